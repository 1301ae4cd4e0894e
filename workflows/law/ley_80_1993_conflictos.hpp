// Ley 80 de 1993, art. 8 num. 2 lit. b, in the selection: who evaluates or awards is nobody's relative nor partner.
#pragma once

#include "workflows/law/autoridad.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_regimen.hpp"

namespace hito::law {

struct EvaluaSinConflicto : RuleOn<Ofertas, Occasion> {
    static constexpr RuleInfo info{"proceso.evalua_sin_conflicto",
                                   Level::block,
                                   "Quien evalúa no es proponente ni tiene conflicto con ninguno.",
                                   {ley_80_1993, "art. 8 num. 2 lit. b"},
                                   "R33"};
    static Verdict check(const Ofertas& received, const Occasion& now) {
        for (const Oferta& one : received.ofertas)
            if (Verdict found = sin_conflicto(now.person, one.documento, now); !found.ok()) return found;
        return holds();
    }
};
struct AdjudicaSinConflicto : RuleOn<ProponenteElegido, Occasion> {
    static constexpr RuleInfo info{"proceso.adjudica_sin_conflicto",
                                   Level::block,
                                   "Quien adjudica no es el elegido ni tiene conflicto con él.",
                                   {ley_80_1993, "art. 8 num. 2 lit. b"},
                                   "R33"};
    static Verdict check(const ProponenteElegido& data, const Occasion& now) {
        return sin_conflicto(now.person, data.adjudicatario, now);
    }
};

struct EligeSinConflicto : RuleOn<DatosElegida, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.elige_sin_conflicto",
                                   Level::block,
                                   "Quien elige sin competencia no es el elegido ni tiene conflicto con él.",
                                   {ley_80_1993, "art. 8 num. 2 lit. b"},
                                   "R33"};
    static Verdict check(const DatosElegida& data, const Occasion& now) {
        return sin_conflicto(now.person, data.documento, now);
    }
};

using rules_of_ley_80_1993_conflictos = mp::mp_list<EvaluaSinConflicto, AdjudicaSinConflicto, EligeSinConflicto>;

}  // namespace hito::law
