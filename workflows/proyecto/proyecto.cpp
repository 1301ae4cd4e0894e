#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_proyecto.hpp"
#include "workflows/law/decreto_2104_2023.hpp"
#include "workflows/law/ley_152_1994.hpp"
#include "workflows/law/ley_87_1993_proyecto.hpp"
#include "workflows/law/manual_entidad_proyecto.hpp"
#include "workflows/law/metodologia_mga.hpp"
#include "workflows/proyecto/actos.hpp"

#include <algorithm>

namespace hito::proyecto {

namespace {

// clang-format off
struct MaquinaProyecto : MachineDef<MaquinaProyecto, Proyecto> {
    static constexpr std::string_view name = "proyecto", label = "Proyecto de inversión";
    using initial_state = mp::mp_list<NoCase, Activo, SinAjuste, EnElBanco>;

    using transition_table = Table<
        // Formulation.
        Step<NoCase,        Crear,        EnFormulacion>,
        Step<EnFormulacion, Formular,     EnFormulacion>,
        Step<EnFormulacion, Presentar,    Presentado,
             IdentificacionCompleta, CausasConObjetivo, ObjetivosConProducto, ProductosConActividades, PoblacionObjetivo,
             DeficitPositivo, UnaAlternativa, FuentesIgualesACostos, CodigosConPrefijo, MetasPositivas, GestionSumaCien,
             CriteriosDentroDelMaximo, RiesgosPorNivel, HistoriaDeNecesidades, InterventoriaCosteada, EvaluacionMedida>,
        Step<Presentado,    Transferir,   Transferido, EsDeLaEntidad>,
        Step<Presentado,    Devolver,     DevueltoMga>,

        // The banco looks at it: three pairs of eyes.
        Step<Transferido,          IniciarControl,      EnControlFormulacion, ControlaOtro>,
        Step<EnControlFormulacion, AprobarFormulacion,  EnViabilidad, ControlaOtro, RequisitosCumplen>,
        Step<EnControlFormulacion, DevolverFormulacion, DevueltoMga, ControlaOtro>,
        Step<DevueltoMga,          CorregirFormulacion, EnFormulacion>,
        Step<EnViabilidad,         Favorable,           Viable,
             ViabilizaOtro, ConceptoIntegral, AlineadoConElPlan, EvaluacionFavorable>,
        Step<EnViabilidad,         Desfavorable,        NoViable, ViabilizaOtro>,
        Step<NoViable,             Reformular,          EnFormulacion>,
        Steps<In<EnFormulacion, Presentado, DevueltoMga, Transferido, EnControlFormulacion, EnViabilidad, NoViable, Viable,
                 Registrado, Priorizado, ProgramadoPoai>,
              Archivar, ArchivadoDelBanco, ArchivoSinRecursos, ArchivoFueraDelPoai>,
        Step<Viable,               Registrar,           Registrado, BpinBienFormado, ControlPosteriorFavorable>,

        // Towards the budget.
        Step<Registrado, Priorizar,   Priorizado, PriorizadoDelPlan>,
        Step<Priorizado, IncluirPoai, ProgramadoPoai, InclusionDeEsteProyecto, PoaiDeLoProgramado, InformacionAlDia>,
        Stays<In<ProgramadoPoai, ConRecursos, EnEjecucion>, IncluirPoai,
              InclusionDeEsteProyecto, PoaiDeLoProgramado, InformacionAlDia>,
        Steps<In<Registrado, Priorizado, ProgramadoPoai>, AsignarRecursos, ConRecursos,
              PresupuestoConPoai, ApropiacionIgualAProgramado>,
        Stays<In<ConRecursos, EnEjecucion>, AsignarRecursos, PresupuestoConPoai, ApropiacionIgualAProgramado>,

