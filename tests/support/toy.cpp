#include "tests/support/toy.hpp"

#include "engine/machine.hpp"

namespace hito::test {

constexpr Role applicant{"solicitante", "Solicitante"};
constexpr Role officer{"funcionario", "Funcionario"};
constexpr Role the_clock{"reloj", "Reloj"};
constexpr Role reader{"lector", "Lector", false};

// --- Subject ---------------------------------------------------------------------------------------------------------

struct Fee {
    std::string holder;
    Money due;
    Money paid;
    static constexpr auto fields = std::tuple{
        Field{"titular", &Fee::holder, "Quien pide el permiso", required},
        Field{"derechos", &Fee::due, "Lo que cuesta el permiso", required},
        Field{"pagado", &Fee::paid, "Lo pagado hasta hoy"},
    };
};
struct Term {
    std::optional<Date> until;
    int visits = 0;
    bool complete = false;
    static constexpr auto fields = std::tuple{
        Field{"vence", &Term::until, "Último día del permiso"},
        Field{"visitas", &Term::visits, "Visitas hechas"},
        Field{"completo", &Term::complete, "La solicitud trae todo"},
    };
};
struct PermitFile : Fee, Term {
    static constexpr auto fields = std::tuple_cat(Fee::fields, Term::fields);
};
struct VisitFile {
    std::optional<Date> planned;
    static constexpr auto fields = std::tuple{Field{"prevista", &VisitFile::planned, "Día de la visita"}};
};

namespace {

// --- Law -------------------------------------------------------------------------------------------------------------

constexpr Norm code{"codigo_permisos", "Código de permisos", "De los permisos", "https://ejemplo.co/codigo",
                    "2000-01-01"};
constexpr Norm manual{"manual", "Manual de la entidad", "Del trámite", "https://ejemplo.co/manual", "2010-01-01"};

struct Amount {
    Money sum;
    static constexpr auto fields = std::tuple{Field{"suma", &Amount::sum, "Lo que se paga", required}};
};
struct NewEnd {
    Date until{};
    static constexpr auto fields = std::tuple{Field{"hasta", &NewEnd::until, "Nuevo último día", required}};
};

struct NoOverpayment : RuleOn<Fee, Amount> {
    static constexpr RuleInfo info{
        "permiso.pago_hasta_derechos", Level::block, "Los pagos no exceden los derechos.", {code, "art. 3"}};
    static Verdict check(const Fee& fee, const Amount& paid) {
        return at_most(fee.paid + paid.sum, fee.due).mended_by(applicant);
    }
};
struct PaidInFull : RuleOn<Fee> {
    static constexpr RuleInfo info{
        "permiso.derechos_pagados", Level::block, "El permiso se cierra con los derechos pagados.", {code, "art. 3"}};
    static Verdict check(const Fee& fee) { return at_least(fee.paid, fee.due).mended_by(applicant); }
};
struct TermIsOver : RuleOn<Term, Occasion> {
    static constexpr RuleInfo info{"permiso.plazo_cumplido",
                                   Level::block,
                                   "El permiso se cierra después de su último día.",
                                   {code, "art. 9 par."}};
    static Verdict check(const Term& term, const Occasion& now) {
        if (!term.until) return missing("vence", "último día del permiso");
        return not_before(now.date, *term.until);
    }
};
struct ExtensionIsReasoned : RuleOn<Occasion> {
    static constexpr RuleInfo info{"permiso.prorroga_motivada",
                                   Level::justify,
                                   "La prórroga tiene concepto técnico.",
                                   {code, "art. 7"},
                                   {},
                                   "concepto"};
    static Verdict check(const Occasion& now) {
        return is_true(now.has_evidence("concepto"), "concepto técnico").mended_by(officer);
    }
};
struct StudiedOnWorkingDay : RuleOn<Occasion> {
    static constexpr RuleInfo info{
        "permiso.estudio_en_dia_habil", Level::warn, "Se estudia en día hábil.", {code, "art. 5"}};
    static Verdict check(const Occasion& now) {
        return is_true(now.calendar().worked(now.date), "día hábil").mended_by(officer);
    }
};
struct OneVisitAtMost : RuleOn<Term> {
    static constexpr RuleInfo info{
        "permiso.una_visita", Level::policy, "Se hace una visita por permiso.", {manual, "num. 4"}};
    static Verdict check(const Term& term) { return verdict(term.visits < 1, term.visits, "ninguna visita anterior"); }
};

struct IsComplete : RuleOn<Term> {
    static constexpr std::string_view name = "completa";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const Term& term) { return term.complete ? "si" : "no"; }
};

// --- States ----------------------------------------------------------------------------------------------------------

struct Resume : Act<"reanudar", "Reanudar"> {
    static constexpr std::array who{&officer};
};
struct NoteVisit : Act<"anotar_visita", "Anotar visita"> {};

struct Requested : State<"solicitado", "Solicitado"> {};
struct Granted : State<"otorgado", "Otorgado"> {};
struct Denied : Final<"negado", "Negado"> {};
struct Expired : Final<"vencido", "Vencido"> {};
struct Closed : Final<"cerrado", "Cerrado"> {};
struct Active : State<"activo", "Activo"> {};
struct Paused : Pause<"suspendido", "Suspendido", Resume, NoteVisit> {};
struct Planned : State<"programada", "Programada"> {};
struct Done : Final<"realizada", "Realizada"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

struct Request : Act<"solicitar", "Solicitar"> {
    std::string holder;
    Money due;
    bool complete = false;
    static constexpr auto fields = std::tuple{
        Field{"titular", &Request::holder, "Quien pide el permiso", required},
        Field{"derechos", &Request::due, "Lo que cuesta el permiso", required},
        Field{"completo", &Request::complete, "La solicitud trae todo"},
    };
    static constexpr std::array who{&applicant};
};
struct Study : Act<"estudiar", "Estudiar"> {
    static constexpr std::array who{&officer};
    static constexpr std::array evidence{EvidenceInfo{"informe", "Informe del estudio"}};
};
struct Pay : Act<"pagar", "Pagar">, Amount {
    using Amount::fields;
    static constexpr std::array who{&applicant};
};
struct Extend : Act<"prorrogar", "Prorrogar">, NewEnd {
    using NewEnd::fields;
    static constexpr std::array who{&officer};
};
struct OrderVisit : Act<"ordenar_visita", "Ordenar visita"> {
    static constexpr std::array who{&officer};
};
struct Suspend : Act<"suspender", "Suspender"> {
    static constexpr std::array who{&officer};
};
struct Close : Act<"cerrar", "Cerrar"> {
    static constexpr std::array who{&officer, &applicant};
};
struct Expire : Act<"vencer", "Vencer el plazo"> {
    static constexpr std::array who{&the_clock};
    static constexpr bool by_clock = true;
};
struct PlanVisit : Act<"programar", "Programar"> {
    std::optional<Date> planned;
    static constexpr auto fields = std::tuple{Field{"prevista", &PlanVisit::planned, "Día de la visita"}};
};
struct MakeVisit : Act<"realizar", "Realizar"> {
    static constexpr std::array who{&officer};
};

struct OpensVisit {
    static constexpr ConsequenceInfo info{"visita", "programar", "visita_de", true};
    static std::optional<Consequence> build(const PermitFile&, const OrderVisit&, const Occasion& now) {
        return Consequence{nullptr, {{"prevista", to_iso(now.date + Days{10})}}};
    }
};
struct TellsPermit {
    static constexpr ConsequenceInfo info{"permiso", "anotar_visita", "visita_de"};
    static std::optional<Consequence> build(const VisitFile&, const MakeVisit&, const Occasion&) {
        return Consequence{nullptr, json::object()};
    }
};

// --- Machines --------------------------------------------------------------------------------------------------------

struct PermitMachine : MachineDef<PermitMachine, PermitFile> {
    static constexpr std::string_view name = "permiso", label = "Permiso";
    using initial_state = mp::mp_list<NoCase, Active>;
    using transition_table =
        Table<Step<NoCase, Request, Requested>,
              Step<Requested, Study, Granted, When<IsComplete, "si">, StudiedOnWorkingDay>,
              Step<Requested, Study, Denied, When<IsComplete, "no">>, Stays<In<Requested, Granted>, Pay, NoOverpayment>,
              Step<Granted, Extend, Granted, ExtensionIsReasoned>,
              Step<Granted, OrderVisit, Granted, OneVisitAtMost, Then<OpensVisit>>, Step<Granted, NoteVisit, Granted>,
              Step<Granted, Close, Closed, PaidInFull, TermIsOver>, Step<Granted, Expire, Expired>,
              Step<Active, Suspend, Paused>, Step<Paused, Resume, Active>>;

