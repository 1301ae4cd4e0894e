// The budget under many hands: no balance below zero, no peso twice, and whoever is refused is told what is missing.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>
#include <random>
#include <thread>

namespace {

using namespace hito::test;

constexpr const char* entity = "890000091";
constexpr int clients = 32;

Client person(const std::string& name, const std::string& role) {
    return shared_site().client(shared_site().token(entity, name, {role}));
}
std::string acts_of(const std::string& id) { return "/v1/expedientes/" + id + "/actos"; }

/// Money of an answer, in whole pesos: `"1234.00"` or a number.
long long pesos_of(const json& facts, const char* name) {
    if (!facts.contains(name)) return 0;
    const json& value = facts.at(name);
    return value.is_string() ? std::stoll(value.get<std::string>()) : static_cast<long long>(value.get<double>());
}

std::string opened(const Reply& reply) {
    INFO(reply.text);
    REQUIRE(reply.status == 201);
    return reply.body.at("expediente");
}

std::string new_rubro() {
    static std::atomic<int> serial{0};
    return fmt::format("2.1.{}", ++serial);
}

std::string appropriation(long long pesos) {
    return opened(person("hilda", "hacienda")
                      .post("/v1/expedientes", {{"flujo", "apropiacion"},
                                                {"fecha", "2026-01-02"},
                                                {"datos",
                                                 {{"vigencia", 2026},
                                                  {"seccion", "16"},
                                                  {"rubro", new_rubro()},
                                                  {"fuente", "F"},
                                                  {"inicial", pesos},
                                                  {"acto_presupuesto", "D-1"}}}}));
}
Reply asked(Client& who, const std::string& of, long long pesos) {
    return who.post("/v1/expedientes", {{"flujo", "cdp"},
                                        {"fecha", "2026-02-02"},
                                        {"vinculos", {{{"tipo", "afecta"}, {"expediente", of}}}},
                                        {"datos", {{"objeto", "Compra"}, {"valor", pesos}}}});
}

/// What the clients saw in all.
struct Tally {
    std::atomic<long long> taken{0};
    std::atomic<int> accepted{0}, refused{0}, unnamed{0}, broken{0};
    std::mutex mutex;
    std::map<std::string, int> odd;  ///< Answers that are neither, with how many.

    /// Whether it was accepted.
    bool count(const Reply& reply, long long pesos) {
        if (reply.status == 200 || reply.status == 201) {
            taken += pesos;
            ++accepted;
            return true;
        }
        if (reply.status == 422) {
            ++refused;
            if (reply.text.find("Faltan") == std::string::npos) ++unnamed;
        } else {
            note(reply);
        }
        return false;
    }
    void note(const Reply& reply) {
        ++broken;
        const std::lock_guard lock(mutex);
        ++odd[fmt::format("{} {}", reply.status, reply.text.substr(0, 300))];
    }
    void expect_sound() {
        for (const auto& [answer, times] : odd) UNSCOPED_INFO(times << " times " << answer);
        CHECK(broken == 0);
    }
};

/// Each of the clients does `work` again and again until the time is over.
template <class Work>
void for_seconds(int seconds, Work work) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    std::vector<std::thread> threads;
    for (int t = 0; t < clients; ++t)
        threads.emplace_back([&, t] {
            std::mt19937 dice(static_cast<unsigned>(t) + 1);
            for (int n = 0; n == 0 || std::chrono::steady_clock::now() < until; ++n) work(dice, t, n);
        });
    for (auto& thread : threads) thread.join();
}

