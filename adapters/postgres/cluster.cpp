#include "adapters/postgres/cluster.hpp"

#include "adapters/postgres/binaries.hpp"
#include "adapters/postgres/cluster_config.hpp"
#include "adapters/postgres/cluster_folder.hpp"
#include "adapters/postgres/libpq.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <locale.h>
#include <mutex>
#include <optional>
#include <thread>

namespace hito::postgres {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Recovery after a crash can take minutes on a slow disk; a server that needs longer is looked at by a person.
constexpr auto start_limit = 10min;
// Between its first line in postmaster.pid and its socket a server needs milliseconds.
constexpr auto silence_limit = 15s;
constexpr auto orphans_limit = 1s;
constexpr std::uintmax_t log_limit_bytes = 10'000'000;

void pause() { std::this_thread::sleep_for(50ms); }

std::optional<int> first_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

bool knows_locale(const char* name) {
    const locale_t found = newlocale(LC_ALL_MASK, name, nullptr);
    if (found) freelocale(found);
    return found != nullptr;
}

std::vector<std::string> initdb_command(const Binaries& binaries, const fs::path& folder, bool fast) {
    const std::string locale = knows_locale("C.UTF-8") ? "C.UTF-8" : "C";
    std::vector<std::string> out{binaries.folder / "initdb", "--pgdata=" + folder.filename().string(),
                                 "--username=postgres", "--encoding=UTF8", "--locale=" + locale, "--data-checksums",
                                 // Who reaches the socket is decided by the mode of its folder.
                                 "--auth-local=trust", "--auth-host=reject"};
    if (binaries.major >= 17) {
        // This order of texts is PostgreSQL's own and never changes with the system's library.
        out.emplace_back("--locale-provider=builtin");
        out.emplace_back("--builtin-locale=C.UTF-8");
    }
    if (fast) out.emplace_back("--no-sync");
    return out;
}

/// The last lines that the server wrote since `from`.
std::string log_tail(const fs::path& log, std::size_t from) {
    constexpr std::size_t most = 1500;
    const std::string text = read_file(log);
    if (text.size() <= from) return {};
    return text.substr(std::max(from, text.size() > most ? text.size() - most : 0));
}

}  // namespace

/// One hold: the folder, what to start the server with, and the shared lock that says we use it.
struct Cluster::Hold {
    explicit Hold(const fs::path& data, ClusterOptions wanted)
        : folder(data), options(std::move(wanted)), use(folder.use_lock(), folder.account()) {}

    void tell(std::string_view line) const {
        if (options.progress) options.progress(line);
    }
    void enter();
    void leave();
    void take_turn(FileLock& start_lock) const;

    // All of these under the start lock.
    void start();
    bool adopt() const;
    void bring_up() const;
    void make() const;
    void clear_remains() const;
    void configure(const Binaries& binaries) const;
    void launch(const Binaries& binaries) const;
    void prepare_database() const;
    void stop() const;

    int pid_in_file() const { return first_number(read_file(folder.pg() / "postmaster.pid")).value_or(0); }
    bool runs(int pid) const { return pid > 0 && process_runs_in(pid, folder.pg(), "postgres"); }
    PGPing ping() const { return PQping((connect("postgres", "postgres") + " connect_timeout=5").c_str()); }
    fs::path socket() const {
        const std::scoped_lock lock(socket_mutex);
        return socket_folder;
    }
    std::string connect(std::string_view user, std::string_view database) const {
        return fmt::format("host={} port=5432 user={} dbname={}", conninfo_value(socket().string()),
                           conninfo_value(user), conninfo_value(database));
    }
    int major() const { return first_number(read_file(folder.pg() / "PG_VERSION")).value_or(0); }
    Binaries binaries() const {
        return find_binaries(folder.account(), major() ? std::optional(major()) : std::nullopt);
    }

    ClusterFolder folder;
    ClusterOptions options;
    FileLock use;

private:
    // A restart may move the socket while other threads ask for it.
    mutable std::mutex socket_mutex{};
    fs::path socket_folder{};
};

void Cluster::Hold::take_turn(FileLock& start_lock) const {
    if (start_lock.try_exclusive()) return;
    tell("Otro proceso de hito está iniciando o deteniendo la base de datos; se espera su turno.");
    start_lock.wait_for_exclusive();
}

void Cluster::Hold::enter() {
    FileLock start_lock = folder.start_lock();
    take_turn(start_lock);
    use.wait_for_shared();
    start();
}

