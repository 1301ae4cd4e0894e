// What of the value chain of an investment project a contract serves. Source: Resolución DNP 1450 de 2013 (MGA);
// law/planning.md §5.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

struct ActividadesMga {
    std::vector<std::string> actividades;

    static constexpr auto fields = std::tuple{
        Field{"actividades", &ActividadesMga::actividades,
              "Actividades de la cadena de valor del proyecto de inversión que atiende"},
    };
};

}  // namespace hito::law
