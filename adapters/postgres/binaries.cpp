#include "adapters/postgres/binaries.hpp"

#include "adapters/postgres/cluster.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace hito::postgres {

namespace {

namespace fs = std::filesystem;

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool has_programs(const fs::path& folder) {
    for (const char* program : {"initdb", "pg_ctl", "postgres"})
        if (access((folder / program).c_str(), X_OK) != 0) return false;
    return true;
}

/// The folders `<parent>/<name that starts so>/bin`.
void add_versions(std::vector<fs::path>& out, const fs::path& parent, std::string_view starts) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(parent, ignored))
        if (entry.path().filename().string().starts_with(starts)) out.push_back(entry.path() / "bin");
}

std::vector<fs::path> candidates() {
    std::vector<fs::path> out;
    add_versions(out, "/usr/lib/postgresql", "");  // Debian, Ubuntu
    add_versions(out, "/usr", "pgsql-");           // Red Hat, from PostgreSQL's own packages
    const std::string path = variable("PATH");
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        if (path[at] == '/') out.emplace_back(path.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// The 15 of `postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)`; nothing when it can't be read.
std::optional<int> major_of(const Account& account, const fs::path& folder) {
    static constexpr std::string_view before = "(PostgreSQL) ";
    ProcessResult answer;
    try {
        answer = run_as(account, "/", {folder / "postgres", "--version"});
    } catch (const std::system_error&) { return std::nullopt; }
    const auto at = answer.output.find(before);
    if (answer.exit_code != 0 || at == std::string::npos) return std::nullopt;
    int major = 0;
    const auto [end, error] =
        std::from_chars(answer.output.data() + at + before.size(), answer.output.data() + answer.output.size(), major);
    return error == std::errc{} ? std::optional(major) : std::nullopt;
}

[[noreturn]] void fail_without_binaries(std::optional<int> major) {
    if (major)
        throw ClusterError(
            fmt::format("La base de datos se creó con PostgreSQL {0} y ese programa no está instalado. "
                        "Instálelo (en Debian y Ubuntu: apt install postgresql-{0}) o pase la base a la "
                        "versión nueva con pg_upgrade.",
                        *major));
    throw ClusterError(
        fmt::format("No se encontró PostgreSQL {} o más nuevo. Instálelo (en Debian y Ubuntu: apt install "
                    "postgresql; en Fedora y Red Hat: dnf install postgresql-server), indique la carpeta "
                    "de sus programas en HITO_PG_BIN o use un servidor propio con HITO_DATABASE.",
                    oldest_supported_major));
}

}  // namespace

Binaries find_binaries(const Account& account, std::optional<int> major) {
    const std::string chosen = variable("HITO_PG_BIN");
    if (!chosen.empty() && !has_programs(chosen))
        throw ClusterError(
            fmt::format("HITO_PG_BIN es {} y allí no están los programas initdb, pg_ctl y postgres.", chosen));
    Binaries best;
    for (const auto& folder : chosen.empty() ? candidates() : std::vector<fs::path>{chosen}) {
        if (!has_programs(folder)) continue;
        const auto found = major_of(account, folder);
        if (!found || *found < oldest_supported_major || (major && *found != *major)) continue;
        if (*found > best.major) best = {folder, *found};
    }
    if (best.major == 0) fail_without_binaries(major);
    return best;
}

}  // namespace hito::postgres
