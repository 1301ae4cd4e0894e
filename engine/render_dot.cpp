#include "engine/render.hpp"
#include "engine/render_common.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace hito {

namespace {

using namespace render;

constexpr int most_lines_of_an_exit = 4;
constexpr std::string_view ink = "#24303c", faint = "#5c6b7a", walked = "#1f5f99", here = "#ffe08a", been = "#dbe9f6";

class Dot {
public:
    Dot(const Workflow& workflow, const Highlight& highlight)
        : workflow_{workflow}, highlight_{highlight}, hops_{hops_of(workflow, highlight.path)} {}

    std::string draw() {
        add("digraph {} {{\n", workflow_.name());
        add("  graph [rankdir=TB, fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=13, fontcolor=\"{}\", "
            "nodesep=0.5, ranksep=0.55,\n"
            "         labelloc=t, label=\"{}\", tooltip=\"{}\"];\n",
            ink, escaped(workflow_.label()), escaped(workflow_.label()));
        add("  node [fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=11, fontcolor=\"{0}\", color=\"{0}\", "
            "shape=box, "
            "style=\"rounded,filled\","
            " fillcolor=white, margin=\"0.12,0.07\"];\n",
            ink);
        add("  edge [fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=9, fontcolor=\"{0}\", color=\"{0}\", "
            "arrowsize=0.7];\n",
            ink);
        for (int region = 0; region < regions_of(workflow_); ++region) draw_region(region);
        draw_consequences();
        add("}}\n");
        return std::move(out_);
    }

private:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }
    static bool in(const std::vector<std::string>& names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    static std::string id(std::string_view state) {
        return state.empty() ? std::string("inicio_0") : fmt::format("\"{}\"", state);
    }

    void draw_region(int region) {
        const States initial = workflow_.initial_states();
        const auto start = initial.at(static_cast<std::size_t>(region));
        add("  subgraph cluster_{} {{\n    style=\"rounded\"; color=\"#b8c2cc\"; fontsize=10; fontcolor=\"{}\"; "
            "label=\"{}\";\n",
            region, faint, region == 0 ? "Etapa" : "A la par de la etapa");
        add("    inicio_{} [shape=circle, label=\"\", width=0.18, fixedsize=true, fillcolor=\"{}\", "
            "tooltip=\"Inicio\"];\n",
            region, ink);
        for (const auto& state : workflow_.states())
            if (state.region == region && !state.name.empty()) draw_state(state);
        if (!start.empty()) add("    inicio_{} -> {};\n", region, id(start));
        // Inside the cluster, so that no arrow leaves it on its way.
        for (const auto& edge : edges_of(workflow_))
            if (const StateInfo* to = workflow_.find_state(edge.to); to && to->region == region) draw_edge(edge);
        add("  }}\n");
    }

    /// An act that leads from many stages to one end is told in each of them: its lines would cover the picture. Where
    /// the case went, a line shows it all the same.
    bool told_inside(const StepInfo& step) const {
        const StateInfo* to = workflow_.find_state(step.to);
        if (!to || !to->final || step.from.empty()) return false;
        if (hops_.contains({std::string(step.from), std::string(step.to)})) return false;
        const auto same = std::count_if(workflow_.steps().begin(), workflow_.steps().end(), [&](const StepInfo& one) {
            return one.on == step.on && one.to == step.to && one.from != one.to;
        });
        return same > most_lines_of_an_exit;
    }

    void draw_state(const StateInfo& state) {
        std::string label = fmt::format("<b>{}</b>", escaped(state_label(workflow_, state.name)));
        std::string rows;
        const auto row = [&](std::string_view sign, const std::string& text) {
            rows += fmt::format("<tr><td align=\"left\"><font point-size=\"9\">{} {}</font></td></tr>", sign, text);
        };
        for (const StepInfo* step : kept_in(workflow_, state.name)) row("↻", in_words(*step, 44));
        for (const auto& step : workflow_.steps())
            if (step.from == state.name && step.from != step.to && told_inside(step))
                row("→", fmt::format("<i>{}</i>: {}", escaped(state_label(workflow_, step.to)), in_words(step, 44)));
        if (!rows.empty())
            label = fmt::format(
                "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">"
                "<tr><td>{}</td></tr><hr/>{}</table>",
                label, rows);
        add("    {} [label=<{}>, tooltip=\"{}\"", id(state.name), label, state.name);
        if (state.final) add(", peripheries=2");
        if (state.pause) add(", style=\"rounded,filled,dashed\"");
        if (in(highlight_.current, state.name))
            add(", fillcolor=\"{}\", penwidth=2.5", here);
        else if (in(highlight_.path, state.name))
            add(", fillcolor=\"{}\", color=\"{}\"", been, walked);
        add("];\n");
    }

    /// Long labels are broken so that the picture stays narrow.
    static std::string broken(std::string_view label, std::size_t widest) {
        std::string out;
        std::size_t width = 0;
        for (std::size_t at = 0; at < label.size();) {
            const auto end = std::min(label.find(' ', at), label.size());
            const std::size_t length = end - at;
            if (width > 0 && width + 1 + length > widest)
                out += "<br align=\"left\"/>", width = 0;
            else if (width > 0)
                out += ' ', ++width;
            out += escaped(label.substr(at, length));
            width += length;
            at = end + 1;
        }
        return out;
    }

    std::string in_words(const StepInfo& step, std::size_t widest) const {
        std::string text = broken(act_label(workflow_, step.on), widest);
        if (!step.consequences.empty()) text += " ⇒";
        if (const ActInfo* act = workflow_.find_act(step.on); act && (act->by_clock || act->who.empty()))
            text += fmt::format(" <i>({})</i>", escaped(who_in_words(*act)));
        std::vector<std::string> details;
        for (auto& detail : {choice_in_words(step), rules_in_words(step)})
            if (!detail.empty()) details.push_back(escaped(detail));
        if (!details.empty()) {
            // A condition is long: it stands under its act.
            text += step.choice.empty() ? " " : "<br align=\"left\"/>";
            text += fmt::format("<font color=\"{}\">· {}</font>", faint, fmt::join(details, " · "));
        }
        if (text.find("<br") != std::string::npos) text += "<br align=\"left\"/>";
        return text;
    }

    void draw_edge(const Edge& edge) {
        std::string rows;
        for (const StepInfo* step : edge.steps)
            if (!told_inside(*step)) rows += fmt::format("<tr><td align=\"left\">{}</td></tr>", in_words(*step, 30));
        // The end stands below what leads there.
        if (rows.empty()) return add("    {} -> {} [style=invis];\n", id(edge.from), id(edge.to));
        add("    {} -> {} [label=<<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\">{}</table>>", id(edge.from),
            id(edge.to), rows);
        if (hops_.contains({std::string(edge.from), std::string(edge.to)})) add(", color=\"{}\", penwidth=2.5", walked);
        add("];\n");
    }

    /// One note for all that acts bring about in other cases: lines from every act would cross the picture.
    void draw_consequences() {
        std::vector<std::string> lines;
        for (const auto& step : workflow_.steps())
            for (const ConsequenceInfo* consequence : step.consequences) {
                std::string line = fmt::format("<br align=\"left\"/>{} ⇒ {}", escaped(act_label(workflow_, step.on)),
                                               escaped(consequence_in_words(workflow_, *consequence)));
                if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
            }
        if (lines.empty()) return;
        add("  consecuencias [shape=note, style=dotted, fontsize=9, fontcolor=\"{}\", "
            "label=<<b>En otros expedientes</b>{}<br align=\"left\"/>>, tooltip=\"Consecuencias\"];\n",
            faint, fmt::join(lines, ""));
    }

    const Workflow& workflow_;
    const Highlight& highlight_;
    std::set<std::pair<std::string, std::string>> hops_;
    std::string out_;
};

}  // namespace

std::string dot_of(const Workflow& workflow, const Highlight& highlight) { return Dot(workflow, highlight).draw(); }

}  // namespace hito
