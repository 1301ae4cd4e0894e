// Abbreviated selection of menor cuantía. Source: Ley 1150 de 2007, art. 2 num. 2 lit. b; Decreto 1082 de 2015,
// art. 2.2.1.2.1.2.20.
#include "workflows/law/decreto_1082_2015_menor_cuantia.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace {

using namespace seleccion;

// clang-format off
struct Manifestacion : State<"manifestacion", "En manifestación de interés"> {};
struct Sorteo        : State<"sorteo",        "Por sortear entre los interesados"> {};

struct ManifestarInteres : ActOf<"manifestar_interes", "Manifestar interés", ByInteresado, Interesado> {};
struct CerrarManifestacion : ActOf<"cerrar_manifestacion", "Cerrar las manifestaciones de interés", By<roles::reloj, roles::jefe_contratacion>> {
    static constexpr bool by_clock = true;
};
struct Sortear : ActOf<"sortear", "Sortear en acto público", ByJefe, DatosSorteo> {
    static constexpr std::array evidence{EvidenceInfo{"acta_sorteo", "Acta del sorteo"}};
    static constexpr PublicationInfo publication{"acta_sorteo", en_secop};
};

/// How many showed interest, and whether they are drawn.
struct ComoSigue : RuleOn<Convocada, Manifestaciones, Occasion> {
    static constexpr std::string_view name = "interesados";
    static constexpr std::array<std::string_view, 3> outcomes{"ninguno", "todos", "por_sorteo"};
    static std::string_view answer(const Convocada& call, const Manifestaciones& interest, const Occasion& now) {
        if (interest.interesados.empty()) return outcomes[0];
        const bool many = static_cast<int>(interest.interesados.size()) > now.at(sa_sorteo_mas_de);
        return outcomes[many && call.sorteo_previsto ? 2 : 1];
    }
};
/// After a deserted tender there is neither interest to show nor a draw (art. 2.2.1.2.1.2.22).
struct SigueADesierta : RuleOn<ObjetoAContratar> {
    static constexpr std::string_view name = "sigue_a_desierta";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const ObjetoAContratar& object) { return outcomes[object.licitacion_desierta ? 1 : 0]; }
};

struct MaquinaMenorCuantia : MachineDef<MaquinaMenorCuantia, Proceso>, Cambios<Modalidad::seleccion_abreviada_menor_cuantia> {
    static constexpr std::string_view name = "seleccion_abreviada_menor_cuantia", label = "Selección abreviada de menor cuantía";
    using initial_state = mp::mp_list<NoCase, EnCurso>;
    static constexpr std::array<std::string_view, 1> de_licitacion{"licitacion_publica"};
    static constexpr std::array links{LinkInfo{"sigue_a", "Licitación desierta a la que sigue", de_licitacion, false},
                                      de_la_linea, del_proyecto, con_vigencia_futura};

    using transition_table = Table<
        Planeacion<ProyectoPublicado>,
        ProyectoAbiertoAObservaciones,
        Apertura<Manifestacion, When<SigueADesierta, "no">>,
        Apertura<ReciboOfertas, When<SigueADesierta, "si">>,
        Stays<In<Manifestacion>, ManifestarInteres, ManifestacionEnTermino>,
        Step<Manifestacion, CerrarManifestacion, Desierto,      When<ComoSigue, "ninguno">,    ManifestacionCumplida>,
        Step<Manifestacion, CerrarManifestacion, ReciboOfertas, When<ComoSigue, "todos">,      ManifestacionCumplida>,
        Step<Manifestacion, CerrarManifestacion, Sorteo,        When<ComoSigue, "por_sorteo">, ManifestacionCumplida>,
        Step<Sorteo, Sortear, ReciboOfertas, SorteoEntreInteresados>,
        Stays<In<ReciboOfertas, EnEvaluacion, EnTraslado, ParaDecision>, ExpedirAdenda,
              AdendaOportuna, AdendaNoAdelantaElCierre, AdendaEnHorario>,
        RecibeOfertas<ReciboOfertas, OfertaDeInteresado>,
        CierraOfertas<ReciboOfertas, ParaDecision>,
        EvaluaOfertas<ReciboOfertas, ParaDecision>,
        Steps<In<Manifestacion, Sorteo>, RevocarApertura, Revocado, RevocaAperturaConCausal, DecisionMotivada>,
        Adjudica<ParaDecision, Adjudicar, AdjudicaAlPrimero, AdjudicaLoOfrecido>,
        Step<ParaDecision, DeclararDesierta, Desierto, DesiertaMotivada>,
        DeAdjudicacionAContrato<Desierto, AdjudicaLoOfrecido>,
        SuspensionDelProceso,
        PublicidadDelProceso
    >;
    // clang-format on

    using Cambios::apply;
    static void apply(Proceso& p, const ManifestarInteres& act, const Occasion&) { anotar(p.interesados, act); }
    static void apply(Proceso& p, const CerrarManifestacion&, const Occasion& now) {
        if (p.interesados.empty()) p.desierto_el = now.date, terminar(p, now.date);
    }
    static void apply(Proceso& p, const Sortear& act, const Occasion& now) {
        p.sorteado_el = now.date;
        std::erase_if(p.interesados, [&](const Interesado& one) {
            return std::find(act.elegidos.begin(), act.elegidos.end(), one.documento) == act.elegidos.end();
        });
    }
};

}  // namespace

const Workflow& seleccion_abreviada_menor_cuantia_workflow() {
    static const MachineWorkflow<MaquinaMenorCuantia> workflow;
    return workflow;
}

}  // namespace hito
