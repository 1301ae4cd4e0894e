// Progress: pure functions, by hand. Nothing is divided by zero and nothing over 100 % counts for more.
#include "workflows/law/avance.hpp"

#include "tests/support/catch.hpp"
#include "workflows/law/cuentas_proyecto.hpp"

#include <array>

using namespace hito;
using namespace hito::law;

namespace {

Avance of(Acumulacion way, int base, int goal, std::initializer_list<int> values) {
    std::vector<Cantidad> all;
    for (const int each : values) all.push_back(pesos(each));
    return avance_indicador(way, pesos(base), pesos(goal), all);
}

/// Product A costs 300 in 2026, B 100; each with its principal indicator.
struct Ejemplo {
    Preparacion preparacion;
    Programacion programacion;
    AvanceMes ahora, antes;

    Ejemplo() {
        preparacion.productos = {product("A", 300), product("B", 100)};
        programacion.indicadores_producto = {indicator("A1", "A", 4, 6), indicator("B1", "B", 10, 0)};
        programacion.indicadores_gestion = {management("G1", 70, 4), management("G2", 30, 2)};
        ahora = {"2026-06", {{"A1", pesos(2)}, {"B1", pesos(10)}}, {{"G1", pesos(2)}, {"G2", pesos(3)}}};
    }
    static Producto product(const char* code, int cost) {
        Producto out;
        out.codigo = code;
        Actividad one;
        one.costos = {{2026, pesos(cost)}, {2027, pesos(cost)}};
        out.actividades = {one};
        return out;
    }
    static IndicadorProducto indicator(const char* code, const char* of, int first, int second) {
        IndicadorProducto out;
        out.codigo = code;
        out.producto = of;
        out.principal = true;
        out.metas = {{2026, pesos(first)}, {2027, pesos(second)}};
        return out;
    }
    static IndicadorGestion management(const char* code, int weight, int goal) {
        IndicadorGestion out;
        out.codigo = code;
        out.ponderador = percent(weight);
        out.metas = {{2026, pesos(goal)}};
        return out;
    }
    BaseAvance base(std::optional<int> year) const { return {preparacion, programacion, ahora, antes, year}; }
};

}  // namespace

TEST_CASE("each way of accumulating has its own measure", "[proyecto][avance]") {
    CHECK(of(Acumulacion::flujo, 0, 10, {2, 3}) == percent(50));         // (2 + 3) / 10
    CHECK(of(Acumulacion::acumulado, 0, 10, {2, 3}) == percent(30));     // 3 / 10
    CHECK(of(Acumulacion::capacidad, 20, 30, {22, 25}) == percent(50));  // (25 - 20) / (30 - 20)
    CHECK(of(Acumulacion::reduccion, 180, 60, {150}) == percent(25));    // (180 - 150) / (180 - 60)
    CHECK(of(Acumulacion::stock, 0, 8, {6}) == percent(75));             // 6 / 8
}

TEST_CASE("a measure that cannot be taken is no number", "[proyecto][avance]") {
    CHECK_FALSE(of(Acumulacion::flujo, 0, 0, {1}));
    CHECK_FALSE(of(Acumulacion::capacidad, 30, 30, {31}));
    CHECK_FALSE(of(Acumulacion::reduccion, 30, 30, {29}));
    CHECK_FALSE(of(Acumulacion::stock, 0, 8, {}));
    CHECK_FALSE(parte_de(pesos(1), Money{}));
    VigenciaProyecto none;
    CHECK_FALSE(avance_financiero(none).obligado);
}

