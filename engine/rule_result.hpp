// What became of a rule in one decision.
#pragma once

#include "engine/info.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace hito {

enum class Effect : std::uint8_t {
    passes,
    refuses,
    finding,
    justified,     ///< Not met, but the motivated document is attached.
    unverifiable,  ///< The source that was imported does not carry the fact.
    ignored        ///< A policy that this entity has switched off.
};

struct RuleResult {
    const RuleInfo* rule = nullptr;
    Effect effect = Effect::passes;
    nlohmann::json observed;
    nlohmann::json required;
    const Role* mender = nullptr;
    std::string detail;
    bool by_date = false;  ///< The rule looks at the day of the act: another day may change the answer.
};

}  // namespace hito
