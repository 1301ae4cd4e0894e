// Reader of the files of an annual acquisition plan: the upload template of the SECOP II, filled with codes or with
// labels, and the open data of published plans. Each row becomes the record of a line.
#pragma once

#include "adapters/tables/rows.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hito::secop {

struct PlanFormat {
    std::string_view name;   ///< What a user names and a record carries as its source.
    std::string_view title;  ///< Spanish.
};
/// The template first, then the open data.
std::span<const PlanFormat> plan_formats();

/// The format that these headers are of; null when they are of no plan.
const PlanFormat* plan_format_of(std::span<const std::string> headers);
/// The format of that name; null when it is none of a plan.
const PlanFormat* plan_format_named(std::string_view name);

/// `name_hint`: the file's name, where the year of the plan is looked for when no column tells it.
std::unique_ptr<RecordReader> open_plan(std::unique_ptr<tables::RowSource> rows, const PlanFormat& format,
                                        std::string_view name_hint);

}  // namespace hito::secop
