#include "engine/decide.hpp"

#include "engine/describe.hpp"
#include "engine/weigh.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito {

namespace {

constexpr int deepest_consequence = 8;

json to_receipt(const std::vector<RuleResult>& results) {
    json rules = json::array();
    for (const auto& result : results) {
        json entry{{"regla", result.rule->code}, {"efecto", word(result.effect)}};
        if (!result.observed.is_null()) entry["observado"] = result.observed;
        if (!result.required.is_null()) entry["requerido"] = result.required;
        if (result.effect != Effect::passes) {
            if (!result.detail.empty()) entry["detalle"] = result.detail;
            if (result.mender) entry["puede_subsanar"] = result.mender->name;
        }
        rules.push_back(std::move(entry));
    }
    return rules;
}

std::vector<std::string> texts(const States& states) { return {states.begin(), states.end()}; }

/// One decision in the making: the cases it touched so far stand over those of the world.
class Making {
public:
    Making(const World& world, const Command& command, const Moment& moment, const DecisionContext& context)
        : world_{world}, command_{command}, moment_{moment}, context_{context} {}

    Decision run() {
        if (command_.opens) {
            if (world_.find(command_.target)) return ruled(Ruling::exists);
            Snapshot fresh;
            fresh.id = command_.target;
            fresh.workflow = command_.opens;
            fresh.states = command_.opens->initial_states();
            cases_.push_back({std::nullopt, std::move(fresh), {}, false});
        } else if (const Snapshot* snapshot = world_.find(command_.target)) {
            cases_.push_back({*snapshot, *snapshot, {}, false});
        } else {
            if (!world_.absent(command_.target)) decision_.needs.push_back(command_.target);
            return ruled(decision_.needs.empty() ? Ruling::no_case : Ruling::needs_cases);
        }
        for (const auto& link : command_.links) {
            if (world_.find(link.target)) continue;
            if (world_.absent(link.target)) return trouble(Ruling::no_case, "el expediente vinculado no existe");
            decision_.needs.push_back(link.target);
        }
        if (!decision_.needs.empty()) return ruled(Ruling::needs_cases);
        return judge();
    }

private:
    Decision ruled(Ruling ruling) {
        decision_.ruling = ruling;
        return std::move(decision_);
    }
    Decision trouble(Ruling ruling, std::string text) {
        decision_.trouble = std::move(text);
        return ruled(ruling);
    }

    Decision judge() {
        const Snapshot& at = cases_.front().after;
        decision_.workflow = at.workflow;
        decision_.states = at.states;
        decision_.version = at.version;
        decision_.since = at.since;
        if (command_.if_match && *command_.if_match != at.version) return ruled(Ruling::stale);
        if (command_.date > bogota_day(moment_.recorded_at)) return ruled(Ruling::in_the_future);
        const ActInfo* act = at.workflow->find_act(command_.act);
        if (!act) return ruled(Ruling::unknown_act);
        choose_role(*act);
        if (command_.mode != Mode::registrar && !may(*act)) return ruled(Ruling::not_allowed);
        const Ruling ruling = perform(0, command_.act, command_.data, command_.links, 0);
        if (ruling == Ruling::accepted)
            finish();
        else if (ruling == Ruling::refused)
            refuse();
        return ruled(ruling);
    }

    static bool among(std::span<const Role* const> roles, const Role& wanted) {
        return std::any_of(roles.begin(), roles.end(), [&](const Role* role) { return *role == wanted; });
    }
    void choose_role(const ActInfo& act) {
        role_ = command_.role;
        for (const Role* own : command_.roles)
            if (!role_ && among(act.who, *own)) role_ = own;
        if (!role_ && !command_.roles.empty()) role_ = command_.roles.front();
    }
    bool may(const ActInfo& act) const { return role_ && among(act.who, *role_); }

    Occasion occasion() const {
        return {command_.date, moment_.recorded_at, command_.person,   role_,
                command_.mode, &context_.law,       command_.evidence, command_.motive};
    }

