// The terms of a selection process, by its modality.
#pragma once

#include "workflows/law/hechos_proceso.hpp"
#include "workflows/law/terminos.hpp"

namespace hito::law {

/// The term to observe the draft, from its publication. None: not published, or the modality has no such term.
/// Source: Decreto 1082 de 2015, art. 2.2.1.1.2.1.4. Errors: as `termino`.
std::optional<Termino> termino_observaciones(Modalidad modality, const ProyectoPliego& draft, const Calendar& calendar,
                                             const Parameters& parameters);

/// The term in which the report of the evaluation may be observed and offers mended. None: not published, or no term.
/// Source: Ley 80 de 1993, art. 30 num. 8; Decreto 1082 de 2015. Errors: as `termino`.
std::optional<Termino> termino_traslado(Modalidad modality, const InformeEvaluacion& report, const Calendar& calendar,
                                        const Parameters& parameters);

/// Until when the documents may be changed before the closing. None: there is no closing yet. Errors: as `termino`.
std::optional<LimiteAdenda> limite_adenda_de(Modalidad modality, const Convocada& call, const Calendar& calendar,
                                             const Parameters& parameters);

/// The requests to limit the call that came in time for an opening on `apertura`. Errors: as `termino`.
int solicitudes_mipyme_a_tiempo(const SolicitudesMipyme& asked, Date apertura, const Calendar& calendar,
                                const Parameters& parameters);

}  // namespace hito::law
