// The rows that the competitive selections share, and what their acts change. Included by the .cpp of each.
#pragma once

#include "engine/machine.hpp"
#include "workflows/law/decreto_1082_2015_seleccion.hpp"
#include "workflows/law/decreto_111_1996_presupuesto.hpp"
#include "workflows/law/ley_1150_2007_seleccion.hpp"
#include "workflows/law/ley_1437_2011_seleccion.hpp"
#include "workflows/law/ley_1474_2011_seleccion.hpp"
#include "workflows/law/ley_1882_2018.hpp"
#include "workflows/law/ley_80_1993_conflictos.hpp"
#include "workflows/law/ley_80_1993_seleccion.hpp"
#include "workflows/law/manual_entidad_seleccion.hpp"
#include "workflows/seleccion/actos.hpp"
#include "workflows/seleccion/consecuencias.hpp"

namespace hito::seleccion {

/// Whether an offer came before the closing.
struct HuboOfertas : RuleOn<Ofertas> {
    static constexpr std::string_view name = "hubo_ofertas";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const Ofertas& received) { return outcomes[received.ofertas.empty() ? 1 : 0]; }
};

// clang-format off
/// From the need to the approved studies: how a modality registers the need, files the studies and approves them is its
/// own. The certificate may come any time before the opening, and until then the process may be given up: `Before` names
/// the stages that lie between.
template <class Registers, class Files, class Approves, AState... Before>
struct PlaneacionDe {
    using rows = Table<
        Registers,
        Files,
        Step<EnRevision,       Devolver,           EnEstructuracion, DecisionMotivada>,
        Approves,
        Stays<In<EstudiosAprobados, Before...>, ExpedirCdp, PresupuestoPorSuExpediente>,
        Steps<In<EnEstructuracion, EnRevision, EstudiosAprobados, Before...>, Desistir, Desistido, DecisionMotivada>
    >;
};
/// The same where the modality follows from object and value.
template <AState... Before>
using Planeacion = PlaneacionDe<
    Step<NoCase,           RegistrarNecesidad, EnEstructuracion, FuentesSumanLoEstimado, DiceSusFuentes,
         InversionConProyecto, Then<VincularALaLinea>>,
    Step<EnEstructuracion, RadicarEstudios,    EnRevision, EstudiosCompletos, RiesgosTipificados>,
    Step<EnRevision,       AprobarEstudios,    EstudiosAprobados, ModalidadCorresponde, EstudiosPorOtro>,
    Before...>;

/// The draft of the documents, open to observations. `Publish`: the act that publishes it, from the stages in `From`.
template <class From, AnAct Publish, ARowPart... OfDraft>
struct ProyectoAObservaciones {
    using rows = Table<
        Steps<From, Publish, ProyectoPublicado, DocumentosTipoUsados, OfDraft...>,
        Stays<In<ProyectoPublicado>, ObservarProyecto, ObservacionEnTermino>,
        Stays<In<ProyectoPublicado>, ResponderObservaciones, RespondeLoObservado>,
        Stays<In<ProyectoPublicado>, SolicitarMipyme>
    >;
};
using ProyectoAbiertoAObservaciones = ProyectoAObservaciones<In<EstudiosAprobados>, PublicarProyecto>;

/// What every opening of a process asks for.
template <AnAct On, AState To, ARowPart... More>
using AperturaPor = Step<ProyectoPublicado, On, To,
    EnElPlanAnual, ModalidadCorresponde, DisenosYPermisos, CdpAntesDeApertura, CdpCubrePresupuesto, CdpNoDelOrdenador,
    ProyectoEnTermino, ProyectoRespondido, LimitacionMipymeDebida, LimitacionMipymePedida, CierrePosterior, More...,
    Then<AbrirEnLaLinea>>;
template <AState To, ARowPart... More>
using Apertura = AperturaPor<AbrirProceso, To, More...>;

template <AState Receiving, ARowPart... More>
using RecibeOfertas = Stays<In<Receiving>, PresentarOferta, OfertaEnTermino, More...>;

