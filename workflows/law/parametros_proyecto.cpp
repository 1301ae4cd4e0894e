#include "workflows/law/parametros_proyecto.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

using namespace std::chrono_literals;
using vigencia::desde_siempre;

constexpr Dated<Percent> tsd_rows[] = {
    {desde_siempre, percent(12), "Tasa usual de la MGA hasta la Resolución DNP 1092 de 2022"},
    {Date{2022y / 1 / 1}, percent(9), "Resolución DNP 1092 de 2022 (incierto: el día desde el que rige no se releyó)"}};
constexpr Dated<int> criterios_rows[] = {
    {desde_siempre, 9, "MGA, análisis multicriterio (incierto: fuente secundaria)"}};
constexpr Dated<int> historia_rows[] = {
    {desde_siempre, 2, "MGA, estudio de necesidades (incierto: fuente secundaria)"}};
constexpr Dated<WorkingDays> control_rows[] = {
    {desde_siempre, {5}, "Decisión: cada banco de proyectos fija el suyo (incierto)"}};
constexpr Dated<WorkingDays> viabilidad_rows[] = {
    {desde_siempre, {10}, "Decisión: cada banco de proyectos fija el suyo (incierto)"}};
constexpr Dated<int> limite_rows[] = {
    {desde_siempre, 10, "Decreto 1082 de 2015, art. 2.2.6.5.1: el reporte es mensual; el día de corte es incierto"}};
constexpr Dated<std::string_view> desde_rows[] = {
    {desde_siempre, "",
     "Decisión: sin dato, se reporta desde el primer mes con recursos; una entidad que llega con "
     "meses ya reportados en la PIIP o el SPI dice desde cuál reporta aquí"}};
constexpr Dated<Percent> brecha_rows[] = {
    {desde_siempre, percent(20), "Decisión: alerta de seguimiento, sin norma que la mida (incierto)"}};
constexpr Dated<Months> apertura_rows[] = {
    {desde_siempre, Months{6}, "Decreto 1821 de 2020: requisitos y apertura tras la aprobación (incierto)"}};
constexpr Dated<Months> prorrogada_rows[] = {
    {desde_siempre, Months{12}, "Decreto 1821 de 2020: con la prórroga (incierto)"}};
constexpr Dated<Percent> ajuste_rows[] = {
    {desde_siempre, percent(50), "Acuerdo Único del SGR, art. 4.5.1.2 (incierto: el texto no se releyó)"}};
constexpr Dated<Percent> retraso_rows[] = {{desde_siempre, percent(30), "Ley 2056 de 2020, art. 174 lit. b"}};
constexpr Dated<int> cierre_rows[] = {
    {desde_siempre, 180, "Decisión: alerta de los órganos de control, sin norma que la mida (incierto)"}};
constexpr Dated<int> gesproy_rows[] = {
    {desde_siempre, 15, "Seguimiento mensual del SGR: el día de aprobación es incierto"}};

constexpr std::string_view de_un_departamento = "Bandas que usa una gobernación; no son norma (incierto)";
constexpr Dated<int> verde_rows[] = {{desde_siempre, 100, de_un_departamento}};
constexpr Dated<int> naranja_rows[] = {{desde_siempre, 150, de_un_departamento}};
constexpr Dated<int> roja_rows[] = {{desde_siempre, 180, de_un_departamento}};
constexpr Dated<int> acta_verde_rows[] = {{desde_siempre, 15, de_un_departamento}};
constexpr Dated<int> acta_naranja_rows[] = {{desde_siempre, 30, de_un_departamento}};
constexpr Dated<int> acta_roja_rows[] = {{desde_siempre, 45, de_un_departamento}};
constexpr Dated<int> horizonte_verde_rows[] = {{desde_siempre, 1, de_un_departamento}};
constexpr Dated<int> horizonte_naranja_rows[] = {{desde_siempre, 3, de_un_departamento}};
constexpr Dated<int> horizonte_roja_rows[] = {{desde_siempre, 6, de_un_departamento}};

}  // namespace

constinit const Parameter<Percent> tasa_social_descuento{
    "tasa_social_descuento", "Tasa con que se descuentan los flujos de un proyecto, según su fecha de formulación.",
    tsd_rows};
