// The ceiling of additions, counted exactly.
#include "workflows/law/tope_adicion.hpp"

#include "tests/support/catch.hpp"

#include <limits>
#include <stdexcept>

namespace {

using namespace hito;
using namespace hito::law;

Date day(std::string_view iso) { return parse_date(iso).value(); }
const Parameters of_law;

const Adicion of_2025[] = {{day("2025-09-01"), pesos(60'000'000)}};
const ValorDelContrato example{pesos(300'000'000), day("2025-03-10"), of_2025};

}  // namespace

TEST_CASE("what remains of the ceiling is counted in the SMMLV of each year", "[tope][ley80-art40]") {
    const TopeAdicion cap = tope_adicion(example, {day("2026-05-04"), pesos(50'000'000)}, of_law);
    CHECK(cap.cabe);
    CHECK(cap.tope_smmlv == "105,3741");
    CHECK(cap.usado_smmlv == "42,1496");
    CHECK(cap.restante_smmlv == "63,2244");
    CHECK(cap.restante == pesos(110'700'000));
    CHECK(cap.cuenta ==
          "valor inicial $ 300.000.000 = 210,7482 SMMLV de 2025; tope del 50 % = 105,3741 SMMLV; adicionado antes "
          "42,1496 "
          "SMMLV; quedan 63,2244 SMMLV, que en 2026 son $ 110.700.000; se piden $ 50.000.000 = 28,5567 SMMLV");
}

TEST_CASE("an addition that reaches the ceiling fits and one centavo more does not", "[tope][ley80-art40]") {
    const Date when = day("2026-05-04");
    CHECK(tope_adicion(example, {when, pesos(110'700'000)}, of_law).cabe);
    CHECK_FALSE(tope_adicion(example, {when, pesos(110'700'000) + Money::of_cents(1)}, of_law).cabe);
}

TEST_CASE("without additions the ceiling of the year of signature is half of the value", "[tope][ley80-art40]") {
    const ValorDelContrato fresh{pesos(300'000'000), day("2025-03-10"), {}};
    const Date when = day("2025-12-31");
    CHECK(tope_adicion(fresh, {when, pesos(150'000'000)}, of_law).cabe);
    CHECK_FALSE(tope_adicion(fresh, {when, pesos(150'000'000) + Money::of_cents(1)}, of_law).cabe);
    CHECK(tope_adicion(fresh, {when, Money{}}, of_law).restante == pesos(150'000'000));
}

TEST_CASE("what remains in pesos is cut down, so that it always fits and a centavo more never does",
          "[tope][ley80-art40]") {
    const std::int64_t values[] = {1, 7, 99'999'999, 123'456'789, 987'654'321'01};
    for (const std::int64_t cents : values) {
        INFO(cents);
        const ValorDelContrato contract{Money::of_cents(cents), day("2023-03-10"), {}};
        const Date when = day("2026-02-02");
        const Money rest = tope_adicion(contract, {when, Money{}}, of_law).restante;
        CHECK(tope_adicion(contract, {when, rest}, of_law).cabe);
        CHECK_FALSE(tope_adicion(contract, {when, rest + Money::of_cents(1)}, of_law).cabe);
    }
}

TEST_CASE("a contract already over its ceiling has nothing left", "[tope][ley80-art40]") {
    const Adicion too_much[] = {{day("2025-09-01"), pesos(151'000'000)}};
    const ValorDelContrato contract{pesos(300'000'000), day("2025-03-10"), too_much};
    const TopeAdicion cap = tope_adicion(contract, {day("2026-05-04"), Money::of_cents(1)}, of_law);
    CHECK_FALSE(cap.cabe);
    CHECK(cap.restante == Money{});
    CHECK(cap.restante_smmlv == "0,0000");
    CHECK(cap.usado_smmlv == "106,0766");
}

TEST_CASE("the largest amounts are counted without overflow", "[tope][ley80-art40]") {
    const Money most = Money::of_cents(std::numeric_limits<std::int64_t>::max());
    const ValorDelContrato contract{most, day("2025-03-10"), {}};
    const TopeAdicion cap = tope_adicion(contract, {day("2025-05-04"), most}, of_law);
    CHECK_FALSE(cap.cabe);
    CHECK(cap.restante == Money::of_cents(most.cents() / 2));
    CHECK(cap.tope_smmlv == "32.396.810.807,3578");
}

TEST_CASE("an entity's ceiling is the one in force on the day of signature", "[tope][ley80-art40]") {
    Parameters entity;
    entity.add("adicion_tope", day("2025-01-01"), 40, "Manual de contratación");
    CHECK(tope_adicion(example, {day("2026-05-04"), Money{}}, entity).restante == pesos(73'800'000));
    const ValorDelContrato older{pesos(300'000'000), day("2024-12-31"), {}};
    CHECK(tope_adicion(older, {day("2024-12-31"), Money{}}, entity).restante == pesos(150'000'000));
}

TEST_CASE("impossible values are errors and so is a year without SMMLV", "[tope][ley80-art40]") {
    const Date when = day("2026-05-04");
    CHECK_THROWS_AS(tope_adicion({Money{}, when, {}}, {when, pesos(1)}, of_law), std::invalid_argument);
    CHECK_THROWS_AS(tope_adicion(example, {when, pesos(-1)}, of_law), std::invalid_argument);
    const Adicion negative[] = {{when, pesos(-5)}};
    CHECK_THROWS_AS(tope_adicion({pesos(10), when, negative}, {when, pesos(1)}, of_law), std::invalid_argument);
    CHECK_THROWS_AS(tope_adicion(example, {day("2027-01-01"), pesos(1)}, of_law), std::out_of_range);
}
