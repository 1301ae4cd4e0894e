#include "tests/support/vecinos.hpp"

#include "engine/machine.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/roles.hpp"

namespace hito::tests {

namespace {

struct Nada {
    static constexpr std::tuple<> fields{};
};

template <Name Told>
struct Avisar {
    static constexpr ConsequenceInfo info{"contrato", Told.view(), "ampara"};
    static std::optional<Consequence> build(const Nada&, const law::GarantiaDelContrato& data, const Occasion&) {
        return Consequence{nullptr, write_value(data, Form::wire), {}};
    }
};

template <Name N>
struct Entrega : Act<N, "Entregar">, law::GarantiaDelContrato {
    using law::GarantiaDelContrato::fields;
    static constexpr std::array who{&roles::jefe_contratacion};
};

struct Viva : State<"viva", "Viva"> {};
struct Muerta : Final<"muerta", "Muerta"> {};

struct Garantia : MachineDef<Garantia, Nada> {
    static constexpr std::string_view name = "garantia", label = "Garantía de paso";
    using initial_state = NoCase;
    struct Fin : Act<"fin", "Fin"> {};
    using transition_table =
        Table<Step<NoCase, Entrega<"abrir">, Viva, Then<Avisar<"constituir_garantia">>>,
              Step<Viva, Entrega<"aprobar">, Viva, Then<Avisar<"aprobar_garantia">>>,
              Step<Viva, Entrega<"rechazar">, Viva, Then<Avisar<"rechazar_garantia">>>, Step<Viva, Fin, Muerta>>;
    template <class A>
    static void apply(Nada&, const A&, const Occasion&) {}
    static std::vector<Deadline> deadlines(const Nada&, const States&, const Law&) { return {}; }
    static Summary summary(const Nada&) { return {}; }
};

struct Expediente {
    std::string numero_contrato, objeto, contratista, causa_terminacion;
    std::optional<Date> fecha_terminacion;
    std::optional<int> plazo_pactado_meses;
    std::optional<Money> valor_inicial, valor_vigente, valor_rp;
    Money valor_adiciones, valor_reducciones, valor_pagado, anticipo_por_amortizar;
    // The names are those that the lifecycle of the settlement asks for: another one would be an error of the data.
    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &Expediente::numero_contrato, "n", required},
        Field{"objeto", &Expediente::objeto, "o"},
        Field{"contratista", &Expediente::contratista, "c"},
        Field{"causa_terminacion", &Expediente::causa_terminacion, "t"},
        Field{"fecha_terminacion", &Expediente::fecha_terminacion, "f", required},
        Field{"plazo_pactado_meses", &Expediente::plazo_pactado_meses, "p"},
        Field{"valor_inicial", &Expediente::valor_inicial, "v"},
        Field{"valor_vigente", &Expediente::valor_vigente, "v"},
        Field{"valor_rp", &Expediente::valor_rp, "v"},
        Field{"valor_adiciones", &Expediente::valor_adiciones, "v"},
        Field{"valor_reducciones", &Expediente::valor_reducciones, "v"},
        Field{"valor_pagado", &Expediente::valor_pagado, "v"},
        Field{"anticipo_por_amortizar", &Expediente::anticipo_por_amortizar, "v"},
    };
};

struct Abrir : Act<"abrir", "Abrir">, Expediente {
    using Expediente::fields;
};
struct Liquidar : Act<"liquidar", "Liquidar">, law::DatosLiquidacion {
    using law::DatosLiquidacion::fields;
    static constexpr std::array who{&roles::ordenador_gasto};
};
struct Perder : Act<"perder", "Perder"> {
    static constexpr std::array who{&roles::reloj};
};
struct AvisarLiquidacion {
    static constexpr ConsequenceInfo info{"contrato", "registrar_liquidacion", "liquida"};
    static std::optional<Consequence> build(const Expediente&, const Liquidar& act, const Occasion&) {
        return Consequence{nullptr, write_value(static_cast<const law::DatosLiquidacion&>(act), Form::wire), {}};
    }
};
struct AvisarPerdida {
    static constexpr ConsequenceInfo info{"contrato", "perder_competencia", "liquida"};
    static std::optional<Consequence> build(const Expediente&, const Perder&, const Occasion& now) {
        return Consequence{nullptr, {{"fecha", to_iso(now.date)}}, {}};
    }
};

struct Liquidacion : MachineDef<Liquidacion, Expediente> {
    static constexpr std::string_view name = "liquidacion", label = "Liquidación de paso";
    using initial_state = NoCase;
    using transition_table = Table<Step<NoCase, Abrir, Viva>, Step<Viva, Liquidar, Muerta, Then<AvisarLiquidacion>>,
                                   Step<Viva, Perder, Muerta, Then<AvisarPerdida>>>;
    static void apply(Expediente& file, const Abrir& act, const Occasion&) { file = act; }
    template <class A>
    static void apply(Expediente&, const A&, const Occasion&) {}
    static std::vector<Deadline> deadlines(const Expediente&, const States&, const Law&) { return {}; }
    static Summary summary(const Expediente&) { return {}; }
};

}  // namespace

const Workflow& garantia_de_paso() {
    static const MachineWorkflow<Garantia> workflow;
    return workflow;
}
const Workflow& liquidacion_de_paso() {
    static const MachineWorkflow<Liquidacion> workflow;
    return workflow;
}

}  // namespace hito::tests
