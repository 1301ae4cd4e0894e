// The report of how a plan was carried out: every formula, and what has nothing to divide by.
#include "tests/support/catch.hpp"
#include "workflows/paa/cumplimiento.hpp"

#include <deque>
#include <map>
#include <optional>

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
using Shares = std::vector<std::optional<int>>;
/// In hundredths of a percent.
Shares hundredths(const std::vector<law::Avance>& shares) {
    Shares out;
    for (const auto& one : shares) out.push_back(one ? std::optional(one->hundredths) : std::nullopt);
    return out;
}
/// The row of the whole plan.
FilaCumplimiento whole(std::span<const LineaObservada> lines, const CorteDelPlan& at) {
    const auto rows = cumplimiento(lines, at);
    CHECK(rows.front().agrupacion == "plan");
    return rows.front();
}
void sign(LineaPaa& line, Money value, Date day) {
    line.contratos.push_back({"C-" + line.linea, value, {}, day, {}, {}});
    if (!line.abierta_el) line.abierta_el = day;
}

}  // namespace

TEST_CASE("a plan without lines has nothing to divide by", "[paa]") {
    const auto rows = cumplimiento({}, cut());
    REQUIRE(rows.size() == 1);
    const auto& plan = rows[0];
    CHECK(plan.lineas == 0);
    for (const auto& share :
         {plan.inicio, plan.inicio_tardio, plan.sin_iniciar, plan.contratado_lineas, plan.contratado_valor,
          plan.ejecucion_vigencia, plan.lineas_modificadas, plan.lineas_posteriores, plan.excluido})
        CHECK_FALSE(share);
    CHECK(plan.fecha_corte == 2026y / 6 / 30);
    CHECK(plan.vigencia == 2026);
}

