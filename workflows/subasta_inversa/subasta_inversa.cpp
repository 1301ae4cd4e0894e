// Reverse auction. Source: Ley 1150 de 2007, art. 2 num. 2 lit. a; Decreto 1082 de 2015, art. 2.2.1.2.1.2.1 to .6.
#include "workflows/law/decreto_1082_2015_subasta.hpp"
#include "workflows/law/ley_1150_2007_subasta.hpp"
#include "workflows/law/ley_2069_2020_subasta.hpp"
#include "workflows/seleccion/maquina.hpp"
#include "workflows/subasta_inversa/sujeto.hpp"

namespace hito::subasta_inversa {

namespace {

using namespace seleccion;

// --- States ----------------------------------------------------------------------------------------------------------

// clang-format off
struct EnVerificacion   : State<"verificacion",      "En verificación de requisitos y ficha técnica"> {};
struct InformePublicado : State<"informe_publicado", "Con informe de verificación publicado"> {};
struct EnSubasta        : State<"subasta",           "En subasta"> {};
struct EnDesempate      : State<"en_desempate",      "Por desempatar"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

struct PublicarProyectoConFicha : PublicarProyecto, FichasTecnicas {
    static constexpr auto fields = std::tuple_cat(PublicarProyecto::fields, FichasTecnicas::fields);
};
struct AbrirConReglas : AbrirProceso, ReglasSubasta, EntregaPactada {
    static constexpr auto fields = std::tuple_cat(AbrirProceso::fields, ReglasSubasta::fields, EntregaPactada::fields);
};
struct ExpedirAdendaDeSubasta : ExpedirAdenda, NuevaSubasta {
    static constexpr auto fields = std::tuple_cat(ExpedirAdenda::fields, NuevaSubasta::fields);
};
struct PublicarVerificacion : ActOf<"publicar_informe_verificacion", "Publicar el informe de verificación", ByComite, DatosVerificacion> {
    static constexpr std::array evidence{EvidenceInfo{"informe_verificacion", "Informe de habilitación y de la ficha técnica"}};
    static constexpr PublicationInfo publication{"informe_verificacion", al_convocar_en_secop, nullptr, true};
};
struct ConsolidarVerificacion : ActOf<"consolidar_informe", "Consolidar el informe con las respuestas", ByComite, DatosNuevaVerificacion> {
    static constexpr std::array evidence{EvidenceInfo{"informe_final", "Informe definitivo con las respuestas"}};
    static constexpr PublicationInfo publication{"informe_final", en_secop};
};
struct IniciarSubasta : ActOf<"iniciar_subasta", "Abrir los precios iniciales e iniciar la subasta", ByJefe, DatosInicioSubasta> {};
struct Lance : ActOf<"lance", "Registrar un lance", ByInteresado, DatosLance> {};
struct CerrarSubasta : ActOf<"cerrar_subasta", "Cerrar la subasta", By<roles::reloj, roles::jefe_contratacion>, DatosCierreSubasta> {
    static constexpr bool by_clock = true;
    static constexpr std::array evidence{EvidenceInfo{"acta_subasta", "Acta de la subasta con sus lances"}};
    static constexpr PublicationInfo publication{"acta_subasta", en_secop};
};
struct ReanudarSubasta : ReanudarProceso, HoraDeReanudacion {
    static constexpr auto fields = std::tuple_cat(ReanudarProceso::fields, HoraDeReanudacion::fields);
};
struct Desempatar : ActOf<"desempatar", "Resolver el desempate", ByComite, DatosDesempate> {
    static constexpr std::array evidence{EvidenceInfo{"acta_desempate", "Acta del desempate con sus criterios"}};
    static constexpr PublicationInfo publication{"acta_desempate", en_secop};
};
struct AbrirPrecioUnico : ActOf<"abrir_precio_unico", "Abrir el precio del único habilitado", ByJefe, DatosPrecioUnico> {};
struct AdjudicarUnico : ActOf<"adjudicar_unico", "Adjudicar al único habilitado, sin subasta", ByOrdenador, DatosAdjudicacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_adjudicacion", "Acto de adjudicación"}};
    static constexpr PublicationInfo publication{"acto_adjudicacion", en_secop};
};

// --- Machine ---------------------------------------------------------------------------------------------------------

/// Whether the auction has one first when it ends.
struct ComoTermina : RuleOn<Puja> {
    static constexpr std::string_view name = "termina";
    static constexpr std::array<std::string_view, 2> outcomes{"con_ganador", "en_empate"};
    static std::string_view answer(const Puja& auction) { return outcomes[primeros(auction).size() > 1 ? 1 : 0]; }
};

struct MaquinaSubasta : MachineDef<MaquinaSubasta, Subasta>, Cambios<Modalidad::subasta_inversa> {
    static constexpr std::string_view name = "subasta_inversa", label = "Subasta inversa";
    using initial_state = mp::mp_list<NoCase, EnCurso>;

    using transition_table = Table<
        Planeacion<ProyectoPublicado>,
        ProyectoAObservaciones<In<EstudiosAprobados>, PublicarProyectoConFicha, FichaTecnicaCompleta>,
        AperturaPor<AbrirConReglas, ReciboOfertas, ReglasEnElPliego, SubastaTrasElCierre>,
        Stays<In<ReciboOfertas, EnVerificacion, InformePublicado, ParaDecision>, ExpedirAdendaDeSubasta,
              AdendaOportuna, AdendaNoAdelantaElCierre, AdendaEnHorario, SubastaNuevaPosterior, CronogramaVigente>,
        RecibeOfertas<ReciboOfertas, PrecioInicialSellado>,
        Step<ReciboOfertas, Cerrar, EnVerificacion, When<HuboOfertas, "si">, CierreEnSuDia>,
        Step<ReciboOfertas, Cerrar, ParaDecision,   When<HuboOfertas, "no">, CierreEnSuDia>,

