// A transfer between two appropriations: what one gives, the other gets. Source: Decreto 111 de 1996, art. 80 and 82.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_apropiacion.hpp"
#include "workflows/presupuesto/movimientos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;

struct Traslado : CambioPorTraslado {};

// clang-format off
struct Aplicado : Final<"aplicado", "Aplicado"> {};

struct Trasladar : ActOf<"trasladar", "Trasladar entre apropiaciones", By<roles::hacienda, roles::jefe_presupuesto>, CambioPorTraslado> {
    static constexpr std::array evidence{EvidenceInfo{"acto_modificacion", "Acuerdo o decreto que traslada"}};
};

/// The same to both.
template <Name Act, Name Link>
struct Lleva {
    static constexpr ConsequenceInfo info{"apropiacion", Act.view(), Link.view()};
    static std::optional<Consequence> build(const Traslado& p, const Trasladar&, const Occasion&) {
        return Consequence{nullptr, write_value(static_cast<const CambioPorTraslado&>(p), Form::wire), {}};
    }
};

struct MaquinaTraslado : MachineDef<MaquinaTraslado, Traslado> {
    static constexpr std::string_view name = "traslado", label = "Traslado presupuestal";
    using initial_state = NoCase;
    static constexpr std::array hereda{Inherited{"vigencia", "vigencia"}};
    static constexpr std::array links{
        LinkInfo{"contracredita", "Apropiación que se contracredita", presupuesto::de_apropiacion, true, false, {}, hereda},
        LinkInfo{"acredita",      "Apropiación que se acredita",      presupuesto::de_apropiacion, true}};

    using transition_table = Table<
        Step<NoCase, Trasladar, Aplicado,
             Then<Lleva<"contracreditar", "contracredita">>, Then<Lleva<"acreditar", "acredita">>>
    >;
    // clang-format on

    static void apply(Traslado& p, const Trasladar& act, const Occasion&) { static_cast<CambioPorTraslado&>(p) = act; }
    static std::vector<Deadline> deadlines(const Traslado&, const States&, const Law&) { return {}; }
    static Summary summary(const Traslado& p) {
        return {fmt::format("Traslado de {} por {}", in_words(p.valor), p.acto), {}, {}, {}};
    }
};

}  // namespace

const Workflow& traslado_workflow() {
    static const MachineWorkflow<MaquinaTraslado> workflow;
    return workflow;
}

}  // namespace hito
