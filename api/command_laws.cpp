#include "api/commands.hpp"
#include "api/reference.hpp"
#include "api/scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace hito::api {

namespace {

namespace fs = std::filesystem;

ScenarioSetting setting_of(const Parts& parts) {
    return {parts.registry, parts.calendar_of, parts.clock_role, parts.general_rules};
}

/// The scenario files among what was named: files as they are, folders with all their YAML files.
std::vector<fs::path> scenario_files(const std::vector<std::string>& named) {
    std::vector<fs::path> files;
    for (const auto& name : named) {
        if (!fs::exists(name)) throw CommandError{world_failed, fmt::format("no existe {}", name)};
        if (!fs::is_directory(name)) {
            files.emplace_back(name);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(name))
            if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml")
                files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<ScenarioResult> run_all(const Parts& parts, const std::vector<std::string>& named) {
    std::vector<ScenarioResult> all;
    for (const auto& file : scenario_files(named))
        for (auto& result : run_scenarios(file, setting_of(parts))) all.push_back(std::move(result));
    return all;
}

void write_or_print(const std::string& path, const std::string& text) {
    if (path.empty()) {
        fmt::print("{}", text);
        return;
    }
    std::ofstream out(path, std::ios::binary);
    if (!(out << text).flush()) throw CommandError{world_failed, fmt::format("no se pudo escribir {}", path)};
}

void add_simulate(CLI::App& app, Desk& desk) {
    auto files = std::make_shared<std::vector<std::string>>();
    auto quiet = std::make_shared<bool>(false);
    auto* simulate = app.add_subcommand("simulate", "Corre escenarios YAML en memoria y dice qué difiere");
    simulate->add_option("ARCHIVO", *files, "Archivos o carpetas")->required();
    simulate->add_flag("--callado", *quiet, "Solo lo que difiere y el total");
    simulate->callback([&desk, files, quiet] {
        const auto results = run_all(desk.parts, *files);
        std::size_t failed = 0;
        for (const auto& result : results) {
            failed += !result.passed;
            if (result.passed && *quiet) continue;
            fmt::print("{}  {}\n", result.passed ? "bien" : "MAL ", result.title);
            if (!result.passed) fmt::print("{}", in_words(result));
        }
        fmt::print("{} escenarios, {} con diferencias\n", results.size(), failed);
        desk.code = failed == 0 ? done : found_wrong;
    });
}

}  // namespace

void add_laws(CLI::App& app, Desk& desk) {
    add_simulate(app, desk);
    auto* law = app.add_subcommand("law", "La ley, tal como está en las reglas");
    law->require_subcommand(1);
    auto scenarios = std::make_shared<std::vector<std::string>>(std::vector<std::string>{"tests/scenarios"});
    auto out = std::make_shared<std::string>();
    auto as_json = std::make_shared<bool>(false);
    auto* map = law->add_subcommand("map", "Norma, artículo, regla, pasos y escenarios");
    map->add_option("--escenarios", *scenarios, "Archivos o carpetas de escenarios")->capture_default_str();
    map->add_option("--en", *out, "Archivo; sin él, a la pantalla");
    map->callback([&desk, scenarios, out] {
        write_or_print(*out, law_map_of(desk.parts.registry, run_all(desk.parts, *scenarios), desk.parts.parameters,
                                        desk.parts.general_rules));
    });
    auto* coverage =
        law->add_subcommand("coverage", "Qué reglas no tienen un escenario que las cumpla y otro que las incumpla");
    coverage->add_option("--escenarios", *scenarios, "Archivos o carpetas de escenarios")->capture_default_str();
    coverage->add_flag("--json", *as_json, "En una línea de JSON");
    coverage->callback([&desk, scenarios, as_json] {
        const json covered = coverage_of(desk.parts.registry, run_all(desk.parts, *scenarios));
        fmt::print("{}\n", *as_json ? covered.dump() : covered.dump(2));
        const bool whole =
            covered.at("without_passing_scenario").empty() && covered.at("without_failing_scenario").empty();
        desk.code = whole ? done : found_wrong;
    });
    auto* reference =
        law->add_subcommand("reference", "La referencia de flujos, actos, reglas y parámetros, en Markdown");
    reference->add_option("--en", *out, "Archivo; sin él, a la pantalla");
    reference->callback([&desk, out] {
        write_or_print(*out, reference_of(desk.parts.registry, desk.parts.parameters, desk.parts.general_rules,
                                          desk.parts.reports));
    });
}

}  // namespace hito::api
