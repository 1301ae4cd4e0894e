#include "workflows/law/terminos_seleccion.hpp"

#include "workflows/law/parametros.hpp"

#include <algorithm>

namespace hito::law {

namespace {

struct TerminosDeModalidad {
    Modalidad modality;
    const Parameter<WorkingDays>* observaciones;
    const Parameter<WorkingDays>* traslado;
};
constexpr TerminosDeModalidad terms_of[] = {
    {Modalidad::licitacion_publica, &lp_observaciones_dias, &lp_traslado_dias},
    {Modalidad::seleccion_abreviada_menor_cuantia, &sa_observaciones_dias, &sa_traslado_dias},
    {Modalidad::subasta_inversa, &sa_observaciones_dias, &subasta_traslado_dias},
    {Modalidad::concurso_meritos, &cm_observaciones_dias, &cm_traslado_dias},
    {Modalidad::minima_cuantia, &mc_invitacion_dias, &mc_traslado_dias},
};

const TerminosDeModalidad* terms(Modalidad modality) {
    const auto found = std::find_if(std::begin(terms_of), std::end(terms_of),
                                    [&](const TerminosDeModalidad& one) { return one.modality == modality; });
    return found == std::end(terms_of) ? nullptr : found;
}

}  // namespace

std::optional<Termino> termino_observaciones(Modalidad modality, const ProyectoPliego& draft, const Calendar& calendar,
                                             const Parameters& parameters) {
    const auto* known = terms(modality);
    if (!known || !draft.proyecto_publicado_el) return std::nullopt;
    return termino(*known->observaciones, *draft.proyecto_publicado_el, calendar, parameters);
}

std::optional<Termino> termino_traslado(Modalidad modality, const InformeEvaluacion& report, const Calendar& calendar,
                                        const Parameters& parameters) {
    const auto* known = terms(modality);
    if (!known || !report.informe_publicado_el) return std::nullopt;
    return termino(*known->traslado, *report.informe_publicado_el, calendar, parameters);
}

std::optional<LimiteAdenda> limite_adenda_de(Modalidad modality, const Convocada& call, const Calendar& calendar,
                                             const Parameters& parameters) {
    if (!call.cierre) return std::nullopt;
    return modality == Modalidad::licitacion_publica ? limite_adenda_lp(*call.cierre, calendar, parameters)
                                                     : limite_adenda(*call.cierre, calendar, parameters);
}

int solicitudes_mipyme_a_tiempo(const SolicitudesMipyme& asked, Date apertura, const Calendar& calendar,
                                const Parameters& parameters) {
    const Date last = limite_solicitud_mipyme(apertura, calendar, parameters).result;
    return static_cast<int>(std::count_if(asked.solicitudes_mipyme.begin(), asked.solicitudes_mipyme.end(),
                                          [&](const SolicitudMipyme& one) { return one.fecha <= last; }));
}

}  // namespace hito::law
