#include "tests/support/walk.hpp"

#include "tests/support/careful_data.hpp"
#include "tests/support/random_data.hpp"
#include "workflows/registry.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::test {

namespace {

constexpr std::string_view entity = "800000001";

/// An entity whose years all have their minimum wage. A walk in two asks that resolutions be notified in time, and
/// draws as soon as two show interest.
json configuration(bool strict) {
    json wages = json::array();
    for (int year = 2027; year <= 2045; ++year)
        wages.push_back({{"desde", fmt::format("{}-01-01", year)}, {"valor", 1'800'000}, {"fuente", "prueba"}});
    json parameters{{"smmlv", wages}};
    const auto always = [](const json& value) {
        return json::array({{{"desde", "2000-01-01"}, {"valor", value}, {"fuente", "prueba"}}});
    };
    if (strict) {
        parameters["liquidacion_se_notifica_con_competencia"] = always(true);
        parameters["sa_sorteo_mas_de"] = always(1);
    }
    return {{"parametros", std::move(parameters)}};
}

std::shared_ptr<const Law> law_for(bool strict) {
    static const std::shared_ptr<const Law> lenient = law_of(configuration(false)), other = law_of(configuration(true));
    return strict ? other : lenient;
}

std::string_view word(Ruling ruling) {
    constexpr std::array words{"accepted",     "refused",     "unknown_act", "bad_data", "bad_links", "in_the_future",
                               "before_stage", "not_allowed", "stale",       "exists",   "no_case",   "needs_cases"};
    return words[static_cast<std::size_t>(ruling)];
}

/// The act that opens a case: that of a row from where the machine begins.
const ActInfo& opening_act(const Workflow& workflow) {
    const std::string_view start = workflow.initial_states().front();
    for (const auto& step : workflow.steps())
        if (step.from == start) return *workflow.find_act(step.on);
    throw std::logic_error("a lifecycle that nothing opens");
}

/// The documents that the act or one of its rules speaks of.
std::vector<std::string_view> documents(const Workflow& workflow, const ActInfo& act) {
    std::vector<std::string_view> out;
    for (const auto& document : act.evidence) out.push_back(document.kind);
    for (const auto& step : workflow.steps())
        for (const RuleInfo* rule : step.rules)
            if (step.on == act.name && !rule->evidence.empty()) out.push_back(rule->evidence);
    return out;
}

}  // namespace

Walk::Walk(std::uint64_t seed, const Workflow& first, Manner manner, Reach& reach)
    : dice_{seed},
      first_{first},
      manner_{manner},
      reach_{reach},
      law_{law_for(seed % 2 == 0)},
      today_{Date{std::chrono::year{2024} / 2 / 1} + Days{dice_.between(0, 900)}} {}

const Snapshot* Walk::find(const Uuid& id) const {
    const auto found = cases_.find(id);
    return found == cases_.end() ? nullptr : &found->second.at;
}

DecisionContext Walk::context() const { return {entity, registry(), law(), general_rules()}; }

void Walk::run(int acts) {
    for (int left = acts; left > 0 && wrong_.empty(); --left) perform(ask(choose()));
    for (const auto& id : order_) {
        const auto& history = cases_.at(id).history;
        expect_chain(history, entity, wrong_);
        for (int times = 0; times < 2; ++times) expect_tampering_shows(history, entity, dice_, wrong_);
    }
}

// --- How to ask ------------------------------------------------------------------------------------------------------

Command Walk::ask(const Next& next) {
    if (next.by_clock) return *next.by_clock;
    if (!next.on) return opening(*next.opens);
    Command command;
    command.target = next.on->at.id;
    command.act = next.act;
    command.date = today_;
    command.role = dice_.one_of(roles::all);
    const Workflow& workflow = *next.on->at.workflow;
    if (const ActInfo* act = workflow.find_act(next.act)) fill(command, workflow, *act, next.on);
    if (dice_.chance(4)) command.if_match = next.on->at.version + dice_.between(-1, 1);
    return command;
}

/// Where acts of the lifecycle bring about others, the fresh case is linked to one that they may reach.
Command Walk::opening(const Workflow& workflow) {
    Command command;
    command.opens = &workflow;
    command.target = derived_uuid(Uuid{}, ++serial_);
    const ActInfo& act = opening_act(workflow);
    command.act = act.name;
    std::set<std::string_view> linked;
    // A lifecycle that declares its links takes no others.
    for (const auto& step : workflow.links().empty() ? workflow.steps() : std::span<const StepInfo>{})
        for (const ConsequenceInfo* consequence : step.consequences)
            for (auto id = order_.rbegin(); id != order_.rend(); ++id)
                if (!consequence->opens && cases_.at(*id).at.workflow->name() == consequence->workflow &&
                    linked.insert(consequence->link).second)
                    command.links.push_back({std::string(consequence->link), *id});
    for (const LinkInfo& link : workflow.links())
        if (link.through.empty() && linked.insert(link.type).second && (link.required || dice_.chance(20)))
            if (const Snapshot* other = latest_for(link)) command.links.push_back({std::string(link.type), other->id});
    fill(command, workflow, act, nullptr);
    return command;
}

/// The case opened last that the link may lead to, of those that live if there is one.
const Snapshot* Walk::latest_for(const LinkInfo& link) const {
    const Snapshot* over = nullptr;
    for (auto id = order_.rbegin(); id != order_.rend(); ++id) {
        const Snapshot& at = cases_.at(*id).at;
        if (std::find(link.workflows.begin(), link.workflows.end(), at.workflow->name()) == link.workflows.end())
            continue;
        const StateInfo* stage = at.workflow->find_state(at.states.front());
        if (!stage || !stage->final) return &at;
        if (!over) over = &at;
    }
    return over;
}

