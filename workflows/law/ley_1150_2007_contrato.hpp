// Ley 1150 de 2007, what it asks of the contract itself. Guarantees and liquidation: ley_1150_2007.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 7: a guarantee is due unless the law frees the contract of it, and then the studies say why.
struct SinGarantiaMotivada : RuleOn<ExigenciaGarantia> {
    static constexpr RuleInfo info{"contrato.sin_garantia_motivada",
                                   Level::block,
                                   "Si no se exige garantía, los estudios dicen por qué.",
                                   {ley_1150_2007, "art. 7 inc. 5"},
                                   "R17"};
    static Verdict check(const ExigenciaGarantia& due) {
        if (due.se_exige() || !due.motivo_sin_garantia.empty()) return holds();
        return missing("motivo_sin_garantia", "motivo por el que no se exige").mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 17: fines exist when they were agreed.
struct MultaPactada : RuleOn<Pactos> {
    static constexpr RuleInfo info{
        "contrato.multa_pactada", Level::block, "El contrato pacta multas.", {ley_1150_2007, "art. 17"}, "R35"};
    static Verdict check(const Pactos& agreed) {
        return is_true(agreed.pacta_multas, "multas pactadas").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 17: they press for what is still to be done, whether or not somebody recorded that the term ran out. What
// counts is the day of the resolution: that it becomes firm later takes nothing from it.
struct MultaConObligacionPendiente
    : RuleOn<SancionResuelta, ObligacionesPendientes, Ejecucion, Suspensiones, Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.multa_con_obligacion_pendiente",
                                   Level::block,
                                   "La multa se impone mientras hay obligaciones pendientes.",
                                   {ley_1150_2007, "art. 17"},
                                   "X09"};
    static Verdict check(const SancionResuelta& decided, const ObligacionesPendientes& left, const Ejecucion& execution,
                         const Suspensiones& pauses, const Terminacion& end, const Occasion& now) {
        if (decided.clase != ClaseSancion::multa) return holds();
        const Occasion then = al_decidir(decided, now);
        if (!execution.fecha_inicio || *execution.fecha_inicio > then.date)
            return missing("inicio", "obligaciones en ejecución").mended_by(roles::supervisor);
        const auto last = ultimo_dia_vivo(end, vencimiento(execution, pauses, then));
        if (last && then.date > *last) return not_after(then.date, *last).mended_by(roles::ordenador_gasto);
        if (left.obligaciones_pendientes.empty())
            return missing("obligaciones_pendientes", "obligaciones pendientes").mended_by(roles::supervisor);
        return holds();
    }
};

// LAW art. 17: what is suspended can't be pressed for. Source of the suspension: law/contracting.md §3.6.
struct MultaSinSuspension : RuleOn<SancionResuelta, Suspensiones, Occasion> {
    static constexpr RuleInfo info{"contrato.multa_sin_suspension",
                                   Level::block,
                                   "La multa no se decide con el contrato suspendido.",
                                   {ley_1150_2007, "art. 17"},
                                   "X09 X13"};
    static Verdict check(const SancionResuelta& decided, const Suspensiones& pauses, const Occasion& now) {
        const Suspension* open = suspension_abierta(pauses);
        if (decided.clase != ClaseSancion::multa || !open || al_decidir(decided, now).date < open->desde)
            return holds();
        return verdict(false, "suspendido desde " + to_iso(open->desde), "acto reiniciar")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 17: the penal clause is made effective when the contract has it, and up to what was agreed; also with the
// caducidad.
struct ClausulaPenalPactada : RuleOn<SancionResuelta, Pactos, Valores> {
    static constexpr RuleInfo info{"contrato.clausula_penal_pactada",
                                   Level::block,
                                   "La cláusula penal está pactada y no pasa de lo pactado.",
                                   {ley_1150_2007, "art. 17"},
                                   "R35"};
    static Verdict check(const SancionResuelta& decided, const Pactos& agreed, const Valores& values) {
        const bool with_end = decided.clase == ClaseSancion::caducidad && decided.valor != Money{};
        if (decided.clase != ClaseSancion::clausula_penal && !with_end) return holds();
        if (agreed.clausula_penal == Percent{})
            return missing("clausula_penal", "cláusula penal pactada").mended_by(roles::ordenador_gasto);
        return positive_up_to(decided.valor, share_of(values.valor_vigente, agreed.clausula_penal))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 23: whoever signs has paid social security and contributions.
// CHOICE How old the certificate may be, no article says: parameter `verificacion_firma_dias`.
struct SeguridadSocialAlFirmar : RuleOn<DatosSuscripcion, Occasion> {
    static constexpr RuleInfo info{"contrato.seguridad_social_al_firmar",
                                   Level::block,
                                   "El contratista está al día en seguridad social y parafiscales al firmar.",
                                   {ley_1150_2007, "art. 23"},
                                   "R32"};
    static Verdict check(const DatosSuscripcion& data, const Occasion& now) {
        if (!data.seguridad_social_verificada_el)
            return missing("seguridad_social", "paz y salvo de seguridad social").mended_by(roles::contratista);
        return verificado_para(*data.seguridad_social_verificada_el, now).mended_by(roles::contratista);
    }
};

// LAW art. 23: and so for each payment; the report on which it rests has checked it.
struct SeguridadSocialDelPago : RuleOn<DatosPago, Informes, Occasion> {
    static constexpr RuleInfo info{"contrato.seguridad_social_del_pago",
                                   Level::block,
                                   "El informe verificó la seguridad social del período que se paga.",
                                   {ley_1150_2007, "art. 23"},
                                   "R19"};
    static Verdict check(const DatosPago& data, const Informes& reports, const Occasion& now) {
        const InformeReciente* report = informe_del_pago(reports, data, now.date);
        if (!report) return missing("seguridad_social", "informe que la verifica").mended_by(roles::supervisor);
        return is_true(report->seguridad_social, "seguridad social verificada en el informe")
            .mended_by(roles::supervisor);
    }
};

using rules_of_ley_1150_2007_contrato =
    mp::mp_list<SinGarantiaMotivada, MultaPactada, MultaConObligacionPendiente, MultaSinSuspension,
                ClausulaPenalPactada, SeguridadSocialAlFirmar, SeguridadSocialDelPago>;

}  // namespace hito::law
