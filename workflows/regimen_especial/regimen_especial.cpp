// Special regimes: a contract for the public interest with a non-profit, an association with one, a cooperation between
// public entities, and what an entity with a manual of its own selects. Source: Constitución Política, art. 355; Ley
// 489 de 1998, art. 95 and 96; Decreto 092 de 2017; Ley 1150 de 2007, art. 13.
#include "workflows/law/constitucion_politica.hpp"
#include "workflows/law/decreto_092_2017.hpp"
#include "workflows/law/decreto_1082_2015_convenio.hpp"
#include "workflows/law/decreto_111_1996_convenio.hpp"
#include "workflows/law/ley_1150_2007_regimen.hpp"
#include "workflows/law/ley_1474_2011_convenio.hpp"
#include "workflows/law/ley_489_1998.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace {

using namespace seleccion;

struct ProcesoEspecial : Proceso,
                         FiguraDelRegimen,
                         InteresPublico,
                         ReglaDelManual,
                         DatosAutorizacion,
                         Contraparte,
                         Aportes,
                         SupervisoresDelConvenio {
    static constexpr auto fields = std::tuple_cat(
        Proceso::fields, FiguraDelRegimen::fields, InteresPublico::fields, ReglaDelManual::fields,
        DatosAutorizacion::fields, Contraparte::fields, Aportes::fields, SupervisoresDelConvenio::fields);
};

// clang-format off
struct PorAutorizar       : State<"por_autorizar",        "Por autorizar por el representante legal"> {};
struct Autorizado         : State<"autorizado",           "Autorizado"> {};
struct PorVerificarAporte : State<"por_verificar_aporte", "Por verificar el aporte de la ESAL"> {};
struct PorCompetir        : State<"por_competir",         "Por abrir a competencia"> {};
struct EnCompetencia      : State<"proceso_competitivo",  "En proceso competitivo entre ESAL"> {};
struct PorJustificar      : State<"por_justificar",       "Por justificar"> {};
struct Justificado        : State<"justificado",          "Justificado"> {};
struct PorConvocar        : State<"por_convocar",         "Por seleccionar según el manual propio"> {};
struct Convocado          : State<"convocado",            "Convocado según el manual propio"> {};
struct Seleccionado       : State<"seleccionado",         "Con contratista seleccionado"> {};
struct PorSuscribir       : State<"por_suscribir",        "Por suscribir"> {};

struct RegistrarNecesidadEspecial : RegistrarNecesidad, FiguraDelRegimen {
    static constexpr auto fields = std::tuple_cat(RegistrarNecesidad::fields, FiguraDelRegimen::fields);
};
struct RadicarEstudiosEspeciales : RadicarEstudios, InteresPublico, ReglaDelManual {
    static constexpr auto fields = std::tuple_cat(RadicarEstudios::fields, InteresPublico::fields, ReglaDelManual::fields);
};
struct Autorizar : ActOf<"autorizar", "Autorizar el contrato con la ESAL", ByOrdenador, DatosAutorizacion> {
    static constexpr std::array evidence{EvidenceInfo{"autorizacion", "Autorización expresa del representante legal"}};
    static constexpr PublicationInfo publication{"autorizacion", en_secop};
};
struct PublicarIndicadores : ActOf<"publicar_indicadores", "Publicar los indicadores y abrir a competencia", ByJefe, DatosIndicadores> {
    static constexpr std::array evidence{EvidenceInfo{"indicadores", "Indicadores y criterios de ponderación"}};
    static constexpr PublicationInfo publication{"indicadores", al_convocar_en_secop, nullptr, true};
};
struct EvaluarOfertas : ActOf<"evaluar_ofertas", "Evaluar las ofertas de las ESAL", ByComite, DatosInformeEvaluacion> {
    static constexpr std::array evidence{EvidenceInfo{"informe_evaluacion", "Informe de evaluación"}};
    static constexpr PublicationInfo publication{"informe_evaluacion", en_secop};
};
struct SeleccionarUnica : ActOf<"seleccionar_unica", "Seleccionar a la única ESAL idónea", ByOrdenador, DatosElegida, DatosUnica> {
    static constexpr std::array evidence{EvidenceInfo{"prueba_unica", "Prueba de que es la única idónea"}};
    static constexpr PublicationInfo publication{"prueba_unica", en_secop};
};
struct VerificarAporte : ActOf<"verificar_aporte", "Verificar el aporte de la ESAL", ByJefe, DatosElegida, Aportes, DatosAporte> {
    static constexpr std::array evidence{EvidenceInfo{"compromiso_aporte", "Compromiso de los recursos de la ESAL"}};
};
struct ExpedirActoJustificacion : ActOf<"expedir_acto_justificacion", "Expedir el acto de justificación", ByOrdenador, DatosElegida, Aportes, SupervisoresDelConvenio, DatosJustificacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_justificacion", "Acto administrativo de justificación"}};
    static constexpr PublicationInfo publication{"acto_justificacion", en_secop};
};
struct PublicarConvocatoria : ActOf<"publicar_convocatoria", "Publicar la convocatoria del manual propio", ByJefe, DatosConvocatoria> {
    static constexpr std::array evidence{EvidenceInfo{"convocatoria", "Invitación o pliego según el manual"}};
    static constexpr PublicationInfo publication{"convocatoria", por_manual_en_secop, nullptr, true};
};
struct SeleccionarSegunManual : ActOf<"seleccionar_segun_manual", "Seleccionar según el manual propio", ByOrdenador, DatosElegida> {
    static constexpr std::array evidence{EvidenceInfo{"acto_seleccion", "Acto o comunicación de la selección"}};
    static constexpr PublicationInfo publication{"acto_seleccion", por_manual_en_secop};
};
struct ElaborarConvenio : ActOf<"elaborar_convenio", "Elaborar el contrato o convenio", ByOrdenador, DatosConvenio> {
    static constexpr std::array evidence{EvidenceInfo{"minuta", "Minuta del contrato o convenio"}};
};

