#include "adapters/postgres/session.hpp"

#include "sql_embedded.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace hito::postgres {

namespace {

/// The advisory lock of whoever is at work on the database.
constexpr const char* at_work = "hashtextextended('hito.trabajo', 0)";

/// SOCI takes every colon outside quotes for a parameter, those of comments too.
std::string without_comments(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (!line.starts_with("--")) out.append(line).push_back('\n');
        at = end + 1;
    }
    return out;
}

}  // namespace

std::string sql(std::string_view name) {
    for (const auto& file : embedded::sql())
        if (file.name.substr(0, file.name.size() - 4) == name) return without_comments(file.text);
    throw std::logic_error("no SQL file named " + std::string(name));
}

Alone::Alone(const std::string& conninfo) : connection_{conninfo} {
    // A program that has just ended may still be leaving.
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{2};
    while (connection_.execute(fmt::format("SELECT pg_try_advisory_lock({})", at_work)).at(0).at(0) != "t") {
        if (std::chrono::steady_clock::now() > until)
            throw Fault("otro hito trabaja sobre esta base de datos: deténgalo y repita la orden");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

Session::Session(const std::string& conninfo, Work work, Use use) : session_(soci::postgresql, conninfo) {
    if (use == Use::beside) {
        int taken = 0;
        session_ << fmt::format("SELECT CASE WHEN pg_try_advisory_lock_shared({}) THEN 1 ELSE 0 END", at_work),
            soci::into(taken);
        if (taken == 0) throw Fault("otro hito la tiene para sí (hito rebuild); repita cuando termine");
    }
    session_ << "SET ROLE hito_app";
    session_ << "SET statement_timeout = '30s'";
    session_ << "SET lock_timeout = '5s'";
    session_ << "SET timezone = 'UTC'";
    session_ << "SET jit = off";
    if (work == Work::lists) return;
    session_ << "SET plan_cache_mode = force_generic_plan";  // FAST: never plan again what is only looked up by key.
}

void Session::see(std::string_view entity) {
    if (entity_ == entity) return;
    const std::string value(entity);
    session_ << "SELECT set_config('hito.entidad', :e, false)", soci::use(value, "e");
    entity_ = value;
}

bool Session::lost() {
    const auto* backend = static_cast<soci::postgresql_session_backend*>(session_.get_backend());
    return !backend || PQstatus(backend->conn_) != CONNECTION_OK;
}

Pool::Pool(std::string conninfo, std::size_t size, Work work, std::function<void()> revive, Use use)
    : conninfo_{std::move(conninfo)}, work_{work}, revive_{std::move(revive)}, use_{use}, size_{size} {}

std::unique_ptr<Session> Pool::take() {
    {
        std::unique_lock lock(mutex_);
        freed_.wait(lock, [&] { return !idle_.empty() || open_ < size_; });
        if (!idle_.empty()) {
            auto session = std::move(idle_.back());
            idle_.pop_back();
            return session;
        }
        ++open_;
    }
    try {
        return std::make_unique<Session>(conninfo_, work_, use_);
    } catch (const std::exception& first) {
        try {
            if (!revive_) throw;
            revive_();
            return std::make_unique<Session>(conninfo_, work_, use_);
        } catch (const std::exception& error) {
            give_back(nullptr);
            throw Fault(std::string("no hay conexión con la base de datos: ") + error.what());
        }
    }
}

void Pool::give_back(std::unique_ptr<Session> session) {
    {
        std::lock_guard lock(mutex_);
        if (session)
            idle_.push_back(std::move(session));
        else
            --open_;
    }
    freed_.notify_one();
}

Pool::Lease::Lease(Pool& pool, std::string_view entity) : pool_{pool}, session_{pool.take()} {
    try {
        session_->see(entity);
    } catch (const soci::soci_error&) {
        // It died while idle: one new try, on a new connection.
        pool_.give_back(nullptr);
        session_ = pool_.take();
        try {
            session_->see(entity);
        } catch (const soci::soci_error& error) {
            pool_.give_back(nullptr);
            throw Fault(error.what());
        }
    }
}

Pool::Lease::~Lease() {
    if (session_ && session_->lost()) session_.reset();
    pool_.give_back(std::move(session_));
}

void Pool::Lease::fail(const soci::soci_error& error) {
    std::string state;
    if (const auto* of_server = dynamic_cast<const soci::postgresql_soci_error*>(&error)) state = of_server->sqlstate();
    // SOCI adds the statement and its values, which may be personal data: only what the server said is kept.
    std::string what = error.what();
    what = what.substr(0, what.find(" while "));
    if (session_->lost() || state.starts_with("08") || state.starts_with("57P")) {
        session_.reset();
        spdlog::warn("database connection lost: {}", what.substr(0, what.find('\n')));
        throw Fault("se perdió la conexión con la base de datos");
    }
    session_->forget_kept();
    if (state == "23505" && what.find("llaves_pk") != what.npos) throw KeyTaken("ya hay un expediente con esa llave");
    if (state == "23505" || state == "40001" || state == "40P01" || state == "55P03") throw Clash(what);
    throw std::runtime_error(what);
}

}  // namespace hito::postgres
