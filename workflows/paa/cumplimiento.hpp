// How a plan was carried out (planning.md §1.9): pure, over the facts of its lines. The reports `cumplimiento_paa` and
// `lineas_paa` are made of these rows.
#pragma once

#include "workflows/law/avance.hpp"
#include "workflows/linea_paa/sujeto.hpp"

#include <span>
#include <string_view>

namespace hito::paa {

/// A line and where it stands.
struct LineaObservada {
    std::string_view estado;  ///< Stored name.
    const linea_paa::LineaPaa& hechos;
};

/// On which day, and what the lines themselves do not tell.
struct CorteDelPlan {
    int vigencia = 0;
    Date fecha{};
    Date limite_publicacion{};  ///< Last day of the first version.
    int versiones = 0;
    int contratos_fuera = 0;  ///< Contracts of the year without a line.
    Money valor_fuera{};
};

/// The whole plan, or what it has of one modality, source, dependency or project. A share is none where there is
/// nothing to divide by.
struct FilaCumplimiento {
    int vigencia = 0;
    std::optional<Date> fecha_corte;
    std::string agrupacion, grupo;
    int lineas = 0, lineas_previstas = 0;
    law::Avance inicio, inicio_tardio, sin_iniciar;
    int contratadas = 0;
    law::Avance contratado_lineas;
    Money valor_total, valor_contratado;
    law::Avance contratado_valor;
    Money valor_vigencia, comprometido;
    law::Avance ejecucion_vigencia;
    std::optional<int> versiones;
    law::Avance lineas_modificadas, lineas_posteriores;
    Money valor_excluido;
    law::Avance excluido;
    std::optional<int> contratos_fuera;
    std::optional<Money> valor_fuera;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &FilaCumplimiento::vigencia, "Vigencia"},
        Field{"fecha_corte", &FilaCumplimiento::fecha_corte, "Fecha de corte"},
        Field{"agrupacion", &FilaCumplimiento::agrupacion, "Agrupación"},
        Field{"grupo", &FilaCumplimiento::grupo, "Grupo"},
        Field{"lineas", &FilaCumplimiento::lineas, "Líneas activas"},
        Field{"lineas_previstas", &FilaCumplimiento::lineas_previstas, "Líneas cuyo mes llegó"},
        Field{"inicio", &FilaCumplimiento::inicio, "% iniciado en su mes"},
        Field{"inicio_tardio", &FilaCumplimiento::inicio_tardio, "% iniciado tarde"},
        Field{"sin_iniciar", &FilaCumplimiento::sin_iniciar, "% sin iniciar"},
        Field{"contratadas", &FilaCumplimiento::contratadas, "Líneas contratadas"},
        Field{"contratado_lineas", &FilaCumplimiento::contratado_lineas, "% contratado, en líneas"},
        Field{"valor_total", &FilaCumplimiento::valor_total, "Valor total estimado"},
        Field{"valor_contratado", &FilaCumplimiento::valor_contratado, "Valor contratado"},
        Field{"contratado_valor", &FilaCumplimiento::contratado_valor, "% contratado, en valor"},
        Field{"valor_vigencia", &FilaCumplimiento::valor_vigencia, "Valor estimado en la vigencia"},
        Field{"comprometido", &FilaCumplimiento::comprometido, "Registros presupuestales de la vigencia"},
        Field{"ejecucion_vigencia", &FilaCumplimiento::ejecucion_vigencia, "% ejecutado de la vigencia"},
        Field{"versiones", &FilaCumplimiento::versiones, "Versiones publicadas"},
        Field{"lineas_modificadas", &FilaCumplimiento::lineas_modificadas, "% de líneas modificadas"},
        Field{"lineas_posteriores", &FilaCumplimiento::lineas_posteriores, "% de líneas posteriores al límite"},
        Field{"valor_excluido", &FilaCumplimiento::valor_excluido, "Valor excluido"},
        Field{"excluido", &FilaCumplimiento::excluido, "% del valor excluido"},
        Field{"contratos_fuera", &FilaCumplimiento::contratos_fuera, "Contratos fuera del plan"},
        Field{"valor_fuera", &FilaCumplimiento::valor_fuera, "Valor de los contratos fuera del plan"},
    };
};

/// The whole plan first, then by modality, source, dependency and project, each group in the order of its name.
std::vector<FilaCumplimiento> cumplimiento(std::span<const LineaObservada> lines, const CorteDelPlan& cut);

/// A line: what was planned, what came of it, and how far the two are apart.
struct FilaLinea {
    int vigencia = 0;
    std::string linea, descripcion, dependencia, modalidad, fuente, bpin, estado;
    bool activa = false;
    std::optional<int> mes;
    std::optional<Date> abierta_el;
    Money valor_total, valor_vigencia;
    std::string procesos, contratos;
    Money valor_contratado, comprometido, ejecutado;
    std::optional<Money> diferencia;
    law::Avance desviacion_valor;
    std::optional<int> desviacion_dias;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &FilaLinea::vigencia, "Vigencia"},
        Field{"linea", &FilaLinea::linea, "Línea"},
        Field{"descripcion", &FilaLinea::descripcion, "Descripción"},
        Field{"dependencia", &FilaLinea::dependencia, "Dependencia"},
        Field{"modalidad", &FilaLinea::modalidad, "Modalidad de selección"},
        Field{"fuente", &FilaLinea::fuente, "Fuente de los recursos"},
        Field{"bpin", &FilaLinea::bpin, "BPIN"},
        Field{"estado", &FilaLinea::estado, "Estado"},
        Field{"activa", &FilaLinea::activa, "Activa"},
        Field{"mes", &FilaLinea::mes, "Mes previsto"},
        Field{"abierta_el", &FilaLinea::abierta_el, "Fecha de apertura"},
        Field{"valor_total", &FilaLinea::valor_total, "Valor total estimado"},
        Field{"valor_vigencia", &FilaLinea::valor_vigencia, "Valor estimado en la vigencia"},
        Field{"procesos", &FilaLinea::procesos, "Procesos"},
        Field{"contratos", &FilaLinea::contratos, "Contratos"},
        Field{"valor_contratado", &FilaLinea::valor_contratado, "Valor contratado"},
        Field{"comprometido", &FilaLinea::comprometido, "Registros presupuestales de la vigencia"},
        Field{"ejecutado", &FilaLinea::ejecutado, "Valor ejecutado de los contratos cerrados"},
        Field{"diferencia", &FilaLinea::diferencia, "Contratado menos estimado"},
        Field{"desviacion_valor", &FilaLinea::desviacion_valor, "% de desviación en valor"},
        Field{"desviacion_dias", &FilaLinea::desviacion_dias, "Días entre el fin del mes previsto y la apertura"},
    };
};
/// The deviation in value is that of a contracted line, the one in days that of an opened one.
FilaLinea fila_de_linea(const LineaObservada& line, Date cut);

}  // namespace hito::paa
