// The report of how a plan was carried out: every formula, and what has nothing to divide by.
#include "tests/support/catch.hpp"
#include "workflows/paa/cumplimiento.hpp"

#include <deque>

using namespace hito;
using namespace hito::paa;
using linea_paa::LineaPaa;
using namespace std::chrono_literals;

namespace {

/// Lines are kept here while the report looks at them.
struct Lines {
    std::deque<LineaPaa> facts;
    std::vector<LineaObservada> all;

    LineaPaa& add(std::string_view state, const char* name, int month, Money value, Date published = 2026y / 1 / 15) {
        LineaPaa& line = facts.emplace_back();
        line.linea = name;
        line.vigencia = 2026;
        line.mes_inicio = month;
        line.valor_total = line.valor_vigencia = value;
        line.modalidad = "CCE-02";
        line.fuente = law::FuentePaa::sgp;
        line.dependencia = "Obras";
        line.publicada_el = published;
        line.version = line.version_alta = 1;
        all.push_back({state, line});
        return line;
    }
};
CorteDelPlan cut(Date day = 2026y / 6 / 30) {
    CorteDelPlan out;
    out.vigencia = 2026;
    out.fecha = day;
    out.limite_publicacion = 2026y / 1 / 31;
    out.versiones = 2;
    return out;
}
void sign(LineaPaa& line, Money value, Date day) {
    line.contratos.push_back({"C-" + line.linea, value, {}, day, {}, {}});
    if (!line.abierta_el) line.abierta_el = day;
}

}  // namespace

TEST_CASE("a plan without lines has nothing to divide by", "[paa]") {
    const json report = cumplimiento({}, cut());
    CHECK(report.at("lineas") == 0);
    for (const char* name : {"inicio", "inicio_tardio", "sin_iniciar", "contratado_lineas", "contratado_valor",
                             "ejecucion_vigencia", "lineas_modificadas", "lineas_posteriores", "excluido"}) {
        INFO(name);
        CHECK(report.at(name) == "n/a");
    }
    CHECK(report.at("desviaciones").empty());
    CHECK(report.at("por_modalidad").empty());
    CHECK(report.at("fecha_corte") == "2026-06-30");
}

TEST_CASE("beginnings count the lines whose month came", "[paa]") {
    Lines lines;
    lines.add("en_contratacion", "1", 3, pesos(100)).abierta_el = 2026y / 3 / 31;  // The last day of its month.
    lines.add("en_contratacion", "2", 3, pesos(100)).abierta_el = 2026y / 4 / 1;   // A day late.
    lines.add("publicada", "3", 6, pesos(100));                                    // Its month is running.
    lines.add("publicada", "4", 7, pesos(100));                                    // Its month did not come.
    lines.add("en_contratacion", "5", 5, pesos(100)).abierta_el = 2026y / 7 / 1;   // After the cut.
    const json report = cumplimiento(lines.all, cut());
    CHECK(report.at("lineas") == 5);
    CHECK(report.at("lineas_previstas") == 4);
    CHECK(report.at("inicio") == 25);
    CHECK(report.at("inicio_tardio") == 25);
    CHECK(report.at("sin_iniciar") == 50);
    // After the year every month came.
    const json later = cumplimiento(lines.all, cut(2027y / 2 / 1));
    CHECK(later.at("lineas_previstas") == 5);
    CHECK(later.at("inicio_tardio") == 40);
}

TEST_CASE("what was contracted is told in lines and in money", "[paa]") {
    Lines lines;
    sign(lines.add("cerrada", "1", 1, pesos(300)), pesos(250), 2026y / 2 / 1);
    sign(lines.add("contratada", "2", 1, pesos(300)), pesos(300), 2026y / 2 / 1);
    lines.add("publicada", "3", 1, pesos(300));
    const json report = cumplimiento(lines.all, cut());
    CHECK(report.at("contratadas") == 2);
    CHECK(report.at("contratado_lineas") == 66.66);
    CHECK(report.at("contratado_valor") == 61.11);
    CHECK(report.at("valor_total") == 900);
    CHECK(report.at("valor_contratado") == 550);
}

