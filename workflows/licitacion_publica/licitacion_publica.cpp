// Public tender. Source: Ley 80 de 1993, art. 30; Ley 1150 de 2007, art. 2 num. 1 and art. 9; Decreto 1082 de 2015,
// art. 2.2.1.2.1.1.
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace {

using namespace seleccion;

struct Licitacion : Proceso, SobresEconomicos {
    static constexpr auto fields = std::tuple_cat(Proceso::fields, SobresEconomicos::fields);
};

// clang-format off
struct Abierto         : State<"abierto",                "Abierto, en recibo de ofertas"> {};
struct ParaAudiencia   : State<"para_audiencia",         "Para audiencia de adjudicación"> {};
struct LicitacionDesierta : State<"desierto",            "Desierta">, SueltaLoReservado {};
struct SustituidaPorAbreviada : Final<"sustituida_por_abreviada", "Sigue por selección abreviada"> {};
struct DesiertaSinAbreviada   : Final<"desierta_sin_abreviada",   "Desierta, sin selección abreviada"> {};

struct PublicarAviso : ActOf<"publicar_aviso", "Publicar un aviso de la licitación", ByJefe> {
    static constexpr std::array evidence{EvidenceInfo{"aviso", "Aviso de la licitación"}};
    static constexpr PublicationInfo publication{"aviso", al_convocar_en_secop, nullptr, true};
};
struct AudienciaDeRiesgos : ActOf<"audiencia_riesgos_aclaracion", "Celebrar la audiencia de riesgos y aclaración", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acta_audiencia_riesgos", "Acta de la audiencia de riesgos"}};
    static constexpr PublicationInfo publication{"acta_audiencia_riesgos", en_secop};
};
struct AbrirSobres : ActOf<"abrir_sobres_economicos", "Abrir los sobres económicos y sortear el método", ByOrdenador, DatosSobres> {
    static constexpr std::array evidence{EvidenceInfo{"acta_sobres", "Acta de la apertura y del sorteo del método"}};
    static constexpr PublicationInfo publication{"acta_sobres", en_secop};
};
struct AdjudicarEnAudiencia : ActOf<"adjudicar_en_audiencia", "Adjudicar en audiencia pública", ByOrdenador, DatosAdjudicacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_adjudicacion", "Acto de adjudicación y acta de la audiencia"}};
    static constexpr PublicationInfo publication{"acto_adjudicacion", en_secop};
};
struct IniciarAbreviada : ActOf<"iniciar_sa_por_desierta", "Iniciar la selección abreviada por desierta", ByOrdenador, DatosAbreviada> {};
struct VencerAbreviada : ActOf<"vencer_abreviada", "Vence el término para la selección abreviada", By<roles::reloj>> {
    static constexpr bool by_clock = true;
};

/// The abbreviated selection that follows, with the need of the tender.
struct AbrirAbreviada {
    static constexpr ConsequenceInfo info{"seleccion_abreviada_menor_cuantia", "registrar_necesidad", "sigue_a", true, "sigue_en"};
    static std::optional<Consequence> build(const Proceso& p, const IniciarAbreviada& act, const Occasion&) {
        Necesidad need = p;
        need.numero_proceso = act.numero_proceso;
        need.licitacion_desierta = true;
        return Consequence{nullptr, write_value(need, Form::wire), {}};
    }
};

struct MaquinaLicitacion : MachineDef<MaquinaLicitacion, Licitacion>, Cambios<Modalidad::licitacion_publica> {
    static constexpr std::string_view name = "licitacion_publica", label = "Licitación pública";
    using initial_state = mp::mp_list<NoCase, EnCurso>;

    using transition_table = Table<
        Planeacion<ProyectoPublicado>,
        ProyectoAbiertoAObservaciones,
        Stays<In<ProyectoPublicado>, PublicarAviso>,
        Apertura<Abierto, AvisosDeLicitacion, AvisosSeparados>,
        Stays<In<Abierto>, AudienciaDeRiesgos, AudienciaRiesgosEnTermino>,
        Stays<In<Abierto, EnEvaluacion, EnTraslado, ParaAudiencia>, ExpedirAdenda,
              AdendaOportuna, AdendaNoAdelantaElCierre, AdendaEnHorario, ProrrogaDelCierre>,
        RecibeOfertas<Abierto, OfertaSinPrecio>,
        CierraOfertas<Abierto, ParaAudiencia, AudienciaRiesgosCelebrada>,
        EvaluaOfertas<Abierto, ParaAudiencia, InformeSinPrecio>,
        Stays<In<ParaAudiencia>, AbrirSobres, SobresUnaVez, SobresDeLosHabilitados>,
        Adjudica<ParaAudiencia, AdjudicarEnAudiencia, AdjudicaEnAudiencia, SobresAbiertosAntes, AdjudicaAlPrimero, AdjudicaLoOfrecido>,
        Step<ParaAudiencia, DeclararDesierta, LicitacionDesierta, DesiertaMotivada>,
        DeAdjudicacionAContrato<LicitacionDesierta, AdjudicaLoOfrecido>,
        Step<LicitacionDesierta, IniciarAbreviada, SustituidaPorAbreviada, AbreviadaTrasDesierta, Then<AbrirAbreviada>>,
        Step<LicitacionDesierta, VencerAbreviada,  DesiertaSinAbreviada,   AbreviadaVencida>,
        SuspensionDelProceso,
        PublicidadDelProceso
    >;
    // clang-format on

    using Cambios::apply;
    static void apply(Proceso& p, const PublicarAviso&, const Occasion& now) { p.avisos.push_back({now.date}); }
    static void apply(Proceso& p, const AudienciaDeRiesgos&, const Occasion& now) { p.audiencia_riesgos_el = now.date; }
    static void apply(Licitacion& p, const AbrirSobres& act, const Occasion& now) {
        p.sobres_abiertos_el = now.date;
        p.metodo_ponderacion = act.metodo;
        for (const Oferta& one : act.ofertas)
            for (Oferta& own : p.ofertas)
                if (own.documento == one.documento) own.valor = one.valor, own.orden = one.orden;
    }
    static void apply(Proceso& p, const AdjudicarEnAudiencia& act, const Occasion& now) { adjudicar(p, act, now.date); }
};

}  // namespace

const Workflow& licitacion_publica_workflow() {
    static const MachineWorkflow<MaquinaLicitacion> workflow;
    return workflow;
}

}  // namespace hito
