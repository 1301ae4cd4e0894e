// A layout of somebody else's table: its columns in their order, each with the field of one of our tables that fills it
// and the form in which it is written. The layouts are data, adapters/tables/layouts/*.yaml; one that is not known
// exactly can be replaced by a file of the same shape (docs/operacion.md).
#pragma once

#include "adapters/tables/formats.hpp"
#include "engine/export.hpp"

#include <map>

namespace hito::tables {

/// How a value is written where the way of its type is not the one that is asked for.
enum class Form : std::uint8_t {
    as_it_is,        ///< Text; pesos with centavos where there are; day ISO; `Si` and `No`; percentage with a point.
    whole_pesos,     ///< Without centavos, rounded to the nearest peso.
    day_and_hour,    ///< `2026-01-31T00:00:00.000`, a day of Socrata.
    day_month_year,  ///< `31/01/2026`
    year_month_day,  ///< `2026/01/31`
    month,           ///< `1` to `12`
    year,
    zero_one,
    comma_share,  ///< Percentage with a decimal comma.
    unspsc,       ///< `V1.80111701`, as the SECOP II writes it.
    open_closed,  ///< `Abierto` or `Cerrado`.
};

struct LayoutColumn {
    /// `field`: of the table, or `entidad.…`: `nit`, `nombre`, or of the entity's `identificacion`. Without field and
    /// constant the column stays empty.
    std::string header, field, constant;
    Form form = Form::as_it_is;
    std::map<std::string, std::string, std::less<>> words;  ///< Ours to theirs; a word that is not here goes as it is.
};

struct Layout {
    std::string name, title, source;
    std::string dataset;  ///< Of the open data that it is; empty: none.
    Certainty certainty = Certainty::own;
    std::string table;
    std::vector<std::string> files{"csv", "xlsx", "json"};
    Dialect dialect;
    std::vector<LayoutColumn> columns;
};

/// Errors: std::runtime_error in Spanish, with the line.
Layout read_layout(std::string_view name, const std::string& yaml);

/// The layouts of the program, in the order of their names.
const std::vector<Layout>& layouts();

/// A layout as an export. `layout` is copied.
Export export_of(Layout layout);

}  // namespace hito::tables
