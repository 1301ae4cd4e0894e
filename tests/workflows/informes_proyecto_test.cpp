// The reports of the investment projects, from cases as they would be stored.
#include "tests/support/catch.hpp"
#include "tests/workflows/shelf.hpp"
#include "workflows/informes/informes.hpp"

#include <algorithm>

using namespace hito;
using namespace hito::test;

namespace {

/// Two products: a road (400 pesos of 2026, half of its flow done) and a bridge (100, its stock passed by a fifth).
json project(const json& more = json::object()) {
    const json road{
        {"codigo", "2402041"},
        {"nombre", "Vía construida"},
        {"actividades",
         {{{"codigo", "A1"},
           {"nombre", "Construir"},
           {"ruta_critica", true},
           {"costos", {{{"vigencia", 2026}, {"valor", 300'00}}, {{"vigencia", 2027}, {"valor", 100'00}}}}},
          {{"codigo", "A2"}, {"nombre", "Vigilar"}, {"costos", {{{"vigencia", 2026}, {"valor", 100'00}}}}}}}};
    const json bridge{{"codigo", "2402112"},
                      {"nombre", "Puente rehabilitado"},
                      {"actividades",
                       {{{"codigo", "A3"}, {"nombre", "Pintar"}, {"costos", {{{"vigencia", 2026}, {"valor", 100'00}}}}},
                        {{"codigo", "A4"}, {"nombre", "Lavar"}, {"costos", {{{"vigencia", 2027}, {"valor", 5'00}}}}}}}};
    json out{{"codigo_proyecto", "PR-7"},
             {"nombre", "Vías"},
             {"dependencia", "Obras"},
             {"bpin", "202615572000012"},
             {"gerente", "gabo"},
             {"registrado_el", "2026-01-10"},
             {"identificacion", {{"programa_municipal", "Vías para todos"}}},
             {"preparacion",
              {{"productos", {road, bridge}}, {"riesgos", {{{"descripcion", "Lluvia"}, {"mitigacion", "Drenajes"}}}}}},
             {"vigencias",
              {{{"vigencia", 2026},
                {"apropiado", 1'000'00},
                {"comprometido", 900'00},
                {"obligado", 800'00},
                {"pagado", 500'00},
                {"fuentes", {{{"fuente", "SGP"}, {"valor", 700'00}}, {{"fuente", "Propios"}, {"valor", 300'00}}}}}}},
             {"avance",
              {{"mes", "2026-06"},
               {"producto", {{{"codigo", "240204100"}, {"valor", 5'00}}, {{"codigo", "240211200"}, {"valor", 12'00}}}},
               {"gestion", {{{"codigo", "G1"}, {"valor", 1'00}}}}}},
             {"avance_fisico", 60'00},
             {"avance_fisico_horizonte", 45'00},
             {"avance_gestion", 25'00}};
    out["programacion"] = {
        {"sector", "24"},
        {"programa", "2402"},
        {"fuentes", {{{"entidad", "Municipio"}, {"fuente", "SGP Cultura"}, {"vigencia", 2026}, {"valor", 500'00}}}},
        {"indicadores_producto",
         {{{"codigo", "240204100"},
           {"producto", "2402041"},
           {"nombre", "Vía"},
           {"unidad", "km"},
           {"principal", true},
           {"metas", {{{"vigencia", 2026}, {"meta", 10'00}}, {{"vigencia", 2027}, {"meta", 5'00}}}}},
          {{"codigo", "240204101"},
           {"producto", "2402041"},
           {"nombre", "Aceras"},
           {"metas", {{{"vigencia", 2026}, {"meta", 1'00}}}}},
          {{"codigo", "240211200"},
           {"producto", "2402112"},
           {"nombre", "Puentes"},
           {"acumulacion", "stock"},
           {"principal", true},
           {"metas", {{{"vigencia", 2026}, {"meta", 10'00}}, {{"vigencia", 2027}, {"meta", 11'00}}}}}}},
        {"indicadores_gestion",
         {{{"codigo", "G1"},
           {"nombre", "Comités"},
           {"ponderador", 100'00},
           {"metas", {{{"vigencia", 2026}, {"meta", 4'00}}}}}}}};
    out.update(more);
    return out;
}
const States executing{"en_ejecucion", "activo", "sin_ajuste", "en_el_banco"};

json contract(const char* number, const char* signed_on, int value, int reports = 0, int progress = 0) {
    return {{"numero_contrato", number},    {"fecha_suscripcion", signed_on},
            {"valor_vigente", value * 100}, {"valor_pagado", 10'00},
            {"informes", reports},          {"avance_fisico", progress * 100}};
}
/// The same with that money owed, of 1.000 pesos.
json owing(int cents) {
    json out = project();
    out["vigencias"][0]["obligado"] = cents;
    return out;
}
std::string alerts(const json& facts, const char* as_of) {
    Shelf shelf;
    shelf.put("proyecto", executing, facts);
    return table(shelf, informe::avance_proyectos, {}, as_of).at(0)["alertas"];
}

}  // namespace

TEST_CASE("a project is told by year: its money, what its manager says and what its contracts show",
          "[informes][proyecto]") {
    Shelf shelf;
    const Uuid id = shelf.put("proyecto", {"en_ejecucion", "suspendido", "en_ajuste", "en_el_banco"}, project());
    const Uuid other = shelf.put("proyecto", executing, {{"codigo_proyecto", "PR-8"}});
    const std::vector<Link> own{{"del_proyecto", id}};
    shelf.put("contrato", {"en_ejecucion"}, contract("C-1", "2026-02-01", 300, 2, 50), own);
    shelf.put("contrato", {"en_ejecucion"}, contract("C-2", "2026-03-01", 100, 1, 100), own);
    shelf.put("contrato", {"suscrito"}, contract("C-3", "2026-03-02", 600), own);
    shelf.put("contrato", {"en_elaboracion"}, {{"numero_contrato", "C-4"}}, own);
    shelf.put("contrato", {"en_ejecucion"}, contract("C-5", "2025-03-02", 40, 1, 100),
              {{"del_proyecto", id}, {"del_proyecto", other}});
    auto rows = table(shelf, informe::avance_proyectos, {}, "2026-07-31");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["vigencia"] == "2025");
    CHECK(rows[0]["valor_contratado"] == "40");
    CHECK(rows[0]["parte_obligada"].empty());
    CHECK(rows[0]["avance_fisico"].empty());
    auto& row = rows[1];
    CHECK(row["estado"] == "en_ejecucion; suspendido; en_ajuste");
    CHECK(row["apropiado"] == "1000");
    CHECK(row["parte_comprometida"] == "90");
    CHECK(row["parte_obligada"] == "80");
    CHECK(row["parte_pagada"] == "50");
    CHECK(row["ultimo_mes"] == "2026-06");
    CHECK(row["avance_fisico"] == "60");
    CHECK(row["avance_fisico_horizonte"] == "45");
    CHECK(row["avance_gestion"] == "25");
    CHECK(row["contratos"] == "3");
    CHECK(row["contratos_con_informe"] == "2");
    CHECK(row["valor_contratado"] == "1000");
    CHECK(row["avance_fisico_contratos"] == "62.5");
    CHECK(row["pagado_contratos"] == "30");
    CHECK(rows[2]["codigo_proyecto"] == "PR-8");
    REQUIRE(shelf.left_out.size() == 1);
    CHECK(shelf.left_out[0].starts_with("contratos que sirven a varios proyectos: 1;"));
    CHECK(table(shelf, informe::avance_proyectos, {{"vigencia", "2026"}}, "2026-07-31").size() == 1);
    CHECK(table(shelf, informe::avance_proyectos, {{"bpin", "202615572000012"}}, "2026-07-31").size() == 2);
}

TEST_CASE("the alerts of a project come up by the smallest margin", "[informes][proyecto][A25]") {
    CHECK(alerts(owing(800'00), "2026-08-10") == "meta_sobrepasada");
    CHECK(alerts(owing(800'10), "2026-08-10") == "paga_antes_del_producto; meta_sobrepasada");
    json within = project();
    within["avance"]["producto"][1]["valor"] = 12'00;
    within["programacion"]["indicadores_producto"][2]["metas"][1]["meta"] = 12'00;
    within["programacion"]["indicadores_producto"][2]["metas"][0]["meta"] = 12'00;
    CHECK(alerts(within, "2026-08-10").empty());
    // The month after the last one closed is due on the tenth of the next.
    CHECK(alerts(within, "2026-08-11") == "falta_el_reporte_mensual");
    json nothing = within;
    nothing["avance_fisico"] = 0;
    nothing["vigencias"][0]["obligado"] = nothing["vigencias"][0]["pagado"] = 1;
    CHECK(alerts(nothing, "2026-08-10").empty());  // Under a hundredth of a percent.
    nothing["vigencias"][0]["obligado"] = nothing["vigencias"][0]["pagado"] = 10;
    CHECK(alerts(nothing, "2026-08-10") == "paga_sin_producto");
}

TEST_CASE("the pieces of a progress come to what the project has", "[informes][proyecto]") {
    Shelf shelf;
    shelf.put("proyecto", executing, project());
    shelf.put("proyecto", {"en_formulacion"}, {{"codigo_proyecto", "PR-9"}});
    auto rows = table(shelf, informe::avance_indicadores, {}, "2026-07-31");
    REQUIRE(rows.size() == 4);
    std::vector<std::string> told;
    for (auto& row : rows)
        told.push_back(row["indicador"] + ": " + row["valor_anio"] + " de " + row["meta"] + ", " + row["crudo"] + " " +
                       row["topado"] + " x " + row["peso"] + " x " + row["peso_producto"]);
    CHECK(told == std::vector<std::string>{"240204100: 5 de 10, 50 50 x 100 x 80", "240204101:  de 1, 0 0 x  x 80",
                                           "240211200: 12 de 10, 120 100 x 100 x 20", "G1: 1 de 4, 25 25 x 100 x "});
    // 50 % of 80 and 100 % of 20 are the 60 % of the project.
    Percent sum;
    for (auto& row : rows)
        if (row["clase"] == "producto" && !row["peso"].empty())
            sum.hundredths += std::stoi(row["topado"]) * std::stoi(row["peso"]) / 100 * std::stoi(row["peso_producto"]);
    CHECK(sum == percent(60));
    CHECK(rows[0]["crudo_horizonte"] == "33.33");
    CHECK(rows[0]["acumulacion"] == "flujo");
    CHECK(rows[2]["acumulacion"] == "stock");
    // Of another year there are goals and nothing reported.
    auto later = table(shelf, informe::avance_indicadores, {{"vigencia", "2027"}}, "2026-07-31");
    CHECK(later[0]["meta"] == "5");
    CHECK(later[0]["crudo"].empty());
    CHECK(shelf.left_out.empty());
    table(shelf, informe::avance_indicadores, {{"vigencia", "2025"}}, "2026-07-31");
    CHECK(shelf.left_out.size() == 1);
}

TEST_CASE("the plan of action goes by office, and its columns add up", "[informes][proyecto]") {
    Shelf shelf;
    shelf.put("proyecto", executing, project());
    json health = project({{"dependencia", "Educación"}, {"bpin", "202615572000013"}, {"preparacion", json::object()}});
    shelf.put("proyecto", executing, health);
    shelf.put("proyecto", {"archivado"}, project());
    auto rows = table(shelf, informe::plan_de_accion, {}, "2026-07-31");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0]["dependencia"] == "Educación");  // Money without an activity is not lost.
    CHECK(rows[0]["actividad"].empty());
    CHECK(rows[0]["apropiado"] == "1000");
    auto& first = rows[1];
    CHECK(first["programa_plan"] == "Vías para todos");
    CHECK(first["actividad"] == "A1");
    CHECK(first["costo"] == "300");
    CHECK(first["indicador"] == "240204100");
    CHECK(first["meta"] == "10");
    CHECK(first["avance"] == "50");
    CHECK(first["responsable"] == "gabo");
    CHECK(first["fuentes"] == "SGP: $ 700; Propios: $ 300");
    CHECK(first["obligado"] == "800");
    CHECK(rows[2]["obligado"].empty());
    CHECK(rows[3]["producto"] == "2402112");
    CHECK(rows[3]["avance"] == "100");
    CHECK(table(shelf, informe::plan_de_accion, {{"vigencia", "2027"}, {"dependencia", "Obras"}}).size() == 2);
}

TEST_CASE("the four years' plan is told in the 85 columns of the SisPT, and invents no source",
          "[informes][proyecto]") {
    const auto& columns = informe::plan_indicativo.columns;
    REQUIRE(columns.size() == 85);
    CHECK(columns[11].meaning == "Código de indicador de producto (MGA)");
    CHECK(columns[16].meaning == "Principal");
    CHECK(columns[20].meaning == "Programación del producto bien o servicio 2024");
    CHECK(columns[23].meaning == "Programación del producto bien o servicio 2027");
    CHECK(columns[24].meaning == "Recursos propios 2024");
    CHECK(columns[38].meaning == "Total 2024");
    CHECK(columns[53].meaning == "Total 2025");
    CHECK(columns[69].meaning == "Recursos propios 2027");
    CHECK(columns[83].meaning == "Total 2027");
    CHECK(columns[84].meaning == "BPIN");
    Shelf shelf;
    shelf.put("proyecto", executing, project());
    json one = project({{"bpin", "202615572000014"}});
    one["preparacion"]["productos"].erase(1);
    shelf.put("proyecto", executing, one);
    shelf.put("proyecto", {"viable"}, {{"codigo_proyecto", "PR-9"}});
    auto rows = table(shelf, informe::plan_indicativo, {{"codigo_dane", "15572"}}, "2026-07-31");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0]["codigo_dane"] == "15572");
    CHECK(rows[0]["codigo_programa"] == "2402");
    CHECK(rows[0]["meta_cuatrienio"] == "15");
    CHECK(rows[0]["acumulacion"] == "Acumulativa");
    CHECK(rows[2]["meta_cuatrienio"] == "11");
    CHECK(rows[2]["acumulacion"] == "No acumulativa");
    CHECK(rows[0]["programacion_2"].empty());
    CHECK(rows[0]["programacion_3"] == "10");
    CHECK(rows[0]["principal"] == "Sí");
    CHECK(rows[0]["total_3"] == "400");
    CHECK(rows[1]["total_3"].empty());  // Beside the principal indicator only.
    CHECK(rows[2]["total_4"] == "5");
    // Its sources are known where it has one product.
    CHECK(rows[0]["sgp_cultura_3"].empty());
    CHECK(rows[3]["sgp_cultura_3"] == "500");
    CHECK(rows[3]["bpin"] == "202615572000014");
    CHECK(std::count_if(shelf.left_out.begin(), shelf.left_out.end(),
                        [](const auto& why) { return why.starts_with("proyectos con varios productos: 1;"); }) == 1);
}

TEST_CASE("a source that is no column is left out by its name, and so are other years' headers",
          "[informes][proyecto]") {
    Shelf shelf;
    json one = project();
    one["preparacion"]["productos"].erase(1);
    one["programacion"]["fuentes"][0]["fuente"] = "SGP";
    shelf.put("proyecto", executing, one);
    auto rows = table(shelf, informe::plan_indicativo, {{"vigencia", "2028"}});
    CHECK(rows[0]["total_1"] == "0");
    CHECK(shelf.left_out.size() == 2);  // What no case holds, and the years of the headers.
    CHECK(shelf.left_out[1] == "los encabezados dicen 2024 a 2027: son, en su orden, 2028 a 2031");
    rows = table(shelf, informe::plan_indicativo);
    CHECK(rows[0]["sgp_educacion_3"].empty());
    CHECK(shelf.left_out.back() == "fuentes que no son una de las columnas: «SGP»; las de sus proyectos van vacías");
}

TEST_CASE("the portfolio of information technology is that of sector 23", "[informes][proyecto]") {
    Shelf shelf;
    shelf.put("proyecto", executing, project());
    json portal = project({{"nombre", "Portal"}});
    portal["programacion"]["sector"] = "23";
    const Uuid id = shelf.put("proyecto", executing, portal);
    shelf.put("contrato", {"en_ejecucion"}, contract("C-1", "2026-02-01", 300), {{"del_proyecto", id}});
    auto rows = table(shelf, informe::seguimiento_peti, {}, "2026-07-31");
    REQUIRE(rows.size() == 1);
    auto& row = rows[0];
    CHECK(row["iniciativa"] == "Portal");
    CHECK(row["presupuesto"] == "1000");
    CHECK(row["avance_financiero"] == "80");
    CHECK(row["avance_fisico"] == "60");
    CHECK(row["valor_contratado"] == "300");
    CHECK(row["hitos"] == "A1 Construir");
    CHECK(row["indicadores"] ==
          "240204100 Vía: 5 de 10; 240204101 Aceras: sin reporte de 1; 240211200 Puentes: 12 de 10");
    CHECK(row["riesgos"] == "Lluvia (Drenajes)");
    CHECK(row["alertas"] == "meta_sobrepasada");
}

TEST_CASE("an evaluation tells every indicator, by persons and by capacity", "[informes][proyecto]") {
    Shelf shelf;
    json facts = project({{"fecha_formulacion", "2026-01-10"}});
    facts["identificacion"]["objetivo"] = {{"numero", 10'00}};
    facts["evaluacion"] = {{"metodo", "costo_eficiencia"}, {"alternativa_elegida", "Vía"}, {"capacidad", 2'00}};
    shelf.put("proyecto", executing, facts);
    const auto rows = table(shelf, informe::evaluacion_proyectos, {}, "2026-07-31");
    REQUIRE(rows.size() == 1);
    // Costs: 500 in 2026 and 105 in 2027, at 9 %: 500 + 96.33 = 596.33; in a year, 105 + 545 = 650.
    CHECK(rows[0].at("vpc") == "596.33");
    CHECK(rows[0].at("cae") == "650");
    CHECK(rows[0].at("costo_por_beneficiario") == "59.63");
    CHECK(rows[0].at("costo_por_capacidad") == "298.16");
    CHECK(rows[0].at("metodo") == "costo_eficiencia");
}

TEST_CASE("management is measured by the contracts where the project says so", "[informes][proyecto]") {
    Shelf shelf;
    json facts = project();
    facts["programacion"]["indicadores_gestion"] = {
        {{"codigo", "G1"}, {"ponderador", 60'00}, {"metas", {{{"vigencia", 2026}, {"meta", 4'00}}}}},
        {{"codigo", "G2"},
         {"ponderador", 30'00},
         {"medida", "informes_supervision"},
         {"metas", {{{"vigencia", 2026}, {"meta", 4'00}}}}},
        {{"codigo", "G3"},
         {"ponderador", 10'00},
         {"medida", "contratos_suscritos"},
         {"metas", {{{"vigencia", 2026}, {"meta", 2'00}}}}}};
    const Uuid id = shelf.put("proyecto", executing, facts);
    shelf.put("contrato", {"en_ejecucion"}, contract("C-1", "2026-02-01", 300, 3, 50), {{"del_proyecto", id}});
    // Three reports of four weigh 30, one contract of two weighs 10: (75 · 30 + 50 · 10) / 40 = 68.75.
    auto rows = table(shelf, informe::avance_proyectos, {}, "2026-07-31");
    CHECK(rows.at(0)["avance_gestion_medido"] == "68.75");
    CHECK(rows.at(0)["avance_gestion"] == "25");
}

TEST_CASE("the plan of the royalties goes by biennium", "[informes][proyecto]") {
    Shelf shelf;
    const auto year = [](int of, const char* name, int value) { return json{{"vigencia", of}, {name, value * 100}}; };
    shelf.put("proyecto_sgr", {"sin_contratar", "activo", "en_el_banco"},
              {{"bpin", "2025002700123"},
               {"productos",
                {{{"codigo", "4003018"},
                  {"nombre", "Acueducto"},
                  {"indicador", "400301800"},
                  {"principal", true},
                  {"metas", {year(2024, "meta", 1), year(2025, "meta", 2), year(2028, "meta", 4)}},
                  {"recursos", {year(2025, "valor", 100), year(2026, "valor", 50)}}}}}});
    shelf.put("proyecto_sgr", {"sin_contratar", "activo", "en_el_banco"}, {{"bpin", "2025002700124"}});
    auto rows = table(shelf, informe::plan_indicativo_sgr, {{"codigo_dane", "15572"}}, "2026-07-31");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["codigo_dane"] == "15572");
    CHECK(rows[0]["codigo_sector"] == "40");
    CHECK(rows[0]["codigo_programa"] == "4003");
    CHECK(rows[0]["meta_cuatrienio"] == "3");  // 2024 to 2027.
    CHECK(rows[0]["programacion_1"] == "1");
    CHECK(rows[0]["programacion_2"] == "2");
    CHECK(rows[0]["programacion_3"] == "4");
    CHECK(rows[0]["recursos_1"].empty());
    CHECK(rows[0]["recursos_2"] == "150");
    CHECK(rows[0]["bpin"] == "2025002700123");
    CHECK(shelf.left_out.back() == "proyectos de regalías sin productos programados (programar_productos): 1");
}

TEST_CASE("the management report puts budget, goals, contracts and projects in one table", "[informes][proyecto]") {
    Shelf shelf;
    shelf.put("apropiacion", {"vigente"},
              {{"vigencia", 2026}, {"rubro", "2.3.2"}, {"inicial", 1'000'00}, {"obligado", 800'00}});
    shelf.put("apropiacion", {"vigente"},
              {{"vigencia", 2026}, {"rubro", "2.3.1"}, {"inicial", 1'000'00}, {"obligado", 0}});
    shelf.put("proyecto", executing, project());
    shelf.put("contrato", {"en_ejecucion"}, contract("C-1", "2026-02-01", 300));
    shelf.put("contrato", {"en_ejecucion"}, contract("C-2", "2025-02-01", 300));
    auto rows = table(shelf, informe::informe_de_gestion, {}, "2026-07-31");
    REQUIRE(rows.size() == 6);
    CHECK(rows[0]["concepto"] == "inversion");
    CHECK(rows[0]["cantidad"] == "2");
    CHECK(rows[0]["previsto"] == "2000");
    CHECK(rows[0]["avance"] == "40");
    CHECK(rows[1]["tabla"] == "metas");
    CHECK(rows[1]["previsto"] == "10");
    CHECK(rows[1]["ejecutado"] == "5");
    CHECK(rows[1]["avance"] == "50");
    CHECK(rows[4]["tabla"] == "contratos");
    CHECK(rows[4]["cantidad"] == "1");
    CHECK(rows[5]["tabla"] == "proyectos");
    CHECK(rows[5]["ejecutado"] == "800");
    CHECK(rows[5]["avance"] == "60");
}