void Walk::fill(Command& command, const Workflow& workflow, const ActInfo& act, const Case* at) {
    const bool recorded = manner_ == Manner::recorded || (manner_ == Manner::mixed && dice_.chance(50));
    command.mode = recorded ? Mode::registrar : Mode::exigir;
    command.date = some_date(at);
    const bool by_who_may = !act.who.empty() && dice_.chance(93);
    command.role = by_who_may ? dice_.one_of(act.who) : dice_.one_of(roles::all);
    command.person = dice_.chance(96) ? command.role->name : "ana";
    if (dice_.chance(80)) command.motive = "Por necesidad del servicio";
    for (const auto kind : documents(workflow, act))
        if (dice_.chance(70)) {
            command.evidence.emplace_back();
            command.evidence.back().kind = kind;
            if (dice_.chance(25)) command.evidence.back().published = command.date + Days{dice_.between(-1, 6)};
        }
    command.data = data_for(workflow, act, at, contract_of(at ? at->at.links : command.links));
}

json Walk::data_for(const Workflow& workflow, const ActInfo& act, const Case* at, const Snapshot* linked) {
    static const json none;
    const json& facts = at ? *at->at.facts : none;
    const json known = facts.is_object() ? to_wire(facts, workflow.fields()) : json::object();
    const Desktop desktop{facts, linked ? *linked->facts : none, today_, static_cast<int>(++serial_)};
    const auto careful = careful_data(workflow, act, desktop, dice_);
    json data = careful && dice_.chance(80) ? json::object() : random_data(act.fields, known, today_, dice_);
    if (careful && dice_.chance(90)) data.update(*careful);
    if (dice_.chance(6)) spoil(data, act.fields, dice_);
    return data;
}

const Snapshot* Walk::contract_of(const std::vector<Link>& links) const {
    return links.empty() ? nullptr : find(links.front().target);
}

Date Walk::some_date(const Case* at) {
    const int kind = dice_.between(1, 100);
    if (kind <= 3) return today_ + Days{dice_.between(1, 3)};
    if (kind <= 6 && at) return at->at.since - Days{dice_.between(1, 20)};
    if (kind <= 15) return today_ - Days{dice_.between(1, 8)};
    return today_;
}

// --- What comes of it ------------------------------------------------------------------------------------------------

void Walk::perform(const Command& command) {
    const Moment moment{Instant{today_} + std::chrono::hours{17}, derived_uuid(Uuid{}, ++serial_ + 1'000'000)};
    Wrong found;
    ++reach_.acts;
    try {
        const Decision decision = decide(*this, command, moment, context());
        expect_same(decision, decide(AsStored{*this}, command, moment, context()), found);
        if (decision.ruling != Ruling::accepted) expect_nothing_changed(*this, command, decision, found);
        const Snapshot* at = find(command.target);
        if (at && dice_.chance(30)) expect_offer_agrees(*this, *at, command, context(), found);
        ++reach_.rulings[std::string(word(decision.ruling))];
        keep(command, decision);
        for (const auto& touched : decision.touched) {
            const Case& at = cases_.at(touched.after.id);
            expect_history_is_the_case(at.at, at.history, law(), found);
            expect_chain_goes_on(touched, entity, found);
        }
    } catch (const std::out_of_range&) {  // A dated parameter or the calendar does not reach that day.
        ++reach_.unanswerable;
    } catch (const std::exception& error) { found.push_back(fmt::format("it threw: {}", error.what())); }
    tell(command, found);
}

void Walk::keep(const Command& command, const Decision& decision) {
    for (const auto& touched : decision.touched) {
        const auto [entry, fresh] = cases_.try_emplace(touched.after.id);
        if (fresh) order_.push_back(touched.after.id);
        Case& at = entry->second;
        at.at = touched.after;
        at.menders.clear();
        at.history.insert(at.history.end(), touched.records.begin(), touched.records.end());
        for (const auto& act : touched.records)
            if (act.accepted) mark(*at.at.workflow, act);
    }
    const auto own = cases_.find(command.target);
    if (own == cases_.end()) return;
    if (decision.ruling == Ruling::refused && dice_.chance(25)) own->second.aim = nullptr;
    for (const auto& result : decision.results) {
        if (result.effect != Effect::refuses) continue;
        ++reach_.refusals[fmt::format("{} {}", command.act, result.rule->code)];
        if (result.mender) own->second.menders.insert(result.mender->name);
    }
}

void Walk::mark(const Workflow& workflow, const ActRecord& act) {
    for (const auto& state : act.states_after) reach_.states.insert(workflow.find_state(state));
    for (const auto& step : workflow.steps()) {
        if (step.on != act.act) continue;
        const auto region = static_cast<std::size_t>(workflow.region_of(step.from));
        if (act.states_before[region] != step.from || act.states_after[region] != step.to) continue;
        reach_.rows.insert(&step);
        if (act.mode == Mode::exigir) reach_.rows_enforced.insert(&step);
    }
}

void Walk::tell(const Command& command, const Wrong& found) {
    if (found.empty()) return;
    const Snapshot* at = find(command.target);
    wrong_.push_back(fmt::format("{} «{}» dated {} on {} by {} in mode {}, in {}: {}",
                                 command.opens ? command.opens->name()
                                 : at          ? at->workflow->name()
                                               : "",
                                 command.act, to_iso(command.date), to_iso(today_),
                                 command.role ? command.role->name : "nobody", word(command.mode),
                                 at ? fmt::format("{}", fmt::join(at->states, ",")) : "no case", command.data.dump()));
    wrong_.insert(wrong_.end(), found.begin(), found.end());
}

}  // namespace hito::test
