// States and acts of the contract.
#pragma once

#include "engine/table.hpp"
#include "workflows/contrato/plan.hpp"
#include "workflows/contrato/sujeto.hpp"
#include "workflows/publicar.hpp"
#include "workflows/roles.hpp"

namespace hito::contrato {

// --- States ----------------------------------------------------------------------------------------------------------

// clang-format off
struct EnElaboracion     : State<"en_elaboracion",     "En elaboración"> {};
struct Desistido         : Final<"desistido",          "Desistido"> {};
struct Suscrito          : State<"suscrito",           "Suscrito"> {};
struct EnEjecucion       : State<"en_ejecucion",       "En ejecución"> {};
struct Terminado         : State<"terminado",          "Terminado"> { using brings = mp::mp_list<Then<TerminarEnElProyecto>>; };
struct Recibido          : State<"recibido",           "Recibido"> {};
struct EnLiquidacion     : State<"en_liquidacion",     "En liquidación"> {};
struct Liquidado         : State<"liquidado",          "Liquidado">, SinLiquidacionPendiente {};
struct SinLiquidacion    : State<"sin_liquidacion",    "Sin liquidación">, SinLiquidacionPendiente {};
struct SinCompetencia    : State<"sin_competencia",    "Sin competencia para liquidar">, SinLiquidacionPendiente {};
struct GarantiasVigentes : State<"garantias_vigentes", "Con garantías vigentes"> {};
struct ExpedienteCerrado : Final<"expediente_cerrado", "Expediente cerrado"> { using brings = mp::mp_list<Then<CerrarEnLaLinea>, Then<CerrarEnElProyecto>>; };

// Beside the stage, the file: what may be done whatever the stage, once the contract exists and until the file closes.
struct SinPerfeccionar : State<"sin_perfeccionar", "Sin perfeccionar"> {};
struct Perfeccionado   : State<"perfeccionado",    "Perfeccionado"> {};
struct Archivado       : Final<"archivado",        "Archivado"> {};

// --- Who -------------------------------------------------------------------------------------------------------------

using ByOrdenador = By<roles::ordenador_gasto>;
using BySupervision = By<roles::supervisor, roles::interventor>;

// --- Acts ------------------------------------------------------------------------------------------------------------

using namespace law;

/// What is published once it is firm (law/contracting.md §5).
inline Date firme_desde(const Ejecutoria& act, Date day) { return std::max(act.ejecutoria.value_or(day), day); }

struct Abrir : ActOf<"abrir", "Elaborar el contrato", By<roles::jefe_contratacion, roles::ordenador_gasto>, LoPactado> {
    static constexpr std::array evidence{EvidenceInfo{"minuta", "Minuta del contrato"}};
};
struct Suscribir : ActOf<"suscribir", "Suscribir el contrato", ByOrdenador, DatosSuscripcion, ActividadesMga> {
    static constexpr std::array evidence{EvidenceInfo{"contrato_firmado", "Contrato firmado por las partes"}};
    static constexpr PublicationInfo publication{"contrato_firmado", en_secop};
};
struct Desistir : ActOf<"desistir", "Desistir del contrato", ByOrdenador> {};
struct ExpedirRp : ActOf<"expedir_rp", "Expedir el registro presupuestal", By<roles::jefe_presupuesto>, DatosRp> {
    static constexpr std::array evidence{EvidenceInfo{"rp", "Registro presupuestal"}};
    static constexpr PublicationInfo publication{"rp", en_secop};
};
// What the cases of its certificates, registries, payments and future appropriation tell.
struct CertificarAdicion : ActOf<"certificar_adicion", "Recibir el CDP de una adición", ByConsequence, CdpDeAdicion> {};
struct LiberarRp : ActOf<"liberar_rp", "Libera el registro lo que no se ejecuta", ByConsequence, DatosRpLiberado> {};
struct RegistrarReserva : ActOf<"registrar_reserva", "El registro pasa a reserva", ByConsequence, DatosReservaDelRp> {};
struct ReintegrarPago : ActOf<"reintegrar_pago", "Vuelve un pago", ByConsequence, DatosReintegro> {};
struct RecibirVigenciaFutura : ActOf<"recibir_vigencia_futura", "Recibir la vigencia futura autorizada", ByConsequence, DatosVigenciaFutura> {};
struct DesignarSupervisor : ActOf<"designar_supervisor", "Designar supervisor o interventor", ByOrdenador, DatosDesignacion> {
    static constexpr std::array evidence{EvidenceInfo{"designacion", "Comunicación de la designación"}};
    static constexpr PublicationInfo publication{"designacion", en_secop};
    /// What the contract itself says is published with it.
    std::optional<Date> publishable_from(const Contrato&, Date day) const {
        return en_el_contrato ? std::nullopt : std::optional{day};
    }
};
struct ConstituirGarantia : ActOf<"constituir_garantia", "Recibir la garantía constituida", ByConsequence, GarantiaDelContrato> {};
struct AprobarGarantia : ActOf<"aprobar_garantia", "Registrar la garantía aprobada", ByConsequence, GarantiaDelContrato> {};
struct RechazarGarantia : ActOf<"rechazar_garantia", "Registrar la garantía devuelta", ByConsequence, GarantiaDelContrato> {};
struct Iniciar : ActOf<"iniciar", "Iniciar la ejecución", By<roles::supervisor, roles::interventor, roles::reloj>, DatosInicio> {
    static constexpr std::array evidence{EvidenceInfo{"acta_inicio", "Acta de inicio"}};
    static constexpr PublicationInfo publication{"acta_inicio", en_secop, &secop_publica_acta_inicio};
    /// A term that runs from the requirements begins without an acta.
    static std::optional<Date> publishable_from(const Contrato& c, Date day) {
        return c.modo_inicio == ModoInicio::requisitos ? std::nullopt : std::optional{day};
    }
};
struct Resciliar : ActOf<"resciliar", "Resciliar antes de iniciar", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acuerdo_resciliacion", "Acuerdo de resciliación"}};
    static constexpr PublicationInfo publication{"acuerdo_resciliacion", en_secop};
};

