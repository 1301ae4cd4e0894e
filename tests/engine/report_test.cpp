// What a report may be asked with, and how its values are told.
#include "engine/report.hpp"

#include "tests/support/catch.hpp"

using namespace hito;

namespace {

constexpr std::array<std::string_view, 2> words{"una", "otra"};
constexpr std::array params{param_vigencia, param_desde, param_hasta, ReportParam{"texto", "algo"},
                            ReportParam{"cual", "una de dos", FieldType::text, 0, 0, words}};
constexpr Report report{"prueba", "Prueba", "Norma", "Filas.", params, {}, nullptr};

Date day(const char* iso) { return parse_date(iso).value(); }
ReportAsked asked(const std::map<std::string, std::string>& given) {
    return read_asked(report, given, day("2026-08-15"));
}
/// The parameter that is refused, and why.
std::pair<std::string, std::string> refused(const std::map<std::string, std::string>& given) {
    try {
        asked(given).period();
    } catch (const ReportMisasked& wrong) { return {wrong.param, wrong.what()}; }
    return {};
}
std::pair<std::string, std::string> period(const std::map<std::string, std::string>& given) {
    const ReportPeriod out = asked(given).period();
    return {to_iso(out.from), to_iso(out.until)};
}
using Pair = std::pair<std::string, std::string>;

}  // namespace

TEST_CASE("a period is what was said, else the year, and never past the day that is looked at", "[informes]") {
    CHECK(period({}) == Pair{"2026-01-01", "2026-08-15"});
    CHECK(period({{"vigencia", "2025"}}) == Pair{"2025-01-01", "2025-12-31"});
    CHECK(period({{"desde", "2026-02-01"}, {"hasta", "2026-02-28"}}) == Pair{"2026-02-01", "2026-02-28"});
    CHECK(period({{"desde", "2026-02-28"}, {"hasta", "2026-02-28"}}) == Pair{"2026-02-28", "2026-02-28"});
    CHECK(period({{"vigencia", "2025"}, {"desde", "2025-07-01"}}) == Pair{"2025-07-01", "2025-12-31"});
    CHECK(period({{"vigencia", ""}}) == Pair{"2026-01-01", "2026-08-15"});
    const ReportPeriod month = asked({{"desde", "2026-02-01"}, {"hasta", "2026-02-28"}}).period();
    CHECK_FALSE(month.has(day("2026-01-31")));
    CHECK(month.has(day("2026-02-01")));
    CHECK(month.has(day("2026-02-28")));
    CHECK_FALSE(month.has(day("2026-03-01")));
}

TEST_CASE("what cannot be asked is refused by its name", "[informes]") {
    CHECK(refused({{"desde", "2026-02-02"}, {"hasta", "2026-02-01"}}) ==
          Pair{"hasta", "es 2026-02-01 y el período empieza el 2026-02-02"});
    CHECK(refused({{"desde", "2026-02-30"}}) == Pair{"desde", "se espera una fecha AAAA-MM-DD"});
    CHECK(refused({{"vigencia", "1989"}}) == Pair{"vigencia", "se espera un número de 1990 a 2200"});
    CHECK(refused({{"vigencia", "2026.5"}}).first == "vigencia");
    CHECK(refused({{"cual", "ninguna"}}) == Pair{"cual", "se espera una, otra"});
    CHECK(refused({{"vijencia", "2026"}}) ==
          Pair{"vijencia", "el informe «prueba» no lo tiene; tiene vigencia, desde, hasta, texto, cual"});
    CHECK(asked({{"cual", "otra"}, {"texto", "x"}}).text("cual") == "otra");
    CHECK(asked({}).text("texto").empty());
}

TEST_CASE("cells are told as text and as JSON in the wire form", "[informes]") {
    const auto wire = [](const Cell& cell) {
        Printer out;
        print(out, cell);
        return out.take();
    };
    const std::vector<std::tuple<Cell, std::string, std::string>> all{
        {Cell{}, "", "null"},
        {Cell{std::string("a\"b")}, "a\"b", "\"a\\\"b\""},
        {Cell{-3}, "-3", "-3"},
        {Cell{true}, "Sí", "true"},
        {Cell{day("2026-02-03")}, "2026-02-03", "\"2026-02-03\""},
        {Cell{Money::of_cents(150)}, "1.50", "1.5"},
        {Cell{Percent{3'750}}, "37.5", "37.5"},
    };
    for (const auto& [cell, text, printed] : all) {
        CHECK(text_of(cell) == text);
        CHECK(wire(cell) == printed);
    }
    CHECK(text_of(cell_of(std::vector<std::string>{"a", "b"})) == "a; b");
    CHECK(cell_of(std::optional<Date>{}) == Cell{});
}
