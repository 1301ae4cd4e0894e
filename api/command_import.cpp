#include "api/commands.hpp"

#include <fmt/format.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>

namespace hito::api {

namespace {

std::atomic<bool> interrupted{false};

/// One line a reason, with all the rows that have it: nothing that was left out goes unnamed.
void print_reasons(const std::vector<RowNote>& notes, const char* title) {
    if (notes.empty()) return;
    std::map<std::string, std::vector<std::int64_t>> lines;
    for (const auto& note : notes) lines[note.text].push_back(note.line);
    fmt::print("{} ({}):\n", title, notes.size());
    for (const auto& [reason, at] : lines)
        fmt::print("  {} {}: {}\n", at.size() == 1 ? "línea" : "líneas", fmt::join(at, ", "), reason);
}

void print_notes(const std::vector<RowNote>& notes, const char* title, std::size_t most) {
    if (notes.empty()) return;
    fmt::print("{} ({}):\n", title, notes.size());
    for (std::size_t i = 0; i < notes.size() && i < most; ++i)
        fmt::print("  línea {}: {}\n", notes[i].line, notes[i].text);
    if (notes.size() > most) fmt::print("  … y {} más (con --json, todas)\n", notes.size() - most);
}

}  // namespace

ImportReport import_file(Office& office, const Parts& parts, const std::string& file, const std::string& format,
                         const std::string& entity, const std::vector<std::string>& only, const std::string& person) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw CommandError{world_failed, fmt::format("no se puede leer {}", file)};
    std::error_code ignored;
    Progress progress("Cargando", std::filesystem::file_size(file, ignored));
    ImportOptions options;
    options.person = person;
    options.role = &parts.recorder;
    options.entities = only;
    options.stop = &interrupted;
    options.progress = [&](std::uint64_t rows, std::uint64_t bytes) { progress.show(rows, bytes); };
    std::signal(SIGINT, [](int) { interrupted = true; });
    try {
        auto reader =
            parts.open_reader(in, std::filesystem::path(file).filename().string(), format == "auto" ? "" : format);
        auto report = import_records(*reader, entity, office.runner, office.database->archive(), office.laws,
                                     parts.registry, options);
        progress.finish();
        std::signal(SIGINT, SIG_DFL);
        return report;
    } catch (const Fault& fault) {
        throw CommandError{world_failed,
                           fmt::format("{}; cargue el archivo de nuevo para seguir donde quedó", fault.what())};
    } catch (const std::runtime_error& error) {
        throw CommandError{world_failed, fmt::format("{}: {}", file, error.what())};
    }
}

void print_report(const ImportReport& report, std::size_t most) {
    fmt::print(
        "{} filas: {} expedientes nuevos, {} actualizados, {} sin cambios, {} no cargadas; {} actos, {} hallazgos\n",
        report.rows, report.opened, report.updated, report.unchanged, report.rejected.size() + report.more_rejected,
        report.acts, report.findings);
    print_reasons(report.rejected, "Filas no cargadas");
    print_reasons(report.partial, "Filas cargadas a medias");
    print_notes(report.notes, "Notas", most);
    if (const auto more = report.more_rejected + report.more_partial + report.more_notes; more > 0)
        fmt::print("… y {} líneas más de este informe, que no se listan\n", more);
    if (report.stopped) fmt::print("Interrumpida: cargue el archivo de nuevo para seguir donde quedó.\n");
}

void add_import(CLI::App& app, Desk& desk) {
    struct Options {
        std::string format, file, entity, person = "importador";
        bool as_json = false, all = false;
    };
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("import", "Carga un archivo de contratos ya celebrados");
    std::string names = "auto";
    for (const auto& format : desk.parts.formats) names += fmt::format(", {}", format.name);
    command->add_option("FORMATO", options->format, "Formato: " + names)->required();
    command->add_option("ARCHIVO", options->file, "Archivo CSV o JSON")->required();
    command->add_option("--entidad", options->entity, "NIT de la entidad que carga")->required();
    command->add_option("--persona", options->person, "Quién carga")->capture_default_str();
    command->add_flag("--otras-entidades", options->all, "Carga también filas de otros NIT");
    command->add_flag("--json", options->as_json, "Informe completo en JSON");
    desk.add_database_options(*command);
    command->callback([&desk, options] {
        Office office(desk.parts, desk.open(24));
        ensure_entity(office.database->archive(), options->entity, {});
        const std::vector<std::string> only = options->all ? std::vector<std::string>{} : std::vector{options->entity};
        const ImportReport report =
            import_file(office, desk.parts, options->file, options->format, options->entity, only, options->person);
        if (options->as_json)
            fmt::print("{}\n", report.to_json().dump(2));
        else
            print_report(report, 20);
    });
}

}  // namespace hito::api
