// What is known of a contract, in the small groups that rules look at. The opening act brings the agreed ones
// (its data are these same groups); the others grow with the acts. Totals, last values and short lists: the history
// itself stands in the acts.
#pragma once

#include "workflows/law/hechos_garantia_contrato.hpp"
#include "workflows/law/maximos.hpp"
#include "workflows/law/palabras_contrato.hpp"

namespace hito::law {

// What was agreed
// ------------------------------------------------------------------------------------------------------

struct Identidad {
    std::string numero_contrato, referencia, numero_proceso, url, bpin, objeto, unspsc, dependencia, destino_gasto;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &Identidad::numero_contrato, "Número del contrato", required},
        Field{"referencia", &Identidad::referencia, "Referencia interna de la entidad"},
        Field{"numero_proceso", &Identidad::numero_proceso, "Número del proceso de selección"},
        Field{"url", &Identidad::url, "Dirección del contrato en el SECOP"},
        Field{"bpin", &Identidad::bpin, "Código del proyecto de inversión"},
        Field{"objeto", &Identidad::objeto, "Objeto del contrato"},
        Field{"unspsc", &Identidad::unspsc, "Código principal del clasificador de bienes y servicios (UNSPSC)"},
        Field{"dependencia", &Identidad::dependencia, "Dependencia que tiene la necesidad"},
        Field{"destino_gasto", &Identidad::destino_gasto, "Destino del gasto: inversión o funcionamiento"},
    };
};

struct Clase {
    Modalidad modalidad = Modalidad::otra;
    TipoContrato tipo_contrato = TipoContrato::otro;
    std::string causal;
    bool servicios_profesionales = false, convenio = false, entrega_instantanea = false;

    static constexpr auto fields = std::tuple{
        Field{"modalidad", &Clase::modalidad, "Modalidad de selección"},
        Field{"tipo_contrato", &Clase::tipo_contrato, "Tipo de contrato"},
        Field{"causal", &Clase::causal, "Causal de la contratación directa"},
        Field{"servicios_profesionales", &Clase::servicios_profesionales,
              "Prestación de servicios profesionales o de apoyo a la gestión"},
        Field{"convenio", &Clase::convenio, "Es un convenio y no un contrato"},
        Field{"entrega_instantanea", &Clase::entrega_instantanea, "Se cumple en un solo momento"},
    };
};

struct Contratista {
    std::string tipo_documento, documento, nombre;
    bool persona_natural = false;

    static constexpr auto fields = std::tuple{
        Field{"tipo_documento", &Contratista::tipo_documento, "Clase de documento"},
        Field{"documento", &Contratista::documento, "Número del documento, sin dígito de verificación"},
        Field{"nombre", &Contratista::nombre, "Nombre o razón social"},
        Field{"persona_natural", &Contratista::persona_natural, "Es una persona natural"},
    };
};
/// Who took part in the process that the contract comes from.
struct PersonasDelProceso {
    std::string estructuro, expidio_cdp;
    std::vector<std::string> evaluaron;

    bool participo(std::string_view person) const {
        return estructuro == person || std::find(evaluaron.begin(), evaluaron.end(), person) != evaluaron.end();
    }
    static constexpr auto fields = std::tuple{
        Field{"estructuro", &PersonasDelProceso::estructuro, "Persona que radicó los estudios del proceso"},
        Field{"evaluaron", &PersonasDelProceso::evaluaron, "Personas que evaluaron las ofertas"},
        Field{"expidio_cdp", &PersonasDelProceso::expidio_cdp, "Persona que expidió el CDP del proceso"},
    };
};

struct Partes {
    Contratista contratista;

    static constexpr auto fields = std::tuple{Field{"contratista", &Partes::contratista, "Contratista"}};
};

struct ValorPactado {
    Money valor_inicial;

    static constexpr auto fields =
        std::tuple{Field{"valor_inicial", &ValorPactado::valor_inicial, "Valor inicial del contrato"}};
};

/// Months first, then days; or the last day itself.
struct PlazoPactado {
    int plazo_meses = 0, plazo_dias = 0;
    std::optional<Date> fecha_fin;
    std::optional<Date> suscribir_hasta;