struct RadicarInforme : ActOf<"radicar_informe_supervision", "Radicar informe de supervisión", BySupervision, DatosInforme> {
    static constexpr std::array evidence{EvidenceInfo{"informe_supervision", "Informe de supervisión"}};
    static constexpr PublicationInfo publication{"informe_supervision", ejecucion_en_secop};
};
struct DesembolsarAnticipo : ActOf<"desembolsar_anticipo", "Desembolsar el anticipo", By<roles::ordenador_gasto, roles::tesoreria>, DatosAnticipo> {};
struct Pagar : ActOf<"pagar", "Pagar", By<roles::ordenador_gasto, roles::tesoreria>, DatosPago> {
    static constexpr std::array evidence{EvidenceInfo{"factura", "Factura o cuenta de cobro"}};
    static constexpr PublicationInfo publication{"factura", ejecucion_en_secop};
};
struct Adicionar : ActOf<"adicionar", "Adicionar valor", ByOrdenador, DatosAdicion, Justificacion> {
    static constexpr std::array evidence{EvidenceInfo{"otrosi", "Otrosí de adición"}};
    static constexpr PublicationInfo publication{"otrosi", en_secop};
};
struct Reducir : ActOf<"reducir", "Reducir valor", ByOrdenador, DatosReduccion, Justificacion> {
    static constexpr std::array evidence{EvidenceInfo{"otrosi", "Otrosí de reducción"}};
    static constexpr PublicationInfo publication{"otrosi", en_secop};
};
struct Prorrogar : ActOf<"prorrogar", "Prorrogar el plazo", ByOrdenador, DatosProrroga, Justificacion> {
    static constexpr std::array evidence{EvidenceInfo{"otrosi", "Otrosí de prórroga"}};
    static constexpr PublicationInfo publication{"otrosi", en_secop};
};
struct Modificar : ActOf<"modificar", "Modificar (otrosí)", ByOrdenador, DatosModificacion, Justificacion> {
    static constexpr std::array evidence{EvidenceInfo{"otrosi", "Otrosí"}};
    static constexpr PublicationInfo publication{"otrosi", en_secop};
};
struct ModificarUnilateral : ActOf<"modificar_unilateral", "Modificar unilateralmente", ByOrdenador, DatosModificacionUnilateral> {
    static constexpr std::array evidence{EvidenceInfo{"acto_modificacion", "Acto administrativo que modifica"}};
    static constexpr PublicationInfo publication{"acto_modificacion", en_secop};
};
struct Ceder : ActOf<"ceder", "Ceder el contrato", ByOrdenador, DatosCesion> {
    static constexpr std::array evidence{EvidenceInfo{"acuerdo_cesion", "Documento de cesión con su autorización"}};
    static constexpr PublicationInfo publication{"acuerdo_cesion", en_secop};
};

