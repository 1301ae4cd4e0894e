// What the budget of a year allows for one section, item, source and project: what changes it, what is taken from it.
// Source: Decreto 111 de 1996, art. 14, 18, 71 to 82; law/planning.md §2.3.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_apropiacion.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;

using presupuesto::Apropiacion;

// clang-format off
struct Vigente : State<"vigente", "Vigente"> {};
struct Cerrada : Final<"cerrada", "Cerrada con la vigencia"> {};

using ByHacienda = By<roles::hacienda, roles::jefe_presupuesto>;

struct Incorporar : ActOf<"incorporar", "Incorporar al presupuesto", ByHacienda, ClavePresupuestal, ClasificacionCuipo, AsignacionInicial, DeVigenciasFuturas, ProgramaDePagos> {
    static constexpr std::array evidence{EvidenceInfo{"decreto_liquidacion", "Decreto de liquidación del presupuesto"}};
};
struct Adicionar : ActOf<"adicionar", "Adicionar", ByHacienda, CambioDeApropiacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_modificacion", "Acuerdo o decreto que modifica el presupuesto"},
                                         EvidenceInfo{"certificado_ingresos", "Certificado de los ingresos que la respaldan"}};
};
struct Reducir : ActOf<"reducir", "Reducir", ByHacienda, CambioDeApropiacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_modificacion", "Acuerdo o decreto que modifica el presupuesto"}};
};
struct Aplazar : ActOf<"aplazar", "Aplazar", ByHacienda, CambioDeApropiacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_modificacion", "Decreto que aplaza"}};
};
struct Desaplazar : ActOf<"desaplazar", "Desaplazar", ByHacienda, CambioDeApropiacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_modificacion", "Decreto que desaplaza"}};
};
struct FijarPac : ActOf<"fijar_pac", "Fijar el programa anual de caja", By<roles::hacienda, roles::tesoreria>, ProgramaDePagos> {};
struct CerrarVigencia : ActOf<"cerrar_vigencia", "Cerrar la vigencia", By<roles::jefe_presupuesto>> {};

// Other cases bring them about.
struct Contracreditar : ActOf<"contracreditar", "Contracreditar por un traslado", ByConsequence, CambioPorTraslado> {};
struct Acreditar      : ActOf<"acreditar",      "Acreditar por un traslado",      ByConsequence, CambioPorTraslado> {};
struct Certificar     : ActOf<"certificar",     "Certificar disponibilidad",      ByConsequence, Movimiento> {};
struct LiberarCdp     : ActOf<"liberar_cdp",    "Liberar lo certificado",         ByConsequence, Movimiento> {};
struct Comprometer    : ActOf<"comprometer",    "Comprometer",                    ByConsequence, Movimiento> {};
struct LiberarCompromiso : ActOf<"liberar_compromiso", "Liberar lo comprometido", ByConsequence, Movimiento> {};
struct FenecerCompromiso : ActOf<"fenecer_compromiso", "Fenece lo comprometido", ByConsequence, Movimiento> {};
struct Obligar        : ActOf<"obligar",        "Causar una obligación",          ByConsequence, Movimiento> {};
struct AnularObligacion : ActOf<"anular_obligacion", "Anular una obligación",     ByConsequence, Movimiento> {};
struct Pagar          : ActOf<"pagar",          "Pagar",                          ByConsequence, Movimiento> {};
struct Reintegrar     : ActOf<"reintegrar",     "Reintegrar un pago",             ByConsequence, Movimiento> {};

// clang-format on