        Stays<In<EnVerificacion, InformePublicado>, RequerirSubsanacion>,
        Stays<In<EnVerificacion, InformePublicado>, Subsanar,
              SubsanacionAntesDeSubasta, SubsanaHechosAnteriores, SubsanaSinPuntaje>,
        Step<EnVerificacion, PublicarVerificacion, InformePublicado, InformeVerificaOfertas, EvaluaSinConflicto>,
        Stays<In<InformePublicado>, ObservarInforme>,
        Stays<In<InformePublicado>, ConsolidarVerificacion, EvaluaSinConflicto, ConsolidaLasVerificadas, RespondeAlInforme>,

        Step<InformePublicado, IniciarSubasta, EnSubasta,
             HabilitadosParaSubasta, TrasladoDelInforme, InformeRespondido, ParticipanLosHabilitados,
             SubastaNoAnticipada, SubastaEnSuDia>,
        Stays<In<EnSubasta>, Lance, LanceDeHabilitado, LanceMejoraElMargen, LanceEnSuPeriodo>,
        Step<EnSubasta, CerrarSubasta, ParaDecision, When<ComoTermina, "con_ganador">, CierreSinLances>,
        Step<EnSubasta, CerrarSubasta, EnDesempate,  When<ComoTermina, "en_empate">,   CierreSinLances>,
        Step<EnDesempate, Desempatar, ParaDecision, DesempateEntreEmpatados, DesempateConCriterio, EvaluaSinConflicto>,
        Adjudica<ParaDecision, Adjudicar, AdjudicaAlMenorPrecio>,

        Stays<In<InformePublicado>, AbrirPrecioUnico, UnicoHabilitado, PrecioUnicoUnaVez, TrasladoDelInforme, InformeRespondido>,
        Step<InformePublicado, AdjudicarUnico, Adjudicado,
             UnicoHabilitado, AdjudicatarioHabilitado, UnicoHastaDisponibilidad, UnicoPorSuPrecio,
             AdjudicaQuienNoEvaluo, AdjudicaSinConflicto, FirmaTrasAdjudicar, Then<AbrirContrato>>,
        Step<InformePublicado, DeclararDesierta, Desierto,
             DesiertaMotivada, TrasladoDelInforme, InformeRespondido, DesiertaSinHabilitados>,
        Step<ParaDecision, DeclararDesierta, Desierto, DesiertaMotivada>,

        RevocaLaApertura<ReciboOfertas, EnVerificacion, InformePublicado, EnSubasta, EnDesempate, ParaDecision>,
        DeAdjudicacionAContrato<Desierto>,
        SuspensionQueReanuda<ReanudarSubasta, ReanudaLaSubasta>,
        PublicidadDelProceso
    >;
    // clang-format on

    using Cambios::apply;
    static void apply(Subasta& p, const PublicarProyectoConFicha& act, const Occasion& now) {
        apply(p, static_cast<const PublicarProyecto&>(act), now);
        static_cast<FichasTecnicas&>(p) = act;
    }
    static void apply(Subasta& p, const AbrirConReglas& act, const Occasion& now) {
        apply(p, static_cast<const AbrirProceso&>(act), now);
        static_cast<ReglasSubasta&>(p) = act;
        static_cast<EntregaPactada&>(p) = act;
    }
    static void apply(Subasta& p, const ExpedirAdendaDeSubasta& act, const Occasion& now) {
        apply(p, static_cast<const ExpedirAdenda&>(act), now);
        if (act.subasta_el) p.subasta_el = act.subasta_el;
        if (!act.subasta_hora.empty()) p.subasta_hora = act.subasta_hora;
    }
    static void apply(Subasta& p, const PublicarVerificacion& act, const Occasion& now) {
        p.informe_publicado_el = published_with(PublicarVerificacion::publication, now);
        verificar(p, act.verificaciones, now.person);
    }
    static void apply(Subasta& p, const ConsolidarVerificacion& act, const Occasion& now) {
        p.respuestas_informe += act.observaciones;
        verificar(p, act.verificaciones, now.person);
    }
    static void apply(Subasta& p, const IniciarSubasta& act, const Occasion& now) { iniciar(p, act, now.date); }
    static void apply(Subasta& p, const Lance& act, const Occasion&) { recibir_lance(p, act); }
    static void apply(Subasta& p, const CerrarSubasta&, const Occasion&) { cerrar(p); }
    static void apply(Subasta& p, const Desempatar& act, const Occasion&) { ordenar(p, act.ganador); }
    static void apply(Subasta& p, const AbrirPrecioUnico& act, const Occasion&) { p.precio_unico = act.valor; }
    static void apply(Subasta& p, const AdjudicarUnico& act, const Occasion& now) { adjudicar(p, act, now.date); }
    static void apply(Subasta& p, const ReanudarSubasta& act, const Occasion& now) {
        Cambios::apply(p, static_cast<const ReanudarProceso&>(act), now);
        if (p.en_curso()) p.subasta_reanudada_el = now.date, p.hora_ultima = act.hora;
        // A day that passed while it was suspended is none: an addendum fixes another.
        if (p.subasta_el && *p.subasta_el < now.date) p.subasta_el.reset();
    }

    static std::vector<Deadline> deadlines(const Subasta& p, const States& states, const Law& law) {
        return plazos_de(p, states, law);
    }
};

}  // namespace

}  // namespace hito::subasta_inversa

namespace hito {

const Workflow& subasta_inversa_workflow() {
    static const MachineWorkflow<subasta_inversa::MaquinaSubasta> workflow;
    return workflow;
}

}  // namespace hito
