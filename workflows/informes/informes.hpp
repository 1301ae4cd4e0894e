// The reports of the program: tables of what there is, as of a day. Each is a file of this folder that defines its
// `Report`, and its line here.
#pragma once

#include "engine/report.hpp"

namespace hito {

/// One line a report: its name, that of its file and of what the file defines; in the order in which they are listed.
// clang-format off
#define HITO_INFORMES(each) \
    each(contratos) \
    each(hallazgos) \
    each(publicidad) \
    each(plan_mejoramiento) \
    each(plan_anual) \
    each(plan_anual_diferencias) \
    each(plan_anual_versiones) \
    each(ejecucion_presupuestal) \
    each(cumplimiento_paa) \
    each(lineas_paa) \
    each(evaluacion_proyectos) \
    each(avance_proyectos) \
    each(avance_indicadores) \
    each(plan_de_accion) \
    each(plan_indicativo) \
    each(plan_indicativo_sgr) \
    each(seguimiento_peti) \
    each(cuipo_c) \
    each(cuipo_d) \
    each(cuipo_e) \
    each(informe_de_gestion)
// clang-format on

namespace informe {
#define HITO_DECLARED(name) extern const Report name;
HITO_INFORMES(HITO_DECLARED)
#undef HITO_DECLARED
}  // namespace informe

std::span<const Report* const> informes();

}  // namespace hito