TEST_CASE("beginnings count the lines whose month came", "[paa]") {
    Lines lines;
    lines.add("en_contratacion", "1", 3, pesos(100)).abierta_el = 2026y / 3 / 31;  // The last day of its month.
    lines.add("en_contratacion", "2", 3, pesos(100)).abierta_el = 2026y / 4 / 1;   // A day late.
    lines.add("publicada", "3", 6, pesos(100));                                    // Its month is running.
    lines.add("publicada", "4", 7, pesos(100));                                    // Its month did not come.
    lines.add("en_contratacion", "5", 5, pesos(100)).abierta_el = 2026y / 7 / 1;   // After the cut.
    const auto plan = whole(lines.all, cut());
    CHECK(plan.lineas == 5);
    CHECK(plan.lineas_previstas == 4);
    CHECK(hundredths({plan.inicio, plan.inicio_tardio, plan.sin_iniciar}) == Shares{2'500, 2'500, 5'000});
    // After the year every month came.
    const auto later = whole(lines.all, cut(2027y / 2 / 1));
    CHECK(later.lineas_previstas == 5);
    CHECK(hundredths({later.inicio_tardio}) == Shares{4'000});
}

TEST_CASE("what was contracted is told in lines and in money", "[paa]") {
    Lines lines;
    sign(lines.add("cerrada", "1", 1, pesos(300)), pesos(250), 2026y / 2 / 1);
    sign(lines.add("contratada", "2", 1, pesos(300)), pesos(300), 2026y / 2 / 1);
    lines.add("publicada", "3", 1, pesos(300));
    const auto plan = whole(lines.all, cut());
    CHECK(plan.contratadas == 2);
    CHECK(hundredths({plan.contratado_lineas, plan.contratado_valor}) == Shares{6'666, 6'111});
    CHECK(plan.valor_total == pesos(900));
    CHECK(plan.valor_contratado == pesos(550));
}

TEST_CASE("the execution of the year is what was registered of what the year pays", "[paa]") {
    Lines lines;
    LineaPaa& one = lines.add("contratada", "1", 1, pesos(1'000));
    one.valor_vigencia = pesos(400);
    one.comprometido = pesos(150);
    LineaPaa& other = lines.add("contratada", "2", 1, pesos(100));
    other.comprometido = pesos(100);
    const auto plan = whole(lines.all, cut());
    CHECK(plan.comprometido == pesos(250));
    CHECK(plan.valor_vigencia == pesos(500));
    CHECK(hundredths({plan.ejecucion_vigencia}) == Shares{5'000});
}

TEST_CASE("deviations are told line by line, in value and in days", "[paa]") {
    Lines lines;
    LineaPaa& cheaper = lines.add("contratada", "1", 3, pesos(400));
    cheaper.abierta_el = 2026y / 4 / 10;
    cheaper.procesos.push_back({"LP-1", "licitacion_publica", pesos(400), 2026y / 4 / 10});
    cheaper.contratos.push_back({"C-1", pesos(200), pesos(190), 2026y / 5 / 1, {}, {}});
    cheaper.contratos.push_back({"C-2", pesos(100), pesos(5), 2026y / 5 / 1, {}, {}});
    cheaper.comprometido = pesos(300);
    lines.add("en_contratacion", "2", 3, pesos(400)).abierta_el = 2026y / 3 / 1;
    sign(lines.add("contratada", "3", 3, Money{}), pesos(5), 2026y / 3 / 31);
    lines.add("publicada", "4", 3, pesos(400));
    std::vector<FilaLinea> rows;
    for (const auto& line : lines.all) rows.push_back(fila_de_linea(line, 2026y / 6 / 30));
    CHECK(rows[0].estado == "contratada");
    CHECK(rows[0].mes == 3);
    CHECK(rows[0].procesos == "LP-1");
    CHECK(rows[0].contratos == "C-1; C-2");
    CHECK(rows[0].valor_contratado == pesos(300));
    CHECK(rows[0].comprometido == pesos(300));
    CHECK(rows[0].ejecutado == pesos(195));
    CHECK(rows[0].diferencia == Money{} - pesos(100));
    CHECK(rows[2].diferencia == pesos(5));
    Shares value, days;
    for (const auto& row : rows) {
        value.push_back(hundredths({row.desviacion_valor})[0]);
        days.push_back(row.desviacion_dias);
    }
    CHECK(value == Shares{-2'500, std::nullopt, std::nullopt, std::nullopt});
    CHECK(days == Shares{10, -30, 0, std::nullopt});
    CHECK_FALSE(rows[1].diferencia);
    CHECK(rows[3].activa);
}

TEST_CASE("changes: versions, modified lines, lines after the limit, and what was taken out", "[paa]") {
    Lines lines;
    lines.add("publicada", "1", 1, pesos(100), 2026y / 1 / 31);
    lines.add("publicada", "2", 1, pesos(100), 2026y / 2 / 1);
    lines.add("publicada", "3", 1, pesos(100)).modificaciones = 2;
    lines.add("no_ejecutada", "4", 1, pesos(100));
    lines.add("excluida", "5", 1, pesos(100)).dependencia = "Salud";
    lines.add("excluida", "6", 1, pesos(999)).publicada_el.reset();  // Given up as a draft.
    lines.add("borrador", "7", 1, pesos(999)).publicada_el.reset();
    lines.add("publicada", "8", 1, pesos(999), 2026y / 7 / 1).dependencia = "Agua";  // After the cut.
    const auto rows = cumplimiento(lines.all, cut());
    const auto& plan = rows.front();
    CHECK(plan.lineas == 4);
    CHECK(plan.versiones == 2);
    CHECK(hundredths({plan.lineas_modificadas, plan.lineas_posteriores, plan.excluido}) == Shares{2'500, 2'500, 2'000});
    CHECK(plan.valor_excluido == pesos(100));
    // What has nothing active shows what was taken out of it; what has neither is not told.
    std::vector<std::string> offices;
    for (const auto& row : rows)
        if (row.agrupacion == "dependencia") offices.push_back(row.grupo + " " + to_pesos(row.valor_excluido));
    CHECK(offices == std::vector<std::string>{"Obras 0", "Salud 100"});
}

TEST_CASE("contracts outside of the plan are told of the whole", "[paa]") {
    CorteDelPlan at = cut();
    at.contratos_fuera = 3;
    at.valor_fuera = pesos(70);
    Lines lines;
    lines.add("publicada", "1", 1, pesos(100));
    const auto rows = cumplimiento(lines.all, at);
    CHECK(rows[0].contratos_fuera == 3);
    CHECK(rows[0].valor_fuera == pesos(70));
    CHECK_FALSE(rows[1].contratos_fuera);
    CHECK_FALSE(rows[1].versiones);
}

TEST_CASE("the breakdown is by modality, source, dependency and project, and each adds up to the whole", "[paa]") {
    Lines lines;
    LineaPaa& one = lines.add("contratada", "1", 1, pesos(100));
    one.bpin = "2026001230045";
    sign(one, pesos(80), 2026y / 2 / 1);
    LineaPaa& other = lines.add("publicada", "2", 1, pesos(300));
    other.modalidad = "CCE-19";
    other.fuente.reset();
    other.dependencia = "Salud";
    const auto rows = cumplimiento(lines.all, cut());
    std::vector<std::string> names;
    std::map<std::string, std::pair<Money, Money>> sums;
    for (const auto& row : rows) {
        names.push_back(row.agrupacion + " " + row.grupo);
        sums[row.agrupacion].first += row.valor_total;
        sums[row.agrupacion].second += row.valor_contratado;
    }
    CHECK(names == std::vector<std::string>{"plan plan", "modalidad CCE-02",
                                            "modalidad CCE-19-Concurso_Meritos_Con_Lista_Corta_1Sobre", "fuente sgp",
                                            "fuente sin_dato", "dependencia Obras", "dependencia Salud",
                                            "bpin 2026001230045", "bpin sin_dato"});
    for (const auto& [name, sum] : sums) CHECK(sum == std::pair{pesos(400), pesos(80)});
    CHECK(sums.size() == 5);
    for (const std::size_t at : {1, 3, 5, 7}) {
        CHECK(rows[at].contratadas == 1);
        CHECK(hundredths({rows[at].contratado_lineas, rows[at].contratado_valor, rows[at].inicio_tardio}) ==
              Shares{10'000, 8'000, 10'000});
    }
    CHECK(hundredths({rows[4].contratado_valor}) == Shares{0});
}
