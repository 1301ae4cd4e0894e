// The subject: what is known of a line of the annual acquisition plan.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/hechos_paa.hpp"

namespace hito::linea_paa {

/// What an imported file does not carry.
struct SinFuente {
    std::vector<std::string> desconoce;
    static constexpr auto fields =
        std::tuple{Field{"desconoce", &SinFuente::desconoce, "Hechos que la fuente importada no trae"}};
};

struct LineaPaa : law::IdentidadLinea,
                  law::ColumnasDeLaLinea,
                  law::TramiteLinea,
                  law::PublicacionLinea,
                  law::ModificacionPropuesta,
                  law::ContratacionLinea,
                  SinFuente {
    static constexpr auto fields =
        std::tuple_cat(law::IdentidadLinea::fields, law::ColumnasDeLaLinea::fields, law::TramiteLinea::fields,
                       law::PublicacionLinea::fields, law::ModificacionPropuesta::fields,
                       law::ContratacionLinea::fields, SinFuente::fields);

    const law::ColumnasPaa& columnas() const { return *this; }
};

/// The acts that lead from what is known to what a row of a plan says (relato.cpp).
Account account_of(const Record& record, const States& states, const Document& facts, const Law& law);

}  // namespace hito::linea_paa
