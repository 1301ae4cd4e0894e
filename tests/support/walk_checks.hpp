// What must be true after every act of a walk, whatever the act was. Each check adds what is wrong to a list.
#pragma once

#include "engine/decide.hpp"
#include "tests/support/dice.hpp"

#include <map>

namespace hito::test {

using Wrong = std::vector<std::string>;

/// The same cases as they come back from a store: their facts are text, and what follows from them is not known.
class AsStored : public World {
public:
    explicit AsStored(const World& world) : world_{world} {}
    const Snapshot* find(const Uuid& id) const override;
    bool absent(const Uuid& id) const override { return world_.absent(id); }

private:
    const World& world_;
    mutable std::map<Uuid, Snapshot> read_;
};

/// A decision on the same inputs: the same ruling, results, cases and hashes.
void expect_same(const Decision& once, const Decision& again, Wrong& wrong);

/// An act that was not accepted: at most its own refusal stands on its case, and the case is as it was.
void expect_nothing_changed(const World& world, const Command& command, const Decision& decision, Wrong& wrong);

/// The history of one case gives the case: folded anew it has the same states, facts, version, day and links; its
/// deadlines and summary are those of its facts.
void expect_history_is_the_case(const Snapshot& at, std::span<const ActRecord> history, const Law& law, Wrong& wrong);

/// What was recorded follows in the chain on what stood before. Together with the same check of every act before, this
/// is what `expect_chain` looks at from the beginning.
void expect_chain_goes_on(const Touched& touched, std::string_view entity, Wrong& wrong);
void expect_chain(std::span<const ActRecord> history, std::string_view entity, Wrong& wrong);

/// One byte of one act's content or receipt is another: the chain no longer verifies.
void expect_tampering_shows(std::vector<ActRecord> history, std::string_view entity, Dice& dice, Wrong& wrong);

/// What `procede` says of the act on that day is what becomes of it: whether it is known, who may, each rule that needs
/// no data, and the whole where no rule needs any. The act is tried in mode exigir, on its own day, without documents.
void expect_offer_agrees(const World& world, const Snapshot& at, Command command, const DecisionContext& context,
                         Wrong& wrong);

}  // namespace hito::test
