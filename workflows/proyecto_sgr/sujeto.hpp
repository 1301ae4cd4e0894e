// A project paid with royalties, as it stands.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/hechos_proyecto_sgr.hpp"

namespace hito::proyecto_sgr {

struct ProyectoSgr : law::IdentidadSgr,
                     law::DineroSgr,
                     law::FechasSgr,
                     law::AvanceSgr,
                     law::MarchaSgr,
                     law::ContratosProyecto,
                     law::ProductosSgr {
    static constexpr auto fields = std::tuple_cat(
        law::IdentidadSgr::fields, law::DineroSgr::fields, law::FechasSgr::fields, law::AvanceSgr::fields,
        law::MarchaSgr::fields, law::ContratosProyecto::fields, law::ProductosSgr::fields);
};

/// The acts that lead from what is known to what a row of the Gesproy matrix says (relato.cpp).
Account account_of(const Record& record, const States& states, const Document& facts);

}  // namespace hito::proyecto_sgr
