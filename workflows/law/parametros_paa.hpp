// Numbers of the annual acquisition plan.
#pragma once

#include "engine/parameters.hpp"

namespace hito::law {

extern const Parameter<int> paa_publicacion_mes, paa_publicacion_dia;  ///< Last day to publish the first version.
extern const Parameter<int> paa_actualizacion_mes;                     ///< Of the yearly update.
extern const Parameter<WorkingDays> paa_modificacion_sin_publicar_dias;
extern const Parameter<int> paa_unspsc_nivel;          ///< 1 segment, 2 family, 3 class, 4 product.
extern const Parameter<Percent> paa_tolerancia_valor;  ///< By which processes may exceed their line.
extern const Parameter<Months> paa_retraso_meses;      ///< By which a process may open after its line's month.
/// Codes that an entity adds to the lists, or withdraws (`-código`), from a day on: `código = nombre = palabra; …`.
extern const Parameter<std::string_view> paa_codigos_modalidad, paa_codigos_fuente, paa_codigos_vigencias_futuras;
extern const Parameter<Percent> paa_desviacion_valor;  ///< From there on contracts and line are looked at.

}  // namespace hito::law
