// A mínima cuantía and a purchase in the product exchange as careful officials would lead them.
#include "tests/support/careful_data.hpp"

#include <algorithm>
#include <array>

namespace hito::test {

namespace {

constexpr std::array<const char*, 3> bidders{"900111222", "900333444", "900555666"};

std::string number(const char* prefix, const Desktop& desktop) { return prefix + std::to_string(desktop.serial); }
Money amount(const json& facts, const char* name) {
    return Money::of_cents(facts.is_object() ? facts.value(name, std::int64_t{0}) : 0);
}
int count(const json& facts, const char* name) { return facts.is_object() ? facts.value(name, 0) : 0; }

/// The third Wednesday from now, which hardly ever is a holiday.
std::string closing(const Desktop& desktop) {
    Date day = desktop.today + Days{15};
    while (std::chrono::weekday{day} != std::chrono::Wednesday) day += Days{1};
    return to_iso(day);
}

/// The offers, cheapest first.
std::vector<json> by_price(const Desktop& desktop) {
    const json& facts = desktop.facts;
    std::vector<json> out;
    if (facts.is_object() && facts.contains("ofertas"))
        for (const auto& one : facts.at("ofertas")) out.push_back(one);
    std::stable_sort(out.begin(), out.end(),
                     [](const json& a, const json& b) { return amount(a, "valor") < amount(b, "valor"); });
    return out;
}

json need(const Desktop& desktop, bool exchange) {
    return {{"numero_proceso", number("P-", desktop)},
            {"objeto", "Compra"},
            {"linea_paa", "7"},
            {"presupuesto_anual", "200000000000"},
            {"valor_estimado", exchange ? "200000000" : "20000000"},
            {"tipo_contrato", "compraventa"},
            {"caracteristicas_uniformes", exchange}};
}
json studies(bool exchange) {
    json data{{"analisis_sector", true}, {"estudio_previo", true}, {"matriz_riesgos", true}, {"plazo_meses", 1}};
    if (!exchange) data.update({{"exige_garantia", false}, {"motivo_sin_garantia", "Contra entrega"}});
    return data;
}

json report(const Desktop& desktop, Dice& dice) {
    json offers = json::array();
    const bool first_fails = dice.chance(30);
    int place = 0;
    for (const auto& one : by_price(desktop)) {
        ++place;
        offers.push_back(
            {{"documento", one.at("documento")}, {"orden", place}, {"habilitada", !(first_fails && place == 1)}});
    }
    return {{"ofertas", std::move(offers)}};
}

/// What the day of a signature asks for.
json signature(const Desktop& desktop) {
    return {{"numero_contrato", number("AO-", desktop)},
            {"inhabilidades_verificadas_el", to_iso(desktop.today)},
            {"seguridad_social_verificada_el", to_iso(desktop.today)},
            {"supervisor", {{"persona", "supervisor"}, {"documento", "52000111"}}}};
}
json acceptance(const Desktop& desktop) {
    json data = signature(desktop);
    auto offers = by_price(desktop);
    const auto verified = [](const json& one) { return one.value("habilitada", false); };
    const auto found = std::find_if(offers.begin(), offers.end(), verified);
    if (offers.empty()) return data;
    const json& chosen = found == offers.end() ? offers.front() : *found;
    data.update({{"adjudicatario", chosen.at("documento")}, {"valor", to_pesos(amount(chosen, "valor"))}});
    return data;
}

std::optional<json> in_the_exchange(std::string_view act, const Desktop& desktop) {
    const json& facts = desktop.facts;
    if (act == "aprobar_estudio_comparativo")
        return json{{"compara_subasta", true}, {"compara_acuerdo_marco", true}, {"muestra_ventaja", true}};
    if (act == "seleccionar_comisionista")
        return json{{"documento", "800777888"}, {"registrado", true}, {"procedimiento_competitivo", true}};
    if (act == "suscribir_comision") {
        json data = signature(desktop);
        data["valor"] = to_pesos(amount(facts, "valor_estimado"));
        return data;
    }
    if (act == "publicar_ficha") return json{{"precio_maximo", to_pesos(amount(facts, "valor_adjudicado"))}};
    if (act == "negociar_rueda")
        return json{{"vendedor", "Alimentos"},
                    {"valor", to_pesos(amount(facts, "precio_maximo"))},
                    {"garantia_vendedor", true}};
    return std::nullopt;
}

}  // namespace

std::optional<json> careful_purchase(const Workflow& workflow, std::string_view act, const Desktop& desktop,
                                     Dice& dice) {
    const json& facts = desktop.facts;
    const bool exchange = workflow.name() == "bolsa_productos";
    if (act == "registrar_necesidad") return need(desktop, exchange);
    if (act == "radicar_estudios") return studies(exchange);
    if (act == "expedir_cdp")
        return json{{"numero", number("CDP-", desktop)}, {"valor", to_pesos(amount(facts, "valor_estimado"))}};
    if (exchange) return in_the_exchange(act, desktop);
    if (act == "publicar_invitacion") return json{{"cierre", closing(desktop)}, {"perfil_supervisor", "Profesional"}};
    if (act == "invitar_a_cotizar")
        return json{{"cierre", closing(desktop)},
                    {"invitados", json::array({{{"documento", bidders[0]}}, {{"documento", bidders[1]}}})}};
    if (act == "responder_observaciones")
        return json{
            {"observaciones", count(facts, "observaciones_invitacion") - count(facts, "respuestas_invitacion")}};
    if (act == "publicar_aviso_mipyme") return json{{"limitado_mipyme", false}};
    if (act == "expedir_adenda")
        return json{{"numero", number("", desktop)}, {"hora", "10:00"}, {"objeto_adenda", "cronograma"}};
    if (act == "presentar_oferta")
        return json{{"documento", dice.one_of(bidders)}, {"valor", dice.between(10, 20) * 1'000'000}};
    if (act == "publicar_informe") return report(desktop, dice);
    if (act == "consolidar_informe")
        return json{{"observaciones", count(facts, "observaciones_informe") - count(facts, "respuestas_informe")}};
    if (act == "subsanar") return json{{"proponente", bidders[0]}, {"requisito", "RUT"}};
    if (act == "aceptar_oferta") return acceptance(desktop);
    if (act == "revocar_apertura") return json{{"causa", "opuesta_a_la_ley"}};
    return std::nullopt;
}

}  // namespace hito::test
