// The private PostgreSQL cluster: what Hito stores in when nobody names a server (HITO_DATABASE). Made at first use,
// started by the first hito process that needs it and stopped by the last one that leaves.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hito::postgres {

/// The cluster can't be made, started or reached; the sentence is Spanish and says what to do.
struct ClusterError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct ClusterOptions {
    /// Gets one Spanish line at each step that takes time.
    std::function<void(std::string_view)> progress{};
    /// The new cluster's files are not waited for on disk. Says nothing of the server's own writes.
    bool fast_init = false;
    /// False for tests only: a crash of the machine may lose what was acknowledged.
    bool fsync = true;
    /// Memory that PostgreSQL keeps for pages; 0 is a quarter of the machine's, 1 GiB at most.
    int shared_buffers_mb = 0;
    /// More lines of the server's configuration, name and value, over ours. They hold for the one who starts it.
    std::vector<std::pair<std::string, std::string>> settings{};
};

/// `/var/lib/hito/<name>` for root, else `<name>` in the user's state folder (XDG_STATE_HOME, `~/.local/state/hito`).
std::filesystem::path default_data_folder(std::string_view name = "principal");

/// A hold on the private cluster of a data folder. Several processes, and several objects in one, may hold the same
/// cluster; the kernel lets go of the hold of a process that dies.
class Cluster {
public:
    /// Makes the cluster if the folder has none, starts it if it doesn't run, and holds it. A folder that exists must
    /// be empty or have been made by this function. Errors: ClusterError, std::system_error.
    static Cluster open(const std::filesystem::path& data, ClusterOptions options = {});

    Cluster(Cluster&&) noexcept;
    Cluster& operator=(Cluster&&) noexcept;
    /// Lets go; the last one out stops the server. Errors go to `progress`.
    ~Cluster();

    /// For libpq and SOCI. `hito_owner` owns the database `hito`, makes roles and databases and obeys row security;
    /// `postgres` is the superuser.
    std::string conninfo(std::string_view user = "hito_owner", std::string_view database = "hito") const;
    const std::filesystem::path& data_folder() const;
    /// The process of the server; 0 when it doesn't run. To be killed by tests.
    int postmaster_pid() const;

    /// Whether the server runs. Cheap: no connection while it does. Any thread.
    bool alive() const;
    /// Starts the server again if it died. Any thread. Errors: as `open`.
    void ensure_running();

private:
    struct Hold;
    explicit Cluster(std::unique_ptr<Hold> hold);
    std::unique_ptr<Hold> hold_;
};

/// A cluster in a fresh folder that goes away with it; for tests and benches.
class TemporaryCluster {
public:
    explicit TemporaryCluster(ClusterOptions options = {});
    TemporaryCluster(const TemporaryCluster&) = delete;
    TemporaryCluster& operator=(const TemporaryCluster&) = delete;
    ~TemporaryCluster();

    Cluster& operator*() { return *cluster_; }
    Cluster* operator->() { return cluster_.get(); }

private:
    std::filesystem::path folder_;
    std::unique_ptr<Cluster> cluster_;
};

/// A new empty folder for a temporary cluster: beside the default data folder for root, else in TMPDIR.
std::filesystem::path make_temporary_folder();

}  // namespace hito::postgres
