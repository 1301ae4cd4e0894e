#include "adapters/postgres/process.hpp"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <pwd.h>
#include <system_error>
#include <unistd.h>

namespace hito::postgres {

namespace {

[[noreturn]] void fail(const std::string& what, int error = errno) {
    throw std::system_error(error, std::generic_category(), what);
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    int get() const { return number_; }
    void set(int number) { number_ = number; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }

private:
    int number_;
};

struct Pipe {
    Descriptor read, write;
    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("no se pudo crear una tubería");
        read.set(ends[0]);
        write.set(ends[1]);
    }
};

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 4096> piece{};
    for (;;) {
        const ssize_t count = ::read(descriptor, piece.data(), piece.size());
        if (count > 0) text.append(piece.data(), static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) return text;
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) fail("no se pudo esperar un programa");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

// Between fork and exec only async-signal-safe calls: other threads of ours may hold any lock.
bool become(const Account& account) {
    if (geteuid() != 0) return true;
    return setgroups(1, &account.gid) == 0 && setgid(account.gid) == 0 && setuid(account.uid) == 0;
}

// Libraries open sockets without O_CLOEXEC; a postmaster that kept the HTTP socket would hold its port after we die.
void keep_no_files() {
    if (close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0) return;
    for (int number = 3; number < 65536; ++number) fcntl(number, F_SETFD, FD_CLOEXEC);
}

// If we are killed the program goes too, or it would go on under the feet of the next hito. After become(): a change of
// user clears it.
bool end_with(pid_t parent) { return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent; }

// A server of ours blocks or ignores signals, and both pass through exec.
void default_signals() {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD, SIGUSR1, SIGUSR2})
        std::signal(number, SIG_DFL);
}

struct Launch {
    const Account* account;
    const char* folder;
    char* const* arguments;
    char* const* environment;
    int output;
    pid_t parent;
    int failure;  ///< Gets errno when the program can't be started.
};

[[noreturn]] void become_program(const Launch& launch) {
    setsid();
    default_signals();
    umask(077);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(launch.output, 1) >= 0 && dup2(launch.output, 2) >= 0 &&
        become(*launch.account) && end_with(launch.parent) && chdir(launch.folder) == 0) {
        keep_no_files();
        execve(launch.arguments[0], launch.arguments, launch.environment);
    }
    const int error = errno;
    // The parent reads a broken pipe as a start; nothing more can be done here than to leave with 127.
    [[maybe_unused]] const ssize_t written = write(launch.failure, &error, sizeof error);
    _exit(127);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    out.reserve(texts.size() + 1);
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

Account account_of(const passwd& row) { return {row.pw_uid, row.pw_gid, row.pw_name}; }

std::string first_line(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

bool is_zombie(const std::filesystem::path& process) {
    const std::string stat = first_line(process / "stat");
    const auto name_end = stat.rfind(')');  // The name may hold blanks and parentheses itself.
    if (name_end == std::string::npos || name_end + 2 >= stat.size()) return true;
    return stat[name_end + 2] == 'Z' || stat[name_end + 2] == 'X';
}

}  // namespace

Account current_account() {
    if (const auto known = find_account(geteuid())) return *known;
    return {geteuid(), getegid(), std::to_string(geteuid())};
}

std::optional<Account> find_account(const std::string& name) {
    const passwd* row = getpwnam(name.c_str());
    return row ? std::optional(account_of(*row)) : std::nullopt;
}

std::optional<Account> find_account(uid_t uid) {
    const passwd* row = getpwuid(uid);
    return row ? std::optional(account_of(*row)) : std::nullopt;
}

ProcessResult run_as(const Account& account, const std::filesystem::path& folder,
                     const std::vector<std::string>& command) {
    auto arguments = command;
    // Nothing of the caller's PG* variables reaches PostgreSQL: PGDATA, PGPORT and PGOPTIONS would change what it does.
    std::vector<std::string> environment{"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8",
                                         "HOME=" + folder.string()};
    const auto argument_pointers = pointers(arguments), environment_pointers = pointers(environment);
    Pipe output, failure;
    const Launch launch{&account,           folder.c_str(), argument_pointers.data(), environment_pointers.data(),
                        output.write.get(), getpid(),       failure.write.get()};
    const pid_t child = fork();
    if (child < 0) fail("no se pudo crear un proceso");
    if (child == 0) become_program(launch);
    output.write.close();
    failure.write.close();
    int error = 0;
    const std::string reported = read_all(failure.read.get());
    std::string text = read_all(output.read.get());
    const int exit_code = wait_for(child);
    if (reported.size() == sizeof error) {
        reported.copy(reinterpret_cast<char*>(&error), sizeof error);
        fail(fmt::format("no se pudo ejecutar {} como el usuario {}", command.front(), account.name), error);
    }
    return {exit_code, std::move(text)};
}

std::optional<std::filesystem::path> unreachable_folder(const Account& account, const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> way;
    std::filesystem::path so_far;
    for (const auto& part : folder) way.push_back(so_far /= part);
    const Pipe answer;
    const pid_t child = fork();
    if (child < 0) fail("no se pudo crear un proceso");
    if (child == 0) {
        std::size_t at = 0;
        if (become(account))
            while (at < way.size() && (access(way[at].c_str(), X_OK) == 0 || errno == ENOENT)) ++at;
        const ssize_t written = write(answer.write.get(), &at, sizeof at);
        _exit(written == sizeof at ? 0 : 1);
    }
    std::size_t at = 0;
    const bool answered = wait_for(child) == 0 && ::read(answer.read.get(), &at, sizeof at) == sizeof at;
    if (!answered) throw std::runtime_error(fmt::format("no se pudo mirar la carpeta {}", folder.string()));
    return at < way.size() ? std::optional(way[at]) : std::nullopt;
}

bool process_runs_in(pid_t pid, const std::filesystem::path& folder, const std::string& name) {
    const auto process = std::filesystem::path("/proc") / std::to_string(pid);
    if (first_line(process / "comm") != name || is_zombie(process)) return false;
    struct stat theirs {
    }, ours{};
    if (stat((process / "cwd").c_str(), &theirs) != 0) return errno == EACCES;
    return stat(folder.c_str(), &ours) == 0 && theirs.st_dev == ours.st_dev && theirs.st_ino == ours.st_ino;
}

std::vector<pid_t> processes_in(const std::filesystem::path& folder, const std::string& name) {
    std::vector<pid_t> out;
    struct stat ours {};
    if (stat(folder.c_str(), &ours) != 0) return out;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string number = entry.path().filename();
        pid_t pid = 0;
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), pid);
        if (error != std::errc{} || end != number.data() + number.size()) continue;
        // Only what is seen to work there: this list may be sent signals.
        struct stat theirs {};
        if (stat((entry.path() / "cwd").c_str(), &theirs) != 0 || theirs.st_dev != ours.st_dev ||
            theirs.st_ino != ours.st_ino)
            continue;
        if (process_runs_in(pid, folder, name)) out.push_back(pid);
    }
    return out;
}

}  // namespace hito::postgres
