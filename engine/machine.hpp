// Turns a machine definition (one struct with a table) into a Workflow. Included only by the one .cpp of each workflow:
// this is the header that costs compile time. MSM only decides; state and history are written by the store.
#pragma once

#include "engine/checks.hpp"
#include "engine/describe.hpp"
#include "engine/table.hpp"
#include "engine/weigh.hpp"

#include <stdexcept>

namespace hito {

/// What a definition inherits: the slots that guards use, and MSM's switches set for our use.
template <class Def, class S>
struct MachineDef : msm::front::state_machine_def<Def> {
    using Subject = S;
    using no_message_queue = int;     // One act per load: no std::deque per machine.
    using no_exception_thrown = int;  // MSM must not swallow what a rule throws.
    using FollowUp = std::function<void(const Subject&, const Occasion&, std::vector<Consequence>&)>;

    const Subject* subject = nullptr;
    const Occasion* occasion = nullptr;
    std::vector<RuleResult> results;
    std::vector<FollowUp> follow_ups;
    bool fired = false;
    bool refused = false;

    /// Checks every rule of a row. False when one of them refuses the act.
    template <class F, class... Rules>
    bool judge_all(const F& facts, mp::mp_list<Rules...>) {
        if (occasion->mode == Mode::replay) return true;
        bool sound = true;
        (void)facts;
        ((sound &= judge<Rules>(facts)), ...);
        refused |= !sound;
        return sound;
    }

    template <class Event, class Fsm>
    void no_transition(const Event&, Fsm&, int) {}  // The default asserts; we return a verdict.

private:
    template <class Rule, class F>
    bool judge(const F& facts) {
        if (!binds<Rule>(occasion->date)) return true;
        results.push_back(weigh(Rule::info, facts.template check<Rule>(typename Rule::groups{}), *occasion,
                                unknown_to(*subject), needs_occasion<Rule>()));
        return results.back().effect != Effect::refuses;
    }
};

/// MSM offers `serialize(Archive&, version)` for Boost.Serialization. An "archive" of ten lines is enough to write the
/// active states: no entry action runs, nothing is replayed.
template <std::size_t Regions>
struct StateLoader {
    const std::array<int, Regions>& ids;
    template <std::size_t N>
    StateLoader& operator&(int (&active)[N]) {
        static_assert(N == Regions, "one stored state per region");
        std::copy(ids.begin(), ids.end(), active);
        return *this;
    }
    template <class Other>
    StateLoader& operator&(Other&) {
        return *this;  // History, flags: keep what the constructor set.
    }
};

// FAST: MSM repeats the whole table in the name of each function that it makes, thousands of times. A row by its number
// has a name of some twenty characters; by its rules, of hundreds.
template <class Def, std::size_t Index>
struct NumberedRow : mp::mp_at_c<typename Def::transition_table, Index> {};
template <class Def, class Indices>
struct NumberedRows;
template <class Def, std::size_t... Indices>
struct NumberedRows<Def, std::index_sequence<Indices...>> {
    using type = mp::mp_list<NumberedRow<Def, Indices>...>;
};
/// The definition as MSM sees it.
template <class Def>
struct Numbered : Def {
    using transition_table =
        typename NumberedRows<Def, std::make_index_sequence<mp::mp_size<typename Def::transition_table>::value>>::type;
};

template <class T>
struct AsList {
    using type = mp::mp_list<T>;
};
template <class... Ts>
struct AsList<mp::mp_list<Ts...>> {
    using type = mp::mp_list<Ts...>;
};

template <class Def>
class MachineWorkflow : public Workflow {
public:
    using Fsm = msm::back::state_machine<Numbered<Def>>;
    using Rows = typename Def::transition_table;
    using StateTypes = states_of<Rows>;
    using ActTypes = acts_of<Rows>;
    using Initial = typename AsList<typename Def::initial_state>::type;
    using Subject = typename Def::Subject;
    static constexpr std::size_t regions = mp::mp_size<Initial>::value;
    static constexpr auto& rows = steps_of<Rows>::value;
    static constexpr auto& initial_names = NamesOf<Initial>::value;
    static_assert(rows.size() <= 72, "cut a long life into phases");
    static constexpr bool publishes = std::is_base_of_v<Publications, Subject>;

