// The MGA content of a project, module 2: what is short, where, how it is solved, at what cost and risk.
// Source: Resolución DNP 1450 de 2013 (MGA); law/planning.md §3.2.
#pragma once

#include "workflows/law/maximos.hpp"
#include "workflows/law/palabras_proyecto.hpp"

namespace hito::law {

struct AnioNecesidad {
    int vigencia = 0;
    Cantidad oferta;
    Cantidad demanda;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &AnioNecesidad::vigencia, "Año", required, ultima_anualidad},
        Field{"oferta", &AnioNecesidad::oferta, "Oferta"},
        Field{"demanda", &AnioNecesidad::demanda, "Demanda"},
    };
};

/// What is short of what. The shortage is the demand less the supply.
struct Necesidad {
    std::string bien;
    std::string unidad;
    std::optional<Cantidad> oferta;
    std::optional<Cantidad> demanda;
    std::vector<AnioNecesidad> historia;
    std::vector<AnioNecesidad> proyeccion;

    static constexpr auto fields = std::tuple{
        Field{"bien", &Necesidad::bien, "Bien o servicio", required},
        Field{"unidad", &Necesidad::unidad, "Unidad de medida"},
        Field{"oferta", &Necesidad::oferta, "Oferta actual"},
        Field{"demanda", &Necesidad::demanda, "Demanda actual"},
        Field{"historia", &Necesidad::historia, "Oferta y demanda de los años anteriores"},
        Field{"proyeccion", &Necesidad::proyeccion, "Oferta y demanda proyectadas"},
    };
};

struct Localizacion {
    std::string departamento;
    std::string municipio;
    std::string codigo_dane;
    std::string tipo;
    std::string factores;

    static constexpr auto fields = std::tuple{
        Field{"departamento", &Localizacion::departamento, "Departamento"},
        Field{"municipio", &Localizacion::municipio, "Municipio", required},
        Field{"codigo_dane", &Localizacion::codigo_dane, "Código DANE"},
        Field{"tipo", &Localizacion::tipo, "Urbana, rural o centro poblado"},
        Field{"factores", &Localizacion::factores, "Factores que se analizaron"},
    };
};

struct CostoVigencia {
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &CostoVigencia::vigencia, "Año en que se causa", required, ultima_anualidad},
        Field{"valor", &CostoVigencia::valor, "Costo", required},
    };
};

struct Actividad {
    std::string codigo;
    std::string nombre;
    EtapaCosto etapa = EtapaCosto::inversion;
    bool ruta_critica = false;
    bool interventoria = false;
    std::string insumo;
    std::optional<Cantidad> rpc;
    std::vector<CostoVigencia> costos;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &Actividad::codigo, "Código de la actividad", required},
        Field{"nombre", &Actividad::nombre, "Actividad", required},
        Field{"etapa", &Actividad::etapa, "Etapa"},
        Field{"ruta_critica", &Actividad::ruta_critica, "Está en la ruta crítica"},
        Field{"interventoria", &Actividad::interventoria, "Es la interventoría de la obra"},
        Field{"insumo", &Actividad::insumo, "Categoría de insumo"},
        Field{"rpc", &Actividad::rpc, "Razón precio cuenta; 1 si no se dice"},
        Field{"costos", &Actividad::costos, "Costo por año"},
    };
};

/// Of the catalogue of products, with what is done to deliver it.
struct Producto {
    std::string codigo;
    std::string nombre;
    std::string objetivo;
    std::string medido;
    std::string unidad;
    Cantidad cantidad;
    bool obra = false;
    std::vector<Actividad> actividades;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &Producto::codigo, "Código del catálogo, 7 dígitos", required},
        Field{"nombre", &Producto::nombre, "Producto", required},
        Field{"objetivo", &Producto::objetivo, "Código del objetivo específico", required},
        Field{"medido", &Producto::medido, "Medido a través de"},
        Field{"unidad", &Producto::unidad, "Unidad de medida"},
        Field{"cantidad", &Producto::cantidad, "Cantidad"},
        Field{"obra", &Producto::obra, "Es una obra pública"},
        Field{"actividades", &Producto::actividades, "Actividades"},
    };
};

struct Riesgo {
    NivelRiesgo nivel = NivelRiesgo::objetivo;
    std::string descripcion;
    std::string probabilidad;
    std::string impacto;
    std::string efecto;
    std::string mitigacion;

