#include "workflows/law/parametros_concurso.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<WorkingDays> comentarios_rows[] = {
    {vigencia::decreto_1510_2013,
     {2},
     "Decreto 1510 de 2013, art. 70; Decreto 1082 de 2015, art. 2.2.1.2.1.3.5 (incierto)"}};
constexpr Dated<int> revisiones_rows[] = {
    {vigencia::decreto_1510_2013, 2,
     "Decreto 1510 de 2013, art. 67; Decreto 1082 de 2015, art. 2.2.1.2.1.3.2 (incierto)"}};

}  // namespace

constinit const Parameter<WorkingDays> cm_precalificacion_comentarios_dias{
    "cm_precalificacion_comentarios_dias",
    "Concurso de méritos: término para comentar el informe de precalificación. Incierto.", comentarios_rows};
constinit const Parameter<int> cm_revisiones_maximo{
    "cm_revisiones_maximo", "Concurso de méritos: con cuántos del orden de elegibilidad se revisa el precio. Incierto.",
    revisiones_rows};

}  // namespace hito::law
