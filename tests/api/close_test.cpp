// The close of a fiscal year as one command: tried first, then done, and done once.
#include "engine/date.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

namespace {

using namespace hito::test;

constexpr const char* entity = "890000092";

Client person(const std::string& name, const std::string& role) {
    return shared_site().client(shared_site().token(entity, name, {role}));
}
json open_case(Client who, const char* flow, const char* day, json links, json data) {
    const Reply reply =
        who.post("/v1/expedientes",
                 {{"flujo", flow}, {"fecha", day}, {"vinculos", std::move(links)}, {"datos", std::move(data)}});
    INFO(reply.text);
    REQUIRE(reply.status == 201);
    return reply.body.at("expediente");
}
std::string today() {
    return hito::to_iso(
        hito::bogota_day(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())));
}
json link(const char* type, const json& to) { return json::array({{{"tipo", type}, {"expediente", to}}}); }

struct Chain {
    json budget, cdp, registry;
};

/// An appropriation of 100, a certificate of 60, a registry of 40, of which 15 are owed and 10 paid.
Chain chain(const std::string& year, const std::string& number) {
    auto pia = person("pia", "jefe_presupuesto");
    const auto day = [&](const char* rest) { return year + rest; };
    Chain out;
    out.budget = open_case(person("hilda", "hacienda"), "apropiacion", day("-01-02").c_str(), json::array(),
                           {{"vigencia", std::stoi(year)},
                            {"seccion", "16"},
                            {"rubro", "2.1." + number},
                            {"fuente", "F"},
                            {"inicial", 100},
                            {"acto_presupuesto", "D-1"}});
    out.cdp = open_case(person("ana", "area_solicitante"), "cdp", day("-02-02").c_str(), link("afecta", out.budget),
                        {{"objeto", "Compra"}, {"valor", 60}});
    REQUIRE(pia.post("/v1/expedientes/" + out.cdp.get<std::string>() + "/actos",
                     {{"acto", "expedir"}, {"fecha", day("-02-03")}, {"datos", {{"numero", "C" + number}}}})
                .status == 200);
    out.registry = open_case(pia, "rp", day("-03-02").c_str(), link("compromete", out.cdp),
                             {{"numero", "R" + number}, {"valor", 40}, {"tercero", "900111222"}});
    const json owed =
        open_case(person("conrado", "contabilidad"), "obligacion", day("-05-05").c_str(), link("causa", out.registry),
                  {{"numero", "O" + number}, {"valor", 15}, {"recibido_el", day("-05-04")}, {"recibio", "eva"}});
    open_case(person("tomas", "tesoreria"), "pago", day("-05-11").c_str(), link("paga", owed),
              {{"numero", "P" + number}, {"valor", 10}});
    return out;
}

std::string stage_of(const json& id) {
    return person("pia", "jefe_presupuesto").get("/v1/expedientes/" + id.get<std::string>()).body.at("estado");
}

std::pair<json, int> close(std::vector<std::string> more) {
    std::vector<std::string> arguments{"procedure", "cierre_vigencia", "--entidad", entity, "--persona",
                                       "pia",       "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto [text, code] = shared_site().run(std::move(arguments));
    INFO(text);
    const json told = json::parse(text.substr(text.find('{')), nullptr, false);
    REQUIRE_FALSE(told.is_discarded());
    return {told, code};
}

}  // namespace

