#include "adapters/postgres/cluster.hpp"

#include "adapters/postgres/libpq.hpp"
#include "adapters/postgres/process.hpp"
#include "tests/support/catch.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <thread>
#include <unistd.h>

using namespace hito::postgres;
namespace fs = std::filesystem;

namespace {

/// An empty folder that is gone at the end.
struct Folder {
    fs::path path = make_temporary_folder();
    Folder() = default;
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
};

ClusterOptions quick() {
    ClusterOptions options;
    options.fast_init = true;
    options.fsync = false;
    options.shared_buffers_mb = 32;
    return options;
}

std::size_t servers_in(const fs::path& data) { return processes_in(data / "pg", "postgres").size(); }

std::string ask(const Cluster& cluster, const std::string& query) {
    return PqConnection(cluster.conninfo()).execute(query).at(0).at(0);
}

/// A child that runs `work`, says so and stays until it is killed.
class Child {
public:
    explicit Child(const std::function<void()>& work) {
        int ends[2];
        REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
        pid_ = fork();
        if (pid_ == 0) {
            try {
                work();
                if (write(ends[1], "x", 1) == 1)
                    for (;;) pause();
            } catch (...) {}
            _exit(1);
        }
        close(ends[1]);
        char said = 0;
        ready_ = read(ends[0], &said, 1) == 1;
        close(ends[0]);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { kill_now(); }
    bool ready() const { return ready_; }
    pid_t pid() const { return pid_; }
    void kill_now() {
        if (pid_ <= 0) return;
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
        pid_ = 0;
    }

private:
    pid_t pid_ = 0;
    bool ready_ = false;
};

void kill_server(const Cluster& cluster) {
    const int pid = cluster.postmaster_pid();
    REQUIRE(pid > 0);
    REQUIRE(kill(pid, SIGKILL) == 0);
    for (int i = 0; i < 200 && cluster.postmaster_pid() != 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

}  // namespace

TEST_CASE("a new cluster serves its owner and leaves no process behind", "[pg][cluster]") {
    const Folder folder;
    std::vector<std::string> lines;
    auto options = quick();
    options.progress = [&](std::string_view line) { lines.emplace_back(line); };
    {
        const auto cluster = Cluster::open(folder.path, options);
        CHECK(cluster.alive());
        CHECK(ask(cluster, "SELECT current_user || '@' || current_database()") == "hito_owner@hito");
        CHECK(ask(cluster, "SHOW data_checksums") == "on");
        CHECK(ask(cluster, "SHOW server_encoding") == "UTF8");
        CHECK(ask(cluster, "SHOW listen_addresses").empty());
        CHECK(ask(cluster, "SHOW timezone") == "UTC");
        CHECK(ask(cluster, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == "f");
        soci::session sql(soci::postgresql, cluster.conninfo());
        int two = 0;
        sql << "SELECT 1 + 1", soci::into(two);
        CHECK(two == 2);
    }
    CHECK(servers_in(folder.path) == 0);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with("Creando la base de datos"));
    CHECK(lines[1].starts_with("Iniciando PostgreSQL"));
}

TEST_CASE("a cluster that nobody told otherwise keeps what it acknowledges", "[pg][cluster]") {
    TemporaryCluster cluster([] {
        ClusterOptions options;
        options.fast_init = true;  // Speaks of the making only.
        return options;
    }());
    CHECK(ask(*cluster, "SHOW fsync") == "on");
    CHECK(ask(*cluster, "SHOW synchronous_commit") == "on");
    CHECK(ask(*cluster, "SHOW full_page_writes") == "on");
    CHECK(ask(*cluster, "SHOW max_connections") == "60");
    CHECK(ask(*cluster, "SHOW lock_timeout") == "0");
}

TEST_CASE("a temporary cluster takes its folder with it and its settings are ours", "[pg][cluster]") {
    fs::path data;
    {
        auto options = quick();
        options.settings = {{"work_mem", "5MB"}, {"application_name", "d'Artagnan"}};
        TemporaryCluster cluster(options);
        data = cluster->data_folder();
        CHECK(ask(*cluster, "SHOW work_mem") == "5MB");
        CHECK(ask(*cluster, "SHOW fsync") == "off");
        CHECK(fs::exists(data / "pg"));
    }
    CHECK_FALSE(fs::exists(data));
}

TEST_CASE("the data and the socket are closed to other users", "[pg][cluster]") {
    TemporaryCluster cluster(quick());
    for (const auto& folder : {cluster->data_folder(), cluster->data_folder() / "run", cluster->data_folder() / "pg"}) {
        struct stat found {};
        REQUIRE(stat(folder.c_str(), &found) == 0);
        CHECK((found.st_mode & 077) == 0);
        CHECK(found.st_uid != 0);
    }
}

TEST_CASE("what was written is there at the next start", "[pg][cluster]") {
    const Folder folder;
    {
        const auto cluster = Cluster::open(folder.path, quick());
        PqConnection(cluster.conninfo()).execute("CREATE TABLE t (n int); INSERT INTO t VALUES (7)");
    }
    CHECK(ask(Cluster::open(folder.path, quick()), "SELECT n FROM t") == "7");
}

TEST_CASE("a cluster goes on while one of its holders stays", "[pg][cluster]") {
    const Folder folder;
    auto first = std::make_unique<Cluster>(Cluster::open(folder.path, quick()));
    const auto pid = first->postmaster_pid();
    {
        const auto second = Cluster::open(folder.path, quick());
        CHECK(second.postmaster_pid() == pid);
        first.reset();
        CHECK(ask(second, "SELECT 1") == "1");
        CHECK(second.postmaster_pid() == pid);
    }
    CHECK(servers_in(folder.path) == 0);
}

TEST_CASE("holders that come and go at once never meet a server that stops", "[pg][cluster]") {
    const Folder folder;
    { const auto made = Cluster::open(folder.path, quick()); }
    std::atomic<int> answered = 0;
    std::vector<std::thread> threads;
    for (int id = 0; id < 4; ++id)
        threads.emplace_back([&] {
            for (int i = 0; i < 4; ++i) answered += ask(Cluster::open(folder.path, quick()), "SELECT 1") == "1";
        });
    for (auto& thread : threads) thread.join();
    CHECK(answered == 16);
    CHECK(servers_in(folder.path) == 0);
}

TEST_CASE("a server left by a killed holder is taken over, and stopped by the last one out", "[pg][cluster]") {
    const Folder folder;
    int before = 0;
    {
        Child holder([&] { new Cluster(Cluster::open(folder.path, quick())); });
        REQUIRE(holder.ready());
        holder.kill_now();
        CHECK(servers_in(folder.path) > 0);
    }
    {
        const auto cluster = Cluster::open(folder.path, quick());
        before = cluster.postmaster_pid();
        CHECK(before > 0);
        CHECK(ask(cluster, "SELECT 1") == "1");
        CHECK(ask(cluster, "SELECT now() - pg_postmaster_start_time() > interval '0'") == "t");
    }
    CHECK(servers_in(folder.path) == 0);
}

TEST_CASE("a holder that stays while another is killed keeps the server", "[pg][cluster]") {
    const Folder folder;
    {
        const auto cluster = Cluster::open(folder.path, quick());
        Child other([&] { new Cluster(Cluster::open(folder.path, quick())); });
        REQUIRE(other.ready());
        other.kill_now();
        CHECK(ask(cluster, "SELECT 1") == "1");
    }
    CHECK(servers_in(folder.path) == 0);
}

TEST_CASE("a making that was interrupted is begun again", "[pg][cluster]") {
    const Folder folder;
    fs::create_directories(folder.path / "pg.creando-abc123" / "base");
    std::ofstream(folder.path / "arranque.lock") << "";
    std::ofstream(folder.path / "pg.creando-abc123" / "PG_VERSION") << "15\n";
    CHECK(ask(Cluster::open(folder.path, quick()), "SELECT 1") == "1");
    CHECK_FALSE(fs::exists(folder.path / "pg.creando-abc123"));
}

TEST_CASE("a folder that was left with its first lock alone is taken again", "[pg][cluster]") {
    const Folder folder;
    fs::create_directories(folder.path);
    std::ofstream(folder.path / "uso.lock") << "";
    CHECK(ask(Cluster::open(folder.path, quick()), "SELECT 1") == "1");
}

TEST_CASE("holders killed at any moment leave a folder that opens, and no server after it", "[pg][cluster][lento]") {
    const Folder folder;
    for (int milliseconds = 5; milliseconds < 1500; milliseconds += milliseconds < 100 ? 19 : 97) {
        const pid_t child = fork();
        if (child == 0) {
            try {
                for (;;) { const auto cluster = Cluster::open(folder.path, quick()); }
            } catch (...) {}
            _exit(1);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        INFO("killed after " << milliseconds << " ms");
        CHECK(waitpid(child, nullptr, WNOHANG) == 0);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        if (milliseconds % 2 == 0) continue;  // Some rounds start over what the killed one left, by a killed one too.
        CHECK(ask(Cluster::open(folder.path, quick()), "SELECT 1") == "1");
        CHECK(servers_in(folder.path) == 0);
    }
    CHECK(ask(Cluster::open(folder.path, quick()), "SELECT 1") == "1");
    CHECK(servers_in(folder.path) == 0);
}

TEST_CASE("a postmaster.pid of a dead process or of another program does not stop the start", "[pg][cluster]") {
    const Folder folder;
    std::string lock_file;
    {
        const auto cluster = Cluster::open(folder.path, quick());
        std::ifstream in(folder.path / "pg/postmaster.pid");
        lock_file.assign(std::istreambuf_iterator<char>(in), {});
    }
    const auto rest = lock_file.substr(lock_file.find('\n'));
    const auto server_account = find_account([&] {
        struct stat found {};
        stat((folder.path / "pg").c_str(), &found);
        return found.st_uid;
    }());
    REQUIRE(server_account);
    const auto start_with = [&](pid_t pid) {
        std::ofstream(folder.path / "pg/postmaster.pid") << pid << rest;
        // The server's own file is its user's; ours would be root's, and unreadable to it under a strict umask.
        REQUIRE(chown((folder.path / "pg/postmaster.pid").c_str(), server_account->uid, server_account->gid) == 0);
        const auto cluster = Cluster::open(folder.path, quick());
        return ask(cluster, "SELECT 1") == "1" && cluster.postmaster_pid() != pid;
    };
    // The hard case: the number now belongs to a program of PostgreSQL's own user.
    Child innocent([&] {
        if (geteuid() == 0 && setuid(server_account->uid) != 0) throw std::runtime_error("setuid");
    });
    REQUIRE(innocent.ready());
    CHECK(start_with(999'999));
    CHECK(start_with(getpid()));
    CHECK(start_with(innocent.pid()));
    CHECK(kill(innocent.pid(), 0) == 0);
    CHECK(servers_in(folder.path) == 0);
}

TEST_CASE("a killed server is seen, started again and keeps what was committed", "[pg][cluster]") {
    auto options = quick();
    options.fsync = true;
    TemporaryCluster cluster(options);
    PqConnection(cluster->conninfo()).execute("CREATE TABLE t (n int); INSERT INTO t VALUES (7)");
    kill_server(*cluster);
    CHECK_FALSE(cluster->alive());
    cluster->ensure_running();
    CHECK(cluster->alive());
    CHECK(ask(*cluster, "SELECT n FROM t") == "7");
    const int pid = cluster->postmaster_pid();
    cluster->ensure_running();
    CHECK(cluster->postmaster_pid() == pid);
}

TEST_CASE("a long query of a killed server does not keep the next one from starting", "[pg][cluster]") {
    TemporaryCluster cluster(quick());
    PqConnection busy(cluster->conninfo());
    std::thread working([&] {
        try {
            busy.execute("SELECT count(*) FROM generate_series(1, 2000000000) a");
        } catch (const PqError&) {  // It is to be cut off.
        }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    kill_server(*cluster);
    cluster->ensure_running();
    CHECK(ask(*cluster, "SELECT 1") == "1");
    working.join();
}

TEST_CASE("a server killed with its holder recovers at the next start", "[pg][cluster]") {
    const Folder folder;
    auto options = quick();
    options.fsync = true;
    {
        Child holder([&] {
            auto* cluster = new Cluster(Cluster::open(folder.path, options));
            PqConnection(cluster->conninfo()).execute("CREATE TABLE t (n int); INSERT INTO t VALUES (7)");
            kill(cluster->postmaster_pid(), SIGKILL);
        });
        REQUIRE(holder.ready());
    }
    std::vector<std::string> lines;
    options.progress = [&](std::string_view line) { lines.emplace_back(line); };
    CHECK(ask(Cluster::open(folder.path, options), "SELECT n FROM t") == "7");
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0].find("se cerró de golpe") != std::string::npos);
}

TEST_CASE("a folder that PostgreSQL's user can't reach is refused by name", "[pg][cluster]") {
    if (geteuid() != 0) return;  // Only root runs PostgreSQL as somebody else.
    const Folder folder;
    const auto closed = folder.path / "cerrada";
    fs::create_directories(closed);
    REQUIRE(chmod(folder.path.c_str(), 0755) == 0);
    REQUIRE(chmod(closed.c_str(), 0700) == 0);
    try {
        Cluster::open(closed / "datos", quick());
        FAIL("it was opened");
    } catch (const ClusterError& error) {
        const std::string message = error.what();
        INFO(message);
        CHECK(message.find("no puede pasar por la carpeta " + closed.string() + ".") != std::string::npos);
    }
    CHECK_FALSE(fs::exists(closed / "datos"));
}

TEST_CASE("a folder that holds something else is left as it was", "[pg][cluster]") {
    const Folder folder;
    REQUIRE(chmod(folder.path.c_str(), 0755) == 0);
    std::ofstream(folder.path / "tesis.txt") << "no tocar";
    CHECK_THROWS_AS(Cluster::open(folder.path, quick()), ClusterError);
    struct stat found {};
    REQUIRE(stat(folder.path.c_str(), &found) == 0);
    CHECK(found.st_uid == geteuid());
    CHECK((found.st_mode & 0777) == 0755);
    CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a path too long or too odd for a socket gets its socket elsewhere", "[pg][cluster]") {
    const Folder folder;
    REQUIRE(chmod(folder.path.c_str(), 0755) == 0);
    for (const auto& name : {std::string(120, 'x'), std::string("a, 'b' \"c\" $(d)")}) {
        const auto data = folder.path / name;
        fs::path socket;
        {
            const auto cluster = Cluster::open(data, quick());
            std::ifstream in(data / "socket");
            socket = std::string(std::istreambuf_iterator<char>(in), {});
            CHECK(socket.string().starts_with("/tmp/hito-"));
            CHECK(ask(cluster, "SELECT 1") == "1");
            CHECK(ask(Cluster::open(data, quick()), "SELECT 1") == "1");
        }
        CHECK_FALSE(fs::exists(socket));
        CHECK(servers_in(data) == 0);
        CHECK(ask(Cluster::open(data, quick()), "SELECT 1") == "1");
    }
}

TEST_CASE("the server keeps none of our open files", "[pg][cluster]") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);  // Without O_CLOEXEC, as a library would.
    TemporaryCluster cluster(quick());
    close(ends[1]);
    REQUIRE(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0);
    char nothing = 0;
    CHECK(read(ends[0], &nothing, 1) == 0);  // The end of the file: no writer is left.
    close(ends[0]);
}

TEST_CASE("without PostgreSQL the error says what to install", "[pg][cluster]") {
    const Folder folder;
    REQUIRE(setenv("HITO_PG_BIN", "/nonexistent", 1) == 0);
    CHECK_THROWS_AS(Cluster::open(folder.path, quick()), ClusterError);
    REQUIRE(unsetenv("HITO_PG_BIN") == 0);
    fs::create_directories(folder.path / "pg");
    std::ofstream(folder.path / "pg/PG_VERSION") << "99\n";
    try {
        Cluster::open(folder.path, quick());
        FAIL("it was opened");
    } catch (const ClusterError& error) {
        CHECK(std::string(error.what()).find("apt install postgresql-99") != std::string::npos);
    }
}
