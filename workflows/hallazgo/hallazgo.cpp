#include "workflows/hallazgo/hallazgo.hpp"

#include "engine/machine.hpp"
#include "workflows/law/constitucion_hallazgo.hpp"
#include "workflows/law/ley_1437_2011_hallazgo.hpp"
#include "workflows/law/ley_87_1993_hallazgo.hpp"

#include <fmt/format.h>

namespace hito::hallazgo {

namespace {

using namespace law;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Registrado  : State<"registrado",  "Registrado"> {};
struct Trasladado  : State<"trasladado",  "Trasladado a la entidad"> {};
struct Respondido  : State<"respondido",  "Respondido"> {};
struct Desvirtuado : Final<"desvirtuado", "Desvirtuado"> {};
struct Mantenido   : Final<"mantenido",   "Mantenido"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

// The only acts of those who control: they write nothing but their own findings.
using ByControl = By<roles::control_interno, roles::auditor>;
using ByEntidad = By<roles::ordenador_gasto, roles::jefe_contratacion, roles::supervisor>;
// clang-format on

struct Registrar : ActOf<"registrar_hallazgo", "Registrar el hallazgo", ByControl, HallazgoObservado> {
    static constexpr std::array evidence{EvidenceInfo{"papel_de_trabajo", "Papel de trabajo"}};
};
struct Trasladar : ActOf<"trasladar", "Trasladar el hallazgo a la entidad", ByControl, DatosTraslado> {
    static constexpr std::array evidence{EvidenceInfo{"traslado", "Comunicación del traslado"}};
};
struct Responder : ActOf<"responder", "Responder el hallazgo", ByEntidad, DatosRespuesta> {
    static constexpr std::array evidence{EvidenceInfo{"respuesta", "Respuesta de la entidad y sus pruebas"}};
};
struct Desvirtuar : ActOf<"desvirtuar", "Desvirtuar el hallazgo", ByControl, DatosValoracion> {
    static constexpr std::array evidence{EvidenceInfo{"valoracion", "Valoración de la respuesta"}};
};
struct Mantener : ActOf<"mantener", "Mantener el hallazgo", ByControl, DatosValoracion> {
    static constexpr std::array evidence{EvidenceInfo{"valoracion", "Valoración de la respuesta"}};
};

// --- Machine ---------------------------------------------------------------------------------------------------------

// clang-format off
struct MaquinaHallazgo : MachineDef<MaquinaHallazgo, Hallazgo> {
    static constexpr std::string_view name = "hallazgo", label = "Hallazgo";
    using initial_state = NoCase;

    using transition_table = Table<
        Step<NoCase,     Registrar,  Registrado,  HallazgoSustentado>,
        Step<Registrado, Trasladar,  Trasladado,  TrasladoConTermino>,
        Step<Trasladado, Responder,  Respondido,  RespondeLaEntidad, RespuestaOportuna>,
        Step<Respondido, Desvirtuar, Desvirtuado, ValoracionMotivada>,
        Steps<In<Respondido, Trasladado>, Mantener, Mantenido, DecideTrasElTermino, ValoracionMotivada>
    >;
    // clang-format on

    static void apply(Hallazgo& h, const Registrar& act, const Occasion& now) {
        static_cast<HallazgoObservado&>(h) = act;
        h.registrado_el = now.date;
        h.registrado_por = now.person;
    }
    static void apply(Hallazgo& h, const Trasladar& act, const Occasion& now) {
        h.trasladado_el = now.date;
        h.responder_hasta = act.responder_hasta;
    }
    static void apply(Hallazgo& h, const Responder& act, const Occasion& now) {
        h.respondido_el = now.date;
        h.respondido_por = now.person;
        h.respuesta = act.respuesta;
    }
    template <class Decision>
    static void apply(Hallazgo& h, const Decision& act, const Occasion& now) {
        h.decidido_el = now.date;
        h.motivacion = act.motivacion;
    }

    static std::vector<Deadline> deadlines(const Hallazgo& h, const States& states, const Law& law) {
        const auto last = states.front() == Trasladado::name ? respuesta_debida(h, law) : std::nullopt;
        if (!last) return {};
        return {{"respuesta_hallazgo",
                 last->result,
                 last->account,
                 "Constitución Política, art. 29",
                 roles::ordenador_gasto.name,
                 {}}};
    }
    static Summary summary(const Hallazgo& h) {
        return {fmt::format("Hallazgo {}: {}", h.numero, h.condicion), h.registrado_por, {}, {h.numero}};
    }
};

}  // namespace

}  // namespace hito::hallazgo

namespace hito {

const Workflow& hallazgo_workflow() {
    static const MachineWorkflow<hallazgo::MaquinaHallazgo> workflow;
    return workflow;
}

}  // namespace hito