/// By which figure of the law it is contracted.
struct Figura : RuleOn<FiguraDelRegimen> {
    static constexpr std::string_view name = "figura";
    static constexpr std::array<std::string_view, 4> outcomes{"interes_publico", "asociacion", "cooperacion", "manual_propio"};
    static std::string_view answer(const FiguraDelRegimen& regime) { return outcomes[static_cast<std::size_t>(regime.figura)]; }
};
/// Whether Ley 80 de 1993 says how its studies are.
struct ConManualPropio : RuleOn<FiguraDelRegimen> {
    static constexpr std::string_view name = "manual_propio";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const FiguraDelRegimen& regime) {
        return outcomes[regime.figura == FiguraEspecial::manual_propio ? 1 : 0];
    }
};
/// Whether the money of the non-profit frees it from competing.
struct AporteExime : RuleOn<Aportes, Occasion> {
    static constexpr std::string_view name = "aporte_exime";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const Aportes& given, const Occasion& now) { return outcomes[exime_de_competir(given, now) ? 0 : 1]; }
};

/// The draft of what the figure ends in, with whom was chosen.
struct AbrirConvenio {
    static constexpr ConsequenceInfo info = AbrirContrato::info;
    static std::optional<Consequence> build(const ProcesoEspecial& p, const ElaborarConvenio&, const Occasion&) {
        contrato::LoPactado agreed = lo_pactado(p);
        if (p.figura == FiguraEspecial::asociacion) agreed.tipo_contrato = TipoContrato::convenio_asociacion;
        if (p.figura == FiguraEspecial::cooperacion) agreed.tipo_contrato = TipoContrato::convenio_interadministrativo;
        agreed.convenio = p.figura == FiguraEspecial::asociacion || p.figura == FiguraEspecial::cooperacion;
        if (agreed.contratista.nombre.empty()) agreed.contratista.nombre = p.contraparte;
        return Consequence{nullptr, write_value(agreed, Form::wire), {}};
    }
};

struct MaquinaRegimen : MachineDef<MaquinaRegimen, ProcesoEspecial>, Cambios<Modalidad::regimen_especial> {
    static constexpr std::string_view name = "regimen_especial", label = "Régimen especial";
    using initial_state = mp::mp_list<NoCase, EnCurso>;

