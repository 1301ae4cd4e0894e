// Ley 1150 de 2007, art. 5: until when offers are mended in a reverse auction.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_subasta.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 5 par. 1 (Ley 1882 de 2018, art. 5): where there is an auction, until just before it.
struct SubsanacionAntesDeSubasta : RuleOn<ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.subsanacion_antes_de_subasta",
                                   Level::block,
                                   "Se subsana hasta justo antes de la subasta.",
                                   {ley_1150_2007, "art. 5 par. 1 (Ley 1882 de 2018, art. 5)"}};
    static Verdict check(const ReglasSubasta& rules, const Occasion& now) {
        if (!rules.subasta_el) return holds();  // It waits for its day.
        return not_after(now.date, *rules.subasta_el).mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_1150_2007_subasta = mp::mp_list<SubsanacionAntesDeSubasta>;

}  // namespace hito::law
