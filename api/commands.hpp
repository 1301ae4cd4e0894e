// The commands of the command line; each file adds its own.
#pragma once

#include "api/entity_laws.hpp"
#include "api/parts.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <string>

namespace hito::api {

enum ExitCode { done = 0, found_wrong = 1, wrong_call = 2, world_failed = 3 };

/// Ends a command with a sentence for people.
struct CommandError {
    int code;
    std::string message;
};

/// What commands share: the parts, the options that name a database, and the exit code of the one that ran.
struct Desk {
    const Parts& parts;
    std::string database;
    std::string data;
    int code = done;

    void add_database_options(CLI::App& command);
    /// Errors: CommandError 3.
    std::unique_ptr<Database> open(std::size_t sessions = 8, bool alone = false) const;
};

/// The engine over an open database.
struct Office {
    std::unique_ptr<Database> database;
    EntityLaws laws;
    Runner runner;
    Services services;
    Office(const Parts& parts, std::unique_ptr<Database> open);
};

Instant system_now();

/// A counter on one line of a terminal; elsewhere a line now and then.
class Progress {
public:
    Progress(std::string what, std::uint64_t total_bytes, std::string unit = "filas");
    void show(std::uint64_t rows, std::uint64_t bytes);
    void total(std::uint64_t total) { total_ = total; }  ///< When it is known only later.
    void finish();

private:
    std::string what_, unit_;
    std::uint64_t total_;
    bool terminal_;
    std::chrono::steady_clock::time_point last_{};
    bool shown_ = false;
};

void add_serve(CLI::App& app, Desk& desk);
void add_demo(CLI::App& app, Desk& desk);
void add_import(CLI::App& app, Desk& desk);
void add_upkeep(CLI::App& app, Desk& desk);     ///< migrate, tick, rebuild
void add_audit(CLI::App& app, Desk& desk);      ///< audit
void add_procedure(CLI::App& app, Desk& desk);  ///< procedure
void add_reports(CLI::App& app, Desk& desk);    ///< informe, revisar
void add_exports(CLI::App& app, Desk& desk);    ///< export
void add_outbox(CLI::App& app, Desk& desk);     ///< salidas
void add_users(CLI::App& app, Desk& desk);      ///< user, entity
void add_flows(CLI::App& app, Desk& desk);      ///< flow
void add_laws(CLI::App& app, Desk& desk);       ///< law, simulate, reference

/// The entity that was named, or the only one that there is. Errors: CommandError.
std::string entity_of(const Office& office, const std::string& named);
/// Of `nombre=valor`. Errors: CommandError.
std::map<std::string, std::string> named_values(const std::vector<std::string>& all);
/// The file's bytes to a file of that name, or to the screen. Errors: CommandError.
void hand_over(const std::string& from, const std::string& out);
/// Makes the entity if it is not there.
void ensure_entity(Archive& archive, const std::string& entity, const std::string& name);
/// A new token; the text is shown once.
std::string grant_token(Archive& archive, Token token, Instant now);
/// Loads a file with a progress bar. `only`: tax numbers whose rows are loaded; empty: all. Errors: CommandError.
ImportReport import_file(Office& office, const Parts& parts, const std::string& file, const std::string& format,
                         const std::string& entity, const std::vector<std::string>& only, const std::string& person);
void print_report(const ImportReport& report, std::size_t most);
/// Serves until a signal asks to stop. Prints `ready` lines once it listens.
void serve_until_signal(Office& office, const Parts& parts, const std::string& host, int port,
                        const std::function<void(int port)>& ready);

}  // namespace hito::api