// The project that it is for keeps the same figures.
struct AsignarAlProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "asignar_recursos", "del_proyecto"};
    static std::optional<Consequence> build(const Apropiacion& p, const Incorporar& act, const Occasion&) {
        return Consequence{
            nullptr,
            {{"vigencia", p.vigencia}, {"fuente", p.fuente}, {"valor", write_value(act.inicial, Form::wire)}},
            {}};
    }
};
/// `Change`: whether it has more or less.
template <Name Change>
struct AjustarAlProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "ajustar_recursos", "del_proyecto"};
    template <class A>
    static std::optional<Consequence> build(const Apropiacion& p, const A& act, const Occasion&) {
        return Consequence{nullptr,
                           {{"vigencia", p.vigencia},
                            {"fuente", p.fuente},
                            {std::string(Change.view()), write_value(act.valor, Form::wire)}},
                           {}};
    }
};
using AumentarAlProyecto = AjustarAlProyecto<"aumento">;
using DisminuirAlProyecto = AjustarAlProyecto<"disminucion">;
/// The same act on the project, of the same year.
template <AnAct Act>
struct MoverEnElProyecto {
    static constexpr ConsequenceInfo info{"proyecto", Act::name, "del_proyecto"};
    static std::optional<Consequence> build(const Apropiacion& p, const Act& act, const Occasion&) {
        return Consequence{nullptr, {{"vigencia", p.vigencia}, {"valor", write_value(act.valor, Form::wire)}}, {}};
    }
};

/// What lapsed is committed no more.
struct FenecerEnElProyecto {
    static constexpr ConsequenceInfo info{"proyecto", "liberar_compromiso", "del_proyecto"};
    static std::optional<Consequence> build(const Apropiacion& p, const FenecerCompromiso& act, const Occasion&) {
        return Consequence{nullptr, {{"vigencia", p.vigencia}, {"valor", write_value(act.valor, Form::wire)}}, {}};
    }
};
/// The budget of a year includes what the authorisation let commit of it.
struct IncluirVigenciaFutura {
    static constexpr ConsequenceInfo info{"vigencia_futura", "incluir", "con_vigencia_futura"};
    static std::optional<Consequence> build(const Apropiacion& p, const Incorporar&, const Occasion&) {
        return Consequence{
            nullptr, {{"vigencia", p.vigencia}, {"valor", write_value(p.de_vigencias_futuras, Form::wire)}}, {}};
    }
};

// clang-format off
struct MaquinaApropiacion : MachineDef<MaquinaApropiacion, Apropiacion> {
    static constexpr std::string_view name = "apropiacion", label = "Apropiación";
    using initial_state = NoCase;
    static constexpr std::array hereda_bpin{Inherited{"bpin", "bpin"}};
    static constexpr std::array links{
        LinkInfo{"del_proyecto", "Proyecto de inversión al que se apropia", presupuesto::de_proyecto, false, false, {}, hereda_bpin},
        LinkInfo{"con_vigencia_futura", "Vigencia futura cuyo cupo del año incluye", presupuesto::de_vigencia_futura, false}};

    using transition_table = Table<
        Step<NoCase, Incorporar, Vigente, InversionConBpin, IncluyeVigenciaFutura, Then<AsignarAlProyecto>,
             Then<IncluirVigenciaFutura>>,
        Stays<In<Vigente>, Adicionar,      EnSuVigencia, AdicionPositiva, AdicionConIngresos, Then<AumentarAlProyecto>>,
        Stays<In<Vigente>, Reducir,        EnSuVigencia, ReduccionHastaDisponible, Then<DisminuirAlProyecto>>,
        Stays<In<Vigente>, Aplazar,        EnSuVigencia, ReduccionHastaDisponible, Then<DisminuirAlProyecto>>,
        Stays<In<Vigente>, Desaplazar,     EnSuVigencia, DesaplazaLoAplazado, Then<AumentarAlProyecto>>,
        Stays<In<Vigente>, Contracreditar, EnSuVigencia, ContracreditoHastaDisponible, Then<DisminuirAlProyecto>>,
        Stays<In<Vigente>, Acreditar,      EnSuVigencia, TrasladoDeLaVigencia, Then<AumentarAlProyecto>>,
        Stays<In<Vigente>, FijarPac>,
        Stays<In<Vigente>, Certificar,        MismaClave, EnSuVigencia, CdpHastaDisponible>,
        Stays<In<Vigente>, LiberarCdp,        MismaClave>,
        Stays<In<Vigente>, Comprometer,       MismaClave, EnSuVigencia, Then<MoverEnElProyecto<Comprometer>>>,
        Stays<In<Vigente>, LiberarCompromiso, MismaClave, Then<MoverEnElProyecto<LiberarCompromiso>>>,
        Stays<In<Vigente, Cerrada>, FenecerCompromiso, MismaClave, Then<FenecerEnElProyecto>>,
        Stays<In<Vigente, Cerrada>, Obligar,          MismaClave, Then<MoverEnElProyecto<Obligar>>>,
        Stays<In<Vigente, Cerrada>, AnularObligacion, MismaClave, Then<MoverEnElProyecto<AnularObligacion>>>,
        Stays<In<Vigente, Cerrada>, Pagar,            MismaClave, PagoHastaElPac, Then<MoverEnElProyecto<Pagar>>>,
        Stays<In<Vigente, Cerrada>, Reintegrar,       MismaClave, Then<MoverEnElProyecto<Reintegrar>>>,
        Step<Vigente, CerrarVigencia, Cerrada, AlCerrarLaVigencia, CierreSinCdpVivos>
    >;
    // clang-format on

