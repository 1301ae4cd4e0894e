#include "adapters/postgres/cluster_folder.hpp"

#include "adapters/postgres/cluster.hpp"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>
#include <unistd.h>

namespace hito::postgres {

namespace {

namespace fs = std::filesystem;

// A socket's path has 108 bytes in Linux, the last of them zero; this is what PostgreSQL names it in its folder.
constexpr std::string_view socket_name = "/.s.PGSQL.5432";
constexpr std::size_t socket_path_limit = 107;

[[noreturn]] void fail(std::string_view what, const fs::path& path, int error = errno) {
    throw ClusterError(fmt::format("{} {}: {}.", what, path.string(), std::generic_category().message(error)));
}

std::optional<struct stat> look_at(const fs::path& path) {
    struct stat found {};
    if (lstat(path.c_str(), &found) == 0) return found;
    if (errno != ENOENT) fail("No se pudo mirar", path);
    return std::nullopt;
}

bool is_root() { return geteuid() == 0; }

void hand_over(const fs::path& path, const Account& account) {
    if (is_root() && lchown(path.c_str(), account.uid, account.gid) != 0) fail("No se pudo entregar", path);
}

void make_private_folder(const fs::path& folder, const Account& account) {
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail("No se pudo crear la carpeta", folder);
    hand_over(folder, account);
}

/// Without links, so that what is checked is what PostgreSQL will walk through.
fs::path resolved(const fs::path& data) {
    std::error_code error;
    auto out = fs::weakly_canonical(fs::absolute(data), error);
    if (error) fail("No se pudo llegar a la carpeta de datos", data, error.value());
    return out.has_filename() ? out : out.parent_path();
}

/// Root runs PostgreSQL as the folder's owner, else as `hito` where the system has that user, else as `postgres`.
Account account_for(const fs::path& data) {
    const auto found = look_at(data);
    if (found && !S_ISDIR(found->st_mode)) throw ClusterError(fmt::format("{} no es una carpeta.", data.string()));
    if (!is_root()) {
        auto account = current_account();
        if (found && found->st_uid != account.uid)
            throw ClusterError(
                fmt::format("La carpeta de datos {} no es del usuario {}: corra hito con el dueño de la "
                            "carpeta o use otra.",
                            data.string(), account.name));
        return account;
    }
    if (found && found->st_uid != 0)
        if (auto owner = find_account(found->st_uid)) return *owner;
    for (const char* name : {"hito", "postgres"})
        if (auto account = find_account(name)) return *account;
    throw ClusterError(
        "PostgreSQL no corre como root y el sistema no tiene los usuarios hito ni postgres. Cree uno con: "
        "useradd --system hito");
}

void check_reachable(const Account& account, const fs::path& folder) {
    if (const auto closed = unreachable_folder(account, folder))
        throw ClusterError(
            fmt::format("PostgreSQL corre con el usuario {0}, que no puede pasar por la carpeta {1}. Use "
                        "otra carpeta de datos, por ejemplo {2}, o dele paso con: chmod o+x {1}",
                        account.name, closed->string(), default_data_folder().string()));
}

/// A folder that holds other things is never taken: taking it means making it private.
bool may_be_taken(const fs::path& data) {
    bool empty = true;
    for (const auto& entry : fs::directory_iterator(data)) {
        const auto name = entry.path().filename();  // Whoever was killed may have left no more than its first lock.
        if (name == "uso.lock" || name == "arranque.lock" || name == "pg") return true;
        empty = false;
    }
    return empty;
}

}  // namespace

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void make_open_folders(const fs::path& folder) {
    if (folder.empty() || look_at(folder)) return;
    make_open_folders(folder.parent_path());
    if (mkdir(folder.c_str(), 0755) != 0) {
        if (errno != EEXIST) fail("No se pudo crear la carpeta", folder);
    } else if (chmod(folder.c_str(), 0755) != 0) {
        fail("No se pudo dar paso a la carpeta", folder);
    }
}

FileLock::FileLock(const fs::path& file, const Account& owner)
    : file_(open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)) {
    if (file_ < 0) fail("No se pudo abrir el cerrojo", file);
    // Root's lock must not keep out the same hito when the folder's owner runs it.
    if (is_root() && fchown(file_, owner.uid, owner.gid) != 0) {
        const int error = errno;
        ::close(file_);
        fail("No se pudo entregar el cerrojo", file, error);
    }
}

