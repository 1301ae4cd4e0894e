// Ley 1437 de 2011: what is decided is decided with reasons, where a control office values the reply to a finding.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_hallazgo.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 42: the decision takes in what was alleged and proved, and gives its reasons.
struct ValoracionMotivada : RuleOn<DatosValoracion> {
    static constexpr RuleInfo info{"hallazgo.valoracion_motivada",
                                   Level::block,
                                   "La decisión de mantener o desvirtuar el hallazgo dice sus motivos.",
                                   {ley_1437_2011, "art. 42"}};
    static Verdict check(const DatosValoracion& data) {
        if (data.motivacion.empty()) return missing("motivacion", "motivos de la decisión").mended_by(roles::auditor);
        return holds();
    }
};

using rules_of_ley_1437_2011_hallazgo = mp::mp_list<ValoracionMotivada>;

}  // namespace hito::law
