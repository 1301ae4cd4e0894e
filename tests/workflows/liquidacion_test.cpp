// The liquidation of a contract: its terms, its figures, its three ways and the loss of the power to liquidate.
#include "workflows/liquidacion/liquidacion.hpp"

#include "tests/workflows/stand_in_contract.hpp"
#include "tests/workflows/world_in_memory.hpp"

namespace {

using namespace hito;
using namespace hito::test;

const Actor ordenador{roles::ordenador_gasto, "alcalde"}, jefe{roles::jefe_contratacion, "jurídica"},
    supervisor{roles::supervisor, "supervisora"}, contratista{roles::contratista, "consorcio"};

/// A contract that ended on `end` and was classified the day after.
struct Ended {
    explicit Ended(std::string_view end, std::optional<int> months = {}, std::string_view classified = "") {
        contract = office.open(stand_in_contract(), ordenador, end, json::object());
        json data{{"fecha_terminacion", end}};
        if (months) data["plazo_pactado_meses"] = *months;
        const std::string on = classified.empty() ? to_iso(day(end) + Days{1}) : std::string(classified);
        const Decision decision = office.act(contract, jefe, "clasificar_liquidacion", on, data);
        REQUIRE(decision.ruling == Ruling::accepted);
        liquidation = decision.touched.back().after.id;
    }
    Decision act(const Actor& by, std::string_view name, std::string_view on, json data = json::object()) {
        return office.act(liquidation, by, name, on, std::move(data));
    }
    Decision tick(std::string_view name, std::string_view on) { return office.tick(liquidation, name, on); }
    std::string_view state() const { return office.state(liquidation); }
    std::string due(std::string_view name) const { return office.due(liquidation, name); }
    const json& heard() const { return office.at(contract).facts; }
    /// The contractor was called and did not agree; the two terms of the law brought the stage of the entity.
    void fail_to_agree() {
        REQUIRE(
            act(supervisor, "convocar", "2026-05-04", {{"fecha_reunion", "2026-05-11"}, {"medio", "correo"}}).ruling ==
            Ruling::accepted);
        REQUIRE(act(supervisor, "registrar_desacuerdo", "2026-05-11", {{"causa", "no_se_presento"}}).ruling ==
                Ruling::accepted);
        REQUIRE(tick("vence_bilateral", "2026-07-01").ruling == Ruling::accepted);
    }

    Office office{{&stand_in_contract(), &liquidacion_workflow()}};
    Uuid contract, liquidation;
};

json figures() {
    return {{"valor_inicial", 100'000'000},
            {"valor_adiciones", 20'000'000},
            {"valor_reducciones", 0},
            {"valor_vigente", 120'000'000},
            {"valor_ejecutado", 115'000'000},
            {"valor_pagado", 90'000'000},
            {"saldo_a_favor_contratista", 25'000'000},
            {"saldo_a_liberar", 5'000'000},
            {"anticipo_girado", 30'000'000},
            {"anticipo_amortizado", 30'000'000},
            {"aportes_verificados", true},
            {"informe_final_fecha", "2026-03-10"}};
}
json agreement() {
    json data = figures();
    data.update({{"firma_ordenador", true}, {"firma_contratista", true}, {"paz_y_salvo", true}});
    return data;
}
json resolution() {
    json data = figures();
    data.update({{"numero_acto", "Resolución 45"}, {"motivacion", "El contratista convocado no asistió"}});
    return data;
}
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the terms to liquidate fall on the days of the worked examples", "[liquidacion][ley1150-art11]") {
    struct Case {
        const char *name, *end, *bilateral, *unilateral, *residual;
        std::optional<int> agreed;
    };
    const Case cases[] = {
        {"E13", "2026-02-28", "2026-06-30", "2026-08-28", "2028-08-28", {}},
        {"E14", "2026-08-31", "2026-12-31", "2027-03-01", "2029-02-28", {}},
        {"two months agreed", "2026-02-28", "2026-04-28", "2026-06-30", "2028-06-28", 2},
    };
    for (const auto& one : cases) {
        INFO(one.name);
        const Ended ended(one.end, one.agreed);
        CHECK(ended.due("liquidacion_bilateral") == one.bilateral);
        CHECK(ended.due("liquidacion_unilateral") == one.unilateral);
        CHECK(ended.due("perdida_competencia") == one.residual);
        CHECK(ended.office.deadline(ended.liquidation, "liquidacion_bilateral")->clock_act.empty());
        CHECK(ended.office.deadline(ended.liquidation, "perdida_competencia")->clock_act.empty());
        const Deadline& next = *ended.office.deadline(ended.liquidation, "paso_a_unilateral");
        CHECK(next.clock_act == "vence_bilateral");
        CHECK(next.date == day(one.bilateral) + Days{1});
    }
    const Ended e13("2026-02-28");
    const Deadline& bilateral = *e13.office.deadline(e13.liquidation, "liquidacion_bilateral");
    CHECK(bilateral.account.find("2026-06-28") != bilateral.account.npos);
    CHECK(bilateral.norm == "Ley 1150 de 2007, art. 11 inc. 1");
}

