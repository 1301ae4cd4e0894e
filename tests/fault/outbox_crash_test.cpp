// kill -9 of the server while it delivers: every accepted act is told, what may have arrived before is marked, and each
// case is told in its order.
#include "tests/support/catch.hpp"
#include "tests/support/told.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <set>
#include <thread>

using namespace hito::test;

namespace {

constexpr const char* entity = "899999064";

int rounds() {
    const char* asked = std::getenv("HITO_CRASH_ROUNDS");
    return asked ? std::max(1, std::atoi(asked)) : 20;
}

/// Reports on each case one after another, with keys, until it is told to stop.
class Reports {
public:
    Reports(Site& site, std::string token, std::vector<std::string> ids)
        : site_{site}, token_{std::move(token)}, ids_{std::move(ids)}, thread_{[this] { work(); }} {}
    void stop() {
        stop_ = true;
        thread_.join();
    }

private:
    void work() {
        for (int n = 0; !stop_; ++n) {
            const json body{{"acto", "radicar_informe_supervision"},
                            {"fecha", "2026-05-05"},
                            {"datos",
                             {{"desde", "2026-04-01"},
                              {"hasta", "2026-04-30"},
                              {"avance", 30},
                              {"seguridad_social", true},
                              {"huella", fmt::format("{:064x}", n)}}}};
            for (int status = 0; status != 200;) {
                try {
                    status = site_.client(token_)
                                 .post("/v1/expedientes/" + ids_[static_cast<std::size_t>(n) % ids_.size()] + "/actos",
                                       body, {{"Idempotency-Key", fmt::format("salida-{}", n)}})
                                 .status;
                } catch (const std::exception&) {  // The server is away: that is the test.
                }
                if (status != 200) std::this_thread::sleep_for(std::chrono::milliseconds(30));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    Site& site_;
    std::string token_;
    std::vector<std::string> ids_;
    std::atomic<bool> stop_{false};
    std::thread thread_;
};

void check_told(Site& site, Client client, const std::vector<Receiver::Got>& got, const std::vector<std::string>& ids) {
    std::set<std::string> seen, taken;
    std::map<std::string, std::vector<int>> order;
    std::size_t repeated = 0, unmarked = 0;
    for (const auto& one : got) {
        // Whatever came before under this id, this one says so.
        if (seen.contains(one.id) && !one.repeated) ++unmarked;
        repeated += one.repeated;
        seen.insert(one.id);
        if (one.answered == 200 && taken.insert(one.id).second)
            order[one.told.at("acto").at("expediente").get<std::string>()].push_back(one.told.at("acto").at("seq"));
    }
    CHECK(unmarked == 0);
    std::size_t acts = 0;
    for (const auto& id : ids) {
        INFO(id);
        std::vector<int> accepted;
        for (int after = 0;;) {
            const auto page = client.get(fmt::format("/v1/expedientes/{}/actos?limite=1000&despues={}", id, after));
            REQUIRE(page.status == 200);
            for (const auto& act : page.body.at("elementos"))
                if (act.at("resultado") == "aceptado") accepted.push_back(act.at("seq"));
            if (page.body.at("siguiente").is_null()) break;
            after = std::stoi(page.body.at("siguiente").get<std::string>());
        }
        acts += accepted.size();
        CHECK(order[id] == accepted);
    }
    const auto [out, code] = site.run({"rebuild", "--check"});
    INFO(out);
    CHECK(code == 0);
    WARN("killed " << rounds() << " times: " << acts << " acts told by " << got.size() << " requests, " << repeated
                   << " marked as repeated");
}

}  // namespace

TEST_CASE("kill -9 of the server while it delivers loses nothing, and what comes again says so",
          "[pg][lento][choque][salidas]") {
    Site site(true);
    Staff people = staff_of(site, entity);
    std::atomic<int> count{0};
    std::atomic<bool> flawless{false};
    // Some are refused, some answered late, some taken and their answer lost with the server.
    Receiver receiver([&](const Receiver::Got&) {
        const int n = ++count;
        if (n % 17 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(120));
        return !flawless && n % 7 == 0 ? 500 : 200;
    });
    json platform = webhook("otra", receiver.url());
    platform["intentos"] = 100;
    REQUIRE(put_platforms(site, entity, json::array({platform})).second == 0);
    std::vector<std::string> ids;
    for (int i = 0; i < 6; ++i) ids.push_back(running_contract(people, fmt::format("C-{}", i)));
    Reports reports(site, site.token(entity, "eva", {"supervisor"}), ids);
    for (int round = 0; round < rounds(); ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(400 + 137 * (round % 7)));
        site.kill_server();
        site.start_server();
    }
    reports.stop();
    flawless = true;
    // The last acts are behind the horizon at once: nobody writes any more.
    Client client = people.ana;
    std::size_t before = 1, now = 0;
    for (int i = 0; i < 200 && (before != now || !all_of(client, "/v1/salidas?estado=pendiente").empty()); ++i) {
        before = now;
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        now = receiver.got().size();
    }
    CHECK(all_of(client, "/v1/salidas?estado=pendiente").empty());
    CHECK(all_of(client, "/v1/salidas?estado=fallida").empty());
    check_told(site, client, receiver.got(), ids);
}
