// Numbers that the checks of the control offices ask for and no statute fixes: each office looks with its own. All
// uncertain, with a default.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<Months> fraccionamiento_meses;           ///< How far apart purchases are looked at together.
extern const Parameter<Percent> fraccionamiento_similitud;      ///< Words in common, of all those of both objects.
extern const Parameter<int> servicios_simultaneos_maximo;       ///< Contracts of services of one person at a time.
extern const Parameter<Percent> oferente_unico_precio;          ///< Of the budget: from there on the price is high.
extern const Parameter<WorkingDays> oferente_unico_plazo_dias;  ///< From the opening to the closing: short up to that.
extern const Parameter<Months> saldo_por_liberar_meses;         ///< To let go of the balance of the registry.
extern const Parameter<Months> liquidacion_alerta_meses;        ///< From the end: not settled, it is urgent.
extern const Parameter<Months> paa_fraccionamiento_meses;       ///< Months in a row in which lines are looked at together.
extern const Parameter<Percent> reservas_inversion_parte;       ///< Of the investment of a year: from there on many.
extern const Parameter<WorkingDays> hallazgo_respuesta_dias;    ///< From the transfer to the reply of the entity.

}  // namespace hito::law
