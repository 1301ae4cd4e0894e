// What is to be published and what was, over HTTP on the real server and a real PostgreSQL.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

#include <set>

using namespace hito::test;

namespace {

Staff& people() {
    static Staff office = staff_of(shared_site(), "899999065");
    return office;
}
json elements(const std::string& query) {
    const auto reply = people().ana.get("/v1/publicaciones" + query);
    INFO(reply.text);
    REQUIRE(reply.status == 200);
    return reply.body.at("elementos");
}
json of_act(const json& list, const std::string& act) {
    for (const auto& item : list)
        if (item.at("acto") == act) return item;
    return nullptr;
}
Reply publish(const std::string& id, const char* date, const std::string& act) {
    return people().ana.post(
        "/v1/expedientes/" + id + "/actos",
        {{"acto", "publicar"},
         {"fecha", date},
         {"datos", {{"acto", act}, {"documento", "Doc " + act}, {"url", "https://community.secop.gov.co/" + act}}}});
}

}  // namespace

TEST_CASE("what waits to be published is listed by its last day, with how late it is", "[pg][api][publicidad]") {
    const std::string id = running_contract(people(), "PUB-1");
    const json list = elements("?expediente=PUB-1");
    REQUIRE(list.size() == 4);
    CHECK(list[0].at("acto") == "suscribir");
    const json signed_contract = list[0];
    CHECK(signed_contract.at("estado") == "pendiente");
    CHECK(signed_contract.at("expediente") == id);
    CHECK(signed_contract.at("flujo") == "contrato");
    CHECK(signed_contract.at("titulo") == "Contrato PUB-1: Suministro de papelería");
    CHECK(signed_contract.at("documento") == "Contrato firmado por las partes");
    CHECK(signed_contract.at("expedido") == "2026-02-02");
    CHECK(signed_contract.at("limite") == "2026-02-05");
    CHECK(signed_contract.at("cuantos") == 1);
    CHECK(signed_contract.at("vencida") == true);
    CHECK(signed_contract.at("retraso_dias_habiles") > 100);
    CHECK(signed_contract.at("quien") == "jefe_contratacion");
    CHECK(signed_contract.at("publicado_el").is_null());
    CHECK(signed_contract.at("url").is_null());
    for (std::size_t i = 1; i < list.size(); ++i) CHECK(list[i - 1].at("limite") <= list[i].at("limite"));
    CHECK(elements("?expediente=PUB-1&estado=pendiente") == list);
    CHECK(elements("?expediente=PUB-1&hasta=2026-02-05").size() == 1);
    CHECK(elements("?expediente=PUB-1&desde=2026-02-09").size() == 1);  // iniciar, of the 4th.
    CHECK(elements("?expediente=PUB-1&flujo=garantia").empty());
}

TEST_CASE("what was published leaves the list and is told by the history, in time or late", "[pg][api][publicidad]") {
    const std::string id = running_contract(people(), "PUB-2");
    REQUIRE(publish(id, "2026-02-05", "suscribir").status == 200);
    const auto late = publish(id, "2026-02-10", "iniciar");
    REQUIRE(late.status == 200);
    CHECK(late.body.at("recibo").at("publicacion").at("retraso_dias_habiles") == 1);
    std::set<std::string> found;
    for (const auto& finding : late.body.at("hallazgos")) found.insert(finding.at("regla").get<std::string>());
    CHECK(found.contains("publicidad.oportuna"));

    CHECK(elements("?expediente=PUB-2").size() == 2);
    const json published = elements("?expediente=PUB-2&estado=publicada");
    REQUIRE(published.size() == 2);
    const json in_time = of_act(published, "suscribir");
    CHECK(in_time.at("estado") == "publicada");
    CHECK(in_time.at("documento") == "Doc suscribir");
    CHECK(in_time.at("expedido") == "2026-02-02");
    CHECK(in_time.at("limite") == "2026-02-05");
    CHECK(in_time.at("publicado_el") == "2026-02-05");
    CHECK(in_time.at("retraso_dias_habiles") == 0);
    CHECK(in_time.at("url") == "https://community.secop.gov.co/suscribir");
    CHECK(in_time.at("sha256").is_null());
    CHECK(in_time.at("titulo") == "Contrato PUB-2: Suministro de papelería");
    CHECK(in_time.at("persona") == "ana");
    const json tardy = elements("?expediente=PUB-2&estado=tardia");
    REQUIRE(tardy.size() == 1);
    CHECK(tardy[0].at("acto") == "iniciar");
    CHECK(tardy[0].at("estado") == "tardia");
    CHECK(tardy[0].at("retraso_dias_habiles") == 1);
    CHECK(elements("?expediente=PUB-2&estado=publicada&desde=2026-02-06").size() == 1);
    CHECK(elements("?expediente=PUB-2&estado=publicada&hasta=2026-02-05").size() == 1);
    CHECK(elements("?expediente=PUB-2&estado=publicada&flujo=liquidacion").empty());
    const auto history = people().ana.get("/v1/expedientes/" + id + "/actos").body.at("elementos");
    CHECK(history.back().at("recibo").at("publicacion").at("limite") == "2026-02-09");
}

