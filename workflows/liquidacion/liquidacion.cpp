#include "workflows/liquidacion/liquidacion.hpp"

#include "engine/machine.hpp"
#include "workflows/law/ley_1150_2007.hpp"
#include "workflows/law/ley_1437_2011.hpp"
#include "workflows/law/ley_1474_2011_postcontractual.hpp"
#include "workflows/law/ley_789_2002_postcontractual.hpp"
#include "workflows/law/ley_80_1993_postcontractual.hpp"
#include "workflows/liquidacion/actos.hpp"

namespace hito::liquidacion {

namespace {

// --- Consequences on the contract ------------------------------------------------------------------------------------

struct LiquidacionRegistrada {
    FormaLiquidacion forma = FormaLiquidacion::sin_liquidar;
    Date fecha{};
    Money saldo_a_favor_contratista, saldo_a_favor_entidad, saldo_a_liberar;
    static constexpr auto fields = std::tuple{
        Field{"forma", &LiquidacionRegistrada::forma, "Cómo se liquidó"},
        Field{"fecha", &LiquidacionRegistrada::fecha, "Fecha de la liquidación"},
        Field{"saldo_a_favor_contratista", &LiquidacionRegistrada::saldo_a_favor_contratista, "Saldo del contratista"},
        Field{"saldo_a_favor_entidad", &LiquidacionRegistrada::saldo_a_favor_entidad, "Saldo de la entidad"},
        Field{"saldo_a_liberar", &LiquidacionRegistrada::saldo_a_liberar, "Saldo por liberar"}};
};

struct RegistrarEnContrato {
    static constexpr ConsequenceInfo info{"contrato", "registrar_liquidacion", "liquida"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Liquidacion& after, const AnyAct&, const Occasion& occasion) {
        const SaldosLiquidacion balances = after.acta.value_or(ActaLiquidacion{});
        const LiquidacionRegistrada told{after.forma, occasion.date, balances.saldo_a_favor_contratista,
                                         balances.saldo_a_favor_entidad, balances.saldo_a_liberar};
        return Consequence{nullptr, write_value(told, Form::wire), {}};
    }
};
struct PerderEnContrato {
    static constexpr ConsequenceInfo info{"contrato", "perder_competencia", "liquida"};
    static std::optional<Consequence> build(const Liquidacion&, const VenceResidual&, const Occasion& occasion) {
        return Consequence{nullptr, {{"fecha", to_iso(occasion.date)}}, {}};
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

struct QueSeDecidio : RuleOn<DecisionDelRecurso> {
    static constexpr std::string_view name = "decision_del_recurso";
    static constexpr std::array<std::string_view, 2> outcomes{"confirma", "revoca"};
    static std::string_view answer(const DecisionDelRecurso& appeal) {
        return outcomes[static_cast<std::size_t>(appeal.decision)];
    }
};

// clang-format off
using Abiertas = In<PorLiquidarBilateral, PorLiquidarUnilateral, PorLiquidarResidual>;

/// The figures of a liquidation, whoever makes it; before them, whether there is still the power to make it.
template <class Where, class On, class To, class Power, class... More>
using Liquidar = Steps<Where, On, To, Power,
    HistoriaDelValorCuadra, ValorSegunContrato, EjecutadoDentroDelValor, PagadoNoSuperaEjecutado, PagadoSegunContrato,
    SaldosCuadran, AnticipoSaldado, AnticipoSegunContrato, SaldoALiberarCuadra, AportesVerificados, AportesRetenidos,
    InformeFinalRendido, More...>;

struct MaquinaLiquidacion : MachineDef<MaquinaLiquidacion, Liquidacion> {
    static constexpr std::string_view name = "liquidacion", label = "Liquidación";
    using initial_state = NoCase;

    using transition_table = Table<
        Step<NoCase, Abrir, PorLiquidarBilateral, ContratoTerminado>,
        Stays<Abiertas, Convocar,            ConvocatoriaPrevia>,
        Stays<Abiertas, RegistrarDesacuerdo, DesacuerdoTrasConvocatoria>,

        // By agreement: as long as the entity may liquidate, and while a judge has not yet done so.
        Liquidar<In<PorLiquidarBilateral, PorLiquidarUnilateral, PorLiquidarResidual, LiquidacionJudicial>,
                 LiquidarBilateral, Liquidado, ConCompetencia,
                 BilateralEnTermino, FirmasDeLasPartes, PazYSalvoOSalvedades, GarantiasAmpliadas, Then<RegistrarEnContrato>>,

        // Alone, from the day after the term to agree, whether or not the clock has already moved the stage. The row
        // from the judicial stage is there to say why not.
        Liquidar<In<PorLiquidarBilateral, PorLiquidarUnilateral, PorLiquidarResidual, LiquidacionJudicial>,
                 LiquidarUnilateral, UnilateralExpedida, ConCompetencia,
                 UnilateralTrasBilateral, UnilateralEnTermino, SinDemandaNotificada, SinAcuerdoPrevio, LiquidacionMotivada>,
        Step<UnilateralExpedida,   Notificar,         UnilateralNotificada, NotificadaConCompetencia>,
        Step<UnilateralNotificada, RenunciarRecurso,  UnilateralNotificada, SinRecursoPrevio, RecursoEnTermino>,
        Step<UnilateralNotificada, InterponerRecurso, EnRecurso, SinRecursoPrevio, RecursoEnTermino>,
        Step<EnRecurso,            ResolverRecurso,   UnilateralExpedida,  When<QueSeDecidio, "confirma">,
             RecursoDecididoConCompetencia, RecursoDecididoEnTermino>,
        Step<EnRecurso,            ResolverRecurso,   PorLiquidarResidual, When<QueSeDecidio, "revoca">, RecursoDecididoEnTermino>,
        Liquidar<In<EnRecurso>, ModificarEnRecurso, UnilateralExpedida, RecursoDecididoConCompetencia,
                 RecursoDecididoEnTermino, LiquidacionMotivada>,
        Stays<In<EnRecurso>, SilencioNegativo, SilencioConfigurado>,
        Step<UnilateralNotificada, QuedaEnFirme,      Liquidado, FirmezaAlcanzada, Then<RegistrarEnContrato>>,

        // The clock.
        Step<PorLiquidarBilateral,  VenceBilateral,  PorLiquidarUnilateral, TerminoBilateralVencido>,
        Step<PorLiquidarUnilateral, VenceUnilateral, PorLiquidarResidual,   TerminoUnilateralVencido>,
        Step<PorLiquidarResidual,   VenceResidual,   SinCompetencia,        CompetenciaPerdida, Then<PerderEnContrato>>,
        Step<UnilateralExpedida,    VenceResidual,   SinCompetencia,        CompetenciaPerdida, SinNotificarPierdeCompetencia,
             Then<PerderEnContrato>>,

        // The judge. An act that the contractor was not told of does not stop him, nor one that he appealed; one that
        // was notified and not appealed becomes firm first.
        Steps<In<PorLiquidarBilateral, PorLiquidarUnilateral, UnilateralExpedida, EnRecurso, PorLiquidarResidual>,
              NotificarDemanda, LiquidacionJudicial, DemandaPideLiquidar, DemandaTrasLosTerminos, AdmisionAntesDeNotificar>,
        Step<LiquidacionJudicial, TerminarDemanda,       PorLiquidarResidual>,
        Step<LiquidacionJudicial, LiquidarJudicialmente, Liquidado,
             ProvidenciaEjecutoriada, ProvidenciaTrasDemanda, SaldoDeUnaParte, SaldoALiberarCuadra, Then<RegistrarEnContrato>>,

        Publicable<PorLiquidarBilateral, PorLiquidarUnilateral, PorLiquidarResidual, UnilateralExpedida,
                   UnilateralNotificada, EnRecurso, LiquidacionJudicial, Liquidado, SinCompetencia>
    >;
    // clang-format on

    static void apply(Liquidacion& liquidation, const Abrir& act, const Occasion&) {
        static_cast<Apertura&>(liquidation) = act;
    }
    static void apply(Liquidacion& liquidation, const Convocar& act, const Occasion&) {
        liquidation.convocatorias.push_back(act);
    }
    static void apply(Liquidacion& liquidation, const RegistrarDesacuerdo&, const Occasion& occasion) {
        liquidation.desacuerdo_el = occasion.date;
    }
    static void apply(Liquidacion& liquidation, const LiquidarBilateral& act, const Occasion& occasion) {
        liquidation.acta = act;
        liquidation.salvedades = act.salvedades;
        close(liquidation, FormaLiquidacion::bilateral, occasion);
    }
    static void apply(Liquidacion& liquidation, const LiquidarUnilateral& act, const Occasion& occasion) {
        issue(liquidation, act.numero_acto, occasion);
        liquidation.acta = act;
        liquidation.recurso_resuelto = false;
    }
    static void apply(Liquidacion& liquidation, const Notificar&, const Occasion& occasion) {
        liquidation.notificada_el = occasion.date;
    }
    static void apply(Liquidacion& liquidation, const InterponerRecurso&, const Occasion& occasion) {
        liquidation.recurso_el = occasion.date;
    }
    static void apply(Liquidacion& liquidation, const RenunciarRecurso&, const Occasion& occasion) {
        liquidation.renuncia_el = occasion.date;
    }
    static void apply(Liquidacion& liquidation, const ResolverRecurso& act, const Occasion& occasion) {
        issue(liquidation, act.numero_acto, occasion);
        liquidation.recurso_resuelto = act.decision == DecisionRecurso::confirma;
        if (act.decision == DecisionRecurso::revoca) liquidation.acta.reset();
    }
    static void apply(Liquidacion& liquidation, const ModificarEnRecurso& act, const Occasion& occasion) {
        issue(liquidation, act.numero_acto, occasion);
        liquidation.acta = act;
        liquidation.recurso_resuelto = true;
    }
    static void apply(Liquidacion& liquidation, const SilencioNegativo&, const Occasion& occasion) {
        liquidation.silencio_el = occasion.date;
    }
    static void apply(Liquidacion& liquidation, const QuedaEnFirme&, const Occasion& occasion) {
        close(liquidation, FormaLiquidacion::unilateral, occasion);
    }
    static void apply(Liquidacion& liquidation, const NotificarDemanda&, const Occasion& occasion) {
        liquidation.demanda_notificada_el = occasion.date;
    }
    static void apply(Liquidacion& liquidation, const TerminarDemanda&, const Occasion&) {
        liquidation.demanda_notificada_el.reset();
    }
    static void apply(Liquidacion& liquidation, const LiquidarJudicialmente& act, const Occasion& occasion) {
        liquidation.acta = ActaLiquidacion{};
        static_cast<SaldosLiquidacion&>(*liquidation.acta) = act;
        liquidation.numero_acto = act.numero_providencia;
        close(liquidation, FormaLiquidacion::judicial, occasion);
    }
    template <class Other>
    static void apply(Liquidacion&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static void close(Liquidacion& liquidation, FormaLiquidacion form, const Occasion& occasion) {
        liquidation.forma = form;
        liquidation.liquidada_el = occasion.date;
    }
    /// A new resolution, which nobody was told of yet.
    static void issue(Liquidacion& liquidation, const std::string& number, const Occasion& occasion) {
        liquidation.numero_acto = number;
        liquidation.expedida_el = occasion.date;
        liquidation.notificada_el = liquidation.recurso_el = liquidation.renuncia_el = std::nullopt;
        liquidation.silencio_el.reset();
    }

    static std::vector<Deadline> deadlines(const Liquidacion& liquidation, const States& states, const Law& law) {
        std::vector<Deadline> out;
        const std::string_view stage = states.front();
        if (stage == Liquidado::name || stage == SinCompetencia::name) return out;
        if (stage != LiquidacionJudicial::name) add_terms(out, liquidation, stage, law);
        if (stage == UnilateralExpedida::name) add_notification(out, liquidation, law);
        if (stage == UnilateralNotificada::name) add_firmness(out, liquidation, law);
        if (stage == EnRecurso::name) add_appeal(out, liquidation, law);
        return out;
    }

    /// The last days of the terms that are still to come from the present stage, and the day after the first of them,
    /// on which the clock moves on: the last day still belongs to its term.
    static void add_terms(std::vector<Deadline>& out, const Liquidacion& liquidation, std::string_view stage,
                          const Law& law) {
        const auto dates = law::liquidacion::plazos(liquidation, law);
        if (!dates) return;
        const auto add = [&](const char* name, const Vencimiento& term, const char* at) {
            out.push_back(
                {name,
                 term.corrida,
                 fmt::format("{}; vence el {} (nominal {})", term.cuenta, to_iso(term.corrida), to_iso(term.nominal)),
                 fmt::format("Ley 1150 de 2007, {}", at),
                 roles::ordenador_gasto.name,
                 {}});
        };
        const auto leave = [&](const char* name, const Vencimiento& term, const char* at, std::string_view act) {
            out.push_back({name,
                           term.corrida + Days{1},
                           fmt::format("el día siguiente al {}, último del término", to_iso(term.corrida)),
                           fmt::format("Ley 1150 de 2007, {}", at),
                           {},
                           act});
        };
        const bool first = stage == PorLiquidarBilateral::name, second = stage == PorLiquidarUnilateral::name;
        const bool lost_unless_notified = stage == UnilateralExpedida::name && !liquidation.recurso_resuelto &&
                                          law.at(liquidacion_se_notifica_con_competencia, dates->residual.corrida);
        if (first) add("liquidacion_bilateral", dates->bilateral, "art. 11 inc. 1");
        if (first || second) add("liquidacion_unilateral", dates->unilateral, "art. 11 inc. 2");
        add("perdida_competencia", dates->residual, "art. 11 inc. 3");
        if (first) leave("paso_a_unilateral", dates->bilateral, "art. 11 inc. 2", VenceBilateral::name);
        if (second) leave("paso_a_residual", dates->unilateral, "art. 11 inc. 3", VenceUnilateral::name);
        if (stage == PorLiquidarResidual::name || lost_unless_notified)
            leave("paso_a_sin_competencia", dates->residual, "art. 11 inc. 3", VenceResidual::name);
    }

    /// The resolution waits to be notified: in person, or by notice when the contractor does not come.
    static void add_notification(std::vector<Deadline>& out, const Liquidacion& liquidation, const Law& law) {
        if (!liquidation.expedida_el) return;
        const auto add = [&](const char* name, const Count& count, const char* norm) {
            out.push_back({name, count.result, count.account, norm, roles::jefe_contratacion.name, {}});
        };
        const Date from = *liquidation.expedida_el;
        const Count summons = law.calendar->count_after(from, law.at(notificacion_citacion_dias, from));
        add("citacion_notificacion", summons, "Ley 1437 de 2011, art. 68");
        // The day on which the summons was sent is not told: the last day to send it stands for it.
        add("notificacion_por_aviso",
            law.calendar->count_after(summons.result, law.at(notificacion_aviso_dias, summons.result)),
            "Ley 1437 de 2011, art. 69");
    }

    static void add_firmness(std::vector<Deadline>& out, const Liquidacion& liquidation, const Law& law) {
        if (const auto count = law::liquidacion::firm_from(liquidation, law))
            out.push_back({"firmeza_liquidacion",
                           count->result,
                           count->account,
                           "Ley 1437 de 2011, art. 87",
                           {},
                           QuedaEnFirme::name});
    }

    /// The appeal waits to be decided; once, the clock tells that it was not.
    static void add_appeal(std::vector<Deadline>& out, const Liquidacion& liquidation, const Law& law) {
        const auto last = law::liquidacion::decision_due(liquidation, law);
        if (!last) return;
        constexpr auto norm = "Ley 1437 de 2011, art. 86";
        out.push_back({"decision_recurso", last->result, last->account, norm, roles::ordenador_gasto.name, {}});
        if (liquidation.silencio_el) return;
        out.push_back({"silencio_recurso",
                       last->result + Days{1},
                       fmt::format("el día siguiente al {}, último para decidir", to_iso(last->result)),
                       norm,
                       {},
                       SilencioNegativo::name});
    }

    static Summary summary(const Liquidacion& liquidation) {
        return {fmt::format("Liquidación del contrato {}: {}", liquidation.numero_contrato, liquidation.objeto),
                {},
                {},
                {liquidation.numero_contrato}};
    }
};

}  // namespace

}  // namespace hito::liquidacion

namespace hito {

const Workflow& liquidacion_workflow() {
    static const MachineWorkflow<liquidacion::MaquinaLiquidacion> workflow;
    return workflow;
}

}  // namespace hito
