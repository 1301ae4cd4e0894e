// Ley 1474 de 2011, arts. 83 and 84, when the contract is liquidated.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW arts. 83 and 84: the supervisor follows the contract to its end and reports on it; the liquidation rests on that
// report.
struct InformeFinalRendido : RuleOn<InformeFinal, Occasion> {
    static constexpr RuleInfo info{"liquidacion.informe_final_rendido",
                                   Level::warn,
                                   "El supervisor rindió su informe final antes de liquidar.",
                                   {ley_1474_2011, "arts. 83 y 84"},
                                   "R27"};
    static Verdict check(const InformeFinal& report, const Occasion& occasion) {
        if (!report.informe_final_fecha)
            return missing("informe_final_fecha", "informe final de supervisión").mended_by(roles::supervisor);
        return not_after(*report.informe_final_fecha, occasion.date).mended_by(roles::supervisor);
    }
};

using rules_of_ley_1474_2011_postcontractual = mp::mp_list<InformeFinalRendido>;

}  // namespace hito::law
