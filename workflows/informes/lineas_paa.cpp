// The lines of the annual acquisition plan of a year: what each planned and what came of it.
#include "workflows/informes/informes.hpp"
#include "workflows/paa/cumplimiento.hpp"

#include <array>

namespace hito::informe {

namespace {

constexpr std::array<std::string_view, 2> cuales{"activas", "todas"};
constexpr std::array params{
    param_vigencia,
    ReportParam{"lineas", "activas: publicadas y no excluidas; por omisión, todas", FieldType::text, 0, 0, cuales}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    const bool active_only = asked.text("lineas") == cuales[0];
    source.cases("linea_paa", [&](const Snapshot& at) {
        const auto& line = at.facts.as<linea_paa::LineaPaa>();
        if (line.vigencia != year) return;
        const paa::FilaLinea row = paa::fila_de_linea({at.states.front(), line}, asked.as_of);
        if (!active_only || row.activa) give(row_of(row));
    });
}

}  // namespace

constinit const Report lineas_paa{
    "lineas_paa",
    "Líneas del plan anual de adquisiciones y su ejecución",
    "Decreto 1082 de 2015, arts. 2.2.1.1.1.4.1 a 2.2.1.1.1.4.4",
    "Cada fila es una línea de la vigencia: lo previsto, lo abierto, contratado, comprometido y ejecutado, y su "
    "desviación en valor y en días.",
    params,
    FieldsOf<paa::FilaLinea>::value,
    rows};

}  // namespace hito::informe
