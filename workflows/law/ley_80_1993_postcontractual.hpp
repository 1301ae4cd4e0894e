// Ley 80 de 1993, arts. 60 and 61: what a liquidation has to say.
// Art. 60 stands as amended by Decreto-ley 19 de 2012, art. 217. Art. 61 (the entity liquidates alone) was repealed by
// Ley 1150 de 2007, art. 32; its place is art. 11 of that law (ley_1150_2007.hpp) and the CPACA (ley_1437_2011.hpp), so
// no rule cites it. Figures balance to the centavo: no tolerance, no rounding.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// --- Art. 60 inc. 1: which contracts, and when -----------------------------------------------------------------------

// LAW art. 60 inc. 1: there is something to liquidate once the contract has ended.
struct ContratoTerminado : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.contrato_terminado",
                                   Level::block,
                                   "Solo se liquida un contrato que ya terminó.",
                                   {ley_80_1993, "art. 60 inc. 1"},
                                   "X20"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        if (!terms.fecha_terminacion) return missing("fecha_terminacion", "fecha de terminación del contrato");
        return not_after(*terms.fecha_terminacion, occasion.date).mended_by(roles::jefe_contratacion);
    }
};

// --- Art. 60 inc. 2: adjustments, revisions and recognitions ---------------------------------------------------------

// LAW art. 60 inc. 2: the history of the value adds up.
struct HistoriaDelValorCuadra : RuleOn<HistoriaDelValor> {
    static constexpr RuleInfo info{"liquidacion.historia_del_valor_cuadra",
                                   Level::block,
                                   "Valor inicial más adiciones menos reducciones es el valor final del contrato.",
                                   {ley_80_1993, "art. 60 inc. 2"},
                                   "R20"};
    static Verdict check(const HistoriaDelValor& history) {
        if (!history.valor_inicial) return missing("valor_inicial", "valor inicial").mended_by(roles::supervisor);
        if (!history.valor_vigente) return missing("valor_vigente", "valor final").mended_by(roles::supervisor);
        const Money sum = *history.valor_inicial + history.valor_adiciones - history.valor_reducciones;
        return verdict(sum == *history.valor_vigente, write_value(*history.valor_vigente, Form::wire), to_pesos(sum))
            .mended_by(roles::supervisor)
            .because(fmt::format("{} más {} menos {} da {} y el acta dice {}.", in_words(*history.valor_inicial),
                                 in_words(history.valor_adiciones), in_words(history.valor_reducciones), in_words(sum),
                                 in_words(*history.valor_vigente)));
    }
};

// LAW art. 60 inc. 2: what is liquidated is the contract as it stood.
struct ValorSegunContrato : RuleOn<HistoriaDelValor, CuentasDelContrato> {
    static constexpr RuleInfo info{
        "liquidacion.valor_segun_contrato",
        Level::block,
        "El valor final de la liquidación es el valor vigente del contrato en su expediente.",
        {ley_80_1993, "art. 60 inc. 2"}};
    static Verdict check(const HistoriaDelValor& history, const CuentasDelContrato& contract) {
        if (!history.valor_vigente) return missing("valor_vigente", "valor final").mended_by(roles::supervisor);
        if (!contract.valor_vigente)
            return missing("valor_vigente", "valor vigente del contrato").mended_by(roles::jefe_contratacion);
        return verdict(*history.valor_vigente == *contract.valor_vigente,
                       write_value(*history.valor_vigente, Form::wire), to_pesos(*contract.valor_vigente))
            .mended_by(roles::supervisor)
            .because(fmt::format("El acta dice {} y el contrato vale {}.", in_words(*history.valor_vigente),
                                 in_words(*contract.valor_vigente)));
    }
};

