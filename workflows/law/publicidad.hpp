// The duties to publish that acts declare (engine/publication.hpp): whose they are, until when and by which rules.
#pragma once

#include "workflows/law/decreto_1081_2015.hpp"
#include "workflows/law/decreto_1082_2015_publicidad.hpp"
#include "workflows/law/ley_1712_2014.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos.hpp"

#include <array>

namespace hito::law {

inline constexpr std::array reglas_de_lo_expedido{publication_rule<PublicidadOportuna>,
                                                  publication_rule<PublicacionPosterior>,
                                                  publication_rule<PublicacionConPrueba>};
/// What the entity issues in the process and in the contract.
inline constexpr PublicationDuty en_secop{{decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                          "secop_publicacion_dias",
                                          limite_secop,
                                          roles::jefe_contratacion,
                                          reglas_de_lo_expedido};

/// What a term or the call itself begins with.
inline constexpr PublicationDuty al_convocar_en_secop{{decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                                      "secop_convocatoria_dias",
                                                      limite_secop_convocatoria,
                                                      roles::jefe_contratacion,
                                                      reglas_de_lo_expedido};

inline constexpr std::array reglas_de_la_ejecucion{publication_rule<EjecucionOportuna>,
                                                   publication_rule<PublicacionPosterior>,
                                                   publication_rule<PublicacionConPrueba>};
/// What whoever supervises reports and approves.
inline constexpr PublicationDuty ejecucion_en_secop{{decreto_1081_2015, "art. 2.1.1.2.1.8"},
                                                    "secop_publicacion_dias",
                                                    limite_secop,
                                                    roles::supervisor,
                                                    reglas_de_la_ejecucion};

}  // namespace hito::law
