// The values for the contract, its guarantees and its liquidation. Those of the selection: parametros_seleccion.cpp.
#include "workflows/law/parametros.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

using namespace vigencia;

// Reference amounts ---------------------------------------------------------------------------------------------------

namespace {

constexpr Dated<Money> smmlv_rows[] = {
    {Date{2000y / 1 / 1}, pesos(260'100), "Decreto 2647 de 1999"},
    {Date{2001y / 1 / 1}, pesos(286'000), "Decreto 2579 de 2000"},
    {Date{2002y / 1 / 1}, pesos(309'000), "Decreto 2910 de 2001"},
    {Date{2003y / 1 / 1}, pesos(332'000), "Decreto 3232 de 2002"},
    {Date{2004y / 1 / 1}, pesos(358'000), "Decreto 3770 de 2003"},
    {Date{2005y / 1 / 1}, pesos(381'500), "Decreto 4360 de 2004"},
    {Date{2006y / 1 / 1}, pesos(408'000), "Decreto 4686 de 2005"},
    {Date{2007y / 1 / 1}, pesos(433'700), "Decreto 4580 de 2006"},
    {Date{2008y / 1 / 1}, pesos(461'500), "Decreto 4965 de 2007"},
    {Date{2009y / 1 / 1}, pesos(496'900), "Decreto 4868 de 2008"},
    {Date{2010y / 1 / 1}, pesos(515'000), "Decreto 5053 de 2009"},
    {Date{2011y / 1 / 1}, pesos(535'600), "Decreto 33 de 2011"},
    {Date{2012y / 1 / 1}, pesos(566'700), "Decreto 4919 de 2011"},
    {Date{2013y / 1 / 1}, pesos(589'500), "Decreto 2738 de 2012"},
    {Date{2014y / 1 / 1}, pesos(616'000), "Decreto 3068 de 2013"},
    {Date{2015y / 1 / 1}, pesos(644'350), "Decreto 2731 de 2014"},
    {Date{2016y / 1 / 1}, pesos(689'455), "Decreto 2552 de 2015"},
    {Date{2017y / 1 / 1}, pesos(737'717), "Decreto 2209 de 2016"},
    {Date{2018y / 1 / 1}, pesos(781'242), "Decreto 2269 de 2017"},
    {Date{2019y / 1 / 1}, pesos(828'116), "Decreto 2451 de 2018"},
    {Date{2020y / 1 / 1}, pesos(877'803), "Decreto 2360 de 2019"},
    {Date{2021y / 1 / 1}, pesos(908'526), "Decreto 1785 de 2020"},
    {Date{2022y / 1 / 1}, pesos(1'000'000), "Decreto 1724 de 2021"},
    {Date{2023y / 1 / 1}, pesos(1'160'000), "Decreto 2613 de 2022"},
    {Date{2024y / 1 / 1}, pesos(1'300'000), "Decreto 2292 de 2023"},
    {Date{2025y / 1 / 1}, pesos(1'423'500), "Decreto 1572 de 2024"},
    {Date{2026y / 1 / 1}, pesos(1'750'905),
     "Provisional: Decreto 1469 de 2025 (suspendido el 13 de febrero de 2026) y Decreto 159 de 2026, transitorio, con "
     "el mismo valor; falta el fallo definitivo"},
};

constexpr Dated<Money> mipyme_tope_rows[] = {
    {Date{2024y / 1 / 1}, pesos(532'338'092),
     "Ley 1150 de 2007, art. 12 (Ley 2069 de 2020, art. 34); tasa bienal de MinCIT (incierto: bienio por confirmar)"},
};

}  // namespace

constinit const Parameter<Money> smmlv{"smmlv", "Salario mínimo legal mensual vigente; cada fila dura su año.",
                                       smmlv_rows, 1};
constinit const Parameter<Money> presupuesto_anual{
    "presupuesto_anual",
    "Presupuesto anual de la entidad, del que salen su menor y su mínima cuantía: lo da ella.",
    {}};
constinit const Parameter<Money> mipyme_tope{"mipyme_tope",
                                             "Valor en pesos de US$ 125.000: los procesos por debajo pueden limitarse "
                                             "a Mipyme; cada fila dura dos años. Incierto.",
                                             mipyme_tope_rows, 2};

// Publicity and the log -----------------------------------------------------------------------------------------------

namespace {

constexpr Dated<WorkingDays> secop_publicacion_rows[] = {
    {decreto_2474_2008, {3}, "Decreto 2474 de 2008, art. 8 (incierto: no releído)"},
    {decreto_1510_2013, {3}, "Decreto 1510 de 2013, art. 19"},
    {decreto_1082_2015, {3}, "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1; Ley 4 de 1913, art. 62"},
};
constexpr Dated<WorkingDays> secop_convocatoria_rows[] = {
    {desde_siempre, {0}, "Decisión: con la apertura y las adendas corren términos; no releído (incierto)"},
};
constexpr Dated<bool> acta_inicio_rows[] = {
    {desde_siempre, true, "Decisión prudente: algún manual municipal no la publica (incierto)"},
};
constexpr Dated<Months> cierre_rows[] = {
    {desde_siempre, Months{1}, "Decisión: la Circular 02 de 2023 pide cerrar y no fija término (incierto)"},
};
constexpr Dated<WorkingDays> registro_tardio_rows[] = {
    {desde_siempre, {3}, "Política de la entidad"},
};

}  // namespace

constinit const Parameter<WorkingDays> secop_publicacion_dias{
    "secop_publicacion_dias", "Término para publicar en el SECOP un documento o acto, desde su expedición.",
    secop_publicacion_rows};
constinit const Parameter<WorkingDays> secop_convocatoria_dias{
    "secop_convocatoria_dias",
    "Término para publicar en el SECOP la apertura, el pliego definitivo y las adendas; cero: el mismo día. Incierto.",
    secop_convocatoria_rows};
constinit const Parameter<bool> secop_publica_acta_inicio{
    "secop_publica_acta_inicio", "Si el acta de inicio se publica en el SECOP. Incierto.", acta_inicio_rows};
constinit const Parameter<Months> secop_cierre_meses{
    "secop_cierre_meses",
    "Tiempo para cerrar el contrato electrónico en el SECOP II desde que nada más hay que esperar. Incierto.",
    cierre_rows};
constinit const Parameter<WorkingDays> registro_tardio_dias{
    "registro_tardio_dias", "Un acto registrado después de este término desde su fecha queda con hallazgo.",
    registro_tardio_rows};

// The contract --------------------------------------------------------------------------------------------------------

namespace {

constexpr Dated<Percent> adicion_tope_rows[] = {{ley_80_1993, percent(50), "Ley 80 de 1993, art. 40 par."}};
constexpr Dated<Percent> anticipo_tope_rows[] = {{ley_80_1993, percent(50), "Ley 80 de 1993, art. 40 par."}};
constexpr Dated<Percent> modificacion_unilateral_rows[] = {{ley_80_1993, percent(20), "Ley 80 de 1993, art. 16"}};
constexpr Dated<bool> suspendido_admite_rows[] = {
    {desde_siempre, false, "Decisión prudente: la doctrina no está confirmada (incierto)"},
};
constexpr Dated<bool> plazo_corre_rows[] = {
    {desde_siempre, false, "Decisión: el plazo es calendario salvo pacto (incierto)"},
};
constexpr Dated<Percent> convenio_aporte_rows[] = {{decreto_092_2017, percent(30), "Decreto 92 de 2017, art. 5"}};

}  // namespace

constinit const Parameter<Percent> adicion_tope{
    "adicion_tope", "Tope de las adiciones sobre el valor inicial, ambos en SMMLV.", adicion_tope_rows};
constinit const Parameter<Percent> anticipo_tope{
    "anticipo_tope", "Tope del anticipo y del pago anticipado sobre el valor del contrato.", anticipo_tope_rows};
constinit const Parameter<Percent> modificacion_unilateral_tope{
    "modificacion_unilateral_tope",
    "Desde este cambio del valor por modificación unilateral el contratista puede renunciar a seguir.",
    modificacion_unilateral_rows};
constinit const Parameter<bool> suspendido_admite_modificacion{
    "suspendido_admite_modificacion", "Si un contrato suspendido admite otrosí y adición. Incierto.",
    suspendido_admite_rows};
constinit const Parameter<bool> plazo_ejecucion_corre_al_habil{
    "plazo_ejecucion_corre_al_habil",
    "Si el plazo de ejecución que termina en día inhábil se extiende al hábil siguiente. Incierto.", plazo_corre_rows};
constinit const Parameter<Percent> convenio_asociacion_aporte_minimo{
    "convenio_asociacion_aporte_minimo",
    "Aporte en dinero de la ESAL desde el que el convenio de asociación no exige proceso competitivo.",
    convenio_aporte_rows};

// Guarantees ----------------------------------------------------------------------------------------------------------
// GAP the lower shares for offers and contracts over 1,000,000 SMMLV are not done.

namespace {

constexpr std::string_view antes_de_1510 = "Decreto 679 de 1994, art. 17; Decreto 4828 de 2008 (incierto: no releídos)";

constexpr Dated<Percent> seriedad_rows[] = {
    {ley_80_1993, percent(10), antes_de_1510},
    {decreto_1510_2013, percent(10), "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.9"},
};
constexpr Dated<Percent> anticipo_garantia_rows[] = {
    {ley_80_1993, percent(100), antes_de_1510},
    {decreto_1510_2013, percent(100), "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.10 y .11"},
};
constexpr Dated<Percent> cumplimiento_rows[] = {
    {ley_80_1993, percent(10), antes_de_1510},
    {decreto_1510_2013, percent(10), "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.12"},
};
constexpr Dated<Percent> salarios_rows[] = {
    {ley_80_1993, percent(5), antes_de_1510},
    {decreto_1510_2013, percent(5), "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.13"},
};
constexpr Dated<Months> salarios_meses_rows[] = {
    {ley_80_1993, Months{36}, antes_de_1510},
    {decreto_1510_2013, Months{36}, "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.13"},
};
constexpr Dated<Months> estabilidad_rows[] = {
    {ley_80_1993, Months{60}, antes_de_1510},
    {decreto_1510_2013, Months{60}, "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.14"},
};
constexpr Dated<Percent> no_exigible_rows[] = {
    {ley_1150_2007, percent(10), "Ley 1150 de 2007, art. 7; Decreto 1082 de 2015, art. 2.2.1.2.1.5.4"}};
constexpr Dated<Percent> rc_porcion_rows[] = {
    {decreto_1510_2013, percent(5), "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.17 num. 5"}};
constexpr Dated<int> rc_maximo_rows[] = {
    {decreto_1510_2013, 75'000, "Decreto 1082 de 2015, art. 2.2.1.2.3.1.17 num. 5 (incierto: no releído)"}};
constexpr Dated<Months> visita_rows[] = {
    {desde_siempre, Months{12}, "Política de la entidad; Ley 1474 de 2011, art. 84"}};
constexpr Dated<WorkingDays> ajuste_rows[] = {
    {desde_siempre, {5}, "Política de la entidad; Decreto 1082 de 2015, art. 2.2.1.2.3.1.18 (no fija término)"}};
constexpr Dated<Months> prescripcion_rows[] = {
    {codigo_comercio, Months{24}, "Código de Comercio, art. 1081: prescripción ordinaria (incierto frente al Estado)"}};

}  // namespace

constinit const Parameter<Percent> garantia_seriedad_minimo{
    "garantia_seriedad_minimo", "Seriedad: mínimo sobre el valor de la oferta o del presupuesto oficial.",
    seriedad_rows};
constinit const Parameter<Percent> garantia_anticipo_minimo{
    "garantia_anticipo_minimo", "Buen manejo del anticipo y devolución del pago anticipado: mínimo sobre la suma dada.",
    anticipo_garantia_rows};
constinit const Parameter<Percent> garantia_cumplimiento_minimo{
    "garantia_cumplimiento_minimo", "Cumplimiento: mínimo sobre el valor del contrato, vigente hasta la liquidación.",
    cumplimiento_rows};
constinit const Parameter<Percent> garantia_salarios_minimo{
    "garantia_salarios_minimo", "Salarios y prestaciones: mínimo sobre el valor del contrato.", salarios_rows};
constinit const Parameter<Months> garantia_salarios_meses{
    "garantia_salarios_meses", "Salarios y prestaciones: vigencia mínima después del plazo.", salarios_meses_rows};
constinit const Parameter<Months> garantia_estabilidad_meses{
    "garantia_estabilidad_meses", "Estabilidad de la obra: vigencia mínima desde el recibo, salvo concepto experto.",
    estabilidad_rows};
constinit const Parameter<Percent> garantia_no_exigible_tope{
    "garantia_no_exigible_tope", "Porción de la menor cuantía por debajo de la cual la garantía no es obligatoria.",
    no_exigible_rows};
constinit const Parameter<Percent> rc_extracontractual_porcion{
    "rc_extracontractual_porcion",
    "Responsabilidad civil: mínimo sobre el valor del contrato por encima de los tramos.", rc_porcion_rows};
constinit const Parameter<int> rc_extracontractual_maximo_smmlv{
    "rc_extracontractual_maximo_smmlv", "Responsabilidad civil: el mínimo exigible no pasa de estos SMMLV. Incierto.",
    rc_maximo_rows};
constinit const Parameter<Months> garantia_visita_meses{
    "garantia_visita_meses", "Tiempo máximo entre visitas mientras corre la garantía de estabilidad.", visita_rows};
constinit const Parameter<WorkingDays> garantia_ajuste_dias{
    "garantia_ajuste_dias", "Término para presentar la garantía ajustada cuando no se fijó otro.", ajuste_rows};
constinit const Parameter<Months> siniestro_prescripcion_meses{
    "siniestro_prescripcion_meses", "Tiempo para declarar el siniestro desde que se conoce. Incierto.",
    prescripcion_rows};

// Liquidation ---------------------------------------------------------------------------------------------------------

namespace {

constexpr Dated<Months> bilateral_rows[] = {
    {ley_80_1993, Months{4}, "Ley 80 de 1993, art. 60"},
    {ley_1150_2007, Months{4}, "Ley 1150 de 2007, art. 11"},
};
constexpr Dated<Months> unilateral_rows[] = {
    {ley_446_1998, Months{2}, "Ley 446 de 1998, art. 44 (Código Contencioso Administrativo, art. 136)"},
    {ley_1150_2007, Months{2}, "Ley 1150 de 2007, art. 11"},
};
constexpr Dated<Months> residual_rows[] = {
    {ley_446_1998, Months{24}, "Ley 446 de 1998, art. 44 (Código Contencioso Administrativo, art. 136)"},
    {ley_1150_2007, Months{24}, "Ley 1150 de 2007, art. 11; Ley 1437 de 2011, art. 164"},
};
constexpr Dated<bool> encadena_rows[] = {
    {desde_siempre, false, "Decisión: los términos se encadenan desde la fecha nominal (incierto)"},
};
constexpr Dated<bool> notifica_rows[] = {
    {desde_siempre, false, "Decisión: basta expedirla a tiempo (incierto; Ley 1437 de 2011, art. 72)"},
};
constexpr Dated<WorkingDays> citacion_rows[] = {{ley_1437_2011, {5}, "Ley 1437 de 2011, art. 68"}};
constexpr Dated<WorkingDays> aviso_rows[] = {{ley_1437_2011, {5}, "Ley 1437 de 2011, art. 69"}};
constexpr Dated<WorkingDays> reposicion_rows[] = {
    {ley_80_1993, {5}, "Decreto 1 de 1984 (Código Contencioso Administrativo), art. 51"},
    {ley_1437_2011, {10}, "Ley 1437 de 2011, art. 76"},
};
constexpr Dated<Months> decision_rows[] = {
    {ley_80_1993, Months{2}, "Decreto 1 de 1984 (Código Contencioso Administrativo), art. 60"},
    {ley_1437_2011, Months{2}, "Ley 1437 de 2011, art. 86"},
};

}  // namespace

constinit const Parameter<Months> liquidacion_bilateral_meses{
    "liquidacion_bilateral_meses", "Término para liquidar de común acuerdo cuando no se pactó otro.", bilateral_rows};
constinit const Parameter<Months> liquidacion_unilateral_meses{
    "liquidacion_unilateral_meses", "Término para liquidar unilateralmente, después del bilateral.", unilateral_rows};
constinit const Parameter<Months> liquidacion_residual_meses{
    "liquidacion_residual_meses", "Tiempo en que aún se puede liquidar; después se pierde la competencia.",
    residual_rows};
constinit const Parameter<bool> liquidacion_encadena_fecha_corrida{
    "liquidacion_encadena_fecha_corrida",
    "Si el término siguiente corre desde la fecha extendida al hábil y no desde la nominal. Incierto.", encadena_rows};

constinit const Parameter<bool> liquidacion_se_notifica_con_competencia{
    "liquidacion_se_notifica_con_competencia",
    "Si la resolución que liquida unilateralmente se debe notificar antes de perder la competencia. Incierto.",
    notifica_rows};
constinit const Parameter<WorkingDays> notificacion_citacion_dias{
    "notificacion_citacion_dias", "Término para citar a la notificación personal de un acto.", citacion_rows};
constinit const Parameter<WorkingDays> notificacion_aviso_dias{
    "notificacion_aviso_dias", "Espera desde el envío de la citación; después se notifica por aviso.", aviso_rows};
constinit const Parameter<WorkingDays> recurso_reposicion_dias{
    "recurso_reposicion_dias", "Término para interponer la reposición desde la notificación.", reposicion_rows};
constinit const Parameter<Months> recurso_decision_meses{
    "recurso_decision_meses", "Término para decidir el recurso; después se entiende negado.", decision_rows};

}  // namespace hito::law
