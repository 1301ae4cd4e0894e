// Ley 80 de 1993, as it binds the direct award: urgency (art. 41 to 43), services (art. 32), budget (art. 25).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/autoridad.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_directa.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 8: who is disqualified is not verified as suitable.
struct OferenteHabil : RuleOn<DatosIdoneidad, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.oferente_habil",
                                   Level::block,
                                   "Quien ofrece no está incurso en inhabilidades ni antecedentes que lo impidan.",
                                   {ley_80_1993, "art. 8"},
                                   "R32"};
    static Verdict check(const DatosIdoneidad& data, const Occasion& now) {
        if (data.oferente_inhabil)
            return verdict(false, "inhábil", "sin inhabilidades").mended_by(roles::jefe_contratacion);
        if (!data.inhabilidades_verificadas_el)
            return missing("inhabilidad", "consulta de inhabilidades y antecedentes")
                .mended_by(roles::jefe_contratacion);
        return verificado_para(*data.inhabilidades_verificadas_el, now).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 8 num. 2 lit. b: who verifies is not who offers, nor a relative or partner of his.
struct VerificaSinConflicto : RuleOn<OfertaDirecta, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.verifica_sin_conflicto",
                                   Level::block,
                                   "Quien verifica la idoneidad no es quien ofrece ni tiene conflicto con él.",
                                   {ley_80_1993, "art. 8 num. 2 lit. b"},
                                   "R33"};
    static Verdict check(const OfertaDirecta& offer, const Occasion& now) {
        return sin_conflicto(now.person, offer.oferente.documento, now);
    }
};

// LAW art. 25 num. 6: the signature is not begun without the money.
struct CdpAntesDeContratar : RuleOn<Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.cdp_antes_de_contratar",
                                   Level::block,
                                   "Hay un certificado de disponibilidad antes de iniciar la suscripción.",
                                   {ley_80_1993, "art. 25 num. 6"},
                                   "R01"};
    static Verdict check(const Disponibilidad& budget, const Occasion& now) { return cdp_expedido(budget, now.date); }
};

