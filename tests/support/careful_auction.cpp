// A reverse auction and a purchase by a framework agreement as a careful office would lead them: what they have of
// their own, over what every selection process has (careful_process.cpp).
#include "tests/support/careful_data.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace hito::test {

namespace {

struct Desk {
    const Workflow& workflow;
    const Desktop& on;
    Dice& dice;

    template <class T>
    T fact(const char* name, T otherwise) const {
        return on.facts.is_object() ? on.facts.value(name, otherwise) : otherwise;
    }
    json list(const char* name) const { return fact(name, json::array()); }
    Money amount(const char* name) const { return Money::of_cents(fact(name, std::int64_t{0})); }
    std::string in_days(int days) const { return to_iso(on.today + Days{days}); }
    std::string number(const char* prefix) const { return prefix + std::to_string(on.serial); }
    json as_usual(std::string_view act) const {
        return careful_process(workflow, act, on, dice).value_or(json::object());
    }
};

json with(json data, const json& more) {
    data.update(more);
    return data;
}

// --- The auction -----------------------------------------------------------------------------------------------------

json opening(const Desk& at) {
    return with(at.as_usual("abrir"), {{"subasta_el", at.in_days(at.dice.between(16, 30))},
                                       {"subasta_hora", "08:00"},
                                       {"periodicidad_minutos", 15},
                                       {"margen_minimo", 1'000'000}});
}

json verified(const Desk& at) {
    json found = json::array();
    for (const auto& one : at.list("ofertas"))
        found.push_back({{"documento", one.at("documento")},
                         {"habilitado", at.dice.chance(80)},
                         {"cumple_ficha", at.dice.chance(90)}});
    return {{"verificaciones", found},
            {"observaciones", std::max(0, at.fact("observaciones_informe", 0) - at.fact("respuestas_informe", 0))}};
}

/// Now and then all ask the same price.
json bidders(const Desk& at) {
    const std::int64_t estimate = at.amount("valor_estimado").cents();
    const bool tied = at.dice.chance(40);
    json all = json::array();
    for (const auto& one : at.list("ofertas"))
        if (one.value("habilitada", false))
            all.push_back({{"codigo", "R" + std::to_string(all.size())},
                           {"documento", one.at("documento")},
                           {"precio_inicial",
                            to_pesos(Money::of_cents(estimate / 100 * (tied ? 95 : at.dice.between(90, 99))))}});
    return {{"hora", "08:00"}, {"participantes", all}};
}

json bid(const Desk& at) {
    const json all = at.list("participantes");
    return {{"codigo", all.empty() ? json("R0") : at.dice.one_of(all).at("codigo")},
            {"valor", to_pesos(at.amount("mejor_precio") - at.amount("margen_minimo"))},
            {"hora", at.fact("hora_ultima", std::string("08:00"))}};
}

/// Whoever stands first; of a tie, one of them.
json tie_broken(const Desk& at) {
    std::string who = "900";
    std::int64_t lowest = 0;
    for (const auto& one : at.list("participantes")) {
        const std::int64_t price = one.value("ultimo_lance", one.at("precio_inicial").get<std::int64_t>());
        if (who == "900" || price < lowest) who = one.at("documento").get<std::string>(), lowest = price;
    }
    return {{"ganador", who}, {"criterio", at.dice.between(1, 12)}};
}

json award(const Desk& at) {
    json data = at.as_usual("adjudicar");
    const std::string winner = at.fact("ganador", std::string());
    for (const auto& one : at.list("participantes"))
        if (one.at("documento") == winner)
            data.update({{"adjudicatario", winner},
                         {"valor", to_pesos(Money::of_cents(
                                       one.value("ultimo_lance", one.at("precio_inicial").get<std::int64_t>())))}});
    return data;
}

json award_to_the_only_one(const Desk& at) {
    json data = with(at.as_usual("adjudicar"), {{"valor", to_pesos(at.amount("precio_unico"))}});
    for (const auto& one : at.list("ofertas"))
        if (one.value("habilitada", false)) data["adjudicatario"] = one.at("documento");
    return data;
}

json sheets() {
    const json sheet{{"bien", "Resma"},
                     {"unspsc", "14111507"},
                     {"unidad_medida", "resma"},
                     {"calidad_minima", "Blancura 92"},
                     {"desempeno_minimo", "Sin atascos"}};
    return json::array({sheet});
}

// --- The framework agreement -----------------------------------------------------------------------------------------

json agreement(const Desk& at) {
    return {{"acuerdo", "CCE-1"},
            {"acuerdo_hasta", at.in_days(400)},
            {"obligatorio_para_entidad", true},
            {"evento_hasta", at.in_days(at.dice.between(8, 12))},
            {"plazo_acuerdo_dias", 3},
            {"documento", at.number("8001")},
            {"nombre", "Superficies"},
            {"valor", to_pesos(at.amount("valor_estimado"))}};
}

json quotation(const Desk& at) {
    return {{"documento", at.number("8002")}, {"nombre", "Equipos"}, {"valor", to_pesos(at.amount("valor_estimado"))}};
}

json chosen(const Desk& at) {
    const json quoted = at.list("ofertas");
    return {{"proveedor", quoted.empty() ? json("800") : quoted.front().at("documento")}};
}

json order(const Desk& at) {
    return {{"numero_orden", at.number("OC-")},
            {"inhabilidades_verificadas_el", at.in_days(0)},
            {"seguridad_social_verificada_el", at.in_days(0)}};
}

using Writer = std::function<json(const Desk&)>;

const std::map<std::string_view, Writer>& of_auction() {
    static const std::map<std::string_view, Writer> all{
        {"registrar_necesidad",
         [](const Desk& at) {
             return with(at.as_usual("registrar_necesidad"), {{"caracteristicas_uniformes", true}});
         }},
        {"publicar_aviso_y_proyecto",
         [](const Desk&) {
             return json{{"documentos_tipo", true}, {"fichas", sheets()}};
         }},
        {"abrir", opening},
        {"presentar_oferta",
         [](const Desk& at) {
             return json{{"documento", at.number("9001")}, {"nombre", "Consorcio"}};
         }},
        {"publicar_informe_verificacion", verified},
        {"consolidar_informe", verified},
        {"iniciar_subasta", bidders},
        {"lance", bid},
        {"cerrar_subasta",
         [](const Desk&) {
             return json{{"hora", "23:59"}};
         }},
        {"reanudar_proceso",
         [](const Desk&) {
             return json{{"hora", "08:00"}};
         }},
        {"desempatar", tie_broken},
        {"abrir_precio_unico",
         [](const Desk& at) {
             return json{{"valor", to_pesos(at.amount("valor_estimado"))}};
         }},
        {"adjudicar", award},
        {"adjudicar_unico", award_to_the_only_one},
    };
    return all;
}

const std::map<std::string_view, Writer>& of_framework() {
    static const std::map<std::string_view, Writer> all{
        {"registrar_necesidad",
         [](const Desk& at) {
             return with(at.as_usual("registrar_necesidad"), {{"acuerdo_marco_vigente", true}});
         }},
        {"crear_evento_cotizacion", agreement},
        {"armar_carrito", agreement},
        {"editar_evento",
         [](const Desk&) {
             return json{{"cambio", "Cantidad"}};
         }},
        {"aclarar_evento",
         [](const Desk&) {
             return json{{"texto", "Con instalación"}};
         }},
        {"cotizar", quotation},
        {"seleccionar_proveedor", chosen},
        {"solicitar_compra",
         [](const Desk& at) {
             return json{
                 {"numero_solicitud", at.number("S-")},
                 {"supervisor", {{"persona", "supervisor"}, {"documento", "52000111"}, {"clase", "supervisor"}}},
                 {"orden_vence", at.in_days(20)},
                 {"gravamenes", 0}};
         }},
        {"aprobar_solicitud", order},
    };
    return all;
}

}  // namespace

std::optional<json> careful_auction(const Workflow& workflow, std::string_view act, const Desktop& desktop,
                                    Dice& dice) {
    const auto& writers = workflow.name() == "subasta_inversa" ? of_auction() : of_framework();
    const auto writer = writers.find(act);
    if (writer == writers.end()) return careful_process(workflow, act, desktop, dice);
    return writer->second(Desk{workflow, desktop, dice});
}

std::vector<std::string_view> auction_preparations(std::string_view act, const json& facts) {
    if (act == "crear_evento_cotizacion" || act == "armar_carrito") return {"expedir_cdp"};
    if (act == "finalizar_evento") return {"cotizar"};
    if (act == "cerrar_subasta") return {"lance"};
    if (act == "adjudicar_unico") return {"abrir_precio_unico"};
    return process_preparations(act, facts);
}

}  // namespace hito::test
