// Ley 789 de 2002, art. 50: the contributions of the contractor, seen whole when the contract is liquidated.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 50: whoever liquidates verifies the contributions of the whole contract and says so.
struct AportesVerificados : RuleOn<AportesLiquidacion> {
    static constexpr RuleInfo info{
        "liquidacion.aportes_verificados",
        Level::block,
        "La liquidación deja constancia de que se verificaron los aportes de toda la vigencia del contrato.",
        {ley_789_2002, "art. 50"},
        "R19"};
    static Verdict check(const AportesLiquidacion& contributions) {
        if (!contributions.aportes_verificados)
            return missing("aportes_verificados", "verificación de aportes").mended_by(roles::supervisor);
        return is_true(*contributions.aportes_verificados, "aportes verificados").mended_by(roles::supervisor);
    }
};

// LAW art. 50: what the contractor owes to the system is kept from his balance and paid to it.
struct AportesRetenidos : RuleOn<AportesLiquidacion> {
    static constexpr RuleInfo info{"liquidacion.aportes_retenidos",
                                   Level::block,
                                   "Los aportes que el contratista adeuda se retienen al liquidar.",
                                   {ley_789_2002, "art. 50"},
                                   "R19"};
    static Verdict check(const AportesLiquidacion& contributions) {
        return at_least(contributions.aportes_retenidos, contributions.aportes_adeudados).mended_by(roles::supervisor);
    }
};

using rules_of_ley_789_2002_postcontractual = mp::mp_list<AportesVerificados, AportesRetenidos>;

}  // namespace hito::law
