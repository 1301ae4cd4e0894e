#include "workflows/paa/paa.hpp"

#include "engine/machine.hpp"
#include "workflows/law/decreto_1082_2015_plan_paa.hpp"
#include "workflows/law/ley_1150_2007_paa.hpp"
#include "workflows/law/ley_1474_2011_paa.hpp"
#include "workflows/law/manual_entidad_paa.hpp"
#include "workflows/paa/sujeto.hpp"

namespace hito::paa {

namespace {

using namespace law;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct EnElaboracion   : State<"en_elaboracion",   "En elaboración"> {};
struct Aprobado        : State<"aprobado",         "Aprobado, por publicar"> {};
struct Publicado       : StartsAnew<"publicado",   "Publicado"> {};
struct EnActualizacion : State<"en_actualizacion", "En actualización"> {};
struct Cerrado         : Final<"cerrado",          "Cerrado"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByResponsable = By<roles::responsable_paa>;
using ByOrdenador = By<roles::ordenador_gasto>;
// clang-format on

struct Abrir : ActOf<"abrir", "Abrir el plan de la vigencia", ByResponsable, VigenciaPaa, EncabezadoPaa> {};
struct RegistrarEncabezado
    : ActOf<"registrar_encabezado", "Registrar la información general", ByResponsable, EncabezadoPaa> {};
struct Aprobar : ActOf<"aprobar", "Aprobar el plan", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acta_aprobacion", "Acta de aprobación del plan"}};
};
struct Devolver : ActOf<"devolver", "Devolver el plan", ByOrdenador> {};
struct PublicarPlan : ActOf<"publicar", "Publicar una versión del plan", ByResponsable, DatosVersion, CanalesPaa,
                            DatosPublicacionPlan> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_secop", "Constancia de publicación en el SECOP"},
                                         EvidenceInfo{"constancia_web", "Constancia de publicación en la página web"}};
};
struct IniciarActualizacion
    : ActOf<"iniciar_actualizacion", "Iniciar una actualización", ByResponsable, DatosModificacionPaa> {};
struct DesistirActualizacion : ActOf<"desistir_actualizacion", "Desistir de la actualización", ByResponsable> {};
struct CierreVigencia : ActOf<"cierre_vigencia", "Termina la vigencia", By<roles::reloj, roles::responsable_paa>> {
    static constexpr bool by_clock = true;
};

// --- Machine ---------------------------------------------------------------------------------------------------------

struct YaPublicado : RuleOn<VersionesPaa> {
    static constexpr std::string_view name = "ya_publicado";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const VersionesPaa& published) { return published.versiones.empty() ? "no" : "si"; }
};

// clang-format off
struct MaquinaPaa : MachineDef<MaquinaPaa, Plan> {
    static constexpr std::string_view name = "paa", label = "Plan anual de adquisiciones";
    using initial_state = NoCase;

    using transition_table = Table<
        Step<NoCase, Abrir, EnElaboracion, PlanDeVigencia>,
        Stays<In<EnElaboracion, EnActualizacion>, RegistrarEncabezado>,
        Steps<In<EnElaboracion, EnActualizacion>, Aprobar, Aprobado,
              EncabezadoCompleto, LimitesDeCuantia, PlanApruebaOtraPersona>,
        Step<Aprobado, Devolver, EnElaboracion,   When<YaPublicado, "no">>,
        Step<Aprobado, Devolver, EnActualizacion, When<YaPublicado, "si">>,
        Step<Aprobado, PublicarPlan, Publicado,
             PlanVersionCreciente, PlanVersionSinSaltos, PlanEnAmbosCanales, HuellaDelPlan, SumasDelPlan,
             PlanOportuno, PlanPublicaOtraPersona>,
        Step<Publicado, IniciarActualizacion, EnActualizacion, ActualizacionConCausal>,
        Step<EnActualizacion, DesistirActualizacion, Publicado>,
        Steps<In<EnElaboracion, Aprobado, Publicado, EnActualizacion>, CierreVigencia, Cerrado,
              PlanTerminado, ActualizadoEnLaVigencia, ActualizadoEnSuMes>
    >;
    // clang-format on