    using transition_table = Table<
        Step<NoCase,           RegistrarNecesidadEspecial, EnEstructuracion, FuentesSumanLoEstimado, DiceSusFuentes,
             InversionConProyecto, Then<VincularALaLinea>>,
        Step<EnEstructuracion, RadicarEstudiosEspeciales,  EnRevision, When<ConManualPropio, "no">, EstudiosCompletos, RiesgosTipificados>,
        Step<EnEstructuracion, RadicarEstudiosEspeciales,  EnRevision, When<ConManualPropio, "si">, NecesidadEstudiada>,
        Step<EnRevision,       Devolver,                   EnEstructuracion, DecisionMotivada>,
        Step<EnRevision, AprobarEstudios, PorAutorizar,       When<Figura, "interes_publico">, EstudiosPorOtro, EnElPlanAnual,
             EnPlanDeDesarrollo, PoblacionVulnerable, SinContraprestacion, SinOtraOferta, RecursosPropios>,
        Step<EnRevision, AprobarEstudios, PorVerificarAporte, When<Figura, "asociacion">,      EstudiosPorOtro, EnElPlanAnual>,
        Step<EnRevision, AprobarEstudios, PorJustificar,      When<Figura, "cooperacion">,     EstudiosPorOtro, EnElPlanAnual>,
        Step<EnRevision, AprobarEstudios, PorConvocar,        When<Figura, "manual_propio">,   EstudiosPorOtro, EnElPlanAnual, ManualIdentificado>,

        // With a non-profit, for the public interest.
        Step<PorAutorizar, Autorizar,        Autorizado,   AutorizacionIndelegable>,
        Step<Autorizado,   SeleccionarUnica, Seleccionado, UnicaIdonea, EligeSinConflicto>,
        // In association with one.
        Step<PorVerificarAporte, VerificarAporte, Seleccionado, When<AporteExime, "si">, EsalAporta, EleccionObjetiva, EligeSinConflicto>,
        Step<PorVerificarAporte, VerificarAporte, PorCompetir,  When<AporteExime, "no">, EsalAporta>,
        // Both: among several.
        Steps<In<Autorizado, PorCompetir>, PublicarIndicadores, EnCompetencia, IndicadoresCompletos, PlazoParaOfrecer, Then<AbrirEnLaLinea>>,
        Stays<In<EnCompetencia, Convocado>, PresentarOferta, OfertaEnTermino>,
        Step<EnCompetencia, EvaluarOfertas,   Seleccionado, EvaluaTrasElPlazo, InformeDeLasOfertas, EvaluaSinConflicto, UnaElegida>,
        Step<EnCompetencia, DeclararDesierta, Desierto,     DesiertaMotivada, EvaluaTrasElPlazo>,
        RevocaLaApertura<EnCompetencia>,
        // In cooperation with another public entity.
        Step<PorJustificar, ExpedirActoJustificacion, Justificado,
             JustificacionCompleta, CooperaEnSusFunciones, CooperaSinLucro, SupervisorDeCadaParte, EligeSinConflicto>,
        // By the manual of an entity outside of the statute.
        Step<PorConvocar, PublicarConvocatoria, Convocado, Then<AbrirEnLaLinea>>,
        Step<PorConvocar, SeleccionarSegunManual, Seleccionado, DecideSegunPrincipios, EligeSinConflicto>,
        Step<Convocado,   SeleccionarSegunManual, Seleccionado,
             DecideSegunPrincipios, EligeSinConflicto, EvaluaTrasElPlazo, ElegidaOfrecio>,
        Step<Convocado, DeclararDesierta, Desierto, DecideSegunPrincipios, EvaluaTrasElPlazo>,

        // To the contract.
        Step<Seleccionado, ElaborarConvenio, PorSuscribir,
             CdpCubreElAporte, ConvenioHastaLoEstimado, ConvenioHastaElAporte, ReconocidaIdoneidad, ConvenioDeterminado,
             AporteComoSeVerifico, AdjudicaQuienNoEvaluo, PublicaEnSecop2, Then<AbrirConvenio>>,
        Step<Justificado,  ElaborarConvenio, PorSuscribir,
             CdpCubreElAporte, ConvenioHastaLoEstimado, ConvenioHastaElAporte, FirmanAmbosRepresentantes, Then<AbrirConvenio>>,
        Step<PorSuscribir, RegistrarSuscripcion, Contratado>,
        Step<PorSuscribir, Desistir,             Desistido, DecisionMotivada, Then<DesistirContrato>>,

