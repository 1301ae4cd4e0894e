// The merge rules of OCDS against the standard's own examples, and the table of events against the mapping.
#include "adapters/ocds/events.hpp"
#include "adapters/ocds/merge.hpp"
#include "adapters/ocds/values.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "workflows/publicados/historia.hpp"

#include <algorithm>
#include <fstream>
#include <set>

using namespace hito;

namespace {

json file_at(const std::filesystem::path& path) {
    std::ifstream in(path);
    return json::parse(in);
}

std::vector<json> sorted(const json& releases) {
    std::vector<json> out(releases.begin(), releases.end());
    std::stable_sort(out.begin(), out.end(), [](const json& a, const json& b) { return a["date"] < b["date"]; });
    return out;
}

/// The columns of one line of a CSV.
std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> out{""};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("the releases of the standard's example merge into its compiled and its versioned release", "[ocds]") {
    const auto at = test::shared_file("ocds/examples/standard-docs/merging/updates/merged.json");
    if (at.empty()) {
        SUCCEED("skipped: the examples of the standard are not at hand");
        return;
    }
    std::vector<json> all;
    for (const char* name : {"tender1", "tender2", "tender3", "award1", "award2"})
        all.push_back(file_at(at.parent_path() / (std::string(name) + ".json")).at("releases").at(0));
    const auto releases = sorted(all);
    const json compiled = file_at(at).at("records").at(0).at("compiledRelease");
    json ours = ocds::compiled_release(releases);
    // The example numbers its record by hand.
    ours["id"] = compiled.at("id");
    CHECK(json::diff(compiled, ours) == json::array());
    const json versioned = file_at(at.parent_path() / "versioned.json").at("records").at(0).at("versionedRelease");
    CHECK(ocds::versioned_release(releases).at("tender") == versioned.at("tender"));
}

TEST_CASE("a field that comes as null is gone from what is compiled", "[ocds]") {
    const std::vector<json> releases{
        {{"ocid", "o"}, {"id", "1"}, {"date", "a"}, {"tag", {"tender"}}, {"tender", {{"id", "t"}, {"title", "uno"}}}},
        {{"ocid", "o"},
         {"id", "2"},
         {"date", "b"},
         {"tag", {"tenderUpdate"}},
         {"tender", {{"id", "t"}, {"title", nullptr}, {"status", "active"}}}}};
    CHECK(ocds::compiled_release(releases) == json{{"ocid", "o"},
                                                   {"id", "o-b"},
                                                   {"date", "b"},
                                                   {"tag", {"compiled"}},
                                                   {"tender", {{"id", "t"}, {"status", "active"}}}});
}

TEST_CASE("what is new of a section, merged into what was, says all of it", "[ocds]") {
    const json before = R"({"tender":{"id":"t","title":"uno","value":{"amount":5,"currency":"COP"},
        "documents":[{"id":"a","url":"https://a"}],"tenderPeriod":{"startDate":"x"}},"roles":["buyer"]})"_json;
    const json after = R"({"tender":{"id":"t","title":"uno","value":{"amount":6,"currency":"COP"},
        "documents":[{"id":"a","url":"https://a"},{"id":"b","url":"https://b"}],
        "tenderPeriod":{"startDate":"x","endDate":"y"}},"roles":["buyer","payer"]})"_json;
    const json news = ocds::news_of(before, after);
    CHECK(news ==
          R"({"tender":{"id":"t","value":{"amount":6,"currency":"COP"},"documents":[{"id":"b","url":"https://b"}],
        "tenderPeriod":{"endDate":"y"}},"roles":["buyer","payer"]})"_json);
    json merged = before;
    ocds::merge_into(merged, news);
    CHECK(merged == after);
    CHECK(ocds::news_of(after, after).is_null());
}

TEST_CASE("each event goes out with the tags and statuses that the mapping gives it", "[ocds]") {
    const auto file = test::shared_file("ocds/mapping_colombia_lifecycle_to_ocds.csv");
    if (file.empty()) {
        SUCCEED("skipped: the mapping is not at hand");
        return;
    }
    std::set<std::string> named;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        const auto row = fields_of(line);
        const std::string mapping = trimmed(row.at(0));
        if (row[2].starts_with("-") || mapping == "Snapshot") continue;  // Drafts, and what is compiled.
        INFO(mapping);
        int events = 0;
        for (const auto& event : ocds::event_rows()) {
            if (event.mapping != mapping) continue;
            ++events;
            for (const auto tag : {event.first, event.next}) CHECK(row[2].find(tag) != std::string::npos);
            CHECK(event.tender == row[3]);
            CHECK(event.award == row[4]);
            CHECK(event.contract == row[5]);
        }
        CHECK(events > 0);
        named.insert(mapping);
    }
    CHECK(named.size() > 20);
    for (const auto& event : ocds::event_rows())
        if (!event.mapping.empty()) CHECK(named.contains(std::string(event.mapping)));
}

TEST_CASE("every event that a chain tells is known to the form, and none besides", "[ocds]") {
    std::set<std::string_view> told, known;
    for (const auto& one : publicado::hechos())
        if (!one.evento.empty()) told.insert(one.evento);
    for (const auto& row : ocds::event_rows()) known.insert(row.name);
    CHECK(told == known);
}

TEST_CASE("a number of a process becomes an id that no other number becomes", "[ocds]") {
    const ocds::Publisher us = ocds::publisher_of("900", "", json::object());
    CHECK(ocds::ocid_of(us, "CO1.BDOS.97000001") == "ocds-k50g02-CO1.BDOS.97000001");
    CHECK(ocds::ocid_of(us, "LP 1/2026") == "ocds-k50g02-LP%201/2026");
    CHECK(ocds::ocid_of(us, "LP%201/2026") == "ocds-k50g02-LP%25201/2026");
    CHECK(us.name == "Entidad 900");
    CHECK(us.project_prefix == "oc4ids-k50g02");
    CHECK(ocds::money(json(4800000001)) == json{{"amount", 48000000.01}, {"currency", "COP"}});
    CHECK(ocds::money(json(4800000000)).dump() == R"({"amount":48000000,"currency":"COP"})");
    CHECK(ocds::in_colombia("2026-01-01T03:00:00.000001Z") == "2025-12-31T22:00:00.000001-05:00");
}
