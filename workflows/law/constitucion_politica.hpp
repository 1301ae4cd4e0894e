// Constitución Política, art. 355: with a non-profit, from the budget, for what the development plan says.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 355 inc. 2: the programme is one of the development plan.
struct EnPlanDeDesarrollo : RuleOn<InteresPublico> {
    static constexpr RuleInfo info{"regimen_especial.en_plan_de_desarrollo",
                                   Level::block,
                                   "El objeto impulsa un programa del plan de desarrollo.",
                                   {constitucion, "art. 355 inc. 2"}};
    static Verdict check(const InteresPublico& object) {
        if (object.programa_del_plan.empty())
            return missing("programa_del_plan", "programa del plan de desarrollo").mended_by(roles::area_solicitante);
        return holds();
    }
};
// LAW art. 355 inc. 2: with the money of the entity's own budget.
struct RecursosPropios : RuleOn<InteresPublico> {
    static constexpr RuleInfo info{"regimen_especial.recursos_propios",
                                   Level::block,
                                   "Se contrata con recursos del presupuesto de la propia entidad.",
                                   {constitucion, "art. 355 inc. 2"}};
    static Verdict check(const InteresPublico& object) {
        return is_true(object.recursos_propios, "recursos del presupuesto de la entidad")
            .mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_constitucion_politica = mp::mp_list<EnPlanDeDesarrollo, RecursosPropios>;

}  // namespace hito::law
