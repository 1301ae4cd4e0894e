#include "api/commands.hpp"
#include "api/rebuild.hpp"
#include "api/tick.hpp"

#include <fmt/format.h>

namespace hito::api {

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

    auto as_json = std::make_shared<bool>(false);
    auto* rebuild = app.add_subcommand("rebuild", "Vuelve a plegar la historia y la compara con lo guardado");
    rebuild->add_flag("--check")->description("Solo compara; no cambia nada")->required();
    rebuild->add_flag("--json", *as_json, "Informe en JSON");
    desk.add_database_options(*rebuild);
    rebuild->callback([&desk, as_json] {
        Office office(desk.parts, desk.open());
        Progress progress("Revisando", 0);
        const RebuildReport report = check_all(office.database->archive(), office.laws, desk.parts.registry,
                                               [&](std::uint64_t cases) { progress.show(cases, 0); });
        progress.finish();
        if (*as_json)
            fmt::print(
                "{}\n",
                json{{"expedientes", report.cases}, {"actos", report.acts}, {"diferencias", report.wrong}}.dump(2));
        else {
            fmt::print("{} expedientes, {} actos, {} diferencias\n", report.cases, report.acts, report.wrong.size());
            for (const auto& line : report.wrong) fmt::print("  {}\n", line);
        }
        desk.code = report.wrong.empty() ? done : found_wrong;
    });
}

}  // namespace hito::api
