// Decreto 1082 de 2015, art. 2.2.1.2.1.4.1: the act that justifies an agreement between public entities.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 2.2.1.2.1.4.1: the cause, what is to be done, what it costs, and where the studies are read.
struct JustificacionCompleta : RuleOn<DatosJustificacion, Aportes> {
    static constexpr RuleInfo info{
        "regimen_especial.justificacion_completa",
        Level::block,
        "El acto de justificación dice la causal, los aportes y dónde se consultan los estudios.",
        {decreto_1082_2015, "art. 2.2.1.2.1.4.1"},
        "R14"};
    static Verdict check(const DatosJustificacion& data, const Aportes& given) {
        return is_true(!data.causal.empty() && !data.consulta.empty() && given.total() > Money{},
                       "causal, aportes y lugar de consulta")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_1082_2015_convenio = mp::mp_list<JustificacionCompleta>;

}  // namespace hito::law
