// How each event of a contracting chain goes out: the release tags, the statuses, and where it leaves its trace.
// Source: formats/ocds/mapping_colombia_lifecycle_to_ocds.csv, whose rows `mapping` names.
#pragma once

#include <span>
#include <string_view>

namespace hito::ocds {

enum class Trace : unsigned char { none, tender, contract, implementation };

struct EventRow {
    std::string_view name;
    std::string_view first, next;  ///< Tags with commas: the first time in the process (or contract), and after.
    std::string_view tender, award, contract;  ///< Statuses that it brings; empty: as they are.
    Trace trace = Trace::none;
    std::string_view milestone_type;  ///< Of what it leaves among the milestones; empty: nothing.
    std::string_view title;           ///< Spanish.
    bool amends = false;              ///< It leaves an amendment.
    std::string_view mapping;         ///< First column of the mapping, up to its first parenthesis or slash.
};

std::span<const EventRow> event_rows();
/// Null: no such event.
const EventRow* event_row(std::string_view name);

/// The code of a document's class in the list of the standard; empty: it is not in it.
std::string_view document_type(std::string_view kind);

}  // namespace hito::ocds
