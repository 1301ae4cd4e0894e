// Ley 1474 de 2011, art. 74: the plan, as it binds a selection.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 74: what is bought stands in the annual plan.
struct EnElPlanAnual : RuleOn<IdentidadProceso> {
    static constexpr RuleInfo info{"proceso.en_el_plan_anual",
                                   Level::warn,
                                   "Lo que se contrata está en el plan anual de adquisiciones.",
                                   {ley_1474_2011, "art. 74"},
                                   "R03"};
    static Verdict check(const IdentidadProceso& process) {
        if (process.linea_paa.empty()) return missing("linea_paa", "línea del PAA").mended_by(roles::area_solicitante);
        return holds();
    }
};

using rules_of_ley_1474_2011_seleccion = mp::mp_list<EnElPlanAnual>;

}  // namespace hito::law
