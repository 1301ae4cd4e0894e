#include "api/commands.hpp"
#include "api/outbox.hpp"
#include "api/server.hpp"
#include "api/tick.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <functional>
#include <mutex>
#include <thread>

namespace hito::api {

namespace {

/// Does something at start and then again and again, with a pause between, until it goes away.
class Repeated {
public:
    Repeated(std::chrono::milliseconds pause, std::function<void(const std::atomic<bool>& stopping)> work)
        : thread_{[this, pause, work = std::move(work)] {
              std::unique_lock lock(mutex_);
              while (!stopping_) {
                  lock.unlock();
                  work(stopping_);
                  lock.lock();
                  wake_.wait_for(lock, pause, [this] { return stopping_.load(); });
              }
          }} {}
    Repeated(const Repeated&) = delete;
    ~Repeated() {
        {
            std::lock_guard guard(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

/// Every hour: a day begins in Bogotá at some of them, and the rest find nothing.
void run_clock(Office& office, const Role& role) {
    try {
        const TickReport report =
            tick(office.runner, office.database->archive(), office.laws, role, bogota_day(system_now()));
        if (report.acts > 0) spdlog::info("clock: {} acts", report.acts);
        for (const auto& failure : report.failures) spdlog::warn("clock: {}", failure);
    } catch (const std::exception& error) { spdlog::error("clock: {}", error.what()); }
}

/// What cannot be delivered at all is told when it begins, not every second.
class Deliveries {
public:
    Deliveries(Office& office, const Carrier& carry) : office_{office}, carry_{carry} {}
    void run(const std::atomic<bool>& stopping) {
        std::vector<std::string> troubles;
        try {
            troubles = deliver(office_.services, carry_, stopping).troubles;
            const auto now = std::chrono::steady_clock::now();
            if (now >= count_at_) count_waiting(office_.services.outbox);
            if (now >= count_at_) count_at_ = now + std::chrono::seconds{5};
        } catch (const std::exception& error) { troubles.emplace_back(error.what()); }
        if (troubles != told_)
            for (const auto& each : troubles) spdlog::error("deliveries: {}", each);
        told_ = std::move(troubles);
    }

private:
    Office& office_;
    const Carrier& carry_;
    std::vector<std::string> told_;
    std::chrono::steady_clock::time_point count_at_{};
};

}  // namespace

void serve_until_signal(Office& office, const Parts& parts, const std::string& host, int port,
                        const std::function<void(int)>& ready) {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGTERM, SIGUSR2}) sigaddset(&signals, number);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // Threads started from here on leave them to the watcher.
    std::signal(SIGPIPE, SIG_IGN);
    ServerOptions options;
    options.host = host;
    options.port = port;
    Server server(office.services, options);
    int bound = 0;
    try {
        bound = server.bind();
    } catch (const std::runtime_error& error) { throw CommandError{world_failed, error.what()}; }
    std::thread watcher([&] {
        int number = 0;
        sigwait(&signals, &number);
        server.stop();
    });
    {
        Deliveries deliveries(office, parts.carry);
        const Repeated clock(std::chrono::hours{1},
                             [&](const std::atomic<bool>&) { run_clock(office, parts.clock_role); });
        const Repeated deliverer(std::chrono::seconds{1},
                                 [&](const std::atomic<bool>& stopping) { deliveries.run(stopping); });
        ready(bound);
        server.serve();
    }
    pthread_kill(watcher.native_handle(), SIGUSR2);  // In case it was not a signal that ended the service.
    watcher.join();
}

void add_serve(CLI::App& app, Desk& desk) {
    auto* command = app.add_subcommand("serve", "Sirve la API");
    auto host = std::make_shared<std::string>("127.0.0.1");
    auto port = std::make_shared<int>(8080);
    command->add_option("--host", *host, "Dirección en la que escucha")->capture_default_str();
    command->add_option("--puerto,--port", *port, "Puerto; 0: cualquiera libre")->capture_default_str();
    desk.add_database_options(*command);
    command->callback([&desk, host, port] {
        Office office(desk.parts, desk.open(24));
        serve_until_signal(office, desk.parts, *host, *port, [&](int bound) {
            fmt::print("Hito sirve en http://{}:{} (descripción en /docs). Ctrl-C para terminar.\n", *host, bound);
            std::fflush(stdout);
        });
    });
}

}  // namespace hito::api