    static void apply(Plan& plan, const Abrir& act, const Occasion& now) {
        static_cast<VigenciaPaa&>(plan) = act;
        static_cast<EncabezadoPaa&>(plan) = act;
        plan.elaborado_por = now.person;
    }
    static void apply(Plan& plan, const RegistrarEncabezado& act, const Occasion& now) {
        static_cast<EncabezadoPaa&>(plan) = act;
        plan.elaborado_por = now.person;
    }
    static void apply(Plan& plan, const Aprobar&, const Occasion& now) { plan.aprobado_por = now.person; }
    static void apply(Plan& plan, const Devolver&, const Occasion&) { plan.aprobado_por.clear(); }
    static void apply(Plan& plan, const PublicarPlan& act, const Occasion& now) {
        VersionPaa version;
        version.version = act.version;
        version.lineas = act.lineas;
        version.publicada_el = now.date;
        version.publicada_por = now.person;
        version.id_secop = act.id_secop;
        version.url_secop = act.url_secop;
        version.url_web = act.url_web;
        version.huella = act.huella;
        version.valor_total = act.valor_total;
        version.valor_vigencia = act.valor_vigencia;
        version.causal = plan.causal;
        version.justificacion = plan.justificacion;
        version.tardia = plan.versiones.empty() && is_late(plan, now);
        plan.versiones.push_back(std::move(version));
        plan.causal = CausalActualizacion::ninguna;
        plan.justificacion.clear();
    }
    static void apply(Plan& plan, const IniciarActualizacion& act, const Occasion& now) {
        plan.elaborado_por = now.person;
        plan.aprobado_por.clear();
        plan.causal = act.causal;
        plan.justificacion = act.justificacion;
    }
    static void apply(Plan& plan, const DesistirActualizacion&, const Occasion&) {
        plan.causal = CausalActualizacion::ninguna;
        plan.justificacion.clear();
    }
    static void apply(Plan&, const CierreVigencia&, const Occasion&) {}

    /// By the limit of the law itself: a history folds to the same facts for ever.
    static bool is_late(const Plan& plan, const Occasion& now) {
        return now.date > law::paa::limite_publicacion(plan.vigencia, Law{});
    }

    static std::vector<Deadline> deadlines(const Plan& plan, const States& states, const Law& law) {
        std::vector<Deadline> out;
        constexpr int first_year = 1990;  // Before it no plan was ever made: a typing error.
        if (states.front() == Cerrado::name || plan.vigencia < first_year) return out;
        if (plan.versiones.empty())
            out.push_back({"publicacion_paa",
                           law::paa::limite_publicacion(plan.vigencia, law),
                           "último día para publicar la primera versión",
                           "Ley 1474 de 2011, art. 74",
                           roles::responsable_paa.name,
                           {}});
        else
            add_update(out, plan, law);
        out.push_back({"cierre_vigencia", law::paa::ultimo_dia(plan.vigencia), "último día de la vigencia",
                       "Decreto 1082 de 2015, art. 2.2.1.1.1.4.1", roles::responsable_paa.name, CierreVigencia::name});
        return out;
    }
    /// The yearly update, until one was published in its month or after it.
    static void add_update(std::vector<Deadline>& out, const Plan& plan, const Law& law) {
        const int month = law.at(paa_actualizacion_mes, Date{std::chrono::year{plan.vigencia} / 1 / 1});
        const Date last = law::paa::fin_de_mes(plan.vigencia, month);
        const Date first = std::chrono::year_month_day{last}.year() / std::chrono::year_month_day{last}.month() / 1;
        if (plan.versiones.size() > 1 && plan.versiones.back().publicada_el >= first) return;
        out.push_back({"actualizacion_paa",
                       last,
                       fmt::format("último día del mes {}, en que la agencia pide la actualización anual", month),
                       "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4",
                       roles::responsable_paa.name,
                       {}});
    }
    static Summary summary(const Plan& plan) {
        return {fmt::format("Plan anual de adquisiciones {}", plan.vigencia),
                plan.elaborado_por,
                {},
                {fmt::format("{}", plan.vigencia)}};
    }
};

}  // namespace

}  // namespace hito::paa

namespace hito {

const Workflow& paa_workflow() {
    static const MachineWorkflow<paa::MaquinaPaa> workflow;
    return workflow;
}

}  // namespace hito
