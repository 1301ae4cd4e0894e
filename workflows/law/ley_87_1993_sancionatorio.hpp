// Ley 87 de 1993: internal control, where a sanction is decided.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 12 par.: who audits takes no part in the acts of contracting, and so doesn't preside over the hearing
// either.
struct DecideNoControlInterno : RuleOn<QuienDecide, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.decide_no_control_interno",
                                   Level::block,
                                   "Control interno no preside la audiencia ni decide la sanción.",
                                   {ley_87_1993, "art. 12 par."},
                                   "R33"};
    static Verdict check(const QuienDecide& who, const Occasion& now) {
        return verdict(!who.dependencia_control_interno, std::string(now.person), "una persona de otra dependencia")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_87_1993_sancionatorio = mp::mp_list<DecideNoControlInterno>;

}  // namespace hito::law