TEST_CASE("a contract is liquidated by agreement and its case learns the balances", "[liquidacion][ley80-art60]") {
    Ended ended("2026-02-28");
    const Decision decision = ended.act(ordenador, "liquidar_bilateral", "2026-03-20", agreement());
    CHECK(unmet(decision) == Names{});
    REQUIRE(decision.ruling == Ruling::accepted);
    CHECK(ended.state() == "liquidado");
    CHECK(ended.office.state(ended.contract) == "cerrado");
    CHECK(ended.heard().at("told").at("forma") == "bilateral");
    CHECK(ended.heard().at("told").at("fecha") == "2026-03-20");
    CHECK(ended.heard().at("told").at("saldo_a_favor_contratista") == 2'500'000'000);
    CHECK(ended.heard().at("told").at("saldo_a_liberar") == 500'000'000);
    CHECK(ended.due("perdida_competencia").empty());
}

TEST_CASE("nothing is liquidated before the contract ends", "[liquidacion][ley80-art60]") {
    Office office{{&stand_in_contract(), &liquidacion_workflow()}};
    const Uuid contract = office.open(stand_in_contract(), ordenador, "2026-01-01", json::object());
    const auto classify = [&](const char* on) {
        return office.act(contract, jefe, "clasificar_liquidacion", on, {{"fecha_terminacion", "2026-02-28"}});
    };
    const Decision early = classify("2026-02-27");
    CHECK(early.ruling == Ruling::refused);
    CHECK(unmet(early) == Names{"liquidacion.contrato_terminado"});
    CHECK(classify("2026-02-28").ruling == Ruling::accepted);
}

TEST_CASE("each figure of a liquidation balances to the centavo, or its rule says which does not",
          "[liquidacion][ley80-art60][ley789-art50]") {
    struct Case {
        const char* rule;
        json change;
        Effect effect;
    };
    const Case cases[] = {
        {"liquidacion.historia_del_valor_cuadra", {{"valor_inicial", 99'999'999.99}}, Effect::refuses},
        {"liquidacion.historia_del_valor_cuadra", {{"valor_reducciones", 0.01}}, Effect::refuses},
        {"liquidacion.valor_segun_contrato",
         {{"valor_adiciones", 20'000'000.01}, {"valor_vigente", 120'000'000.01}},
         Effect::refuses},
        {"liquidacion.ejecutado_dentro_del_valor",
         {{"valor_ejecutado", 120'000'000.01}, {"saldo_a_favor_contratista", 30'000'000.01}, {"saldo_a_liberar", 0}},
         Effect::refuses},
        {"liquidacion.saldos_cuadran", {{"valor_deducido", 0.01}}, Effect::refuses},
        {"liquidacion.saldos_cuadran", {{"saldo_a_favor_entidad", 0.01}}, Effect::refuses},
        {"liquidacion.saldo_a_liberar_cuadra", {{"saldo_a_liberar", 4'999'999.99}}, Effect::refuses},
        {"liquidacion.anticipo_saldado", {{"anticipo_amortizado", 29'999'999.99}}, Effect::refuses},
        {"liquidacion.anticipo_saldado", {{"anticipo_reintegrado", 0.01}}, Effect::refuses},
        {"liquidacion.pagado_no_supera_ejecutado", {{"valor_ejecutado", 89'999'999.99}}, Effect::finding},
        {"liquidacion.pagado_segun_contrato",
         {{"valor_pagado", 90'000'000.01}, {"saldo_a_favor_contratista", 24'999'999.99}},
         Effect::refuses},
        {"liquidacion.anticipo_segun_contrato",
         {{"anticipo_amortizado", 29'999'999.99}, {"anticipo_reintegrado", 0.01}},
         Effect::refuses},
        {"liquidacion.aportes_verificados", {{"aportes_verificados", false}}, Effect::refuses},
        {"liquidacion.aportes_retenidos", {{"aportes_adeudados", 0.01}}, Effect::refuses},
        {"liquidacion.informe_final_rendido", {{"informe_final_fecha", "2026-03-21"}}, Effect::finding},
        {"liquidacion.firmas_de_las_partes", {{"firma_contratista", false}}, Effect::refuses},
        {"liquidacion.firmas_de_las_partes", {{"firma_contratista", nullptr}}, Effect::refuses},
        {"liquidacion.paz_y_salvo_o_salvedades", {{"paz_y_salvo", false}}, Effect::refuses},
        {"liquidacion.garantias_ampliadas",
         {{"obligaciones_posteriores", true}, {"garantia_hasta", "2026-03-20"}},
         Effect::refuses},
    };
    for (const auto& one : cases) {
        INFO(one.rule << " " << one.change.dump());
        Ended ended("2026-02-28");
        json data = agreement();
        data.update(one.change);
        const Decision decision = ended.act(ordenador, "liquidar_bilateral", "2026-03-20", data);
        CHECK(effect_of(decision, one.rule) == one.effect);
        for (const auto& result : decision.results)
            if (result.rule->code == one.rule) CHECK((result.mender != nullptr && !result.required.is_null()));
    }
}

TEST_CASE("the smallest margins of a liquidation pass", "[liquidacion][ley80-art60][ley789-art50]") {
    const json changes[] = {
        {{"valor_ejecutado", 120'000'000}, {"saldo_a_favor_contratista", 30'000'000}, {"saldo_a_liberar", 0}},
        {{"paz_y_salvo", false}, {"salvedades", "Mayor permanencia en obra"}},
        {{"obligaciones_posteriores", true}, {"garantia_hasta", "2026-03-21"}},
        {{"aportes_adeudados", 300.01}, {"aportes_retenidos", 300.01}},
        {{"informe_final_fecha", "2026-03-20"}},
        // 10 of the advance were never amortised: the entity is owed them, and the contractor nothing.
        {{"valor_ejecutado", 80'000'000},
         {"saldo_a_favor_contratista", 0},
         {"saldo_a_favor_entidad", 10'000'000},
         {"saldo_a_liberar", 30'000'000},
         {"anticipo_amortizado", 20'000'000}},
    };
    for (const auto& change : changes) {
        INFO(change.dump());
        Ended ended("2026-02-28");
        Evidence certificate;
        certificate.kind = "certificacion_pagos";  // For the advance, that the stand-in contract does not have.
        ended.office.evidence = {certificate};
        json data = agreement();
        data.update(change);
        const Decision decision = ended.act(ordenador, "liquidar_bilateral", "2026-03-20", data);
        CHECK(decision.ruling == Ruling::accepted);
        CHECK(effect_of(decision, "liquidacion.saldos_cuadran") == Effect::passes);
    }
}

TEST_CASE("greater quantities are recognised with their motives attached", "[liquidacion][ley80-art60]") {
    Ended ended("2026-02-28");
    json data = agreement();
    data.update({{"valor_ejecutado", 121'000'000}, {"saldo_a_favor_contratista", 31'000'000}, {"saldo_a_liberar", 0}});
    Evidence motives;
    motives.kind = "acta_reconocimiento";
    ended.office.evidence = {motives};
    const Decision decision = ended.act(ordenador, "liquidar_bilateral", "2026-03-20", data);
    CHECK(effect_of(decision, "liquidacion.ejecutado_dentro_del_valor") == Effect::justified);
    CHECK(effect_of(decision, "liquidacion.saldo_a_liberar_cuadra") == Effect::refuses);  // The budget has no more.
}

TEST_CASE("an agreement after the term is a finding until the power is lost, and refused from then on",
          "[liquidacion][ley1150-art11]") {
    const auto agree = [](const char* on) {
        return Ended("2026-02-28").act(ordenador, "liquidar_bilateral", on, agreement());
    };
    CHECK(unmet(agree("2026-06-30")) == Names{});
    CHECK(unmet(agree("2026-07-01")) == Names{"liquidacion.bilateral_en_termino"});
    CHECK(agree("2028-08-28").ruling == Ruling::accepted);
    const Decision late = agree("2028-08-29");
    CHECK(late.ruling == Ruling::refused);
    CHECK(effect_of(late, "liquidacion.con_competencia") == Effect::refuses);
}

TEST_CASE("the clock walks the three terms and not a day sooner", "[liquidacion][ley1150-art11]") {
    Ended ended("2026-02-28");
    CHECK(ended.tick("vence_bilateral", "2026-06-30").ruling == Ruling::refused);
    CHECK(ended.tick("vence_bilateral", "2026-07-01").ruling == Ruling::accepted);
    CHECK(ended.due("liquidacion_bilateral").empty());
    CHECK(ended.tick("vence_unilateral", "2026-08-28").ruling == Ruling::refused);
    CHECK(ended.tick("vence_unilateral", "2026-08-29").ruling == Ruling::accepted);
    CHECK(ended.state() == "por_liquidar_residual");
    CHECK(unmet(ended.tick("vence_residual", "2028-08-28")) == Names{"liquidacion.competencia_perdida"});
    CHECK(ended.tick("vence_residual", "2028-08-29").ruling == Ruling::accepted);
    CHECK(ended.state() == "sin_competencia");
    CHECK(ended.heard().at("acts").back() == "perder_competencia");
    CHECK(ended.act(ordenador, "liquidar_bilateral", "2028-08-28", agreement()).ruling == Ruling::unknown_act);
}

TEST_CASE("the entity liquidates alone after calling the contractor, with motives, and it becomes firm by the clock",
          "[liquidacion][ley1150-art11][cpaca-art87]") {
    Ended ended("2026-02-28");
    CHECK(effect_of(ended.act(ordenador, "liquidar_unilateral", "2026-06-30", resolution()),
                    "liquidacion.unilateral_tras_bilateral") == Effect::refuses);
    ended.fail_to_agree();
    const Decision issued = ended.act(ordenador, "liquidar_unilateral", "2026-07-03", resolution());
    CHECK(unmet(issued) == Names{});
    REQUIRE(ended.state() == "unilateral_expedida");
    CHECK(ended.due("citacion_notificacion") == "2026-07-10");
    CHECK(ended.act(jefe, "notificar", "2026-07-06").ruling == Ruling::accepted);
    // Ten working days from 2026-07-06, with 2026-07-20 a holiday: the 21st is the last; firm on the 22nd.
    CHECK(ended.due("firmeza_liquidacion") == "2026-07-22");
    CHECK(unmet(ended.tick("queda_en_firme", "2026-07-21")) == Names{"liquidacion.firmeza_alcanzada"});
    CHECK(ended.tick("queda_en_firme", "2026-07-22").ruling == Ruling::accepted);
    CHECK(ended.state() == "liquidado");
    CHECK(ended.heard().at("told").at("forma") == "unilateral");
    CHECK(ended.heard().at("told").at("saldo_a_favor_contratista") == 2'500'000'000);
}

TEST_CASE("the entity does not liquidate alone without the failed agreement or without motives",
          "[liquidacion][ley1150-art11][cpaca-art42]") {
    Ended ended("2026-02-28");
    REQUIRE(ended.tick("vence_bilateral", "2026-07-01").ruling == Ruling::accepted);
    json data = resolution();
    data.erase("motivacion");
    const Decision decision = ended.act(ordenador, "liquidar_unilateral", "2026-08-31", data);
    CHECK(decision.ruling == Ruling::refused);
    CHECK(unmet(decision) ==
          Names{"liquidacion.unilateral_en_termino", "liquidacion.sin_acuerdo_previo", "liquidacion.motivada"});
}

TEST_CASE("the contractor is called to a day to come, and fails on it and not before", "[liquidacion][ley1150-art11]") {
    Ended ended("2026-02-28");
    const auto call = [&](const char* to) {
        return ended.act(supervisor, "convocar", "2026-03-10", {{"fecha_reunion", to}, {"medio", "correo"}});
    };
    const auto fail = [&](const char* on) {
        return ended.act(supervisor, "registrar_desacuerdo", on, {{"causa", "sin_acuerdo"}});
    };
    CHECK(unmet(fail("2026-03-10")) == Names{"liquidacion.desacuerdo_tras_convocatoria"});
    CHECK(unmet(call("2026-03-10")) == Names{"liquidacion.convocatoria_previa"});
    CHECK(call("2026-03-11").ruling == Ruling::accepted);
    CHECK(unmet(fail("2026-03-10")) == Names{"liquidacion.desacuerdo_tras_convocatoria"});
    CHECK(fail("2026-03-11").ruling == Ruling::accepted);
}

TEST_CASE("the appeal stops the firmness, once and in time", "[liquidacion][cpaca-art76]") {
    Ended ended("2026-02-28");
    ended.fail_to_agree();
    REQUIRE(ended.act(ordenador, "liquidar_unilateral", "2026-07-03", resolution()).ruling == Ruling::accepted);
    REQUIRE(ended.act(jefe, "notificar", "2026-07-06").ruling == Ruling::accepted);
    SECTION("late") {
        CHECK(unmet(ended.act(contratista, "interponer_recurso", "2026-07-22")) ==
              Names{"liquidacion.recurso_en_termino"});
    }
    SECTION("confirmed") {
        REQUIRE(ended.act(contratista, "interponer_recurso", "2026-07-21").ruling == Ruling::accepted);
        CHECK(ended.due("decision_recurso") == "2026-09-21");
        CHECK(ended.tick("queda_en_firme", "2026-07-22").ruling == Ruling::unknown_act);
        REQUIRE(
            ended.act(ordenador, "resolver_recurso", "2026-08-03", {{"decision", "confirma"}, {"numero_acto", "R 60"}})
                .ruling == Ruling::accepted);
        REQUIRE(ended.act(jefe, "notificar", "2026-08-05").ruling == Ruling::accepted);
        CHECK(ended.due("firmeza_liquidacion") == "2026-08-06");
        CHECK(unmet(ended.act(contratista, "interponer_recurso", "2026-08-05")) ==
              Names{"liquidacion.sin_recurso_previo"});
        CHECK(ended.tick("queda_en_firme", "2026-08-06").ruling == Ruling::accepted);
    }
    SECTION("modified") {
        REQUIRE(ended.act(contratista, "interponer_recurso", "2026-07-10").ruling == Ruling::accepted);
        json data = resolution();
        data.update({{"valor_reconocido", 1'000'000},
                     {"saldo_a_favor_contratista", 26'000'000},
                     {"saldo_a_liberar", 4'000'000}});
        CHECK(unmet(ended.act(ordenador, "modificar_en_recurso", "2026-08-03", data)) == Names{});
        REQUIRE(ended.act(jefe, "notificar", "2026-08-05").ruling == Ruling::accepted);
        REQUIRE(ended.tick("queda_en_firme", "2026-08-06").ruling == Ruling::accepted);
        CHECK(ended.heard().at("told").at("saldo_a_favor_contratista") == 2'600'000'000);
    }
    SECTION("revoked") {
        REQUIRE(ended.act(contratista, "interponer_recurso", "2026-07-10").ruling == Ruling::accepted);
        REQUIRE(
            ended.act(ordenador, "resolver_recurso", "2026-08-03", {{"decision", "revoca"}, {"numero_acto", "R 60"}})
                .ruling == Ruling::accepted);
        CHECK(ended.state() == "por_liquidar_residual");
        CHECK(ended.office.deadline(ended.liquidation, "paso_a_sin_competencia")->clock_act == "vence_residual");
    }
    SECTION("waived") {
        REQUIRE(ended.act(contratista, "renunciar_recurso", "2026-07-08").ruling == Ruling::accepted);
        CHECK(ended.due("firmeza_liquidacion") == "2026-07-09");
        CHECK(unmet(ended.act(contratista, "interponer_recurso", "2026-07-08")) ==
              Names{"liquidacion.sin_recurso_previo"});
    }
}

TEST_CASE("once a lawsuit to liquidate is notified the entity is told why it no longer liquidates alone",
          "[liquidacion][cpaca-art141]") {
    Ended ended("2026-02-28");
    ended.fail_to_agree();
    REQUIRE(ended.tick("vence_unilateral", "2026-08-29").ruling == Ruling::accepted);
    json suit{{"radicado", "2026-0100"},
              {"despacho", "Juzgado 1"},
              {"fecha_admision", "2026-08-28"},
              {"pide_liquidacion", false}};
    CHECK(unmet(ended.act(jefe, "notificar_demanda", "2026-10-01", suit)) ==
          Names{"liquidacion.demanda_pide_liquidar", "liquidacion.demanda_tras_los_terminos"});
    suit.update({{"fecha_admision", "2026-08-29"}, {"pide_liquidacion", true}});
    CHECK(unmet(ended.act(jefe, "notificar_demanda", "2026-10-01", suit)) == Names{});
    CHECK(ended.state() == "liquidacion_judicial");
    CHECK(ended.due("perdida_competencia").empty());
    const Decision alone = ended.act(ordenador, "liquidar_unilateral", "2026-10-01", resolution());
    CHECK(effect_of(alone, "liquidacion.sin_demanda_notificada") == Effect::refuses);

    json ruling{{"clase", "sentencia"},
                {"numero_providencia", "S-9"},
                {"fecha_ejecutoria", "2029-05-03"},
                {"valor_pagado", 90'000'000},
                {"saldo_a_favor_contratista", 30'000'000},
                {"saldo_a_liberar", 0}};
    CHECK(unmet(ended.act(jefe, "liquidar_judicialmente", "2029-05-02", ruling)) ==
          Names{"liquidacion.providencia_ejecutoriada"});
    CHECK(ended.act(jefe, "liquidar_judicialmente", "2029-05-03", ruling).ruling == Ruling::accepted);
    CHECK(ended.heard().at("told").at("forma") == "judicial");
}

TEST_CASE("a lawsuit that ends without liquidating gives the contract back to the clock",
          "[liquidacion][cpaca-art141]") {
    Ended ended("2026-02-28");
    const json suit{{"radicado", "1"}, {"despacho", "J"}, {"fecha_admision", "2026-09-30"}, {"pide_liquidacion", true}};
    REQUIRE(ended.act(jefe, "notificar_demanda", "2026-10-01", suit).ruling == Ruling::accepted);
    REQUIRE(ended.act(jefe, "terminar_demanda", "2028-10-02", {{"causa", "desistimiento"}}).ruling == Ruling::accepted);
    CHECK(ended.tick("vence_residual", "2028-10-02").ruling == Ruling::accepted);
    CHECK(ended.state() == "sin_competencia");
}

TEST_CASE("an imported liquidation without figures is recorded with its findings", "[liquidacion][ley80-art60]") {
    Ended ended("2026-02-28");
    ended.office.mode = Mode::registrar;
    const Decision decision = ended.act(jefe, "liquidar_bilateral", "2026-03-20");
    CHECK(decision.ruling == Ruling::accepted);
    CHECK(effect_of(decision, "liquidacion.saldos_cuadran") == Effect::finding);
    CHECK(ended.state() == "liquidado");
}
