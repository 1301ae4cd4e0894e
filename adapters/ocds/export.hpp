// OCDS 1.1 and OC4IDS 0.9 as exports (engine/export.hpp). Decision 0014.
#pragma once

#include "engine/export.hpp"

namespace hito::ocds {

/// `ocds_releases`, `ocds_records` and `oc4ids`.
std::vector<Export> exports();

// Each, for the list.
Export releases_export();
Export records_export();
Export projects_export();

}  // namespace hito::ocds
