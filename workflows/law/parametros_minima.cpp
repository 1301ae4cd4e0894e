#include "workflows/law/parametros_minima.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<bool> adenda_rows[] = {
    {vigencia::desde_siempre, false,
     "Decisión: rige la regla general, el hábil anterior al cierre; la doctrina discute si el aviso de limitación a "
     "Mipyme la adelanta (C-065 de 2024; incierto)"}};
constexpr Dated<int> invitados_rows[] = {
    {vigencia::decreto_1510_2013, 2, "Decreto 1510 de 2013, art. 86; Decreto 1082 de 2015, art. 2.2.1.2.1.5.3"}};

}  // namespace

constinit const Parameter<bool> mc_adenda_hasta_aviso_mipyme{
    "mc_adenda_hasta_aviso_mipyme",
    "Mínima cuantía: si el contenido de la invitación deja de poder cambiarse con el aviso de limitación a Mipyme. "
    "Incierto.",
    adenda_rows};
constinit const Parameter<int> mc_invitados_minimo{
    "mc_invitados_minimo", "Compra en grandes superficies o a Mipyme: cuántas se invitan, al menos.", invitados_rows};

}  // namespace hito::law
