// The data that the acts of a contract bring and rules look at. Those of a sanction: datos_sancion.hpp.
#pragma once

#include "workflows/law/datos_sancion.hpp"
#include "workflows/law/hechos_contrato.hpp"
#include "workflows/law/hechos_presupuesto.hpp"

namespace hito::law {

struct DatosSuscripcion {
    std::optional<Date> inhabilidades_verificadas_el, seguridad_social_verificada_el;
    bool contratista_inhabil = false;
    ExcepcionElectoral excepcion_electoral = ExcepcionElectoral::ninguna;
    std::string ordenador;

    static constexpr auto fields = std::tuple{
        Field{"inhabilidades_verificadas_el", &DatosSuscripcion::inhabilidades_verificadas_el,
              "Fecha de la consulta de inhabilidades y antecedentes"},
        Field{"contratista_inhabil", &DatosSuscripcion::contratista_inhabil, "La consulta mostró una inhabilidad"},
        Field{"seguridad_social_verificada_el", &DatosSuscripcion::seguridad_social_verificada_el,
              "Fecha del paz y salvo de seguridad social y parafiscales"},
        Field{"excepcion_electoral", &DatosSuscripcion::excepcion_electoral,
              "Excepción a la restricción de contratación directa en época electoral"},
        Field{"ordenador", &DatosSuscripcion::ordenador,
              "Persona que suscribe por la entidad; si no se dice, quien registra el acto"},
    };
};

struct DatosRp {
    std::string numero, tercero;
    Money valor;
    int vigencia = 0;
    bool sustituye = false;

    static constexpr auto fields = std::tuple{
        Field{"numero", &DatosRp::numero, "Número del registro presupuestal", required},
        Field{"valor", &DatosRp::valor, "Valor", required},
        Field{"tercero", &DatosRp::tercero, "Documento del tercero; si no se dice, el contratista"},
        Field{"vigencia", &DatosRp::vigencia, "Año del presupuesto que afecta; si no se dice, el de la fecha",
              Need::optional, ultima_anualidad},
        Field{"sustituye", &DatosRp::sustituye, "Reemplaza el saldo de los anteriores (cesión)"},
    };
};

/// What a registry no longer holds for the contract, or goes on as a reserve.
struct DatosRpLiberado {
    Money valor;

    static constexpr auto fields = std::tuple{Field{"valor", &DatosRpLiberado::valor, "Valor que se libera", required}};
};
struct DatosReservaDelRp {
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &DatosReservaDelRp::vigencia, "Año del registro", required, ultima_anualidad},
        Field{"valor", &DatosReservaDelRp::valor, "Valor que se reserva", required},
    };
};
struct DatosVigenciaFutura {
    std::optional<VigenciaFutura> vigencia_futura;

    static constexpr auto fields = std::tuple{
        Field{"vigencia_futura", &DatosVigenciaFutura::vigencia_futura, "Vigencia futura autorizada", required}};
};
/// A payment that came back, as it had gone out.
struct DatosReintegro {
    ClaseObligacion clase = ClaseObligacion::recibo;
    Money valor, amortizacion;

    static constexpr auto fields = std::tuple{
        Field{"clase", &DatosReintegro::clase, "Qué se había pagado"},
        Field{"valor", &DatosReintegro::valor, "Valor de la cuenta, antes de amortizar el anticipo", required},
        Field{"amortizacion", &DatosReintegro::amortizacion, "Parte que amortizaba el anticipo"},
    };
};

struct DatosDesignacion {
    std::string persona, documento, nombre;
    ClaseSupervision clase = ClaseSupervision::supervisor;
    bool dependencia_control_interno = false, contratista_de_apoyo = false, en_el_contrato = false;

