// What is wrong in the lifecycles, told in words. The walk over a table is that of checks.hpp, which also runs when a
// workflow compiles; what only the whole program can see (roles, norms, other workflows) is added here.
#pragma once

#include "engine/decide.hpp"

#include <string>
#include <vector>

namespace hito {

struct Problem {
    std::string kind;      ///< A word that programs may answer to: `estado_inalcanzable`.
    std::string workflow;  ///< Empty: of the program as a whole.
    std::string sentence;  ///< Spanish; names the workflow, state, act or rule.
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Everything that is wrong, workflow by workflow, then roles and rules. `general_rules`: those that every act is held
/// against; no row names them and they are in use all the same.
std::vector<Problem> lint(const Registry& registry, std::span<const GeneralRule> general_rules = {});

}  // namespace hito
