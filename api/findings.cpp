// GET /v1/hallazgos.
#include "api/acts.hpp"
#include "api/audit.hpp"
#include "api/paging.hpp"
#include "api/reads.hpp"

#include <array>

namespace hito::api {

Answer list_findings(const Services& services, const Caller& caller, const Request& request) {
    constexpr std::array filters{"regla", "nivel",      "severidad",   "desde",
                                 "hasta", "a_la_fecha", "conocido_en", "despues"};
    expect_params(request, {"flujo", "regla", "nivel", "severidad", "expediente", "desde", "hasta", "a_la_fecha",
                            "conocido_en", "despues", "limite"});
    AuditAsked asked;
    asked.emplace("flujo", known_workflow(services, request));
    for (const char* name : filters) asked.emplace(name, request.param(name));
    AuditQuery query = audit_query(
        services, asked, [](std::string_view name, const std::string& why) { refuse_param(std::string(name), why); });
    if (const std::string name = request.param("expediente"); !name.empty())
        query.case_id = case_named(services, caller, name);
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
