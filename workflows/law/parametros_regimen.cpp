#include "workflows/law/parametros_regimen.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<bool> poblacion_rows[] = {
    {vigencia::decreto_092_2017, true, "Decreto 092 de 2017, art. 2 lit. a (incierto: suspendido o anulado en parte)"}};
constexpr Dated<bool> oferta_rows[] = {
    {vigencia::decreto_092_2017, true, "Decreto 092 de 2017, art. 2 lit. c (incierto: suspendido o anulado en parte)"}};

}  // namespace

constinit const Parameter<bool> esal_solo_poblacion_vulnerable{
    "esal_solo_poblacion_vulnerable",
    "Si el contrato de interés público con una ESAL es solo para población vulnerable y fines afines. Incierto.",
    poblacion_rows};
constinit const Parameter<bool> esal_exige_falta_de_oferta{
    "esal_exige_falta_de_oferta",
    "Si el contrato con una ESAL pide que no haya otra oferta o que optimice los recursos. Incierto.", oferta_rows};

}  // namespace hito::law