    static constexpr auto fields = std::tuple{
        Field{"nivel", &Riesgo::nivel, "Objetivo, producto o actividad"},
        Field{"descripcion", &Riesgo::descripcion, "Riesgo", required},
        Field{"probabilidad", &Riesgo::probabilidad, "Probabilidad"},
        Field{"impacto", &Riesgo::impacto, "Impacto"},
        Field{"efecto", &Riesgo::efecto, "Efectos"},
        Field{"mitigacion", &Riesgo::mitigacion, "Medidas de mitigación"},
    };
};

struct PeriodoBeneficio {
    int vigencia = 0;
    Cantidad cantidad;
    Money valor_unitario;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &PeriodoBeneficio::vigencia, "Año", required, ultima_anualidad},
        Field{"cantidad", &PeriodoBeneficio::cantidad, "Cantidad", required},
        Field{"valor_unitario", &PeriodoBeneficio::valor_unitario, "Valor unitario", required},
    };
};

struct Beneficio {
    std::string nombre;
    ClaseFlujo clase = ClaseFlujo::beneficio;
    std::string medido;
    std::optional<Cantidad> rpc;
    std::vector<PeriodoBeneficio> periodos;

    static constexpr auto fields = std::tuple{
        Field{"nombre", &Beneficio::nombre, "Beneficio o ingreso", required},
        Field{"clase", &Beneficio::clase, "Beneficio o ingreso"},
        Field{"medido", &Beneficio::medido, "Medido a través de"},
        Field{"rpc", &Beneficio::rpc, "Razón precio cuenta; 1 si no se dice"},
        Field{"periodos", &Beneficio::periodos, "Por año"},
    };
};

struct ValorVigencia {
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &ValorVigencia::vigencia, "Año", required, ultima_anualidad},
        Field{"valor", &ValorVigencia::valor, "Valor", required},
    };
};

struct Credito {
    std::string entidad;
    std::vector<ValorVigencia> desembolsos;
    std::vector<ValorVigencia> amortizaciones;
    std::vector<ValorVigencia> intereses;

    static constexpr auto fields = std::tuple{
        Field{"entidad", &Credito::entidad, "Quién lo da", required},
        Field{"desembolsos", &Credito::desembolsos, "Desembolsos"},
        Field{"amortizaciones", &Credito::amortizaciones, "Amortizaciones"},
        Field{"intereses", &Credito::intereses, "Intereses"},
    };
};

struct ActivoFijo {
    std::string nombre;
    Money valor;
    int vida_util = 0;
    std::vector<ValorVigencia> salvamento;

    static constexpr auto fields = std::tuple{
        Field{"nombre", &ActivoFijo::nombre, "Activo", required},
        Field{"valor", &ActivoFijo::valor, "Valor de adquisición"},
        Field{"vida_util", &ActivoFijo::vida_util, "Vida útil en años"},
        Field{"salvamento", &ActivoFijo::salvamento, "Valor de salvamento, en su año"},
    };
};

/// Module 2 of the MGA, of the alternative that was chosen.
struct Preparacion {
    std::string alternativa;
    std::vector<Necesidad> necesidades;
    std::string analisis_tecnico;
    std::vector<Localizacion> localizaciones;
    std::vector<Producto> productos;
    std::vector<Riesgo> riesgos;
    std::vector<Beneficio> beneficios;
    std::vector<Credito> creditos;
    std::vector<ActivoFijo> activos;

    static constexpr auto fields = std::tuple{
        Field{"alternativa", &Preparacion::alternativa, "Alternativa que se prepara"},
        Field{"necesidades", &Preparacion::necesidades, "Estudio de necesidades"},
        Field{"analisis_tecnico", &Preparacion::analisis_tecnico, "Análisis técnico"},
        Field{"localizaciones", &Preparacion::localizaciones, "Localización"},
        Field{"productos", &Preparacion::productos, "Cadena de valor: productos y actividades"},
        Field{"riesgos", &Preparacion::riesgos, "Análisis de riesgos"},
        Field{"beneficios", &Preparacion::beneficios, "Ingresos y beneficios"},
        Field{"creditos", &Preparacion::creditos, "Créditos"},
        Field{"activos", &Preparacion::activos, "Depreciación y valor de salvamento"},
    };
};

}  // namespace hito::law