    std::string_view name() const override { return Def::name; }
    std::string_view label() const override { return Def::label; }
    std::span<const StateInfo> states() const override { return state_infos; }
    std::span<const ActInfo> acts() const override { return act_infos; }
    std::span<const StepInfo> steps() const override { return rows; }
    std::span<const FieldInfo> fields() const override { return FieldsOf<Subject>::value; }
    States initial_states() const override { return {initial_names.begin(), initial_names.end()}; }
    std::span<const LinkInfo> links() const override {
        if constexpr (requires { Def::links; })
            return Def::links;
        else
            return {};
    }
    std::string_view digest() const override {
        static const std::string value = definition_digest(*this);
        return value;
    }

    Outcome perform(const States& states, const Document& facts, std::string_view act, const json& data, Form form,
                    const Occasion& occasion) const override {
        // MSM asks each region for itself: without this, an act of the stage would move what stands beside it alone.
        const bool known = knows(states, act);
        const Occasion now = with_acts(occasion);
        for (const auto& call : calls)
            if (known && call.name == act) return call.perform(states, facts, data, form, now);
        return {Outcome::Kind::no_step, states, {}, {}, {}, {}, {}, {}, {}, false};
    }

    std::vector<Offer> offers(const States& states, const Document& facts, const Occasion& occasion) const override {
        const Subject& subject = facts.as<Subject>();
        const Occasion now = with_acts(occasion);
        std::vector<Offer> out, followers;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const StepInfo& step = rows[i];
            if (std::find(states.begin(), states.end(), step.from) == states.end()) continue;
            if (paused_out(states, step.on) || !knows(states, step.on)) continue;
            if (auto offer = offer_makers[i](subject, now)) {
                offer->step = &step;
                const bool leads = region_of(step.from) == leading_region(step.on);
                if (leads && find_act(step.on)->tells_publications) add_publication_questions(*offer, now.date);
                (leads ? out : followers).push_back(std::move(*offer));
            }
        }
        // What a row that follows in another region asks for is asked of the act.
        for (const auto& follower : followers)
            for (auto& offer : out) {
                if (offer.step->on != follower.step->on) continue;
                offer.results.insert(offer.results.end(), follower.results.begin(), follower.results.end());
                offer.open_questions.insert(offer.open_questions.end(), follower.open_questions.begin(),
                                            follower.open_questions.end());
            }
        return out;
    }

    std::vector<Deadline> deadlines(const States& states, const Document& facts, const Law& law) const override {
        return all_deadlines(facts.as<Subject>(), states, law);
    }
    Summary summary(const Document& facts) const override { return Def::summary(facts.as<Subject>()); }

    /// Whether a pause is active that does not allow the act.
    static bool paused_out(const States& states, std::string_view act) {
        for (const auto& info : state_infos)
            if (info.pause && std::find(states.begin(), states.end(), info.name) != states.end() &&
                std::find(info.allows.begin(), info.allows.end(), act) == info.allows.end())
                return true;
        return false;
    }

private:
    // MSM numbers states in the order of the rows, so a number changes when a row moves. Only names are stored; this
    // table is the one place where the two meet.
    struct StateId {
        std::string_view name;
        int id;
    };
    static constexpr auto ids = []<class... Ss>(mp::mp_list<Ss...>) {
        return std::array{StateId{Ss::name, msm::back::get_state_id<typename Fsm::stt, Ss>::type::value}...};
    }(StateTypes{});

    static int id_of(std::string_view state) {
        for (const auto& entry : ids)
            if (entry.name == state) return entry.id;
        throw std::logic_error("the machine " + std::string(Def::name) + " has no state " + std::string(state));
    }
    static std::string_view name_of(int id) {
        for (const auto& entry : ids)
            if (entry.id == id) return entry.name;
        throw std::logic_error("a state number without a name");
    }

    static void restore(Fsm& fsm, const States& states) {
        std::array<int, regions> active{};
        if (states.size() != regions) throw std::logic_error("a case with the states of another machine");
        for (std::size_t i = 0; i < regions; ++i) active[i] = id_of(states[i]);
        StateLoader<regions> loader{active};
        fsm.serialize(loader, 0);
    }

