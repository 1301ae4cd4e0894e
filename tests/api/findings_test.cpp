// Findings over HTTP and by `hito audit rules`, on the real server and a real PostgreSQL.
#include "engine/date.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>

using namespace hito::test;
using nlohmann::json;

namespace {

constexpr const char* entity = "899999077";

struct Office {
    Staff staff = staff_of(shared_site(), entity);
    Client carla = shared_site().client(shared_site().token(entity, "carla", {"control_interno"}));
};
Office& people() {
    static Office office;
    return office;
}
json page(const std::string& query) {
    const auto reply = people().carla.get("/v1/hallazgos" + query);
    INFO(reply.text);
    REQUIRE(reply.status == 200);
    return reply.body;
}
json elements(const std::string& query) { return page(query).at("elementos"); }
std::string today() {
    return hito::to_iso(
        hito::bogota_day(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())));
}
std::set<std::string> texts(const json& list, const char* name) {
    std::set<std::string> out;
    for (const auto& one : list) out.insert(one.at(name).get<std::string>());
    return out;
}
json must(const Reply& reply) {
    INFO(reply.text);
    REQUIRE(reply.status / 100 == 2);
    return reply.body;
}

/// A contract of services of one person, from then on for five months.
std::string services(const std::string& number, const char* begins) {
    Staff& office = people().staff;
    json opening = contract(number);
    opening["datos"]["objeto"] = "Apoyo " + number;
    opening["datos"]["modalidad"] = "contratacion_directa";
    opening["datos"]["tipo_contrato"] = "prestacion_servicios";
    opening["datos"]["contratista"] = {
        {"tipo_documento", "cedula_ciudadania"}, {"documento", "1020304050"}, {"nombre", "Luis Díaz"}};
    opening["datos"]["plazo_meses"] = 5;
    const std::string id = must(office.ana.post("/v1/expedientes", opening)).at("expediente");
    const std::string acts = "/v1/expedientes/" + id + "/actos";
    must(office.ana.post(
        acts, {{"acto", "suscribir"},
               {"fecha", "2026-02-02"},
               {"modo", "registrar"},
               {"datos",
                {{"inhabilidades_verificadas_el", "2026-02-02"}, {"seguridad_social_verificada_el", "2026-02-02"}}}}));
    must(office.beto.post(acts, {{"acto", "expedir_rp"},
                                 {"fecha", "2026-02-03"},
                                 {"datos", {{"numero", "RP-" + number}, {"valor", 40000000}}}}));
    must(office.ana.post(acts,
                         {{"acto", "designar_supervisor"}, {"fecha", "2026-02-03"}, {"datos", {{"persona", "eva"}}}}));
    must(office.eva.post(acts, {{"acto", "iniciar"}, {"fecha", begins}, {"datos", {{"arl_desde", "2026-02-03"}}}}));
    return id;
}

}  // namespace

TEST_CASE("what waits past its last day is a finding of the state of the case", "[pg][api][auditoria]") {
    const std::string id = running_contract(people().staff, "HAL-1");
    const json found = elements("?expediente=HAL-1&regla=plazo.publicar");
    REQUIRE(found.size() == 4);
    const json& one = found[0];
    CHECK(one.at("codigo") == "R26");
    CHECK(one.at("codigos") == json{"R26"});
    CHECK(one.at("origen") == "plazo");
    CHECK(one.at("severidad") == json{"administrativa", "disciplinaria"});
    CHECK(one.at("norma") == "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1");
    CHECK(one.at("expediente") == id);
    CHECK(one.at("expedientes").at(0).at("titulo") == "Contrato HAL-1: Suministro de papelería");
    CHECK(one.at("flujo") == "contrato");
    REQUIRE(one.at("actos").size() == 1);
    CHECK(one.at("actos").at(0).at("acto") == "designar_supervisor");
    CHECK(one.at("actos").at(0).at("seq") == 4);
    CHECK(one.at("actos").at(0).at("fecha") == "2026-02-03");
    CHECK(one.at("fecha") == "2026-02-07");
    CHECK(one.at("valores").at("exigido") == "a más tardar 2026-02-06");
    CHECK(one.at("redaccion").get<std::string>().starts_with("Se observa que "));
    CHECK(one.at("seguimiento").is_null());
    CHECK(one.at("respuesta").is_null());
}