void Cluster::Hold::leave() {
    FileLock start_lock = folder.start_lock();
    start_lock.wait_for_exclusive();
    // Only the last one can have it alone. Nobody can come in between: coming in needs the start lock.
    if (!use.try_exclusive()) return;
    if (runs(pid_in_file())) stop();
    folder.remove_outside_socket();
}

void Cluster::Hold::start() {
    {
        const std::scoped_lock lock(socket_mutex);
        socket_folder = folder.socket_folder();
    }
    // A hito that was killed while it started or stopped the server leaves that on its way, without a lock: what comes
    // of it is taken up, or waited for.
    for (int tries = 1;; ++tries) {
        try {
            if (!adopt()) bring_up();
            return prepare_database();
        } catch (const PqError& error) {
            if (tries == 3)
                throw ClusterError(
                    fmt::format("PostgreSQL corre en {} y no atiende: {}", folder.data().string(), error.what()));
        } catch (const ClusterError&) {
            if (tries == 3 || !runs(pid_in_file())) throw;
        }
        pause();
    }
}

void Cluster::Hold::bring_up() const {
    if (major() == 0) make();
    const auto found = binaries();
    clear_remains();
    configure(found);
    launch(found);
}

/// Whether a server of this folder already runs: another hito started it, maybe one that was killed since.
bool Cluster::Hold::adopt() const {
    const auto began = Clock::now();
    for (;;) {
        // Asked by the socket first: the one who started it may live in another container, where its pid means nothing.
        const PGPing answer = ping();
        if (answer == PQPING_OK) return true;
        const auto waited = Clock::now() - began;
        if (answer == PQPING_REJECT && waited > start_limit)
            throw ClusterError(
                fmt::format("PostgreSQL lleva {} minutos arrancando o cerrándose. Lo que dice está en {}.",
                            std::chrono::minutes(start_limit).count(), folder.log().string()));
        if (answer != PQPING_REJECT) {
            if (!runs(pid_in_file())) return false;
            if (waited > silence_limit) {
                tell("PostgreSQL corre y no responde por su socket; se reinicia.");
                stop();
                return false;
            }
        }
        pause();
    }
}

void Cluster::Hold::make() const {
    tell(fmt::format("Creando la base de datos en {} (solo la primera vez).", folder.data().string()));
    const fs::path draft = folder.new_draft();
    const auto found = find_binaries(folder.account());
    const auto answer = run_as(folder.account(), folder.data(), initdb_command(found, draft, options.fast_init));
    if (answer.exit_code != 0)
        throw ClusterError(fmt::format("No se pudo crear la base de datos en {}. PostgreSQL dijo:\n{}",
                                       folder.data().string(), answer.output));
    folder.write(draft / "postgresql.conf",
                 read_file(draft / "postgresql.conf") + "\ninclude 'hito.conf'\ninclude_if_exists 'local.conf'\n");
    folder.write(draft / "local.conf",
                 "# Ajustes propios de PostgreSQL: valen sobre los de hito.conf y hito no los toca.\n");
    fs::rename(draft, folder.pg());
}

/// Removes what a server that was killed left behind and would keep the next one from starting.
void Cluster::Hold::clear_remains() const {
    // Its sessions see that it is gone when they next wait for something; a long query does not wait.
    const auto began = Clock::now();
    for (auto orphans = processes_in(folder.pg(), "postgres"); !orphans.empty();
         orphans = processes_in(folder.pg(), "postgres")) {
        if (runs(pid_in_file())) throw ClusterError("PostgreSQL arrancó entretanto.");
        const auto waited = Clock::now() - began;
        if (waited > 10 * orphans_limit)
            throw ClusterError(
                fmt::format("El proceso {} de PostgreSQL usa {} y no termina.", orphans.front(), folder.pg().string()));
        if (waited > orphans_limit)
            for (const pid_t pid : orphans) kill(pid, waited > 5 * orphans_limit ? SIGKILL : SIGQUIT);
        pause();
    }
    fs::remove(socket() / ".s.PGSQL.5432.lock");
    const int pid = pid_in_file();
    if (pid == 0) return;
    tell("La base de datos se cerró de golpe la última vez; PostgreSQL recupera lo confirmado.");
    // PostgreSQL itself passes over a pid that is dead, not one that another program has now, nor a zombie.
    if (kill(pid, 0) == 0 && !runs(pid)) fs::remove(folder.pg() / "postmaster.pid");
}

void Cluster::Hold::configure(const Binaries& binaries) const {
    const auto lz4 = run_as(folder.account(), folder.data(),
                            {binaries.folder / "postgres", "-D", "pg", "-C", "wal_compression", "-c",
                             "config_file=pg/postgresql.auto.conf", "-c", "wal_compression=lz4"});
    folder.write(folder.pg() / "hito.conf", server_configuration(options, socket(), lz4.exit_code == 0));
}

