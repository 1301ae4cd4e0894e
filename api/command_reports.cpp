// `hito informe`: what GET /v1/informes/{informe} gives, into a file. `hito revisar`: files for a control office,
// before they are sent.
#include "api/commands.hpp"
#include "api/reports.hpp"
#include "api/temporary_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace hito::api {

namespace {

struct ReportOptions {
    std::string name, entity, out;
    std::map<std::string, std::string> given;
    std::vector<std::string> more;
};

void list_all(const Parts& parts) {
    for (const Report* report : parts.reports) {
        fmt::print("{}  {}\n    {}\n    {}\n", report->name, report->title, report->norm, report->about);
        for (const auto& param : report->params) fmt::print("    {}: {}\n", param.name, param.meaning);
    }
}

std::map<std::string, std::string> given_of(const ReportOptions& options) {
    auto out = named_values(options.more);
    for (const auto& [name, value] : options.given)
        if (!value.empty()) out.emplace(name, value);
    return out;
}

void run(Desk& desk, const ReportOptions& options) {
    if (options.name.empty()) return list_all(desk.parts);
    Office office(desk.parts, desk.open());
    const Report* report = find_report(office.services, options.name);
    if (!report)
        throw CommandError{wrong_call, fmt::format("no hay un informe «{}»; `hito informe` los lista", options.name)};
    try {
        const ReportCall call = report_call(office.services, *report, given_of(options));
        if (options.out.empty() && call.format.name == "xlsx" && isatty(1) == 1)
            throw CommandError{wrong_call, "--salida: un libro de Excel no se muestra en la pantalla"};
        const TemporaryFile file("informe");
        const auto left_out = write_report(office.services, entity_of(office, options.entity), call, file.path());
        hand_over(file.path(), options.out);
        for (const auto& why : left_out) fmt::print(stderr, "Sin evaluar: {}\n", why);
    } catch (const ReportMisasked& wrong) {
        throw CommandError{wrong_call, fmt::format("{}: {}", wrong.param, wrong.what())};
    }
}

// --- Files to be sent ------------------------------------------------------------------------------------------------

struct CheckOptions {
    std::string name;
    std::map<std::string, std::vector<std::string>> files;
    std::vector<std::string> more;
};

NamedText read_whole(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) throw CommandError{world_failed, fmt::format("no se pudo leer {}", path)};
    return {path, text.str()};
}

void run_check(Desk& desk, const CheckOptions& options) {
    const auto& all = desk.parts.file_checks;
    const auto check = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == options.name; });
    if (check == all.end()) {
        std::vector<std::string_view> known;
        for (const auto& one : all) known.push_back(one.name);
        throw CommandError{wrong_call,
                           fmt::format("no hay un formato «{}»; hay {}", options.name, fmt::join(known, ", "))};
    }
    std::map<std::string, std::vector<NamedText>> files;
    for (const auto& [delivery, paths] : options.files)
        for (const auto& path : paths) files[delivery].push_back(read_whole(path));
    FileReview found;
    try {
        found = check->review(files, named_values(options.more));
    } catch (const std::runtime_error& error) { throw CommandError{wrong_call, error.what()}; }
    for (const auto& one : found.breaches) fmt::print("{}  {}: {}\n", one.rule, one.where, one.what);
    for (const auto& note : found.notes) fmt::print("sin revisar  {}\n", note);
    fmt::print("{}: {} por corregir\n", check->title, found.breaches.size());
    desk.code = found.breaches.empty() ? done : found_wrong;
}

void add_check(CLI::App& app, Desk& desk) {
    auto options = std::make_shared<CheckOptions>();
    auto* check = app.add_subcommand("revisar", "Revisa archivos para un órgano de control antes de enviarlos");
    check->add_option("FORMATO", options->name, "cuipo")->required();
    check->add_option("ARCHIVO", options->files["actual"], "Los del período, uno por formulario")->required();
    check->add_option("--anterior", options->files["anterior"], "Los del período anterior");
    check->add_option("--primero", options->files["primero"], "Los del primer período del año");
    check->add_option("--con", options->more, "nombre=valor: nombre, ambito, descentralizada, detalle_sectorial");
    check->callback([&desk, options] { run_check(desk, *options); });
}

}  // namespace

std::string entity_of(const Office& office, const std::string& named) {
    const auto all = office.services.archive.entities();
    if (named.empty() && all.size() == 1) return all.front();
    if (named.empty()) throw CommandError{wrong_call, "--entidad: diga cuál; hay varias o ninguna"};
    if (std::find(all.begin(), all.end(), named) == all.end())
        throw CommandError{wrong_call, fmt::format("no hay una entidad {}", named)};
    return named;
}

void hand_over(const std::string& from, const std::string& out) {
    std::ifstream in(from, std::ios::binary);
    if (out.empty()) {
        if (in.peek() != std::ifstream::traits_type::eof()) std::cout << in.rdbuf();
        std::cout.flush();
        return;
    }
    std::ofstream file(out, std::ios::binary | std::ios::trunc);
    if (!(file << in.rdbuf()).flush()) throw CommandError{world_failed, fmt::format("no se pudo escribir {}", out)};
}

std::map<std::string, std::string> named_values(const std::vector<std::string>& all) {
    std::map<std::string, std::string> out;
    for (const auto& one : all) {
        const auto equals = one.find('=');
        if (equals == one.npos || equals == 0)
            throw CommandError{wrong_call, fmt::format("--con espera nombre=valor y tiene «{}»", one)};
        out.emplace(one.substr(0, equals), one.substr(equals + 1));
    }
    return out;
}

void add_reports(CLI::App& app, Desk& desk) {
    add_check(app, desk);
    auto options = std::make_shared<ReportOptions>();
    auto* report = app.add_subcommand("informe", "Escribe un informe; sin nombre, dice cuáles hay");
    report->add_option("INFORME", options->name, "Nombre, como lo lista `hito informe`");
    report->add_option("--entidad", options->entity, "NIT; puede faltar si hay una sola");
    report->add_option("--formato", options->given["formato"], "json (por omisión), csv o xlsx");
    report->add_option("--salida", options->out, "Archivo; sin él, a la pantalla");
    report->add_option("--vigencia", options->given["vigencia"], "Año");
    report->add_option("--desde", options->given["desde"], "Primer día del período, AAAA-MM-DD");
    report->add_option("--hasta", options->given["hasta"], "Último día del período, AAAA-MM-DD");
    report->add_option("--a-la-fecha,--as-of", options->given["a_la_fecha"],
                       "Día al que se mira, AAAA-MM-DD; por omisión hoy");
    report->add_option("--conocido-en", options->given["conocido_en"],
                       "Con lo registrado hasta ese día; por omisión, el mismo");
    report->add_option("--con", options->more, "Otro parámetro del informe: nombre=valor");
    desk.add_database_options(*report);
    report->callback([&desk, options] { run(desk, *options); });
}

}  // namespace hito::api
