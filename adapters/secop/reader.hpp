// The door of the adapter: a stream of open data in, records out.
#pragma once

#include "adapters/secop/layouts.hpp"
#include "adapters/tables/rows.hpp"
#include "engine/record.hpp"

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hito::secop {

/// Reads a file of SECOP open data: CSV of any dialect, an Excel book, a JSON array, or one JSON object a line. The
/// layout is found by its headers unless `layout` names it; files of an acquisition plan too (plan_reader.hpp). Keeps a
/// reference to the stream. `name_hint` is the file's name. Errors: std::runtime_error in Spanish when the file is no
/// such table.
std::unique_ptr<RecordReader> open_reader(std::istream& stream, std::string_view name_hint,
                                          std::optional<std::string_view> layout = std::nullopt);
/// The same of a file that is open already.
std::unique_ptr<RecordReader> open_reader(std::unique_ptr<tables::RowSource> rows, std::string_view name_hint,
                                          std::optional<std::string_view> layout = std::nullopt);

/// The data of a record in one form only: keys sorted, no blanks, UTF-8. Two rows that say the same give the same text;
/// where they came from (line, source, notes) has no part in it.
std::string canonical(const Record& record);

}  // namespace hito::secop
