// The terms and ceilings of the selection of the contractor. The meaning of each name: parametros.hpp.
#include "workflows/law/parametros.hpp"
#include "workflows/law/vigencias.hpp"

namespace hito::law {

using namespace vigencia;

// Draft documents and notices -----------------------------------------------------------------------------------------

namespace {

constexpr std::string_view d1082_observaciones =
    "Decreto 1510 de 2013, art. 23; Decreto 1082 de 2015, art. 2.2.1.1.2.1.4";
constexpr std::string_view avisos = "Ley 80 de 1993, art. 30 num. 3 (Decreto-ley 19 de 2012, art. 224)";

constexpr Dated<Percent> minima_porcion_rows[] = {
    {ley_1474_2011, percent(10), "Ley 1150 de 2007, art. 2 num. 5 (Ley 1474 de 2011, art. 94)"},
    {ley_2069_2020, percent(10), "Ley 1150 de 2007, art. 2 num. 5 (Ley 2069 de 2020, art. 30)"},
};
constexpr Dated<WorkingDays> lp_observaciones_rows[] = {{decreto_1510_2013, {10}, d1082_observaciones}};
constexpr Dated<WorkingDays> sa_observaciones_rows[] = {{decreto_1510_2013, {5}, d1082_observaciones}};
constexpr Dated<WorkingDays> cm_observaciones_rows[] = {{decreto_1510_2013, {5}, d1082_observaciones}};
constexpr Dated<int> avisos_maximo_rows[] = {{decreto_ley_19_2012, 3, avisos}};
constexpr Dated<int> avisos_desde_rows[] = {{decreto_ley_19_2012, 20, avisos}};
constexpr Dated<int> avisos_hasta_rows[] = {{decreto_ley_19_2012, 10, avisos}};
constexpr Dated<int> avisos_separacion_minima_rows[] = {{decreto_ley_19_2012, 2, avisos}};
constexpr Dated<int> avisos_separacion_maxima_rows[] = {{decreto_ley_19_2012, 5, avisos}};
// Which sectors have type documents follows from what the agency adopted; the days are not reread but the first.
constexpr std::string_view sin_documentos_tipo = "Ley 1882 de 2018, art. 4: aún no adoptados";
constexpr Dated<bool> tipo_transporte_rows[] = {
    {desde_siempre, false, sin_documentos_tipo},
    {Date{2019y / 4 / 1}, true, "Ley 1882 de 2018, art. 4; Decreto 342 de 2019"},
};
constexpr Dated<bool> tipo_agua_rows[] = {
    {desde_siempre, false, sin_documentos_tipo},
    {Date{2021y / 1 / 1}, true, "Ley 2022 de 2020, art. 1; Resolución 248 de 2020 de la agencia (día incierto)"},
};
constexpr Dated<bool> tipo_social_rows[] = {
    {desde_siempre, false, sin_documentos_tipo},
    {Date{2022y / 1 / 1}, true, "Ley 2022 de 2020, art. 1; Resolución 219 de 2021 de la agencia (día incierto)"},
};

}  // namespace

constinit const Parameter<bool> documentos_tipo_transporte{
    "documentos_tipo_transporte", "Obra de transporte: si los documentos tipo son obligatorios.", tipo_transporte_rows};
constinit const Parameter<bool> documentos_tipo_agua_y_saneamiento{
    "documentos_tipo_agua_y_saneamiento",
    "Obra de agua potable y saneamiento básico: si los documentos tipo son obligatorios.", tipo_agua_rows};
constinit const Parameter<bool> documentos_tipo_social{
    "documentos_tipo_social", "Obra de infraestructura social: si los documentos tipo son obligatorios.",
    tipo_social_rows};

constinit const Parameter<Percent> minima_cuantia_porcion{
    "minima_cuantia_porcion", "Mínima cuantía: porción de la menor cuantía de la entidad.", minima_porcion_rows};
constinit const Parameter<WorkingDays> lp_observaciones_dias{
    "lp_observaciones_dias", "Licitación: término mínimo para observar el proyecto de pliego.", lp_observaciones_rows};
constinit const Parameter<WorkingDays> sa_observaciones_dias{
    "sa_observaciones_dias", "Selección abreviada: término mínimo para observar el proyecto de pliego.",
    sa_observaciones_rows};
constinit const Parameter<WorkingDays> cm_observaciones_dias{
    "cm_observaciones_dias", "Concurso de méritos: término mínimo para observar el proyecto de pliego.",
    cm_observaciones_rows};
constinit const Parameter<int> lp_avisos_maximo{"lp_avisos_maximo", "Licitación: avisos que se pueden publicar.",
                                                avisos_maximo_rows};
constinit const Parameter<int> lp_avisos_desde_dias{
    "lp_avisos_desde_dias", "Licitación: días calendario antes de la apertura desde los que caben los avisos.",
    avisos_desde_rows};
constinit const Parameter<int> lp_avisos_hasta_dias{
    "lp_avisos_hasta_dias", "Licitación: días calendario antes de la apertura hasta los que caben los avisos.",
    avisos_hasta_rows};
constinit const Parameter<int> lp_avisos_separacion_minima_dias{"lp_avisos_separacion_minima_dias",
                                                                "Licitación: días calendario mínimos entre dos avisos.",
                                                                avisos_separacion_minima_rows};
constinit const Parameter<int> lp_avisos_separacion_maxima_dias{"lp_avisos_separacion_maxima_dias",
                                                                "Licitación: días calendario máximos entre dos avisos.",
                                                                avisos_separacion_maxima_rows};

// From the opening to the closing -------------------------------------------------------------------------------------

namespace {

constexpr Dated<WorkingDays> audiencia_riesgos_rows[] = {
    {ley_80_1993, {3}, "Ley 80 de 1993, art. 30 num. 4"},
    {decreto_ley_19_2012, {3}, "Ley 80 de 1993, art. 30 num. 4 (Decreto-ley 19 de 2012, art. 220)"},
};
constexpr Dated<WorkingDays> prorroga_cierre_rows[] = {
    {ley_80_1993, {6}, "Ley 80 de 1993, art. 30 num. 4"},
    {decreto_ley_19_2012, {6}, "Ley 80 de 1993, art. 30 num. 4 (Decreto-ley 19 de 2012, art. 220)"},
};
constexpr Dated<Percent> prorroga_cierre_tope_rows[] = {{ley_80_1993, percent(50), "Ley 80 de 1993, art. 30 num. 5"}};
constexpr Dated<Percent> prorroga_adjudicacion_rows[] = {{ley_80_1993, percent(50), "Ley 80 de 1993, art. 30 num. 9"}};
constexpr Dated<WorkingDays> lp_adenda_rows[] = {
    {ley_1474_2011, {3}, "Ley 80 de 1993, art. 30 num. 5 (Ley 1474 de 2011, art. 89)"},
};
constexpr Dated<bool> lp_adenda_inclusivo_rows[] = {
    {ley_1474_2011, true, "Decisión prudente: los tres días anteriores quedan vedados completos (incierto)"},
};
constexpr Dated<WorkingDays> adenda_rows[] = {
    {decreto_1510_2013,
     {1},
     "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.1.2.2.1 (incierto en mínima cuantía)"},
};
constexpr std::string_view horas_de_adenda = "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.1.2.2.1";
constexpr Dated<int> adenda_desde_rows[] = {{decreto_1510_2013, 7, horas_de_adenda}};
constexpr Dated<int> adenda_hasta_rows[] = {{decreto_1510_2013, 19, horas_de_adenda}};
constexpr std::string_view manifestacion = "Decreto 1510 de 2013, art. 59; Decreto 1082 de 2015, art. 2.2.1.2.1.2.20";
constexpr Dated<WorkingDays> manifestacion_rows[] = {{decreto_1510_2013, {3}, manifestacion}};
constexpr Dated<int> sorteo_rows[] = {{decreto_1510_2013, 10, manifestacion}};

}  // namespace

constinit const Parameter<WorkingDays> lp_audiencia_riesgos_dias{
    "lp_audiencia_riesgos_dias",
    "Licitación: término máximo para la audiencia de riesgos desde que se reciben ofertas.", audiencia_riesgos_rows};
constinit const Parameter<WorkingDays> lp_prorroga_cierre_dias{
    "lp_prorroga_cierre_dias", "Licitación: lo más que se aplaza el cierre por lo debatido en la audiencia de riesgos.",
    prorroga_cierre_rows};
constinit const Parameter<Percent> lp_prorroga_cierre_tope{
    "lp_prorroga_cierre_tope", "Licitación: lo más que se prorroga el cierre, sobre el término inicial.",
    prorroga_cierre_tope_rows};
constinit const Parameter<Percent> lp_prorroga_adjudicacion_tope{
    "lp_prorroga_adjudicacion_tope", "Licitación: lo más que se prorroga la adjudicación, sobre el término inicial.",
    prorroga_adjudicacion_rows};
constinit const Parameter<WorkingDays> lp_adenda_dias{
    "lp_adenda_dias", "Licitación: días hábiles antes del cierre en que no se expiden adendas.", lp_adenda_rows};
constinit const Parameter<bool> lp_adenda_inclusivo{
    "lp_adenda_inclusivo", "Licitación: si el más lejano de esos días también queda vedado. Incierto.",
    lp_adenda_inclusivo_rows};
constinit const Parameter<WorkingDays> adenda_dias{
    "adenda_dias", "Demás modalidades: anticipación de la última adenda al cierre.", adenda_rows};
constinit const Parameter<int> adenda_hora_desde{"adenda_hora_desde", "Hora desde la que se publican adendas.",
                                                 adenda_desde_rows};
constinit const Parameter<int> adenda_hora_hasta{"adenda_hora_hasta", "Hora hasta la que se publican adendas.",
                                                 adenda_hasta_rows};
constinit const Parameter<WorkingDays> sa_manifestacion_dias{
    "sa_manifestacion_dias", "Menor cuantía: término máximo para manifestar interés desde la apertura.",
    manifestacion_rows};
constinit const Parameter<int> sa_sorteo_mas_de{
    "sa_sorteo_mas_de", "Menor cuantía: con más manifestaciones que estas puede haber sorteo.", sorteo_rows};

// From the evaluation on ----------------------------------------------------------------------------------------------

namespace {

constexpr Dated<WorkingDays> lp_traslado_rows[] = {{ley_80_1993, {5}, "Ley 80 de 1993, art. 30 num. 8"}};
constexpr Dated<WorkingDays> sa_traslado_rows[] = {
    {decreto_1510_2013, {3}, "Decreto 1510 de 2013, art. 59; Decreto 1082 de 2015, art. 2.2.1.2.1.2.20"}};
constexpr Dated<WorkingDays> cm_traslado_rows[] = {
    {decreto_1510_2013, {3}, "Decreto 1510 de 2013, art. 67; Decreto 1082 de 2015, art. 2.2.1.2.1.3.2"}};
constexpr Dated<WorkingDays> subasta_traslado_rows[] = {
    {decreto_1510_2013, {3}, "Por analogía con la menor cuantía (incierto)"}};
constexpr std::string_view minima = "Ley 1150 de 2007, art. 2 num. 5; Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
constexpr Dated<WorkingDays> mc_invitacion_rows[] = {{ley_1474_2011, {1}, minima}};
constexpr Dated<WorkingDays> mc_ofertas_rows[] = {{ley_1474_2011, {1}, minima}};
constexpr Dated<WorkingDays> mc_traslado_rows[] = {{ley_1474_2011, {1}, minima}};
constexpr Dated<WorkingDays> segundo_lugar_rows[] = {{ley_80_1993, {15}, "Ley 80 de 1993, art. 30 num. 12"}};
constexpr Dated<Months> desierta_rows[] = {
    {ley_1150_2007, Months{4}, "Ley 1150 de 2007, art. 2 num. 2 lit. d; Decreto 1082 de 2015, art. 2.2.1.2.1.2.22"}};
constexpr std::string_view mipyme =
    "Ley 1150 de 2007, art. 12 (Ley 2069 de 2020, art. 34); Decreto 1082 de 2015, art. 2.2.1.2.4.2.2";
constexpr Dated<WorkingDays> mipyme_solicitud_rows[] = {{ley_2069_2020, {1}, mipyme}};
constexpr Dated<int> mipyme_solicitudes_rows[] = {{ley_2069_2020, 2, mipyme}};

}  // namespace

constinit const Parameter<WorkingDays> lp_traslado_dias{
    "lp_traslado_dias", "Licitación: traslado del informe de evaluación.", lp_traslado_rows};
constinit const Parameter<WorkingDays> sa_traslado_dias{
    "sa_traslado_dias", "Menor cuantía: traslado del informe de evaluación.", sa_traslado_rows};
constinit const Parameter<WorkingDays> cm_traslado_dias{
    "cm_traslado_dias", "Concurso de méritos: traslado del informe de evaluación.", cm_traslado_rows};
constinit const Parameter<WorkingDays> subasta_traslado_dias{
    "subasta_traslado_dias", "Subasta inversa: traslado del informe de habilitación. Incierto.", subasta_traslado_rows};
constinit const Parameter<WorkingDays> mc_invitacion_dias{
    "mc_invitacion_dias", "Mínima cuantía: término mínimo de publicación de la invitación.", mc_invitacion_rows};
constinit const Parameter<WorkingDays> mc_ofertas_dias{"mc_ofertas_dias",
                                                       "Mínima cuantía: término mínimo para ofertar.", mc_ofertas_rows};
constinit const Parameter<WorkingDays> mc_traslado_dias{
    "mc_traslado_dias", "Mínima cuantía: traslado del informe de evaluación.", mc_traslado_rows};
constinit const Parameter<WorkingDays> segundo_lugar_dias{
    "segundo_lugar_dias", "Término para adjudicar al segundo, desde que vence el de la firma.", segundo_lugar_rows};
constinit const Parameter<Months> desierta_sa_meses{
    "desierta_sa_meses", "Término para iniciar la selección abreviada tras la licitación desierta.", desierta_rows};
constinit const Parameter<WorkingDays> mipyme_solicitud_dias{
    "mipyme_solicitud_dias", "Anticipación de la solicitud de limitar a Mipyme respecto de la apertura.",
    mipyme_solicitud_rows};
constinit const Parameter<int> mipyme_solicitudes_minimo{
    "mipyme_solicitudes_minimo", "Solicitudes de Mipyme que obligan a limitar el proceso.", mipyme_solicitudes_rows};

}  // namespace hito::law
