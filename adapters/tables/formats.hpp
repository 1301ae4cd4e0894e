// The formats in which a report goes out: each a file of this folder and its line in formats.cpp.
#pragma once

#include "engine/report.hpp"

namespace hito::tables {

/// JSON, CSV and XLSX.
std::span<const ReportFormat> formats();

/// One line of RFC 4180 without its end: fields with a comma, a quote or a line break stand between quotes.
std::string csv_line(const std::vector<std::string>& fields);

// Each writer, for the list.
std::unique_ptr<ReportWriter> open_json(const std::string& path, const ReportHead& head);
std::unique_ptr<ReportWriter> open_csv(const std::string& path, const ReportHead& head);
std::unique_ptr<ReportWriter> open_xlsx(const std::string& path, const ReportHead& head);

/// What was asked with, by name, as text.
std::vector<std::pair<std::string, std::string>> asked_with(const ReportHead& head);

}  // namespace hito::tables
