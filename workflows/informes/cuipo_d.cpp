// The form D of the CUIPO: how spending was carried out.
#include "workflows/informes/cuipo.hpp"
#include "workflows/informes/informes.hpp"

namespace hito::informe {

namespace {

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = vigencia_cuipo(asked);
    source.leave_out("CPC, detalle sectorial y política pública no están en ningún expediente: van vacíos");
    for (const auto& one : ejecucion_de(libro_cuipo(source, year), year)) give(row_of(one));
}

}  // namespace

constinit const Report cuipo_d{
    "cuipo_d",
    "CUIPO D: ejecución de gastos",
    "Resolución REG-ORG-063 de 2023 de la Contraloría General, formulario D_EJECUCION_DE_GASTOS",
    "Cada fila es una llave del formulario y un tercero, con lo comprometido, obligado y pagado desde enero hasta la "
    "fecha, también de las reservas y las cuentas por pagar del año anterior.",
    params_cuipo,
    FieldsOf<FilaCuipoD>::value,
    rows};

}  // namespace hito::informe
