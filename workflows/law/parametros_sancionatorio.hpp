// Days that the law of the sanction procedure leaves open ("a la mayor brevedad posible") or that were not reread:
// dated, with a default, and of each entity.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<WorkingDays> incumplimiento_informe_dias;    ///< From knowing of a breach to its report.
extern const Parameter<WorkingDays> sancionatorio_decision_dias;    ///< From the report to what the head does.
extern const Parameter<WorkingDays> sancionatorio_antelacion_dias;  ///< Whole days between summons and hearing.
extern const Parameter<WorkingDays> sancionatorio_reporte_dias;     ///< From firmness to RUP and Procuraduría.

}  // namespace hito::law
