// Terms of the improvement plans. Each control office fixes its own: all uncertain, with a default.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<WorkingDays> plan_mejoramiento_presentacion_dias;  ///< From the final report on.
extern const Parameter<bool> plan_mejoramiento_exige_aprobacion;          ///< Before it begins.
extern const Parameter<Months> plan_mejoramiento_plazo_meses;             ///< The longest that an action may take.
extern const Parameter<Months> plan_mejoramiento_corte_meses;             ///< From one cut to the next, in the year.
extern const Parameter<WorkingDays> plan_mejoramiento_avance_dias;        ///< From the cut to its report.
extern const Parameter<WorkingDays> plan_mejoramiento_verificacion_dias;  ///< From the fulfilment on.

}  // namespace hito::law
