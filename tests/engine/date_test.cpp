// Civil days, instants and months.
#include "engine/date.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace hito;
using namespace std::chrono_literals;

std::string moved(std::string_view iso, int months) {
    return to_iso(add_months(parse_date(iso).value(), Months{months}));
}

}  // namespace

TEST_CASE("a day is read only in its one form and only when the calendar has it", "[date]") {
    CHECK(parse_date("2026-07-13") == Date{2026y / 7 / 13});
    CHECK(parse_date("2024-02-29") == Date{2024y / 2 / 29});
    CHECK(parse_date("2000-02-29").has_value());
    for (const auto* wrong : {"", "2026-7-13", "2026/07/13", "13-07-2026", "2026-02-29", "1900-02-29", "2026-04-31",
                              "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01", "-001-01-01", "2026-07-1x",
                              "2026-07-13T", " 2026-07-1", "2026-+7-13"}) {
        INFO(wrong);
        CHECK_FALSE(parse_date(wrong).has_value());
    }
}

TEST_CASE("a day is written as it is read and as people say it", "[date]") {
    CHECK(to_iso(Date{2026y / 7 / 3}) == "2026-07-03");
    CHECK(in_words(Date{2026y / 7 / 13}) == "13 de julio de 2026");
    CHECK(in_words(Date{2026y / 12 / 1}) == "1 de diciembre de 2026");
    CHECK(year_of(Date{2026y / 12 / 31}) == 2026);
}

TEST_CASE("months are added by the calendar and cut to the end of a shorter month", "[date][ley4-art59]") {
    CHECK(moved("2026-01-15", 1) == "2026-02-15");
    CHECK(moved("2026-01-31", 1) == "2026-02-28");
    CHECK(moved("2024-01-31", 1) == "2024-02-29");
    CHECK(moved("2024-02-29", 12) == "2025-02-28");
    CHECK(moved("2024-02-29", 48) == "2028-02-29");
    CHECK(moved("2026-08-31", 6) == "2027-02-28");
    CHECK(moved("2026-12-31", 2) == "2027-02-28");
    CHECK(moved("2027-10-31", -4) == "2027-06-30");
    CHECK(moved("2026-03-31", 0) == "2026-03-31");
}

TEST_CASE("the civil day of Bogotá changes at five in the morning of UTC", "[date]") {
    CHECK(to_iso(bogota_day(*parse_instant("2026-07-14T04:59:59.999999Z"))) == "2026-07-13");
    CHECK(to_iso(bogota_day(*parse_instant("2026-07-14T04:59:00Z"))) == "2026-07-13");
    CHECK(to_iso(bogota_day(*parse_instant("2026-07-14T05:00:00Z"))) == "2026-07-14");
    CHECK(to_iso(bogota_day(*parse_instant("1969-12-31T04:59:00Z"))) == "1969-12-30");
}

TEST_CASE("an instant is read back as it was written, its fraction whole", "[date]") {
    for (const auto* text :
         {"2026-07-14T04:59:59.999999Z", "1969-12-31T23:59:59.000001Z", "2026-01-01T00:00:00.000000Z"})
        CHECK(to_rfc3339(parse_instant(text).value()) == text);
    CHECK(to_rfc3339(parse_instant("2026-07-14 04:59:59.5Z").value()) == "2026-07-14T04:59:59.500000Z");
    CHECK(to_rfc3339(parse_instant("2026-07-14T04:59:59Z").value()) == "2026-07-14T04:59:59.000000Z");
    for (const auto* wrong : {"2026-07-14T04:59:59", "2026-07-14T24:00:00Z", "2026-07-14T04:60:00Z",
                              "2026-07-14T04:59:60Z", "2026-07-14T04:59:59.Z", "2026-07-14T04:59:59.1234567Z",
                              "2026-02-30T04:59:59Z", "2026-07-14T04:59:59-05:00"}) {
        INFO(wrong);
        CHECK_FALSE(parse_instant(wrong).has_value());
    }
}
