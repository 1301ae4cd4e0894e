// POST of acts and cases: from JSON to a command and from its decision to an answer.
#pragma once

#include "api/services.hpp"

namespace hito::api {

/// `POST /v1/expedientes`.
Answer open_case(const Services& services, const Caller& caller, const Request& request);
/// `POST /v1/expedientes/{id}/actos`.
Answer perform_act(const Services& services, const Caller& caller, const Request& request);

/// The body as JSON. Errors: Refusal 400 (malformed, nested too deep, not UTF-8) or 413.
json parse_body(const std::string& body);

/// The case named by an id or business key. Errors: Refusal 404.
Uuid case_named(const Services& services, const Caller& caller, const std::string& name);

}  // namespace hito::api
