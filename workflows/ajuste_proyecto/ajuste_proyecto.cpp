// The adjustment of a registered project: asked for, reviewed, given a concept, applied as a new version of it.
#include "engine/machine.hpp"
#include "workflows/law/ley_87_1993_proyecto.hpp"
#include "workflows/law/manual_entidad_proyecto.hpp"

namespace hito::ajuste_proyecto {

namespace {

using namespace law;

// --- Subject ---------------------------------------------------------------------------------------------------------

struct Ajuste : DatosAjusteProyecto, ProyectoAjustado, PersonasAjuste {
    static constexpr auto fields =
        std::tuple_cat(DatosAjusteProyecto::fields, ProyectoAjustado::fields, PersonasAjuste::fields);
};

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Solicitado    : State<"ajuste_solicitado",    "Solicitado"> {};
struct Devuelto      : State<"ajuste_devuelto",      "Devuelto para corregir"> {};
struct EnViabilidad  : State<"ajuste_en_viabilidad", "En viabilidad"> {};
struct Aplicado      : Final<"ajuste_aplicado",      "Aplicado"> {};
struct Negado        : Final<"ajuste_negado",        "Negado"> {};
struct Desistido     : Final<"ajuste_desistido",     "Desistido"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByQuienPide = By<roles::formulador, roles::gerente_proyecto>;

struct Solicitar  : ActOf<"solicitar_ajuste_proyecto", "Solicitar el ajuste", ByQuienPide, DatosAjusteProyecto, ProyectoAjustado> {
    static constexpr std::array evidence{EvidenceInfo{"justificacion_ajuste", "Justificación del ajuste"}};
};
struct Corregir   : ActOf<"corregir_ajuste", "Presentar el ajuste corregido", ByQuienPide, DatosAjusteProyecto> {};
struct Controlar  : ActOf<"controlar_ajuste", "Dar por cumplida la formulación del ajuste", By<roles::planeacion>, DatosControl> {};
struct Devolver   : ActOf<"devolver_ajuste", "Devolver el ajuste", By<roles::planeacion>, DatosDevolucion> {};
struct Viabilizar : ActOf<"viabilizar_ajuste", "Dar concepto favorable al ajuste", By<roles::viabilizador>, DatosConceptoViabilidad> {
    static constexpr std::array evidence{EvidenceInfo{"concepto_viabilidad", "Concepto de viabilidad del ajuste"}};
};
struct Negar      : ActOf<"negar_ajuste", "Dar concepto desfavorable al ajuste", By<roles::viabilizador>, DatosDevolucion> {};
struct Desistir   : ActOf<"retirar_ajuste", "Retirar el ajuste", ByQuienPide> {};
// clang-format on

// --- Consequences on the project -------------------------------------------------------------------------------------

DatosAjusteAbierto told(const Ajuste& a) {
    return {a.numero_ajuste, a.clase, a.causa, a.objetivo_general, a.preparacion, a.programacion};
}

struct AbrirEnProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "abrir_ajuste", "del_proyecto"};
    static std::optional<Consequence> build(const Ajuste& after, const Solicitar&, const Occasion&) {
        return Consequence{nullptr, write_value(told(after), Form::wire), {}};
    }
};
struct AplicarEnProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "aplicar_ajuste", "del_proyecto"};
    static std::optional<Consequence> build(const Ajuste& after, const Viabilizar&, const Occasion&) {
        return Consequence{nullptr, write_value(told(after), Form::wire), {}};
    }
};
struct DejarEnProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "desistir_ajuste", "del_proyecto"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Ajuste& after, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, {{"numero_ajuste", after.numero_ajuste}}, {}};
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

constexpr std::array of_project{std::string_view{"proyecto"}};
constexpr std::array from_project{Inherited{"bpin", "bpin"}, Inherited{"codigo_proyecto", "codigo_proyecto"},
                                  Inherited{"version_anterior", "version"}};

// clang-format off
struct MaquinaAjuste : MachineDef<MaquinaAjuste, Ajuste> {
    static constexpr std::string_view name = "ajuste_proyecto", label = "Ajuste de un proyecto";
    using initial_state = NoCase;
    static constexpr std::array links{
        LinkInfo{"del_proyecto", "Proyecto que se ajusta", of_project, true, false, {}, from_project}};

    using transition_table = Table<
        Step<NoCase,       Solicitar,  Solicitado,   AjusteConTramite, AjusteDiceQueCambia, Then<AbrirEnProyecto>>,
        Step<Solicitado,   Controlar,  EnViabilidad, ControlaOtroElAjuste, RequisitosCumplen>,
        Step<Solicitado,   Devolver,   Devuelto,     ControlaOtroElAjuste>,
        Step<Devuelto,     Corregir,   Solicitado,   AjusteConTramite, AjusteDiceQueCambia>,
        Step<EnViabilidad, Viabilizar, Aplicado,     ViabilizaOtroElAjuste, ConceptoIntegral, Then<AplicarEnProyecto>>,
        Step<EnViabilidad, Negar,      Negado,       ViabilizaOtroElAjuste, Then<DejarEnProyecto>>,
        Steps<In<Solicitado, Devuelto, EnViabilidad>, Desistir, Desistido, Then<DejarEnProyecto>>
    >;
    // clang-format on

    static void apply(Ajuste& a, const Solicitar& act, const Occasion& now) {
        static_cast<DatosAjusteProyecto&>(a) = act;
        static_cast<ProyectoAjustado&>(a) = act;
        a.solicito = now.person;
    }
    static void apply(Ajuste& a, const Corregir& act, const Occasion& now) {
        const std::string number = a.numero_ajuste;  // The project knows it by that one.
        static_cast<DatosAjusteProyecto&>(a) = act;
        a.numero_ajuste = number;
        a.solicito = now.person;
    }
    static void apply(Ajuste& a, const Controlar&, const Occasion& now) { a.controlo = now.person; }
    static void apply(Ajuste& a, const Viabilizar&, const Occasion& now) { a.viabilizo = now.person; }
    template <class Other>
    static void apply(Ajuste&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static std::vector<Deadline> deadlines(const Ajuste&, const States&, const Law&) { return {}; }
    static Summary summary(const Ajuste& a) {
        const std::string& project = a.bpin.empty() ? a.codigo_proyecto : a.bpin;
        return {"Ajuste " + a.numero_ajuste + " del proyecto " + project,
                a.solicito,
                a.bpin,
                {project + "/" + a.numero_ajuste}};
    }
};

}  // namespace

}  // namespace hito::ajuste_proyecto

namespace hito {

const Workflow& ajuste_proyecto_workflow() {
    static const MachineWorkflow<ajuste_proyecto::MaquinaAjuste> workflow;
    return workflow;
}

}  // namespace hito
