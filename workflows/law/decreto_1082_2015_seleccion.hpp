// Decreto 1082 de 2015, art. 2.2.1.1.2.1.1 to 2.2.1.1.2.2.3 and 2.2.1.2.1.2.20: draft, addenda, offers, evaluation.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos_seleccion.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 2.2.1.1.2.1.1 num. 4: the estimated value says who pays it: the sources add up to it.
struct FuentesSumanLoEstimado : RuleOn<RecursosDelProceso, ObjetoAContratar> {
    static constexpr RuleInfo info{"proceso.fuentes_suman_lo_estimado",
                                   Level::block,
                                   "Las fuentes del proceso suman su valor estimado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.1 num. 4"},
                                   "A06"};
    static Verdict check(const RecursosDelProceso& money, const ObjetoAContratar& object) {
        if (money.fuentes.empty()) return holds();  // `DiceSusFuentes`.
        return verdict(money.suma() == object.valor_estimado, write_value(money.suma(), Form::wire),
                       write_value(object.valor_estimado, Form::wire))
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 2.2.1.1.1.4.4: of a line, the source that it published is held against that of the process, which says it.
struct DiceSusFuentes : RuleOn<RecursosDelProceso, Occasion> {
    static constexpr RuleInfo info{"proceso.dice_sus_fuentes",
                                   Level::warn,
                                   "El proceso de una línea del plan dice cuánto paga cada fuente.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const RecursosDelProceso& money, const Occasion& now) {
        if (!now.linked("de_la_linea") || !money.fuentes.empty()) return holds();
        return missing("fuentes", "cada fuente y su valor").mended_by(roles::area_solicitante);
    }
};
// LAW art. 2.2.1.1.2.1.1: what is spent on investment says on which project.
struct InversionConProyecto : RuleOn<RecursosDelProceso, IdentidadProceso> {
    static constexpr RuleInfo info{"proceso.inversion_con_proyecto",
                                   Level::warn,
                                   "El proceso con destino a inversión dice el BPIN de su proyecto.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.1 num. 4"},
                                   "A29"};
    static Verdict check(const RecursosDelProceso& money, const IdentidadProceso& process) {
        if (money.destino_gasto != "inversion" || !process.bpin.empty()) return holds();
        return missing("bpin", "BPIN del proyecto").mended_by(roles::planeacion);
    }
};

