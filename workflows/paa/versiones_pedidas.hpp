// How the reports of the plan are asked for a version.
#pragma once

#include "workflows/paa/sujeto.hpp"
#include "workflows/paa/versiones.hpp"

#include <fmt/format.h>

namespace hito::paa {

inline constexpr ReportParam param_vigencia_del_plan{"vigencia", "año del plan; por omisión, el del día al que se mira",
                                                     FieldType::integer, 1990, 2200};
inline constexpr ReportParam param_version{
    "version", "versión; por omisión, la última publicada, y si no hay, la que sería primera", FieldType::integer, 1,
    1000};

/// The plan of the year that was asked for; without one, that is told.
inline std::optional<Snapshot> plan_pedido(ReportSource& source, const ReportAsked& asked) {
    const int year = asked.get<int>(param_vigencia_del_plan.name)
                         .value_or(static_cast<int>(std::chrono::year_month_day{asked.as_of}.year()));
    auto plan = plan_de(source, year);
    if (!plan) source.leave_out(fmt::format("No hay un plan anual de adquisiciones de {}.", year));
    return plan;
}

/// Errors: ReportMisasked, a version that neither is published nor is the next.
inline int version_pedida(const ReportAsked& asked, std::string_view name, const Snapshot& plan, int otherwise = 0) {
    const int last = plan.facts.as<Plan>().ultima();
    const int version = asked.get<int>(name).value_or(otherwise > 0 ? otherwise : std::max(last, 1));
    if (version > last + 1)
        throw ReportMisasked(name,
                             fmt::format("la última versión publicada es la {}; la que sigue, la {}", last, last + 1));
    return version;
}

}  // namespace hito::paa
