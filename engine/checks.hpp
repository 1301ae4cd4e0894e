// Is the table of a machine sound? The same constexpr walk is asserted when a workflow compiles and told in words by
// `hito flow lint`.
#pragma once

#include "engine/info.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace hito {

enum class Flaw : std::uint8_t {
    state_twice,        ///< Two states share a stored name.
    unreachable,        ///< No row leads to the state.
    dead_end,           ///< Not final, and no final state can be reached from it.
    final_left,         ///< A final state has a way out.
    both_fire,          ///< Two rows for one state and act that do not exclude each other.
    answer_uncovered,   ///< A choice has an answer for which no row fires.
    stage_lost,         ///< Resuming leads back to one stage only, though several can be interrupted.
    resume_moves_stage  ///< The act that ends a pause also changes another region.
};

namespace checks {

constexpr std::size_t max_states = 64;

/// Which states can be reached from `start` without entering `avoid`.
class Reach {
public:
    constexpr Reach(std::span<const StepInfo> steps, std::span<const StateInfo> states, std::string_view start,
                    std::string_view avoid = "\x01")
        : states_{states} {
        mark(start);
        for (bool grew = true; grew;) {
            grew = false;
            for (const auto& step : steps)
                if (step.to != avoid && has(step.from) && !has(step.to)) {
                    mark(step.to);
                    grew = true;
                }
        }
    }
    constexpr bool has(std::string_view state) const {
        for (std::size_t i = 0; i < states_.size(); ++i)
            if (states_[i].name == state) return seen_[i];
        return false;
    }

private:
    constexpr void mark(std::string_view state) {
        for (std::size_t i = 0; i < states_.size(); ++i)
            if (states_[i].name == state) seen_[i] = true;
    }
    std::span<const StateInfo> states_;
    std::array<bool, max_states> seen_{};
};

constexpr bool has_row(std::span<const StepInfo> steps, std::string_view from, std::string_view to) {
    for (const auto& step : steps)
        if (step.from == from && step.to == to) return true;
    return false;
}

constexpr int region_of(std::span<const StateInfo> states, std::string_view name) {
    for (const auto& state : states)
        if (state.name == name) return state.region;
    return -1;
}

}  // namespace checks

/// Calls `report(flaw, first, second)` for everything that is wrong. `initial`: one state a region.
template <class Report>
constexpr void find_state_flaws(std::span<const StepInfo> steps, std::span<const StateInfo> states,
                                std::span<const std::string_view> initial, Report report) {
    for (std::size_t i = 0; i < states.size(); ++i)
        for (std::size_t j = i + 1; j < states.size(); ++j)
            if (states[i].name == states[j].name) report(Flaw::state_twice, states[i].name, states[j].name);
    for (const auto& state : states) {
        bool reached = false, has_final = false, ends = false, left = false;
        for (const auto& start : initial) reached |= checks::Reach(steps, states, start).has(state.name);
        if (!reached) report(Flaw::unreachable, state.name, std::string_view{});
        const checks::Reach onward(steps, states, state.name);
        for (const auto& other : states) {
            if (other.region != state.region || !other.final) continue;
            has_final = true;
            ends |= onward.has(other.name);
        }
        for (const auto& step : steps) left |= step.from == state.name && step.to != state.name;
        // A region without final states (a pause beside the stage) only needs a way out of each state.
        if (!state.final && !(has_final ? ends : left)) report(Flaw::dead_end, state.name, std::string_view{});
        if (state.final && left) report(Flaw::final_left, state.name, std::string_view{});
    }
}

template <class Report>
constexpr void find_row_flaws(std::span<const StepInfo> steps, Report report) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (std::size_t j = i + 1; j < steps.size(); ++j) {
            if (steps[i].from != steps[j].from || steps[i].on != steps[j].on) continue;
            const bool apart =
                !steps[i].choice.empty() && steps[i].choice == steps[j].choice && steps[i].outcome != steps[j].outcome;
            if (!apart) report(Flaw::both_fire, steps[i].from, steps[i].on);
        }
        for (const auto& outcome : steps[i].outcomes) {
            bool covered = false;
            for (const auto& other : steps)
                covered |= other.from == steps[i].from && other.on == steps[i].on && other.outcome == outcome;
            if (!covered) report(Flaw::answer_uncovered, steps[i].from, outcome);
        }
    }
}

/// An interruption that forgets where it came from: entered by one act from two stages of which one leads to the other,
/// and left towards only one of them.
template <class Report>
constexpr void find_resume_flaws(std::span<const StepInfo> steps, std::span<const StateInfo> states, Report report) {
    for (const auto& state : states) {
        if (state.final || state.starts_anew) continue;
        for (const auto& a : steps)
            for (const auto& b : steps) {
                if (a.to != state.name || b.to != state.name || a.on != b.on || a.from == b.from) continue;
                if (a.from == state.name || b.from == state.name) continue;
                if (!checks::has_row(steps, state.name, a.from) || checks::has_row(steps, state.name, b.from)) continue;
                const bool ahead = checks::Reach(steps, states, a.from, state.name).has(b.from);
                const bool behind = checks::Reach(steps, states, b.from, state.name).has(a.from);
                if (ahead || behind) report(Flaw::stage_lost, state.name, b.from);
            }
        if (!state.pause || state.allows.empty()) continue;
        for (const auto& step : steps)
            if (step.on == state.allows.front() && step.from != step.to &&
                checks::region_of(states, step.from) != state.region)
                report(Flaw::resume_moves_stage, state.name, step.on);
    }
}

template <class Report>
constexpr void find_flaws(std::span<const StepInfo> steps, std::span<const StateInfo> states,
                          std::span<const std::string_view> initial, Report report) {
    find_state_flaws(steps, states, initial, report);
    find_row_flaws(steps, report);
    find_resume_flaws(steps, states, report);
}

/// One bit a flaw, by its number: zero when the table is sound.
constexpr unsigned flaws_of(std::span<const StepInfo> steps, std::span<const StateInfo> states,
                            std::span<const std::string_view> initial) {
    unsigned found = 0;
    find_flaws(steps, states, initial,
               [&](Flaw flaw, std::string_view, std::string_view) { found |= 1U << static_cast<unsigned>(flaw); });
    return found;
}

}  // namespace hito
