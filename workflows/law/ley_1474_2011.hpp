// Ley 1474 de 2011: who watches over the contract (art. 83 to 85), what a sanction rests on (art. 86), what becomes of
// an advance (art. 91). The procedure of the sanction: ley_1474_2011_sancionatorio.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 83: somebody watches over each contract.
struct SupervisorDesignado : RuleOn<Supervision, Occasion> {
    static constexpr RuleInfo info{"contrato.supervisor_designado",
                                   Level::block,
                                   "El contrato tiene supervisor o interventor designado en la fecha del acto.",
                                   {ley_1474_2011, "art. 83"},
                                   "R18"};
    static Verdict check(const Supervision& watch, const Occasion& now) {
        if (watch.designaciones.empty())
            return missing("supervisor", "acto designar_supervisor").mended_by(roles::ordenador_gasto);
        return verdict(designado_en(watch, now.date) != nullptr, to_iso(now.date), "designación activa en esa fecha")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 83: and it's that person, and no other, who acts as such. Whoever only records what happened isn't judged.
struct ActuaElDesignado : RuleOn<Supervision, Occasion> {
    static constexpr RuleInfo info{"contrato.actua_el_designado",
                                   Level::block,
                                   "Quien actúa como supervisor o interventor es la persona designada como tal.",
                                   {ley_1474_2011, "art. 83"},
                                   "R18"};
    static Verdict check(const Supervision& watch, const Occasion& now) {
        if (!designado_en(watch, now.date)) return holds();  // Nobody designated: `SupervisorDesignado`.
        return actua_designado(watch, now);
    }
};

// LAW art. 83: the same of a claim, which asks for no supervisor when the entity's head makes it.
struct ReclamaElDesignado : RuleOn<Supervision, Occasion> {
    static constexpr RuleInfo info{"contrato.reclama_el_designado",
                                   Level::block,
                                   "El supervisor que reclama el siniestro es el designado.",
                                   {ley_1474_2011, "art. 83"},
                                   "R18"};
    static Verdict check(const Supervision& watch, const Occasion& now) { return actua_designado(watch, now); }
};

// LAW art. 83 inc. 2 and 3: a contractor may support a supervisor and can't be one.
struct SupervisorServidor : RuleOn<DatosDesignacion, Occasion> {
    static constexpr RuleInfo info{"contrato.supervisor_servidor",
                                   Level::block,
                                   "El supervisor es servidor de la entidad y no contratista de apoyo.",
                                   {ley_1474_2011, "art. 83"},
                                   "R18"};
    static Verdict check(const DatosDesignacion& data, const Occasion& now) {
        if (data.clase == ClaseSupervision::interventor) return holds();
        const Person* who = now.people().find(data.persona);
        const Bond* bond = who ? who->bond_on(now.date) : nullptr;
        const bool servant = !who || (bond && bond->kind == BondKind::servidor);
        return verdict(servant && !data.contratista_de_apoyo, data.persona, "un servidor vinculado a la entidad")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 83: the watch begins no later than the execution.
struct DesignacionOportuna : RuleOn<Supervision, Ejecucion, Occasion> {
    static constexpr RuleInfo info{"contrato.designacion_oportuna",
                                   Level::warn,
                                   "La primera designación no es posterior al inicio.",
                                   {ley_1474_2011, "art. 83"},
                                   "R18"};
    static Verdict check(const Supervision& watch, const Ejecucion& execution, const Occasion& now) {
        if (!execution.fecha_inicio || !watch.designaciones.empty()) return holds();
        return not_after(now.date, *execution.fecha_inicio).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 83 and 84: a report tells of days that have passed and in which the contract ran.
struct InformeDeLoEjecutado : RuleOn<DatosInforme, Ejecucion, Occasion> {
    static constexpr RuleInfo info{"contrato.informe_de_lo_ejecutado",
                                   Level::block,
                                   "El informe cubre días ya transcurridos, desde el inicio de la ejecución.",
                                   {ley_1474_2011, "art. 83 y 84"},
                                   "X17"};
    static Verdict check(const DatosInforme& data, const Ejecucion& execution, const Occasion& now) {
        const Date first = execution.fecha_inicio.value_or(*data.desde);
        const bool sound = first <= *data.desde && *data.desde <= *data.hasta && *data.hasta <= now.date;
        return verdict(sound, fmt::format("{} a {}", to_iso(*data.desde), to_iso(*data.hasta)),
                       fmt::format("entre {} y {}", to_iso(first), to_iso(now.date)))
            .mended_by(roles::supervisor);
    }
};

// LAW art. 84: what is watched is the contract, and its days are those of its term.
// CHOICE Only a finding: the supervisor has to tell what was delivered late, too.
struct InformeDentroDelPlazo : RuleOn<DatosInforme, Ejecucion, Suspensiones, Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.informe_dentro_del_plazo",
                                   Level::warn,
                                   "El informe no cubre días posteriores al plazo o a la terminación.",
                                   {ley_1474_2011, "art. 84"},
                                   "X17"};
    static Verdict check(const DatosInforme& data, const Ejecucion& execution, const Suspensiones& pauses,
                         const Terminacion& end, const Occasion& now) {
        const auto last = end.terminado_el ? end.terminado_el : vencimiento(execution, pauses, now);
        return not_after(*data.hasta, last.value_or(*data.hasta)).mended_by(roles::supervisor);
    }
};

// LAW art. 84: what was done stays done.
struct AvanceNoBaja : RuleOn<DatosInforme, Informes> {
    static constexpr RuleInfo info{"contrato.avance_no_baja",
                                   Level::warn,
                                   "El avance físico acumulado no es menor que el ya informado.",
                                   {ley_1474_2011, "art. 84"},
                                   "R20"};
    static Verdict check(const DatosInforme& data, const Informes& reports) {
        for (const auto& report : reports.ultimos_informes)
            if (report.hasta > *data.hasta) return holds();  // Of an earlier period, told late.
        return at_least(data.avance, reports.avance_fisico).mended_by(roles::supervisor);
    }
};

// LAW art. 84: a report tells what happened, not what the last one told.
struct InformeNoRepetido : RuleOn<DatosInforme, Informes> {
    static constexpr RuleInfo info{"contrato.informe_no_repetido",
                                   Level::warn,
                                   "El texto del informe no repite el de uno anterior.",
                                   {ley_1474_2011, "art. 84"},
                                   "R19"};
    static Verdict check(const DatosInforme& data, const Informes& reports) {
        for (const auto& report : reports.ultimos_informes)
            if (!data.huella.empty() && report.huella == data.huella)
                return verdict(false, "mismo texto que el informe del " + to_iso(report.fecha), "texto propio")
                    .mended_by(roles::supervisor);
        return holds();
    }
};

// LAW art. 83 and 84: nothing is paid that no report received before.
struct InformeAntesDePago : RuleOn<Informes, Occasion> {
    static constexpr RuleInfo info{"contrato.informe_antes_de_pago",
                                   Level::block,
                                   "El pago tiene un informe de supervisión anterior.",
                                   {ley_1474_2011, "art. 83 y 84"},
                                   "X17 R19"};
    static Verdict check(const Informes& reports, const Occasion& now) {
        if (reports.informes == 0)
            return missing("informe", "acto radicar_informe_supervision").mended_by(roles::supervisor);
        for (const auto& report : reports.ultimos_informes)
            if (report.fecha <= now.date) return holds();
        return not_before(now.date, reports.ultimos_informes.front().fecha).mended_by(roles::supervisor);
    }
};

// LAW art. 84: and that report covers what is paid.
struct InformeCubrePago : RuleOn<DatosPago, Informes, Occasion> {
    static constexpr RuleInfo info{"contrato.informe_cubre_pago",
                                   Level::block,
                                   "El informe cubre el período que se paga.",
                                   {ley_1474_2011, "art. 84"},
                                   "X17"};
    static Verdict check(const DatosPago& data, const Informes& reports, const Occasion& now) {
        if (!data.periodo_hasta || reports.informes == 0) return holds();
        if (informe_del_pago(reports, data, now.date)) return holds();
        return verdict(false, "período hasta " + to_iso(*data.periodo_hasta), "informe que llegue hasta esa fecha")
            .mended_by(roles::supervisor);
    }
};

// LAW art. 84: no more is paid than was received.
struct PagoHastaLoRecibido : RuleOn<DatosPago, Informes, Pagos, Occasion> {
    static constexpr RuleInfo info{"contrato.pago_hasta_lo_recibido",
                                   Level::block,
                                   "Lo pagado no pasa del valor recibido a satisfacción.",
                                   {ley_1474_2011, "art. 84"},
                                   "X17 R20"};
    static Verdict check(const DatosPago& data, const Informes& reports, const Pagos& paid, const Occasion& now) {
        const InformeReciente* report = informe_del_pago(reports, data, now.date);
        if (!report || !report->valor_ejecutado) return holds();
        return at_most(paid.valor_facturado + data.valor, *report->valor_ejecutado).mended_by(roles::supervisor);
    }
};

// LAW art. 84: money keeps step with work.
struct PagoAcordeAlAvance : RuleOn<DatosPago, Informes, Pagos, Valores> {
    static constexpr RuleInfo info{"contrato.pago_acorde_al_avance",
                                   Level::warn,
                                   "Lo pagado no se adelanta al avance físico.",
                                   {ley_1474_2011, "art. 84"},
                                   "R20"};
    static Verdict check(const DatosPago& data, const Informes& reports, const Pagos& paid, const Valores& values) {
        if (reports.informes == 0) return missing("informe", "avance físico informado").mended_by(roles::supervisor);
        // The share is rounded up by one hundredth of a percent: a third of the work may be told as 33,33 %.
        const Percent reached{std::min(reports.avance_fisico.hundredths + 1, percent(100).hundredths)};
        return at_most(paid.valor_facturado + data.valor, share_of(values.valor_vigente, reached))
            .mended_by(roles::supervisor);
    }
};

// LAW art. 86: nobody is sanctioned unheard.
struct AudienciaPrevia : RuleOn<Audiencia, Occasion> {
    static constexpr RuleInfo info{"contrato.audiencia_previa",
                                   Level::block,
                                   "Antes de sancionar se oyó al contratista en audiencia.",
                                   {ley_1474_2011, "art. 86"},
                                   "X10 R35"};
    static Verdict check(const Audiencia& hearing, const Occasion& now) {
        if (!hearing.audiencia_el) return missing("audiencia", "audiencia").mended_by(roles::ordenador_gasto);
        if (!hearing.contratista_citado) return is_true(false, "contratista citado").mended_by(roles::ordenador_gasto);
        return not_after(*hearing.audiencia_el, now.date).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. a: the guarantor is called to it too, where there is one.
struct GaranteCitado : RuleOn<Audiencia, Garantias> {
    static constexpr RuleInfo info{"contrato.garante_citado",
                                   Level::block,
                                   "Se citó al garante a la audiencia.",
                                   {ley_1474_2011, "art. 86 lit. a"},
                                   "X10 R35"};
    static Verdict check(const Audiencia& hearing, const Garantias& held) {
        return is_true(hearing.garante_citado || held.garantias.empty(), "garante citado")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 91: what is advanced is spent by a plan that was approved.
struct PlanDeInversionAprobado : RuleOn<DatosAnticipo> {
    static constexpr RuleInfo info{"contrato.anticipo_con_plan",
                                   Level::block,
                                   "El plan de inversión del anticipo está aprobado.",
                                   {ley_1474_2011, "art. 91"},
                                   "X06 R21"};
    static Verdict check(const DatosAnticipo& data) {
        if (!data.plan_inversion_aprobado)
            return missing("plan_inversion", "plan de inversión aprobado").mended_by(roles::supervisor);
        return is_true(*data.plan_inversion_aprobado, "plan de inversión aprobado").mended_by(roles::supervisor);
    }
};

// LAW art. 91: works, concessions, health and what is awarded by tender keep the advance in trust, unless the contract
// is of menor or mínima cuantía. GAP health contracts aren't told apart by their type.
struct AnticipoEnFiducia : RuleOn<Clase, DatosAnticipo> {
    static constexpr RuleInfo info{"contrato.anticipo_en_fiducia",
                                   Level::block,
                                   "El anticipo se maneja en fiducia o patrimonio autónomo cuando la ley lo exige.",
                                   {ley_1474_2011, "art. 91"},
                                   "X06 R21"};
    static Verdict check(const Clase& kind, const DatosAnticipo& data) {
        const bool small = kind.modalidad == Modalidad::minima_cuantia ||
                           kind.modalidad == Modalidad::seleccion_abreviada_menor_cuantia;
        const bool due = kind.modalidad == Modalidad::licitacion_publica || kind.tipo_contrato == TipoContrato::obra ||
                         kind.tipo_contrato == TipoContrato::concesion;
        if (!due || small) return holds();
        if (!data.manejo)
            return missing("manejo_anticipo", "fiducia o patrimonio autónomo").mended_by(roles::contratista);
        return verdict(*data.manejo != ManejoAnticipo::cuenta, write_value(*data.manejo, Form::wire),
                       "fiducia o patrimonio autónomo")
            .mended_by(roles::contratista);
    }
};

// LAW art. 91: each payment earns a part of the advance back, until none remains.
struct AnticipoSeAmortiza : RuleOn<DatosPago, Pagos> {
    static constexpr RuleInfo info{"contrato.anticipo_se_amortiza",
                                   Level::block,
                                   "Cada pago amortiza el anticipo, sin pasar de lo que falta.",
                                   {ley_1474_2011, "art. 91"},
                                   "R21"};
    static Verdict check(const DatosPago& data, const Pagos& paid) {
        const Money left = anticipo_por_amortizar(paid);
        const bool sound = left == Money{}
                               ? data.amortizacion == Money{}
                               : data.amortizacion > Money{} && data.amortizacion <= std::min(left, data.valor);
        return verdict(sound, write_value(data.amortizacion, Form::wire),
                       left == Money{} ? "sin amortización: no hay anticipo pendiente"
                                       : "entre un peso y " + to_pesos(std::min(left, data.valor)))
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_1474_2011 =
    mp::mp_list<SupervisorDesignado, ActuaElDesignado, ReclamaElDesignado, SupervisorServidor, DesignacionOportuna,
                InformeDeLoEjecutado, InformeDentroDelPlazo, AvanceNoBaja, InformeNoRepetido, InformeAntesDePago,
                InformeCubrePago, PagoHastaLoRecibido, PagoAcordeAlAvance, AudienciaPrevia, GaranteCitado,
                PlanDeInversionAprobado, AnticipoEnFiducia, AnticipoSeAmortiza>;

}  // namespace hito::law
