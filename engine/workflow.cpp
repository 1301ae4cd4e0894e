#include "engine/workflow.hpp"

#include <stdexcept>

namespace hito {

const ActInfo* Workflow::find_act(std::string_view act) const {
    for (const auto& info : acts())
        if (info.name == act) return &info;
    return nullptr;
}

const StateInfo* Workflow::find_state(std::string_view state) const {
    for (const auto& info : states())
        if (info.name == state) return &info;
    return nullptr;
}

std::string_view Workflow::own_name(std::string_view state) const {
    const StateInfo* info = find_state(state);
    if (!info) throw std::logic_error("the workflow " + std::string(name()) + " has no state " + std::string(state));
    return info->name;
}

const Workflow* Registry::find(std::string_view name) const {
    for (const Workflow* workflow : workflows_)
        if (workflow->name() == name) return workflow;
    return nullptr;
}

const Role* Registry::find_role(std::string_view name) const {
    for (const Role* role : roles_)
        if (role->name == name) return role;
    return nullptr;
}

const RuleInfo* Registry::find_rule(std::string_view code) const {
    for (const RuleInfo* rule : rules_)
        if (rule->code == code) return rule;
    return nullptr;
}

}  // namespace hito