// LAW art. 32 num. 2: studies, diagnoses and designs are consultancy, which is chosen by merit.
struct ServiciosSinConsultoria : RuleOn<CausalInvocada, ObjetoAContratar, SoportesServicios> {
    static constexpr RuleInfo info{"contratacion_directa.servicios_sin_consultoria",
                                   Level::warn,
                                   "Los servicios contratados directamente no son una consultoría.",
                                   {ley_80_1993, "art. 32 num. 2 (Ley 1150 de 2007, art. 2 num. 3)"},
                                   "R06"};
    static Verdict check(const CausalInvocada& award, const ObjetoAContratar& object,
                         const SoportesServicios& studies) {
        if (!pide(award.causal, Exigencia::sin_consultoria)) return holds();
        const bool consultancy = studies.incluye_consultoria || object.tipo_contrato == TipoContrato::consultoria ||
                                 object.tipo_contrato == TipoContrato::interventoria;
        return verdict(!consultancy, write_value(object.tipo_contrato, Form::wire), "concurso de méritos")
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 32 num. 3: for as long as is indispensable.
struct ServiciosTemporales : RuleOn<CausalInvocada, PlazoPactado> {
    static constexpr RuleInfo info{"contratacion_directa.servicios_temporales",
                                   Level::block,
                                   "Los servicios profesionales y de apoyo tienen un plazo.",
                                   {ley_80_1993, "art. 32 num. 3"}};
    static Verdict check(const CausalInvocada& award, const PlazoPactado& term) {
        if (!pide(award.causal, Exigencia::temporalidad) || term.fecha_fin || term.plazo_meses + term.plazo_dias > 0)
            return holds();
        return missing("plazo", "plazo de ejecución").mended_by(roles::area_solicitante);
    }
};
struct SinFuncionesPermanentes : RuleOn<CausalInvocada, SoportesServicios> {
    static constexpr RuleInfo info{"contratacion_directa.sin_funciones_permanentes",
                                   Level::block,
                                   "Los servicios profesionales y de apoyo no son una función permanente.",
                                   {ley_80_1993, "art. 32 num. 3"}};
    static Verdict check(const CausalInvocada& award, const SoportesServicios& studies) {
        return verdict(!pide(award.causal, Exigencia::temporalidad) || !studies.funciones_permanentes,
                       studies.funciones_permanentes, "un empleo de la planta")
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 41 par. 2: loans have authorisations of their own, and an entity borrows what it can pay (Ley 358 de 1997).
struct EmprestitoAutorizado : RuleOn<CausalInvocada, SoportesDeCausal> {
    static constexpr RuleInfo info{"contratacion_directa.emprestito_autorizado",
                                   Level::block,
                                   "El empréstito tiene su autorización y la capacidad de pago.",
                                   {ley_80_1993, "art. 41 par. 2 (Ley 358 de 1997)"}};
    static Verdict check(const CausalInvocada& award, const SoportesDeCausal& studies) {
        if (!pide(award.causal, Exigencia::autorizacion_credito) || !studies.autorizacion_credito.empty())
            return holds();
        return missing("autorizacion_credito", "autorización con capacidad de pago").mended_by(roles::area_solicitante);
    }
};

// LAW art. 41 inc. 4: in an urgency the written contract may be dispensed with, leaving the authorisation in writing.
struct EscritoDispensado : RuleOn<CausalInvocada, ContratoPorFirmar, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.escrito_dispensado",
                                   Level::block,
                                   "Solo la urgencia prescinde del contrato escrito, con autorización escrita.",
                                   {ley_80_1993, "art. 41 inc. 4"}};
    static Verdict check(const CausalInvocada& award, const ContratoPorFirmar& contract, const Occasion& now) {
        if (!contract.sin_contrato_escrito) return holds();
        if (!pide(award.causal, Exigencia::declaratoria))
            return verdict(false, "sin contrato escrito", "contrato escrito").mended_by(roles::ordenador_gasto);
        if (!contract.autorizacion_escrita_el)
            return missing("autorizacion_escrita_el", "autorización escrita").mended_by(roles::ordenador_gasto);
        return not_after(*contract.autorizacion_escrita_el, now.date).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 42: who declares an urgency has that cause, one of its facts, and says why.
struct UrgenciaInvocada : RuleOn<CausalInvocada> {
    static constexpr RuleInfo info{"contratacion_directa.urgencia_invocada",
                                   Level::block,
                                   "La urgencia se declara en un proceso que la tiene por causal.",
                                   {ley_80_1993, "art. 42"}};
    static Verdict check(const CausalInvocada& award) {
        return verdict(pide(award.causal, Exigencia::declaratoria), write_value(award.causal, Form::wire),
                       "urgencia_manifiesta")
            .mended_by(roles::jefe_contratacion);
    }
};
struct UrgenciaConHecho : RuleOn<DatosUrgencia> {
    static constexpr RuleInfo info{"contratacion_directa.urgencia_con_hecho",
                                   Level::block,
                                   "La urgencia tiene uno de los hechos de la ley.",
                                   {ley_80_1993, "art. 42"}};
    static Verdict check(const DatosUrgencia& data) {
        return verdict(data.hecho != HechoUrgencia::ninguno, write_value(data.hecho, Form::wire),
                       "uno de los hechos del artículo 42")
            .mended_by(roles::ordenador_gasto);
    }
};
struct UrgenciaMotivada : RuleOn<Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.urgencia_motivada",
                                   Level::block,
                                   "La urgencia se declara en un acto motivado.",
                                   {ley_80_1993, "art. 42"}};
    static Verdict check(const Occasion& now) {
        return is_true(!now.motive.empty(), "motivo").mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 42: it lasts what the emergency lasts; what is executed after it had time for a selection.
struct UrgenciaMientrasDura : RuleOn<DatosUrgencia, PlazoPactado, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.urgencia_mientras_dura",
                                   Level::warn,
                                   "Lo contratado por urgencia se ejecuta mientras dura la emergencia.",
                                   {ley_80_1993, "art. 42"},
                                   "R15"};
    static Verdict check(const DatosUrgencia& urgency, const PlazoPactado& term, const Occasion& now) {
        if (!urgency.emergencia_hasta) return holds();
        return not_after(fin_pactado(term, now.date).value_or(now.date), *urgency.emergencia_hasta)
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 43: when the contract is made, it, the act and the file go at once to the fiscal control.
// CHOICE How many days "at once" is, no article says: parameter `urgencia_envio_dias`.
struct EnvioInmediato : RuleOn<ControlFiscal, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.envio_inmediato",
                                   Level::warn,
                                   "La urgencia se envía a la Contraloría inmediatamente después de contratar.",
                                   {ley_80_1993, "art. 43"},
                                   "R15"};
    static Verdict check(const ControlFiscal& control, const Occasion& now) {
        if (!control.contratado_el) return missing("contratado_el", "contrato celebrado");
        const Termino term = termino(urgencia_envio_dias, *control.contratado_el, now.calendar(), now.law->parameters);
        return not_after(now.date, term.ultimo_dia).mended_by(roles::ordenador_gasto).because(term.cuenta + ".");
    }
};
struct EnvioCompleto : RuleOn<DatosEnvio> {
    static constexpr RuleInfo info{"contratacion_directa.envio_completo",
                                   Level::block,
                                   "A la Contraloría van el acto, los contratos y el expediente de antecedentes.",
                                   {ley_80_1993, "art. 43"},
                                   "R15"};
    static Verdict check(const DatosEnvio& data) {
        return verdict(data.envia_acto && data.envia_contratos && data.envia_antecedentes,
                       json{{"envia_acto", data.envia_acto},
                            {"envia_contratos", data.envia_contratos},
                            {"envia_antecedentes", data.envia_antecedentes}},
                       "los tres")
            .mended_by(roles::jefe_contratacion);
    }
};
/// The last day for the fiscal control to say what it thinks of the urgency.
inline Count limite_pronunciamiento(Date sent, const Calendar& calendar, const Parameters& parameters) {
    return calendar.count_months(sent, parameters.at(urgencia_pronunciamiento_meses, sent));
}
// LAW art. 43: it has two months; its silence is told when they passed.
struct PronunciamientoVencido : RuleOn<DatosPronunciamiento, ControlFiscal, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.pronunciamiento_vencido",
                                   Level::block,
                                   "El silencio de la Contraloría se registra cuando pasaron sus dos meses.",
                                   {ley_80_1993, "art. 43"}};
    static Verdict check(const DatosPronunciamiento& data, const ControlFiscal& control, const Occasion& now) {
        if (data.pronunciamiento != Pronunciamiento::sin_pronunciamiento) return holds();
        if (!control.enviado_contraloria_el) return missing("enviado_contraloria_el", "acto enviar_a_contraloria");
        const Count term = limite_pronunciamiento(*control.enviado_contraloria_el, now.calendar(), now.law->parameters);
        return not_before(now.date, term.result + Days{1}).mended_by(roles::jefe_contratacion);
    }
};
struct UrgenciaAjustada : RuleOn<DatosPronunciamiento> {
    static constexpr RuleInfo info{"contratacion_directa.urgencia_ajustada",
                                   Level::warn,
                                   "La Contraloría encontró ajustada a la ley la urgencia.",
                                   {ley_80_1993, "art. 43"},
                                   "R15"};
    static Verdict check(const DatosPronunciamiento& data) {
        return verdict(data.pronunciamiento != Pronunciamiento::no_ajustada,
                       write_value(data.pronunciamiento, Form::wire), "ajustada")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_80_1993_directa =
    mp::mp_list<OferenteHabil, VerificaSinConflicto, CdpAntesDeContratar, ServiciosSinConsultoria, ServiciosTemporales,
                SinFuncionesPermanentes, EmprestitoAutorizado, EscritoDispensado, UrgenciaInvocada, UrgenciaConHecho,
                UrgenciaMotivada, UrgenciaMientrasDura, EnvioInmediato, EnvioCompleto, PronunciamientoVencido,
                UrgenciaAjustada>;

}  // namespace hito::law
