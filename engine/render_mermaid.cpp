#include "engine/render.hpp"
#include "engine/render_common.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace hito {

namespace {

using namespace render;

/// Mermaid ends a label at a colon, a semicolon or a hash.
std::string plain(std::string text) {
    for (char& c : text)
        if (c == ':' || c == ';' || c == '#' || c == '\n' || c == '"') c = ' ';
    return text;
}

class Mermaid {
public:
    Mermaid(const Workflow& workflow, const Highlight& highlight) : workflow_{workflow}, highlight_{highlight} {}

    std::string draw() {
        add("stateDiagram-v2\n    direction TB\n");
        const int regions = regions_of(workflow_);
        const bool nested = regions > 1;
        // Only inside of a state can regions run side by side.
        if (nested) add("    state \"{}\" as flujo_{} {{\n", plain(std::string(workflow_.label())), workflow_.name());
        for (int region = 0; region < regions; ++region) {
            if (region > 0) add("        --\n");
            draw_region(region, nested ? "        " : "    ");
        }
        if (nested) add("    }}\n");
        mark();
        return std::move(out_);
    }

private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    void draw_region(int region, std::string_view indent) {
        for (const auto& state : workflow_.states()) {
            if (state.region != region || state.name.empty()) continue;
            add("{}{} : {}\n", indent, state.name, plain(state_label(workflow_, state.name)));
            // A second line of the same state is listed under its name: twenty loops would hide the picture.
            for (const StepInfo* step : kept_in(workflow_, state.name))
                add("{}{} : ↻ {}\n", indent, state.name, plain(in_words(*step)));
        }
        const States initial = workflow_.initial_states();
        if (const auto start = initial.at(static_cast<std::size_t>(region)); !start.empty())
            add("{}[*] --> {}\n", indent, start);
        for (const auto& edge : edges_of(workflow_)) {
            const StateInfo* to = workflow_.find_state(edge.to);
            if (!to || to->region != region) continue;
            for (const StepInfo* step : edge.steps)
                add("{}{} --> {} : {}\n", indent, edge.from.empty() ? "[*]" : edge.from, edge.to,
                    plain(in_words(*step)));
        }
        for (const auto& state : workflow_.states())
            if (state.region == region && state.final) add("{}{} --> [*]\n", indent, state.name);
    }

    std::string in_words(const StepInfo& step) const {
        std::string text(act_label(workflow_, step.on));
        std::vector<std::string> details;
        for (auto& detail : {choice_in_words(step), rules_in_words(step)})
            if (!detail.empty()) details.push_back(detail);
        if (!details.empty()) text += fmt::format(" ({})", fmt::join(details, ", "));
        for (const ConsequenceInfo* consequence : step.consequences) text += " ⇒ " + consequence_in_words(workflow_, *consequence);
        return text;
    }

    void mark() {
        std::vector<std::string_view> pauses, visited, current;
        for (const auto& state : workflow_.states()) {
            if (state.name.empty()) continue;
            const auto in = [&](const std::vector<std::string>& names) {
                return std::find(names.begin(), names.end(), state.name) != names.end();
            };
            if (state.pause) pauses.push_back(state.name);
            if (in(highlight_.current))
                current.push_back(state.name);
            else if (in(highlight_.path))
                visited.push_back(state.name);
        }
        mark_as("pausa", "stroke-dasharray: 5 4", pauses);
        mark_as("recorrido", "fill:#dbe9f6,stroke:#1f5f99", visited);
        mark_as("actual", "fill:#ffe08a,stroke:#8a5a00,stroke-width:3px", current);
    }
    void mark_as(std::string_view name, std::string_view style, const std::vector<std::string_view>& states) {
        if (states.empty()) return;
        add("    classDef {} {}\n    class {} {}\n", name, style, fmt::join(states, ","), name);
    }

    const Workflow& workflow_;
    const Highlight& highlight_;
    std::string out_;
};

}  // namespace

std::string mermaid_of(const Workflow& workflow, const Highlight& highlight) {
    return Mermaid(workflow, highlight).draw();
}

}  // namespace hito
