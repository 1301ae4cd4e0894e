// A workflow over plain lists: tables that would not compile as a machine can be written down and looked at.
#pragma once

#include "engine/workflow.hpp"

#include <vector>

namespace hito::test {

struct PlainWorkflow : Workflow {
    std::string_view its_name = "plano", its_label = "Plano";
    std::vector<StateInfo> its_states;
    std::vector<ActInfo> its_acts;
    std::vector<StepInfo> its_steps;
    States its_initial{""};

    std::string_view name() const override { return its_name; }
    std::string_view label() const override { return its_label; }
    std::span<const StateInfo> states() const override { return its_states; }
    std::span<const ActInfo> acts() const override { return its_acts; }
    std::span<const StepInfo> steps() const override { return its_steps; }
    std::span<const FieldInfo> fields() const override { return {}; }
    States initial_states() const override { return its_initial; }
    std::string_view digest() const override { return "0"; }
    Outcome perform(const States& states, const Document&, std::string_view, const json&, Form,
                    const Occasion&) const override {
        Outcome outcome;
        outcome.states = states;
        return outcome;
    }
    std::vector<Offer> offers(const States&, const Document&, const Occasion&) const override { return {}; }
    std::vector<Deadline> deadlines(const States&, const Document&, const Law&) const override { return {}; }
    Summary summary(const Document&) const override { return {}; }
};

}  // namespace hito::test
