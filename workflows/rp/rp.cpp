// A registry: money of a certificate that is bound to somebody. What is owed takes from it; what is left of it when the
// year ends is reserved or lost. Source: Decreto 111 de 1996, art. 71 and 89; law/planning.md §2.3.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_rp.hpp"
#include "workflows/law/ley_819_2003_presupuesto.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;
using namespace presupuesto;

// clang-format off
struct Expedido    : State<"expedido",     "Expedido"> {};
struct EnEjecucion : State<"en_ejecucion", "Con obligaciones"> {};
struct Agotado     : StartsAnew<"agotado",      "Obligado del todo"> {};
struct Liberado    : Final<"liberado",     "Liberado"> {};
struct Reservado   : Final<"reservado",    "Pasó a reserva"> {};
struct Cerrado     : Final<"cerrado",      "Cerrado con la vigencia"> {};

struct Expedir : ActOf<"expedir", "Expedir el RP", By<roles::jefe_presupuesto>, ClavePresupuestal, Compromiso, DatosRegistro> {
    static constexpr std::array evidence{EvidenceInfo{"rp", "Registro presupuestal"}};
};
struct Obligar : ActOf<"obligar", "Causar una obligación", ByConsequence, MovimientoDeTercero> {};
struct AnularObligado : ActOf<"anular_obligado", "Anular una obligación", ByConsequence, Movimiento> {};
struct AnularCuenta : ActOf<"anular_cuenta", "Anular una cuenta por pagar", ByConsequence, Movimiento> {};
struct Pagar : ActOf<"pagar", "Pagar una obligación", ByConsequence, Movimiento> {};
struct Reintegrar : ActOf<"reintegrar", "Reintegrar un pago", ByConsequence, Movimiento> {};
struct Liberar : ActOf<"liberar", "Liberar saldo del RP", By<roles::jefe_presupuesto>, DatosLiberacion> {
    static constexpr std::array evidence{EvidenceInfo{"acta_liberacion", "Acta de liquidación o de liberación de saldo"}};
};
struct ConstituirReserva : ActOf<"constituir_reserva", "Constituir la reserva presupuestal", By<roles::jefe_presupuesto, roles::ordenador_gasto>> {
    static constexpr std::array evidence{EvidenceInfo{"acto_reserva", "Acto que constituye las reservas"},
                                         EvidenceInfo{"justificacion_reserva", "Por qué no se ejecutó en la vigencia"}};
};
struct CerrarVigencia : ActOf<"cerrar_vigencia", "Cerrar con la vigencia", By<roles::jefe_presupuesto>> {};

/// Whether the obligation takes all that is left.
struct Agota : RuleOn<Movimiento, EstadoRp> {
    static constexpr std::string_view name = "agota_el_rp";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const Movimiento& data, const EstadoRp& own) { return outcomes[data.valor == own.saldo() ? 1 : 0]; }
};
struct QuedaSaldo : RuleOn<DatosLiberacion, EstadoRp> {
    static constexpr std::string_view name = "queda_saldo";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const DatosLiberacion& data, const EstadoRp& own) { return outcomes[data.valor == own.saldo() ? 1 : 0]; }
};
// clang-format on

