// From the need to the reports, without typing anything twice: the cases of the scenario tell the same pesos in every
// report.
#include "api/scenario.hpp"
#include "tests/support/catch.hpp"
#include "tests/workflows/shelf.hpp"
#include "workflows/informes/informes.hpp"
#include "workflows/roles.hpp"

#include <algorithm>
#include <map>

using namespace hito;
using namespace hito::test;

namespace {

/// The cases of each scenario of the file as they end, by its title.
const std::map<std::string, std::vector<Snapshot>>& endings() {
    static const auto all = [] {
        std::map<std::string, std::vector<Snapshot>> out;
        const api::ScenarioSetting setting{
            registry(), [](const std::vector<api::ClosedDay>&) { return std::make_unique<law::CalendarioColombia>(); },
            roles::reloj, general_rules(),
            [&](std::string_view title, const std::vector<const Snapshot*>& cases, const Law&) {
                auto& kept = out[std::string(title)];
                for (const Snapshot* one : cases) kept.push_back(*one);
            }};
        for (const auto& result :
             api::run_scenarios(HITO_SOURCE_DIR "/tests/scenarios/integral/limpieza_de_cunetas.yaml", setting)) {
            INFO(in_words(result));
            CHECK(result.passed);
        }
        return out;
    }();
    return all;
}
const std::vector<Snapshot>& after(std::string_view begins) {
    for (const auto& [title, cases] : endings())
        if (title.starts_with(begins)) return cases;
    FAIL("no scenario begins so: " << begins);
    return endings().begin()->second;
}

/// The sum of a column of money over the rows where another has that value.
std::string sum(const Told& rows, const char* column, const char* of = nullptr, const std::string& value = {}) {
    Money out;
    for (const auto& row : rows)
        if (!of || row.at(of) == value) out += parse_pesos(row.at(column)).value();
    return to_pesos(out);
}

struct Reports {
    explicit Reports(std::string_view scenario, const char* as_of) {
        shelf.put(after(scenario));
        budget = table(shelf, informe::ejecucion_presupuestal, {}, as_of);
        projects = table(shelf, informe::avance_proyectos, {{"vigencia", "2026"}}, as_of);
        plan = table(shelf, informe::cumplimiento_paa, {}, as_of);
        lines = table(shelf, informe::lineas_paa, {}, as_of);
        programmed = table(shelf, informe::cuipo_c, {}, as_of);
        executed = table(shelf, informe::cuipo_d, {}, as_of);
        action = table(shelf, informe::plan_de_accion, {}, as_of);
        REQUIRE(projects.size() == 1);
    }
    Shelf shelf;
    Told budget, projects, plan, lines, programmed, executed, action;
};

}  // namespace

TEST_CASE("budget, project, plan and contract tell the same pesos in every report", "[informes][integral]") {
    Reports told("El informe, las obligaciones y los pagos llegan a todos", "2026-11-30");
    // What was appropriated.
    CHECK(sum(told.budget, "definitiva") == "390000000");
    CHECK(told.projects[0].at("apropiado") == "390000000");
    CHECK(sum(told.programmed, "definitiva") == "390000000");
    CHECK(told.action[0].at("apropiado") == "390000000");
    CHECK(sum(told.budget, "certificado") == "48000000");
    // What was bound, owed and paid.
    const std::map<std::string, std::string> amounts{
        {"comprometido", "44000000"}, {"obligado", "40000000"}, {"pagado", "40000000"}};
    for (const auto& [column, amount] : amounts) {
        INFO(column);
        CHECK(sum(told.budget, column.c_str()) == amount);
        CHECK(told.projects[0].at(column) == amount);
        CHECK(sum(told.executed, column.c_str()) == amount);
        CHECK(told.action[0].at(column) == amount);
    }
    // The plan and the contract.
    CHECK(told.plan[0].at("agrupacion") == "plan");
    CHECK(told.plan[0].at("comprometido") == "44000000");
    CHECK(told.plan[0].at("valor_contratado") == "44000000");
    CHECK(told.plan[0].at("contratos_fuera") == "0");
    CHECK(sum(told.plan, "comprometido", "agrupacion", "bpin") == "44000000");
    CHECK(sum(told.lines, "valor_contratado") == "44000000");
    CHECK(told.projects[0].at("contratos") == "1");
    CHECK(told.projects[0].at("valor_contratado") == "44000000");
    CHECK(told.projects[0].at("pagado_contratos") == "40000000");
    CHECK(told.projects[0].at("avance_fisico_contratos") == "100");
    // By the same keys: the third party is that of the contract, the project that of the line.
    REQUIRE(told.executed.size() == 1);
    CHECK(told.executed[0].at("tercero") == "900111222");
    CHECK(told.executed[0].at("bpin") == told.projects[0].at("bpin"));
    CHECK(told.lines[0].at("bpin") == told.projects[0].at("bpin"));
    for (const auto& why : told.shelf.left_out) {
        INFO(why);
        CHECK(why.find("suman") == why.npos);
    }
}

TEST_CASE("what a settlement frees is freed in every report", "[informes][integral]") {
    Reports told("Terminado y liquidado, lo que no se ejecutó vuelve", "2026-11-30");
    for (const char* column : {"comprometido", "obligado", "pagado"}) {
        INFO(column);
        CHECK(sum(told.budget, column) == "40000000");
        CHECK(told.projects[0].at(column) == "40000000");
        CHECK(sum(told.executed, column) == "40000000");
    }
    CHECK(told.plan[0].at("comprometido") == "40000000");
    CHECK(sum(told.budget, "certificado") == "40000000");
    CHECK(sum(told.budget, "disponible") == "350000000");
    CHECK(sum(told.lines, "comprometido") == "40000000");
}

TEST_CASE("what the manager reports stands beside what the contracts show, with its pieces", "[informes][integral]") {
    Reports told("El mes del proyecto se reporta", "2026-12-05");
    auto& project = told.projects[0];
    CHECK(project["ultimo_mes"] == "2026-11");
    CHECK(project["avance_gestion"] == "100");
    CHECK(project["avance_fisico_contratos"] == "100");
    CHECK_FALSE(project["avance_fisico"].empty());
    auto pieces = table(told.shelf, informe::avance_indicadores, {}, "2026-12-05");
    const auto found =
        std::find_if(pieces.begin(), pieces.end(), [](auto& row) { return row["indicador"] == "240211200"; });
    REQUIRE(found != pieces.end());
    CHECK((*found)["valor"] == "10");
    CHECK(std::count_if(pieces.begin(), pieces.end(), [](auto& row) { return row["clase"] == "gestion"; }) == 2);
    // Every indicator of a product of the four years' plan is one of the project.
    auto four_years = table(told.shelf, informe::plan_indicativo, {}, "2026-12-05");
    CHECK(four_years.size() == static_cast<std::size_t>(std::count_if(pieces.begin(), pieces.end(), [](auto& row) {
              return row["clase"] == "producto";
          })));
}
