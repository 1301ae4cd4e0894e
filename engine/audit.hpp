// What control offices look for over a stored history, as the rest of the program sees it. Which checks there are, what
// each looks at and how it is said is law: workflows/auditoria/.
#pragma once

#include "engine/case.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito {

/// One check of the catalogue.
struct AuditCheck {
    std::string_view code;     ///< `R28`
    std::string_view text;     ///< What is checked: one Spanish sentence.
    std::string_view wording;  ///< How a finding begins; it accuses nobody.
    std::string_view basis;    ///< Citation as text.
    std::span<const std::string_view> severity;
};

/// What shows a finding beside the rules of acts: `plazo.contrato.fin_suspension`, `estado.…` of one case, `cruce.…` of
/// several.
struct AuditSource {
    std::string name, code;
};
inline constexpr std::string_view across_prefix = "cruce.";

/// An act that a finding rests on, as far as whoever finds it knows.
struct Footing {
    Uuid case_id;
    std::string act{};           ///< Empty: the one that brought the present stage.
    std::optional<Date> date{};  ///< Of the act, where there may be several.
};

/// What the state of one case or of several shows by itself on a day.
struct Observation {
    std::string code;  ///< `R28`
    std::string rule;  ///< The name of its source.
    std::string norm;
    Date since{};  ///< From which day on.
    json observed, required;
    std::string detail;             ///< Spanish, with figures.
    std::vector<Footing> rests_on;  ///< The case that it is told of first.
};

/// A case in which a control office follows a finding, and what the entity replied.
struct FollowUp {
    std::string code, rule;  ///< Empty: of any.
    int seq = 0;             ///< Of the act; 0: of any.
    json told;               ///< `{numero, estado, …}`
    json reply;              ///< Null: none.
};

/// Looks over many cases, one after another, and keeps of each no more than it needs.
class AcrossCases {
public:
    virtual ~AcrossCases() = default;
    virtual void look(const Snapshot& at) = 0;
    /// In the order of codes. `left_out`: Spanish, what could not be looked at and why.
    virtual std::vector<Observation> found(Date day, const Law& law, std::vector<std::string>& left_out) const = 0;
};

class Auditor {
public:
    virtual ~Auditor() = default;
    virtual std::span<const AuditCheck> checks() const = 0;
    virtual std::vector<AuditSource> sources() const = 0;
    /// What the case as it stands on `day` shows. Errors: std::out_of_range, the law has no figure for some day.
    virtual std::vector<Observation> of_case(const Snapshot& at, Date day, const Law& law) const = 0;
    virtual std::unique_ptr<AcrossCases> across() const = 0;
    virtual std::string_view follow_up_workflow() const = 0;
    virtual FollowUp follow_up(const Snapshot& at) const = 0;

    const AuditCheck* find(std::string_view code) const {
        for (const auto& check : checks())
            if (check.code == code) return &check;
        return nullptr;
    }
};

/// The checks that a rule answers: of `X02 R16 A13`, R16 and A13.
std::vector<std::string> audit_codes(const RuleInfo& rule);

}  // namespace hito
