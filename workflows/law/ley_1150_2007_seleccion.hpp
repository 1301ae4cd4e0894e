// Ley 1150 de 2007, art. 2, 4, 5, 8, 9 and 12, as they bind the selection of the contractor.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/modalidad.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos_seleccion.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 2: the modality is the one of the law, by object and value.
struct ModalidadCorresponde : RuleOn<ModalidadDelProceso, ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{
        "proceso.modalidad_corresponde", Level::justify, "La modalidad es la que la ley da al objeto y a la cuantía.",
        {ley_1150_2007, "art. 2"},       "R04",          "concepto_modalidad"};
    static Verdict check(const ModalidadDelProceso& process, const ObjetoAContratar& object, const Occasion& now) {
        if (!presupuesto_de(object, now.date, now.law->parameters))
            return missing("presupuesto_anual", "presupuesto anual de la entidad").mended_by(roles::jefe_presupuesto);
        const ModalidadQueProcede found = modalidad_de(object, now.date, now.law->parameters);
        return verdict(found.admite(process.modalidad), write_value(process.modalidad, Form::wire),
                       write_value(found.modalidades.front(), Form::wire))
            .mended_by(roles::jefe_contratacion)
            .because("Con " + found.cuenta + ".");
    }
};

// LAW art. 2 num. 5: what passes its ceiling is no mínima cuantía, whatever is said for it.
struct HastaLaMinimaCuantia : RuleOn<ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.hasta_la_minima",
                                   Level::block,
                                   "Por mínima cuantía se contrata hasta el diez por ciento de la menor cuantía.",
                                   {ley_1150_2007, "art. 2 num. 5 (Ley 2069 de 2020, art. 30)"},
                                   "R04"};
    static Verdict check(const ObjetoAContratar& object, const Occasion& now) {
        if (!presupuesto_de(object, now.date, now.law->parameters)) return holds();  // `ModalidadCorresponde`.
        const ModalidadQueProcede found = modalidad_de(object, now.date, now.law->parameters);
        return at_most(object.valor_estimado, found.minima).mended_by(roles::area_solicitante);
    }
};

// LAW art. 4: the risks are named, estimated and assigned in the documents.
struct RiesgosTipificados : RuleOn<ContenidoEstudios> {
    static constexpr RuleInfo info{"proceso.riesgos_tipificados",
                                   Level::block,
                                   "Los estudios traen la matriz de riesgos: tipificados, estimados y asignados.",
                                   {ley_1150_2007, "art. 4"},
                                   "R41"};
    static Verdict check(const ContenidoEstudios& studies) {
        return is_true(studies.matriz_riesgos, "matriz de riesgos").mended_by(roles::area_solicitante);
    }
};

// LAW art. 5 par. 1 (Ley 1882 de 2018, art. 5): what gives no points is asked for and delivered until the end of the
// term to observe the report; it proves nothing that happened after the closing.
struct SubsanacionEnTermino : RuleOn<ModalidadDelProceso, InformeEvaluacion, Occasion> {
    static constexpr RuleInfo info{"proceso.subsanacion_en_termino",
                                   Level::block,
                                   "Se subsana hasta el fin del traslado del informe de evaluación.",
                                   {ley_1150_2007, "art. 5 par. 1 (Ley 1882 de 2018, art. 5)"}};
    static Verdict check(const ModalidadDelProceso& process, const InformeEvaluacion& report, const Occasion& now) {
        const auto term = termino_traslado(process.modalidad, report, now.calendar(), now.law->parameters);
        if (!term) return holds();  // Before the report: in time.
        return not_after(now.date, term->ultimo_dia).mended_by(roles::jefe_contratacion);
    }
};
struct SubsanaHechosAnteriores : RuleOn<DatosSubsanacion, Convocada> {
    static constexpr RuleInfo info{"proceso.subsana_hechos_anteriores",
                                   Level::block,
                                   "Lo que se subsana prueba hechos anteriores al cierre.",
                                   {ley_1150_2007, "art. 5 par. 1 (Ley 1882 de 2018, art. 5)"}};
    static Verdict check(const DatosSubsanacion& data, const Convocada& call) {
        if (!data.hecho_del || !call.cierre) return holds();
        return not_after(*data.hecho_del, *call.cierre).mended_by(roles::comite_evaluador);
    }
};
struct SubsanaSinPuntaje : RuleOn<DatosSubsanacion> {
    static constexpr RuleInfo info{"proceso.subsana_sin_puntaje",
                                   Level::block,
                                   "Lo que da puntaje no se subsana.",
                                   {ley_1150_2007, "art. 5 par. 1 (Ley 1882 de 2018, art. 5)"}};
    static Verdict check(const DatosSubsanacion& data) {
        return is_true(!data.puntuable, "requisito sin puntaje").mended_by(roles::comite_evaluador);
    }
};

