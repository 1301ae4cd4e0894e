// The facts of the monthly report of a project.
// Source: Decreto 1082 de 2015, art. 2.2.6.5.1 (Decreto 2104 de 2023).
#pragma once

#include "workflows/law/hechos_proyecto_ejecucion.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

struct IdentidadSeguimiento {
    std::string bpin;
    std::string mes;
    std::string gerente;
    AvanceMes avance_previo{};

    static constexpr auto fields = std::tuple{
        Field{"bpin", &IdentidadSeguimiento::bpin, "BPIN del proyecto", required},
        Field{"mes", &IdentidadSeguimiento::mes, "Mes del reporte (AAAA-MM)", required},
        Field{"gerente", &IdentidadSeguimiento::gerente, "Gerente del proyecto"},
        Field{"avance_previo", &IdentidadSeguimiento::avance_previo, "Último mes cerrado del proyecto"},
    };
};

struct ReporteMes {
    std::vector<ValorIndicador> producto;
    std::vector<ValorIndicador> gestion;
    std::string logros;
    std::string dificultades;

    static constexpr auto fields = std::tuple{
        Field{"producto", &ReporteMes::producto, "Indicadores de producto, acumulados", required},
        Field{"gestion", &ReporteMes::gestion, "Indicadores de gestión, acumulados"},
        Field{"logros", &ReporteMes::logros, "Logros del mes"},
        Field{"dificultades", &ReporteMes::dificultades, "Dificultades del mes"},
    };
};

struct MarchaSeguimiento {
    std::string registro;
    std::optional<Date> registrado_el;
    std::string valido;
    int reaperturas = 0;

    static constexpr auto fields = std::tuple{
        Field{"registro", &MarchaSeguimiento::registro, "Quien registró"},
        Field{"registrado_el", &MarchaSeguimiento::registrado_el, "Fecha del registro"},
        Field{"valido", &MarchaSeguimiento::valido, "Quien validó"},
        Field{"reaperturas", &MarchaSeguimiento::reaperturas, "Veces que se reabrió"},
    };
};

struct DatosReapertura {
    std::string acto;

    static constexpr auto fields = std::tuple{
        Field{"acto", &DatosReapertura::acto, "Acto que ordena reabrir", required},
    };
};

}  // namespace hito::law
