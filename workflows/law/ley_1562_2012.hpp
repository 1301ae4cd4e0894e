// Ley 1562 de 2012: contractors are covered against occupational risks before they start.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 2: a natural person is affiliated before the work begins.
struct ArlVigente : RuleOn<Partes, DatosInicio, Occasion> {
    static constexpr RuleInfo info{"contrato.arl_vigente",
                                   Level::block,
                                   "El contratista persona natural tiene ARL vigente al iniciar.",
                                   {ley_1562_2012, "art. 2"},
                                   "X02"};
    static Verdict check(const Partes& parties, const DatosInicio& data, const Occasion& now) {
        if (!parties.contratista.persona_natural) return holds();
        if (!data.arl_desde) return missing("arl", "afiliación a la ARL").mended_by(roles::contratista);
        return not_after(*data.arl_desde, now.date).mended_by(roles::contratista);
    }
};

using rules_of_ley_1562_2012 = mp::mp_list<ArlVigente>;

}  // namespace hito::law