TEST_CASE("the financial progress is over the appropriation in force, cut", "[proyecto][avance]") {
    VigenciaProyecto year;
    year.apropiado = pesos(300);
    year.comprometido = pesos(200);
    year.obligado = pesos(100);
    year.pagado = pesos(50);
    const auto money = avance_financiero(year);
    CHECK(money.comprometido == Percent{6'666});
    CHECK(money.obligado == Percent{3'333});
    CHECK(money.pagado == Percent{1'666});
}

TEST_CASE("over 100 % is flagged and counts as 100 %", "[proyecto][avance]") {
    const auto raw = of(Acumulacion::flujo, 0, 10, {12});
    CHECK(raw == percent(120));
    CHECK(sobrepasa(raw));
    CHECK_FALSE(sobrepasa(percent(100)));
    CHECK(topado(*raw) == percent(100));
    CHECK(topado(Percent{-500}) == Percent{});
}

TEST_CASE("the physical progress weighs products by their cost of the year, and shows the weights",
          "[proyecto][avance]") {
    // A: 2 of 4 = 50 %, weight 300; B: 10 of 10 = 100 %, weight 100: (300 · 50 + 100 · 100) / 400 = 62.5 %
    const auto works = avance_fisico(Ejemplo{}.base(2026));
    CHECK(works.total == Percent{6'250});
    REQUIRE(works.piezas.size() == 2);
    CHECK(works.piezas[0].codigo == "A");
    CHECK(works.piezas[0].peso == pesos(300).cents());
    CHECK(works.piezas[0].crudo == percent(50));
}

TEST_CASE("over the whole horizon the goals and costs of all years count", "[proyecto][avance]") {
    // A: 2 of 10 = 20 %; B: 10 of 10; (600 · 20 + 200 · 100) / 800 = 40 %
    CHECK(avance_fisico(Ejemplo{}.base(std::nullopt)).total == percent(40));
}

TEST_CASE("an indicator without goal in the year is out of the mean, not zero in it", "[proyecto][avance]") {
    Ejemplo one;
    one.programacion.indicadores_producto[1].metas = {{2027, pesos(10)}};
    CHECK(avance_fisico(one.base(2026)).total == percent(50));
}

TEST_CASE("a year counts what was added since the last month of the year before", "[proyecto][avance]") {
    Ejemplo one;
    one.antes = {"2026-12", {{"A1", pesos(4)}}, {}};
    one.ahora = {"2027-01", {{"A1", pesos(7)}}, {}};
    // (7 - 4) of 6 = 50 %; B has a goal of 0 in 2027: out.
    CHECK(avance_fisico(one.base(2027)).total == percent(50));
}

TEST_CASE("products without any cost weigh alike", "[proyecto][avance]") {
    Ejemplo one;
    for (auto& product : one.preparacion.productos) product.actividades.clear();
    CHECK(avance_fisico(one.base(2026)).total == percent(75));
}

TEST_CASE("within a product the weights count, else the principal indicator alone", "[proyecto][avance]") {
    Ejemplo one;
    auto second = Ejemplo::indicator("A2", "A", 8, 0);
    second.principal = false;
    one.programacion.indicadores_producto.push_back(second);
    one.ahora.producto.push_back({"A2", pesos(8)});
    CHECK(avance_producto(one.base(2026), "A").total == percent(50));
    one.programacion.indicadores_producto[0].peso = percent(50);
    one.programacion.indicadores_producto[2].peso = percent(50);
    CHECK(avance_producto(one.base(2026), "A").total == percent(75));
}

TEST_CASE("management is weighed and topped", "[proyecto][avance]") {
    // G1: 2 of 4 = 50 %, 70; G2: 3 of 2 = 150 %, topped, 30: 35 + 30 = 65 %
    const auto all = avance_gestion(Ejemplo{}.base(2026));
    CHECK(all.total == percent(65));
    CHECK(sobrepasa(all.piezas[1].crudo));
}

TEST_CASE("money ahead of the works is an alert past the gap, and payment without works always", "[proyecto][avance]") {
    const auto alert = [](int obligado, int pagado, Avance works) {
        return inconsistencias({percent(100), percent(obligado), percent(pagado)}, works, percent(20));
    };
    CHECK(alert(70, 0, percent(50)).empty());
    CHECK(inconsistencias({{}, Percent{7'001}, {}}, percent(50), percent(20)) ==
          std::vector<std::string_view>{"paga_antes_del_producto"});
    CHECK(alert(10, 1, Percent{}) == std::vector<std::string_view>{"paga_sin_producto"});
    CHECK(alert(90, 90, std::nullopt).empty());
}

TEST_CASE("what may fall is told apart by how it accumulates", "[proyecto][avance]") {
    Programacion programming;
    for (const auto way : {Acumulacion::flujo, Acumulacion::reduccion, Acumulacion::stock}) {
        IndicadorProducto one;
        one.codigo = std::string(Words<Acumulacion>::names[static_cast<std::size_t>(way)]);
        one.acumulacion = way;
        programming.indicadores_producto.push_back(one);
    }
    const AvanceMes before{"2026-01", {{"flujo", pesos(5)}, {"reduccion", pesos(5)}, {"stock", pesos(5)}}, {}};
    const AvanceMes lower{"2026-02", {{"flujo", pesos(4)}, {"reduccion", pesos(4)}, {"stock", pesos(4)}}, {}};
    const AvanceMes higher{"2026-02", {{"flujo", pesos(6)}, {"reduccion", pesos(6)}, {"stock", pesos(6)}}, {}};
    CHECK(caidas(programming, before, lower) == Faltas{"flujo pasa de 5 a 4"});
    CHECK(caidas(programming, before, higher) == Faltas{"reduccion pasa de 5 a 6"});
}

TEST_CASE("a BPIN is its year and nine to eleven digits more", "[proyecto][bpin]") {
    for (const char* good : {"2020000100192", "20241301010259", "202615572000012", "1999000100192"})
        CHECK(bpin_bien_formado(good));
    for (const char* bad : {"202000010019", "2026155720000123", "2120000100192", "2024N00166000", ""})
        CHECK_FALSE(bpin_bien_formado(bad));
    CHECK(bpin_limpio(" 2020-00010.0192\n") == "2020000100192");
}

TEST_CASE("a month ends in its limit of the next one", "[proyecto][bpin]") {
    const auto month = mes_de("2026-12");
    REQUIRE(month);
    CHECK(to_iso(limite_del_mes(*month, 10)) == "2027-01-10");
    CHECK(to_iso(limite_del_mes(*mes_de("2026-01"), 31)) == "2026-02-28");
    CHECK(en_texto(*month + Months{1}) == "2027-01");
    for (const char* bad : {"2026-13", "2026-1", "2026/01", "diciembre"}) CHECK_FALSE(mes_de(bad));
}
