// kill -9 of the server and of PostgreSQL under load: nothing acknowledged is lost, nothing is doubled.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <set>
#include <thread>

using namespace hito::test;

namespace {

constexpr const char* entity = "899999064";

int rounds() {
    const char* asked = std::getenv("HITO_CRASH_ROUNDS");
    return asked ? std::max(1, std::atoi(asked)) : 20;
}

/// Clients that resend with the same key until they are answered.
class Load {
public:
    Load(Site& site, std::string token, std::vector<std::string> ids)
        : site_{site}, token_{std::move(token)}, ids_{std::move(ids)} {
        for (int t = 0; t < 8; ++t) threads_.emplace_back([this, t] { work(t); });
    }
    /// Keys that were acknowledged, by case.
    std::map<std::string, std::set<std::string>> stop() {
        stop_ = true;
        for (auto& thread : threads_) thread.join();
        return acknowledged_;
    }
    std::size_t resent() const { return resent_; }
    std::size_t unexpected() const { return unexpected_; }

private:
    void work(int t) {
        for (int n = 0; !stop_; ++n) {
            const std::string& id = ids_[static_cast<std::size_t>(t * 31 + n) % ids_.size()];
            const std::string key = fmt::format("choque-{}-{}", t, n);
            const json body{{"acto", "radicar_informe_supervision"},
                            {"fecha", "2026-05-05"},
                            {"datos",
                             {{"desde", "2026-04-01"},
                              {"hasta", "2026-04-30"},
                              {"avance", 30},
                              {"seguridad_social", true},
                              {"huella", fmt::format("{:064x}", t * 1000000 + n)}}}};
            for (;;) {
                int status = 0;
                try {
                    status = site_.client(token_)
                                 .post("/v1/expedientes/" + id + "/actos", body, {{"Idempotency-Key", key}})
                                 .status;
                } catch (const std::exception&) {  // The server is away: that is the test.
                }
                if (status == 200) {
                    std::lock_guard guard(mutex_);
                    acknowledged_[id].insert(key);
                    break;
                }
                if (status != 0 && status != 503) ++unexpected_;
                ++resent_;
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
            }
        }
    }
    Site& site_;
    std::string token_;
    std::vector<std::string> ids_;
    std::atomic<bool> stop_{false};
    std::atomic<std::size_t> resent_{0}, unexpected_{0};
    std::mutex mutex_;
    std::map<std::string, std::set<std::string>> acknowledged_;
    std::vector<std::thread> threads_;
};

void check_round_trip(bool database) {
    Site site(true);
    Staff people = staff_of(site, entity);
    auto& office = people.ana;
    const std::string eva = site.token(entity, "eva", {"supervisor"});
    std::vector<std::string> ids;
    for (int i = 0; i < 12; ++i) ids.push_back(running_contract(people, fmt::format("C-{}", i)));
    Load load(site, eva, ids);
    for (int round = 0; round < rounds(); ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(150 + 37 * (round % 7)));
        if (database) {
            site.kill_database();
        } else {
            site.kill_server();
            site.start_server();
        }
    }
    std::this_thread::sleep_for(std::chrono::seconds(database ? 3 : 1));
    const auto acknowledged = load.stop();
    std::size_t total = 0;
    for (const auto& id : ids) {
        const auto shown = office.get("/v1/expedientes/" + id);
        REQUIRE(shown.status == 200);
        const auto found = acknowledged.find(id);
        const std::size_t expected = found == acknowledged.end() ? 0 : found->second.size();
        // Every key is resent until it is acknowledged, so each stands exactly once.
        CHECK(shown.body.at("version") == 5 + expected);
        total += expected;
    }
    CHECK(total > 0);
    CHECK(load.unexpected() == 0);
    const auto [out, code] = site.run({"rebuild", "--check", "--json"});
    INFO(out);
    CHECK(code == 0);
    WARN((database ? "PostgreSQL" : "server")
         << " killed " << rounds() << " times: " << total << " acts acknowledged, " << load.resent() << " resent");
}

}  // namespace

TEST_CASE("kill -9 of the server under load loses nothing and doubles nothing", "[pg][lento][choque]") {
    check_round_trip(false);
}
TEST_CASE("kill -9 of PostgreSQL under load loses nothing and doubles nothing", "[pg][lento][choque]") {
    check_round_trip(true);
}
