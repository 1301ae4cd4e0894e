// What an entity tells other systems of its cases, as tables: the same kinds of row, in the same fields, that readers
// of outside files give (engine/record.hpp). How each system wants them is an adapter's. Each is a file of this folder
// and its line here.
#pragma once

#include "engine/report.hpp"

namespace hito {

// clang-format off
#define HITO_PUBLICADOS(each) \
    each(contrato_publicado) \
    each(plazos)
// clang-format on

namespace publicado {
#define HITO_DECLARED(name) extern const Report name;
HITO_PUBLICADOS(HITO_DECLARED)
#undef HITO_DECLARED
}  // namespace publicado

std::span<const Report* const> publicados();

}  // namespace hito
