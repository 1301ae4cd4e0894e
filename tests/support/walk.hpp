// A walk through the lifecycles by chance: cases are opened, linked and acted upon, well and badly, and after each act
// what must always be true is checked (walk_checks.hpp). No database.
#pragma once

#include "engine/decide.hpp"
#include "tests/support/dice.hpp"
#include "tests/support/walk_checks.hpp"

#include <map>
#include <set>

namespace hito::test {

/// What the walks have seen of the tables.
struct Reach {
    std::set<const StateInfo*> states;
    std::set<const StepInfo*> rows;
    std::set<const StepInfo*> rows_enforced;  ///< In mode exigir: every rule passed, or let it pass.
    std::map<std::string, int> rulings;
    std::map<std::string, int> refusals;  ///< In mode exigir, by act and rule: what keeps a row from being passed.
    std::map<const StepInfo*, int> aims;  ///< How often a walk set out for it.
    int acts = 0;
    int unanswerable = 0;  ///< The law has no value for that day: the request fails as a whole.
};

/// How its acts are weighed.
enum class Manner : std::uint8_t { enforced, recorded, mixed };

class Walk : public World {
public:
    /// `first`: the lifecycle of the case that it begins with.
    Walk(std::uint64_t seed, const Workflow& first, Manner manner, Reach& reach);

    void run(int acts);
    const Wrong& wrong() const { return wrong_; }

    const Snapshot* find(const Uuid& id) const override;
    bool absent(const Uuid& id) const override { return !find(id); }

private:
    struct Case {
        Snapshot at;
        std::vector<ActRecord> history;
        const StepInfo* aim = nullptr;         ///< The row that the walk would like to see it pass.
        std::set<std::string_view> menders{};  ///< Roles that could mend what its last refusal named.
    };
    /// What to try next.
    struct Next {
        Case* on = nullptr;  ///< Null: open a case of `opens`.
        const Workflow* opens = nullptr;
        std::string act;
        std::optional<Command> by_clock;
    };

    const Snapshot* latest_for(const LinkInfo& link) const;

    // Where to go (walk_steering.cpp).
    void pass_time(const Case* at);
    Case* some_case();
    std::vector<Uuid> alive() const;
    const Workflow& needed_for(const Workflow& workflow) const;
    Next choose();
    Next choose_on(Case& at);
    std::optional<Next> toward_aim(Case& at);
    std::optional<Next> prepared(Case& at, std::string_view act);
    std::optional<Next> through_another(Case& at, std::string_view act);
    std::optional<std::string> step_to(Case& at, std::string_view state);
    std::optional<std::string> known_act(Case& at);
    void take_aim(Case& at);
    const std::set<const StepInfo*>& seen() const;

    // How to ask.
    Command ask(const Next& next);
    Command opening(const Workflow& workflow);
    void fill(Command& command, const Workflow& workflow, const ActInfo& act, const Case* at);
    json data_for(const Workflow& workflow, const ActInfo& act, const Case* at, const Snapshot* linked);
    const Snapshot* contract_of(const std::vector<Link>& links) const;
    Date some_date(const Case* at);

    // What comes of it.
    void perform(const Command& command);
    void keep(const Command& command, const Decision& decision);
    void mark(const Workflow& workflow, const ActRecord& act);
    void tell(const Command& command, const Wrong& found);

    const Law& law() const { return *law_; }
    DecisionContext context() const;

    Dice dice_;
    const Workflow& first_;
    Manner manner_;
    Reach& reach_;
    std::shared_ptr<const Law> law_;
    Date today_;
    std::map<Uuid, Case> cases_;
    std::vector<Uuid> order_;  ///< As they were opened: chance may not depend on ids.
    Wrong wrong_;
    unsigned serial_ = 0;
};

}  // namespace hito::test
