#include "api/commands.hpp"

#include <fmt/format.h>

#include <fstream>

namespace hito::api {

namespace {

void add_user_add(CLI::App& user, Desk& desk) {
    struct Options {
        std::string entity, entity_name, person, name, until;
        std::vector<std::string> roles;
    };
    auto options = std::make_shared<Options>();
    auto* add = user.add_subcommand("add", "Da una ficha de acceso a una persona; la ficha se muestra una sola vez");
    add->add_option("--entidad", options->entity, "NIT de la entidad; se crea si no existe")->required();
    add->add_option("--nombre-entidad", options->entity_name, "Nombre de la entidad, al crearla");
    add->add_option("--persona", options->person, "Identificación de la persona")->required();
    add->add_option("--nombre", options->name, "Nombre de la persona");
    add->add_option("--rol", options->roles, "Rol; se repite para varios. Sin roles: administrador");
    add->add_option("--hasta", options->until, "Último día de la ficha, AAAA-MM-DD");
    desk.add_database_options(*add);
    add->callback([&desk, options] {
        if (options->roles.empty()) options->roles = {std::string(desk.parts.administrator.name)};
        for (const auto& role : options->roles)
            if (!desk.parts.registry.find_role(role)) {
                std::string names;
                for (const Role* each : desk.parts.roles)
                    names += fmt::format("{}{}", names.empty() ? "" : ", ", each->name);
                throw CommandError{wrong_call, fmt::format("no hay un rol «{}»; los roles son: {}", role, names)};
            }
        Token token{
            options->entity, {}, options->person, options->name, options->roles, bogota_day(system_now()), {}, false};
        if (!options->until.empty()) {
            token.until = parse_date(options->until);
            if (!token.until) throw CommandError{wrong_call, "--hasta espera una fecha AAAA-MM-DD"};
        }
        const auto database = desk.open(2);
        ensure_entity(database->archive(), options->entity, options->entity_name);
        fmt::print("{}\n", grant_token(database->archive(), token, system_now()));
    });
}

void add_user_rest(CLI::App& user, Desk& desk) {
    auto entity = std::make_shared<std::string>();
    auto id = std::make_shared<std::string>();
    auto* list = user.add_subcommand("list", "Fichas de una entidad");
    list->add_option("--entidad", *entity, "NIT de la entidad")->required();
    desk.add_database_options(*list);
    list->callback([&desk, entity] {
        const auto database = desk.open(2);
        for (const auto& token : database->archive().tokens(*entity)) fmt::print("{}\n", token.dump());
    });
    auto* revoke = user.add_subcommand("revoke", "Revoca una ficha");
    revoke->add_option("--entidad", *entity, "NIT de la entidad")->required();
    revoke->add_option("ID", *id, "Id de la ficha, como lo da `user list`")->required();
    desk.add_database_options(*revoke);
    revoke->callback([&desk, entity, id] {
        const auto database = desk.open(2);
        if (!database->archive().revoke_token(*entity, *id, system_now()))
            throw CommandError{found_wrong, "no hay una ficha vigente con ese id"};
        fmt::print("Revocada.\n");
    });
}

/// What only this program and its database know of them. Errors: CommandError.
void check_platforms(const Parts& parts, Outbox& outbox, const std::string& entity, const json& configuration) {
    std::size_t at = 0;
    for (const Platform& platform : platforms_of(configuration, parts.registry)) {
        const json& item = configuration.at("salidas").at(at++);
        if (platform.url.empty()) continue;
        if (platform.url.starts_with("https:") && !parts.https)
            throw CommandError{wrong_call, fmt::format("salidas: {}: este hito se compiló sin TLS y no puede entregar "
                                                       "por https; use http o un hito con TLS",
                                                       platform.name)};
        if (!item.contains("secreto") && outbox.secret(entity, platform.name).empty())
            throw CommandError{wrong_call, fmt::format("salidas: {}: falta «secreto», con el que se firma lo que se "
                                                       "le entrega",
                                                       platform.name)};
    }
}

}  // namespace

void add_users(CLI::App& app, Desk& desk) {
    auto* user = app.add_subcommand("user", "Personas y fichas de acceso");
    user->require_subcommand(1);
    add_user_add(*user, desk);
    add_user_rest(*user, desk);

    struct Options {
        std::string entity, name, file;
    };
    auto options = std::make_shared<Options>();
    auto* entity = app.add_subcommand("entity", "Crea una entidad o cambia su configuración");
    entity->add_option("--entidad", options->entity, "NIT de la entidad")->required();
    entity->add_option("--nombre", options->name, "Nombre");
    entity->add_option("--configuracion", options->file,
                       "Archivo JSON: parametros, politicas, dias_no_habiles, personas, salidas…");
    desk.add_database_options(*entity);
    entity->callback([&desk, options] {
        const auto database = desk.open(2);
        const auto now = database->archive().entity(options->entity);
        json configuration = now ? now->at("configuracion") : json::object();
        if (!options->file.empty()) {
            std::ifstream in(options->file);
            configuration = json::parse(in, nullptr, false);
            if (configuration.is_discarded())
                throw CommandError{world_failed, fmt::format("{} no es JSON", options->file)};
            try {
                desk.parts.law_of(configuration);
            } catch (const std::invalid_argument& error) { throw CommandError{wrong_call, error.what()}; }
            check_platforms(desk.parts, database->outbox(), options->entity, configuration);
        }
        const std::string name = !options->name.empty() ? options->name
                                 : now                  ? now->at("nombre").get<std::string>()
                                                        : options->entity;
        database->archive().put_entity(options->entity, name, configuration);
        fmt::print("{}\n", database->archive().entity(options->entity).value().dump(2));
    });
}

}  // namespace hito::api
