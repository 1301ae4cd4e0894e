// Product exchange: a commission agent buys there for the entity, and its mandate is the contract. Source: Ley 1150 de
// 2007, art. 2 num. 2 lit. a; Decreto 1082 de 2015, art. 2.2.1.2.1.2.11 to .19.
#include "workflows/law/decreto_1082_2015_bolsa.hpp"
#include "workflows/law/hechos_bolsa.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace bolsa_productos {

namespace {

using namespace seleccion;

struct ProcesoBolsa : Tramite, OperacionDeBolsa {
    static constexpr auto fields = std::tuple_cat(Tramite::fields, OperacionDeBolsa::fields);
};

/// The comparative study is the first that is published.
bool convocado(const ProcesoBolsa& p) { return p.estudio_comparativo_el.has_value(); }

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct PorComisionista          : State<"por_comisionista",          "Por elegir comisionista"> {};
struct ComisionistaSeleccionado : State<"comisionista_seleccionado", "Comisionista seleccionado"> {};
struct Mandato                  : State<"mandato",                   "Con mandato al comisionista"> {};
struct OperacionCerrada         : Final<"operacion_cerrada",         "Operación cerrada: sigue en el contrato"> {};
struct SinOperacion             : Final<"sin_operacion",             "Sin operación"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

/// The agent has no token where the entity gave it none: who keeps the file may record what it did.
using ByComisionista = By<roles::contratista, roles::jefe_contratacion>;

struct AprobarEstudioComparativo : ActOf<"aprobar_estudio_comparativo", "Aprobar el estudio comparativo", ByOrdenador, DatosEstudioComparativo> {
    static constexpr std::array evidence{EvidenceInfo{"estudio_comparativo", "Estudio comparativo con la subasta y el acuerdo marco"}};
    static constexpr PublicationInfo publication{"estudio_comparativo", en_secop};
};
struct SeleccionarComisionista : ActOf<"seleccionar_comisionista", "Seleccionar al comisionista", ByOrdenador, DatosComisionista> {
    static constexpr std::array evidence{EvidenceInfo{"acta_comisionista", "Acta de la bolsa con el comisionista elegido"}};
};
/// The mandate is the contract: the one that it opens is signed by it.
struct SuscribirComision : ActOf<"suscribir_comision", "Suscribir el contrato de comisión", ByOrdenador, DatosMandato, DatosSuscripcion, SupervisorNombrado> {
    static constexpr std::array evidence{EvidenceInfo{"contrato_firmado", "Contrato de comisión firmado"}};
};
struct PublicarFicha : ActOf<"publicar_ficha", "Publicar en la bolsa la ficha técnica", ByComisionista, DatosFicha> {
    static constexpr std::array evidence{EvidenceInfo{"ficha_tecnica", "Ficha técnica del producto"}};
};
struct NegociarRueda : ActOf<"negociar_rueda", "Cerrar la operación en la rueda", ByComisionista, DatosOperacion> {
    static constexpr std::array evidence{EvidenceInfo{"comprobante_operacion", "Comprobante de la operación"}};
};
struct RegistrarRuedaSinOperacion : ActOf<"registrar_rueda_sin_operacion", "Registrar una rueda que no cerró", ByComisionista> {};
struct DesistirDeLaOperacion : ActOf<"desistir_de_la_operacion", "Desistir de la operación", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acto_desistimiento", "Acto que desiste de la operación"}};
    static constexpr PublicationInfo publication{"acto_desistimiento", en_secop};
};

// --- Machine ---------------------------------------------------------------------------------------------------------

struct MaquinaBolsa : MachineDef<MaquinaBolsa, ProcesoBolsa>, CambiosDelTramite<Modalidad::bolsa_productos> {
    static constexpr std::string_view name = "bolsa_productos", label = "Bolsa de productos";
    using initial_state = NoCase;

    using transition_table = Table<
        Planeacion<PorComisionista, ComisionistaSeleccionado>,
        Step<EstudiosAprobados, AprobarEstudioComparativo, PorComisionista,
             EnElPlanAnual, ModalidadCorresponde, CdpAntesDeApertura, CdpCubrePresupuesto, CdpNoDelOrdenador,
             EstudioMuestraVentaja, Then<AbrirEnLaLinea>>,
        Step<PorComisionista, SeleccionarComisionista, ComisionistaSeleccionado,
             ComisionistaRegistrado, ComisionistaPorCompetencia>,
        Step<ComisionistaSeleccionado, SuscribirComision, Mandato,
             CdpCubrePresupuesto, MandatoConGarantia, MandatoHastaPresupuesto,
             Then<AbrirContrato>, Then<SuscribirContrato>, Then<DesignarSupervisor>>,
        Stays<In<Mandato>, RegistrarSuscripcion>,
        Stays<In<Mandato>, PublicarFicha, FichaHastaElMandato>,
        Stays<In<Mandato>, RegistrarRuedaSinOperacion>,
        Step<Mandato, NegociarRueda, OperacionCerrada,
             FichaAntesDeNegociar, NegociaHastaElPrecioMaximo, VendedorConGarantia>,
        Step<Mandato, DesistirDeLaOperacion, SinOperacion, DecisionMotivada>,
        // What the exchange does inside is not published in SECOP (art. 2.2.1.1.1.7.1).
        Publicable<PorComisionista, ComisionistaSeleccionado, Mandato, OperacionCerrada, SinOperacion, Desistido>
    >;
    // clang-format on

    using CambiosDelTramite::apply;
    static void apply(ProcesoBolsa& p, const AprobarEstudioComparativo&, const Occasion& now) {
        p.estudio_comparativo_el = now.date;
    }
    static void apply(ProcesoBolsa& p, const SeleccionarComisionista& act, const Occasion&) {
        p.adjudicatario = act.documento;
        p.ofertas = {{act.documento, act.nombre, std::nullopt, true, 1}};
    }
    static void apply(ProcesoBolsa& p, const SuscribirComision& act, const Occasion& now) {
        elegir(p, {p.adjudicatario, act.numero_contrato, act.valor}, now.date);
    }
    /// The contract is signed and the process goes on: it ends with the operation.
    static void apply(ProcesoBolsa&, const RegistrarSuscripcion&, const Occasion&) {}
    static void apply(ProcesoBolsa& p, const PublicarFicha& act, const Occasion& now) {
        p.ficha_el = now.date;
        p.precio_maximo = act.precio_maximo;
    }
    static void apply(ProcesoBolsa& p, const RegistrarRuedaSinOperacion&, const Occasion&) { ++p.ruedas_sin_operacion; }
    static void apply(ProcesoBolsa& p, const NegociarRueda& act, const Occasion& now) {
        p.operacion_el = now.date;
        p.vendedor = act.vendedor;
        p.valor_operacion = act.valor;
        terminar(p, now.date, true);
    }
    /// The mandate keeps its certificate: what it left is released with its registry, in the contract.
    static void apply(ProcesoBolsa& p, const DesistirDeLaOperacion&, const Occasion& now) {
        terminar(p, now.date, true);
    }

    /// The exchange runs by its own regulations: the law sets it no term.
    static std::vector<Deadline> deadlines(const ProcesoBolsa&, const States&, const Law&) { return {}; }
};

}  // namespace

}  // namespace bolsa_productos

const Workflow& bolsa_productos_workflow() {
    static const MachineWorkflow<bolsa_productos::MaquinaBolsa> workflow;
    return workflow;
}

}  // namespace hito
