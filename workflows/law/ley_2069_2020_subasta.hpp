// Ley 2069 de 2020, art. 35: how a tie is broken (Decreto 1082 de 2015, art. 2.2.1.2.4.2.17).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_subasta.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_subasta.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::law {

// LAW art. 35: one of those that are tied wins.
struct DesempateEntreEmpatados : RuleOn<DatosDesempate, Puja> {
    static constexpr RuleInfo info{"subasta_inversa.desempate_entre_empatados",
                                   Level::block,
                                   "Gana el desempate uno de los empatados.",
                                   {ley_2069_2020, "art. 35"}};
    static Verdict check(const DatosDesempate& data, const Puja& auction) {
        const auto tied = primeros(auction);
        return verdict(std::find(tied.begin(), tied.end(), data.ganador) != tied.end(), data.ganador,
                       fmt::format("{}", fmt::join(tied, " o ")))
            .mended_by(roles::comite_evaluador);
    }
};
// LAW art. 35: by the criteria of the law, in their order; the last is chance.
struct DesempateConCriterio : RuleOn<DatosDesempate, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.desempate_con_criterio",
                                   Level::block,
                                   "El desempate se resuelve por uno de los criterios de la ley.",
                                   {ley_2069_2020, "art. 35"}};
    static Verdict check(const DatosDesempate& data, const Occasion& now) {
        const int last = now.at(desempate_criterios);
        return verdict(data.criterio >= 1 && data.criterio <= last, data.criterio, fmt::format("de 1 a {}", last))
            .mended_by(roles::comite_evaluador);
    }
};

using rules_of_ley_2069_2020_subasta = mp::mp_list<DesempateEntreEmpatados, DesempateConCriterio>;

}  // namespace hito::law
