// Investment projects as careful officials write them: a formulation that balances, money within what is left, months
// in their turn.
#include "tests/support/careful_data.hpp"

#include <algorithm>
#include <chrono>

namespace hito::test {

namespace {

json wire(std::int64_t cents) { return to_pesos(Money::of_cents(std::max<std::int64_t>(cents, 0))); }

const json& member(const json& facts, const char* name) {
    static const json none;
    return facts.is_object() && facts.contains(name) ? facts[name] : none;
}
std::int64_t number(const json& facts, const char* name) {
    const json& found = member(facts, name);
    return found.is_number_integer() ? found.get<std::int64_t>() : 0;
}
std::string text(const json& facts, const char* name) {
    const json& found = member(facts, name);
    return found.is_string() ? found.get<std::string>() : std::string{};
}

json cost(int year, int millions) { return {{"vigencia", year}, {"valor", millions * 1'000'000}}; }

json activity(const char* code, bool critical, json costs) {
    return {{"codigo", code}, {"nombre", "Actividad"}, {"ruta_critica", critical}, {"costos", std::move(costs)}};
}

/// Costs 400 millions this year, of two sources, and is worth it.
json formulation(int year) {
    const json costs = json::array({cost(year, 200)});
    return {
        {"identificacion",
         {{"programa_municipal", "Vías"},
          {"problema", "Viajes largos"},
          {"magnitud", {{"valor", 10}, {"fuente", "Encuesta"}}},
          {"causas", {{{"codigo", "C1"}, {"descripcion", "Vía mala"}}}},
          {"efectos", {{{"codigo", "E1"}, {"descripcion", "Pérdidas"}}}},
          {"participantes", {{{"actor", "Alcaldía"}}}},
          {"afectada", {{"numero", 100}}},
          {"objetivo", {{"numero", 100}}},
          {"objetivo_general", {{"descripcion", "Disminuir el viaje"}, {"indicador", "Minutos"}}},
          {"objetivos", {{{"codigo", "O1"}, {"descripcion", "Mejorar"}, {"causa", "C1"}}}},
          {"alternativas", {{{"nombre", "Placa"}, {"se_evalua", true}, {"elegida", true}}}}}},
        {"preparacion",
         {{"alternativa", "Placa"},
          {"productos",
           {{{"codigo", "2402041"},
             {"nombre", "Vía"},
             {"objetivo", "O1"},
             {"actividades", {activity("A1", true, costs), activity("A2", false, costs)}}}}},
          {"riesgos",
           {{{"nivel", "objetivo"}, {"descripcion", "R"}},
            {{"nivel", "producto"}, {"descripcion", "R"}},
            {{"nivel", "actividad"}, {"descripcion", "R"}}}},
          {"beneficios",
           {{{"nombre", "Ahorro"},
             {"periodos", {{{"vigencia", year}, {"cantidad", 1}, {"valor_unitario", 500'000'000}}}}}}}}},
        {"evaluacion", {{"metodo", "costo_beneficio"}, {"alternativa_elegida", "Placa"}}},
        {"programacion",
         {{"sector", "24"},
          {"programa", "2402"},
          {"indicadores_producto",
           {{{"codigo", "240204100"},
             {"producto", "2402041"},
             {"principal", true},
             {"metas", {{{"vigencia", year}, {"meta", 10}}}}}}},
          {"indicadores_gestion",
           {{{"codigo", "G1"}, {"ponderador", 100}, {"metas", {{{"vigencia", year}, {"meta", 4}}}}}}},
          {"fuentes", {{{"entidad", "Municipio"}, {"fuente", "SGP"}, {"vigencia", year}, {"valor", 400'000'000}}}}}}};
}

/// The year with the most money; this one before there is any.
json fullest_year(const json& facts, int today) {
    json best{{"vigencia", today}};
    for (const auto& year : member(facts, "vigencias"))
        if (number(year, "apropiado") >= number(best, "apropiado")) best = year;
    return best;
}

json money(const json& facts, int today, const char* from, const char* less, Dice& dice) {
    const json year = fullest_year(facts, today);
    const std::int64_t left = number(year, from) - (less ? number(year, less) : 0);
    return {{"vigencia", year.value("vigencia", today)}, {"valor", wire(dice.chance(40) ? left : left / 2)}};
}

json checked() { return {{"requisitos", {{{"requisito", "Carta"}, {"cumple", true}}}}}; }
json opinion() {
    return {{"tecnico", true}, {"social", true}, {"ambiental", true}, {"juridico", true}, {"financiero", true}};
}

std::optional<json> of_contract(std::string_view act) {
    if (act == "registrar_contrato") return json{{"numero_contrato", "C-1"}, {"valor", 1'000}, {"actividades", {"A1"}}};
    if (act == "seguir_contrato") return json{{"numero_contrato", "C-1"}, {"estado", "liquidado"}};
    return std::nullopt;
}

std::optional<json> of_project(std::string_view act, const Desktop& desktop, Dice& dice) {
    const json& facts = desktop.facts;
    const int year = year_of(desktop.today);
    const std::string serial = std::to_string(desktop.serial);
    if (act == "crear") return json{{"codigo_proyecto", "PR-" + serial}, {"nombre", "Vía"}};
    if (act == "formular") return formulation(year);
    if (act == "aceptar_y_transferir") return json{{"pertenece_a_la_entidad", true}, {"no_esta_duplicado", true}};
    if (act == "aprobar_formulacion") return checked();
    if (act == "emitir_concepto_favorable") return opinion();
    if (act == "registrar_en_banco")
        return json{{"bpin", "2026" + std::string(9 - std::min<std::size_t>(serial.size(), 9), '0') + serial},
                    {"control_posterior", true}};
    if (act == "priorizar")
        return json{{"acta", "Acta 1"}, {"meta_plan", "240204100"}, {"en_plan_de_desarrollo", true}};
    const int first = static_cast<int>(std::max<std::int64_t>(number(facts, "horizonte_desde"), 2'000));
    if (act == "asignar_recursos") return json{{"vigencia", first}, {"fuente", "SGP"}, {"valor", 400'000'000}};
    if (act == "ajustar_recursos")
        return json{{"vigencia", first}, {"fuente", "SGP"}, {"aumento", 1'000'000}, {"disminucion", 0}};
    if (act == "comprometer") return money(facts, year, "apropiado", "comprometido", dice);
    if (act == "liberar_compromiso" || act == "obligar") return money(facts, year, "comprometido", "obligado", dice);
    if (act == "anular_obligacion" || act == "pagar") return money(facts, year, "obligado", "pagado", dice);
    if (act == "reintegrar") return money(facts, year, "pagado", nullptr, dice);
    if (act == "asignar_actividades") return json{{"numero_contrato", "C-1"}, {"actividades", {"A1"}}};
    if (act == "iniciar_cierre") return json{{"bienes_entregados", true}, {"informe_final", true}};
    return of_contract(act);
}

std::optional<json> of_royalties(std::string_view act, const Desktop& desktop) {
    const std::string serial = std::to_string(desktop.serial);
    if (act == "transferir_sgr")
        return json{{"bpin", "2026" + std::string(9 - std::min<std::size_t>(serial.size(), 9), '0') + serial},
                    {"nombre", "Acueducto"},
                    {"valor_total", 1'000'000'000}};
    if (act == "aprobar_sgr") return json{{"acto", "Decreto 1"}, {"horizonte", to_iso(desktop.today + Days{400})}};
    if (act == "programar_productos") return json{{"productos", {{{"codigo", "4003018"}, {"indicador", "400301800"}}}}};
    if (act == "reportar_gesproy") return json{{"corte", to_iso(desktop.today)}, {"avance_fisico", 100}};
    if (act == "ajustar_sgr") return json{{"objeto", "documentos"}, {"justificacion", "Planos"}};
    for (const char* milestone : {"abrir_primer_proceso", "suscribir_contrato_sgr", "registrar_acta_inicio",
                                  "terminar_proyecto", "pasar_a_cierre", "cerrar_proyecto"})
        if (act == milestone) return json::object();
    return of_contract(act);
}

std::optional<json> of_adjustment(std::string_view act, const Desktop& desktop) {
    if (act == "controlar_ajuste") return checked();
    if (act == "viabilizar_ajuste") return opinion();
    if (act != "solicitar_ajuste_proyecto" && act != "corregir_ajuste") return std::nullopt;
    const auto since = number(desktop.linked, "horizonte_desde");
    const int year = since > 0 ? static_cast<int>(since) : year_of(desktop.today);
    json whole = formulation(year);
    json data{{"numero_ajuste", std::to_string(desktop.serial)},
              {"clase", "con_tramite"},
              {"causa", "tramite_presupuestal"},
              {"tramite", "adicion"},
              {"acto_presupuestal", "Decreto 2"},
              {"justificacion", "Adición"},
              {"preparacion", whole.at("preparacion")},
              {"programacion", whole.at("programacion")}};
    if (const std::string bpin = text(desktop.linked, "bpin"); !bpin.empty()) data["bpin"] = bpin;
    return data;
}

/// The month that comes after the last one closed, or this one.
std::string next_month(const json& project, Date today) {
    std::chrono::year_month_day from{today};
    auto month = from.year() / from.month();
    const std::string money = text(project, "recursos_desde");
    if (const auto first = parse_date(money.empty() ? text(project, "registrado_el") : money)) {
        const std::chrono::year_month_day registered{*first};
        month = registered.year() / registered.month();
    }
    if (const auto last = parse_date(text(member(project, "avance"), "mes") + "-01")) {
        const std::chrono::year_month_day closed{*last};
        month = closed.year() / closed.month() + Months{1};
    }
    return to_iso(Date{month / 1}).substr(0, 7);
}

std::optional<json> of_report(std::string_view act, const Desktop& desktop) {
    if (act == "abrir_mes") {
        json data{{"mes", next_month(desktop.linked, desktop.today)}};
        if (const std::string bpin = text(desktop.linked, "bpin"); !bpin.empty()) data["bpin"] = bpin;
        return data;
    }
    if (act == "registrar_mes")
        return json{{"producto", {{{"codigo", "240204100"}, {"valor", 10}}}},
                    {"gestion", {{{"codigo", "G1"}, {"valor", 1}}}}};
    if (act == "reabrir_mes") return json{{"acto", "Circular 1"}};
    return std::nullopt;
}

std::optional<json> of_plan(std::string_view act, const Desktop& desktop) {
    if (act == "abrir_poai") return json{{"vigencia", year_of(desktop.today)}, {"techo", 4'000'000'000}};
    if (act == "fijar_techo") return json{{"techo", 4'000'000'000}, {"acto", "Decreto 1"}};
    if (act == "programar_en_poai" || act == "cambiar_valor_poai")
        return json{{"valor", 400'000'000}, {"informacion_actualizada", true}};
    return std::nullopt;
}

}  // namespace

std::optional<json> careful_project(const Workflow& workflow, std::string_view act, const Desktop& desktop,
                                    Dice& dice) {
    if (workflow.name() == "proyecto") return of_project(act, desktop, dice);
    if (workflow.name() == "proyecto_sgr") return of_royalties(act, desktop);
    if (workflow.name() == "ajuste_proyecto") return of_adjustment(act, desktop);
    if (workflow.name().find("poai") != workflow.name().npos) return of_plan(act, desktop);
    return of_report(act, desktop);
}

bool is_of_projects(const Workflow& workflow) {
    return workflow.name() == "seguimiento" || workflow.name().find("poai") != workflow.name().npos ||
           workflow.name().find("proyecto") != workflow.name().npos;
}

std::vector<std::string_view> project_preparations(std::string_view act) {
    if (act == "presentar") return {"formular"};
    if (act == "asignar_recursos") return {"incluir_en_poai"};
    if (act == "seguir_contrato" || act == "asignar_actividades") return {"registrar_contrato"};
    if (act == "iniciar_cierre" || act == "cerrar_proyecto") return {"seguir_contrato"};
    if (act == "obligar" || act == "liberar_compromiso") return {"comprometer"};
    if (act == "pagar" || act == "anular_obligacion") return {"obligar"};
    if (act == "reintegrar") return {"pagar"};
    return {};
}

}  // namespace hito::test
