#include "workflows/plan_mejoramiento/plan_mejoramiento.hpp"

#include "engine/machine.hpp"
#include "workflows/law/ley_87_1993_plan_mejoramiento.hpp"
#include "workflows/law/manual_entidad_plan_mejoramiento.hpp"
#include "workflows/law/reg_org_0073_2026.hpp"

#include <fmt/format.h>

namespace hito::plan_mejoramiento {

namespace {

using namespace law;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Formulada  : State<"formulada",    "Formulada"> {};
struct Presentada : State<"presentada",   "Presentada al órgano de control"> {};
struct Aprobada   : State<"aprobada",     "Aprobada"> {};
struct EnCurso    : State<"en_ejecucion", "En ejecución"> {};
struct Vencida    : State<"vencida",      "Vencida sin cumplirse"> {};
struct Cumplida   : State<"cumplida",     "Cumplida, por verificar"> {};
struct Reabierta  : State<"reabierta",    "Inefectiva, por reformular"> {};
struct Efectiva   : Final<"efectiva",     "Efectiva"> {};
struct Retirada   : Final<"retirada",     "Retirada del plan"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByEntidad = By<roles::area_solicitante, roles::planeacion, roles::hacienda, roles::jefe_contratacion, roles::supervisor, roles::ordenador_gasto>;
using ByControl = By<roles::control_interno, roles::auditor>;
// clang-format on

struct Formular
    : ActOf<"formular_accion", "Formular la acción de mejora", ByEntidad, IdentidadAccion, AccionPropuesta> {};
struct Reformular : ActOf<"reformular_accion", "Reformular la acción de mejora", ByEntidad, AccionPropuesta> {};
struct Presentar : ActOf<"presentar_plan", "Presentar el plan al órgano de control", By<roles::ordenador_gasto>> {
    static constexpr std::array evidence{EvidenceInfo{"plan_suscrito", "Plan de mejoramiento suscrito"}};
};
struct Aprobar : ActOf<"aprobar_accion", "Aprobar la acción", ByControl> {
    static constexpr std::array evidence{EvidenceInfo{"pronunciamiento", "Pronunciamiento del órgano de control"}};
};
struct Devolver : ActOf<"devolver_accion", "Devolver la acción para que se reformule", ByControl, DatosConcepto> {
    static constexpr std::array evidence{EvidenceInfo{"pronunciamiento", "Pronunciamiento del órgano de control"}};
};
struct Iniciar : ActOf<"iniciar_accion", "Iniciar la acción", ByEntidad> {};
struct Reportar : ActOf<"reportar_avance", "Informar el avance de la acción", ByEntidad, DatosAvance> {
    static constexpr std::array evidence{EvidenceInfo{evidencia_avance, "Evidencia del avance"},
                                         EvidenceInfo{justificacion_retroceso, "Por qué el avance es menor"}};
};
struct Prorrogar : ActOf<"prorrogar_accion", "Ampliar la fecha de la acción", ByControl, DatosProrrogaAccion> {
    static constexpr std::array evidence{EvidenceInfo{"solicitud", "Solicitud del responsable"}};
};
struct Vencer : ActOf<"vencer_accion", "Vence la fecha de la acción", By<roles::reloj>> {
    static constexpr bool by_clock = true;
};
struct Cumplir : ActOf<"cumplir_accion", "Dar por cumplida la acción", ByEntidad> {
    static constexpr std::array evidence{EvidenceInfo{evidencia_cierre, "Evidencia de que se cumplió"}};
};
struct Verificar : ActOf<"verificar_efectividad", "Verificar que la acción fue efectiva", ByControl, DatosConcepto> {
    static constexpr std::array evidence{EvidenceInfo{"verificacion", "Verificación de control interno"}};
};
struct DeclararInefectiva : ActOf<"declarar_inefectiva", "Declarar inefectiva la acción", ByControl, DatosConcepto> {
    static constexpr std::array evidence{EvidenceInfo{"verificacion", "Verificación de control interno"}};
};
struct Retirar : ActOf<"retirar_accion", "Retirar la acción del plan", ByControl, DatosConcepto> {
    static constexpr std::array evidence{EvidenceInfo{"pronunciamiento", "Pronunciamiento del órgano de control"}};
};

// --- Machine ---------------------------------------------------------------------------------------------------------

// clang-format off
struct MaquinaPlanMejoramiento : MachineDef<MaquinaPlanMejoramiento, Accion> {
    static constexpr std::string_view name = "plan_mejoramiento", label = "Acción del plan de mejoramiento";
    using initial_state = NoCase;

