// Ley 80 de 1993, art. 24, 25 and 30, as they bind the selection of the contractor.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos_seleccion.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 24 num. 7: what is decided has its reasons, but for mere formalities.
struct DecisionMotivada : RuleOn<Occasion> {
    static constexpr RuleInfo info{"proceso.decision_motivada",
                                   Level::block,
                                   "Desistir, suspender o dejar sin efecto el proceso tiene motivo.",
                                   {ley_80_1993, "art. 24 num. 7"}};
    static Verdict check(const Occasion& now) {
        return is_true(!now.motive.empty(), "motivo").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 30 num. 12: the second is another than who did not sign.
struct SegundoEsOtro : RuleOn<DatosAdjudicacion, Adjudicacion> {
    static constexpr RuleInfo info{"proceso.segundo_es_otro",
                                   Level::block,
                                   "Al segundo se adjudica porque el primero no suscribió: es otro.",
                                   {ley_80_1993, "art. 30 num. 12"}};
    static Verdict check(const DatosAdjudicacion& data, const Adjudicacion& award) {
        return verdict(data.adjudicatario != award.adjudicatario, data.adjudicatario, "otro proponente")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 25 num. 4: what resumes goes on from where it was: nothing closes before it would have.
struct ReanudaSinAdelantar : RuleOn<DatosReanudacion, Convocada, Occasion> {
    static constexpr RuleInfo info{"proceso.reanuda_sin_adelantar",
                                   Level::block,
                                   "El nuevo cierre es posterior a la reanudación, no anterior al previsto, y hábil.",
                                   {ley_80_1993, "art. 25 num. 4"},
                                   "R08"};
    static Verdict check(const DatosReanudacion& data, const Convocada& call, const Occasion& now) {
        if (!data.cierre) return holds();
        const Date earliest = std::max(now.date + Days{1}, call.cierre.value_or(now.date));
        return verdict(*data.cierre >= earliest && now.calendar().worked(*data.cierre), to_iso(*data.cierre),
                       "día hábil desde el " + to_iso(earliest))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 23 and 25 num. 4: only a process under way is halted.
struct SuspendeLoAbierto : RuleOn<Convocada, Adjudicacion, FinDelProceso> {
    static constexpr RuleInfo info{"proceso.suspende_lo_abierto",
                                   Level::block,
                                   "Se suspende un proceso abierto y sin decidir.",
                                   {ley_80_1993, "art. 25 num. 4"}};
    static Verdict check(const Convocada& call, const Adjudicacion& award, const FinDelProceso& end) {
        return is_true(call.abierto_el && !award.adjudicado_el && !end.terminado_el, "proceso abierto y sin decidir")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 25 num. 6 and 13: the money is there before the process is opened.
struct CdpAntesDeApertura : RuleOn<Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"proceso.cdp_antes_de_apertura",
                                   Level::block,
                                   "La apertura tiene un certificado de disponibilidad expedido antes.",
                                   {ley_80_1993, "art. 25 num. 6"},
                                   "R01"};
    static Verdict check(const Disponibilidad& budget, const Occasion& now) { return cdp_expedido(budget, now.date); }
};
struct CdpCubrePresupuesto : RuleOn<Disponibilidad, ObjetoAContratar> {
    static constexpr RuleInfo info{
        "proceso.cdp_cubre_presupuesto",
        Level::block,
        "El certificado de disponibilidad y la vigencia futura cubren el presupuesto oficial.",
        {ley_80_1993, "art. 25 num. 6"},
        "R02"};
    static Verdict check(const Disponibilidad& budget, const ObjetoAContratar& object) {
        if (!budget.cdp) return holds();  // `CdpAntesDeApertura`.
        const Money later = budget.vigencia_futura ? budget.vigencia_futura->valor : Money{};
        return at_least(budget.cdp->valor + later, object.valor_estimado).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 25 num. 7 and 12: the convenience of what is contracted is studied first.
struct EstudiosCompletos : RuleOn<ContenidoEstudios> {
    static constexpr RuleInfo info{"proceso.estudios_completos",
                                   Level::block,
                                   "Se radican el análisis del sector y los estudios previos.",
                                   {ley_80_1993, "art. 25 num. 7 y 12"},
                                   "R41"};
    static Verdict check(const ContenidoEstudios& studies) {
        return is_true(studies.analisis_sector && studies.estudio_previo, "análisis del sector y estudios previos")
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 25 num. 12: works need designs, and what their execution needs is obtained first (Ley 1474 de 2011, art.
// 87).
struct DisenosYPermisos : RuleOn<ObjetoAContratar, ContenidoEstudios> {
    static constexpr RuleInfo info{"proceso.disenos_y_permisos",
                                   Level::block,
                                   "Una obra no se abre sin diseños, licencias, permisos y predios.",
                                   {ley_80_1993, "art. 25 num. 12 (Ley 1474 de 2011, art. 87)"},
                                   "R36"};
    static Verdict check(const ObjetoAContratar& object, const ContenidoEstudios& studies) {
        if (object.tipo_contrato != TipoContrato::obra) return holds();
        return is_true(studies.disenos_y_permisos, "diseños, licencias, permisos y predios")
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 25 num. 18: only what prevents an objective choice.
struct DesiertaMotivada : RuleOn<Occasion> {
    static constexpr RuleInfo info{"proceso.desierta_motivada",
                                   Level::block,
                                   "La declaratoria de desierta dice qué impide la escogencia objetiva.",
                                   {ley_80_1993, "art. 25 num. 18"}};
    static Verdict check(const Occasion& now) {
        return is_true(!now.motive.empty(), "motivo").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 30 num. 3: notices before a tender is opened.
struct AvisosDeLicitacion : RuleOn<ProyectoPliego, Occasion> {
    static constexpr RuleInfo info{"licitacion_publica.avisos",
                                   Level::warn,
                                   "Hay de uno a tres avisos, de 20 a 10 días calendario antes de la apertura.",
                                   {ley_80_1993, "art. 30 num. 3 (D-L 19 de 2012, art. 224)"},
                                   "R07"};
    static Verdict check(const ProyectoPliego& draft, const Occasion& now) {
        const VentanaAvisos window = ventana_avisos(now.date, now.law->parameters);
        const int most = now.at(lp_avisos_maximo), count = static_cast<int>(draft.avisos.size());
        const bool inside = std::all_of(draft.avisos.begin(), draft.avisos.end(), [&](const Dia& notice) {
            return notice.fecha >= window.desde && notice.fecha <= window.hasta;
        });
        return verdict(count >= 1 && count <= most && inside, count, window.cuenta).mended_by(roles::jefe_contratacion);
    }
};
struct AvisosSeparados : RuleOn<ProyectoPliego, Occasion> {
    static constexpr RuleInfo info{"licitacion_publica.avisos_separados",
                                   Level::warn,
                                   "Entre un aviso y el siguiente van de dos a cinco días calendario.",
                                   {ley_80_1993, "art. 30 num. 3 (D-L 19 de 2012, art. 224)"},
                                   "R07"};
    static Verdict check(const ProyectoPliego& draft, const Occasion& now) {
        const int least = now.at(lp_avisos_separacion_minima_dias), most = now.at(lp_avisos_separacion_maxima_dias);
        for (std::size_t i = 1; i < draft.avisos.size(); ++i) {
            const auto apart = (draft.avisos[i].fecha - draft.avisos[i - 1].fecha).count();
            if (apart < least || apart > most)
                return verdict(false, apart, std::to_string(least) + " a " + std::to_string(most) + " días")
                    .mended_by(roles::jefe_contratacion);
        }
        return holds();
    }
};

// LAW art. 30 num. 4: the risks are assigned in a hearing, soon after offers may come.
struct AudienciaRiesgosEnTermino : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"licitacion_publica.audiencia_riesgos_en_termino",
                                   Level::warn,
                                   "La audiencia de riesgos es en los tres días hábiles tras iniciar las ofertas.",
                                   {ley_80_1993, "art. 30 num. 4 (D-L 19 de 2012, art. 220)"},
                                   "R07"};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.abierto_el) return missing("abierto_el", "acto abrir");
        const Termino term = termino(lp_audiencia_riesgos_dias, *call.abierto_el, now.calendar(), now.law->parameters);
        return not_after(now.date, term.ultimo_dia).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 30 num. 5: the closing is put off before it comes, and no more than half of the first term.
struct ProrrogaDelCierre : RuleOn<DatosAdenda, Convocada, Occasion> {
    static constexpr RuleInfo info{"licitacion_publica.prorroga_del_cierre",
                                   Level::block,
                                   "El cierre se aplaza, en total, hasta la mitad del término inicial.",
                                   {ley_80_1993, "art. 30 num. 5"},
                                   "R08"};
    static Verdict check(const DatosAdenda& data, const Convocada& call, const Occasion& now) {
        if (!data.cierre || !call.cierre_inicial || !call.abierto_el) return holds();
        const auto first = (*call.cierre_inicial - *call.abierto_el).count();
        const auto most = first * now.at(lp_prorroga_cierre_tope).hundredths / 10'000;
        return not_after(*data.cierre, *call.cierre_inicial + Days{most}).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 30 num. 12: who wins has a term to sign.
struct FirmaTrasAdjudicar : RuleOn<DatosAdjudicacion, Occasion> {
    static constexpr RuleInfo info{"proceso.firma_tras_adjudicar",
                                   Level::block,
                                   "El término para suscribir termina el día de la adjudicación o después.",
                                   {ley_80_1993, "art. 30 num. 12"}};
    static Verdict check(const DatosAdjudicacion& data, const Occasion& now) {
        if (!data.firma_hasta) return missing("firma_hasta", "último día para suscribir");
        return not_before(*data.firma_hasta, now.date).mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 30 num. 12: who won and does not sign in the term loses the award.
struct FirmaVencida : RuleOn<Adjudicacion, Occasion> {
    static constexpr RuleInfo info{"proceso.firma_vencida",
                                   Level::block,
                                   "Se acude al segundo cuando venció el término para suscribir.",
                                   {ley_80_1993, "art. 30 num. 12"}};
    static Verdict check(const Adjudicacion& award, const Occasion& now) {
        if (!award.firma_hasta) return holds();
        return not_before(now.date, *award.firma_hasta + Days{1}).mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 30 num. 12: the second is chosen within the term that follows the one to sign.
struct SegundoEnTermino : RuleOn<Adjudicacion, Occasion> {
    static constexpr RuleInfo info{
        "proceso.segundo_en_termino",
        Level::block,
        "Al segundo se le adjudica en los 15 días hábiles siguientes al término para firmar.",
        {ley_80_1993, "art. 30 num. 12"}};
    static Verdict check(const Adjudicacion& award, const Occasion& now) {
        if (!award.firma_hasta) return missing("firma_hasta", "último día para suscribir");
        const Termino term = termino(segundo_lugar_dias, *award.firma_hasta, now.calendar(), now.law->parameters);
        return not_after(now.date, term.ultimo_dia).mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_80_1993_seleccion =
    mp::mp_list<SegundoEsOtro, ReanudaSinAdelantar, DecisionMotivada, SuspendeLoAbierto, EstudiosCompletos,
                DisenosYPermisos, CdpAntesDeApertura, CdpCubrePresupuesto, DesiertaMotivada, AvisosDeLicitacion,
                AvisosSeparados, AudienciaRiesgosEnTermino, ProrrogaDelCierre, FirmaTrasAdjudicar, FirmaVencida,
                SegundoEnTermino>;

}  // namespace hito::law
