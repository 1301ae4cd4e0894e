#include "workflows/law/parametros_contrato.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<Months> informe_rows[] = {{vigencia::desde_siempre, Months{1}, "Política de la entidad"}};
constexpr Dated<Months> suspension_rows[] = {{vigencia::desde_siempre, Months{6}, "Política de la entidad"}};
constexpr Dated<int> verificacion_rows[] = {
    {vigencia::desde_siempre, 30,
     "Política de la entidad: la ley mira el día de la firma (Ley 80 de 1993, art. 8; Ley 1150 de 2007, art. 23) y no "
     "dice cuánto vale la consulta (incierto)"}};

}  // namespace

constinit const Parameter<Months> informe_supervision_meses{
    "informe_supervision_meses", "Tiempo máximo entre dos informes de supervisión mientras el contrato se ejecuta.",
    informe_rows};
constinit const Parameter<Months> suspension_larga_meses{
    "suspension_larga_meses", "Una suspensión que dura más que este tiempo queda con hallazgo.", suspension_rows};
constinit const Parameter<int> verificacion_firma_dias{"verificacion_firma_dias",
                                                       "Días calendario que una consulta de inhabilidades o un paz y "
                                                       "salvo de aportes sirve para firmar o ceder. Incierto.",
                                                       verificacion_rows};

}  // namespace hito::law
