// A finding that a control office follows: registered, transferred to the entity, replied to, and decided.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/hechos_hallazgo.hpp"

namespace hito {

namespace hallazgo {

struct Hallazgo : law::HallazgoObservado, law::HallazgoEnTramite, law::RespuestaDada, law::HallazgoDecidido {
    static constexpr auto fields = std::tuple_cat(law::HallazgoObservado::fields, law::HallazgoEnTramite::fields,
                                                  law::RespuestaDada::fields, law::HallazgoDecidido::fields);
};

}  // namespace hallazgo

/// Linked `observa` to the cases that it was seen in.
const Workflow& hallazgo_workflow();

}  // namespace hito
