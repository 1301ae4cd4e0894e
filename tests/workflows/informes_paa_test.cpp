// The reports of the annual acquisition plan, from cases as they would be stored. Their formulas:
// paa_cumplimiento_test.cpp.
#include "tests/support/catch.hpp"
#include "tests/workflows/shelf.hpp"
#include "workflows/informes/informes.hpp"

using namespace hito;
using namespace hito::test;

namespace {

json line(const char* name, const json& more = json::object()) {
    json out{{"vigencia", 2026},     {"linea", name},          {"mes_inicio", 3},
             {"valor_total", 10000}, {"valor_vigencia", 8000}, {"modalidad", "CCE-10"},
             {"fuente", "sgp"},      {"dependencia", "Obras"}, {"publicada_el", "2026-01-31"}};
    out.update(more);
    return out;
}
json contract(const char* number, const char* signed_on, int value) {
    return {{"numero_contrato", number}, {"fecha_suscripcion", signed_on}, {"valor_vigente", value * 100}};
}

}  // namespace

TEST_CASE("the plan of a year is told with its versions and the contracts that no line has", "[informes][paa][A04]") {
    Shelf shelf;
    shelf.put("paa", {"publicado"},
              {{"vigencia", 2026},
               {"versiones",
                {{{"version", 1}, {"publicada_el", "2026-01-31"}}, {{"version", 2}, {"publicada_el", "2026-07-15"}}}}});
    shelf.put("paa", {"cerrado"},
              {{"vigencia", 2025}, {"versiones", {{{"version", 1}, {"publicada_el", "2025-01-31"}}}}});
    const Uuid first = shelf.put(
        "linea_paa", {"contratada"},
        line("1", {{"abierta_el", "2026-04-01"},
                   {"comprometido", 6000},
                   {"contratos", {{{"numero_contrato", "C-1"}, {"valor", 9000}}, {{"numero_contrato", "C-6"}}}}}));
    shelf.put("linea_paa", {"publicada"}, line("2", {{"publicada_el", "2026-02-01"}, {"dependencia", "Salud"}}));
    shelf.put("linea_paa", {"publicada"}, line("9", {{"vigencia", 2025}}));
    shelf.put("contrato", {"suscrito"}, contract("C-1", "2026-05-01", 90), {{"de_la_linea", first}});
    shelf.put("contrato", {"suscrito"}, contract("C-6", "2026-05-01", 90));  // Its line knows it.
    shelf.put("contrato", {"suscrito"}, contract("C-2", "2026-12-31", 7));
    shelf.put("contrato", {"suscrito"}, contract("C-3", "2025-12-31", 11));
    shelf.put("contrato", {"en_elaboracion"}, {{"numero_contrato", "C-4"}});
    auto rows = table(shelf, informe::cumplimiento_paa);
    REQUIRE(rows.size() == 6);  // The plan, a modality, a source, two offices and the lines without a project.
    auto& plan = rows[0];
    CHECK(plan["lineas"] == "2");
    CHECK(plan["versiones"] == "2");
    CHECK(plan["contratos_fuera"] == "1");
    CHECK(plan["valor_fuera"] == "7");
    CHECK(plan["inicio"] == "0");
    CHECK(plan["inicio_tardio"] == "50");
    CHECK(plan["contratado_valor"] == "45");
    CHECK(plan["ejecucion_vigencia"] == "37.5");
    CHECK(plan["lineas_posteriores"] == "50");  // Published on the first day after the limit.
    CHECK(rows[1]["grupo"] == "CCE-10");
    CHECK(rows[1]["versiones"].empty());
    CHECK(rows[3]["agrupacion"] == "dependencia");
    CHECK(shelf.left_out.empty());
    // Of a year without a plan it is told that there is none; there is nothing to divide by.
    auto other = table(shelf, informe::cumplimiento_paa, {{"vigencia", "2024"}});
    REQUIRE(other.size() == 1);
    CHECK(other[0]["inicio"].empty());
    CHECK(shelf.left_out.size() == 1);
    CHECK(table(shelf, informe::cumplimiento_paa, {{"vigencia", "2025"}})[0]["contratos_fuera"] == "1");
}

TEST_CASE("each line tells what was planned and what came of it", "[informes][paa]") {
    Shelf shelf;
    shelf.put("linea_paa", {"cerrada"},
              line("1", {{"abierta_el", "2026-04-10"},
                         {"comprometido", 6000},
                         {"procesos", {{{"numero_proceso", "MC-1"}}}},
                         {"contratos", {{{"numero_contrato", "C-1"}, {"valor", 12500}, {"valor_ejecutado", 5500}}}}}));
    shelf.put("linea_paa", {"excluida"}, line("2"));
    shelf.put("linea_paa", {"publicada"}, line("3", {{"vigencia", 2025}}));
    auto rows = table(shelf, informe::lineas_paa);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["estado"] == "cerrada");
    CHECK(rows[0]["mes"] == "3");
    CHECK(rows[0]["procesos"] == "MC-1");
    CHECK(rows[0]["valor_contratado"] == "125");
    CHECK(rows[0]["ejecutado"] == "55");
    CHECK(rows[0]["diferencia"] == "25");
    CHECK(rows[0]["desviacion_valor"] == "25");
    CHECK(rows[0]["desviacion_dias"] == "10");
    CHECK(rows[1]["activa"] == "No");
    CHECK(rows[1]["desviacion_dias"].empty());
    CHECK(table(shelf, informe::lineas_paa, {{"lineas", "activas"}}).size() == 1);
}
