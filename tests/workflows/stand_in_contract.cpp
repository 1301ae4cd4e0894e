#include "tests/workflows/stand_in_contract.hpp"

#include "engine/machine.hpp"
#include "workflows/law/hechos_garantia_contrato.hpp"
#include "workflows/roles.hpp"

namespace hito::test {

namespace {

using law::GarantiaDelContrato;

struct Told {
    std::string forma;
    std::optional<Date> fecha;
    Money saldo_a_favor_contratista, saldo_a_favor_entidad, saldo_a_liberar;
    static constexpr auto fields = std::tuple{Field{"forma", &Told::forma, "f"}, Field{"fecha", &Told::fecha, "f"},
                                              Field{"saldo_a_favor_contratista", &Told::saldo_a_favor_contratista, "c"},
                                              Field{"saldo_a_favor_entidad", &Told::saldo_a_favor_entidad, "e"},
                                              Field{"saldo_a_liberar", &Told::saldo_a_liberar, "l"}};
};
struct Heard {
    std::vector<std::string> acts;
    std::optional<GarantiaDelContrato> guarantee;
    std::optional<Told> told;
    static constexpr auto fields = std::tuple{
        Field{"acts", &Heard::acts, "a"}, Field{"guarantee", &Heard::guarantee, "g"}, Field{"told", &Heard::told, "t"}};
};

struct Abrir : Act<"abrir", "Abrir"> {
    static constexpr std::array who{&roles::ordenador_gasto};
};
struct Constituir : Act<"constituir_garantia", "C">, GarantiaDelContrato {
    using GarantiaDelContrato::fields;
};
struct Aprobar : Act<"aprobar_garantia", "A">, GarantiaDelContrato {
    using GarantiaDelContrato::fields;
};
struct Rechazar : Act<"rechazar_garantia", "R">, GarantiaDelContrato {
    using GarantiaDelContrato::fields;
};
struct Registrar : Act<"registrar_liquidacion", "L">, Told {
    using Told::fields;
};
struct Perder : Act<"perder_competencia", "P"> {
    std::optional<Date> fecha;
    static constexpr auto fields = std::tuple{Field{"fecha", &Perder::fecha, "f", required}};
};
struct Clasificar : Act<"clasificar_liquidacion", "Clasificar"> {
    Date fecha_terminacion{};
    std::optional<int> plazo_pactado_meses;
    static constexpr auto fields = std::tuple{Field{"fecha_terminacion", &Clasificar::fecha_terminacion, "t", required},
                                              Field{"plazo_pactado_meses", &Clasificar::plazo_pactado_meses, "m"}};
    static constexpr std::array who{&roles::jefe_contratacion};
};

struct OpenLiquidation {
    static constexpr ConsequenceInfo info{"liquidacion", "abrir", "liquida", true};
    static std::optional<Consequence> build(const Heard&, const Clasificar& act, const Occasion&) {
        json data{{"numero_contrato", "C-1"},      {"objeto", "Placa huella"},
                  {"contratista", "900123456"},    {"fecha_terminacion", to_iso(act.fecha_terminacion)},
                  {"causa_terminacion", "plazo"},  {"valor_inicial", 100'000'000},
                  {"valor_adiciones", 20'000'000}, {"valor_vigente", 120'000'000},
                  {"valor_pagado", 90'000'000},    {"valor_rp", 120'000'000}};
        if (act.plazo_pactado_meses) data["plazo_pactado_meses"] = *act.plazo_pactado_meses;
        return Consequence{nullptr, std::move(data), {}};
    }
};

struct Vivo : State<"vivo", "Vivo"> {};
struct Cerrado : Final<"cerrado", "Cerrado"> {};

struct Contrato : MachineDef<Contrato, Heard> {
    static constexpr std::string_view name = "contrato", label = "Contrato";
    using initial_state = NoCase;
    using transition_table = Table<Step<NoCase, Abrir, Vivo>, Step<Vivo, Constituir, Vivo>, Step<Vivo, Aprobar, Vivo>,
                                   Step<Vivo, Rechazar, Vivo>, Step<Vivo, Clasificar, Vivo, Then<OpenLiquidation>>,
                                   Step<Vivo, Registrar, Cerrado>, Step<Vivo, Perder, Cerrado>>;

    template <class A>
    static void apply(Heard& heard, const A& act, const Occasion&) {
        heard.acts.emplace_back(A::name);
        if constexpr (std::is_convertible_v<const A&, const GarantiaDelContrato&>) heard.guarantee = act;
        if constexpr (std::is_convertible_v<const A&, const Told&>) heard.told = act;
    }
    static std::vector<Deadline> deadlines(const Heard&, const States&, const Law&) { return {}; }
    static Summary summary(const Heard&) { return {}; }
};

}  // namespace

const Workflow& stand_in_contract() {
    static const MachineWorkflow<Contrato> workflow;
    return workflow;
}

}  // namespace hito::test
