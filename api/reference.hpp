// The documents that follow from the workflows: the reference, the map of the law, the coverage of its rules.
#pragma once

#include "api/scenario.hpp"
#include "engine/report.hpp"

namespace hito::api {

/// A dated parameter of the law as text for people. The workflows' own list is copied into this by main.
struct ParameterText {
    struct Row {
        Date from;
        std::string value;
        std::string source;
    };
    std::string name;
    std::string meaning;
    std::string type;
    std::vector<Row> rows;
};

/// docs/referencia.md: each workflow with its diagram, states, acts, rows and rules; then roles, parameters and
/// reports.
std::string reference_of(const Registry& registry, std::span<const ParameterText> parameters,
                         std::span<const GeneralRule> general_rules = {}, std::span<const Report* const> reports = {});

/// docs/ley.md: norm, article, rule, the rows that ask for it and the scenarios that pass and fail it; then the
/// articles that fix a parameter.
std::string law_map_of(const Registry& registry, std::span<const ScenarioResult> scenarios,
                       std::span<const ParameterText> parameters, std::span<const GeneralRule> general_rules = {});

/// `{workflows, rows, rules, articles, without_passing_scenario: [], without_failing_scenario: []}`. Only scenarios
/// that passed count.
json coverage_of(const Registry& registry, std::span<const ScenarioResult> scenarios);

}  // namespace hito::api