/// The contract that it is for has its registry.
struct RespaldarContrato {
    static constexpr ConsequenceInfo info{"contrato", "expedir_rp", "respalda", false, "respaldado_por"};
    static std::optional<Consequence> build(const Registro& p, const Expedir&, const Occasion&) {
        return Consequence{nullptr,
                           {{"numero", p.numero},
                            {"valor", write_value(p.valor, Form::wire)},
                            {"tercero", p.tercero},
                            {"vigencia", p.vigencia}},
                           {}};
    }
};
/// A later year's budget is committed within what was authorised of it; what is freed goes back there.
template <Name Act>
struct MoverEnLaVigenciaFutura {
    static constexpr ConsequenceInfo info{"vigencia_futura", Act.view(), "con_vigencia_futura"};
    template <class A>
    static std::optional<Consequence> build(const Registro& p, const A& act, const Occasion&) {
        return Consequence{nullptr, {{"vigencia", p.vigencia}, {"valor", write_value(act.valor, Form::wire)}}, {}};
    }
};
/// What was planned for a later year is no reserve: the contract knows what was agreed.
struct ReservarEnElContrato {
    static constexpr ConsequenceInfo info{"contrato", "registrar_reserva", "respalda"};
    static std::optional<Consequence> build(const Registro& p, const ConstituirReserva&, const Occasion&) {
        return Consequence{nullptr, {{"vigencia", p.vigencia}, {"valor", write_value(p.reservado, Form::wire)}}, {}};
    }
};
/// So does the line of the plan, as long as the registry stands.
template <Name Act>
struct MoverEnLaLinea {
    static constexpr ConsequenceInfo info{"linea_paa", Act.view(), "de_la_linea"};
    template <class A>
    static std::optional<Consequence> build(const Registro&, const A& act, const Occasion&) {
        return Consequence{nullptr, {{"valor", write_value(act.valor, Form::wire)}}, {}};
    }
};
struct AbrirReserva {
    static constexpr ConsequenceInfo info{"reserva", "constituir", "reserva_de", true, "reservado_en"};
    static std::optional<Consequence> build(const Registro& p, const ConstituirReserva&, const Occasion&) {
        json data = write_value(static_cast<const ClavePresupuestal&>(p), Form::wire);
        data.update({{"numero_rp", p.numero}, {"valor", write_value(p.reservado, Form::wire)}, {"tercero", p.tercero}});
        return Consequence{nullptr, std::move(data), {}};
    }
};

// clang-format off
/// What is let go goes back to the certificate and to the year of the future appropriation, and nobody counts on it any
/// more. `Left`: whether something of it stays.
template <AState From, AState To, Name Left>
using Libera = Step<From, Liberar, To, When<QuedaSaldo, Left>, EnSuVigencia, MovimientoMotivado, LiberaSaldoDelRp,
    Then<Mueve<"devolver", "compromete", LoDelActo>>, Then<Mueve<"liberar_compromiso", "afecta", LoDelActo>>,
    Then<MoverEnLaLinea<"liberar_compromiso">>, Then<SueltaElContrato<LoDelActo>>,
    Then<MoverEnLaVigenciaFutura<"devolver">>>;

struct MaquinaRp : MachineDef<MaquinaRp, Registro> {
    static constexpr std::string_view name = "rp", label = "Registro presupuestal";
    using initial_state = NoCase;
    static constexpr std::array hereda_contratista{Inherited{"tercero", "contratista.documento"}};
    static constexpr std::array links{
        LinkInfo{"compromete", "CDP que compromete", de_cdp, true, false, {}, hereda_clave_y_objeto},
        LinkInfo{"respalda", "Contrato que respalda", de_contrato, false, false, {}, hereda_contratista},
        LinkInfo{"de_la_linea", "Línea del plan anual que atiende", de_linea, false, false, "respalda"},
        LinkInfo{"con_vigencia_futura", "Vigencia futura que usa", de_vigencia_futura, false},
        afecta_por("compromete")};

    using transition_table = Table<
        Step<NoCase, Expedir, Expedido, AbreEnSuVigencia,
             Then<Mueve<"comprometer", "compromete", LoDelActo>>, Then<Mueve<"comprometer", "afecta", LoDelActo>>,
             Then<RespaldarContrato>, Then<MoverEnLaVigenciaFutura<"comprometer">>, Then<MoverEnLaLinea<"registrar_compromiso">>>,

