#include "workflows/contrato/contrato.hpp"

#include "engine/machine.hpp"
#include "workflows/contrato/actos.hpp"
#include "workflows/contrato/consecuencias.hpp"
#include "workflows/law/circular_cce_02_2023.hpp"
#include "workflows/law/decreto_1082_2015_contrato.hpp"
#include "workflows/law/decreto_111_1996.hpp"
#include "workflows/law/decreto_111_1996_presupuesto.hpp"
#include "workflows/law/doctrina_cce.hpp"
#include "workflows/law/integridad_contrato.hpp"
#include "workflows/law/ley_1150_2007_contrato.hpp"
#include "workflows/law/ley_1437_2011_contrato.hpp"
#include "workflows/law/ley_1474_2011.hpp"
#include "workflows/law/ley_1562_2012.hpp"
#include "workflows/law/ley_789_2002.hpp"
#include "workflows/law/ley_80_1993.hpp"
#include "workflows/law/ley_80_1993_cierre.hpp"
#include "workflows/law/ley_819_2003.hpp"
#include "workflows/law/ley_87_1993.hpp"
#include "workflows/law/ley_996_2005.hpp"
#include "workflows/law/manual_entidad.hpp"

namespace hito::contrato {

namespace {

/// Whether the contract must be settled before its file closes. LAW Ley 80 de 1993, art. 60 (D-L 19 de 2012, art. 217).
struct RequiereLiquidacion : RuleOn<Clase, PactoLiquidacion, Ejecucion, Pagos, Terminacion> {
    static constexpr std::string_view name = "requiere_liquidacion";
    static constexpr std::array<std::string_view, 2> outcomes{"requiere", "no_requiere"};
    static std::string_view answer(const Clase& kind, const PactoLiquidacion& pact, const Ejecucion& execution,
                                   const Pagos& paid, const Terminacion& end) {
        return requiere_liquidacion(kind, pact, execution, paid, end) ? "requiere" : "no_requiere";
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

// clang-format off
struct MaquinaContrato : MachineDef<MaquinaContrato, Contrato> {
    static constexpr std::string_view name = "contrato", label = "Contrato";
    using initial_state = mp::mp_list<NoCase, Activo, SinPerfeccionar>;
    static constexpr auto& links = contrato::links;

    using transition_table = Table<
        // The stage.
        Step<NoCase,        Abrir,     EnElaboracion>,
        Step<EnElaboracion, Desistir,  Desistido, DesistimientoMotivado>,
        Step<EnElaboracion, Suscribir, Suscrito,
             ObjetoYValor, CdpAntesDeFirma, CdpDeSuVigencia, CdpCubreValor, ContratistaHabil, SeguridadSocialAlFirmar,
             FueraDeVentanaDirecta, FueraDeVentanaConvenio, ClausulasExcepcionalesPermitidas,
             AnticipoPactadoDentroDelTope, SinGarantiaMotivada, EjecucionEnVigencia, FirmaEnTermino,
             FirmaSinConflicto, FirmaNoDelCdp, VigenciaFuturaPorSuExpediente, Then<UsarVigenciaFutura>, Then<InformarAlProceso>, Then<RegistrarEnLaLinea>, Then<RegistrarEnElProyecto>>,
        Step<Suscrito,      Resciliar, Terminado, ResciliacionSinPagos>,
        Step<Suscrito,      Iniciar,   EnEjecucion,
             InicioPactado, RpAntesDeInicio, GarantiaAprobada, CumplimientoAmparado, SupervisorDesignado,
             ActuaElDesignado, InterventoriaDeObra, ArlVigente, PlazoDefinido, Then<IniciarEnLaLinea>, Then<IniciarEnElProyecto>>,

        Step<EnEjecucion, VencerPlazo,          Terminado, PlazoVencido>,
        Step<EnEjecucion, CumplirObjeto,        Terminado, SupervisorDesignado, ActuaElDesignado, AvanceCompleto>,
        Step<EnEjecucion, TerminarMutuoAcuerdo, Terminado, AntesDeTerminar, TerminacionConBalance>,
        Step<EnEjecucion, TerminarUnilateral,   Terminado,
             FacultadExcepcional, CausaDeTerminacionUnilateral, AntesDeTerminar, EjecutoriaPosterior>,
        // Declared in time, it may become firm when the term has run out or the work was received.
        Steps<In<EnEjecucion, Terminado>, DeclararCaducidad, Terminado,
             FacultadExcepcional, CaducidadConCausa, CaducidadEnPlazo, AudienciaPrevia, GaranteCitado,
             CaducidadEjecutoriaPosterior>,
        Step<Recibido,    DeclararCaducidad,    Recibido,
             FacultadExcepcional, CaducidadConCausa, CaducidadEnPlazo, AudienciaPrevia, GaranteCitado,
             CaducidadEjecutoriaPosterior>,

        Step<Terminado,   RecibirFinal, Recibido, SupervisorDesignado, ActuaElDesignado, ReciboSinPendientes>,
        Stays<In<SinLiquidacion, GarantiasVigentes>, RecibirFinal,
             ReciboUnico, SupervisorDesignado, ActuaElDesignado, ReciboSinPendientes>,
        Steps<In<Terminado, Recibido>, ClasificarLiquidacion, EnLiquidacion,
             When<RequiereLiquidacion, "requiere">, RecibidoOTerminadoAntes, SinCaducidadPorDecidir,
             Then<AbrirLiquidacion>>,
        Steps<In<Terminado, Recibido>, ClasificarLiquidacion, SinLiquidacion,
             When<RequiereLiquidacion, "no_requiere">, RecibidoOTerminadoAntes, SinCaducidadPorDecidir>,
        Step<EnLiquidacion, RegistrarLiquidacion, Liquidado>,
        Step<EnLiquidacion, PerderCompetencia,    SinCompetencia>,

        Steps<In<Liquidado, SinLiquidacion>, PasarAGarantias, GarantiasVigentes, AmparosPosteriores>,
        Stays<In<GarantiasVigentes>, VisitarGarantia, SupervisorDesignado, ActuaElDesignado>,
        Steps<In<Liquidado, SinLiquidacion, SinCompetencia, GarantiasVigentes>, CerrarExpediente, ExpedienteCerrado,
             CierreLiquidado, GarantiasVencidas, CierreConRecibo, DisposicionFinal, CierreSinSaldo,
             CierreSinSancionatorio, PublicidadAlDia, CierreEnSecop>,

        // What the portals say of contracts that were not followed here.
        Step<Terminado, RegistrarLiquidacionPublicada, Liquidado>,
        Steps<In<Terminado, Liquidado>, RegistrarCierrePublicado, ExpedienteCerrado,
             CierreLiquidado, CierreSinSancionatorio>,

        // Beside it: whether the work is suspended.
        Step<Activo,     Suspender,            Suspendido,
             EjecucionIniciada, AntesDeTerminar, SuspensionConCausa, SuspensionConTermino, SuspensionNoRetroactiva,
             SuspensionEnSuFecha, SuspensionBreve, GaranteAvisado>,
        Step<Suspendido, AmpliarSuspension,    Suspendido, AmpliacionEnTermino, SuspensionAmpliadaBreve>,
        Step<Suspendido, Reiniciar,            Activo,     ReinicioPosterior, ReinicioEnSuFecha, ReinicioEnTermino>,
        Step<Suspendido, TerminarMutuoAcuerdo, Activo>,
        Step<Suspendido, TerminarUnilateral,   Activo>,
        Step<Suspendido, DeclararCaducidad,    Activo>,

        // Beside both: the file, from the signature until it closes.
        Step<SinPerfeccionar, Suscribir,                Perfeccionado>,
        Step<SinPerfeccionar, Desistir,                 Archivado>,
        Step<Perfeccionado,   CerrarExpediente,         Archivado>,
        Step<Perfeccionado,   RegistrarCierrePublicado, Archivado>,
        Publicable<Perfeccionado, Archivado>,

        Stays<In<Perfeccionado>, ExpedirRp,
             PresupuestoPorSuExpediente, SinResciliar, RpDespuesDeFirma, RpDelContratista, RpHastaCdp, RpDeSuVigencia, RpNoDelOrdenador>,
        // Their own cases tell them, also of a file that is closed: what happens there has its rules there.
        Stays<In<Perfeccionado>, CertificarAdicion, CertificadoCubreLoAdicionado>,
        Stays<In<Perfeccionado>, RecibirVigenciaFutura>,
        Stays<In<Perfeccionado, Archivado>, LiberarRp>,
        Stays<In<Perfeccionado>, RegistrarReserva, ReservaNoPrevista>,
        Stays<In<Perfeccionado, Archivado>, ReintegrarPago, ReintegroDeLoPagado>,
        Stays<In<Perfeccionado>, ConstituirGarantia>,
        Stays<In<Perfeccionado>, AprobarGarantia>,
        Stays<In<Perfeccionado>, RechazarGarantia>,
        Stays<In<Perfeccionado>, DesignarSupervisor,
             SinResciliar, SupervisorNoContratista, SupervisorNoControlInterno, SupervisorServidor,
             SupervisorNoOrdenador, SupervisorNoEvaluo, DesignacionOportuna>,

        Stays<In<Perfeccionado>, RadicarInforme,
             EjecucionIniciada, SupervisorDesignado, ActuaElDesignado, InformeDeLoEjecutado, InformeDentroDelPlazo,
             AvanceNoBaja, InformeFueraDeSuspension, InformeVerificaAportes, InformeNoRepetido, GarantiaPorAjustar>,
        Stays<In<Perfeccionado>, DesembolsarAnticipo,
             EjecucionIniciada, AnticipoEnEjecucion, AnticipoPactado, AnticipoDentroDelTope, AnticipoAmparado,
             PlanDeInversionAprobado, AnticipoEnFiducia, AnticipoHastaRp, PresupuestoPorSuExpediente>,
        Stays<In<Perfeccionado>, Pagar,
             EjecucionIniciada, PagoAntesDeLiquidar, PeriodoDelPago, InformeAntesDePago, InformeCubrePago,
             SeguridadSocialDelPago, PagosHastaValor, PagoHastaRp, PagoAlTerceroDelRp, PagoHastaLoRecibido,
             PagoAcordeAlAvance, AnticipoSeAmortiza, PagoFueraDeSuspension, PagoConGarantiaAjustada,
             PagoSinPendientes, CuatroOjosEnPago, PresupuestoPorSuExpediente>,

        Stays<In<Perfeccionado>, Adicionar,
             AntesDeTerminar, SuspendidoAdmiteModificacion, CambioMotivado, AdicionPorSuExpediente, AdicionConCdp,
             AdicionDentroDelTope, ExcepcionAlTopeMotivada, GarantiaPorAjustar, Then<ActualizarEnLaLinea>,
             Then<RegistrarEnElProyecto>>,
        Stays<In<Perfeccionado>, Reducir,
             AntesDeTerminar, SuspendidoAdmiteModificacion, CambioMotivado, ReduccionHastaLoNoPagado,
             Then<ActualizarEnLaLinea>, Then<RegistrarEnElProyecto>>,
        Stays<In<Perfeccionado>, Prorrogar,
             AntesDeTerminar, ProrrogaDeContratoVivo, CambioMotivado, ProrrogaExpresa, ProrrogaExtiende,
             ProrrogaPorSuExpediente, ProrrogaEnVigencia, GarantiaPorAjustar, Then<UsarVigenciaFutura>>,
        Stays<In<Perfeccionado>, Modificar,
             AntesDeTerminar, SuspendidoAdmiteModificacion, CambioMotivado, ObjetoIntacto>,
        Stays<In<Perfeccionado>, ModificarUnilateral,
             AntesDeTerminar, EjecucionIniciada, FacultadExcepcional, AcuerdoIntentado, AumentoPorSuExpediente,
             AumentoUnilateralConCdp, ModificacionUnilateralMenor, Then<ActualizarEnLaLinea>, Then<RegistrarEnElProyecto>>,
        Stays<In<Perfeccionado>, Ceder, AntesDeTerminar, CesionAutorizada, CesionarioIdentificado, CesionarioHabil>,

        Stays<In<Perfeccionado>, InformarIncumplimiento,
             SinResciliar, SupervisorDesignado, ActuaElDesignado, Then<AbrirSancionatorio>>,
        Stays<In<Perfeccionado>, ResolverSancion,
             MultaConObligacionPendiente, MultaSinSuspension, ClausulaPenalPactada, CaducidadEnPlazo>,
        Stays<In<Perfeccionado>, ImponerMulta,
             EjecucionIniciada, MultaPactada, MultaConObligacionPendiente, AudienciaPrevia, GaranteCitado>,
        Stays<In<Perfeccionado>, ConcluirSancionatorio>,

        Stays<In<Perfeccionado>, LiberarSaldo, SaldoDefinido, LiberacionHastaSaldo, PresupuestoPorSuExpediente>,
        Stays<In<Perfeccionado>, PagarSaldo,   SaldoReconocido, PresupuestoPorSuExpediente>,
        Stays<In<Perfeccionado>, ReclamarSiniestro, ReclamaElDesignado, SiniestroAmparado>
    >;
    // clang-format on

    static void apply(Contrato& c, const Abrir& act, const Occasion&) { abrir(c, act); }
    static void apply(Contrato& c, const Suscribir& act, const Occasion& now) {
        suscribir(c, act, now.date, now.person);
        if (!act.actividades.empty()) c.actividades = act.actividades;
    }
    static void apply(Contrato& c, const ExpedirRp& act, const Occasion& now) { expedir_rp(c, act, now.date); }
    static void apply(Contrato& c, const CertificarAdicion& act, const Occasion&) { certificar_adicion(c, act); }
    static void apply(Contrato& c, const LiberarRp& act, const Occasion&) { liberar_rp(c, act); }
    static void apply(Contrato& c, const ReintegrarPago& act, const Occasion&) { reintegrar_pago(c, act); }
    static void apply(Contrato& c, const RecibirVigenciaFutura& act, const Occasion&) {
        c.vigencia_futura = act.vigencia_futura;
    }
    static void apply(Contrato& c, const ConstituirGarantia& act, const Occasion& now) {
        constituir_garantia(c, act, now.date);
    }
    static void apply(Contrato& c, const AprobarGarantia& act, const Occasion& now) {
        aprobar_garantia(c, act, now.date);
    }
    static void apply(Contrato& c, const RechazarGarantia& act, const Occasion& now) {
        rechazar_garantia(c, act, now.date);
    }
    static void apply(Contrato& c, const DesignarSupervisor& act, const Occasion& now) { designar(c, act, now.date); }
    static void apply(Contrato& c, const Iniciar&, const Occasion& now) { iniciar(c, now.date); }
    static void apply(Contrato& c, const Resciliar&, const Occasion& now) {
        terminar(c, FormaTerminacion::resciliacion, now.date);
    }
    static void apply(Contrato& c, const RadicarInforme& act, const Occasion& now) {
        radicar_informe(c, act, now.date, now.person);
    }
    static void apply(Contrato& c, const DesembolsarAnticipo& act, const Occasion& now) {
        desembolsar_anticipo(c, act, now.date);
    }
    static void apply(Contrato& c, const Pagar& act, const Occasion& now) { pagar(c, act, now.date); }
    static void apply(Contrato& c, const Adicionar& act, const Occasion& now) { adicionar(c, act, now.date); }
    static void apply(Contrato& c, const Reducir& act, const Occasion& now) {
        c.valor_vigente -= act.valor;
        c.cambio(now.date);
    }
    static void apply(Contrato& c, const Prorrogar& act, const Occasion& now) { prorrogar(c, act, now.date); }
    static void apply(Contrato& c, const Modificar&, const Occasion& now) {
        ++c.modificaciones;
        c.cambio(now.date);
    }
    static void apply(Contrato& c, const ModificarUnilateral& act, const Occasion& now) {
        modificar_unilateral(c, act, now.date);
    }
    static void apply(Contrato& c, const Ceder& act, const Occasion& now) { ceder(c, act, now.date); }
    static void apply(Contrato& c, const InformarIncumplimiento&, const Occasion&) { ++c.sancionatorios_en_curso; }
    static void apply(Contrato& c, const ResolverSancion& act, const Occasion& now) {
        resolver_sancion(c, act, now.date);
    }
    static void apply(Contrato& c, const ImponerMulta& act, const Occasion&) { imponer_multa(c, act); }
    static void apply(Contrato& c, const ConcluirSancionatorio& act, const Occasion&) {
        concluir_sancionatorio(c, act);
    }
    static void apply(Contrato& c, const Suspender& act, const Occasion& now) { suspender(c, act, now.date); }
    static void apply(Contrato& c, const AmpliarSuspension& act, const Occasion&) { ampliar_suspension(c, act); }
    static void apply(Contrato& c, const Reiniciar& act, const Occasion& now) { reiniciar(c, act, now.date); }
    static void apply(Contrato& c, const TerminarMutuoAcuerdo&, const Occasion& now) {
        terminar(c, FormaTerminacion::mutuo_acuerdo, now.date);
    }
    static void apply(Contrato& c, const TerminarUnilateral& act, const Occasion& now) {
        terminar(c, FormaTerminacion::unilateral, now.date, act.ejecutoria);
    }
    static void apply(Contrato& c, const DeclararCaducidad& act, const Occasion& now) {
        caducar(c, act, now.date, act.ejecutoria);
    }
    static void apply(Contrato& c, const VencerPlazo&, const Occasion& now) {
        terminar(c, FormaTerminacion::plazo, now.date);
    }
    static void apply(Contrato& c, const CumplirObjeto&, const Occasion& now) {
        terminar(c, FormaTerminacion::cumplimiento, now.date);
    }
    static void apply(Contrato& c, const RecibirFinal& act, const Occasion& now) { recibir(c, act, now.date); }
    static void apply(Contrato& c, const ClasificarLiquidacion&, const Occasion& now) {
        if (!requiere_liquidacion(c, c, c, c, c)) c.clasificado_el = now.date;
    }
    static void apply(Contrato& c, const RegistrarLiquidacion& act, const Occasion& now) { liquidar(c, act, now.date); }
    static void apply(Contrato& c, const RegistrarLiquidacionPublicada&, const Occasion& now) {
        liquidar(c, {}, now.date);
    }
    static void apply(Contrato& c, const PerderCompetencia& act, const Occasion& now) {
        c.sin_competencia_el = c.clasificado_el = act.fecha.value_or(now.date);
    }
    static void apply(Contrato& c, const LiberarSaldo& act, const Occasion&) { c.saldo_liberado += act.valor; }
    static void apply(Contrato& c, const PagarSaldo& act, const Occasion&) {
        c.saldo_pagado += act.valor;
        c.valor_pagado += act.valor;
    }
    static void apply(Contrato& c, const VisitarGarantia&, const Occasion& now) { c.ultima_visita = now.date; }
    static void apply(Contrato& c, const ReclamarSiniestro&, const Occasion&) { ++c.siniestros; }
    template <class Other>
    static void apply(Contrato&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    static std::vector<Deadline> deadlines(const Contrato& c, const States& states, const Law& law) {
        return deadlines_of(c, states, law);
    }
    static Summary summary(const Contrato& c) {
        const std::string watcher = c.designaciones.empty() ? std::string() : c.designaciones.back().persona;
        return {fmt::format("Contrato {}: {}", c.numero_contrato, c.objeto), watcher, c.bpin, {c.numero_contrato}};
    }
};

class FlujoContrato final : public MachineWorkflow<MaquinaContrato> {
public:
    std::string_view understands() const override { return "contrato_publicado"; }
    Account account_for(const Record& record, const States& states, const Document& facts, const Law&) const override {
        return account_of(record, states, facts);
    }
};

}  // namespace

}  // namespace hito::contrato

namespace hito {

const Workflow& contrato_workflow() {
    static const contrato::FlujoContrato workflow;
    return workflow;
}

}  // namespace hito
