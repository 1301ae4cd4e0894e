// GET /v1/plazos.ics and the export plazos_ics, on the real server; an outside reader is the referee.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fstream>
#include <regex>

using namespace hito::test;

namespace {

constexpr const char* entity = "899999201";

Staff& people() {
    static Staff staff = staff_of(shared_site(), entity);
    return staff;
}

std::string unfolded(std::string text) {
    for (std::size_t at; (at = text.find("\r\n ")) != text.npos;) text.erase(at, 3);
    return text;
}

/// The events of a calendar by their UID, each as its lines.
std::map<std::string, std::string> events_of(const std::string& calendar) {
    std::map<std::string, std::string> out;
    const std::string text = unfolded(calendar);
    for (std::size_t at = 0; (at = text.find("BEGIN:VEVENT\r\n", at)) != text.npos;) {
        const auto end = text.find("END:VEVENT", at);
        const std::string event = text.substr(at, end - at);
        const auto uid = event.find("UID:") + 4;
        out[event.substr(uid, event.find("\r\n", uid) - uid)] = event;
        at = end;
    }
    return out;
}

std::string value_of(const std::string& event, const std::string& name) {
    std::smatch found;
    const bool has = std::regex_search(event, found, std::regex("\r\n" + name + "[;:]([^\r]*)\r\n"));
    return has ? found[1].str() : "";
}

/// A month of suspension: the term and what is counted from its end move.
void pause_for_a_month(const std::string& id) {
    const auto act = [&](const char* name, const char* day, const json& data) {
        const auto done = people().ana.post("/v1/expedientes/" + id + "/actos",
                                            {{"acto", name}, {"fecha", day}, {"datos", data}, {"modo", "registrar"}});
        INFO(done.text);
        REQUIRE(done.status == 200);
    };
    act("suspender", "2026-03-02", {{"causa", "fuerza_mayor"}, {"hasta", "2026-04-01"}});
    act("reiniciar", "2026-04-02", json::object());
}

}  // namespace

TEST_CASE("the calendar has every deadline of the list, with how it was counted", "[pg][api][salidas][ical]") {
    const std::string id = running_contract(people(), "CAL-1");
    const auto listed = people().ana.get("/v1/plazos?limite=1000&expediente=" + id).body.at("elementos");
    REQUIRE(listed.size() > 0);
    const auto reply = people().ana.get("/v1/plazos.ics?expediente=" + id);
    REQUIRE(reply.status == 200);
    CHECK(reply.headers.at("content-type") == "text/calendar; charset=utf-8");
    const auto events = events_of(reply.text);
    CHECK(events.size() == listed.size());
    for (const auto& row : listed) {
        const std::string name = row.at("nombre");
        INFO(name);
        const auto found = events.find(id + "-" + name + "@" + entity + ".hito");
        REQUIRE(found != events.end());
        std::string day = row.at("fecha");
        std::erase(day, '-');
        CHECK(value_of(found->second, "DTSTART") == "VALUE=DATE:" + day);
        CHECK(value_of(found->second, "SEQUENCE") == "5");
        CHECK(found->second.find("Norma: ") != std::string::npos);
    }
    // Nothing else is asked for here than there.
    CHECK(events_of(people().ana.get("/v1/plazos.ics?responsable=yo&expediente=" + id).text).empty());
    CHECK(events_of(people().eva.get("/v1/plazos.ics?responsable=yo&expediente=" + id).text).size() == listed.size());
    CHECK(events_of(people().ana.get("/v1/plazos.ics?dependencia=otra&expediente=" + id).text).empty());
    CHECK(people().ana.get("/v1/plazos.ics?despues=x").status == 400);
    Client stranger = shared_site().client(shared_site().token("899999202", "zoe", {"supervisor"}));
    CHECK(events_of(stranger.get("/v1/plazos.ics").text).empty());
}

TEST_CASE("a deadline that moved has the same UID and a greater SEQUENCE", "[pg][api][salidas][ical]") {
    const std::string id = running_contract(people(), "CAL-2");
    const auto path = "/v1/plazos.ics?expediente=" + id;
    const auto before = events_of(people().ana.get(path).text);
    pause_for_a_month(id);
    const auto after = events_of(people().ana.get(path).text);
    int moved = 0;
    for (const auto& [uid, event] : after) {
        const auto found = before.find(uid);
        if (found == before.end() || value_of(found->second, "DTSTART") == value_of(event, "DTSTART")) continue;
        ++moved;
        CHECK(std::stoi(value_of(event, "SEQUENCE")) > std::stoi(value_of(found->second, "SEQUENCE")));
    }
    CHECK(moved == 4);
}

TEST_CASE("the export of the deadlines is the calendar of the whole entity", "[pg][api][salidas][ical]") {
    running_contract(people(), "CAL-3");
    const auto live = events_of(people().ana.get("/v1/plazos.ics").text);
    const auto reply = people().ana.get("/v1/exportaciones/plazos_ics");
    REQUIRE(reply.status == 200);
    CHECK(reply.headers.at("content-type") == "text/calendar; charset=utf-8");
    const auto exported = events_of(reply.text);
    CHECK(exported.size() == live.size());
    for (const auto& [uid, event] : live) {
        INFO(uid);
        REQUIRE(exported.contains(uid));
        for (const char* name : {"SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION"})
            CHECK(value_of(exported.at(uid), name) == value_of(event, name));
    }
    const auto cut = events_of(people().ana.get("/v1/exportaciones/plazos_ics?desde=2026-12-01&hasta=2026-12-31").text);
    CHECK(cut.size() > 0);
    CHECK(cut.size() < exported.size());
}

TEST_CASE("an outside reader of iCalendar reads ours", "[pg][api][salidas][ical]") {
    const auto [known, absent] = hito::bench::run_program({"python3", "-c", "import icalendar"});
    if (absent != 0) {
        WARN("skipped: python3 has no icalendar here (Debian: python3-icalendar)");
        return;
    }
    running_contract(people(), "CAL-4, ñandú; \"ü\"");
    const auto listed = people().ana.get("/v1/plazos?limite=1000").body.at("elementos");
    const std::string path = shared_site().data() + "-plazos.ics";
    std::ofstream(path, std::ios::binary) << people().ana.get("/v1/plazos.ics").text;
    const auto [out, code] = hito::bench::run_program(
        {"python3", "-c",
         "import icalendar,json,sys\n"
         "c=icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read())\n"
         "print(json.dumps([[str(e['UID']),e['DTSTART'].dt.isoformat(),int(e['SEQUENCE']),str(e['SUMMARY']),"
         "str(e['DESCRIPTION'])] for e in c.walk('VEVENT')]))",
         path});
    REQUIRE(code == 0);
    std::map<std::string, json> read;
    for (const auto& event : json::parse(out)) read[event.at(0)] = event;
    CHECK(read.size() == listed.size());
    for (const auto& row : listed) {
        const auto& event = read.at(row.at("expediente").get<std::string>() + "-" +
                                    row.at("nombre").get<std::string>() + "@" + entity + ".hito");
        CHECK(event.at(1) == row.at("fecha"));
        CHECK(event.at(2) == row.at("version"));
        CHECK(event.at(3).get<std::string>().ends_with(": " + row.at("titulo").get<std::string>()));
        CHECK(event.at(4).get<std::string>().starts_with(row.at("cuenta").get<std::string>()));
    }
}
