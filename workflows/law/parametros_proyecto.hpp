// What the rules of investment projects ask for as numbers. Where the law leaves it open, the default says so.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<Percent> tasa_social_descuento;  ///< By the day of formulation.
extern const Parameter<int> mga_criterios_maximo;       ///< Of a multicriteria analysis.
extern const Parameter<int> mga_historia_anios;         ///< Years of history of a shortage.
extern const Parameter<WorkingDays> control_formulacion_dias, viabilidad_dias;
extern const Parameter<int> seguimiento_dia_limite;          ///< Of the month after the one reported.
extern const Parameter<std::string_view> seguimiento_desde;  ///< First month reported here, `AAAA-MM`; empty: all.
extern const Parameter<Percent> avance_brecha_maxima;        ///< Money ahead of works.
extern const Parameter<Months> sgr_apertura_meses, sgr_apertura_prorrogada_meses;
extern const Parameter<Percent> sgr_ajuste_tope;   ///< Increase over the value approved.
extern const Parameter<Percent> sgr_retraso_tope;  ///< Of the horizon approved.
extern const Parameter<int> sgr_cierre_dias, gesproy_dia_limite;
/// Last day of the green, orange and red bands.
extern const Parameter<int> sgr_banda_verde_dias, sgr_banda_naranja_dias, sgr_banda_roja_dias;
extern const Parameter<int> sgr_acta_verde_dias, sgr_acta_naranja_dias, sgr_acta_roja_dias;
extern const Parameter<int> sgr_horizonte_verde_meses, sgr_horizonte_naranja_meses, sgr_horizonte_roja_meses;

}  // namespace hito::law
