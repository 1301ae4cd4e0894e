// The main job: sets everything up, loads real contracts, says what it found, serves.
#include "api/commands.hpp"
#include "api/tick.hpp"
#include "engine/describe.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace hito::api {

namespace {

constexpr int sample_contracts = 320;
constexpr unsigned sample_seed = 20'261'120;
constexpr std::string_view mixed_entity = "demo";

struct DemoOptions {
    std::string file, host = "127.0.0.1", sample;
    int port = 8080;
    bool serve = true;
};

/// The day on which the sample is as its generator tells it.
Date sample_day() { return std::chrono::year{2026} / 11 / 20; }

std::string write_sample(const Parts& parts) {
    const std::string path =
        (std::filesystem::temp_directory_path() / fmt::format("hito-muestra-{}.csv", getpid())).string();
    std::ofstream out(path, std::ios::binary);
    parts.write_sample(out, sample_contracts, sample_seed, sample_day());
    if (!out.flush()) throw CommandError{world_failed, "no se pudo escribir la muestra en " + path};
    return path;
}

/// The entity whose rows the file has: its tax number and name; of several, one to hold them all.
std::pair<std::string, std::string> entity_of(const Parts& parts, const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw CommandError{world_failed, fmt::format("no se puede leer {}", file)};
    std::map<std::string, std::string> found;
    try {
        auto reader = parts.open_reader(in, std::filesystem::path(file).filename().string(), "");
        for (auto row = reader->next(); !std::holds_alternative<std::monostate>(row) && found.size() < 2;
             row = reader->next())
            if (const auto* record = std::get_if<Record>(&row))
                if (const auto nit = record->data.value("entidad_nit", ""); !nit.empty())
                    found[nit] = record->data.value("entidad_nombre", nit);
    } catch (const std::runtime_error& error) {
        throw CommandError{world_failed, fmt::format("{}: {}", file, error.what())};
    }
    if (found.size() == 1) return *found.begin();
    return {std::string(mixed_entity) + "-" + std::filesystem::path(file).stem().string().substr(0, 40),
            "Varias entidades"};
}

void print_stages(const json& summary, const Registry& registry) {
    for (const Workflow* workflow : registry.workflows()) {
        bool titled = false;
        for (const auto& row : summary.at("expedientes")) {
            if (row.at("flujo") != workflow->name()) continue;
            if (!titled) fmt::print("\n{} por etapa\n", workflow->label());
            titled = true;
            const StateInfo* state = workflow->find_state(row.at("estado").get<std::string>());
            fmt::print("  {:6}  {}\n", row.at("cuantos").get<int>(), state ? state->label : "?");
        }
    }
}

void print_deadlines(const json& summary) {
    fmt::print("\nPlazos                          vencidos  por vencer\n");
    for (const auto& row : summary.at("plazos"))
        fmt::print("  {:28}  {:8}  {:10}\n", row.at("nombre").get<std::string>(), row.at("vencidos").get<int>(),
                   row.at("por_vencer").get<int>());
    if (summary.at("plazos").empty()) fmt::print("  ninguno\n");
}

void print_findings(const json& summary, const Registry& registry) {
    fmt::print("\nHallazgos por regla\n");
    for (const auto& row : summary.at("hallazgos")) {
        const RuleInfo* rule = registry.find_rule(row.at("regla").get<std::string>());
        fmt::print("  {:6}  {}\n          {} ({})\n", row.at("cuantos").get<int>(), rule ? rule->text : "?",
                   rule ? citation(*rule) : "?", row.at("regla").get<std::string>());
    }
    if (summary.at("hallazgos").empty()) fmt::print("  ninguno\n");
}

std::string title_of(const json& row) {
    const std::string title = row.at("titulo");
    if (title.size() <= 90) return title;
    std::size_t cut = 88;
    while (cut > 0 && (static_cast<unsigned char>(title[cut]) & 0xC0) == 0x80) --cut;  // Never inside a letter.
    return title.substr(0, cut) + "…";
}

/// The deadlines nearest ahead, one a contract: what is overdue is told above, these can still be met.
void print_urgent(Archive& archive, const std::string& entity, Date today) {
    DeadlineFilter filter;
    filter.from = today;
    filter.limit = 200;
    std::set<std::string> told;
    fmt::print("\nLos tres contratos más urgentes\n");
    for (const auto& row : archive.deadlines(entity, filter)) {
        if (told.size() == 3) break;
        if (!told.insert(row.at("expediente").get<std::string>()).second) continue;
        const auto day = parse_date(row.at("fecha").get<std::string>()).value();
        fmt::print("  {} ({}): {} — {}\n      {}\n      {}\n", to_iso(day),
                   day == today ? "hoy" : fmt::format("en {} días", (day - today).count()),
                   row.at("nombre").get<std::string>(), title_of(row), row.at("expediente").get<std::string>(),
                   row.at("cuenta").get<std::string>());
    }
    if (told.empty()) fmt::print("  ninguno tiene plazos por vencer\n");
}

void print_curls(Archive& archive, const Registry& registry, const std::string& entity, const std::string& token,
                 const std::string& url) {
    CaseFilter filter;
    filter.state = "en_ejecucion";
    filter.limit = 1;
    auto cases = archive.cases(entity, filter);
    if (cases.empty()) {
        filter.state.clear();
        cases = archive.cases(entity, filter);
    }
    const std::string id = cases.empty() ? "ID" : cases.front().at("expediente").get<std::string>();
    const std::string flow = cases.empty() ? std::string(registry.workflows().front()->name())
                                           : cases.front().at("flujo").get<std::string>();
    const std::string auth = fmt::format("-H 'Authorization: Bearer {}'", token);
    fmt::print("\nPara probar (la ficha vale para la entidad {}):\n", entity);
    fmt::print("  curl -s {} '{}/v1/expedientes?flujo={}&limite=5'\n", auth, url, flow);
    fmt::print("  curl -s {} '{}/v1/expedientes/{}/procede'\n", auth, url, id);
    fmt::print("  curl -s {} -H 'Content-Type: application/json' -X POST '{}/v1/expedientes/{}/actos' -d '{}'\n", auth,
               url, id, R"({"acto":"designar_supervisor","datos":{"persona":"1020304050","nombre":"Eva Rojas"}})");
    fmt::print("  curl -s {} '{}/v1/expedientes/{}/actos'\n", auth, url, id);
}

void run_demo(Desk& desk, const DemoOptions& options) {
    const Parts& parts = desk.parts;
    const std::string file = options.file.empty() ? write_sample(parts) : options.file;
    const auto [entity, name] = entity_of(parts, file);
    Office office(parts, desk.open(24));
    Archive& archive = office.database->archive();
    ensure_entity(archive, entity, name);
    fmt::print("{} ({}): cargando {}\n", name, entity, options.file.empty() ? "la muestra incluida" : file);
    std::fflush(stdout);
    const ImportReport report = import_file(office, parts, file, "auto", entity, {}, "demo");
    if (options.file.empty()) std::filesystem::remove(file);
    print_report(report, 8);
    const Date today = bogota_day(system_now());
    const TickReport clock = tick(office.runner, archive, office.laws, parts.clock_role, today);
    if (clock.acts > 0) fmt::print("El reloj realizó {} actos de plazos que ya vencieron.\n", clock.acts);
    for (const auto& failure : clock.failures) fmt::print("  {}\n", failure);
    const json summary = archive.summary(entity, today);
    print_stages(summary, parts.registry);
    print_deadlines(summary);
    print_findings(summary, parts.registry);
    print_urgent(archive, entity, today);
    if (!options.serve) return;
    Token token{entity, {}, "demo", "Persona de la demostración", {}, today, today + Days{30}, false};
    for (const Role* role : parts.roles)
        if (!(*role == parts.clock_role)) token.roles.emplace_back(role->name);
    const std::string text = grant_token(archive, token, system_now());
    serve_until_signal(office, parts, options.host, options.port, [&](int port) {
        const std::string url = fmt::format("http://{}:{}", options.host, port);
        print_curls(archive, parts.registry, entity, text, url);
        fmt::print("\nHito sirve en {} (descripción en {}/docs). Ctrl-C para terminar.\n", url, url);
        std::fflush(stdout);
    });
}

}  // namespace

