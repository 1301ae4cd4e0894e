// What a scenario expected, against what came of it.
#pragma once

#include "api/scenario.hpp"

#include <yaml-cpp/yaml.h>

namespace hito::api {

/// What there is to look at behind a step.
struct Seen {
    const Decision* decision = nullptr;  ///< Null for a step that only looks.
    const Snapshot* snapshot = nullptr;  ///< The case as it stands now; null when it was not opened.
    const Law* law = nullptr;
    std::string taken_key;  ///< Of another case, which the decision asked for: then nothing was kept.
};

/// Where the step stands in its file.
struct Place {
    std::filesystem::path file;
    int line = 0;
};

/// Adds to `result` what differs and, unless `in_base`, the rules that were seen to pass and to fail.
/// Errors: ScenarioError for an expectation that can't be read.
void compare(const YAML::Node& expected, const Seen& seen, const Place& place, const ScenarioSetting& setting,
             bool in_base, ScenarioResult& result);

/// What became of an act, in Spanish: `rechazado por contrato.x (texto; observado …)`.
std::string in_words(const Decision& decision, const std::string& taken_key = {});

}  // namespace hito::api
