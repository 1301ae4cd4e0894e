// Acts over HTTP on the real server and a real PostgreSQL.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace hito::test;

namespace {

constexpr const char* entity = "899999061";

Staff& people() {
    static Staff office = staff_of(shared_site(), entity);
    return office;
}
Client office() { return people().ana; }
Client supervisor() { return people().eva; }

json report(int progress) {
    return {{"acto", "radicar_informe_supervision"},
            {"fecha", "2026-05-05"},
            {"datos",
             {{"desde", "2026-04-01"},
              {"hasta", "2026-04-30"},
              {"avance", progress},
              {"seguridad_social", true},
              {"huella", fmt::format("{:064x}", progress)}}}};
}
std::string new_number() {
    static std::atomic<int> next{0};
    return fmt::format("T-{}", ++next);
}
std::string running() { return running_contract(people(), new_number()); }
std::string acts_of(const std::string& id) { return "/v1/expedientes/" + id + "/actos"; }
int version_of(const std::string& id) { return office().get("/v1/expedientes/" + id).body.at("version"); }

}  // namespace

TEST_CASE("a contract runs from its opening to its execution, and its history tells it", "[pg][api]") {
    const std::string id = running();
    const auto shown = office().get("/v1/expedientes/" + id);
    CHECK(shown.status == 200);
    CHECK(shown.body.at("estado") == "en_ejecucion");
    CHECK(shown.headers.at("etag") == "\"5\"");
    CHECK(shown.body.at("datos").at("valor_vigente") == 40000000);
    const auto history = office().get(acts_of(id)).body.at("elementos");
    REQUIRE(history.size() == 5);
    CHECK(history[0].at("acto") == "abrir");
    CHECK(history[4].at("acto") == "iniciar");
    CHECK(history[4].at("persona") == "eva");
    CHECK(history[4].at("recibo").at("reglas").size() >= 3);
}

TEST_CASE("a refusal names every failed rule with its norm and leaves state and version", "[pg][api]") {
    const std::string number = new_number();
    const std::string id = office().post("/v1/expedientes", contract(number)).body.at("expediente");
    office().post(
        acts_of(id),
        {{"acto", "suscribir"},
         {"fecha", "2026-02-02"},
         {"datos",
          {{"inhabilidades_verificadas_el", "2026-02-02"}, {"seguridad_social_verificada_el", "2026-02-02"}}}});
    const auto refused = supervisor().post(acts_of(id), {{"acto", "iniciar"}, {"fecha", "2026-02-04"}});
    CHECK(refused.status == 422);
    CHECK(refused.headers.at("content-type").starts_with("application/problem+json"));
    std::set<std::string> rules;
    for (const auto& failed : refused.body.at("incumplimientos")) {
        rules.insert(failed.at("regla").get<std::string>());
        CHECK_FALSE(failed.at("norma").get<std::string>().empty());
        CHECK_FALSE(failed.at("mensaje").get<std::string>().empty());
    }
    CHECK(rules.contains("contrato.rp_antes_de_inicio"));
    CHECK(version_of(id) == 2);
    const auto history = office().get(acts_of(id)).body.at("elementos");
    REQUIRE(history.size() == 3);
    CHECK(history[2].at("resultado") == "rechazado");
}

TEST_CASE("of 200 concurrent acts with If-Match exactly one wins per version", "[pg][api][concurrencia]") {
    const std::string id = running();
    const int first = version_of(id);
    std::mutex mutex;
    std::map<int, int> wins;
    std::atomic<int> stale{0}, other{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 20; ++t)
        threads.emplace_back([&, t] {
            auto eva = supervisor();
            for (int n = 0; n < 10; ++n) {
                const int seen = version_of(id);
                const auto reply = eva.post(acts_of(id), report(30), {{"If-Match", fmt::format("\"{}\"", seen)}});
                if (reply.status == 200) {
                    std::lock_guard guard(mutex);
                    ++wins[seen];
                } else if (reply.status == 412) {
                    ++stale;
                    if (reply.body.at("version") <= seen) ++other;
                } else {
                    ++other;
                }
            }
            (void)t;
        });
    for (auto& thread : threads) thread.join();
    int won = 0;
    for (const auto& [version, count] : wins) {
        CHECK(count == 1);
        won += count;
    }
    CHECK(other == 0);
    CHECK(won + stale == 200);
    CHECK(version_of(id) == first + won);
}

TEST_CASE("without If-Match no act on ten hot cases is refused falsely", "[pg][api][concurrencia]") {
    std::vector<std::string> ids;
    for (int i = 0; i < 10; ++i) ids.push_back(running());
    std::atomic<int> accepted{0}, refused{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 16; ++t)
        threads.emplace_back([&, t] {
            auto eva = supervisor();
            for (int n = 0; n < 20; ++n)
                ++(eva.post(acts_of(ids[static_cast<std::size_t>(t * 7 + n) % 10]), report(30)).status == 200
                       ? accepted
                       : refused);
        });
    for (auto& thread : threads) thread.join();
    CHECK(refused == 0);
    CHECK(accepted == 320);
    int versions = 0;
    for (const auto& id : ids) versions += version_of(id) - 5;
    CHECK(versions == 320);
}

