// The life of a project paid with royalties. Its states follow from its dates. Source: law/planning.md §3.5.
#include "engine/machine.hpp"
#include "workflows/law/decreto_2104_2023.hpp"
#include "workflows/law/ley_2056_2020.hpp"
#include "workflows/law/ley_87_1993_proyecto.hpp"
#include "workflows/law/manual_entidad_proyecto.hpp"
#include "workflows/proyecto_sgr/sujeto.hpp"

namespace hito::proyecto_sgr {

namespace {

using namespace law;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Transferido  : State<"transferido",                "Transferido"> {};
struct Viable       : State<"viable",                     "Viable"> {};
struct Registrado   : State<"registrado",                 "Registrado"> {};
struct Priorizado   : State<"priorizado",                 "Priorizado"> {};
struct Aprobado     : State<"aprobado",                   "Aprobado"> {};
struct SinContratar : State<"sin_contratar",              "Sin contratar"> {};
struct EnProceso    : State<"en_proceso_contratacion",    "En proceso de contratación"> {};
struct SinActa      : State<"contratado_sin_acta_inicio", "Contratado sin acta de inicio"> {};
struct EnEjecucion  : State<"contratado_en_ejecucion",    "Contratado en ejecución"> {};
struct Terminado    : State<"terminado",                  "Terminado"> {};
struct ParaCierre   : State<"para_cierre",                "Para cierre"> {};
struct Cerrado      : Final<"cerrado",                    "Cerrado"> {};
struct Desaprobado  : Final<"desaprobado",                "Desaprobado"> {};
struct Liberado     : Final<"recursos_liberados",         "Con los recursos liberados"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

struct DatosTransferencia : IdentidadSgr, DineroSgr {
    std::vector<std::string> otros, desconoce;
    static constexpr auto fields = std::tuple_cat(IdentidadSgr::fields, DineroSgr::fields, std::tuple{
        Field{"otros", &DatosTransferencia::otros, "Lo demás que trae la fuente, columna y valor"},
        Field{"desconoce", &DatosTransferencia::desconoce, "Datos que la fuente importada no trae"}});
};
using ByBanco   = By<roles::planeacion>;
using ByGerente = By<roles::gerente_proyecto>;

struct Transferir : ActOf<"transferir_sgr", "Transferir el proyecto", By<roles::formulador, roles::planeacion>, DatosTransferencia> {};
struct Favorable  : ActOf<"emitir_concepto_favorable", "Emitir concepto de viabilidad favorable", By<roles::viabilizador>, DatosHito> {};
struct Registrar  : ActOf<"registrar_en_banco", "Registrar en el banco de proyectos", ByBanco, DatosHito> {};
struct Priorizar  : ActOf<"priorizar", "Priorizar el proyecto", ByBanco, DatosHito> {};
struct Aprobar    : ActOf<"aprobar_sgr", "Aprobar el proyecto", By<roles::planeacion, roles::ordenador_gasto>, DatosAprobacionSgr> {
    static constexpr std::array evidence{EvidenceInfo{"acto_aprobacion", "Acto o acuerdo que aprueba"}};
};
struct Desaprobar : ActOf<"desaprobar_sgr", "Desaprobar el proyecto", By<roles::planeacion, roles::ordenador_gasto>, DatosMotivo> {};
struct Migrar     : ActOf<"migrar_a_gesproy", "Migrar a Gesproy", ByBanco, DatosHito, DatosMigracionSgr> {};
struct Prorrogar  : ActOf<"prorrogar_apertura", "Prorrogar el término para abrir", ByBanco, DatosMotivo> {};
struct Abrir      : ActOf<"abrir_primer_proceso", "Abrir el primer proceso", By<roles::jefe_contratacion>, DatosHito> {};
struct Suscribir  : ActOf<"suscribir_contrato_sgr", "Suscribir el contrato", By<roles::jefe_contratacion>, DatosHito, DatosContratoSgr> {};
struct Iniciar    : ActOf<"registrar_acta_inicio", "Registrar el acta de inicio", By<roles::supervisor, roles::gerente_proyecto>, DatosHito> {};
// What each contract of it tells, by itself or by hand.
struct RegistrarContrato : ActOf<"registrar_contrato", "Registrar un contrato del proyecto", By<roles::jefe_contratacion>, DatosContratoProyecto, DatosHito> {};
struct SeguirContrato    : ActOf<"seguir_contrato", "Registrar en qué va un contrato", By<roles::jefe_contratacion, roles::supervisor>, DatosSeguirContrato, DatosHito> {};
struct Terminar   : ActOf<"terminar_proyecto", "Terminar el proyecto", ByGerente, DatosHito> {};
struct PasarACierre : ActOf<"pasar_a_cierre", "Pasar a estado para cierre", ByGerente, DatosHito> {};
struct Cerrar     : ActOf<"cerrar_proyecto", "Cerrar el proyecto", ByBanco, DatosHito> {
    static constexpr std::array evidence{EvidenceInfo{"acto_cierre", "Acto de cierre"}};
};
struct Liberar    : ActOf<"liberar_recursos", "Liberar los recursos", By<roles::planeacion, roles::hacienda>, DatosMotivo> {};
struct Reportar   : ActOf<"reportar_gesproy", "Reportar el corte de Gesproy", ByGerente, DatosAvanceSgr, DatosHito> {};
struct Ajustar    : ActOf<"ajustar_sgr", "Ajustar el proyecto", By<roles::formulador, roles::gerente_proyecto>, DatosAjusteSgr> {};
struct ProgramarProductos : ActOf<"programar_productos", "Programar los productos y sus metas", By<roles::formulador, roles::gerente_proyecto, roles::planeacion>, ProductosSgr> {};
struct Suspender  : ActOf<"suspender_proyecto", "Suspender el contrato principal", ByGerente, DatosHito> {};
struct Reanudar   : ActOf<"reanudar_proyecto", "Reanudar el contrato principal", ByGerente, DatosHito> {};

struct Activo        : State<"activo", "Activo"> {};
struct Suspendido    : Pause<"suspendido", "Suspendido", Reanudar, Reportar, Ajustar, RegistrarContrato, SeguirContrato> {};
struct EnElBanco     : State<"en_el_banco", "Con expediente abierto"> {};
struct FueraDelBanco : Final<"fuera_del_banco", "Con expediente cerrado"> {};

// --- Machine ---------------------------------------------------------------------------------------------------------

struct ElContratoInicia : RuleOn<DatosSeguirContrato> {
    static constexpr std::string_view name = "el_contrato_inicia";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const DatosSeguirContrato& data) {
        return data.estado == EstadoContratoProyecto::iniciado ? "si" : "no";
    }
};

struct MaquinaProyectoSgr : MachineDef<MaquinaProyectoSgr, ProyectoSgr> {
    static constexpr std::string_view name = "proyecto_sgr", label = "Proyecto de regalías (SGR)";
    using initial_state = mp::mp_list<NoCase, Activo, EnElBanco>;