    static constexpr auto fields = std::tuple{
        Field{"persona", &DatosDesignacion::persona, "Persona designada", required},
        Field{"documento", &DatosDesignacion::documento, "Documento de la persona"},
        Field{"nombre", &DatosDesignacion::nombre, "Nombre"},
        Field{"clase", &DatosDesignacion::clase, "Supervisor o interventor"},
        Field{"dependencia_control_interno", &DatosDesignacion::dependencia_control_interno,
              "Trabaja en la oficina de control interno"},
        Field{"contratista_de_apoyo", &DatosDesignacion::contratista_de_apoyo,
              "Es contratista de apoyo y no servidor de la entidad"},
        Field{"en_el_contrato", &DatosDesignacion::en_el_contrato,
              "Está en el contrato o en la aceptación de la oferta, y no en documento aparte"},
    };
};

/// Who signs may name the supervisor with it.
struct SupervisorNombrado {
    std::optional<DatosDesignacion> supervisor;

    static constexpr auto fields =
        std::tuple{Field{"supervisor", &SupervisorNombrado::supervisor, "Supervisor o interventor que designa"}};
};

struct DatosInicio {
    std::optional<Date> arl_desde;

    static constexpr auto fields =
        std::tuple{Field{"arl_desde", &DatosInicio::arl_desde, "Primer día de cobertura de la ARL"}};
};

struct DatosInforme {
    std::optional<Date> desde, hasta;
    Percent avance;
    std::optional<Money> valor_ejecutado;
    bool seguridad_social = false;
    std::string huella;

    static constexpr auto fields = std::tuple{
        Field{"desde", &DatosInforme::desde, "Primer día del período", required},
        Field{"hasta", &DatosInforme::hasta, "Último día del período", required},
        Field{"avance", &DatosInforme::avance, "Avance físico acumulado, en porcentaje", required},
        Field{"valor_ejecutado", &DatosInforme::valor_ejecutado, "Valor recibido a satisfacción, acumulado"},
        Field{"seguridad_social", &DatosInforme::seguridad_social,
              "Verificó el pago de seguridad social y parafiscales del período"},
        Field{"huella", &DatosInforme::huella, "Huella SHA-256 del texto del informe"},
    };
};

struct DatosAnticipo {
    Money valor;
    std::optional<bool> plan_inversion_aprobado;
    std::optional<ManejoAnticipo> manejo;

    static constexpr auto fields = std::tuple{
        Field{"valor", &DatosAnticipo::valor, "Valor desembolsado", required},
        Field{"plan_inversion_aprobado", &DatosAnticipo::plan_inversion_aprobado, "El plan de inversión está aprobado"},
        Field{"manejo", &DatosAnticipo::manejo, "Cómo se maneja el anticipo"},
    };
};

struct DatosPago {
    Money valor, amortizacion;
    std::optional<Date> periodo_desde, periodo_hasta;
    std::string autoriza, factura;

    static constexpr auto fields = std::tuple{
        Field{"valor", &DatosPago::valor, "Valor de la cuenta, antes de amortizar el anticipo", required},
        Field{"amortizacion", &DatosPago::amortizacion, "Parte que amortiza el anticipo"},
        Field{"periodo_desde", &DatosPago::periodo_desde, "Primer día del período que se paga"},
        Field{"periodo_hasta", &DatosPago::periodo_hasta, "Último día del período que se paga"},
        Field{"autoriza", &DatosPago::autoriza, "Persona que autoriza; si no se dice, quien registra el acto"},
        Field{"factura", &DatosPago::factura, "Factura o cuenta de cobro"},
    };
};

/// Every change of the agreement says why.
struct Justificacion {
    std::string justificacion;

    static constexpr auto fields =
        std::tuple{Field{"justificacion", &Justificacion::justificacion, "Justificación del supervisor o interventor"}};
};

struct DatosAdicion {
    Money valor;
    std::optional<Cdp> cdp;
    ExcepcionTope excepcion = ExcepcionTope::ninguna;

