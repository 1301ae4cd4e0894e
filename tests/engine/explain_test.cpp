#include "engine/explain.hpp"

#include "engine/clock.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/desk.hpp"

using namespace hito;
using namespace hito::test;

namespace {

const Date requested = day(2026, 7, 1);  // A Wednesday; the permit ends on 2026-07-31.

Uuid granted(Desk& desk) {
    const Uuid id = desk.open(permit(), "solicitar", requested,
                              {{"titular", "Ana"}, {"derechos", 100}, {"completo", true}}, applicant);
    REQUIRE(desk.act(id, "estudiar", day(2026, 7, 2), officer) == Ruling::accepted);
    return id;
}

Question question_of(const Desk& desk, Date on, const Role* role = nullptr) {
    Question question;
    question.day = on;
    question.law = &desk.law;
    if (role) question.roles = {role};
    return question;
}

json act_of(const json& answer, std::string_view name) {
    for (const auto& act : answer.at("actos"))
        if (act.at("acto") == name) return act;
    return nullptr;
}

}  // namespace

TEST_CASE("an act says every rule that stands in its way, who can mend it and since when it would pass", "[explain]") {
    Desk desk;
    const Uuid id = granted(desk);
    const json answer = explain(desk.cases.at(id), question_of(desk, day(2026, 7, 10), &officer));
    const json act = act_of(answer, "cerrar");
    CHECK(act.at("procede") == false);
    CHECK(act.at("permitido") == true);
    const json failures = act.at("caminos").at(0).at("incumplimientos");
    REQUIRE(failures.size() == 2);
    CHECK(failures[0] == json{{"regla", "permiso.derechos_pagados"},
                              {"nivel", "block"},
                              {"mensaje", "El permiso se cierra con los derechos pagados."},
                              {"norma", "Código de permisos, art. 3"},
                              {"observado", 0},
                              {"requerido", "mínimo 100"},
                              {"puede_subsanar", "solicitante"}});
    CHECK(failures[1].at("regla") == "permiso.plazo_cumplido");
    CHECK(failures[1].at("cumple_desde") == "2026-07-31");
    CHECK_FALSE(act.contains("procede_desde"));
}

TEST_CASE("an act that only waits for a day says which", "[explain]") {
    Desk desk;
    const Uuid id = granted(desk);
    REQUIRE(desk.act(id, "pagar", day(2026, 7, 3), applicant, {{"suma", 100}}) == Ruling::accepted);
    auto question = question_of(desk, day(2026, 7, 10));
    CHECK(act_of(explain(desk.cases.at(id), question), "cerrar").at("procede_desde") == "2026-07-31");
    CHECK_FALSE(act_of(explain(desk.cases.at(id), question), "cerrar").contains("permitido"));
    question.horizon_days = 20;
    CHECK_FALSE(act_of(explain(desk.cases.at(id), question), "cerrar").contains("procede_desde"));
    question.day = day(2026, 7, 31);
    CHECK(act_of(explain(desk.cases.at(id), question), "cerrar").at("procede") == true);
}

TEST_CASE("rules that look at the data are listed and leave the answer open", "[explain]") {
    Desk desk;
    const Uuid id = granted(desk);
    const json answer = explain(desk.cases.at(id), question_of(desk, day(2026, 7, 10), &officer));
    const json pay = act_of(answer, "pagar");
    CHECK(pay.at("procede") == "depende de los datos");
    CHECK(pay.at("permitido") == false);
    CHECK(pay.at("caminos").at(0).at("depende_de_datos").at(0).at("regla") == "permiso.pago_hasta_derechos");
    CHECK(pay.at("datos").at("required").at(0) == "suma");
    CHECK(pay.at("quien").at(0).at("rol") == "solicitante");
    const json extend = act_of(answer, "prorrogar");
    CHECK(extend.at("caminos").at(0).at("incumplimientos").at(0).at("soporte") == "concepto");
    CHECK(act_of(answer, "ordenar_visita").at("caminos").at(0).at("consecuencias").at(0).at("flujo") == "visita");
    CHECK(act_of(answer, "vencer").at("del_reloj") == true);
    CHECK(act_of(answer, "solicitar").is_null());
}

