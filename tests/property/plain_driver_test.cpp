// The second reading of every table: a plain driver without MSM agrees with the machine on every state and act.
#include "tests/support/catch.hpp"
#include "workflows/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

using namespace hito;

namespace {

/// Where the rows say that an act may lead; nothing when it can't happen here. The lowest region in which the act has
/// rows at all leads: it happens there or not at all.
std::set<std::string> targets(const Workflow& workflow, const States& states, std::string_view act) {
    std::set<std::string> out;
    if (workflow.pause_against(states, act)) return out;
    std::size_t leading = states.size();
    for (const auto& step : workflow.steps())
        for (const auto& state : workflow.states())
            if (step.on == act && step.from == state.name)
                leading = std::min(leading, static_cast<std::size_t>(state.region));
    for (const auto& step : workflow.steps())
        if (leading < states.size() && step.on == act && step.from == states[leading]) out.insert(std::string(step.to));
    return out;
}

/// Every combination of one state a region.
std::vector<States> combinations(const Workflow& workflow) {
    std::vector<States> out{{}};
    const std::size_t regions = workflow.initial_states().size();
    for (std::size_t region = 0; region < regions; ++region) {
        std::vector<States> longer;
        for (const auto& partial : out)
            for (const auto& state : workflow.states())
                if (state.region == static_cast<int>(region)) {
                    longer.push_back(partial);
                    longer.back().push_back(state.name);
                }
        out = std::move(longer);
    }
    return out;
}

}  // namespace

TEST_CASE("the machine and the plain reading of its table agree on every state and act", "[maquina]") {
    const auto law = law_of(json::object());
    std::size_t asked = 0, moved = 0, senseless = 0;
    for (const Workflow* workflow : registry().workflows())
        for (const auto& states : combinations(*workflow))
            for (const auto& act : workflow->acts()) {
                Occasion occasion;
                occasion.date = Date{std::chrono::year{2026} / 5 / 5};
                occasion.mode = Mode::replay;  // No rule stands in the way: the table alone decides.
                occasion.law = law.get();
                const auto expected = targets(*workflow, states, act.name);
                Outcome outcome;
                try {
                    outcome =
                        workflow->perform(states, json::object(), act.name, json::object(), Form::stored, occasion);
                } catch (const std::exception&) {
                    ++senseless;
                    continue;  // Facts that no history could give: the row fired, applying it did not make sense.
                }
                INFO(fmt::format("{} {} in {}", workflow->name(), act.name, fmt::join(states, ",")));
                ++asked;
                CHECK((outcome.kind == Outcome::Kind::moved) == !expected.empty());
                if (outcome.kind != Outcome::Kind::moved) continue;
                ++moved;
                CHECK(std::any_of(outcome.states.begin(), outcome.states.end(),
                                  [&](auto state) { return expected.contains(std::string(state)); }));
            }
    CHECK(asked > 1000);
    CHECK(moved > 50);
    CHECK(senseless * 10 < moved);  // Left out, but never so many that the test says nothing.
}
