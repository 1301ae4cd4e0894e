// Ley 2046 de 2020: food that public money buys, and small producers.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_paa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

inline constexpr Norm ley_2046_2020{
    "ley_2046_2020", "Ley 2046 de 2020", "Compra pública local de alimentos a pequeños productores",
    "https://www.secretariasenado.gov.co/senado/basedoc/ley_2046_2020.html", "2020-08-06"};

// LAW art. 7: the last column of the plan tells what else is bought with food.
struct AlimentosCoherentes : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.alimentos_coherentes",
                                   Level::warn,
                                   "Solo una línea de alimentos dice si incluye otros bienes o servicios.",
                                   {ley_2046_2020, "art. 7"},
                                   "A34"};
    static Verdict check(const ColumnasPaa& line) {
        return verdict(line.alimentos_compra_local || !line.incluye_no_alimentos, line.incluye_no_alimentos,
                       "false, o alimentos_compra_local en true")
            .mended_by(roles::area_solicitante);
    }
};

using rules_of_ley_2046_2020 = mp::mp_list<AlimentosCoherentes>;

}  // namespace hito::law
