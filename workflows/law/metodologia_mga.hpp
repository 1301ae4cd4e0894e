// What the MGA asks of a formulation before it is handed in, and what an alternative has to be worth.
// Source: Resolución DNP 1450 de 2013; law/planning.md §3.2.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/evaluacion_proyecto.hpp"
#include "workflows/law/normas_proyecto.hpp"
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/law/revision_mga.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

/// Holds without faults; else tells all of them.
inline Verdict sin_faltas(const Faltas& faults, std::string required, const Role& mender = roles::formulador) {
    if (faults.empty()) return holds();
    return verdict(false, faults, std::move(required))
        .mended_by(mender)
        .because(fmt::format("{}.", fmt::join(faults, "; ")));
}

// LAW MGA: a problem that nobody measured is a wish.
struct IdentificacionCompleta : RuleOn<Formulacion> {
    static constexpr RuleInfo info{
        "proyecto.identificacion_completa",
        Level::block,
        "La identificación dice el problema con su medida, sus efectos, quiénes participan y el objetivo.",
        {resolucion_dnp_1450_2013, "MGA, módulo de identificación"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::identificacion_incompleta(whole.identificacion), "los seis elementos");
    }
};

// LAW MGA: the tree of objectives mirrors that of causes.
struct CausasConObjetivo : RuleOn<Formulacion> {
    static constexpr RuleInfo info{
        "proyecto.causas_con_objetivo",
        Level::block,
        "Cada causa directa tiene un objetivo específico, y cada objetivo ataca una causa directa.",
        {resolucion_dnp_1450_2013, "MGA, árbol de problemas y de objetivos"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::causas_sin_objetivo(whole.identificacion), "un objetivo por causa directa");
    }
};

// LAW MGA: what is delivered answers to what is wanted.
struct ObjetivosConProducto : RuleOn<Formulacion> {
    static constexpr RuleInfo info{
        "proyecto.objetivos_con_producto",
        Level::block,
        "Cada objetivo específico tiene un producto al menos, y cada producto sirve a un objetivo.",
        {resolucion_dnp_1450_2013, "MGA, cadena de valor"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::objetivos_sin_producto(whole.identificacion, whole.preparacion),
                          "un producto por objetivo");
    }
};

// LAW MGA: a product is made by what is done for it.
struct ProductosConActividades : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.productos_con_actividades",
                                   Level::block,
                                   "Cada producto tiene dos actividades al menos, una de ellas en la ruta crítica.",
                                   {resolucion_dnp_1450_2013, "MGA, cadena de valor"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::productos_sin_actividades(whole.preparacion),
                          "dos actividades y una crítica por producto");
    }
};

// LAW MGA: those served are among those who suffer.
struct PoblacionObjetivo : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.poblacion_objetivo",
                                   Level::block,
                                   "La población objetivo existe y no pasa de la afectada.",
                                   {resolucion_dnp_1450_2013, "MGA, población"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::poblacion_que_no_cuadra(whole.identificacion), "de 1 a la población afectada");
    }
};

// LAW MGA: deficit = demand - supply, and there is one.
struct DeficitPositivo : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.deficit_positivo",
                                   Level::block,
                                   "Donde se dicen oferta y demanda, la demanda pasa de la oferta.",
                                   {resolucion_dnp_1450_2013, "MGA, estudio de necesidades"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::necesidades_sin_deficit(whole.preparacion), "demanda mayor que oferta");
    }
};

// LAW MGA: the decision is one alternative.
struct UnaAlternativa : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.una_alternativa",
                                   Level::block,
                                   "Se elige una alternativa, evaluada, y es la que se prepara.",
                                   {resolucion_dnp_1450_2013, "MGA, alternativas"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::alternativas_sin_decidir(whole.identificacion, whole.preparacion, whole.evaluacion),
                          "una alternativa elegida, evaluada y preparada");
    }
};

// LAW MGA: what is asked for is what it costs.
struct FuentesIgualesACostos : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.fuentes_iguales_a_costos",
                                   Level::block,
                                   "Por año y etapa, las fuentes suman lo que cuestan las actividades.",
                                   {resolucion_dnp_1450_2013, "MGA, esquema financiero"},
                                   "A27"};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::fuentes_que_no_cuadran(whole.preparacion, whole.programacion),
                          "fuentes iguales a costos");
    }
};

// LAW catalogue of products: 2, 4, 7 and 9 digits, each under its parent.
struct CodigosConPrefijo : RuleOn<Formulacion> {
    static constexpr RuleInfo info{
        "proyecto.codigos_con_prefijo",
        Level::block,
        "Los códigos de sector, programa, producto e indicador tienen sus dígitos y cada uno empieza por el anterior.",
        {resolucion_dnp_1450_2013, "catálogo de productos de la MGA"},
        "A28"};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::codigos_sin_su_padre(whole.preparacion, whole.programacion),
                          "2, 4, 7 y 9 dígitos con su prefijo");
    }
};

// LAW MGA: a goal of nothing measures nothing.
struct MetasPositivas : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.metas_positivas",
                                   Level::block,
                                   "Cada producto tiene indicador principal y cada indicador una meta mayor que cero.",
                                   {resolucion_dnp_1450_2013, "MGA, módulo de programación"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::metas_sin_valor(whole.preparacion, whole.programacion), "metas mayores que cero");
    }
};

