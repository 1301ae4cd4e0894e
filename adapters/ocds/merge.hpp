// The merge rules of OCDS 1.1: how the releases of one process become its compiled and its versioned release.
// Source: the standard's documentation, "Merging"; the fields whose lists go whole, release-schema.json.
#pragma once

#include "engine/fields.hpp"

#include <span>

namespace hito::ocds {

/// Puts what `said` tells over what is known: objects field by field, lists by the ids of their parts, any other value
/// whole; `null` takes a field away.
void merge_into(json& known, const json& said);

/// The least that, merged into `before`, says all that `after` says. An object that has an id keeps it, a sum its
/// currency, a code its scheme. Null: nothing is new. What `after` leaves out stays.
json news_of(const json& before, const json& after);

/// Of one process, in the order of their dates.
json compiled_release(std::span<const json> releases);
json versioned_release(std::span<const json> releases);

}  // namespace hito::ocds