// A breach is told here and decided in a case of its own, which tells what was resolved and what of it became firm.
struct InformarIncumplimiento : ActOf<"informar_incumplimiento", "Informar un posible incumplimiento", BySupervision, InformeIncumplimiento> {
    static constexpr std::array evidence{EvidenceInfo{"informe_incumplimiento", "Informe de incumplimiento con sus pruebas"}};
};
struct ResolverSancion : ActOf<"resolver_sancion", "Registrar la sanción resuelta, por quedar en firme", ByConsequence, SancionResuelta, ObligacionesPendientes> {};
struct ImponerMulta : ActOf<"imponer_multa", "Imponer la multa en firme", ByConsequence, MultaResuelta, ObligacionesPendientes, Audiencia> {};
struct ConcluirSancionatorio : ActOf<"concluir_sancionatorio", "Concluir el procedimiento sancionatorio", ByConsequence, DatosConclusion> {};

struct Suspender : ActOf<"suspender", "Suspender", ByOrdenador, DatosSuspension> {
    static constexpr std::array evidence{EvidenceInfo{"acta_suspension", "Acta de suspensión"}};
    static constexpr PublicationInfo publication{"acta_suspension", en_secop};
};
struct AmpliarSuspension : ActOf<"ampliar_suspension", "Ampliar la suspensión", ByOrdenador, DatosAmpliacionSuspension> {
    static constexpr std::array evidence{EvidenceInfo{"acta_ampliacion_suspension", "Acta de ampliación de la suspensión"}};
    static constexpr PublicationInfo publication{"acta_ampliacion_suspension", en_secop};
};
struct Reiniciar : ActOf<"reiniciar", "Reiniciar", ByOrdenador, DatosReinicio> {
    static constexpr std::array evidence{EvidenceInfo{"acta_reinicio", "Acta de reinicio"}};
    static constexpr PublicationInfo publication{"acta_reinicio", en_secop};
};

struct TerminarMutuoAcuerdo : ActOf<"terminar_mutuo_acuerdo", "Terminar de mutuo acuerdo", ByOrdenador, DatosTerminacionAcuerdo> {
    static constexpr std::array evidence{EvidenceInfo{"acta_terminacion", "Acta de terminación de mutuo acuerdo"}};
    static constexpr PublicationInfo publication{"acta_terminacion", en_secop};
};
struct TerminarUnilateral : ActOf<"terminar_unilateral", "Terminar unilateralmente", ByOrdenador, DatosTerminacionUnilateral, Ejecutoria> {
    static constexpr std::array evidence{EvidenceInfo{"acto_terminacion", "Acto administrativo de terminación"}};
    static constexpr PublicationInfo publication{"acto_terminacion", en_secop};
    std::optional<Date> publishable_from(const Contrato&, Date day) const { return firme_desde(*this, day); }
};
struct DeclararCaducidad : ActOf<"declarar_caducidad", "Terminar por caducidad en firme", ByConsequence, CaducidadResuelta, DatosCaducidad, Audiencia, Ejecutoria> {};
struct VencerPlazo : ActOf<"vencer_plazo", "Vence el plazo de ejecución", By<roles::reloj>> {
    static constexpr bool by_clock = true;
};
struct CumplirObjeto : ActOf<"cumplir_objeto", "Terminar por cumplimiento del objeto", BySupervision> {
    static constexpr std::array evidence{EvidenceInfo{"acta_terminacion", "Acta de terminación"}};
    static constexpr PublicationInfo publication{"acta_terminacion", en_secop};
};

