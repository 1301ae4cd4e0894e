// Ley 1474 de 2011, art. 83, as it binds an agreement between public entities.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 83: each entity watches over what it gives.
struct SupervisorDeCadaParte : RuleOn<SupervisoresDelConvenio> {
    static constexpr RuleInfo info{"regimen_especial.supervisor_de_cada_parte",
                                   Level::warn,
                                   "Cada entidad nombra quién supervisa el convenio.",
                                   {ley_1474_2011, "art. 83"},
                                   "R18"};
    static Verdict check(const SupervisoresDelConvenio& data) {
        return is_true(!data.supervisor_entidad.empty() && !data.supervisor_contraparte.empty(),
                       "un supervisor por cada parte")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_1474_2011_convenio = mp::mp_list<SupervisorDeCadaParte>;

}  // namespace hito::law
