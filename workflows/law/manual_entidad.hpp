// What no statute asks and a careful entity's manual does. Each entity says what such a rule does.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW supervisor and authoriser of the spending in one person: the agency calls it no legal ban; refused by default.
struct SupervisorNoOrdenador : RuleOn<DatosDesignacion, Firma, Occasion> {
    static constexpr RuleInfo info{"contrato.supervisor_no_ordenador",
                                   Level::policy,
                                   "El supervisor no es el ordenador del gasto del contrato.",
                                   {manual_entidad, "supervisión (concepto C-039 de 2026 de la agencia)"},
                                   "R33",
                                   "",
                                   Policy::block};
    static Verdict check(const DatosDesignacion& data, const Firma& signature, const Occasion& now) {
        const bool self = now.role && *now.role == roles::ordenador_gasto && data.persona == now.person;
        const bool signer = !signature.ordenador.empty() && data.persona == signature.ordenador;
        return verdict(!self && !signer, data.persona, "una persona distinta del ordenador del gasto")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW who evaluated the offers, or wrote the studies, judges his own work when he supervises: allowed, and seen.
struct SupervisorNoEvaluo : RuleOn<DatosDesignacion, PersonasDelProceso> {
    static constexpr RuleInfo info{"contrato.supervisor_no_evaluo",
                                   Level::policy,
                                   "El supervisor no estructuró ni evaluó el proceso del que viene el contrato.",
                                   {manual_entidad, "supervisión"},
                                   "R33",
                                   "",
                                   Policy::warn};
    static Verdict check(const DatosDesignacion& data, const PersonasDelProceso& before) {
        return verdict(!before.participo(data.persona), data.persona, "una persona que no participó en el proceso")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW the same hand does not certify the money and commit it.
struct FirmaNoDelCdp : RuleOn<PersonasDelProceso, Occasion> {
    static constexpr RuleInfo info{"contrato.firma_no_del_cdp",
                                   Level::policy,
                                   "Quien suscribe el contrato no expidió el CDP de su proceso.",
                                   {manual_entidad, "segregación del presupuesto"},
                                   "R33",
                                   "",
                                   Policy::block};
    static Verdict check(const PersonasDelProceso& before, const Occasion& now) {
        return verdict(before.expidio_cdp.empty() || before.expidio_cdp != now.person, std::string(now.person),
                       "una persona distinta de quien expidió el CDP")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW budget and spending are different hands (contracting.md §7).
struct RpNoDelOrdenador : RuleOn<Firma, Occasion> {
    static constexpr RuleInfo info{"contrato.rp_no_del_ordenador",
                                   Level::policy,
                                   "Quien expide el registro presupuestal no es el ordenador del gasto.",
                                   {manual_entidad, "segregación del presupuesto"},
                                   "R33",
                                   "",
                                   Policy::block};
    static Verdict check(const Firma& signature, const Occasion& now) {
        return verdict(signature.ordenador.empty() || signature.ordenador != now.person, std::string(now.person),
                       "una persona distinta del ordenador del gasto")
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW Decreto 1082 de 2015, art. 2.2.1.2.3.1.18: no payment while the guarantee doesn't follow a change.
struct PagoConGarantiaAjustada : RuleOn<Garantias, Occasion> {
    static constexpr RuleInfo info{"contrato.pago_con_garantia_ajustada",
                                   Level::policy,
                                   "No se paga mientras la garantía está por ajustar.",
                                   {manual_entidad, "pagos (Decreto 1082 de 2015, art. 2.2.1.2.3.1.18)"},
                                   "R17",
                                   "",
                                   Policy::block};
    static Verdict check(const Garantias& held, const Occasion& now) {
        if (!held.ajuste_pendiente_desde || now.date < *held.ajuste_pendiente_desde) return holds();
        return verdict(false, "pendiente desde " + to_iso(*held.ajuste_pendiente_desde), "acto aprobar_garantia")
            .mended_by(roles::contratista);
    }
};

// LAW who gives a contract up says why.
struct DesistimientoMotivado : RuleOn<Occasion> {
    static constexpr RuleInfo info{"contrato.desistimiento_motivado",
                                   Level::policy,
                                   "El desistimiento dice su motivo.",
                                   {manual_entidad, "desistimiento"},
                                   "R41",
                                   "",
                                   Policy::block};
    static Verdict check(const Occasion& now) {
        if (now.motive.empty()) return missing("motivo", "motivo").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW Ley 1952 de 2019, art. 54: whoever receives with things still to do says which; the final payment waits.
struct ReciboSinPendientes : RuleOn<DatosRecibo> {
    static constexpr RuleInfo info{"contrato.recibo_sin_pendientes",
                                   Level::warn,
                                   "El recibo final no deja pendientes.",
                                   {manual_entidad, "recibo final"},
                                   "R40"};
    static Verdict check(const DatosRecibo& data) {
        return verdict(data.pendientes.empty(), data.pendientes, "sin pendientes").mended_by(roles::contratista);
    }
};
struct PagoSinPendientes : RuleOn<Terminacion, DatosPago, Pagos, Valores> {
    static constexpr RuleInfo info{"contrato.pago_sin_pendientes",
                                   Level::policy,
                                   "El último pago no se hace con pendientes del recibo.",
                                   {manual_entidad, "recibo final"},
                                   "R40",
                                   "",
                                   Policy::warn};
    static Verdict check(const Terminacion& end, const DatosPago& data, const Pagos& paid, const Valores& values) {
        const bool last = paid.valor_facturado + data.valor >= values.valor_vigente;
        return verdict(!end.recibo_con_pendientes || !last, end.recibo_con_pendientes, "pendientes resueltos")
            .mended_by(roles::supervisor);
    }
};

// LAW what is reported as done when the object is fulfilled is all of it.
struct AvanceCompleto : RuleOn<Informes> {
    static constexpr RuleInfo info{"contrato.avance_completo",
                                   Level::warn,
                                   "El último informe muestra el objeto cumplido.",
                                   {manual_entidad, "terminación por cumplimiento"},
                                   "R40"};
    static Verdict check(const Informes& reports) {
        if (reports.informes == 0) return missing("informe", "informe final").mended_by(roles::supervisor);
        return at_least(reports.avance_fisico, percent(100)).mended_by(roles::supervisor);
    }
};

// LAW whether a contract is to be settled is asked of one that was received, or that ended before its time.
struct RecibidoOTerminadoAntes : RuleOn<Terminacion> {
    static constexpr RuleInfo info{"contrato.recibido_o_terminado_antes",
                                   Level::policy,
                                   "El contrato se recibió, o terminó antes de cumplirse.",
                                   {manual_entidad, "recibo final (Ley 80 de 1993, art. 60)"},
                                   "R40",
                                   "",
                                   Policy::block};
    static Verdict check(const Terminacion& end) {
        const FormaTerminacion form = end.forma_terminacion;
        const bool early = form == FormaTerminacion::caducidad || form == FormaTerminacion::unilateral ||
                           form == FormaTerminacion::resciliacion || form == FormaTerminacion::mutuo_acuerdo;
        if (end.recibido_el || early) return holds();
        return missing("recibo", "acto recibir_final").mended_by(roles::supervisor);
    }
};

using rules_of_manual_entidad =
    mp::mp_list<SupervisorNoOrdenador, SupervisorNoEvaluo, FirmaNoDelCdp, RpNoDelOrdenador, PagoConGarantiaAjustada,
                DesistimientoMotivado, ReciboSinPendientes, PagoSinPendientes, AvanceCompleto, RecibidoOTerminadoAntes>;

}  // namespace hito::law
