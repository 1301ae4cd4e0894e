// Decreto 111 de 1996, art. 23: what of an authorisation was not used in its year expires.
#pragma once

#include "workflows/law/decreto_111_1996_presupuesto.hpp"
#include "workflows/law/hechos_vigencia_futura.hpp"

namespace hito::law {

// LAW art. 23: the year in which it was authorised ends without a commitment.
struct AlTerminarElAnio : RuleOn<AutorizacionVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.caduca_con_el_anio",
                                   Level::block,
                                   "Caduca la que no se comprometió el 31 de diciembre del año en que se autorizó.",
                                   {decreto_111_1996, "art. 23"}};
    static Verdict check(const AutorizacionVigenciaFutura& own, const Occasion& now) {
        if (!own.autorizada_el) return missing("autorizada_el", "acto autorizar").mended_by(roles::concejo);
        return not_before(now.date, fin_de(year_of(*own.autorizada_el))).mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_vigencia_futura = mp::mp_list<AlTerminarElAnio>;

}  // namespace hito::law
