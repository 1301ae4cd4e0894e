// Ley 80 de 1993, the rules of the contract in the order of its articles. The ceiling of art. 40 stands here with its
// exact arithmetic in tope_adicion.hpp; the requirements of art. 41 are what most audits look for first. What art. 60
// asks of the contract: ley_80_1993_cierre.hpp; of the settlement: ley_80_1993_postcontractual.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/autoridad.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/tope_adicion.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 8: whoever is disqualified on the day of the signature can't contract with the State.
// CHOICE How old the consultation may be, no article says: parameter `verificacion_firma_dias`.
struct ContratistaHabil : RuleOn<DatosSuscripcion, Occasion> {
    static constexpr RuleInfo info{"contrato.contratista_habil",
                                   Level::block,
                                   "El contratista no está incurso en inhabilidades el día de la firma.",
                                   {ley_80_1993, "art. 8"},
                                   "R32"};
    static Verdict check(const DatosSuscripcion& data, const Occasion& now) {
        if (data.contratista_inhabil)
            return verdict(false, "inhábil", "sin inhabilidades").mended_by(roles::jefe_contratacion);
        if (!data.inhabilidades_verificadas_el)
            return missing("inhabilidad", "consulta de inhabilidades y antecedentes")
                .mended_by(roles::jefe_contratacion);
        return verificado_para(*data.inhabilidades_verificadas_el, now).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 8 num. 2 lit. b: who has interest in the contract doesn't watch over it.
struct SupervisorNoContratista : RuleOn<DatosDesignacion, Partes, Occasion> {
    static constexpr RuleInfo info{"contrato.supervisor_no_contratista",
                                   Level::block,
                                   "No supervisa el contrato el contratista, ni quien tiene conflicto con él.",
                                   {ley_80_1993, "art. 8 num. 2 lit. b"},
                                   "R33"};
    static Verdict check(const DatosDesignacion& data, const Partes& parties, const Occasion& now) {
        const std::string& contractor = parties.contratista.documento;
        if (!contractor.empty() && !data.documento.empty() && same_document(data.documento, contractor))
            return verdict(false, data.persona, "una persona distinta del contratista")
                .mended_by(roles::ordenador_gasto);
        return sin_conflicto(data.persona, contractor, now);
    }
};
// LAW art. 8 num. 2 lit. b: nor does who has it sign the contract for the entity.
struct FirmaSinConflicto : RuleOn<Partes, Occasion> {
    static constexpr RuleInfo info{"contrato.firma_sin_conflicto",
                                   Level::block,
                                   "Quien firma por la entidad no es el contratista ni tiene conflicto con él.",
                                   {ley_80_1993, "art. 8 num. 2 lit. b"},
                                   "R32 R33"};
    static Verdict check(const Partes& parties, const Occasion& now) {
        return sin_conflicto(now.person, parties.contratista.documento, now);
    }
};

// LAW art. 9: who receives the contract is under the same disqualifications.
struct CesionarioHabil : RuleOn<DatosCesion, Occasion> {
    static constexpr RuleInfo info{"contrato.cesionario_habil",
                                   Level::block,
                                   "El cesionario no está incurso en inhabilidades.",
                                   {ley_80_1993, "art. 9"},
                                   "X14 R32"};
    static Verdict check(const DatosCesion& data, const Occasion& now) {
        if (data.cesionario_inhabil)
            return verdict(false, "inhábil", "sin inhabilidades").mended_by(roles::jefe_contratacion);
        if (!data.inhabilidades_verificadas_el)
            return missing("inhabilidad", "consulta de inhabilidades del cesionario")
                .mended_by(roles::jefe_contratacion);
        return verificado_para(*data.inhabilidades_verificadas_el, now).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 14 num. 2: some contracts may not carry exceptional clauses.
struct ClausulasExcepcionalesPermitidas : RuleOn<Clase, Pactos> {
    static constexpr RuleInfo info{"contrato.clausulas_excepcionales_permitidas",
                                   Level::block,
                                   "El tipo de contrato admite las cláusulas excepcionales que pacta.",
                                   {ley_80_1993, "art. 14 num. 2 y par."},
                                   "X11"};
    static Verdict check(const Clase& kind, const Pactos& agreed) {
        const bool forbidden =
            facultades_excepcionales(kind.tipo_contrato, kind.convenio) == FacultadesExcepcionales::prohibidas;
        return verdict(!forbidden || !agreed.clausulas_excepcionales, agreed.clausulas_excepcionales,
                       "sin cláusulas excepcionales")
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 14: an exceptional power exists where the law puts it or the contract may and did agree it.
struct FacultadExcepcional : RuleOn<Clase, Pactos> {
    static constexpr RuleInfo info{"contrato.facultad_excepcional",
                                   Level::block,
                                   "La entidad tiene facultades excepcionales en este contrato.",
                                   {ley_80_1993, "art. 14"},
                                   "X11"};
    static Verdict check(const Clase& kind, const Pactos& agreed) {
        return verdict(tiene_facultades(kind, agreed), write_value(kind.tipo_contrato, Form::wire),
                       "cláusulas excepcionales pactadas en un contrato que las admite")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 16: first the entity seeks the agreement of the contractor.
struct AcuerdoIntentado : RuleOn<DatosModificacionUnilateral> {
    static constexpr RuleInfo info{"contrato.acuerdo_intentado",
                                   Level::block,
                                   "Antes de modificar unilateralmente se buscó el acuerdo con el contratista.",
                                   {ley_80_1993, "art. 16"}};
    static Verdict check(const DatosModificacionUnilateral& data) {
        return is_true(data.acuerdo_intentado, "acuerdo buscado y no alcanzado").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 16: from a fifth of the initial value on, the contractor may give the contract up.
// CHOICE The modifications count together, what raises the value against what lowers it: the law looks at how far they
// take the contract from its value. One that leaves the value as it is alters nothing.
struct ModificacionUnilateralMenor : RuleOn<Valores, ValorPactado, DatosModificacionUnilateral, Occasion> {
    static constexpr RuleInfo info{"contrato.modificacion_unilateral_menor",
                                   Level::warn,
                                   "Las modificaciones unilaterales, sumadas, no alteran el valor tanto que el "
                                   "contratista pueda renunciar a seguir.",
                                   {ley_80_1993, "art. 16"}};
    static Verdict check(const Valores& values, const ValorPactado& agreed, const DatosModificacionUnilateral& data,
                         const Occasion& now) {
        const Money after = data.nuevo_valor.value_or(values.valor_vigente);
        if (after == values.valor_vigente) return holds();
        const Money net = after - values.valor_vigente + values.aumento_unilateral - values.disminucion_unilateral;
        const Money change = std::max(net, Money{} - net);
        const Money limit = share_of(agreed.valor_inicial, now.at(modificacion_unilateral_tope));
        return verdict(change < limit || change == Money{}, write_value(change, Form::wire),
                       "menos de " + to_pesos(limit))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 17: the causes for which the entity may end the contract alone.
struct CausaDeTerminacionUnilateral : RuleOn<DatosTerminacionUnilateral> {
    static constexpr RuleInfo info{"contrato.causa_terminacion_unilateral",
                                   Level::block,
                                   "La terminación unilateral tiene una de las causas de la ley.",
                                   {ley_80_1993, "art. 17"}};
    static Verdict check(const DatosTerminacionUnilateral& data) {
        return verdict(data.causa != CausaUnilateral::otra, write_value(data.causa, Form::wire),
                       "una de las causas del artículo 17")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 18: a serious breach that shows that the contract may come to a standstill.
struct CaducidadConCausa : RuleOn<DatosCaducidad> {
    static constexpr RuleInfo info{"contrato.caducidad_con_causa",
                                   Level::block,
                                   "Hay un incumplimiento grave que puede paralizar el contrato.",
                                   {ley_80_1993, "art. 18"}};
    static Verdict check(const DatosCaducidad& data) {
        return verdict(data.incumplimiento_grave && data.amenaza_paralizacion,
                       json{{"incumplimiento_grave", data.incumplimiento_grave},
                            {"amenaza_paralizacion", data.amenaza_paralizacion}},
                       "ambas cosas")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 18: only while the term runs (unified case law of 2012) and nothing else has ended the contract. What counts
// is the day of the resolution.
struct CaducidadEnPlazo : RuleOn<SancionResuelta, Ejecucion, Suspensiones, Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.caducidad_en_plazo",
                                   Level::block,
                                   "La caducidad se declara antes de vencer el plazo y de terminar el contrato.",
                                   {ley_80_1993, "art. 18"},
                                   "X08"};
    static Verdict check(const SancionResuelta& decided, const Ejecucion& execution, const Suspensiones& pauses,
                         const Terminacion& end, const Occasion& now) {
        if (decided.clase != ClaseSancion::caducidad) return holds();
        const Occasion then = al_decidir(decided, now);
        const auto last = ultimo_dia_vivo(end, vencimiento(execution, pauses, then));
        if (!last) return missing("plazo", "fin del plazo de ejecución").mended_by(roles::ordenador_gasto);
        return not_after(then.date, *last).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 25 num. 6 and 13: the budget is certified before the entity binds itself.
struct CdpAntesDeFirma : RuleOn<Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"contrato.cdp_antes_de_firma",
                                   Level::block,
                                   "El certificado de disponibilidad presupuestal es anterior a la firma.",
                                   {ley_80_1993, "art. 25 num. 6 y 13"},
                                   "X04 R01"};
    static Verdict check(const Disponibilidad& budget, const Occasion& now) {
        if (!budget.cdp || !budget.cdp->fecha)
            return missing("cdp", "CDP expedido antes de la firma").mended_by(roles::jefe_presupuesto);
        return not_after(*budget.cdp->fecha, now.date).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 25 num. 6: and it covers what is signed; a future appropriation counts.
struct CdpCubreValor : RuleOn<Disponibilidad, ValorPactado> {
    static constexpr RuleInfo info{"contrato.cdp_cubre_valor",
                                   Level::block,
                                   "El CDP y la vigencia futura cubren el valor del contrato.",
                                   {ley_80_1993, "art. 25 num. 6"},
                                   "R02"};
    static Verdict check(const Disponibilidad& budget, const ValorPactado& agreed) {
        if (!budget.cdp)
            return missing("cdp", "mínimo " + to_pesos(agreed.valor_inicial)).mended_by(roles::jefe_presupuesto);
        return at_least(cdp_total(budget, {}), agreed.valor_inicial).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 25 num. 7 and 12: what changes the contract is studied and motivated first.
struct CambioMotivado : RuleOn<Justificacion> {
    static constexpr RuleInfo info{"contrato.cambio_motivado",
                                   Level::block,
                                   "El cambio del contrato tiene la justificación del supervisor o interventor.",
                                   {ley_80_1993, "art. 25 num. 7 y 12"}};
    static Verdict check(const Justificacion& why) {
        if (why.justificacion.empty())
            return missing("justificacion", "justificación escrita").mended_by(roles::supervisor);
        return holds();
    }
};

// LAW art. 30 num. 12: the contract is signed within the term of the terms of reference.
struct FirmaEnTermino : RuleOn<PlazoPactado, Occasion> {
    static constexpr RuleInfo info{"contrato.firma_en_termino",
                                   Level::warn,
                                   "El contrato se suscribe dentro del término del pliego.",
                                   {ley_80_1993, "art. 30 num. 12"}};
    static Verdict check(const PlazoPactado& term, const Occasion& now) {
        return not_after(now.date, term.suscribir_hasta.value_or(now.date)).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 32 num. 1: works awarded by tender have an interventor who is no one of the entity.
struct InterventoriaDeObra : RuleOn<Clase, Pactos, Supervision, Occasion> {
    static constexpr RuleInfo info{"contrato.interventoria_de_obra",
                                   Level::block,
                                   "La obra adjudicada por licitación, o que lo pacta, tiene interventor.",
                                   {ley_80_1993, "art. 32 num. 1"},
                                   "R39"};
    static Verdict check(const Clase& kind, const Pactos& agreed, const Supervision& watch, const Occasion& now) {
        const bool due = agreed.exige_interventoria ||
                         (kind.tipo_contrato == TipoContrato::obra && kind.modalidad == Modalidad::licitacion_publica);
        for (const auto& one : watch.designaciones)
            if (one.clase == ClaseSupervision::interventor && one.desde <= now.date) return holds();
        if (!due) return holds();
        return missing("interventoria", "interventor designado").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 39 and 41 inc. 1: the contract exists when object and price are agreed in writing.
struct ObjetoYValor : RuleOn<Identidad, ValorPactado, Clase> {
    static constexpr RuleInfo info{"contrato.objeto_y_valor",
                                   Level::block,
                                   "El contrato dice su objeto y su valor.",
                                   {ley_80_1993, "art. 39 y 41 inc. 1"}};
    static Verdict check(const Identidad& id, const ValorPactado& agreed, const Clase& kind) {
        if (id.objeto.empty()) return missing("objeto", "objeto del contrato").mended_by(roles::jefe_contratacion);
        if (agreed.valor_inicial == Money{} && !kind.convenio)
            return missing("valor", "valor del contrato").mended_by(roles::jefe_contratacion);
        return verdict(agreed.valor_inicial >= Money{}, write_value(agreed.valor_inicial, Form::wire), "valor positivo")
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 40 par.: additions don't pass half of the initial value, both in minimum wages.
struct AdicionDentroDelTope : RuleOn<ValorPactado, Firma, Valores, DatosAdicion, Occasion> {
    static constexpr RuleInfo info{"contrato.adicion_tope",
                                   Level::block,
                                   "Las adiciones no pasan del tope sobre el valor inicial, en salarios mínimos.",
                                   {ley_80_1993, "art. 40 par."},
                                   "X05 R22"};
    static Verdict check(const ValorPactado& agreed, const Firma& signature, const Valores& values,
                         const DatosAdicion& data, const Occasion& now) {
        if (data.excepcion != ExcepcionTope::ninguna) return holds();
        if (data.valor <= Money{}) return verdict(false, write_value(data.valor, Form::wire), "un valor positivo");
        if (!signature.fecha_suscripcion || agreed.valor_inicial <= Money{})
            return missing("valor_inicial", "valor inicial y fecha de suscripción").mended_by(roles::jefe_contratacion);
        std::vector<Adicion> before;
        for (const auto& one : values.adiciones) before.push_back({one.fecha, one.valor});
        try {
            const TopeAdicion room = tope_adicion({agreed.valor_inicial, *signature.fecha_suscripcion, before},
                                                  {now.date, data.valor}, now.law->parameters);
            return verdict(room.cabe, write_value(data.valor, Form::wire), "máximo " + to_pesos(room.restante))
                .mended_by(roles::ordenador_gasto)
                .because(room.cuenta);
        } catch (const std::out_of_range& no_wage) {
            return missing("smmlv", "salario mínimo de cada año")
                .mended_by(roles::administrador)
                .because(no_wage.what());
        }
    }
};

// LAW art. 40 par.: a larger quantity at unit prices, or an exception, passes the ceiling only with its reasons.
struct ExcepcionAlTopeMotivada : RuleOn<Clase, DatosAdicion> {
    static constexpr RuleInfo info{"contrato.excepcion_tope_motivada",
                                   Level::justify,
                                   "La excepción al tope de las adiciones es de las que la ley admite, o se motiva.",
                                   {ley_80_1993, "art. 40 par."},
                                   "X05",
                                   "concepto_mayores_cantidades"};
    static Verdict check(const Clase& kind, const DatosAdicion& data) {
        using enum ExcepcionTope;
        const bool fits = data.excepcion == ninguna ||
                          (data.excepcion == concesion && kind.tipo_contrato == TipoContrato::concesion) ||
                          (data.excepcion == interventoria_del_contrato_vigilado &&
                           kind.tipo_contrato == TipoContrato::interventoria);
        return verdict(fits, write_value(data.excepcion, Form::wire), "concesión o interventoría, o concepto motivado")
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 40 par.: the advance that is agreed has a ceiling.
struct AnticipoPactadoDentroDelTope : RuleOn<Pactos, Occasion> {
    static constexpr RuleInfo info{"contrato.anticipo_pactado_tope",
                                   Level::block,
                                   "El anticipo pactado no pasa del tope de la ley.",
                                   {ley_80_1993, "art. 40 par."},
                                   "X06 R21"};
    static Verdict check(const Pactos& agreed, const Occasion& now) {
        return at_most(agreed.anticipo_pactado, now.at(anticipo_tope)).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 40 par.: what is paid in advance has the same ceiling, and no more than was agreed.
struct AnticipoDentroDelTope : RuleOn<ValorPactado, Pactos, Pagos, DatosAnticipo, Occasion> {
    static constexpr RuleInfo info{"contrato.anticipo_tope",
                                   Level::block,
                                   "El anticipo desembolsado no pasa del tope ni de lo pactado.",
                                   {ley_80_1993, "art. 40 par."},
                                   "X06 R21"};
    static Verdict check(const ValorPactado& agreed, const Pactos& pacts, const Pagos& paid, const DatosAnticipo& data,
                         const Occasion& now) {
        Percent share = now.at(anticipo_tope);
        if (pacts.anticipo_pactado != Percent{}) share = std::min(share, pacts.anticipo_pactado);
        return positive_up_to(data.valor, share_of(agreed.valor_inicial, share) - paid.anticipo_desembolsado)
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 40 par.; art. 24: an advance that nobody offered for is not given later without reasons.
struct AnticipoPactado : RuleOn<Pactos> {
    static constexpr RuleInfo info{"contrato.anticipo_pactado",
                                   Level::justify,
                                   "El anticipo se pactó en el contrato, o se motiva por qué se da después.",
                                   {ley_80_1993, "art. 24 y 40 par."},
                                   "X07",
                                   "motivacion_anticipo"};
    static Verdict check(const Pactos& agreed) {
        if (agreed.anticipo_pactado == Percent{})
            return missing("anticipo", "anticipo pactado").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW art. 40 par.: an advance is for what is still to be done. The last day of the term is inside.
struct AnticipoEnEjecucion : RuleOn<Ejecucion, Suspensiones, Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.anticipo_en_ejecucion",
                                   Level::block,
                                   "El anticipo se desembolsa antes de terminar el contrato y de vencer su plazo.",
                                   {ley_80_1993, "art. 40 par."},
                                   "X06 R21"};
    static Verdict check(const Ejecucion& execution, const Suspensiones& pauses, const Terminacion& end,
                         const Occasion& now) {
        const auto last = ultimo_dia_vivo(end, vencimiento(execution, pauses, now));
        if (!last) return holds();  // No term runs yet: `EjecucionIniciada`.
        return not_after(now.date, *last).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 41 inc. 2: execution requires the budget registry.
struct RpAntesDeInicio : RuleOn<RegistroPresupuestal, Occasion> {
    static constexpr RuleInfo info{"contrato.rp_antes_de_inicio",
                                   Level::block,
                                   "El contrato no inicia sin registro presupuestal.",
                                   {ley_80_1993, "art. 41 inc. 2"},
                                   "X02 R16"};
    static Verdict check(const RegistroPresupuestal& registry, const Occasion& now) {
        if (!registry.rp_fecha) return missing("rp", "acto expedir_rp").mended_by(roles::jefe_presupuesto);
        return verdict(*registry.rp_fecha <= now.date, to_iso(now.date), "desde " + to_iso(*registry.rp_fecha))
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 41 inc. 2: and the approval of the guarantee, where one is due.
struct GarantiaAprobada : RuleOn<ExigenciaGarantia, Garantias, Occasion> {
    static constexpr RuleInfo info{"contrato.garantia_aprobada",
                                   Level::block,
                                   "El contrato no inicia sin la garantía aprobada.",
                                   {ley_80_1993, "art. 41 inc. 2"},
                                   "X02 R16"};
    static Verdict check(const ExigenciaGarantia& due, const Garantias& held, const Occasion& now) {
        if (!due.se_exige() || garantia_aprobada_en(held, now.date)) return holds();
        for (const auto& one : held.garantias)
            if (one.aprobada) return not_before(now.date, *one.aprobada).mended_by(roles::jefe_contratacion);
        return missing("garantia", "acto aprobar_garantia").mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 41, last inc.: a contract is ceded only with the prior written authorisation of the entity.
struct CesionAutorizada : RuleOn<DatosCesion, Occasion> {
    static constexpr RuleInfo info{"contrato.cesion_autorizada",
                                   Level::block,
                                   "La cesión tiene autorización previa y escrita de la entidad.",
                                   {ley_80_1993, "art. 41 inc. 3"},
                                   "X14"};
    static Verdict check(const DatosCesion& data, const Occasion& now) {
        if (!data.autorizacion_fecha)
            return missing("autorizacion", "autorización escrita de la entidad").mended_by(roles::ordenador_gasto);
        return not_after(*data.autorizacion_fecha, now.date).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 41 inc. 3: and to somebody else, who is told by name.
struct CesionarioIdentificado : RuleOn<DatosCesion, Partes> {
    static constexpr RuleInfo info{"contrato.cesionario_identificado",
                                   Level::block,
                                   "La cesión dice quién recibe el contrato, y no es quien ya lo tiene.",
                                   {ley_80_1993, "art. 41 inc. 3"},
                                   "X14"};
    static Verdict check(const DatosCesion& data, const Partes& parties) {
        const std::string& document = data.cesionario.documento;
        if (!document.empty() && document != parties.contratista.documento) return holds();
        return missing("cesionario", "documento de quien recibe el contrato").mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_80_1993 =
    mp::mp_list<ContratistaHabil, SupervisorNoContratista, FirmaSinConflicto, CesionarioHabil,
                ClausulasExcepcionalesPermitidas, FacultadExcepcional, AcuerdoIntentado, ModificacionUnilateralMenor,
                CausaDeTerminacionUnilateral, CaducidadConCausa, CaducidadEnPlazo, CdpAntesDeFirma, CdpCubreValor,
                CambioMotivado, FirmaEnTermino, InterventoriaDeObra, ObjetoYValor, AdicionDentroDelTope,
                ExcepcionAlTopeMotivada, AnticipoPactadoDentroDelTope, AnticipoDentroDelTope, AnticipoPactado,
                AnticipoEnEjecucion, RpAntesDeInicio, GarantiaAprobada, CesionAutorizada, CesionarioIdentificado>;

}  // namespace hito::law