TEST_CASE("the findings of acts stand beside them, with the members that they had", "[pg][api][auditoria]") {
    const std::string id = running_contract(people().staff, "HAL-2");
    const json all = elements("?expediente=HAL-2");
    CHECK(texts(all, "origen") == std::set<std::string>{"acto", "plazo"});
    const json acts = elements("?expediente=HAL-2&regla=historia.registro_oportuno");
    REQUIRE(acts.size() == 5);
    CHECK(acts[0].at("acto") == "abrir");
    CHECK(acts[0].at("seq") == 1);
    CHECK(acts[0].at("nivel") == "warn");
    CHECK_FALSE(acts[0].contains("control"));  // None of the checks R01 to R42.
    CHECK(acts[0].at("codigo").is_null());
    CHECK(acts[0].at("actos").at(0) ==
          json{{"expediente", id}, {"seq", 1}, {"acto", "abrir"}, {"fecha", "2026-02-01"}});
    CHECK(acts[0].at("valores").at("exigido") == "a más tardar 2026-02-04");
    CHECK(elements("?expediente=HAL-2&nivel=warn") == acts);
    const json states = elements("?expediente=HAL-2&regla=plazo.publicar");
    CHECK(elements("?expediente=HAL-2&nivel=block").empty());
    CHECK(people().carla.get("/v1/hallazgos?nivel=grave").status == 400);
    CHECK(elements("?expediente=HAL-2&regla=R26") == states);
    CHECK(elements("?expediente=HAL-2&severidad=administrativa") == states);
    CHECK(elements("?expediente=HAL-2&severidad=penal").empty());
    CHECK(elements("?expediente=HAL-2&regla=R28").empty());
    CHECK(elements("?expediente=HAL-2&flujo=contrato") == all);
    CHECK(elements("?expediente=HAL-2&flujo=garantia").empty());
    CHECK(elements("?expediente=HAL-2&regla=plazo.publicar&desde=2026-02-07").size() == 3);
    CHECK(elements("?expediente=HAL-2&regla=plazo.publicar&hasta=2026-02-07").size() == 3);
}

TEST_CASE("as of a day counts what was dated by then, and what was known", "[pg][api][auditoria]") {
    running_contract(people().staff, "HAL-3");
    const auto pending = [](const std::string& day, const std::string& known) {
        return elements("?expediente=HAL-3&regla=plazo.publicar&a_la_fecha=" + day + known).size();
    };
    const std::string all_known = "&conocido_en=" + today();
    CHECK(pending("2026-02-05", all_known) == 0);
    CHECK(pending("2026-02-06", all_known) == 1);
    CHECK(pending("2026-02-07", all_known) == 3);
    CHECK(pending("2026-02-10", all_known) == 4);
    CHECK(pending("2026-02-10", "") == 0);  // Nothing of it was recorded then.
    CHECK(elements("?expediente=HAL-3&nivel=warn&a_la_fecha=2026-02-02" + all_known).size() == 2);
    CHECK(elements("?expediente=HAL-3&nivel=warn&a_la_fecha=2026-02-02").empty());
    CHECK(elements("?expediente=HAL-3&a_la_fecha=" + today()) == elements("?expediente=HAL-3"));
}

TEST_CASE("the control office follows a finding and the entity replies", "[pg][api][auditoria]") {
    running_contract(people().staff, "HAL-4");
    Client& carla = people().carla;
    must(carla.post("/v1/expedientes", {{"flujo", "hallazgo"},
                                        {"vinculos", {{{"tipo", "observa"}, {"expediente", "HAL-4"}}}},
                                        {"datos",
                                         {{"numero", "H-4"},
                                          {"codigo", "R26"},
                                          {"regla", "plazo.publicar"},
                                          {"acto_seq", 2},
                                          {"condicion", "No consta la publicación del contrato"},
                                          {"criterio", "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1"}}}}));
    must(carla.post("/v1/expedientes/H-4/actos", {{"acto", "trasladar"}}));
    const auto of_signature = [] {
        json out;
        int followed = 0;
        for (const auto& one : elements("?expediente=HAL-4&regla=plazo.publicar")) {
            followed += !one.at("seguimiento").is_null();
            if (one.at("actos").at(0).at("acto") == "suscribir") out = one;
        }
        CHECK(followed == 1);
        return out;
    };
    CHECK(of_signature().at("seguimiento").at("numero") == "H-4");
    CHECK(of_signature().at("seguimiento").at("estado") == "trasladado");
    CHECK(of_signature().at("respuesta").is_null());
    must(people().staff.ana.post("/v1/expedientes/H-4/actos",
                                 {{"acto", "responder"}, {"datos", {{"respuesta", "Se publicó en término"}}}}));
    CHECK(of_signature().at("respuesta") ==
          json{{"fecha", today()}, {"persona", "ana"}, {"texto", "Se publicó en término"}});
    CHECK(of_signature().at("seguimiento").at("estado") == "respondido");
}

