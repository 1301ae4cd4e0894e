// From a published row to a record: each field by its reading, then what no single column says (stage, kind of
// contract, key), then the contradictions between columns. Pure but for `ReadingMemory`, which one reader keeps over
// its file.
#pragma once

#include "adapters/secop/layouts.hpp"
#include "adapters/secop/values.hpp"
#include "engine/record.hpp"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hito::secop {

/// A row under the columns of its layout.
struct PublishedRow {
    std::int64_t line = 0;
    std::vector<std::string_view> values;  ///< By column of the layout.
    std::vector<std::string_view>
        headers;  ///< By column of the layout, as the file writes them; empty: not in the file.
    std::vector<std::string> notes;
};

/// What a reader remembers between rows.
struct ReadingMemory {
    std::int64_t days_day_first = 0;    ///< `25/04/2026`.
    std::int64_t days_month_first = 0;  ///< `04/25/2026`.
    std::int64_t days_either = 0;       ///< `04/05/2026`, read day first.
};

std::variant<Record, RejectedRow> read_row(const LayoutInfo& layout, const PublishedRow& row, ReadingMemory& memory);

/// Notes on what contradicts itself in the data: days out of order, more paid than due, sums that do not add up.
void note_contradictions(const json& data, std::vector<std::string>& notes);

}  // namespace hito::secop
