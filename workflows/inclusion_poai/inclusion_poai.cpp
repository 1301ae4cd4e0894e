// A project in the plan of investments of a year: what it has of it, told at once to the project and to the plan, which
// refuses what passes its ceiling. Source: Decreto 111 de 1996, art. 8; law/planning.md §3.4.
#include "engine/machine.hpp"
#include "workflows/law/hechos_poai.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::inclusion_poai {

namespace {

using namespace law;

// --- Subject ---------------------------------------------------------------------------------------------------------

struct Inclusion : IdentidadInclusion, ValorInclusion {
    static constexpr auto fields = std::tuple_cat(IdentidadInclusion::fields, ValorInclusion::fields);
};

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Incluido : State<"en_el_poai",      "En el POAI"> {};
struct Retirado : Final<"fuera_del_poai",  "Fuera del POAI"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByPlaneacion = By<roles::planeacion, roles::hacienda>;

struct Programar : ActOf<"programar_en_poai", "Programar un proyecto en el POAI", ByPlaneacion, IdentidadInclusion, ValorInclusion> {};
struct Cambiar   : ActOf<"cambiar_valor_poai", "Cambiar el valor del proyecto en el POAI", ByPlaneacion, ValorInclusion> {};
struct Retirar   : ActOf<"retirar_del_poai", "Retirar el proyecto del POAI", ByPlaneacion> {};
// clang-format on

// --- Consequences on the project and on the plan ---------------------------------------------------------------------

struct IncluirEnElProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "incluir_en_poai", "del_proyecto"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Inclusion& after, const AnyAct&, const Occasion&) {
        json told{{"vigencia", after.vigencia},
                  {"codigo_proyecto", after.codigo_proyecto},
                  {"valor", write_value(after.valor, Form::wire)}};
        if (after.informacion_actualizada) told["informacion_actualizada"] = *after.informacion_actualizada;
        return Consequence{nullptr, std::move(told), {}};
    }
};
struct RetirarDelProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "retirar_del_poai", "del_proyecto"};
    static std::optional<Consequence> build(const Inclusion& after, const Retirar&, const Occasion&) {
        return Consequence{nullptr, {{"vigencia", after.vigencia}}, {}};
    }
};
struct IncluirEnElPoai {
    static constexpr ConsequenceInfo info{"poai", "incluir_proyecto", "del_poai"};
    static std::optional<Consequence> build(const Inclusion& after, const Programar&, const Occasion&) {
        const MovimientoPoai told{{after.codigo_proyecto, after.valor}, after.vigencia};
        return Consequence{nullptr, write_value(told, Form::wire), {}};
    }
};
struct CambiarEnElPoai {
    static constexpr ConsequenceInfo info{"poai", "cambiar_proyecto", "del_poai"};
    static std::optional<Consequence> build(const Inclusion& after, const Cambiar&, const Occasion&) {
        return Consequence{nullptr, write_value(ProyectoEnPoai{after.codigo_proyecto, after.valor}, Form::wire), {}};
    }
};
struct RetirarDelPoai {
    static constexpr ConsequenceInfo info{"poai", "retirar_proyecto", "del_poai"};
    static std::optional<Consequence> build(const Inclusion& after, const Retirar&, const Occasion&) {
        return Consequence{nullptr, {{"codigo_proyecto", after.codigo_proyecto}}, {}};
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

constexpr std::array of_project{std::string_view{"proyecto"}};
constexpr std::array of_plan{std::string_view{"poai"}};
constexpr std::array from_project{Inherited{"bpin", "bpin"}, Inherited{"codigo_proyecto", "codigo_proyecto"}};
constexpr std::array from_plan{Inherited{"vigencia", "vigencia"}};

// clang-format off
struct MaquinaInclusion : MachineDef<MaquinaInclusion, Inclusion> {
    static constexpr std::string_view name = "inclusion_poai", label = "Proyecto en el POAI de un año";
    using initial_state = NoCase;
    static constexpr std::array links{
        LinkInfo{"del_proyecto", "Proyecto que se programa", of_project, true, false, {}, from_project},
        LinkInfo{"del_poai", "POAI del año", of_plan, true, false, {}, from_plan}};

    using transition_table = Table<
        Step<NoCase,   Programar, Incluido, Then<IncluirEnElProyecto>, Then<IncluirEnElPoai>>,
        Step<Incluido, Cambiar,   Incluido, Then<IncluirEnElProyecto>, Then<CambiarEnElPoai>>,
        Step<Incluido, Retirar,   Retirado, Then<RetirarDelProyecto>,  Then<RetirarDelPoai>>
    >;
    // clang-format on

    static void apply(Inclusion& p, const Programar& act, const Occasion&) {
        static_cast<IdentidadInclusion&>(p) = act;
        static_cast<ValorInclusion&>(p) = act;
    }
    static void apply(Inclusion& p, const Cambiar& act, const Occasion&) { static_cast<ValorInclusion&>(p) = act; }
    static void apply(Inclusion&, const Retirar&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const Inclusion&, const States&, const Law&) { return {}; }
    /// It has no key of its own: a project that was taken out may come back in another case.
    static Summary summary(const Inclusion& p) {
        const std::string& project = p.bpin.empty() ? p.codigo_proyecto : p.bpin;
        return {fmt::format("Proyecto {} en el POAI de {}", project, p.vigencia), {}, p.bpin, {}};
    }
};

}  // namespace

}  // namespace hito::inclusion_poai

namespace hito {

const Workflow& inclusion_poai_workflow() {
    static const MachineWorkflow<inclusion_poai::MaquinaInclusion> workflow;
    return workflow;
}

}  // namespace hito
