// The row of the report of contracts: first the 48 columns of the SIRECI's form, with its headers and in its order;
// then what the form for contracts under Ley 80 and SIA Observa ask for besides. Source: layout of F5.2 as an
// institution's system writes it; the codes of the SIRECI's own lists are not public, so closed answers go in words.
#pragma once

#include "engine/report.hpp"
#include "workflows/contrato/sujeto.hpp"

namespace hito::informe {

struct FilaForma {
    int numero = 0, fila = 0;
    std::string con_informacion = "SI", justificacion;

    static constexpr auto fields = std::tuple{
        Field{"numero", &FilaForma::numero, "NUMERO"},
        Field{"fila", &FilaForma::fila, "FILA"},
        Field{"formulario_con_informacion", &FilaForma::con_informacion, "FORMULARIO_CON_INFORMACION"},
        Field{"justificacion", &FilaForma::justificacion, "JUSTIFICACION"},
    };
};
struct FilaObjeto {
    std::string numero_contrato;
    std::optional<Date> suscripcion;
    int veces = 1;
    law::TipoContrato clase = law::TipoContrato::otro;
    std::string otra_clase, objeto;
    Money valor_inicial;
    std::string de_convenio, entidad_nit, entidad_dv;

    static constexpr auto fields = std::tuple{
        Field{"numero_de_contrato", &FilaObjeto::numero_contrato, "NUMERO_DE_CONTRATO"},
        Field{"fecha_suscripcion_contrato", &FilaObjeto::suscripcion, "FECHA_SUSCRIPCION_CONTRATO"},
        Field{"cantidad_de_veces_registrado", &FilaObjeto::veces, "CANTIDAD_DE_VECES_REGISTRADO_EN_EL_SIRECI"},
        Field{"clase_de_contrato", &FilaObjeto::clase, "CLASE_DE_CONTRATO"},
        Field{"describa_otra_clase", &FilaObjeto::otra_clase, "DESCRIBA_OTRA_CLASE_DE_CONTRATO"},
        Field{"objeto_del_contrato", &FilaObjeto::objeto, "OBJETO_DEL_CONTRATO"},
        Field{"valor_inicial", &FilaObjeto::valor_inicial, "VALOR_INICIAL_DEL_CONTRATO_(EN_PESOS)"},
        Field{"recursos_de_convenio", &FilaObjeto::de_convenio,
              "RECURSOS_PROVIENEN_DE_CONTRATO_O_CONVENIO_INTERADTIVO?"},
        Field{"entidad_de_los_recursos_nit", &FilaObjeto::entidad_nit, "ENTIDAD_DE_DONDE_PROVIENEN_LOS_RECURSOS_NIT"},
        Field{"entidad_de_los_recursos_dv", &FilaObjeto::entidad_dv,
              "ENTIDAD_DE_DONDE_PROVIENEN_LOS_RECURSOS_DIGITO_DE_VERIFICACION_DEL_NIT"},
    };
};

/// How the form tells a person: the number stands in the column of its kind.
struct Identificado {
    std::string tipo, cedula, nit, dv, extranjeria, nombre;
};
/// `tipo`: as the contract has it; empty: a NIT where the number has nine digits and the person is not a natural one.
Identificado identificado(const std::string& tipo, const std::string& numero, const std::string& nombre, bool natural);
/// The digit that checks a NIT or an identity card; empty: not a number. Source: Orden Administrativa 4 de 1989, DIAN.
std::string digito_de_verificacion(const std::string& numero);

struct FilaContratista {
    std::string naturaleza, tipo, cedula, nit, dv, extranjeria, nombre;

