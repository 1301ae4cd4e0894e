// Ley 87 de 1993, art. 4: in the budget chain nobody approves what he himself made.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_presupuesto.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// Four eyes: who asks for the money does not certify it.
struct SolicitadoPorOtro : RuleOn<EstadoCdp, Occasion> {
    static constexpr RuleInfo info{"cdp.solicitado_por_otro",
                                   Level::policy,
                                   "Quien expide el CDP no es quien lo pidió.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30",
                                   {},
                                   Policy::block};
    static Verdict check(const EstadoCdp& own, const Occasion& now) {
        return verdict(own.solicitado_por != now.person, std::string(now.person), "otra persona")
            .mended_by(roles::jefe_presupuesto);
    }
};

// Four eyes: who received does not make the debt, and who made it does not pay it.
struct CausaQuienNoRecibio : RuleOn<DatosObligacion, Occasion> {
    static constexpr RuleInfo info{"obligacion.causa_quien_no_recibio",
                                   Level::policy,
                                   "Quien causa la obligación no es quien recibió a satisfacción.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30",
                                   {},
                                   Policy::block};
    static Verdict check(const DatosObligacion& data, const Occasion& now) {
        return verdict(data.recibio != now.person, std::string(now.person), "otra persona")
            .mended_by(roles::contabilidad);
    }
};
struct PagaQuienNoCauso : RuleOn<EstadoObligacion, Occasion> {
    static constexpr RuleInfo info{"obligacion.paga_quien_no_causo",
                                   Level::policy,
                                   "Quien paga no es quien causó la obligación ni quien recibió.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30",
                                   {},
                                   Policy::block};
    static Verdict check(const EstadoObligacion& own, const Occasion& now) {
        return verdict(own.causada_por != now.person && own.recibio != now.person, std::string(now.person),
                       "otra persona")
            .mended_by(roles::tesoreria);
    }
};

using rules_of_ley_87_1993_presupuesto = mp::mp_list<SolicitadoPorOtro, CausaQuienNoRecibio, PagaQuienNoCauso>;

}  // namespace hito::law
