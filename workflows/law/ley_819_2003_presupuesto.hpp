// Ley 819 de 2003, art. 8: a territorial budget is executed within its year, so a reserve is an exception.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_presupuesto.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

struct ReservaJustificada : RuleOn<EstadoRp> {
    static constexpr RuleInfo info{"rp.reserva_justificada",
                                   Level::justify,
                                   "La reserva es excepcional y dice por qué no se ejecutó en la vigencia.",
                                   {ley_819_2003, "art. 8"},
                                   "A17",
                                   "justificacion_reserva"};
    static Verdict check(const EstadoRp& own) {
        return verdict(own.saldo() == Money{}, write_value(own.saldo(), Form::wire), "justificación")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_819_2003_presupuesto = mp::mp_list<ReservaJustificada>;

}  // namespace hito::law
