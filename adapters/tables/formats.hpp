// The formats in which a report goes out: each a file of this folder and its line in formats.cpp.
#pragma once

#include "engine/report.hpp"

namespace hito::tables {

/// JSON, CSV and XLSX.
std::span<const ReportFormat> formats();

/// How a CSV is written.
struct Dialect {
    char delimiter = ',';
    bool header = true, quotes = true, latin1 = false;
    std::string end_of_line = "\n";
};
/// One line of RFC 4180 without its end: fields with a comma, a quote or a line break stand between quotes; in a
/// dialect without quotes what would need them becomes a blank.
std::string csv_line(const std::vector<std::string>& fields, const Dialect& dialect = {});
/// The text with an apostrophe before it where a spreadsheet would take it for a formula.
std::string no_formula(const std::string& text);
/// What Latin-1 does not have becomes `?`.
std::string to_latin1(std::string_view utf8);

// Each writer, for the list.
std::unique_ptr<ReportWriter> open_json(const std::string& path, const ReportHead& head);
std::unique_ptr<ReportWriter> open_csv(const std::string& path, const ReportHead& head);
std::unique_ptr<ReportWriter> open_csv_in(const std::string& path, const ReportHead& head, const Dialect& dialect);
std::unique_ptr<ReportWriter> open_xlsx(const std::string& path, const ReportHead& head);

/// What was asked with, by name, as text.
std::vector<std::pair<std::string, std::string>> asked_with(const ReportHead& head);

}  // namespace hito::tables
