// What an entity tells other systems of its cases, as tables: the same kinds of row, in the same fields, that readers
// of outside files give (engine/record.hpp). How each system wants them is an adapter's. Each is a file of this folder
// and its line here.
#pragma once

#include "engine/export.hpp"

namespace hito {

// clang-format off
#define HITO_PUBLICADOS(each) \
    each(contrato_publicado) \
    each(proceso_publicado) \
    each(modificacion_publicada) \
    each(suspension_publicada) \
    each(pago_publicado) \
    each(avance_publicado) \
    each(garantia_publicada) \
    each(bpin_publicado) \
    each(cdp_publicado) \
    each(compromiso_publicado) \
    each(orden_publicada) \
    each(plan_publicado) \
    each(linea_publicada) \
    each(plazos)
// clang-format on

namespace publicado {
#define HITO_DECLARED(name) extern const Report name;
HITO_PUBLICADOS(HITO_DECLARED)
#undef HITO_DECLARED
}  // namespace publicado

std::span<const Report* const> publicados();
/// What it tells of them as stories (workflows/publicados/historia.hpp).
std::span<const Story* const> historias();

}  // namespace hito
