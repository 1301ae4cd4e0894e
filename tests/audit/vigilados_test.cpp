// What the state of one case shows by itself, each on its last quiet day and on the next.
#include "tests/support/catch.hpp"
#include "tests/workflows/contrato_en_pruebas.hpp"
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/law/parametros_hallazgos.hpp"
#include "workflows/liquidacion/liquidacion.hpp"
#include "workflows/plan_mejoramiento/plan_mejoramiento.hpp"
#include "workflows/sancionatorio/sancionatorio.hpp"

using namespace hito;
using namespace hito::tests;

namespace {

Law law_of_test() {
    static const law::CalendarioColombia calendar;
    Law law;
    law.calendar = &calendar;
    return law;
}

/// The codes and sources that a case shows on a day: `R24 plazo.contrato.fin_suspension`. Publications apart.
std::vector<std::string> shown(const Snapshot& at, std::string_view on, const Law& law = law_of_test()) {
    std::vector<std::string> out;
    for (const auto& seen : auditor().of_case(at, day(on), law))
        if (seen.rule != "plazo.publicar") out.push_back(seen.code + " " + seen.rule);
    return out;
}
using Shown = std::vector<std::string>;

/// A case as it would be stored.
Snapshot stored(const Workflow& workflow, States states, json facts) {
    Snapshot out;
    out.id = number(7);
    out.workflow = &workflow;
    out.states = std::move(states);
    out.version = 1;
    out.facts = Document(facts);
    return out;
}
Snapshot contract_in(std::string_view stage, json facts, std::string_view beside = "activo") {
    facts["fecha_suscripcion"] = "2024-01-10";
    return stored(contrato_workflow(), {stage, beside, "perfeccionado"}, std::move(facts));
}

}  // namespace

TEST_CASE("of a contract that ended and is not settled, only the gravest of its terms is told", "[auditoria][R28]") {
    Caso caso;
    caso.terminado();
    const Snapshot& at = caso.mundo.at(caso.c);
    REQUIRE(caso.mundo.due(caso.c, "liquidacion_bilateral") == "2027-04-05");
    CHECK(shown(at, "2027-04-05") == Shown{});
    CHECK(shown(at, "2027-04-06") == Shown{"R28 plazo.contrato.liquidacion_bilateral"});
    const std::string second = caso.mundo.due(caso.c, "liquidacion_unilateral");
    CHECK(shown(at, second) == Shown{"R28 plazo.contrato.liquidacion_bilateral"});
    CHECK(shown(at, to_iso(day(second) + Days{1})) == Shown{"R28 plazo.contrato.liquidacion_unilateral"});
}

TEST_CASE("from the months of the parameter on, what is not settled is urgent, and at last too late",
          "[auditoria][R28]") {
    const Snapshot at = contract_in("terminado", {{"tipo_contrato", "obra"},
                                                  {"fecha_inicio", "2024-01-15"},
                                                  {"fin_plazo", "2024-07-14"},
                                                  {"forma_terminacion", "plazo"},
                                                  {"terminado_el", "2024-07-14"}});
    CHECK(shown(at, "2026-07-14") == Shown{"R28 plazo.contrato.liquidacion_unilateral"});
    CHECK(shown(at, "2026-07-15") == Shown{"R28 estado.contrato.sin_liquidar"});
    Law slower = law_of_test();
    slower.parameters.add("liquidacion_alerta_meses", day("2020-01-01"), 27, "manual");
    CHECK(shown(at, "2026-10-14", slower) == Shown{"R28 plazo.contrato.liquidacion_unilateral"});
    CHECK(shown(at, "2026-10-15", slower) == Shown{"R28 estado.contrato.sin_liquidar"});
    CHECK(shown(at, "2027-02-01") == Shown{"R28 plazo.contrato.perdida_competencia"});
    CHECK(shown(contract_in("sin_competencia", {{"tipo_contrato", "obra"}, {"sin_competencia_el", "2027-01-15"}}),
                "2027-01-15") == Shown{"R28 estado.contrato.sin_competencia"});
    const Snapshot settlement = stored(liquidacion_workflow(), {"por_liquidar_residual"},
                                       {{"numero_contrato", "C-1"}, {"fecha_terminacion", "2024-07-14"}});
    CHECK(shown(settlement, "2026-07-15") == Shown{"R28 estado.liquidacion.sin_liquidar"});
}