    static constexpr auto fields = std::tuple{
        Field{"plazo_meses", &PlazoPactado::plazo_meses, "Plazo de ejecución, en meses", Need::optional,
              un_siglo_en_meses},
        Field{"plazo_dias", &PlazoPactado::plazo_dias, "Plazo de ejecución, en días calendario", Need::optional,
              un_siglo_en_dias},
        Field{"fecha_fin", &PlazoPactado::fecha_fin, "Último día del plazo, si se pactó como fecha"},
        Field{"suscribir_hasta", &PlazoPactado::suscribir_hasta, "Último día para suscribir según el pliego"},
    };
};

struct Cdp {
    std::string numero;
    std::optional<Date> fecha;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero", &Cdp::numero, "Número del CDP", required},
        Field{"fecha", &Cdp::fecha, "Fecha de expedición", required},
        Field{"valor", &Cdp::valor, "Valor", required},
    };
};
struct VigenciaFutura {
    std::string acto;
    std::optional<Date> fecha;
    int hasta_vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"acto", &VigenciaFutura::acto, "Acto que la autoriza", required},
        Field{"fecha", &VigenciaFutura::fecha, "Fecha de la autorización", required},
        Field{"hasta_vigencia", &VigenciaFutura::hasta_vigencia, "Último año que comprende", required,
              ultima_anualidad},
        Field{"valor", &VigenciaFutura::valor, "Valor autorizado"},
    };
};
struct Disponibilidad {
    std::optional<Cdp> cdp;
    std::optional<VigenciaFutura> vigencia_futura;

    static constexpr auto fields = std::tuple{
        Field{"cdp", &Disponibilidad::cdp, "Certificado de disponibilidad presupuestal"},
        Field{"vigencia_futura", &Disponibilidad::vigencia_futura, "Vigencia futura autorizada"},
    };
};

struct ExigenciaGarantia {
    std::optional<bool> exige_garantia;  ///< Absent: it is due, as the law has it.
    std::string motivo_sin_garantia;

    static constexpr auto fields = std::tuple{
        Field{"exige_garantia", &ExigenciaGarantia::exige_garantia, "Se exige garantía; si no se dice, sí"},
        Field{"motivo_sin_garantia", &ExigenciaGarantia::motivo_sin_garantia, "Por qué no se exige"},
    };
    bool se_exige() const { return exige_garantia.value_or(true); }
};

struct Pactos {
    bool clausulas_excepcionales = false, pacta_multas = false, exige_interventoria = false;
    Percent anticipo_pactado, clausula_penal;
    ModoInicio modo_inicio = ModoInicio::acta;

    static constexpr auto fields = std::tuple{
        Field{"clausulas_excepcionales", &Pactos::clausulas_excepcionales, "Tiene cláusulas excepcionales"},
        Field{"pacta_multas", &Pactos::pacta_multas, "Pacta multas"},
        Field{"exige_interventoria", &Pactos::exige_interventoria, "Exige interventoría"},
        Field{"anticipo_pactado", &Pactos::anticipo_pactado, "Anticipo pactado, en porcentaje del valor"},
        Field{"clausula_penal", &Pactos::clausula_penal, "Cláusula penal pactada, en porcentaje del valor"},
        Field{"modo_inicio", &Pactos::modo_inicio, "El plazo corre desde el acta de inicio o desde los requisitos"},
    };
};

struct PactoLiquidacion {
    bool pacta_liquidacion = false;
    std::optional<int> plazo_liquidacion_meses;

    static constexpr auto fields = std::tuple{
        Field{"pacta_liquidacion", &PactoLiquidacion::pacta_liquidacion, "Pacta la liquidación"},
        Field{"plazo_liquidacion_meses", &PactoLiquidacion::plazo_liquidacion_meses,
              "Término pactado para liquidar de común acuerdo, en meses", Need::optional, un_siglo_en_meses},
    };
};

/// What an imported source doesn't tell: rules that ask for it find nothing wrong and say so.
struct Desconocido {
    std::vector<std::string> desconoce;

    static constexpr auto fields =
        std::tuple{Field{"desconoce", &Desconocido::desconoce, "Hechos que la fuente importada no trae"}};
};

