// Direct award. Source: Ley 1150 de 2007, art. 2 num. 4; Ley 80 de 1993, art. 41 to 43; Decreto 1082 de 2015, art.
// 2.2.1.2.1.4. Which cause asks for what: workflows/law/causales_directa.cpp.
#include "workflows/contratacion_directa/sujeto.hpp"
#include "workflows/law/decreto_1068_2015.hpp"
#include "workflows/law/decreto_1082_2015_directa.hpp"
#include "workflows/law/ley_1150_2007_directa.hpp"
#include "workflows/law/ley_1474_2011_directa.hpp"
#include "workflows/law/ley_2160_2021.hpp"
#include "workflows/law/ley_2166_2021.hpp"
#include "workflows/law/ley_2294_2023.hpp"
#include "workflows/law/ley_80_1993_directa.hpp"
#include "workflows/law/ley_996_2005_directa.hpp"
#include "workflows/law/manual_entidad_directa.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito::directa {

namespace {

using namespace seleccion;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Justificado        : State<"justificado",              "Justificado o declarado urgente"> {};
struct OfertaRecibida     : State<"oferta_recibida",          "Oferta recibida"> {};
struct OfertaVerificada   : State<"oferta_verificada",        "Oferta verificada, para suscribir"> {};
struct PorEnviar          : State<"por_enviar_a_contraloria", "Contratado, por enviar a la Contraloría"> {};
struct EnControlFiscal    : State<"en_control_fiscal",        "En control de la Contraloría"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

struct RegistrarDirecta : ActOf<"registrar_necesidad", "Registrar la necesidad", By<roles::area_solicitante, roles::jefe_contratacion>, NecesidadDirecta, AniosPorVenir> {};
struct RadicarDirecta : ActOf<"radicar_estudios", "Radicar los estudios previos", By<roles::area_solicitante>, EstudiosDirecta> {
    static constexpr std::array evidence{EvidenceInfo{"estudios_previos", "Estudios y documentos previos"},
                                         EvidenceInfo{"analisis_sector", "Análisis del sector"},
                                         EvidenceInfo{"matriz_riesgos", "Matriz de riesgos"}};
};
struct DeclararUrgencia : ActOf<"declarar_urgencia", "Declarar la urgencia manifiesta", ByOrdenador, DatosUrgencia, Condiciones, EntregaPactada> {
    static constexpr std::array evidence{EvidenceInfo{"acto_urgencia", "Acto motivado que declara la urgencia"}};
    static constexpr PublicationInfo publication{"acto_urgencia", en_secop};
};
struct Justificar : ActOf<"expedir_acto_justificacion", "Expedir el acto de justificación", ByOrdenador, DatosJustificacionDirecta> {
    static constexpr std::array evidence{EvidenceInfo{"acto_justificacion", "Acto administrativo de justificación"}};
    static constexpr PublicationInfo publication{"acto_justificacion", en_secop};
};
struct RecibirOferta : ActOf<"recibir_oferta", "Recibir la oferta de la persona invitada", ByInteresado, OfertaDirecta> {
    static constexpr std::array evidence{EvidenceInfo{"invitacion", "Invitación"}, EvidenceInfo{"oferta", "Oferta"}};
};
struct VerificarIdoneidad : ActOf<"verificar_idoneidad", "Verificar la idoneidad de quien ofrece", By<roles::jefe_contratacion, roles::area_solicitante>, DatosIdoneidad, ContratoPorFirmar> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_idoneidad", "Constancia de idoneidad y experiencia"},
                                         EvidenceInfo{"antecedentes", "Consulta de inhabilidades y antecedentes"},
                                         EvidenceInfo{"paz_y_salvo", "Paz y salvo de seguridad social"}};
};
struct EnviarAContraloria : ActOf<"enviar_a_contraloria", "Enviar la urgencia a la Contraloría", By<roles::ordenador_gasto, roles::jefe_contratacion>, DatosEnvio> {
    static constexpr std::array evidence{EvidenceInfo{"oficio_remisorio", "Oficio con que se envía"}};
};
struct RegistrarPronunciamiento : ActOf<"registrar_pronunciamiento", "Registrar lo que dijo la Contraloría", ByJefe, DatosPronunciamiento> {
    static constexpr std::array evidence{EvidenceInfo{"pronunciamiento", "Pronunciamiento de la Contraloría"}};
};

// --- What follows ----------------------------------------------------------------------------------------------------

/// Whether the contract was made in an urgency, which the fiscal control then looks at.
struct FueUrgencia : RuleOn<CausalInvocada> {
    static constexpr std::string_view name = "fue_urgencia";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const CausalInvocada& award) {
        return outcomes[pide(award.causal, Exigencia::declaratoria) ? 1 : 0];
    }
};