    using transition_table = Table<
        Step<NoCase,       Transferir,   Transferido, BpinBienFormado>,
        Step<Transferido,  Favorable,    Viable,      ViabilizaOtroElSgr>,
        Step<Viable,       Registrar,    Registrado>,
        Step<Registrado,   Priorizar,    Priorizado>,
        Step<Priorizado,   Aprobar,      Aprobado>,
        Steps<In<Viable, Registrado, Priorizado>, Desaprobar, Desaprobado>,
        Step<Aprobado,     Migrar,       SinContratar>,
        Step<SinContratar, Prorrogar,    SinContratar>,
        Step<SinContratar, Abrir,        EnProceso,   HitosEnOrden, AperturaEnTermino, BandaApertura>,
        Steps<In<SinContratar, EnProceso>, Suscribir, SinActa, HitosEnOrden, BandaContratacion>,
        Steps<In<SinContratar, EnProceso>, RegistrarContrato, SinActa, HitosEnOrden, BandaContratacion>,
        Step<SinActa,      Iniciar,         EnEjecucion, HitosEnOrden, BandaActa>,
        Step<SinActa, SeguirContrato, EnEjecucion, When<ElContratoInicia, "si">, HitosEnOrden, BandaActa>,
        Step<SinActa, SeguirContrato, SinActa,     When<ElContratoInicia, "no">>,
        Stays<In<EnEjecucion, Terminado, ParaCierre>, SeguirContrato>,
        Stays<In<SinActa, EnEjecucion, Terminado, ParaCierre>, RegistrarContrato>,
        Step<EnEjecucion,  Terminar,     Terminado,   HitosEnOrden, BandaHorizonte, RetrasoDentroDelTope,
             SinContratosEnEjecucion>,
        Step<Terminado,    PasarACierre, ParaCierre,  HitosEnOrden, BandaCierre, CierreOportuno>,
        Step<ParaCierre,   Cerrar,       Cerrado,     ContratosLiquidados>,
        Steps<In<Aprobado, SinContratar>, Liberar, Liberado, LiberacionPorVencimiento>,

