#include "workflows/law/parametros_subasta.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<int> habilitados_rows[] = {
    {vigencia::decreto_1510_2013, 2, "Decreto 1510 de 2013, art. 41; Decreto 1082 de 2015, art. 2.2.1.2.1.2.2 num. 4"}};
constexpr Dated<int> criterios_rows[] = {
    {vigencia::ley_2069_2020, 12, "Ley 2069 de 2020, art. 35 (incierto: el texto no se releyó)"}};

}  // namespace

constinit const Parameter<int> subasta_habilitados_minimo{
    "subasta_habilitados_minimo", "Subasta inversa: habilitados con los que hay subasta.", habilitados_rows};
constinit const Parameter<int> desempate_criterios{
    "desempate_criterios", "Criterios de desempate que la ley da, en su orden. Incierto.", criterios_rows};

}  // namespace hito::law
