// What the law fixes for a reverse auction; its terms, shared with the other selections, are in parametros.hpp.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<int> subasta_habilitados_minimo;  ///< Below it there is no auction.
extern const Parameter<int> desempate_criterios;         ///< How many the law gives, in order.

}  // namespace hito::law