        // Execution. From before its registration only what happened outside is recorded.
        Steps<In<Viable, Registrado, ProgramadoPoai, ConRecursos, EnEjecucion>,
              Comprometer, EnEjecucion,
              RegistradoAntesDeComprometer, CompromisoHastaApropiacion, DentroDelHorizonte, ComprometeLoProgramado>,
        Step<EnEjecucion, Terminar,      Terminado, TerminaPorAlgo, SinContratosEnEjecucion, SinAjusteEnCurso>,
        Step<Terminado,   IniciarCierre, EnCierre,  ListoParaCerrar, SinContratosEnEjecucion, ContratosLiquidados>,
        Step<EnCierre,    Cerrar,        Cerrado,   SinSaldosVivos, SinAjusteEnCurso>,

        // Beside it: stopped or not.
        Step<Activo,     Suspender, Suspendido>,
        Step<Suspendido, Reanudar,  Activo>,

        // Beside it: one adjustment at a time.
        Steps<In<SinAjuste, EnAjuste>, AbrirAjuste, EnAjuste,
              AjusteUnico, CausaDelAjuste, AjusteDeRegistrado, AjusteConservaObjetivo, SinTramiteNoMueveDinero, AjusteConsistente>,
        Step<EnAjuste, AplicarAjuste,  SinAjuste, AjusteConservaObjetivo, SinTramiteNoMueveDinero, AjusteConsistente>,
        Step<EnAjuste, DesistirAjuste, SinAjuste, AjusteEnCurso>,

        // Beside all: what is told of it as long as its file is open.
        Stays<In<EnElBanco>, RetirarPoai,       RetiroSinRecursos>,
        Stays<In<EnElBanco>, AjustarRecursos,   ReduccionDelProyecto>,
        Stays<In<EnElBanco>, LiberarCompromiso, LiberacionDelProyecto>,
        Stays<In<EnElBanco>, Obligar,           ObligacionHastaCompromiso>,
        Stays<In<EnElBanco>, AnularObligacion,  AnulacionHastaSaldo>,
        Stays<In<EnElBanco>, Pagar,             PagoHastaObligacion>,
        Stays<In<EnElBanco>, Reintegrar,        ReintegroHastaPagado>,
        Stays<In<EnElBanco>, RegistrarContrato, ContratoConActividad>,
        Stays<In<EnElBanco>, AsignarActividades, ActividadesDelProyecto>,
        Stays<In<EnElBanco>, SeguirContrato>,
        Stays<In<EnElBanco>, DesignarGerente>,
        Stays<In<EnElBanco>, AnunciarMes, MesConsecutivo>,
        Stays<In<EnElBanco>, RegistrarAvance,
              MesConsecutivo, IndicadoresDelProyecto, AcumuladoNoBaja, AvanceHastaLaMeta, AvanceAcordeConPagos>,
        Stays<In<EnElBanco>, ReabrirAvance,     UltimoMesCerrado>,
        Step<EnElBanco, Cerrar,   FueraDelBanco>,
        Step<EnElBanco, Archivar, FueraDelBanco>
    >;
    // clang-format on