    static constexpr std::array<std::string_view, 1> hallazgos{"hallazgo"};
    static constexpr std::array<Inherited, 3> del_hallazgo{{
        {"codigo_hallazgo", "numero"}, {"descripcion", "condicion"}, {"causa", "causa"}}};
    static constexpr std::array links{LinkInfo{"del_hallazgo", "Hallazgo que la acción atiende", hallazgos, false, false, {}, del_hallazgo}};

    using transition_table = Table<
        Step<NoCase,     Formular,   Formulada,  FechasDeLaAccion, PlazoDeAccionRazonable>,
        Step<Formulada,  Reformular, Formulada,  FechasDeLaAccion, PlazoDeAccionRazonable>,
        Step<Formulada,  Presentar,  Presentada, AccionCompleta, PlanPresentadoEnTermino>,
        Step<Presentada, Aprobar,    Aprobada,   VerificaOtraPersona>,
        Step<Presentada, Devolver,   Formulada,  ConceptoMotivado, VerificaOtraPersona>,
        Steps<In<Presentada, Aprobada>, Iniciar, EnCurso, AprobadaSiSeExige>,

        Stays<In<EnCurso, Vencida>, Reportar, AvanceConEvidencia, AvanceDentroDeLaMeta, AvanceNoRetrocede, CorteEnOrden, AvanceOportuno>,
        Stays<In<Presentada, Aprobada, EnCurso>, Prorrogar, VerificaOtraPersona, ProrrogaJustificada, ProrrogaAntesDeVencer>,
        Steps<In<Presentada, Aprobada, EnCurso>, Vencer, Vencida, PlazoDeAccionVencido>,
        Steps<In<EnCurso, Vencida>, Cumplir, Cumplida, MetaCumplida, CierreConEvidencia, AccionCumplidaEnTermino>,

        // Whether it worked, another says; until it does, the finding stays open.
        Step<Cumplida,  Verificar,          Efectiva,  ConceptoMotivado, VerificaOtraPersona>,
        Step<Cumplida,  DeclararInefectiva, Reabierta, ConceptoMotivado, VerificaOtraPersona>,
        Step<Reabierta, Reformular,         EnCurso,   AccionCompleta, FechasDeLaAccion, ReformulaHaciaAdelante, PlazoDeAccionRazonable>,
        Steps<In<Formulada, Presentada, Aprobada, EnCurso, Vencida, Reabierta>, Retirar, Retirada, ConceptoMotivado, VerificaOtraPersona>
    >;
    // clang-format on

    static void apply(Accion& a, const Formular& act, const Occasion& now) {
        static_cast<IdentidadAccion&>(a) = act;
        static_cast<AccionPropuesta&>(a) = act;
        a.formulada_el = now.date;
        took_part(a, now);
    }
    /// What replaces an action that did not work begins anew: what was done counted for the other.
    static void apply(Accion& a, const Reformular& act, const Occasion& now) {
        static_cast<AccionPropuesta&>(a) = act;
        static_cast<AvanceDeAccion&>(a) = {};
        a.vencida_el = a.cumplida_el = std::nullopt;
        if (a.reabierta > 0) a.iniciada_el = now.date;
        took_part(a, now);
    }
    static void apply(Accion& a, const Presentar&, const Occasion& now) { a.presentada_el = now.date; }
    static void apply(Accion& a, const Aprobar&, const Occasion& now) { a.aprobada_el = now.date; }
    static void apply(Accion& a, const Devolver& act, const Occasion&) {
        a.concepto = act.concepto;
        a.presentada_el.reset();
    }
    static void apply(Accion& a, const Iniciar&, const Occasion& now) {
        a.iniciada_el = now.date;
        took_part(a, now);
    }
    static void apply(Accion& a, const Reportar& act, const Occasion& now) {
        a.cantidad_ejecutada = act.cantidad_ejecutada;
        a.ultimo_corte = act.corte.value_or(now.date);
        a.observacion = act.observacion;
        ++a.informes;
        took_part(a, now);
    }
    static void apply(Accion& a, const Prorrogar& act, const Occasion&) {
        a.fin = act.nuevo_fin;
        ++a.prorrogas;
    }
    static void apply(Accion& a, const Vencer&, const Occasion& now) { a.vencida_el = now.date; }
    static void apply(Accion& a, const Cumplir&, const Occasion& now) {
        a.cumplida_el = now.date;
        took_part(a, now);
    }
    static void apply(Accion& a, const Verificar& act, const Occasion& now) { verified(a, act, now); }
    static void apply(Accion& a, const DeclararInefectiva& act, const Occasion& now) {
        verified(a, act, now);
        ++a.reabierta;
    }
    static void apply(Accion& a, const Retirar& act, const Occasion& now) { verified(a, act, now); }

