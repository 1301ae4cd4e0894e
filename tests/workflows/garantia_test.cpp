// The guarantee of a contract: what it covers, who approves it, how it follows the contract, how it is claimed.
#include "workflows/garantia/garantia.hpp"

#include "tests/workflows/stand_in_contract.hpp"
#include "tests/workflows/world_in_memory.hpp"

namespace {

using namespace hito;
using namespace hito::test;
using Names = std::vector<std::string>;

const Actor ordenador{roles::ordenador_gasto, "alcalde"}, jefe{roles::jefe_contratacion, "jurídica"},
    supervisor{roles::supervisor, "supervisora"}, contratista{roles::contratista, "consorcio"},
    tesoreria{roles::tesoreria, "tesorero"};

json cover(const char* which, double amount, const char* from, const char* to) {
    return {{"amparo", which}, {"valor", amount}, {"desde", from}, {"hasta", to}};
}

/// A works contract of 1.000 million, signed 2026-01-15, to end on 2026-07-14, with an advance of 300 million: each
/// cover by the smallest margin. The contract is above 500 SMMLV and below 1.500.
json covers() {
    return {cover("cumplimiento", 100'000'000, "2026-01-15", "2026-11-14"),
            cover("buen_manejo_anticipo", 300'000'000, "2026-01-15", "2026-11-14"),
            cover("salarios_prestaciones", 50'000'000, "2026-01-15", "2029-07-14"),
            cover("estabilidad_obra", 200'000'000, "2026-07-14", "2031-07-14"),
            cover("calidad_bienes", 1, "2026-07-14", "2026-07-15"),
            cover("responsabilidad_civil", 350'181'000, "2026-01-15", "2026-07-14")};
}
json presentation() {
    return {{"numero", "GU-100"},
            {"mecanismo", "poliza"},
            {"garante", "Seguros del Sur"},
            {"garante_autorizado", true},
            {"tomador", "900.123.456"},
            {"asegurado", "800000001"},
            {"beneficiario", "800000001"},
            {"fecha_expedicion", "2026-01-15"},
            {"firmada", true},
            {"amparos", covers()},
            {"contrato", "C-1"},
            {"entidad", "800000001"},
            {"contratista", "900123456"},
            {"valor_contrato", 1'000'000'000},
            {"valor_anticipo", 300'000'000},
            {"fecha_suscripcion", "2026-01-15"},
            {"fecha_fin_plazo", "2026-07-14"},
            {"es_obra", true},
            {"amparos_exigidos", json::array({"cumplimiento", "estabilidad_obra"})}};
}

struct Guaranteed {
    explicit Guaranteed(json data = presentation(), const char* on = "2026-01-15") {
        contract = office.open(stand_in_contract(), ordenador, "2026-01-15", json::object());
        guarantee = office.open(garantia_workflow(), contratista, on, std::move(data), {{"ampara", contract}});
    }
    Decision act(const Actor& by, std::string_view name, std::string_view on, json data = json::object()) {
        return office.act(guarantee, by, name, on, std::move(data));
    }
    Decision approve(std::string_view on = "2026-01-16") { return act(jefe, "aprobar", on); }
    std::string_view state() const { return office.state(guarantee); }
    std::string due(std::string_view name) const { return office.due(guarantee, name); }
    const json& heard() const { return office.at(contract).facts; }

    Office office{{&stand_in_contract(), &garantia_workflow()}};
    Uuid contract, guarantee;
};

json loss(double amount = 40'000'000, const char* on = "2026-05-10") {
    return {{"amparo", "cumplimiento"}, {"valor", amount}, {"fecha_ocurrencia", on}, {"acto_administrativo", "R 12"}};
}

}  // namespace

TEST_CASE("a guarantee that covers what the law asks is approved and its contract learns it",
          "[garantia][ley1150-art7]") {
    Guaranteed guaranteed;
    REQUIRE(guaranteed.office.last.ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "constituida");
    CHECK(guaranteed.heard().at("acts").back() == "constituir_garantia");
    const Decision approved = guaranteed.approve();
    CHECK(unmet(approved) == Names{});
    REQUIRE(approved.ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "aprobada");
    CHECK(guaranteed.heard().at("acts").back() == "aprobar_garantia");
    const json& told = guaranteed.heard().at("guarantee");
    CHECK(told.at("numero") == "GU-100");
    CHECK(told.at("fecha") == "2026-01-16");
    CHECK(told.at("amparos").size() == 6);
    CHECK(told.at("amparos")[1].at("amparo") == "buen_manejo_anticipo");
    CHECK(told.at("amparos")[1].at("valor") == 30'000'000'000);
}

TEST_CASE("each cover is refused by a centavo or a day below what it has to be", "[garantia][d1082-2.2.1.2.3.1]") {
    struct Case {
        const char* rule;
        std::size_t cover;
        const char* field;
        json value;
    };
    const Case cases[] = {
        {"garantia.cumplimiento_suficiente", 0, "valor", 99'999'999.99},
        {"garantia.cumplimiento_vigente", 0, "hasta", "2026-11-13"},
        {"garantia.cumplimiento_desde_aprobacion", 0, "desde", "2026-01-17"},
        {"garantia.anticipo_suficiente", 1, "valor", 299'999'999.99},
        {"garantia.anticipo_vigente", 1, "hasta", "2026-11-13"},
        {"garantia.salarios_suficientes", 2, "valor", 49'999'999.99},
        {"garantia.salarios_vigentes", 2, "hasta", "2029-07-13"},
        {"garantia.estabilidad_vigente", 3, "hasta", "2031-07-13"},
        {"garantia.calidad_vigente", 4, "hasta", "2026-07-14"},
        {"garantia.rc_suficiente", 5, "valor", 350'180'999.99},
        {"garantia.rc_vigente", 5, "hasta", "2026-07-13"},
        {"garantia.amparos_exigidos", 1, "amparo", "otro"},
    };
    for (const auto& one : cases) {
        INFO(one.rule);
        json data = presentation();
        data["amparos"][one.cover][one.field] = one.value;
        Guaranteed guaranteed(data);
        const Decision decision = guaranteed.approve();
        CHECK(decision.ruling == Ruling::refused);
        CHECK(unmet(decision) == Names{one.rule});
        CHECK(guaranteed.state() == "constituida");
        CHECK(guaranteed.heard().at("acts").back() == "constituir_garantia");
        for (const auto& result : decision.results)
            if (result.effect == Effect::refuses) CHECK((result.mender != nullptr && !result.detail.empty()));
    }
}

TEST_CASE("the document itself is what the law asks", "[garantia][ley1150-art7][d1082-2.2.1.2.3.1]") {
    struct Case {
        const char* rule;
        json change;
        Effect effect;
    };
    const Case cases[] = {
        {"garantia.firmada", {{"firmada", false}}, Effect::refuses},
        {"garantia.firmada", {{"firmada", nullptr}}, Effect::refuses},
        {"garantia.beneficiario_es_entidad", {{"beneficiario", "900123456"}}, Effect::refuses},
        {"garantia.beneficiario_es_entidad", {{"beneficiario", ""}}, Effect::refuses},
        {"garantia.garante_autorizado", {{"garante_autorizado", false}}, Effect::refuses},
        {"garantia.no_expira_por_mora", {{"expira_por_mora", true}}, Effect::refuses},
        {"garantia.tomador_es_contratista", {{"tomador", "1"}}, Effect::finding},
        {"garantia.expedida_tras_suscripcion", {{"fecha_expedicion", "2026-01-14"}}, Effect::finding},
        {"garantia.cumplimiento_suficiente", {{"valor_contrato", 0}}, Effect::refuses},
        {"garantia.cumplimiento_vigente", {{"fecha_fin_plazo", nullptr}}, Effect::refuses},
        {"garantia.cumplimiento_vigente", {{"plazo_liquidacion_meses", 5}}, Effect::refuses},
    };
    for (const auto& one : cases) {
        INFO(one.rule << " " << one.change.dump());
        json data = presentation();
        data.update(one.change);
        CHECK(effect_of(Guaranteed(data).approve(), one.rule) == one.effect);
    }
}

TEST_CASE("a document that covers nothing in order is not received", "[garantia][d1082-2.2.1.2.3.1.7]") {
    const json bad[] = {json::array(), json::array({cover("cumplimiento", 0, "2026-01-15", "2026-11-14")}),
                        json::array({cover("cumplimiento", 1, "2026-01-15", "2026-01-14")}),
                        json::array({cover("cumplimiento", 1, "2026-01-15", "2026-01-15"),
                                     cover("cumplimiento", 1, "2026-01-15", "2026-01-15")})};
    for (const auto& list : bad) {
        json data = presentation();
        data["amparos"] = list;
        const Guaranteed guaranteed(data);
        CHECK(guaranteed.office.last.ruling == Ruling::refused);
        CHECK(unmet(guaranteed.office.last) == Names{"garantia.amparos_con_suma_y_vigencia"});
    }
}

TEST_CASE("a document recorded with a risk named twice has one deadline of it, that of the longer cover",
          "[garantia][d1082-2.2.1.2.3.1.7]") {
    for (const bool longer_first : {true, false}) {
        json data = presentation();
        json twice = json::array({cover("cumplimiento", 1, "2026-01-15", "2026-11-14"),
                                  cover("cumplimiento", 2, "2026-01-15", "2026-12-14")});
        if (longer_first) std::swap(twice[0], twice[1]);
        data["amparos"] = twice;
        Guaranteed guaranteed;
        guaranteed.office.mode = Mode::registrar;
        const Uuid id = guaranteed.office.open(garantia_workflow(), contratista, "2026-01-15", data);
        REQUIRE(guaranteed.office.act(id, jefe, "aprobar", "2026-01-16").ruling == Ruling::accepted);
        CHECK(guaranteed.office.due(id, "vigencia_cumplimiento") == "2026-12-14");
        const auto& all = guaranteed.office.deadlines.at(to_text(id));
        CHECK(std::count_if(all.begin(), all.end(),
                            [](const Deadline& each) { return each.name == "vigencia_cumplimiento"; }) == 1);
    }
}

TEST_CASE("money paid in advance is covered whole and until the liquidation", "[garantia][d1082-2.2.1.2.3.1.11]") {
    const auto approve = [](double amount, const char* to) {
        json data = presentation();
        data["valor_anticipo"] = 0;
        data["valor_pago_anticipado"] = 50'000'000;
        data["amparos"][1] = cover("pago_anticipado", amount, "2026-01-15", to);
        return unmet(Guaranteed(data).approve());
    };
    CHECK(approve(50'000'000, "2026-11-14") == Names{});
    CHECK(approve(49'999'999.99, "2026-11-14") == Names{"garantia.pago_anticipado_suficiente"});
    CHECK(approve(50'000'000, "2026-11-13") == Names{"garantia.pago_anticipado_vigente"});
}

TEST_CASE("an offer is guaranteed for its share from the closing, before there is a contract",
          "[garantia][d1082-2.2.1.2.3.1.9]") {
    const auto approve = [](double amount, const char* from) {
        json data{{"numero", "S-1"},
                  {"mecanismo", "poliza"},
                  {"garante", "Seguros del Sur"},
                  {"garante_autorizado", true},
                  {"tomador", "900123456"},
                  {"beneficiario", "800000001"},
                  {"fecha_expedicion", "2026-01-02"},
                  {"firmada", true},
                  {"entidad", "800000001"},
                  {"contratista", "900123456"},
                  {"valor_oferta", 500'000'000},
                  {"fecha_cierre", "2026-01-05"},
                  {"amparos", json::array({cover("seriedad_oferta", amount, from, "2026-04-05")})}};
        Office office{{&garantia_workflow()}};
        const Uuid id = office.open(garantia_workflow(), contratista, "2026-01-05", data);
        return unmet(office.act(id, jefe, "aprobar", "2026-01-06"));
    };
    CHECK(approve(50'000'000, "2026-01-05") == Names{});
    CHECK(approve(49'999'999.99, "2026-01-05") == Names{"garantia.seriedad_suficiente"});
    CHECK(approve(50'000'000, "2026-01-06") == Names{"garantia.seriedad_desde_cierre"});
}

TEST_CASE("a shorter stability is approved with the opinion of an expert", "[garantia][d1082-2.2.1.2.3.1.14]") {
    json data = presentation();
    data["amparos"][3]["hasta"] = "2029-07-14";
    Guaranteed guaranteed(data);
    Evidence opinion;
    opinion.kind = "concepto_experto";
    guaranteed.office.evidence = {opinion};
    const Decision decision = guaranteed.approve();
    CHECK(decision.ruling == Ruling::accepted);
    CHECK(effect_of(decision, "garantia.estabilidad_vigente") == Effect::justified);
}

TEST_CASE("a work without the cover of its stability is a finding", "[garantia][d1082-2.2.1.2.3.1.14]") {
    json data = presentation();
    data["amparos_exigidos"] = json::array({"cumplimiento"});
    data["amparos"].erase(3);
    CHECK(unmet(Guaranteed(data).approve()) == Names{"garantia.obra_con_estabilidad"});
    data["es_obra"] = false;
    CHECK(unmet(Guaranteed(data).approve()) == Names{});
}

TEST_CASE("who presents a guarantee does not approve it, and only the delegate does", "[garantia][ley87-art2]") {
    Guaranteed guaranteed;
    const Actor same{roles::jefe_contratacion, "consorcio"};
    CHECK(unmet(guaranteed.act(same, "aprobar", "2026-01-16")) == Names{"garantia.aprueba_otra_persona"});
    CHECK(guaranteed.act(supervisor, "aprobar", "2026-01-16").ruling == Ruling::not_allowed);
    CHECK(guaranteed.approve().ruling == Ruling::accepted);
}

TEST_CASE("what is sent back is corrected and presented again", "[garantia]") {
    json data = presentation();
    data["firmada"] = false;
    Guaranteed guaranteed(data);
    REQUIRE(guaranteed.act(jefe, "rechazar", "2026-01-16", {{"observaciones", "Falta la firma"}}).ruling ==
            Ruling::accepted);
    CHECK(guaranteed.state() == "devuelta");
    CHECK(guaranteed.heard().at("acts").back() == "rechazar_garantia");
    CHECK(guaranteed.act(contratista, "subsanar", "2026-01-19", presentation()).ruling == Ruling::accepted);
    CHECK(guaranteed.heard().at("acts").back() == "constituir_garantia");
    CHECK(guaranteed.approve("2026-01-20").ruling == Ruling::accepted);
}

TEST_CASE("the guarantee follows the contract that is extended, without a day uncovered",
          "[garantia][d1082-2.2.1.2.3.1.18]") {
    Guaranteed guaranteed;
    REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
    REQUIRE(
        guaranteed
            .act(supervisor, "solicitar_ajuste", "2026-07-01",
                 {{"motivo_ajuste", "prorroga"}, {"valor_contrato", 1'100'000'000}, {"fecha_fin_plazo", "2026-08-14"}})
            .ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "en_ajuste");
    CHECK(guaranteed.due("ajuste_garantia") == "2026-07-08");
    CHECK(guaranteed.due("vencimiento_garantia") == "2031-07-15");

    json extended = covers();
    extended[0] = cover("cumplimiento", 110'000'000, "2026-01-15", "2026-12-14");
    extended[1]["hasta"] = "2026-12-14";
    extended[2] = cover("salarios_prestaciones", 55'000'000, "2026-01-15", "2029-08-14");
    extended[3]["hasta"] = "2031-08-14";
    extended[4]["hasta"] = "2026-08-15";
    const json annex{
        {"amparos", extended}, {"numero_anexo", "1"}, {"fecha_expedicion", "2026-07-03"}, {"firmada", true}};
    REQUIRE(guaranteed.act(contratista, "ajustar", "2026-07-03", annex).ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "ajustada");
    CHECK(guaranteed.due("vigencia_cumplimiento") == "2026-11-14");  // What is approved, not what is shown.
    CHECK(unmet(guaranteed.approve("2026-07-06")) == Names{"garantia.rc_vigente"});

    REQUIRE(guaranteed.act(jefe, "rechazar", "2026-07-06", {{"observaciones", "Responsabilidad civil sin prorrogar"}})
                .ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "en_ajuste");
    CHECK(guaranteed.heard().at("acts").back() == "aprobar_garantia");  // The contract stays guaranteed.
    json again = annex;
    again["amparos"][5] = cover("responsabilidad_civil", 350'181'000, "2026-07-15", "2026-08-14");
    REQUIRE(guaranteed.act(contratista, "ajustar", "2026-07-07", again).ruling == Ruling::accepted);
    CHECK(unmet(guaranteed.approve("2026-07-08")) == Names{});
    CHECK(guaranteed.heard().at("guarantee").at("amparos")[5].at("hasta") == "2026-08-14");
    CHECK(guaranteed.due("vigencia_cumplimiento") == "2026-12-14");
}

TEST_CASE("a contract that is assigned is guaranteed in the name of who takes it over",
          "[garantia][d1082-2.2.1.2.3.1.4]") {
    Guaranteed guaranteed;
    REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
    REQUIRE(
        guaranteed
            .act(supervisor, "solicitar_ajuste", "2026-03-02", {{"motivo_ajuste", "cesion"}, {"contratista", "901"}})
            .ruling == Ruling::accepted);
    json annex{{"amparos", covers()}, {"numero_anexo", "1"}, {"fecha_expedicion", "2026-03-03"}, {"firmada", true}};
    REQUIRE(guaranteed.act(contratista, "ajustar", "2026-03-03", annex).ruling == Ruling::accepted);
    REQUIRE(guaranteed.act(jefe, "rechazar", "2026-03-04", {{"observaciones", "Otro tomador"}}).ruling ==
            Ruling::accepted);
    annex["tomador"] = "901";
    REQUIRE(guaranteed.act(contratista, "ajustar", "2026-03-05", annex).ruling == Ruling::accepted);
    CHECK(unmet(guaranteed.approve("2026-03-06")) == Names{});
}

TEST_CASE("a cover that starts a day late or is lost is found when the adjustment is approved",
          "[garantia][d1082-2.2.1.2.3.1.18]") {
    const auto approve = [](json amended) {
        Guaranteed guaranteed;
        REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
        REQUIRE(
            guaranteed.act(supervisor, "solicitar_ajuste", "2026-07-01", {{"motivo_ajuste", "suspension"}}).ruling ==
            Ruling::accepted);
        const json annex{{"amparos", std::move(amended)},
                         {"numero_anexo", "1"},
                         {"fecha_expedicion", "2026-07-03"},
                         {"firmada", true}};
        REQUIRE(guaranteed.act(contratista, "ajustar", "2026-07-03", annex).ruling == Ruling::accepted);
        return guaranteed.approve("2026-07-06");
    };
    json late = covers();
    late[5] = cover("responsabilidad_civil", 350'181'000, "2026-07-16", "2026-08-14");
    CHECK(unmet(approve(late)) == Names{"garantia.sin_vacio_de_cobertura"});
    CHECK(approve(late).ruling == Ruling::accepted);
    json lost = covers();
    lost.erase(2);
    CHECK(unmet(approve(lost)) == Names{"garantia.sin_vacio_de_cobertura"});
}

TEST_CASE("a guarantee expires with its last cover and is let go when nothing can be claimed",
          "[garantia][ccom-art1081]") {
    Guaranteed guaranteed;
    REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
    CHECK(guaranteed.office.deadline(guaranteed.guarantee, "vencimiento_garantia")->clock_act == "vencer");
    CHECK(unmet(guaranteed.office.tick(guaranteed.guarantee, "vencer", "2031-07-14")) ==
          Names{"garantia.amparos_terminados"});
    REQUIRE(guaranteed.office.tick(guaranteed.guarantee, "vencer", "2031-07-15").ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "vencida");
    CHECK(guaranteed.due("prescripcion_garantia") == "2033-07-14");
    CHECK(unmet(guaranteed.office.tick(guaranteed.guarantee, "prescribir", "2033-07-14")) ==
          Names{"garantia.accion_prescrita"});
    CHECK(guaranteed.office.tick(guaranteed.guarantee, "prescribir", "2033-07-15").ruling == Ruling::accepted);
    CHECK(guaranteed.state() == "liberada");
}

TEST_CASE("a loss is declared within its cover, its amount and its time",
          "[garantia][d1082-2.2.1.2.3.1.19][ccom-art1081]") {
    const auto declare = [](json data, const char* on) {
        Guaranteed guaranteed;
        REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
        return unmet(guaranteed.act(ordenador, "declarar_siniestro", on, std::move(data)));
    };
    CHECK(declare(loss(100'000'000, "2026-11-14"), "2028-11-14") == Names{});
    CHECK(declare(loss(1, "2026-11-15"), "2026-12-01") == Names{"garantia.siniestro_dentro_del_amparo"});
    CHECK(declare(loss(100'000'000.01), "2026-06-01") == Names{"garantia.siniestro_hasta_la_suma"});
    CHECK(declare(loss(1, "2026-11-14"), "2028-11-15") == Names{"garantia.siniestro_no_prescrito"});
    Guaranteed not_approved;
    CHECK(unmet(not_approved.act(ordenador, "declarar_siniestro", "2026-06-01", loss())) ==
          Names{"garantia.siniestro_dentro_del_amparo"});
}

TEST_CASE("a loss that was declared is paid after the guarantor was told, and the cover is restored",
          "[garantia][ley1150-art7]") {
    Guaranteed guaranteed;
    REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
    REQUIRE(guaranteed.act(ordenador, "declarar_siniestro", "2026-06-01", loss()).ruling == Ruling::accepted);
    CHECK(guaranteed.office.at(guaranteed.guarantee).states == States{"aprobada", "siniestrada"});
    const auto pay = [&](double amount, const char* told) {
        return guaranteed.act(tesoreria, "pagar_siniestro", "2026-07-01",
                              {{"valor_pagado", amount}, {"notificado_al_garante_el", told}});
    };
    CHECK(unmet(pay(40'000'000.01, "2026-06-05")) == Names{"garantia.pago_segun_siniestro"});
    CHECK(unmet(pay(40'000'000, "2026-07-02")) == Names{"garantia.siniestro_notificado_al_garante"});
    const json successor{{"sustituta", "GU-200"}, {"sustituta_aprobada_el", "2026-06-30"}};
    CHECK(unmet(guaranteed.act(jefe, "liberar", "2026-07-01", successor)) == Names{"garantia.sin_siniestro_pendiente"});
    REQUIRE(pay(40'000'000, "2026-07-01").ruling == Ruling::accepted);
    CHECK(guaranteed.due("restablecimiento_garantia") == "2026-07-08");
    // 60 of the 100 million are left.
    CHECK(unmet(guaranteed.act(ordenador, "declarar_siniestro", "2026-07-01", loss(60'000'000.01))) ==
          Names{"garantia.siniestro_hasta_la_suma"});
    REQUIRE(guaranteed.act(supervisor, "solicitar_ajuste", "2026-07-02", {{"motivo_ajuste", "siniestro"}}).ruling ==
            Ruling::accepted);
    const json annex{
        {"amparos", covers()}, {"numero_anexo", "2"}, {"fecha_expedicion", "2026-07-03"}, {"firmada", true}};
    REQUIRE(guaranteed.act(contratista, "ajustar", "2026-07-03", annex).ruling == Ruling::accepted);
    REQUIRE(guaranteed.approve("2026-07-06").ruling == Ruling::accepted);
    CHECK(guaranteed.due("restablecimiento_garantia").empty());
    CHECK(guaranteed.act(ordenador, "declarar_siniestro", "2026-07-07", loss(100'000'000)).ruling == Ruling::accepted);
}

TEST_CASE("a guarantee is let go early only when another took its place", "[garantia][ley1150-art7]") {
    Guaranteed guaranteed;
    REQUIRE(guaranteed.approve().ruling == Ruling::accepted);
    const auto release = [&](json data) {
        return unmet(guaranteed.act(jefe, "liberar", "2026-03-01", std::move(data)));
    };
    CHECK(release(json::object()) == Names{"garantia.sustituta_aprobada"});
    CHECK(release({{"sustituta", "GU-200"}, {"sustituta_aprobada_el", "2026-03-02"}}) ==
          Names{"garantia.sustituta_aprobada"});
    CHECK(release({{"sustituta", "GU-200"}, {"sustituta_aprobada_el", "2026-03-01"}}) == Names{});
    CHECK(guaranteed.state() == "liberada");
}
