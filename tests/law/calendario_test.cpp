// The holidays of Colombia and the days that offices work.
#include "workflows/law/calendario.hpp"

#include "tests/support/catch.hpp"

#include <set>
#include <stdexcept>

namespace {

using namespace hito;
using namespace hito::law;
using namespace std::chrono_literals;

std::vector<std::string> days_of(int year) {
    std::set<std::string> distinct;
    for (const Festivo& festivo : festivos(year)) distinct.insert(to_iso(festivo.fecha));
    return {distinct.begin(), distinct.end()};
}

}  // namespace

TEST_CASE("the holidays of 2026 are the eighteen of the published calendar", "[calendario][ley51-art1]") {
    CHECK(days_of(2026) ==
          std::vector<std::string>{"2026-01-01", "2026-01-12", "2026-03-23", "2026-04-02", "2026-04-03", "2026-05-01",
                                   "2026-05-18", "2026-06-08", "2026-06-15", "2026-06-29", "2026-07-20", "2026-08-07",
                                   "2026-08-17", "2026-10-12", "2026-11-02", "2026-11-16", "2026-12-08", "2026-12-25"});
}

TEST_CASE("the holidays of 2027 are eighteen, with Holy Week in March", "[calendario][ley51-art1]") {
    CHECK(days_of(2027) ==
          std::vector<std::string>{"2027-01-01", "2027-01-11", "2027-03-22", "2027-03-25", "2027-03-26", "2027-05-01",
                                   "2027-05-10", "2027-05-31", "2027-06-07", "2027-07-05", "2027-07-20", "2027-08-07",
                                   "2027-08-16", "2027-10-18", "2027-11-01", "2027-11-15", "2027-12-08", "2027-12-25"});
}

TEST_CASE("two holidays of 2025 fall on one day, which bears both names", "[calendario][ley51-art1]") {
    CHECK(festivos(2025).size() == 18);
    CHECK(days_of(2025).size() == 17);
    CHECK(CalendarioColombia{}.reason_not_worked(Date{2025y / 6 / 30}) ==
          "San Pedro y San Pablo; Sagrado Corazón de Jesús");
}

TEST_CASE("Easter falls on the Sundays of the Gregorian tables", "[calendario]") {
    struct Case {
        int year;
        Date easter;
    };
    const Case cases[] = {
        {1954, Date{1954y / 4 / 18}}, {1981, Date{1981y / 4 / 19}}, {2000, Date{2000y / 4 / 23}},
        {2008, Date{2008y / 3 / 23}}, {2011, Date{2011y / 4 / 24}}, {2024, Date{2024y / 3 / 31}},
        {2025, Date{2025y / 4 / 20}}, {2026, Date{2026y / 4 / 5}},  {2027, Date{2027y / 3 / 28}},
        {2028, Date{2028y / 4 / 16}}, {2038, Date{2038y / 4 / 25}}, {2049, Date{2049y / 4 / 18}},
    };
    for (const Case& item : cases) CHECK(to_iso(domingo_de_pascua(item.year)) == to_iso(item.easter));
    for (int year = 1950; year <= 2150; ++year)
        REQUIRE(std::chrono::weekday{domingo_de_pascua(year)} == std::chrono::Sunday);
}

TEST_CASE("holidays keep their own day until 1983 and move to Monday from 1984", "[calendario][ley51-art1]") {
    const CalendarioColombia calendar;
    struct Case {
        Date day;
        std::string reason;
    };
    const Case cases[] = {
        {Date{1983y / 6 / 29}, "San Pedro y San Pablo"},  // A Wednesday.
        {Date{1983y / 7 / 4}, ""},                        // The Monday after it.
        {Date{1984y / 6 / 29}, ""},                       // A Friday.
        {Date{1984y / 7 / 2}, "San Pedro y San Pablo; Sagrado Corazón de Jesús"},
        {Date{1983y / 5 / 12}, "Ascensión del Señor"},  // Easter was on 1983-04-03.
        {Date{1983y / 6 / 2}, "Corpus Christi"},
        {Date{1983y / 6 / 10}, "Sagrado Corazón de Jesús"},
        {Date{1984y / 5 / 31}, ""},                    // Easter was on 1984-04-22: Ascension moves from here
        {Date{1984y / 6 / 4}, "Ascensión del Señor"},  // to here.
        {Date{1983y / 1 / 6}, "Reyes Magos"},
        {Date{1984y / 1 / 6}, ""},
        {Date{1984y / 1 / 9}, "Reyes Magos"},
    };
    for (const Case& item : cases) {
        INFO(to_iso(item.day));
        CHECK(calendar.reason_not_worked(item.day) == item.reason);
        CHECK(calendar.worked(item.day) == item.reason.empty());
    }
}

