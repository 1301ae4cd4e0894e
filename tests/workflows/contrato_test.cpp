#include "tests/support/catch.hpp"
#include "tests/workflows/contrato_en_pruebas.hpp"
#include "workflows/garantia/garantia.hpp"
#include "workflows/liquidacion/liquidacion.hpp"

using namespace hito;
using namespace hito::tests;

namespace {
using Codes = std::vector<std::string>;
bool accepted(const Decision& decision) {
    if (decision.ruling == Ruling::accepted) return true;
    for (const auto& code : refusals(decision)) UNSCOPED_INFO("refused by " << code);
    for (const auto& error : decision.errors) UNSCOPED_INFO(error.path << ": " << error.message);
    UNSCOPED_INFO("ruling " << static_cast<int>(decision.ruling) << " " << decision.trouble);
    return false;
}
}  // namespace

TEST_CASE("a contract starts with registry, guarantee and supervisor, and needs no data for it",
          "[contrato][ley80-art41]") {
    Caso caso;
    REQUIRE(accepted(caso.abrir()));
    REQUIRE(accepted(caso.suscribir()));
    REQUIRE(accepted(caso.expedir_rp()));
    REQUIRE(accepted(caso.designar()));
    REQUIRE(accepted(caso.constituir()));

    const Decision early = caso.iniciar("2026-07-13");
    CHECK(early.ruling == Ruling::refused);
    CHECK(refusals(early) == Codes{"contrato.garantia_aprobada"});

    REQUIRE(accepted(caso.aprobar()));
    const Decision started = caso.iniciar("2026-07-14");
    REQUIRE(accepted(started));
    CHECK(findings(started).empty());
    CHECK(caso.etapa() == "en_ejecucion");
    CHECK(caso.mundo.due(caso.c, "fin_plazo") == "2026-12-13");
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral") == "2027-04-13");
    CHECK(caso.mundo.due(caso.c, "informe_supervision") == "2026-08-14");
    CHECK(caso.mundo.due(caso.c, "garantia_cumplimiento") == "2027-06-30");
}

TEST_CASE("each requirement of the start is asked for on its own", "[contrato][ley80-art41]") {
    Caso caso;
    caso.suscrito();
    CHECK(refusals(caso.iniciar()) ==
          Codes{"contrato.garantia_aprobada", "contrato.rp_antes_de_inicio", "contrato.supervisor_designado"});
    caso.designar(), caso.constituir(), caso.aprobar();
    CHECK(refusals(caso.iniciar()) == Codes{"contrato.rp_antes_de_inicio"});
    caso.expedir_rp();
    CHECK(refusals(caso.mundo.by(roles::supervisor, "otra").act(caso.c, "iniciar", "2026-07-14")) ==
          Codes{"contrato.actua_el_designado"});
    CHECK(accepted(caso.iniciar()));
    CHECK(caso.iniciar("2026-07-15").ruling == Ruling::unknown_act);
}

TEST_CASE("after an otrosí a contract can still start", "[contrato]") {
    Caso caso;
    caso.suscrito();
    REQUIRE(accepted(caso.ana().act(caso.c, "modificar", "2026-07-11",
                                    {{"descripcion", "forma de pago"}, {"justificacion", "error de digitación"}})));
    caso.expedir_rp(), caso.designar(), caso.constituir(), caso.aprobar();
    REQUIRE(accepted(caso.iniciar()));
}

