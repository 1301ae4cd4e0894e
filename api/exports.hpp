// Exports over HTTP and by `hito export`: what goes out to other systems, in their forms.
#pragma once

#include "api/audit.hpp"

namespace hito::api {

/// What was asked of an export.
struct ExportCall {
    Export format;
    std::string_view file;  ///< Of the format's files.
    ExportAsked asked;
    AuditQuery at;  ///< The day and what was known; nothing else of it.
};

/// The format of that name: as the entity's configuration maps it (`mapas`), else as the program has it. Nothing: there
/// is none. Errors: ReportMisasked, a mapping that cannot be.
std::optional<Export> find_export(const Services& services, std::string_view entity, std::string_view name);
/// A mapping file as the format of that name. Errors: ReportMisasked: it cannot be read, or the format is known
/// exactly.
Export mapped_export(const Services& services, std::string_view name, const std::string& text);
/// `given`: parameters by the names of `GET /v1/exportaciones/{formato}`. Errors: ReportMisasked.
ExportCall export_call(const Services& services, std::string_view entity, Export format,
                       std::map<std::string, std::string> given);
/// Writes the file; what could not be looked at, in Spanish. Errors: ReportMisasked; std::runtime_error.
std::vector<std::string> write_export(const Services& services, std::string_view entity, const ExportCall& call,
                                      const std::string& path,
                                      const std::function<void(std::uint64_t rows)>& progress = {});

/// `{formato, titulo, fuente, certeza, tablas, archivos, columnas}`
json described(const Export& format);

Answer list_exports(const Services& services, const Caller& caller, const Request& request);
Answer show_export(const Services& services, const Caller& caller, const Request& request);

}  // namespace hito::api
