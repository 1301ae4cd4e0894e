// Purchase by a framework agreement in the state's virtual store. Source: Ley 1150 de 2007, art. 2 num. 2 lit. a and
// par. 5; Decreto 1082 de 2015, art. 2.2.1.2.1.2.7 to .10; the agency's buying guides.
#include "workflows/law/decreto_1082_2015_acuerdo_marco.hpp"
#include "workflows/seleccion/maquina.hpp"

namespace hito {

namespace {

using namespace seleccion;

// --- Subject ---------------------------------------------------------------------------------------------------------

struct Compra : Tramite,
                AcuerdoMarco,
                EventoCotizacion,
                ProveedorElegido,
                SolicitudCompra,
                SupervisorNombrado,
                EntregaPactada {
    static constexpr auto fields =
        std::tuple_cat(Tramite::fields, AcuerdoMarco::fields, EventoCotizacion::fields, ProveedorElegido::fields,
                       SolicitudCompra::fields, SupervisorNombrado::fields, EntregaPactada::fields);
};

/// The store shows it to the suppliers, and to everybody.
bool convocado(const Compra& p) { return p.evento_creado_el.has_value(); }

// --- States ----------------------------------------------------------------------------------------------------------

// clang-format off
struct EventoAbierto : State<"evento_abierto", "Evento de cotización abierto"> {};
struct Cotizado      : State<"cotizado",       "Evento finalizado, con sus cotizaciones"> {};
struct Seleccionado  : State<"seleccionado",   "Con proveedor elegido"> {};
struct PorAprobar    : State<"solicitud",      "Solicitud de compra por aprobar"> {};
struct OrdenEmitida  : State<"orden_emitida",  "Orden de compra emitida"> {};
struct Cancelado     : Final<"cancelado",      "Evento cancelado">, SueltaLoReservado {};

// --- Acts ------------------------------------------------------------------------------------------------------------

/// The user of the store who buys for the entity.
using ByComprador = ByJefe;

struct CrearEvento : ActOf<"crear_evento_cotizacion", "Crear el evento de cotización", ByComprador, AcuerdoMarco, DatosEvento> {
    static constexpr std::array evidence{EvidenceInfo{"simulador", "Simulador del acuerdo diligenciado"}};
};
struct EditarEvento : ActOf<"editar_evento", "Editar el evento de cotización", ByComprador, DatosEdicion> {};
struct AclararEvento : ActOf<"aclarar_evento", "Aclarar el evento de cotización", ByComprador, DatosAclaracion> {};
struct Cotizar : ActOf<"cotizar", "Recibir una cotización", ByInteresado, DatosCotizacion> {};
struct CancelarEvento : ActOf<"cancelar_evento", "Cancelar el evento de cotización", ByComprador> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_cancelacion", "Constancia de la cancelación con su motivo"}};
    static constexpr PublicationInfo publication{"constancia_cancelacion", en_secop};
};
struct FinalizarEvento : ActOf<"finalizar_evento", "Finalizar el evento de cotización", By<roles::reloj, roles::jefe_contratacion>> {
    static constexpr bool by_clock = true;
};
struct SeleccionarProveedor : ActOf<"seleccionar_proveedor", "Elegir al proveedor entre las cotizaciones", ByComprador, DatosEleccion> {};
struct ArmarCarrito : ActOf<"armar_carrito", "Armar el carrito del catálogo, sin evento", ByComprador, AcuerdoMarco, DatosCotizacion> {
    static constexpr std::array evidence{EvidenceInfo{"carrito", "Carrito del catálogo"}};
};
struct SolicitarCompra : ActOf<"solicitar_compra", "Solicitar la compra", ByComprador, DatosSolicitud, SupervisorNombrado, EntregaPactada> {
    static constexpr std::array evidence{EvidenceInfo{"solicitud_compra", "Solicitud de compra"}};
};
struct RechazarSolicitud : ActOf<"rechazar_solicitud", "Rechazar la solicitud de compra", ByOrdenador> {};
/// The approval is the order, and the order is the contract: it brings what a signature needs.
struct AprobarSolicitud : ActOf<"aprobar_solicitud", "Aprobar la solicitud y emitir la orden de compra", ByOrdenador, DatosOrden, DatosSuscripcion> {
    static constexpr std::array evidence{EvidenceInfo{"contrato_firmado", "Orden de compra, que es el contrato"}};
};

// --- Machine ---------------------------------------------------------------------------------------------------------

/// What a purchase by the store asks for when it begins, with an event or with a cart.
template <class On, AState To, ARowPart... More>
using IniciaCompra = Step<EstudiosAprobados, On, To,
    EnElPlanAnual, ModalidadCorresponde, CdpAntesDeApertura, CdpCubrePresupuesto,
    AcuerdoVigente, ObligatoriedadComoEnEstudios, More..., Then<AbrirEnLaLinea>>;

struct MaquinaAcuerdoMarco : MachineDef<MaquinaAcuerdoMarco, Compra>, CambiosDelTramite<Modalidad::acuerdo_marco> {
    static constexpr std::string_view name = "acuerdo_marco", label = "Acuerdo marco (Tienda Virtual)";
    using initial_state = NoCase;

    using transition_table = Table<
        Planeacion<Cotizado, Seleccionado, PorAprobar>,

