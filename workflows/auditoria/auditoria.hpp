// The checks of the control offices as the program runs them.
#pragma once

#include "engine/audit.hpp"

namespace hito {

const Auditor& auditor();

}  // namespace hito
