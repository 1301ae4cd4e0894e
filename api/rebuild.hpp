// Folds the history again and compares.
#pragma once

#include "engine/archive.hpp"
#include "engine/ports.hpp"

#include <functional>

namespace hito::api {

struct RebuildReport {
    std::uint64_t cases = 0, acts = 0;
    std::vector<std::string> wrong;  ///< Spanish: the case and what differs.
};

/// Every chain verified, every projection compared with what its history gives. Changes nothing. Errors: Fault.
RebuildReport check_all(Archive& archive, Laws& laws, const Registry& registry,
                        const std::function<void(std::uint64_t cases)>& progress);

}  // namespace hito::api