TEST_CASE("every moved holiday from 1984 on is a Monday", "[calendario][ley51-art2]") {
    const std::set<std::string_view> fixed{"Año Nuevo",         "Día del Trabajo",       "Independencia",
                                           "Batalla de Boyacá", "Inmaculada Concepción", "Navidad",
                                           "Jueves Santo",      "Viernes Santo"};
    for (int year = 1984; year <= 2150; ++year)
        for (const Festivo& festivo : festivos(year))
            if (!fixed.contains(festivo.nombre)) REQUIRE(std::chrono::weekday{festivo.fecha} == std::chrono::Monday);
}

TEST_CASE("a weekend is not worked and says which day it is unless it is a holiday", "[calendario][ley4-art62]") {
    const CalendarioColombia calendar;
    CHECK(calendar.reason_not_worked(Date{2026y / 6 / 13}) == "sábado");
    CHECK(calendar.reason_not_worked(Date{2026y / 6 / 14}) == "domingo");
    CHECK(calendar.reason_not_worked(Date{2026y / 6 / 15}) == "Sagrado Corazón de Jesús");
    CHECK(calendar.reason_not_worked(Date{2027y / 5 / 1}) == "Día del Trabajo");  // A Saturday.
    CHECK(calendar.reason_not_worked(Date{2026y / 6 / 16}).empty());
}

TEST_CASE("the closed days of an entity are its own and give its reason", "[calendario][ley4-art62]") {
    const CalendarioColombia own{{{Date{2026y / 12 / 31}, "vacancia por Decreto 12"},
                                  {Date{2026y / 12 / 24}, "vacancia por Decreto 12"},
                                  {Date{2026y / 12 / 25}, "día cívico"}}};
    CHECK_FALSE(own.worked(Date{2026y / 12 / 24}));
    CHECK(own.reason_not_worked(Date{2026y / 12 / 24}) == "vacancia por Decreto 12");
    CHECK(own.reason_not_worked(Date{2026y / 12 / 25}) == "Navidad");
    CHECK(own.worked(Date{2026y / 12 / 30}));
    CHECK(CalendarioColombia{}.worked(Date{2026y / 12 / 24}));
    const Count count = own.count_after(Date{2026y / 12 / 23}, WorkingDays{3});
    CHECK(to_iso(count.result) == "2026-12-30");
    CHECK(count.account ==
          "3 días hábiles desde el 2026-12-23 (ese día no cuenta): sin contar 2 días de fin de semana ni 2026-12-24 "
          "(vacancia por Decreto 12), 2026-12-25 (Navidad)");
}

TEST_CASE("the calendar reaches its last day and refuses the next", "[calendario]") {
    const CalendarioColombia calendar;
    CHECK_FALSE(calendar.worked(Date{1950y / 1 / 1}));
    CHECK(calendar.worked(Date{2150y / 12 / 31}));
    CHECK_THROWS_AS(calendar.worked(Date{1949y / 12 / 31}), std::out_of_range);
    CHECK_THROWS_AS(calendar.reason_not_worked(Date{2151y / 1 / 1}), std::out_of_range);
    CHECK_THROWS_AS(calendar.after(Date{2150y / 12 / 30}, WorkingDays{2}), std::out_of_range);
    CHECK_THROWS_AS(festivos(1949), std::out_of_range);
    CHECK_THROWS_WITH(calendar.worked(Date{2151y / 1 / 1}),
                      "el calendario va de 1950-01-01 a 2150-12-31 y no alcanza el 2151-01-01");
}

TEST_CASE("the days that the bitmap closes are those that the list of holidays names", "[calendario]") {
    const CalendarioColombia calendar;
    for (Date day{2020y / 1 / 1}; day <= Date{2032y / 12 / 31}; day += Days{1})
        REQUIRE(calendar.worked(day) == calendar.reason_not_worked(day).empty());
}

TEST_CASE("working days between two days leave the first out and take the last in", "[calendario]") {
    const CalendarioColombia calendar;
    CHECK(calendar.between(Date{2026y / 3 / 31}, Date{2026y / 4 / 7}) == WorkingDays{3});
    CHECK(calendar.between(Date{2026y / 4 / 7}, Date{2026y / 3 / 31}) == WorkingDays{0});
    CHECK(calendar.between(Date{2026y / 4 / 7}, Date{2026y / 4 / 7}) == WorkingDays{0});
    CHECK(to_iso(calendar.before(Date{2026y / 4 / 7}, WorkingDays{3})) == "2026-03-31");
}
