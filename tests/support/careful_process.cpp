// A selection process as a careful office would lead it, whatever its modality.
#include "tests/support/careful_data.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace hito::test {

namespace {

struct Table {
    const Workflow& workflow;
    const Desktop& on;
    Dice& dice;

    bool is(std::string_view name) const { return workflow.name() == name; }
    std::string number(const char* prefix) const { return prefix + std::to_string(on.serial); }
    std::string in_days(int days) const { return to_iso(on.today + Days{days}); }
    template <class T>
    T fact(const char* name, T otherwise) const {
        return on.facts.is_object() ? on.facts.value(name, otherwise) : otherwise;
    }
    json list(const char* name) const { return fact(name, json::array()); }
    /// So many percent of what was estimated.
    json share_of_estimate(int hundred) const {
        return to_pesos(share_of(Money::of_cents(fact("valor_estimado", std::int64_t{0})), percent(hundred)));
    }
    /// From Monday to Friday; that it is a holiday is left to chance.
    std::string weekday_in(int days) const {
        Date day = on.today + Days{days};
        while (std::chrono::weekday{day}.iso_encoding() > 5) day += Days{1};
        return to_iso(day);
    }
};

json need(const Table& at) {
    constexpr std::array kinds{"obra", "suministro", "compraventa", "prestacion_servicios"};
    // With that budget the menor cuantía lies between 490 and 640 million, whatever the year of the walk.
    const std::int64_t millions = at.is("licitacion_publica") ? at.dice.between(700, 3'000) : at.dice.between(100, 450);
    return {{"numero_proceso", at.number("P-")},
            {"objeto", "Objeto"},
            {"linea_paa", "45"},
            {"valor_estimado", to_pesos(pesos(millions * 1'000'000))},
            {"presupuesto_anual", to_pesos(pesos(180'000'000'000))},
            {"tipo_contrato", at.dice.one_of(kinds)},
            {"licitacion_desierta", false},
            {"acuerdo_marco_vigente", false},
            {"caracteristicas_uniformes", false}};
}

json studies(const Table& at) {
    return {{"analisis_sector", true},
            {"estudio_previo", true},
            {"matriz_riesgos", true},
            {"disenos_y_permisos", true},
            {"sector_de_obra", at.dice.chance(50) ? "otro" : "transporte"},
            {"plazo_meses", at.dice.between(1, 6)},
            {"exige_garantia", false},
            {"motivo_sin_garantia", "Valor menor"},
            {"clausulas_excepcionales", true}};
}

json opening(const Table& at) {
    return {{"cierre", at.weekday_in(at.dice.between(7, 14))},
            {"limitado_mipyme", false},
            {"sorteo_previsto", at.dice.chance(70)}};
}

/// Whoever showed interest, where that is asked for; else anybody.
json offer(const Table& at) {
    const json interested = at.list("interesados");
    json data{{"documento", at.number("9001")}, {"nombre", "Consorcio"}};
    if (!interested.empty()) data["documento"] = at.dice.one_of(interested).at("documento");
    if (at.fact("tipo_contrato", std::string()) != "obra") data["valor"] = at.share_of_estimate(95);
    return data;
}

json drawn(const Table& at) {
    json chosen = json::array();
    const json interested = at.list("interesados");
    const std::size_t wanted = interested.size() > 10 ? 10 : 1;  // As one of the two laws of a walk says (walk.cpp).
    for (std::size_t i = 0; i < std::min(wanted, interested.size()); ++i)
        chosen.push_back(interested[i].at("documento"));
    return {{"elegidos", chosen}};
}

json report(const Table& at) {
    json offers = json::array();
    for (const auto& one : at.list("ofertas"))
        offers.push_back({{"documento", one.at("documento")},
                          {"habilitada", at.dice.chance(90)},
                          {"orden", static_cast<int>(offers.size()) + 1}});
    return {{"ofertas", offers}};
}

json mended(const Table& at) {
    const json offers = at.list("ofertas");
    return {{"proponente", offers.empty() ? json("9001") : at.dice.one_of(offers).at("documento")},
            {"requisito", "Certificado"},
            {"hecho_del", at.fact("abierto_el", at.in_days(-10))},
            {"puntuable", false}};
}

/// The price of each enabled offer, in the order in which they stand.
json envelopes(const Table& at) {
    json offers = json::array();
    for (const auto& one : at.list("ofertas"))
        if (one.value("habilitada", false))
            offers.push_back({{"documento", one.at("documento")},
                              {"valor", at.share_of_estimate(95)},
                              {"orden", static_cast<int>(offers.size()) + 1}});
    return {{"metodo", "Media aritmética"}, {"ofertas", offers}};
}

/// Awards to the one of that place in the order.
json award(const Table& at, int place) {
    std::string who = "900";
    json value = at.share_of_estimate(95);
    for (const auto& one : at.list("ofertas"))
        if (one.value("orden", 0) == place || who == "900") {
            who = one.at("documento").get<std::string>();
            if (one.contains("valor") && one.at("valor").is_number())
                value = to_pesos(Money::of_cents(one.at("valor").get<std::int64_t>()));
        }
    return {{"adjudicatario", who},
            {"valor", value},
            {"numero_contrato", at.number("CO-")},
            {"en_audiencia", true},
            {"firma_hasta", at.weekday_in(at.dice.between(3, 8))}};
}

json left_to_answer(const Table& at, const char* received, const char* answered) {
    return {{"observaciones", std::max(0, at.fact(received, 0) - at.fact(answered, 0))}};
}

using Writer = std::function<json(const Table&)>;

Writer fixed(json data) {
    return [data = std::move(data)](const Table&) { return data; };
}

const std::map<std::string_view, Writer>& writers() {
    static const std::map<std::string_view, Writer> all{
        {"registrar_necesidad", need},
        {"radicar_estudios", studies},
        {"expedir_cdp",
         [](const Table& at) {
             return json{{"numero", at.number("CDP-")}, {"valor", at.share_of_estimate(100)}};
         }},
        {"publicar_aviso_y_proyecto", fixed({{"documentos_tipo", true}})},
        {"observar_proyecto", fixed({{"interesado", "Veeduría"}, {"texto", "Plazo corto"}})},
        {"responder_observaciones",
         [](const Table& at) { return left_to_answer(at, "observaciones_proyecto", "respuestas_proyecto"); }},
        {"solicitar_limitacion_mipyme",
         [](const Table& at) {
             return json{{"documento", at.number("9002")}};
         }},
        {"abrir", opening},
        {"manifestar_interes",
         [](const Table& at) {
             return json{{"documento", at.number("9001")}, {"nombre", "Consorcio"}};
         }},
        {"sortear", drawn},
        {"expedir_adenda",
         [](const Table& at) {
             return json{{"numero", at.number("A-")}, {"objeto_adenda", "cronograma"}, {"hora", "10:00"}};
         }},
        {"presentar_oferta", offer},
        {"requerir_subsanacion", mended},
        {"subsanar", mended},
        {"publicar_informe", report},
        {"observar_informe", fixed({{"interesado", "Otro"}, {"texto", "Falta un certificado"}})},
        {"consolidar_informe",
         [](const Table& at) { return left_to_answer(at, "observaciones_informe", "respuestas_informe"); }},
        {"abrir_sobres_economicos", envelopes},
        {"adjudicar_en_audiencia", [](const Table& at) { return award(at, 1); }},
        {"adjudicar", [](const Table& at) { return award(at, 1); }},
        {"adjudicar_segundo", [](const Table& at) { return award(at, 2); }},
        {"revocar_apertura", fixed({{"causa", "contra_el_interes_publico"}})},
        {"revocar_adjudicacion", fixed({{"causa", "medios_ilegales"}})},
        {"reanudar_proceso", fixed(json::object())},
        {"iniciar_sa_por_desierta",
         [](const Table& at) {
             return json{{"numero_proceso", at.number("SA-")}};
         }},
    };
    return all;
}

}  // namespace

std::optional<json> careful_process(const Workflow& workflow, std::string_view act, const Desktop& desktop,
                                    Dice& dice) {
    const auto writer = writers().find(act);
    std::optional<json> own = careful_contest(workflow, act, desktop, dice);
    if (writer == writers().end()) return own;
    json data = writer->second(Table{workflow, desktop, dice});
    if (own) data.merge_patch(*own);
    return data;
}

std::vector<std::string_view> process_preparations(std::string_view act, const json& facts) {
    const auto count = [&](const char* name) { return facts.is_object() ? facts.value(name, 0) : 0; };
    std::vector<std::string_view> out;
    if (act == "abrir") {
        out = {"publicar_aviso", "expedir_cdp"};
        if (count("observaciones_proyecto") > count("respuestas_proyecto")) out.push_back("responder_observaciones");
    }
    if (act == "cerrar_manifestacion") out = {"manifestar_interes"};
    if (act == "adjudicar_en_audiencia") out = {"abrir_sobres_economicos"};
    if (act == "cerrar") out = {"audiencia_riesgos_aclaracion", "presentar_oferta"};
    return out;
}

}  // namespace hito::test
