#include "engine/workflow.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace hito {

const ActInfo* Workflow::find_act(std::string_view act) const {
    for (const auto& info : acts())
        if (info.name == act) return &info;
    return nullptr;
}

std::vector<std::string_view> Workflow::opening_acts() const {
    std::vector<std::string_view> acts;
    const auto start = initial_states().front();
    for (const auto& row : steps())
        if (row.from == start && std::find(acts.begin(), acts.end(), row.on) == acts.end()) acts.push_back(row.on);
    return acts;
}

const StateInfo* Workflow::find_state(std::string_view state) const {
    for (const auto& info : states())
        if (info.name == state) return &info;
    return nullptr;
}

int Workflow::region_of(std::string_view state) const {
    const StateInfo* info = find_state(state);
    return info ? info->region : -1;
}

int Workflow::leading_region(std::string_view act) const {
    int lowest = std::numeric_limits<int>::max();
    for (const auto& row : steps())
        if (row.on == act) lowest = std::min(lowest, region_of(row.from));
    return lowest;
}

bool Workflow::knows(const States& states, std::string_view act) const {
    const auto leading = static_cast<std::size_t>(leading_region(act));
    const auto rows = steps();
    return leading < states.size() && std::any_of(rows.begin(), rows.end(), [&](const StepInfo& row) {
               return row.on == act && row.from == states[leading];
           });
}

const StateInfo* Workflow::pause_against(const States& states, std::string_view act) const {
    for (const auto& state : this->states())
        if (state.pause && std::find(states.begin(), states.end(), state.name) != states.end() &&
            std::find(state.allows.begin(), state.allows.end(), act) == state.allows.end())
            return &state;
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
