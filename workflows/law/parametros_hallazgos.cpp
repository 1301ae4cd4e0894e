#include "workflows/law/parametros_hallazgos.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

using vigencia::desde_siempre;

constexpr Dated<Months> fraccionamiento_rows[] = {
    {desde_siempre, Months{12},
     "Decisión: una vigencia presupuestal; Ley 80 de 1993, art. 24 num. 8, no fija tiempo (incierto)"}};
constexpr Dated<Percent> similitud_rows[] = {
    {desde_siempre, percent(60), "Decisión: palabras comunes de dos objetos; no hay norma que lo mida (incierto)"}};
constexpr Dated<int> simultaneos_rows[] = {
    {desde_siempre, 1,
     "Decisión: alerta desde el segundo; la ley no pone tope a los contratos de servicios (incierto)"}};
constexpr Dated<Percent> precio_rows[] = {
    {desde_siempre, percent(95), "Decisión: alerta de los órganos de control, sin norma que la mida (incierto)"}};
constexpr Dated<WorkingDays> plazo_rows[] = {
    {desde_siempre, {5}, "Decisión: alerta de los órganos de control, sin norma que la mida (incierto)"}};
constexpr Dated<Months> saldo_rows[] = {
    {desde_siempre, Months{1}, "Decisión: las normas presupuestales piden liberar y no fijan término (incierto)"}};
constexpr Dated<Months> alerta_rows[] = {
    {desde_siempre, Months{24},
     "Decisión: seis meses antes de perder la competencia, Ley 1150 de 2007, art. 11 (incierto)"}};
constexpr Dated<Months> lineas_rows[] = {
    {desde_siempre, Months{2},
     "Decisión: sesenta días, y la línea solo dice el mes; no hay norma que fije tiempo (incierto)"}};
constexpr Dated<Percent> reservas_rows[] = {
    {desde_siempre, percent(15),
     "Decisión: la parte que la Nación toma para inversión; Ley 819 de 2003, art. 8, no fija una (incierto)"}};
constexpr Dated<WorkingDays> respuesta_rows[] = {
    {desde_siempre, {5}, "Política de la oficina de control: cada una fija el término de la respuesta (incierto)"}};

}  // namespace

constinit const Parameter<Months> fraccionamiento_meses{
    "fraccionamiento_meses", "Tiempo dentro del cual se miran juntos los contratos de objeto similar. Incierto.",
    fraccionamiento_rows};
constinit const Parameter<Percent> fraccionamiento_similitud{
    "fraccionamiento_similitud",
    "Parte de las palabras de dos objetos que debe ser común para mirarlos como similares. Incierto.", similitud_rows};
constinit const Parameter<int> servicios_simultaneos_maximo{
    "servicios_simultaneos_maximo",
    "Contratos de prestación de servicios de una persona que pueden correr a la vez sin alerta. Incierto.",
    simultaneos_rows};
constinit const Parameter<Percent> oferente_unico_precio{
    "oferente_unico_precio",
    "Desde esta parte del presupuesto oficial, el precio del único oferente se mira como alto. Incierto.", precio_rows};
constinit const Parameter<WorkingDays> oferente_unico_plazo_dias{
    "oferente_unico_plazo_dias",
    "Hasta estos días hábiles entre la apertura y el cierre, el plazo para ofrecer se mira como corto. Incierto.",
    plazo_rows};
constinit const Parameter<Months> saldo_por_liberar_meses{
    "saldo_por_liberar_meses",
    "Tiempo para liberar el saldo del registro presupuestal desde que se sabe que sobra. Incierto.", saldo_rows};
constinit const Parameter<Months> liquidacion_alerta_meses{
    "liquidacion_alerta_meses", "Desde este tiempo tras la terminación, la falta de liquidación es urgente. Incierto.",
    alerta_rows};
constinit const Parameter<Months> paa_fraccionamiento_meses{
    "paa_fraccionamiento_meses",
    "Meses seguidos cuyas líneas de mínima cuantía de una dependencia y clase se miran juntas. Incierto.", lineas_rows};
constinit const Parameter<Percent> reservas_inversion_parte{
    "reservas_inversion_parte",
    "Parte de la inversión apropiada en el año desde la que sus reservas se miran como habituales. Incierto.",
    reservas_rows};
constinit const Parameter<WorkingDays> hallazgo_respuesta_dias{
    "hallazgo_respuesta_dias", "Término de la entidad para responder un hallazgo desde su traslado. Incierto.",
    respuesta_rows};

}  // namespace hito::law
