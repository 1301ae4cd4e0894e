// The rows of the law and those that an entity lays over them.
#include "engine/parameters.hpp"

#include "tests/support/catch.hpp"

#include <stdexcept>

namespace {

using namespace hito;
using namespace std::chrono_literals;

Date day(std::string_view iso) { return parse_date(iso).value(); }

constexpr Dated<Months> term_rows[] = {{Date{2010y / 1 / 1}, Months{4}, "Ley A"},
                                       {Date{2020y / 1 / 1}, Months{6}, "Ley B"}};
constexpr Parameter<Months> term{"plazo_de_prueba", "Un plazo.", term_rows};
constexpr Dated<Money> wage_rows[] = {{Date{2025y / 1 / 1}, pesos(100), "Decreto"}};
constexpr Parameter<Money> yearly{"salario_de_prueba", "Un valor anual.", wage_rows, 1};

template <class T>
T read(const json& value) {
    const Parameter<T> parameter{"prueba", "", {}};
    Parameters entity;
    entity.add("prueba", day("2020-01-01"), value, "");
    return entity.at(parameter, day("2020-01-01"));
}

}  // namespace

TEST_CASE("the law's row in force on the day is the value", "[parameters]") {
    const Parameters of_law;
    CHECK(of_law.at(term, day("2019-12-31")) == Months{4});
    CHECK(of_law.at(term, day("2020-01-01")) == Months{6});
    CHECK_THROWS_AS(of_law.at(term, day("2009-12-31")), std::out_of_range);
}

TEST_CASE("an entity's row rules from its day until a newer one of the law", "[parameters]") {
    Parameters entity;
    entity.add("plazo_de_prueba", day("2015-06-01"), 3, "Manual");
    CHECK(entity.at(term, day("2015-05-31")) == Months{4});
    CHECK(entity.at(term, day("2015-06-01")) == Months{3});
    CHECK(entity.at(term, day("2019-12-31")) == Months{3});
    CHECK(entity.at(term, day("2020-01-01")) == Months{6});
    entity.add("plazo_de_prueba", day("2020-01-01"), 5, "Manual nuevo");
    CHECK(entity.at(term, day("2020-01-01")) == Months{5});
    CHECK(entity.at(term, day("2015-06-01")) == Months{3});
}

TEST_CASE("an entity may give a value from before the law's first row", "[parameters]") {
    Parameters entity;
    entity.add("plazo_de_prueba", day("2005-01-01"), 2, "Manual");
    CHECK(entity.at(term, day("2009-12-31")) == Months{2});
    CHECK(entity.at(term, day("2010-01-01")) == Months{4});
}

TEST_CASE("a yearly value lapses with its year, the entity's too", "[parameters]") {
    Parameters entity;
    CHECK(entity.at(yearly, day("2025-12-31")) == pesos(100));
    CHECK_THROWS_AS(entity.at(yearly, day("2026-01-01")), std::out_of_range);
    entity.add("salario_de_prueba", day("2026-02-19"), "120.50", "Decreto transitorio");
    CHECK_THROWS_AS(entity.at(yearly, day("2026-02-18")), std::out_of_range);
    CHECK(entity.at(yearly, day("2026-12-31")) == Money::of_cents(12'050));
    CHECK_THROWS_AS(entity.at(yearly, day("2027-01-01")), std::out_of_range);
}

TEST_CASE("a value of an entity is read by the type of the parameter or refused", "[parameters]") {
    CHECK(read<Money>("1750905.5") == Money::of_cents(175'090'550));
    CHECK(read<Money>(1'750'905) == pesos(1'750'905));
    CHECK(read<WorkingDays>(3) == WorkingDays{3});
    CHECK(read<Percent>("37.5") == Percent{3'750});
    CHECK(read<Percent>(37.5) == Percent{3'750});
    CHECK(read<bool>(true));
    CHECK(read<int>(-4) == -4);
    CHECK_THROWS_AS(read<Money>("1.234.567"), std::invalid_argument);
    CHECK_THROWS_AS(read<Money>(1e20), std::invalid_argument);
    CHECK_THROWS_AS(read<int>(2.5), std::invalid_argument);
    CHECK_THROWS_AS(read<int>(5'000'000'000), std::invalid_argument);
    CHECK_THROWS_AS(read<Months>("4"), std::invalid_argument);
    CHECK_THROWS_AS(read<Percent>(30'000'000), std::invalid_argument);
    CHECK_THROWS_AS(read<bool>(1), std::invalid_argument);
    CHECK_THROWS_AS(read<std::string_view>(1), std::invalid_argument);
}

TEST_CASE("a text of an entity is read in place", "[parameters]") {
    const Parameter<std::string_view> parameter{"prueba", "", {}};
    Parameters entity;
    entity.add("prueba", day("2020-01-01"), "mensual", "");
    CHECK(entity.at(parameter, day("2020-01-01")) == "mensual");
}

TEST_CASE("the rows of an entity come back from their stored form", "[parameters]") {
    Parameters entity;
    entity.add("plazo_de_prueba", day("2020-01-01"), 5, "Manual nuevo");
    entity.add("plazo_de_prueba", day("2015-06-01"), 3, "Manual");
    const json stored = entity.to_json();
    CHECK(stored == json::parse(R"({"plazo_de_prueba": [
        {"desde": "2015-06-01", "valor": 3, "fuente": "Manual"},
        {"desde": "2020-01-01", "valor": 5, "fuente": "Manual nuevo"}]})"));
    CHECK(Parameters::from_json(stored).to_json() == stored);
    CHECK(Parameters::from_json(json::object()).empty());
}

TEST_CASE("a row of an entity without a day, a value or a shape is refused by its parameter", "[parameters]") {
    for (const auto* wrong :
         {R"([])", R"({"p": 3})", R"({"p": [3]})", R"({"p": [{"valor": 3}]})",
          R"({"p": [{"desde": 2020, "valor": 3}]})", R"({"p": [{"desde": "2020-02-30", "valor": 3}]})",
          R"({"p": [{"desde": "2020-01-01"}]})"}) {
        INFO(wrong);
        CHECK_THROWS_AS(Parameters::from_json(json::parse(wrong)), std::invalid_argument);
    }
}
