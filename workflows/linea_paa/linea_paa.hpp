// A line of the annual acquisition plan: from the need to the closed contracts, or to the end of its year.
#pragma once

#include "engine/workflow.hpp"

namespace hito {

/// Key `<vigencia>/<linea>`. Linked `del_plan` to its `paa`, and `del_proyecto` to the projects that it serves.
const Workflow& linea_paa_workflow();

}  // namespace hito
