// Cases as they stood on a day, as it was known at a moment: their histories folded up to there.
#pragma once

#include "api/services.hpp"

namespace hito::api {

class CasesAt {
public:
    /// `present`: what is stored stands for what the fold would give.
    CasesAt(const Services& services, std::string_view entity, Date day, std::optional<Instant> known, bool present)
        : services_{services},
          entity_{entity},
          law_{services.laws.of(entity_)},
          day_{day},
          known_{known},
          present_{present} {}

    /// Nothing: it was not there yet, or its acts up to then do not fold, which `left_out` then tells.
    std::optional<Snapshot> find(const Uuid& id);
    /// The cases after `after` in order, `limit` looked at; `last` is the last of them, and stays when there are none.
    std::vector<Snapshot> page(std::string_view workflow, Uuid& last, int limit);
    /// The acts that count.
    std::vector<ActRecord> acts(const Uuid& id) const;

    const Law& law() const { return *law_; }
    std::vector<std::string> left_out;  ///< Spanish, by case.

private:
    const Services& services_;
    std::string entity_;
    std::shared_ptr<const Law> law_;
    Date day_;
    std::optional<Instant> known_;
    bool present_;
};

}  // namespace hito::api
