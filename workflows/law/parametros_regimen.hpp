// Conditions of Decreto 092 de 2017 that the Consejo de Estado suspended or annulled in part; which, was not reread:
// dated, with a default, and of each entity.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<bool> esal_solo_poblacion_vulnerable;  ///< Art. 2 lit. a.
extern const Parameter<bool> esal_exige_falta_de_oferta;      ///< Art. 2 lit. c.

}  // namespace hito::law
