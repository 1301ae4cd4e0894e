// GET /v1/hallazgos.
#include "api/acts.hpp"
#include "api/audit.hpp"
#include "api/paging.hpp"
#include "api/reads.hpp"
#include "engine/describe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::api {

namespace {

bool is_level(const std::string& name) {
    constexpr std::array all{Level::block, Level::justify, Level::warn, Level::policy};
    return std::any_of(all.begin(), all.end(), [&](Level one) { return word(one) == name; });
}

AuditQuery query_of(const Services& services, const Caller& caller, const Request& request) {
    AuditQuery out;
    out.workflow = known_workflow(services, request);
    out.rule = request.param("regla");
    if (!out.rule.empty() && !knows_rule(services, out.rule))
        refuse_param("regla", fmt::format("no hay una regla ni una verificación «{}»", out.rule));
    out.level = request.param("nivel");
    if (!out.level.empty() && !is_level(out.level)) refuse_param("nivel", "se espera block, justify, warn o policy");
    out.severity = request.param("severidad");
    if (!out.severity.empty() && !knows_severity(services, out.severity))
        refuse_param("severidad", "se espera administrativa, disciplinaria, fiscal, penal o alerta");
    if (const std::string name = request.param("expediente"); !name.empty())
        out.case_id = case_named(services, caller, name);
    out.from = date_of(request, "desde");
    out.until = date_of(request, "hasta");
    out.after = request.param("despues");
    const Date today = bogota_day(services.clock());
    out.as_of = date_of(request, "a_la_fecha").value_or(today);
    const Date known = date_of(request, "conocido_en").value_or(out.as_of);
    if (out.as_of > today) refuse_param("a_la_fecha", "no puede ser futura");
    if (known > today) refuse_param("conocido_en", "no puede ser futura");
    out.present = out.as_of == today && known == today;
    if (known < today) out.known = end_of(known);
    return out;
}

}  // namespace

Answer list_findings(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"flujo", "regla", "nivel", "severidad", "expediente", "desde", "hasta", "a_la_fecha",
                            "conocido_en", "despues", "limite"});
    const AuditQuery query = query_of(services, caller, request);
    const auto most = static_cast<std::size_t>(limit_of(request));
    json found = json::array(), next;
    std::vector<std::string> left_out;
    try {
        left_out = sweep(services, caller.entity, query, [&](json finding) {
            if (found.size() == most) {  // One more than fits: there is a next page.
                next = cursor_of(found.back());
                return false;
            }
            found.push_back(std::move(finding));
            return true;
        });
    } catch (const std::invalid_argument& error) { refuse_param("despues", error.what()); }
    return ok({{"elementos", std::move(found)}, {"siguiente", next}, {"sin_evaluar", left_out}});
}

}  // namespace hito::api
