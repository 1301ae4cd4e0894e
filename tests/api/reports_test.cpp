// Reports over HTTP and by `hito informe`, on the real server and a real PostgreSQL.
#include "engine/date.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fstream>
#include <set>
#include <sstream>

using namespace hito::test;
using nlohmann::json;

namespace {

constexpr const char* entity = "899999083";

struct Office {
    Staff staff = staff_of(shared_site(), entity);
    Client carla = shared_site().client(shared_site().token(entity, "carla", {"control_interno"}));
    Client sol = shared_site().client(shared_site().token(entity, "sol", {"area_solicitante"}));
};
Office& people() {
    static Office office;
    return office;
}
Reply ask(const std::string& report) { return people().carla.get("/v1/informes/" + report); }
json table(const std::string& report) {
    const Reply reply = ask(report);
    INFO(reply.text);
    REQUIRE(reply.status == 200);
    return reply.body;
}
json must(const Reply& reply) {
    INFO(reply.text);
    REQUIRE(reply.status / 100 == 2);
    return reply.body;
}
std::string today() {
    return hito::to_iso(
        hito::bogota_day(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())));
}
const json* row_of(const json& rows, const char* column, const std::string& value) {
    for (const auto& row : rows)
        if (row.at(column) == value) return &row;
    return nullptr;
}
/// The act of a person on a case, with a document of each kind.
json act(Client& who, const std::string& on, json asked, const std::vector<std::string>& documents = {}) {
    asked["soportes"] = json::array();
    for (const auto& kind : documents) asked["soportes"].push_back({{"tipo", kind}});
    return must(who.post("/v1/expedientes/" + on + "/actos", asked));
}

}  // namespace

TEST_CASE("the reports are listed with their norm, parameters and columns", "[pg][api][informes]") {
    const json list = must(people().carla.get("/v1/informes"));
    std::set<std::string> names;
    for (const auto& one : list.at("elementos")) names.insert(one.at("informe").get<std::string>());
    for (const char* name : {"contratos", "hallazgos", "publicidad", "plan_mejoramiento"}) CHECK(names.contains(name));
    const json* plan = row_of(list.at("elementos"), "informe", "plan_mejoramiento");
    REQUIRE(plan);
    CHECK(plan->at("norma").get<std::string>().find("REG-ORG-0073") != std::string::npos);
    CHECK(plan->at("columnas")[7] ==
          json{{"nombre", "inicio"}, {"encabezado", "ACTIVIDADES / FECHA DE INICIO"}, {"tipo", "fecha"}});
    CHECK(plan->at("parametros")[0].at("nombre") == "acciones");
    CHECK(list.at("formatos").size() == 3);
    CHECK(people().carla.get("/v1/informes?x=1").status == 400);
}

TEST_CASE("a report is asked by its name and its parameters, and nothing else", "[pg][api][informes]") {
    const Reply none = ask("contrato");
    CHECK(none.status == 404);
    CHECK(none.body.at("detail") == "No hay un informe «contrato».");
    const auto refused = [](const std::string& report) {
        const Reply reply = ask(report);
        CHECK(reply.status == 400);
        return reply.body.at("detail").get<std::string>();
    };
    CHECK(refused("contratos?formato=pdf") == "formato: se espera json, csv, xlsx");
    CHECK(refused("contratos?vigencia=dos") == "vigencia: se espera un número de 1990 a 2200");
    CHECK(refused("contratos?desde=2026-13-01") == "desde: se espera una fecha AAAA-MM-DD");
    CHECK(refused("contratos?desde=2026-02-02&hasta=2026-02-01").starts_with("hasta: "));
    CHECK(refused("contratos?estado=x").starts_with("estado: "));
    CHECK(refused("contratos?a_la_fecha=2999-01-01") == "a_la_fecha: no puede ser futura");
    CHECK(refused("publicidad?estado=oculta") == "estado: se espera publicada, tardia, pendiente");
    CHECK(refused("publicidad?flujo=contratos") == "flujo: no hay un flujo «contratos»");
    CHECK(refused("hallazgos?regla=R99").starts_with("regla: "));
    CHECK(shared_site().client("").get("/v1/informes/contratos").status == 401);
}

TEST_CASE("every report is written in every format, of an entity that has little to tell", "[pg][api][informes]") {
    const json list = must(people().carla.get("/v1/informes"));
    std::size_t asked = 0;
    for (const auto& report : list.at("elementos"))
        for (const auto& format : list.at("formatos")) {
            const std::string name = report.at("informe"), as = format.at("formato");
            const Reply reply = ask(name + "?formato=" + as);
            INFO(name << " " << as << ": " << (as == "xlsx" ? "" : reply.text));
            // Some are of one plan, which has to be named.
            CHECK((reply.status == 200 || (reply.status == 400 && name.starts_with("plan_anual"))));
            ++asked;
        }
    CHECK(asked >= 3 * 10);
}

