// Merit contest, open or with prequalification. Source: Ley 1150 de 2007, art. 2 num. 3 and art. 5 num. 4; Decreto 1082
// de 2015, art. 2.2.1.2.1.3.1 to 2.2.1.2.1.3.7.
#include "workflows/law/decreto_1082_2015_concurso.hpp"
#include "workflows/law/decreto_1082_2015_precalificacion.hpp"
#include "workflows/law/ley_1150_2007_concurso.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace {

using namespace seleccion;

struct Concurso : Proceso, Precalificacion, RevisionEconomica {
    static constexpr auto fields = std::tuple_cat(Proceso::fields, Precalificacion::fields, RevisionEconomica::fields);
};
bool convocado(const Concurso& p) {
    return p.precalificacion_publicada_el || convocado(static_cast<const Proceso&>(p));
}

// clang-format off
struct EnPrecalificacion : State<"precalificacion",         "En precalificación"> {};
struct InformePublicado  : State<"informe_precalificacion", "Informe de precalificación publicado"> {};
struct ConLista          : State<"lista_conformada",        "Con lista de precalificados"> {};
struct EnRevisionEconomica : State<"revision_economica",    "En revisión económica"> {};

struct PublicarAvisoPrecalificacion : ActOf<"publicar_aviso_precalificacion", "Publicar el aviso de precalificación", ByJefe, DatosPrecalificacion> {
    static constexpr std::array evidence{EvidenceInfo{"aviso_precalificacion", "Aviso de convocatoria a precalificación"}};
    static constexpr PublicationInfo publication{"aviso_precalificacion", al_convocar_en_secop, nullptr, true};
};
struct ExpresarInteres : ActOf<"expresar_interes", "Expresar interés", ByInteresado, Interesado> {};
struct PublicarInformePrecalificacion : ActOf<"publicar_informe_precalificacion", "Publicar el informe de precalificación", ByComite, DatosInformePrecalificacion> {
    static constexpr std::array evidence{EvidenceInfo{"informe_precalificacion", "Informe de precalificación"}};
    static constexpr PublicationInfo publication{"informe_precalificacion", al_convocar_en_secop, nullptr, true};
};
struct ComentarPrecalificacion : ActOf<"comentar_precalificacion", "Comentar el informe de precalificación", ByInteresado, DatosObservacion> {};
struct AudienciaPrecalificacion : ActOf<"audiencia_precalificacion", "Conformar la lista en audiencia", ByOrdenador, DatosLista> {
    static constexpr std::array evidence{EvidenceInfo{"acta_precalificacion", "Acta de la audiencia con la lista y el sorteo"}};
    static constexpr PublicationInfo publication{"acta_precalificacion", en_secop};
};

struct PublicarProyectoConcurso : PublicarProyecto, DatosProyectoConcurso {
    static constexpr auto fields = std::tuple_cat(PublicarProyecto::fields, DatosProyectoConcurso::fields);
};
struct RegistrarAcuerdo : ActOf<"registrar_acuerdo", "Acordar el precio con quien sigue en el orden", ByJefe, DatosRevision, DatosAcuerdo> {
    static constexpr std::array evidence{EvidenceInfo{"acta_revision", "Acta de la revisión de la oferta económica"}};
    static constexpr PublicationInfo publication{"acta_revision", en_secop};
};
struct RegistrarDesacuerdo : ActOf<"registrar_desacuerdo", "Dejar constancia de que no hubo acuerdo", ByJefe, DatosRevision> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_desacuerdo", "Constancia de la revisión sin acuerdo"}};
    static constexpr PublicationInfo publication{"constancia_desacuerdo", en_secop};
};

