// Which state and which phase the SECOP II shows of a process that stands in one of our states. Source:
// law/contracting.md §6.2; the numbers, formats §1.2.
#pragma once

#include <array>
#include <string_view>

namespace hito::publicado {

struct EstadoProceso {
    std::string_view propio, estado, id, fase;
    bool recibe = false;  ///< Offers may come.
};

// clang-format off
inline constexpr std::string_view en_observaciones = "Presentación de observaciones",
                                  en_manifestacion = "Manifestación de interés (Menor Cuantía)",
                                  en_ofertas = "Presentación de oferta", en_lista = "Pré-Calificación de competidores";
inline constexpr std::array estados_proceso{
    // Before anybody outside knows of it.
    EstadoProceso{"en_estructuracion",         "Borrador", "0", ""},
    EstadoProceso{"en_revision",               "Borrador", "0", ""},
    EstadoProceso{"estudios_aprobados",        "Borrador", "0", ""},
    EstadoProceso{"por_autorizar",             "Borrador", "0", ""},
    EstadoProceso{"autorizado",                "Borrador", "0", ""},
    EstadoProceso{"por_verificar_aporte",      "Borrador", "0", ""},
    EstadoProceso{"por_competir",              "Borrador", "0", ""},
    EstadoProceso{"por_justificar",            "Borrador", "0", ""},
    EstadoProceso{"por_convocar",              "Borrador", "0", ""},
    EstadoProceso{"por_comisionista",          "Borrador", "0", ""},
    EstadoProceso{"cotizado",                  "Borrador", "0", ""},
    EstadoProceso{"en_cotizacion",             "Borrador", "0", ""},
    EstadoProceso{"lista_conformada",          "Borrador", "0", ""},
    // Told of, observed, called for.
    EstadoProceso{"proyecto_publicado",        "Publicado", "50", en_observaciones},
    EstadoProceso{"precalificacion",           "Publicado", "50", en_lista},
    EstadoProceso{"informe_precalificacion",   "Publicado", "50", en_lista},
    EstadoProceso{"manifestacion",             "Publicado", "50", en_manifestacion},
    EstadoProceso{"sorteo",                    "Publicado", "50", en_manifestacion},
    EstadoProceso{"abierto",                   "Abierto",   "",   en_ofertas, true},
    EstadoProceso{"recibo_ofertas",            "Abierto",   "",   en_ofertas, true},
    EstadoProceso{"invitacion",                "Abierto",   "",   en_ofertas, true},
    EstadoProceso{"proceso_competitivo",       "Abierto",   "",   en_ofertas, true},
    EstadoProceso{"convocado",                 "Abierto",   "",   en_ofertas, true},
    EstadoProceso{"evento_abierto",            "Abierto",   "",   en_ofertas, true},
    EstadoProceso{"comisionista_seleccionado", "Publicado", "50", en_ofertas},
    EstadoProceso{"mandato",                   "Publicado", "50", en_ofertas},
    // Offers are looked at.
    EstadoProceso{"en_evaluacion",             "Evaluación", "", en_ofertas},
    EstadoProceso{"verificacion",              "Evaluación", "", en_ofertas},
    EstadoProceso{"informe_publicado",         "Evaluación", "", en_ofertas},
    EstadoProceso{"en_traslado",               "Evaluación", "", en_ofertas},
    EstadoProceso{"para_audiencia",            "Evaluación", "", en_ofertas},
    EstadoProceso{"para_decision",             "Evaluación", "", en_ofertas},
    EstadoProceso{"revision_economica",        "Evaluación", "", en_ofertas},
    EstadoProceso{"subasta",                   "Evaluación", "", en_ofertas},
    EstadoProceso{"en_desempate",              "Evaluación", "", en_ofertas},
    EstadoProceso{"segundo_lugar",             "Evaluación", "", en_ofertas},
    EstadoProceso{"oferta_recibida",           "Evaluación", "", en_ofertas},
    EstadoProceso{"oferta_verificada",         "Evaluación", "", en_ofertas},
    // Chosen.
    EstadoProceso{"justificado",               "Aprobado",     "",   en_ofertas},
    EstadoProceso{"por_enviar_a_contraloria",  "Seleccionado", "70", en_ofertas},
    EstadoProceso{"en_control_fiscal",         "Seleccionado", "70", en_ofertas},
    EstadoProceso{"solicitud",                 "Seleccionado", "70", en_ofertas},
    EstadoProceso{"seleccionado",              "Seleccionado", "70", en_ofertas},
    EstadoProceso{"por_suscribir",             "Seleccionado", "70", en_ofertas},
    EstadoProceso{"adjudicado",                "Seleccionado", "70", en_ofertas},
    EstadoProceso{"operacion_cerrada",         "Seleccionado", "70", en_ofertas},
    EstadoProceso{"orden_emitida",             "Seleccionado", "70", en_ofertas},
    EstadoProceso{"contratado",                "Seleccionado", "70", en_ofertas},
    // Ended without a contract: the SECOP II has one word for all of it.
    EstadoProceso{"desierto",                  "Cancelado", "", ""},
    EstadoProceso{"desistido",                 "Cancelado", "", ""},
    EstadoProceso{"revocado",                  "Cancelado", "", ""},
    EstadoProceso{"cancelado",                 "Cancelado", "", ""},
    EstadoProceso{"sin_operacion",             "Cancelado", "", ""},
    EstadoProceso{"sustituida_por_abreviada",  "Cancelado", "", ""},
    EstadoProceso{"desierta_sin_abreviada",    "Cancelado", "", ""},
};
// clang-format on

/// Null: it is no stage of a process.
constexpr const EstadoProceso* estado_proceso(std::string_view propio) {
    for (const auto& one : estados_proceso)
        if (one.propio == propio) return &one;
    return nullptr;
}

}  // namespace hito::publicado