TEST_CASE("a control office writes nothing but its findings", "[pg][api][auditoria]") {
    running_contract(people().staff, "HAL-5");
    CHECK(people().carla.post("/v1/expedientes", contract("HAL-6")).status == 403);
    CHECK(people()
              .carla
              .post("/v1/expedientes/HAL-5/actos", {{"acto", "designar_supervisor"}, {"datos", {{"persona", "eva"}}}})
              .status == 403);
}

TEST_CASE("what no single case shows is told with all its cases", "[pg][api][auditoria]") {
    const std::string first = services("HAL-CPS-1", "2026-02-04"), second = services("HAL-CPS-2", "2026-03-02");
    const json found = elements("?regla=R32");
    const auto overlap = std::find_if(found.begin(), found.end(),
                                      [](const json& one) { return one.at("regla") == "cruce.servicios_simultaneos"; });
    REQUIRE(overlap != found.end());
    CHECK(overlap->at("origen") == "cruce");
    CHECK(overlap->at("severidad") == json{"disciplinaria", "penal"});
    CHECK(texts(overlap->at("expedientes"), "expediente") == std::set<std::string>{first, second});
    CHECK(texts(overlap->at("actos"), "acto") == std::set<std::string>{"iniciar"});
    CHECK(overlap->at("fecha") == "2026-03-02");
    CHECK(overlap->at("valores").at("observado") == json{{"contratos", 2}, {"a_la_vez", 2}});
    CHECK(elements("?regla=cruce.servicios_simultaneos&expediente=HAL-CPS-2").size() == 1);
    CHECK(
        elements("?regla=cruce.servicios_simultaneos&expediente=HAL-CPS-1&a_la_fecha=2026-03-01&conocido_en=" + today())
            .empty());
}

TEST_CASE("what cannot be looked at is said, until the entity gives the figure", "[pg][api][auditoria]") {
    Staff office = staff_of(shared_site(), "899999078");
    running_contract(office, "HAL-P-1");
    running_contract(office, "HAL-P-2");
    const auto ask = [&] { return office.ana.get("/v1/hallazgos?regla=R05").body; };
    CHECK(ask().at("elementos").empty());
    CHECK(ask().at("sin_evaluar") ==
          json{"R05 de 2026: falta el presupuesto anual de la entidad o el SMMLV de ese año"});
    const std::string file = shared_site().data() + "/presupuesto.json";
    std::ofstream(file)
        << R"({"parametros":{"presupuesto_anual":[{"desde":"2026-01-01","valor":180000000000,"fuente":"Acuerdo 1"}]}})";
    REQUIRE(shared_site().run({"entity", "--entidad", "899999078", "--configuracion", file}).second == 0);
    const auto [out, code] =
        shared_site().run({"audit", "rules", "--entidad", "899999078", "--regla", "R05", "--json"});
    CHECK(code == 0);
    const json found = json::parse(out).at("elementos");
    REQUIRE(found.size() == 1);
    CHECK(found[0].at("regla") == "cruce.fraccionamiento");
    CHECK(found[0].at("valores").at("observado") == json{{"contratos", 2}, {"suma", 80000000}});
}

