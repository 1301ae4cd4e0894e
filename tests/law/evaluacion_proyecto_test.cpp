// The figures of the MGA's evaluation, each worked out by hand in its comment.
#include "workflows/law/evaluacion_proyecto.hpp"

#include "tests/support/catch.hpp"
#include "workflows/law/parametros_proyecto.hpp"

using namespace hito;
using namespace hito::law;

namespace {

std::vector<Money> flow(std::initializer_list<std::int64_t> pesos_each) {
    std::vector<Money> out;
    for (const std::int64_t each : pesos_each) out.push_back(pesos(each));
    return out;
}

}  // namespace

TEST_CASE("the present value does not discount period 0", "[proyecto][evaluacion]") {
    // -1,000 + 600/1.09 + 600/1.1881 = -1,000 + 550.458716 + 505.008 = 55.466712 pesos
    CHECK(valor_presente(flow({0}), percent(9)) == Money{});
    CHECK(valor_presente(flow({700}), percent(9)) == pesos(700));
    std::vector<Money> net{Money{} - pesos(1'000), pesos(600), pesos(600)};
    CHECK(valor_presente(net, percent(9)).cents() == 5'547);
    // At 12 %: -1,000 + 535.714286 + 478.316327 = 14.030612
    CHECK(valor_presente(net, percent(12)).cents() == 1'403);
    // At 0 % it is the plain sum.
    CHECK(valor_presente(net, Percent{}) == pesos(200));
}

TEST_CASE("the internal rate of return makes the present value zero", "[proyecto][evaluacion]") {
    // -1,000 + 1,100/(1+r) = 0 at r = 10 %
    CHECK(tasa_interna_retorno(std::vector{Money{} - pesos(1'000), pesos(1'100)}) == percent(10));
    // -1,000 + 600x + 600x² = 0: x = (-600 + sqrt(360,000 + 2,400,000))/1,200 = 0.884437; r = 1/x - 1 = 13.0662 %
    CHECK(tasa_interna_retorno(std::vector{Money{} - pesos(1'000), pesos(600), pesos(600)}) == Percent{1'307});
    // Money back, not all: -1,000 + 900/(1+r): r = -10 %
    CHECK(tasa_interna_retorno(std::vector{Money{} - pesos(1'000), pesos(900)}) == Percent{-1'000});
}

TEST_CASE("there is no internal rate where there is none, or more than one", "[proyecto][evaluacion]") {
    CHECK_FALSE(tasa_interna_retorno(flow({})));
    CHECK_FALSE(tasa_interna_retorno(flow({100, 100})));
    CHECK_FALSE(tasa_interna_retorno(flow({0, 0})));
    // -1,000, 2,500, -1,560: two roots, 20 % and 30 %; the running sums -1,000, 1,500, -60 change sign twice too.
    CHECK_FALSE(tasa_interna_retorno(std::vector{Money{} - pesos(1'000), pesos(2'500), Money{} - pesos(1'560)}));
    // -1,000, 3,000, -500: the signs change twice; the sums -1,000, 2,000, 1,500 once: one positive root.
    // 1,000 - 3,000x + 500x² = 0 with x = (3,000 - sqrt(9e6 - 2e6))/1,000 = 0.354249: r = 182.2876 %
    CHECK(tasa_interna_retorno(std::vector{Money{} - pesos(1'000), pesos(3'000), Money{} - pesos(500)}) ==
          Percent{18'229});
}

TEST_CASE("the yearly equivalent of a cost is worth the same", "[proyecto][evaluacion]") {
    // 1,000 · 0.09 / (1 - 1.09^-2) = 90 / 0.158319997 = 568.468900
    CHECK(costo_anual_equivalente(pesos(1'000), percent(9), 2).cents() == 56'847);
    CHECK(costo_anual_equivalente(pesos(1'000), Percent{}, 4) == pesos(250));
    CHECK(costo_anual_equivalente(pesos(1'000), percent(9), 0) == pesos(1'000));
}

TEST_CASE("an alternative is evaluated with all its indicators", "[proyecto][evaluacion]") {
    // Costs 1,000 in 2026; benefits 600 in 2027 and 2028. VPC 1,000; benefits 550.458716 + 505.008000 = 1,055.466717;
    // RBC 1.055 cut to 1.05; 1,000 by 400 persons = 2.5, by 3 units of capacity = 333.333 cut to the centavo.
    const std::vector<AnioFlujo> years{{2026, pesos(1'000), {}}, {2027, {}, pesos(600)}, {2028, {}, pesos(600)}};
    const auto found = evaluar(years, percent(9), {pesos(400), pesos(3)});
    CHECK(found.vpn.cents() == 5'547);
    CHECK(found.vpc == pesos(1'000));
    CHECK(found.vp_beneficios.cents() == 105'547);
    CHECK(found.rbc == Cantidad::of_cents(105));
    CHECK(found.tir == Percent{1'307});
    CHECK(found.cae.cents() == 56'847);
    CHECK(found.costo_por_beneficiario == Money::of_cents(250));
    CHECK(found.costo_por_capacidad == Money::of_cents(33'333));
}

TEST_CASE("nothing is divided by zero", "[proyecto][evaluacion]") {
    const std::vector<AnioFlujo> free{{2026, {}, pesos(600)}};
    const auto found = evaluar(free, percent(9), {});
    CHECK_FALSE(found.rbc);
    CHECK_FALSE(found.costo_por_beneficiario);
    CHECK_FALSE(found.costo_por_capacidad);
    CHECK_FALSE(found.tir);
    CHECK(evaluar(std::vector<AnioFlujo>{}, percent(9), {pesos(1), {}}).vpn == Money{});
}

TEST_CASE("the flow counts costs and benefits at account prices, with the years between", "[proyecto][evaluacion]") {
    Preparacion preparation;
    Producto product;
    Actividad work;
    work.rpc = Cantidad::of_cents(80);
    work.costos = {{2026, pesos(1'000)}};
    product.actividades = {work};
    preparation.productos = {product};
    Beneficio benefit;
    benefit.periodos = {{2028, pesos(3), pesos(200)}};
    preparation.beneficios = {benefit};
    ActivoFijo truck;
    truck.salvamento = {{2028, pesos(50)}};
    preparation.activos = {truck};
    const auto years = flujo_economico(preparation);
    REQUIRE(years.size() == 3);
    CHECK(years[0].costos == pesos(800));
    CHECK(years[1].neto() == Money{});
    CHECK(years[2].beneficios == pesos(650));
}

TEST_CASE("the social rate of discount is that of the day of formulation", "[proyecto][evaluacion]") {
    const Parameters none;
    CHECK(none.at(tasa_social_descuento, Date{std::chrono::year{2021} / 12 / 31}) == percent(12));
    CHECK(none.at(tasa_social_descuento, Date{std::chrono::year{2026} / 1 / 10}) == percent(9));
}
