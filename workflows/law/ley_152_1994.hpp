// Ley 152 de 1994: what is invested in stands in the development plan.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_proyecto.hpp"
#include "workflows/law/normas_proyecto.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 27 and 36: the banco serves the plan.
struct AlineadoConElPlan : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.alineado_con_el_plan",
                                   Level::block,
                                   "El proyecto dice a qué programa del plan de desarrollo municipal aporta.",
                                   {ley_152_1994, "art. 36"},
                                   "A21"};
    static Verdict check(const Formulacion& whole) {
        return verdict(!whole.identificacion.programa_municipal.empty(), "", "programa del plan municipal")
            .mended_by(roles::formulador);
    }
};

// LAW art. 29 and 36: what is chosen answers to a goal of the plan.
struct PriorizadoDelPlan : RuleOn<DatosPriorizacion> {
    static constexpr RuleInfo info{"proyecto.en_plan_de_desarrollo",
                                   Level::block,
                                   "Se prioriza un proyecto del plan de desarrollo, con su meta del plan indicativo.",
                                   {ley_152_1994, "art. 29 y 36"},
                                   "A21"};
    static Verdict check(const DatosPriorizacion& data) {
        return verdict(data.en_plan_de_desarrollo.value_or(false) && !data.meta_plan.empty(), data.meta_plan,
                       "en el plan, con su meta")
            .mended_by(roles::planeacion);
    }
};

using rules_of_ley_152_1994 = mp::mp_list<AlineadoConElPlan, PriorizadoDelPlan>;

}  // namespace hito::law
