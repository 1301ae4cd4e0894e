// What platforms are told of the acts: a real server, a real PostgreSQL and a real receiver on loopback.
#include "adapters/salidas/carrier.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/told.hpp"

#include <fmt/format.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <set>
#include <sstream>

using namespace hito::test;
namespace fs = std::filesystem;

namespace {

/// An entity of its own for each test.
struct Town {
    Site& site = shared_site();
    std::string nit;
    Staff staff;
    Client admin;
    explicit Town(const std::string& with)
        : nit{with}, staff{staff_of(site, with)}, admin{site.client(site.token(with, "adela", {"administrador"}))} {}
    void tell(const json& salidas) {
        const auto [out, code] = put_platforms(site, nit, salidas);
        INFO(out);
        REQUIRE(code == 0);
    }
};

std::string report(Town& town, const std::string& id, int n) {
    return town.staff.eva
        .post("/v1/expedientes/" + id + "/actos", {{"acto", "radicar_informe_supervision"},
                                                   {"fecha", "2026-05-05"},
                                                   {"datos",
                                                    {{"desde", "2026-04-01"},
                                                     {"hasta", "2026-04-30"},
                                                     {"avance", 30},
                                                     {"seguridad_social", true},
                                                     {"huella", fmt::format("{:064x}", n)}}}})
        .text;
}

}  // namespace

TEST_CASE("each accepted act is told once, signed, in the order of its case", "[pg][api][salidas]") {
    Town town("899999301");
    Receiver receiver;
    town.tell(json::array({webhook("secop", receiver.url())}));
    const std::string id = running_contract(town.staff, "SAL-1");
    // One that the rules refuse is in the history and told to nobody.
    const auto refused = town.staff.eva.post("/v1/expedientes/" + id + "/actos",
                                             {{"acto", "radicar_informe_supervision"},
                                              {"fecha", "2026-05-05"},
                                              {"datos", {{"desde", "2026-05-04"}, {"hasta", "2026-05-01"}}}});
    CHECK(refused.status / 100 == 4);
    REQUIRE(receiver.wait_for(5));
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?estado=entregada", 5));
    const auto got = receiver.got();
    REQUIRE(got.size() == 5);
    std::set<std::string> ids;
    int seq = 0;
    for (const auto& one : got) {
        INFO(one.body);
        CHECK(one.signature == hito::salidas::signature(delivery_secret, one.moment, one.body));
        CHECK_FALSE(one.repeated);
        CHECK(one.told.at("intento") == 1);
        CHECK(one.told.at("repetida") == false);
        CHECK(one.told.at("entrega") == one.id);
        CHECK(one.told.at("entidad") == town.nit);
        CHECK(one.told.at("plataforma") == "secop");
        CHECK(one.told.at("acto").at("expediente") == id);
        CHECK(one.told.at("acto").at("llaves") == json::array({"SAL-1"}));
        CHECK_FALSE(one.told.at("acto").contains("datos"));
        CHECK(one.told.at("acto").at("seq").get<int>() > seq);
        seq = one.told.at("acto").at("seq");
        ids.insert(one.id);
    }
    CHECK(ids.size() == 5);
    CHECK(got.front().told.at("acto").at("acto") == "abrir");
    CHECK(got.back().told.at("acto").at("acto") == "iniciar");
    const auto row = town.admin.get("/v1/salidas?expediente=SAL-1&limite=1").body.at("elementos").at(0);
    CHECK(row.at("plataforma") == "secop");
    CHECK(row.at("intentos") == 1);
    CHECK(row.at("motivo").is_null());
    CHECK(row.at("entregada").is_string());
    CHECK(town.admin.get("/v1/salidas?estado=otro").status == 400);
    CHECK(town.admin.get("/v1/salidas?despues=1%7C2%7C3").status == 400);
    CHECK(town.admin.get("/v1/salidas?cosa=1").status == 400);
    CHECK(town.site.client("").get("/v1/salidas").status == 401);
    // Nobody else's.
    Town other("899999302");
    CHECK(other.admin.get("/v1/salidas").body.at("elementos").empty());
    CHECK(other.admin.post("/v1/salidas/" + got.front().id + "/reintentar", {}).status == 404);
    CHECK(town.admin.get("/metrics").text.find("\nhito_salidas_entregadas_total ") != std::string::npos);
}