    static constexpr auto fields = std::tuple{
        Field{"valor", &DatosAdicion::valor, "Valor adicionado", required},
        Field{"cdp", &DatosAdicion::cdp, "CDP de la adición"},
        Field{"excepcion", &DatosAdicion::excepcion, "Excepción al tope de las adiciones"},
    };
};

struct DatosReduccion {
    Money valor;

    static constexpr auto fields = std::tuple{Field{"valor", &DatosReduccion::valor, "Valor que se reduce", required}};
};

/// Months first, then days; or the new last day itself.
struct DatosProrroga {
    int meses = 0, dias = 0;
    std::optional<Date> hasta;
    bool automatica = false;
    std::optional<VigenciaFutura> vigencia_futura;

    static constexpr auto fields = std::tuple{
        Field{"meses", &DatosProrroga::meses, "Meses de prórroga", Need::optional, un_siglo_en_meses},
        Field{"dias", &DatosProrroga::dias, "Días calendario de prórroga", Need::optional, un_siglo_en_dias},
        Field{"hasta", &DatosProrroga::hasta, "Nuevo último día, si se pactó como fecha"},
        Field{"automatica", &DatosProrroga::automatica, "Se invoca una prórroga automática o tácita"},
        Field{"vigencia_futura", &DatosProrroga::vigencia_futura, "Vigencia futura que la ampara"},
    };
};

struct DatosModificacion {
    std::string descripcion;
    bool cambia_esencia = false;

    static constexpr auto fields = std::tuple{
        Field{"descripcion", &DatosModificacion::descripcion, "Qué se modifica", required},
        Field{"cambia_esencia", &DatosModificacion::cambia_esencia, "Cambia la esencia del objeto"},
    };
};

struct DatosModificacionUnilateral {
    std::string descripcion;
    std::optional<Money> nuevo_valor;
    std::optional<Cdp> cdp;
    bool acuerdo_intentado = false;

    static constexpr auto fields = std::tuple{
        Field{"descripcion", &DatosModificacionUnilateral::descripcion, "Qué se modifica", required},
        Field{"nuevo_valor", &DatosModificacionUnilateral::nuevo_valor, "Valor del contrato después, si cambia"},
        Field{"cdp", &DatosModificacionUnilateral::cdp, "CDP de lo que aumenta el valor"},
        Field{"acuerdo_intentado", &DatosModificacionUnilateral::acuerdo_intentado,
              "Antes se buscó el acuerdo con el contratista"},
    };
};

struct DatosSuspension {
    std::optional<CausaSuspension> causa;
    std::optional<Date> desde, hasta;
    std::string condicion;
    bool garante_avisado = false;

    static constexpr auto fields = std::tuple{
        Field{"causa", &DatosSuspension::causa, "Causa"},
        Field{"desde", &DatosSuspension::desde, "Primer día suspendido; si no se dice, el de la fecha"},
        Field{"hasta", &DatosSuspension::hasta, "Último día suspendido"},
        Field{"condicion", &DatosSuspension::condicion, "Condición con que termina, si no tiene fecha"},
        Field{"garante_avisado", &DatosSuspension::garante_avisado, "Se avisó al garante"},
    };
};

struct DatosAmpliacionSuspension {
    std::optional<Date> hasta;

    static constexpr auto fields =
        std::tuple{Field{"hasta", &DatosAmpliacionSuspension::hasta, "Nuevo último día suspendido", required}};
};

struct DatosReinicio {
    std::optional<Date> reanuda_el;

    static constexpr auto fields = std::tuple{
        Field{"reanuda_el", &DatosReinicio::reanuda_el, "Primer día de trabajo; si no se dice, el de la fecha"}};
};

struct DatosCesion {
    Contratista cesionario;
    std::optional<Date> autorizacion_fecha, inhabilidades_verificadas_el;
    bool cesionario_inhabil = false;

