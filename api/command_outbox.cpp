// `hito salidas`: what other platforms are told, from the command line.
#include "api/commands.hpp"
#include "api/outbox.hpp"

#include <fmt/format.h>

namespace hito::api {

namespace {

void deliver_once(Desk& desk) {
    Office office(desk.parts, desk.open());
    const std::atomic<bool> stopping{false};
    const DeliveryReport report = deliver(office.services, desk.parts.carry, stopping);
    if (report.busy) throw CommandError{found_wrong, "otro proceso está entregando"};
    const auto left = office.services.outbox.figures();
    fmt::print("{} entregadas, {} intentos fallidos; quedan {} pendientes y {} fallidas\n", report.delivered,
               report.failed, left.pending, left.failed);
    for (const auto& each : report.troubles) fmt::print("  {}\n", each);
    desk.code = report.failed == 0 && report.troubles.empty() ? done : found_wrong;
}

void list_some(Desk& desk, const std::string& named, const DeliveryFilter& filter) {
    Office office(desk.parts, desk.open());
    for (json& row : office.services.outbox.deliveries(entity_of(office, named), filter)) {
        row.erase("tx");
        fmt::print("{}\n", row.dump());
    }
}

}  // namespace

void add_outbox(CLI::App& app, Desk& desk) {
    struct Options {
        bool deliver = false;
        std::string entity;
        DeliveryFilter filter;
    };
    auto options = std::make_shared<Options>();
    options->filter.limit = 1000;
    auto* command = app.add_subcommand("salidas", "Lo que se cuenta a otras plataformas; sin --entregar, lo lista");
    command->add_flag("--entregar", options->deliver, "Hace una pasada: entrega lo que esté pendiente, y termina");
    command->add_option("--entidad", options->entity, "NIT; puede faltar si hay una sola");
    command->add_option("--estado", options->filter.state, "pendiente, entregada o fallida")
        ->check(CLI::IsMember({"pendiente", "entregada", "fallida"}));
    command->add_option("--plataforma", options->filter.platform, "Solo las de esa plataforma");
    desk.add_database_options(*command);
    command->callback([&desk, options] {
        if (options->deliver) return deliver_once(desk);
        list_some(desk, options->entity, options->filter);
    });
}

}  // namespace hito::api
