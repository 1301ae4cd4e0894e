// The close of a fiscal year over the whole budget of an entity.
#pragma once

#include "engine/procedure.hpp"

namespace hito {

/// Expires certificates, makes accounts payable and reserves, closes what is left. Source: Decreto 111 de 1996, art. 14
/// and 89; law/planning.md §2.3 (I8, I11).
const Procedure& cierre_de_vigencia();

}  // namespace hito
