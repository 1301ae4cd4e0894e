// What the pictures of a lifecycle share: which acts keep a state, which join two, how they are told in words.
#pragma once

#include "engine/workflow.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hito::render {

/// All rows between two different states, or all that keep one.
struct Edge {
    std::string_view from;
    std::string_view to;
    std::vector<const StepInfo*> steps;
};

/// In the order in which the rows first name them.
std::vector<Edge> edges_of(const Workflow& workflow);
/// The rows that keep `state`.
std::vector<const StepInfo*> kept_in(const Workflow& workflow, std::string_view state);

int regions_of(const Workflow& workflow);
std::string_view act_label(const Workflow& workflow, std::string_view act);
std::string state_label(const Workflow& workflow, std::string_view state);

/// A stored name as words.
std::string spaced(std::string_view name);
/// `2 reglas`; empty for none.
std::string rules_in_words(const StepInfo& step);
/// What a rule that is not met does to the act.
std::string_view level_in_words(Level level);
/// Who brings the act about: role labels, the clock, or another case.
std::string who_in_words(const ActInfo& act);
/// `anotar visita en permiso`, `abre un expediente de visita (programar)`.
std::string consequence_in_words(const Workflow& from, const ConsequenceInfo& consequence);
/// `si completa = no`; empty for a row that stands alone.
std::string choice_in_words(const StepInfo& step);

/// The pairs of states that a path leads through from the start, each region for itself.
std::set<std::pair<std::string, std::string>> hops_of(const Workflow& workflow, const std::vector<std::string>& path);

/// Text for HTML and for the HTML-like labels of Graphviz.
std::string escaped(std::string_view text);

}  // namespace hito::render
