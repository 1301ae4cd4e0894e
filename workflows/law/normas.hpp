// The texts of the law that rules cite. `in_force` is the first day on which the text binds contracts.
// Source of the addresses: Gestor normativo de la Función Pública; of the dates, each text's own article on its force.
#pragma once

#include "engine/info.hpp"

#include <array>

namespace hito::law {

#define HITO_GESTOR "https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i="

inline constexpr Norm constitucion{"constitucion_politica", "Constitución Política",
                                   "Constitución Política de Colombia", HITO_GESTOR "4125", "1991-07-07"};
inline constexpr Norm ley_4_1913{"ley_4_1913", "Ley 4 de 1913",
                                 "Régimen político y municipal: cómo se cuentan los plazos", HITO_GESTOR "8426",
                                 "1913-08-20"};
inline constexpr Norm codigo_comercio{"codigo_comercio", "Código de Comercio",
                                      "Decreto 410 de 1971: el contrato de seguro", HITO_GESTOR "41102", "1972-01-01"};
inline constexpr Norm ley_51_1983{"ley_51_1983", "Ley 51 de 1983", "Traslado de festivos", HITO_GESTOR "4954",
                                  "1984-01-01"};
inline constexpr Norm ley_80_1993{"ley_80_1993", "Ley 80 de 1993",
                                  "Estatuto general de contratación de la administración pública", HITO_GESTOR "304",
                                  "1994-01-01"};
inline constexpr Norm ley_87_1993{"ley_87_1993", "Ley 87 de 1993", "Control interno de las entidades del Estado",
                                  HITO_GESTOR "300", "1993-11-29"};
inline constexpr Norm decreto_111_1996{"decreto_111_1996", "Decreto 111 de 1996", "Estatuto orgánico del presupuesto",
                                       HITO_GESTOR "5306", "1996-01-18"};
inline constexpr Norm ley_489_1998{"ley_489_1998", "Ley 489 de 1998",
                                   "Organización y funcionamiento de las entidades del orden nacional",
                                   HITO_GESTOR "186", "1998-12-30"};
inline constexpr Norm ley_594_2000{"ley_594_2000", "Ley 594 de 2000", "Ley general de archivos", HITO_GESTOR "4275",
                                   "2000-07-14"};
inline constexpr Norm ley_789_2002{"ley_789_2002", "Ley 789 de 2002", "Control a la evasión de aportes",
                                   HITO_GESTOR "6778", "2002-12-27"};
inline constexpr Norm ley_819_2003{"ley_819_2003", "Ley 819 de 2003",
                                   "Presupuesto, responsabilidad y transparencia fiscal", HITO_GESTOR "13712",
                                   "2003-07-09"};
inline constexpr Norm ley_996_2005{"ley_996_2005", "Ley 996 de 2005", "Ley de garantías electorales",
                                   HITO_GESTOR "18232", "2005-11-24"};
inline constexpr Norm ley_1150_2007{"ley_1150_2007", "Ley 1150 de 2007",
                                    "Eficiencia y transparencia en la Ley 80 de 1993", HITO_GESTOR "25678",
                                    "2008-01-16"};
inline constexpr Norm ley_1437_2011{"ley_1437_2011", "Ley 1437 de 2011",
                                    "Código de procedimiento administrativo (CPACA)", HITO_GESTOR "41249",
                                    "2012-07-02"};
inline constexpr Norm ley_1474_2011{"ley_1474_2011", "Ley 1474 de 2011", "Estatuto anticorrupción", HITO_GESTOR "43292",
                                    "2011-07-12"};
inline constexpr Norm ley_1483_2011{"ley_1483_2011", "Ley 1483 de 2011",
                                    "Vigencias futuras excepcionales de entidades territoriales", HITO_GESTOR "44906",
                                    "2011-12-09"};
inline constexpr Norm ley_1562_2012{"ley_1562_2012", "Ley 1562 de 2012", "Sistema de riesgos laborales",
                                    HITO_GESTOR "48365", "2012-07-11"};
inline constexpr Norm ley_1712_2014{"ley_1712_2014", "Ley 1712 de 2014",
                                    "Transparencia y acceso a la información pública", HITO_GESTOR "56882",
                                    "2014-03-06"};
inline constexpr Norm decreto_1082_2015{"decreto_1082_2015", "Decreto 1082 de 2015",
                                        "Decreto único del sector planeación nacional", HITO_GESTOR "77653",
                                        "2015-05-26"};
inline constexpr Norm decreto_1068_2015{"decreto_1068_2015", "Decreto 1068 de 2015",
                                        "Decreto único del sector hacienda: austeridad en los servicios",
                                        HITO_GESTOR "72893", "2015-05-26"};
inline constexpr Norm decreto_092_2017{"decreto_092_2017", "Decreto 092 de 2017",
                                       "Contratación con entidades privadas sin ánimo de lucro", HITO_GESTOR "78935",
                                       "2017-06-01"};
inline constexpr Norm ley_1882_2018{"ley_1882_2018", "Ley 1882 de 2018",
                                    "Fortalecimiento de la contratación pública y de la infraestructura",
                                    HITO_GESTOR "84899", "2018-01-15"};
inline constexpr Norm ley_2160_2021{
    "ley_2160_2021", "Ley 2160 de 2021", "Contratos con cabildos indígenas y consejos comunitarios",
    "https://www.secretariasenado.gov.co/senado/basedoc/ley_2160_2021.html", "2021-11-25"};
inline constexpr Norm ley_2166_2021{"ley_2166_2021", "Ley 2166 de 2021", "Organismos de acción comunal",
                                    "https://www.secretariasenado.gov.co/senado/basedoc/ley_2166_2021.html",
                                    "2021-12-18"};
inline constexpr Norm ley_2294_2023{
    "ley_2294_2023", "Ley 2294 de 2023", "Plan Nacional de Desarrollo 2022-2026: economía popular",
    "https://www.secretariasenado.gov.co/senado/basedoc/ley_2294_2023.html", "2023-05-19"};
inline constexpr Norm decreto_1081_2015{"decreto_1081_2015", "Decreto 1081 de 2015",
                                        "Decreto único del sector Presidencia: acceso a la información pública",
                                        HITO_GESTOR "73593", "2015-05-26"};
inline constexpr Norm ley_2069_2020{"ley_2069_2020", "Ley 2069 de 2020", "Impulso al emprendimiento",
                                    "https://relatoria.colombiacompra.gov.co/normativa/ley-2069-de-2020", "2020-12-31"};
inline constexpr Norm circular_cce_02_2023{"circular_cce_02_2023", "Circular 02 de 2023 de Colombia Compra Eficiente",
                                           "Cierre del contrato electrónico en el SECOP II",
                                           "https://normograma.icfes.gov.co/docs/circular_ancp_0002_2023.htm",
                                           "2023-05-25"};
inline constexpr Norm reg_org_0063_2023{"reg_org_0063_2023", "Resolución REG-ORG-063 de 2023 de la Contraloría General",
                                        "Información presupuestal y contable: categoría CUIPO",
                                        "https://www.alcaldiabogota.gov.co/sisjur/normas/Norma1.jsp?i=143023",
                                        "2023-05-03"};
inline constexpr Norm reg_org_0073_2026{
    "reg_org_0073_2026", "Resolución REG-ORG-0073 de 2026 de la Contraloría General",
    "Rendición de cuentas e informes por el SIRECI: gestión contractual y plan de mejoramiento",
    "https://normograma.mintic.gov.co/mintic/compilacion/docs/resolucion_contraloria_reg0073_2026.htm", "2026-01-29"};
inline constexpr Norm doctrina_cce{"doctrina_cce", "Doctrina de Colombia Compra Eficiente",
                                   "Conceptos de la agencia y jurisprudencia que recogen",
                                   "https://relatoria.colombiacompra.gov.co/", "1994-01-01"};
/// What the integrity of the history asks for: not a law, Hito's own condition of use.
inline constexpr Norm historia_hito{"historia_hito", "Reglas de la historia de Hito",
                                    "Integridad de la historia de actos", "docs/decisions/0001-historia.md",
                                    "1900-01-01"};
/// What an entity's own contracting manual usually asks for, where no statute does.
inline constexpr Norm manual_entidad{"manual_entidad", "Manual de contratación de la entidad",
                                     "Política de cada entidad", "docs/decisions/0003-politicas.md", "1994-01-01"};

#undef HITO_GESTOR

}  // namespace hito::law
