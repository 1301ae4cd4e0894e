// What is known of the budget: what was appropriated, certified, registered, owed and paid, in the small groups that
// rules look at. Source: Decreto 111 de 1996; law/planning.md §2.
#pragma once

#include "engine/fields.hpp"
#include "workflows/law/maximos.hpp"

#include <algorithm>
#include <tuple>

namespace hito::law {

/// What is owed for: something received, an advance that was agreed, or what a settlement left owing (Decreto 111 de
/// 1996, art. 89).
enum class ClaseObligacion : std::uint8_t { recibo, anticipo, saldo_liquidacion };

}  // namespace hito::law

template <>
struct hito::Words<hito::law::ClaseObligacion> {
    static constexpr std::array<std::string_view, 3> names{"recibo", "anticipo", "saldo_liquidacion"};
};

namespace hito::law {

/// Where money stands in the budget: the same down the chain from the appropriation to the payment (Decreto 111 de
/// 1996, art. 18).
struct ClavePresupuestal {
    int vigencia = 0;
    std::string seccion, rubro, fuente, bpin;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &ClavePresupuestal::vigencia, "Año del presupuesto", required, ultima_anualidad},
        Field{"seccion", &ClavePresupuestal::seccion, "Sección presupuestal", required},
        Field{"rubro", &ClavePresupuestal::rubro, "Rubro del CCPET", required},
        Field{"fuente", &ClavePresupuestal::fuente, "Fuente de financiación", required},
        Field{"bpin", &ClavePresupuestal::bpin, "Código del proyecto de inversión"},
    };
    std::string en_palabras() const {
        std::string out = std::to_string(vigencia) + "/" + seccion + "/" + rubro + "/" + fuente;
        if (!bpin.empty()) out += "/" + bpin;
        return out;
    }
};

/// That of a case: an act brings its own, and the two are compared.
struct ClavePropia : ClavePresupuestal {};

/// How it is classified for CUIPO.
struct ClasificacionCuipo {
    std::string nombre_rubro, programa_mga, producto_mga;
    bool sin_situacion_de_fondos = false;

    static constexpr auto fields = std::tuple{
        Field{"nombre_rubro", &ClasificacionCuipo::nombre_rubro, "Nombre del rubro"},
        Field{"programa_mga", &ClasificacionCuipo::programa_mga, "Programa MGA, 4 dígitos"},
        Field{"producto_mga", &ClasificacionCuipo::producto_mga, "Producto MGA, 7 dígitos"},
        Field{"sin_situacion_de_fondos", &ClasificacionCuipo::sin_situacion_de_fondos, "Sin situación de fondos"},
    };
};

/// How much of it, and of what key: what an act on one case brings to the case that it takes from.
struct Movimiento : ClavePresupuestal {
    Money valor;

    static constexpr auto fields =
        std::tuple_cat(ClavePresupuestal::fields, std::tuple{Field{"valor", &Movimiento::valor, "Valor", required}});
};
/// Towards whom the entity is bound.
struct Compromiso {
    std::string tercero;

    static constexpr auto fields = std::tuple{
        Field{"tercero", &Compromiso::tercero, "Documento del tercero, sin dígito de verificación", required}};
};
/// The same in favour of somebody.
struct MovimientoDeTercero : Movimiento {
    std::string tercero;

    static constexpr auto fields =
        std::tuple_cat(Movimiento::fields, std::tuple{Field{"tercero", &MovimientoDeTercero::tercero,
                                                            "Documento del tercero, sin dígito de verificación"}});
};

struct ClaseDeLoDebido {
    ClaseObligacion clase = ClaseObligacion::recibo;

    static constexpr auto fields = std::tuple{
        Field{"clase", &ClaseDeLoDebido::clase, "Por lo recibido, de anticipo o del saldo de una liquidación"}};
};
/// What a payment settles, and of which class.
struct MovimientoDePago : Movimiento, ClaseDeLoDebido {
    static constexpr auto fields = std::tuple_cat(Movimiento::fields, ClaseDeLoDebido::fields);
};

// The appropriation ---------------------------------------------------------------------------------------------------

struct AsignacionInicial {
    Money inicial;
    std::string acto_presupuesto;

    static constexpr auto fields = std::tuple{
        Field{"inicial", &AsignacionInicial::inicial, "Apropiación inicial", required},
        Field{"acto_presupuesto", &AsignacionInicial::acto_presupuesto, "Decreto de liquidación del presupuesto",
              required},
    };
};

