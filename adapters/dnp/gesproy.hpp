// Reads the project matrices that departments publish out of Gesproy: one row a project, headers in the first line.
#pragma once

#include "adapters/tables/rows.hpp"
#include "engine/record.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hito::dnp {

inline constexpr std::string_view gesproy_matrix = "gesproy_matriz";
inline constexpr std::string_view gesproy_title = "Matriz de proyectos de regalías (Gesproy)";

/// Whether these headers are those of such a matrix.
bool is_gesproy(std::span<const std::string> headers);

/// Columns are found by name; what has no field of its own goes to `otros`, told by
/// its header, so that nothing is lost. Errors: std::runtime_error in Spanish when it is no such matrix.
std::unique_ptr<RecordReader> open_gesproy(std::unique_ptr<tables::RowSource> rows, std::string_view name_hint);

}  // namespace hito::dnp