void Cluster::Hold::launch(const Binaries& binaries) const {
    tell(fmt::format("Iniciando PostgreSQL {}.", binaries.major));
    std::error_code ignored;
    auto size = fs::file_size(folder.log(), ignored);
    if (ignored) size = 0;
    if (size > log_limit_bytes) {
        fs::rename(folder.log(), folder.log().string() + ".1", ignored);
        size = 0;
    }
    // pg_ctl hands its command to a shell: names relative to the folder keep the folder's own name out of it.
    const auto seconds = std::chrono::seconds(start_limit).count();
    const auto answer = run_as(folder.account(), folder.data(),
                               {binaries.folder / "pg_ctl", "start", "--pgdata=pg", "--log=postgresql.log", "--wait",
                                fmt::format("--timeout={}", seconds), "--silent"});
    if (answer.exit_code != 0)
        throw ClusterError(fmt::format("PostgreSQL no arrancó en {}. Dijo:\n{}{}", folder.data().string(),
                                       answer.output, log_tail(folder.log(), size)));
}

/// The role and the database, unless they exist: the one who made the cluster may have been killed before this.
void Cluster::Hold::prepare_database() const {
    PqConnection admin(connect("postgres", "postgres"));
    const auto there = admin.execute(
        "SELECT (SELECT count(*) FROM pg_roles WHERE rolname = 'hito_owner'), "
        "(SELECT count(*) FROM pg_database WHERE datname = 'hito')");
    // No superuser: row security must hold for the owner too. It makes the roles of the application and of the audit.
    if (there[0][0] == "0") admin.execute("CREATE ROLE hito_owner LOGIN CREATEROLE CREATEDB IN ROLE pg_monitor");
    if (there[0][1] == "0") admin.execute("CREATE DATABASE hito OWNER hito_owner");
}

void Cluster::Hold::stop() const {
    const auto found = binaries();
    const int pid = pid_in_file();
    for (const char* mode : {"--mode=fast", "--mode=immediate"}) {
        const auto answer =
            run_as(folder.account(), folder.data(),
                   {found.folder / "pg_ctl", "stop", "--pgdata=pg", mode, "--wait", "--timeout=120", "--silent"});
        if (answer.exit_code == 0 || !runs(pid)) return;
    }
    throw ClusterError(fmt::format("PostgreSQL (proceso {}) no se detuvo.", pid));
}

fs::path default_data_folder(std::string_view name) {
    const auto variable = [](const char* key) {
        const char* value = std::getenv(key);
        return fs::path(value ? value : "");
    };
    if (current_account().uid == 0) return fs::path("/var/lib/hito") / name;
    if (const auto state = variable("XDG_STATE_HOME"); state.is_absolute()) return state / "hito" / name;
    if (const auto home = variable("HOME"); home.is_absolute()) return home / ".local/state/hito" / name;
    throw ClusterError("No se sabe dónde guardar los datos: la variable HOME no está puesta.");
}

Cluster::Cluster(std::unique_ptr<Hold> hold) : hold_(std::move(hold)) {}
Cluster::Cluster(Cluster&&) noexcept = default;

Cluster& Cluster::operator=(Cluster&& other) noexcept {
    Cluster old(std::move(*this));  // Lets go of what this held.
    hold_ = std::move(other.hold_);
    return *this;
}

Cluster Cluster::open(const fs::path& data, ClusterOptions options) {
    // Owned by a Cluster before it is entered: a failure halfway must not leave a server running.
    Cluster cluster(std::make_unique<Hold>(data, std::move(options)));
    cluster.hold_->enter();
    return cluster;
}

Cluster::~Cluster() {
    if (!hold_) return;
    try {
        hold_->leave();
    } catch (const std::exception& error) {
        try {
            hold_->tell(error.what());
        } catch (...) {  // NOLINT(bugprone-empty-catch): a destructor has nobody left to tell.
        }
    }
}

std::string Cluster::conninfo(std::string_view user, std::string_view database) const {
    return hold_->connect(user, database);
}

const fs::path& Cluster::data_folder() const { return hold_->folder.data(); }

int Cluster::postmaster_pid() const {
    const int pid = hold_->pid_in_file();
    return hold_->runs(pid) ? pid : 0;
}

bool Cluster::alive() const { return postmaster_pid() != 0 || hold_->ping() == PQPING_OK; }

void Cluster::ensure_running() {
    FileLock start_lock = hold_->folder.start_lock();
    hold_->take_turn(start_lock);
    hold_->start();
}

}  // namespace hito::postgres
