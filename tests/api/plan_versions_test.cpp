// The versions of the annual plan over HTTP: the file, the fingerprint to publish with, what changed, and that what was
// published stays as it was.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

namespace {

using namespace hito::test;

constexpr const char* entity = "890000092";

Client& person(const std::string& role) {
    static std::map<std::string, Client> all;
    auto found = all.find(role);
    if (found == all.end())
        found =
            all.emplace(role, shared_site().client(shared_site().token(entity, "de_" + role, {role, "registrador"})))
                .first;
    return found->second;
}
json must(const Reply& reply) {
    INFO(reply.text);
    REQUIRE((reply.status == 200 || reply.status == 201));
    return reply.body;
}
std::string open(const std::string& role, json body) {
    return must(person(role).post("/v1/expedientes", std::move(body))).at("expediente");
}
void act(const std::string& role, const std::string& id, const char* name, const char* day, json data = json::object(),
         const char* mode = "exigir") {
    must(person(role).post("/v1/expedientes/" + id + "/actos",
                           {{"acto", name}, {"fecha", day}, {"modo", mode}, {"datos", std::move(data)}}));
}
json report(const std::string& what) { return must(person("planeacion").get("/v1/informes/" + what)).at("filas"); }

json columns(const char* what, long long pesos) {
    return {{"unspsc", {"72141000"}},
            {"descripcion", what},
            {"mes_inicio", 3},
            {"mes_ofertas", 4},
            {"duracion", 6},
            {"duracion_unidad", "meses"},
            {"modalidad", "CCE-02"},
            {"fuente", "sgp"},
            {"valor_total", pesos},
            {"valor_vigencia", pesos},
            {"unidad_contratacion", "UC-1"},
            {"ubicacion", "CO-BOY-15572"},
            {"responsable", "Luz Peña"},
            {"telefono", "6085550100"},
            {"correo", "obras@municipio.gov.co"}};
}
json with(json data, const json& more) {
    data.update(more);
    return data;
}
const json channels{{"id_secop", "CO1.PAA.1"}, {"url_web", "municipio.gov.co/paa"}};

/// A line that is published in version 1.
std::string line(const std::string& plan, const char* name, const char* what, long long pesos) {
    const std::string id = open("area_solicitante", {{"flujo", "linea_paa"},
                                                     {"fecha", "2026-01-05"},
                                                     {"vinculos", {{{"tipo", "del_plan"}, {"expediente", plan}}}},
                                                     {"datos", {{"linea", name}, {"dependencia", "Obras"}}}});
    act("responsable_paa", id, "registrar_publicada", "2026-01-20",
        with(with(columns(what, pesos), channels), {{"version", 1}}), "registrar");
    return id;
}
/// With the figures and the fingerprint that the report tells of the next version.
void publish(const std::string& plan, const char* day) {
    const json next = report("plan_anual_versiones?vigencia=2026").back();
    REQUIRE(next.at("coincide") == "por publicar");
    act("ordenador_gasto", plan, "aprobar", day, json::object(), "registrar");
    act("responsable_paa", plan, "publicar", day,
        with(channels, {{"version", next.at("version")},
                        {"lineas", next.at("lineas_calculadas")},
                        {"valor_total", next.at("valor_total")},
                        {"valor_vigencia", next.at("valor_vigencia")},
                        {"huella", next.at("huella_calculada")}}));
}

}  // namespace

