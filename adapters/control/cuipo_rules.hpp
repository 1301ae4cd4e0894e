// The Contraloría General's rules for the CUIPO that can be told from the rows alone, and two of our own. Each is a
// row: its code, what it asks for in our words, and a predicate over the forms. Which of its rules are not here, and
// why: `unchecked()`. Source: the list of rules that the CGR publishes (24 general codes with their letters, 12
// specific).
#pragma once

#include "adapters/control/cuipo.hpp"

#include <span>

namespace hito::cuipo {

/// The figures of the rules; data, because the CGR changes them by its instructions.
struct Figures {
    Money least_budget = pesos(100'000'000);                   ///< Rules 1 and 10C.
    Percent most_fall = percent(20), most_rise = percent(30);  ///< Rule 16A.
};

/// What is checked, and what it is held against.
struct Checked {
    const Report& now;
    const Report* first = nullptr;   ///< That of the first quarter of the year; null: not at hand.
    const Report* former = nullptr;  ///< That of the quarter before; null: not at hand.
    Figures figures{};
};

struct Breach {
    std::string_view rule;
    std::string where;  ///< Form and key.
    std::string what;   ///< Spanish, with figures.
};

enum class Needs : std::uint8_t { now, first, former };
struct Rule {
    std::string_view code;  ///< As the CGR has it; `HITO_…`: ours.
    std::string_view text;
    Needs needs = Needs::now;
    void (*check)(const Checked&, std::vector<Breach>&);
};
std::span<const Rule> rules();

struct Unchecked {
    std::string_view code, why;
};
std::span<const Unchecked> unchecked();

struct Review {
    std::vector<Breach> breaches;            ///< In the order of the rules.
    std::vector<std::string_view> left_out;  ///< Rules that need a report that is not at hand.
};
Review review(const Checked& checked);

/// A32: where C and D do not say what the books say, key by key. `plan` and `done`: C and D as the books have them.
std::vector<Breach> against_ledger(const Report& report, const std::vector<SpendingPlan>& plan,
                                   const std::vector<SpendingDone>& done);

}  // namespace hito::cuipo