    static void apply(Proyecto& p, const Crear& act, const Occasion& now) {
        static_cast<IdentidadProyecto&>(p) = act;
        if (!p.fecha_formulacion) p.fecha_formulacion = now.date;
        p.formulador = now.person;
        p.version = 1;
    }
    static void apply(Proyecto& p, const Formular& act, const Occasion&) {
        poner_modulos(p, act);
        poner_horizonte(p);
    }
    static void apply(Proyecto& p, const Presentar&, const Occasion& now) { p.formulador = now.person; }
    static void apply(Proyecto& p, const Transferir&, const Occasion& now) { p.transferido_el = now.date; }
    static void apply(Proyecto& p, const IniciarControl&, const Occasion& now) { p.metodologo = now.person; }
    static void apply(Proyecto& p, const AprobarFormulacion&, const Occasion& now) {
        p.metodologo = now.person;
        p.formulacion_aprobada_el = now.date;
    }
    static void apply(Proyecto& p, const CorregirFormulacion&, const Occasion&) { ++p.version; }
    static void apply(Proyecto& p, const Reformular&, const Occasion&) { ++p.version; }
    static void apply(Proyecto& p, const Favorable&, const Occasion& now) {
        p.viabilizador = now.person;
        p.viable_el = now.date;
    }
    static void apply(Proyecto& p, const Registrar& act, const Occasion& now) { registrar(p, act, now.date); }
    static void apply(Proyecto& p, const Priorizar& act, const Occasion&) {
        p.acta_priorizacion = act.acta;
        p.meta_plan = act.meta_plan;
    }
    static void apply(Proyecto& p, const IncluirPoai& act, const Occasion&) { incluir_en_poai(p, act); }
    static void apply(Proyecto& p, const RetirarPoai& act, const Occasion&) {
        std::erase_if(p.poai, [&](const InclusionPoai& one) { return one.vigencia == act.vigencia; });
    }
    static void apply(Proyecto& p, const AsignarRecursos& act, const Occasion& now) {
        asignar(p, act);
        con_recursos(p, now.date);
    }
    static void apply(Proyecto& p, const AjustarRecursos& act, const Occasion&) { ajustar_recursos(p, act); }
    static void apply(Proyecto& p, const Comprometer& act, const Occasion& now) {
        con_recursos(p, now.date);
        vigencia_nueva(p, act.vigencia).comprometido += act.valor;
    }
    static void apply(Proyecto& p, const LiberarCompromiso& act, const Occasion&) {
        vigencia_nueva(p, act.vigencia).comprometido -= act.valor;
    }
    static void apply(Proyecto& p, const Obligar& act, const Occasion&) {
        vigencia_nueva(p, act.vigencia).obligado += act.valor;
    }
    static void apply(Proyecto& p, const AnularObligacion& act, const Occasion&) {
        vigencia_nueva(p, act.vigencia).obligado -= act.valor;
    }
    static void apply(Proyecto& p, const Pagar& act, const Occasion&) {
        vigencia_nueva(p, act.vigencia).pagado += act.valor;
    }
    static void apply(Proyecto& p, const Reintegrar& act, const Occasion&) {
        vigencia_nueva(p, act.vigencia).pagado -= act.valor;
    }
    static void apply(Proyecto& p, const RegistrarContrato& act, const Occasion&) { anotar_contrato(p, act); }
    static void apply(Proyecto& p, const AsignarActividades& act, const Occasion&) {
        contrato_de(p, act.numero_contrato).actividades = act.actividades;
    }
    static void apply(Proyecto& p, const SeguirContrato& act, const Occasion&) { seguir_contrato(p, act); }
    static void apply(Proyecto& p, const DesignarGerente& act, const Occasion&) { p.gerente = act.persona; }
    static void apply(Proyecto& p, const RegistrarAvance& act, const Occasion&) { cerrar_mes(p, act); }
    static void apply(Proyecto& p, const ReabrirAvance&, const Occasion&) { reabrir_mes(p); }
    static void apply(Proyecto& p, const AbrirAjuste& act, const Occasion&) { p.ajuste_en_curso = act.numero_ajuste; }
    static void apply(Proyecto& p, const AplicarAjuste& act, const Occasion&) { aplicar_ajuste(p, act); }
    static void apply(Proyecto& p, const DesistirAjuste&, const Occasion&) { p.ajuste_en_curso.clear(); }
    static void apply(Proyecto& p, const Terminar&, const Occasion& now) { p.terminado_el = now.date; }
    static void apply(Proyecto& p, const Cerrar&, const Occasion& now) { p.cerrado_el = now.date; }
    template <class Other>
    static void apply(Proyecto&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static std::vector<Deadline> deadlines(const Proyecto& p, const States& states, const Law& law) {
        return deadlines_of(p, states, law);
    }
    static Summary summary(const Proyecto& p) {
        Summary out{p.nombre, p.gerente.empty() ? p.formulador : p.gerente, p.bpin, {p.codigo_proyecto}};
        if (!p.bpin.empty() && p.bpin != p.codigo_proyecto) out.keys.push_back(p.bpin);
        return out;
    }
};

}  // namespace

}  // namespace hito::proyecto

namespace hito {

const Workflow& proyecto_workflow() {
    static const MachineWorkflow<proyecto::MaquinaProyecto> workflow;
    return workflow;
}

}  // namespace hito