    /// The machine as it stands before an act.
    struct Attempt {
        Fsm fsm;
        [[gnu::noinline]] Attempt(const States& states, const Subject& subject, const Occasion& occasion) {
            restore(fsm, states);
            fsm.subject = &subject;
            fsm.occasion = &occasion;
        }
        [[gnu::noinline]] ~Attempt() = default;
        Attempt(const Attempt&) = delete;
        Attempt& operator=(const Attempt&) = delete;
    };

    static Occasion with_acts(const Occasion& occasion) {
        Occasion now = occasion;
        now.acts = act_infos;
        return now;
    }

    /// What the lifecycle tells, and the last days of what its acts have left to be published.
    static std::vector<Deadline> all_deadlines(const Subject& subject, const States& states, const Law& law) {
        std::vector<Deadline> out = Def::deadlines(subject, states, law);
        if constexpr (publishes) add_publication_deadlines(out, subject, act_infos, law);
        return out;
    }

    /// What a publication is held against depends on which one is told.
    static void add_publication_questions(Offer& offer, Date day) {
        for (const auto* rule : publication_rules(act_infos))
            if (rule->binds(day)) offer.open_questions.push_back(rule->info);
    }

    /// `publishable_from` of an act says since when its document is to be published; none: it has none this time.
    template <class A>
    static PublishingDeed deed_of(const A& act, const Subject& before, Date day) {
        PublishingDeed deed{&act_infos[mp::mp_find<ActTypes, A>::value], day, nullptr};
        if constexpr (std::is_base_of_v<PublicationData, A>) deed.told = &act;
        if constexpr (requires { act.publishable_from(before, day); })
            deed.due_from = act.publishable_from(before, day);
        return deed;
    }

    // What costs compile time is what is made once an act: as little as that.
    template <class A>
    static Outcome perform_as(const States& states, const Document& facts, const json& data, Form form,
                              const Occasion& occasion) {
        Outcome out{Outcome::Kind::bad_data, states, {}, {}, {}, {}, {}, {}, {}, false};
        A act;
        read_fields(data.is_null() ? json::object() : data, form, act, {}, out.errors);
        if (!out.errors.empty()) return out;
        const Subject& before = facts.as<Subject>();
        Fsm fsm;
        restore(fsm, states);
        fsm.subject = &before;
        fsm.occasion = &occasion;
        if (!paused_out(states, A::name)) fsm.process_event(act);
        conclude(
            fsm, deed_of(act, before, occasion.date), out,
            [](Subject& subject, const void* done, const Occasion& now) {
                Def::apply(subject, *static_cast<const A*>(done), now);
            },
            &act);
        out.data = Document::of(std::move(act));
        return out;
    }

    /// From what the machine says to the outcome. `apply`: what `act` does to the facts.
    [[gnu::noinline]] static void conclude(Fsm& fsm, const PublishingDeed& deed, Outcome& out,
                                           void (*apply)(Subject&, const void*, const Occasion&), const void* act) {
        const Occasion& occasion = *fsm.occasion;
        std::optional<Publication> publication;
        if constexpr (publishes) publication = judged_publication(fsm, deed);
        out.results = std::move(fsm.results);
        if (!fsm.fired || fsm.refused) {
            out.kind = fsm.refused ? Outcome::Kind::refused : Outcome::Kind::no_step;
            out.paused = out.kind == Outcome::Kind::no_step && paused_out(out.states, deed.act->name);
            return;
        }
        out.kind = Outcome::Kind::moved;
        for (std::size_t i = 0; i < regions; ++i) out.states[i] = name_of(fsm.current_state()[i]);
        Subject subject = *fsm.subject;
        apply(subject, act, occasion);
        if constexpr (publishes) keep_publications(subject, deed, occasion, unknown_to(subject));
        for (const auto& follow_up : fsm.follow_ups) follow_up(subject, occasion, out.consequences);
        if (occasion.mode != Mode::replay) {
            out.deadlines = all_deadlines(subject, out.states, *occasion.law);
            out.summary = Def::summary(subject);
        }
        if (publication && publication->published) out.publication = std::move(publication);
        out.facts = Document::of(std::move(subject));
    }

    /// The publication that the act tells, held against its rules as those of the row were.
    static std::optional<Publication> judged_publication(Fsm& fsm, const PublishingDeed& deed) {
        const Occasion& occasion = *fsm.occasion;
        if (occasion.mode == Mode::replay || (!fsm.fired && !fsm.refused)) return std::nullopt;
        const auto unknown = unknown_to(*fsm.subject);
        auto publication = publication_of(deed, *fsm.subject, occasion, unknown);
        if (publication) fsm.refused |= !judge_publication(*publication, occasion, unknown, fsm.results);
        return publication;
    }

