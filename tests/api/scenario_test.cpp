#include "api/scenario.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/toy.hpp"

using namespace hito;
using api::run_scenario_text;

namespace {

const std::filesystem::path folder = std::filesystem::path(HITO_SOURCE_DIR) / "tests/api/escenarios";

api::ScenarioSetting setting() {
    return {test::toys(), [](const auto&) { return std::make_unique<test::WeekdayCalendar>(); }, test::the_clock};
}

/// The one difference of a scenario that opens a permit and does what `steps` say.
std::string difference_of(const std::string& steps) {
    const std::string text = "base: permiso_otorgado.yaml\nactos:\n" + steps;
    const auto results = run_scenario_text(text, folder / "x.yaml", setting());
    REQUIRE(results.size() == 1);
    CHECK_FALSE(results[0].passed);
    REQUIRE(results[0].differences.size() == 1);
    CHECK(results[0].differences[0].line > 0);
    return results[0].differences[0].sentence;
}

std::string line(const std::string& inside) {
    return "  - {en: p1, fecha: 2026-07-10, por: {persona: eva, rol: funcionario}, " + inside + "}\n";
}

}  // namespace

TEST_CASE("scenario files run as they read", "[scenario]") {
    for (const char* name : {"permiso_otorgado.yaml", "permiso.yaml"})
        for (const auto& result : api::run_scenarios(folder / name, setting())) {
            INFO(in_words(result));
            CHECK(result.passed);
        }
}

TEST_CASE("the rules that a scenario saw pass and fail are told, those of its base are not", "[scenario]") {
    const auto results = api::run_scenarios(folder / "permiso.yaml", setting());
    REQUIRE(results.size() == 4);
    using Set = std::set<std::string, std::less<>>;
    CHECK(results[0].rules_passed ==
          Set{"permiso.derechos_pagados", "permiso.pago_hasta_derechos", "permiso.plazo_cumplido"});
    CHECK(results[0].rules_failed == results[0].rules_passed);
    CHECK(results[1].rules_failed == Set{"permiso.prorroga_motivada"});
    CHECK(results[1].rules_passed == results[1].rules_failed);
    CHECK(results[2].rules_failed == Set{"permiso.una_visita"});
    CHECK(results[2].rules_passed == Set{"permiso.una_visita"});
    CHECK(results[0].norm == "Código de permisos, arts. 3 y 9");
    CHECK(results[0].acts == 6);
}

TEST_CASE("what differs is told with its line", "[scenario]") {
    const auto results = run_scenario_text(
        "titulo: t\nbase: permiso_otorgado.yaml\nactos:\n"
        "  - {en: p1, acto: cerrar, fecha: 2026-07-10, por: {persona: eva, rol: funcionario}}\n"
        "  - en: p1\n    acto: suspender\n    fecha: 2026-07-10\n    por: {persona: eva, rol: funcionario}\n    "
        "espera:\n"
        "      aceptado: vencido\n      plazos: {vencimiento: 2026-08-01}\n      datos:\n        pagado: 7\n",
        folder / "x.yaml", setting());
    REQUIRE(results.front().differences.size() == 4);
    const auto& found = results.front().differences;
    CHECK(found[0].line == 4);
    CHECK(found[0].sentence ==
          "se esperaba aceptado y fue rechazado por permiso.derechos_pagados (El permiso se cierra con los derechos "
          "pagados. "
          "Observado: 0; requerido: \"mínimo 100.50\"); permiso.plazo_cumplido (El permiso se cierra después de su "
          "último día. "
          "Observado: \"2026-07-10\"; requerido: \"desde 2026-07-31\")");
    CHECK(found[1].line == 10);
    CHECK(found[1].sentence == "se esperaba el estado vencido y está en otorgado, suspendido");
    CHECK(found[2].sentence ==
          "se esperaba el plazo vencimiento en 2026-08-01 y es 2026-07-31 (30 días desde la solicitud)");
    CHECK(found[3].line == 13);
    CHECK(found[3].sentence == "se esperaba pagado = 7 y está vacío");
}

TEST_CASE("an expectation of too much or too little differs", "[scenario]") {
    CHECK(
        difference_of(line("acto: cerrar, espera: {rechazado: [permiso.plazo_cumplido]}")) ==
        "se esperaba el rechazo por permiso.plazo_cumplido y fue por permiso.derechos_pagados, permiso.plazo_cumplido");
    CHECK(difference_of(line("acto: suspender, espera: sin_permiso")) == "se esperaba sin_permiso y fue aceptado");
    CHECK(difference_of(line("acto: suspender, espera: {hallazgos: [permiso.una_visita]}")) ==
          "se esperaban los hallazgos: permiso.una_visita; hubo: ninguna");
    CHECK(difference_of(line("acto: prorrogar, espera: {datos_invalidos: [hoy]}")) ==
          "se esperaban inválidos los campos hoy y fueron datos_invalidos: hasta: falta este campo");
}

TEST_CASE("what can't be read names the key and what is known", "[scenario]") {
    CHECK(difference_of(line("acto: suspender, esperado: 1")) ==
          "acto: clave desconocida «esperado»; las conocidas son: en, acto, fecha, por, datos, soportes, motivo, modo, "
          "registro, espera");
    CHECK(difference_of(line("acto: volar")) == "el flujo permiso no tiene el acto «volar»");
    CHECK(difference_of(line("acto: cerrar, espera: {rechazado: [permiso.nada]}")) ==
          "ninguna regla tiene el código «permiso.nada»");
    CHECK(difference_of(line("acto: cerrar, espera: {aceptado: ~, rechazado: []}")) ==
          "espera: «aceptado» y «rechazado» se excluyen");
    CHECK(difference_of("  - {en: p2, espera: {estado: otorgado}}\n") == "ningún expediente se llama «p2»");
    CHECK(difference_of("  - {en: p1.hermano, espera: {estado: otorgado}}\n") == "«p1» no tiene un vínculo «hermano»");
    CHECK(difference_of("  - {en: p1, espera: {estado: volado}}\n") == "el flujo permiso no tiene el estado «volado»");
    CHECK(difference_of("  - {reloj: mañana}\n") == "reloj: se espera una fecha AAAA-MM-DD");
    CHECK(difference_of("  - {en: p1, acto: suspender, fecha: 2026-07-10}\n") == "falta «por: {persona, rol}»");
}

TEST_CASE("a file that is no scenario fails in words", "[scenario]") {
    const auto sentence = [](const std::string& text) {
        const auto results = run_scenario_text(text, folder / "x.yaml", setting());
        REQUIRE_FALSE(results.front().passed);
        return results.front().differences.front().sentence;
    };
    CHECK(sentence("titulo: [").substr(0, 10) == "no es YAML");
    CHECK(sentence("") == "el archivo no tiene escenarios");
    CHECK(sentence("titulo: a\nactos: []\n") == "el escenario «a» no tiene actos");
    CHECK(sentence("titulo: a\nbase: b\nactos: [{reloj: 2026-01-01}]\n") ==
          "base: ningún escenario tiene el ancla «b»");
    CHECK(sentence("titulo: a\nancla: b\nbase: b\nactos: [{reloj: 2026-01-01}]\n") ==
          "base: los escenarios se nombran en círculo");
    CHECK(sentence("titulo: a\ntitulo: b\nactos: []\n") == "escenario: la clave «titulo» está dos veces");
    CHECK(api::run_scenarios(folder / "no_existe.yaml", setting()).front().differences.front().sentence ==
          "el archivo no existe o no se puede leer");
}
