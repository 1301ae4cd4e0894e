// The routes that read.
#pragma once

#include "api/services.hpp"

namespace hito::api {

Answer list_workflows(const Services& services, const Caller& caller, const Request& request);
Answer show_workflow(const Services& services, const Caller& caller, const Request& request);
/// `diagrama.svg`, `.mmd`, `.dot`; `?expediente=` marks where a case stands and the path it took.
Answer draw_workflow(const Services& services, const Caller& caller, const Request& request);
Answer list_cases(const Services& services, const Caller& caller, const Request& request);
Answer show_case(const Services& services, const Caller& caller, const Request& request);
Answer show_history(const Services& services, const Caller& caller, const Request& request);
Answer explain_case(const Services& services, const Caller& caller, const Request& request);
Answer list_deadlines(const Services& services, const Caller& caller, const Request& request);
/// The same, all of them, for calendars.
Answer deadlines_calendar(const Services& services, const Caller& caller, const Request& request);
Answer list_findings(const Services& services, const Caller& caller, const Request& request);
/// What waits to be published, and what was.
Answer list_publications(const Services& services, const Caller& caller, const Request& request);
Answer change_feed(const Services& services, const Caller& caller, const Request& request);

}  // namespace hito::api
