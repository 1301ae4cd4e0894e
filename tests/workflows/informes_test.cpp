// The reports, from cases as they would be stored.
#include "workflows/informes/informes.hpp"

#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/workflows/shelf.hpp"
#include "workflows/contrato/contrato.hpp"
#include "workflows/informes/fila_contrato.hpp"
#include "workflows/plan_mejoramiento/plan_mejoramiento.hpp"
#include "workflows/registry.hpp"

#include <algorithm>
#include <fstream>
#include <set>

using namespace hito;
using namespace hito::test;

namespace {

json contract(const char* number, const char* signed_on) {
    return {{"numero_contrato", number},
            {"objeto", "Suministro de papelería"},
            {"tipo_contrato", "suministro"},
            {"modalidad", "subasta_inversa"},
            {"contratista", {{"tipo_documento", "nit"}, {"documento", "900123456"}, {"nombre", "Papelera SAS"}}},
            {"valor_inicial", 10'000'000'00},
            {"valor_vigente", 10'000'000'00},
            {"fecha_suscripcion", signed_on}};
}

}  // namespace

TEST_CASE("every report has names of its own, a norm, and columns that nobody doubles", "[informes]") {
    std::set<std::string_view> names;
    for (const Report* report : informes()) {
        INFO(report->name);
        CHECK(names.insert(report->name).second);
        CHECK_FALSE(report->title.empty());
        CHECK_FALSE(report->norm.empty());
        CHECK(report->about.ends_with("."));
        std::set<std::string_view> columns, headers, params;
        for (const auto& column : report->columns) {
            CHECK(columns.insert(column.name).second);
            CHECK(headers.insert(column.meaning).second);
        }
        for (const auto& param : report->params) CHECK(params.insert(param.name).second);
        CHECK(columns.size() >= 2);
    }
    CHECK(names.size() >= 4);
}

TEST_CASE("the report of contracts begins with the columns of the SIRECI, exact and in order",
          "[informes][compartido]") {
    const auto path = hito::test::shared_file("control/sireci_f5_2_cabecera.txt");
    if (path.empty()) return;
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    std::vector<std::string> theirs;
    for (std::size_t from = 0; from <= line.size();) {
        const auto to = std::min(line.find('|', from), line.size());
        theirs.push_back(line.substr(from, to - from));
        from = to + 1;
    }
    REQUIRE(theirs.size() == 48);
    const auto& columns = informe::contratos.columns;
    for (std::size_t i = 0; i < theirs.size(); ++i) CHECK(columns[i].meaning == theirs[i]);
}

TEST_CASE("a contract is in the period by its signature or by what modified it, each on its edge", "[informes][A33]") {
    Shelf shelf;
    shelf.put(contrato_workflow(), {"suscrito"}, contract("C-1", "2026-01-01"));
    shelf.put(contrato_workflow(), {"suscrito"}, contract("C-2", "2026-03-31"));
    shelf.put(contrato_workflow(), {"suscrito"}, contract("C-3", "2026-04-01"));
    json extended = contract("C-4", "2025-11-10");
    extended["prorrogas"] = 1;
    const Uuid four = shelf.put(contrato_workflow(), {"en_ejecucion"}, extended);
    shelf.act(four, "suscribir", "2025-11-10");
    shelf.act(four, "prorrogar", "2026-02-10", json::object(), false);
    shelf.act(four, "pagar", "2026-02-11");
    shelf.act(four, "prorrogar", "2026-03-31");
    json draft = contract("C-5", "2026-02-01");
    draft.erase("fecha_suscripcion");
    shelf.put(contrato_workflow(), {"en_elaboracion"}, draft);
    const auto numbers = [&](const std::map<std::string, std::string>& given) {
        std::vector<std::string> out;
        for (auto& row : table(shelf, informe::contratos, given))
            out.push_back(row["fila"] + " " + row["numero_de_contrato"] + ": " + row["observaciones"]);
        return out;
    };
    using Lines = std::vector<std::string>;
    CHECK(numbers({{"desde", "2026-01-01"}, {"hasta", "2026-03-31"}}) ==
          Lines{"1 C-1: suscribir 2026-01-01", "2 C-2: suscribir 2026-03-31", "3 C-4: prorrogar 2026-03-31"});
    CHECK(numbers({{"desde", "2026-01-02"}, {"hasta", "2026-03-30"}}).empty());
    CHECK(numbers({{"vigencia", "2025"}}) == Lines{"1 C-4: suscribir 2025-11-10"});
}

TEST_CASE("the form F5.4 takes what public entities agreed among them", "[informes][A33]") {
    Shelf shelf;
    shelf.put(contrato_workflow(), {"suscrito"}, contract("C-1", "2026-01-01"));
    for (const auto& [number, kind] :
         {std::pair{"C-2", "convenio_interadministrativo"}, std::pair{"C-3", "contrato_interadministrativo"},
          std::pair{"C-4", "convenio_asociacion"}}) {
        json facts = contract(number, "2026-01-02");
        facts["tipo_contrato"] = kind;
        shelf.put(contrato_workflow(), {"suscrito"}, facts);
    }
    std::vector<std::string> numbers;
    for (auto& row : table(shelf, informe::contratos, {{"formulario", "f5_4"}}))
        numbers.push_back(row["numero_de_contrato"]);
    CHECK(numbers == std::vector<std::string>{"C-2", "C-3"});
    CHECK(table(shelf, informe::contratos).size() == 4);
    CHECK_THROWS_AS(table(shelf, informe::contratos, {{"formulario", "f5_9"}}), ReportMisasked);
}

TEST_CASE("a row of contracts tells value, people, additions and progress", "[informes]") {
    json facts = contract("C-1", "2026-01-13");
    facts["plazo_meses"] = 3;
    facts["fecha_inicio"] = "2026-01-15";
    facts["fin_plazo"] = "2026-05-24";  // Three months, ten days suspended and a month more.
    facts["suspensiones"] = {{{"desde", "2026-02-01"}, {"hasta", "2026-02-10"}, {"reinicio", "2026-02-11"}}};
    facts["prorrogas"] = 1;
    facts["adiciones"] = {{{"fecha", "2026-03-02"}, {"valor", 2'000'000'00}}};
    facts["valor_vigente"] = 12'000'000'00;
    facts["valor_pagado"] = 4'000'000'00;
    facts["avance_fisico"] = 3'333;
    facts["anticipo_pactado"] = 2'000;
    facts["designaciones"] = {{{"persona", "eva"}, {"documento", "1020304050"}, {"desde", "2026-01-14"}},
                              {{"persona", "leo"}, {"documento", "52123456"}, {"desde", "2026-03-01"}}};
    Shelf shelf;
    shelf.put(contrato_workflow(), {"en_ejecucion"}, facts);
    auto row = table(shelf, informe::contratos).at(0);
    CHECK(row["valor_inicial"] == "10000000");
    CHECK(row["contratista_naturaleza"] == "persona jurídica");
    CHECK(row["contratista_nit"] == "900123456");
    CHECK(row["contratista_dv"] == "8");
    CHECK(row["contratista_cedula"].empty());
    CHECK(row["tipo_de_seguimiento"] == "supervisor");
    CHECK(row["supervisor_nombre"] == "leo");
    CHECK(row["supervisor_cedula"] == "52123456");
    CHECK(row["interventor_nombre"].empty());
    CHECK(row["plazo_del_contrato"] == "90");  // To 14 April.
    CHECK(row["anticipos_o_pago_anticipado"] == "anticipo");
    CHECK(row["anticipos_valor_total"] == "2000000");
    CHECK(row["adiciones"] == "valor y tiempo");
    CHECK(row["adiciones_valor_total"] == "2000000");
    CHECK(row["adiciones_numero_de_dias"] == "30");
    CHECK(row["fecha_terminacion_contrato"] == "2026-05-24");
    CHECK(row["avance_fisico_real"] == "33.33");
    CHECK(row["avance_presupuestal_real"] == "33.33");
    CHECK(row["modalidad"] == "subasta_inversa");
    CHECK(row["estado"] == "en_ejecucion");
}

TEST_CASE("the digit that checks a number is that of the tax office", "[informes]") {
    CHECK(informe::digito_de_verificacion("899999090") == "2");  // Ministerio de Hacienda.
    CHECK(informe::digito_de_verificacion("899999061") == "9");  // Bogotá, D. C.
    CHECK(informe::digito_de_verificacion("800197268") == "4");  // DIAN.
    CHECK(informe::digito_de_verificacion("9001234A6").empty());
    CHECK(informe::digito_de_verificacion("").empty());
    const auto who = informe::identificado("cedula_extranjeria", "E-123", "Ann", true);
    CHECK(who.extranjeria == "E-123");
    CHECK(who.dv.empty());
    CHECK(informe::identificado("", "900123456", "X", false).tipo == "nit");
    CHECK(informe::identificado("", "900123456", "X", true).tipo == "cedula_ciudadania");
}

TEST_CASE("the findings go by check, those of none last", "[informes]") {
    const auto finding = [](const json& codes, const char* on, const char* rule) {
        return json{{"codigo", codes.empty() ? json() : codes[0]},
                    {"codigos", codes},
                    {"regla", rule},
                    {"origen", "plazo"},
                    {"norma", "Ley 1150 de 2007, art. 11"},
                    {"severidad", {"disciplinaria", "fiscal"}},
                    {"fecha", on},
                    {"expedientes", {{{"titulo", "Contrato 1"}}, {{"titulo", "Contrato 2"}}}},
                    {"valores", {{"observado", 3}, {"exigido", "a tiempo"}}},
                    {"actos", {{{"acto", "terminar"}, {"fecha", "2026-01-02"}}}},
                    {"redaccion", "Se observa"},
                    {"seguimiento", {{"numero", "H-1"}, {"estado", "respondido"}}},
                    {"respuesta", {{"fecha", "2026-03-01"}, {"texto", "Ya está"}}}};
    };
    Shelf shelf;
    shelf.found = {finding(json::array(), "2026-01-01", "historia.x"), finding({"R28"}, "2026-02-02", "a"),
                   finding({"R28"}, "2026-02-01", "b"), finding({"R26"}, "2026-05-01", "c")};
    const Told rows = table(shelf, informe::hallazgos, {{"severidad", "fiscal"}});
    REQUIRE(rows.size() == 4);
    std::vector<std::string> order;
    for (const auto& row : rows) order.push_back(row.at("regla"));
    CHECK(order == std::vector<std::string>{"c", "b", "a", "historia.x"});
    auto first = rows[0];
    CHECK(first["codigo"] == "R26");
    CHECK(first["verificacion"].starts_with("L"));
    CHECK(first["severidad"] == "disciplinaria; fiscal");
    CHECK(first["expedientes"] == "Contrato 1; Contrato 2");
    CHECK(first["observado"] == "3");
    CHECK(first["actos"] == "terminar del 2026-01-02");
    CHECK(first["seguimiento"] == "H-1");
    CHECK(first["respondido_el"] == "2026-03-01");
    CHECK(shelf.asked.at("severidad") == "fiscal");
    CHECK_FALSE(shelf.asked.contains("desde"));  // Without a period, those of every year.
    table(shelf, informe::hallazgos, {{"vigencia", "2025"}});
    CHECK(shelf.asked.at("desde") == "2025-01-01");
    CHECK(shelf.asked.at("hasta") == "2025-12-31");
}

TEST_CASE("what was published and what waits, by the days of the period", "[informes]") {
    Shelf shelf;
    json facts = contract("C-1", "2026-02-02");
    facts["publicadas"] = 2;
    facts["por_publicar"] = {{{"acto", "adicionar"}, {"dias", {{{"dia", "2026-03-02"}}}}}};
    const Uuid id = shelf.put(contrato_workflow(), {"en_ejecucion", "activo", "perfeccionado"}, facts);
    shelf.act(id, "publicar", "2026-02-05",
              {{"publicacion",
                {{"acto", "suscribir"},
                 {"documento", "Contrato"},
                 {"expedido", "2026-02-02"},
                 {"limite", "2026-02-05"},
                 {"publicado_el", "2026-02-05"},
                 {"retraso_dias_habiles", 0},
                 {"url", "https://x"}}}});
    shelf.act(id, "publicar", "2026-02-06",
              {{"publicacion",
                {{"acto", "iniciar"},
                 {"documento", "Acta"},
                 {"expedido", "2026-02-02"},
                 {"limite", "2026-02-05"},
                 {"publicado_el", "2026-02-06"},
                 {"retraso_dias_habiles", 1}}}});
    shelf.act(id, "publicar", "2026-02-07", {{"publicacion", {{"acto", "iniciar"}}}}, false);
    const auto states = [&](const std::map<std::string, std::string>& given) {
        std::vector<std::string> out;
        for (auto& row : table(shelf, informe::publicidad, given)) out.push_back(row["acto"] + " " + row["estado"]);
        return out;
    };
    using Lines = std::vector<std::string>;
    CHECK(states({}) == Lines{"iniciar tardia", "suscribir publicada", "adicionar pendiente"});
    CHECK(states({{"estado", "tardia"}}) == Lines{"iniciar tardia"});
    CHECK(states({{"desde", "2026-02-05"}, {"hasta", "2026-02-05"}}) == Lines{"suscribir publicada"});
    CHECK(states({{"desde", "2026-03-02"}, {"hasta", "2026-03-02"}}) == Lines{"adicionar pendiente"});
    CHECK(states({{"desde", "2026-03-03"}}).empty());
    auto rows = table(shelf, informe::publicidad);
    CHECK(rows[0]["retraso_dias_habiles"] == "1");
    CHECK(rows[2]["limite"] == "2026-03-05");
    CHECK(rows[2]["documento"] == "Otrosí de adición");
    CHECK(rows[2]["publicado_el"].empty());
}

TEST_CASE("the plan is told in the columns of F14, its term in weeks begun", "[informes][A37]") {
    Shelf shelf;
    json action{{"numero", "PM-1"},
                {"codigo_hallazgo", "H-1"},
                {"descripcion", "No se publica"},
                {"causa", "No se sabe"},
                {"accion", "Capacitar"},
                {"actividad", "Jornadas"},
                {"unidad", "jornadas"},
                {"cantidad", 4},
                {"inicio", "2026-04-01"},
                {"fin", "2026-04-15"},
                {"responsable", "sol"},
                {"cantidad_ejecutada", 2},
                {"observacion", "Dos hechas"}};
    shelf.put(plan_mejoramiento_workflow(), {"en_ejecucion"}, action);
    action["fin"] = "2026-04-16";
    action["codigo_hallazgo"] = "H-2";
    action["verificada_el"] = "2026-05-01";
    action["concepto"] = "Funciona";
    shelf.put(plan_mejoramiento_workflow(), {"efectiva"}, action);
    auto rows = table(shelf, informe::plan_mejoramiento);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["plazo_semanas"] == "2");
    CHECK(rows[1]["plazo_semanas"] == "3");
    CHECK(rows[0]["avance"] == "2");
    CHECK(rows[0]["observacion"] == "En ejecución. Dos hechas");
    CHECK(rows[1]["observacion"] == "Efectiva. Funciona");
    CHECK(table(shelf, informe::plan_mejoramiento, {{"acciones", "abiertas"}}).size() == 1);
    CHECK(table(shelf, informe::plan_mejoramiento, {{"codigo_hallazgo", "H-2"}}).size() == 1);
    CHECK(informe::plan_mejoramiento.columns.size() == 12);
    CHECK(informe::plan_mejoramiento.columns[9].meaning == "ACTIVIDADES / PLAZO EN SEMANAS");
}

TEST_CASE("a term in weeks needs both its days, and counts a begun week whole", "[informes]") {
    law::AccionPropuesta action;
    CHECK_FALSE(plan_mejoramiento::plazo_en_semanas(action));
    action.inicio = day("2026-04-01");
    CHECK_FALSE(plan_mejoramiento::plazo_en_semanas(action));
    action.fin = day("2026-04-01");
    CHECK(plan_mejoramiento::plazo_en_semanas(action) == 0);
    action.fin = day("2026-04-02");
    CHECK(plan_mejoramiento::plazo_en_semanas(action) == 1);
}
