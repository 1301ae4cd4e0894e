// What is damaged beside the history is written anew from it; the history itself is never touched.
#include "adapters/postgres/libpq.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

using namespace hito;
using namespace hito::test;

namespace {

constexpr const char* entity = "899999077";

/// Three contracts that run, on a database of their own, and nobody at work on it.
struct Damaged {
    Site site;
    Staff office = staff_of(site, entity);
    std::vector<std::string> ids{running_contract(office, "REP-1"), running_contract(office, "REP-2"),
                                 running_contract(office, "REP-3")};

    std::string one(const std::string& statement) {
        postgres::PqConnection connection(site.conninfo());
        connection.execute(std::string("SET hito.entidad = '") + entity + "'");
        const auto rows = connection.execute(statement);
        return rows.empty() ? "" : rows.at(0).at(0);
    }
    json check() { return json::parse(site.run({"rebuild", "--check", "--json"}).first); }
    std::pair<json, int> mend() {
        const auto [out, code] = site.run({"rebuild", "--json"});
        return {json::parse(out), code};
    }
    std::string where(std::size_t n) const { return " WHERE id = '" + ids[n] + "'"; }
};

}  // namespace

TEST_CASE("a projection that was damaged is written anew from its history", "[pg][reconstruccion]") {
    Damaged at;
    const std::string facts = at.one("SELECT datos FROM hito.expedientes" + at.where(0));
    const std::string deadlines = at.one(
        "SELECT string_agg(nombre || fecha, ' ' ORDER BY nombre) FROM hito.plazos "
        "WHERE expediente = '" +
        at.ids[0] + "'");
    REQUIRE_FALSE(deadlines.empty());
    CHECK(at.site.run({"rebuild"}).second == 3);  // The server is at work.
    at.site.kill_server();
    at.one("UPDATE hito.expedientes SET datos = '{}', titulo = 'otro', version = 1" + at.where(0));
    at.one("DELETE FROM hito.plazos WHERE expediente = '" + at.ids[0] + "'");
    // The key of the first on the second: it is free again only when the second was mended.
    at.one("DELETE FROM hito.llaves WHERE expediente = '" + at.ids[1] + "'");
    at.one("UPDATE hito.llaves SET expediente = '" + at.ids[1] + "' WHERE llave = 'REP-1'");
    at.one("DELETE FROM hito.expedientes" + at.where(2));

    CHECK(at.check().at("diferencias").size() == 3);
    const auto [report, code] = at.mend();
    INFO(report.dump(2));
    CHECK(code == 0);
    CHECK(report.at("escritos") == 3);
    CHECK(report.at("sin_remedio").empty());

    CHECK(at.check().at("diferencias").empty());
    CHECK(at.mend().first.at("escritos") == 0);
    CHECK(at.one("SELECT datos FROM hito.expedientes" + at.where(0)) == facts);
    CHECK(at.one("SELECT string_agg(nombre || fecha, ' ' ORDER BY nombre) FROM hito.plazos WHERE expediente = '" +
                 at.ids[0] + "'") == deadlines);
    at.site.start_server();
    const Reply found = at.office.ana.get("/v1/expedientes/REP-3");
    CHECK(found.status == 200);
    CHECK(found.body.at("estado") == "en_ejecucion");
}

TEST_CASE("a history that was cut off is told and never made to agree", "[pg][reconstruccion]") {
    Damaged at;
    at.site.kill_server();
    at.one("UPDATE hito.expedientes SET cabeza = sha256('otra'), titulo = 'otro'" + at.where(1));
    const auto [report, code] = at.mend();
    CHECK(code == 1);
    CHECK(report.at("escritos") == 0);
    REQUIRE(report.at("sin_remedio").size() == 1);
    CHECK(report.at("sin_remedio").at(0).get<std::string>().find("faltan actos o sobran") != std::string::npos);
    CHECK(at.one("SELECT titulo FROM hito.expedientes" + at.where(1)) == "otro");
}

TEST_CASE("a part of the cases may be written anew", "[pg][reconstruccion]") {
    Damaged at;
    at.site.kill_server();
    at.one("UPDATE hito.expedientes SET titulo = 'otro'");
    const auto mended = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"rebuild", "--json"});
        return json::parse(at.site.run(arguments).first).at("escritos").get<int>();
    };
    CHECK(at.site.run({"rebuild", "--entidad", "111"}).second == 2);
    CHECK(mended({"--entidad", entity, "--desde", *std::max_element(at.ids.begin(), at.ids.end())}) == 0);
    CHECK(mended({"--entidad", entity, "--desde", *std::min_element(at.ids.begin(), at.ids.end())}) == 2);
    CHECK(mended({"--entidad", entity}) == 1);
    CHECK(at.site.run({"rebuild", "--desde", "x"}).second == 2);
}