/// Verified, the offer becomes the draft of the contract.
struct AbrirContratoDirecto {
    static constexpr ConsequenceInfo info = AbrirContrato::info;
    static std::optional<Consequence> build(const Directa& p, const VerificarIdoneidad& act, const Occasion& now) {
        contrato::LoPactado agreed = lo_pactado<Tramite>(p);
        agreed.evaluaron = {std::string(now.person)};
        agreed.numero_contrato = act.numero_contrato;
        agreed.suscribir_hasta = act.firma_hasta;
        agreed.valor_inicial = p.valor_ofrecido;
        agreed.contratista = {p.oferente.tipo_documento, p.oferente.documento, p.oferente.nombre, p.oferente.persona_natural};
        agreed.causal = Words<Causal>::names[static_cast<std::size_t>(p.causal)];
        agreed.servicios_profesionales = p.causal == Causal::servicios_profesionales_y_apoyo;
        agreed.convenio = p.tipo_contrato == TipoContrato::convenio_interadministrativo || p.causal == Causal::convenio_solidario_jac;
        agreed.entrega_instantanea = p.entrega_instantanea;
        // Where the law itself frees of the guarantee, nobody has to say so.
        if (!p.exige_garantia && !pide(p.causal, Exigencia::decision_de_garantia)) {
            agreed.exige_garantia = false;
            agreed.motivo_sin_garantia = "No es obligatoria en esta causal: Decreto 1082 de 2015, art. 2.2.1.2.1.4.5";
        }
        return Consequence{nullptr, write_value(agreed, Form::wire), {}};
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

struct MaquinaDirecta : MachineDef<MaquinaDirecta, Directa>, CambiosDelTramite<Modalidad::contratacion_directa> {
    static constexpr std::string_view name = "contratacion_directa", label = "Contratación directa";
    using initial_state = NoCase;

    using transition_table = Table<
        PlaneacionDe<
            Step<NoCase,           RegistrarDirecta, EnEstructuracion, CausalDeLaLista, TipoDeLaCausal, FuentesSumanLoEstimado,
             DiceSusFuentes, InversionConProyecto, Then<VincularALaLinea>>,
            Step<EnEstructuracion, RadicarDirecta,   EnRevision, EstudiosCompletos, RiesgosTipificados>,
            Step<EnRevision,       AprobarEstudios,  EstudiosAprobados,
                 EstudiosPorOtro, EnElPlanAnual, DisenosYPermisos, GarantiaDecidida,
                 CertificadoDePersonal, ServiciosTemporales, SinFuncionesPermanentes, ServiciosSinConsultoria,
                 ArtistaDeterminado, UnicoOferenteProbado, ObjetoDelEjecutor, EjecutorNoExcluido,
                 InteradministrativoSinSeguros, AvaluoDelInmueble, PrecioHastaAvaluo, MercadoInmobiliario,
                 ReservaSustentada, ActividadCientifica, AcuerdoDeReestructuracion, EmprestitoAutorizado,
                 AutoridadReconocida, ActorDeEconomiaPopular, HastaLaMinima, SinFraccionar,
                 JuntaReconocida, HastaElTopeDeLaJunta, ObraConLaJunta>,
            Justificado, OfertaRecibida>,

        // An urgency needs no studies; services and loans, no act that justifies.
        Steps<In<EnEstructuracion, EstudiosAprobados>, DeclararUrgencia, Justificado,
              UrgenciaInvocada, UrgenciaConHecho, UrgenciaMotivada, GarantiaDecidida>,
        Step<EstudiosAprobados, Justificar,    Justificado,    JustificacionSinUrgencia, JustificacionDirectaCompleta>,
        Step<EstudiosAprobados, RecibirOferta, OfertaRecibida, ActoDeJustificacion>,
        // One offer is enough; another takes its place.
        Steps<In<Justificado, OfertaRecibida>, RecibirOferta, OfertaRecibida>,
        Step<OfertaVerificada,  RecibirOferta, OfertaRecibida, DecisionMotivada, Then<DesistirContrato>>,

        Step<OfertaRecibida, VerificarIdoneidad, OfertaVerificada,
             CdpAntesDeContratar, CdpCubrePresupuesto, OfertaDirectaHastaPresupuesto, OferenteHabil, OferenteAlDia,
             VerificaSinConflicto,
             ConstanciaDeIdoneidad, ServiciosNoSimultaneos, OferenteEnSecop, EscritoDispensado, UrgenciaMientrasDura,
             VerificaFueraDeVentanaDirecta, ExcepcionDeLaCausal, ExcepcionSustentada, VerificaFueraDeVentanaConvenio, Then<AbrirContratoDirecto>>,
        Step<OfertaVerificada, Desistir, Desistido, DecisionMotivada, Then<DesistirContrato>>,
        Step<OfertaVerificada, RegistrarSuscripcion, Contratado, When<FueUrgencia, "no">>,
        Step<OfertaVerificada, RegistrarSuscripcion, PorEnviar,  When<FueUrgencia, "si">>,
        Step<PorEnviar,       EnviarAContraloria,       EnControlFiscal, EnvioCompleto, EnvioInmediato>,
        Step<EnControlFiscal, RegistrarPronunciamiento, Contratado,      PronunciamientoVencido, UrgenciaAjustada>,
        Publicable<Justificado, OfertaRecibida, OfertaVerificada, PorEnviar, EnControlFiscal, Contratado, Desistido>
    >;
    // clang-format on

    using CambiosDelTramite::apply;
    static void apply(Directa& p, const RegistrarDirecta& act, const Occasion&) {
        static_cast<Necesidad&>(p) = act;
        p.vigencia_futura = act.vigencia_futura;
        static_cast<CausalInvocada&>(p) = act;
        p.modalidad = Modalidad::contratacion_directa;
    }
    static void apply(Directa& p, const RadicarDirecta& act, const Occasion& now) {
        radicar_estudios(p, act, act, now.person);
        static_cast<EntregaPactada&>(p) = act;
        static_cast<Soportes&>(p) = act;
    }
    static void apply(Directa& p, const DeclararUrgencia& act, const Occasion& now) {
        static_cast<DatosUrgencia&>(p) = act;
        static_cast<Condiciones&>(p) = act;
        static_cast<EntregaPactada&>(p) = act;
        p.justificado_el = now.date;
    }
    static void apply(Directa& p, const Justificar& act, const Occasion& now) {
        p.justificado_el = now.date;
        p.Justificada::acto_justificacion = act.acto_justificacion;
    }
    static void apply(Directa& p, const RecibirOferta& act, const Occasion&) { static_cast<OfertaDirecta&>(p) = act; }
    static void apply(Directa& p, const VerificarIdoneidad& act, const Occasion& now) {
        static_cast<ContratoPorFirmar&>(p) = act;
        p.verificada_el = now.date;
    }
    static void apply(Directa& p, const RegistrarSuscripcion&, const Occasion& now) {
        p.contratado_el = now.date;
        if (!pide(p.causal, Exigencia::declaratoria)) terminar(p, now.date, true);
    }
    static void apply(Directa& p, const EnviarAContraloria&, const Occasion& now) {
        p.enviado_contraloria_el = now.date;
    }
    static void apply(Directa& p, const RegistrarPronunciamiento& act, const Occasion& now) {
        p.pronunciamiento = act.pronunciamiento;
        if (act.pronunciamiento != Pronunciamiento::sin_pronunciamiento) p.pronunciado_el = now.date;
        terminar(p, now.date, true);
    }

    static std::vector<Deadline> deadlines(const Directa& p, const States& states, const Law& law) {
        const auto in = [&](std::string_view state) { return states.front() == state; };
        const ContratoPorFirmar& next = p;
        if (in(OfertaVerificada::name) && next.firma_hasta)
            return {{"suscripcion",
                     *next.firma_hasta,
                     "según la invitación",
                     "Invitación",
                     roles::ordenador_gasto.name,
                     {}}};
        if (in(PorEnviar::name) && p.contratado_el) {
            const Termino term = termino(urgencia_envio_dias, *p.contratado_el, *law.calendar, law.parameters);
            return {{"envio_contraloria",
                     term.ultimo_dia,
                     term.cuenta,
                     "Ley 80 de 1993, art. 43",
                     roles::ordenador_gasto.name,
                     {}}};
        }
        if (in(EnControlFiscal::name) && p.enviado_contraloria_el) {
            const Count term = limite_pronunciamiento(*p.enviado_contraloria_el, *law.calendar, law.parameters);
            return {{"pronunciamiento_contraloria",
                     term.result,
                     term.account,
                     "Ley 80 de 1993, art. 43",
                     roles::jefe_contratacion.name,
                     {}}};
        }
        return {};
    }
};

}  // namespace

}  // namespace hito::directa

namespace hito {

const Workflow& contratacion_directa_workflow() {
    static const MachineWorkflow<directa::MaquinaDirecta> workflow;
    return workflow;
}

}  // namespace hito