// LAW art. 2.2.1.1.2.1.4: the draft may be observed for that long, and only then is the process opened.
struct ProyectoEnTermino : RuleOn<ModalidadDelProceso, ProyectoPliego, Occasion> {
    static constexpr RuleInfo info{"proceso.proyecto_en_termino",
                                   Level::block,
                                   "El proceso se abre cuando pasó el término para observar el proyecto de pliego.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.4"},
                                   "R07"};
    static Verdict check(const ModalidadDelProceso& process, const ProyectoPliego& draft, const Occasion& now) {
        const auto term = termino_observaciones(process.modalidad, draft, now.calendar(), now.law->parameters);
        if (!term) return missing("proyecto_publicado_el", "acto publicar_aviso_y_proyecto");
        return not_before(now.date, term->siguiente_habil).mended_by(roles::jefe_contratacion);
    }
};
struct ObservacionEnTermino : RuleOn<ModalidadDelProceso, ProyectoPliego, Occasion> {
    static constexpr RuleInfo info{"proceso.observacion_en_termino",
                                   Level::warn,
                                   "El proyecto se observa dentro de su término.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.4"}};
    static Verdict check(const ModalidadDelProceso& process, const ProyectoPliego& draft, const Occasion& now) {
        const auto term = termino_observaciones(process.modalidad, draft, now.calendar(), now.law->parameters);
        if (!term) return holds();
        return not_after(now.date, term->ultimo_dia).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.1.2.1.5: the act of opening says when offers close.
struct CierrePosterior : RuleOn<DiaDelCierre, Occasion> {
    static constexpr RuleInfo info{"proceso.cierre_posterior",
                                   Level::block,
                                   "El cierre es un día hábil posterior a la apertura.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.5"}};
    static Verdict check(const DiaDelCierre& data, const Occasion& now) {
        if (!data.cierre) return missing("cierre", "día del cierre");
        if (*data.cierre <= now.date) return not_before(*data.cierre, now.date + Days{1});
        return verdict(now.calendar().worked(*data.cierre), to_iso(*data.cierre), "un día hábil")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.1.2.2.1: documents change before the closing, the schedule until the award.
struct AdendaOportuna : RuleOn<DatosAdenda, ModalidadDelProceso, Convocada, Occasion> {
    static constexpr RuleInfo info{"proceso.adenda_oportuna",
                                   Level::block,
                                   "La adenda se expide con la anticipación al cierre que la ley pide.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.1 (Ley 80 de 1993, art. 30 num. 5)"},
                                   "R08"};
    static Verdict check(const DatosAdenda& data, const ModalidadDelProceso& process, const Convocada& call,
                         const Occasion& now) {
        const auto limit = limite_adenda_de(process.modalidad, call, now.calendar(), now.law->parameters);
        if (!limit) return holds();
        const bool only_schedule = data.objeto_adenda == ObjetoAdenda::cronograma && !data.cierre;
        if (only_schedule && now.date > *call.cierre) return holds();
        return not_after(now.date, limit->ultimo_dia).mended_by(roles::ordenador_gasto).because(limit->cuenta + ".");
    }
};
struct AdendaNoAdelantaElCierre : RuleOn<DatosAdenda, Occasion> {
    static constexpr RuleInfo info{"proceso.cierre_nuevo_posterior",
                                   Level::block,
                                   "El nuevo cierre es un día hábil posterior a la adenda.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.1"},
                                   "R08"};
    static Verdict check(const DatosAdenda& data, const Occasion& now) {
        if (!data.cierre) return holds();
        return verdict(*data.cierre > now.date && now.calendar().worked(*data.cierre), to_iso(*data.cierre),
                       "un día hábil posterior al " + to_iso(now.date))
            .mended_by(roles::ordenador_gasto);
    }
};
/// Minutes since midnight of `HH:MM`; none when it is not one.
inline std::optional<int> minutos_de(std::string_view hour) {
    const auto digit = [&](std::size_t i) { return hour[i] >= '0' && hour[i] <= '9'; };
    if (hour.size() != 5 || hour[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int h = (hour[0] - '0') * 10 + hour[1] - '0', m = (hour[3] - '0') * 10 + hour[4] - '0';
    return h < 24 && m < 60 ? std::optional(h * 60 + m) : std::nullopt;
}
// LAW art. 2.2.1.1.2.2.1 par.: on worked days, from 7:00 to 19:00.
struct AdendaEnHorario : RuleOn<DatosAdenda, Occasion> {
    static constexpr RuleInfo info{"proceso.adenda_en_horario",
                                   Level::warn,
                                   "Las adendas se publican en día hábil, entre las 7:00 y las 19:00.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.1"},
                                   "R08"};
    static Verdict check(const DatosAdenda& data, const Occasion& now) {
        const auto minutes = minutos_de(data.hora);
        const int from = now.at(adenda_hora_desde), to = now.at(adenda_hora_hasta);
        const bool sound = minutes && *minutes >= from * 60 && *minutes <= to * 60 && now.calendar().worked(now.date);
        return verdict(sound, to_iso(now.date) + " " + data.hora, fmt::format("día hábil, de {}:00 a {}:00", from, to))
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.1.2.2.2: offers come until the closing, and none after it.
struct OfertaEnTermino : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"proceso.oferta_en_termino",
                                   Level::block,
                                   "Las ofertas se reciben hasta el cierre.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"}};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.cierre) return missing("cierre", "día del cierre");
        return not_after(now.date, *call.cierre).mended_by(roles::jefe_contratacion);
    }
};
struct CierreEnSuDia : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"proceso.cierre_en_su_dia",
                                   Level::block,
                                   "La recepción de ofertas no se cierra antes de su día.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"}};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.cierre) return missing("cierre", "día del cierre");
        return not_before(now.date, *call.cierre).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.1.1.2: in a tender the hearing of risks is not optional.
