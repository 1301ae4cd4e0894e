#include "workflows/law/parametros_sancionatorio.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<WorkingDays> informe_rows[] = {
    {vigencia::desde_siempre,
     {5},
     "Política de la entidad; Ley 1474 de 2011, art. 84 (pide informar oportunamente y no fija término)"}};
constexpr Dated<WorkingDays> decision_rows[] = {
    {vigencia::desde_siempre, {10}, "Política de la entidad; Ley 1474 de 2011, art. 84 par. 3 (no fija término)"}};
constexpr Dated<WorkingDays> antelacion_rows[] = {
    {vigencia::desde_siempre,
     {3},
     "Política de la entidad; Ley 1474 de 2011, art. 86 lit. a: a la mayor brevedad, según el contrato (incierto)"}};
constexpr Dated<WorkingDays> reporte_rows[] = {
    {vigencia::desde_siempre,
     {10},
     "Política de la entidad; Ley 80 de 1993, art. 31; Ley 1150 de 2007, art. 6 num. 2 (incierto: no releídos)"}};

}  // namespace

constinit const Parameter<WorkingDays> incumplimiento_informe_dias{
    "incumplimiento_informe_dias", "Término del supervisor para informar un incumplimiento desde que lo conoce.",
    informe_rows};
constinit const Parameter<WorkingDays> sancionatorio_decision_dias{
    "sancionatorio_decision_dias",
    "Término del ordenador para conminar, citar o archivar desde que le informan un incumplimiento.", decision_rows};
constinit const Parameter<WorkingDays> sancionatorio_antelacion_dias{
    "sancionatorio_antelacion_dias", "Días completos entre la citación y la audiencia del sancionatorio. Incierto.",
    antelacion_rows};
constinit const Parameter<WorkingDays> sancionatorio_reporte_dias{
    "sancionatorio_reporte_dias", "Término para reportar la sanción en firme al RUP y a la Procuraduría. Incierto.",
    reporte_rows};

}  // namespace hito::law
