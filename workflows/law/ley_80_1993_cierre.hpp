// Ley 80 de 1993, art. 60, what it asks of the contract itself: what may be paid, let go of and closed.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 60: what is settled, or needs no settlement, is what may be let go of.
struct SaldoDefinido : RuleOn<Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.saldo_definido",
                                   Level::block,
                                   "El saldo se libera cuando el contrato está liquidado o no requiere liquidación.",
                                   {ley_80_1993, "art. 60"},
                                   "X20 R29"};
    static Verdict check(const Terminacion& end, const Occasion& now) {
        if (!end.clasificado_el)
            return missing("liquidacion", "acta de liquidación o constancia").mended_by(roles::ordenador_gasto);
        return not_before(now.date, *end.clasificado_el).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 60: after the settlement only what its act recognises is owed.
struct SaldoReconocido : RuleOn<Terminacion, Pagos, DatosSaldo, Occasion> {
    static constexpr RuleInfo info{"contrato.saldo_reconocido",
                                   Level::block,
                                   "El saldo que se paga está reconocido en la liquidación.",
                                   {ley_80_1993, "art. 60"},
                                   "X20"};
    static Verdict check(const Terminacion& end, const Pagos& paid, const DatosSaldo& data, const Occasion& now) {
        if (!end.liquidado_el) return missing("liquidacion", "acta de liquidación").mended_by(roles::ordenador_gasto);
        if (now.date < *end.liquidado_el)
            return not_before(now.date, *end.liquidado_el).mended_by(roles::ordenador_gasto);
        return positive_up_to(data.valor, end.saldo_a_favor_contratista - paid.saldo_pagado)
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 60: before that day the contract itself is paid, and from then on nothing but that balance.
struct PagoAntesDeLiquidar : RuleOn<Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.pago_antes_de_liquidar",
                                   Level::block,
                                   "Liquidado el contrato solo se paga el saldo que la liquidación reconoce.",
                                   {ley_80_1993, "art. 60"},
                                   "X20 R20"};
    static Verdict check(const Terminacion& end, const Occasion& now) {
        if (!end.liquidado_el || now.date < *end.liquidado_el) return holds();
        return verdict(false, to_iso(now.date), "antes del " + to_iso(*end.liquidado_el) + ", o acto pagar_saldo")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 60: a contract that must be settled isn't closed before. Where the power to settle was lost (Ley 1150 de
// 2007, art. 11) it closes all the same, and that it never was settled stays told.
struct CierreLiquidado : RuleOn<Clase, PactoLiquidacion, Ejecucion, Pagos, Terminacion> {
    static constexpr RuleInfo info{"contrato.cierre_liquidado",
                                   Level::warn,
                                   "El contrato que requiere liquidación se liquida antes de cerrarse.",
                                   {ley_80_1993, "art. 60"},
                                   "R28 R30"};
    static Verdict check(const Clase& kind, const PactoLiquidacion& pact, const Ejecucion& execution, const Pagos& paid,
                         const Terminacion& end) {
        if (end.liquidado_el || !requiere_liquidacion(kind, pact, execution, paid, end)) return holds();
        if (end.sin_competencia_el)
            return verdict(false, "competencia perdida el " + to_iso(*end.sin_competencia_el), "acta de liquidación")
                .because("El contrato nunca se liquidó: la competencia se perdió el " +
                         to_iso(*end.sin_competencia_el) + ".");
        return missing("liquidacion", "acta de liquidación").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 60: what ended by caducidad is always settled, so that question waits for its resolution to be firm.
struct SinCaducidadPorDecidir : RuleOn<Sanciones> {
    static constexpr RuleInfo info{"contrato.sin_caducidad_por_decidir",
                                   Level::block,
                                   "No queda una caducidad declarada por quedar en firme.",
                                   {ley_80_1993, "art. 60"},
                                   "R35"};
    static Verdict check(const Sanciones& sanctions) {
        if (!sanctions.caducidad_resuelta_el) return holds();
        return verdict(false, "declarada el " + to_iso(*sanctions.caducidad_resuelta_el),
                       "caducidad en firme o revocada")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_80_1993_cierre =
    mp::mp_list<SaldoDefinido, SaldoReconocido, PagoAntesDeLiquidar, CierreLiquidado, SinCaducidadPorDecidir>;

}  // namespace hito::law
