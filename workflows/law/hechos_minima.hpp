// What is known of a mínima cuantía, besides what every selection has, and the data of its own acts.
#pragma once

#include "workflows/law/datos_proceso.hpp"

namespace hito::law {

// Facts ---------------------------------------------------------------------------------------------------------------

/// The invitation, which is here what the draft and the opening are in other selections.
struct InvitacionPublica {
    std::optional<Date> invitacion_el, aviso_mipyme_el;
    int observaciones_invitacion = 0, respuestas_invitacion = 0;

    static constexpr auto fields = std::tuple{
        Field{"invitacion_el", &InvitacionPublica::invitacion_el, "Publicación de la invitación"},
        Field{"aviso_mipyme_el", &InvitacionPublica::aviso_mipyme_el,
              "Aviso de si se limita a Mipyme: desde entonces se reciben ofertas"},
        Field{"observaciones_invitacion", &InvitacionPublica::observaciones_invitacion,
              "Observaciones a la invitación"},
        Field{"respuestas_invitacion", &InvitacionPublica::respuestas_invitacion, "De ellas, respondidas con motivos"},
    };
};

/// Whom a purchase in large stores, or from Mipyme, was asked of.
struct Invitados {
    std::vector<Interesado> invitados;

    static constexpr auto fields = std::tuple{
        Field{"invitados", &Invitados::invitados, "Grandes superficies o Mipyme invitadas a cotizar", required}};
};

/// The acceptance is the contract; SECOP II asks for one more step, with a date of its own.
struct ContratoElectronico {
    std::optional<Date> contrato_electronico_el;

    static constexpr auto fields =
        std::tuple{Field{"contrato_electronico_el", &ContratoElectronico::contrato_electronico_el,
                         "Día en que el contrato electrónico quedó aprobado en el SECOP II"}};
};

// Data of acts --------------------------------------------------------------------------------------------------------

struct DatosInvitacion : DiaDelCierre, EntregaPactada {
    std::string perfil_supervisor;
    bool exige_rup = false, exige_capacidad_financiera = false, pago_contra_entrega = false;

    static constexpr auto fields = std::tuple_cat(
        DiaDelCierre::fields, EntregaPactada::fields,
        std::tuple{
            Field{"perfil_supervisor", &DatosInvitacion::perfil_supervisor, "Perfil de quien supervisará el contrato"},
            Field{"exige_rup", &DatosInvitacion::exige_rup, "Pide estar inscrito en el RUP"},
            Field{"exige_capacidad_financiera", &DatosInvitacion::exige_capacidad_financiera,
                  "Pide capacidad financiera"},
            Field{"pago_contra_entrega", &DatosInvitacion::pago_contra_entrega,
                  "Se paga contra entrega a satisfacción"},
        });
};

struct DatosAvisoMipyme {
    bool limitado_mipyme = false;

    static constexpr auto fields =
        std::tuple{Field{"limitado_mipyme", &DatosAvisoMipyme::limitado_mipyme, "La convocatoria se limita a Mipyme"}};
};

}  // namespace hito::law