struct AudienciaRiesgosCelebrada : RuleOn<AudienciaRiesgos> {
    static constexpr RuleInfo info{"licitacion_publica.audiencia_riesgos_celebrada",
                                   Level::warn,
                                   "Antes del cierre se celebra la audiencia de asignación de riesgos.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.1.2"},
                                   "R07"};
    static Verdict check(const AudienciaRiesgos& hearing) {
        if (!hearing.audiencia_riesgos_el)
            return missing("audiencia_riesgos", "acto audiencia_riesgos_aclaracion").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW art. 2.2.1.2.1.2.20, Ley 80 de 1993, art. 30 num. 8: the report is open to observations for that long.
struct TrasladoCumplido : RuleOn<ModalidadDelProceso, InformeEvaluacion, Occasion> {
    static constexpr RuleInfo info{"proceso.traslado_cumplido",
                                   Level::block,
                                   "El informe de evaluación se consolida cuando pasó su traslado.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.20 num. 5 (Ley 80 de 1993, art. 30 num. 8)"},
                                   "R07 R10"};
    static Verdict check(const ModalidadDelProceso& process, const InformeEvaluacion& report, const Occasion& now) {
        const auto term = termino_traslado(process.modalidad, report, now.calendar(), now.law->parameters);
        if (!term) return missing("informe_publicado_el", "acto publicar_informe");
        return not_before(now.date, term->siguiente_habil).mended_by(roles::comite_evaluador);
    }
};
struct ConsolidaRespondido : RuleOn<DatosConsolidacion, InformeEvaluacion> {
    static constexpr RuleInfo info{"proceso.consolida_respondido",
                                   Level::block,
                                   "El informe definitivo responde todas las observaciones, y solo ellas.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"},
                                   "R09"};
    static Verdict check(const DatosConsolidacion& data, const InformeEvaluacion& report) {
        return verdict(report.respuestas_informe + data.observaciones == report.observaciones_informe,
                       fmt::format("{} respondidas", report.respuestas_informe + data.observaciones),
                       fmt::format("{} observaciones", report.observaciones_informe))
            .mended_by(roles::comite_evaluador);
    }
};
struct InformeRespondido : RuleOn<InformeEvaluacion> {
    static constexpr RuleInfo info{"proceso.informe_respondido",
                                   Level::block,
                                   "Las observaciones al informe se responden antes de decidir.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.1 (Ley 80 de 1993, art. 24 num. 2)"},
                                   "R09"};
    static Verdict check(const InformeEvaluacion& report) {
        return verdict(report.respuestas_informe >= report.observaciones_informe, report.respuestas_informe,
                       report.observaciones_informe)
            .mended_by(roles::comite_evaluador);
    }
};
struct InformeDeLasOfertas : RuleOn<DatosInformeEvaluacion, Ofertas> {
    static constexpr RuleInfo info{"proceso.informe_de_las_ofertas",
                                   Level::block,
                                   "El informe evalúa las ofertas recibidas: todas, una vez, y solo ellas.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"}};
    static Verdict check(const DatosInformeEvaluacion& data, const Ofertas& received) {
        return de_las_ofertas(data.ofertas, received);
    }
};

struct ConsolidaLasOfertas : RuleOn<DatosConsolidacion, Ofertas> {
    static constexpr RuleInfo info{"proceso.consolida_las_ofertas",
                                   Level::block,
                                   "El informe definitivo cambia ofertas recibidas, cada una una vez, y ninguna otra.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"}};
    static Verdict check(const DatosConsolidacion& data, const Ofertas& received) {
        return de_las_recibidas(data.ofertas, received);
    }
};
// LAW Ley 80 de 1993, art. 30 num. 6: what was offered is what is evaluated; only its arithmetic is corrected.
struct PrecioComoSeOfrecio : RuleOn<DatosInformeEvaluacion, Ofertas> {
    static constexpr RuleInfo info{"proceso.precio_como_se_ofrecio",
                                   Level::justify,
                                   "El informe evalúa el precio que se ofreció, o consta su corrección aritmética.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2 (Ley 80 de 1993, art. 30 num. 6)"},
                                   "R10",
                                   "correccion_aritmetica"};
    static Verdict check(const DatosInformeEvaluacion& data, const Ofertas& received) {
        for (const Oferta& one : data.ofertas) {
            const Oferta* own = received.de(one.documento);
            if (own && own->valor && one.valor && *own->valor != *one.valor)
                return verdict(false, write_value(*one.valor, Form::wire), write_value(*own->valor, Form::wire))
                    .mended_by(roles::comite_evaluador);
        }
        return holds();
    }
};

