// Other programs, run as an unprivileged account: PostgreSQL refuses to run as root.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hito::postgres {

/// An account of the system.
struct Account {
    uid_t uid;
    gid_t gid;
    std::string name;
};

Account current_account();
/// The account of that name or number; nothing when the system has none.
std::optional<Account> find_account(const std::string& name);
std::optional<Account> find_account(uid_t uid);

struct ProcessResult {
    int exit_code;       ///< 128 + the signal when a signal ended it.
    std::string output;  ///< What it wrote, both streams in order.
};

/// Runs `command` (a whole path and its arguments, no shell) in `folder` and waits for it. When we are root it runs as
/// `account`. It gets none of our files, a session of its own (a Ctrl-C meant for us does not reach it) and a clean
/// environment; it is killed if we are. What it leaves running behind it, as pg_ctl does, stays. Errors:
/// std::system_error naming the program when it can't be started.
ProcessResult run_as(const Account& account, const std::filesystem::path& folder,
                     const std::vector<std::string>& command);

/// The first folder on the way to `folder`, itself included, that `account` may not pass through; folders that don't
/// exist are passed over. Asked of the kernel as that account, so that ACLs count.
std::optional<std::filesystem::path> unreachable_folder(const Account& account, const std::filesystem::path& folder);

/// The running programs called `name` whose working folder is `folder`. Zombies don't count.
std::vector<pid_t> processes_in(const std::filesystem::path& folder, const std::string& name);

/// Whether `pid` is a running program called `name` that works in `folder`. Where the kernel hides the folder of
/// other accounts' programs (a container without ptrace), the name decides.
bool process_runs_in(pid_t pid, const std::filesystem::path& folder, const std::string& name);

}  // namespace hito::postgres
