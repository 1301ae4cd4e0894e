// A payment of what is owed, which every link above it sees: the obligation, the registry or reserve, the appropriation
// and the contract. Source: Decreto 111 de 1996, art. 71 and 73; law/planning.md §2.3.
#include "engine/machine.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/decreto_111_1996_obligacion.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;
using namespace presupuesto;

/// What is paid. Of a contract: what the account was before the advance was amortised, and its period; of an advance,
/// how it is kept.
struct DatosGiro {
    std::string numero, autoriza, factura;
    Money valor, amortizacion;
    std::optional<Date> periodo_desde, periodo_hasta;
    std::optional<bool> plan_inversion_aprobado;
    std::optional<ManejoAnticipo> manejo;

    static constexpr auto fields = std::tuple{
        Field{"numero", &DatosGiro::numero, "Número de la orden o comprobante de pago", required},
        Field{"valor", &DatosGiro::valor, "Lo que se paga", required},
        Field{"amortizacion", &DatosGiro::amortizacion, "De la cuenta del contrato, lo que amortiza el anticipo"},
        Field{"periodo_desde", &DatosGiro::periodo_desde, "Primer día del período que se paga"},
        Field{"periodo_hasta", &DatosGiro::periodo_hasta, "Último día del período que se paga"},
        Field{"autoriza", &DatosGiro::autoriza, "Persona que autoriza el pago"},
        Field{"factura", &DatosGiro::factura, "Factura o cuenta de cobro"},
        Field{"plan_inversion_aprobado", &DatosGiro::plan_inversion_aprobado,
              "Del anticipo: el plan de inversión está aprobado"},
        Field{"manejo", &DatosGiro::manejo, "Del anticipo: cómo se maneja"},
    };
};

struct Pago : ClavePropia, Compromiso, DatosGiro, ClaseDeLoDebido {
    std::string girado_por;
    std::optional<Date> girado_el;

    static constexpr auto fields =
        std::tuple_cat(ClavePropia::fields, Compromiso::fields, DatosGiro::fields, ClaseDeLoDebido::fields,
                       std::tuple{Field{"girado_por", &Pago::girado_por, "Persona que giró"},
                                  Field{"girado_el", &Pago::girado_el, "Fecha en que se giró"}});
};

// clang-format off
struct Girado      : State<"girado",      "Girado"> {};
struct Reintegrado : Final<"reintegrado", "Reintegrado"> {};
struct Conciliado  : Final<"conciliado",  "Conciliado con el banco"> {};

struct Girar : ActOf<"girar", "Girar el pago", By<roles::tesoreria>, ClavePresupuestal, Compromiso, DatosGiro, ClaseDeLoDebido> {
    static constexpr std::array evidence{EvidenceInfo{"comprobante_pago", "Comprobante de egreso"}};
};
struct Conciliar : ActOf<"conciliar", "Conciliar con el extracto", By<roles::tesoreria, roles::contabilidad>> {
    static constexpr std::array evidence{EvidenceInfo{"extracto", "Extracto bancario"}};
};
struct Reintegrar : ActOf<"reintegrar", "Registrar el reintegro", By<roles::tesoreria>> {
    static constexpr std::array evidence{EvidenceInfo{"comprobante_reintegro", "Comprobante del reintegro"}};
};
// clang-format on

struct LoGirado {
    template <class A>
    static Money of(const Pago& p, const A&) {
        return p.valor;
    }
};

