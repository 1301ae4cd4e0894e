// A case as it stands, and an act as it stands in the history.
#pragma once

#include "engine/sha256.hpp"
#include "engine/workflow.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hito {

/// A typed relation from one case to another: a guarantee `ampara` a contract.
struct Link {
    std::string type;
    Uuid target;
    friend bool operator==(const Link&, const Link&) = default;
};

/// The projection of a case's history.
struct Snapshot {
    Uuid id;
    const Workflow* workflow = nullptr;
    States states;
    int version = 0;  ///< Counts accepted acts; the ETag.
    int seq = 0;      ///< Counts recorded acts, refused ones too.
    Digest head{};    ///< Hash of the last recorded act.
    Date since{};     ///< Date of the act that brought the present states.
    Document facts;   ///< Stored form.
    std::vector<Link> links;
    /// FAST what follows from the facts, when an act of this process has just computed it; null: not known here.
    std::shared_ptr<const std::vector<Deadline>> deadlines{};
    std::shared_ptr<const Summary> summary{};
};

/// What lists show of a case, computed when it is not known. Bench: act_bench.
inline std::shared_ptr<const Summary> summary_of(const Snapshot& at) {
    return at.summary ? at.summary : std::make_shared<const Summary>(at.workflow->summary(at.facts));
}

/// One recorded act, accepted or refused. What it says never changes.
struct ActRecord {
    Uuid case_id;
    std::string workflow;
    int seq = 0;
    int version = 0;  ///< Of the case after the act.
    std::string act;
    Date date{};
    Instant recorded_at{};
    std::string person;
    std::string role;
    Mode mode = Mode::exigir;
    bool accepted = true;
    std::vector<std::string> states_before;
    std::vector<std::string> states_after;
    Document
        content;  ///< `{datos, motivo, sal, soportes, vinculos}`: hashed apart, so that personal data can be erased.
    Document receipt;  ///< What the decision rested on.
    int findings = 0;  ///< Rules of the receipt that an accepted act did not meet.
    Digest previous{};
    Digest hash{};
    std::string key;          ///< Idempotency key; empty: none.
    std::string fingerprint;  ///< SHA-256 (hexadecimal) of the request that carried the key.
};

std::string_view word(Mode mode);
std::optional<Mode> parse_mode(std::string_view word);
std::string_view word(Effect effect);

// --- History (engine/history.cpp) ------------------------------------------------------------------------------------

/// The hash of an act in its case's chain: SHA-256 over the canonical form, which names the hash before it.
/// Canonical form: JSON with sorted keys, no blanks, whole numbers; `contenido` and `recibo` stand by their digests.
Digest chain_hash(const ActRecord& record, std::string_view entity);

/// What is wrong in the acts of one case, in Spanish; empty when the chain verifies. `acts` in the order of `seq`.
std::string verify_chain(std::span<const ActRecord> acts, std::string_view entity);

/// Folds the accepted acts again. Errors: std::runtime_error naming the act that no longer fits its machine.
Snapshot fold(const Workflow& workflow, std::span<const ActRecord> acts, const Law& law);

}  // namespace hito
