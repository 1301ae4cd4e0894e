// One number, one case: what another case of its kind holds is answered 409, and nothing of it is kept.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

namespace {

using namespace hito::test;

constexpr const char* entity = "890000094";

Client person(const std::string& name, const std::string& role) {
    return shared_site().client(shared_site().token(entity, name, {role, "registrador"}));
}
Reply open(const std::string& name, const std::string& role, json body) {
    return person(name, role).post("/v1/expedientes", body);
}
std::string opened(const Reply& reply) {
    INFO(reply.text);
    REQUIRE(reply.status == 201);
    return reply.body.at("expediente");
}
Reply act(const std::string& name, const std::string& role, const std::string& id, json body) {
    return person(name, role).post("/v1/expedientes/" + id + "/actos", body);
}
void done(const Reply& reply) {
    INFO(reply.text);
    REQUIRE(reply.status == 200);
}
void taken(const Reply& reply) {
    INFO(reply.text);
    CHECK(reply.status == 409);
    CHECK(reply.text.find("llave-ocupada") != std::string::npos);
}

Reply appropriation(const char* source) {
    return open("hilda", "hacienda",
                {{"flujo", "apropiacion"},
                 {"fecha", "2026-01-02"},
                 {"datos",
                  {{"vigencia", 2026},
                   {"seccion", "16"},
                   {"rubro", "2.1.1"},
                   {"fuente", source},
                   {"inicial", 1000},
                   {"acto_presupuesto", "D-1"}}}});
}
std::string asked(const std::string& of) {
    return opened(open("ana", "area_solicitante",
                       {{"flujo", "cdp"},
                        {"fecha", "2026-02-02"},
                        {"vinculos", {{{"tipo", "afecta"}, {"expediente", of}}}},
                        {"datos", {{"objeto", "Compra"}, {"valor", 100}}}}));
}
Reply issued(const std::string& id) {
    return act("pia", "jefe_presupuesto", id,
               {{"acto", "expedir"}, {"fecha", "2026-02-03"}, {"datos", {{"numero", "CDP-1"}}}});
}
/// What the appropriation says, as the API writes it.
json certified(const std::string& of) {
    return person("pia", "jefe_presupuesto").get("/v1/expedientes/" + of).body.at("datos").at("certificado");
}

/// A project on its way into the bank, recorded as it happened outside.
std::string project(const std::string& code) {
    const std::string id = opened(open("fabio", "formulador",
                                       {{"flujo", "proyecto"},
                                        {"fecha", "2026-01-10"},
                                        {"modo", "registrar"},
                                        {"datos", {{"codigo_proyecto", code}, {"nombre", "Vías"}}}}));
    for (const char* step : {"presentar", "aceptar_y_transferir", "iniciar_control_formulacion", "aprobar_formulacion",
                             "emitir_concepto_favorable"})
        done(act("luis", "registrador", id,
                 {{"acto", step},
                  {"fecha", "2026-01-20"},
                  {"modo", "registrar"},
                  {"datos", std::string_view{step} == "aprobar_formulacion" ? json{{"requisitos", json::array()}}
                                                                            : json::object()}}));
    return id;
}
Reply registered(const std::string& id, const char* bpin) {
    return act(
        "luis", "registrador", id,
        {{"acto", "registrar_en_banco"}, {"fecha", "2026-02-05"}, {"modo", "registrar"}, {"datos", {{"bpin", bpin}}}});
}

}  // namespace

TEST_CASE("an appropriation has its item for itself", "[pg][api][llaves]") {
    opened(appropriation("A"));
    taken(appropriation("A"));
    opened(appropriation("B"));
}

TEST_CASE("a number of a certificate is over several items, each of them once", "[pg][api][llaves]") {
    const std::string one = opened(appropriation("C")), other = opened(appropriation("D"));
    done(issued(asked(one)));
    done(issued(asked(other)));
    const std::string again = asked(other);
    taken(issued(again));
    CHECK(certified(other) == 100);
    const Reply found = person("pia", "jefe_presupuesto").get("/v1/expedientes/" + again);
    CHECK(found.body.at("estado") == "solicitado");
}

TEST_CASE("a year has one plan", "[pg][api][llaves]") {
    const json plan{{"flujo", "paa"},
                    {"fecha", "2026-01-10"},
                    {"datos",
                     {{"vigencia", 2026},
                      {"nombre_entidad", "San Jacinto"},
                      {"limite_menor_cuantia", 490253400},
                      {"limite_minima_cuantia", 49025340}}}};
    opened(open("rosa", "responsable_paa", plan));
    taken(open("rosa", "responsable_paa", plan));
}

TEST_CASE("a BPIN is of one project", "[pg][api][llaves]") {
    const std::string one = project("PR-1"), other = project("PR-2");
    done(registered(one, "202615572000099"));
    taken(registered(other, "202615572000099"));
    done(registered(other, "202615572000098"));
    CHECK(person("luis", "registrador").get("/v1/expedientes/202615572000099").body.at("expediente") == one);
}