/// The contract has it among its payments: of an account, as its advance, or as what its settlement left owing.
struct PagarElContrato {
    static constexpr ConsequenceInfo info{"contrato", "pagar", "respalda"};
    static std::optional<Consequence> build(const Pago& p, const Girar&, const Occasion& now) {
        if (p.clase != ClaseObligacion::recibo) return std::nullopt;
        const DatosPago paid{p.valor + p.amortizacion,
                             p.amortizacion,
                             p.periodo_desde,
                             p.periodo_hasta,
                             p.autoriza.empty() ? std::string(now.person) : p.autoriza,
                             p.factura};
        return Consequence{nullptr, write_value(paid, Form::wire), {}};
    }
};
struct DesembolsarElAnticipo {
    static constexpr ConsequenceInfo info{"contrato", "desembolsar_anticipo", "respalda"};
    static std::optional<Consequence> build(const Pago& p, const Girar&, const Occasion&) {
        if (p.clase != ClaseObligacion::anticipo) return std::nullopt;
        const DatosAnticipo paid{p.valor, p.plan_inversion_aprobado, p.manejo};
        return Consequence{nullptr, write_value(paid, Form::wire), {}};
    }
};
struct PagarElSaldo {
    static constexpr ConsequenceInfo info{"contrato", "pagar_saldo", "respalda"};
    static std::optional<Consequence> build(const Pago& p, const Girar&, const Occasion&) {
        if (p.clase != ClaseObligacion::saldo_liquidacion) return std::nullopt;
        return Consequence{nullptr, {{"valor", write_value(p.valor, Form::wire)}}, {}};
    }
};
/// And what comes back of it comes back there too.
struct ReintegrarEnElContrato {
    static constexpr ConsequenceInfo info{"contrato", "reintegrar_pago", "respalda"};
    static std::optional<Consequence> build(const Pago& p, const Reintegrar&, const Occasion&) {
        const DatosReintegro back{p.clase, p.valor + p.amortizacion, p.amortizacion};
        return Consequence{nullptr, write_value(back, Form::wire), {}};
    }
};

// clang-format off
struct MaquinaPago : MachineDef<MaquinaPago, Pago> {
    static constexpr std::string_view name = "pago", label = "Pago";
    using initial_state = NoCase;
    static constexpr std::array hereda_lo_debido{
        Inherited{"vigencia", "vigencia"}, Inherited{"seccion", "seccion"}, Inherited{"rubro", "rubro"}, Inherited{"fuente", "fuente"},
        Inherited{"bpin", "bpin"}, Inherited{"tercero", "tercero"}, Inherited{"clase", "clase"}};
    static constexpr std::array links{
        LinkInfo{"paga", "Obligación que paga", de_obligacion, true, false, {}, hereda_lo_debido},
        LinkInfo{"causa", "Registro o reserva de la obligación", de_compromiso, true, false, "paga"},
        afecta_por("paga"),
        LinkInfo{"respalda", "Contrato que se paga", de_contrato, false, false, "paga"}};

    using transition_table = Table<
        Step<NoCase, Girar, Girado,
             Then<Mueve<"pagar", "paga", LoGirado, MovimientoDePago>>, Then<Mueve<"pagar", "causa", LoGirado>>,
             Then<Mueve<"pagar", "afecta", LoGirado>>, Then<PagarElContrato>, Then<DesembolsarElAnticipo>, Then<PagarElSaldo>>,
        Step<Girado, Conciliar,  Conciliado>,
        Step<Girado, Reintegrar, Reintegrado, MovimientoMotivado,
             Then<Mueve<"reintegrar", "paga", LoGirado>>, Then<Mueve<"reintegrar", "causa", LoGirado>>,
             Then<Mueve<"reintegrar", "afecta", LoGirado>>, Then<ReintegrarEnElContrato>>
    >;
    // clang-format on

    static void apply(Pago& p, const Girar& act, const Occasion& now) {
        static_cast<ClavePresupuestal&>(p) = act;
        static_cast<Compromiso&>(p) = act;
        static_cast<DatosGiro&>(p) = act;
        static_cast<ClaseDeLoDebido&>(p) = act;
        p.girado_por = now.person;
        p.girado_el = now.date;
    }
    template <class Other>
    static void apply(Pago&, const Other&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const Pago&, const States&, const Law&) { return {}; }
    static Summary summary(const Pago& p) {
        return {fmt::format("Pago {} a {}", p.numero, p.tercero),
                p.girado_por,
                p.bpin,
                {llave_de(year_of(p.girado_el.value_or(fin_de(p.vigencia))), p.numero, p)}};
    }
};

}  // namespace

const Workflow& pago_workflow() {
    static const MachineWorkflow<MaquinaPago> workflow;
    return workflow;
}

}  // namespace hito