// What grows with the acts
// ----------------------------------------------------------------------------------------------

struct Firma {
    std::optional<Date> fecha_suscripcion;
    std::string ordenador;  ///< Person who signed for the entity.

    static constexpr auto fields = std::tuple{
        Field{"fecha_suscripcion", &Firma::fecha_suscripcion, "Fecha de suscripción"},
        Field{"ordenador", &Firma::ordenador, "Persona que suscribió por la entidad"},
    };
};

struct AdicionHecha {
    Date fecha{};
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"fecha", &AdicionHecha::fecha, "Fecha de la adición"},
        Field{"valor", &AdicionHecha::valor, "Valor adicionado"},
    };
};
struct Valores {
    Money valor_vigente, aumento_unilateral, disminucion_unilateral;
    std::vector<AdicionHecha> adiciones;
    int prorrogas = 0, modificaciones = 0, cesiones = 0;
    std::optional<Date> ultimo_cambio;

    void cambio(Date dia) { ultimo_cambio = ultimo_cambio ? std::max(*ultimo_cambio, dia) : dia; }
    static constexpr auto fields = std::tuple{
        Field{"valor_vigente", &Valores::valor_vigente, "Valor inicial más adiciones menos reducciones"},
        Field{"aumento_unilateral", &Valores::aumento_unilateral, "Lo que la entidad aumentó el valor por sí sola"},
        Field{"disminucion_unilateral", &Valores::disminucion_unilateral,
              "Lo que la entidad disminuyó el valor por sí sola"},
        Field{"adiciones", &Valores::adiciones, "Adiciones"},
        Field{"prorrogas", &Valores::prorrogas, "Número de prórrogas"},
        Field{"modificaciones", &Valores::modificaciones, "Número de otras modificaciones"},
        Field{"cesiones", &Valores::cesiones, "Número de cesiones"},
        Field{"ultimo_cambio", &Valores::ultimo_cambio,
              "Fecha de la última adición, reducción, prórroga, modificación o cesión"},
    };
};

/// A certificate of the budget chain that was issued to add to the contract, and how much of it additions took.
struct CdpDeAdicion {
    std::string numero, item;
    std::optional<Date> fecha;
    Money valor, usado;

    static constexpr auto fields = std::tuple{
        Field{"numero", &CdpDeAdicion::numero, "Número del CDP", required},
        Field{"item", &CdpDeAdicion::item, "Vigencia, sección, rubro, fuente y BPIN"},
        Field{"fecha", &CdpDeAdicion::fecha, "Fecha de expedición", required},
        Field{"valor", &CdpDeAdicion::valor, "Valor, sin lo liberado", required},
        Field{"usado", &CdpDeAdicion::usado, "De él, lo que tomaron las adiciones"},
    };
};
struct RegistroPresupuestal {
    std::string rp_numero, rp_tercero;
    std::optional<Date> rp_fecha;  ///< Of the first one.
    Money rp_valor, cdp_adicionado, saldo_liberado;
    std::vector<CdpDeAdicion> cdp_de_adiciones;

    /// What may still be added on a day with the certificates that came from their cases (Decreto 111 de 1996, art.
    /// 14).
    Money por_adicionar(Date day) const {
        Money out;
        for (const CdpDeAdicion& one : cdp_de_adiciones)
            if (one.fecha && *one.fecha <= day && year_of(*one.fecha) == year_of(day)) out += one.valor - one.usado;
        return out;
    }

    static constexpr auto fields = std::tuple{
        Field{"rp_numero", &RegistroPresupuestal::rp_numero, "Número del último registro presupuestal"},
        Field{"rp_tercero", &RegistroPresupuestal::rp_tercero, "Documento del tercero del registro"},
        Field{"rp_fecha", &RegistroPresupuestal::rp_fecha, "Fecha del primer registro presupuestal"},
        Field{"rp_valor", &RegistroPresupuestal::rp_valor,
              "Suma de los registros presupuestales, sin lo que liberaron"},
        Field{"cdp_adicionado", &RegistroPresupuestal::cdp_adicionado, "Suma de los CDP de las adiciones"},
        Field{"saldo_liberado", &RegistroPresupuestal::saldo_liberado, "Saldo liberado"},
        Field{"cdp_de_adiciones", &RegistroPresupuestal::cdp_de_adiciones, "CDP de expediente para adicionarlo"},
    };
};

