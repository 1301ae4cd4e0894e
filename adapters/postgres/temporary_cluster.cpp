#include "adapters/postgres/cluster.hpp"
#include "adapters/postgres/cluster_folder.hpp"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <unistd.h>

namespace hito::postgres {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "prueba-";

fs::path temporary_root() {
    if (geteuid() == 0) return default_data_folder().parent_path();
    const char* chosen = std::getenv("TMPDIR");
    return chosen && *chosen ? chosen : "/tmp";
}

/// Whether a test that was killed left this folder: nobody holds it, and it is no longer young.
bool is_abandoned(const fs::path& folder) {
    using namespace std::chrono_literals;
    std::error_code error;
    const auto made = fs::last_write_time(folder / "uso.lock", error);
    return !error && fs::file_time_type::clock::now() - made > 1h;
}

/// Stops and removes what killed tests left, so that they don't fill the disk. What can't be removed is left.
void sweep(const fs::path& root) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(root, ignored)) {
        if (!entry.path().filename().string().starts_with(prefix) || !is_abandoned(entry.path())) continue;
        try {
            const ClusterFolder folder(entry.path());
            FileLock use(folder.use_lock(), folder.account());
            if (!use.try_exclusive()) continue;
            for (const pid_t pid : processes_in(folder.pg(), "postgres")) kill(pid, SIGQUIT);
            folder.remove_outside_socket();
            fs::remove_all(folder.data(), ignored);
        } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): another's, or in use again.
        }
    }
}

}  // namespace

fs::path make_temporary_folder() {
    const fs::path root = temporary_root();
    make_open_folders(root);
    std::string made = root / fmt::format("{}XXXXXX", prefix);
    if (!mkdtemp(made.data()))
        throw std::system_error(errno, std::generic_category(), fmt::format("no se pudo crear la carpeta {}", made));
    return made;
}

TemporaryCluster::TemporaryCluster(ClusterOptions options) {
    sweep(temporary_root());
    folder_ = make_temporary_folder();
    try {
        cluster_ = std::make_unique<Cluster>(Cluster::open(folder_, std::move(options)));
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
        throw;
    }
}

TemporaryCluster::~TemporaryCluster() {
    cluster_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

}  // namespace hito::postgres
