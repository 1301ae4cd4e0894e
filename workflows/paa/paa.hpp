// The annual acquisition plan of a year: made, approved, published in versions that nothing changes, and closed.
#pragma once

#include "engine/workflow.hpp"

namespace hito {

/// Key `<vigencia>`. Its lines are cases of `linea_paa`, linked `del_plan` to it.
const Workflow& paa_workflow();

}  // namespace hito
