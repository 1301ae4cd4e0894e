// The facts of a liquidation that its rules look at: the contract that ended, the terms, the notices to the contractor,
// the figures of the acta or of the resolution, what the parties agreed, the appeal and the lawsuit.
// Source: Ley 80 de 1993, art. 60; Ley 1150 de 2007, art. 11; Ley 1437 de 2011, arts. 74 to 87, 141 and 164.
#pragma once

#include "engine/fields.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

/// How it was liquidated; the first word stands while it is not.
enum class FormaLiquidacion : std::uint8_t { sin_liquidar, bilateral, unilateral, judicial };
/// Why there was no liquidation by agreement.
enum class CausaDesacuerdo : std::uint8_t { no_se_presento, sin_acuerdo };
/// What was decided on the appeal.
enum class DecisionRecurso : std::uint8_t { confirma, revoca };
/// What a judge gave to end the dispute.
enum class ClaseProvidencia : std::uint8_t { sentencia, laudo, conciliacion };

}  // namespace hito::law

template <>
struct hito::Words<hito::law::FormaLiquidacion> {
    static constexpr std::array<std::string_view, 4> names{"sin_liquidar", "bilateral", "unilateral", "judicial"};
};
template <>
struct hito::Words<hito::law::CausaDesacuerdo> {
    static constexpr std::array<std::string_view, 2> names{"no_se_presento", "sin_acuerdo"};
};
template <>
struct hito::Words<hito::law::DecisionRecurso> {
    static constexpr std::array<std::string_view, 2> names{"confirma", "revoca"};
};
template <>
struct hito::Words<hito::law::ClaseProvidencia> {
    static constexpr std::array<std::string_view, 3> names{"sentencia", "laudo", "conciliacion"};
};

namespace hito::law {

// --- The contract ----------------------------------------------------------------------------------------------------

struct ContratoPorLiquidar {
    std::string numero_contrato, objeto, contratista;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &ContratoPorLiquidar::numero_contrato, "Número del contrato", required},
        Field{"objeto", &ContratoPorLiquidar::objeto, "Objeto del contrato"},
        Field{"contratista", &ContratoPorLiquidar::contratista, "Contratista"},
    };
};

/// From which day the terms to liquidate run.
struct TerminosLiquidacion {
    std::optional<Date> fecha_terminacion;
    std::string causa_terminacion;
    std::optional<int> plazo_pactado_meses;

    static constexpr auto fields = std::tuple{
        Field{"fecha_terminacion", &TerminosLiquidacion::fecha_terminacion,
              "Fin del plazo, ejecutoria del acto que termina o fecha del acuerdo que termina", required},
        Field{"causa_terminacion", &TerminosLiquidacion::causa_terminacion, "Cómo terminó el contrato"},
        Field{"plazo_pactado_meses", &TerminosLiquidacion::plazo_pactado_meses,
              "Meses pactados para liquidar de común acuerdo", Need::optional, un_siglo_en_meses},
    };
};

/// The figures of the contract when it ended, as its own case had them.
struct CuentasDelContrato {
    std::optional<Money> valor_inicial, valor_vigente, valor_rp;
    Money valor_adiciones, valor_reducciones, valor_pagado, anticipo_por_amortizar;

    static constexpr auto fields = std::tuple{
        Field{"valor_inicial", &CuentasDelContrato::valor_inicial, "Valor inicial"},
        Field{"valor_adiciones", &CuentasDelContrato::valor_adiciones, "Suma de las adiciones"},
        Field{"valor_reducciones", &CuentasDelContrato::valor_reducciones, "Suma de las reducciones"},
        Field{"valor_vigente", &CuentasDelContrato::valor_vigente, "Valor vigente al terminar"},
        Field{"valor_pagado", &CuentasDelContrato::valor_pagado, "Pagado al terminar"},
        Field{"anticipo_por_amortizar", &CuentasDelContrato::anticipo_por_amortizar,
              "Anticipo sin amortizar al terminar"},
        Field{"valor_rp", &CuentasDelContrato::valor_rp, "Suma de los registros presupuestales"},
    };
};

// --- Towards an agreement --------------------------------------------------------------------------------------------

struct Convocatoria {
    Date fecha_reunion{};
    std::string medio;

    static constexpr auto fields = std::tuple{
        Field{"fecha_reunion", &Convocatoria::fecha_reunion, "Día al que se convoca al contratista", required},
        Field{"medio", &Convocatoria::medio, "Cómo se le comunicó", required},
    };
};

struct Convocatorias {
    std::vector<Convocatoria> convocatorias;