TEST_CASE("hito audit rules prints what GET says", "[pg][api][auditoria]") {
    running_contract(people().staff, "HAL-7");
    const std::string asked[] = {"", "&regla=R26", "&severidad=penal", "&regla=R32",
                                 "&a_la_fecha=2026-02-10&conocido_en=" + today()};
    const std::vector<std::string> options[] = {{},
                                                {"--regla", "R26"},
                                                {"--severidad", "penal"},
                                                {"--regla", "R32"},
                                                {"--as-of", "2026-02-10", "--conocido-en", today()}};
    for (std::size_t i = 0; i < std::size(asked); ++i) {
        std::vector<std::string> command{"audit", "rules", "--entidad", entity, "--json"};
        command.insert(command.end(), options[i].begin(), options[i].end());
        const auto [out, code] = shared_site().run(command);
        CHECK(code == 0);
        json printed = json::parse(out).at("elementos");
        for (auto& one : printed) {
            CHECK(one.at("entidad") == entity);
            one.erase("entidad");
        }
        const json said = elements("?limite=1000" + asked[i]);
        INFO(asked[i]);
        CHECK(printed.size() == said.size());
        CHECK(printed == said);
    }
    const auto [table, code] = shared_site().run({"audit", "rules", "--entidad", entity, "--expediente", "HAL-7"});
    CHECK(code == 0);
    CHECK(table.find("Contrato HAL-7: Suministro de papelería") != std::string::npos);
    CHECK(table.find("Se observa que un documento no consta publicado dentro de su término") != std::string::npos);
    CHECK(shared_site().run({"audit", "rules", "--entidad", entity, "--regla", "R99"}).second == 2);
    CHECK(shared_site().run({"audit", "rules", "--entidad", entity, "--as-of", "ayer"}).second == 2);
    CHECK(shared_site().run({"audit", "rules", "--entidad", "1"}).second == 2);
    CHECK(shared_site().run({"audit", "rules", "--entidad", entity, "--severidad", "fisca"}).second == 2);
    CHECK(shared_site().run({"audit", "rules", "--expediente", "HAL-7"}).second == 2);
    CHECK(page("?a_la_fecha=1940-01-01").at("sin_evaluar").size() > 0);
}

TEST_CASE("the list of findings goes on from its cursor, to the last of those across cases", "[pg][api][auditoria]") {
    services("HAL-CPS-3", "2026-02-04");
    for (const std::string filter : {"", "&regla=R26", "&nivel=warn", "&regla=R32"}) {
        INFO(filter);
        const json all = elements("?limite=1000" + filter);
        json paged = json::array();
        std::string cursor;
        for (bool more = true; more;) {
            const json one = page("?limite=3" + filter + "&despues=" + cursor);
            CHECK(one.at("elementos").size() <= 3);
            for (const auto& finding : one.at("elementos")) paged.push_back(finding);
            more = !one.at("siguiente").is_null();
            if (more) cursor = one.at("siguiente").get<std::string>();
        }
        CHECK(paged.size() == all.size());
        CHECK(paged == all);
    }
}

TEST_CASE("a filter that is wrong is refused by name, and other entities see nothing", "[pg][api][auditoria]") {
    running_contract(people().staff, "HAL-8");
    Client& carla = people().carla;
    for (const char* query :
         {"regla=R99", "regla=contrato.no_hay", "severidad=grave", "a_la_fecha=ayer", "a_la_fecha=9999-01-01",
          "conocido_en=9999-01-01", "despues=x", "despues=x|1|y", "otro=1"}) {
        INFO(query);
        CHECK(carla.get(std::string("/v1/hallazgos?") + query).status == 400);
    }
    CHECK(carla.get("/v1/hallazgos?flujo=otro").status == 404);
    CHECK(carla.get("/v1/hallazgos?expediente=NO-HAY").status == 404);
    auto stranger = shared_site().client(shared_site().token("800000003", "luis", {"auditor"}));
    CHECK(stranger.get("/v1/hallazgos").body.at("elementos").empty());
    CHECK(stranger.get("/v1/hallazgos?expediente=HAL-8").status == 404);
    const json described = carla.get("/openapi.json").body;
    const json& answer = described.at("paths").at("/v1/hallazgos").at("get").at("responses").at("200");
    CHECK(answer.at("content").at("application/json").at("schema").at("properties").at("elementos").at("items") ==
          json{{"$ref", "#/components/schemas/Hallazgo"}});
    const json& schema = described.at("components").at("schemas").at("Hallazgo");
    CHECK(schema.at("properties").at("codigos").at("items").at("enum").size() == 79);
    const json listed = elements("?expediente=HAL-8&limite=1");
    REQUIRE(listed.size() == 1);
    for (const auto& name : schema.at("required")) CHECK(listed[0].contains(name.get<std::string>()));
    for (const auto& [name, what] : schema.at("properties").items()) CHECK(listed[0].contains(name));
}
