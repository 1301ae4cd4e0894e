// Ley 1150 de 2007, art. 2: the ceilings of the modalities by amount, as they bind the plan.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/codigos_paa.hpp"
#include "workflows/law/hechos_plan_paa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW V7: what is planned as mínima or menor cuantía fits in its ceiling, unless another cause leads there.
struct CuantiaDeLaModalidad : RuleOn<ColumnasPaa, IdentidadLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.cuantia_de_la_modalidad",
                                   Level::block,
                                   "El valor de la línea cabe en la cuantía de su modalidad.",
                                   {ley_1150_2007, "art. 2 num. 2 lit. b y num. 5"},
                                   "A06"};
    static Verdict check(const ColumnasPaa& line, const IdentidadLinea& identity, const Occasion& now) {
        const auto code = modalidad_paa(line.modalidad, now.date, now.law->parameters);
        if (!code || !line.valor_total) return holds();  // `ModalidadEnUso`, `ColumnasCompletas`.
        const bool smallest = code->flujo == "minima_cuantia";
        const bool small = code->flujo == "seleccion_abreviada_menor_cuantia" && !identity.causal_distinta_de_cuantia;
        if (!smallest && !small) return holds();
        const Parameters& parameters = now.law->parameters;
        const auto budget = parameters.find(presupuesto_anual, now.date);
        if (!budget || !parameters.find(smmlv, now.date))
            return missing("presupuesto_anual", "presupuesto anual de la entidad y SMMLV del año")
                .mended_by(roles::jefe_presupuesto);
        const Money most =
            smallest ? minima_cuantia(*budget, now.date, parameters) : menor_cuantia(*budget, now.date, parameters);
        return at_most(*line.valor_total, most).mended_by(roles::area_solicitante);
    }
};

// LAW the limits that the plan publishes are those that the law gives to the budget of the entity.
struct LimitesDeCuantia : RuleOn<EncabezadoPaa, Occasion> {
    static constexpr RuleInfo info{"paa.limites_de_cuantia",
                                   Level::warn,
                                   "Los límites de menor y mínima cuantía del plan son los de la ley.",
                                   {ley_1150_2007, "art. 2 num. 2 lit. b y num. 5"}};
    static Verdict check(const EncabezadoPaa& header, const Occasion& now) {
        const Parameters& parameters = now.law->parameters;
        const auto budget = parameters.find(presupuesto_anual, now.date);
        if (!budget || !parameters.find(smmlv, now.date)) return holds();  // Nothing to hold them against.
        const Money menor = menor_cuantia(*budget, now.date, parameters);
        const Money minima = minima_cuantia(*budget, now.date, parameters);
        return verdict(header.limite_menor_cuantia == menor && header.limite_minima_cuantia == minima,
                       write_value(header.limite_menor_cuantia.value_or(Money{}), Form::wire),
                       to_pesos(menor) + " y " + to_pesos(minima))
            .mended_by(roles::responsable_paa);
    }
};

using rules_of_ley_1150_2007_paa = mp::mp_list<CuantiaDeLaModalidad, LimitesDeCuantia>;

}  // namespace hito::law
