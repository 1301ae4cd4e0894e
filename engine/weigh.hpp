// From what a rule found to what that does to the act.
#pragma once

#include "engine/rule.hpp"
#include "engine/rule_result.hpp"

#include <span>
#include <string>

namespace hito {

/// Weighs one verdict by the level of the rule, the mode of the act and the policies of the entity.
/// `unknown`: facts that the imported source of the case does not carry.
RuleResult weigh(const RuleInfo& rule, Verdict&& verdict, const Occasion& occasion,
                 std::span<const std::string> unknown, bool by_date);

template <class Subject>
std::span<const std::string> unknown_to(const Subject& subject) {
    if constexpr (requires { subject.desconoce; })
        return subject.desconoce;
    else
        return {};
}

/// An ISO day as a constant.
constexpr Date day_of(std::string_view iso) {
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (std::size_t i = at; i < at + length; ++i) value = value * 10 + (iso[i] - '0');
        return value;
    };
    return Date{std::chrono::year{number(0, 4)} / number(5, 2) / number(8, 2)};
}

/// Whether the rule's text is in force on the day of the act.
template <class Rule>
constexpr bool binds(Date day) {
    constexpr const RuleInfo& info = Rule::info;
    constexpr Date from = day_of(info.in_force.empty() ? info.source.norm.in_force : info.in_force);
    constexpr std::string_view end = info.repealed.empty() ? info.source.norm.repealed : info.repealed;
    if constexpr (!end.empty())
        return day >= from && day < day_of(end);
    else
        return day >= from;
}

}  // namespace hito
