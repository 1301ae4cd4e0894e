// The annual acquisition plan and its lines as careful officials would lead them.
#include "tests/support/careful_data.hpp"

#include <algorithm>

namespace hito::test {

namespace {

std::string number(const char* prefix, const Desktop& desktop) { return prefix + std::to_string(desktop.serial); }
int count(const json& facts, const char* name) { return facts.is_object() ? facts.value(name, 0) : 0; }
const json& list(const json& facts, const char* name) {
    static const json none = json::array();
    return facts.is_object() && facts.contains(name) ? facts.at(name) : none;
}
int month_of(Date day) { return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day}.month())); }

json header() {
    return {{"nombre_entidad", "Municipio"},
            {"direccion", "Calle 4"},
            {"telefono", "608"},
            {"pagina_web", "municipio.gov.co"},
            {"mision", "Servir"},
            {"vision", "Crecer"},
            {"perspectiva_estrategica", "Plan de desarrollo"},
            {"contacto", {{"nombre", "Rosa"}, {"correo", "paa@municipio.gov.co"}}},
            {"limite_menor_cuantia", "490253400"},
            {"limite_minima_cuantia", "49025340"}};
}
json channels(int version) {
    return {{"version", version}, {"id_secop", "CO1.PAA." + std::to_string(version)}, {"url_web", "municipio.gov.co"}};
}
/// Another value each time, so that a modification changes something; enough for what is linked.
json columns(const Desktop& desktop) {
    const std::string value = std::to_string(600'000'000 + desktop.serial * 1'000);
    return {{"unspsc", {"72141000"}},
            {"descripcion", "Placa huella"},
            {"mes_inicio", month_of(desktop.today)},
            {"mes_ofertas", 12},
            {"duracion", 6},
            {"duracion_unidad", "meses"},
            {"modalidad", "CCE-02"},
            {"fuente", "sgp"},
            {"valor_total", value},
            {"valor_vigencia", value},
            {"unidad_contratacion", "UC-01"},
            {"ubicacion", "CO-BOY-15572"},
            {"responsable", "Luz"},
            {"telefono", "608"},
            {"correo", "obras@municipio.gov.co"}};
}
std::optional<json> of_plan(std::string_view act, const Desktop& desktop) {
    const json& versions = list(desktop.facts, "versiones");
    if (act == "abrir") {
        json data = header();
        data["vigencia"] = year_of(desktop.today);
        return data;
    }
    if (act == "registrar_encabezado") return header();
    if (act == "publicar") {
        json data = channels((versions.empty() ? 0 : count(versions.back(), "version")) + 1);
        data.update({{"lineas", 10}, {"valor_total", 900}, {"valor_vigencia", 800}, {"huella", std::string(64, 'a')}});
        return data;
    }
    if (act == "iniciar_actualizacion") return json{{"causal", "inclusion"}, {"justificacion", "Nueva necesidad"}};
    return std::nullopt;
}
/// One of those that stand on the line, by its number; of contracts, one that is not closed.
json standing(const Desktop& desktop, const char* name, const char* field, Dice& dice) {
    std::vector<json> open;
    for (const auto& one : list(desktop.facts, name))
        if (!one.contains("cerrado_el")) open.push_back(one.at(field));
    return open.empty() ? json("X-1") : dice.one_of(open);
}
std::optional<json> of_line(std::string_view act, const Desktop& desktop, Dice& dice) {
    const json& facts = desktop.facts;
    const int next = count(facts, "version") + 1;
    if (act == "registrar_necesidad")
        return json{{"vigencia", year_of(desktop.today)}, {"linea", number("L-", desktop)}, {"dependencia", "Obras"}};
    if (act == "elaborar") return columns(desktop);
    if (act == "dar_visto_presupuesto") return json{{"rubro_ccpet", "2.3"}, {"apropiacion_rubro", "900000000"}};
    if (act == "publicar") return channels(next);
    if (act == "excluir") {
        json data = channels(next);
        data["justificacion"] = "Ya no se necesita";
        return data;
    }
    if (act == "solicitar_modificacion" || act == "ajustar_publicada" || act == "registrar_publicada") {
        json data = columns(desktop);
        data.update(channels(next));
        data.update({{"causal", "ajuste"}, {"justificacion", "Cambió el precio"}});
        return data;
    }
    if (act == "vincular_proceso")
        return json{{"numero_proceso", number("P-", desktop)},
                    {"valor", dice.chance(80) ? "100000000" : "500000000"},
                    {"modalidad", "licitacion_publica"},
                    {"mes", std::max(count(facts, "mes_inicio"), 1)}};
    if (act == "desvincular_proceso" || act == "abrir_proceso")
        return json{{"numero_proceso", standing(desktop, "procesos", "numero_proceso", dice)}};
    if (act == "registrar_contrato") return json{{"numero_contrato", number("C-", desktop)}, {"valor", "90000000"}};
    if (act == "actualizar_contrato")
        return json{{"numero_contrato", standing(desktop, "contratos", "numero_contrato", dice)},
                    {"valor", "91000000"}};
    if (act == "iniciar_contrato" || act == "cerrar_contrato")
        return json{{"numero_contrato", standing(desktop, "contratos", "numero_contrato", dice)}};
    if (act == "registrar_compromiso") return json{{"valor", "1000000"}};
    return std::nullopt;
}

}  // namespace

std::optional<json> careful_plan(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice) {
    return workflow.name() == "paa" ? of_plan(act, desktop) : of_line(act, desktop, dice);
}

std::vector<std::string_view> plan_preparations(std::string_view act) {
    if (act == "aprobar" || act == "aprobar_modificacion") return {"dar_visto_planeacion", "dar_visto_presupuesto"};
    if (act == "publicar") return {"aprobar_modificacion"};
    return {};
}

}  // namespace hito::test