        // Meanwhile the certificate may come, and it may be given up.
        Stays<In<PorAutorizar, Autorizado, PorVerificarAporte, PorCompetir, EnCompetencia, PorJustificar, Justificado,
                 PorConvocar, Convocado, Seleccionado>, ExpedirCdp, PresupuestoPorSuExpediente>,
        Steps<In<EnEstructuracion, EnRevision, PorAutorizar, Autorizado, PorVerificarAporte, PorCompetir, EnCompetencia,
                 PorJustificar, Justificado, PorConvocar, Convocado, Seleccionado>, Desistir, Desistido, DecisionMotivada>,
        SuspensionDelProceso,
        Step<ProcesoSuspendido, Desistir, EnCurso>,
        PublicidadDelProceso
    >;
    // clang-format on

    using Cambios::apply;
    static void apply(ProcesoEspecial& p, const RegistrarNecesidadEspecial& act, const Occasion& now) {
        apply(p, static_cast<const RegistrarNecesidad&>(act), now);
        p.figura = act.figura;
    }
    static void apply(ProcesoEspecial& p, const RadicarEstudiosEspeciales& act, const Occasion& now) {
        apply(p, static_cast<const RadicarEstudios&>(act), now);
        static_cast<InteresPublico&>(p) = act;
        static_cast<ReglaDelManual&>(p) = act;
    }
    static void apply(ProcesoEspecial& p, const Autorizar& act, const Occasion&) {
        static_cast<DatosAutorizacion&>(p) = act;
    }
    static void apply(ProcesoEspecial& p, const PublicarIndicadores& act, const Occasion& now) {
        convocar(p, act.cierre, now.date);
    }
    static void apply(ProcesoEspecial& p, const PublicarConvocatoria& act, const Occasion& now) {
        convocar(p, act.cierre, now.date);
        if (!act.url.empty()) p.url = act.url;
    }
    static void apply(ProcesoEspecial& p, const EvaluarOfertas& act, const Occasion& now) {
        p.aporte_en_dinero = p.aporte_en_especie = {};  // They were those of whoever came before the competition.
        evaluar(p, act.ofertas, now.person);
        for (const Oferta& one : p.ofertas)
            if (one.habilitada && one.orden == 1) elegir(p, {one.documento, one.nombre}, now.date);
    }
    static void apply(ProcesoEspecial& p, const SeleccionarUnica& act, const Occasion& now) {
        elegir(p, act, now.date);
    }
    static void apply(ProcesoEspecial& p, const SeleccionarSegunManual& act, const Occasion& now) {
        elegir(p, act, now.date);
    }
    static void apply(ProcesoEspecial& p, const VerificarAporte& act, const Occasion& now) {
        static_cast<Aportes&>(p) = act;
        if (exime_de_competir(act, now)) elegir(p, act, now.date);
    }
    static void apply(ProcesoEspecial& p, const ExpedirActoJustificacion& act, const Occasion& now) {
        static_cast<Aportes&>(p) = act;
        static_cast<SupervisoresDelConvenio&>(p) = act;
        elegir(p, act, now.date);
    }
    static void apply(ProcesoEspecial& p, const ElaborarConvenio& act, const Occasion&) {
        p.numero_contrato = act.numero_contrato;
        p.valor_adjudicado = act.valor;
        p.firma_hasta = act.firma_hasta;
    }

    static void convocar(ProcesoEspecial& p, std::optional<Date> closing, Date day) {
        p.abierto_el = day;
        p.cierre = p.cierre_inicial = closing;
    }
    static void elegir(ProcesoEspecial& p, const DatosElegida& chosen, Date day) {
        p.adjudicatario = chosen.documento;
        p.contraparte = chosen.nombre;
        p.adjudicado_el = day;
    }

    static std::vector<Deadline> deadlines(const ProcesoEspecial& p, const States& states, const Law&) {
        std::vector<Deadline> out;
        const auto in = [&](std::string_view state) { return states.front() == state; };
        if ((in("proceso_competitivo") || in("convocado")) && p.cierre)
            out.push_back({"cierre", *p.cierre, "según la convocatoria", "Decreto 092 de 2017, art. 4",
                           roles::jefe_contratacion.name});
        if (in("por_suscribir") && p.firma_hasta)
            out.push_back({"suscripcion", *p.firma_hasta, "según lo acordado", "Minuta del contrato o convenio",
                           roles::ordenador_gasto.name});
        return out;
    }
};

}  // namespace

const Workflow& regimen_especial_workflow() {
    static const MachineWorkflow<MaquinaRegimen> workflow;
    return workflow;
}

}  // namespace hito
