// `hito procedure`: work over many cases, tried first and then done.
#include "api/commands.hpp"
#include "engine/procedure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::api {

namespace {

struct ProcedureOrder {
    std::string name, entity, person, options = "{}";
    bool trial = false, as_json = false;
};

const Procedure& procedure_named(const Parts& parts, const std::string& name) {
    for (const Procedure* one : parts.procedures)
        if (one->name == name) return *one;
    throw CommandError{wrong_call, fmt::format("no hay un procedimiento «{}»; hito procedure los nombra", name)};
}

void list_procedures(const Parts& parts) {
    for (const Procedure* one : parts.procedures) {
        fmt::print("{}: {}\n", one->name, one->label);
        for (const auto& option : one->options)
            fmt::print("  {}{}: {}\n", option.name, option.required ? " (obligatorio)" : "", option.meaning);
        for (const auto& phase : one->phases) fmt::print("  {}. {}\n", &phase - one->phases.data() + 1, phase.title);
    }
}

json options_of(const Procedure& procedure, const std::string& text) {
    json options = json::parse(text, nullptr, false);
    if (!options.is_object()) throw CommandError{wrong_call, "--datos espera un objeto JSON"};
    FieldErrors errors;
    procedure.check(options, errors);
    if (!errors.empty())
        throw CommandError{wrong_call, fmt::format("--datos: {}: {}", errors.front().path, errors.front().message)};
    return options;
}

json told(const Procedure& procedure, const ProcedureRun& run, bool trial) {
    json deeds = json::array();
    for (const auto& deed : run.deeds) {
        json one{{"fase", procedure.phases[deed.phase].title},
                 {"expediente", to_text(deed.id)},
                 {"titulo", deed.title},
                 {"acto", deed.act},
                 {"hecho", deed.why.empty()}};
        if (!deed.why.empty()) one["por_que_no"] = deed.why;
        deeds.push_back(std::move(one));
    }
    return {{"procedimiento", procedure.name}, {"simulado", trial}, {"actos", deeds}, {"informe", run.report}};
}

void print_run(const Procedure& procedure, const ProcedureRun& run, bool trial) {
    for (std::size_t i = 0; i < procedure.phases.size(); ++i) {
        std::size_t done_here = 0, failed = 0;
        for (const auto& deed : run.deeds)
            if (deed.phase == i) ++(deed.why.empty() ? done_here : failed);
        fmt::print("{}. {}: {}{}\n", i + 1, procedure.phases[i].title, done_here,
                   failed ? fmt::format(", {} no", failed) : "");
        for (const auto& deed : run.deeds)
            if (deed.phase == i && !deed.why.empty()) fmt::print("   {}: {}\n", deed.title, deed.why);
    }
    for (const auto& [name, value] : run.report.items())
        fmt::print("{}: {}\n", name, value.is_string() ? value.get<std::string>() : value.dump());
    if (trial) fmt::print("Simulado: nada se escribió.\n");
}

int run_order(Desk& desk, const ProcedureOrder& order) {
    if (order.name.empty()) return list_procedures(desk.parts), done;
    const Procedure& procedure = procedure_named(desk.parts, order.name);
    const json options = options_of(procedure, order.options);
    if (order.entity.empty()) throw CommandError{wrong_call, "falta --entidad"};
    if (order.person.empty()) throw CommandError{wrong_call, "falta --persona: quién lo realiza"};
    Office office(desk.parts, desk.open());
    const auto entities = office.services.archive.entities();
    if (std::find(entities.begin(), entities.end(), order.entity) == entities.end())
        throw CommandError{wrong_call, fmt::format("no hay una entidad {}", order.entity)};
    const auto law = office.laws.of(order.entity);
    const DecisionContext context{order.entity, desk.parts.registry, *law, desk.parts.general_rules};
    Progress progress(order.trial ? "Simulando" : "Realizando", 0, "actos");
    const ProcedureRun run = run_procedure(
        procedure,
        {order.entity, order.person, options, order.trial, [&](std::uint64_t acts) { progress.show(acts, acts); }},
        office.runner, office.services.archive, context, system_now());
    progress.finish();
    if (order.as_json)
        fmt::print("{}\n", told(procedure, run, order.trial).dump(2));
    else
        print_run(procedure, run, order.trial);
    const bool sound =
        std::all_of(run.deeds.begin(), run.deeds.end(), [](const auto& deed) { return deed.why.empty(); });
    return sound ? done : found_wrong;
}

}  // namespace

void add_procedure(CLI::App& app, Desk& desk) {
    auto order = std::make_shared<ProcedureOrder>();
    auto* command =
        app.add_subcommand("procedure", "Realiza un procedimiento sobre muchos expedientes: el cierre del año");
    command->add_option("NOMBRE", order->name, "Sin nombre, dice cuáles hay");
    command->add_option("--entidad", order->entity, "NIT");
    command->add_option("--persona", order->person, "Quién lo realiza");
    command->add_option("--datos", order->options, "Sus datos, en JSON")->capture_default_str();
    command->add_flag("--simular", order->trial, "Dice qué pasaría; no escribe nada");
    command->add_flag("--json", order->as_json, "Informe en JSON");
    desk.add_database_options(*command);
    command->callback([&desk, order] { desk.code = run_order(desk, *order); });
}

}  // namespace hito::api