TEST_CASE("a plan is published with its fingerprint, changes line by line, and its versions stay as they were",
          "[pg][api][paa]") {
    const std::string plan =
        open("responsable_paa", {{"flujo", "paa"},
                                 {"fecha", "2026-01-02"},
                                 {"datos",
                                  {{"vigencia", 2026},
                                   {"nombre_entidad", "Municipio de Prueba"},
                                   {"direccion", "Calle 1"},
                                   {"telefono", "6085550100"},
                                   {"pagina_web", "municipio.gov.co"},
                                   {"mision", "Servir"},
                                   {"vision", "Crecer"},
                                   {"perspectiva_estrategica", "Plan de desarrollo"},
                                   {"contacto", {{"nombre", "Rosa Vega"}, {"correo", "paa@municipio.gov.co"}}},
                                   {"limite_menor_cuantia", 490253400},
                                   {"limite_minima_cuantia", 49025340}}}});
    const std::string two = line(plan, "L-2", "Placa huella", 600'000'000);
    const std::string twelve = line(plan, "L-12", "Puente", 900'000'000);
    publish(plan, "2026-01-22");
    const json first = report("plan_anual_versiones?vigencia=2026");
    REQUIRE(first.size() == 2);
    CHECK(first[0].at("coincide") == "sí");
    CHECK(first[0].at("lineas_calculadas") == 2);
    CHECK(first[0].at("valor_total") == 1'500'000'000);
    CHECK(first[1].at("huella_calculada") == first[0].at("huella"));  // Nothing changed since.

    // The road is dearer: approved, it is of the next version before it is published.
    act("area_solicitante", two, "solicitar_modificacion", "2026-03-02",
        with(columns("Placa huella", 650'000'000), {{"causal", "ajuste"}, {"justificacion", "Precios"}}));
    act("planeacion", two, "dar_visto_planeacion", "2026-03-03", {{"meta_plan", "M-1"}});
    act("jefe_presupuesto", two, "dar_visto_presupuesto", "2026-03-03",
        {{"rubro_ccpet", "2.3"}, {"apropiacion_rubro", 2'000'000'000}});
    CHECK(report("plan_anual_diferencias?vigencia=2026&version=2&desde_version=1").empty());
    act("ordenador_gasto", two, "aprobar_modificacion", "2026-03-04");
    const json changes = report("plan_anual_diferencias?vigencia=2026&version=2&desde_version=1");
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == json{{"linea", "L-2"},
                             {"tipo", "modificada"},
                             {"columna", "valor_total"},
                             {"antes", "600000000"},
                             {"despues", "650000000"}});
    CHECK(changes[1].at("columna") == "valor_vigencia");

    act("responsable_paa", plan, "iniciar_actualizacion", "2026-03-05",
        {{"causal", "ajuste"}, {"justificacion", "Precios"}});
    publish(plan, "2026-03-06");
    act("responsable_paa", two, "publicar", "2026-03-06", with(channels, {{"version", 2}}));
    act("responsable_paa", twelve, "excluir", "2026-03-09",
        with(channels, {{"version", 3}, {"justificacion", "Otra vía"}}));
    const json later = report("plan_anual_versiones?vigencia=2026");
    REQUIRE(later.size() == 3);
    CHECK(later[0].at("coincide") == "sí");
    CHECK(later[1].at("coincide") == "sí");
    CHECK(later[1].at("huella") != later[0].at("huella"));
    CHECK(later[2].at("lineas_calculadas") == 1);
    CHECK(report("plan_anual_diferencias?vigencia=2026&version=3") ==
          json::array({{{"linea", "L-12"}, {"tipo", "retirada"}, {"columna", ""}, {"antes", ""}, {"despues", ""}}}));

    // The file of a version, as it was.
    const Reply file = person("planeacion").get("/v1/informes/plan_anual?vigencia=2026&version=1&formato=csv");
    CHECK(file.text.starts_with("\"Código UNSPSC (cada código separado por ;)\",Descripción,"));
    CHECK(file.text.find("\r\n72141000,Placa huella,3,4,6,1,CCE-02,4,600000000,600000000,0,0,UC-1,") != file.text.npos);
    CHECK(file.text.find("Placa huella") < file.text.find("Puente"));
    CHECK(report("plan_anual?vigencia=2026&version=2")[0].at("valor_total") == "650000000");

    const Reply ahead = person("planeacion").get("/v1/informes/plan_anual?vigencia=2026&version=4");
    CHECK(ahead.status == 400);
    CHECK(ahead.text.find("la última versión publicada es la 2; la que sigue, la 3") != ahead.text.npos);
    const json none = must(person("planeacion").get("/v1/informes/plan_anual?vigencia=2025"));
    CHECK(none.at("filas").empty());
    CHECK(none.at("sin_evaluar")[0] == "No hay un plan anual de adquisiciones de 2025.");
}