// LAW art. 8: observations to the draft are answered, with reasons, before the opening.
struct ProyectoRespondido : RuleOn<ProyectoPliego> {
    static constexpr RuleInfo info{"proceso.proyecto_respondido",
                                   Level::block,
                                   "Las observaciones al proyecto se responden antes de la apertura.",
                                   {ley_1150_2007, "art. 8"},
                                   "R09"};
    static Verdict check(const ProyectoPliego& draft) {
        return verdict(draft.respuestas_proyecto >= draft.observaciones_proyecto, draft.respuestas_proyecto,
                       draft.observaciones_proyecto)
            .mended_by(roles::jefe_contratacion);
    }
};

struct RespondeLoObservado : RuleOn<DatosRespuestas, ProyectoPliego> {
    static constexpr RuleInfo info{"proceso.responde_lo_observado",
                                   Level::block,
                                   "Se responden observaciones que se hicieron y que faltan por responder.",
                                   {ley_1150_2007, "art. 8"},
                                   "R09"};
    static Verdict check(const DatosRespuestas& data, const ProyectoPliego& draft) {
        return se_observo(draft.respuestas_proyecto + data.observaciones, draft.observaciones_proyecto);
    }
};

// LAW art. 9: a tender is awarded in public hearing.
struct AdjudicaEnAudiencia : RuleOn<DatosAdjudicacion> {
    static constexpr RuleInfo info{"licitacion_publica.adjudica_en_audiencia",
                                   Level::block,
                                   "La licitación se adjudica en audiencia pública.",
                                   {ley_1150_2007, "art. 9"},
                                   "R10"};
    static Verdict check(const DatosAdjudicacion& data) {
        return is_true(data.en_audiencia, "audiencia pública").mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 9: an award is taken back for two causes only; a wrong certificate is none of them.
struct RevocaAdjudicacionConCausal : RuleOn<DatosRevocatoria> {
    static constexpr RuleInfo info{"proceso.revoca_adjudicacion_con_causal",
                                   Level::block,
                                   "La adjudicación solo se revoca por inhabilidad sobreviniente o medios ilegales.",
                                   {ley_1150_2007, "art. 9"},
                                   "R42"};
    static Verdict check(const DatosRevocatoria& data) {
        return verdict(data.causa == CausaRevocatoria::inhabilidad_sobreviniente ||
                           data.causa == CausaRevocatoria::medios_ilegales,
                       write_value(data.causa, Form::wire), "inhabilidad_sobreviniente o medios_ilegales")
            .mended_by(roles::ordenador_gasto);
    }
};

/// Judges whether to limit the call. `limited`: what the entity says; `in_time`: the requests that came in time.
inline Verdict limita_si_procede(bool limited, const ObjetoAContratar& object, int in_time, const Occasion& now) {
    const auto ceiling = now.law->parameters.find(mipyme_tope, now.date);
    if (!ceiling) return missing("mipyme_tope", "valor en pesos de US$ 125.000 de ese bienio");
    const bool due = object.valor_estimado < *ceiling && in_time >= now.at(mipyme_solicitudes_minimo);
    return verdict(limited == due, in_time,
                   fmt::format("{} solicitudes a tiempo y valor por debajo de {}", now.at(mipyme_solicitudes_minimo),
                               in_words(*ceiling)))
        .mended_by(roles::ordenador_gasto);
}
/// The same on the day of an opening.
inline Verdict limita_si_procede(bool limited, const ObjetoAContratar& object, const SolicitudesMipyme& asked,
                                 const Occasion& now) {
    return limita_si_procede(limited, object,
                             solicitudes_mipyme_a_tiempo(asked, now.date, now.calendar(), now.law->parameters), now);
}
// LAW art. 12 (Ley 2069 de 2020, art. 34): below the ceiling, two requests in time oblige to limit the call.
struct LimitacionMipymeDebida : RuleOn<DatosApertura, ObjetoAContratar, SolicitudesMipyme, Occasion> {
    static constexpr RuleInfo info{"proceso.limitacion_mipyme_debida",
                                   Level::block,
                                   "Si dos Mipyme lo piden a tiempo y el valor lo permite, la convocatoria se limita.",
                                   {ley_1150_2007, "art. 12 (Ley 2069 de 2020, art. 34)"},
                                   "R12"};
    static Verdict check(const DatosApertura& data, const ObjetoAContratar& object, const SolicitudesMipyme& asked,
                         const Occasion& now) {
        if (data.limitado_mipyme || asked.solicitudes_mipyme.empty()) return holds();
        return limita_si_procede(false, object, asked, now);
    }
};
struct LimitacionMipymePedida : RuleOn<DatosApertura, ObjetoAContratar, SolicitudesMipyme, Occasion> {
    static constexpr RuleInfo info{"proceso.limitacion_mipyme_pedida",
                                   Level::block,
                                   "La convocatoria solo se limita a Mipyme si se cumplen las condiciones.",
                                   {ley_1150_2007, "art. 12 (Ley 2069 de 2020, art. 34)"},
                                   "R12"};
    static Verdict check(const DatosApertura& data, const ObjetoAContratar& object, const SolicitudesMipyme& asked,
                         const Occasion& now) {
        return data.limitado_mipyme ? limita_si_procede(true, object, asked, now) : holds();
    }
};

// LAW art. 2 num. 2 lit. d: a tender that nobody won is followed by the short way, soon.
struct AbreviadaTrasDesierta : RuleOn<Adjudicacion, Occasion> {
    static constexpr RuleInfo info{"licitacion_publica.abreviada_tras_desierta",
                                   Level::block,
                                   "Tras la desierta, la selección abreviada inicia en los cuatro meses siguientes.",
                                   {ley_1150_2007, "art. 2 num. 2 lit. d"}};
    static Verdict check(const Adjudicacion& award, const Occasion& now) {
        if (!award.desierto_el) return missing("desierto_el", "acto declarar_desierta");
        const Count term = now.calendar().count_months(*award.desierto_el, now.at(desierta_sa_meses));
        return not_after(now.date, term.result).mended_by(roles::ordenador_gasto);
    }
};

struct AbreviadaVencida : RuleOn<Adjudicacion, Occasion> {
    static constexpr RuleInfo info{"licitacion_publica.abreviada_vencida",
                                   Level::block,
                                   "El término para la selección abreviada corre hasta su último día.",
                                   {ley_1150_2007, "art. 2 num. 2 lit. d"}};
    static Verdict check(const Adjudicacion& award, const Occasion& now) {
        if (!award.desierto_el) return missing("desierto_el", "acto declarar_desierta");
        return not_before(now.date, now.calendar().count_months(*award.desierto_el, now.at(desierta_sa_meses)).result);
    }
};

using rules_of_ley_1150_2007_seleccion =
    mp::mp_list<ModalidadCorresponde, HastaLaMinimaCuantia, AbreviadaTrasDesierta, AbreviadaVencida, RiesgosTipificados,
                SubsanacionEnTermino, SubsanaHechosAnteriores, SubsanaSinPuntaje, ProyectoRespondido,
                RespondeLoObservado, AdjudicaEnAudiencia, RevocaAdjudicacionConCausal, LimitacionMipymeDebida,
                LimitacionMipymePedida>;

}  // namespace hito::law