/// Whether the hearing made a list; without it the contest is an open one.
struct HayLista : RuleOn<DatosLista> {
    static constexpr std::string_view name = "hay_lista";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const DatosLista& made) { return outcomes[made.lista.empty() ? 1 : 0]; }
};
/// Whether the final report leaves somebody in the order of eligibility.
struct HayElegible : RuleOn<DatosConsolidacion, Ofertas> {
    static constexpr std::string_view name = "hay_elegible";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const DatosConsolidacion& data, const Ofertas& received) {
        const auto offers = segun_el_informe(received.ofertas, data.ofertas);
        const bool any = std::any_of(offers.begin(), offers.end(), [](const Oferta& one) { return one.habilitada; });
        return outcomes[any ? 0 : 1];
    }
};
/// Whether somebody comes after the one with whom there was no agreement (k + 1).
struct SigueOtro : RuleOn<Ofertas, RevisionEconomica, Occasion> {
    static constexpr std::string_view name = "sigue_otro";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const Ofertas& received, const RevisionEconomica& review, const Occasion& now) {
        return outcomes[en_turno(received, review.turno() + 1, now) ? 0 : 1];
    }
};

struct MaquinaConcurso : MachineDef<MaquinaConcurso, Concurso>, Cambios<Modalidad::concurso_meritos> {
    static constexpr std::string_view name = "concurso_meritos", label = "Concurso de méritos";
    using initial_state = mp::mp_list<NoCase, EnCurso>;

    using transition_table = Table<
        Planeacion<ConLista, ProyectoPublicado>,

        // The prequalification, where the entity wants one. Its list does not oblige to open.
        Step<EstudiosAprobados, PublicarAvisoPrecalificacion, EnPrecalificacion, PrecalificaConCriterios, InteresConPlazo>,
        Stays<In<EnPrecalificacion>, ExpresarInteres, InteresEnTermino>,
        Step<EnPrecalificacion, PublicarInformePrecalificacion, InformePublicado, InteresCumplido, InformeDeInteresados>,
        Stays<In<InformePublicado>, ComentarPrecalificacion, ComentarioEnTermino>,
        Step<InformePublicado, AudienciaPrecalificacion, ConLista,          When<HayLista, "si">,
             ComentariosCumplidos, ComentariosRespondidos, ListaDeQuienesCumplen, ListaPorSorteo>,
        Step<InformePublicado, AudienciaPrecalificacion, EstudiosAprobados, When<HayLista, "no">,
             ComentariosCumplidos, ComentariosRespondidos, ListaDeQuienesCumplen>,
        Steps<In<EnPrecalificacion, InformePublicado>, Desistir, Desistido, DecisionMotivada>,

        ProyectoAObservaciones<In<EstudiosAprobados, ConLista>, PublicarProyectoConcurso, PrecioSinPuntaje, VariablesDelPresupuesto>,
        Apertura<ReciboOfertas>,
        Stays<In<ReciboOfertas, EnEvaluacion, EnTraslado, EnRevisionEconomica, ParaDecision>, ExpedirAdenda,
              AdendaOportuna, AdendaNoAdelantaElCierre, AdendaEnHorario>,
        RecibeOfertas<ReciboOfertas, PrecioSellado, OfertaDePrecalificado>,
        CierraOfertas<ReciboOfertas, ParaDecision>,
        InformeEnTraslado<InformeSoloTecnico, OrdenDeElegibilidad>,
        Consolida<EnRevisionEconomica, When<HayElegible, "si">, InformeSoloTecnico, OrdenDeElegibilidad>,
        Consolida<ParaDecision,        When<HayElegible, "no">, InformeSoloTecnico, OrdenDeElegibilidad>,

        // The price, with one after the other: k = 1, 2...
        Step<EnRevisionEconomica, RegistrarAcuerdo,    ParaDecision,
             RevisaAlSiguiente, AcuerdoCoherente, AcuerdoHastaPresupuesto>,
        Step<EnRevisionEconomica, RegistrarDesacuerdo, EnRevisionEconomica, When<SigueOtro, "si">, RevisaAlSiguiente, DesacuerdoMotivado>,
        Step<EnRevisionEconomica, RegistrarDesacuerdo, ParaDecision,        When<SigueOtro, "no">, RevisaAlSiguiente, DesacuerdoMotivado>,

