#include "api/outbox.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <mutex>
#include <set>
#include <thread>

namespace hito::api {

namespace {

constexpr int feed_page = 500, batch = 32;
constexpr std::size_t at_once = 4;
constexpr std::chrono::seconds turn{5};

struct Counters {
    std::atomic<std::uint64_t> delivered{0}, failed{0}, repeated{0}, pending{0}, given_up{0};
};
Counters counters;

struct Told {
    std::string entity;
    Platform platform;
};

std::string body_of(const Told& to, const Delivery& one) {
    return json{{"entrega", one.id},      {"plataforma", to.platform.name}, {"entidad", to.entity},
                {"intento", one.attempt}, {"repetida", one.attempt > 1},    {"acto", one.act}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The turn of one platform.
class Turn {
public:
    Turn(const Services& services, const Carrier& carry, const std::atomic<bool>& stopping, const Told& to)
        : services_{services}, carry_{carry}, stopping_{stopping}, to_{to}, until_{Clock::now() + turn} {}

    /// Errors: Fault; what was claimed and not settled then is claimed again by the next turn.
    void run(std::atomic<std::uint64_t>& delivered, std::atomic<std::uint64_t>& failed) {
        Outbox& outbox = services_.outbox;
        while (go_on() && outbox.enqueue(to_.entity, to_.platform, feed_page) == feed_page) {}
        const std::string secret = outbox.secret(to_.entity, to_.platform.name);
        while (go_on() && reached_) {
            const auto claimed = outbox.claim(to_.entity, to_.platform, batch);
            if (claimed.empty()) return;
            std::vector<Settled> outcomes;
            for (const Delivery& one : claimed) outcomes.push_back(deliver(one, secret));
            outbox.settle(to_.entity, to_.platform, outcomes, reached_);
            for (const Settled& each : outcomes) {
                delivered += each.fate == Fate::delivered;
                failed += each.fate == Fate::failed;
            }
        }
    }

private:
    using Clock = std::chrono::steady_clock;
    bool go_on() const { return !stopping_ && Clock::now() < until_; }

    Settled deliver(const Delivery& one, const std::string& secret) {
        Settled out{one.case_id, one.seq, one.attempt, Fate::untouched, {}};
        // What follows in a case waits for what failed before it.
        if (!go_on() || !reached_ || waiting_.contains(one.case_id)) return out;
        const Carried carried = carry_({to_.platform, to_.entity, one, secret, body_of(to_, one), services_.clock()});
        if (one.attempt > 1) ++counters.repeated;
        ++(carried.delivered ? counters.delivered : counters.failed);
        reached_ = carried.reached;
        out.fate = carried.delivered ? Fate::delivered : Fate::failed;
        out.reason = carried.reason;
        if (!carried.delivered) waiting_.insert(one.case_id);
        return out;
    }

    const Services& services_;
    const Carrier& carry_;
    const std::atomic<bool>& stopping_;
    const Told& to_;
    Clock::time_point until_;
    bool reached_ = true;
    std::set<Uuid> waiting_;
};

std::vector<Told> all_told(const Services& services, DeliveryReport& report) {
    std::vector<Told> out;
    for (const auto& entity : services.outbox.telling()) {
        const json known = services.archive.entity(entity).value_or(json::object());
        try {
            for (auto& platform : platforms_of(known.value("configuracion", json::object()), services.registry))
                out.push_back({entity, std::move(platform)});
        } catch (const std::invalid_argument& wrong) {
            report.troubles.push_back(fmt::format("{}: {}", entity, wrong.what()));
        }
    }
    return out;
}

void pass(const Services& services, const Carrier& carry, const std::atomic<bool>& stopping, DeliveryReport& report) {
    const auto all = all_told(services, report);
    std::atomic<std::uint64_t> delivered{0}, failed{0};
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    const auto work = [&] {
        for (std::size_t i; !stopping && (i = next++) < all.size();) {
            try {
                Turn(services, carry, stopping, all[i]).run(delivered, failed);
            } catch (const std::exception& error) {
                std::lock_guard guard(mutex);
                report.troubles.push_back(fmt::format("{}, {}: {}", all[i].entity, all[i].platform.name, error.what()));
            }
        }
    };
    // A platform that is slow to answer keeps nobody else waiting.
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(at_once, all.size()); ++i) others.emplace_back(work);
    work();
    for (auto& each : others) each.join();
    report.delivered += delivered;
    report.failed += failed;
}

}  // namespace

DeliveryReport deliver(const Services& services, const Carrier& carry, const std::atomic<bool>& stopping) {
    DeliveryReport report;
    report.busy = !services.archive.alone("hito.salidas", [&] { pass(services, carry, stopping, report); });
    return report;
}

void count_waiting(Outbox& outbox) {
    const auto now = outbox.figures();
    counters.pending = now.pending;
    counters.given_up = now.failed;
}

std::string outbox_metrics() {
    std::string out;
    for (const auto& [name, kind, help, value] :
         {std::tuple{"hito_salidas_entregadas_total", "counter", "Entregas a otras plataformas.", &counters.delivered},
          {"hito_salidas_fallos_total", "counter", "Intentos de entrega que fallaron.", &counters.failed},
          {"hito_salidas_repetidas_total", "counter", "Intentos de entregas ya intentadas.", &counters.repeated},
          {"hito_salidas_pendientes", "gauge", "Entregas que esperan.", &counters.pending},
          {"hito_salidas_fallidas", "gauge", "Entregas que agotaron sus intentos.", &counters.given_up}})
        out += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, kind, value->load());
    return out;
}

}  // namespace hito::api
