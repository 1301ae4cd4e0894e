// Sessions with PostgreSQL through SOCI: statements are prepared once a session, a lost session is opened again, and
// each lease sees one entity.
#pragma once

#include "adapters/postgres/libpq.hpp"
#include "engine/ports.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace hito::postgres {

/// The text of adapters/postgres/sql/<name>.sql. Errors: std::logic_error when there is no such file.
std::string sql(std::string_view name);

/// Another writer was there first; nothing was written.
struct Clash : Fault {
    using Fault::Fault;
};

/// What the statements of a pool are like.
enum class Work : std::uint8_t {
    by_key,  ///< A few rows by their keys.
    lists    ///< Anything else: the planner decides.
};

/// Whether others may be at work on the database.
enum class Use : std::uint8_t {
    beside,  ///< Each session says, by a lock that lives as long as it does, that somebody is at work.
    alone    ///< Somebody holds an `Alone`: its own sessions say nothing.
};

/// Has the database to itself: no other program has a session on it, nor gets one, while this lives.
class Alone {
public:
    /// Errors: Fault when others are at work, PqError.
    explicit Alone(const std::string& conninfo);

private:
    PqConnection connection_;
};

/// One connection. Used by one thread at a time.
class Session {
public:
    /// Errors: Fault when somebody has the database to himself; soci::soci_error.
    Session(const std::string& conninfo, Work work, Use use);

    soci::session& soci() { return session_; }
    /// Row-level security shows this entity only, from now on. Empty: none.
    void see(std::string_view entity);
    bool lost();

    /// State that a user of the session keeps with it: prepared statements with their bound variables.
    template <class T>
    T& kept() {
        auto& slot = kept_[&type_tag<T>];
        if (!slot) slot = std::make_shared<T>(session_);
        return *static_cast<T*>(slot.get());
    }
    /// After a failure: SOCI 4.0 never frees the parameters of a statement that failed and is executed again.
    void forget_kept() { kept_.clear(); }

private:
    template <class T>
    static constexpr char type_tag = 0;
    soci::session session_;
    std::string entity_;
    std::map<const void*, std::shared_ptr<void>> kept_;
};

/// A bounded set of sessions, opened when first needed.
class Pool {
public:
    /// `revive` is called before a lost session is opened again (the embedded cluster starts its server there).
    Pool(std::string conninfo, std::size_t size, Work work, std::function<void()> revive = {}, Use use = Use::beside);

    /// Runs `task` on a session that sees `entity`. Errors: Fault when the connection is or goes away; KeyTaken; other
    /// database errors as they come (they are our bugs).
    template <class Task>
    auto with(std::string_view entity, Task task) {
        Lease lease(*this, entity);
        try {
            return task(lease.session());
        } catch (const soci::soci_error& error) { lease.fail(error); }
    }

    /// The same for work that may be done twice (reading): a lost connection is opened again and the work repeated, for
    /// as long as PostgreSQL takes to recover. Errors: as `with`.
    template <class Task>
    auto again(std::string_view entity, Task task) {
        const auto until = std::chrono::steady_clock::now() + patience;
        for (;;) {
            try {
                return with(entity, task);
            } catch (const Fault&) {
                if (std::chrono::steady_clock::now() > until) throw;
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        }
    }

private:
    static constexpr std::chrono::seconds patience{10};
    class Lease {
    public:
        Lease(Pool& pool, std::string_view entity);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Session& session() { return *session_; }
        [[noreturn]] void fail(const soci::soci_error& error);

    private:
        Pool& pool_;
        std::unique_ptr<Session> session_;
    };
    std::unique_ptr<Session> take();
    void give_back(std::unique_ptr<Session> session);

    std::string conninfo_;
    Work work_;
    std::function<void()> revive_;
    Use use_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Session>> idle_;
    std::size_t open_ = 0;
    std::size_t size_;
};

}  // namespace hito::postgres
