// Ley 2294 de 2023, art. 100: public-popular partnerships, directly and up to the mínima cuantía.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/modalidad.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 100: with persons and non-profit entities of the popular economy.
struct ActorDeEconomiaPopular : RuleOn<CausalInvocada, SoportesComunidad> {
    static constexpr RuleInfo info{"contratacion_directa.actor_de_economia_popular",
                                   Level::block,
                                   "Quien ejecuta es de la economía popular y comunitaria.",
                                   {ley_2294_2023, "art. 100"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesComunidad& studies) {
        return is_true(!pide(award.causal, Exigencia::economia_popular) || studies.actor_economia_popular,
                       "persona o entidad de la economía popular")
            .mended_by(roles::area_solicitante);
    }
};

/// Whether `value` is within the entity's mínima cuantía.
inline Verdict hasta_la_minima(Money value, const ObjetoAContratar& object, const Occasion& now) {
    const auto budget = presupuesto_de(object, now.date, now.law->parameters);
    if (!budget)
        return missing("presupuesto_anual", "presupuesto anual de la entidad").mended_by(roles::jefe_presupuesto);
    return at_most(value, minima_cuantia(*budget, now.date, now.law->parameters)).mended_by(roles::area_solicitante);
}
// LAW art. 100: up to the mínima cuantía of the entity.
struct HastaLaMinima : RuleOn<CausalInvocada, ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.hasta_la_minima",
                                   Level::block,
                                   "Lo contratado con la economía popular no pasa de la mínima cuantía.",
                                   {ley_2294_2023, "art. 100"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const ObjetoAContratar& object, const Occasion& now) {
        if (info_de(award.causal).tope != TopeCausal::minima_cuantia) return holds();
        return hasta_la_minima(object.valor_estimado, object, now);
    }
};
// LAW art. 100: the object is not split to stay below it.
struct SinFraccionar : RuleOn<CausalInvocada, ObjetoAContratar, SoportesComunidad, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.sin_fraccionar",
                                   Level::block,
                                   "Con lo ya contratado del mismo objeto no se pasa de la mínima cuantía.",
                                   {ley_2294_2023, "art. 100"},
                                   "R05"};
    static Verdict check(const CausalInvocada& award, const ObjetoAContratar& object, const SoportesComunidad& studies,
                         const Occasion& now) {
        if (info_de(award.causal).tope != TopeCausal::minima_cuantia || studies.contratado_mismo_objeto <= Money{})
            return holds();
        return hasta_la_minima(object.valor_estimado + studies.contratado_mismo_objeto, object, now);
    }
};

using rules_of_ley_2294_2023 = mp::mp_list<ActorDeEconomiaPopular, HastaLaMinima, SinFraccionar>;

}  // namespace hito::law
