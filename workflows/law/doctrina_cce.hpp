// What no article says and case law and the procurement agency hold: limits of a modification, form of a suspension,
// the end of the term. Source: law/contracting.md §3.1 and §3.6, with the opinions that it cites.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_contrato.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW temporal limit of modifications: nothing can be changed of a contract that has ended or whose term has run out,
// begun or not.
struct AntesDeTerminar : RuleOn<PlazoPactado, Ejecucion, Suspensiones, Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.antes_de_terminar",
                                   Level::block,
                                   "El contrato se modifica antes de terminar y de vencer su plazo.",
                                   {doctrina_cce, "límite temporal de las modificaciones"},
                                   "X01 X08 R23"};
    static Verdict check(const PlazoPactado& term, const Ejecucion& execution, const Suspensiones& pauses,
                         const Terminacion& end, const Occasion& now) {
        const auto last = ultimo_dia_vivo(end, vencimiento(term, execution, pauses, now));
        if (!last) return holds();  // No term runs yet.
        return not_after(now.date, *last)
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("El contrato {} el {}.", end.terminado_el ? "terminó" : "vence",
                                 in_words(end.terminado_el.value_or(*last))));
    }
};

// LAW nothing of what execution brings happens before it began ("hechos cumplidos").
struct EjecucionIniciada : RuleOn<Ejecucion, Occasion> {
    static constexpr RuleInfo info{"contrato.ejecucion_iniciada",
                                   Level::block,
                                   "La ejecución del contrato ya inició.",
                                   {doctrina_cce, "hechos cumplidos; Ley 80 de 1993, art. 41"},
                                   "X02"};
    static Verdict check(const Ejecucion& execution, const Occasion& now) {
        if (!execution.fecha_inicio) return missing("inicio", "acto iniciar").mended_by(roles::supervisor);
        return not_before(now.date, *execution.fecha_inicio).mended_by(roles::supervisor);
    }
};

// LAW what was undone before it began binds nobody: there is nothing to register and nothing to watch.
struct SinResciliar : RuleOn<Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.sin_resciliar",
                                   Level::block,
                                   "El contrato no se ha resciliado.",
                                   {doctrina_cce, "resciliación; Código Civil, art. 1602 y 1625"},
                                   "X01"};
    static Verdict check(const Terminacion& end, const Occasion& now) {
        if (end.forma_terminacion != FormaTerminacion::resciliacion) return holds();
        return not_after(now.date, *ultimo_dia_vivo(end, std::nullopt)).mended_by(roles::ordenador_gasto);
    }
};

// LAW the parties start the contract with a signed act, unless they agreed that its term runs from the requirements.
struct InicioPactado : RuleOn<Pactos, Occasion> {
    static constexpr RuleInfo info{"contrato.inicio_pactado",
                                   Level::block,
                                   "El contrato que inicia por acta lo inicia quien la firma, y no el reloj.",
                                   {doctrina_cce, "plazo de ejecución"},
                                   "X02"};
    static Verdict check(const Pactos& agreed, const Occasion& now) {
        const bool by_clock = now.role && *now.role == roles::reloj;
        return verdict(!by_clock || agreed.modo_inicio == ModoInicio::requisitos,
                       write_value(agreed.modo_inicio, Form::wire), "acta de inicio")
            .mended_by(roles::supervisor);
    }
};

// LAW the term has a last day, not before the first.
struct PlazoDefinido : RuleOn<PlazoPactado, Occasion> {
    static constexpr RuleInfo info{"contrato.plazo_definido",
                                   Level::block,
                                   "El contrato tiene un plazo que termina después de iniciar.",
                                   {doctrina_cce, "plazo de ejecución"},
                                   "X18"};
    static Verdict check(const PlazoPactado& term, const Occasion& now) {
        const auto last = fin_pactado(term, now.date);
        if (!last)
            return missing("plazo", "plazo en meses, en días o fecha de fin").mended_by(roles::jefe_contratacion);
        if (*last > ultima_fecha) return not_after(*last, ultima_fecha).mended_by(roles::jefe_contratacion);
        return not_before(*last, now.date).mended_by(roles::jefe_contratacion);
    }
};