/// `Deciding`: where it is decided. Without offers there is nothing else to do there than to declare it deserted.
template <AState Receiving, AState Deciding, ARowPart... More>
struct CierraOfertas {
    using rows = Table<
        Step<Receiving, Cerrar, EnEvaluacion, When<HuboOfertas, "si">, CierreEnSuDia, More...>,
        Step<Receiving, Cerrar, Deciding,     When<HuboOfertas, "no">, CierreEnSuDia, More...>
    >;
};

/// From the closing to the report and what is said of it.
template <ARowPart... OfReport>
struct InformeEnTraslado {
    using rows = Table<
        Stays<In<EnEvaluacion, EnTraslado>, RequerirSubsanacion>,
        Stays<In<EnEvaluacion, EnTraslado>, Subsanar, SubsanacionEnTermino, SubsanaHechosAnteriores, SubsanaSinPuntaje>,
        Step<EnEvaluacion, PublicarInforme, EnTraslado, InformeDeLasOfertas, PrecioComoSeOfrecio, EvaluaSinConflicto, OfReport...>,
        Stays<In<EnTraslado>, ObservarInforme>
    >;
};

/// Until the award the opening may be taken back.
template <AState... Open>
using RevocaLaApertura = Steps<In<Open...>, RevocarApertura, Revocado, RevocaAperturaConCausal, DecisionMotivada>;

/// The report with its answers, which is the last one.
template <AState To, ARowPart... More>
using Consolida = Step<EnTraslado, ConsolidarInforme, To,
    TrasladoCumplido, EvaluaSinConflicto, ConsolidaRespondido, ConsolidaLasOfertas, PrecioComoSeOfrecio, More...>;

/// From the closing to the consolidated report.
template <AState Receiving, AState Deciding, ARowPart... OfReport>
struct EvaluaOfertas {
    using rows = Table<
        InformeEnTraslado<OfReport...>,
        Consolida<Deciding, OfReport...>,
        RevocaLaApertura<Receiving, EnEvaluacion, EnTraslado, Deciding>
    >;
};

/// An award, whoever gets it.
template <AState From, class On, ARowPart... More>
using Adjudica = Step<From, On, Adjudicado,
    AdjudicatarioHabilitado, AdjudicaHastaPresupuesto, AdjudicaQuienNoEvaluo, AdjudicaSinConflicto, FirmaTrasAdjudicar,
    More..., Then<AbrirContrato>>;

/// From the award to the signed contract. `Deserted`: where a process without an award ends; `OfSecond`: what else the
/// award to the second asks for.
template <AState Deserted, ARowPart... OfSecond>
struct DeAdjudicacionAContrato {
    using rows = Table<
        Step<Adjudicado, RegistrarSuscripcion,    Contratado>,
        Step<Adjudicado, RevocarAdjudicacion,     Revocado, RevocaAdjudicacionConCausal, DecisionMotivada,
             Then<DesistirContrato>>,
        Step<Adjudicado, AdjudicatarioNoSuscribe, SegundoLugar, FirmaVencida, DecisionMotivada, Then<DesistirContrato>>,
        Adjudica<SegundoLugar, AdjudicarSegundo, SegundoEnTermino, SegundoEsOtro, OfSecond...>,
        Step<SegundoLugar, DeclararDesierta, Deserted, DesiertaMotivada>
    >;
};

/// Beside the stage: what was published, whatever the stage.
using PublicidadDelProceso = Publicable<EnCurso, ProcesoSuspendido>;

/// Beside the stage too.
template <AnAct Resume, ARowPart... OfResuming>
struct SuspensionQueReanuda {
    using rows = Table<
        Step<EnCurso,           SuspenderProceso, ProcesoSuspendido, SuspendeLoAbierto, DecisionMotivada>,
        Step<ProcesoSuspendido, Resume,           EnCurso, ReanudaSinAdelantar, OfResuming...>,
        Step<ProcesoSuspendido, RevocarApertura,  EnCurso>
    >;
};
using SuspensionDelProceso = SuspensionQueReanuda<ReanudarProceso>;
// clang-format on