FileLock::~FileLock() { ::close(file_); }

void FileLock::wait_for(int operation) {
    while (flock(file_, operation) != 0)
        if (errno != EINTR) fail("No se pudo tomar el cerrojo", std::to_string(file_));
}

void FileLock::wait_for_shared() { wait_for(LOCK_SH); }
void FileLock::wait_for_exclusive() { wait_for(LOCK_EX); }
bool FileLock::try_exclusive() { return flock(file_, LOCK_EX | LOCK_NB) == 0; }

ClusterFolder::ClusterFolder(const fs::path& data) : data_(resolved(data)), account_(account_for(data_)) {
    check_reachable(account_, data_.parent_path());
    make_open_folders(data_.parent_path());
    take_over();
    check_reachable(account_, data_);
}

void ClusterFolder::take_over() const {
    if (look_at(data_) && !may_be_taken(data_))
        throw ClusterError(
            fmt::format("La carpeta {} ya tiene otros archivos y no es una carpeta de datos de hito: use "
                        "una vacía o una que no exista.",
                        data_.string()));
    make_private_folder(data_, account_);
    if (chmod(data_.c_str(), 0700) != 0) fail("No se pudo cerrar la carpeta", data_);
}

bool ClusterFolder::is_private(const fs::path& folder) const {
    const auto found = look_at(folder);
    return found && S_ISDIR(found->st_mode) && found->st_uid == account_.uid && (found->st_mode & 077) == 0;
}

fs::path ClusterFolder::socket_folder() const {
    fs::path inside = data_ / "run";
    // libpq takes a comma for a list of hosts, and the server's configuration has quotes of its own.
    const auto plain = [](unsigned char c) {
        return std::isalnum(c) || c >= 0x80 || std::string_view("/._-+@").find(c) != std::string_view::npos;
    };
    const auto& name = inside.native();
    if (name.size() + socket_name.size() < socket_path_limit && std::all_of(name.begin(), name.end(), plain)) {
        make_private_folder(inside, account_);
        return inside;
    }
    fs::path remembered = read_file(data_ / "socket");
    if (remembered.is_absolute() && is_private(remembered)) return remembered;
    std::string made = "/tmp/hito-XXXXXX";
    if (!mkdtemp(made.data())) fail("No se pudo crear la carpeta", made);
    hand_over(made, account_);
    write(data_ / "socket", made);
    return made;
}

fs::path ClusterFolder::new_draft() const {
    constexpr std::string_view prefix = "pg.creando-";
    std::error_code ignored;  // A killed initdb's children may still write there; the next making removes the rest.
    for (const auto& entry : fs::directory_iterator(data_))
        if (entry.path().filename().string().starts_with(prefix)) fs::remove_all(entry.path(), ignored);
    std::string made = data_ / fmt::format("{}XXXXXX", prefix);
    if (!mkdtemp(made.data())) fail("No se pudo crear la carpeta", made);
    hand_over(made, account_);
    return made;
}

void ClusterFolder::remove_outside_socket() const {
    const fs::path remembered = read_file(data_ / "socket");
    if (remembered.empty()) return;
    std::error_code ignored;
    // Only when empty: PostgreSQL takes its own files out when it stops.
    fs::remove(remembered, ignored);
    fs::remove(data_ / "socket", ignored);
}

void ClusterFolder::write(const fs::path& file, std::string_view text) const {
    const fs::path draft = file.string() + ".nuevo";
    ::unlink(draft.c_str());
    // O_EXCL: root writes here in a folder of another account, and must not follow a link left there.
    const int out = open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (out < 0) fail("No se pudo escribir", draft);
    bool done = !is_root() || fchown(out, account_.uid, account_.gid) == 0;
    while (done && !text.empty()) {
        const ssize_t count = ::write(out, text.data(), text.size());
        if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
        done = count > 0 || (count < 0 && errno == EINTR);
    }
    done = done && fsync(out) == 0;
    const int error = errno;
    ::close(out);
    if (!done) fail("No se pudo escribir", draft, error);
    if (rename(draft.c_str(), file.c_str()) != 0) fail("No se pudo escribir", file);
}

}  // namespace hito::postgres
