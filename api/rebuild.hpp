// Folds the history again and compares it with what is stored, or writes that anew.
#pragma once

#include "engine/archive.hpp"
#include "engine/ports.hpp"

#include <functional>

namespace hito::api {

struct RebuildReport {
    std::uint64_t cases = 0, acts = 0;
    std::uint64_t mended = 0;         ///< Cases whose projection was written anew.
    std::vector<std::string> wrong;   ///< Spanish: the case and what differs.
    std::vector<std::string> beyond;  ///< Of those, what no fold can mend: the history itself, or a key that two claim.
};

struct RebuildOptions {
    bool write = false;  ///< Else it only compares.
    std::string entity;  ///< Empty: all of them.
    Uuid after;          ///< Only the cases after this one, with `entity`.
    std::function<void(std::uint64_t cases, std::uint64_t of)> progress = [](std::uint64_t, std::uint64_t) {};
};

/// Every chain verified, every projection compared with what its history gives; with `write` those that differ are
/// written anew, a batch at a time: stopped half way it is run again, and what was mended is found right. Nobody else
/// may be at work on the database while it writes. Errors: Fault.
RebuildReport rebuild(Archive& archive, Laws& laws, const Registry& registry, const RebuildOptions& options);

}  // namespace hito::api
