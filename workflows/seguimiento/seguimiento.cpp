// The monthly report of a project: told by its manager, validated by planning, closed; what is accumulated goes to the
// project, which refuses a fall and a month out of turn.
#include "engine/machine.hpp"
#include "workflows/law/ley_87_1993_proyecto.hpp"
#include "workflows/law/manual_entidad_proyecto.hpp"

#include <fmt/format.h>

namespace hito::seguimiento {

namespace {

using namespace law;

// --- Subject ---------------------------------------------------------------------------------------------------------

struct Seguimiento : IdentidadSeguimiento, ReporteMes, MarchaSeguimiento {
    static constexpr auto fields =
        std::tuple_cat(IdentidadSeguimiento::fields, ReporteMes::fields, MarchaSeguimiento::fields);
};

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Abierto    : State<"abierto",    "Abierto"> {};
struct Registrado : State<"registrado", "Registrado por el gerente"> {};
struct Validado   : State<"validado",   "Validado por planeación"> {};
struct Cerrado    : State<"cerrado",    "Cerrado"> {};
struct Reabierto  : State<"reabierto",  "Reabierto"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByGerente = By<roles::gerente_proyecto>;
using ByBanco   = By<roles::planeacion>;

struct Abrir     : ActOf<"abrir_mes", "Abrir el mes", By<roles::gerente_proyecto, roles::planeacion>, IdentidadSeguimiento> {};
struct Registrar : ActOf<"registrar_mes", "Registrar el avance del mes", ByGerente, ReporteMes> {};
struct Devolver  : ActOf<"devolver_mes", "Devolver el mes al gerente", ByBanco, DatosDevolucion> {};
struct Validar   : ActOf<"validar_mes", "Validar el mes", ByBanco> {};
struct Cerrar    : ActOf<"cerrar_mes", "Cerrar el mes", ByBanco> {};
struct Reabrir   : ActOf<"reabrir_mes", "Reabrir el mes", ByBanco, DatosReapertura> {
    static constexpr std::array evidence{EvidenceInfo{"acto_reapertura", "Acto que ordena reabrir"}};
};
// clang-format on

// --- Consequences on the project -------------------------------------------------------------------------------------

struct LlevarAlProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "registrar_avance", "del_proyecto"};
    static std::optional<Consequence> build(const Seguimiento& after, const Cerrar&, const Occasion&) {
        const DatosAvanceProyecto told{{after.mes}, after.bpin, after.producto, after.gestion};
        return Consequence{nullptr, write_value(told, Form::wire), {}};
    }
};
/// The project says whether it is the month's turn.
struct AnunciarEnProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "anunciar_mes", "del_proyecto"};
    static std::optional<Consequence> build(const Seguimiento& after, const Abrir&, const Occasion&) {
        return Consequence{nullptr, {{"mes", after.mes}}, {}};
    }
};
struct ReabrirEnProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "reabrir_avance", "del_proyecto"};
    static std::optional<Consequence> build(const Seguimiento& after, const Reabrir&, const Occasion&) {
        return Consequence{nullptr, {{"mes", after.mes}}, {}};
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

constexpr std::array of_project{std::string_view{"proyecto"}};
constexpr std::array from_project{Inherited{"bpin", "bpin"}, Inherited{"gerente", "gerente"},
                                  Inherited{"avance_previo", "avance"}};

// clang-format off
struct MaquinaSeguimiento : MachineDef<MaquinaSeguimiento, Seguimiento> {
    static constexpr std::string_view name = "seguimiento", label = "Seguimiento mensual de un proyecto";
    using initial_state = NoCase;
    static constexpr std::array links{
        LinkInfo{"del_proyecto", "Proyecto que se reporta", of_project, true, false, {}, from_project}};

    using transition_table = Table<
        Step<NoCase,     Abrir,     Abierto,   Then<AnunciarEnProyecto>>,
        Steps<In<Abierto, Reabierto>, Registrar, Registrado,
              MesTerminado, ReporteDelMesOportuno, ReportaTodoLoAnterior, RegistraElGerente>,
        Step<Registrado, Devolver,  Abierto>,
        Step<Registrado, Validar,   Validado,  ValidaOtro>,
        Step<Validado,   Cerrar,    Cerrado,   Then<LlevarAlProyecto>>,
        Step<Cerrado,    Reabrir,   Reabierto, ReaperturaMotivada, Then<ReabrirEnProyecto>>
    >;
    // clang-format on

    static void apply(Seguimiento& s, const Abrir& act, const Occasion&) {
        static_cast<IdentidadSeguimiento&>(s) = act;
    }
    static void apply(Seguimiento& s, const Registrar& act, const Occasion& now) {
        static_cast<ReporteMes&>(s) = act;
        s.registro = now.person;
        s.registrado_el = now.date;
    }
    static void apply(Seguimiento& s, const Validar&, const Occasion& now) { s.valido = now.person; }
    static void apply(Seguimiento& s, const Reabrir&, const Occasion&) { ++s.reaperturas; }
    template <class Other>
    static void apply(Seguimiento&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static std::vector<Deadline> deadlines(const Seguimiento& s, const States& states, const Law& law) {
        const auto month = mes_de(s.mes);
        if (!month || (states.front() != Abierto::name && states.front() != Registrado::name)) return {};
        const int day = law.at(seguimiento_dia_limite, Date{*month / std::chrono::last});
        return {{"reporte_del_mes",
                 limite_del_mes(*month, day),
                 fmt::format("hasta el día {} del mes siguiente a {}", day, s.mes),
                 "Decreto 1082 de 2015, art. 2.2.6.5.1",
                 roles::gerente_proyecto.name,
                 {}}};
    }
    static Summary summary(const Seguimiento& s) {
        return {
            fmt::format("Seguimiento de {} del proyecto {}", s.mes, s.bpin), s.gerente, s.bpin, {s.bpin + "/" + s.mes}};
    }
};

}  // namespace

}  // namespace hito::seguimiento

namespace hito {

const Workflow& seguimiento_workflow() {
    static const MachineWorkflow<seguimiento::MaquinaSeguimiento> workflow;
    return workflow;
}

}  // namespace hito
