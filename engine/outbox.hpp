// What other platforms are told of the accepted acts of an entity: which platforms, what waits to be told, and who
// carries it. Why it is so: docs/decisions/0015-salidas.md.
#pragma once

#include "engine/ports.hpp"

#include <functional>
#include <optional>

namespace hito {

/// A platform, as `salidas` of the entity's configuration names it. Its secret is not part of it.
struct Platform {
    std::string name;
    std::string url;                           ///< Of a webhook; empty: a file drop.
    std::string folder;                        ///< Of a file drop; empty: a webhook.
    std::vector<std::string> workflows, acts;  ///< Nothing but these; empty: all.
    bool data = false;                         ///< Is told the data of the act too.
    int attempts = 12;                         ///< That may fail before a delivery goes to the failed ones.
    double wait_seconds = 1;                   ///< After the first failure; each doubles it, up to an hour.
    int timeout_seconds = 10;                  ///< To connect, and for each answer.
};

/// Errors: std::invalid_argument in Spanish, naming what is wrong and never a secret.
std::vector<Platform> platforms_of(const json& configuration, const Registry& registry);

/// One act for one platform, about to be carried.
struct Delivery {
    std::string id;  ///< The same for every attempt.
    Uuid case_id;
    int seq = 0;
    int attempt = 0;  ///< From 1. Beyond the first, a former one may have arrived.
    json act;
};

enum class Fate : std::uint8_t {
    delivered,
    failed,    ///< Tried, and to be tried again until its attempts are used up.
    untouched  ///< Not tried after all.
};

struct Settled {
    Uuid case_id;
    int seq = 0;
    int attempt = 0;
    Fate fate = Fate::untouched;
    std::string reason;  ///< Spanish, of a failure.
};

struct DeliveryFilter {
    std::string state;  ///< `pendiente`, `entregada`, `fallida`; empty: any.
    std::string platform, case_id;
    std::string after;  ///< `tx|case|seq|platform` of the last row.
    int limit = 100;
};

/// Where deliveries wait. One deliverer at a time (Archive::alone).
class Outbox {
public:
    virtual ~Outbox() = default;
    /// The entities that tell somebody.
    virtual std::vector<std::string> telling() = 0;
    /// Looks at the next acts of the change feed, `limit` at most, and puts those that the platform is told among the
    /// pending ones, in one transaction with its cursor. How many were looked at.
    virtual int enqueue(std::string_view entity, const Platform& platform, int limit) = 0;
    /// The next ones due, in the order of the feed and never one before a former one of its case; the attempt is noted
    /// before it is made.
    virtual std::vector<Delivery> claim(std::string_view entity, const Platform& platform, int limit) = 0;
    /// What became of those claimed. `reached` false: nobody answered at all, and the platform is left alone a while.
    virtual void settle(std::string_view entity, const Platform& platform, std::span<const Settled> outcomes,
                        bool reached) = 0;
    /// Empty: it has none.
    virtual std::string secret(std::string_view entity, std::string_view platform) = 0;
    virtual std::vector<json> deliveries(std::string_view entity, const DeliveryFilter& filter) = 0;
    /// Puts a failed one among the pending again: the delivery as it stands then; its state when it is not a failed
    /// one; nothing when there is none.
    virtual std::optional<json> retry(std::string_view entity, std::string_view id) = 0;
    struct Figures {
        std::uint64_t pending = 0, failed = 0;
    };
    virtual Figures figures() = 0;  ///< Of all entities.
};

/// What a carrier gets.
struct Parcel {
    const Platform& to;
    std::string_view entity;
    const Delivery& delivery;
    const std::string& secret;
    const std::string& body;  ///< JSON.
    Instant now;
};

struct Carried {
    bool delivered = false;
    bool reached = true;  ///< Somebody answered, if only to refuse it.
    std::string reason;
};

using Carrier = std::function<Carried(const Parcel&)>;

}  // namespace hito
