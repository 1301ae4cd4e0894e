#include "workflows/law/revision_mga.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hito::law::mga {

namespace {

bool is_code(std::string_view code, std::size_t digits) {
    return code.size() == digits && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view word(EtapaCosto stage) { return Words<EtapaCosto>::names[static_cast<std::size_t>(stage)]; }

Cantidad sum_of(const std::vector<MetaVigencia>& goals) {
    Cantidad sum;
    for (const auto& goal : goals) sum = std::min(sum, pesos(1'000'000'000'000'000)) + goal.meta;
    return sum;
}

void join(Faltas& into, Faltas&& more) {
    into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Faltas identificacion_incompleta(const Identificacion& identification) {
    Faltas out;
    const auto need = [&](bool there, const char* what) {
        if (!there) out.emplace_back(what);
    };
    need(!identification.problema.empty(), "falta el problema central");
    need(!identification.magnitud.fuente.empty(), "falta la magnitud del problema con su fuente");
    need(!identification.efectos.empty(), "faltan los efectos del problema");
    need(!identification.participantes.empty(), "faltan los participantes");
    need(!identification.objetivo_general.descripcion.empty(), "falta el objetivo general");
    need(!identification.objetivo_general.indicador.empty(), "falta el indicador del objetivo general");
    return out;
}

Faltas causas_sin_objetivo(const Identificacion& identification) {
    Faltas out;
    std::set<std::string_view> direct;
    for (const auto& cause : identification.causas)
        if (cause.clase == ClaseCausa::directa) direct.insert(cause.codigo);
    if (direct.empty()) out.emplace_back("no hay causas directas");
    for (const auto code : direct) {
        const auto count = std::count_if(identification.objetivos.begin(), identification.objetivos.end(),
                                         [&](const ObjetivoEspecifico& objective) { return objective.causa == code; });
        if (count != 1) out.push_back(fmt::format("la causa directa {} tiene {} objetivos específicos", code, count));
    }
    for (const auto& objective : identification.objetivos)
        if (!direct.contains(objective.causa))
            out.push_back(fmt::format("el objetivo {} no ataca una causa directa", objective.codigo));
    return out;
}

Faltas objetivos_sin_producto(const Identificacion& identification, const Preparacion& preparation) {
    Faltas out;
    std::set<std::string_view> objectives, served;
    for (const auto& objective : identification.objetivos) objectives.insert(objective.codigo);
    for (const auto& product : preparation.productos) {
        served.insert(product.objetivo);
        if (!objectives.contains(product.objetivo))
            out.push_back(fmt::format("el producto {} no sirve a un objetivo del proyecto", product.codigo));
    }
    for (const auto objective : objectives)
        if (!served.contains(objective)) out.push_back(fmt::format("el objetivo {} no tiene producto", objective));
    if (preparation.productos.empty()) out.emplace_back("no hay productos");
    return out;
}

Faltas productos_sin_actividades(const Preparacion& preparation) {
    constexpr std::size_t least = 2;
    Faltas out;
    for (const auto& product : preparation.productos) {
        if (product.actividades.size() < least)
            out.push_back(
                fmt::format("el producto {} tiene {} actividades", product.codigo, product.actividades.size()));
        if (std::none_of(product.actividades.begin(), product.actividades.end(),
                         [](const Actividad& activity) { return activity.ruta_critica; }))
            out.push_back(fmt::format("el producto {} no tiene actividad en la ruta crítica", product.codigo));
    }
    return out;
}

Faltas poblacion_que_no_cuadra(const Identificacion& identification) {
    const Cantidad target = identification.objetivo.numero, affected = identification.afectada.numero;
    if (target <= Cantidad{}) return {"no se dice la población objetivo"};
    if (target > affected)
        return {
            fmt::format("la población objetivo, {}, pasa de la afectada, {}", to_pesos(target), to_pesos(affected))};
    return {};
}

Faltas necesidades_sin_deficit(const Preparacion& preparation) {
    Faltas out;
    for (const auto& need : preparation.necesidades)
        if (need.oferta && need.demanda && *need.demanda <= *need.oferta)
            out.push_back(fmt::format("{}: la demanda, {}, no pasa de la oferta, {}", need.bien,
                                      to_pesos(*need.demanda), to_pesos(*need.oferta)));
    return out;
}

Faltas alternativas_sin_decidir(const Identificacion& identification, const Preparacion& preparation,
                                const Evaluacion& evaluation) {
    Faltas out;
    const Alternativa* chosen = nullptr;
    int count = 0;
    for (const auto& one : identification.alternativas)
        if (one.elegida) chosen = &one, ++count;
    if (count != 1) return {fmt::format("hay {} alternativas elegidas", count)};
    if (!chosen->se_evalua) out.push_back(fmt::format("la alternativa {} se eligió sin evaluarla", chosen->nombre));
    if (preparation.alternativa != chosen->nombre)
        out.push_back(fmt::format("se preparó «{}» y se eligió «{}»", preparation.alternativa, chosen->nombre));
    if (evaluation.alternativa_elegida != chosen->nombre)
        out.push_back(fmt::format("se evaluó «{}» y se eligió «{}»", evaluation.alternativa_elegida, chosen->nombre));
    return out;
}

Faltas fuentes_que_no_cuadran(const Preparacion& preparation, const Programacion& programming) {
    Faltas out;
    const auto costs = costos_por_anio(preparation);
    auto sources = fuentes_por_anio(programming);
    const auto differ = [&](int year, EtapaCosto stage, Money cost, Money source) {
        out.push_back(fmt::format("{} de {}: cuesta {} y las fuentes suman {}", word(stage), year, in_words(cost),
                                  in_words(source)));
    };
    for (const auto& [where, cost] : costs) {
        const Money source = sources[where];
        if (cost != source) differ(where.first, where.second, cost, source);
        sources.erase(where);
    }
    for (const auto& [where, source] : sources)
        if (source != Money{}) differ(where.first, where.second, {}, source);
    if (costo_total(preparation) == Money{}) out.emplace_back("el proyecto no tiene costos");
    return out;
}

Faltas codigos_sin_su_padre(const Preparacion& preparation, const Programacion& programming) {
    Faltas out;
    if (!is_code(programming.sector, 2))
        out.push_back(fmt::format("el sector «{}» no tiene 2 dígitos", programming.sector));
    if (!is_code(programming.programa, 4) || !programming.programa.starts_with(programming.sector))
        out.push_back(fmt::format("el programa «{}» no es del sector {}", programming.programa, programming.sector));
    std::set<std::string_view> products;
    for (const auto& product : preparation.productos) {
        products.insert(product.codigo);
        if (!is_code(product.codigo, 7) || !product.codigo.starts_with(programming.programa))
            out.push_back(fmt::format("el producto «{}» no es del programa {}", product.codigo, programming.programa));
    }
    for (const auto& indicator : programming.indicadores_producto) {
        if (!is_code(indicator.codigo, 9) || !indicator.codigo.starts_with(indicator.producto))
            out.push_back(fmt::format("el indicador «{}» no es del producto {}", indicator.codigo, indicator.producto));
        if (!products.contains(indicator.producto))
            out.push_back(
                fmt::format("el indicador «{}» es de un producto que el proyecto no tiene", indicator.codigo));
    }
    return out;
}

Faltas metas_sin_valor(const Preparacion& preparation, const Programacion& programming) {
    Faltas out;
    for (const auto& product : preparation.productos) {
        const bool principal =
            std::any_of(programming.indicadores_producto.begin(), programming.indicadores_producto.end(),
                        [&](const auto& one) { return one.producto == product.codigo && one.principal; });
        if (!principal) out.push_back(fmt::format("el producto {} no tiene indicador principal", product.codigo));
    }
    for (const auto& indicator : programming.indicadores_producto)
        if (indicator.acumulacion != Acumulacion::reduccion && sum_of(indicator.metas) <= Cantidad{})
            out.push_back(fmt::format("el indicador {} no tiene meta", indicator.codigo));
    for (const auto& indicator : programming.indicadores_gestion)
        if (sum_of(indicator.metas) <= Cantidad{})
            out.push_back(fmt::format("el indicador de gestión {} no tiene meta", indicator.codigo));
    return out;
}

Faltas ponderadores_que_no_suman(const Programacion& programming) {
    std::int64_t sum = 0;
    for (const auto& indicator : programming.indicadores_gestion) sum += indicator.ponderador.hundredths;
    if (programming.indicadores_gestion.empty()) return {"no hay indicadores de gestión"};
    if (sum == percent(100).hundredths) return {};
    return {fmt::format("los ponderadores de gestión suman {} %", to_pesos(Money::of_cents(sum)))};
}

Faltas obras_sin_interventoria(const Preparacion& preparation) {
    bool works = false, watched = false;
    for (const auto& product : preparation.productos) {
        works |= product.obra;
        for (const auto& activity : product.actividades)
            for (const auto& cost : activity.costos) watched |= activity.interventoria && cost.valor > Money{};
    }
    if (!works || watched) return {};
    return {"hay obra y ninguna actividad de interventoría con costo"};
}

Faltas niveles_sin_riesgo(const Preparacion& preparation) {
    Faltas out;
    for (const auto level : {NivelRiesgo::objetivo, NivelRiesgo::producto, NivelRiesgo::actividad})
        if (std::none_of(preparation.riesgos.begin(), preparation.riesgos.end(),
                         [&](const Riesgo& risk) { return risk.nivel == level; }))
            out.push_back(
                fmt::format("no hay riesgos de nivel {}", Words<NivelRiesgo>::names[static_cast<std::size_t>(level)]));
    return out;
}

Faltas necesidades_sin_historia(const Preparacion& preparation, int years) {
    Faltas out;
    if (preparation.necesidades.empty()) out.emplace_back("no hay estudio de necesidades");
    for (const auto& need : preparation.necesidades)
        if (static_cast<int>(need.historia.size()) < years)
            out.push_back(fmt::format("{}: {} años de historia", need.bien, need.historia.size()));
    return out;
}

Faltas evaluacion_sin_medida(const Evaluacion& evaluation) {
    if (evaluation.metodo == MetodoEvaluacion::costo_eficiencia && evaluation.capacidad <= Cantidad{})
        return {"falta la capacidad que se mide por su costo"};
    if (evaluation.metodo != MetodoEvaluacion::multicriterio) return {};
    std::int64_t sum = 0;
    for (const auto& one : evaluation.criterios) sum += one.peso.hundredths;
    if (evaluation.criterios.empty()) return {"no hay criterios"};
    if (sum == percent(100).hundredths) return {};
    return {fmt::format("los criterios pesan {} %", to_pesos(Money::of_cents(sum)))};
}

Faltas alternativas_mas_baratas(const Formulacion& whole, Money own) {
    Faltas out;
    if (own <= Money{}) out.emplace_back("la alternativa elegida no tiene costos que evaluar");
    for (const auto& one : whole.identificacion.alternativas) {
        if (!one.se_evalua || one.elegida) continue;
        if (!one.costo_anual_equivalente)
            out.push_back(fmt::format("no se dice el costo anual equivalente de {}", one.nombre));
        else if (*one.costo_anual_equivalente < own)
            out.push_back(fmt::format("{} cuesta {} al año", one.nombre, in_words(*one.costo_anual_equivalente)));
    }
    return out;
}

Faltas inconsistencias_de(const Formulacion& whole) {
    Faltas out = objetivos_sin_producto(whole.identificacion, whole.preparacion);
    join(out, productos_sin_actividades(whole.preparacion));
    join(out, fuentes_que_no_cuadran(whole.preparacion, whole.programacion));
    join(out, codigos_sin_su_padre(whole.preparacion, whole.programacion));
    join(out, metas_sin_valor(whole.preparacion, whole.programacion));
    join(out, ponderadores_que_no_suman(whole.programacion));
    return out;
}

}  // namespace hito::law::mga