// LAW art. 2.2.1.1.2.2.3: who departs from the committee says why.
struct AdjudicaAlPrimero : RuleOn<DatosAdjudicacion, Ofertas> {
    static constexpr RuleInfo info{"proceso.adjudica_al_primero",
                                   Level::justify,
                                   "Se adjudica al primero en el orden, o se motiva por qué no.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.3"},
                                   "R11",
                                   "acto_motivado"};
    static Verdict check(const DatosAdjudicacion& data, const Ofertas& received) {
        const Oferta* chosen = received.de(data.adjudicatario);
        if (!chosen) return holds();  // `AdjudicatarioHabilitado`.
        return verdict(chosen->orden == 1, chosen->orden, 1).mended_by(roles::ordenador_gasto);
    }
};
struct AdjudicatarioHabilitado : RuleOn<ProponenteElegido, Ofertas> {
    static constexpr RuleInfo info{"proceso.adjudicatario_habilitado",
                                   Level::block,
                                   "El adjudicatario presentó oferta y está habilitado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"},
                                   "R10"};
    static Verdict check(const ProponenteElegido& data, const Ofertas& received) {
        const Oferta* chosen = received.de(data.adjudicatario);
        return verdict(chosen && chosen->habilitada, data.adjudicatario, "un proponente habilitado")
            .mended_by(roles::comite_evaluador);
    }
};
struct AdjudicaHastaPresupuesto : RuleOn<ProponenteElegido, ObjetoAContratar> {
    static constexpr RuleInfo info{"proceso.adjudica_hasta_presupuesto",
                                   Level::block,
                                   "Lo adjudicado no pasa del presupuesto oficial.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.1 num. 4"},
                                   "R02"};
    static Verdict check(const ProponenteElegido& data, const ObjetoAContratar& object) {
        return at_most(data.valor, object.valor_estimado).mended_by(roles::ordenador_gasto);
    }
};
// LAW Ley 80 de 1993, art. 30 num. 6 and 11: an offer is accepted as it was made, or with its arithmetic corrected.
struct AdjudicaLoOfrecido : RuleOn<DatosAdjudicacion, Ofertas> {
    static constexpr RuleInfo info{"proceso.adjudica_lo_ofrecido",
                                   Level::justify,
                                   "Se adjudica por el valor ofrecido, o consta su corrección aritmética.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.2"},
                                   "R10",
                                   "correccion_aritmetica"};
    static Verdict check(const DatosAdjudicacion& data, const Ofertas& received) {
        const Oferta* chosen = received.de(data.adjudicatario);
        if (!chosen || !chosen->valor) return holds();
        return por_lo_mismo(data.valor, *chosen->valor);
    }
};
// LAW art. 2.2.1.1.2.2.3: the committee recommends and does not award.
struct AdjudicaQuienNoEvaluo : RuleOn<InformeEvaluacion, Occasion> {
    static constexpr RuleInfo info{"proceso.adjudica_quien_no_evaluo",
                                   Level::block,
                                   "Quien adjudica no es del comité que evaluó.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.3"},
                                   "R33"};
    static Verdict check(const InformeEvaluacion& report, const Occasion& now) {
        const bool same =
            std::find(report.evaluadores.begin(), report.evaluadores.end(), now.person) != report.evaluadores.end();
        return verdict(!same, std::string(now.person), "persona distinta de quienes evaluaron")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_decreto_1082_2015_seleccion =
    mp::mp_list<FuentesSumanLoEstimado, DiceSusFuentes, InversionConProyecto, ProyectoEnTermino, ObservacionEnTermino,
                CierrePosterior, AdendaOportuna, AdendaNoAdelantaElCierre, AdendaEnHorario, OfertaEnTermino,
                CierreEnSuDia, InformeDeLasOfertas, AdjudicatarioHabilitado, AdjudicaHastaPresupuesto,
                AdjudicaAlPrimero, AdjudicaQuienNoEvaluo, AudienciaRiesgosCelebrada, TrasladoCumplido,
                ConsolidaRespondido, ConsolidaLasOfertas, InformeRespondido, PrecioComoSeOfrecio, AdjudicaLoOfrecido>;

}  // namespace hito::law
