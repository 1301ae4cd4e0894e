// A case's history told step by step.
#pragma once

#include "engine/case.hpp"

#include <functional>

namespace hito {

/// Folds as `fold` does and shows the case as each accepted act left it. Errors: those of `fold`.
Snapshot retell(const Workflow& workflow, std::span<const ActRecord> acts, const Law& law,
                const std::function<void(const ActRecord& act, const Snapshot& after)>& show);

}  // namespace hito
