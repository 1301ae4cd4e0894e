// The MGA content of a project, module 1: the problem, its tree, who lives it and what is wanted.
// Source: Resolución DNP 1450 de 2013 (MGA); law/planning.md §3.2.
#pragma once

#include "workflows/law/palabras_proyecto.hpp"

namespace hito::law {

struct LineaBaseProblema {
    Cantidad valor;
    std::string unidad;
    std::string fuente;

    static constexpr auto fields = std::tuple{
        Field{"valor", &LineaBaseProblema::valor, "Valor de la línea base"},
        Field{"unidad", &LineaBaseProblema::unidad, "Unidad de medida"},
        Field{"fuente", &LineaBaseProblema::fuente, "Fuente del dato"},
    };
};

/// A cause or an effect of the problem.
struct CausaEfecto {
    std::string codigo;
    std::string descripcion;
    ClaseCausa clase = ClaseCausa::directa;
    std::string de;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &CausaEfecto::codigo, "Código dentro del árbol", required},
        Field{"descripcion", &CausaEfecto::descripcion, "Descripción", required},
        Field{"clase", &CausaEfecto::clase, "Directa o indirecta"},
        Field{"de", &CausaEfecto::de, "Código de la directa de la que depende"},
    };
};

struct ParticipanteMga {
    std::string actor;
    std::string entidad;
    PosicionParticipante posicion = PosicionParticipante::beneficiario;
    std::string intereses;
    std::string contribucion;
    std::string estrategia;

    static constexpr auto fields = std::tuple{
        Field{"actor", &ParticipanteMga::actor, "Actor", required},
        Field{"entidad", &ParticipanteMga::entidad, "Entidad"},
        Field{"posicion", &ParticipanteMga::posicion, "Posición frente al proyecto"},
        Field{"intereses", &ParticipanteMga::intereses, "Intereses o expectativas"},
        Field{"contribucion", &ParticipanteMga::contribucion, "Contribución o gestión"},
        Field{"estrategia", &ParticipanteMga::estrategia, "Estrategia con el actor"},
    };
};

struct GrupoPoblacion {
    std::string clasificacion;
    std::string detalle;
    Cantidad numero;

    static constexpr auto fields = std::tuple{
        Field{"clasificacion", &GrupoPoblacion::clasificacion, "Género, edad, grupo étnico o población vulnerable",
              required},
        Field{"detalle", &GrupoPoblacion::detalle, "Detalle", required},
        Field{"numero", &GrupoPoblacion::numero, "Personas"},
    };
};

struct Poblacion {
    Cantidad numero;
    std::string fuente;
    std::string localizacion;
    std::vector<GrupoPoblacion> grupos;

    static constexpr auto fields = std::tuple{
        Field{"numero", &Poblacion::numero, "Personas"},
        Field{"fuente", &Poblacion::fuente, "Fuente del dato"},
        Field{"localizacion", &Poblacion::localizacion, "Dónde está"},
        Field{"grupos", &Poblacion::grupos, "Características demográficas"},
    };
};

struct ObjetivoGeneral {
    std::string descripcion;
    std::string indicador;
    std::string unidad;
    Cantidad meta;
    std::string fuente;

    static constexpr auto fields = std::tuple{
        Field{"descripcion", &ObjetivoGeneral::descripcion, "Objetivo general, en infinitivo"},
        Field{"indicador", &ObjetivoGeneral::indicador, "Indicador que lo mide"},
        Field{"unidad", &ObjetivoGeneral::unidad, "Unidad de medida"},
        Field{"meta", &ObjetivoGeneral::meta, "Meta"},
        Field{"fuente", &ObjetivoGeneral::fuente, "Fuente de verificación"},
    };
};

/// One for each direct cause.
struct ObjetivoEspecifico {
    std::string codigo;
    std::string descripcion;
    std::string causa;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &ObjetivoEspecifico::codigo, "Código del objetivo", required},
        Field{"descripcion", &ObjetivoEspecifico::descripcion, "Objetivo específico", required},
        Field{"causa", &ObjetivoEspecifico::causa, "Código de la causa directa que ataca", required},
    };
};

struct Alternativa {
    std::string nombre;
    bool se_evalua = false;
    bool preparada = false;
    bool elegida = false;
    std::optional<Money> costo_anual_equivalente;

    static constexpr auto fields = std::tuple{
        Field{"nombre", &Alternativa::nombre, "Alternativa de solución", required},
        Field{"se_evalua", &Alternativa::se_evalua, "Se evalúa con la herramienta"},
        Field{"preparada", &Alternativa::preparada, "Su preparación está completa"},
        Field{"elegida", &Alternativa::elegida, "Es la alternativa elegida"},
        Field{"costo_anual_equivalente", &Alternativa::costo_anual_equivalente,
              "Costo anual equivalente que dio su evaluación; el de la elegida se calcula"},
    };
};

/// Module 1 of the MGA.
struct Identificacion {
    std::string programa_nacional;
    std::string programa_departamental;
    std::string programa_municipal;
    std::string problema;
    std::string situacion;
    LineaBaseProblema magnitud{};
    std::vector<CausaEfecto> causas;
    std::vector<CausaEfecto> efectos;
    std::vector<ParticipanteMga> participantes;
    Poblacion afectada{};
    Poblacion objetivo{};
    ObjetivoGeneral objetivo_general{};
    std::vector<ObjetivoEspecifico> objetivos;
    std::vector<Alternativa> alternativas;
    bool por_rentabilidad = false;
    bool por_costo_eficiencia = false;
    bool por_multicriterio = false;

    static constexpr auto fields = std::tuple{
        Field{"programa_nacional", &Identificacion::programa_nacional, "Programa del Plan Nacional de Desarrollo"},
        Field{"programa_departamental", &Identificacion::programa_departamental, "Programa del plan departamental"},
        Field{"programa_municipal", &Identificacion::programa_municipal, "Programa del plan municipal de desarrollo"},
        Field{"problema", &Identificacion::problema, "Problema central"},
        Field{"situacion", &Identificacion::situacion, "Descripción de la situación"},
        Field{"magnitud", &Identificacion::magnitud, "Magnitud actual del problema"},
        Field{"causas", &Identificacion::causas, "Causas directas e indirectas"},
        Field{"efectos", &Identificacion::efectos, "Efectos directos e indirectos"},
        Field{"participantes", &Identificacion::participantes, "Participantes"},
        Field{"afectada", &Identificacion::afectada, "Población afectada"},
        Field{"objetivo", &Identificacion::objetivo, "Población objetivo"},
        Field{"objetivo_general", &Identificacion::objetivo_general, "Objetivo general"},
        Field{"objetivos", &Identificacion::objetivos, "Objetivos específicos"},
        Field{"alternativas", &Identificacion::alternativas, "Alternativas de solución"},
        Field{"por_rentabilidad", &Identificacion::por_rentabilidad, "Se evalúan por rentabilidad"},
        Field{"por_costo_eficiencia", &Identificacion::por_costo_eficiencia,
              "Se evalúan por costo eficiencia y costo mínimo"},
        Field{"por_multicriterio", &Identificacion::por_multicriterio, "Se evalúan por multicriterio"},
    };
};

}  // namespace hito::law
