// Ley 87 de 1993: internal control, where a guarantee is approved.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW arts. 1 and 2 lit. a: duties are kept apart so that the entity's resources are protected: four eyes.
struct ApruebaOtraPersona : RuleOn<MarchaGarantia, Occasion> {
    static constexpr RuleInfo info{"garantia.aprueba_otra_persona",
                                   Level::block,
                                   "Quien aprueba la garantía no es quien la presentó.",
                                   {ley_87_1993, "arts. 1 y 2 lit. a"},
                                   "R33"};
    static Verdict check(const MarchaGarantia& course, const Occasion& occasion) {
        return verdict(course.presentada_por != occasion.person, occasion.person,
                       fmt::format("una persona distinta de {}", course.presentada_por))
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_87_1993_garantia = mp::mp_list<ApruebaOtraPersona>;

}  // namespace hito::law