/// What the acts change that every modality has. A lifecycle adds its own with `using …::apply`.
template <Modalidad M>
struct CambiosDelTramite {
    static constexpr std::array links{de_la_linea, del_proyecto, con_vigencia_futura};

    static void apply(Tramite& p, const RegistrarNecesidad& act, const Occasion&) {
        static_cast<Necesidad&>(p) = act;
        p.vigencia_futura = act.vigencia_futura;
        p.modalidad = M;
    }
    static void apply(Tramite& p, const RadicarEstudios& act, const Occasion& now) {
        radicar_estudios(p, act, act, now.person);
    }
    static void apply(Tramite& p, const AprobarEstudios&, const Occasion& now) { p.estudios_aprobados_el = now.date; }
    static void apply(Tramite& p, const ExpedirCdp& act, const Occasion& now) {
        expedir_cdp(p, act, now.date, now.person);
    }
    static void apply(Tramite& p, const Desistir&, const Occasion& now) { terminar(p, now.date); }
    static void apply(Tramite& p, const RegistrarSuscripcion&, const Occasion& now) { terminar(p, now.date, true); }
    template <class Other>
    static void apply(Tramite&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static Summary summary(const Tramite& p) {
        return {fmt::format("Proceso {}: {}", p.numero_proceso, p.objeto), p.estructurador, p.bpin, {p.numero_proceso}};
    }
};

/// What the acts change that the competitive selections share.
template <Modalidad M>
struct Cambios : CambiosDelTramite<M> {
    using CambiosDelTramite<M>::apply;
    static void apply(Proceso& p, const PublicarProyecto& act, const Occasion& now) {
        p.proyecto_publicado_el = published_with(PublicarProyecto::publication, now);
        p.documentos_tipo = act.documentos_tipo;
    }
    static void apply(Proceso& p, const ObservarProyecto&, const Occasion&) { ++p.observaciones_proyecto; }
    static void apply(Proceso& p, const ResponderObservaciones& act, const Occasion&) {
        p.respuestas_proyecto += act.observaciones;
    }
    static void apply(Proceso& p, const SolicitarMipyme& act, const Occasion& now) {
        seleccion::anotar(p.solicitudes_mipyme, law::SolicitudMipyme{act.documento, now.date});
    }
    static void apply(Proceso& p, const AbrirProceso& act, const Occasion& now) { abrir(p, act, now.date); }
    static void apply(Proceso& p, const ExpedirAdenda& act, const Occasion&) {
        if (act.cierre) p.cierre = act.cierre;
    }
    static void apply(Proceso& p, const PresentarOferta& act, const Occasion&) { recibir_oferta(p, act); }
    static void apply(Proceso& p, const PublicarInforme& act, const Occasion& now) {
        evaluar(p, act.ofertas, now.person);
        p.informe_publicado_el = published_with(PublicarInforme::publication, now);
    }
    static void apply(Proceso& p, const ObservarInforme&, const Occasion&) { ++p.observaciones_informe; }
    static void apply(Proceso& p, const ConsolidarInforme& act, const Occasion& now) {
        evaluar(p, act.ofertas, now.person);
        p.respuestas_informe += act.observaciones;
    }
    static void apply(Proceso& p, const Adjudicar& act, const Occasion& now) { adjudicar(p, act, now.date); }
    static void apply(Proceso& p, const AdjudicarSegundo& act, const Occasion& now) { adjudicar(p, act, now.date); }
    static void apply(Proceso& p, const DeclararDesierta&, const Occasion& now) {
        p.desierto_el = now.date;
        terminar(p, now.date);
    }
    static void apply(Proceso& p, const RevocarApertura&, const Occasion& now) { terminar(p, now.date); }
    static void apply(Proceso& p, const RevocarAdjudicacion&, const Occasion& now) { terminar(p, now.date); }
    static void apply(Proceso& p, const ReanudarProceso& act, const Occasion&) {
        if (act.cierre) p.cierre = act.cierre;
    }

    static std::vector<Deadline> deadlines(const Proceso& p, const States& states, const Law& law) {
        return deadlines_of(p, states, law);
    }
};

}  // namespace hito::seleccion