    static constexpr auto fields = std::tuple{
        Field{"contratista_naturaleza", &FilaContratista::naturaleza, "CONTRATISTA_NATURALEZA"},
        Field{"contratista_tipo_identificacion", &FilaContratista::tipo, "CONTRATISTA_TIPO_IDENTIFICACION"},
        Field{"contratista_cedula", &FilaContratista::cedula, "CONTRATISTA_NUMERO_DE_CEDULA_O_RUT"},
        Field{"contratista_nit", &FilaContratista::nit, "CONTRATISTA_NUMERO_DEL_NIT"},
        Field{"contratista_dv", &FilaContratista::dv, "CONTRATISTA_DIGITO_DE_VERIFICACION_(NIT_O_RUT)"},
        Field{"contratista_cedula_extranjeria", &FilaContratista::extranjeria, "CONTRATISTA_CEDULA_EXTRANJERIA"},
        Field{"contratista_nombre", &FilaContratista::nombre, "CONTRATISTA_NOMBRE_COMPLETO"},
    };
};
struct FilaInterventor {
    std::string seguimiento, tipo, cedula, nit, dv, extranjeria, nombre;

    static constexpr auto fields = std::tuple{
        Field{"tipo_de_seguimiento", &FilaInterventor::seguimiento, "TIPO_DE_SEGUIMIENTO"},
        Field{"interventor_tipo_identificacion", &FilaInterventor::tipo, "INTERVENTOR_TIPO_IDENTIFICACION"},
        Field{"interventor_cedula", &FilaInterventor::cedula, "INTERVENTOR_NUMERO_DE_CEDULA_O_RUT"},
        Field{"interventor_nit", &FilaInterventor::nit, "INTERVENTOR_NUMERO_DEL_NIT"},
        Field{"interventor_dv", &FilaInterventor::dv, "INTERVENTOR_DIGITO_DE_VERIFICACION_(NIT_O_RUT)"},
        Field{"interventor_cedula_extranjeria", &FilaInterventor::extranjeria, "INTERVENTOR_CEDULA_EXTRANJERIA"},
        Field{"interventor_nombre", &FilaInterventor::nombre, "INTERVENTOR_NOMBRE_COMPLETO"},
    };
};
struct FilaSupervisor {
    std::string tipo, cedula, nit, dv, extranjeria, nombre;

    static constexpr auto fields = std::tuple{
        Field{"supervisor_tipo_identificacion", &FilaSupervisor::tipo, "SUPERVISOR_TIPO_IDENTIFICACION"},
        Field{"supervisor_cedula", &FilaSupervisor::cedula, "SUPERVISOR_NUMERO_DE_CEDULA_O_RUT"},
        Field{"supervisor_nit", &FilaSupervisor::nit, "SUPERVISOR_NUMERO_DEL_NIT"},
        Field{"supervisor_dv", &FilaSupervisor::dv, "SUPERVISOR_DIGITO_DE_VERIFICACION_(NIT_O_RUT)"},
        Field{"supervisor_cedula_extranjeria", &FilaSupervisor::extranjeria, "SUPERVISOR_CEDULA_EXTRANJERIA"},
        Field{"supervisor_nombre", &FilaSupervisor::nombre, "SUPERVISOR_NOMBRE_COMPLETO"},
    };
};
struct FilaEjecucion {
    std::optional<int> plazo_dias;
    std::string anticipo;
    Money anticipo_valor;
    std::string adiciones;
    Money adiciones_valor;
    int adiciones_dias = 0;
    std::optional<Date> inicio, terminacion, liquidacion;
    std::optional<Percent> fisico_programado, fisico_real, presupuestal_programado, presupuestal_real;
    std::string observaciones;

