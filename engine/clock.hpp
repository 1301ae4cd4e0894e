// What the clock brings about: acts of deadlines that have passed. `hito tick` performs them through decide() as any
// act.
#pragma once

#include "engine/decide.hpp"

#include <optional>

namespace hito {

/// The act of the earliest deadline that lies before `as_of` and whose act the present states know; nothing when none
/// is left. It is dated on the deadline or, where the present stage began later, on the day it began. The idempotency
/// key names case, deadline and date: an act that was refused comes back with the same key, and the caller stops there.
std::optional<Command> next_clock_act(const Snapshot& snapshot, const Law& law, const Role& clock_role, Date as_of);

}  // namespace hito
