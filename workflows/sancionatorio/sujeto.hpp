// The subject: what is known of a sanction procedure.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"

namespace hito::sancionatorio {

/// What the contract hands over with the report.
struct Apertura : law::ContratoSancionado,
                  law::Clase,
                  law::Pactos,
                  law::Garantias,
                  law::Supervision,
                  law::Desconocido,
                  law::InformeIncumplimiento {
    static constexpr auto fields =
        std::tuple_cat(law::ContratoSancionado::fields, law::Clase::fields, law::Pactos::fields, law::Garantias::fields,
                       law::Supervision::fields, law::Desconocido::fields, law::InformeIncumplimiento::fields);
};

struct Sancionatorio : Apertura,
                       law::InformeRadicado,
                       law::Conminado,
                       law::CitacionHecha,
                       law::Audiencia,
                       law::Asistencia,
                       law::MarchaAudiencia,
                       law::SancionDecidida,
                       law::SinSancion,
                       law::Comunicada,
                       Publications {
    static constexpr auto fields = std::tuple_cat(
        Apertura::fields, law::InformeRadicado::fields, law::Conminado::fields, law::CitacionHecha::fields,
        law::Audiencia::fields, law::Asistencia::fields, law::MarchaAudiencia::fields, law::SancionDecidida::fields,
        law::SinSancion::fields, law::Comunicada::fields, Publications::fields);
};

/// The day on which the sanction is firm: the law fixes it, and whoever writes it down on a later `day` does not move
/// it.
Date firme_el(const Sancionatorio& procedure, Date day);

/// The dates that the law and the parties' summons fix (plazos.cpp).
std::vector<Deadline> deadlines_of(const Sancionatorio& procedure, const States& states, const Law& law);

}  // namespace hito::sancionatorio
