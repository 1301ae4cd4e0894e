// OCDS and OC4IDS as they go out of the real server: of the sample municipality, and of a chain from the plan to the
// settlement, looked at after each of its acts. The schemas and the merging library are held by an outside referee.
#include "adapters/secop/sample.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/ocds_checks.hpp"
#include "tests/support/replay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace hito::test;

namespace {

constexpr const char* town = "999000321";  ///< Of the sample.

Site& site() {
    static Site one;
    return one;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

std::string file_with(const std::string& name, const std::string& text) {
    const std::string path = site().data() + "-" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string exported(Client& client, const std::string& what) {
    const Reply reply = client.get("/v1/exportaciones/" + what);
    INFO(what << ": " << reply.text.substr(0, 2000));
    REQUIRE(reply.status == 200);
    return reply.text;
}

Client reader(const std::string& entity) { return site().client(site().token(entity, "lee", {"registrador"})); }

/// Whether others find it as it should be. What they are not there for, they say.
void held_by_referee(const std::string& releases, const std::string& records, const std::string& projects) {
    const auto schema = shared_file("ocds/1.1/release-schema.json");
    if (schema.empty()) {
        SUCCEED("skipped: formats/ocds is not at hand");
        return;
    }
    const std::string formats = schema.parent_path().parent_path().parent_path().string();
    const auto path = [&](const char* name, const std::string& text) {
        return text.empty() ? std::string("-") : file_with(name, text);
    };
    const auto [out, code] = hito::bench::run_program(
        {"python3", "-W", "ignore", std::string(HITO_SOURCE_DIR) + "/tests/support/ocds_referee.py", formats,
         path("releases", releases), path("records", records), path("projects", projects)});
    if (code > 1) {
        SUCCEED("skipped: python3 is not there");
        return;
    }
    if (out.find("skipped") != out.npos) std::cout << out;
    INFO(out);
    CHECK(code == 0);
}

/// By process, its releases as they were written.
using Releases = std::map<std::string, std::vector<std::string>>;

Releases by_process(const std::string& ndjson) {
    Releases out;
    for (const auto& line : lines_of(ndjson)) out[json::parse(line).at("ocid")].push_back(line);
    return out;
}

void check_releases(const std::string& ndjson) {
    std::set<std::string> ids;
    std::vector<std::string> wrong;
    std::map<std::string, std::string> last;
    for (const auto& line : lines_of(ndjson)) {
        const json release = json::parse(line);
        const std::string ocid = release.at("ocid"), date = release.at("date");
        if (!ids.insert(ocid + " " + release.at("id").get<std::string>()).second) wrong.push_back("twice: " + line);
        if (date <= last[ocid]) wrong.push_back("not after the one before: " + line);
        last[ocid] = date;
        for (auto& fault : faults_of(release)) wrong.push_back(std::move(fault));
    }
    INFO(fmt::format("{}", fmt::join(wrong, "\n")));
    CHECK(wrong.empty());
}

}  // namespace

TEST_CASE("the sample municipality goes out as OCDS that others take", "[pg][api][salidas][ocds]") {
    std::ostringstream sample;
    hito::secop::generate_sample(sample, {});
    const auto [out, code] = site().run({"import", "auto", file_with("muestra.csv", sample.str()), "--entidad", town});
    INFO(out);
    REQUIRE(code == 0);
    Client client = reader(town);
    const std::string releases = exported(client, "ocds_releases"), records = exported(client, "ocds_records");
    check_releases(releases);
    const Releases all = by_process(releases);
    CHECK(all.size() > 300);
    const json package = json::parse(records);
    CHECK(package.at("records").size() == all.size());
    for (const auto& record : package.at("records"))
        CHECK(record.at("releases").size() == all.at(record["ocid"]).size());
    CHECK(json::parse(exported(client, "ocds_releases?archivo=json")).at("releases").size() ==
          lines_of(releases).size());
    held_by_referee(releases, records, {});

    SECTION("a case is asked for with its whole chain, and no other") {
        const json one = json::parse(lines_of(releases).front());
        const std::string contract = one.at("contracts").at(0).at("id"), ocid = one.at("ocid");
        CHECK(by_process(exported(client, "ocds_releases?expediente=" + contract)) == Releases{{ocid, all.at(ocid)}});
    }
    SECTION("a period is of the days of the releases") {
        CHECK(exported(client, "ocds_releases?hasta=2000-01-01").empty());
        CHECK(exported(client, "ocds_releases?desde=2000-01-01") == releases);
        const Reply none = client.get("/v1/exportaciones/ocds_records?hasta=2000-01-01");
        CHECK(none.status == 400);
        CHECK(none.text.find("un paquete vac") != none.text.npos);
    }
    SECTION("the prefix is the entity's own") {
        const std::string configuration =
            file_with("prefijo.json", R"({"identificacion":{"ocds_prefijo":"ocds-abc123"}})");
        REQUIRE(site().run({"entity", "--entidad", town, "--configuracion", configuration}).second == 0);
        const std::string renamed = exported(client, "ocds_releases");
        CHECK(json::parse(lines_of(renamed).front()).at("ocid").get<std::string>().starts_with("ocds-abc123-"));
    }
}

TEST_CASE("each act adds releases to its chain and changes none that was given", "[pg][api][salidas][ocds]") {
    constexpr const char* entity = "890000001";
    const std::string configuration = file_with(
        "entidad.json",
        R"({"parametros":{"presupuesto_anual":[{"desde":"2020-01-01","valor":180000000000,"fuente":"Acuerdo 1"}],
            "presupuesto_en_hito":[{"desde":"2020-01-01","valor":true,"fuente":"Decreto 1"}]}})");
    const auto [said, code] = site().run({"entity", "--entidad", entity, "--configuracion", configuration});
    INFO(said);
    REQUIRE(code == 0);
    Client client = reader(entity);
    Releases before;
    int looked = 0;
    const auto ids =
        replay(site(), entity, std::string(HITO_SOURCE_DIR) + "/tests/scenarios/integral/limpieza_de_cunetas.yaml",
               "liberado", [&](const Reply&) {
                   Releases now = by_process(exported(client, "ocds_releases"));
                   for (const auto& [ocid, given] : before) {
                       REQUIRE(now[ocid].size() >= given.size());
                       CHECK(std::equal(given.begin(), given.end(), now[ocid].begin()));
                   }
                   before = std::move(now);
                   ++looked;
               });
    CHECK(looked > 30);
    REQUIRE(ids.contains("c1"));
    const std::string releases = exported(client, "ocds_releases"), records = exported(client, "ocds_records"),
                      projects = exported(client, "oc4ids");
    check_releases(releases);
    held_by_referee(releases, records, projects);

