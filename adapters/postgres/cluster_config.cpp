#include "adapters/postgres/cluster_config.hpp"

#include "adapters/postgres/cluster_folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unistd.h>

namespace hito::postgres {

namespace {

std::string setting_value(std::string_view value) {
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += c;
        out += c;
    }
    return out + "'";
}

// Redo runs at some 57 MB/s (docs/performance.md): 2 GB of log is half a minute of recovery after a crash.
constexpr std::string_view fixed_settings =
    R"(# Escrito por hito en cada arranque: los ajustes propios van en local.conf.
listen_addresses = ''
port = 5432
unix_socket_permissions = 0700
max_connections = 60
max_wal_size = '2GB'
min_wal_size = '256MB'
checkpoint_timeout = '10min'
random_page_cost = 1.1
effective_io_concurrency = 100
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'ISO, YMD'
lc_messages = 'C'
logging_collector = off
log_checkpoints = off
# Ni sentencias ni valores en el registro: pueden llevar datos personales (Ley 1581 de 2012).
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
)";

}  // namespace

long long memory_mb() {
    long long bytes = static_cast<long long>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
    const std::string group = read_file("/sys/fs/cgroup/memory.max");  // "max" where there is no limit
    long long limit = 0;
    const auto [end, error] = std::from_chars(group.data(), group.data() + group.size(), limit);
    if (error == std::errc{} && limit > 0) bytes = std::min(bytes, limit);
    return bytes >> 20;
}

std::string server_configuration(const ClusterOptions& options, const std::filesystem::path& socket_folder,
                                 bool has_lz4) {
    const long long memory = memory_mb();
    const long long buffers =
        options.shared_buffers_mb > 0 ? options.shared_buffers_mb : std::clamp(memory / 4, 32LL, 1024LL);
    std::string out(fixed_settings);
    out += fmt::format("unix_socket_directories = {}\n", setting_value(socket_folder.string()));
    out += fmt::format("shared_buffers = '{}MB'\n", buffers);
    out += fmt::format("effective_cache_size = '{}MB'\n", std::max(memory / 2, 2 * buffers));
    out += fmt::format("wal_compression = {}\n", has_lz4 ? "lz4" : "on");
    out += fmt::format("default_toast_compression = {}\n", has_lz4 ? "lz4" : "pglz");
    out += options.fsync ? "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n"
                         : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";
    for (const auto& [name, value] : options.settings) out += fmt::format("{} = {}\n", name, setting_value(value));
    return out;
}

}  // namespace hito::postgres
