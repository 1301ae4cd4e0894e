// Ley 1150 de 2007, art. 5 num. 4: a consultant is chosen by technical merit; the price gives no points.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_concurso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 5 num. 4: the documents score what is technical, never the price.
struct PrecioSinPuntaje : RuleOn<DatosProyectoConcurso> {
    static constexpr RuleInfo info{"concurso_meritos.precio_sin_puntaje",
                                   Level::block,
                                   "El precio no es factor de calificación de los consultores.",
                                   {ley_1150_2007, "art. 5 num. 4"}};
    static Verdict check(const DatosProyectoConcurso& data) {
        return is_true(!data.precio_da_puntaje, "solo factores técnicos").mended_by(roles::jefe_contratacion);
    }
};
struct PrecioSellado : RuleOn<DatosOferta> {
    static constexpr RuleInfo info{"concurso_meritos.precio_sellado",
                                   Level::block,
                                   "El precio se recibe en sobre cerrado, aparte de la oferta técnica.",
                                   {ley_1150_2007, "art. 5 num. 4"}};
    static Verdict check(const DatosOferta& data) { return sobre_cerrado(data); }
};
struct InformeSoloTecnico : RuleOn<DatosInformeEvaluacion> {
    static constexpr RuleInfo info{"concurso_meritos.informe_sin_precio",
                                   Level::block,
                                   "El informe, también el definitivo, califica lo técnico y no trae ningún precio.",
                                   {ley_1150_2007, "art. 5 num. 4"}};
    static Verdict check(const DatosInformeEvaluacion& data) {
        return is_true(sin_precio(data.ofertas), "sobre económico cerrado").mended_by(roles::comite_evaluador);
    }
};

using rules_of_ley_1150_2007_concurso = mp::mp_list<PrecioSinPuntaje, PrecioSellado, InformeSoloTecnico>;

}  // namespace hito::law
