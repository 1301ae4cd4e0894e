#include "api/commands.hpp"
#include "api/rebuild.hpp"
#include "api/tick.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::api {

namespace {

struct RebuildOrder {
    bool check = false, as_json = false;
    std::string entity, after;
};

int run_rebuild(Desk& desk, const RebuildOrder& order) {
    RebuildOptions options;
    options.write = !order.check;
    options.entity = order.entity;
    if (!order.after.empty()) {
        const auto after = parse_uuid(order.after);
        if (!after || order.entity.empty())
            throw CommandError{wrong_call, "--desde espera el identificador de un expediente, con --entidad"};
        options.after = *after;
    }
    Office office(desk.parts, desk.open(8, options.write));
    const auto entities = office.services.archive.entities();
    if (!order.entity.empty() && std::find(entities.begin(), entities.end(), order.entity) == entities.end())
        throw CommandError{wrong_call, fmt::format("no hay una entidad {}", order.entity)};
    Progress progress(options.write ? "Escribiendo" : "Revisando", 0, "expedientes");
    options.progress = [&](std::uint64_t cases, std::uint64_t of) {
        progress.total(of);
        progress.show(cases, cases);
    };
    const RebuildReport report = rebuild(office.database->archive(), office.laws, desk.parts.registry, options);
    progress.finish();
    if (order.as_json) {
        json out{{"expedientes", report.cases}, {"actos", report.acts}, {"diferencias", report.wrong}};
        if (options.write) out.update({{"escritos", report.mended}, {"sin_remedio", report.beyond}});
        fmt::print("{}\n", out.dump(2));
    } else {
        fmt::print("{} expedientes, {} actos, {} diferencias\n", report.cases, report.acts, report.wrong.size());
        for (const auto& line : report.wrong) fmt::print("  {}\n", line);
        if (options.write) fmt::print("{} escritos de nuevo, {} sin remedio\n", report.mended, report.beyond.size());
        if (options.write)
            for (const auto& line : report.beyond) fmt::print("  {}\n", line);
    }
    return (options.write ? report.beyond : report.wrong).empty() ? done : found_wrong;
}

void add_rebuild(CLI::App& app, Desk& desk) {
    auto order = std::make_shared<RebuildOrder>();
    auto* command =
        app.add_subcommand("rebuild", "Vuelve a plegar la historia y escribe de nuevo lo guardado que no es lo que da");
    command->add_flag("--check", order->check, "Solo compara; no cambia nada");
    command->add_flag("--json", order->as_json, "Informe en JSON");
    command->add_option("--entidad", order->entity, "Solo los expedientes de esa entidad");
    command->add_option("--desde", order->after, "Solo los que siguen a ese expediente");
    desk.add_database_options(*command);
    command->callback([&desk, order] { desk.code = run_rebuild(desk, *order); });
}

}  // namespace

void add_upkeep(CLI::App& app, Desk& desk) {
    auto* migrate = app.add_subcommand("migrate", "Prepara o actualiza la base de datos");
    desk.add_database_options(*migrate);
    migrate->callback([&desk] {
        const auto database = desk.open(1);
        if (database->migrated().empty()) fmt::print("La base de datos está al día.\n");
        for (const auto& name : database->migrated()) fmt::print("aplicada {}\n", name);
    });

    auto as_of = std::make_shared<std::string>();
    auto* clock = app.add_subcommand("tick", "Realiza los actos del reloj: plazos que vencieron");
    clock->add_option("--as-of", *as_of, "Día, AAAA-MM-DD; por omisión hoy en Bogotá");
    desk.add_database_options(*clock);
    clock->callback([&desk, as_of] {
        const Date today = bogota_day(system_now());
        const auto day = as_of->empty() ? std::optional(today) : parse_date(*as_of);
        if (!day) throw CommandError{wrong_call, "--as-of espera una fecha AAAA-MM-DD"};
        if (*day > today) throw CommandError{wrong_call, "--as-of no puede ser futura: el reloj no se adelanta"};
        Office office(desk.parts, desk.open());
        const TickReport report =
            tick(office.runner, office.database->archive(), office.laws, desk.parts.clock_role, *day);
        if (report.busy) throw CommandError{found_wrong, "otro proceso está corriendo el reloj"};
        fmt::print("{} actos del reloj al {}\n", report.acts, to_iso(*day));
        for (const auto& failure : report.failures) fmt::print("  {}\n", failure);
        desk.code = report.failures.empty() ? done : found_wrong;
    });

    add_rebuild(app, desk);
}

}  // namespace hito::api