/// What was done to the appropriation, and what was taken from it. All of them only grow, but what is put off and what
/// is given back.
struct EstadoApropiacion : AsignacionInicial {
    Money adiciones, reducciones, creditos, contracreditos, aplazado;
    Money certificado, comprometido, obligado, pagado, fenecido;

    static constexpr auto fields = std::tuple_cat(
        AsignacionInicial::fields,
        std::tuple{
            Field{"adiciones", &EstadoApropiacion::adiciones, "Adiciones"},
            Field{"reducciones", &EstadoApropiacion::reducciones, "Reducciones"},
            Field{"creditos", &EstadoApropiacion::creditos, "Créditos por traslado"},
            Field{"contracreditos", &EstadoApropiacion::contracreditos, "Contracréditos por traslado"},
            Field{"aplazado", &EstadoApropiacion::aplazado, "Aplazado"},
            Field{"certificado", &EstadoApropiacion::certificado, "En certificados de disponibilidad, sin lo liberado"},
            Field{"comprometido", &EstadoApropiacion::comprometido, "En registros presupuestales, sin lo liberado"},
            Field{"obligado", &EstadoApropiacion::obligado, "Obligaciones"},
            Field{"pagado", &EstadoApropiacion::pagado, "Pagos"},
            Field{"fenecido", &EstadoApropiacion::fenecido, "De lo comprometido, lo que feneció sin ejecutarse"},
        });
    Money definitiva() const { return inicial + adiciones + creditos - reducciones - contracreditos; }
    /// What may still be certified.
    Money disponible() const { return definitiva() - aplazado - certificado; }
};

/// What of it pays commitments of an authorised future appropriation.
struct DeVigenciasFuturas {
    Money de_vigencias_futuras;

    static constexpr auto fields = std::tuple{Field{"de_vigencias_futuras", &DeVigenciasFuturas::de_vigencias_futuras,
                                                    "De la inicial, lo que atiende vigencias futuras autorizadas"}};
};

struct CuotaPac {
    int mes = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"mes", &CuotaPac::mes, "Mes, de 1 a 12", required, 12},
        Field{"valor", &CuotaPac::valor, "Lo que se puede pagar ese mes", required},
    };
};
/// The monthly ceiling of payments (Decreto 111 de 1996, art. 73); none set: it binds nothing.
struct ProgramaDePagos {
    std::vector<CuotaPac> pac;

    static constexpr auto fields = std::tuple{Field{"pac", &ProgramaDePagos::pac, "Programa anual de caja, por mes"}};
    /// What may be paid from January to `mes`: what a month did not use goes on to the next.
    Money hasta(int mes) const {
        Money out;
        for (const CuotaPac& one : pac)
            if (one.mes <= mes) out += one.valor;
        return out;
    }
};

// The certificate -----------------------------------------------------------------------------------------------------

struct SolicitudCdp {
    std::string objeto;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"objeto", &SolicitudCdp::objeto, "Para qué se pide", required},
        Field{"valor", &SolicitudCdp::valor, "Valor que se pide", required},
    };
};
struct EstadoCdp {
    std::string numero, solicitado_por, expedido_por;
    std::optional<Date> expedido_el, proceso_terminado_el;
    Money certificado, liberado, comprometido, vencido;

    static constexpr auto fields = std::tuple{
        Field{"numero", &EstadoCdp::numero, "Número del certificado"},
        Field{"solicitado_por", &EstadoCdp::solicitado_por, "Persona que lo pidió"},
        Field{"expedido_por", &EstadoCdp::expedido_por, "Persona que lo expidió"},
        Field{"expedido_el", &EstadoCdp::expedido_el, "Fecha de expedición"},
        Field{"proceso_terminado_el", &EstadoCdp::proceso_terminado_el, "Fecha en que terminó el proceso que amparaba"},
        Field{"certificado", &EstadoCdp::certificado, "Valor certificado, con sus adiciones"},
        Field{"liberado", &EstadoCdp::liberado, "Liberado"},
        Field{"comprometido", &EstadoCdp::comprometido, "En registros presupuestales, sin lo liberado"},
        Field{"vencido", &EstadoCdp::vencido, "Venció sin comprometer al cerrar la vigencia"},
    };
    Money saldo() const { return certificado - liberado - comprometido - vencido; }
};

// The registry --------------------------------------------------------------------------------------------------------

