// Mínima cuantía: an invitation, the lowest price, and an acceptance that is the contract. Source: Ley 1150 de 2007,
// art. 2 num. 5 (Ley 2069 de 2020, art. 30); Decreto 1082 de 2015, art. 2.2.1.2.1.5.1 to .4.
#include "workflows/law/decreto_1082_2015_grandes_superficies.hpp"
#include "workflows/law/decreto_1082_2015_minima_cuantia.hpp"
#include "workflows/minima_cuantia/proceso.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace minima_cuantia {

namespace {

using namespace seleccion;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Invitacion   : State<"invitacion",    "Invitación publicada"> {};
struct EnCotizacion : State<"en_cotizacion", "En cotización de grandes superficies o Mipyme"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByOrdenadorOJefe = By<roles::ordenador_gasto, roles::jefe_contratacion>;

struct PublicarInvitacion : ActOf<"publicar_invitacion", "Publicar la invitación", ByOrdenadorOJefe, DatosInvitacion> {
    static constexpr std::array evidence{EvidenceInfo{"invitacion", "Invitación pública con su cronograma"}};
    static constexpr PublicationInfo publication = publica_invitacion;
};
struct ObservarInvitacion : ActOf<"observar_invitacion", "Observar la invitación", ByInteresado, DatosObservacion> {};
struct ResponderInvitacion : ActOf<"responder_observaciones", "Responder las observaciones a la invitación", ByJefe, DatosRespuestas> {
    static constexpr std::array evidence{EvidenceInfo{"respuestas", "Respuestas motivadas"}};
    static constexpr PublicationInfo publication{"respuestas", en_secop};
};
struct PublicarAvisoMipyme : ActOf<"publicar_aviso_mipyme", "Avisar si se limita a Mipyme y recibir ofertas", ByOrdenadorOJefe, DatosAvisoMipyme> {
    static constexpr std::array evidence{EvidenceInfo{"aviso_mipyme", "Aviso de limitación a Mipyme, o de que no se limita"}};
    static constexpr PublicationInfo publication = publica_aviso_mipyme;
};
struct InvitarACotizar : ActOf<"invitar_a_cotizar", "Invitar a grandes superficies o a Mipyme", ByOrdenadorOJefe, DiaDelCierre, Invitados, EntregaPactada> {
    static constexpr std::array evidence{EvidenceInfo{"invitacion", "Invitación a cotizar"}};
    static constexpr PublicationInfo publication = publica_invitacion;
};
/// The offer and its acceptance are the contract: the one that it opens is signed by it, and published there.
struct AceptarOferta : ActOf<"aceptar_oferta", "Aceptar la oferta", ByOrdenador, ProponenteElegido, DatosSuscripcion, SupervisorNombrado> {
    static constexpr std::array evidence{EvidenceInfo{"contrato_firmado", "Comunicación de la aceptación, que con la oferta es el contrato"}};
};
struct RegistrarContratoElectronico : ActOf<"registrar_contrato_electronico", "Registrar el contrato electrónico aprobado en el SECOP II", ByOrdenadorOJefe> {};

// --- Machine ---------------------------------------------------------------------------------------------------------

/// What every invitation asks for, whomever it goes to.
template <class On, AState To, ARowPart... More>
using Invita = Step<EstudiosAprobados, On, To,
    EnElPlanAnual, ModalidadCorresponde, HastaLaMinimaCuantia, DisenosYPermisos, CdpAntesDeApertura, CdpCubrePresupuesto,
    CdpNoDelOrdenador, CierrePosterior, More..., Then<AbrirEnLaLinea>>;

/// Whatever it is chosen by, an offer that is accepted is a contract that day, with its supervisor.
template <AState From, ARowPart... Chosen>
using Acepta = Step<From, AceptarOferta, Contratado,
    AdjudicaHastaPresupuesto, AceptaLoOfrecido, AceptacionConSupervisor, AdjudicaSinConflicto, Chosen...,
    Then<AbrirContrato>, Then<SuscribirContrato>, Then<DesignarSupervisor>>;

struct MaquinaMinima : MachineDef<MaquinaMinima, ProcesoMinima>, Cambios<Modalidad::minima_cuantia> {
    static constexpr std::string_view name = "minima_cuantia", label = "Mínima cuantía";
    using initial_state = mp::mp_list<NoCase, EnCurso>;

