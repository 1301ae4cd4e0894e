// Where a walk goes next. Chance alone stays near the beginning: half of the acts lie on the way to a state that was
// chosen before, others are those that could mend the last refusal or that no walk has seen yet.
#include "engine/clock.hpp"
#include "engine/explain.hpp"
#include "tests/support/careful_data.hpp"
#include "tests/support/walk.hpp"
#include "workflows/registry.hpp"
#include "workflows/roles.hpp"

#include <algorithm>

namespace hito::test {

namespace {

constexpr int vain_aims = 15;
constexpr Date last_day{std::chrono::year{2040} / 12 / 31};

bool is_over(const Snapshot& at) {
    const StateInfo* stage = at.workflow->find_state(at.states.front());
    return stage && stage->final;
}

/// Whether an act of `from` with that consequence reaches cases of `workflow`, by a link that it cannot do without.
bool reaches(const Workflow& from, const ConsequenceInfo& consequence, const Workflow& workflow) {
    for (const LinkInfo& link : from.links())
        if (link.type == consequence.link)
            return link.required &&
                   std::find(link.workflows.begin(), link.workflows.end(), workflow.name()) != link.workflows.end();
    return from.links().empty() && consequence.workflow == workflow.name();
}

/// A lifecycle that reaches this one by a link: there is something to do on both.
std::vector<const Workflow*> neighbours(const Workflow& workflow) {
    std::vector<const Workflow*> out;
    for (const Workflow* each : registry().workflows())
        for (const auto& step : each->steps())
            for (const ConsequenceInfo* consequence : step.consequences)
                if (!consequence->opens && reaches(*each, *consequence, workflow)) {
                    if (out.empty() || out.back() != each) out.push_back(each);
                }
    return out;
}

bool opens(const StepInfo& step, const Workflow& workflow) {
    return std::any_of(step.consequences.begin(), step.consequences.end(), [&](const ConsequenceInfo* consequence) {
        return consequence->opens && consequence->workflow == workflow.name();
    });
}

/// The lifecycle whose acts open cases of this one; null: none does.
const Workflow* opener_of(const Workflow& workflow) {
    for (const Workflow* each : registry().workflows())
        for (const auto& step : each->steps())
            if (opens(step, workflow)) return each;
    return nullptr;
}

/// A case that nobody opens by hand.
bool opening_needs_another(const Workflow& workflow) {
    for (const auto& step : workflow.steps())
        if (step.from == workflow.initial_states().front() && !workflow.find_act(step.on)->who.empty()) return false;
    return true;
}

}  // namespace

void Walk::pass_time(const Case* at) {
    const int kind = dice_.between(1, 100);
    Date next = today_;
    if (kind <= 60)
        next += Days{dice_.between(0, 5)};
    else if (kind <= 75)
        next += Days{dice_.between(6, 45)};
    else if (at) {
        const auto deadlines = at->at.workflow->deadlines(at->at.states, at->at.facts, law());
        std::vector<Date> ahead;
        for (const auto& deadline : deadlines)
            if (deadline.date >= today_) ahead.push_back(deadline.date);
        std::sort(ahead.begin(), ahead.end());
        if (!ahead.empty()) next = (dice_.chance(75) ? ahead.front() : dice_.one_of(ahead)) + Days{dice_.between(0, 2)};
    }
    if (next <= std::min(last_day, today_ + Days{1'300})) today_ = next;
}

/// The cases whose life is not over, as they were opened.
std::vector<Uuid> Walk::alive() const {
    std::vector<Uuid> out;
    for (const auto& id : order_)
        if (!is_over(cases_.at(id).at)) out.push_back(id);
    return out;
}

Walk::Case* Walk::some_case() {
    const auto living = alive();
    if (living.empty() || dice_.chance(4)) return &cases_.at(dice_.one_of(order_));
    return &cases_.at(dice_.chance(45) ? living.back() : dice_.one_of(living));
}

/// What has to be opened before a case of `workflow` can be: what its links lead to, or who opens it. Itself: nothing.
const Workflow& Walk::needed_for(const Workflow& workflow) const {
    for (const LinkInfo& link : workflow.links())
        if (link.required && link.through.empty() && !latest_for(link))
            return needed_for(*registry().find(link.workflows.front()));
    const Workflow* opener = opening_needs_another(workflow) ? opener_of(workflow) : nullptr;
    return opener && opener != &workflow && manner_ == Manner::enforced ? needed_for(*opener) : workflow;
}

/// A lifecycle that tells another what happens begins with a case of that one.
Walk::Next Walk::choose() {
    const auto living = alive();
    if (order_.empty())
        if (const Workflow& first = needed_for(first_); &first != &first_) return {nullptr, &first, {}, {}};
    const auto lives = [&](const Workflow& workflow) {
        return std::any_of(living.begin(), living.end(),
                           [&](const Uuid& id) { return cases_.at(id).at.workflow == &workflow; });
    };
    for (const LinkInfo& info : first_.links()) {
        const bool there = std::any_of(living.begin(), living.end(), [&](const Uuid& id) {
            const auto& names = info.workflows;
            return std::find(names.begin(), names.end(), cases_.at(id).at.workflow->name()) != names.end();
        });
        if (info.required && !there) return {nullptr, &needed_for(*registry().find(info.workflows.front())), {}, {}};
    }
    for (const Workflow* each : registry().workflows()) {
        const auto others = neighbours(*each);
        const bool needed = std::find(others.begin(), others.end(), &first_) != others.end();
        if (needed && !lives(*each)) return {nullptr, &needed_for(*each), {}, {}};
    }
    if (!lives(first_) && opening_needs_another(first_) && manner_ == Manner::enforced && dice_.chance(70)) {
        for (const auto& id : living)
            for (const auto& step : cases_.at(id).at.workflow->steps())
                if (opens(step, first_)) {
                    cases_.at(id).aim = &step;
                    pass_time(&cases_.at(id));
                    if (auto next = toward_aim(cases_.at(id))) return *next;
                }
        if (const Workflow& before = needed_for(first_); &before != &first_ && dice_.chance(40))
            return {nullptr, &before, {}, {}};
    } else if (!lives(first_) && (living.empty() || dice_.chance(30)))
        return {nullptr, &needed_for(first_), {}, {}};
    if (order_.empty()) return {nullptr, &needed_for(first_), {}, {}};
    Case* at = some_case();
    pass_time(at);
    if (dice_.chance(4)) {
        const auto others = neighbours(*at->at.workflow);
        if (!others.empty()) return {nullptr, &needed_for(*dice_.one_of(others)), {}, {}};
    }
    return choose_on(*at);
}

Walk::Next Walk::choose_on(Case& at) {
    const int kind = dice_.between(1, 100);
    if (kind <= 6) return {&at, nullptr, std::string(dice_.one_of(at.at.workflow->acts()).name), {}};
    if (kind <= 7) return {&at, nullptr, "acto_que_no_existe", {}};
    if (kind <= 25)
        if (auto command = next_clock_act(at.at, law(), roles::reloj, today_)) {
            command->mode = manner_ == Manner::recorded ? Mode::registrar : Mode::exigir;
            return {&at, nullptr, command->act, command};
        }
    if (kind <= 65)
        if (auto next = toward_aim(at)) return *next;
    if (auto act = known_act(at)) return {&at, nullptr, *act, {}};
    return {&at, nullptr, std::string(dice_.one_of(at.at.workflow->acts()).name), {}};
}

/// An act that the states know: one that could mend the last refusal, one of a row that no walk has seen, or any.
std::optional<std::string> Walk::known_act(Case& at) {
    const Workflow& workflow = *at.at.workflow;
    std::vector<std::string_view> all, mending;
    std::vector<const StepInfo*> unseen;
    for (const auto& step : workflow.steps()) {
        if (!workflow.knows(at.at.states, step.on) || workflow.pause_against(at.at.states, step.on)) continue;
        if (std::find(at.at.states.begin(), at.at.states.end(), step.from) == at.at.states.end()) continue;
        const ActInfo& act = *workflow.find_act(step.on);
        if (act.who.empty() && manner_ == Manner::enforced) continue;
        all.push_back(step.on);
        const bool mends = std::any_of(act.who.begin(), act.who.end(),
                                       [&](const Role* role) { return at.menders.contains(role->name); });
        if (mends) mending.push_back(step.on);
        if (!seen().contains(&step) && reach_.aims[&step] < vain_aims) unseen.push_back(&step);
    }
    if (!mending.empty() && dice_.chance(40)) return std::string(dice_.one_of(mending));
    if (!unseen.empty() && dice_.chance(50)) {
        const StepInfo* step = dice_.one_of(unseen);
        ++reach_.aims[step];
        return std::string(step->on);
    }
    if (all.empty()) return std::nullopt;
    return std::string(dice_.one_of(all));
}

const std::set<const StepInfo*>& Walk::seen() const {
    return manner_ == Manner::enforced ? reach_.rows_enforced : reach_.rows;
}

/// A row that no walk has passed, or any.
void Walk::take_aim(Case& at) {
    std::vector<const StepInfo*> unseen, all;
    for (const auto& step : at.at.workflow->steps()) {
        if (step.from == at.at.workflow->initial_states().front()) continue;
        all.push_back(&step);
        // What so many walks aimed at in vain does not keep the others from what lies further on.
        if (!seen().contains(&step) && reach_.aims[&step] < vain_aims) unseen.push_back(&step);
    }
    if (all.empty()) return;  // A life of one act.
    at.aim = !unseen.empty() && dice_.chance(75) ? dice_.one_of(unseen) : dice_.one_of(all);
    ++reach_.aims[at.aim];
}

/// The first act on the shortest way to that state; nothing when it is there or no way leads there.
std::optional<std::string> Walk::step_to(Case& at, std::string_view state) {
    const json way = path_to(*at.at.workflow, at.at.states, state).at("pasos");
    if (way.is_null() || way.empty()) return std::nullopt;
    return way.front().at("acto").get<std::string>();
}

std::optional<Walk::Next> Walk::toward_aim(Case& at) {
    if (!at.aim || dice_.chance(3)) take_aim(at);
    if (!at.aim) return std::nullopt;
    const bool there = std::find(at.at.states.begin(), at.at.states.end(), at.aim->from) != at.at.states.end();
    const auto act = there ? std::optional{std::string(at.aim->on)} : step_to(at, at.aim->from);
    if (!act) {
        at.aim = nullptr;
        return std::nullopt;
    }
    return prepared(at, *act);
}

/// The act, or what a careful official sees done before it.
std::optional<Walk::Next> Walk::prepared(Case& at, std::string_view act) {
    const Workflow& workflow = *at.at.workflow;
    const auto done = [&](std::string_view what) {
        return std::any_of(at.history.begin(), at.history.end(),
                           [&](const ActRecord& each) { return each.accepted && each.act == what; });
    };
    for (const auto before : preparations(workflow, act, at.at.facts))
        if (!done(before) && workflow.knows(at.at.states, before) && dice_.chance(85)) return prepared(at, before);
    if (!workflow.find_act(act)->who.empty() || manner_ == Manner::recorded)
        return Next{&at, nullptr, std::string(act), {}};
    return through_another(at, act);
}

/// What only another case brings about: the act of that case, one that leads there, or opening it.
std::optional<Walk::Next> Walk::through_another(Case& at, std::string_view act) {
    const Workflow* to_open = nullptr;
    for (const Workflow* workflow : neighbours(*at.at.workflow))
        for (const auto& step : workflow->steps())
            for (const ConsequenceInfo* consequence : step.consequences) {
                if (consequence->act != act || consequence->opens) continue;
                to_open = workflow;
                if (step.from == workflow->initial_states().front()) continue;
                for (const auto& id : alive()) {
                    Case& other = cases_.at(id);
                    if (other.at.workflow != workflow) continue;
                    if (other.at.states.front() == step.from) return Next{&other, nullptr, std::string(step.on), {}};
                    if (const auto nearer = step_to(other, step.from)) return Next{&other, nullptr, *nearer, {}};
                }
            }
    if (!to_open || opening_needs_another(*to_open)) return std::nullopt;
    return Next{nullptr, &needed_for(*to_open), {}, {}};
}

}  // namespace hito::test
