// The facts of an adjustment of a registered project.
// Source: Decreto 1082 de 2015, art. 2.2.6.4.5 (Decreto 2104 de 2023).
#pragma once

#include "workflows/law/hechos_proyecto.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

/// What is asked to change. The objective may not.
struct DatosAjusteProyecto {
    std::string numero_ajuste;
    ClaseAjuste clase = ClaseAjuste::con_tramite;
    CausaAjuste causa = CausaAjuste::apropiacion_distinta;
    TramitePresupuestal tramite = TramitePresupuestal::ninguno;
    std::string acto_presupuestal;
    std::string justificacion;
    std::string objetivo_general;
    std::optional<Preparacion> preparacion;
    std::optional<Programacion> programacion;

    static constexpr auto fields = std::tuple{
        Field{"numero_ajuste", &DatosAjusteProyecto::numero_ajuste, "Número del ajuste", required},
        Field{"clase", &DatosAjusteProyecto::clase, "Con o sin trámite presupuestal", required},
        Field{"causa", &DatosAjusteProyecto::causa, "Causa del ajuste", required},
        Field{"tramite", &DatosAjusteProyecto::tramite, "Trámite presupuestal que lo acompaña"},
        Field{"acto_presupuestal", &DatosAjusteProyecto::acto_presupuestal, "Acto del trámite presupuestal"},
        Field{"justificacion", &DatosAjusteProyecto::justificacion, "Justificación", required},
        Field{"objetivo_general", &DatosAjusteProyecto::objetivo_general, "Objetivo general que quedaría"},
        Field{"preparacion", &DatosAjusteProyecto::preparacion, "Preparación que quedaría"},
        Field{"programacion", &DatosAjusteProyecto::programacion, "Programación que quedaría"},
    };
};

/// The project as it was when the adjustment was asked for.
struct ProyectoAjustado {
    std::string bpin;
    std::string codigo_proyecto;
    std::optional<int> version_anterior;

    static constexpr auto fields = std::tuple{
        Field{"bpin", &ProyectoAjustado::bpin, "BPIN del proyecto"},
        Field{"codigo_proyecto", &ProyectoAjustado::codigo_proyecto, "Código del proyecto"},
        Field{"version_anterior", &ProyectoAjustado::version_anterior, "Versión que se ajusta"},
    };
};

struct PersonasAjuste {
    std::string solicito;
    std::string controlo;
    std::string viabilizo;

    static constexpr auto fields = std::tuple{
        Field{"solicito", &PersonasAjuste::solicito, "Quien lo pidió"},
        Field{"controlo", &PersonasAjuste::controlo, "Quien hizo el control de formulación"},
        Field{"viabilizo", &PersonasAjuste::viabilizo, "Quien dio el concepto"},
    };
};

}  // namespace hito::law
