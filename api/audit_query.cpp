#include "api/audit.hpp"
#include "engine/describe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::api {

namespace {

/// The last moment of a day in Bogotá.
Instant end_of(Date day) {
    return Instant{day + Days{1}} + std::chrono::hours{5} - std::chrono::microseconds{1};  // Bogotá keeps UTC-5.
}

bool knows_rule(const Services& services, std::string_view rule) {
    const auto sources = services.auditor.sources();
    return services.auditor.find(rule) || services.registry.find_rule(rule) ||
           std::any_of(sources.begin(), sources.end(), [&](const AuditSource& one) { return one.name == rule; });
}

bool knows_severity(const Services& services, std::string_view severity) {
    return std::any_of(services.auditor.checks().begin(), services.auditor.checks().end(), [&](const AuditCheck& one) {
        return std::find(one.severity.begin(), one.severity.end(), severity) != one.severity.end();
    });
}

bool is_level(std::string_view name) {
    constexpr std::array all{Level::block, Level::justify, Level::warn, Level::policy};
    return std::any_of(all.begin(), all.end(), [&](Level one) { return word(one) == name; });
}

}  // namespace

AuditQuery audit_query(const Services& services, const AuditAsked& asked,
                       const std::function<void(std::string_view, const std::string&)>& refuse) {
    const auto text = [&](std::string_view name) {
        const auto found = asked.find(name);
        return found == asked.end() ? std::string() : found->second;
    };
    /// A filter that has to be one of what there is.
    const auto known_as = [&](std::string_view name, auto&& known, const std::string& otherwise) {
        std::string value = text(name);
        if (!value.empty() && !known(value)) refuse(name, otherwise);
        return value;
    };
    const auto day = [&](std::string_view name) -> std::optional<Date> {
        const std::string value = text(name);
        if (value.empty()) return std::nullopt;
        const auto parsed = parse_date(value);
        if (!parsed) refuse(name, "se espera una fecha AAAA-MM-DD");
        return parsed;
    };
    AuditQuery out;
    out.workflow = known_as(
        "flujo", [&](const std::string& name) { return services.registry.find(name) != nullptr; },
        fmt::format("no hay un flujo «{}»", text("flujo")));
    out.rule = known_as(
        "regla", [&](const std::string& name) { return knows_rule(services, name); },
        fmt::format("no hay una regla ni una verificación «{}»", text("regla")));
    out.level = known_as("nivel", is_level, "se espera block, justify, warn o policy");
    out.severity = known_as(
        "severidad", [&](const std::string& name) { return knows_severity(services, name); },
        "se espera administrativa, disciplinaria, fiscal, penal o alerta");
    out.from = day("desde");
    out.until = day("hasta");
    out.after = text("despues");
    const Date today = bogota_day(services.clock());
    out.as_of = day("a_la_fecha").value_or(today);
    const Date known = day("conocido_en").value_or(out.as_of);
    if (out.as_of > today) refuse("a_la_fecha", "no puede ser futura");
    if (known > today) refuse("conocido_en", "no puede ser futura");
    out.present = out.as_of == today && known == today;
    if (known < today) out.known = end_of(known);
    return out;
}

}  // namespace hito::api
