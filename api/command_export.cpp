// `hito export`: what GET /v1/exportaciones/{formato} gives, into a file.
#include "api/commands.hpp"
#include "api/exports.hpp"
#include "api/temporary_file.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <unistd.h>

namespace hito::api {

namespace {

struct Options {
    std::string name, entity, out, map;
    std::map<std::string, std::string> given;
    std::vector<std::string> more;
};

void list_all(const Parts& parts) {
    for (const Export& one : parts.exports) {
        std::vector<std::string_view> files;
        for (const auto& file : one.files) files.push_back(file.name);
        fmt::print("{}  {} [{}]\n    {} ({})\n", one.name, one.title, fmt::join(files, ", "), one.source,
                   Words<Certainty>::names[static_cast<std::size_t>(one.certainty)]);
    }
}

std::string text_of_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) throw CommandError{world_failed, fmt::format("no se pudo leer {}", path)};
    return text.str();
}

void run(Desk& desk, const Options& options) {
    if (options.name.empty()) return list_all(desk.parts);
    Office office(desk.parts, desk.open());
    const std::string entity = entity_of(office, options.entity);
    auto given = named_values(options.more);
    for (const auto& [name, value] : options.given)
        if (!value.empty()) given.emplace(name, value);
    try {
        auto format = options.map.empty() ? find_export(office.services, entity, options.name)
                                          : mapped_export(office.services, options.name, text_of_file(options.map));
        if (!format)
            throw CommandError{wrong_call,
                               fmt::format("no hay un formato «{}»; `hito export` los lista", options.name)};
        const ExportCall call = export_call(office.services, entity, std::move(*format), std::move(given));
        if (options.out.empty() && call.file == "xlsx" && isatty(1) == 1)
            throw CommandError{wrong_call, "--salida: un libro de Excel no se muestra en la pantalla"};
        const TemporaryFile file("exportacion");
        Progress progress("Exportando", office.database->archive().case_count(entity));
        const auto left_out = write_export(office.services, entity, call, file.path(),
                                           [&](std::uint64_t rows) { progress.show(rows, rows); });
        progress.finish();
        hand_over(file.path(), options.out);
        for (const auto& why : left_out) fmt::print(stderr, "Sin evaluar: {}\n", why);
    } catch (const ReportMisasked& wrong) {
        throw CommandError{wrong_call, fmt::format("{}: {}", wrong.param, wrong.what())};
    } catch (const std::runtime_error& error) { throw CommandError{world_failed, error.what()}; }
}

}  // namespace

void add_exports(CLI::App& app, Desk& desk) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("export",
                                       "Escribe lo de la entidad en el formato de otro sistema; sin nombre, "
                                       "dice cuáles hay");
    command->add_option("FORMATO", options->name, "Nombre, como lo lista `hito export`");
    command->add_option("--entidad", options->entity, "NIT; puede faltar si hay una sola");
    command->add_option("--archivo", options->given["archivo"], "csv, xlsx, json…; por omisión, el primero");
    command->add_option("--salida", options->out, "Archivo; sin él, a la pantalla");
    command->add_option("--mapa", options->map, "Archivo YAML con las columnas, para los formatos que no son exactos");
    command->add_option("--desde", options->given["desde"], "Primer día, AAAA-MM-DD");
    command->add_option("--hasta", options->given["hasta"], "Último día, AAAA-MM-DD");
    command->add_option("--dependencia", options->given["dependencia"], "Solo lo de esta dependencia");
    command->add_option("--bpin", options->given["bpin"], "Solo lo de este proyecto de inversión");
    command->add_option("--expediente", options->given["expediente"], "Lo de este expediente y sus vinculados");
    command->add_option("--a-la-fecha,--as-of", options->given["a_la_fecha"],
                        "Día al que se mira, AAAA-MM-DD; por omisión hoy");
    command->add_option("--conocido-en", options->given["conocido_en"],
                        "Con lo registrado hasta ese día; por omisión, el mismo");
    command->add_option("--con", options->more, "Otro parámetro de sus datos: nombre=valor; por ejemplo vigencia=2026");
    desk.add_database_options(*command);
    command->callback([&desk, options] { run(desk, *options); });
}

}  // namespace hito::api
