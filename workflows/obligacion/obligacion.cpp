// What the entity owes for what it received, until it is paid. What was not paid when the year ends is an account
// payable. Source: Decreto 111 de 1996, art. 71 and 89; law/planning.md §2.3.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_obligacion.hpp"
#include "workflows/law/ley_87_1993_presupuesto.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;
using namespace presupuesto;

// clang-format off
struct Causada        : State<"causada",           "Causada"> {};
struct EnPago         : State<"pagada_en_parte",   "Pagada en parte"> {};
struct Pagada         : StartsAnew<"pagada",            "Pagada"> {};
struct CuentaPorPagar : State<"cuenta_por_pagar",  "Cuenta por pagar de la vigencia anterior"> {};
struct Anulada        : Final<"anulada",           "Anulada"> {};

struct Causar : ActOf<"causar", "Causar la obligación", By<roles::contabilidad>, ClavePresupuestal, Compromiso, DatosObligacion> {
    static constexpr std::array evidence{EvidenceInfo{"recibo_satisfaccion", "Recibo a satisfacción"},
                                         EvidenceInfo{"factura", "Factura o cuenta de cobro"}};
};
struct Anular : ActOf<"anular", "Anular la obligación o parte de ella", By<roles::contabilidad>, DatosAnulacion> {};
struct ConstituirCuentaPorPagar : ActOf<"constituir_cuenta_por_pagar", "Constituir la cuenta por pagar", By<roles::jefe_presupuesto, roles::tesoreria>> {};
struct Pagar : ActOf<"pagar", "Pagar", ByConsequence, MovimientoDePago> {};
struct Reintegrar : ActOf<"reintegrar", "Reintegrar un pago", ByConsequence, Movimiento> {};

/// Whether the payment settles all that is left.
struct Salda : RuleOn<Movimiento, EstadoObligacion> {
    static constexpr std::string_view name = "salda";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const Movimiento& data, const EstadoObligacion& own) { return outcomes[data.valor == own.saldo() ? 1 : 0]; }
};
/// Whether something stays paid.
struct QuedaPagado : RuleOn<Movimiento, EstadoObligacion> {
    static constexpr std::string_view name = "queda_pagado";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const Movimiento& data, const EstadoObligacion& own) { return outcomes[data.valor == own.pagado ? 1 : 0]; }
};

/// What is left of it once some is annulled.
struct QuedaPorPagar : RuleOn<DatosAnulacion, EstadoObligacion> {
    static constexpr std::string_view name = "queda_por_pagar";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const DatosAnulacion& data, const EstadoObligacion& own) {
        return outcomes[data.valor && *data.valor != own.saldo() ? 0 : 1];
    }
};
/// The same of an account payable, of which something may have been paid.
struct QuedaDeLaCuenta : RuleOn<DatosAnulacion, EstadoObligacion> {
    static constexpr std::string_view name = "queda_de_la_cuenta";
    static constexpr std::array<std::string_view, 3> outcomes{"si", "solo_lo_pagado", "nada"};
    static std::string_view answer(const DatosAnulacion& data, const EstadoObligacion& own) {
        if (data.valor && *data.valor != own.saldo()) return outcomes[0];
        return outcomes[own.pagado > Money{} ? 1 : 2];
    }
};

struct LoCausado {
    template <class A> static Money of(const Obligacion& p, const A&) { return p.valor; }
};
struct LoAnulado {
    template <class A> static Money of(const Obligacion& p, const A&) { return p.ultima_anulacion; }
};
template <AState From, AState To, Name Left>
using Anula = Step<From, Anular, To, When<QuedaPorPagar, Left>, MovimientoMotivado, AnulaHastaSaldo,
    Then<Mueve<"anular_obligado", "causa", LoAnulado>>, Then<Mueve<"anular_obligacion", "afecta", LoAnulado>>>;
/// Of a year that is over, nothing comes back: what is owed no more lapses.
template <AState To, Name Left>
using AnulaCuenta = Step<CuentaPorPagar, Anular, To, When<QuedaDeLaCuenta, Left>, MovimientoMotivado, AnulaHastaSaldo,
    Then<Mueve<"anular_obligacion", "afecta", LoAnulado>>, Then<Mueve<"anular_cuenta", "causa", LoAnulado>>>;