    static constexpr auto fields = std::tuple{
        Field{"plazo_del_contrato", &FilaEjecucion::plazo_dias, "PLAZO_DEL_CONTRATO"},
        Field{"anticipos_o_pago_anticipado", &FilaEjecucion::anticipo, "ANTICIPOS_O_PAGO_ANTICIPADO"},
        Field{"anticipos_valor_total", &FilaEjecucion::anticipo_valor, "ANTICIPOS_O_PAGO_ANTICIPADO_VALOR_TOTAL"},
        Field{"adiciones", &FilaEjecucion::adiciones, "ADICIONES"},
        Field{"adiciones_valor_total", &FilaEjecucion::adiciones_valor, "ADICIONES_VALOR_TOTAL"},
        Field{"adiciones_numero_de_dias", &FilaEjecucion::adiciones_dias, "ADICIONES_NUMERO_DE_DIAS"},
        Field{"fecha_inicio_contrato", &FilaEjecucion::inicio, "FECHA_INICIO_CONTRATO"},
        Field{"fecha_terminacion_contrato", &FilaEjecucion::terminacion, "FECHA_TERMINACION_CONTRATO"},
        Field{"fecha_liquidacion_contrato", &FilaEjecucion::liquidacion, "FECHA_LIQUIDACION_CONTRATO"},
        Field{"avance_fisico_programado", &FilaEjecucion::fisico_programado, "PORCENTAJE_DE_AVANCE_FISICO_PROGRAMADO"},
        Field{"avance_fisico_real", &FilaEjecucion::fisico_real, "PORCENTAJE_DE_AVANCE_FISICO_REAL"},
        Field{"avance_presupuestal_programado", &FilaEjecucion::presupuestal_programado,
              "PORCENTAJE_AVANCE_PRESUPUESTAL_PROGRAMADO"},
        Field{"avance_presupuestal_real", &FilaEjecucion::presupuestal_real, "PORCENTAJE_AVANCE_PRESUPUESTAL_REAL"},
        Field{"observaciones", &FilaEjecucion::observaciones, "OBSERVACIONES"},
    };
};
/// What is asked for besides.
struct FilaDemas {
    std::string proceso, referencia;
    law::Modalidad modalidad = law::Modalidad::otra;
    std::string causal, url, bpin, cdp;
    std::optional<Date> cdp_fecha;
    Money cdp_valor;
    std::string rp;
    std::optional<Date> rp_fecha;
    Money rp_valor, valor_vigente, valor_pagado;
    std::string ordenador, estado;

    static constexpr auto fields = std::tuple{
        Field{"numero_del_proceso", &FilaDemas::proceso, "NUMERO_DEL_PROCESO"},
        Field{"referencia", &FilaDemas::referencia, "REFERENCIA"},
        Field{"modalidad", &FilaDemas::modalidad, "MODALIDAD_DE_SELECCION"},
        Field{"causal", &FilaDemas::causal, "CAUSAL_DE_CONTRATACION_DIRECTA"},
        Field{"url", &FilaDemas::url, "DIRECCION_EN_EL_SECOP"},
        Field{"bpin", &FilaDemas::bpin, "BPIN"},
        Field{"cdp_numero", &FilaDemas::cdp, "CDP_NUMERO"},
        Field{"cdp_fecha", &FilaDemas::cdp_fecha, "CDP_FECHA"},
        Field{"cdp_valor", &FilaDemas::cdp_valor, "CDP_VALOR"},
        Field{"rp_numero", &FilaDemas::rp, "RP_NUMERO"},
        Field{"rp_fecha", &FilaDemas::rp_fecha, "RP_FECHA"},
        Field{"rp_valor", &FilaDemas::rp_valor, "RP_VALOR"},
        Field{"valor_vigente", &FilaDemas::valor_vigente, "VALOR_VIGENTE_DEL_CONTRATO"},
        Field{"valor_pagado", &FilaDemas::valor_pagado, "VALOR_PAGADO"},
        Field{"ordenador_del_gasto", &FilaDemas::ordenador, "ORDENADOR_DEL_GASTO"},
        Field{"estado", &FilaDemas::estado, "ESTADO"},
    };
};

struct FilaContrato {
    FilaForma forma;
    FilaObjeto objeto;
    FilaContratista contratista;
    FilaInterventor interventor;
    FilaSupervisor supervisor;
    FilaEjecucion ejecucion;
    FilaDemas demas;
};

/// The columns of all its parts, in order.
std::span<const FieldInfo> columnas_de_contrato();
ReportRow celdas_de(const FilaContrato& fila);

/// What the contract as it stands says; numbers of rows and what happened in the period are left to whoever lists.
FilaContrato fila_de(const contrato::Contrato& contrato, std::string_view stage);

}  // namespace hito::informe