TEST_CASE("what fails is tried again, marked, and given up after its attempts; an administrator tries it anew",
          "[pg][api][salidas]") {
    Town town("899999303");
    std::atomic<int> status{500};
    Receiver receiver([&](const Receiver::Got&) { return status.load(); });
    json platform = webhook("control", receiver.url());
    platform["intentos"] = 3;
    platform["actos"] = {"abrir"};
    town.tell(json::array({platform}));
    running_contract(town.staff, "SAL-2");
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?estado=fallida", 1));
    const auto row = town.admin.get("/v1/salidas").body.at("elementos").at(0);
    CHECK(row.at("intentos") == 3);
    CHECK(row.at("motivo") == "respondió 500");
    const auto got = receiver.got();
    REQUIRE(got.size() == 3);
    for (int i = 0; i < 3; ++i) {
        const auto& one = got[static_cast<std::size_t>(i)];
        CHECK(one.attempt == i + 1);
        CHECK(one.repeated == (i > 0));
        CHECK(one.told.at("repetida") == (i > 0));
        CHECK(one.id == row.at("entrega"));
    }
    const std::string path = "/v1/salidas/" + row.at("entrega").get<std::string>() + "/reintentar";
    CHECK(town.staff.ana.post(path, {}).status == 403);
    CHECK(town.admin.post("/v1/salidas/nada/reintentar", {}).status == 404);
    CHECK(town.admin.post("/v1/salidas/0198c0de-0000-7000-8000-000000000001/reintentar", {}).status == 404);
    status = 200;
    const auto again = town.admin.post(path, {});
    CHECK(again.status == 200);
    CHECK(again.body.at("estado") == "pendiente");
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?estado=entregada", 1));
    CHECK(receiver.got().back().attempt == 4);
    CHECK(receiver.got().back().repeated);
    CHECK(town.admin.post(path, {}).status == 409);
}

TEST_CASE("what follows in a case waits for what failed before it, and other cases go on", "[pg][api][salidas]") {
    Town town("899999304");
    const std::string slow = running_contract(town.staff, "SAL-3"), quick = running_contract(town.staff, "SAL-4");
    std::atomic<bool> refusing{true};
    Receiver receiver(
        [&](const Receiver::Got& one) { return refusing && one.told.at("acto").at("expediente") == slow ? 503 : 200; });
    town.tell(json::array({webhook("p", receiver.url())}));
    for (int n = 0; n < 3; ++n) {
        report(town, slow, n);
        report(town, quick, n);
    }
    REQUIRE(receiver.wait_for(3));
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?estado=pendiente&expediente=" + slow, 3));
    for (const auto& one : receiver.got())
        if (one.told.at("acto").at("expediente") == slow) CHECK(one.told.at("acto").at("seq") == 6);
    refusing = false;
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?estado=entregada", 6));
    std::vector<int> order;
    for (const auto& one : receiver.got())
        if (one.answered == 200 && one.told.at("acto").at("expediente") == slow)
            order.push_back(one.told.at("acto").at("seq"));
    CHECK(order == std::vector{6, 7, 8});
}

TEST_CASE("a platform that is away gets everything when it is back, and one beside it waits for nothing",
          "[pg][api][salidas]") {
    Town town("899999305");
    int port = 0;
    {
        Receiver gone;
        port = gone.port();
    }
    Receiver here;
    town.tell({webhook("ausente", fmt::format("http://127.0.0.1:{}/hito", port)), webhook("presente", here.url())});
    running_contract(town.staff, "SAL-5");
    REQUIRE(here.wait_for(5));
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?plataforma=presente&estado=entregada", 5));
    const auto waiting = all_of(town.admin, "/v1/salidas?plataforma=ausente");
    REQUIRE(waiting.size() == 5);
    for (const auto& row : waiting) CHECK(row.at("estado") == "pendiente");
    CHECK(waiting.front().at("motivo") == "no se pudo conectar");
    CHECK(waiting.back().at("intentos") == 0);
    const Receiver back({}, port);
    CHECK(back.wait_for(5));
}

TEST_CASE("a folder gets a file an act, with the data where they are asked for", "[pg][api][salidas]") {
    Town town("899999306");
    const fs::path folder = town.site.data() + "-salidas";
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms::all);
    town.tell({{{"plataforma", "archivos"}, {"carpeta", folder.string()}, {"datos", true}, {"flujos", {"contrato"}}}});
    const std::string id = running_contract(town.staff, "SAL-6");
    REQUIRE(wait_for_rows(town.admin, "/v1/salidas?estado=entregada", 5));
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator(folder)) names.insert(file.path().filename().string());
    REQUIRE(names.size() == 5);
    int seq = 0;
    for (const auto& name : names) {
        std::ifstream in(folder / name);
        const json told = json::parse(in);
        CHECK(name.starts_with(town.nit + "-" + id + "-"));
        CHECK(told.at("acto").at("seq") == ++seq);
        CHECK(told.at("repetida") == false);
        if (seq == 1) CHECK(told.at("acto").at("datos").at("numero_contrato") == "SAL-6");
    }
    fs::remove_all(folder);
}