    /// Performs one act on the case at `index`, then what it brings about.
    Ruling perform(std::size_t index, std::string_view act, const json& data, const std::vector<Link>& links,
                   int depth) {
        if (depth > deepest_consequence) throw std::logic_error("consequences that never end");
        Snapshot& at = cases_[index].after;
        const Occasion now = occasion();
        Outcome outcome = at.workflow->perform(at.states, at.facts, act, data, Form::wire, now);
        if (depth == 0 && outcome.kind != Outcome::Kind::bad_data) add_general_results(now, outcome);
        decision_.results.insert(decision_.results.end(), outcome.results.begin(), outcome.results.end());
        if (outcome.kind == Outcome::Kind::bad_data) return decision_.errors = outcome.errors, Ruling::bad_data;
        if (outcome.kind == Outcome::Kind::no_step) return decision_.paused = outcome.paused, Ruling::unknown_act;
        const bool moves = outcome.states != at.states;
        if (moves && at.version > 0 && command_.date < at.since)
            return decision_.since = at.since, Ruling::before_stage;
        if (outcome.kind == Outcome::Kind::refused) {
            if (at.version > 0 && command_.date < at.since && would_move(at, act, data, now))
                return decision_.since = at.since, Ruling::before_stage;
            if (depth == 0) refused_data_ = std::move(outcome.stored_data);
            return Ruling::refused;
        }
        record(index, act, outcome, links, moves);
        for (const auto& consequence : outcome.consequences)
            if (const Ruling ruling = follow(index, consequence, depth); ruling != Ruling::accepted) return ruling;
        return Ruling::accepted;
    }

    /// Whether the act would change the stage if no rule stood in its way: then its date is what is wrong first.
    static bool would_move(const Snapshot& at, std::string_view act, const json& data, Occasion now) {
        now.mode = Mode::replay;
        return at.workflow->perform(at.states, at.facts, act, data, Form::wire, now).states != at.states;
    }

    void add_general_results(const Occasion& now, Outcome& outcome) const {
        if (command_.late_by_nature) return;
        for (const auto& rule : context_.general_rules) {
            RuleResult result = weigh(*rule.info, rule.check(now), now, {}, true);
            if (result.effect != Effect::ignored) outcome.results.push_back(std::move(result));
        }
    }

    void record(std::size_t index, std::string_view act, Outcome& outcome, const std::vector<Link>& links, bool moves) {
        Touched& touched = cases_[index];
        Snapshot& at = touched.after;
        ActRecord entry = draft(at, act, index);
        entry.version = at.version + 1;
        entry.states_after = texts(outcome.states);
        entry.content["datos"] = std::move(outcome.stored_data);
        if (!links.empty()) {
            json list = json::array();
            for (const auto& link : links) list.push_back({{"tipo", link.type}, {"expediente", to_text(link.target)}});
            entry.content["vinculos"] = std::move(list);
            at.links.insert(at.links.end(), links.begin(), links.end());
        }
        entry.receipt["reglas"] = to_receipt(outcome.results);
        at.states = outcome.states;
        at.facts = std::move(outcome.facts);
        at.deadlines = std::make_shared<const std::vector<Deadline>>(std::move(outcome.deadlines));
        at.summary = std::make_shared<const Summary>(std::move(outcome.summary));
        at.version = entry.version;
        at.seq = entry.seq;
        if (moves) at.since = command_.date;
        touched.records.push_back(std::move(entry));
    }

    ActRecord draft(const Snapshot& at, std::string_view act, std::size_t index) const {
        ActRecord entry;
        entry.case_id = at.id;
        entry.workflow = at.workflow->name();
        entry.seq = at.seq + 1;
        entry.version = at.version;
        entry.act = act;
        entry.date = command_.date;
        entry.recorded_at = moment_.recorded_at;
        entry.person = command_.person;
        entry.role = role_ ? role_->name : "";
        entry.mode = command_.mode;
        entry.states_before = texts(at.states);
        entry.states_after = entry.states_before;
        entry.content = {{"sal", to_text(derived_uuid(moment_.seed, salt_place + static_cast<unsigned>(index)))}};
        entry.receipt = {{"definicion", at.workflow->digest().substr(0, 16)}};
        if (index == 0) {
            if (!command_.motive.empty()) entry.content["motivo"] = command_.motive;
            if (!command_.evidence.empty()) entry.content["soportes"] = write_value(command_.evidence, Form::stored);
            entry.key = command_.key;
            entry.fingerprint = command_.fingerprint;
        } else {
            entry.receipt["por_consecuencia_de"] = {{"expediente", to_text(cases_.front().after.id)},
                                                    {"acto", command_.act}};
        }
        return entry;
    }

