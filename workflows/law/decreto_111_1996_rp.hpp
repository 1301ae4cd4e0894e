// Decreto 111 de 1996, art. 71 and 89, as they bind a registry: what is owed takes from it, and what is left of it at
// the end of the year is a reserve or is lost.
#pragma once

#include "workflows/law/decreto_111_1996_cdp.hpp"

namespace hito::law {

/// Whom the registry or the reserve names.
struct DelMismoTercero : RuleOn<MovimientoDeTercero, Compromiso> {
    static constexpr RuleInfo info{"presupuesto.mismo_tercero",
                                   Level::block,
                                   "La obligación es a favor de quien nombra el registro presupuestal.",
                                   {decreto_111_1996, "art. 71"},
                                   "A15"};
    static Verdict check(const MovimientoDeTercero& data, const Compromiso& own) {
        return verdict(same_document(data.tercero, own.tercero), data.tercero, own.tercero)
            .mended_by(roles::jefe_presupuesto);
    }
};
struct ObligaHastaSaldo : RuleOn<Movimiento, EstadoRp> {
    static constexpr RuleInfo info{"rp.obligacion_hasta_saldo",
                                   Level::block,
                                   "La obligación no pasa del saldo del registro presupuestal.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const Movimiento& data, const EstadoRp& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo del registro").mended_by(roles::jefe_presupuesto);
    }
};
struct ObligaTrasElRp : RuleOn<EstadoRp, Occasion> {
    static constexpr RuleInfo info{"rp.obligacion_tras_el_rp",
                                   Level::block,
                                   "La obligación no es anterior al registro presupuestal.",
                                   {decreto_111_1996, "art. 71"},
                                   "A13"};
    static Verdict check(const EstadoRp& own, const Occasion& now) {
        if (!own.expedido_el) return missing("expedido_el", "acto expedir").mended_by(roles::jefe_presupuesto);
        return not_before(now.date, *own.expedido_el).mended_by(roles::contabilidad);
    }
};
struct LiberaSaldoDelRp : RuleOn<DatosLiberacion, EstadoRp> {
    static constexpr RuleInfo info{"rp.libera_hasta_saldo",
                                   Level::block,
                                   "Se libera hasta el saldo del registro: lo obligado no.",
                                   {decreto_111_1996, "art. 71"}};
    static Verdict check(const DatosLiberacion& data, const EstadoRp& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo del registro").mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_rp = mp::mp_list<DelMismoTercero, ObligaHastaSaldo, ObligaTrasElRp, LiberaSaldoDelRp>;

}  // namespace hito::law