struct MaquinaObligacion : MachineDef<MaquinaObligacion, Obligacion> {
    static constexpr std::string_view name = "obligacion", label = "Obligación";
    using initial_state = NoCase;
    static constexpr std::array links{
        LinkInfo{"causa", "Registro o reserva que la respalda", de_compromiso, true, false, {}, hereda_clave_y_tercero},
        afecta_por("causa"),
        LinkInfo{"respalda", "Contrato por el que se debe", de_contrato, false, false, "causa"}};

    using transition_table = Table<
        Step<NoCase, Causar, Causada, ReciboASatisfaccion, AnticipoDeContrato, CausaQuienNoRecibio,
             Then<Mueve<"obligar", "causa", LoCausado, MovimientoDeTercero>>, Then<Mueve<"obligar", "afecta", LoCausado>>>,
        Anula<Causada, Causada, "si">, Anula<Causada, Anulada, "no">,
        Anula<EnPago, EnPago, "si">,   Anula<EnPago, Pagada, "no">,
        AnulaCuenta<CuentaPorPagar, "si">, AnulaCuenta<Pagada, "solo_lo_pagado">, AnulaCuenta<Anulada, "nada">,

        Steps<In<Causada, EnPago>, Pagar, EnPago, When<Salda, "no">,
              MismaClave, DeSuClase, PagoHastaLaObligacion, PagoTrasLaObligacion, PagoEnSuAnio, PagaQuienNoCauso>,
        Steps<In<Causada, EnPago>, Pagar, Pagada, When<Salda, "si">,
              MismaClave, DeSuClase, PagoHastaLaObligacion, PagoTrasLaObligacion, PagoEnSuAnio, PagaQuienNoCauso>,
        Step<CuentaPorPagar, Pagar, Pagada, When<Salda, "si">,
              MismaClave, DeSuClase, PagoHastaLaObligacion, PagoTrasLaObligacion, PagaQuienNoCauso>,
        Step<CuentaPorPagar, Pagar, CuentaPorPagar, When<Salda, "no">,
              MismaClave, DeSuClase, PagoHastaLaObligacion, PagoTrasLaObligacion, PagaQuienNoCauso>,
        // Nothing is left to pay: only what already happened gets here, as a finding.
        Stays<In<Pagada>, Pagar, MismaClave, PagoHastaLaObligacion, PagoTrasLaObligacion, PagaQuienNoCauso>,

        Steps<In<EnPago, Pagada>, Reintegrar, EnPago,  When<QuedaPagado, "si">, MismaClave>,
        Steps<In<EnPago, Pagada>, Reintegrar, Causada, When<QuedaPagado, "no">, MismaClave>,
        Stays<In<CuentaPorPagar>, Reintegrar, MismaClave>,
        Steps<In<Causada, EnPago>, ConstituirCuentaPorPagar, CuentaPorPagar, AlCerrarElAnioDeLoDebido>
    >;
    // clang-format on

    static void apply(Obligacion& p, const Causar& act, const Occasion& now) {
        static_cast<ClavePresupuestal&>(p) = act;
        static_cast<Compromiso&>(p) = act;
        static_cast<DatosObligacion&>(p) = act;
        p.causada_por = now.person;
        p.causada_el = now.date;
    }
    static void apply(Obligacion& p, const Anular& act, const Occasion&) {
        p.ultima_anulacion = act.valor.value_or(p.saldo());
        p.anulado += p.ultima_anulacion;
    }
    static void apply(Obligacion& p, const Pagar& act, const Occasion&) { p.pagado += act.valor; }
    static void apply(Obligacion& p, const Reintegrar& act, const Occasion&) { p.pagado -= act.valor; }
    template <class Other>
    static void apply(Obligacion&, const Other&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const Obligacion& p, const States& states, const Law&) {
        const std::string_view stage = states.front();
        if (stage != Causada::name && stage != EnPago::name) return {};
        return {{"cierre_vigencia",
                 fin_de(year_of(p.causada_el.value_or(fin_de(p.vigencia)))),
                 "último día de la vigencia fiscal",
                 "Decreto 111 de 1996, art. 89",
                 roles::tesoreria.name,
                 {}}};
    }
    static Summary summary(const Obligacion& p) {
        return {fmt::format("Obligación {} a favor de {}", p.numero, p.tercero),
                p.causada_por,
                p.bpin,
                {llave_de(year_of(p.causada_el.value_or(fin_de(p.vigencia))), p.numero, p)}};
    }
};

}  // namespace

const Workflow& obligacion_workflow() {
    static const MachineWorkflow<MaquinaObligacion> workflow;
    return workflow;
}

}  // namespace hito