TEST_CASE("a document that comes published is told with its own act", "[pg][api][publicidad]") {
    const std::string id = running_contract(people(), "PUB-3");
    const auto report = people().eva.post(
        "/v1/expedientes/" + id + "/actos",
        {{"acto", "radicar_informe_supervision"},
         {"fecha", "2026-05-05"},
         {"datos", {{"desde", "2026-04-01"}, {"hasta", "2026-04-30"}, {"avance", 30}, {"seguridad_social", true}}},
         {"soportes",
          {{{"tipo", "informe_supervision"},
            {"titulo", "Informe de abril"},
            {"sha256", std::string(64, 'b')},
            {"fecha_publicacion", "2026-05-07"}}}}});
    REQUIRE(report.status == 200);
    CHECK(of_act(elements("?expediente=PUB-3"), "radicar_informe_supervision").is_null());
    const json published = elements("?expediente=PUB-3&estado=publicada");
    REQUIRE(published.size() == 1);
    CHECK(published[0].at("acto") == "radicar_informe_supervision");
    CHECK(published[0].at("documento") == "Informe de abril");
    CHECK(published[0].at("publicado_el") == "2026-05-07");
    CHECK(published[0].at("sha256") == std::string(64, 'b'));
    CHECK(published[0].at("url").is_null());
}

TEST_CASE("both lists go on from a cursor of their own", "[pg][api][publicidad]") {
    const std::string id = running_contract(people(), "PUB-4");
    for (const char* act : {"suscribir", "expedir_rp", "designar_supervisor"})
        REQUIRE(publish(id, "2026-02-05", act).status == 200);
    const std::string second = running_contract(people(), "PUB-5");
    std::map<std::string, std::string> cursors;
    for (const std::string state : {"pendiente", "publicada"}) {
        std::set<std::string> seen;
        std::string cursor;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const auto reply = people().ana.get("/v1/publicaciones?limite=1&estado=" + state + "&despues=" + cursor);
            REQUIRE(reply.status == 200);
            for (const auto& item : reply.body.at("elementos"))
                CHECK(seen.insert(fmt::format("{} {} {}", item.at("expediente").get<std::string>(),
                                              item.at("acto").get<std::string>(), item.value("seq", 0)))
                          .second);
            more = !reply.body.at("siguiente").is_null();
            if (more) cursor = reply.body.at("siguiente");
        }
        CHECK(seen.size() == elements("?limite=1000&estado=" + state).size());
        CHECK(pages == static_cast<int>(seen.size()));
        CHECK(seen.size() >= (state == "pendiente" ? 5U : 3U));
        cursors[state] = cursor;
    }
    const auto get = [](const std::string& query) { return people().ana.get("/v1/publicaciones?" + query).status; };
    CHECK(get("despues=" + cursors.at("publicada")) == 400);
    CHECK(get("estado=publicada&despues=" + cursors.at("pendiente")) == 400);
    CHECK(get("despues=2026-01-01") == 400);
    CHECK(get("estado=otra") == 400);
    CHECK(get("estados=pendiente") == 400);
    CHECK(get("flujo=otro") == 404);
    CHECK(get("desde=ayer") == 400);
}

TEST_CASE("an entity does not see what another has to publish", "[pg][api][publicidad]") {
    const std::string id = running_contract(people(), "PUB-6");
    REQUIRE(publish(id, "2026-02-05", "suscribir").status == 200);
    auto stranger = shared_site().client(shared_site().token("800000002", "luis", {"jefe_contratacion"}));
    CHECK(stranger.get("/v1/publicaciones").body.at("elementos").empty());
    CHECK(stranger.get("/v1/publicaciones?estado=publicada").body.at("elementos").empty());
    CHECK(stranger.get("/v1/publicaciones?expediente=PUB-6").status == 404);
    CHECK(people().ana.send("GET", "/v1/publicaciones", {}, {{"Authorization", "Bearer x"}}).status == 401);
}

TEST_CASE("the workflow and the description tell what each act publishes", "[pg][api][publicidad]") {
    const json flow = people().ana.get("/v1/flujos/contrato").body;
    json told;
    for (const auto& act : flow.at("actos"))
        if (act.at("acto") == "iniciar") told = act.at("publica");
    CHECK(told.at("soporte") == "acta_inicio");
    CHECK(told.at("segun_parametro") == "secop_publica_acta_inicio");
    CHECK(told.at("norma") == "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1");
    const json described = people().ana.get("/openapi.json").body;
    CHECK(described.at("components").at("schemas").at("Contrato_iniciar").at("x-publica") == told);
    CHECK(described.at("paths").contains("/v1/publicaciones"));
}
