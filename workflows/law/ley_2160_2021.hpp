// Ley 2160 de 2021: contracts with indigenous councils, community councils and their organisations.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW they have capacity to contract, which their registry shows.
struct AutoridadReconocida : RuleOn<CausalInvocada, SoportesComunidad> {
    static constexpr RuleInfo info{"contratacion_directa.autoridad_reconocida",
                                   Level::block,
                                   "El cabildo, consejo u organización prueba su existencia y representación.",
                                   {ley_2160_2021, "arts. 1 a 3"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesComunidad& studies) {
        if (!pide(award.causal, Exigencia::registro_autoridad) || !studies.registro_autoridad.empty()) return holds();
        return missing("registro_autoridad", "certificado de registro").mended_by(roles::area_solicitante);
    }
};

using rules_of_ley_2160_2021 = mp::mp_list<AutoridadReconocida>;

}  // namespace hito::law