TEST_CASE("suspended, reported, paid, resumed, extended, ended", "[contrato]") {
    Caso caso;
    caso.en_ejecucion();
    REQUIRE(accepted(caso.ana().act(caso.c, "suspender", "2026-09-01",
                                    {{"causa", "fuerza_mayor"}, {"hasta", "2026-09-30"}, {"garante_avisado", true}})));
    CHECK(caso.mundo.at(caso.c).states == States{"en_ejecucion", "suspendido", "perfeccionado"});
    CHECK(caso.mundo.due(caso.c, "fin_suspension") == "2026-09-30");
    CHECK(caso.mundo.due(caso.c, "fin_plazo") == "2027-01-12");

    REQUIRE(accepted(caso.informe("2026-09-05", "2026-07-14", "2026-08-31")));
    REQUIRE(accepted(
        caso.pagar("2026-09-10", 40'000'000, {{"periodo_desde", "2026-07-14"}, {"periodo_hasta", "2026-08-31"}})));
    CHECK(refusals(caso.ana().act(caso.c, "modificar", "2026-09-11", {{"descripcion", "x"}, {"justificacion", "y"}})) ==
          Codes{"contrato.suspendido_admite_modificacion"});
    CHECK(caso.ana().act(caso.c, "modificar_unilateral", "2026-09-11", {{"descripcion", "x"}}).paused);

    REQUIRE(accepted(caso.ana().act(caso.c, "reiniciar", "2026-10-01")));
    CHECK(caso.mundo.at(caso.c).states == States{"en_ejecucion", "activo", "perfeccionado"});
    CHECK(caso.hechos().at("fin_plazo") == "2027-01-12");
    REQUIRE(accepted(caso.ana()
                         .with("acto_reserva_presupuestal")
                         .act(caso.c, "prorrogar", "2026-11-01", {{"meses", 1}, {"justificacion", "lluvias"}})));
    CHECK(caso.hechos().at("fin_plazo") == "2027-02-12");
    REQUIRE(accepted(caso.mundo.by(roles::reloj, "reloj").act(caso.c, "vencer_plazo", "2027-02-12")));
    CHECK(caso.etapa() == "terminado");
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral") == "2027-06-14");  // 12 June is a Saturday.
}

TEST_CASE("a payment waits for its guarantee after an extension, as the entity's policy says", "[contrato]") {
    Caso caso;
    caso.en_ejecucion().informe("2026-09-05", "2026-07-14", "2026-08-31");
    REQUIRE(accepted(caso.ana().act(caso.c, "prorrogar", "2026-09-06", {{"dias", 10}, {"justificacion", "lluvias"}})));
    CHECK(refusals(caso.pagar("2026-09-10", 40'000'000)) == Codes{"contrato.pago_con_garantia_ajustada"});
    REQUIRE(accepted(caso.aprobar("2026-09-12")));
    CHECK(accepted(caso.pagar("2026-09-12", 40'000'000)));
}

TEST_CASE("who signed the report doesn't authorise its payment", "[contrato][ley87-art4]") {
    Caso caso;
    caso.en_ejecucion().informe("2026-09-05", "2026-07-14", "2026-08-31");
    CHECK(
        refusals(
            caso.mundo.by(roles::ordenador_gasto, "eva").act(caso.c, "pagar", "2026-09-10", {{"valor", 40'000'000}})) ==
        Codes{"contrato.cuatro_ojos_pago"});
    CHECK(refusals(caso.pagar("2026-09-10", 40'000'000, {{"autoriza", "eva"}})) == Codes{"contrato.cuatro_ojos_pago"});
    CHECK(refusals(caso.pagar("2026-09-04", 40'000'000)) ==
          Codes{"contrato.informe_antes_de_pago", "contrato.seguridad_social_del_pago"});
    CHECK(accepted(caso.pagar("2026-09-10", 40'000'000)));
}