/// Certificates of one appropriation, of which some are freed again.
void certificates(int seconds) {
    const std::string budget = appropriation(100'000'000);
    std::vector<std::unique_ptr<Client>> areas, offices;
    for (int t = 0; t < clients; ++t) {
        areas.push_back(std::make_unique<Client>(person("ana", "area_solicitante")));
        offices.push_back(std::make_unique<Client>(person("pia", "jefe_presupuesto")));
    }
    Tally tally;
    std::atomic<int> below{0};
    for_seconds(seconds, [&](std::mt19937& dice, int t, int n) {
        const auto at = static_cast<std::size_t>(t);
        const long long pesos = 1 + static_cast<long long>(dice() % 9'000'000);
        const Reply request = asked(*areas[at], budget, pesos);
        if (request.status != 201) return void(++tally.broken);
        const std::string id = request.body.at("expediente");
        const json issue{{"acto", "expedir"},
                         {"fecha", "2026-02-03"},
                         {"datos", {{"numero", fmt::format("{}-{}-{}", seconds, t, n)}}}};
        const bool got = tally.count(offices[at]->post(acts_of(id), issue), pesos);
        if (got && dice() % 4 != 0) {
            const json release{{"acto", "liberar"},
                               {"fecha", "2026-02-04"},
                               {"motivo", "No se contrató"},
                               {"soportes", {{{"tipo", "solicitud_reduccion"}}}},
                               {"datos", {{"valor", pesos}}}};
            const Reply freed = offices[at]->post(acts_of(id), release);
            if (freed.status == 200)
                tally.taken -= pesos;
            else
                tally.note(freed);
        }
        const json facts = offices[at]->get("/v1/expedientes/" + budget).body.at("datos");
        if (pesos_of(facts, "certificado") > 100'000'000) ++below;
    });
    const json facts = person("pia", "jefe_presupuesto").get("/v1/expedientes/" + budget).body.at("datos");
    fmt::print("{} certificates issued by {} clients in {} s, {} refused; {} pesos certified at the end\n",
               tally.accepted.load(), clients, seconds, tally.refused.load(), pesos_of(facts, "certificado"));
    tally.expect_sound();
    CHECK(below == 0);
    CHECK(tally.unnamed == 0);
    CHECK(tally.accepted > 0);
    CHECK(pesos_of(facts, "certificado") == tally.taken);
    CHECK(tally.taken <= 100'000'000);
}

/// Registries of one certificate, of which some are freed again, in part or whole.
void registries(int seconds) {
    constexpr long long whole = 50'000'000;
    const std::string budget = appropriation(whole);
    auto area = person("ana", "area_solicitante");
    const std::string cdp = opened(asked(area, budget, whole));
    REQUIRE(person("pia", "jefe_presupuesto")
                .post(acts_of(cdp), {{"acto", "expedir"},
                                     {"fecha", "2026-02-03"},
                                     {"datos", {{"numero", fmt::format("unico-{}", seconds)}}}})
                .status == 200);
    std::vector<std::unique_ptr<Client>> offices;
    for (int t = 0; t < clients; ++t) offices.push_back(std::make_unique<Client>(person("pia", "jefe_presupuesto")));
    Tally tally;
    std::atomic<int> freed{0}, beyond{0};
    for_seconds(seconds, [&](std::mt19937& dice, int t, int n) {
        Client& office = *offices[static_cast<std::size_t>(t)];
        const long long pesos = 2 + static_cast<long long>(dice() % 9'000'000);
        const json registry{{"flujo", "rp"},
                            {"fecha", "2026-03-02"},
                            {"vinculos", {{{"tipo", "compromete"}, {"expediente", cdp}}}},
                            {"datos",
                             {{"numero", fmt::format("{}-{}-{}", seconds, t, n)},
                              {"valor", pesos},
                              {"tercero", fmt::format("{}", 900'000'000 + t)}}}};
        const Reply issued = office.post("/v1/expedientes", registry);
        if (tally.count(issued, pesos) && dice() % 8 != 0) {
            // Half of it first, now and then, so that a registry is freed twice.
            long long left = pesos;
            for (const long long part : {dice() % 2 == 0 ? pesos / 2 : pesos, pesos}) {
                const long long now = std::min(part, left);
                if (now == 0) break;
                const json release{{"acto", "liberar"},
                                   {"fecha", "2026-03-03"},
                                   {"motivo", "Costó menos"},
                                   {"datos", {{"valor", now}}}};
                const Reply back = office.post(acts_of(issued.body.at("expediente")), release);
                if (back.status != 200) return tally.note(back);
                left -= now;
                tally.taken -= now;
                ++freed;
            }
        }
        for (const std::string& one : {cdp, budget}) {
            const json facts = office.get("/v1/expedientes/" + one).body.at("datos");
            const long long committed = pesos_of(facts, "comprometido");
            if (committed < 0 || committed > whole || pesos_of(facts, "certificado") != whole) ++beyond;
        }
    });
    const json of_cdp = area.get("/v1/expedientes/" + cdp).body.at("datos");
    const json of_budget = area.get("/v1/expedientes/" + budget).body.at("datos");
    fmt::print("{} registries and {} releases by {} clients in {} s, {} refused; {} pesos committed at the end\n",
               tally.accepted.load(), freed.load(), clients, seconds, tally.refused.load(),
               pesos_of(of_cdp, "comprometido"));
    tally.expect_sound();
    CHECK(beyond == 0);
    CHECK(tally.unnamed == 0);
    CHECK(tally.accepted > 0);
    CHECK(freed > 0);
    CHECK(tally.taken <= whole);
    CHECK(pesos_of(of_cdp, "comprometido") == tally.taken);
    CHECK(pesos_of(of_budget, "comprometido") == tally.taken);
    CHECK(pesos_of(of_budget, "certificado") == whole);
}

