// How findings are told: the same words and members wherever they come from.
#pragma once

#include "api/audit.hpp"

#include <map>
#include <set>

namespace hito::api {

/// The cases in which control offices follow findings, by the cases that these were seen in.
using FollowUps = std::multimap<Uuid, FollowUp>;

/// Makes findings into what is served. Reads the history of a case only to name the acts that it rests on.
class Teller {
public:
    using CaseAt = std::function<std::optional<Snapshot>(const Uuid&)>;
    using Acts = std::function<std::vector<ActRecord>(const Uuid&)>;  ///< Those that count on the day.

    Teller(const Services& services, CaseAt case_at, Acts acts)
        : services_{services}, case_at_{std::move(case_at)}, acts_{std::move(acts)} {}

    void follow(FollowUps follow_ups) { follow_ups_ = std::move(follow_ups); }

    /// A row of `Archive::findings`.
    json of_act(json row) const;
    json of_observation(const Observation& seen);

    /// `{administrativa, fiscal}`: of every check, each once.
    json severities(const std::vector<std::string>& codes) const;

private:
    json acts_behind(const std::vector<Footing>& rests_on);
    json act_behind(const Footing& footing);
    json places(const Observation& seen);
    void add_reply(json& finding) const;

    const Services& services_;
    CaseAt case_at_;
    Acts acts_;
    FollowUps follow_ups_;
    Uuid read_;  ///< The case of `history_`.
    std::vector<ActRecord> history_;
};

}  // namespace hito::api