    Ruling follow(std::size_t from, const Consequence& consequence, int depth) {
        const ConsequenceInfo& info = *consequence.info;
        if (info.opens) {
            Snapshot fresh;
            fresh.id = derived_uuid(moment_.seed, ++opened_);
            fresh.workflow = context_.registry.find(info.workflow);
            if (!fresh.workflow) throw std::logic_error("a consequence opens an unknown workflow");
            fresh.states = fresh.workflow->initial_states();
            const Link back{std::string(info.link), cases_[from].after.id};
            cases_.push_back({std::nullopt, std::move(fresh), {}, false});
            return on_case(cases_.size() - 1, consequence, {back}, depth);
        }
        std::vector<Uuid> targets = consequence.targets;
        if (targets.empty())
            for (const auto& link : cases_[from].after.links)
                if (link.type == info.link) targets.push_back(link.target);
        for (const Uuid& target : targets) {
            const auto index = touch(target);
            if (!index) return Ruling::needs_cases;
            if (const Ruling ruling = on_case(*index, consequence, {}, depth); ruling != Ruling::accepted)
                return ruling;
        }
        return Ruling::accepted;
    }

    Ruling on_case(std::size_t index, const Consequence& consequence, const std::vector<Link>& links, int depth) {
        const ConsequenceInfo& info = *consequence.info;
        const Ruling ruling = perform(index, info.act, consequence.data, links, depth + 1);
        if (ruling == Ruling::accepted || ruling == Ruling::needs_cases) return ruling;
        const Snapshot& at = cases_[index].after;
        decision_.trouble = fmt::format("la consecuencia «{}» no procede en el expediente {} ({}, en {})", info.act,
                                        to_text(at.id), at.workflow->name(), fmt::join(at.states, ", "));
        if (ruling == Ruling::bad_data)
            throw std::logic_error(fmt::format("{}: {} {}", decision_.trouble, decision_.errors.front().path,
                                               decision_.errors.front().message));
        return ruling;
    }

    std::optional<std::size_t> touch(const Uuid& id) {
        for (std::size_t i = 0; i < cases_.size(); ++i)
            if (cases_[i].after.id == id) return i;
        const Snapshot* snapshot = world_.find(id);
        if (!snapshot) {
            if (world_.absent(id)) throw std::logic_error("a link leads to no case: " + to_text(id));
            decision_.needs.push_back(id);
            return std::nullopt;
        }
        cases_.push_back({*snapshot, *snapshot, {}, false});
        return cases_.size() - 1;
    }

    /// Closes the receipts, chains the hashes and computes the deadlines.
    void finish() {
        json consequences = json::array();
        for (std::size_t i = 1; i < cases_.size(); ++i)
            for (const auto& entry : cases_[i].records)
                consequences.push_back({{"expediente", to_text(entry.case_id)},
                                        {"flujo", entry.workflow},
                                        {"acto", entry.act},
                                        {"seq", entry.seq}});
        if (!consequences.empty()) cases_.front().records.front().receipt["consecuencias"] = std::move(consequences);
        for (auto& touched : cases_) {
            chain(touched);
            touched.deadlines_changed = *touched.after.deadlines != deadlines_before(touched);
        }
        decision_.touched = std::move(cases_);
    }

    std::vector<Deadline> deadlines_before(const Touched& touched) const {
        if (!touched.before) return {};
        const Snapshot& before = *touched.before;
        return before.deadlines ? *before.deadlines
                                : before.workflow->deadlines(before.states, before.facts, context_.law);
    }

    /// A refusal is recorded on the case alone: who tried what and why not. State and version stay.
    void refuse() {
        if (command_.opens) return;  // There is no case to record it on.
        Touched touched{*world_.find(command_.target), *world_.find(command_.target), {}, false};
        ActRecord entry = draft(touched.after, command_.act, 0);
        entry.accepted = false;
        const auto& made = cases_.front().records;  // Not empty when a consequence was what failed.
        entry.content["datos"] = made.empty() ? refused_data_ : made.front().content.at("datos");
        entry.receipt["reglas"] = to_receipt(decision_.results);
        if (!decision_.trouble.empty()) entry.receipt["detalle"] = decision_.trouble;
        touched.after.seq = entry.seq;
        touched.records.push_back(std::move(entry));
        chain(touched);
        decision_.touched.push_back(std::move(touched));
    }

    void chain(Touched& touched) const {
        for (auto& entry : touched.records) {
            entry.previous = touched.after.head;
            entry.hash = chain_hash(entry, context_.entity);
            touched.after.head = entry.hash;
        }
    }

    static constexpr unsigned salt_place = 1'000'000;

    const World& world_;
    const Command& command_;
    const Moment& moment_;
    const DecisionContext& context_;
    Decision decision_;
    std::vector<Touched> cases_;
    json refused_data_;
    const Role* role_ = nullptr;
    unsigned opened_ = 0;
};

}  // namespace

Decision decide(const World& world, const Command& command, const Moment& moment, const DecisionContext& context) {
    return Making(world, command, moment, context).run();
}

}  // namespace hito