        IniciaCompra<CrearEvento, EventoAbierto, EventoEnSuTermino>,
        Stays<In<EventoAbierto>, EditarEvento,  EventoSinTerminar, EdicionRespetaElTermino>,
        Stays<In<EventoAbierto>, AclararEvento, EventoSinTerminar>,
        Stays<In<EventoAbierto>, Cotizar,       EventoSinTerminar>,
        Step<EventoAbierto, CancelarEvento,  Cancelado, EventoSinTerminar, DecisionMotivada>,
        // Where nobody quoted, another event is made, or it is bought from the catalogue.
        Step<EventoAbierto, FinalizarEvento, Cotizado,          When<HuboOfertas, "si">, EventoCumplido>,
        Step<EventoAbierto, FinalizarEvento, EstudiosAprobados, When<HuboOfertas, "no">, EventoCumplido>,
        Step<Cotizado, SeleccionarProveedor, Seleccionado, ProveedorCotizo, EleccionAlMenorPrecio>,

        IniciaCompra<ArmarCarrito, Seleccionado>,

        Step<Seleccionado, SolicitarCompra, PorAprobar, SolicitudCompleta, CdpCubreSolicitud>,
        Step<PorAprobar, RechazarSolicitud, Seleccionado, DecisionMotivada>,
        Step<PorAprobar, AprobarSolicitud, OrdenEmitida,
             AcuerdoVigente, OrdenSinVencer, AprobadaPorOtro, CdpNoDelOrdenador,
             Then<AbrirContrato>, Then<SuscribirContrato>, Then<DesignarSupervisor>>,
        Step<OrdenEmitida, RegistrarSuscripcion, Contratado>,
        Publicable<Cancelado, Desistido>
    >;
    // clang-format on

    using CambiosDelTramite::apply;
    static void apply(Compra& p, const CrearEvento& act, const Occasion& now) {
        static_cast<AcuerdoMarco&>(p) = act;
        p.evento_creado_el = now.date;
        p.evento_hasta = act.evento_hasta;
        p.plazo_acuerdo_dias = act.plazo_acuerdo_dias;
    }
    static void apply(Compra& p, const EditarEvento& act, const Occasion&) {
        ++p.ediciones;
        if (act.evento_hasta) p.evento_hasta = act.evento_hasta;
    }
    static void apply(Compra& p, const AclararEvento&, const Occasion&) { ++p.aclaraciones; }
    static void apply(Compra& p, const Cotizar& act, const Occasion&) {
        recibir_oferta(p, {act.documento, act.nombre, act.valor});
    }
    static void apply(Compra& p, const CancelarEvento&, const Occasion& now) { terminar(p, now.date); }
    static void apply(Compra& p, const SeleccionarProveedor& act, const Occasion&) { tomar(p, act.proveedor); }
    static void apply(Compra& p, const ArmarCarrito& act, const Occasion&) {
        static_cast<AcuerdoMarco&>(p) = act;
        recibir_oferta(p, {act.documento, act.nombre, act.valor});
        tomar(p, act.documento);
    }
    static void apply(Compra& p, const SolicitarCompra& act, const Occasion& now) {
        p.numero_solicitud = act.numero_solicitud;
        static_cast<SupervisorNombrado&>(p) = act;
        static_cast<EntregaPactada&>(p) = act;
        p.orden_vence = act.orden_vence;
        p.gravamenes = act.gravamenes;
        p.solicitada_por = now.person;
    }
    static void apply(Compra& p, const AprobarSolicitud& act, const Occasion& now) {
        const Money whole = p.valor_elegido + p.gravamenes.value_or(Money{});
        elegir(p, {p.proveedor, act.numero_orden, whole}, now.date);
        // What the order says of its term is the last word, whatever the studies thought.
        p.plazo_meses = p.plazo_dias = 0;
        p.fecha_fin = p.orden_vence;
    }

    static std::vector<Deadline> deadlines(const Compra& p, const States& states, const Law&) {
        std::vector<Deadline> out;
        const auto tell = [&](const char* name, Date day, const char* account, const Role& who, const char* clock_act) {
            out.push_back({name, day, account, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.9", who.name, clock_act});
        };
        const std::string_view stage = states.front();
        if (stage == "evento_abierto" && p.evento_hasta)
            tell("fin_evento", *p.evento_hasta, "según el evento", roles::jefe_contratacion, "finalizar_evento");
        if ((stage == "cotizado" || stage == "seleccionado" || stage == "solicitud") && p.acuerdo_hasta)
            tell("fin_acuerdo", *p.acuerdo_hasta, "último día para comprar por el acuerdo", roles::ordenador_gasto, "");
        return out;
    }

private:
    static void tomar(Compra& p, const std::string& supplier) {
        p.proveedor = supplier;
        const Oferta* chosen = p.de(supplier);
        p.valor_elegido = chosen ? chosen->valor.value_or(Money{}) : Money{};
        for (Oferta& one : p.ofertas) one.habilitada = one.documento == supplier, one.orden = one.habilitada ? 1 : 0;
    }
};

}  // namespace

const Workflow& acuerdo_marco_workflow() {
    static const MachineWorkflow<MaquinaAcuerdoMarco> workflow;
    return workflow;
}

}  // namespace hito
