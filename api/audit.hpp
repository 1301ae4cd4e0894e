// The findings of a stored history: those that its acts left, what the state of each case shows by itself on a day, and
// what is seen across cases. Cases pass by one after another; nothing of them is kept but the rows of the checks across
// them.
#pragma once

#include "api/services.hpp"

#include <map>

namespace hito::api {

struct AuditQuery {
    std::string workflow, level, severity;
    std::string rule;  ///< A check (`R28`), a rule or another source; empty: all.
    std::optional<Uuid> case_id;
    std::optional<Date> from, until;  ///< Of the act, or since when it is seen.
    Date as_of{};                     ///< Acts dated by then.
    std::optional<Instant> known;     ///< And recorded by then; none: by now.
    bool present = true;              ///< The day is today and everything is known: cases as they stand stored.
    std::string after;                ///< `cursor_of` the last finding of the former page.
};

/// The filters as they were written, by the names of the parameters of GET /v1/hallazgos; the command line has the
/// same.
using AuditAsked = std::map<std::string_view, std::string>;
/// What was asked. `refuse` gets the parameter and what is wrong with it, in Spanish, and throws. The case is left to
/// who asks.
AuditQuery audit_query(const Services& services, const AuditAsked& asked,
                       const std::function<void(std::string_view parameter, const std::string& why)>& refuse);

/// Hands over the findings in the order of cases and acts, then those across cases, until `sink` says no. Returns what
/// could not be looked at, in Spanish. Errors: std::invalid_argument, a cursor of another list; Fault.
std::vector<std::string> sweep(const Services& services, std::string_view entity, const AuditQuery& query,
                               const std::function<bool(json finding)>& sink,
                               const std::function<void(std::uint64_t cases)>& progress = {});
std::string cursor_of(const json& finding);

}  // namespace hito::api