        Step<Activo,     Suspender, Suspendido>,
        Step<Suspendido, Reanudar,  Activo>,

        Stays<In<EnElBanco>, Reportar, ReporteGesproyOportuno, AvanceSgrEnRango, RetrasoDentroDelTope>,
        Stays<In<EnElBanco>, ProgramarProductos, ProductosSgrDelCatalogo>,
        Stays<In<EnElBanco>, Ajustar,  AjusteSgrPermitido, AjusteSgrDentroDelTope>,
        Step<EnElBanco, Cerrar,     FueraDelBanco>,
        Step<EnElBanco, Liberar,    FueraDelBanco>,
        Step<EnElBanco, Desaprobar, FueraDelBanco>
    >;
    // clang-format on

    /// None where the source does not tell it.
    static std::optional<Date> day_of(const DatosHito& act, const Occasion& now) {
        return act.sin_fecha ? std::nullopt : std::optional(dia_del_hito(act, now));
    }

    static void apply(ProyectoSgr& p, const Transferir& act, const Occasion& now) {
        static_cast<IdentidadSgr&>(p) = act;
        static_cast<DineroSgr&>(p) = act;
        p.bpin_crudo = act.bpin_crudo.empty() ? act.bpin : act.bpin_crudo;
        p.bpin = bpin_limpio(act.bpin);
        p.formulador = now.person;
        p.otros = act.otros;
        p.desconoce = act.desconoce;
    }
    static void apply(ProyectoSgr& p, const Favorable&, const Occasion& now) { p.viabilizador = now.person; }
    static void apply(ProyectoSgr& p, const Registrar& act, const Occasion& now) { p.registrado_el = day_of(act, now); }
    static void apply(ProyectoSgr& p, const Aprobar& act, const Occasion& now) {
        p.aprobacion = now.date;
        if (act.horizonte) p.horizonte = act.horizonte;
        p.valor_aprobado = p.valor_total.value_or(p.valor_sgr + p.valor_otros);
    }
    static void apply(ProyectoSgr& p, const Migrar& act, const Occasion& now) {
        p.migracion = day_of(act, now);
        p.asignacion = act.asignacion;
        p.incorporacion = act.incorporacion;
    }
    static void apply(ProyectoSgr& p, const Prorrogar&, const Occasion&) { p.prorroga_apertura = true; }
    static void apply(ProyectoSgr& p, const Abrir& act, const Occasion& now) { p.apertura = day_of(act, now); }
    static void apply(ProyectoSgr& p, const Suscribir& act, const Occasion& now) {
        p.suscripcion = day_of(act, now);
        if (!act.numero_contrato.empty()) anotar_contrato(p, {act.numero_contrato, act.valor, {}});
    }
    static void apply(ProyectoSgr& p, const Iniciar& act, const Occasion& now) { p.acta_inicio = day_of(act, now); }
    static void apply(ProyectoSgr& p, const RegistrarContrato& act, const Occasion& now) {
        if (!p.suscripcion) p.suscripcion = day_of(act, now);
        anotar_contrato(p, act);
    }
    static void apply(ProyectoSgr& p, const SeguirContrato& act, const Occasion& now) {
        if (!p.acta_inicio && act.estado == EstadoContratoProyecto::iniciado) p.acta_inicio = day_of(act, now);
        seguir_contrato(p, act);
    }
    static void apply(ProyectoSgr& p, const Terminar& act, const Occasion& now) { p.finalizacion = day_of(act, now); }
    static void apply(ProyectoSgr& p, const PasarACierre& act, const Occasion& now) {
        p.para_cierre = day_of(act, now);
    }
    static void apply(ProyectoSgr& p, const Reportar& act, const Occasion&) {
        if (act.corte) p.corte = act.corte;
        if (act.avance_fisico) p.avance_fisico = act.avance_fisico;
        if (act.avance_financiero) p.avance_financiero = act.avance_financiero;
        if (!act.estado_contrato.empty()) p.estado_contrato = act.estado_contrato;
        if (!act.comentarios.empty()) p.comentarios = act.comentarios;
    }
    static void apply(ProyectoSgr& p, const ProgramarProductos& act, const Occasion&) {
        static_cast<ProductosSgr&>(p) = act;
    }
    static void apply(ProyectoSgr& p, const Ajustar& act, const Occasion&) {
        if (act.valor_total) p.valor_total = act.valor_total;
        if (act.horizonte) p.horizonte = act.horizonte;
        ++p.ajustes;
    }
    template <class Other>
    static void apply(ProyectoSgr&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static std::vector<Deadline> deadlines(const ProyectoSgr& p, const States& states, const Law& law) {
        std::vector<Deadline> out;
        const std::string_view stage = states.front();
        const auto add = [&](const char* name, Date day, std::string account, const char* norm) {
            out.push_back({name, day, std::move(account), norm, roles::gerente_proyecto.name, {}});
        };
        const bool waits = stage == Aprobado::name || stage == SinContratar::name;
        if (waits && p.aprobacion)
            add("apertura_sgr", apertura_limite(*p.aprobacion, p.prorroga_apertura, law),
                fmt::format("desde la aprobación del {}{}", to_iso(*p.aprobacion),
                            p.prorroga_apertura ? ", prorrogado" : ""),
                "Decreto 1821 de 2020");
        if (stage == Terminado::name && p.finalizacion)
            add("cierre_sgr", *p.finalizacion + Days{law.at(sgr_cierre_dias, *p.finalizacion)},
                fmt::format("desde la terminación del {}", to_iso(*p.finalizacion)), "Ley 2056 de 2020, art. 31");
        if (stage == EnEjecucion::name && p.horizonte)
            add("horizonte_sgr", *p.horizonte, "fin del horizonte aprobado", "Ley 2056 de 2020, art. 174");
        return out;
    }
    static Summary summary(const ProyectoSgr& p) { return {p.nombre, p.ejecutor, p.bpin, {p.bpin}}; }
};

class FlujoProyectoSgr : public MachineWorkflow<MaquinaProyectoSgr> {
public:
    std::string_view understands() const override { return "proyecto_gesproy"; }
    Account account_for(const Record& record, const States& states, const Document& facts, const Law&) const override {
        return account_of(record, states, facts);
    }
};

}  // namespace

}  // namespace hito::proyecto_sgr

namespace hito {

const Workflow& proyecto_sgr_workflow() {
    static const proyecto_sgr::FlujoProyectoSgr workflow;
    return workflow;
}

}  // namespace hito
