#include "engine/render_common.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hito::render {

std::vector<Edge> edges_of(const Workflow& workflow) {
    std::vector<Edge> edges;
    for (const auto& step : workflow.steps()) {
        if (step.from == step.to) continue;
        auto edge = std::find_if(edges.begin(), edges.end(),
                                 [&](const Edge& known) { return known.from == step.from && known.to == step.to; });
        if (edge == edges.end()) edge = edges.insert(edges.end(), {step.from, step.to, {}});
        edge->steps.push_back(&step);
    }
    return edges;
}

std::vector<const StepInfo*> kept_in(const Workflow& workflow, std::string_view state) {
    std::vector<const StepInfo*> steps;
    for (const auto& step : workflow.steps())
        if (step.from == state && step.to == state) steps.push_back(&step);
    return steps;
}

int regions_of(const Workflow& workflow) {
    int regions = 1;
    for (const auto& state : workflow.states()) regions = std::max(regions, state.region + 1);
    return regions;
}

std::string_view act_label(const Workflow& workflow, std::string_view act) {
    const ActInfo* info = workflow.find_act(act);
    return info ? info->label : act;
}

std::string state_label(const Workflow& workflow, std::string_view state) {
    const StateInfo* info = workflow.find_state(state);
    return std::string(info && !info->label.empty() ? info->label : state);
}

std::string spaced(std::string_view name) {
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string rules_in_words(const StepInfo& step) {
    if (step.rules.empty()) return {};
    return step.rules.size() == 1 ? "1 regla" : fmt::format("{} reglas", step.rules.size());
}

std::string_view level_in_words(Level level) {
    switch (level) {
        case Level::block:
            return "impide el acto";
        case Level::justify:
            return "exige justificación";
        case Level::warn:
            return "deja hallazgo";
        case Level::policy:
            return "manual de la entidad";
    }
    return {};
}

std::string who_in_words(const ActInfo& act) {
    if (act.by_clock) return "el reloj";
    if (act.who.empty()) return "otro expediente";
    std::vector<std::string_view> labels;
    for (const Role* role : act.who) labels.push_back(role->label);
    return fmt::format("{}", fmt::join(labels, ", "));
}

namespace {

/// The lifecycle that a consequence reaches; of one that goes wherever its link leads, those of the link if they are few.
std::string reached_by(const Workflow& from, const ConsequenceInfo& consequence) {
    if (!consequence.workflow.empty()) return spaced(consequence.workflow);
    constexpr std::size_t few = 3;
    for (const LinkInfo& link : from.links()) {
        if (link.type != consequence.link || link.workflows.empty() || link.workflows.size() > few) continue;
        std::vector<std::string> names;
        for (const auto name : link.workflows) names.push_back(spaced(name));
        return fmt::format("{}", fmt::join(names, " o "));
    }
    return "el expediente vinculado";
}

}  // namespace

std::string consequence_in_words(const Workflow& from, const ConsequenceInfo& consequence) {
    const std::string act = spaced(consequence.act), workflow = reached_by(from, consequence);
    return consequence.opens ? fmt::format("abre un expediente de {} ({})", workflow, act)
                             : fmt::format("{} en {}", act, workflow);
}

std::string choice_in_words(const StepInfo& step) {
    return step.choice.empty() ? std::string{} : fmt::format("si {} = {}", spaced(step.choice), spaced(step.outcome));
}

std::set<std::pair<std::string, std::string>> hops_of(const Workflow& workflow, const std::vector<std::string>& path) {
    std::set<std::pair<std::string, std::string>> hops;
    std::map<int, std::string> last;
    int region = 0;
    for (const auto start : workflow.initial_states()) last[region++] = start;
    for (const auto& name : path) {
        const StateInfo* state = workflow.find_state(name);
        if (!state) continue;
        const auto before = last.find(state->region);
        if (before != last.end() && before->second != name) hops.insert({before->second, name});
        last[state->region] = name;
    }
    return hops;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

}  // namespace hito::render
