// The data folder of a private cluster: who owns it, its locks, its socket and its files.
//
//   <data>/pg              PostgreSQL's own folder (PGDATA); pg.creando-* while initdb works
//   <data>/run             the socket; elsewhere, named in <data>/socket, when that path is too long for a socket
//   <data>/arranque.lock   held while starting or stopping
//   <data>/uso.lock        held, shared, while a hito process uses the cluster
//   <data>/postgresql.log  what the server says
#pragma once

#include "adapters/postgres/process.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace hito::postgres {

/// A lock that the kernel releases when its holder ends, however it ends. Each object is a holder of its own, in one
/// process too.
class FileLock {
public:
    /// Errors: ClusterError when the file can't be made.
    FileLock(const std::filesystem::path& file, const Account& owner);
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

    void wait_for_shared();
    void wait_for_exclusive();
    /// Leaves the lock free when it answers no.
    bool try_exclusive();

private:
    void wait_for(int operation);
    int file_;
};

class ClusterFolder {
public:
    /// Makes the folder when it is missing, and hands it to the account that PostgreSQL will run as.
    /// Errors: ClusterError in Spanish: the folder holds something else, is another's, or can't be reached.
    explicit ClusterFolder(const std::filesystem::path& data);

    const std::filesystem::path& data() const { return data_; }
    std::filesystem::path pg() const { return data_ / "pg"; }
    std::filesystem::path log() const { return data_ / "postgresql.log"; }
    const Account& account() const { return account_; }
    FileLock start_lock() const { return {data_ / "arranque.lock", account_}; }
    std::filesystem::path use_lock() const { return data_ / "uso.lock"; }

    /// The folder of the socket; made when it is missing. To be called under the start lock.
    std::filesystem::path socket_folder() const;
    /// An empty folder for a new PGDATA, after removing those that killed processes left. Under the start lock.
    std::filesystem::path new_draft() const;
    /// Removes a socket folder that lies outside of the data folder.
    void remove_outside_socket() const;
    /// Replaces a file of the data folder at once: it never exists half written.
    void write(const std::filesystem::path& file, std::string_view text) const;

private:
    void take_over() const;
    bool is_private(const std::filesystem::path& folder) const;

    std::filesystem::path data_;
    Account account_;
};

/// Makes what is missing of `folder`, open for all to pass whatever our umask: the data folder itself is what is
/// private.
void make_open_folders(const std::filesystem::path& folder);

/// The whole of a file; empty when it can't be read.
std::string read_file(const std::filesystem::path& file);

}  // namespace hito::postgres
