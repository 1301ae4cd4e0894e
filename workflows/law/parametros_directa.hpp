// Numbers and choices of the direct award.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<WorkingDays> urgencia_envio_dias;  ///< To send the urgency to the fiscal control.
extern const Parameter<Months> urgencia_pronunciamiento_meses;
extern const Parameter<bool> servicios_certificado_personal;  ///< Whether the staff certificate binds.
extern const Parameter<bool> convenio_solidario_hasta_menor;  ///< Else up to the mínima cuantía.
extern const Parameter<bool> convenio_solidario_solo_obra;

}  // namespace hito::law
