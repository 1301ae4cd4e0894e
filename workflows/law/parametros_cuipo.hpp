// What only the entity can tell of its forms of the CUIPO.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

/// Sections of the entity beyond the general ones: `código = nombre; …`.
extern const Parameter<std::string_view> cuipo_secciones_adicionales;

}  // namespace hito::law