TEST_CASE("a suspension shows once its last day has passed, and once it is long", "[auditoria][R24]") {
    const json facts{{"fecha_inicio", "2026-01-15"},
                     {"fin_plazo", "2026-12-14"},
                     {"desconoce", {"supervisor", "informe"}},
                     {"suspensiones", {{{"desde", "2026-03-02"}, {"hasta", "2026-04-01"}}}}};
    const Snapshot at = contract_in("en_ejecucion", facts, "suspendido");
    CHECK(shown(at, "2026-04-01") == Shown{});
    CHECK(shown(at, "2026-04-02") == Shown{"R24 plazo.contrato.fin_suspension"});
    json open = facts;
    open["suspensiones"][0].erase("hasta");
    const Snapshot endless = contract_in("en_ejecucion", open, "suspendido");
    CHECK(shown(endless, "2026-09-02") == Shown{});
    CHECK(shown(endless, "2026-09-03") == Shown{"R24 estado.contrato.suspension_larga"});
}

TEST_CASE("a contract under way without anybody to watch over it shows, but not where the source is silent",
          "[auditoria][R18][R39]") {
    json facts{{"fecha_inicio", "2026-01-15"}, {"fin_plazo", "2026-12-14"}};
    CHECK(shown(contract_in("en_ejecucion", facts), "2026-02-02") == Shown{"R18 estado.contrato.sin_supervisor"});
    facts["designaciones"] = {{{"persona", "eva"}, {"desde", "2026-01-14"}, {"hasta", "2026-02-02"}}};
    CHECK(shown(contract_in("en_ejecucion", facts), "2026-02-02") == Shown{});
    CHECK(shown(contract_in("en_ejecucion", facts), "2026-02-03") == Shown{"R18 estado.contrato.sin_supervisor"});
    facts["tipo_contrato"] = "obra";
    facts["modalidad"] = "licitacion_publica";
    CHECK(shown(contract_in("en_ejecucion", facts), "2026-02-02") == Shown{"R39 estado.contrato.obra_sin_interventor"});
    facts["designaciones"].push_back({{"clase", "interventor"}, {"persona", "ivo"}, {"desde", "2026-01-14"}});
    CHECK(shown(contract_in("en_ejecucion", facts), "2026-02-02") == Shown{});
    CHECK(
        shown(contract_in("en_ejecucion",
                          {{"fecha_inicio", "2026-01-15"}, {"fin_plazo", "2026-12-14"}, {"desconoce", {"supervisor"}}}),
              "2026-02-02") == Shown{});
}

TEST_CASE("an advance that is left and a balance that nobody lets go of show", "[auditoria][R21][R29]") {
    json ended{{"tipo_contrato", "compraventa"}, {"entrega_instantanea", true},  {"terminado_el", "2026-05-04"},
               {"forma_terminacion", "plazo"},   {"anticipo_desembolsado", 100}, {"anticipo_amortizado", 100}};
    CHECK(shown(contract_in("terminado", ended), "2026-05-04") == Shown{});
    ended["anticipo_amortizado"] = 99;
    CHECK(shown(contract_in("terminado", ended), "2026-05-04") == Shown{"R21 estado.contrato.anticipo_por_amortizar"});

    json settled{
        {"rp_valor", 100}, {"valor_pagado", 99}, {"clasificado_el", "2026-05-04"}, {"desconoce", {"garantia"}}};
    CHECK(shown(contract_in("liquidado", settled), "2026-06-04") == Shown{});
    CHECK(shown(contract_in("liquidado", settled), "2026-06-05") == Shown{"R29 estado.contrato.saldo_por_liberar"});
    settled["saldo_a_favor_contratista"] = 1;  // It is still to be paid.
    CHECK(shown(contract_in("liquidado", settled), "2026-06-05") == Shown{});
    settled.erase("saldo_a_favor_contratista");
    Law slower = law_of_test();
    slower.parameters.add("saldo_por_liberar_meses", day("2020-01-01"), 2, "manual");
    CHECK(shown(contract_in("liquidado", settled), "2026-07-04", slower) == Shown{});
    CHECK(shown(contract_in("liquidado", settled), "2026-07-05", slower) ==
          Shown{"R29 estado.contrato.saldo_por_liberar"});
}

