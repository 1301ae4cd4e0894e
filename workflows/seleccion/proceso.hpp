// The subject that every competitive selection shares, and what its acts change in it.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/datos_proceso.hpp"

namespace hito::seleccion {

/// What the act that opens the case brings.
struct Necesidad : law::IdentidadProceso, law::ObjetoAContratar, law::RecursosDelProceso {
    static constexpr auto fields =
        std::tuple_cat(law::IdentidadProceso::fields, law::ObjetoAContratar::fields, law::RecursosDelProceso::fields);
};

/// What the contract will say, fixed with the studies.
struct Condiciones : law::PlazoPactado, law::ExigenciaGarantia, law::Pactos, law::PactoLiquidacion {
    static constexpr auto fields = std::tuple_cat(law::PlazoPactado::fields, law::ExigenciaGarantia::fields,
                                                  law::Pactos::fields, law::PactoLiquidacion::fields);
};

/// What every modality knows, with documents that may be observed or without: what is needed, with which money, who
/// offers, who is chosen, how it ended.
struct Tramite : Necesidad,
                 law::ModalidadDelProceso,
                 law::ContenidoEstudios,
                 law::TramiteEstudios,
                 Condiciones,
                 law::Disponibilidad,
                 law::Ofertas,
                 law::Adjudicacion,
                 law::FinDelProceso,
                 Publications {
    static constexpr auto fields = std::tuple_cat(
        Necesidad::fields, law::ModalidadDelProceso::fields, law::ContenidoEstudios::fields,
        law::TramiteEstudios::fields, Condiciones::fields, law::Disponibilidad::fields, law::Ofertas::fields,
        law::Adjudicacion::fields, law::FinDelProceso::fields, Publications::fields);
};

struct Proceso : Tramite,
                 law::ProyectoPliego,
                 law::SolicitudesMipyme,
                 law::Convocada,
                 law::AudienciaRiesgos,
                 law::Manifestaciones,
                 law::InformeEvaluacion {
    static constexpr auto fields = std::tuple_cat(
        Tramite::fields, law::ProyectoPliego::fields, law::SolicitudesMipyme::fields, law::Convocada::fields,
        law::AudienciaRiesgos::fields, law::Manifestaciones::fields, law::InformeEvaluacion::fields);
};

/// Notes who came: whoever comes twice is one, and came when he came first.
template <class One>
void anotar(std::vector<One>& came, const std::type_identity_t<One>& one) {
    const auto known = [&](const One& other) { return same_document(other.documento, one.documento); };
    if (std::none_of(came.begin(), came.end(), known)) came.push_back(one);
}

/// Whether people outside know of it.
inline bool convocado(const Proceso& process) { return process.proyecto_publicado_el || process.abierto_el; }

// What acts change (proceso.cpp).
void radicar_estudios(Tramite& process, const law::ContenidoEstudios& content, const Condiciones& terms,
                      std::string_view person);
void expedir_cdp(Tramite& process, const law::DatosCdp& data, Date day, std::string_view person);
void abrir(Proceso& process, const law::DatosApertura& data, Date day);
void recibir_oferta(Tramite& process, const law::DatosOferta& data);
void evaluar(Proceso& process, const std::vector<law::Oferta>& evaluated, std::string_view person);
void adjudicar(Tramite& process, const law::DatosAdjudicacion& data, Date day);
/// What is chosen, where the contract exists by that alone.
void elegir(Tramite& process, const law::ProponenteElegido& data, Date day);
/// The process is over: without a contract, its certificate is free again.
void terminar(Tramite& process, Date day, bool with_contract = false);

/// The dates that the law and the schedule fix (plazos.cpp).
std::vector<Deadline> deadlines_of(const Proceso& process, const States& states, const Law& law);

}  // namespace hito::seleccion
