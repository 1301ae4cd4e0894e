// Reads the project matrices that departments publish out of Gesproy: one row a project, headers in the first line.
#pragma once

#include "engine/record.hpp"

#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace hito::dnp {

inline constexpr std::string_view gesproy_matrix = "gesproy_matriz";
inline constexpr std::string_view gesproy_title = "Matriz de proyectos de regalías (Gesproy)";

/// Whether the head of a file is that of such a matrix.
bool is_gesproy(std::string_view head);

/// Keeps a reference to the stream. Columns are found by name; what has no field of its own goes to `otros`, told by
/// its header, so that nothing is lost. Errors: std::runtime_error in Spanish when it is no such matrix.
std::unique_ptr<RecordReader> open_gesproy(std::istream& stream, std::string_view name_hint);

}  // namespace hito::dnp
