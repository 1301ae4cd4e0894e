// A merit contest and a special regime as a careful office would lead them: what they ask for besides any process.
#include "tests/support/careful_data.hpp"

#include <array>
#include <functional>
#include <map>

namespace hito::test {

namespace {

struct Desk {
    const Desktop& on;
    Dice& dice;

    template <class T>
    T fact(const char* name, T otherwise) const {
        return on.facts.is_object() ? on.facts.value(name, otherwise) : otherwise;
    }
    json list(const char* name) const { return fact(name, json::array()); }
    json wire(const char* name) const { return to_pesos(Money::of_cents(fact(name, std::int64_t{0}))); }
    std::string today() const { return to_iso(on.today); }
    std::string weekday_in(int days) const {
        Date day = on.today + Days{days};
        while (std::chrono::weekday{day}.iso_encoding() > 5) day += Days{1};
        return to_iso(day);
    }
};
using Writer = std::function<json(const Desk&)>;
using Writers = std::map<std::string_view, Writer>;

Writer fixed(json data) {
    return [data = std::move(data)](const Desk&) { return data; };
}

/// The enabled ones in places 1, 2, 3 without their prices.
json ranked(const Desk& at) {
    json offers = json::array();
    int place = 0;
    for (const auto& one : at.list("ofertas")) {
        const bool enabled = place == 0 || at.dice.chance(90);
        offers.push_back({{"documento", one.at("documento")}, {"habilitada", enabled}});
        if (enabled) offers.back()["orden"] = ++place;
    }
    return {{"ofertas", offers}};
}

/// Whose turn it is, at what was estimated at most.
json review(const Desk& at) {
    const int turn = static_cast<int>(at.list("revisiones").size()) + 1;
    std::string whose = "900";
    for (const auto& one : at.list("ofertas"))
        if (one.value("orden", 0) == turn) whose = one.at("documento").get<std::string>();
    return {{"proponente", whose},
            {"valor", at.wire("valor_estimado")},
            {"coherente_con_la_necesidad", true},
            {"precio_coherente", true}};
}
json agreed(const Desk& at) {
    const json reviewed = at.list("revisiones");
    if (reviewed.empty()) return json::object();
    const Money price = Money::of_cents(reviewed.back().value("valor", std::int64_t{0}));
    return {{"adjudicatario", reviewed.back().value("proponente", "")}, {"valor", to_pesos(price)}};
}

json those_interested(const Desk& at) {
    json out = json::array();
    for (const auto& one : at.list("interesados")) out.push_back(one.at("documento"));
    return out;
}

const Writers& of_contest() {
    static const Writers all{
        {"registrar_necesidad", fixed({{"tipo_contrato", "consultoria"}})},
        {"publicar_aviso_precalificacion",
         [](const Desk& at) {
             return json{{"pide_experiencia", true},
                         {"pide_estructura", true},
                         {"pide_capacidad_intelectual", true},
                         {"interes_hasta", at.weekday_in(4)}};
         }},
        {"publicar_informe_precalificacion",
         [](const Desk& at) {
             return json{{"cumplen", those_interested(at)}};
         }},
        {"audiencia_precalificacion",
         [](const Desk& at) {
             return json{{"lista", at.list("cumplen")},
                         {"comentarios_respondidos", at.fact("comentarios_precalificacion", 0)}};
         }},
        {"publicar_aviso_y_proyecto", fixed({{"variables_del_presupuesto", true}})},
        {"presentar_oferta",
         [](const Desk& at) {
             json data{{"valor", nullptr}};
             if (const json listed = at.list("lista"); !listed.empty()) data["documento"] = at.dice.one_of(listed);
             return data;
         }},
        {"publicar_informe", ranked},
        {"registrar_acuerdo", review},
        {"registrar_desacuerdo", review},
        {"adjudicar", agreed},
        {"adjudicar_segundo", agreed},
    };
    return all;
}

json chosen(const Desk& at) {
    return {{"documento", "800100200"},
            {"nombre", "Fundación"},
            {"prueba_unica", "Sondeo"},
            {"aporte_entidad", at.wire("valor_estimado")}};
}

const Writers& of_special_regime() {
    static const Writers all{
        {"registrar_necesidad",
         [](const Desk& at) {
             constexpr std::array figures{"interes_publico", "asociacion", "cooperacion", "manual_propio"};
             return json{{"figura", at.dice.one_of(figures)}};
         }},
        {"radicar_estudios", fixed({{"programa_del_plan", "Vejez digna"},
                                    {"poblacion_vulnerable", true},
                                    {"solo_lo_ofrecen_esal", true},
                                    {"recursos_propios", true},
                                    {"clausulas_excepcionales", false},
                                    {"manual", "Acuerdo 4, art. 12"}})},
        {"autorizar", fixed({{"representante_legal", true}})},
        {"publicar_indicadores",
         [](const Desk& at) {
             return json{{"idoneidad", true},  {"experiencia", true}, {"eficacia", true},
                         {"eficiencia", true}, {"riesgo", true},      {"cierre", at.weekday_in(6)}};
         }},
        {"evaluar_ofertas", ranked},
        {"seleccionar_unica", chosen},
        {"seleccionar_segun_manual",
         [](const Desk& at) {
             json data = chosen(at);
             if (const json offers = at.list("ofertas"); !offers.empty())
                 data["documento"] = at.dice.one_of(offers).at("documento");
             return data;
         }},
        {"verificar_aporte",
         [](const Desk& at) {
             json data = chosen(at);
             data[at.dice.chance(50) ? "aporte_en_dinero" : "aporte_en_especie"] = at.wire("valor_estimado");
             return data;
         }},
        {"expedir_acto_justificacion",
         [](const Desk& at) {
             json data = chosen(at);
             data.update({{"causal", "Ley 489 de 1998, art. 95"},
                          {"consulta", "Secretaría"},
                          {"funciones_de_ambas", true},
                          {"supervisor_entidad", "eva"},
                          {"supervisor_contraparte", "saúl"}});
             return data;
         }},
        {"publicar_convocatoria",
         [](const Desk& at) {
             return json{{"cierre", at.weekday_in(6)}, {"url", "https://community.secop.gov.co/1"}};
         }},
        {"elaborar_convenio",
         [](const Desk& at) {
             return json{{"numero_contrato", "CV-" + std::to_string(at.on.serial)},
                         {"valor", at.wire("valor_estimado")},
                         {"representante_contraparte", "Alcaldesa"},
                         {"termino", true},
                         {"obligaciones", true},
                         {"aporte_contraparte", at.wire("valor_estimado")},
                         {"coordinacion", true},
                         {"idoneidad_acreditada_el", at.today()}};
         }},
    };
    return all;
}

}  // namespace

std::optional<json> careful_contest(const Workflow& workflow, std::string_view act, const Desktop& desktop,
                                    Dice& dice) {
    static const Writers none;
    const Writers& writers = workflow.name() == "concurso_meritos"   ? of_contest()
                             : workflow.name() == "regimen_especial" ? of_special_regime()
                                                                     : none;
    const auto writer = writers.find(act);
    if (writer == writers.end()) return std::nullopt;
    return writer->second(Desk{desktop, dice});
}

}  // namespace hito::test
