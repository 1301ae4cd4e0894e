// The report of how a plan was carried out (planning.md §1.9): pure, over the facts of its lines.
#pragma once

#include "workflows/linea_paa/sujeto.hpp"

#include <span>
#include <string_view>

namespace hito::paa {

/// A line and where it stands.
struct LineaObservada {
    std::string_view estado;  ///< Stored name.
    const linea_paa::LineaPaa& hechos;
};

/// On which day, and what the lines themselves do not tell.
struct CorteDelPlan {
    int vigencia = 0;
    Date fecha{};
    Date limite_publicacion{};  ///< Last day of the first version.
    int versiones = 0;
    int contratos_fuera = 0;  ///< Contracts of the year without a line.
    Money valor_fuera;
};

/// Shares are percentages with two decimals, cut; `"n/a"` where there is nothing to divide by. Money in the wire form.
json cumplimiento(std::span<const LineaObservada> lines, const CorteDelPlan& cut);

}  // namespace hito::paa