// LAW material limit of modifications: the contract stays the one that was awarded.
struct ObjetoIntacto : RuleOn<DatosModificacion> {
    static constexpr RuleInfo info{"contrato.objeto_intacto",
                                   Level::block,
                                   "La modificación no cambia la esencia del objeto.",
                                   {doctrina_cce, "límite material de las modificaciones"}};
    static Verdict check(const DatosModificacion& data) {
        return verdict(!data.cambia_esencia, data.cambia_esencia, "el mismo objeto").mended_by(roles::ordenador_gasto);
    }
};

// LAW whether a suspended contract may be modified isn't settled: the entity's parameter says.
struct SuspendidoAdmiteModificacion : RuleOn<Suspensiones, Occasion> {
    static constexpr RuleInfo info{"contrato.suspendido_admite_modificacion",
                                   Level::block,
                                   "El contrato no está suspendido, o la entidad admite modificarlo así.",
                                   {doctrina_cce, "modificación de contratos suspendidos"},
                                   "X12"};
    static Verdict check(const Suspensiones& pauses, const Occasion& now) {
        const Suspension* open = suspension_abierta(pauses);
        if (!open || now.date < open->desde || now.at(suspendido_admite_modificacion)) return holds();
        return verdict(false, "suspendido desde " + to_iso(open->desde), "acto reiniciar")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW what was already earned isn't taken away by a reduction, paid or not.
struct ReduccionHastaLoNoPagado : RuleOn<Valores, Pagos, Informes, DatosReduccion> {
    static constexpr RuleInfo info{"contrato.reduccion_hasta_lo_no_pagado",
                                   Level::block,
                                   "La reducción no baja el valor de lo ya recibido o pagado.",
                                   {doctrina_cce, "límites de las modificaciones"},
                                   "R20"};
    static Verdict check(const Valores& values, const Pagos& paid, const Informes& reports,
                         const DatosReduccion& data) {
        if (data.valor <= Money{}) return verdict(false, write_value(data.valor, Form::wire), "un valor positivo");
        return at_most(data.valor, values.valor_vigente - ganado_o_pagado(paid, reports))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW an extension is agreed in writing; there is none that comes by itself.
struct ProrrogaExpresa : RuleOn<DatosProrroga> {
    static constexpr RuleInfo info{"contrato.prorroga_expresa",
                                   Level::block,
                                   "La prórroga no es automática ni tácita.",
                                   {doctrina_cce, "prohibición de la prórroga automática"},
                                   "X15"};
    static Verdict check(const DatosProrroga& data) {
        return verdict(!data.automatica, data.automatica, "un acuerdo escrito").mended_by(roles::ordenador_gasto);
    }
};

// LAW and it leads to a later day, within the days that a case may hold.
struct ProrrogaExtiende : RuleOn<DatosProrroga, PlazoPactado, Ejecucion, Occasion> {
    static constexpr RuleInfo info{"contrato.prorroga_extiende",
                                   Level::block,
                                   "La prórroga lleva el plazo a una fecha posterior.",
                                   {doctrina_cce, "prórroga del plazo"},
                                   "X18"};
    static Verdict check(const DatosProrroga& data, const PlazoPactado& term, const Ejecucion& execution,
                         const Occasion& now) {
        const std::string asked =
            data.hasta ? to_iso(*data.hasta) : fmt::format("{} meses y {} días", data.meses, data.dias);
        const auto before = execution.fin_plazo ? execution.fin_plazo : term.fecha_fin;
        const bool asks = data.hasta || data.meses > 0 || data.dias > 0;
        const Date after = fin_prorrogado(before ? *before : fin_pactado(term, now.date).value_or(now.date), data);
        return verdict(asks && (!before || after > *before) && after <= ultima_fecha, asked,
                       (before ? "después del " + to_iso(*before) : std::string("un tiempo positivo")) +
                           " y a más tardar " + to_iso(ultima_fecha))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW a contract that the clock ended isn't revived: an extension that was signed in time and recorded late asks first
// that the end be annulled.
struct ProrrogaDeContratoVivo : RuleOn<Terminacion> {
    static constexpr RuleInfo info{"contrato.prorroga_de_contrato_vivo",
                                   Level::block,
                                   "El contrato que se prorroga no consta como terminado.",
                                   {doctrina_cce, "límite temporal de las modificaciones"},
                                   "X01"};
    static Verdict check(const Terminacion& end) {
        if (!end.terminado_el) return holds();
        return verdict(false, "terminado el " + to_iso(*end.terminado_el),
                       "anular antes la terminación, si la prórroga se firmó a tiempo")
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW a suspension is exceptional: force majeure, fortuitous event or public interest.
struct SuspensionConCausa : RuleOn<DatosSuspension> {
    static constexpr RuleInfo info{"contrato.suspension_con_causa",
                                   Level::block,
                                   "La suspensión obedece a fuerza mayor, caso fortuito o interés público.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X12"};
    static Verdict check(const DatosSuspension& data) {
        if (!data.causa) return missing("causa_suspension", "causa de la suspensión").mended_by(roles::ordenador_gasto);
        return verdict(*data.causa != CausaSuspension::otra, write_value(*data.causa, Form::wire),
                       "fuerza mayor, caso fortuito o interés público")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW and it says when it ends.
struct SuspensionConTermino : RuleOn<DatosSuspension, Occasion> {
    static constexpr RuleInfo info{"contrato.suspension_con_termino",
                                   Level::block,
                                   "La suspensión tiene fecha o condición de terminación.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X12 R24"};
    static Verdict check(const DatosSuspension& data, const Occasion& now) {
        if (data.hasta) return not_before(*data.hasta, data.desde.value_or(now.date)).mended_by(roles::ordenador_gasto);
        if (!data.condicion.empty()) return holds();
        return missing("termino_suspension", "fecha de fin o condición").mended_by(roles::ordenador_gasto);
    }
};

// LAW and it looks ahead.
struct SuspensionNoRetroactiva : RuleOn<DatosSuspension, Occasion> {
    static constexpr RuleInfo info{"contrato.suspension_no_retroactiva",
                                   Level::block,
                                   "La suspensión no empieza antes del acta que la acuerda.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X12 R23"};
    static Verdict check(const DatosSuspension& data, const Occasion& now) {
        return not_before(data.desde.value_or(now.date), now.date).mended_by(roles::ordenador_gasto);
    }
};

// LAW and it is short.
struct SuspensionBreve : RuleOn<DatosSuspension, Occasion> {
    static constexpr RuleInfo info{"contrato.suspension_breve",
                                   Level::warn,
                                   "La suspensión no pasa del tiempo que la entidad considera largo.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "R24"};
    static Verdict check(const DatosSuspension& data, const Occasion& now) {
        const Date first = data.desde.value_or(now.date);
        return not_after(data.hasta.value_or(first), add_months(first, now.at(suspension_larga_meses)))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW and no longer for having been made longer.
struct SuspensionAmpliadaBreve : RuleOn<Suspensiones, DatosAmpliacionSuspension, Occasion> {
    static constexpr RuleInfo info{"contrato.suspension_ampliada_breve",
                                   Level::warn,
                                   "La suspensión ampliada no pasa del tiempo que la entidad considera largo.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "R24"};
    static Verdict check(const Suspensiones& pauses, const DatosAmpliacionSuspension& data, const Occasion& now) {
        const Suspension* open = suspension_abierta(pauses);
        if (!open) return holds();  // `AmpliacionEnTermino`.
        return not_after(*data.hasta, add_months(open->desde, now.at(suspension_larga_meses)))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW and the guarantor is told of it.
struct GaranteAvisado : RuleOn<DatosSuspension, Garantias> {
    static constexpr RuleInfo info{"contrato.garante_avisado",
                                   Level::warn,
                                   "Se avisó al garante de la suspensión.",
                                   {doctrina_cce, "suspensión del contrato; Código de Comercio, art. 1060"},
                                   "R17"};
    static Verdict check(const DatosSuspension& data, const Garantias& held) {
        return is_true(data.garante_avisado || held.garantias.empty(), "garante avisado").mended_by(roles::supervisor);
    }
};

// LAW a suspension is made longer while it lasts.
struct AmpliacionEnTermino : RuleOn<Suspensiones, DatosAmpliacionSuspension, Occasion> {
    static constexpr RuleInfo info{"contrato.ampliacion_en_termino",
                                   Level::block,
                                   "La suspensión se amplía antes de terminar, y hacia una fecha posterior.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X12 R24"};
    static Verdict check(const Suspensiones& pauses, const DatosAmpliacionSuspension& data, const Occasion& now) {
        const Suspension* open = suspension_abierta(pauses);
        if (!open) return missing("suspension", "acto suspender").mended_by(roles::ordenador_gasto);
        if (open->hasta && now.date > *open->hasta)
            return not_after(now.date, *open->hasta).mended_by(roles::ordenador_gasto);
        return not_before(*data.hasta, (open->hasta ? *open->hasta : open->desde) + Days{1})
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW when the time of the suspension is over, the work is taken up again.
struct ReinicioEnTermino : RuleOn<Suspensiones, DatosReinicio, Occasion> {
    static constexpr RuleInfo info{"contrato.reinicio_en_termino",
                                   Level::warn,
                                   "El contrato reinicia a más tardar al día siguiente de terminar la suspensión.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "R24"};
    static Verdict check(const Suspensiones& pauses, const DatosReinicio& data, const Occasion& now) {
        const Suspension* open = suspension_abierta(pauses);
        if (!open || !open->hasta) return holds();
        return not_after(data.reanuda_el.value_or(now.date), *open->hasta + Days{1}).mended_by(roles::supervisor);
    }
};

// LAW and not before it began.
struct ReinicioPosterior : RuleOn<Suspensiones, DatosReinicio, Occasion> {
    static constexpr RuleInfo info{"contrato.reinicio_posterior",
                                   Level::block,
                                   "El reinicio no es anterior a la suspensión.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X12"};
    static Verdict check(const Suspensiones& pauses, const DatosReinicio& data, const Occasion& now) {
        const Suspension* open = suspension_abierta(pauses);
        if (!open) return missing("suspension", "acto suspender").mended_by(roles::ordenador_gasto);
        return not_before(data.reanuda_el.value_or(now.date), open->desde).mended_by(roles::supervisor);
    }
};

// LAW obligations don't run while the contract is suspended: there is nothing to report of those days…
struct InformeFueraDeSuspension : RuleOn<DatosInforme, Suspensiones> {
    static constexpr RuleInfo info{"contrato.informe_fuera_de_suspension",
                                   Level::warn,
                                   "El período del informe no está dentro de una suspensión.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X13"};
    static Verdict check(const DatosInforme& data, const Suspensiones& pauses) {
        const Suspension* over = suspension_que_cubre(pauses, *data.desde, *data.hasta);
        return verdict(!over, fmt::format("{} a {}", to_iso(*data.desde), to_iso(*data.hasta)),
                       over ? "un período sin la suspensión desde " + to_iso(over->desde) : "")
            .mended_by(roles::supervisor);
    }
};

// LAW … and nothing to pay.
struct PagoFueraDeSuspension : RuleOn<DatosPago, Suspensiones> {
    static constexpr RuleInfo info{"contrato.pago_fuera_de_suspension",
                                   Level::block,
                                   "No se pagan períodos en que el contrato estuvo suspendido.",
                                   {doctrina_cce, "suspensión del contrato"},
                                   "X13"};
    static Verdict check(const DatosPago& data, const Suspensiones& pauses) {
        if (!data.periodo_desde || !data.periodo_hasta) return holds();
        const Suspension* over = suspension_que_cubre(pauses, *data.periodo_desde, *data.periodo_hasta);
        return verdict(!over, fmt::format("{} a {}", to_iso(*data.periodo_desde), to_iso(*data.periodo_hasta)),
                       over ? "un período sin la suspensión desde " + to_iso(over->desde) : "")
            .mended_by(roles::supervisor);
    }
};

// LAW nobody is paid more than the contract is worth.
struct PagosHastaValor : RuleOn<DatosPago, Pagos, Valores> {
    static constexpr RuleInfo info{"contrato.pagos_hasta_valor",
                                   Level::block,
                                   "La suma de los pagos no pasa del valor vigente del contrato.",
                                   {doctrina_cce, "Ley 80 de 1993, art. 4 y 5"},
                                   "X17 R20"};
    static Verdict check(const DatosPago& data, const Pagos& paid, const Valores& values) {
        if (data.valor <= Money{}) return verdict(false, write_value(data.valor, Form::wire), "un valor positivo");
        return at_most(paid.valor_pagado + data.valor - data.amortizacion, values.valor_vigente)
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW the term ends at midnight of its last day.
struct PlazoVencido : RuleOn<Ejecucion, Suspensiones, Occasion> {
    static constexpr RuleInfo info{"contrato.plazo_vencido",
                                   Level::block,
                                   "El plazo de ejecución venció.",
                                   {doctrina_cce, "plazo de ejecución"},
                                   "X18"};
    static Verdict check(const Ejecucion& execution, const Suspensiones& pauses, const Occasion& now) {
        const auto last = vencimiento(execution, pauses, now);
        if (!last) return missing("plazo", "fin del plazo de ejecución").mended_by(roles::jefe_contratacion);
        return not_before(now.date, *last).mended_by(roles::reloj);
    }
};

// LAW an agreement to end says what was done, paid and owed.
struct TerminacionConBalance : RuleOn<DatosTerminacionAcuerdo> {
    static constexpr RuleInfo info{"contrato.terminacion_con_balance",
                                   Level::warn,
                                   "El acta de terminación dice el balance de lo ejecutado y lo pagado.",
                                   {doctrina_cce, "terminación de mutuo acuerdo"},
                                   "R41"};
    static Verdict check(const DatosTerminacionAcuerdo& data) {
        if (data.balance.empty()) return missing("balance", "balance").mended_by(roles::supervisor);
        return holds();
    }
};

// LAW before the execution there is nothing to pay: whoever was paid can't just part.
struct ResciliacionSinPagos : RuleOn<Pagos> {
    static constexpr RuleInfo info{"contrato.resciliacion_sin_pagos",
                                   Level::block,
                                   "El contrato que se resuelve antes de iniciar no tiene pagos.",
                                   {doctrina_cce, "resciliación; Código Civil, art. 1602"},
                                   "X17"};
    static Verdict check(const Pagos& paid) {
        return at_most(paid.valor_pagado, Money{}).mended_by(roles::ordenador_gasto);
    }
};

using rules_of_doctrina_cce =
    mp::mp_list<AntesDeTerminar, EjecucionIniciada, SinResciliar, InicioPactado, PlazoDefinido, ObjetoIntacto,
                SuspendidoAdmiteModificacion, ReduccionHastaLoNoPagado, ProrrogaExpresa, ProrrogaExtiende,
                ProrrogaDeContratoVivo, SuspensionConCausa, SuspensionConTermino, SuspensionNoRetroactiva,
                SuspensionBreve, SuspensionAmpliadaBreve, GaranteAvisado, AmpliacionEnTermino, ReinicioEnTermino,
                ReinicioPosterior, InformeFueraDeSuspension, PagoFueraDeSuspension, PagosHastaValor, PlazoVencido,
                TerminacionConBalance, ResciliacionSinPagos>;

}  // namespace hito::law
