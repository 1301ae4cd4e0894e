// What happens to a registered project: its money by year, its contracts, its progress, its adjustments.
// Source: Decreto 111 de 1996, arts. 68 and 71; Decreto 1082 de 2015, arts. 2.2.6.4.5 and 2.2.6.5.1.
#pragma once

#include "workflows/law/hechos_proyecto_programacion.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

struct FuenteApropiada {
    std::string fuente;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"fuente", &FuenteApropiada::fuente, "Fuente", required},
        Field{"valor", &FuenteApropiada::valor, "Apropiado", required},
    };
};

/// The money of one year, as the acts of the budget told it.
struct VigenciaProyecto {
    int vigencia = 0;
    Money apropiado;
    Money comprometido;
    Money obligado;
    Money pagado;
    std::vector<FuenteApropiada> fuentes;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &VigenciaProyecto::vigencia, "Año", required, ultima_anualidad},
        Field{"apropiado", &VigenciaProyecto::apropiado, "Apropiación vigente"},
        Field{"comprometido", &VigenciaProyecto::comprometido, "Comprometido"},
        Field{"obligado", &VigenciaProyecto::obligado, "Obligado"},
        Field{"pagado", &VigenciaProyecto::pagado, "Pagado"},
        Field{"fuentes", &VigenciaProyecto::fuentes, "Apropiación por fuente"},
    };
};

struct ContratoDelProyecto {
    std::string numero_contrato;
    Money valor;
    std::vector<std::string> actividades;
    bool iniciado = false;
    bool terminado = false;
    bool liquidado = false;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &ContratoDelProyecto::numero_contrato, "Contrato", required},
        Field{"valor", &ContratoDelProyecto::valor, "Valor"},
        Field{"actividades", &ContratoDelProyecto::actividades, "Actividades de la cadena de valor que atiende"},
        Field{"iniciado", &ContratoDelProyecto::iniciado, "Inició"},
        Field{"terminado", &ContratoDelProyecto::terminado, "Terminó"},
        Field{"liquidado", &ContratoDelProyecto::liquidado,
              "Se liquidó, no lo requiere o se perdió la competencia para liquidarlo"},
    };
};

struct ContratosProyecto {
    std::vector<ContratoDelProyecto> contratos;

    static constexpr auto fields = std::tuple{
        Field{"contratos", &ContratosProyecto::contratos, "Contratos del proyecto"},
    };
};

struct EjecucionProyecto : ContratosProyecto {
    std::vector<VigenciaProyecto> vigencias;

    static constexpr auto fields = std::tuple_cat(
        std::tuple{Field{"vigencias", &EjecucionProyecto::vigencias, "Dinero por año"}}, ContratosProyecto::fields);
};

struct ValorIndicador {
    std::string codigo;
    Cantidad valor;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &ValorIndicador::codigo, "Código del indicador", required},
        Field{"valor", &ValorIndicador::valor, "Valor acumulado del indicador", required},
    };
};

/// What was told of the indicators up to the end of a month.
struct AvanceMes {
    std::string mes;
    std::vector<ValorIndicador> producto;
    std::vector<ValorIndicador> gestion;

    static constexpr auto fields = std::tuple{
        Field{"mes", &AvanceMes::mes, "Mes (AAAA-MM)"},
        Field{"producto", &AvanceMes::producto, "Indicadores de producto, acumulados"},
        Field{"gestion", &AvanceMes::gestion, "Indicadores de gestión, acumulados"},
    };
};

/// The month that was closed last and the one before it, which counts again when that is opened anew.
struct AvancesProyecto {
    AvanceMes avance{};
    AvanceMes avance_anterior{};
    AvanceMes cierre_anterior{};
    bool mes_reabierto = false;
    std::optional<Percent> avance_fisico;
    std::optional<Percent> avance_fisico_horizonte;
    std::optional<Percent> avance_gestion;

    static constexpr auto fields = std::tuple{
        Field{"avance", &AvancesProyecto::avance, "Último mes cerrado"},
        Field{"avance_anterior", &AvancesProyecto::avance_anterior, "Mes cerrado antes de ese"},
        Field{"cierre_anterior", &AvancesProyecto::cierre_anterior, "Último mes cerrado del año anterior"},
        Field{"mes_reabierto", &AvancesProyecto::mes_reabierto, "El último mes se reabrió"},
        Field{"avance_fisico", &AvancesProyecto::avance_fisico, "Avance físico del año, al último mes cerrado"},
        Field{"avance_fisico_horizonte", &AvancesProyecto::avance_fisico_horizonte,
              "Avance físico de todo el horizonte"},
        Field{"avance_gestion", &AvancesProyecto::avance_gestion, "Avance de gestión del año"},
    };
};