    static void apply(Apropiacion& p, const Incorporar& act, const Occasion&) {
        static_cast<ClavePresupuestal&>(p) = act;
        static_cast<ClasificacionCuipo&>(p) = act;
        static_cast<AsignacionInicial&>(p) = act;
        static_cast<DeVigenciasFuturas&>(p) = act;
        static_cast<ProgramaDePagos&>(p) = act;
    }
    static void apply(Apropiacion& p, const FijarPac& act, const Occasion&) { static_cast<ProgramaDePagos&>(p) = act; }
    static void apply(Apropiacion& p, const Adicionar& act, const Occasion&) { p.adiciones += act.valor; }
    static void apply(Apropiacion& p, const Reducir& act, const Occasion&) { p.reducciones += act.valor; }
    static void apply(Apropiacion& p, const Aplazar& act, const Occasion&) { p.aplazado += act.valor; }
    static void apply(Apropiacion& p, const Desaplazar& act, const Occasion&) { p.aplazado -= act.valor; }
    static void apply(Apropiacion& p, const Contracreditar& act, const Occasion&) { p.contracreditos += act.valor; }
    static void apply(Apropiacion& p, const Acreditar& act, const Occasion&) { p.creditos += act.valor; }
    static void apply(Apropiacion& p, const Certificar& act, const Occasion&) { p.certificado += act.valor; }
    static void apply(Apropiacion& p, const LiberarCdp& act, const Occasion&) { p.certificado -= act.valor; }
    static void apply(Apropiacion& p, const Comprometer& act, const Occasion&) { p.comprometido += act.valor; }
    static void apply(Apropiacion& p, const LiberarCompromiso& act, const Occasion&) { p.comprometido -= act.valor; }
    static void apply(Apropiacion& p, const FenecerCompromiso& act, const Occasion&) { p.fenecido += act.valor; }
    static void apply(Apropiacion& p, const Obligar& act, const Occasion&) { p.obligado += act.valor; }
    static void apply(Apropiacion& p, const AnularObligacion& act, const Occasion&) { p.obligado -= act.valor; }
    static void apply(Apropiacion& p, const Pagar& act, const Occasion&) { p.pagado += act.valor; }
    static void apply(Apropiacion& p, const Reintegrar& act, const Occasion&) { p.pagado -= act.valor; }
    static void apply(Apropiacion&, const CerrarVigencia&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const Apropiacion& p, const States& states, const Law&) {
        if (states.front() != Vigente::name) return {};
        return {{"cierre_vigencia",
                 fin_de(p.vigencia),
                 "último día de la vigencia fiscal",
                 "Decreto 111 de 1996, art. 14",
                 roles::jefe_presupuesto.name,
                 {}}};
    }
    static Summary summary(const Apropiacion& p) {
        return {fmt::format("Apropiación {}{}{}", p.en_palabras(), p.nombre_rubro.empty() ? "" : ": ", p.nombre_rubro),
                {},
                p.bpin,
                {p.en_palabras()}};
    }
};

}  // namespace

const Workflow& apropiacion_workflow() {
    static const MachineWorkflow<MaquinaApropiacion> workflow;
    return workflow;
}

}  // namespace hito
