// One contracting chain told as OCDS releases: one of what was recorded at one moment.
#pragma once

#include "adapters/ocds/events.hpp"
#include "adapters/ocds/values.hpp"

namespace hito::ocds {

/// The releases of a story (`{clave, eventos}`), in the order of their dates. What is there of a story decides its
/// first releases; what comes later only adds others.
std::vector<json> releases_of(const json& story, const Publisher& publisher);

}  // namespace hito::ocds