        Steps<In<Expedido, EnEjecucion>, Obligar, EnEjecucion, When<Agota, "no">,
              MismaClave, DelMismoTercero, EnSuVigencia, ObligaHastaSaldo, ObligaTrasElRp>,
        Steps<In<Expedido, EnEjecucion>, Obligar, Agotado,     When<Agota, "si">,
              MismaClave, DelMismoTercero, EnSuVigencia, ObligaHastaSaldo, ObligaTrasElRp>,
        // Nothing is left to owe: only what already happened gets here, as a finding.
        Stays<In<Agotado>, Obligar, MismaClave, DelMismoTercero, EnSuVigencia, ObligaHastaSaldo, ObligaTrasElRp>,
        Steps<In<EnEjecucion, Agotado>, AnularObligado, EnEjecucion, MismaClave, EnSuVigencia>,
        // What was owed when the year ended and is owed no more lapses with it, or is still there to be reserved.
        Steps<In<EnEjecucion, Agotado>, AnularCuenta, EnEjecucion, MismaClave>,
        Stays<In<Reservado, Cerrado>, AnularCuenta, MismaClave,
              Then<Mueve<"fenecer_compromiso", "afecta", LoDelActo>>, Then<SueltaElContrato<LoDelActo>>>,
        // An account payable is paid when its year is over too.
        Stays<In<EnEjecucion, Agotado, Reservado, Cerrado>, Pagar, MismaClave>,
        Stays<In<EnEjecucion, Agotado, Reservado, Cerrado>, Reintegrar, MismaClave>,

        Libera<Expedido,    Expedido,    "si">,
        Libera<Expedido,    Liberado,    "no">,
        Libera<EnEjecucion, EnEjecucion, "si">,
        Libera<EnEjecucion, Agotado,     "no">,

        Steps<In<Expedido, EnEjecucion>, ConstituirReserva, Reservado,
              AlCerrarLaVigencia, ReservaJustificada, Then<AbrirReserva>, Then<ReservarEnElContrato>>,
        Steps<In<Expedido, EnEjecucion, Agotado>, CerrarVigencia, Cerrado, AlCerrarLaVigencia,
              Then<Mueve<"fenecer_compromiso", "afecta", LoFenecido>>, Then<SueltaElContrato<LoFenecido>>>
    >;
    // clang-format on

    static void apply(Registro& p, const Expedir& act, const Occasion& now) {
        static_cast<ClavePresupuestal&>(p) = act;
        static_cast<Compromiso&>(p) = act;
        p.numero = act.numero;
        p.objeto = act.objeto;
        p.valor = act.valor;
        p.expedido_el = now.date;
        p.expedido_por = now.person;
    }
    static void apply(Registro& p, const Obligar& act, const Occasion&) { p.obligado += act.valor; }
    static void apply(Registro& p, const AnularObligado& act, const Occasion&) { p.obligado -= act.valor; }
    static void apply(Registro& p, const AnularCuenta& act, const Occasion&) { p.obligado -= act.valor; }
    static void apply(Registro& p, const Pagar& act, const Occasion&) { p.pagado += act.valor; }
    static void apply(Registro& p, const Reintegrar& act, const Occasion&) { p.pagado -= act.valor; }
    static void apply(Registro& p, const Liberar& act, const Occasion&) { p.liberado += act.valor; }
    static void apply(Registro& p, const ConstituirReserva&, const Occasion&) { p.reservado = p.saldo(); }
    static void apply(Registro& p, const CerrarVigencia&, const Occasion&) {
        p.fenecido = std::max(p.saldo(), Money{});
    }

    static std::vector<Deadline> deadlines(const Registro& p, const States& states, const Law&) {
        const std::string_view stage = states.front();
        if (stage != Expedido::name && stage != EnEjecucion::name) return {};
        return {{"cierre_vigencia",
                 fin_de(p.vigencia),
                 "último día de la vigencia fiscal",
                 "Decreto 111 de 1996, art. 14 y 89",
                 roles::jefe_presupuesto.name,
                 {}}};
    }
    static Summary summary(const Registro& p) {
        return {fmt::format("RP {} de {}", p.numero, p.tercero),
                p.expedido_por,
                p.bpin,
                {llave_de(p.vigencia, p.numero, p)}};
    }
};

}  // namespace

const Workflow& rp_workflow() {
    static const MachineWorkflow<MaquinaRp> workflow;
    return workflow;
}

}  // namespace hito
