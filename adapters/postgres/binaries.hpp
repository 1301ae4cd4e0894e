// Where the system keeps PostgreSQL's programs.
#pragma once

#include "adapters/postgres/process.hpp"

#include <filesystem>
#include <optional>

namespace hito::postgres {

inline constexpr int oldest_supported_major = 15;

struct Binaries {
    std::filesystem::path folder;  ///< Holds `initdb`, `pg_ctl` and `postgres`.
    int major = 0;
};

/// The newest PostgreSQL of HITO_PG_BIN (alone, when it is set), the folders of the Linux distributions and PATH; of
/// version `major` when given, because a cluster is run by the version that made it.
/// Errors: ClusterError in Spanish with the package to install.
Binaries find_binaries(const Account& account, std::optional<int> major = std::nullopt);

}  // namespace hito::postgres