TEST_CASE("a finding does not stop an act, and the document it asks for is named", "[explain]") {
    Desk desk;
    const Uuid id = desk.open(permit(), "solicitar", requested,
                              {{"titular", "Ana"}, {"derechos", 100}, {"completo", true}}, applicant);
    const json study = act_of(explain(desk.cases.at(id), question_of(desk, day(2026, 7, 4))), "estudiar");
    CHECK(study.at("procede") == true);
    CHECK(study.at("caminos").size() == 1);
    CHECK(study.at("caminos").at(0).at("hallazgos").at(0).at("cumple_desde") == "2026-07-06");
    CHECK(study.at("soportes") == json::array({{{"tipo", "informe"}, {"titulo", "Informe del estudio"}}}));
}

TEST_CASE("what a pause blocks is listed with that reason", "[explain]") {
    Desk desk;
    const Uuid id = granted(desk);
    REQUIRE(desk.act(id, "suspender", day(2026, 7, 6), officer) == Ruling::accepted);
    const json answer = explain(desk.cases.at(id), question_of(desk, day(2026, 7, 10)));
    CHECK(act_of(answer, "pagar").at("procede") == false);
    CHECK(act_of(answer, "pagar").at("motivo") ==
          "El expediente está en pausa (Suspendido): mientras dure solo se admite «Reanudar», «Anotar visita».");
    CHECK(act_of(answer, "reanudar").at("procede") == true);
    const json early = explain(desk.cases.at(id), question_of(desk, day(2026, 7, 1)));
    CHECK(act_of(early, "reanudar").at("motivo") ==
          "La etapa presente empezó el 2026-07-06; un acto anterior no la cambia.");
}

TEST_CASE("the shortest way to a state names acts and roles", "[explain]") {
    const json way = path_to(permit(), permit().initial_states(), "cerrado");
    REQUIRE(way.at("pasos").size() == 3);
    CHECK(way.at("pasos").at(1).at("acto") == "estudiar");
    CHECK(way.at("pasos").at(1).at("segun") == json{{"pregunta", "completa"}, {"respuesta", "si"}});
    CHECK(way.at("pasos").at(2).at("quien").size() == 2);
    const json paused = path_to(permit(), {"otorgado", "suspendido"}, "vencido");
    CHECK(paused.at("pasos").at(0).at("acto") == "reanudar");
    CHECK(paused.at("pasos").at(1).at("del_reloj") == true);
    CHECK(path_to(permit(), {"otorgado", "activo"}, "negado").at("pasos").is_null());
    CHECK(path_to(permit(), {"otorgado", "activo"}, "otorgado").at("pasos").empty());
    CHECK_THROWS_AS(path_to(permit(), {"otorgado", "activo"}, "nada"), std::invalid_argument);
}

TEST_CASE("the clock acts once the day of the deadline has passed", "[clock]") {
    Desk desk;
    const Uuid id = granted(desk);
    CHECK_FALSE(next_clock_act(desk.cases.at(id), desk.law, the_clock, day(2026, 7, 31)));
    const auto command = next_clock_act(desk.cases.at(id), desk.law, the_clock, day(2026, 8, 15));
    REQUIRE(command);
    CHECK(command->act == "vencer");
    CHECK(command->date == day(2026, 7, 31));
    CHECK(command->key == "reloj:" + to_text(id) + ":vencimiento:2026-07-31");
    REQUIRE(desk.decided(*command, day(2026, 8, 15)).ruling == Ruling::accepted);
    CHECK_FALSE(next_clock_act(desk.cases.at(id), desk.law, the_clock, day(2030, 1, 1)));
}

TEST_CASE("a clock act is not dated before the stage it ends, and waits for a pause to end", "[clock]") {
    Desk desk;
    const Uuid id = granted(desk);
    REQUIRE(desk.act(id, "suspender", day(2026, 7, 6), officer) == Ruling::accepted);
    CHECK_FALSE(next_clock_act(desk.cases.at(id), desk.law, the_clock, day(2026, 8, 15)));
    REQUIRE(desk.act(id, "reanudar", day(2026, 8, 10), officer) == Ruling::accepted);
    CHECK(next_clock_act(desk.cases.at(id), desk.law, the_clock, day(2026, 8, 15))->date == day(2026, 8, 10));
}