struct EstadoRp {
    std::string numero, objeto, expedido_por;
    std::optional<Date> expedido_el;
    Money valor, liberado, obligado, pagado, reservado, fenecido;

    static constexpr auto fields = std::tuple{
        Field{"numero", &EstadoRp::numero, "Número del registro presupuestal"},
        Field{"objeto", &EstadoRp::objeto, "Objeto del compromiso"},
        Field{"expedido_por", &EstadoRp::expedido_por, "Persona que lo expidió"},
        Field{"expedido_el", &EstadoRp::expedido_el, "Fecha de expedición"},
        Field{"valor", &EstadoRp::valor, "Valor registrado"},
        Field{"liberado", &EstadoRp::liberado, "Liberado"},
        Field{"obligado", &EstadoRp::obligado, "Obligaciones, sin las anuladas"},
        Field{"pagado", &EstadoRp::pagado, "Pagos, sin los reintegrados"},
        Field{"reservado", &EstadoRp::reservado, "Pasó a reserva al cierre de la vigencia"},
        Field{"fenecido", &EstadoRp::fenecido, "Feneció con la vigencia, sin ejecutarse"},
    };
    Money saldo() const { return valor - liberado - obligado - reservado - fenecido; }
};

struct DatosRegistro {
    std::string numero, objeto;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero", &DatosRegistro::numero, "Número del registro presupuestal", required},
        Field{"valor", &DatosRegistro::valor, "Valor", required},
        Field{"objeto", &DatosRegistro::objeto, "Objeto del compromiso"},
    };
};

// What is owed and what is paid ---------------------------------------------------------------------------------------

struct DatosObligacion : ClaseDeLoDebido {
    std::string numero, recibio;
    Money valor;
    std::optional<Date> recibido_el;

    static constexpr auto fields = std::tuple_cat(
        std::tuple{
            Field{"numero", &DatosObligacion::numero, "Número de la obligación", required},
            Field{"valor", &DatosObligacion::valor, "Valor", required},
            Field{"recibido_el", &DatosObligacion::recibido_el, "Fecha del recibo a satisfacción"},
            Field{"recibio", &DatosObligacion::recibio, "Persona que recibió a satisfacción"},
        },
        ClaseDeLoDebido::fields);
};
/// None told: all that is left.
struct DatosAnulacion {
    std::optional<Money> valor;

    static constexpr auto fields =
        std::tuple{Field{"valor", &DatosAnulacion::valor, "Valor que se anula; si no se dice, todo el saldo"}};
};
struct EstadoObligacion : DatosObligacion {
    Money pagado, anulado, ultima_anulacion;
    std::string causada_por;
    std::optional<Date> causada_el;

    static constexpr auto fields = std::tuple_cat(
        DatosObligacion::fields,
        std::tuple{
            Field{"pagado", &EstadoObligacion::pagado, "Pagado, sin lo reintegrado"},
            Field{"anulado", &EstadoObligacion::anulado, "Anulado"},
            Field{"ultima_anulacion", &EstadoObligacion::ultima_anulacion, "De ello, lo que se anuló de último"},
            Field{"causada_por", &EstadoObligacion::causada_por, "Persona que la causó"},
            Field{"causada_el", &EstadoObligacion::causada_el, "Fecha en que se causó"},
        });
    Money saldo() const { return valor - anulado - pagado; }
};

struct DatosReserva {
    std::string numero_rp;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero_rp", &DatosReserva::numero_rp, "Registro presupuestal del que viene", required},
        Field{"valor", &DatosReserva::valor, "Valor que se reserva", required},
    };
};
struct EstadoReserva : DatosReserva {
    std::optional<Date> constituida_el;
    Money cancelado, obligado, pagado, fenecido;

    static constexpr auto fields = std::tuple_cat(
        DatosReserva::fields, std::tuple{
                                  Field{"constituida_el", &EstadoReserva::constituida_el, "Fecha en que se constituyó"},
                                  Field{"cancelado", &EstadoReserva::cancelado, "Cancelado"},
                                  Field{"obligado", &EstadoReserva::obligado, "Obligaciones, sin las anuladas"},
                                  Field{"pagado", &EstadoReserva::pagado, "Pagos, sin los reintegrados"},
                                  Field{"fenecido", &EstadoReserva::fenecido, "Feneció sin ejecutarse"},
                              });
    Money saldo() const { return valor - cancelado - obligado - fenecido; }
};

}  // namespace hito::law
