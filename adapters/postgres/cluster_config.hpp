// The configuration of the private server.
#pragma once

#include "adapters/postgres/cluster.hpp"

#include <filesystem>
#include <string>

namespace hito::postgres {

/// The text of `hito.conf`, which postgresql.conf includes. `has_lz4`: this PostgreSQL was built with LZ4.
std::string server_configuration(const ClusterOptions& options, const std::filesystem::path& socket_folder,
                                 bool has_lz4);

/// The memory that this process may use, in MiB: the machine's or its control group's.
long long memory_mb();

}  // namespace hito::postgres