    const json package = json::parse(records);
    REQUIRE(package.at("records").size() == 1);
    const json& compiled = package["records"][0].at("compiledRelease");
    INFO(compiled.dump(1));
    CHECK(compiled.at("ocid") == "ocds-k50g02-MC-031-2026");
    CHECK(compiled.at("planning").at("budget").at("projectID") == "202615572000012");
    CHECK(compiled.at("planning").at("budget").at("id") == "CDP-70");
    CHECK(compiled.at("tender").at("status") == "complete");
    CHECK(compiled.at("tender").at("numberOfTenderers") == 1);
    CHECK(compiled.at("awards").at(0).at("value") == json{{"amount", 44000000}, {"currency", "COP"}});
    const json& contract = compiled.at("contracts").at(0);
    CHECK(contract.at("status") == "terminated");
    CHECK(contract.at("dateSigned") == "2026-10-22T00:00:00-05:00");
    CHECK(contract.at("implementation").at("transactions").size() == 2);
    CHECK(contract.at("implementation").at("transactions").at(0).at("value").at("amount") == 25000000);

    // The phases, in the order of the life; the acceptance of the offer is award and contract at once.
    std::vector<std::string> tags;
    for (const auto& release : package["records"][0].at("releases")) {
        const std::string tag = fmt::format("{}", fmt::join(release.at("tag").get<std::vector<std::string>>(), "+"));
        if (tags.empty() || tags.back() != tag) tags.push_back(tag);
    }
    CHECK(tags == std::vector<std::string>{"planning", "tender", "tenderUpdate", "award+contract", "contractUpdate",
                                           "implementation", "implementationUpdate", "contractTermination",
                                           "implementationUpdate"});

    const json project = json::parse(projects).at("projects").at(0);
    for (const auto& fault : faults_of(project)) FAIL_CHECK(fault);
    CHECK(project.at("id") == "oc4ids-k50g02-202615572000012");
    CHECK(project.at("status") == "implementation");
    CHECK(project.at("contractingProcesses").at(0).at("summary").at("ocid") == compiled["ocid"]);
}
