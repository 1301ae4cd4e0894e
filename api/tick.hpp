// The acts of the clock.
#pragma once

#include "api/services.hpp"

namespace hito::api {

struct TickReport {
    std::uint64_t acts = 0;
    std::vector<std::string> failures;  ///< Spanish: case, act and why.
    bool busy = false;                  ///< Another runner holds the lock.
};

/// Performs every clock act due before `as_of` in every entity, the earliest first. Idempotent; one runner at a time.
/// Errors: Fault.
TickReport tick(Runner& runner, Archive& archive, Laws& laws, const Role& clock_role, Date as_of);

}  // namespace hito::api
