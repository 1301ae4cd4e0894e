// A lifecycle as a picture and as a table, from the same rows that decide. Labels are Spanish.
#pragma once

#include "engine/workflow.hpp"

#include <string>
#include <vector>

namespace hito {

/// Where a case stands and how it came there.
struct Highlight {
    std::vector<std::string> current;  ///< Active states, one a region.
    std::vector<std::string> path;     ///< States visited, in their order; those of different regions may alternate.
    bool empty() const { return current.empty() && path.empty(); }
};

/// `stateDiagram-v2`; regions run side by side.
std::string mermaid_of(const Workflow& workflow, const Highlight& highlight = {});

/// Graphviz: one cluster a region, final states doubled, pauses dashed, acts that keep the state listed inside it.
std::string dot_of(const Workflow& workflow, const Highlight& highlight = {});

/// The rows with their citations: estado, acto, pasa a, quién, reglas.
std::string markdown_of(const Workflow& workflow);

/// The same for a terminal of `width` columns.
std::string text_table_of(const Workflow& workflow, std::size_t width = 120);

}  // namespace hito
