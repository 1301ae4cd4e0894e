// Pieces of the JSON that explains a lifecycle.
#pragma once

#include "engine/fields.hpp"
#include "engine/info.hpp"

namespace hito {

inline json told_roles(const ActInfo& act) {
    json who = json::array();
    for (const Role* role : act.who) who.push_back({{"rol", role->name}, {"nombre", role->label}});
    return who;
}

inline json told_choice(const StepInfo& step) { return {{"pregunta", step.choice}, {"respuesta", step.outcome}}; }

}  // namespace hito