TEST_CASE("a platform is told of what comes after it was configured, or of all of the history if it is asked for",
          "[pg][api][salidas]") {
    Town town("899999307");
    running_contract(town.staff, "SAL-7");
    Receiver later, all;
    json whole = webhook("todo", all.url());
    whole["historia"] = true;
    town.tell({webhook("nuevo", later.url()), whole});
    const std::string id = running_contract(town.staff, "SAL-8");
    REQUIRE(all.wait_for(10));
    REQUIRE(later.wait_for(5));
    for (const auto& one : later.got()) CHECK(one.told.at("acto").at("expediente") == id);
}

TEST_CASE("one pass by hand delivers what waits, with no server at work", "[pg][api][salidas]") {
    Site site;
    std::atomic<int> status{500};
    Receiver receiver([&](const Receiver::Got&) { return status.load(); });
    json platform = webhook("p", receiver.url());
    platform["actos"] = {"abrir"};
    platform["intentos"] = 100;
    REQUIRE(put_platforms(site, "899999309", json::array({platform})).second == 0);
    Staff staff = staff_of(site, "899999309");
    running_contract(staff, "SAL-10");
    REQUIRE(wait_for_rows(staff.ana, "/v1/salidas?estado=pendiente", 1));
    site.kill_server();
    const auto listed = site.run({"salidas", "--estado", "pendiente"});
    REQUIRE(listed.second == 0);
    CHECK(json::parse(listed.first).at("acto") == "abrir");
    status = 200;
    std::string said;
    // It waits for its next attempt, as long as the last one was.
    for (int i = 0; i < 60 && !said.starts_with("1 entregadas"); ++i) {
        const auto [out, code] = site.run({"salidas", "--entregar"});
        INFO(out);
        REQUIRE(code == 0);
        said = out;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    CHECK(said == "1 entregadas, 0 intentos fallidos; quedan 0 pendientes y 0 fallidas\n");
    CHECK(receiver.got().back().repeated);
    CHECK(site.run({"salidas", "--entregar"}).first ==
          "0 entregadas, 0 intentos fallidos; quedan 0 pendientes y 0 fallidas\n");
    site.start_server();
}

TEST_CASE("a secret goes in and never comes out; without it the former one stays", "[pg][api][salidas]") {
    Town town("899999308");
    Receiver receiver;
    const auto [without, refused] =
        put_platforms(town.site, town.nit, {{{"plataforma", "p"}, {"url", receiver.url()}}});
    CHECK(refused == 2);
    const auto [bad, code] = put_platforms(town.site, town.nit, {{{"plataforma", "p"}, {"url", "ftp://x"}}});
    CHECK(code == 2);
    const auto [shown, good] = put_platforms(town.site, town.nit, json::array({webhook("p", receiver.url())}));
    REQUIRE(good == 0);
    CHECK(shown.find(receiver.url()) != shown.npos);
    CHECK(shown.find(delivery_secret) == shown.npos);
    CHECK(town.site.run({"entity", "--entidad", town.nit}).first.find(delivery_secret) == std::string::npos);
    // What is shown can be put again as it is.
    const json kept = json::parse(shown).at("configuracion").at("salidas");
    const auto [again, same] = put_platforms(town.site, town.nit, kept);
    CHECK(same == 0);
    running_contract(town.staff, "SAL-9");
    REQUIRE(receiver.wait_for(5));
    const auto one = receiver.got().front();
    CHECK(one.signature == hito::salidas::signature(delivery_secret, one.moment, one.body));
    for (const char* path : {"/v1/salidas", "/openapi.json", "/metrics", "/v1/cambios", "/docs", "/v1/exportaciones"})
        CHECK(town.admin.get(path).text.find(delivery_secret) == std::string::npos);
    CHECK(town.site.run({"salidas", "--entidad", town.nit}).first.find(delivery_secret) == std::string::npos);
}

TEST_CASE("the description has the routes of what is told", "[pg][api][salidas]") {
    const json paths = shared_site().client("").get("/openapi.json").body.at("paths");
    const json list = paths.at("/v1/salidas").at("get");
    CHECK(list.at("parameters").size() == 5);
    CHECK(list.at("responses").at("200").dump().find("#/components/schemas/Salida") != std::string::npos);
    CHECK(paths.at("/v1/salidas/{entrega}/reintentar").at("post").at("responses").contains("409"));
    CHECK(paths.at("/v1/plazos.ics").at("get").at("responses").at("200").at("content").contains("text/calendar"));
}
