// iCalendar: what RFC 5545 asks of the text itself.
#include "adapters/ical/ical.hpp"

#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace hito;

namespace {

std::string calendar_of(const std::vector<AgendaEntry>& entries) {
    const auto path = (std::filesystem::temp_directory_path() / "hito-ical-prueba.ics").string();
    const auto made = parse_instant("2026-11-21T15:45:00Z").value();
    const auto writer = ical::open_agenda(path, {"890900286", "Municipio de Prueba; Secretaría, Sede 1", made});
    for (const auto& each : entries) writer->entry(each);
    writer->finish();
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    std::filesystem::remove(path);
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0, end; (end = text.find("\r\n", at)) != text.npos; at = end + 2)
        out.push_back(text.substr(at, end - at));
    return out;
}

std::string unfolded(const std::string& text) {
    std::string out = text;
    for (std::size_t at; (at = out.find("\r\n ")) != out.npos;) out.erase(at, 3);
    return out;
}

const AgendaEntry entry{"0198c0de-0000-7000-8000-000000000001",
                        "liquidacion_bilateral",
                        7,
                        parse_date("2027-02-04").value(),
                        "CPS-001, \"obra\"; vía \\ sur",
                        "contrato",
                        "terminado",
                        "cuatro meses desde el 4 de octubre de 2026\nno se suspende",
                        "Ley 1150 de 2007, art. 11",
                        "supervisor",
                        "eva"};

}  // namespace

TEST_CASE("a deadline is an all-day event with a name of its own and the version of its case", "[ical]") {
    const std::string text = unfolded(calendar_of({entry}));
    const auto has = [&](const std::string& line) { return text.find("\r\n" + line + "\r\n") != text.npos; };
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(has("METHOD:PUBLISH"));
    CHECK(has("X-WR-CALNAME:Plazos de Municipio de Prueba\\; Secretaría\\, Sede 1"));
    CHECK(has("UID:0198c0de-0000-7000-8000-000000000001-liquidacion_bilateral@890900286.hito"));
    CHECK(has("DTSTAMP:20261121T154500Z"));
    CHECK(has("SEQUENCE:7"));
    CHECK(has("DTSTART;VALUE=DATE:20270204"));
    CHECK(has("SUMMARY:Liquidacion bilateral: CPS-001\\, \"obra\"\\; vía \\\\ sur"));
    CHECK(
        has("DESCRIPTION:cuatro meses desde el 4 de octubre de 2026\\nno se suspende\\nNorma: Ley 1150 de 2007\\, "
            "art. 11\\nDebe actuar: supervisor\\nResponsable: eva\\nExpediente: "
            "0198c0de-0000-7000-8000-000000000001 (contrato\\, terminado)"));
    for (const auto& line : lines_of(calendar_of({entry}))) {
        INFO(line);
        CHECK(line.size() <= 75);
        CHECK(line.find('\n') == line.npos);
    }
}

TEST_CASE("an agenda without deadlines still has a component, as the format asks", "[ical]") {
    const std::string text = calendar_of({});
    CHECK(text.find("BEGIN:VEVENT") == text.npos);
    CHECK(text.find("BEGIN:VTIMEZONE\r\n") != text.npos);
}

TEST_CASE("lines are folded at 75 octets and never inside a character", "[ical]") {
    for (const std::string letter : {"a", "ñ", "€", "😀"})
        for (std::size_t length = 70; length < 240; ++length) {
            std::string line = "X:";
            while (line.size() < length) line += letter;
            const std::string folded = ical::folded(line);
            CHECK(unfolded(folded) == line + "\r\n");
            const auto parts = lines_of(folded);
            CHECK((parts.size() == 1) == (line.size() <= 75));
            for (std::size_t i = 0; i < parts.size(); ++i) {
                CHECK(parts[i].size() <= 75);
                if (i + 1 < parts.size()) CHECK(parts[i].size() > 75 - letter.size());
                const auto first = static_cast<unsigned char>(parts[i][i == 0 ? 0 : 1]);
                CHECK((first & 0xC0) != 0x80);
            }
        }
    CHECK(ical::folded(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
    CHECK(ical::folded(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
}

TEST_CASE("text keeps no control character and cannot end its line", "[ical]") {
    CHECK(ical::escaped("a\r\nEND:VEVENT\x07\tb") == "a\\nEND:VEVENT b");
    CHECK(ical::escaped("uno, dos; tres\\") == "uno\\, dos\\; tres\\\\");
}
