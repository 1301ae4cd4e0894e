// Exports over HTTP and by `hito export`, on the real server and a real PostgreSQL; what goes out comes in again.
#include "adapters/secop/sample.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fstream>
#include <sstream>

using namespace hito::test;

namespace {

constexpr const char* town = "999000321";  ///< Of the sample.

std::string file_with(const std::string& name, const std::string& text) {
    const std::string path = shared_site().data() + "-" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string run(Site& site, std::vector<std::string> arguments) {
    const auto [out, code] = site.run(std::move(arguments));
    INFO(out);
    REQUIRE(code == 0);
    return out;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// The first line in which they differ, for whoever reads a failure.
void check_same(const std::string& a, const std::string& b) {
    const auto left = lines_of(a), right = lines_of(b);
    CHECK(left.size() == right.size());
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (left[i] != right[i]) {
            CHECK(left[i] == right[i]);
            return;
        }
    CHECK(a == b);
}

constexpr const char* entity = "899999085";

struct Office {
    Staff staff = staff_of(shared_site(), entity);
    Client carla = shared_site().client(shared_site().token(entity, "carla", {"control_interno"}));
};
Office& people() {
    static Office office;
    return office;
}
Reply ask(const std::string& format) { return people().carla.get("/v1/exportaciones/" + format); }
json rows_of(const std::string& format, const std::string& contract) {
    const Reply reply = ask(format + "?archivo=json&expediente=" + contract);
    INFO(reply.text);
    REQUIRE(reply.status == 200);
    return reply.body.at("filas");
}
void act(Client& who, const std::string& on, json asked, const std::vector<std::string>& documents) {
    asked["soportes"] = json::array();
    for (const auto& kind : documents) asked["soportes"].push_back({{"tipo", kind}});
    const Reply reply = who.post("/v1/expedientes/" + on + "/actos", asked);
    INFO(reply.text);
    REQUIRE(reply.status / 100 == 2);
}

}  // namespace

TEST_CASE("the formats of other systems are listed with what fills each column", "[pg][api][salidas]") {
    const Reply list = people().carla.get("/v1/exportaciones");
    REQUIRE(list.status == 200);
    const json* found = nullptr;
    for (const auto& one : list.body.at("elementos"))
        if (one.at("formato") == "secop2_contratos") found = &one;
    REQUIRE(found);
    CHECK(found->at("certeza") == "exacto");
    CHECK(found->at("archivos") == json{"csv", "xlsx", "json"});
    CHECK(found->at("columnas").size() == 95);
    CHECK(found->at("columnas")[0] == json{{"encabezado", "nombre_entidad"}, {"campo", "entidad.nombre"}});
}

TEST_CASE("an export is asked by its name and its parameters, and nothing else", "[pg][api][salidas]") {
    CHECK(ask("secop3").status == 404);
    const auto refused = [](const std::string& asked) {
        const Reply reply = ask(asked);
        CHECK(reply.status == 400);
        return reply.body.at("detail").get<std::string>();
    };
    CHECK(refused("secop2_contratos?archivo=pdf") == "archivo: se espera csv, xlsx, json");
    CHECK(refused("secop2_contratos?desde=ayer") == "desde: se espera una fecha AAAA-MM-DD");
    CHECK(refused("secop2_contratos?desde=2026-02-02&hasta=2026-02-01").starts_with("hasta: es 2026-02-01"));
    CHECK(refused("secop2_contratos?expediente=nadie") == "expediente: no hay un expediente «nadie»");
    CHECK(refused("secop2_contratos?color=rojo") == "color: no se conoce aquí");
    CHECK(refused("secop2_garantias?dependencia=Obras").starts_with("dependencia: los datos de «Garantías"));
    CHECK(shared_site().client("").get("/v1/exportaciones").status == 401);
}

TEST_CASE("every format is written in every file", "[pg][api][salidas]") {
    running_contract(people().staff, "SAL-1");
    std::size_t asked = 0;
    const json formats = people().carla.get("/v1/exportaciones").body.at("elementos");
    for (const auto& format : formats)
        for (const auto& file : format.at("archivos")) {
            const auto name = format.at("formato").get<std::string>() + "?archivo=" + file.get<std::string>();
            const Reply reply = ask(name);
            INFO(name << ": " << (file == "xlsx" ? "" : reply.text));
            // A package of open contracting data has something in it, or it is none.
            const bool empty_package = reply.status == 400 && reply.text.find("un paquete vacío") != std::string::npos;
            CHECK((reply.status == 200 || empty_package));
            CHECK_FALSE(reply.text.empty());
            ++asked;
        }
    CHECK(asked >= 30);
}

TEST_CASE("what happened to a contract goes out act by act", "[pg][api][salidas]") {
    auto& staff = people().staff;
    const std::string id = running_contract(staff, "SAL-2");
    act(staff.ana, id,
        {{"acto", "adicionar"},
         {"fecha", "2026-03-02"},
         {"datos",
          {{"valor", 5000000},
           {"justificacion", "Se necesitan más horas"},
           {"cdp", {{"numero", "CDP-9"}, {"fecha", "2026-03-01"}, {"valor", 5000000}}}}}},
        {"otrosi"});
    act(staff.ana, id,
        {{"acto", "prorrogar"}, {"fecha", "2026-03-03"}, {"datos", {{"dias", 10}, {"justificacion", "Lluvias"}}}},
        {"otrosi"});
    act(staff.ana, id,
        {{"acto", "suspender"},
         {"fecha", "2026-03-10"},
         {"datos", {{"causa", "fuerza_mayor"}, {"hasta", "2026-03-20"}, {"garante_avisado", true}}}},
        {"acta_suspension"});
    const json changes = rows_of("secop2_modificaciones", "SAL-2");
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].at("proposito_modificacion") == "ADICION EN EL VALOR");
    CHECK(changes[0].at("valor_modificacion") == 5000000);
    CHECK(changes[0].at("fecha_de_aprobacion") == "2026-03-02T00:00:00.000");
    CHECK(changes[0].at("dias_extendidos") == 0);
    CHECK(changes[1].at("proposito_modificacion") == "EXTENSION");
    CHECK(changes[1].at("dias_extendidos") == 10);
    CHECK(changes[1].at("numero_version") == 2);
    const json pauses = rows_of("secop2_suspensiones", "SAL-2");
    REQUIRE(pauses.size() == 1);
    CHECK(pauses[0].at("tipo") == "Suspension");
    CHECK(pauses[0].at("fecha_de_aprobacion") == "2026-03-10T00:00:00.000");
    const json contract = rows_of("secop2_contratos", "SAL-2");
    REQUIRE(contract.size() == 1);
    CHECK(contract[0].at("estado_contrato") == "Suspendido");
    CHECK(contract[0].at("valor_del_contrato") == 45000000);
    CHECK(contract[0].at("dias_adicionados") == 10);
    const json registries = rows_of("secop2_compromisos", "SAL-2");
    REQUIRE(registries.size() == 1);
    CHECK(registries[0].at("identificador_item") == "RP-SAL-2");
    CHECK(rows_of("secop2_modificaciones", "SAL-1").empty());
    CHECK(ask("secop2_modificaciones?expediente=SAL-2&desde=2026-03-03").text.find("ADICION") == std::string::npos);
}

TEST_CASE("what goes out as contracts of the SECOP II comes in again and goes out the same", "[pg][api][salidas]") {
    std::ostringstream sample;
    hito::secop::generate_sample(sample, {});
    Site here, there;
    const auto exported = [&](Site& site) { return run(site, {"export", "secop2_contratos", "--entidad", town}); };
    run(here, {"import", "auto", file_with("muestra.csv", sample.str()), "--entidad", town});
    const std::string first = exported(here);
    CHECK(lines_of(first).size() == 321);
    run(there, {"import", "secop2_contratos", file_with("salida.csv", first), "--entidad", town});
    check_same(first, exported(there));
}
