// The form C of the CUIPO: how spending is programmed.
#include "workflows/informes/cuipo.hpp"
#include "workflows/informes/informes.hpp"

namespace hito::informe {

namespace {

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = vigencia_cuipo(asked);
    source.leave_out("el detalle sectorial no está en ningún expediente: va vacío");
    for (const auto& one : programacion_de(libro_cuipo(source, year), year)) give(row_of(one));
}

}  // namespace

constinit const Report cuipo_c{
    "cuipo_c",
    "CUIPO C: programación de gastos",
    "Resolución REG-ORG-063 de 2023 de la Contraloría General, formulario C_PROGRAMACION_DE_GASTOS",
    "Cada fila es una llave del formulario, con lo apropiado para la vigencia, las reservas y las cuentas por pagar; "
    "la "
    "inversión va en la cuenta 2.99, por programa y proyecto.",
    params_cuipo,
    FieldsOf<FilaCuipoC>::value,
    rows};

}  // namespace hito::informe
