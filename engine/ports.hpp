// What the engine asks of the outside: a store for cases and acts, and the law that binds an entity.
#pragma once

#include "engine/decide.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace hito {

/// The world failed (database gone, disk full): nobody's rule was broken. 503.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A business key that another case of the workflow already has. 409.
struct KeyTaken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Acts that touch common cases: all of them are committed or none is.
struct CommitGroup {
    std::vector<const Touched*> cases;  ///< In the order decided; a case may stand in it several times.
};

enum class CommitVerdict : std::uint8_t {
    done,
    conflict,      ///< Another writer was faster: load again, decide again.
    duplicate_key  ///< The idempotency key was used before.
};

class Store {
public:
    virtual ~Store() = default;

    /// The cases that exist among `ids`, with the cases their links lead to.
    virtual std::vector<Snapshot> load(std::string_view entity, std::span<const Uuid> ids) = 0;

    /// Writes all groups in one transaction and one statement; a group in conflict is left out and said so.
    /// Errors: KeyTaken; Fault when the connection was lost, in which case nobody knows whether it was written.
    virtual std::vector<CommitVerdict> commit(std::string_view entity, std::span<const CommitGroup> groups) = 0;

    /// The act that carried an idempotency key; nothing when there is none.
    virtual std::optional<ActRecord> act_with_key(std::string_view entity, std::string_view key) = 0;

    /// Whether this very act stands in the history: asked after a lost connection.
    virtual bool holds(std::string_view entity, const ActRecord& record) = 0;
};

/// The law of each entity: calendar, parameters, policies.
class Laws {
public:
    virtual ~Laws() = default;
    virtual std::shared_ptr<const Law> of(std::string_view entity) = 0;
};

}  // namespace hito