TEST_CASE("a year is closed as it was tried, and what was decided adds up", "[pg][api][presupuesto]") {
    const Chain reserved = chain("2024", "11"), lost = chain("2024", "12");
    const std::string options =
        R"({"vigencia": 2024, "reservas": [{"rp": "R11", "justificacion": "Lluvias"}], "fenecer_lo_demas": true})";

    const auto [tried, tried_code] = close({"--datos", options, "--simular"});
    CHECK(tried_code == 0);
    CHECK(tried.at("simulado") == true);
    CHECK(stage_of(reserved.budget) == "vigente");
    CHECK(stage_of(reserved.registry) == "en_ejecucion");

    const auto [made, code] = close({"--datos", options});
    CHECK(code == 0);
    CHECK(made.at("informe") == tried.at("informe"));
    CHECK(made.at("actos").size() == tried.at("actos").size());
    CHECK(stage_of(reserved.budget) == "cerrada");
    CHECK(stage_of(reserved.registry) == "reservado");
    CHECK(stage_of(lost.registry) == "cerrado");
    CHECK(stage_of(lost.cdp) == "vencido");

    const json& told = made.at("informe");
    CHECK(told.at("apropiacion_definitiva") == 200);
    CHECK(told.at("comprometido") == 80);
    CHECK(told.at("obligado") == 30);
    CHECK(told.at("pagado") == 20);
    CHECK(told.at("cuentas_por_pagar") == 10);
    CHECK(told.at("reservas") == 25);
    CHECK(told.at("fenece_sin_comprometer") == 120);
    CHECK(told.at("fenece_comprometido") == 25);
    CHECK(told.at("registros_sin_decidir").empty());

    const auto [again, again_code] = close({"--datos", options});
    CHECK(again_code == 0);
    CHECK(again.at("actos").empty());
    CHECK(again.at("informe") == told);

    // The reports, of the year that ended and of the next one: what was reserved and what was left to pay goes on.
    const auto report = [](const std::string& asked) {
        const Reply reply = person("carla", "control_interno").get("/v1/informes/" + asked + "&conocido_en=" + today());
        INFO(reply.text);
        REQUIRE(reply.status == 200);
        return reply.body;
    };
    const auto rows = [&](const std::string& asked, std::vector<const char*> columns) {
        std::vector<std::string> out;
        const json table = report(asked);
        for (const auto& row : table.at("filas")) {
            auto& line = out.emplace_back();
            for (const char* column : columns)
                line += (line.empty() ? "" : " ") +
                        (row.at(column).is_string() ? row.at(column).get<std::string>() : row.at(column).dump());
        }
        return out;
    };
    using Lines = std::vector<std::string>;
    const std::vector<const char*> done{"cuenta", "vigencia_gasto", "comprometido", "obligado", "pagado"},
        planned{"cuenta", "vigencia_gasto", "inicial", "definitiva"};
    CHECK(rows("cuipo_d?a_la_fecha=2024-12-31", done) == Lines{"2.1.11 1 40 15 10", "2.1.12 1 40 15 10"});
    CHECK(rows("cuipo_d?a_la_fecha=2025-03-31", done) == Lines{"2.1.11 2 25 0 0", "2.1.11 3 5 5 0", "2.1.12 3 5 5 0"});
    CHECK(rows("cuipo_c?a_la_fecha=2025-03-31", planned) == Lines{"2.1.11 2 25 25", "2.1.11 3 5 5", "2.1.12 3 5 5"});
    const json budget = report("ejecucion_presupuestal?vigencia=2024");
    CHECK(budget.at("sin_evaluar").empty());
    REQUIRE(budget.at("filas").size() == 2);
    CHECK(budget.at("filas")[0].at("certificado") == 40);
    CHECK(budget.at("filas")[1].at("parte_comprometida") == 40);
}

TEST_CASE("a registry that nobody decided on stays open and is named", "[pg][api][presupuesto]") {
    const Chain open = chain("2023", "21");
    const auto [told, code] =
        close({"--datos", R"({"vigencia": 2023, "reservas": [{"rp": "R2l", "justificacion": "Falta la entrega"}]})"});
    CHECK(code == 0);
    CHECK(stage_of(open.registry) == "en_ejecucion");
    CHECK(told.at("informe").at("registros_sin_decidir") == json::array({{{"rp", "R21"}, {"saldo", 25}}}));
    CHECK(told.at("informe").at("por_decidir") == 25);
    CHECK(told.at("informe").at("fenece_comprometido") == 0);
    CHECK(told.at("informe").at("reservas_sin_registro") == json::array({"R2l"}));
}

TEST_CASE("a wrong call of a procedure is refused, and without a name it says which there are",
          "[pg][api][presupuesto]") {
    const auto code_of = [](std::vector<std::string> arguments) {
        return shared_site().run(std::move(arguments)).second;
    };
    CHECK(code_of({"procedure", "otro"}) == 2);
    CHECK(code_of({"procedure", "cierre_vigencia", "--entidad", entity, "--persona", "pia"}) == 2);
    CHECK(code_of({"procedure", "cierre_vigencia", "--entidad", entity, "--persona", "pia", "--datos", "[1]"}) == 2);
    CHECK(code_of({"procedure", "cierre_vigencia", "--persona", "pia", "--datos", R"({"vigencia": 2024})"}) == 2);
    CHECK(code_of({"procedure", "cierre_vigencia", "--entidad", entity, "--persona", "pia", "--datos",
                   R"({"vigencia": 2024, "otra": 1})"}) == 2);
    const auto [text, code] = shared_site().run({"procedure"});
    CHECK(code == 0);
    CHECK(text.find("cierre_vigencia: Cierre de la vigencia fiscal") != std::string::npos);
}
