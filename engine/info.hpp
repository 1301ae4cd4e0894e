// The table of a lifecycle as plain data. No template, no Boost: every layer may include it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hito {

/// A text of the law.
struct Norm {
    std::string_view id;     ///< `ley_80_1993`
    std::string_view title;  ///< `Ley 80 de 1993`
    std::string_view subject;
    std::string_view address;     ///< Where the official text is read.
    std::string_view in_force;    ///< First day, ISO.
    std::string_view repealed{};  ///< First day on which it no longer binds, ISO; empty while in force.
};

/// Where a rule comes from. It can't be left out: there is no default constructor.
struct Citation {
    const Norm& norm;
    std::string_view article;
    constexpr Citation(const Norm& of, std::string_view at) : norm{of}, article{at} {}
};

/// What a rule that is not met does to the act.
enum class Level : std::uint8_t {
    block,    ///< The act has no legal effect: refused.
    justify,  ///< Lawful only with a motivated document: refused until it is attached.
    warn,     ///< Late or irregular, but the act exists: a finding.
    policy    ///< The entity's own manual; each entity sets what it does.
};

enum class Policy : std::uint8_t { off, warn, block };

/// Who acts. The roles themselves are law (workflows/law/roles.hpp).
struct Role {
    std::string_view name;
    std::string_view label;
    bool acts = true;  ///< False for those who read and never act on a case.
    friend constexpr bool operator==(const Role& a, const Role& b) { return a.name == b.name; }
};

struct RuleInfo {
    std::string_view code;  ///< `flujo.regla`: served and stored, never renamed.
    Level level;
    std::string_view text;  ///< One Spanish sentence: what must hold.
    Citation source;
    std::string_view audit{};          ///< Checks of the control offices that this rule answers: `X02 R16`.
    std::string_view evidence{};       ///< For `justify`: the kind of document that makes the act lawful.
    Policy by_default = Policy::warn;  ///< For `policy`.
    std::string_view in_force{};       ///< First day of this rule where it is not the norm's own, ISO.
    std::string_view repealed{};
};

enum class FieldType : std::uint8_t { text, money, date, percent, integer, boolean, word, object, list, texts };

/// A field of the data of an act or of a case.
struct FieldInfo {
    std::string_view name;
    FieldType type;
    std::string_view meaning;
    bool required = false;
    std::span<const std::string_view> words{};  ///< For `word`: the vocabulary.
    std::span<const FieldInfo> parts{};         ///< For `object` and `list`.
    int most = 1'000'000;                       ///< For `integer`: above it, it is a typing error.
};

/// A document that an act asks for.
struct EvidenceInfo {
    std::string_view kind;
    std::string_view title;
};

struct PublicationInfo;

struct ActInfo {
    std::string_view name;
    std::string_view label;
    std::span<const Role* const> who;  ///< Empty: only the clock or another case brings it about.
    std::span<const FieldInfo> fields;
    std::span<const EvidenceInfo> evidence;
    bool by_clock = false;
    const PublicationInfo* publication = nullptr;  ///< What it publishes (engine/publication.hpp); null: nothing.
    bool tells_publications = false;               ///< It is the act that says what was published.
};

struct StateInfo {
    std::string_view name;
    std::string_view label;
    int region = 0;
    bool final = false;
    bool pause = false;        ///< While it is active only `allows` may happen.
    bool starts_anew = false;  ///< Entering it ends the former stage on purpose.
    std::span<const std::string_view> allows{};
};

/// An act on another case that an act brings about.
struct ConsequenceInfo {
    std::string_view workflow;  ///< Empty: whichever the link leads to.
    std::string_view act;
    std::string_view link;  ///< The type of the link that leads there; of an opened case, the one that leads back.
    bool opens = false;     ///< The case is created by it.
    /// The type of the link by which the opener finds the opened case or, of a case that is there already, by which
    /// that one finds this; empty: it need not.
    std::string_view keeps{};
    bool latest = false;  ///< Of several links of the type, only the one made last.
};

/// A fact that an opened case takes from one that it is linked to, where whoever opens it does not say it.
struct Inherited {
    std::string_view field;  ///< Of the act that opens.
    std::string_view from;   ///< Of the linked case, with points: `contratista.documento`.
};

/// A relation that the cases of a lifecycle have from their opening on.
struct LinkInfo {
    std::string_view type;                        ///< `afecta`
    std::string_view label;                       ///< What the other case is to this one, in Spanish.
    std::span<const std::string_view> workflows;  ///< Of which lifecycles the other case is; empty: of any.
    bool required = true;
    bool several = false;
    std::string_view through{};  ///< Where nobody gives it, it is that of the case which this other link leads to.
    std::span<const Inherited> inherits{};
};

struct StepInfo {
    std::string_view from;
    std::string_view on;
    std::string_view to;
    std::span<const RuleInfo* const> rules;
    std::span<const ConsequenceInfo* const> consequences;
    std::string_view choice;   ///< The question that picks this row; empty when the row stands alone.
    std::string_view outcome;  ///< The answer for which it fires.
    std::span<const std::string_view> outcomes{};  ///< All answers of that question.
};

}  // namespace hito
