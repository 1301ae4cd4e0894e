// The reports of the budget, from cases as they would be stored.
#include "adapters/control/cuipo_rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/workflows/shelf.hpp"
#include "workflows/informes/cuipo.hpp"
#include "workflows/informes/informes.hpp"

#include <algorithm>

using namespace hito;
using namespace hito::test;

namespace {

json key(int year, const char* rubro = "2.3.2.02.02.005", const char* bpin = "202615572000012") {
    json out{{"vigencia", year}, {"seccion", "16"}, {"rubro", rubro}, {"fuente", "1.2.3.1.17"}};
    if (*bpin) out["bpin"] = bpin;
    return out;
}
json with(json facts, const json& more) {
    facts.update(more);
    return facts;
}
/// An appropriation of 2026 for a road: 1.000 pesos, 200 added, 100 moved away.
json road(const json& more = json::object()) {
    return with(key(2026), with({{"nombre_rubro", "Vías"},
                                 {"producto_mga", "2402041"},
                                 {"inicial", 1'000'00},
                                 {"adiciones", 200'00},
                                 {"contracreditos", 100'00},
                                 {"aplazado", 50'00},
                                 {"certificado", 700'00},
                                 {"comprometido", 550'00},
                                 {"obligado", 330'00},
                                 {"pagado", 110'00}},
                                more));
}
/// Its documents, that come to the same.
void put_documents(Shelf& shelf, const Uuid& appropriation) {
    const std::vector<Link> affects{{"afecta", appropriation}};
    shelf.put("cdp", {"comprometido"},
              with(key(2026), {{"certificado", 800'00}, {"liberado", 60'00}, {"vencido", 40'00}}), affects);
    shelf.put("rp", {"en_ejecucion"},
              with(key(2026), {{"tercero", "900123456"},
                               {"valor", 400'00},
                               {"liberado", 50'00},
                               {"obligado", 330'00},
                               {"pagado", 110'00}}),
              affects);
    shelf.put("rp", {"expedido"}, with(key(2026), {{"tercero", "800100200"}, {"valor", 200'00}}), affects);
}

const cuipo::Reporter march{"217305001", "Municipio de Prueba", 439, false, 2026, 1};
/// What the reports say, as the forms that would be sent.
cuipo::Report forms(Shelf& shelf, const char* as_of) {
    cuipo::Report out;
    out.reporter = march;
    const auto money = [](const std::string& text) { return parse_pesos(text).value(); };
    for (auto& row : table(shelf, informe::cuipo_c, {}, as_of))
        out.spending_plan.push_back({row["cuenta"], row["vigencia_gasto"], row["seccion"], row["programa_mga"],
                                     row["detalle_sectorial"], row["bpin"], money(row["inicial"]),
                                     money(row["definitiva"])});
    for (auto& row : table(shelf, informe::cuipo_d, {}, as_of))
        out.spending_done.push_back({row["cuenta"], row["vigencia_gasto"], row["seccion"], row["producto_mga"],
                                     row["cpc"], row["detalle_sectorial"], row["fuente"], row["bpin"],
                                     row["situacion_de_fondos"], row["politica_publica"], row["tercero"],
                                     money(row["comprometido"]), money(row["obligado"]), money(row["pagado"])});
    return out;
}
std::vector<std::string> broken(const cuipo::Report& report) {
    std::vector<std::string> out;
    for (const auto& one : cuipo::review({report, nullptr, nullptr, {}}).breaches)
        if (!one.where.starts_with("A") && !one.where.starts_with("B")) out.emplace_back(one.rule);
    return out;
}

/// The payroll, and two contracts on one appropriation for investment.
std::vector<informe::AsientoCuipo> book() {
    informe::AsientoCuipo pay{2026, "16", "2.1.1.01.01.001", "1.2.1.0.00", "", "", "1", "C", "0"};
    pay.inicial = pesos(900), pay.definitiva = pesos(1000), pay.comprometido = pesos(500);
    pay.obligado = pay.pagado = pesos(400);
    informe::AsientoCuipo first{2026, "16",   "2.3.2.02.02.005", "1.2.3.1.17", "2024730010001", "2402001", "1", "C",
                                "0",  "54211"};
    first.inicial = first.definitiva = pesos(300), first.comprometido = pesos(200), first.obligado = pesos(100);
    informe::AsientoCuipo second = first;
    second.rubro = "2.3.2.02.02.008";
    second.cpc = "83321";
    second.comprometido = Money::of_cents(50);
    informe::AsientoCuipo old = pay;
    old.vigencia = 2025;
    return {pay, first, second, old};
}

}  // namespace

TEST_CASE("the execution of the budget tells each appropriation with its balances and shares",
          "[informes][presupuesto]") {
    Shelf shelf;
    const Uuid road_id = shelf.put("apropiacion", {"vigente"}, road());
    put_documents(shelf, road_id);
    shelf.put("apropiacion", {"vigente"}, with(key(2026, "2.1.1", ""), {{"seccion", "01"}}));
    shelf.put("apropiacion", {"cerrada"}, with(key(2025), {{"inicial", 5'00}}));
    auto rows = table(shelf, informe::ejecucion_presupuestal);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["seccion"] == "01");
    CHECK(rows[0]["parte_pagada"].empty());  // Of nothing there is no share.
    auto& row = rows[1];
    CHECK(row["definitiva"] == "1100");
    CHECK(row["disponible"] == "350");
    CHECK(row["por_comprometer"] == "150");
    CHECK(row["por_obligar"] == "220");
    CHECK(row["por_pagar"] == "220");
    CHECK(row["parte_certificada"] == "63.63");
    CHECK(row["parte_comprometida"] == "50");
    CHECK(row["parte_obligada"] == "30");
    CHECK(row["parte_pagada"] == "10");
    CHECK(row["estado"] == "vigente");
    CHECK(shelf.left_out.empty());
    CHECK(table(shelf, informe::ejecucion_presupuestal, {{"vigencia", "2025"}}).size() == 1);
}

TEST_CASE("an appropriation whose documents do not come to what it says is told, to the centavo",
          "[informes][presupuesto]") {
    Shelf shelf;
    put_documents(shelf, shelf.put("apropiacion", {"vigente"}, road({{"comprometido", 550'01}})));
    CHECK(table(shelf, informe::ejecucion_presupuestal).size() == 1);
    REQUIRE(shelf.left_out.size() == 1);
    CHECK(shelf.left_out[0] ==
          "apropiación 2026/16/2.3.2.02.02.005/1.2.3.1.17/202615572000012: lo comprometido es $ 550,01 y sus "
          "documentos suman $ 550");
}

TEST_CASE("for the CUIPO, investment is programmed as one account a project, and carried out in its own",
          "[informes][cuipo]") {
    const auto plan = informe::programacion_de(book(), 2026);
    REQUIRE(plan.size() == 2);
    CHECK(plan[0].cuenta == "2.1.1.01.01.001");
    CHECK(plan[0].definitiva == pesos(1000));
    CHECK(plan[1].cuenta == "2.99");
    CHECK(plan[1].programa == "2402");
    CHECK(plan[1].bpin == "2024730010001");
    CHECK(plan[1].definitiva == pesos(600));
    const auto done = informe::ejecucion_de(book(), 2026);
    REQUIRE(done.size() == 3);
    CHECK(done[0].pagado == pesos(400));
    CHECK(done[1].cuenta == "2.3.2.02.02.005");
    CHECK(done[1].comprometido == pesos(200));
    CHECK(done[2].comprometido == Money::of_cents(50));
    CHECK(informe::ejecucion_de(book(), 2025).size() == 1);
    // An appropriation told apart from its execution, its product not known yet.
    informe::AsientoCuipo plain{2026, "16", "2.3.1", "1.2.1.0.00", "2024730010002", "", "1", "C", ""};
    plain.programa = "4003";
    plain.inicial = pesos(5);
    const informe::AsientoCuipo alone[] = {plain};
    CHECK(informe::ejecucion_de(alone, 2026).empty());
    REQUIRE(informe::programacion_de(alone, 2026).size() == 1);
    CHECK(informe::programacion_de(alone, 2026)[0].programa == "4003");
    plain.inicial = {};
    plain.pagado = pesos(1);
    const informe::AsientoCuipo executed[] = {plain};
    CHECK(informe::programacion_de(executed, 2026).empty());
    CHECK(informe::ejecucion_de(executed, 2026).size() == 1);
    auto twice = book();
    twice.push_back(twice[1]);
    CHECK(informe::ejecucion_de(twice, 2026)[1].comprometido == pesos(400));
    CHECK(informe::cuenta_programada("2.3") == "2.99");
    CHECK(informe::cuenta_programada("2.31") == "2.31");
}

TEST_CASE("C and D come from the cases of the budget, reserves and accounts payable of the year before too",
          "[informes][cuipo]") {
    Shelf shelf;
    const Uuid now = shelf.put("apropiacion", {"vigente"}, road()),
               then = shelf.put("apropiacion", {"cerrada"},
                                with(key(2025), {{"producto_mga", "2402041"}, {"sin_situacion_de_fondos", true}}));
    put_documents(shelf, now);
    const std::vector<Link> affects_then{{"afecta", then}};
    shelf.put("reserva", {"constituida"},
              with(key(2025), {{"tercero", "900123456"},
                               {"numero_rp", "7"},
                               {"valor", 90'00},
                               {"cancelado", 10'00},
                               {"obligado", 60'00},
                               {"pagado", 20'00}}),
              affects_then);
    const json owed = with(key(2025), {{"tercero", "900123456"},
                                       {"numero", "O-1"},
                                       {"valor", 100'00},
                                       {"pagado", 65'00},
                                       {"causada_el", "2025-12-20"}});
    const Uuid payable = shelf.put("obligacion", {"cuenta_por_pagar"}, owed, affects_then);
    shelf.act(payable, "pagar", "2025-12-29", json::object(), true, {{"valor", 30'00}});
    shelf.act(payable, "constituir_cuenta_por_pagar", "2025-12-31");
    shelf.act(payable, "pagar", "2026-01-15", json::object(), true, {{"valor", 40'00}});
    shelf.act(payable, "pagar", "2026-01-16", json::object(), false, {{"valor", 99'00}});
    shelf.act(payable, "reintegrar", "2026-02-01", json::object(), true, {{"valor", 5'00}});
    const Uuid settled = shelf.put("obligacion", {"pagada"}, owed, affects_then);  // In its own year.
    shelf.act(settled, "pagar", "2025-12-29", json::object(), true, {{"valor", 100'00}});

    auto plan = table(shelf, informe::cuipo_c, {}, "2026-03-31");
    std::vector<std::string> told;
    for (auto& row : plan)
        told.push_back(row["cuenta"] + " " + row["vigencia_gasto"] + " " + row["programa_mga"] + " " + row["inicial"] +
                       " " + row["definitiva"]);
    CHECK(told == std::vector<std::string>{"2.99 1 2402 1000 1100", "2.99 2 2402 90 80", "2.99 3 2402 70 70"});
    told.clear();
    for (auto& row : table(shelf, informe::cuipo_d, {}, "2026-03-31"))
        told.push_back(row["vigencia_gasto"] + " " + row["situacion_de_fondos"] + " " + row["tercero"] + " " +
                       row["comprometido"] + " " + row["obligado"] + " " + row["pagado"]);
    CHECK(told == std::vector<std::string>{"1 C 800100200 200 0 0", "1 C 900123456 350 330 110",
                                           "2 S 900123456 80 60 20", "3 S 900123456 70 70 35"});
    // The Contraloría General's rules of spending find nothing but what is really short of their least figures.
    CHECK(broken(forms(shelf, "2026-03-31")) == std::vector<std::string>{"REGLA_GENERAL_10C"});
}

TEST_CASE("what the forms say is what the cases say; a centavo of difference is told by its key", "[informes][A32]") {
    Shelf shelf;
    put_documents(shelf, shelf.put("apropiacion", {"vigente"}, road()));
    const auto books = forms(shelf, "2026-03-31");
    auto sent = books;
    CHECK(cuipo::against_ledger(sent, books.spending_plan, books.spending_done).empty());
    sent.spending_done[0].committed += Money::of_cents(1);
    CHECK(cuipo::against_ledger(sent, books.spending_plan, books.spending_done).size() == 1);
}

TEST_CASE("commitments on later years' budgets are a period of their own, and what is not known of them is told",
          "[informes][cuipo]") {
    Shelf shelf;
    const Uuid road_id = shelf.put("apropiacion", {"vigente"}, road());
    const Uuid later = shelf.put("vigencia_futura", {"autorizada"}, json::object());
    shelf.put("rp", {"expedido"}, with(key(2026), {{"tercero", "1"}, {"valor", 10'00}}),
              {{"afecta", road_id}, {"con_vigencia_futura", later}});
    shelf.put("rp", {"expedido"}, with(key(2026), {{"tercero", "2"}, {"valor", 20'00}}));
    auto rows = table(shelf, informe::cuipo_d, {}, "2026-02-01");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["producto_mga"].empty());
    CHECK(rows[0]["tercero"] == "2");
    CHECK(rows[1]["vigencia_gasto"] == "4");
    CHECK(rows[1]["comprometido"] == "10");
    CHECK(std::count_if(shelf.left_out.begin(), shelf.left_out.end(), [](const std::string& why) {
              return why.starts_with("1 movimientos sin") || why.starts_with("$ 10 comprometidos");
          }) == 2);
}

TEST_CASE("the sections of the entity are those that it names, and one without a name is told", "[informes][cuipo]") {
    Shelf shelf;
    shelf.put("apropiacion", {"vigente"}, road());
    CHECK(table(shelf, informe::cuipo_e, {}, "2026-03-31").empty());
    REQUIRE(shelf.left_out.size() == 1);
    CHECK(shelf.left_out[0].find("1 apropiaciones, sin nombre en cuipo_secciones_adicionales") != std::string::npos);
    shelf.own.add("cuipo_secciones_adicionales", day("2026-01-01"),
                  std::string(road()["seccion"]) + " = Fondo local; 99 = Personería ", "Acuerdo");
    auto rows = table(shelf, informe::cuipo_e, {}, "2026-03-31");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["nombre"] == "Fondo local");
    CHECK(rows[1]["seccion"] == "99");
    CHECK(rows[1]["nombre"] == "Personería");
    CHECK(shelf.left_out.size() == 1);
}

TEST_CASE("a form is asked for at a day of its quarter, and the message says at which", "[informes][cuipo]") {
    Shelf shelf;
    const auto ask = [&](const std::map<std::string, std::string>& given, const char* as_of) {
        try {
            table(shelf, informe::cuipo_c, given, as_of);
            return std::string();
        } catch (const ReportMisasked& error) { return error.param + ": " + error.what(); }
    };
    CHECK(ask({{"vigencia", "2026"}, {"trimestre", "1"}}, "2026-03-31").empty());
    CHECK(ask({{"trimestre", "2"}}, "2026-04-01").empty());
    CHECK(ask({{"trimestre", "1"}}, "2026-04-01") ==
          "trimestre: el 2026-04-01 es del trimestre 2 de 2026; el trimestre 1 de 2026 se mira al 2026-03-31");
    CHECK(ask({{"vigencia", "2025"}}, "2026-02-10") ==
          "vigencia: el 2026-02-10 es del trimestre 1 de 2026; el trimestre 4 de 2025 se mira al 2025-12-31");
    CHECK_THROWS_AS(table(shelf, informe::cuipo_c, {{"trimestre", "5"}}), ReportMisasked);
}