TEST_CASE("what ended is closed in SECOP and visited in time", "[auditoria][R30][R31]") {
    const Snapshot settled = contract_in("liquidado", {{"clasificado_el", "2026-05-04"}});
    CHECK(shown(settled, "2026-06-04") == Shown{});
    CHECK(shown(settled, "2026-06-05") == Shown{"R30 plazo.contrato.cierre_secop"});
    const Snapshot held = contract_in("garantias_vigentes", {{"recibido_el", "2025-05-05"}});
    CHECK(shown(held, "2026-05-05") == Shown{});
    CHECK(shown(held, "2026-05-06") == Shown{"R31 plazo.contrato.visita_garantia"});
}

TEST_CASE("a breach that was told waits for an answer no longer than its term", "[auditoria][R34]") {
    const Snapshot told =
        stored(sancionatorio_workflow(), {"informado", "sin_pausa"}, {{"informado_el", "2026-03-02"}});
    CHECK(shown(told, "2026-03-16") == Shown{});
    CHECK(shown(told, "2026-03-17") == Shown{"R34 plazo.sancionatorio.decision_ordenador"});
}

TEST_CASE("an action of an improvement plan that is overdue, or that nobody tells of, shows", "[auditoria][A37]") {
    const json action{{"numero", "PM-1"}, {"inicio", "2026-04-01"}, {"fin", "2026-12-15"}};
    const auto in = [&](std::string_view stage, json facts) {
        return stored(plan_mejoramiento_workflow(), {stage}, std::move(facts));
    };
    CHECK(shown(in("en_ejecucion", action), "2026-07-22") == Shown{});
    CHECK(shown(in("en_ejecucion", action), "2026-07-23") == Shown{"A37 plazo.plan_mejoramiento.reporte_avance"});
    json told = action;
    told["ultimo_corte"] = "2026-12-10";
    CHECK(shown(in("vencida", told), "2026-12-15") == Shown{});
    CHECK(shown(in("vencida", told), "2026-12-16") == Shown{"A37 plazo.plan_mejoramiento.cumplimiento_accion"});
    CHECK(shown(in("presentada", action), "2026-12-16") == Shown{"A37 plazo.plan_mejoramiento.cumplimiento_accion"});
    CHECK(shown(in("cumplida", told), "2027-06-30") == Shown{});
    json reopened = told;
    reopened["verificada_el"] = "2027-01-20";
    CHECK(shown(in("reabierta", reopened), "2027-02-10") == Shown{});
    CHECK(shown(in("reabierta", reopened), "2027-02-11") == Shown{"A37 plazo.plan_mejoramiento.reformulacion_accion"});
    json drafted{{"numero", "PM-1"}, {"informe_final_el", "2026-03-02"}};
    CHECK(shown(in("formulada", drafted), "2026-03-24") == Shown{});
    CHECK(shown(in("formulada", drafted), "2026-03-25") == Shown{"A37 plazo.plan_mejoramiento.presentacion_plan"});
}

TEST_CASE("what waits to be published shows by the check of its duty", "[auditoria][R26][R27]") {
    Caso caso;
    caso.en_ejecucion().informe("2026-08-14", "2026-07-14", "2026-08-13");
    std::vector<std::string> found;
    for (const auto& seen : auditor().of_case(caso.mundo.at(caso.c), day("2026-08-21"), law_of_test())) {
        REQUIRE(seen.rule == "plazo.publicar");
        REQUIRE(seen.rests_on.size() == 1);
        found.push_back(seen.code + " " + seen.rests_on[0].act + " " + to_iso(*seen.rests_on[0].date));
    }
    std::sort(found.begin(), found.end());
    CHECK(found == std::vector<std::string>{"R26 designar_supervisor 2026-07-10", "R26 expedir_rp 2026-07-10",
                                            "R26 iniciar 2026-07-14", "R26 suscribir 2026-07-10",
                                            "R27 radicar_informe_supervision 2026-08-14"});
    CHECK(auditor().of_case(caso.mundo.at(caso.c), day("2026-07-14"), law_of_test()).empty());
}
