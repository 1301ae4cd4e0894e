// Figures of the budget that the law fixes or leaves open: dated, with a default, and of each entity.
#pragma once

#include "engine/money.hpp"
#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<Percent> vf_apropiacion_minima;  ///< Ley 819 de 2003, art. 12 lit. b.
extern const Parameter<bool> vf_sobre_el_total;         ///< Of the whole, and not of what later years take. Uncertain.
extern const Parameter<bool> presupuesto_en_hito;       ///< CDP, RP and payments have their cases here.
extern const Parameter<int> gobierno_ultimo_anio;       ///< Of mayors and governors.

}  // namespace hito::law
