// Bad input is normal input: each a clear 4xx, and nothing stored.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

using namespace hito::test;

namespace {

constexpr const char* entity = "899999062";

struct Desk {
    Staff people = staff_of(shared_site(), entity);
    Client office = shared_site().client(shared_site().token(entity, "ana", {"ordenador_gasto", "jefe_contratacion"}));
    std::string id = running_contract(people, "MALO-1");
    std::size_t stored() {
        return office.get("/v1/expedientes/" + id + "/actos?limite=1000").body.at("elementos").size();
    }
};
Desk& desk() {
    static Desk one;
    return one;
}

struct Case {
    const char* what;
    std::string body;
    int status;
    const char* names;  ///< What the answer must name.
};

std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

std::vector<Case> cases() {
    const auto act = [](const json& body) { return body.dump(); };
    return {
        {"malformed JSON", R"({"acto":"pagar")", 400, "JSON"},
        {"no object", "[1,2]", 400, "objeto"},
        {"unknown field", act({{"acto", "pagar"}, {"fehca", "2026-05-01"}}), 400, "fehca"},
        {"unknown field of the data", act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"datos", {{"valro", 1}}}}), 400,
         "valro"},
        {"missing field of the data", act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"datos", json::object()}}), 400,
         "datos.valor"},
        {"unknown act", act({{"acto", "volar"}, {"fecha", "2026-05-01"}}), 409, "volar"},
        {"act of another state", act({{"acto", "suscribir"}, {"fecha", "2026-05-01"}, {"datos", json::object()}}), 409,
         "en_ejecucion"},
        {"wrong type", act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"datos", {{"valor", json::array()}}}}), 400,
         "datos.valor"},
        {"wrong type of the date", act({{"acto", "pagar"}, {"fecha", 20260501}, {"datos", {{"valor", 1}}}}), 400,
         "fecha"},
        {"no day of the calendar", act({{"acto", "pagar"}, {"fecha", "2026-02-30"}, {"datos", {{"valor", 1}}}}), 400,
         "fecha"},
        {"date in the future", act({{"acto", "pagar"}, {"fecha", "2099-01-01"}, {"datos", {{"valor", 1}}}}), 422,
         "2099-01-01"},
        {"before the stage",
         act({{"acto", "terminar_mutuo_acuerdo"}, {"fecha", "2026-02-03"}, {"datos", {{"balance", "x"}}}}), 422,
         "2026-02-04"},
        {"negative money", act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"datos", {{"valor", -5}}}}), 400,
         "negativo"},
        {"too much money",
         act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"datos", {{"valor", "1000000000000000000"}}}}), 400,
         "datos.valor"},
        {"a third of a centavo", act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"datos", {{"valor", 1.005}}}}), 400,
         "dos decimales"},
        {"a term of a million months",
         act({{"acto", "prorrogar"}, {"fecha", "2026-05-01"}, {"datos", {{"meses", 1'000'000}}}}), 400, "datos.meses"},
        {"JSON nested 1,000 deep", R"({"acto":"pagar","datos":)" + nested(1000) + "}", 400, "anidado"},
        {"invalid UTF-8", "{\"acto\":\"pa\xff\xfegar\"}", 400, "UTF-8"},
        {"body of 10 MB", R"({"acto":")" + std::string(10 << 20, 'a') + "\"}", 413, "grande"},
        {"unknown mode", act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"modo", "luego"}}), 400, "modo"},
        {"mode without its role",
         act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"modo", "registrar"}, {"datos", {{"valor", 1}}}}), 403,
         "registrador"},
        {"role that is not one's own",
         act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"rol", "supervisor"}, {"datos", {{"valor", 1}}}}), 403,
         "supervisor"},
        {"no role there is",
         act({{"acto", "pagar"}, {"fecha", "2026-05-01"}, {"rol", "rey"}, {"datos", {{"valor", 1}}}}), 400, "rey"},
    };
}

}  // namespace

TEST_CASE("each bad request is answered by name and stores nothing", "[pg][api][entrada]") {
    const std::string path = "/v1/expedientes/" + desk().id + "/actos";
    for (const auto& bad : cases()) {
        INFO(bad.what);
        const auto before = desk().stored();
        const auto reply = desk().office.send("POST", path, bad.body, {});
        INFO(reply.text.substr(0, 400));
        CHECK(reply.status == bad.status);
        CHECK(reply.text.find(bad.names) != std::string::npos);
        CHECK(reply.headers.at("content-type").starts_with("application/problem+json"));
        CHECK(reply.text.find("SELECT") == std::string::npos);
        CHECK(desk().stored() == before);
    }
}

TEST_CASE("paths, tokens, headers and parameters that are not sound get their own answer", "[pg][api][entrada]") {
    auto& office = desk().office;
    CHECK(office.get("/v1/nada").status == 404);
    CHECK(office.get("/v1/expedientes/no-existe").status == 404);
    CHECK(office.get("/v1/expedientes/00000000-0000-7000-8000-000000000000").status == 404);
    CHECK(office.send("DELETE", "/v1/expedientes/" + desk().id, {}, {}).status == 405);
    CHECK(office.get("/v1/expedientes?limte=5").status == 400);
    CHECK(office.get("/v1/expedientes?limite=0").status == 400);
    CHECK(office.get("/v1/expedientes?despues=x").status == 400);
    CHECK(office.get("/v1/expedientes?flujo=nada").status == 404);
    CHECK(office.get("/v1/plazos?hasta=ayer").status == 400);
    CHECK(office.get("/v1/cambios?desde=1%7C2%7C3").status == 400);
    CHECK(shared_site().client("").get("/v1/expedientes").status == 401);
    CHECK(shared_site().client("hito_falsa").get("/v1/expedientes").status == 401);
    const std::string path = "/v1/expedientes/" + desk().id + "/actos";
    CHECK(office.send("POST", path, "{}", {{"If-Match", "W/abc"}}).status == 400);
    CHECK(office.post(path, {{"acto", "pagar"}}, {{"Idempotency-Key", std::string(300, 'k')}}).status == 400);
    CHECK(office.post("/v1/expedientes", contract("MALO-1")).status == 409);  // Its number is taken.
    CHECK(office.post("/v1/expedientes", {{"flujo", "nada"}}).status == 400);
}