    static constexpr auto fields = std::tuple{
        Field{"convocatorias", &Convocatorias::convocatorias, "Convocatorias al contratista"},
    };
};

struct Desacuerdo {
    CausaDesacuerdo causa = CausaDesacuerdo::no_se_presento;
    std::string detalle;

    static constexpr auto fields = std::tuple{
        Field{"causa", &Desacuerdo::causa, "Por qué no hubo liquidación de común acuerdo", required},
        Field{"detalle", &Desacuerdo::detalle, "Puntos de desacuerdo"},
    };
};

struct DesacuerdoConstatado {
    std::optional<Date> desacuerdo_el;

    static constexpr auto fields = std::tuple{
        Field{"desacuerdo_el", &DesacuerdoConstatado::desacuerdo_el, "Día en que consta que no hubo acuerdo"},
    };
};

// --- The figures -----------------------------------------------------------------------------------------------------

/// The history of the value and what was done for it.
struct HistoriaDelValor {
    std::optional<Money> valor_inicial, valor_vigente, valor_ejecutado;
    Money valor_adiciones, valor_reducciones, valor_reconocido, valor_deducido;
    std::string historia_plazo, sanciones;

    static constexpr auto fields = std::tuple{
        Field{"valor_inicial", &HistoriaDelValor::valor_inicial, "Valor inicial"},
        Field{"valor_adiciones", &HistoriaDelValor::valor_adiciones, "Suma de las adiciones"},
        Field{"valor_reducciones", &HistoriaDelValor::valor_reducciones, "Suma de las reducciones"},
        Field{"valor_vigente", &HistoriaDelValor::valor_vigente, "Valor final del contrato"},
        Field{"valor_ejecutado", &HistoriaDelValor::valor_ejecutado, "Valor de lo ejecutado y recibido"},
        Field{"valor_reconocido", &HistoriaDelValor::valor_reconocido,
              "Ajustes, revisiones y reconocimientos al contratista"},
        Field{"valor_deducido", &HistoriaDelValor::valor_deducido, "Multas, sanciones y otras deducciones"},
        Field{"historia_plazo", &HistoriaDelValor::historia_plazo, "Prórrogas, suspensiones y reinicios"},
        Field{"sanciones", &HistoriaDelValor::sanciones, "Sanciones impuestas"},
    };
};

/// What each side still owes the other, and what the budget frees.
struct SaldosLiquidacion {
    std::optional<Money> valor_pagado;
    Money saldo_a_favor_contratista, saldo_a_favor_entidad, saldo_a_liberar;

    static constexpr auto fields = std::tuple{
        Field{"valor_pagado", &SaldosLiquidacion::valor_pagado,
              "Todo lo girado al contratista, con el anticipo y sin lo reintegrado"},
        Field{"saldo_a_favor_contratista", &SaldosLiquidacion::saldo_a_favor_contratista,
              "Saldo a favor del contratista"},
        Field{"saldo_a_favor_entidad", &SaldosLiquidacion::saldo_a_favor_entidad, "Saldo a favor de la entidad"},
        Field{"saldo_a_liberar", &SaldosLiquidacion::saldo_a_liberar, "Saldo del registro presupuestal por liberar"},
    };
};

struct AnticipoLiquidado {
    Money anticipo_girado, anticipo_amortizado, anticipo_reintegrado;

    static constexpr auto fields = std::tuple{
        Field{"anticipo_girado", &AnticipoLiquidado::anticipo_girado, "Anticipo girado"},
        Field{"anticipo_amortizado", &AnticipoLiquidado::anticipo_amortizado, "Anticipo amortizado"},
        Field{"anticipo_reintegrado", &AnticipoLiquidado::anticipo_reintegrado, "Anticipo reintegrado"},
    };
};

struct AportesLiquidacion {
    std::optional<bool> aportes_verificados;
    Money aportes_adeudados, aportes_retenidos;

    static constexpr auto fields = std::tuple{
        Field{"aportes_verificados", &AportesLiquidacion::aportes_verificados,
              "Se verificaron los aportes a seguridad social y parafiscales de toda la vigencia"},
        Field{"aportes_adeudados", &AportesLiquidacion::aportes_adeudados, "Aportes que el contratista adeuda"},
        Field{"aportes_retenidos", &AportesLiquidacion::aportes_retenidos, "Aportes retenidos para girar al sistema"},
    };
};

struct InformeFinal {
    std::optional<Date> informe_final_fecha;

    static constexpr auto fields = std::tuple{
        Field{"informe_final_fecha", &InformeFinal::informe_final_fecha, "Fecha del informe final de supervisión"},
    };
};

