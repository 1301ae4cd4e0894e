// The subject of a direct award: what every process has and fits it, and its own groups.
#pragma once

#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::directa {

/// What the act that opens the case brings.
struct NecesidadDirecta : seleccion::Necesidad, law::CausalInvocada {
    static constexpr auto fields = std::tuple_cat(seleccion::Necesidad::fields, law::CausalInvocada::fields);
};

/// What the studies show, whatever the cause.
struct Soportes : law::SoportesServicios,
                  law::SoportesInteradministrativo,
                  law::SoportesInmueble,
                  law::SoportesComunidad,
                  law::SoportesDeCausal {
    static constexpr auto fields =
        std::tuple_cat(law::SoportesServicios::fields, law::SoportesInteradministrativo::fields,
                       law::SoportesInmueble::fields, law::SoportesComunidad::fields, law::SoportesDeCausal::fields);
};
struct EstudiosDirecta : law::ContenidoEstudios, seleccion::Condiciones, law::EntregaPactada, Soportes {
    static constexpr auto fields = std::tuple_cat(law::ContenidoEstudios::fields, seleccion::Condiciones::fields,
                                                  law::EntregaPactada::fields, Soportes::fields);
};

/// Of what every modality has, a direct award keeps what needs no competition: `fields` names it.
struct Directa : seleccion::Tramite,
                 law::CausalInvocada,
                 law::EntregaPactada,
                 Soportes,
                 law::DatosUrgencia,
                 law::Justificada,
                 law::OfertaDirecta,
                 law::ContratoPorFirmar,
                 law::Verificada,
                 law::ControlFiscal {
    static constexpr auto fields = std::tuple_cat(
        NecesidadDirecta::fields, law::ModalidadDelProceso::fields, law::ContenidoEstudios::fields,
        law::TramiteEstudios::fields, seleccion::Condiciones::fields, law::EntregaPactada::fields, Soportes::fields,
        law::Disponibilidad::fields, law::DatosUrgencia::fields, law::Justificada::fields, law::OfertaDirecta::fields,
        law::ContratoPorFirmar::fields, law::Verificada::fields, law::ControlFiscal::fields, law::FinDelProceso::fields,
        Publications::fields);
};

/// The act that justifies or declares is the first that is published.
inline bool convocado(const Directa& award) { return award.justificado_el.has_value(); }

}  // namespace hito::directa