    using transition_table = Table<
        Planeacion<>,

        // To whoever wants to offer.
        Invita<PublicarInvitacion, Invitacion, CronogramaSuficiente, PerfilDelSupervisor, SinRup, CapacidadSegunElPago>,
        Stays<In<Invitacion>, ObservarInvitacion, InvitacionObservadaEnTermino>,
        Stays<In<Invitacion>, ResponderInvitacion, RespondeLoObservadoDeLaInvitacion>,
        Stays<In<Invitacion>, SolicitarMipyme>,
        Step<Invitacion, PublicarAvisoMipyme, ReciboOfertas,
             InvitacionCumplida, InvitacionRespondida, LimitacionSegunLoPedido, QuedaDiaParaOfertar>,
        Stays<In<Invitacion, ReciboOfertas, EnEvaluacion, EnTraslado, ParaDecision>, ExpedirAdenda,
              AdendaOportuna, AdendaNoAdelantaElCierre, AdendaEnHorario, AdendaDejaOfertar, AdendaAntesDelAviso>,
        RecibeOfertas<ReciboOfertas, OfertaConPrecio>,
        CierraOfertas<ReciboOfertas, ParaDecision>,
        EvaluaOfertas<ReciboOfertas, ParaDecision, MenorPrecioPrimero, SigueConLaSiguiente>,
        Acepta<ParaDecision, AdjudicatarioHabilitado, AceptaElMenorPrecio, EmpateResuelto, AdjudicaQuienNoEvaluo>,

        // To large stores, or to Mipyme.
        Invita<InvitarACotizar, EnCotizacion, SoloBienes, InvitadosSuficientes, GrandesSuperficiesSinGarantia>,
        RecibeOfertas<EnCotizacion, CotizaElInvitado, OfertaConPrecio>,
        Acepta<EnCotizacion, CierreEnSuDia, AceptaLaMenorCotizacion>,

        Steps<In<ParaDecision, EnCotizacion>, DeclararDesierta, Desierto, CierreEnSuDia, DesiertaMotivada>,
        Steps<In<Invitacion, EnCotizacion>, RevocarApertura, Revocado, RevocaAperturaConCausal, DecisionMotivada>,
        Stays<In<Contratado>, RegistrarSuscripcion>,
        Stays<In<Contratado>, RegistrarContratoElectronico, ContratoElectronicoPosterior>,
        SuspensionDelProceso,
        PublicidadDelProceso
    >;
    // clang-format on

    using Cambios::apply;
    static void apply(ProcesoMinima& p, const PublicarInvitacion& act, const Occasion& now) {
        p.abierto_el = now.date;
        p.invitacion_el = published_with(publica_invitacion, now);
        p.cierre = p.cierre_inicial = act.cierre;
        p.entrega_instantanea = act.entrega_instantanea;
    }
    static void apply(ProcesoMinima& p, const InvitarACotizar& act, const Occasion& now) {
        p.abierto_el = now.date;
        p.cierre = p.cierre_inicial = act.cierre;
        p.invitados = act.invitados;
        p.entrega_instantanea = act.entrega_instantanea;
    }
    static void apply(ProcesoMinima& p, const ObservarInvitacion&, const Occasion&) { ++p.observaciones_invitacion; }
    static void apply(ProcesoMinima& p, const ResponderInvitacion& act, const Occasion&) {
        p.respuestas_invitacion += act.observaciones;
    }
    static void apply(ProcesoMinima& p, const PublicarAvisoMipyme& act, const Occasion& now) {
        p.aviso_mipyme_el = published_with(publica_aviso_mipyme, now);
        p.limitado_mipyme = act.limitado_mipyme;
    }
    static void apply(ProcesoMinima& p, const AceptarOferta& act, const Occasion& now) { elegir(p, act, now.date); }
    static void apply(ProcesoMinima& p, const RegistrarContratoElectronico&, const Occasion& now) {
        p.contrato_electronico_el = now.date;
    }

    static std::vector<Deadline> deadlines(const ProcesoMinima& p, const States& states, const Law& law) {
        return deadlines_of(p, states, law);
    }
};

}  // namespace

}  // namespace minima_cuantia

const Workflow& minima_cuantia_workflow() {
    static const MachineWorkflow<minima_cuantia::MaquinaMinima> workflow;
    return workflow;
}

}  // namespace hito