/// The figures of a liquidation, whoever makes it.
struct ActaLiquidacion : HistoriaDelValor, SaldosLiquidacion, AnticipoLiquidado, AportesLiquidacion, InformeFinal {
    static constexpr auto fields =
        std::tuple_cat(HistoriaDelValor::fields, SaldosLiquidacion::fields, AnticipoLiquidado::fields,
                       AportesLiquidacion::fields, InformeFinal::fields);
};

// --- Each way of liquidating -----------------------------------------------------------------------------------------

struct AcuerdoDeLasPartes {
    std::optional<bool> firma_ordenador, firma_contratista;
    bool paz_y_salvo = false;
    std::string salvedades;
    bool obligaciones_posteriores = false;
    std::optional<Date> garantia_hasta;

    static constexpr auto fields = std::tuple{
        Field{"firma_ordenador", &AcuerdoDeLasPartes::firma_ordenador, "La firmó el ordenador del gasto"},
        Field{"firma_contratista", &AcuerdoDeLasPartes::firma_contratista, "La firmó el contratista"},
        Field{"paz_y_salvo", &AcuerdoDeLasPartes::paz_y_salvo, "Las partes se declaran a paz y salvo"},
        Field{"salvedades", &AcuerdoDeLasPartes::salvedades, "Salvedades del contratista, una por una"},
        Field{"obligaciones_posteriores", &AcuerdoDeLasPartes::obligaciones_posteriores,
              "Quedan obligaciones para después de la liquidación"},
        Field{"garantia_hasta", &AcuerdoDeLasPartes::garantia_hasta, "Último día de la garantía que las avala"},
    };
};

struct ActoUnilateral {
    std::string numero_acto, motivacion;

    static constexpr auto fields = std::tuple{
        Field{"numero_acto", &ActoUnilateral::numero_acto, "Número de la resolución", required},
        Field{"motivacion", &ActoUnilateral::motivacion, "Motivos: hechos, pruebas y normas"},
    };
};

/// The resolution on its way to be firm.
struct FirmezaLiquidacion {
    std::optional<Date> expedida_el, notificada_el, recurso_el, renuncia_el, silencio_el;
    bool recurso_resuelto = false;

    static constexpr auto fields = std::tuple{
        Field{"expedida_el", &FirmezaLiquidacion::expedida_el,
              "Fecha de la resolución que liquida o que decide el recurso"},
        Field{"notificada_el", &FirmezaLiquidacion::notificada_el, "Fecha de su notificación"},
        Field{"recurso_el", &FirmezaLiquidacion::recurso_el, "Fecha del recurso de reposición"},
        Field{"renuncia_el", &FirmezaLiquidacion::renuncia_el, "Fecha de la renuncia al recurso"},
        Field{"silencio_el", &FirmezaLiquidacion::silencio_el,
              "Fecha desde la que se entiende negado el recurso que no se decidió"},
        Field{"recurso_resuelto", &FirmezaLiquidacion::recurso_resuelto, "El recurso ya se decidió"},
    };
};

struct Demanda {
    std::string radicado, despacho;
    std::optional<Date> fecha_admision;
    std::optional<bool> pide_liquidacion;

    static constexpr auto fields = std::tuple{
        Field{"radicado", &Demanda::radicado, "Radicado del proceso", required},
        Field{"despacho", &Demanda::despacho, "Juez o tribunal", required},
        Field{"fecha_admision", &Demanda::fecha_admision, "Fecha del auto que admite la demanda"},
        Field{"pide_liquidacion", &Demanda::pide_liquidacion, "La demanda pide liquidar el contrato"},
    };
};

struct DemandaNotificada {
    std::optional<Date> demanda_notificada_el;

    static constexpr auto fields = std::tuple{
        Field{"demanda_notificada_el", &DemandaNotificada::demanda_notificada_el,
              "Día en que se notificó a la entidad la admisión de la demanda"},
    };
};

struct Providencia {
    ClaseProvidencia clase = ClaseProvidencia::sentencia;
    std::string numero_providencia;
    std::optional<Date> fecha_ejecutoria;

    static constexpr auto fields = std::tuple{
        Field{"clase", &Providencia::clase, "Sentencia, laudo o conciliación aprobada", required},
        Field{"numero_providencia", &Providencia::numero_providencia, "Identificación de la providencia", required},
        Field{"fecha_ejecutoria", &Providencia::fecha_ejecutoria, "Fecha en que quedó ejecutoriada"},
    };
};

}  // namespace hito::law