    template <class Row>
    static std::optional<Offer> offer_of(const Subject& subject, const Occasion& occasion) {
        using A = typename Row::Evt;
        using Checks = typename Row::Checks;
        static const A empty{};
        const Facts<Subject, A> facts{subject, empty, occasion};
        if constexpr (mp::mp_size<typename Checks::choices>::value == 1) {
            using Chosen = mp::mp_front<typename Checks::choices>;
            if constexpr (!needs_payload<typename Chosen::Choice, A>())
                if (facts.template answer<typename Chosen::Choice>(typename Chosen::Choice::groups{}) !=
                    Chosen::outcome)
                    return std::nullopt;
        }
        Offer offer;
        mp::mp_for_each<mp::mp_transform<mp::mp_identity, typename Checks::rules>>(
            [&]<class Rule>(mp::mp_identity<Rule>) {
                if (!binds<Rule>(occasion.date)) return;
                if constexpr (needs_payload<Rule, A>())
                    offer.open_questions.push_back(&Rule::info);
                else
                    offer.results.push_back(weigh(Rule::info, facts.template check<Rule>(typename Rule::groups{}),
                                                  occasion, unknown_to(subject), needs_occasion<Rule>()));
            });
        return offer;
    }

    static constexpr auto offer_makers = []<class... Rs>(mp::mp_list<Rs...>) {
        return std::array{&offer_of<Rs>...};
    }(Rows{});

    struct Call {
        std::string_view name;
        Outcome (*perform)(const States&, const Document&, const json&, Form, const Occasion&);
    };
    static constexpr auto calls = []<class... As>(mp::mp_list<As...>) {
        return std::array{Call{As::name, &perform_as<As>}...};
    }(ActTypes{});

    template <class A>
    static constexpr const PublicationInfo* publication_info() {
        if constexpr (requires { A::publication; }) {
            static_assert(publishes, "an act publishes and its case has no group Publications");
            static_assert(std::any_of(A::evidence.begin(), A::evidence.end(),
                                      [](const auto& one) { return one.kind == A::publication.evidence; }),
                          "what an act publishes is not among its documents");
            return &A::publication;
        } else {
            return nullptr;
        }
    }
    static constexpr auto act_infos = []<class... As>(mp::mp_list<As...>) {
        return std::array{ActInfo{As::name, As::label, As::who, FieldsOf<As>::value, As::evidence, As::by_clock,
                                  publication_info<As>(), std::is_base_of_v<PublicationData, As>}...};
    }(ActTypes{});

    // The region of a state is that of the initial state from which rows lead to it.
    static constexpr auto bare_infos = []<class... Ss>(mp::mp_list<Ss...>) {
        return std::array{StateInfo{Ss::name, Ss::label, 0, Ss::final, Ss::pause, Ss::starts_anew,
                                    NamesOf<typename Ss::allowed>::value}...};
    }(StateTypes{});
    static constexpr auto state_infos = [] {
        auto infos = bare_infos;
        for (std::size_t region = 1; region < regions; ++region) {
            const checks::Reach reach(rows, bare_infos, initial_names[region]);
            for (auto& info : infos)
                if (reach.has(info.name)) info.region = static_cast<int>(region);
        }
        return infos;
    }();

    static constexpr unsigned flaws = flaws_of(rows, state_infos, initial_names);
    static constexpr bool sound(Flaw flaw) { return (flaws >> static_cast<unsigned>(flaw) & 1U) == 0; }
    static_assert(sound(Flaw::state_twice), "two states share a stored name");
    static_assert(sound(Flaw::unreachable), "a state cannot be reached");
    static_assert(sound(Flaw::dead_end), "a state that is not final has no way to an end");
    static_assert(sound(Flaw::final_left), "a final state can be left");
    static_assert(sound(Flaw::both_fire), "two rows start from the same state on the same act");
    static_assert(sound(Flaw::answer_uncovered), "a choice has an answer without a row");
    static_assert(sound(Flaw::stage_lost), "resuming would lose the stage");
    static_assert(sound(Flaw::resume_moves_stage), "the act that ends a pause changes the stage");
};

}  // namespace hito