struct GarantiaGuardada {
    std::string numero;
    std::optional<Date> constituida, aprobada, rechazada;
    std::vector<AmparoVigente> amparos;

    static constexpr auto fields = std::tuple{
        Field{"numero", &GarantiaGuardada::numero, "Número"},
        Field{"constituida", &GarantiaGuardada::constituida, "Fecha de constitución"},
        Field{"aprobada", &GarantiaGuardada::aprobada, "Fecha de la primera aprobación"},
        Field{"rechazada", &GarantiaGuardada::rechazada, "Fecha del rechazo que sigue en pie"},
        Field{"amparos", &GarantiaGuardada::amparos, "Amparos"},
    };
};
struct Garantias {
    std::vector<GarantiaGuardada> garantias;
    std::optional<Date> ajuste_pendiente_desde;

    static constexpr auto fields = std::tuple{
        Field{"garantias", &Garantias::garantias, "Garantías por número"},
        Field{"ajuste_pendiente_desde", &Garantias::ajuste_pendiente_desde,
              "Desde cuándo la garantía está por ajustar a un cambio del contrato"},
    };
};

struct Designacion {
    ClaseSupervision clase = ClaseSupervision::supervisor;
    std::string persona, documento, nombre;
    Date desde{};
    std::optional<Date> hasta;

    static constexpr auto fields = std::tuple{
        Field{"clase", &Designacion::clase, "Supervisor o interventor"},
        Field{"persona", &Designacion::persona, "Persona designada"},
        Field{"documento", &Designacion::documento, "Documento de la persona designada"},
        Field{"nombre", &Designacion::nombre, "Su nombre"},
        Field{"desde", &Designacion::desde, "Primer día"},
        Field{"hasta", &Designacion::hasta, "Último día, si fue relevada"},
    };
};
struct Supervision {
    std::vector<Designacion> designaciones;

    static constexpr auto fields =
        std::tuple{Field{"designaciones", &Supervision::designaciones, "Designaciones de supervisión"}};
};

struct Ejecucion {
    std::optional<Date> fecha_inicio;
    std::optional<Date> fin_plazo;  ///< With extensions and ended suspensions.

    static constexpr auto fields = std::tuple{
        Field{"fecha_inicio", &Ejecucion::fecha_inicio, "Fecha de inicio de la ejecución"},
        Field{"fin_plazo", &Ejecucion::fin_plazo, "Último día del plazo de ejecución"},
    };
};

struct Suspension {
    Date desde{};
    std::optional<Date> hasta;     ///< As agreed; none when it ends with a condition.
    std::optional<Date> reinicio;  ///< First day of work again.

    static constexpr auto fields = std::tuple{
        Field{"desde", &Suspension::desde, "Primer día suspendido"},
        Field{"hasta", &Suspension::hasta, "Último día suspendido, según el acuerdo"},
        Field{"reinicio", &Suspension::reinicio, "Primer día de trabajo después"},
    };
};
struct Suspensiones {
    std::vector<Suspension> suspensiones;

    static constexpr auto fields = std::tuple{Field{"suspensiones", &Suspensiones::suspensiones, "Suspensiones"}};
};

struct InformeReciente {
    Date fecha{}, desde{}, hasta{};
    std::string persona, huella;
    bool seguridad_social = false;
    std::optional<Money> valor_ejecutado;

    static constexpr auto fields = std::tuple{
        Field{"fecha", &InformeReciente::fecha, "Fecha del informe"},
        Field{"desde", &InformeReciente::desde, "Primer día del período"},
        Field{"hasta", &InformeReciente::hasta, "Último día del período"},
        Field{"persona", &InformeReciente::persona, "Persona que lo firma"},
        Field{"huella", &InformeReciente::huella, "Huella del texto"},
        Field{"seguridad_social", &InformeReciente::seguridad_social, "Verifica la seguridad social"},
        Field{"valor_ejecutado", &InformeReciente::valor_ejecutado, "Valor recibido a satisfacción, acumulado"},
    };
};
struct Informes {
    int informes = 0;
    std::vector<InformeReciente> ultimos_informes;
    Percent avance_fisico;

