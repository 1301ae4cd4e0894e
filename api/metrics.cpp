#include "api/metrics.hpp"

#include "api/outbox.hpp"

#include <fmt/format.h>

namespace hito::api {

namespace {

constexpr std::array<double, 10> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0};

struct Counters {
    std::array<std::atomic<std::uint64_t>, 6> by_class{};  // index = status / 100
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> by_time{};
    std::atomic<std::uint64_t> nanoseconds{0};
};
Counters counters;

}  // namespace

void count_request(int status, std::chrono::nanoseconds took) {
    counters.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, std::memory_order_relaxed);
    const double seconds = std::chrono::duration<double>(took).count();
    std::size_t slot = 0;
    while (slot < bounds.size() && seconds > bounds[slot]) ++slot;
    counters.by_time[slot].fetch_add(1, std::memory_order_relaxed);
    counters.nanoseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

std::string metrics_text(const Services& services) {
    std::string out =
        "# HELP hito_http_respuestas_total Respuestas HTTP por clase de estado.\n# TYPE hito_http_respuestas_total "
        "counter\n";
    std::uint64_t all = 0;
    for (std::size_t i = 1; i < counters.by_class.size(); ++i)
        out += fmt::format("hito_http_respuestas_total{{clase=\"{}xx\"}} {}\n", i, counters.by_class[i].load());
    out += "# HELP hito_http_segundos Duración de las respuestas.\n# TYPE hito_http_segundos histogram\n";
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
        all += counters.by_time[i].load();
        out += i < bounds.size() ? fmt::format("hito_http_segundos_bucket{{le=\"{}\"}} {}\n", bounds[i], all)
                                 : fmt::format("hito_http_segundos_bucket{{le=\"+Inf\"}} {}\n", all);
    }
    out += fmt::format("hito_http_segundos_sum {}\nhito_http_segundos_count {}\n",
                       static_cast<double>(counters.nanoseconds.load()) / 1e9, all);
    const auto figures = services.runner.figures();
    for (const auto& [name, help, value] :
         {std::tuple{"hito_actos_total", "Actos aceptados.", figures.acts},
          {"hito_rechazos_total", "Actos rechazados.", figures.refusals},
          {"hito_rondas_total", "Rondas de confirmación.", figures.rounds},
          {"hito_conflictos_total", "Actos decididos de nuevo.", figures.conflicts},
          {"hito_lecturas_total", "Lecturas de expedientes.", figures.loads},
          {"hito_recordados_total", "Expedientes tomados de la memoria.", figures.cache_hits}})
        out += fmt::format("# HELP {0} {1}\n# TYPE {0} counter\n{0} {2}\n", name, help, value);
    return out + outbox_metrics();
}

}  // namespace hito::api
