// The numbers and choices of the mínima cuantía that no other selection asks for. Its terms: parametros.hpp (`mc_…`).
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<bool> mc_adenda_hasta_aviso_mipyme;  ///< What the invitation says is fixed by the notice.
extern const Parameter<int> mc_invitados_minimo;            ///< Of a purchase in large stores or from Mipyme.

}  // namespace hito::law
