// Ley 1437 de 2011 (CPACA), what it asks of the acts by which the entity ends a contract. Those of the settlement:
// ley_1437_2011.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 87: an act is firm once it was notified and no appeal is left, and never before it was issued.
struct EjecutoriaPosterior : RuleOn<Ejecutoria, Occasion> {
    static constexpr RuleInfo info{"contrato.ejecutoria_posterior",
                                   Level::block,
                                   "La ejecutoria no es anterior al acto.",
                                   {ley_1437_2011, "art. 87"},
                                   "R35"};
    static Verdict check(const Ejecutoria& binding, const Occasion& now) {
        return not_before(binding.ejecutoria.value_or(now.date), now.date).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 87: the same of the caducidad, whose resolution may be of an earlier day than its effects.
struct CaducidadEjecutoriaPosterior : RuleOn<Ejecutoria, SancionResuelta, Occasion> {
    static constexpr RuleInfo info{"contrato.caducidad_ejecutoria_posterior",
                                   Level::block,
                                   "La ejecutoria no es anterior a la resolución que declara la caducidad.",
                                   {ley_1437_2011, "art. 87"},
                                   "R35"};
    static Verdict check(const Ejecutoria& binding, const SancionResuelta& decided, const Occasion& now) {
        return not_before(binding.ejecutoria.value_or(now.date), decided.decidida_el.value_or(now.date))
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_1437_2011_contrato = mp::mp_list<EjecutoriaPosterior, CaducidadEjecutoriaPosterior>;

}  // namespace hito::law
