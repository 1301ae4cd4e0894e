// A rule is one sentence of the law as a pure predicate, with its citation beside it. It looks at small groups of
// facts, which the engine takes by type from the act's data or from the case; a rule asks for no more than it needs.
#pragma once

#include "engine/fields.hpp"
#include "engine/info.hpp"
#include "engine/occasion.hpp"

#include <boost/mp11.hpp>

#include <string>
#include <utility>

namespace hito {

namespace mp = boost::mp11;

/// What a rule found.
struct Verdict {
    enum class Kind : std::uint8_t {
        holds,
        fails,
        missing  ///< The fact that it looks at is not there at all.
    };
    Kind kind = Kind::holds;
    json observed{};
    json required{};
    const Role* mender = nullptr;
    std::string_view missing_fact{};
    std::string detail{};  ///< A sentence with figures; empty: the rule's own sentence says enough.

    Verdict mended_by(const Role& role) && { return mender = &role, std::move(*this); }
    Verdict because(std::string sentence) && { return detail = std::move(sentence), std::move(*this); }
    bool ok() const { return kind == Kind::holds; }
};

// --- The verdicts that rules are written with ------------------------------------------------------------------------

inline Verdict verdict(bool holds, json observed, json required) {
    return {holds ? Verdict::Kind::holds : Verdict::Kind::fails, std::move(observed), std::move(required)};
}
/// A figure that may not exceed a ceiling (the ceiling itself passes: "hasta", "no excede").
inline Verdict at_most(Money observed, Money ceiling) {
    return verdict(observed <= ceiling, write_value(observed, Form::wire), "máximo " + to_pesos(ceiling));
}
inline Verdict at_least(Money observed, Money floor) {
    return verdict(observed >= floor, write_value(observed, Form::wire), "mínimo " + to_pesos(floor));
}
inline Verdict at_most(Percent observed, Percent ceiling) {
    return verdict(observed <= ceiling, write_value(observed, Form::wire), "máximo " + in_words(ceiling));
}
inline Verdict at_least(Percent observed, Percent floor) {
    return verdict(observed >= floor, write_value(observed, Form::wire), "mínimo " + in_words(floor));
}
/// A day that may not lie after another.
inline Verdict not_after(Date observed, Date last) {
    return verdict(observed <= last, to_iso(observed), "a más tardar " + to_iso(last));
}
inline Verdict not_before(Date observed, Date first) {
    return verdict(observed >= first, to_iso(observed), "desde " + to_iso(first));
}
inline Verdict is_true(bool observed, std::string required) { return verdict(observed, observed, std::move(required)); }
inline Verdict holds() { return {}; }
/// The fact `name` is not in the file. `required` says what would bring it.
inline Verdict missing(std::string_view name, std::string required) {
    return {Verdict::Kind::missing, nullptr, std::move(required), nullptr, name};
}

// --- The form of a rule ----------------------------------------------------------------------------------------------

/// Base of a rule: names the groups of facts that `check` takes, in their order.
template <class... Groups>
struct RuleOn {
    using groups = mp::mp_list<Groups...>;
};

namespace detail {
template <class Rule, class Groups>
struct CheckTakes : std::false_type {};
template <class Rule, class... Groups>
    struct CheckTakes<Rule, mp::mp_list<Groups...>> : std::bool_constant < requires(const Groups&... facts) {
    { Rule::check(facts...) } -> std::same_as<Verdict>;
} > {};
}  // namespace detail

/// A rule has `static constexpr RuleInfo info` (which needs a citation) and `static Verdict check(groups...)`.
template <class R>
concept ARule = requires {
    typename R::groups;
    { R::info } -> std::convertible_to<const RuleInfo&>;
}
&&detail::CheckTakes<R, typename R::groups>::value;

/// A question whose answer picks one of several rows for the same state and act: they exclude each other by
/// declaration. `enum class`-like answers: `static constexpr std::array outcomes{...}` and `static std::string_view
/// answer(groups...)`.
template <class C>
concept AChoice = requires {
    typename C::groups;
    C::name;
    C::outcomes;
};

/// Facts of a subject and of an act, by type.
template <class Subject, class Payload>
struct Facts {
    const Subject& subject;
    const Payload& payload;
    const Occasion& occasion;

    template <class Group>
    static constexpr bool from_payload = std::is_convertible_v<const Payload&, const Group&>;
    template <class Group>
    static constexpr bool known =
        std::is_same_v<Group, Occasion> || from_payload<Group> || std::is_convertible_v<const Subject&, const Group&>;

    template <class Group>
    const Group& get() const {
        static_assert(known<Group>, "neither the case nor the act has a group of facts that a rule needs");
        if constexpr (std::is_same_v<Group, Occasion>)
            return occasion;
        else if constexpr (from_payload<Group>)
            return payload;
        else
            return subject;
    }
    template <class Rule, class... Groups>
    Verdict check(mp::mp_list<Groups...>) const {
        return Rule::check(get<Groups>()...);
    }
    template <class Choice, class... Groups>
    std::string_view answer(mp::mp_list<Groups...>) const {
        return Choice::answer(get<Groups>()...);
    }
};

/// Whether a rule looks at the data of the act: then it can't be foretold before somebody fills them in.
template <class Rule, class Payload>
constexpr bool needs_payload() {
    return []<class... Groups>(mp::mp_list<Groups...>) {
        return ((!std::is_same_v<Groups, Occasion> && std::is_convertible_v<const Payload&, const Groups&>) || ...);
    }(typename Rule::groups{});
}

/// Whether a rule looks at the day, the person or the documents of the act.
template <class Rule>
constexpr bool needs_occasion() {
    return mp::mp_contains<typename Rule::groups, Occasion>::value;
}

}  // namespace hito