    static void verified(Accion& a, const DatosConcepto& said, const Occasion& now) {
        a.verificada_el = now.date;
        a.verificada_por = now.person;
        a.concepto = said.concepto;
    }
    static void took_part(Accion& a, const Occasion& now) {
        if (std::find(a.ejecutaron.begin(), a.ejecutaron.end(), now.person) == a.ejecutaron.end())
            a.ejecutaron.emplace_back(now.person);
    }

    static std::vector<Deadline> deadlines(const Accion& a, const States& states, const Law& law) {
        std::vector<Deadline> out;
        const std::string_view stage = states.front(), owner = roles::area_solicitante.name;
        constexpr auto norm = "Resolución REG-ORG-0073 de 2026 de la Contraloría General, plan de mejoramiento";
        const bool waits = stage == Presentada::name || stage == Aprobada::name,
                   runs = stage == EnCurso::name || stage == Vencida::name;
        if (stage == Formulada::name)
            if (const auto last = presentacion_debida(a, law))
                out.push_back(
                    {"presentacion_plan", last->result, last->account, norm, roles::ordenador_gasto.name, {}});
        if ((waits || runs) && a.fin)
            out.push_back({"cumplimiento_accion", *a.fin, "fecha de terminación de la acción", norm, owner, {}});
        if ((waits || stage == EnCurso::name) && a.fin)
            out.push_back({"paso_a_vencida",
                           *a.fin + Days{1},
                           fmt::format("el día siguiente al {}, último de la acción", to_iso(*a.fin)),
                           norm,
                           {},
                           Vencer::name});
        if (runs)
            if (const auto due = avance_debido(a, a, law))
                out.push_back({"reporte_avance",
                               due->limite.result,
                               fmt::format("corte del {}; {}", to_iso(due->corte), due->limite.account),
                               norm,
                               owner,
                               {}});
        if (stage == Reabierta::name && a.verificada_el) {  // What did not work does not rest.
            const Count last = law.calendar->count_after(*a.verificada_el,
                                                         law.at(plan_mejoramiento_presentacion_dias, *a.verificada_el));
            out.push_back({"reformulacion_accion", last.result, last.account, norm, owner, {}});
        }
        if (stage == Cumplida::name && a.cumplida_el) {
            const Count last =
                law.calendar->count_after(*a.cumplida_el, law.at(plan_mejoramiento_verificacion_dias, *a.cumplida_el));
            out.push_back({"verificacion_accion",
                           last.result,
                           last.account,
                           "Ley 87 de 1993, art. 12 lit. k",
                           roles::control_interno.name,
                           {}});
        }
        return out;
    }
    static Summary summary(const Accion& a) {
        return {fmt::format("Acción de mejora {}: {}", a.numero, a.accion.empty() ? a.descripcion : a.accion),
                a.responsable,
                {},
                {a.numero}};
    }
};

}  // namespace

std::optional<int> plazo_en_semanas(const AccionPropuesta& action) {
    if (!action.inicio || !action.fin || *action.fin < *action.inicio) return std::nullopt;
    constexpr int week = 7;
    return static_cast<int>((*action.fin - *action.inicio).count() + week - 1) / week;
}

}  // namespace hito::plan_mejoramiento

namespace hito {

const Workflow& plan_mejoramiento_workflow() {
    static const MachineWorkflow<plan_mejoramiento::MaquinaPlanMejoramiento> workflow;
    return workflow;
}

}  // namespace hito
