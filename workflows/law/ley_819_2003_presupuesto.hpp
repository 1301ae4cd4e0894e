// Ley 819 de 2003, art. 8: a territorial budget is executed within its year, so a reserve is an exception.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

struct ReservaJustificada : RuleOn<Occasion> {
    static constexpr RuleInfo info{"rp.reserva_justificada",
                                   Level::block,
                                   "La reserva es excepcional y dice por qué no se ejecutó en la vigencia.",
                                   {ley_819_2003, "art. 8"},
                                   "A17"};
    static Verdict check(const Occasion& now) {
        return is_true(now.has_evidence("justificacion_reserva"), "justificacion_reserva")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_819_2003_presupuesto = mp::mp_list<ReservaJustificada>;

}  // namespace hito::law
