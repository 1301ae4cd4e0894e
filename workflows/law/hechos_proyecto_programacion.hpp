// The MGA content of a project, modules 3 and 4: how it was chosen, its goals by year and who pays for it.
// Source: Resolución DNP 1450 de 2013 (MGA); law/planning.md §3.2.
#pragma once

#include "workflows/law/hechos_proyecto_identificacion.hpp"
#include "workflows/law/hechos_proyecto_preparacion.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

struct Criterio {
    std::string nombre;
    Percent peso;
    Percent calificacion;

    static constexpr auto fields = std::tuple{
        Field{"nombre", &Criterio::nombre, "Criterio", required},
        Field{"peso", &Criterio::peso, "Peso"},
        Field{"calificacion", &Criterio::calificacion, "Calificación de la alternativa elegida"},
    };
};

/// Module 3 of the MGA. The indicators are computed, not told (evaluacion_proyecto.hpp).
struct Evaluacion {
    MetodoEvaluacion metodo = MetodoEvaluacion::costo_beneficio;
    std::string alternativa_elegida;
    Cantidad capacidad;
    std::vector<Criterio> criterios;

    static constexpr auto fields = std::tuple{
        Field{"metodo", &Evaluacion::metodo, "Cómo se comparan las alternativas"},
        Field{"alternativa_elegida", &Evaluacion::alternativa_elegida, "Alternativa elegida"},
        Field{"capacidad", &Evaluacion::capacidad, "Capacidad o beneficiarios para el costo por unidad"},
        Field{"criterios", &Evaluacion::criterios, "Criterios del análisis multicriterio"},
    };
};

struct MetaVigencia {
    int vigencia = 0;
    Cantidad meta;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &MetaVigencia::vigencia, "Año", required, ultima_anualidad},
        Field{"meta", &MetaVigencia::meta, "Meta", required},
    };
};

struct IndicadorProducto {
    std::string codigo;
    std::string producto;
    std::string nombre;
    std::string unidad;
    Acumulacion acumulacion = Acumulacion::flujo;
    bool principal = false;
    Percent peso;
    Cantidad linea_base;
    std::string fuente_verificacion;
    std::vector<MetaVigencia> metas;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &IndicadorProducto::codigo, "Código del indicador, 9 dígitos", required},
        Field{"producto", &IndicadorProducto::producto, "Código del producto, 7 dígitos", required},
        Field{"nombre", &IndicadorProducto::nombre, "Indicador"},
        Field{"unidad", &IndicadorProducto::unidad, "Unidad de medida"},
        Field{"acumulacion", &IndicadorProducto::acumulacion, "Cómo se acumula"},
        Field{"principal", &IndicadorProducto::principal, "Es el principal del producto"},
        Field{"peso", &IndicadorProducto::peso, "Peso dentro del producto; 0: lo decide si es principal"},
        Field{"linea_base", &IndicadorProducto::linea_base, "Línea base"},
        Field{"fuente_verificacion", &IndicadorProducto::fuente_verificacion, "Fuente de verificación"},
        Field{"metas", &IndicadorProducto::metas, "Meta por año"},
    };
};

struct IndicadorGestion {
    std::string codigo;
    std::string nombre;
    std::string unidad;
    Percent ponderador;
    MedidaGestion medida = MedidaGestion::gerente;
    std::vector<MetaVigencia> metas;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &IndicadorGestion::codigo, "Código del indicador", required},
        Field{"nombre", &IndicadorGestion::nombre, "Indicador"},
        Field{"unidad", &IndicadorGestion::unidad, "Unidad de medida"},
        Field{"ponderador", &IndicadorGestion::ponderador, "Peso entre los de gestión"},
        Field{"medida", &IndicadorGestion::medida, "Quién lo dice: el gerente, o los contratos del año"},
        Field{"metas", &IndicadorGestion::metas, "Meta por año"},
    };
};

/// Money that was asked for: whose, of what kind, for which year and stage.
struct FuenteProyecto {
    EtapaCosto etapa = EtapaCosto::inversion;
    std::string entidad;
    std::string tipo_entidad;
    std::string fuente;
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"etapa", &FuenteProyecto::etapa, "Etapa"},
        Field{"entidad", &FuenteProyecto::entidad, "Entidad que aporta", required},
        Field{"tipo_entidad", &FuenteProyecto::tipo_entidad, "Tipo de entidad"},
        Field{"fuente", &FuenteProyecto::fuente, "Tipo de recurso", required},
        Field{"vigencia", &FuenteProyecto::vigencia, "Año", required, ultima_anualidad},
        Field{"valor", &FuenteProyecto::valor, "Monto solicitado", required},
    };
};

/// A row of the logical framework.
struct Supuesto {
    NivelRiesgo nivel = NivelRiesgo::objetivo;
    std::string supuesto;
    std::string medio_verificacion;

    static constexpr auto fields = std::tuple{
        Field{"nivel", &Supuesto::nivel, "Objetivo, producto o actividad"},
        Field{"supuesto", &Supuesto::supuesto, "Supuesto", required},
        Field{"medio_verificacion", &Supuesto::medio_verificacion, "Medio de verificación"},
    };
};

/// Module 4 of the MGA.
struct Programacion {
    std::string sector;
    std::string programa;
    std::string subprograma;
    std::vector<IndicadorProducto> indicadores_producto;
    std::vector<IndicadorGestion> indicadores_gestion;
    std::vector<FuenteProyecto> fuentes;
    std::vector<Supuesto> supuestos;

    static constexpr auto fields = std::tuple{
        Field{"sector", &Programacion::sector, "Sector, 2 dígitos"},
        Field{"programa", &Programacion::programa, "Programa presupuestal, 4 dígitos"},
        Field{"subprograma", &Programacion::subprograma, "Subprograma"},
        Field{"indicadores_producto", &Programacion::indicadores_producto, "Indicadores de producto"},
        Field{"indicadores_gestion", &Programacion::indicadores_gestion, "Indicadores de gestión"},
        Field{"fuentes", &Programacion::fuentes, "Esquema financiero"},
        Field{"supuestos", &Programacion::supuestos, "Supuestos y medios de verificación"},
    };
};

/// All that the MGA asks for.
struct Formulacion {
    Identificacion identificacion;
    Preparacion preparacion;
    Evaluacion evaluacion;
    Programacion programacion;

    static constexpr auto fields = std::tuple{
        Field{"identificacion", &Formulacion::identificacion, "Módulo de identificación"},
        Field{"preparacion", &Formulacion::preparacion, "Módulo de preparación"},
        Field{"evaluacion", &Formulacion::evaluacion, "Módulo de evaluación"},
        Field{"programacion", &Formulacion::programacion, "Módulo de programación"},
    };
};

/// The modules that an act brings; each replaces the one before it, whole.
struct ModulosFormulacion {
    std::optional<Identificacion> identificacion;
    std::optional<Preparacion> preparacion;
    std::optional<Evaluacion> evaluacion;
    std::optional<Programacion> programacion;

    static constexpr auto fields = std::tuple{
        Field{"identificacion", &ModulosFormulacion::identificacion, "Módulo de identificación"},
        Field{"preparacion", &ModulosFormulacion::preparacion, "Módulo de preparación"},
        Field{"evaluacion", &ModulosFormulacion::evaluacion, "Módulo de evaluación"},
        Field{"programacion", &ModulosFormulacion::programacion, "Módulo de programación"},
    };
};

}  // namespace hito::law
