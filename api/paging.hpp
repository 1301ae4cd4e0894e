// The query parameters that lists share. All refuse with 400, naming the parameter.
#pragma once

#include "api/services.hpp"

#include <initializer_list>

namespace hito::api {

/// An unknown parameter is a typing error that would silently widen the answer.
void expect_params(const Request& request, std::initializer_list<std::string_view> known);
int limit_of(const Request& request);
std::optional<Date> date_of(const Request& request, const char* name);
/// Refuses with 404 when there is no such workflow.
const Workflow& workflow_named(const Services& services, const std::string& name);
/// The parameter `flujo`; empty: not asked for.
std::string known_workflow(const Services& services, const Request& request);

}  // namespace hito::api