struct DatosAsignacion {
    int vigencia = 0;
    std::string fuente;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &DatosAsignacion::vigencia, "Año", required, ultima_anualidad},
        Field{"fuente", &DatosAsignacion::fuente, "Fuente", required},
        Field{"valor", &DatosAsignacion::valor, "Valor apropiado", required},
    };
};

struct DatosAjusteRecursos {
    int vigencia = 0;
    std::string fuente;
    Money aumento;
    Money disminucion;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &DatosAjusteRecursos::vigencia, "Año", required, ultima_anualidad},
        Field{"fuente", &DatosAjusteRecursos::fuente, "Fuente", required},
        Field{"aumento", &DatosAjusteRecursos::aumento, "Aumento"},
        Field{"disminucion", &DatosAjusteRecursos::disminucion, "Disminución"},
    };
};

struct DatosDinero {
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &DatosDinero::vigencia, "Año de la apropiación", required, ultima_anualidad},
        Field{"valor", &DatosDinero::valor, "Valor", required},
    };
};

struct DatosContratoProyecto {
    std::string numero_contrato;
    Money valor;
    std::vector<std::string> actividades;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosContratoProyecto::numero_contrato, "Número del contrato", required},
        Field{"valor", &DatosContratoProyecto::valor, "Valor del contrato"},
        Field{"actividades", &DatosContratoProyecto::actividades,
              "Códigos de las actividades de la cadena de valor que atiende"},
    };
};

/// How far a contract of the project went.
struct DatosSeguirContrato {
    std::string numero_contrato;
    EstadoContratoProyecto estado = EstadoContratoProyecto::iniciado;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosSeguirContrato::numero_contrato, "Número del contrato", required},
        Field{"estado", &DatosSeguirContrato::estado, "Inició, terminó o se liquidó", required},
    };
};

struct DatosActividades {
    std::string numero_contrato;
    std::vector<std::string> actividades;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosActividades::numero_contrato, "Número del contrato", required},
        Field{"actividades", &DatosActividades::actividades, "Códigos de las actividades que atiende", required},
    };
};

struct DatosMes {
    std::string mes;

    static constexpr auto fields = std::tuple{
        Field{"mes", &DatosMes::mes, "Mes (AAAA-MM)", required},
    };
};

struct DatosAvanceProyecto : DatosMes {
    std::string bpin;
    std::vector<ValorIndicador> producto;
    std::vector<ValorIndicador> gestion;

    static constexpr auto fields = std::tuple_cat(
        std::tuple{Field{"bpin", &DatosAvanceProyecto::bpin, "BPIN del proyecto"}}, DatosMes::fields,
        std::tuple{Field{"producto", &DatosAvanceProyecto::producto, "Indicadores de producto, acumulados"},
                   Field{"gestion", &DatosAvanceProyecto::gestion, "Indicadores de gestión, acumulados"}});
};

/// What an adjustment tells its project when it begins.
struct DatosAjusteAbierto {
    std::string numero_ajuste;
    ClaseAjuste clase = ClaseAjuste::con_tramite;
    CausaAjuste causa = CausaAjuste::apropiacion_distinta;
    std::string objetivo_general;
    std::optional<Preparacion> preparacion;
    std::optional<Programacion> programacion;

    static constexpr auto fields = std::tuple{
        Field{"numero_ajuste", &DatosAjusteAbierto::numero_ajuste, "Número del ajuste", required},
        Field{"clase", &DatosAjusteAbierto::clase, "Con o sin trámite presupuestal", required},
        Field{"causa", &DatosAjusteAbierto::causa, "Causa", required},
        Field{"objetivo_general", &DatosAjusteAbierto::objetivo_general, "Objetivo general que quedaría"},
        Field{"preparacion", &DatosAjusteAbierto::preparacion, "Preparación que quedaría"},
        Field{"programacion", &DatosAjusteAbierto::programacion, "Programación que quedaría"},
    };
};

struct DatosAjusteNumero {
    std::string numero_ajuste;

    static constexpr auto fields = std::tuple{
        Field{"numero_ajuste", &DatosAjusteNumero::numero_ajuste, "Número del ajuste", required},
    };
};

}  // namespace hito::law
