// Ley 1882 de 2018, art. 1: in a tender of works the price stays sealed until the hearing of the award.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 1: what the second envelope holds is not in the report that goes to the bidders.
struct InformeSinPrecio : RuleOn<DatosInformeEvaluacion, ObjetoAContratar> {
    static constexpr RuleInfo info{"licitacion_publica.informe_sin_precio",
                                   Level::block,
                                   "En obra, el informe que se traslada no revela la oferta económica.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"}};
    static Verdict check(const DatosInformeEvaluacion& data, const ObjetoAContratar& object) {
        if (object.tipo_contrato != TipoContrato::obra) return holds();
        const bool sealed = std::none_of(data.ofertas.begin(), data.ofertas.end(),
                                         [](const Oferta& one) { return one.valor.has_value(); });
        return is_true(sealed, "sobre económico cerrado").mended_by(roles::comite_evaluador);
    }
};
struct OfertaSinPrecio : RuleOn<DatosOferta, ObjetoAContratar> {
    static constexpr RuleInfo info{"licitacion_publica.oferta_sin_precio",
                                   Level::block,
                                   "En obra, el sobre económico se recibe cerrado.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"}};
    static Verdict check(const DatosOferta& data, const ObjetoAContratar& object) {
        return is_true(object.tipo_contrato != TipoContrato::obra || !data.valor, "sobre económico cerrado")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_1882_2018 = mp::mp_list<InformeSinPrecio, OfertaSinPrecio>;

}  // namespace hito::law
