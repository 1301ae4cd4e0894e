#include "workflows/law/parametros_paa.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

using vigencia::desde_siempre;

constexpr Dated<int> mes_rows[] = {{vigencia::ley_1474_2011, 1, "Ley 1474 de 2011, art. 74"}};
constexpr Dated<int> dia_rows[] = {{vigencia::ley_1474_2011, 31, "Ley 1474 de 2011, art. 74"}};
constexpr Dated<int> julio_rows[] = {
    {vigencia::decreto_1510_2013, 7,
     "Lineamientos de Colombia Compra Eficiente (Decreto 1082 de 2015, art. 2.2.1.1.1.4.4); el texto no se releyó "
     "(incierto)"}};
constexpr Dated<WorkingDays> publicar_rows[] = {
    {desde_siempre, {5}, "Manual de la entidad: ninguna norma fija el término (incierto)"}};
constexpr Dated<int> nivel_rows[] = {
    {vigencia::decreto_1510_2013, 3, "Guía del PAA de Colombia Compra Eficiente: tercer nivel (incierto)"}};
constexpr Dated<Percent> tolerancia_rows[] = {
    {desde_siempre, percent(0), "Manual de la entidad: ninguna norma da una tolerancia (incierto)"}};
constexpr Dated<Months> retraso_rows[] = {
    {desde_siempre, Months{0}, "Manual de la entidad: ninguna norma da una tolerancia (incierto)"}};
constexpr Dated<Percent> desviacion_rows[] = {
    {desde_siempre, percent(20), "Alerta de los órganos de control, sin norma que la mida (incierto)"}};

constexpr Dated<std::string_view> codigos_rows[] = {
    {desde_siempre, "", "Sin códigos propios: rigen las listas de Colombia Compra Eficiente que se conocen"}};

}  // namespace

constinit const Parameter<std::string_view> paa_codigos_modalidad{
    "paa_codigos_modalidad",
    "Modalidades que se agregan a la lista del plan («código = nombre = flujo; …») o se retiran de ella («-código»).",
    codigos_rows};
constinit const Parameter<std::string_view> paa_codigos_fuente{
    "paa_codigos_fuente", "Códigos de fuente que se agregan a la lista del plan: «código = nombre = palabra; …».",
    codigos_rows};
constinit const Parameter<std::string_view> paa_codigos_vigencias_futuras{
    "paa_codigos_vigencias_futuras",
    "Códigos del estado de las vigencias futuras que se agregan a la lista: «código = nombre = palabra; …».",
    codigos_rows};
constinit const Parameter<int> paa_publicacion_mes{
    "paa_publicacion_mes", "Mes del último día para publicar la primera versión del plan de adquisiciones.", mes_rows};
constinit const Parameter<int> paa_publicacion_dia{
    "paa_publicacion_dia", "Último día de ese mes para publicar la primera versión del plan de adquisiciones.",
    dia_rows};
constinit const Parameter<int> paa_actualizacion_mes{
    "paa_actualizacion_mes", "Mes de la actualización anual del plan de adquisiciones. Incierto.", julio_rows};
constinit const Parameter<WorkingDays> paa_modificacion_sin_publicar_dias{
    "paa_modificacion_sin_publicar_dias",
    "Tiempo para publicar una línea o modificación del plan que ya se aprobó. Incierto.", publicar_rows};
constinit const Parameter<int> paa_unspsc_nivel{
    "paa_unspsc_nivel", "Nivel mínimo del código UNSPSC de una línea: 1 segmento, 2 familia, 3 clase. Incierto.",
    nivel_rows};
constinit const Parameter<Percent> paa_tolerancia_valor{
    "paa_tolerancia_valor", "Parte en que los procesos y contratos pueden pasar del valor de su línea. Incierto.",
    tolerancia_rows};
constinit const Parameter<Months> paa_retraso_meses{
    "paa_retraso_meses", "Meses después del previsto en que un proceso se vincula sin modificar su línea. Incierto.",
    retraso_rows};
constinit const Parameter<Percent> paa_desviacion_valor{
    "paa_desviacion_valor", "Desde esta diferencia entre lo contratado y la línea se deja hallazgo. Incierto.",
    desviacion_rows};

}  // namespace hito::law
