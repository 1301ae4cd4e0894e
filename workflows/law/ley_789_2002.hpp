// Ley 789 de 2002, art. 50: the State pays who pays social security.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 50 par. 1: who watches over the contract checks the contributions of each period.
struct InformeVerificaAportes : RuleOn<DatosInforme> {
    static constexpr RuleInfo info{"contrato.informe_verifica_aportes",
                                   Level::warn,
                                   "El informe verifica los aportes de seguridad social y parafiscales.",
                                   {ley_789_2002, "art. 50"},
                                   "R19"};
    static Verdict check(const DatosInforme& data) {
        return is_true(data.seguridad_social, "aportes verificados").mended_by(roles::supervisor);
    }
};

using rules_of_ley_789_2002 = mp::mp_list<InformeVerificaAportes>;

}  // namespace hito::law
