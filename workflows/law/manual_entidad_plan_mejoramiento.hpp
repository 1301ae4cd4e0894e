// What an entity's manual asks of its improvement plans, where no control office says it.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_plan_mejoramiento.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_plan_mejoramiento.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW an action that takes years mends nothing.
struct PlazoDeAccionRazonable : RuleOn<AccionPropuesta, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.plazo_razonable",
                                   Level::policy,
                                   "La acción no dura más de lo que la entidad admite.",
                                   {manual_entidad, "planes de mejoramiento"}};
    static Verdict check(const AccionPropuesta& action, const Occasion& now) {
        if (!action.inicio || !action.fin) return holds();
        const Date last = add_months(*action.inicio, now.at(plan_mejoramiento_plazo_meses)) - Days{1};
        return not_after(*action.fin, last).mended_by(roles::area_solicitante);
    }
};

// LAW a term that has run out is not extended: the action is overdue, and that is told.
struct ProrrogaAntesDeVencer : RuleOn<AccionPropuesta, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.prorroga_antes_de_vencer",
                                   Level::policy,
                                   "La fecha de la acción se amplía antes de que pase.",
                                   {manual_entidad, "planes de mejoramiento"},
                                   "A37",
                                   "",
                                   Policy::block};
    static Verdict check(const AccionPropuesta& action, const Occasion& now) {
        if (!action.fin) return holds();
        return not_after(now.date, *action.fin).mended_by(roles::auditor);
    }
};

// LAW an extension gives more time, and says why it is needed.
struct ProrrogaJustificada : RuleOn<DatosProrrogaAccion, AccionPropuesta> {
    static constexpr RuleInfo info{"plan_mejoramiento.prorroga_justificada",
                                   Level::policy,
                                   "La ampliación va más allá de la fecha anterior y dice por qué.",
                                   {manual_entidad, "planes de mejoramiento"},
                                   "",
                                   "",
                                   Policy::block};
    static Verdict check(const DatosProrrogaAccion& data, const AccionPropuesta& action) {
        if (data.justificacion.empty())
            return missing("justificacion", "por qué no se cumple en la fecha").mended_by(roles::area_solicitante);
        if (!action.fin) return holds();
        return not_before(data.nuevo_fin, *action.fin + Days{1}).mended_by(roles::area_solicitante);
    }
};

using rules_of_manual_entidad_plan_mejoramiento =
    mp::mp_list<PlazoDeAccionRazonable, ProrrogaAntesDeVencer, ProrrogaJustificada>;

}  // namespace hito::law
