#include "api/commands.hpp"

#include "api/auth.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace hito::api {

Instant system_now() { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

void Desk::add_database_options(CLI::App& command) {
    command.add_option("--data", data, "Carpeta de la base de datos propia (por omisión la del sistema)");
}

std::unique_ptr<Database> Desk::open(std::size_t sessions, bool alone) const {
    DatabaseChoice choice;
    if (const char* url = std::getenv("HITO_DATABASE"); url && data.empty()) choice.url = url;
    choice.data = data;
    choice.sessions = sessions;
    choice.alone = alone;
    choice.progress = [](std::string_view line) { fmt::print(stderr, "{}\n", line); };
    try {
        return parts.open_database(choice);
    } catch (const std::exception& error) { throw CommandError{world_failed, error.what()}; }
}

Office::Office(const Parts& parts, std::unique_ptr<Database> open)
    : database{std::move(open)},
      laws{database->archive(), parts.law_of},
      runner{database->store(), laws, parts.registry, parts.general_rules, system_now},
      services{parts.registry,      runner,
               database->archive(), laws,
               parts.recorder,      parts.administrator,
               system_now,          parts.formats,
               parts.open_reader,   parts.svg_of,
               parts.modality,      parts.auditor,
               parts.reports,       parts.report_formats,
               parts.export_tables, parts.stories,
               parts.exports,       parts.read_layout,
               parts.general_rules, database->outbox(),
               parts.open_agenda,   parts.version} {}

Progress::Progress(std::string what, std::uint64_t total_bytes, std::string unit)
    : what_{std::move(what)}, unit_{std::move(unit)}, total_{total_bytes}, terminal_{isatty(2) == 1} {}

void Progress::show(std::uint64_t rows, std::uint64_t bytes) {
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < (terminal_ ? std::chrono::milliseconds{100} : std::chrono::milliseconds{5000})) return;
    if (last_ == std::chrono::steady_clock::time_point{} && !terminal_) {
        last_ = now;
        return;
    }
    last_ = now;
    shown_ = true;
    const int percent = total_ == 0 ? 0 : static_cast<int>(std::min<std::uint64_t>(100, bytes * 100 / total_));
    if (!terminal_) return fmt::print(stderr, "{}: {} {}, {} %\n", what_, rows, unit_, percent);
    const int filled = percent * 30 / 100;
    fmt::print(stderr, "\r{} [{}{}] {:3} %  {} {} ", what_, std::string(static_cast<std::size_t>(filled), '#'),
               std::string(static_cast<std::size_t>(30 - filled), '.'), percent, rows, unit_);
    std::fflush(stderr);
}

void Progress::finish() {
    if (terminal_ && shown_) fmt::print(stderr, "\r{}\r", std::string(79, ' '));
}

void ensure_entity(Archive& archive, const std::string& entity, const std::string& name) {
    if (!archive.entity(entity)) archive.put_entity(entity, name.empty() ? entity : name, json::object());
}

std::string grant_token(Archive& archive, Token token, Instant now) {
    const std::string text = new_token();
    token.id = to_text(fresh_uuid(now));
    archive.add_token(token, sha256(text));
    return text;
}

int run_command_line(int argc, char** argv, const Parts& parts) {
    spdlog::set_default_logger(spdlog::stderr_color_mt("hito"));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %^%l%$ %v");
    CLI::App app{"Hito: contratación e inversión pública como máquinas de estados"};
    app.require_subcommand(1);
    app.set_version_flag("--version", parts.version);
    Desk desk{parts, {}, {}, done};
    add_serve(app, desk);
    add_demo(app, desk);
    add_import(app, desk);
    add_upkeep(app, desk);
    add_audit(app, desk);
    add_procedure(app, desk);
    add_reports(app, desk);
    add_exports(app, desk);
    add_outbox(app, desk);
    add_users(app, desk);
    add_flows(app, desk);
    add_laws(app, desk);
    try {
        app.parse(argc, argv);
        return desk.code;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : wrong_call;
    } catch (const CommandError& error) {
        fmt::print(stderr, "hito: {}\n", error.message);
        return error.code;
    } catch (const std::exception& error) {
        fmt::print(stderr, "hito: {}\n", error.what());
        return world_failed;
    }
}

}  // namespace hito::api
