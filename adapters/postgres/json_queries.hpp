// Statements whose parameters are texts and whose rows are one JSON text each.
#pragma once

#include "adapters/postgres/session.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hito::postgres {

using QueryValues = std::vector<std::pair<std::string_view, std::string>>;

/// Runs adapters/postgres/sql/<query>.sql; `entidad` is added to its parameters. After a lost connection it is run
/// again: it may be one that writes only where twice is as good as once. Errors: as Pool::again.
std::vector<json> json_rows(Pool& pool, std::string_view entity, std::string_view query, const QueryValues& values);

}  // namespace hito::postgres