    static constexpr auto fields = std::tuple{
        Field{"cesionario", &DatosCesion::cesionario, "Quien recibe el contrato"},
        Field{"autorizacion_fecha", &DatosCesion::autorizacion_fecha, "Fecha de la autorización escrita de la entidad"},
        Field{"inhabilidades_verificadas_el", &DatosCesion::inhabilidades_verificadas_el,
              "Fecha de la consulta de inhabilidades del cesionario"},
        Field{"cesionario_inhabil", &DatosCesion::cesionario_inhabil, "La consulta mostró una inhabilidad"},
    };
};

struct DatosTerminacionAcuerdo {
    std::string balance;

    static constexpr auto fields =
        std::tuple{Field{"balance", &DatosTerminacionAcuerdo::balance, "Balance de lo ejecutado y lo pagado"}};
};

/// The day from which an act of the entity binds, where it is not the act's own.
struct Ejecutoria {
    std::optional<Date> ejecutoria;

    static constexpr auto fields = std::tuple{Field{"ejecutoria", &Ejecutoria::ejecutoria, "Fecha de ejecutoria"}};
};

struct DatosTerminacionUnilateral {
    CausaUnilateral causa = CausaUnilateral::otra;

    static constexpr auto fields = std::tuple{Field{"causa", &DatosTerminacionUnilateral::causa, "Causa", required}};
};

struct DatosRecibo {
    std::string pendientes;

    static constexpr auto fields = std::tuple{Field{"pendientes", &DatosRecibo::pendientes, "Pendientes, si los hay"}};
};

/// What the case of the settlement tells.
struct DatosLiquidacion {
    std::string forma;
    std::optional<Date> fecha;
    Money saldo_a_favor_contratista, saldo_a_favor_entidad, saldo_a_liberar;

    static constexpr auto fields = std::tuple{
        Field{"forma", &DatosLiquidacion::forma, "Bilateral, unilateral o judicial"},
        Field{"fecha", &DatosLiquidacion::fecha, "Fecha en que quedó liquidado"},
        Field{"saldo_a_favor_contratista", &DatosLiquidacion::saldo_a_favor_contratista,
              "Saldo que la entidad queda debiendo"},
        Field{"saldo_a_favor_entidad", &DatosLiquidacion::saldo_a_favor_entidad, "Saldo que el contratista debe"},
        Field{"saldo_a_liberar", &DatosLiquidacion::saldo_a_liberar, "Saldo del registro presupuestal por liberar"},
    };
};
struct DatosPerdidaCompetencia {
    std::optional<Date> fecha;

    static constexpr auto fields =
        std::tuple{Field{"fecha", &DatosPerdidaCompetencia::fecha, "Fecha en que se perdió la competencia"}};
};

struct DatosSaldo {
    Money valor;

    static constexpr auto fields = std::tuple{Field{"valor", &DatosSaldo::valor, "Valor", required}};
};

struct DatosSiniestro {
    Amparo amparo = Amparo::cumplimiento;
    Money valor;
    std::string descripcion;

    static constexpr auto fields = std::tuple{
        Field{"amparo", &DatosSiniestro::amparo, "Amparo que se reclama", required},
        Field{"valor", &DatosSiniestro::valor, "Valor reclamado", required},
        Field{"descripcion", &DatosSiniestro::descripcion, "Hechos"},
    };
};

struct DatosVisita {
    std::string observaciones;

    static constexpr auto fields = std::tuple{Field{"observaciones", &DatosVisita::observaciones, "Observaciones"}};
};

struct DatosCierre {
    bool disposicion_final_cumplida = false;
    std::optional<Date> contrato_cerrado_el;

    static constexpr auto fields = std::tuple{
        Field{"disposicion_final_cumplida", &DatosCierre::disposicion_final_cumplida,
              "Se cumplieron las condiciones de disposición final o ambientales"},
        Field{"contrato_cerrado_el", &DatosCierre::contrato_cerrado_el,
              "Fecha en que se cerró el contrato electrónico en el SECOP II"},
    };
};

}  // namespace hito::law