// LAW MGA: the weights make the whole.
struct GestionSumaCien : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.gestion_suma_cien",
                                   Level::block,
                                   "Los ponderadores de los indicadores de gestión suman 100 %.",
                                   {resolucion_dnp_1450_2013, "MGA, indicadores de gestión"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::ponderadores_que_no_suman(whole.programacion), "100 %");
    }
};

// LAW MGA: something can go wrong at each level.
struct RiesgosPorNivel : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.riesgos_por_nivel",
                                   Level::warn,
                                   "Hay un riesgo al menos de objetivo, de producto y de actividad.",
                                   {resolucion_dnp_1450_2013, "MGA, análisis de riesgos"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::niveles_sin_riesgo(whole.preparacion), "un riesgo por nivel");
    }
};

// LAW MGA: a shortage has a history.
struct HistoriaDeNecesidades : RuleOn<Formulacion, Occasion> {
    static constexpr RuleInfo info{"proyecto.historia_de_necesidades",
                                   Level::warn,
                                   "El estudio de necesidades trae los años de historia que se piden.",
                                   {resolucion_dnp_1450_2013, "MGA, estudio de necesidades"}};
    static Verdict check(const Formulacion& whole, const Occasion& now) {
        const int years = now.at(mga_historia_anios);
        return sin_faltas(mga::necesidades_sin_historia(whole.preparacion, years), fmt::format("{} años", years));
    }
};

// LAW MGA: the tool compares so many criteria and no more.
struct CriteriosDentroDelMaximo : RuleOn<Formulacion, Occasion> {
    static constexpr RuleInfo info{"proyecto.criterios_dentro_del_maximo",
                                   Level::block,
                                   "El análisis multicriterio no pasa de los criterios que admite la MGA.",
                                   {resolucion_dnp_1450_2013, "MGA, multicriterio"}};
    static Verdict check(const Formulacion& whole, const Occasion& now) {
        const auto count = static_cast<int>(whole.evaluacion.criterios.size()), most = now.at(mga_criterios_maximo);
        return verdict(count <= most, count, fmt::format("máximo {}", most)).mended_by(roles::formulador);
    }
};

// LAW MGA: who watches a public work is paid by the project.
struct InterventoriaCosteada : RuleOn<Formulacion> {
    static constexpr RuleInfo info{"proyecto.interventoria_costeada",
                                   Level::block,
                                   "Una obra pública lleva su interventoría entre las actividades, con costo.",
                                   {resolucion_dnp_1450_2013, "MGA, cadena de valor de obras"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::obras_sin_interventoria(whole.preparacion), "interventoría con costo");
    }
};

// LAW MGA: each way of comparing measures something: units for cost efficiency, criteria for the multicriteria one.
struct EvaluacionMedida : RuleOn<Formulacion> {
    static constexpr RuleInfo info{
        "proyecto.evaluacion_medida",
        Level::block,
        "La evaluación trae lo que su método mide: la capacidad, o criterios cuyos pesos suman 100 %.",
        {resolucion_dnp_1450_2013, "MGA, módulo de evaluación"}};
    static Verdict check(const Formulacion& whole) {
        return sin_faltas(mga::evaluacion_sin_medida(whole.evaluacion), "lo que el método mide");
    }
};

// LAW MGA: accepted with VPN >= 0, RBC >= 1 and TIR >= the social discount rate of its day of formulation.
struct EvaluacionFavorable : RuleOn<Formulacion, IdentidadProyecto, Occasion> {
    static constexpr RuleInfo info{
        "proyecto.evaluacion_favorable",
        Level::justify,
        "Con beneficios: VPN de cero o más, RBC de uno o más y TIR de la tasa social de descuento o más; por costo "
        "eficiencia: ninguna otra alternativa evaluada cuesta menos al año.",
        {resolucion_dnp_1450_2013, "MGA, módulo de evaluación"},
        "",
        "justificacion_evaluacion"};
    static Verdict check(const Formulacion& whole, const IdentidadProyecto& who, const Occasion& now) {
        if (whole.evaluacion.metodo == MetodoEvaluacion::multicriterio) return holds();
        const Percent rate = now.law->at(tasa_social_descuento, who.fecha_formulacion.value_or(now.date));
        const auto found = evaluar(whole, rate);
        if (whole.evaluacion.metodo == MetodoEvaluacion::costo_eficiencia) {
            Faltas cheaper = mga::alternativas_mas_baratas(whole, found.cae);
            return verdict(
                       cheaper.empty(), en_json(found),
                       cheaper.empty() ? "ninguna evaluada cuesta menos" : fmt::format("{}", fmt::join(cheaper, "; ")))
                .mended_by(roles::formulador);
        }
        const bool worth =
            found.vpn >= Money{} && found.vp_beneficios >= found.vpc && (!found.tir || *found.tir >= rate);
        return verdict(worth, en_json(found), fmt::format("VPN 0, RBC 1 y TIR {} al menos", in_words(rate)))
            .mended_by(roles::formulador);
    }
};

using rules_of_metodologia_mga =
    mp::mp_list<IdentificacionCompleta, CausasConObjetivo, ObjetivosConProducto, ProductosConActividades,
                PoblacionObjetivo, DeficitPositivo, UnaAlternativa, FuentesIgualesACostos, CodigosConPrefijo,
                MetasPositivas, GestionSumaCien, RiesgosPorNivel, HistoriaDeNecesidades, CriteriosDentroDelMaximo,
                InterventoriaCosteada, EvaluacionMedida, EvaluacionFavorable>;

}  // namespace hito::law
