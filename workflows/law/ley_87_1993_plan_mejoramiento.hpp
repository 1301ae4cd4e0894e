// Ley 87 de 1993: internal control checks that what was recommended is done, and does none of it.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_plan_mejoramiento.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <algorithm>

namespace hito::law {

// LAW art. 12 lit. k: whoever verifies says on what the concept rests, effective or not.
struct ConceptoMotivado : RuleOn<DatosConcepto> {
    static constexpr RuleInfo info{"plan_mejoramiento.concepto_motivado",
                                   Level::block,
                                   "El concepto de quien controla dice sus motivos.",
                                   {ley_87_1993, "art. 12 lit. k"}};
    static Verdict check(const DatosConcepto& data) {
        if (data.concepto.empty()) return missing("concepto", "concepto motivado").mended_by(roles::control_interno);
        return holds();
    }
};

// LAW art. 12 par.: nobody verifies an action that he formulated, told the progress of or answers for.
struct VerificaOtraPersona : RuleOn<AccionPropuesta, AccionEnTramite, Occasion> {
    static constexpr RuleInfo info{
        "plan_mejoramiento.verifica_otra_persona",
        Level::block,
        "Quien aprueba o verifica la acción no la formuló, no la ejecutó ni responde por ella.",
        {ley_87_1993, "art. 12 par."},
        "R33 A30"};
    static Verdict check(const AccionPropuesta& action, const AccionEnTramite& running, const Occasion& now) {
        const auto& all = running.ejecutaron;
        const bool took_part =
            action.responsable == now.person || std::find(all.begin(), all.end(), now.person) != all.end();
        return verdict(!took_part, std::string(now.person), "una persona que no participó en la acción")
            .mended_by(roles::control_interno);
    }
};

// LAW art. 4 lit. g: what was recommended is applied until it works; an action that did not is replaced by one to come.
struct ReformulaHaciaAdelante : RuleOn<AccionPropuesta, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.reformula_hacia_adelante",
                                   Level::block,
                                   "La acción que reemplaza a una inefectiva termina después de reformularse.",
                                   {ley_87_1993, "art. 4 lit. g"}};
    static Verdict check(const AccionPropuesta& action, const Occasion& now) {
        if (!action.fin) return missing("fin", "fecha de terminación").mended_by(roles::area_solicitante);
        return not_before(*action.fin, now.date + Days{1}).mended_by(roles::area_solicitante);
    }
};

using rules_of_ley_87_1993_plan_mejoramiento =
    mp::mp_list<ConceptoMotivado, VerificaOtraPersona, ReformulaHaciaAdelante>;

}  // namespace hito::law
