#include "workflows/law/parametros_contrato.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<Months> informe_rows[] = {{vigencia::desde_siempre, Months{1}, "Política de la entidad"}};
constexpr Dated<Months> suspension_rows[] = {{vigencia::desde_siempre, Months{6}, "Política de la entidad"}};

}  // namespace

constinit const Parameter<Months> informe_supervision_meses{
    "informe_supervision_meses", "Tiempo máximo entre dos informes de supervisión mientras el contrato se ejecuta.",
    informe_rows};
constinit const Parameter<Months> suspension_larga_meses{
    "suspension_larga_meses", "Una suspensión que dura más que este tiempo queda con hallazgo.", suspension_rows};

}  // namespace hito::law