TEST_CASE("the execution of the year is what was registered of what the year pays", "[paa]") {
    Lines lines;
    LineaPaa& one = lines.add("contratada", "1", 1, pesos(1'000));
    one.valor_vigencia = pesos(400);
    one.comprometido = pesos(150);
    LineaPaa& other = lines.add("contratada", "2", 1, pesos(100));
    other.comprometido = pesos(100);
    const json report = cumplimiento(lines.all, cut());
    CHECK(report.at("comprometido") == 250);
    CHECK(report.at("valor_vigencia") == 500);
    CHECK(report.at("ejecucion_vigencia") == 50);
}

TEST_CASE("deviations are told line by line, in value and in days", "[paa]") {
    Lines lines;
    LineaPaa& cheaper = lines.add("contratada", "1", 3, pesos(400));
    cheaper.abierta_el = 2026y / 4 / 10;
    cheaper.contratos.push_back({"C-1", pesos(300), {}, 2026y / 5 / 1, {}, {}});
    lines.add("en_contratacion", "2", 3, pesos(400)).abierta_el = 2026y / 3 / 1;
    sign(lines.add("contratada", "3", 3, Money{}), pesos(5), 2026y / 3 / 31);
    lines.add("publicada", "4", 3, pesos(400));
    const json report = cumplimiento(lines.all, cut()).at("desviaciones");
    REQUIRE(report.size() == 3);
    CHECK(report[0] == json{{"linea", "1"}, {"valor", -25}, {"dias", 10}});
    CHECK(report[1] == json{{"linea", "2"}, {"valor", "n/a"}, {"dias", -30}});
    CHECK(report[2] == json{{"linea", "3"}, {"valor", "n/a"}, {"dias", 0}});
}

TEST_CASE("changes: versions, modified lines, lines after the limit, and what was taken out", "[paa]") {
    Lines lines;
    lines.add("publicada", "1", 1, pesos(100), 2026y / 1 / 31);
    lines.add("publicada", "2", 1, pesos(100), 2026y / 2 / 1);
    lines.add("publicada", "3", 1, pesos(100)).modificaciones = 2;
    lines.add("no_ejecutada", "4", 1, pesos(100));
    lines.add("excluida", "5", 1, pesos(100));
    lines.add("excluida", "6", 1, pesos(999)).publicada_el.reset();  // Given up as a draft.
    lines.add("borrador", "7", 1, pesos(999)).publicada_el.reset();
    lines.add("publicada", "8", 1, pesos(999), 2026y / 7 / 1);  // After the cut.
    const json report = cumplimiento(lines.all, cut());
    CHECK(report.at("lineas") == 4);
    CHECK(report.at("versiones") == 2);
    CHECK(report.at("lineas_modificadas") == 25);
    CHECK(report.at("lineas_posteriores") == 25);
    CHECK(report.at("valor_excluido") == 100);
    CHECK(report.at("excluido") == 20);
}

TEST_CASE("contracts outside of the plan are told", "[paa]") {
    CorteDelPlan at = cut();
    at.contratos_fuera = 3;
    at.valor_fuera = pesos(70);
    CHECK(cumplimiento({}, at).at("contratos_fuera_del_paa") == json{{"cantidad", 3}, {"valor", 70}});
}

TEST_CASE("the breakdown is by modality, source, dependency and project", "[paa]") {
    Lines lines;
    LineaPaa& one = lines.add("contratada", "1", 1, pesos(100));
    one.bpin = "2026001230045";
    sign(one, pesos(80), 2026y / 2 / 1);
    LineaPaa& other = lines.add("publicada", "2", 1, pesos(300));
    other.modalidad = "CCE-19";
    other.fuente.reset();
    other.dependencia = "Salud";
    const json report = cumplimiento(lines.all, cut());
    const json roads{{"lineas", 1},
                     {"valor_total", 100},
                     {"contratadas", 1},
                     {"valor_contratado", 80},
                     {"contratado_lineas", 100},
                     {"contratado_valor", 80}};
    CHECK(report.at("por_modalidad").at("CCE-02") == roads);
    CHECK(report.at("por_modalidad").contains("CCE-19-Concurso_Meritos_Con_Lista_Corta_1Sobre"));
    CHECK(report.at("por_fuente").at("sgp") == roads);
    CHECK(report.at("por_fuente").at("sin_dato").at("contratado_valor") == 0);
    CHECK(report.at("por_dependencia").at("Obras") == roads);
    CHECK(report.at("por_bpin").at("2026001230045") == roads);
    CHECK(report.at("por_bpin").at("sin_dato").at("lineas") == 1);
}
