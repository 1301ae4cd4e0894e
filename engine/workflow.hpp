// What the rest of the program sees of a lifecycle: no template, no Boost header.
#pragma once

#include "engine/document.hpp"
#include "engine/info.hpp"
#include "engine/occasion.hpp"
#include "engine/publication.hpp"
#include "engine/record.hpp"
#include "engine/rule_result.hpp"
#include "engine/uuid.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito {

/// A date that the law or the contract fixes.
struct Deadline {
    std::string name;  ///< `liquidacion_bilateral`; unique within a case.
    Date date;
    std::string account;           ///< How it was counted, in Spanish.
    std::string norm;              ///< Citation as text.
    std::string_view who{};        ///< The role that has to act.
    std::string_view clock_act{};  ///< The act that the clock brings about once the day has passed; empty: none.
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// An act on another case, to be performed in the same transaction.
struct Consequence {
    const ConsequenceInfo* info = nullptr;
    json data;                    ///< Data of the act, wire form.
    std::vector<Uuid> targets{};  ///< Where the link type leads to several cases: which ones. Empty: all of the link.
};

/// What lists and searches show of a case.
struct Summary {
    std::string title;
    std::string responsible;  ///< Person who has to watch over it.
    std::string bpin;
    std::vector<std::string> keys;  ///< Business keys, unique per entity and workflow.
};

/// The active state of each region, in the order of the regions; stored names.
using States = std::vector<std::string_view>;

struct Outcome {
    enum class Kind : std::uint8_t {
        moved,
        refused,  ///< Rules say no.
        no_step,  ///< No row for this state and act.
        bad_data  ///< The data of the act are not what its fields ask for.
    };
    Kind kind = Kind::no_step;
    States states;                    ///< After the act; as before unless `moved`.
    Document facts;                   ///< After the act, stored form; only when `moved`.
    Document data;                    ///< Of the act, stored form.
    std::vector<RuleResult> results;  ///< Every rule of the row, in its order.
    std::vector<Consequence> consequences;
    std::vector<Deadline> deadlines;           ///< After the act; only when `moved`, and not while folding.
    Summary summary;                           ///< The same.
    FieldErrors errors;                        ///< When `bad_data`.
    bool paused = false;                       ///< `no_step` because a pause is active.
    std::optional<Publication> publication{};  ///< That the act tells of; only when `moved`.
};

/// One row that the present states offer, judged without the data of the act.
struct Offer {
    const StepInfo* step = nullptr;
    std::vector<RuleResult> results;              ///< Rules that need no data.
    std::vector<const RuleInfo*> open_questions;  ///< Rules that depend on the data.
};

/// An act that a workflow reads out of a record.
struct Draft {
    std::string act;
    Date date;
    json data;  ///< Wire form.
    std::string motive;
};

/// What a record means for a case: the acts to perform, and what was left aside.
struct Account {
    std::vector<Draft> acts;
    std::vector<std::string> notes;
};

class Workflow {
public:
    virtual ~Workflow() = default;

    virtual std::string_view name() const = 0;
    virtual std::string_view label() const = 0;
    virtual std::span<const StateInfo> states() const = 0;
    virtual std::span<const ActInfo> acts() const = 0;
    virtual std::span<const StepInfo> steps() const = 0;
    virtual std::span<const FieldInfo> fields() const = 0;  ///< Of the case.
    virtual States initial_states() const = 0;              ///< Before the opening act.
    virtual std::span<const LinkInfo> links() const { return {}; }
    /// SHA-256 (hexadecimal) over the whole definition as data; stands in every receipt.
    virtual std::string_view digest() const = 0;

    /// Tries one act. Pure: touches nothing but its arguments. `data` in `form`.
    virtual Outcome perform(const States& states, const Document& facts, std::string_view act, const json& data,
                            Form form, const Occasion& occasion) const = 0;
    virtual std::vector<Offer> offers(const States& states, const Document& facts, const Occasion& occasion) const = 0;
    virtual std::vector<Deadline> deadlines(const States& states, const Document& facts, const Law& law) const = 0;
    virtual Summary summary(const Document& facts) const = 0;

    /// The kind of record (engine/record.hpp) that opens and feeds cases of this lifecycle; empty: none.
    virtual std::string_view understands() const { return {}; }
    /// The acts that lead from what is known (`states` empty: no case yet) to what the record says. Errors:
    /// std::invalid_argument with a Spanish reason when the record can't become a case.
    virtual Account account_for(const Record&, const States&, const Document& /*facts*/, const Law&) const {
        return {};
    }

    const ActInfo* find_act(std::string_view act) const;
    /// The acts that open a case, in the order of the rows.
    std::vector<std::string_view> opening_acts() const;
    const StateInfo* find_state(std::string_view state) const;
    int region_of(std::string_view state) const;  ///< -1: no such state.
    /// The lowest region in which the act has rows: it happens there or not at all; the others only follow.
    int leading_region(std::string_view act) const;
    /// Whether the present states know the act. Where several regions have rows for it, the lowest decides: what stands
    /// beside the stage follows an act of the stage and never takes it alone.
    bool knows(const States& states, std::string_view act) const;
    /// The active pause that does not allow the act; null when none is.
    const StateInfo* pause_against(const States& states, std::string_view act) const;
    /// The stored name of the state as this workflow spells it. Errors: std::logic_error when it has no such state.
    std::string_view own_name(std::string_view state) const;
};

/// All lifecycles of the program, in the order of their life. The list stands in workflows/registry.cpp.
class Registry {
public:
    explicit Registry(std::vector<const Workflow*> workflows, std::vector<const Role*> roles,
                      std::vector<const RuleInfo*> rules)
        : workflows_{std::move(workflows)}, roles_{std::move(roles)}, rules_{std::move(rules)} {}
    std::span<const Workflow* const> workflows() const { return workflows_; }
    std::span<const Role* const> roles() const { return roles_; }
    /// Every rule written, used by a row or not, in the order of norms and articles.
    std::span<const RuleInfo* const> rules() const { return rules_; }
    const Workflow* find(std::string_view name) const;
    const Role* find_role(std::string_view name) const;
    const RuleInfo* find_rule(std::string_view code) const;

private:
    std::vector<const Workflow*> workflows_;
    std::vector<const Role*> roles_;
    std::vector<const RuleInfo*> rules_;
};

}  // namespace hito
