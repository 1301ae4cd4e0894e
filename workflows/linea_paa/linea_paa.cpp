#include "workflows/linea_paa/linea_paa.hpp"

#include "engine/machine.hpp"
#include "workflows/law/decreto_1082_2015_actualizacion_paa.hpp"
#include "workflows/law/decreto_111_1996_paa.hpp"
#include "workflows/law/ley_1150_2007_paa.hpp"
#include "workflows/law/ley_1474_2011_paa.hpp"
#include "workflows/law/ley_2046_2020.hpp"
#include "workflows/law/ley_819_2003_paa.hpp"
#include "workflows/law/manual_entidad_paa.hpp"
#include "workflows/linea_paa/actos.hpp"

namespace hito::linea_paa {

namespace {

// --- Questions -------------------------------------------------------------------------------------------------------

/// What is left of the processes of a line once one is taken off.
struct ProcesosQueQuedan : RuleOn<ProcesoReferido, ContratacionLinea> {
    static constexpr std::string_view name = "procesos_que_quedan";
    static constexpr std::array<std::string_view, 2> outcomes{"ninguno", "alguno"};
    static std::string_view answer(const ProcesoReferido& gone, const ContratacionLinea& linked) {
        for (const auto& one : linked.procesos)
            if (one.numero_proceso != gone.numero_proceso) return "alguno";
        return "ninguno";
    }
};
struct AvanceDeLosQueQuedan : RuleOn<ProcesoReferido, ContratacionLinea> {
    static constexpr std::string_view name = "avance_de_los_que_quedan";
    static constexpr std::array<std::string_view, 3> outcomes{"ninguno", "vinculado", "abierto"};
    static std::string_view answer(const ProcesoReferido& gone, const ContratacionLinea& linked) {
        std::string_view out = "ninguno";
        for (const auto& one : linked.procesos) {
            if (one.numero_proceso == gone.numero_proceso) continue;
            if (one.abierto_el) return "abierto";
            out = "vinculado";
        }
        return out;
    }
};
/// Whether something of the line goes on once a contract is closed: another contract, or a process without one.
struct ContratosQueSiguen : RuleOn<ContratoReferido, ContratacionLinea> {
    static constexpr std::string_view name = "contratos_que_siguen";
    static constexpr std::array<std::string_view, 2> outcomes{"ninguno", "alguno"};
    static std::string_view answer(const ContratoReferido& closed, const ContratacionLinea& linked) {
        for (const auto& one : linked.contratos)
            if (one.numero_contrato != closed.numero_contrato && !one.cerrado_el) return "alguno";
        return linked.procesos.size() > linked.contratos.size() ? "alguno" : "ninguno";
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

// clang-format off
/// What a line says is held against V1 to V9 before anybody reviews it, and each time that it changes.
template <class Where, class On, class To, class... More>
using Validada = Steps<Where, On, To,
    VigenciaHastaTotal, PideVigenciasFuturas, EstadoSinVigenciasFuturas, EstadoConVigenciasFuturas, MesesEnOrden,
    DuracionPositiva, ModalidadEnUso, CuantiaDeLaModalidad, BpinDeInversion, ProyectoRegistrado, UnspscDeOchoDigitos, UnspscHastaClase,
    AlimentosCoherentes, VigenciaDeSuExpediente, More...>;
template <class At>
using Ajustada = Validada<In<At>, AjustarPublicada, At, ColumnasCompletas, CausalDeModificacion, AjusteCubreLoVinculado,
                          LineaEnAmbosCanales, VersionCreciente>;
template <class Where, class To>
using Vinculada = Steps<Where, VincularProceso, To,
    ProcesoNoRepetido, VinculadaEnSuVigencia, ProcesoEnSuModalidad, ProcesoDeSuFuente, ProcesoDeSuObjeto, ProcesosDentroDelValor, ProcesoEnSuMes>;
template <class Where, class To>
using Abierta = Steps<Where, AbrirProceso, To, 
    ProcesoDeLaLinea, PublicadaAntesDeAbrir, ProcesoComoLoPublicado, VigenciasFuturasAprobadas>;
template <class Where, class To>
using ConContrato = Steps<Where, RegistrarContrato, To, ContratoNoRepetido, ContratosDentroDelValor, DesviacionDelValor>;

struct MaquinaLineaPaa : MachineDef<MaquinaLineaPaa, LineaPaa> {
    static constexpr std::string_view name = "linea_paa", label = "Línea del plan anual de adquisiciones";
    using initial_state = NoCase;

    using transition_table = Table<
        Step<NoCase, RegistrarNecesidad, Identificada, VigenciaAbierta>,
        Steps<In<Identificada, Borrador, Devuelta>, Elaborar, Borrador, ColumnasCompletas>,
        Steps<In<Identificada, Borrador, Devuelta, Aprobada>, Descartar, Excluida, DevolucionMotivada>,
        Validada<In<Borrador, Devuelta>, Enviar, EnRevision, ColumnasCompletas>,

        Stays<In<EnRevision, EnModificacion>, DarVistoPlaneacion>,
        Stays<In<EnRevision, EnModificacion>, DarVistoPresupuesto, DentroDeLaApropiacion>,
        Step<EnRevision, Devolver, Devuelta, DevolucionMotivada>,
        Step<EnRevision, Aprobar,  Aprobada, VistoDePlaneacion, VistoDePresupuesto, LineaApruebaOtraPersona>,
        Step<Aprobada, PublicarLinea, Publicada,
             LineaEnAmbosCanales, VersionCreciente, LineaOportuna, LineaPublicaOtraPersona>,

        // What is published changes by a cause of the law, approved and published again.
        Validada<In<Publicada>, SolicitarModificacion, EnModificacion,
                 ColumnasCompletas, CausalDeModificacion, ModificacionCambia>,
        Stays<In<EnModificacion>, AprobarModificacion, VistoDePlaneacion, VistoDePresupuesto, LineaApruebaOtraPersona>,
        Step<EnModificacion, RechazarModificacion, Publicada, DevolucionMotivada>,
        Step<EnModificacion, PublicarLinea, Publicada,
             ModificacionAprobada, LineaEnAmbosCanales, VersionCreciente, LineaPublicaOtraPersona>,
        Step<Publicada, Excluir, Excluida, ExclusionJustificada, LineaEnAmbosCanales, VersionCreciente>,
        Validada<In<Identificada, Borrador, Publicada>, RegistrarPublicada, Publicada, SoloLoYaPublicado>,

        // Where the years to come that it asks for stand.
        Stays<In<Borrador, EnRevision, Aprobada, Publicada, EnModificacion, VinculadaProceso>, SeguirVigenciaFutura,
              EsperaVigenciasFuturas>,

        // The processes that come of it: one line, several of them.
        Vinculada<In<Publicada, VinculadaProceso>, VinculadaProceso>,
        Vinculada<In<EnContratacion>, EnContratacion>,
        Vinculada<In<Contratada>, Contratada>,
        Vinculada<In<EnEjecucion>, EnEjecucion>,
        Step<VinculadaProceso, DesvincularProceso, Publicada,        When<ProcesosQueQuedan, "ninguno">, ProcesoDeLaLinea>,
        Step<VinculadaProceso, DesvincularProceso, VinculadaProceso, When<ProcesosQueQuedan, "alguno">,  ProcesoDeLaLinea>,
        Step<EnContratacion, DesvincularProceso, Publicada,        When<AvanceDeLosQueQuedan, "ninguno">,   ProcesoDeLaLinea>,
        Step<EnContratacion, DesvincularProceso, VinculadaProceso, When<AvanceDeLosQueQuedan, "vinculado">, ProcesoDeLaLinea>,
        Step<EnContratacion, DesvincularProceso, EnContratacion,   When<AvanceDeLosQueQuedan, "abierto">,   ProcesoDeLaLinea>,
        Stays<In<Contratada, EnEjecucion>, DesvincularProceso, ProcesoDeLaLinea>,
        Abierta<In<VinculadaProceso, EnContratacion>, EnContratacion>,
        Abierta<In<Contratada>, Contratada>,
        Abierta<In<EnEjecucion>, EnEjecucion>,

        // And the contracts that come of them.
        ConContrato<In<VinculadaProceso, EnContratacion, Contratada>, Contratada>,
        ConContrato<In<EnEjecucion>, EnEjecucion>,
        Stays<In<Contratada, EnEjecucion>, ActualizarContrato, ContratoCambiadoDeLaLinea, CambioDentroDelValor>,
        Steps<In<Contratada, EnEjecucion>, IniciarContrato, EnEjecucion, ContratoDeLaLinea>,
        Step<Contratada,  CerrarContrato, Cerrada,     When<ContratosQueSiguen, "ninguno">, ContratoDeLaLinea>,
        Step<Contratada,  CerrarContrato, Contratada,  When<ContratosQueSiguen, "alguno">,  ContratoDeLaLinea>,
        Step<EnEjecucion, CerrarContrato, Cerrada,     When<ContratosQueSiguen, "ninguno">, ContratoDeLaLinea>,
        Step<EnEjecucion, CerrarContrato, EnEjecucion, When<ContratosQueSiguen, "alguno">,  ContratoDeLaLinea>,
        Stays<In<Contratada, EnEjecucion>, RegistrarCompromiso>,
        Stays<In<Contratada, EnEjecucion, Cerrada>, LiberarCompromiso, LiberaLoComprometido>,
        Ajustada<VinculadaProceso>, Ajustada<EnContratacion>, Ajustada<Contratada>, Ajustada<EnEjecucion>,

        Steps<In<Publicada, EnModificacion>, CierreVigencia, NoEjecutada, VigenciaTerminada>
    >;
    // clang-format on

    static constexpr std::string_view planes[] = {"paa"}, proyectos[] = {"proyecto", "proyecto_sgr"};
    static constexpr Inherited del_plan[] = {{"vigencia", "vigencia"}},
                               del_proyecto[] = {{"bpin", "bpin"},
                                                 {"proyecto_vinculado", "nombre"},
                                                 {"proyecto_registrado_el", "registrado_el"}};
    static constexpr std::array links{
        LinkInfo{"del_plan", "el plan anual de adquisiciones de su vigencia", planes, true, false, {}, del_plan},
        LinkInfo{"del_proyecto", "el proyecto de inversión que atiende", proyectos, false, true, {}, del_proyecto}};

    // --- What acts change --------------------------------------------------------------------------------------------

    static void write(LineaPaa& line, const ColumnasPaa& columns, Date day) {
        static_cast<ColumnasPaa&>(line) = columns;
        line.modalidad = modalidad_canonica(columns.modalidad, day);
    }
    static void forget_approval(LineaPaa& line, std::string_view author) {
        line.elaborada_por = author;
        line.visto_planeacion.clear();
        line.visto_presupuesto.clear();
        line.aprobada_por.clear();
        line.aprobada_el.reset();
    }
    static void publish(LineaPaa& line, int version, Date day) {
        if (line.version == 0) {
            line.publicada_el = day;
            line.version_alta = version;
            if (version > 1) line.causal_modificacion = CausalActualizacion::inclusion;
        } else {
            ++line.modificaciones;
        }
        line.version = version;
        line.actualizada_el = day;
        line.aprobada_el.reset();
    }

    static void apply(LineaPaa& line, const RegistrarNecesidad& act, const Occasion& now) {
        static_cast<IdentidadLinea&>(line) = act;
        static_cast<SinFuente&>(line) = act;
        line.elaborada_por = now.person;
    }
    static void apply(LineaPaa& line, const Elaborar& act, const Occasion& now) {
        write(line, act, now.date);
        forget_approval(line, now.person);
    }
    static void apply(LineaPaa& line, const Devolver&, const Occasion&) { forget_approval(line, line.elaborada_por); }
    static void apply(LineaPaa& line, const DarVistoPlaneacion& act, const Occasion& now) {
        line.visto_planeacion = now.person;
        line.meta_plan = act.meta_plan;
    }
    static void apply(LineaPaa& line, const DarVistoPresupuesto& act, const Occasion& now) {
        line.visto_presupuesto = now.person;
        line.rubro_ccpet = act.rubro_ccpet;
        line.apropiacion_rubro = act.apropiacion_rubro;
        line.otras_lineas_rubro = act.otras_lineas_rubro;
    }
    static void approve(LineaPaa& line, const Occasion& now) {
        line.aprobada_por = now.person;
        line.aprobada_el = now.date;
    }
    static void apply(LineaPaa& line, const Aprobar&, const Occasion& now) { approve(line, now); }
    static void apply(LineaPaa& line, const AprobarModificacion&, const Occasion& now) { approve(line, now); }
    static void apply(LineaPaa& line, const PublicarLinea& act, const Occasion& now) {
        if (line.propuesta) {
            write(line, *line.propuesta, now.date);
            line.causal_modificacion = line.causal_propuesta;
            line.justificacion = line.justificacion_propuesta;
        }
        static_cast<ModificacionPropuesta&>(line) = {};
        publish(line, act.version, now.date);
    }
    static void apply(LineaPaa& line, const SolicitarModificacion& act, const Occasion& now) {
        forget_approval(line, now.person);
        line.propuesta = static_cast<const ColumnasPaa&>(act);
        line.propuesta->modalidad = modalidad_canonica(act.modalidad, now.date);
        line.causal_propuesta = act.causal;
        line.justificacion_propuesta = act.justificacion;
    }
    static void apply(LineaPaa& line, const RechazarModificacion&, const Occasion&) {
        static_cast<ModificacionPropuesta&>(line) = {};
        line.aprobada_el.reset();
    }
    static void apply(LineaPaa& line, const AjustarPublicada& act, const Occasion& now) {
        write(line, act, now.date);
        line.causal_modificacion = act.causal;
        line.justificacion = act.justificacion;
        publish(line, act.version, now.date);
    }
    static void apply(LineaPaa& line, const RegistrarPublicada& act, const Occasion& now) {
        write(line, act, now.date);
        publish(line, act.version, now.date);
    }
    static void apply(LineaPaa& line, const Excluir& act, const Occasion& now) {
        line.version_baja = act.version;
        line.actualizada_el = now.date;
        line.causal_modificacion = CausalActualizacion::exclusion;
        line.justificacion = act.justificacion;
    }
    static void apply(LineaPaa& line, const VincularProceso& act, const Occasion&) {
        line.procesos.push_back({act.numero_proceso, act.modalidad, act.valor, {}});
    }
    static void apply(LineaPaa& line, const DesvincularProceso& act, const Occasion&) {
        std::erase_if(line.procesos,
                      [&](const ProcesoDeLinea& one) { return one.numero_proceso == act.numero_proceso; });
        tell_opening(line);
    }
    static void apply(LineaPaa& line, const AbrirProceso& act, const Occasion& now) {
        for (auto& one : line.procesos)
            if (one.numero_proceso == act.numero_proceso && !one.abierto_el) one.abierto_el = now.date;
        tell_opening(line);
    }
    static void apply(LineaPaa& line, const RegistrarContrato& act, const Occasion& now) {
        line.contratos.push_back({act.numero_contrato, act.valor, {}, now.date, {}, {}});
        tell_opening(line);
    }
    static void apply(LineaPaa& line, const ActualizarContrato& act, const Occasion&) {
        for (auto& one : line.contratos)
            if (one.numero_contrato == act.numero_contrato) one.valor = act.valor;
    }
    static void apply(LineaPaa& line, const SeguirVigenciaFutura& act, const Occasion&) {
        line.estado_vigencias_futuras = act.estado;
        if (line.propuesta) line.propuesta->estado_vigencias_futuras = act.estado;
    }
    static void apply(LineaPaa& line, const IniciarContrato& act, const Occasion& now) {
        for (auto& one : line.contratos)
            if (one.numero_contrato == act.numero_contrato) one.iniciado_el = now.date;
    }
    static void apply(LineaPaa& line, const CerrarContrato& act, const Occasion& now) {
        for (auto& one : line.contratos)
            if (one.numero_contrato == act.numero_contrato) {
                one.cerrado_el = now.date;
                one.valor_ejecutado = act.valor_ejecutado;
            }
    }
    static void apply(LineaPaa& line, const RegistrarCompromiso& act, const Occasion&) {
        line.comprometido += act.valor;
    }
    static void apply(LineaPaa& line, const LiberarCompromiso& act, const Occasion&) { line.comprometido -= act.valor; }
    template <class Other>
    static void apply(LineaPaa&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    /// The day on which the first of its processes was opened; of one that never opens, on which its contract was
    /// signed.
    static void tell_opening(LineaPaa& line) {
        line.abierta_el.reset();
        const auto earlier = [&](const std::optional<Date>& day) {
            if (day) line.abierta_el = line.abierta_el ? std::min(*line.abierta_el, *day) : *day;
        };
        for (const auto& one : line.procesos) earlier(one.abierto_el);
        if (!line.abierta_el)
            for (const auto& one : line.contratos) earlier(one.firmado_el);
    }

    // --- Deadlines ---------------------------------------------------------------------------------------------------

    static std::vector<Deadline> deadlines(const LineaPaa& line, const States& states, const Law& law) {
        std::vector<Deadline> out;
        constexpr int first_year = 1990;  // Before it no plan was ever made: a typing error.
        const std::string_view stage = states.front();
        if (line.vigencia < first_year) return out;
        const bool open = stage == Publicada::name || stage == EnModificacion::name;
        if (line.aprobada_el && (stage == Aprobada::name || stage == EnModificacion::name)) {
            const Count last = law.calendar->count_after(*line.aprobada_el,
                                                         law.at(paa_modificacion_sin_publicar_dias, *line.aprobada_el));
            out.push_back({"publicacion_linea",
                           last.result,
                           last.account,
                           "Decreto 1082 de 2015, art. 2.2.1.1.1.4.3",
                           roles::responsable_paa.name,
                           {}});
        }
        if (line.mes_inicio && (open || stage == VinculadaProceso::name))
            out.push_back({"inicio_de_proceso",
                           paa::fin_de_mes(line.vigencia, *line.mes_inicio),
                           "último día del mes previsto para iniciar el proceso",
                           "Decreto 1082 de 2015, art. 2.2.1.1.1.4.1",
                           roles::area_solicitante.name,
                           {}});
        if (open)
            out.push_back({"cierre_vigencia", paa::ultimo_dia(line.vigencia), "último día de la vigencia",
                           "Decreto 1082 de 2015, art. 2.2.1.1.1.4.2", roles::responsable_paa.name,
                           CierreVigencia::name});
        return out;
    }
    static Summary summary(const LineaPaa& line) {
        return {fmt::format("Línea {} del PAA {}: {}", line.linea, line.vigencia,
                            line.descripcion.empty() ? line.necesidad : line.descripcion),
                {},
                line.bpin,
                {fmt::format("{}/{}", line.vigencia, line.linea)}};
    }
};

class FlujoLineaPaa final : public MachineWorkflow<MaquinaLineaPaa> {
public:
    std::string_view understands() const override { return "linea_de_plan"; }
    Account account_for(const Record& record, const States& states, const Document& facts,
                        const Law& law) const override {
        return account_of(record, states, facts, law);
    }
};

}  // namespace

}  // namespace hito::linea_paa

namespace hito {

const Workflow& linea_paa_workflow() {
    static const linea_paa::FlujoLineaPaa workflow;
    return workflow;
}

}  // namespace hito
