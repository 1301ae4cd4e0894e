#include "workflows/registry.hpp"

#include "engine/outbox.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/law/historia.hpp"
#include "workflows/reglas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hito {

// One line per workflow: the single edit that adds one.
const Workflow& apropiacion_workflow();
const Workflow& traslado_workflow();
const Workflow& cdp_workflow();
const Workflow& rp_workflow();
const Workflow& obligacion_workflow();
const Workflow& pago_workflow();
const Workflow& reserva_workflow();
const Workflow& vigencia_futura_workflow();
const Workflow& paa_workflow();
const Workflow& linea_paa_workflow();
const Workflow& licitacion_publica_workflow();
const Workflow& seleccion_abreviada_menor_cuantia_workflow();
const Workflow& contratacion_directa_workflow();
const Workflow& minima_cuantia_workflow();
const Workflow& bolsa_productos_workflow();
const Workflow& concurso_meritos_workflow();
const Workflow& regimen_especial_workflow();
const Workflow& subasta_inversa_workflow();
const Workflow& acuerdo_marco_workflow();
const Workflow& contrato_workflow();
const Workflow& garantia_workflow();
const Workflow& liquidacion_workflow();
const Workflow& sancionatorio_workflow();
const Workflow& hallazgo_workflow();
const Workflow& proyecto_workflow();
const Workflow& proyecto_sgr_workflow();
const Workflow& ajuste_proyecto_workflow();
const Workflow& seguimiento_workflow();
const Workflow& poai_workflow();
const Workflow& inclusion_poai_workflow();
const Workflow& plan_mejoramiento_workflow();

const Registry& registry() {
    static const Registry all{{&proyecto_workflow(),
                               &proyecto_sgr_workflow(),
                               &ajuste_proyecto_workflow(),
                               &seguimiento_workflow(),
                               &poai_workflow(),
                               &inclusion_poai_workflow(),
                               &paa_workflow(),
                               &linea_paa_workflow(),
                               &apropiacion_workflow(),
                               &traslado_workflow(),
                               &cdp_workflow(),
                               &rp_workflow(),
                               &obligacion_workflow(),
                               &pago_workflow(),
                               &reserva_workflow(),
                               &vigencia_futura_workflow(),
                               &licitacion_publica_workflow(),
                               &seleccion_abreviada_menor_cuantia_workflow(),
                               &minima_cuantia_workflow(),
                               &bolsa_productos_workflow(),
                               &concurso_meritos_workflow(),
                               &regimen_especial_workflow(),
                               &subasta_inversa_workflow(),
                               &acuerdo_marco_workflow(),
                               &contratacion_directa_workflow(),
                               &contrato_workflow(),
                               &garantia_workflow(),
                               &sancionatorio_workflow(),
                               &liquidacion_workflow(),
                               &hallazgo_workflow(),
                               &plan_mejoramiento_workflow()},
                              {roles::all.begin(), roles::all.end()},
                              law::all_rules()};
    return all;
}

std::span<const GeneralRule> general_rules() { return law::general_rules; }

namespace {

struct OwnLaw : Law {
    explicit OwnLaw(std::vector<law::DiaNoHabil> days) : own_calendar{std::move(days)} { calendar = &own_calendar; }
    law::CalendarioColombia own_calendar;
};

Policy policy_named(const std::string& rule, const json& value) {
    if (value == "off") return Policy::off;
    if (value == "warn") return Policy::warn;
    if (value == "block") return Policy::block;
    throw std::invalid_argument(
        fmt::format("la política de {} espera off, warn o block y tiene {}", rule, value.dump()));
}

/// Errors: std::invalid_argument, a role that does not exist.
People people_of(const json& list) {
    People people = People::from_json(list);
    for (const Person& person : people.all())
        for (const RoleGrant& grant : person.roles)
            if (!registry().find_role(grant.role))
                throw std::invalid_argument(
                    fmt::format("personas: {} tiene el rol {}, que no existe", person.id, grant.role));
    return people;
}

}  // namespace

std::shared_ptr<const Law> law_of(const json& configuration) {
    // Those that the law has no use for are read by whoever tells other systems of the entity.
    constexpr std::array known{"parametros",     "politicas", "dias_no_habiles", "personas",
                               "identificacion", "mapas",     "salidas"};
    for (const auto& [name, value] : configuration.items())
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw std::invalid_argument(
                fmt::format("la configuración no tiene «{}»; tiene {}", name, fmt::join(known, ", ")));
    platforms_of(configuration, registry());
    std::vector<law::DiaNoHabil> days;
    for (const auto& day : configuration.value("dias_no_habiles", json::array())) {
        const auto date = parse_date(day.value("fecha", ""));
        if (!date)
            throw std::invalid_argument(fmt::format("un día no hábil no tiene fecha AAAA-MM-DD: {}", day.dump()));
        days.push_back({*date, day.value("motivo", "día no hábil de la entidad")});
    }
    auto law = std::make_shared<OwnLaw>(std::move(days));
    law->parameters = Parameters::from_json(configuration.value("parametros", json::object()));
    law->people = people_of(configuration.value("personas", json::array()));
    const json policies = configuration.value("politicas", json::object());
    for (const auto& [rule, value] : policies.items()) {
        const RuleInfo* known = registry().find_rule(rule);
        if (!known || known->level != Level::policy)
            throw std::invalid_argument(fmt::format("{} no es una regla de política de la entidad", rule));
        law->policies[rule] = policy_named(rule, value);
    }
    return law;
}

}  // namespace hito
