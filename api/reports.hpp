// Reports over HTTP and by `hito informe`: both read what was asked and write the file the same way.
#pragma once

#include "api/audit.hpp"

namespace hito::api {

/// What was asked of a report.
struct ReportCall {
    const Report& report;
    const ReportFormat& format;
    ReportAsked asked;
    AuditQuery at;  ///< The day and what was known; nothing else of it.
};

/// Of every report, beside its own parameters.
inline constexpr std::string_view report_format_param = "formato";

/// The cases of an entity as of the day of `at`, for reports and exports; tells what it could not look at.
class CaseSource : public ReportSource {
public:
    virtual std::vector<std::string> left_out() = 0;
};
std::unique_ptr<CaseSource> open_source(const Services& services, std::string_view entity, const AuditQuery& at);

/// Null: there is none.
const Report* find_report(const Services& services, std::string_view name);
/// `given`: parameters by name, with `formato`, `a_la_fecha` and `conocido_en`. Errors: ReportMisasked.
ReportCall report_call(const Services& services, const Report& report, std::map<std::string, std::string> given);
/// Writes the report into the file; what could not be looked at, in Spanish. Errors: ReportMisasked;
/// std::runtime_error.
std::vector<std::string> write_report(const Services& services, std::string_view entity, const ReportCall& call,
                                      const std::string& path);

/// `{nombre, titulo, norma, contenido, parametros, columnas}`
json described(const Report& report);

Answer list_reports(const Services& services, const Caller& caller, const Request& request);
Answer show_report(const Services& services, const Caller& caller, const Request& request);

}  // namespace hito::api
