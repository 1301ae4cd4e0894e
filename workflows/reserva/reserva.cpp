// What was committed in a year and not owed when it ended: it is used in the next year for the commitment that it comes
// from, or it is lost. It never goes back to the budget. Source: Decreto 111 de 1996, art. 89; Ley 819 de 2003, art. 8.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_obligacion.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;
using namespace presupuesto;

// clang-format off
struct Constituida : State<"constituida", "Constituida"> {};
struct Ejecutada   : State<"ejecutada",   "Obligada del todo"> {};
struct Cancelada   : Final<"cancelada",   "Cancelada"> {};
struct Fenecida    : Final<"fenecida",    "Fenecida"> {};

struct Constituir : ActOf<"constituir", "Constituir la reserva", ByConsequence, ClavePresupuestal, Compromiso, DatosReserva> {};
struct Obligar : ActOf<"obligar", "Causar una obligación", ByConsequence, MovimientoDeTercero> {};
struct AnularObligado : ActOf<"anular_obligado", "Anular una obligación", ByConsequence, Movimiento> {};
struct AnularCuenta : ActOf<"anular_cuenta", "Anular una cuenta por pagar", ByConsequence, Movimiento> {};
struct Pagar : ActOf<"pagar", "Pagar una obligación", ByConsequence, Movimiento> {};
struct Reintegrar : ActOf<"reintegrar", "Reintegrar un pago", ByConsequence, Movimiento> {};
struct Cancelar : ActOf<"cancelar", "Cancelar la reserva", By<roles::jefe_presupuesto>, DatosLiberacion> {
    static constexpr std::array evidence{EvidenceInfo{"acta_cancelacion", "Acta que cancela la reserva"}};
};
struct Fenecer : ActOf<"fenecer", "Fenece la reserva", By<roles::reloj, roles::jefe_presupuesto>> {
    static constexpr bool by_clock = true;
};

struct Agota : RuleOn<Movimiento, EstadoReserva> {
    static constexpr std::string_view name = "agota_la_reserva";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const Movimiento& data, const EstadoReserva& own) { return outcomes[data.valor == own.saldo() ? 1 : 0]; }
};
/// What is left of the reserve, and whether some of it was used.
struct QuedaReserva : RuleOn<DatosLiberacion, EstadoReserva> {
    static constexpr std::string_view name = "queda_reserva";
    static constexpr std::array<std::string_view, 3> outcomes{"si", "solo_lo_obligado", "nada"};
    static std::string_view answer(const DatosLiberacion& data, const EstadoReserva& own) {
        if (data.valor != own.saldo()) return outcomes[0];
        return outcomes[own.obligado > Money{} ? 1 : 2];
    }
};

/// What is not to be used any more stands behind nothing.
template <AState To, Name Left>
using Cancela = Step<Constituida, Cancelar, To, When<QuedaReserva, Left>, MovimientoMotivado, CancelaHastaSaldo,
    Then<Mueve<"fenecer_compromiso", "afecta", LoDelActo>>, Then<SueltaElContrato<LoDelActo>>>;

struct MaquinaReserva : MachineDef<MaquinaReserva, Reserva> {
    static constexpr std::string_view name = "reserva", label = "Reserva presupuestal";
    using initial_state = NoCase;
    static constexpr std::array links{
        LinkInfo{"reserva_de", "Registro del que viene", de_rp, true},
        afecta_por("reserva_de"),
        LinkInfo{"respalda", "Contrato que respalda", de_contrato, false, false, "reserva_de"}};

    using transition_table = Table<
        Step<NoCase, Constituir, Constituida>,
        Step<Constituida, Obligar, Constituida, When<Agota, "no">, MismaClave, DelMismoTercero, ReservaEnSuAnio, ObligaHastaLaReserva>,
        Step<Constituida, Obligar, Ejecutada,   When<Agota, "si">, MismaClave, DelMismoTercero, ReservaEnSuAnio, ObligaHastaLaReserva>,
        // Nothing is left to owe: only what already happened gets here, as a finding.
        Stays<In<Ejecutada>, Obligar, MismaClave, DelMismoTercero, ReservaEnSuAnio, ObligaHastaLaReserva>,
        Steps<In<Constituida, Ejecutada>, AnularObligado, Constituida, MismaClave>,
        Steps<In<Constituida, Ejecutada>, AnularCuenta, Constituida, MismaClave>,
        Stays<In<Fenecida>, AnularCuenta, MismaClave,
              Then<Mueve<"fenecer_compromiso", "afecta", LoDelActo>>, Then<SueltaElContrato<LoDelActo>>>,
        Stays<In<Constituida, Ejecutada, Fenecida>, Pagar, MismaClave>,
        Stays<In<Constituida, Ejecutada, Fenecida>, Reintegrar, MismaClave>,
        Cancela<Constituida, "si">, Cancela<Ejecutada, "solo_lo_obligado">, Cancela<Cancelada, "nada">,
        Steps<In<Constituida, Ejecutada>, Fenecer, Fenecida, FeneceAlFinal,
              Then<Mueve<"fenecer_compromiso", "afecta", LoFenecido>>, Then<SueltaElContrato<LoFenecido>>>
    >;
    // clang-format on

    static void apply(Reserva& p, const Constituir& act, const Occasion& now) {
        static_cast<ClavePresupuestal&>(p) = act;
        static_cast<Compromiso&>(p) = act;
        static_cast<DatosReserva&>(p) = act;
        p.constituida_el = now.date;
    }
    static void apply(Reserva& p, const Obligar& act, const Occasion&) { p.obligado += act.valor; }
    static void apply(Reserva& p, const AnularObligado& act, const Occasion&) { p.obligado -= act.valor; }
    static void apply(Reserva& p, const Pagar& act, const Occasion&) { p.pagado += act.valor; }
    static void apply(Reserva& p, const Reintegrar& act, const Occasion&) { p.pagado -= act.valor; }
    static void apply(Reserva& p, const Cancelar& act, const Occasion&) { p.cancelado += act.valor; }
    static void apply(Reserva& p, const Fenecer&, const Occasion&) { p.fenecido = std::max(p.saldo(), Money{}); }
    static void apply(Reserva& p, const AnularCuenta& act, const Occasion&) { p.obligado -= act.valor; }

    static std::vector<Deadline> deadlines(const Reserva& p, const States& states, const Law&) {
        const std::string_view stage = states.front();
        if (stage != Constituida::name && stage != Ejecutada::name) return {};
        return {{"fenece", fin_de(p.vigencia + 1), "31 de diciembre de la vigencia siguiente",
                 "Decreto 111 de 1996, art. 89", roles::jefe_presupuesto.name, Fenecer::name}};
    }
    static Summary summary(const Reserva& p) {
        return {fmt::format("Reserva del RP {} de {}", p.numero_rp, p.vigencia),
                {},
                p.bpin,
                {llave_de(p.vigencia, p.numero_rp, p)}};
    }
};

}  // namespace

const Workflow& reserva_workflow() {
    static const MachineWorkflow<MaquinaReserva> workflow;
    return workflow;
}

}  // namespace hito
