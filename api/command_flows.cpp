#include "api/commands.hpp"
#include "engine/describe.hpp"
#include "engine/lint.hpp"
#include "engine/render.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace hito::api {

namespace {

const Workflow& workflow_named(const Registry& registry, const std::string& name) {
    if (const Workflow* workflow = registry.find(name)) return *workflow;
    std::string names;
    for (const Workflow* each : registry.workflows())
        names += fmt::format("{}{}", names.empty() ? "" : ", ", each->name());
    throw CommandError{wrong_call, fmt::format("no hay un flujo «{}»; los flujos son: {}", name, names)};
}

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    if (!(out << text).flush()) throw CommandError{world_failed, fmt::format("no se pudo escribir {}", path.string())};
    fmt::print("{}\n", path.string());
}

void add_diagram(CLI::App& flow, Desk& desk) {
    auto name = std::make_shared<std::string>();
    auto folder = std::make_shared<std::string>(".");
    auto* diagram = flow.add_subcommand("diagram", "Escribe el diagrama del flujo en SVG, Mermaid y DOT");
    diagram->add_option("FLUJO", *name)->required();
    diagram->add_option("--en", *folder, "Carpeta")->capture_default_str();
    diagram->callback([&desk, name, folder] {
        const Workflow& workflow = workflow_named(desk.parts.registry, *name);
        const std::string dot = dot_of(workflow);
        std::filesystem::create_directories(*folder);
        const auto path = [&](const char* ending) { return std::filesystem::path(*folder) / (*name + ending); };
        write_file(path(".svg"), desk.parts.svg_of(dot));
        write_file(path(".mmd"), mermaid_of(workflow));
        write_file(path(".dot"), dot);
    });
}

}  // namespace

void add_flows(CLI::App& app, Desk& desk) {
    auto* flow = app.add_subcommand("flow", "Los flujos");
    flow->require_subcommand(1);
    flow->add_subcommand("list", "Nombra los flujos")->callback([&desk] {
        for (const Workflow* workflow : desk.parts.registry.workflows())
            fmt::print("{:24} {:28} {:3} estados {:3} actos {:3} pasos\n", workflow->name(), workflow->label(),
                       workflow->states().size(), workflow->acts().size(), workflow->steps().size());
    });
    auto name = std::make_shared<std::string>();
    auto as_json = std::make_shared<bool>(false);
    auto* show = flow->add_subcommand("show", "La tabla del flujo con sus normas");
    show->add_option("FLUJO", *name)->required();
    show->add_flag("--json", *as_json, "Como datos");
    show->callback([&desk, name, as_json] {
        const Workflow& workflow = workflow_named(desk.parts.registry, *name);
        fmt::print("{}\n", *as_json ? definition(workflow).dump(2) : text_table_of(workflow));
    });
    add_diagram(*flow, desk);
    flow->add_subcommand("lint", "Revisa que las máquinas estén bien hechas")->callback([&desk] {
        const auto problems = lint(desk.parts.registry, desk.parts.general_rules);
        for (const auto& problem : problems)
            fmt::print("{}: {}\n", problem.workflow.empty() ? "programa" : problem.workflow, problem.sentence);
        if (problems.empty()) fmt::print("{} flujos, sin problemas\n", desk.parts.registry.workflows().size());
        desk.code = problems.empty() ? done : found_wrong;
    });
}

}  // namespace hito::api
