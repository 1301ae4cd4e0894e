// A sanction procedure and a finding of a control office as a careful official would lead them.
#include "tests/support/careful_data.hpp"

#include <array>

namespace hito::test {

namespace {

std::string in_days(const Desktop& desktop, int days) { return to_iso(desktop.today + Days{days}); }
std::string number(const char* prefix, const Desktop& desktop) { return prefix + std::to_string(desktop.serial); }

json summons(const Desktop& desktop, Dice& dice) {
    json told = json::array();
    for (const char* each : {"multa", "clausula_penal", "caducidad", "incumplimiento", "siniestro"})
        told.push_back({{"clase", each}});
    return {{"fecha_audiencia", in_days(desktop, dice.between(8, 12))},
            {"hora", "9:00"},
            {"lugar", "Sala"},
            {"informe_anexo", true},
            {"hechos_citados", "Sin entrega"},
            {"normas_y_clausulas", "Cláusula 4"},
            {"consecuencias", std::move(told)},
            {"contratista_citado", true},
            {"garante_citado", true}};
}

json sanction(const Desktop& desktop, Dice& dice) {
    constexpr std::array kinds{"multa", "clausula_penal", "caducidad", "incumplimiento", "siniestro"};
    return {{"clase", dice.one_of(kinds)},       {"numero_acto", number("R-", desktop)},
            {"motivacion", "Consta en el acta"}, {"valor", 1'000},
            {"amparo", "cumplimiento"},          {"incumplimiento_grave", true},
            {"amenaza_paralizacion", true},      {"obligaciones_pendientes", "Falta entregar"}};
}

json appeal_decided(const Desktop& desktop, Dice& dice) {
    constexpr std::array decisions{"confirma", "modifica", "revoca"};
    return {{"decision", dice.one_of(decisions)},
            {"numero_acto", number("R-", desktop)},
            {"motivacion", "No prospera"},
            {"valor", 500}};
}

}  // namespace

json careful_breach(const Desktop& desktop) {
    return {{"hechos", "Sin entrega"},
            {"clausulas", "Cláusula 4"},
            {"ocurrido_el", in_days(desktop, -1)},
            {"conocido_el", in_days(desktop, 0)},
            {"radicado", number("INF-", desktop)}};
}

std::optional<json> careful_sanction(const Workflow&, std::string_view act, const Desktop& desktop, Dice& dice) {
    if (act == "abrir") {
        json data = careful_breach(desktop);
        data["numero_contrato"] = number("C-", desktop);
        return data;
    }
    if (act == "conminar") return json{{"cumplir_hasta", in_days(desktop, 5)}, {"exigencia", "Entregar"}};
    if (act == "citar") return summons(desktop, dice);
    if (act == "instalar_audiencia") return json{{"asiste_contratista", dice.chance(50)}, {"asiste_garante", false}};
    if (act == "rendir_descargos") return json{{"parte", "contratista"}, {"resumen", "Fuerza mayor"}};
    if (act == "incorporar_prueba") return json{{"descripcion", "Fotografías"}};
    if (act == "suspender_audiencia")
        return json{{"razon", "Pruebas"}, {"hora", "9:00"}, {"reanuda_el", in_days(desktop, dice.between(0, 9))}};
    if (act == "resolver") return sanction(desktop, dice);
    if (act == "resolver_recurso") return appeal_decided(desktop, dice);
    if (act == "archivar") return json{{"causa", "ceso_el_incumplimiento"}, {"motivacion", "Entregó"}};
    if (act == "reportar_sancion") return json{{"radicado_camara", "CC-1"}, {"radicado_procuraduria", "SIRI-1"}};
    return std::nullopt;
}

std::optional<json> careful_finding(const Workflow&, std::string_view act, const Desktop& desktop, Dice&) {
    if (act == "registrar_hallazgo")
        return json{{"numero", number("H-", desktop)}, {"condicion", "No consta"}, {"criterio", "Ley 80 de 1993"}};
    if (act == "trasladar") return json::object();
    if (act == "responder") return json{{"respuesta", "Se anexa"}};
    if (act == "mantener" || act == "desvirtuar") return json{{"motivacion", "Vista la respuesta"}};
    return std::nullopt;
}

}  // namespace hito::test
