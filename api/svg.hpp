// Pictures out of DOT, in this process.
#pragma once

#include <string>

namespace hito::api {

/// The SVG of a graph in DOT, laid out by Graphviz. Thread safe: one picture at a time, the library is not.
/// Errors: std::invalid_argument when the text is no graph; std::runtime_error when Graphviz can't draw it.
std::string svg_of(const std::string& dot);

}  // namespace hito::api
