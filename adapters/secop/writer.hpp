// Writes the CSV of SECOP II contracts as the API serves it: 95 columns, field names as headers.
#pragma once

#include <map>
#include <ostream>
#include <span>
#include <string>

namespace hito::secop {

/// The texts of one row by API field name; what is absent is written empty.
using PublishedCells = std::map<std::string, std::string, std::less<>>;

/// UTF-8, comma, LF, quotes where needed. Errors: std::invalid_argument when a cell names no column of the layout.
void write_secop2_contratos_csv(std::ostream& out, std::span<const PublishedCells> rows);

}  // namespace hito::secop
