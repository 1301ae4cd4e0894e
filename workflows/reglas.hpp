// Every rule that the norms' files hold, in the order of norms and articles.
#pragma once

#include "engine/info.hpp"

#include <vector>

namespace hito::law {

std::vector<const RuleInfo*> all_rules();

}  // namespace hito::law