// LAW art. 60 inc. 2: more than was agreed is recognised only with its motives (greater quantities at unit prices).
struct EjecutadoDentroDelValor : RuleOn<HistoriaDelValor> {
    static constexpr RuleInfo info{"liquidacion.ejecutado_dentro_del_valor",
                                   Level::justify,
                                   "Lo ejecutado no supera el valor final, salvo reconocimiento motivado.",
                                   {ley_80_1993, "art. 60 inc. 2"},
                                   "R20",
                                   "acta_reconocimiento"};
    static Verdict check(const HistoriaDelValor& history) {
        if (!history.valor_ejecutado) return missing("valor_ejecutado", "valor ejecutado").mended_by(roles::supervisor);
        if (!history.valor_vigente) return missing("valor_vigente", "valor final").mended_by(roles::supervisor);
        return at_most(*history.valor_ejecutado, *history.valor_vigente).mended_by(roles::supervisor);
    }
};

// LAW art. 60 inc. 2: only what was executed is paid. A liquidation that finds the contrary still has to be made.
struct PagadoNoSuperaEjecutado : RuleOn<HistoriaDelValor, SaldosLiquidacion> {
    static constexpr RuleInfo info{"liquidacion.pagado_no_supera_ejecutado",
                                   Level::warn,
                                   "No se pagó más de lo ejecutado y reconocido.",
                                   {ley_80_1993, "art. 60 inc. 2"},
                                   "R20"};
    static Verdict check(const HistoriaDelValor& history, const SaldosLiquidacion& balances) {
        if (!history.valor_ejecutado) return missing("valor_ejecutado", "valor ejecutado").mended_by(roles::supervisor);
        if (!balances.valor_pagado) return missing("valor_pagado", "valor pagado").mended_by(roles::tesoreria);
        return at_most(*balances.valor_pagado, *history.valor_ejecutado + history.valor_reconocido)
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 60 inc. 2: what the acta says was paid is what the contract's own file has as paid.
// CHOICE Payments made and money given back after the contract was classified are not told to its liquidation: the
// certificate of the treasury shows them.
struct PagadoSegunContrato : RuleOn<SaldosLiquidacion, AnticipoLiquidado, CuentasDelContrato> {
    static constexpr RuleInfo info{
        "liquidacion.pagado_segun_contrato",
        Level::justify,
        "Lo pagado es lo que el expediente del contrato tiene pagado, menos lo reintegrado, salvo certificación.",
        {ley_80_1993, "art. 60 inc. 2"},
        "R20",
        "certificacion_pagos"};
    static Verdict check(const SaldosLiquidacion& balances, const AnticipoLiquidado& advance,
                         const CuentasDelContrato& contract) {
        if (!balances.valor_pagado) return missing("valor_pagado", "valor pagado").mended_by(roles::tesoreria);
        const Money known = contract.valor_pagado - advance.anticipo_reintegrado;
        return verdict(*balances.valor_pagado == known, write_value(*balances.valor_pagado, Form::wire),
                       to_pesos(known))
            .mended_by(roles::tesoreria)
            .because(fmt::format("El acta dice pagado {}; el contrato tiene pagado {} y el acta reintegra {}.",
                                 in_words(*balances.valor_pagado), in_words(contract.valor_pagado),
                                 in_words(advance.anticipo_reintegrado)));
    }
};

// LAW art. 60 inc. 2: the balances are what was executed and recognised, less deductions and payments; one side owes,
// not both.
struct SaldosCuadran : RuleOn<HistoriaDelValor, SaldosLiquidacion> {
    static constexpr RuleInfo info{
        "liquidacion.saldos_cuadran",
        Level::block,
        "El saldo a favor de una de las partes es lo ejecutado y reconocido menos lo deducido y pagado.",
        {ley_80_1993, "art. 60 inc. 2"},
        "R20"};
    static Verdict check(const HistoriaDelValor& history, const SaldosLiquidacion& balances) {
        if (!history.valor_ejecutado) return missing("valor_ejecutado", "valor ejecutado").mended_by(roles::supervisor);
        if (!balances.valor_pagado) return missing("valor_pagado", "valor pagado").mended_by(roles::tesoreria);
        const Money due =
            *history.valor_ejecutado + history.valor_reconocido - history.valor_deducido - *balances.valor_pagado;
        const Money to_contractor = std::max(due, Money{}), to_entity = std::max(Money{} - due, Money{});
        const auto both = [](Money contractor, Money entity) {
            return json{{"saldo_a_favor_contratista", write_value(contractor, Form::wire)},
                        {"saldo_a_favor_entidad", write_value(entity, Form::wire)}};
        };
        return verdict(
                   balances.saldo_a_favor_contratista == to_contractor && balances.saldo_a_favor_entidad == to_entity,
                   both(balances.saldo_a_favor_contratista, balances.saldo_a_favor_entidad),
                   both(to_contractor, to_entity))
            .mended_by(roles::supervisor)
            .because(fmt::format("Ejecutado {}, reconocido {}, deducido {}, pagado {}: el contratista recibe {} y la "
                                 "entidad {}.",
                                 in_words(*history.valor_ejecutado), in_words(history.valor_reconocido),
                                 in_words(history.valor_deducido), in_words(*balances.valor_pagado),
                                 in_words(to_contractor), in_words(to_entity)));
    }
};

// LAW art. 60 inc. 2: the advance was amortised or given back; what is left of it is owed to the entity.
struct AnticipoSaldado : RuleOn<AnticipoLiquidado, SaldosLiquidacion> {
    static constexpr RuleInfo info{
        "liquidacion.anticipo_saldado",
        Level::block,
        "El anticipo se amortizó o se reintegró, o lo que falta está en el saldo a favor de la entidad.",
        {ley_80_1993, "art. 60 inc. 2"},
        "R21"};
    static Verdict check(const AnticipoLiquidado& advance, const SaldosLiquidacion& balances) {
        const Money left = advance.anticipo_girado - advance.anticipo_amortizado - advance.anticipo_reintegrado;
        return verdict(Money{} <= left && left <= balances.saldo_a_favor_entidad, to_pesos(left),
                       "entre 0 y " + to_pesos(balances.saldo_a_favor_entidad))
            .mended_by(roles::supervisor)
            .because(fmt::format("De {} girados faltan {} por amortizar o reintegrar, y el saldo a favor de la entidad "
                                 "es {}.",
                                 in_words(advance.anticipo_girado), in_words(left),
                                 in_words(balances.saldo_a_favor_entidad)));
    }
};

// LAW art. 60 inc. 2: the advance that is left is what the contract's own file has as not amortised.
// CHOICE As in PagadoSegunContrato: what was amortised after the contract was classified, the certificate shows.
struct AnticipoSegunContrato : RuleOn<AnticipoLiquidado, CuentasDelContrato> {
    static constexpr RuleInfo info{
        "liquidacion.anticipo_segun_contrato",
        Level::justify,
        "El anticipo girado y no amortizado es el que el expediente del contrato tiene por amortizar, salvo "
        "certificación.",
        {ley_80_1993, "art. 60 inc. 2"},
        "R21",
        "certificacion_pagos"};
    static Verdict check(const AnticipoLiquidado& advance, const CuentasDelContrato& contract) {
        const Money left = advance.anticipo_girado - advance.anticipo_amortizado;
        return verdict(left == contract.anticipo_por_amortizar, to_pesos(left),
                       to_pesos(contract.anticipo_por_amortizar))
            .mended_by(roles::tesoreria)
            .because(fmt::format("Según el acta faltan {} por amortizar y según el contrato {}.", in_words(left),
                                 in_words(contract.anticipo_por_amortizar)));
    }
};

// LAW art. 60 inc. 2: what the budget kept for the contract and nobody is owed is set free.
struct SaldoALiberarCuadra : RuleOn<SaldosLiquidacion, CuentasDelContrato> {
    static constexpr RuleInfo info{
        "liquidacion.saldo_a_liberar_cuadra",
        Level::block,
        "El saldo a liberar es el registro presupuestal menos lo pagado y lo que se debe al contratista.",
        {ley_80_1993, "art. 60 inc. 2"},
        "R29"};
    static Verdict check(const SaldosLiquidacion& balances, const CuentasDelContrato& contract) {
        if (contract.valor_rp.value_or(Money{}) == Money{})
            return missing("valor_rp", "suma de los registros presupuestales").mended_by(roles::jefe_presupuesto);
        if (!balances.valor_pagado) return missing("valor_pagado", "valor pagado").mended_by(roles::tesoreria);
        const Money left = *contract.valor_rp - *balances.valor_pagado - balances.saldo_a_favor_contratista;
        return verdict(balances.saldo_a_liberar == left, write_value(balances.saldo_a_liberar, Form::wire),
                       to_pesos(left))
            .mended_by(roles::jefe_presupuesto)
            .because(fmt::format("Registro {}, pagado {}, por pagar {}: quedan {} y la liquidación libera {}.",
                                 in_words(*contract.valor_rp), in_words(*balances.valor_pagado),
                                 in_words(balances.saldo_a_favor_contratista), in_words(left),
                                 in_words(balances.saldo_a_liberar)));
    }
};

// --- Art. 60 inc. 3 and 4: the agreement and the guarantees ----------------------------------------------------------

// LAW art. 60 inc. 3: the acta holds what the parties agreed, so both sign it.
struct FirmasDeLasPartes : RuleOn<AcuerdoDeLasPartes> {
    static constexpr RuleInfo info{"liquidacion.firmas_de_las_partes",
                                   Level::block,
                                   "El ordenador del gasto y el contratista firmaron el acta.",
                                   {ley_80_1993, "art. 60 inc. 3"}};
    static Verdict check(const AcuerdoDeLasPartes& agreement) {
        if (!agreement.firma_ordenador)
            return missing("firma_ordenador", "firma del ordenador").mended_by(roles::ordenador_gasto);
        if (!agreement.firma_contratista)
            return missing("firma_contratista", "firma del contratista").mended_by(roles::contratista);
        return verdict(*agreement.firma_ordenador && *agreement.firma_contratista,
                       json{{"ordenador", *agreement.firma_ordenador}, {"contratista", *agreement.firma_contratista}},
                       "las dos firmas")
            .mended_by(*agreement.firma_ordenador ? roles::contratista : roles::ordenador_gasto);
    }
};

// LAW art. 60 inc. 4: obligations that outlive the contract are guaranteed before it is liquidated.
struct GarantiasAmpliadas : RuleOn<AcuerdoDeLasPartes, Occasion> {
    static constexpr RuleInfo info{"liquidacion.garantias_ampliadas",
                                   Level::block,
                                   "Las obligaciones posteriores a la liquidación quedan amparadas.",
                                   {ley_80_1993, "art. 60 inc. 4"},
                                   "R17"};
    static Verdict check(const AcuerdoDeLasPartes& agreement, const Occasion& occasion) {
        if (!agreement.obligaciones_posteriores) return holds();
        if (!agreement.garantia_hasta)
            return missing("garantia_hasta", "garantía de las obligaciones posteriores").mended_by(roles::contratista);
        return verdict(*agreement.garantia_hasta > occasion.date, to_iso(*agreement.garantia_hasta),
                       "después del " + to_iso(occasion.date))
            .mended_by(roles::contratista);
    }
};

// clang-format off
using rules_of_ley_80_1993_postcontractual = mp::mp_list<
    ContratoTerminado, HistoriaDelValorCuadra, ValorSegunContrato, EjecutadoDentroDelValor, PagadoNoSuperaEjecutado,
    PagadoSegunContrato, SaldosCuadran, AnticipoSaldado, AnticipoSegunContrato, SaldoALiberarCuadra, FirmasDeLasPartes,
    GarantiasAmpliadas>;
// clang-format on

}  // namespace hito::law
