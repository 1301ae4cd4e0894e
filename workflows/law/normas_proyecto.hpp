// The texts that the rules of investment projects cite beside those of normas.hpp.
#pragma once

#include "workflows/law/normas.hpp"

namespace hito::law {

inline constexpr Norm ley_152_1994{"ley_152_1994", "Ley 152 de 1994", "Ley orgánica del plan de desarrollo",
                                   "https://www.secretariasenado.gov.co/senado/basedoc/ley_0152_1994.html",
                                   "1994-07-15"};
inline constexpr Norm resolucion_dnp_1450_2013{"resolucion_dnp_1450_2013", "Resolución DNP 1450 de 2013",
                                               "Metodología General Ajustada (MGA) para formular proyectos",
                                               "https://mgaayuda.dnp.gov.co/", "2013-05-21"};
/// The title that Decreto 2104 de 2023 replaced as a whole: rules on it bind from that day on.
inline constexpr Norm decreto_2104_2023{"decreto_2104_2023", "Decreto 1082 de 2015, Título 6 (Decreto 2104 de 2023)",
                                        "Sistema unificado de inversión pública: registro, ajustes y seguimiento",
                                        "https://normograma.icfes.gov.co/docs/decreto_2104_2023.htm", "2023-12-05"};
inline constexpr Norm ley_2056_2020{
    "ley_2056_2020", "Ley 2056 de 2020", "Organización y funcionamiento del Sistema General de Regalías",
    "https://www.secretariasenado.gov.co/senado/basedoc/ley_2056_2020.html", "2021-01-01"};

}  // namespace hito::law
