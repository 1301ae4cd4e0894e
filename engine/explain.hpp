// `procede`: what may be done with a case today, what stands in the way and since when it would not. It asks the same
// rows and rules as a decision, so the two can't disagree. Answers are JSON with Spanish keys, ready to be served.
#pragma once

#include "engine/decide.hpp"

#include <string>
#include <vector>

namespace hito {

/// Who asks, and for which day.
struct Question {
    Date day{};
    const Law* law = nullptr;
    std::vector<const Role*> roles{};  ///< Of who asks. Empty: nobody in particular; then no answer says `permitido`.
    std::string person{};
    std::span<const GeneralRule> general_rules{};
    int horizon_days = 1'100;  ///< How far ahead the first day on which a rule would pass is looked for.
};

/// `{expediente, flujo, fecha, estados, version, actos: [{acto, nombre, procede, permitido, quien, del_reloj, motivo,
/// procede_desde, soportes, datos, caminos: [{de, a, segun, incumplimientos, hallazgos, depende_de_datos,
/// consecuencias, procede_desde}]}]}`. `procede` is true, false or "depende de los datos"; it speaks of the rules and
/// `permitido` of the role. Every act of which a present state has a row is listed, one that a pause blocks too.
/// Errors: what rules throw, e.g. std::out_of_range for a parameter without a value on that day.
json explain(const Snapshot& snapshot, const Question& question);

/// The shortest sequence of acts to a state, by the rows alone: `{hasta, pasos: [{acto, nombre, de, a, quien,
/// del_reloj, segun, reglas}]}`; `pasos` is null when no sequence leads there. Looks at all regions together: an act
/// may move several, and a pause holds them all. Errors: std::invalid_argument when the workflow has no such state.
json path_to(const Workflow& workflow, const States& from, std::string_view to);

}  // namespace hito