TEST_CASE("contracts of a period, in the three formats", "[pg][api][informes]") {
    running_contract(people().staff, "INF-1");
    const json all = table("contratos?desde=2026-02-02&hasta=2026-02-02");
    CHECK(all.at("informe") == "contratos");
    CHECK(all.at("a_la_fecha") == today());
    CHECK(all.at("sin_evaluar").empty());
    const json* row = row_of(all.at("filas"), "numero_de_contrato", "INF-1");
    REQUIRE(row);
    CHECK(row->at("valor_inicial") == 40000000);
    CHECK(row->at("fecha_inicio_contrato") == "2026-02-04");
    CHECK(row->at("rp_numero") == "RP-INF-1");
    CHECK(row->at("observaciones") == "suscribir 2026-02-02");
    CHECK_FALSE(row_of(table("contratos?desde=2026-02-03").at("filas"), "numero_de_contrato", "INF-1"));

    const Reply csv = ask("contratos?formato=csv&vigencia=2026");
    CHECK(csv.status == 200);
    CHECK(csv.headers.at("content-type") == "text/csv; charset=utf-8; header=present");
    CHECK(csv.headers.at("content-disposition") == "attachment; filename=\"contratos-" + today() + ".csv\"");
    CHECK(csv.headers.at("hito-sin-evaluar") == "0");
    CHECK(csv.text.starts_with("NUMERO,FILA,FORMULARIO_CON_INFORMACION,JUSTIFICACION,NUMERO_DE_CONTRATO,"));
    CHECK(csv.text.find(",INF-1,2026-02-02,1,suministro,,Suministro de papelería,40000000,") != csv.text.npos);
    CHECK(csv.text.ends_with("\r\n"));

    const Reply book = ask("contratos?formato=xlsx&vigencia=2026");
    CHECK(book.status == 200);
    CHECK(book.headers.at("content-type") == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    CHECK(book.text.starts_with("PK"));
    CHECK(book.headers.at("content-length") == std::to_string(book.text.size()));
}

TEST_CASE("a report as of a day has what was dated and known by then", "[pg][api][informes]") {
    running_contract(people().staff, "INF-2");
    const auto at = [](const std::string& day) {
        const json all = table("contratos?vigencia=2026&a_la_fecha=" + day + "&conocido_en=" + today());
        const json* row = row_of(all.at("filas"), "numero_de_contrato", "INF-2");
        return row ? row->at("estado").get<std::string>() : "no está";
    };
    CHECK(at("2026-02-01") == "no está");
    CHECK(at("2026-02-03") == "suscrito");
    CHECK(at("2026-02-04") == "en_ejecucion");
    CHECK_FALSE(row_of(table("contratos?vigencia=2026&a_la_fecha=2026-02-04").at("filas"), "numero_de_contrato",
                       "INF-2"));  // Nothing of it was recorded then.
}

TEST_CASE("what waits to be published and what was, and the findings by check", "[pg][api][informes]") {
    running_contract(people().staff, "INF-3");
    must(people().staff.ana.post("/v1/expedientes/INF-3/actos",
                                 {{"acto", "publicar"},
                                  {"fecha", "2026-02-05"},
                                  {"datos", {{"acto", "suscribir"}, {"url", "https://community.secop.gov.co/x"}}}}));
    const auto titled = [](const json& rows, const std::string& title) {
        json out = json::array();
        for (const auto& row : rows)
            if (row.dump().find(title) != std::string::npos) out.push_back(row);
        return out;
    };
    const std::string title = "Contrato INF-3: Suministro de papelería";
    const json published = titled(table("publicidad?vigencia=2026&estado=publicada").at("filas"), title);
    REQUIRE(published.size() == 1);
    CHECK(published[0].at("publicado_el") == "2026-02-05");
    CHECK(published[0].at("limite") == "2026-02-05");
    CHECK(published[0].at("url") == "https://community.secop.gov.co/x");
    CHECK(titled(table("publicidad?vigencia=2026&estado=pendiente").at("filas"), title).size() == 3);
    const json found = titled(table("hallazgos?regla=R26").at("filas"), title);
    REQUIRE(found.size() == 3);
    CHECK(found[0].at("codigo") == "R26");
    CHECK(found[0].at("verificacion").is_string());
    CHECK(titled(table("hallazgos?regla=R26&desde=2026-02-07&hasta=2026-02-07").at("filas"), title).size() == 2);
}

TEST_CASE("an action of an improvement plan, from its finding to the report", "[pg][api][informes][A37]") {
    Office& office = people();
    running_contract(office.staff, "INF-4");
    must(office.carla.post("/v1/expedientes", {{"flujo", "hallazgo"},
                                               {"vinculos", {{{"tipo", "observa"}, {"expediente", "INF-4"}}}},
                                               {"datos",
                                                {{"numero", "H-INF-4"},
                                                 {"codigo", "A37"},
                                                 {"condicion", "No se publican los informes"},
                                                 {"causa", "Nadie lo hace"},
                                                 {"criterio", "Decreto 103 de 2015, art. 8"}}}}));
    const json opening{{"flujo", "plan_mejoramiento"},
                       {"fecha", "2026-03-02"},
                       {"vinculos", {{{"tipo", "del_hallazgo"}, {"expediente", "H-INF-4"}}}},
                       {"datos",
                        {{"numero", "PM-INF-4"},
                         {"accion", "Capacitar"},
                         {"actividad", "Jornadas"},
                         {"unidad", "jornadas"},
                         {"cantidad", 2},
                         {"inicio", "2026-03-09"},
                         {"fin", "2026-06-30"},
                         {"responsable", "sol"}}}};
    must(office.sol.post("/v1/expedientes", opening));
    act(office.staff.ana, "PM-INF-4", {{"acto", "presentar_plan"}, {"fecha", "2026-03-03"}}, {"plan_suscrito"});
    act(office.sol, "PM-INF-4", {{"acto", "iniciar_accion"}, {"fecha", "2026-03-09"}});
    const Reply bare =
        office.sol.post("/v1/expedientes/PM-INF-4/actos",
                        {{"acto", "reportar_avance"}, {"fecha", "2026-04-01"}, {"datos", {{"cantidad_ejecutada", 1}}}});
    CHECK(bare.status == 422);
    CHECK(bare.body.at("incumplimientos")[0].at("regla") == "plan_mejoramiento.avance_con_evidencia");
    act(office.sol, "PM-INF-4",
        {{"acto", "reportar_avance"}, {"fecha", "2026-04-01"}, {"datos", {{"cantidad_ejecutada", 1}}}},
        {"evidencia_avance"});
    const json rows = table("plan_mejoramiento?codigo_hallazgo=H-INF-4").at("filas");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == json{{"codigo_hallazgo", "H-INF-4"},
                          {"descripcion", "No se publican los informes"},
                          {"causa", "Nadie lo hace"},
                          {"accion", "Capacitar"},
                          {"actividad", "Jornadas"},
                          {"unidad", "jornadas"},
                          {"cantidad", 2},
                          {"inicio", "2026-03-09"},
                          {"fin", "2026-06-30"},
                          {"plazo_semanas", 17},
                          {"avance", 1},
                          {"observacion", "En ejecución"}});
    const json late = must(office.carla.get("/v1/hallazgos?regla=A37&expediente=PM-INF-4")).at("elementos");
    std::set<std::string> sources;
    for (const auto& one : late) sources.insert(one.at("regla").get<std::string>());
    CHECK(sources.contains("plazo.plan_mejoramiento.cumplimiento_accion"));
    CHECK(sources.contains("plazo.plan_mejoramiento.reporte_avance"));
}