    static void apply(PermitFile& file, const Request& act, const Occasion& now) {
        file.holder = act.holder;
        file.due = act.due;
        file.complete = act.complete;
        file.until = now.date + Days{30};
    }
    static void apply(PermitFile& file, const Pay& act, const Occasion&) { file.paid += act.sum; }
    static void apply(PermitFile& file, const Extend& act, const Occasion&) { file.until = act.until; }
    static void apply(PermitFile& file, const NoteVisit&, const Occasion&) { ++file.visits; }
    template <class Other>
    static void apply(PermitFile&, const Other&, const Occasion&) {}
    static std::vector<Deadline> deadlines(const PermitFile& file, const States& states, const Law&) {
        if (!file.until || states.front() != "otorgado") return {};
        return {{"vencimiento", *file.until, "30 días desde la solicitud", "Código de permisos, art. 9", "funcionario",
                 "vencer"}};
    }
    static Summary summary(const PermitFile& file) { return {file.holder, {}, {}, {}}; }
};

struct VisitMachine : MachineDef<VisitMachine, VisitFile> {
    static constexpr std::string_view name = "visita", label = "Visita";
    using initial_state = NoCase;
    using transition_table = Table<Step<NoCase, PlanVisit, Planned>, Step<Planned, MakeVisit, Done, Then<TellsPermit>>>;
    static void apply(VisitFile& file, const PlanVisit& act, const Occasion&) { file.planned = act.planned; }
    static void apply(VisitFile&, const MakeVisit&, const Occasion&) {}
    static std::vector<Deadline> deadlines(const VisitFile&, const States&, const Law&) { return {}; }
    static Summary summary(const VisitFile&) { return {"Visita", {}, {}, {}}; }
};

}  // namespace

const Workflow& permit() {
    static const MachineWorkflow<PermitMachine> workflow;
    return workflow;
}
const Workflow& visit() {
    static const MachineWorkflow<VisitMachine> workflow;
    return workflow;
}
const Registry& toys() {
    static const Registry registry({&permit(), &visit()}, {&applicant, &officer, &the_clock, &reader},
                                   {&NoOverpayment::info, &PaidInFull::info, &StudiedOnWorkingDay::info,
                                    &ExtensionIsReasoned::info, &TermIsOver::info, &OneVisitAtMost::info});
    return registry;
}

bool WeekdayCalendar::worked(Date day) const { return reason_not_worked(day).empty(); }
std::string WeekdayCalendar::reason_not_worked(Date day) const {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday ? "sábado" : weekday == std::chrono::Sunday ? "domingo" : "";
}

}  // namespace hito::test
