// What the law of the merit contest was not reread for: dated, with a default, and of each entity.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<WorkingDays> cm_precalificacion_comentarios_dias;  ///< From the report of prequalification.
extern const Parameter<int> cm_revisiones_maximo;  ///< With how many of the order the price is reviewed.

}  // namespace hito::law
