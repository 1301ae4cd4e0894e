#include "engine/weigh.hpp"

#include <algorithm>

namespace hito {

namespace {

Effect of_policy(Policy policy) {
    switch (policy) {
        case Policy::off:
            return Effect::ignored;
        case Policy::warn:
            return Effect::finding;
        case Policy::block:
            return Effect::refuses;
    }
    return Effect::refuses;
}

Effect of_failure(const RuleInfo& rule, const Verdict& verdict, const Occasion& occasion,
                  std::span<const std::string> unknown) {
    if (rule.level == Level::policy && occasion.law->policy_of(rule) == Policy::off) return Effect::ignored;
    if (rule.level == Level::justify && occasion.has_evidence(rule.evidence)) return Effect::justified;
    if (occasion.mode == Mode::registrar) {
        const bool source_is_silent = verdict.kind == Verdict::Kind::missing &&
                                      std::find(unknown.begin(), unknown.end(), verdict.missing_fact) != unknown.end();
        return source_is_silent ? Effect::unverifiable : Effect::finding;
    }
    switch (rule.level) {
        case Level::block:
        case Level::justify:
            return Effect::refuses;
        case Level::warn:
            return Effect::finding;
        case Level::policy:
            return of_policy(occasion.law->policy_of(rule));
    }
    return Effect::refuses;
}

}  // namespace

RuleResult weigh(const RuleInfo& rule, Verdict&& verdict, const Occasion& occasion,
                 std::span<const std::string> unknown, bool by_date) {
    RuleResult result{&rule, Effect::passes, {}, {}, verdict.mender, {}, by_date};
    if (!verdict.ok()) {
        result.effect = of_failure(rule, verdict, occasion, unknown);
        result.detail = std::move(verdict.detail);
    }
    result.observed = std::move(verdict.observed);
    result.required = std::move(verdict.required);
    return result;
}

}  // namespace hito
