// The transition table: one row per step, and the same rows as data. Only machine.hpp and the workflows include it.
#pragma once

#include "engine/rule.hpp"
#include "engine/workflow.hpp"

#include <boost/mp11.hpp>
#include <boost/mp11/mpl.hpp>  // Lets MSM take an mp_list: no 20-row limit, no MPL macros.
#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>
#include <boost/msm/front/states.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>

namespace hito {

namespace msm = boost::msm;

/// A text usable as a template argument.
template <std::size_t N>
struct Name {
    char text[N]{};
    constexpr Name(const char (&source)[N]) { std::copy_n(source, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

// --- States ----------------------------------------------------------------------------------------------------------

struct StateTraits {
    static constexpr bool final = false, pause = false, starts_anew = false;
    using is_state = void;
    using allowed = mp::mp_list<>;
};

/// A state: the name that is stored (it outlives any rename of the C++ type) and the label for people.
template <Name N, Name L>
struct State : msm::front::state<>, StateTraits {
    static constexpr std::string_view name = N.view(), label = L.view();
};

/// A state in which the life of the case ends.
template <Name N, Name L>
struct Final : State<N, L> {
    static constexpr bool final = true;
};

/// Entering it ends the former stage on purpose: the way back may lead to one stage only.
template <Name N, Name L>
struct StartsAnew : State<N, L> {
    static constexpr bool starts_anew = true;
};

/// A pause beside the stage: while it is active only `Resume` and `Allowed` may happen, and the stage stays where it
/// was. Not MSM's interrupt_state: that fills a table shared by all threads at each event.
template <Name N, Name L, class Resume, class... Allowed>
struct Pause : msm::front::state<>, StateTraits {
    static constexpr std::string_view name = N.view(), label = L.view();
    static constexpr bool pause = true;
    using allowed = mp::mp_list<Resume, Allowed...>;
};

/// Where every machine stands before the case exists: opening it is an act like any other.
struct NoCase : State<"", "Sin abrir"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

/// An act. A derived type adds its data as members with `fields`, who may (`who`) and the documents it asks for
/// (`evidence`).
template <Name N, Name L>
struct Act {
    static constexpr std::string_view name = N.view(), label = L.view();
    using is_act = void;
    static constexpr std::tuple<> fields{};
    static constexpr std::array<const Role*, 0> who{};
    static constexpr std::array<EvidenceInfo, 0> evidence{};
    static constexpr bool by_clock = false;
};

/// Who may.
template <const Role&... Roles>
struct By {
    static constexpr std::array<const Role*, sizeof...(Roles)> who{&Roles...};
};
/// An act that only another case brings about.
using ByConsequence = By<>;

/// An act with its data: the fields are those of the data.
template <Name N, Name L, class Who, class... Data>
struct ActOf : Act<N, L>, Who, Data... {
    static constexpr auto fields = std::tuple_cat(Data::fields...);
    using Who::who;
};

template <class T>
concept AState = requires {
    typename T::is_state;
};
template <class T>
concept AnAct = requires {
    typename T::is_act;
}
&&HasFields<T>;

// --- Rows ------------------------------------------------------------------------------------------------------------

/// The row fires only for this answer of the question.
template <AChoice C, Name Answer>
struct When {
    using Choice = C;
    static constexpr std::string_view outcome = Answer.view();
    static_assert(std::find(C::outcomes.begin(), C::outcomes.end(), Answer.view()) != C::outcomes.end(),
                  "the question has no such answer");
};

/// A consequence has `static constexpr ConsequenceInfo info` and
/// `static std::optional<Consequence> build(const Subject& after, const Act&, const Occasion&)`.
template <class C>
concept AConsequence = requires {
    { C::info } -> std::convertible_to<const ConsequenceInfo&>;
};
template <AConsequence C>
struct Then {
    using Consequence = C;
};

template <class T>
struct IsWhen : std::false_type {};
template <class C, Name A>
struct IsWhen<When<C, A>> : std::true_type {};
template <class T>
struct IsThen : std::false_type {};
template <class C>
struct IsThen<Then<C>> : std::true_type {};
template <class T>
using IsRule = std::bool_constant<ARule<T>>;

/// What may stand behind the three columns of a row.
template <class T>
concept ARowPart = ARule<T> || IsWhen<T>::value || IsThen<T>::value;

/// The guard of a row: answers its question, checks all its rules, never only the first.
template <class... Parts>
struct Guard {
    using list = mp::mp_list<Parts...>;
    using rules = mp::mp_filter<IsRule, list>;
    using choices = mp::mp_filter<IsWhen, list>;
    using thens = mp::mp_filter<IsThen, list>;
    static_assert(mp::mp_size<choices>::value <= 1, "a row answers one question at most");

    template <class Event, class Fsm, class From, class To>
    bool operator()(const Event& event, Fsm& fsm, From&, To&) const {
        const Facts<typename Fsm::Subject, Event> facts{*fsm.subject, event, *fsm.occasion};
        if constexpr (mp::mp_size<choices>::value == 1) {
            using Chosen = mp::mp_front<choices>;
            if (facts.template answer<typename Chosen::Choice>(typename Chosen::Choice::groups{}) != Chosen::outcome)
                return false;
        }
        if (!fsm.template judge_all(facts, rules{})) return false;
        fsm.fired = true;
        mp::mp_for_each<mp::mp_transform<mp::mp_identity, thens>>([&]<class T>(mp::mp_identity<T>) {
            fsm.follow_ups.push_back([&event](const typename Fsm::Subject& after, const Occasion& occasion,
                                              std::vector<hito::Consequence>& out) {
                if (auto built = T::Consequence::build(after, event, occasion)) {
                    built->info = &T::Consequence::info;
                    out.push_back(std::move(*built));
                }
            });
        });
        return true;
    }
};

/// What a state brings about whenever a case enters it, whatever the row: `using brings = mp::mp_list<Then<…>, …>`.
template <class From, class To>
struct Brings {
    using list = mp::mp_list<>;
};
template <class From, class To>
requires(!std::is_same_v<From, To>) && requires { typename To::brings; }
struct Brings<From, To> {
    using list = typename To::brings;
};

/// One row: from a state, on an act, to a state, if every rule holds. The constraints turn a swapped column or a typing
/// error into one message at the row, before MSM is instantiated.
template <class From, class To, class... Parts>
using GuardOf = mp::mp_apply<Guard, mp::mp_append<mp::mp_list<Parts...>, typename Brings<From, To>::list>>;
template <AState From, AnAct On, AState To, ARowPart... Parts>
struct Step : msm::front::Row<From, On, To, msm::front::none, GuardOf<From, To, Parts...>> {
    using Checks = GuardOf<From, To, Parts...>;
    using rows = mp::mp_list<Step>;
};

/// An act that leaves the stage as it is, in each of the states named.
template <AState... States>
struct In {};
template <class Where, AnAct On, ARowPart... Parts>
struct Stays;
template <AState... States, AnAct On, ARowPart... Parts>
struct Stays<In<States...>, On, Parts...> {
    using rows = mp::mp_list<Step<States, On, States, Parts...>...>;
};

/// The same act with the same rules leads from each of the states named to one state.
template <class Where, AnAct On, AState To, ARowPart... Parts>
struct Steps;
template <AState... States, AnAct On, AState To, ARowPart... Parts>
struct Steps<In<States...>, On, To, Parts...> {
    using rows = mp::mp_list<Step<States, On, To, Parts...>...>;
};

template <class... Rows>
using Table = mp::mp_append<typename Rows::rows...>;

// --- The rows as data ------------------------------------------------------------------------------------------------

template <class List>
struct RuleInfos;
template <class... Rules>
struct RuleInfos<mp::mp_list<Rules...>> {
    static constexpr std::array<const RuleInfo*, sizeof...(Rules)> value{&Rules::info...};
};
template <class List>
struct ConsequenceInfos;
template <class... Thens>
struct ConsequenceInfos<mp::mp_list<Thens...>> {
    static constexpr std::array<const ConsequenceInfo*, sizeof...(Thens)> value{&Thens::Consequence::info...};
};

template <class Row>
constexpr StepInfo info_of() {
    using Checks = typename Row::Checks;
    StepInfo info{Row::Source::name,
                  Row::Evt::name,
                  Row::Target::name,
                  RuleInfos<typename Checks::rules>::value,
                  ConsequenceInfos<typename Checks::thens>::value,
                  {},
                  {},
                  {}};
    if constexpr (mp::mp_size<typename Checks::choices>::value == 1) {
        using Chosen = mp::mp_front<typename Checks::choices>;
        info.choice = Chosen::Choice::name;
        info.outcome = Chosen::outcome;
        info.outcomes = Chosen::Choice::outcomes;
    }
    return info;
}

template <class T>
struct steps_of;
template <class... Rows>
struct steps_of<mp::mp_list<Rows...>> {
    static constexpr std::array<StepInfo, sizeof...(Rows)> value{info_of<Rows>()...};
};

template <class Row>
using source_t = typename Row::Source;
template <class Row>
using act_t = typename Row::Evt;
template <class Row>
using target_t = typename Row::Target;

template <class T>
using states_of = mp::mp_unique<mp::mp_append<mp::mp_transform<source_t, T>, mp::mp_transform<target_t, T>>>;
template <class T>
using acts_of = mp::mp_unique<mp::mp_transform<act_t, T>>;

template <class List>
struct NamesOf;
template <class... Ts>
struct NamesOf<mp::mp_list<Ts...>> {
    static constexpr std::array<std::string_view, sizeof...(Ts)> value{Ts::name...};
};

}  // namespace hito
