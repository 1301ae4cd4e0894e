// Ley 87 de 1993: who controls does not reply for the entity.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_hallazgo.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 12 par.: internal control takes no part in what it controls; whoever saw the finding does not answer it.
struct RespondeLaEntidad : RuleOn<HallazgoEnTramite, Occasion> {
    static constexpr RuleInfo info{"hallazgo.responde_la_entidad",
                                   Level::block,
                                   "Quien responde por la entidad no es quien registró el hallazgo.",
                                   {ley_87_1993, "art. 12 par."},
                                   "R33"};
    static Verdict check(const HallazgoEnTramite& running, const Occasion& now) {
        return verdict(running.registrado_por != now.person, std::string(now.person), "otra persona")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_87_1993_hallazgo = mp::mp_list<RespondeLaEntidad>;

}  // namespace hito::law