TEST_CASE("hito informe writes what GET gives", "[pg][api][informes]") {
    running_contract(people().staff, "INF-5");
    const std::string file = shared_site().data() + "/contratos.csv";
    const auto [said, code] = shared_site().run(
        {"informe", "contratos", "--entidad", entity, "--formato", "csv", "--vigencia", "2026", "--salida", file});
    CHECK(code == 0);
    std::ostringstream written;
    written << std::ifstream(file, std::ios::binary).rdbuf();
    CHECK(written.str() == ask("contratos?formato=csv&vigencia=2026").text);
    const auto [printed, printed_code] =
        shared_site().run({"informe", "hallazgos", "--entidad", entity, "--con", "regla=R26"});
    CHECK(printed_code == 0);
    CHECK(json::parse(printed) == table("hallazgos?regla=R26"));
    const auto [list, list_code] = shared_site().run({"informe"});
    CHECK(list_code == 0);
    CHECK(list.find("plan_mejoramiento  Plan de mejoramiento (formulario F14)") != list.npos);
    CHECK(shared_site().run({"informe", "contrato", "--entidad", entity}).second == 2);
    CHECK(shared_site().run({"informe", "contratos", "--entidad", "1"}).second == 2);
    CHECK(shared_site().run({"informe", "contratos", "--entidad", entity, "--vigencia", "dos"}).second == 2);
    CHECK(shared_site().run({"informe", "contratos", "--entidad", entity, "--con", "regla"}).second == 2);
    CHECK(shared_site().run({"informe", "contratos", "--entidad", entity, "--salida", "/no/hay/x.csv"}).second == 3);
}

TEST_CASE("the OpenAPI description names the reports, what each is asked with and its rows", "[pg][api][informes]") {
    const json api = must(people().carla.get("/openapi.json"));
    const json& get = api.at("paths").at("/v1/informes/{informe}").at("get");
    const json& params = get.at("parameters");
    CHECK(params[0].at("schema").at("enum").size() >= 4);
    CHECK(row_of(params, "name", "vigencia"));
    CHECK(row_of(params, "name", "codigo_hallazgo"));
    CHECK(row_of(params, "name", "formato"));
    CHECK(get.at("responses").at("200").at("content").size() == 3);
    const json& plan = api.at("components").at("schemas").at("Informe_plan_mejoramiento").at("properties");
    CHECK(plan.at("cantidad").at("type") == json{"integer", "null"});
    CHECK(plan.at("inicio").at("format") == "date");
}
