// Numbers that no statute fixes and the life of a contract asks for: policy of each entity, with a default.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<Months> informe_supervision_meses;  ///< Between two supervision reports.
extern const Parameter<Months> suspension_larga_meses;     ///< From then on a suspension is a finding.
extern const Parameter<int> verificacion_firma_dias;  ///< Calendar days that a check of the contractor is good for.

}  // namespace hito::law