        RevocaLaApertura<ReciboOfertas, EnEvaluacion, EnTraslado, EnRevisionEconomica, ParaDecision>,
        Adjudica<ParaDecision, Adjudicar, AdjudicaAQuienAcordo, AdjudicaLoAcordado>,
        Step<ParaDecision, DeclararDesierta, Desierto, DesiertaMotivada>,
        // Who won did not sign: the price of the next is reviewed before it is his.
        Stays<In<SegundoLugar>, RegistrarAcuerdo, RevisaAlSiguiente, AcuerdoCoherente, AcuerdoHastaPresupuesto>,
        Stays<In<SegundoLugar>, RegistrarDesacuerdo, RevisaAlSiguiente, DesacuerdoMotivado>,
        DeAdjudicacionAContrato<Desierto, AdjudicaAQuienAcordo, AdjudicaLoAcordado>,
        SuspensionDelProceso,
        PublicidadDelProceso
    >;
    // clang-format on

    using Cambios::apply;
    static void apply(Concurso& p, const PublicarAvisoPrecalificacion& act, const Occasion& now) {
        static_cast<Precalificacion&>(p) = {};
        p.interesados.clear();
        p.precalificacion_publicada_el = now.date;
        p.interes_hasta = act.interes_hasta;
        p.lista_maxima = act.lista_maxima;
    }
    static void apply(Concurso& p, const ExpresarInteres& act, const Occasion&) { anotar(p.interesados, act); }
    static void apply(Concurso& p, const PublicarInformePrecalificacion& act, const Occasion& now) {
        p.informe_precalificacion_el = published_with(PublicarInformePrecalificacion::publication, now);
        p.cumplen = act.cumplen;
    }
    static void apply(Concurso& p, const ComentarPrecalificacion&, const Occasion&) { ++p.comentarios_precalificacion; }
    static void apply(Concurso& p, const AudienciaPrecalificacion& act, const Occasion& now) {
        p.lista = act.lista;
        if (!p.lista.empty()) p.lista_conformada_el = now.date;
        if (act.por_sorteo) p.sorteado_el = now.date;
    }
    static void apply(Concurso& p, const PublicarProyectoConcurso& act, const Occasion& now) {
        apply(p, static_cast<const PublicarProyecto&>(act), now);
    }
    static void apply(Concurso& p, const RegistrarAcuerdo& act, const Occasion& now) {
        revisar(p, act, now.date, true);
    }
    static void apply(Concurso& p, const RegistrarDesacuerdo& act, const Occasion& now) {
        revisar(p, act, now.date, false);
    }
    static void apply(Concurso& p, const AdjudicatarioNoSuscribe&, const Occasion&) {
        if (!p.revisiones.empty()) p.revisiones.back().acuerdo = false;
    }

    static void revisar(Concurso& p, const DatosRevision& data, Date day, bool agreed) {
        p.revisiones.push_back({data.proponente, day, data.valor, agreed});
        for (Oferta& one : p.ofertas)
            if (one.documento == data.proponente) one.valor = data.valor;
    }

    static std::vector<Deadline> deadlines(const Concurso& p, const States& states, const Law& law) {
        std::vector<Deadline> out = deadlines_of(p, states, law);
        const auto in = [&](std::string_view state) { return states.front() == state; };
        if (in("precalificacion") && p.interes_hasta)
            out.push_back({"interes_precalificacion", *p.interes_hasta, "según el aviso de precalificación",
                           "Decreto 1082 de 2015, art. 2.2.1.2.1.3.4", roles::comite_evaluador.name});
        if (in("informe_precalificacion") && p.informe_precalificacion_el) {
            const Termino term = termino_comentarios(*p.informe_precalificacion_el, *law.calendar, law.parameters);
            out.push_back({"comentarios_precalificacion", term.ultimo_dia, term.cuenta,
                           "Decreto 1082 de 2015, art. 2.2.1.2.1.3.5", roles::ordenador_gasto.name});
        }
        return out;
    }
};

}  // namespace

const Workflow& concurso_meritos_workflow() {
    static const MachineWorkflow<MaquinaConcurso> workflow;
    return workflow;
}

}  // namespace hito