/// A project of 300 pesos of that year, up to where a plan of investments may take it.
std::string prioritised(const std::string& code, int year) {
    auto recorder = shared_site().client(
        shared_site().token(entity, "reg", {"registrador", "formulador", "planeacion", "viabilizador"}));
    const std::string id =
        opened(recorder.post("/v1/expedientes", {{"flujo", "proyecto"},
                                                 {"fecha", "2026-01-10"},
                                                 {"modo", "registrar"},
                                                 {"datos", {{"codigo_proyecto", code}, {"nombre", "Vía"}}}}));
    const auto act = [&](const char* name, const char* role, json data) {
        const Reply reply = recorder.post(acts_of(id), {{"acto", name},
                                                        {"fecha", "2026-01-12"},
                                                        {"modo", "registrar"},
                                                        {"rol", role},
                                                        {"datos", std::move(data)}});
        INFO(reply.text);
        REQUIRE(reply.status == 200);
    };
    act("formular", "formulador",
        {{"programacion",
          {{"fuentes", {{{"entidad", "Municipio"}, {"fuente", "SGP"}, {"vigencia", year}, {"valor", 300}}}}}}});
    act("presentar", "formulador", json::object());
    act("aceptar_y_transferir", "formulador", json::object());
    act("iniciar_control_formulacion", "planeacion", json::object());
    act("aprobar_formulacion", "planeacion", {{"requisitos", {{{"requisito", "Carta"}, {"cumple", true}}}}});
    act("emitir_concepto_favorable", "viabilizador", json::object());
    act("registrar_en_banco", "planeacion",
        {{"bpin", fmt::format("{}{:09}", 2026, std::hash<std::string>{}(code) % 1'000'000'000)}});
    act("priorizar", "planeacion", {{"acta", "Acta 1"}});
    return id;
}

}  // namespace

TEST_CASE("many hands on one appropriation certify no more than it has", "[pg][api][presupuesto][concurrencia]") {
    certificates(2);
}
TEST_CASE("many hands on one certificate register no more than it has", "[pg][api][presupuesto][concurrencia]") {
    registries(2);
}
TEST_CASE("two projects that enter a plan of investments at once do not pass its ceiling together",
          "[pg][api][poai][concurrencia]") {
    auto treasury = person("hugo", "hacienda");
    static int year = 2050;
    const std::string plan = opened(treasury.post(
        "/v1/expedientes",
        {{"flujo", "poai"}, {"fecha", "2026-02-11"}, {"datos", {{"vigencia", ++year}, {"techo", 1'000}}}}));
    std::vector<std::string> projects;
    for (int n = 0; n < 8; ++n) projects.push_back(prioritised(fmt::format("PR-{}-{}", year, n), year));
    Tally tally;
    std::vector<std::thread> threads;
    for (const auto& project : projects)
        threads.emplace_back([&, project] {
            auto planner = person("pia", "planeacion");
            tally.count(
                planner.post("/v1/expedientes", {{"flujo", "inclusion_poai"},
                                                 {"fecha", "2026-02-12"},
                                                 {"vinculos",
                                                  {{{"tipo", "del_proyecto"}, {"expediente", project}},
                                                   {{"tipo", "del_poai"}, {"expediente", plan}}}},
                                                 {"datos", {{"valor", 300}, {"informacion_actualizada", true}}}}),
                300);
        });
    for (auto& thread : threads) thread.join();
    tally.expect_sound();
    CHECK(tally.accepted == 3);
    CHECK(tally.refused == 5);
    CHECK(pesos_of(treasury.get("/v1/expedientes/" + plan).body.at("datos"), "programado") == 900);
}
TEST_CASE("the same for half a minute each", "[pg][api][presupuesto][concurrencia][lento]") {
    certificates(30);
    registries(30);
}