TEST_CASE("additions stop at half the initial value in minimum wages", "[contrato][ley80-art40]") {
    Caso caso;
    caso.en_ejecucion();
    const auto add = [&](int value) {
        return caso.ana().act(caso.c, "adicionar", "2026-09-01",
                              {{"valor", value},
                               {"justificacion", "más obra"},
                               {"cdp", {{"numero", "60"}, {"fecha", "2026-08-20"}, {"valor", value}}}});
    };
    CHECK(refusals(add(50'000'001)) == Codes{"contrato.adicion_tope"});
    REQUIRE(accepted(add(50'000'000)));
    CHECK(caso.hechos().at("valor_vigente") == 15'000'000'000);
}

TEST_CASE("what the stage doesn't know doesn't happen beside it", "[contrato]") {
    Caso caso;
    caso.en_ejecucion();
    CHECK(caso.juan().act(caso.c, "cerrar_expediente", "2026-09-01").ruling == Ruling::unknown_act);
    caso.mundo.in(Mode::registrar);
    CHECK(caso.juan().act(caso.c, "cerrar_expediente", "2026-09-01").ruling == Ruling::unknown_act);
    CHECK(caso.juan().act(caso.c, "registrar_cierre_publicado", "2026-09-01").ruling == Ruling::unknown_act);
    CHECK(caso.mundo.at(caso.c).states == States{"en_ejecucion", "activo", "perfeccionado"});
    Caso given_up;
    given_up.abrir();
    given_up.ana().because("sin recursos").act(given_up.c, "desistir", "2026-07-02");
    CHECK(given_up.mundo.at(given_up.c).states == States{"desistido", "activo", "archivado"});
    CHECK(given_up.suscribir().ruling == Ruling::unknown_act);
}

TEST_CASE("each act is offered once, with what holds it up", "[contrato]") {
    Caso caso;
    caso.abrir();
    Occasion now;
    now.date = day("2026-07-10");
    now.law = &caso.mundo.law;
    const Snapshot& at = caso.mundo.at(caso.c);
    const auto offers = contrato_workflow().offers(at.states, at.facts, now);
    CHECK(std::count_if(offers.begin(), offers.end(),
                        [](const Offer& offer) { return offer.step->on == "suscribir"; }) == 1);
    for (const auto& offer : offers)
        if (offer.step->on == "suscribir") CHECK(offer.open_questions.size() == 3);
}

TEST_CASE("nothing is modified after the term has run out", "[contrato]") {
    Caso caso;
    caso.en_ejecucion();
    const json data{{"dias", 5}, {"justificacion", "lluvias"}};
    CHECK(refusals(caso.ana().act(caso.c, "prorrogar", "2026-12-14", data)) == Codes{"contrato.antes_de_terminar"});
    CHECK(accepted(caso.ana().act(caso.c, "prorrogar", "2026-12-13", data)));
}

TEST_CASE("caducidad needs its cause, its hearing and a term that runs", "[contrato][ley80-art18]") {
    Caso caso;
    caso.en_ejecucion();
    CHECK(caso.ana().act(caso.c, "declarar_caducidad", "2026-12-01").ruling == Ruling::not_allowed);
    Caso imported;
    imported.en_ejecucion().mundo.in(Mode::registrar);
    const json bare{{"incumplimiento_grave", true}};
    CHECK(findings(imported.ana().act(imported.c, "declarar_caducidad", "2026-12-14", bare)) ==
          Codes{"contrato.audiencia_previa", "contrato.caducidad_con_causa", "contrato.caducidad_en_plazo",
                "contrato.garante_citado"});
    caso.mundo.in(Mode::registrar);
    const Decision recorded = caso.ana().act(caso.c, "declarar_caducidad", "2026-12-01",
                                             {{"incumplimiento_grave", true},
                                              {"amenaza_paralizacion", true},
                                              {"audiencia_el", "2026-11-20"},
                                              {"contratista_citado", true},
                                              {"garante_citado", true},
                                              {"ejecutoria", "2026-12-20"}});
    REQUIRE(accepted(recorded));
    CHECK(findings(recorded).empty());
    caso.mundo.in(Mode::exigir);
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral") == "2027-04-20");
    REQUIRE(accepted(caso.juan().act(caso.c, "clasificar_liquidacion", "2026-12-21")));
    CHECK(caso.etapa() == "en_liquidacion");
}

TEST_CASE("from reception to settlement, balance, guarantees and the closed file", "[contrato][ley1150-art11]") {
    Caso caso;
    caso.lo_pactado["plazo_liquidacion_meses"] = 2;
    caso.terminado();
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral") == "2027-02-05");
    CHECK(refusals(caso.juan().act(caso.c, "clasificar_liquidacion", "2026-12-06")) ==
          Codes{"contrato.recibido_o_terminado_antes"});
    REQUIRE(accepted(caso.eva().act(caso.c, "recibir_final", "2026-12-10")));
    CHECK(caso.etapa() == "recibido");
    const json covers = json::array(
        {{{"amparo", "estabilidad_obra"}, {"valor", 20'000'000}, {"desde", "2026-12-10"}, {"hasta", "2031-12-10"}}});
    REQUIRE(accepted(caso.aprobar("2026-12-12", covers)));
    const Decision classified = caso.juan().act(caso.c, "clasificar_liquidacion", "2026-12-15");
    REQUIRE(accepted(classified));
    REQUIRE(classified.touched.size() == 2);
    const Uuid settlement = classified.touched.back().after.id;
    CHECK(caso.etapa() == "en_liquidacion");
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral").empty());
    CHECK(caso.mundo.at(settlement).facts.at("fecha_terminacion") == "2026-12-05");

    CHECK(refusals(caso.pia().act(caso.c, "liberar_saldo", "2026-12-16", {{"valor", 1}})) ==
          Codes{"contrato.saldo_definido"});
    REQUIRE(accepted(caso.ana().act(settlement, "liquidar", "2027-01-20",
                                    {{"forma", "bilateral"}, {"saldo_a_favor_contratista", 30'000'000}})));
    CHECK(caso.etapa() == "liquidado");
    CHECK(refusals(caso.ana().act(caso.c, "pagar_saldo", "2027-01-25", {{"valor", 30'000'001}})) ==
          Codes{"contrato.saldo_reconocido"});
    REQUIRE(accepted(caso.ana().act(caso.c, "pagar_saldo", "2027-01-25", {{"valor", 30'000'000}})));
    CHECK(refusals(caso.pia().act(caso.c, "liberar_saldo", "2027-01-26", {{"valor", 70'000'001}})) ==
          Codes{"contrato.liberacion_hasta_saldo"});
    REQUIRE(accepted(caso.pia().act(caso.c, "liberar_saldo", "2027-01-26", {{"valor", 70'000'000}})));

    REQUIRE(accepted(caso.mundo.by(roles::reloj, "reloj").act(caso.c, "pasar_a_garantias", "2027-01-27")));
    CHECK(caso.etapa() == "garantias_vigentes");
    CHECK(caso.mundo.due(caso.c, "visita_garantia") == "2027-12-10");
    REQUIRE(accepted(caso.eva().act(caso.c, "visitar_garantia", "2027-12-01")));
    CHECK(accepted(caso.ana().act(caso.c, "reclamar_siniestro", "2028-02-01",
                                  {{"amparo", "estabilidad_obra"}, {"valor", 5'000'000}})));
    CHECK(refusals(caso.juan().act(caso.c, "cerrar_expediente", "2031-12-10")) == Codes{"contrato.garantias_vencidas"});
    caso.publicar_todo("2031-12-11");
    const Decision closed =
        caso.juan().act(caso.c, "cerrar_expediente", "2031-12-11",
                        {{"disposicion_final_cumplida", true}, {"contrato_cerrado_el", "2031-12-11"}});
    REQUIRE(accepted(closed));
    CHECK(findings(closed).empty());
    CHECK(caso.mundo.due(caso.c, "publicar_cerrar_expediente") == "2031-12-16");
    CHECK(caso.etapa() == "expediente_cerrado");
    CHECK(caso.pia().act(caso.c, "liberar_saldo", "2031-12-12", {{"valor", 1}}).ruling == Ruling::unknown_act);
}

TEST_CASE("a settlement that comes too late leaves the contract without competence", "[contrato][ley1150-art11]") {
    Caso caso;
    caso.terminado();
    caso.eva().act(caso.c, "recibir_final", "2026-12-10");
    const Uuid settlement = caso.juan().act(caso.c, "clasificar_liquidacion", "2026-12-15").touched.back().after.id;
    REQUIRE(accepted(caso.mundo.by(roles::reloj, "reloj").act(settlement, "perder", "2029-06-05")));
    CHECK(caso.etapa() == "sin_competencia");
    CHECK(accepted(caso.juan().act(caso.c, "cerrar_expediente", "2030-01-10")));
}

TEST_CASE("professional services aren't settled", "[contrato][ley80-art60]") {
    Caso caso;
    caso.lo_pactado["tipo_contrato"] = "prestacion_servicios";
    caso.lo_pactado["servicios_profesionales"] = true;
    caso.terminado();
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral").empty());
    caso.eva().act(caso.c, "recibir_final", "2026-12-10");
    REQUIRE(accepted(caso.juan().act(caso.c, "clasificar_liquidacion", "2026-12-15")));
    CHECK(caso.etapa() == "sin_liquidacion");
}

TEST_CASE("a contract is given up, or undone before it starts", "[contrato]") {
    Caso given_up;
    given_up.abrir();
    CHECK(refusals(given_up.ana().act(given_up.c, "desistir", "2026-07-02")) ==
          Codes{"contrato.desistimiento_motivado"});
    REQUIRE(accepted(given_up.ana().because("sin recursos").act(given_up.c, "desistir", "2026-07-02")));
    CHECK(given_up.etapa() == "desistido");
    Caso undone;
    undone.suscrito();
    REQUIRE(accepted(undone.ana().act(undone.c, "resciliar", "2026-07-20")));
    CHECK(undone.etapa() == "terminado");
    REQUIRE(accepted(undone.juan().act(undone.c, "clasificar_liquidacion", "2026-07-21")));
    CHECK(undone.etapa() == "sin_liquidacion");
    CHECK(accepted(undone.juan().act(undone.c, "cerrar_expediente", "2026-07-22")));
}

TEST_CASE("the dates of the liquidation are those of the worked examples", "[contrato][ley1150-art11]") {
    Caso caso;
    caso.lo_pactado.erase("plazo_meses");
    caso.lo_pactado["fecha_fin"] = "2026-02-28";
    caso.lo_pactado["cdp"]["fecha"] = "2026-01-02";
    caso.abrir("2026-01-02");
    REQUIRE(accepted(caso.ana().act(
        caso.c, "suscribir", "2026-01-05",
        {{"inhabilidades_verificadas_el", "2026-01-02"}, {"seguridad_social_verificada_el", "2026-01-02"}})));
    json covers = Caso::cumplimiento();
    covers[0]["desde"] = "2026-01-05";
    caso.expedir_rp("2026-01-05"), caso.designar("2026-01-05"), caso.constituir("2026-01-05", covers),
        caso.aprobar("2026-01-06", covers);
    REQUIRE(accepted(caso.iniciar("2026-01-07")));
    CHECK(caso.mundo.due(caso.c, "liquidacion_bilateral") == "2026-06-30");  // E13
    CHECK(caso.mundo.due(caso.c, "liquidacion_unilateral") == "2026-08-28");
    CHECK(caso.mundo.due(caso.c, "perdida_competencia") == "2028-08-28");
    for (const auto& deadline : caso.mundo.deadlines(caso.c))
        if (deadline.name == "liquidacion_bilateral") CHECK(deadline.account.find("2026-06-28") != std::string::npos);
}

TEST_CASE("an advance is pacted, insured, planned and earned back", "[contrato][ley1474-art91]") {
    Caso caso;
    caso.lo_pactado["anticipo_pactado"] = 30;
    caso.en_ejecucion();
    const Decision bare = caso.ana().act(caso.c, "desembolsar_anticipo", "2026-07-20", {{"valor", 30'000'001}});
    CHECK(refusals(bare) ==
          Codes{"contrato.anticipo_amparado", "contrato.anticipo_con_plan", "contrato.anticipo_tope"});
    json covers = Caso::cumplimiento();
    covers.push_back(
        {{"amparo", "buen_manejo_anticipo"}, {"valor", 30'000'000}, {"desde", "2026-07-10"}, {"hasta", "2027-06-30"}});
    REQUIRE(accepted(caso.aprobar("2026-07-16", covers)));
    REQUIRE(accepted(caso.ana().act(caso.c, "desembolsar_anticipo", "2026-07-20",
                                    {{"valor", 30'000'000}, {"plan_inversion_aprobado", true}})));
    caso.informe("2026-09-05", "2026-07-14", "2026-08-31");
    CHECK(refusals(caso.pagar("2026-09-10", 40'000'000)) == Codes{"contrato.anticipo_se_amortiza"});
    REQUIRE(accepted(caso.pagar("2026-09-10", 40'000'000, {{"amortizacion", 12'000'000}})));
    CHECK(caso.hechos().at("valor_pagado") == 5'800'000'000);
}

TEST_CASE("a snapshot stays small after a thousand acts", "[contrato]") {
    Caso caso;
    caso.en_ejecucion();
    for (int i = 0; i < 500; ++i) {
        REQUIRE(accepted(caso.informe("2026-12-01", "2026-07-14", "2026-11-30", 100)));
        REQUIRE(accepted(caso.pagar("2026-12-01", 1'000)));
    }
    CHECK(caso.hechos().dump().size() <= 2048);
    CHECK(caso.hechos().at("pagos") == 500);
    const Snapshot folded = fold(
        contrato_workflow(),
        [&] {
            std::vector<ActRecord> own;
            for (const auto& record : caso.mundo.history)
                if (record.case_id == caso.c) own.push_back(record);
            return own;
        }(),
        caso.mundo.law);
    CHECK(folded.facts == caso.hechos());
    CHECK(folded.states == caso.mundo.at(caso.c).states);
}

TEST_CASE("a snapshot stays small when nothing of a thousand acts on different days is published", "[contrato]") {
    Caso caso;
    caso.en_ejecucion();
    caso.mundo.in(Mode::registrar);
    for (int i = 0; i < 500; ++i) {
        const std::string on = to_iso(day("2026-07-15") + Days{i});
        REQUIRE(accepted(caso.informe(on, "2026-07-14", "2026-11-30", 100)));
        REQUIRE(accepted(caso.pagar(on, 1'000)));
    }
    CHECK(caso.hechos().dump().size() <= 2048);
    CHECK(caso.mundo.due(caso.c, "publicar_pagar") == "2026-07-21");  // 20 July is a holiday.
}

TEST_CASE("a term that runs from the requirements starts by the clock", "[contrato]") {
    Caso caso;
    caso.lo_pactado["modo_inicio"] = "requisitos";
    caso.listo();
    CHECK(caso.mundo.due(caso.c, "inicio_por_requisitos") == "2026-07-13");
    REQUIRE(accepted(caso.mundo.by(roles::reloj, "reloj").act(caso.c, "iniciar", "2026-07-13")));
}

TEST_CASE("the incompatibilities of the supervisor", "[contrato][ley1474-art83]") {
    Caso caso;
    caso.suscrito();
    const auto name = [&](json data) {
        return refusals(caso.ana().act(caso.c, "designar_supervisor", "2026-07-10", std::move(data)));
    };
    CHECK(name({{"persona", "ana"}}) == Codes{"contrato.supervisor_no_ordenador"});
    CHECK(name({{"persona", "x"}, {"documento", "900123456"}}) == Codes{"contrato.supervisor_no_contratista"});
    CHECK(name({{"persona", "x"}, {"dependencia_control_interno", true}}) ==
          Codes{"contrato.supervisor_no_control_interno"});
    CHECK(name({{"persona", "x"}, {"contratista_de_apoyo", true}}) == Codes{"contrato.supervisor_servidor"});
    CHECK(name({{"persona", "eva"}}).empty());
}

TEST_CASE("a cession is authorised and moves registry and guarantee", "[contrato][ley80-art41]") {
    Caso caso;
    caso.en_ejecucion().informe("2026-09-05", "2026-07-14", "2026-08-31");
    const json other{{"documento", "901999888"}, {"nombre", "Caminos SAS"}};
    CHECK(refusals(caso.ana().act(caso.c, "ceder", "2026-09-06", {{"cesionario", other}})) ==
          Codes{"contrato.cesion_autorizada", "contrato.cesionario_habil"});
    REQUIRE(accepted(caso.ana().act(caso.c, "ceder", "2026-09-06",
                                    {{"cesionario", other},
                                     {"autorizacion_fecha", "2026-09-04"},
                                     {"inhabilidades_verificadas_el", "2026-09-05"}})));
    CHECK(refusals(caso.pagar("2026-09-10", 1'000'000)) ==
          Codes{"contrato.pago_al_tercero_del_rp", "contrato.pago_con_garantia_ajustada"});
    REQUIRE(accepted(caso.pia().act(caso.c, "expedir_rp", "2026-09-08",
                                    {{"numero", "78"}, {"valor", 100'000'000}, {"sustituye", true}})));
    REQUIRE(accepted(caso.aprobar("2026-09-09")));
    CHECK(accepted(caso.pagar("2026-09-10", 1'000'000)));
}

TEST_CASE("recorded figures that no settlement can hold stop it in words, and nothing changes", "[contrato]") {
    Mundo mundo{{&contrato_workflow(), &garantia_workflow(), &liquidacion_workflow()}};
    Caso caso;  // Its agreement only.
    const Uuid c = number(1);
    mundo.by(roles::registrador, "carga").in(Mode::registrar);
    REQUIRE(accepted(mundo.open(contrato_workflow(), c, "2025-07-01", caso.lo_pactado)));
    REQUIRE(accepted(mundo.act(c, "suscribir", "2025-07-10")));
    REQUIRE(accepted(mundo.act(c, "iniciar", "2025-07-14")));
    REQUIRE(accepted(mundo.act(c, "pagar", "2025-09-10", {{"valor", 40'000'000}, {"amortizacion", 12'000'000}})));
    REQUIRE(accepted(mundo.act(c, "cumplir_objeto", "2025-12-05")));
    const Decision settled = mundo.act(c, "clasificar_liquidacion", "2026-01-15");
    CHECK(settled.ruling == Ruling::unknown_act);
    CHECK(settled.touched.empty());
    CHECK(settled.trouble.find("la consecuencia «abrir» no procede") != std::string::npos);
    CHECK(settled.trouble.find("anticipo_por_amortizar") != std::string::npos);
    CHECK(mundo.stage(c) == "terminado");
}

TEST_CASE("a suspension recorded to end before it began suspends no day", "[contrato]") {
    Caso caso;
    caso.en_ejecucion();
    caso.mundo.in(Mode::registrar);
    REQUIRE(accepted(
        caso.ana().act(caso.c, "suspender", "2026-09-01", {{"causa", "fuerza_mayor"}, {"hasta", "2026-08-30"}})));
    CHECK(caso.mundo.due(caso.c, "fin_plazo") == "2026-12-13");
}
