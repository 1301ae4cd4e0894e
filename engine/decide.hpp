// The decision: a pure function of the machine, the cases, the act and the law. No clock, no database, no randomness:
// the same inputs give the same bytes years later.
#pragma once

#include "engine/case.hpp"
#include "engine/rule.hpp"

#include <functional>
#include <optional>

namespace hito {

/// What somebody asks for.
struct Command {
    Uuid target;                      ///< The case; for an opening, the id that it gets.
    const Workflow* opens = nullptr;  ///< Set when the act opens a case.
    std::string act;
    Date date{};
    json data;  ///< Wire form.
    std::vector<Evidence> evidence;
    std::string motive;
    Mode mode = Mode::exigir;
    std::string person;
    const Role* role = nullptr;  ///< In which role; null: the first of `roles` that may perform the act.
    std::vector<const Role*> roles;
    std::vector<Link> links;  ///< For an opening.
    std::string key;          ///< Idempotency key; empty: none.
    std::string fingerprint;
    std::optional<int> if_match;
    bool late_by_nature = false;  ///< Read out of a file or done by the clock: being late is no finding.
};

/// When it was recorded, and the seed of the ids and salts that it needs.
struct Moment {
    Instant recorded_at{};
    Uuid seed;
};

enum class Ruling : std::uint8_t {
    accepted,
    refused,      ///< Rules say no; the refusal is recorded.
    unknown_act,  ///< The state knows no such act.
    bad_data,
    bad_links,      ///< The case to open lacks a link, or has one that leads elsewhere.
    in_the_future,  ///< Dated after the day on which it is recorded.
    before_stage,   ///< Changes the stage and is dated before the present one began.
    not_allowed,    ///< The role may not perform this act.
    stale,          ///< `if_match` names another version.
    exists,         ///< The case to open is there already.
    no_case,
    needs_cases  ///< Cases must be loaded first; `needs` names them.
};

/// A case before and after a decision, with the acts recorded on it.
struct Touched {
    std::optional<Snapshot> before;  ///< Absent for a case that the decision opens.
    Snapshot after;
    std::vector<ActRecord> records;
};

struct Decision {
    Ruling ruling = Ruling::no_case;
    std::vector<Touched> touched;  ///< The case of the command first. On a refusal: that case alone, with the refusal.
    std::vector<RuleResult> results;  ///< Of the row, then of the consequences.
    FieldErrors errors;
    std::vector<Uuid> needs;
    const Workflow* workflow = nullptr;  ///< Of the case; null when there is none.
    States states;                       ///< Of the case as it stood (for `unknown_act`).
    Date since{};                        ///< For `before_stage`.
    int version = 0;                     ///< The present one, for `stale`.
    bool paused = false;
    std::string trouble;  ///< Which consequence failed, in Spanish.
};

/// The role in which somebody with these roles performs the act: the first that may, else the first. Null: none.
const Role* role_for(const ActInfo& act, std::span<const Role* const> roles);

/// A rule that every act is held against, beside those of its row.
struct GeneralRule {
    const RuleInfo* info;
    Verdict (*check)(const Occasion&);
};

/// The cases that a decision may look at.
class World {
public:
    virtual ~World() = default;
    /// Null when the case was not loaded; a snapshot of version 0 never stands in a world.
    virtual const Snapshot* find(const Uuid& id) const = 0;
    /// Whether the case is known not to exist.
    virtual bool absent(const Uuid& id) const = 0;
};

struct DecisionContext {
    std::string_view entity;
    const Registry& registry;
    const Law& law;
    std::span<const GeneralRule> general_rules{};
};

Decision decide(const World& world, const Command& command, const Moment& moment, const DecisionContext& context);

}  // namespace hito
