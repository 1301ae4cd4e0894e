// An action of an improvement plan: formulated, handed in, carried out with its progress told at each cut, and verified
// by whoever controls. A finding may have several.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/hechos_plan_mejoramiento.hpp"

namespace hito {

namespace plan_mejoramiento {

struct Accion : law::IdentidadAccion, law::AccionPropuesta, law::AccionEnTramite, law::AvanceDeAccion {
    static constexpr auto fields = std::tuple_cat(law::IdentidadAccion::fields, law::AccionPropuesta::fields,
                                                  law::AccionEnTramite::fields, law::AvanceDeAccion::fields);
};

/// The term of the action as plans tell it: weeks, a begun one counts whole. None: a day of it is not known.
std::optional<int> plazo_en_semanas(const law::AccionPropuesta& action);

}  // namespace plan_mejoramiento

/// Linked `del_hallazgo` to the finding that it answers, if Hito has it.
const Workflow& plan_mejoramiento_workflow();

}  // namespace hito
