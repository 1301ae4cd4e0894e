// The layouts of the open data, as tables: which published column feeds which canonical field, and under which headers
// each column comes. Keyed on names, never on position: columns are inserted and removed every few months.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito::secop {

/// How the text of a column becomes the value of a field.
enum class Reading {
    text,      ///< Blanks collapsed, null texts absent, lost accents mended.
    raw,       ///< Blanks collapsed, null texts absent.
    key,       ///< As `raw`, in capitals, without blanks.
    money,     ///< Whole centavos.
    day,       ///< ISO.
    count,     ///< Whole number.
    yes_no,    ///< Boolean.
    link,      ///< Text, or the `url` of an object.
    nit,       ///< Of the entity: nine digits without check digit.
    document,  ///< Of an official: digits.
    unspsc,    ///< Eight digits each.
};

struct PublishedColumn {
    std::string_view api;    ///< Field name of the API, the column's identity here.
    std::string_view human;  ///< Header of the portal's CSV; empty when not known.
};

/// A header that the column had in another year or export.
struct HeaderAlias {
    std::string_view header;
    std::string_view api;
};

/// A canonical field and a column that feeds it. Several rows for one field: the first that has a value wins.
struct FieldSource {
    std::string_view field;  ///< `valor_vigente`, `supervisor.nombre`.
    std::string_view column;
    Reading reading;
};

struct LayoutInfo {
    std::string_view name;     ///< `secop2_contratos`: what a user names and a record carries as its source.
    std::string_view dataset;  ///< `jbjy-vk9h`.
    std::string_view title;    ///< Spanish.
    std::string_view origin;   ///< SECOPI or SECOPII; empty when each row says it.
    std::string_view key;      ///< The column without which no row is a contract.
    std::span<const PublishedColumn> columns;
    std::span<const HeaderAlias> aliases;
    std::span<const FieldSource> fields;
};

/// All layouts that `open_reader` knows.
std::span<const LayoutInfo> layouts();

/// The position in `layout.columns` of the column that the header names, by API name, human header or alias.
std::optional<std::size_t> column_index(const LayoutInfo& layout, std::string_view header);

/// The position of an API name. Errors: std::logic_error when the layout has no such column.
std::size_t column_at(const LayoutInfo& layout, std::string_view api);

/// Whether a canonical field comes from the column at this position.
bool is_used(const LayoutInfo& layout, std::size_t column);

/// The layout that these headers are of. Errors: std::runtime_error in Spanish when none or more than one fits;
/// `hint` (a file name) breaks a tie when it has the id of a data set.
const LayoutInfo& detect_layout(std::span<const std::string> headers, std::string_view hint);

/// Errors: std::runtime_error in Spanish, with the names that there are.
const LayoutInfo& layout_named(std::string_view name);

std::span<const PublishedColumn> contract_columns();
std::span<const PublishedColumn> integrated_columns();
std::span<const PublishedColumn> first_generation_columns();

}  // namespace hito::secop