constinit const Parameter<int> mga_criterios_maximo{
    "mga_criterios_maximo", "Criterios de un análisis multicriterio. Incierto.", criterios_rows};
constinit const Parameter<int> mga_historia_anios{
    "mga_historia_anios", "Años de historia que pide el estudio de necesidades. Incierto.", historia_rows};
constinit const Parameter<WorkingDays> control_formulacion_dias{
    "control_formulacion_dias", "Término del control de formulación desde la transferencia. Incierto.", control_rows};
constinit const Parameter<WorkingDays> viabilidad_dias{
    "viabilidad_dias", "Término del concepto de viabilidad. Incierto.", viabilidad_rows};
constinit const Parameter<int> seguimiento_dia_limite{
    "seguimiento_dia_limite", "Día del mes siguiente hasta el que se reporta el seguimiento. Incierto.", limite_rows};
constinit const Parameter<std::string_view> seguimiento_desde{
    "seguimiento_desde", "Primer mes (AAAA-MM) cuyo seguimiento se reporta aquí; vacío: desde los primeros recursos.",
    desde_rows};
constinit const Parameter<Percent> avance_brecha_maxima{
    "avance_brecha_maxima", "Cuánto puede ir lo obligado por delante del avance físico sin alerta. Incierto.",
    brecha_rows};
constinit const Parameter<Months> sgr_apertura_meses{
    "sgr_apertura_meses", "SGR: tiempo desde la aprobación para abrir el primer proceso. Incierto.", apertura_rows};
constinit const Parameter<Months> sgr_apertura_prorrogada_meses{
    "sgr_apertura_prorrogada_meses", "SGR: el mismo tiempo cuando se prorrogó. Incierto.", prorrogada_rows};
constinit const Parameter<Percent> sgr_ajuste_tope{
    "sgr_ajuste_tope", "SGR: aumento máximo por ajustes sobre el valor aprobado. Incierto.", ajuste_rows};
constinit const Parameter<Percent> sgr_retraso_tope{
    "sgr_retraso_tope", "SGR: retraso injustificado, sobre el horizonte aprobado, desde el que procede el control.",
    retraso_rows};
constinit const Parameter<int> sgr_cierre_dias{
    "sgr_cierre_dias", "SGR: días calendario entre la terminación y el cierre sin alerta. Incierto.", cierre_rows};
constinit const Parameter<int> gesproy_dia_limite{
    "gesproy_dia_limite", "SGR: día del mes siguiente hasta el que se aprueba el reporte mensual. Incierto.",
    gesproy_rows};
constinit const Parameter<int> sgr_banda_verde_dias{
    "sgr_banda_verde_dias", "SGR: días hasta los que un hito de contratación está en verde. Incierto.", verde_rows};
constinit const Parameter<int> sgr_banda_naranja_dias{
    "sgr_banda_naranja_dias", "SGR: días hasta los que un hito de contratación está en naranja. Incierto.",
    naranja_rows};
constinit const Parameter<int> sgr_banda_roja_dias{
    "sgr_banda_roja_dias", "SGR: días hasta los que un hito de contratación está en rojo. Incierto.", roja_rows};
constinit const Parameter<int> sgr_acta_verde_dias{
    "sgr_acta_verde_dias", "SGR: días de la firma al acta de inicio en verde. Incierto.", acta_verde_rows};
constinit const Parameter<int> sgr_acta_naranja_dias{
    "sgr_acta_naranja_dias", "SGR: días de la firma al acta de inicio en naranja. Incierto.", acta_naranja_rows};
constinit const Parameter<int> sgr_acta_roja_dias{
    "sgr_acta_roja_dias", "SGR: días de la firma al acta de inicio en rojo. Incierto.", acta_roja_rows};
constinit const Parameter<int> sgr_horizonte_verde_meses{
    "sgr_horizonte_verde_meses", "SGR: meses de horizonte vencido en verde. Incierto.", horizonte_verde_rows};
constinit const Parameter<int> sgr_horizonte_naranja_meses{
    "sgr_horizonte_naranja_meses", "SGR: meses de horizonte vencido en naranja. Incierto.", horizonte_naranja_rows};
constinit const Parameter<int> sgr_horizonte_roja_meses{
    "sgr_horizonte_roja_meses", "SGR: meses de horizonte vencido en rojo. Incierto.", horizonte_roja_rows};

}  // namespace hito::law
