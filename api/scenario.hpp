// Scenarios: YAML files that a lawyer can read, run in memory through decide(). The same files are the program's tests
// of the law. docs: the keys stand in the table of api/scenario_file.hpp.
#pragma once

#include "engine/decide.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace hito::api {

/// A day on which the entity of a scenario does not work.
struct ClosedDay {
    Date date;
    std::string reason;
};

/// What scenarios run against. The calendar comes from outside: this layer knows no law.
struct ScenarioSetting {
    const Registry& registry;
    std::function<std::unique_ptr<Calendar>(const std::vector<ClosedDay>&)> calendar;
    const Role& clock_role;  ///< Performs the acts of `reloj` steps.
    std::span<const GeneralRule> general_rules{};
    /// Told of every scenario that ran to its end: its title, its cases as they stand then, and its law.
    std::function<void(std::string_view, const std::vector<const Snapshot*>&, const Law&)> ended{};
};

/// What differed from what was expected, or what could not be read.
struct Difference {
    std::string file;
    int line = 0;
    std::string sentence;  ///< Spanish.
};

struct ScenarioResult {
    std::string title;
    std::string norm;
    std::string file;
    int line = 0;
    bool passed = false;
    int acts = 0;  ///< Acts asked for, those of its base and of the clock included.
    std::vector<Difference> differences;
    /// Rules that an act expected to be accepted was seen to pass; rules that `espera` named and that failed.
    std::set<std::string, std::less<>> rules_passed, rules_failed;
    std::set<const StepInfo*> rows{};  ///< Rows that an accepted act went through.
};

/// Every scenario of a file, in its order. A file that can't be read is one result that failed.
std::vector<ScenarioResult> run_scenarios(const std::filesystem::path& file, const ScenarioSetting& setting);

/// The same for a text; `name` stands for the file in messages and its folder is where `base` files are looked for.
std::vector<ScenarioResult> run_scenario_text(const std::string& text, const std::filesystem::path& name,
                                              const ScenarioSetting& setting);

/// `archivo:línea: oración`, one a line.
std::string in_words(const ScenarioResult& result);

}  // namespace hito::api