    static constexpr auto fields = std::tuple{
        Field{"informes", &Informes::informes, "Número de informes de supervisión"},
        Field{"ultimos_informes", &Informes::ultimos_informes, "Últimos informes"},
        Field{"avance_fisico", &Informes::avance_fisico, "Avance físico del último informe"},
    };
};

struct Pagos {
    int pagos = 0;
    Money valor_pagado, valor_facturado, anticipo_desembolsado, anticipo_amortizado, saldo_pagado;
    std::optional<Date> ultimo_pago;

    static constexpr auto fields = std::tuple{
        Field{"pagos", &Pagos::pagos, "Número de pagos"},
        Field{"valor_pagado", &Pagos::valor_pagado, "Dinero entregado, con el anticipo"},
        Field{"valor_facturado", &Pagos::valor_facturado, "Valor de las cuentas pagadas, antes de amortizar"},
        Field{"anticipo_desembolsado", &Pagos::anticipo_desembolsado, "Anticipo desembolsado"},
        Field{"anticipo_amortizado", &Pagos::anticipo_amortizado, "Anticipo amortizado"},
        Field{"saldo_pagado", &Pagos::saldo_pagado, "Saldo de la liquidación ya pagado"},
        Field{"ultimo_pago", &Pagos::ultimo_pago, "Fecha del último pago"},
    };
};

/// Firm ones, except where it says otherwise.
struct Sanciones {
    int multas = 0, incumplimientos = 0, sancionatorios_en_curso = 0;
    Money valor_sancionado;
    std::optional<Date> caducidad_resuelta_el;

    static constexpr auto fields = std::tuple{
        Field{"multas", &Sanciones::multas, "Número de multas"},
        Field{"incumplimientos", &Sanciones::incumplimientos, "Número de incumplimientos declarados"},
        Field{"valor_sancionado", &Sanciones::valor_sancionado, "Suma de las multas y de la cláusula penal"},
        Field{"sancionatorios_en_curso", &Sanciones::sancionatorios_en_curso, "Procedimientos que no han terminado"},
        Field{"caducidad_resuelta_el", &Sanciones::caducidad_resuelta_el,
              "Fecha de la resolución que declara la caducidad, por quedar en firme"},
    };
};

struct Terminacion {
    FormaTerminacion forma_terminacion = FormaTerminacion::sin_terminar;
    std::optional<Date> terminado_el, ejecutoria, recibido_el, clasificado_el, liquidado_el, sin_competencia_el;
    bool recibo_con_pendientes = false;
    Money saldo_a_favor_contratista;
    int siniestros = 0;
    std::optional<Date> ultima_visita;

    static constexpr auto fields = std::tuple{
        Field{"forma_terminacion", &Terminacion::forma_terminacion, "Cómo terminó"},
        Field{"terminado_el", &Terminacion::terminado_el, "Fecha de terminación"},
        Field{"ejecutoria", &Terminacion::ejecutoria, "Ejecutoria del acto que lo terminó"},
        Field{"recibido_el", &Terminacion::recibido_el, "Fecha del recibo final"},
        Field{"clasificado_el", &Terminacion::clasificado_el, "Desde cuándo se sabe si se liquida"},
        Field{"liquidado_el", &Terminacion::liquidado_el, "Fecha de liquidación"},
        Field{"sin_competencia_el", &Terminacion::sin_competencia_el, "Fecha de pérdida de la competencia"},
        Field{"recibo_con_pendientes", &Terminacion::recibo_con_pendientes, "Se recibió con pendientes"},
        Field{"saldo_a_favor_contratista", &Terminacion::saldo_a_favor_contratista, "Saldo que la liquidación le debe"},
        Field{"siniestros", &Terminacion::siniestros, "Número de siniestros reclamados"},
        Field{"ultima_visita", &Terminacion::ultima_visita, "Última visita de seguimiento a las garantías"},
    };
};

}  // namespace hito::law