TEST_CASE("one key sent by fifty threads makes one act", "[pg][api][concurrencia]") {
    const std::string id = running();
    std::mutex mutex;
    std::set<std::string> answers;
    std::vector<std::thread> threads;
    for (int t = 0; t < 50; ++t)
        threads.emplace_back([&] {
            const auto reply = supervisor().post(acts_of(id), report(40), {{"Idempotency-Key", "clave-unica-" + id}});
            std::lock_guard guard(mutex);
            answers.insert(fmt::format("{} {}", reply.status, reply.text));
        });
    for (auto& thread : threads) thread.join();
    CHECK(answers.size() == 1);
    CHECK(answers.begin()->starts_with("200"));
    CHECK(version_of(id) == 6);
}

TEST_CASE("a key used for another request is refused, and a refusal is answered again as it was", "[pg][api]") {
    const std::string id = running();
    const std::map<std::string, std::string> key{{"Idempotency-Key", "otra-" + id}};
    CHECK(supervisor().post(acts_of(id), report(40), key).status == 200);
    const auto reused = supervisor().post(acts_of(id), report(41), key);
    CHECK(reused.status == 422);
    CHECK(reused.body.at("type") == "https://hito.dev/problemas/clave-reutilizada");
    const std::map<std::string, std::string> refusal_key{{"Idempotency-Key", "negada-" + id}};
    const json payment{{"acto", "pagar"}, {"fecha", "2026-05-06"}, {"datos", {{"valor", 99000000}}}};
    const auto refused = office().post(acts_of(id), payment, refusal_key);
    CHECK(refused.status == 422);
    CHECK(office().post(acts_of(id), payment, refusal_key).text == refused.text);
    CHECK(office().get(acts_of(id)).body.at("elementos").size() == 7);
}

TEST_CASE("a dry run tells the decision and writes nothing", "[pg][api]") {
    const std::string id = running();
    const auto tried = supervisor().post(acts_of(id) + "?simular=true", report(50));
    CHECK(tried.status == 200);
    CHECK(tried.body.at("simulado") == true);
    CHECK(tried.body.at("version") == 6);
    CHECK_FALSE(tried.body.at("plazos").empty());
    CHECK(version_of(id) == 5);
}

TEST_CASE("an entity does not see another's cases", "[pg][api]") {
    const std::string id = running();
    auto stranger = shared_site().client(shared_site().token("800000001", "luis", {"ordenador_gasto", "supervisor"}));
    CHECK(stranger.get("/v1/expedientes/" + id).status == 404);
    CHECK(stranger.get(acts_of(id)).status == 404);
    CHECK(stranger.post(acts_of(id), report(30)).status == 404);
    CHECK(stranger.get("/v1/expedientes").body.at("elementos").empty());
    CHECK(stranger.get("/v1/cambios").body.at("actos").empty());
    CHECK(version_of(id) == 5);
}

TEST_CASE("the change feed gives every act once, in pages, with a digest", "[pg][api]") {
    running();
    std::set<std::string> seen;
    std::string cursor;
    bool more = true;
    while (more) {
        const auto page = office().get("/v1/cambios?limite=7&desde=" + cursor).body;
        REQUIRE(page.contains("actos"));
        CHECK(page.at("cuantos") == page.at("actos").size());
        for (const auto& act : page.at("actos"))
            CHECK(seen.insert(act.at("expediente").get<std::string>() + "/" + std::to_string(act.at("seq").get<int>()))
                      .second);
        cursor = page.at("cursor");
        more = page.at("hay_mas");
    }
    CHECK(seen.size() >= 5);
    CHECK(office().get("/v1/cambios?desde=" + cursor).body.at("actos").empty());
}

TEST_CASE("idle keep-alive connections do not delay another client", "[pg][api][concurrencia]") {
    std::vector<std::unique_ptr<hito::bench::Connection>> idle;
    std::string body;
    for (int i = 0; i < 8; ++i) {
        idle.push_back(std::make_unique<hito::bench::Connection>(shared_site().port()));
        idle.back()->send("GET /salud HTTP/1.1\r\nHost: localhost\r\n\r\n", body);
    }
    CHECK(office().get("/salud").status == 200);
    // Had the ninth waited for a thread, it got one only when the idle ones were closed at the end of their keep-alive.
    for (auto& connection : idle)
        CHECK(connection->send("GET /salud HTTP/1.1\r\nHost: localhost\r\n\r\n", body) == 200);
}

TEST_CASE("the whole history folds to what is stored", "[pg][api]") {
    running();
    const auto [out, code] = shared_site().run({"rebuild", "--check", "--json"});
    CHECK(code == 0);
    const json found = json::parse(out);
    CHECK(found.at("diferencias").empty());
    CHECK(found.at("actos") > 4);
}

TEST_CASE("which modality the law gives, by the address", "[pg][api][modalidad]") {
    const auto answer =
        office().get("/v1/modalidad?valor_estimado=490253401&presupuesto_anual=180000000000&fecha=2026-03-01");
    REQUIRE(answer.status == 200);
    CHECK(answer.body.at("modalidad") == "licitacion_publica");
    CHECK(answer.body.at("menor_cuantia") == 490'253'400);
    CHECK(office().get("/v1/modalidad?valor_estimado=1&presupuesto_anual=180000000000&fecha=2090-01-01").status == 422);
    for (const char* query :
         {"valor_estimado=1&presupuesto_anual=1&color=rojo", "presupuesto_anual=1",
          "valor_estimado=-1&presupuesto_anual=1", "valor_estimado=1&presupuesto_anual=1&fecha=ayer",
          "valor_estimado=1&presupuesto_anual=1&licitacion_desierta=tal_vez"}) {
        INFO(query);
        CHECK(office().get(std::string("/v1/modalidad?") + query).status == 400);
    }
}
