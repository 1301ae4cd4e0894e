#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos_seleccion.hpp"
#include "workflows/minima_cuantia/proceso.hpp"
#include "workflows/roles.hpp"

#include <algorithm>

namespace hito::minima_cuantia {

using namespace law;

namespace {

/// While the invitation is open to observations.
void invitation(const ProcesoMinima& p, const Law& law, std::vector<Deadline>& out) {
    if (!p.invitacion_el) return;
    const std::string norm = "Decreto 1082 de 2015, art. 2.2.1.2.1.5.2";
    const Termino term = termino(mc_invitacion_dias, *p.invitacion_el, *law.calendar, law.parameters);
    out.push_back({"observaciones_invitacion", term.ultimo_dia, term.cuenta, norm, roles::jefe_contratacion.name, {}});
    out.push_back({"inicio_ofertas", term.siguiente_habil, term.cuenta, norm, roles::jefe_contratacion.name, {}});
    if (const auto limit = limite_adenda_de(p.modalidad, p, *law.calendar, law.parameters))
        out.push_back({"ultima_adenda",
                       limit->ultimo_dia,
                       limit->cuenta,
                       "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1",
                       roles::ordenador_gasto.name,
                       {}});
}

}  // namespace

std::vector<Deadline> deadlines_of(const ProcesoMinima& process, const States& states, const Law& law) {
    const auto in = [&](std::string_view state) {
        return std::find(states.begin(), states.end(), state) != states.end();
    };
    auto out = seleccion::deadlines_of(process, states, law);
    if (in("proceso_suspendido")) return out;  // No term runs while it is suspended.
    if (in("invitacion")) invitation(process, law, out);
    if (in("en_cotizacion") && process.cierre)
        out.push_back({"cotizaciones",
                       *process.cierre,
                       "según la invitación",
                       "Decreto 1082 de 2015, art. 2.2.1.2.1.5.3",
                       roles::ordenador_gasto.name,
                       {}});
    return out;
}

}  // namespace hito::minima_cuantia
