// A value of the law over time. An amount or a term of the law is a dated row with its source, never a literal in a
// rule.
#pragma once

#include "engine/date.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace hito {

/// One value from one day on, with the text that set it.
template <class T>
struct Dated {
    Date from;
    T value;
    std::string_view source;
};

/// The row in force on `day`: the last one that starts on or before it. Null before the first. Rows stand in date
/// order.
template <class T>
constexpr const Dated<T>* in_force(std::span<const Dated<T>> rows, Date day) {
    const Dated<T>* found = nullptr;
    for (const auto& row : rows)
        if (row.from <= day) found = &row;
    return found;
}

}  // namespace hito
