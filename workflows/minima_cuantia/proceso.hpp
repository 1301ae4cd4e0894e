// The subject of a mínima cuantía.
#pragma once

#include "workflows/law/hechos_minima.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::minima_cuantia {

struct ProcesoMinima : seleccion::Proceso,
                       law::InvitacionPublica,
                       law::EntregaPactada,
                       law::Invitados,
                       law::ContratoElectronico {
    static constexpr auto fields =
        std::tuple_cat(seleccion::Proceso::fields, law::InvitacionPublica::fields, law::EntregaPactada::fields,
                       law::Invitados::fields, law::ContratoElectronico::fields);
};

/// The dates that the law and the invitation fix (plazos.cpp).
std::vector<Deadline> deadlines_of(const ProcesoMinima& process, const States& states, const Law& law);

}  // namespace hito::minima_cuantia