void add_demo(CLI::App& app, Desk& desk) {
    auto options = std::make_shared<DemoOptions>();
    auto* command =
        app.add_subcommand("demo", "Carga contratos reales o una muestra, dice qué encontró y sirve la API");
    command->add_option("ARCHIVO", options->file, "CSV o JSON de SECOP; sin él, la muestra incluida");
    command->add_flag("!--no-serve", options->serve, "Termina después del resumen");
    command->add_option("--host", options->host, "Dirección en la que escucha")->capture_default_str();
    command->add_option("--puerto,--port", options->port, "Puerto; 0: cualquiera libre")->capture_default_str();
    desk.add_database_options(*command);
    command->callback([&desk, options] {
        if (desk.data.empty() && !std::getenv("HITO_DATABASE")) desk.data = "@demo";
        run_demo(desk, *options);
    });

    struct Sample {
        std::string file;
        int contracts = sample_contracts;
        unsigned seed = sample_seed;
    };
    auto sample = std::make_shared<Sample>();
    auto* write = app.add_subcommand("sample", "Escribe la muestra: un municipio ficticio en el formato de SECOP II");
    write->add_option("ARCHIVO", sample->file, "Archivo CSV que se escribe")->required();
    write->add_option("--contratos", sample->contracts, "Cuántos contratos")->capture_default_str();
    write->add_option("--semilla", sample->seed, "Misma semilla, mismos bytes")->capture_default_str();
    write->callback([&desk, sample] {
        std::ofstream out(sample->file, std::ios::binary);
        desk.parts.write_sample(out, sample->contracts, sample->seed, sample_day());
        if (!out.flush()) throw CommandError{world_failed, "no se pudo escribir " + sample->file};
    });
}

}  // namespace hito::api