struct RecibirFinal : ActOf<"recibir_final", "Recibir a satisfacción", BySupervision, DatosRecibo> {
    static constexpr std::array evidence{EvidenceInfo{"acta_recibo", "Acta de recibo final"}};
    static constexpr PublicationInfo publication{"acta_recibo", ejecucion_en_secop};
};
struct ClasificarLiquidacion : ActOf<"clasificar_liquidacion", "Definir si requiere liquidación", By<roles::jefe_contratacion>> {};
struct RegistrarLiquidacion : ActOf<"registrar_liquidacion", "Registrar la liquidación", ByConsequence, DatosLiquidacion> {};
struct PerderCompetencia : ActOf<"perder_competencia", "Perder la competencia para liquidar", ByConsequence, DatosPerdidaCompetencia> {};
struct LiberarSaldo : ActOf<"liberar_saldo", "Liberar el saldo del registro", By<roles::jefe_presupuesto>, DatosSaldo> {};
struct PagarSaldo : ActOf<"pagar_saldo", "Pagar el saldo de la liquidación", By<roles::ordenador_gasto, roles::tesoreria>, DatosSaldo> {};
struct PasarAGarantias : ActOf<"pasar_a_garantias", "Pasar a seguimiento de garantías", By<roles::jefe_contratacion, roles::reloj>> {
    static constexpr bool by_clock = true;
};
struct VisitarGarantia : ActOf<"visitar_garantia", "Visitar la obra o el bien garantizado", BySupervision, DatosVisita> {};
struct ReclamarSiniestro : ActOf<"reclamar_siniestro", "Reclamar el siniestro", By<roles::ordenador_gasto, roles::supervisor>, DatosSiniestro> {};
struct CerrarExpediente : ActOf<"cerrar_expediente", "Cerrar el expediente", By<roles::jefe_contratacion>, DatosCierre> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_cierre", "Constancia de cierre del expediente"}};
    static constexpr PublicationInfo publication{"constancia_cierre", en_secop};
};
struct RegistrarCierrePublicado : ActOf<"registrar_cierre_publicado", "Registrar el cierre publicado", By<roles::registrador>> {};
struct RegistrarLiquidacionPublicada : ActOf<"registrar_liquidacion_publicada", "Registrar la liquidación publicada", By<roles::registrador>> {};

// While suspended: what ends or extends the pause, what ends the contract, and what concerns the work done before.
struct Activo     : State<"activo", "Activo"> {};
struct Suspendido : Pause<"suspendido", "Suspendido", Reiniciar, AmpliarSuspension, Prorrogar, Ceder,
                          TerminarMutuoAcuerdo, TerminarUnilateral, DeclararCaducidad,
                          RadicarInforme, Pagar, ExpedirRp, DesignarSupervisor,
                          CertificarAdicion, LiberarRp, RegistrarReserva, ReintegrarPago, RecibirVigenciaFutura,
                          ConstituirGarantia, AprobarGarantia, RechazarGarantia,
                          InformarIncumplimiento, ResolverSancion, ImponerMulta, ConcluirSancionatorio,
                          Publicar,
                          Adicionar, Reducir, Modificar> {};  // The last three as the entity's parameter says.
// clang-format on

}  // namespace hito::contrato
