#include "engine/decide.hpp"

#include "engine/describe.hpp"
#include "engine/links.hpp"
#include "engine/weigh.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito {

namespace {

constexpr int deepest_consequence = 8;

/// What a rule found, as it stands in the receipt.
void print_result(Printer& out, const RuleResult& result) {
    const bool told = result.effect != Effect::passes;
    out.open('{');
    if (told && !result.detail.empty()) out.field("detalle", result.detail);
    out.field("efecto", word(result.effect));
    if (!result.observed.is_null()) out.key("observado").raw(result.observed.dump());
    if (told && result.mender) out.field("puede_subsanar", result.mender->name);
    out.field("regla", result.rule->code);
    if (!result.required.is_null()) out.key("requerido").raw(result.required.dump());
    out.close('}');
}

/// What the act says was published, as lists show it. Its key is what migrations/0002_publicaciones.sql looks for.
void print_publication(Printer& out, const Publication& publication) {
    out.open('{').field("acto", publication.act).field("documento", publication.document);
    if (publication.issued) out.field("expedido", to_iso(*publication.issued));
    if (publication.limit) out.field("limite", to_iso(publication.limit->result));
    out.field("publicado_el", to_iso(*publication.published));
    if (publication.limit) out.key("retraso_dias_habiles").number(publication.working_days_late);
    if (!publication.sha256.empty()) out.field("sha256", publication.sha256);
    if (!publication.url.empty()) out.field("url", publication.url);
    out.close('}');
}

/// An act on its way into the history: what its two documents will say.
struct Entry {
    ActRecord record;
    bool commanded = false;   ///< Asked for; not brought about by another.
    bool documented = false;  ///< The documents of the act that was asked for are its own.
    std::string salt;
    Document data;
    std::vector<Link> links;
    std::size_t first_result = 0, results = 0;  ///< Its part of the decision's results.
    std::optional<Publication> publication{};
};

/// A case that the decision touches.
struct Working {
    std::optional<Snapshot> before;
    Snapshot after;
    std::vector<Entry> entries;
};

bool among(std::span<const Role* const> roles, const Role& wanted) {
    return std::any_of(roles.begin(), roles.end(), [&](const Role* role) { return *role == wanted; });
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
            cases_.push_back({std::nullopt, std::move(fresh), {}});
        } else if (const Snapshot* snapshot = world_.find(command_.target)) {
            cases_.push_back({*snapshot, *snapshot, {}});
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
        std::vector<Link> links = command_.links;
        json data = command_.data;
        if (command_.opens) complete_opening(*command_.opens, finder(), links, data, decision_.errors);
        if (!decision_.errors.empty()) return ruled(Ruling::bad_links);
        const Ruling ruling = perform(0, command_.act, data, links, 0);
        if (ruling == Ruling::accepted)
            finish();
        else if (ruling == Ruling::refused)
            refuse();
        return ruled(ruling);
    }

    void choose_role(const ActInfo& act) { role_ = command_.role ? command_.role : role_for(act, command_.roles); }
    bool may(const ActInfo& act) const { return role_ && among(act.who, *role_); }

    Occasion occasion() const {
        return {command_.date,
                moment_.recorded_at,
                command_.person,
                role_,
                command_.mode,
                &context_.law,
                command_.evidence,
                command_.motive,
                false,
                command_.mode == Mode::registrar,
                {},
                command_.roles};
    }

    /// Performs one act on the case at `index`, then what it brings about.
    Ruling perform(std::size_t index, std::string_view act, const json& data, const std::vector<Link>& links,
                   int depth) {
        if (depth > deepest_consequence) throw std::logic_error("consequences that never end");
        Snapshot& at = cases_[index].after;
        Occasion now = occasion();
        now.brought_about = depth > 0;
        now.links = at.version > 0 ? &at.links : &links;
        // The documents are those of the act that was asked for, and of what it gives birth to.
        if (depth > 0 && cases_[index].before) now.evidence = {};
        Outcome outcome = at.workflow->perform(at.states, at.facts, act, data, Form::wire, now);
        if (depth == 0 && outcome.kind != Outcome::Kind::bad_data) add_general_results(now, outcome);
        const std::size_t first_result = decision_.results.size();
        std::move(outcome.results.begin(), outcome.results.end(), std::back_inserter(decision_.results));
        if (outcome.kind == Outcome::Kind::bad_data) return decision_.errors = outcome.errors, Ruling::bad_data;
        if (outcome.kind == Outcome::Kind::no_step) return decision_.paused = outcome.paused, Ruling::unknown_act;
        const bool moves = outcome.states != at.states;
        if (moves && at.version > 0 && command_.date < at.since)
            return decision_.since = at.since, Ruling::before_stage;
        if (outcome.kind == Outcome::Kind::refused) {
            if (at.version > 0 && command_.date < at.since && would_move(at, act, data, now))
                return decision_.since = at.since, Ruling::before_stage;
            if (depth == 0) refused_data_ = std::move(outcome.data);
            return Ruling::refused;
        }
        record(index, act, outcome, links, moves, first_result);
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
        if (command_.late_by_nature) return;  // The clock and who loads a file are not those who acted.
        for (const auto& rule : context_.general_rules) {
            RuleResult result = weigh(*rule.info, rule.check(now), now, {}, true);
            if (result.effect == Effect::refuses && outcome.kind == Outcome::Kind::moved) {
                outcome.kind = Outcome::Kind::refused;
                outcome.states = cases_.front().after.states;
            }
            if (result.effect != Effect::ignored) outcome.results.push_back(std::move(result));
        }
    }

    void record(std::size_t index, std::string_view act, Outcome& outcome, const std::vector<Link>& links, bool moves,
                std::size_t first_result) {
        Working& working = cases_[index];
        Snapshot& at = working.after;
        Entry entry = draft(at, act, index == 0 && working.entries.empty());
        entry.documented = entry.commanded || !working.before;
        entry.record.version = at.version + 1;
        entry.record.states_after = texts(outcome.states);
        entry.data = std::move(outcome.data);
        entry.links = links;
        entry.first_result = first_result;
        entry.results = decision_.results.size() - first_result;
        entry.publication = std::move(outcome.publication);
        at.links.insert(at.links.end(), links.begin(), links.end());
        at.states = outcome.states;
        at.facts = std::move(outcome.facts);
        at.deadlines = std::make_shared<const std::vector<Deadline>>(std::move(outcome.deadlines));
        at.summary = std::make_shared<const Summary>(std::move(outcome.summary));
        at.version = entry.record.version;
        at.seq = entry.record.seq;
        if (moves) at.since = command_.date;
        working.entries.push_back(std::move(entry));
    }

    Entry draft(const Snapshot& at, std::string_view act, bool commanded) {
        Entry entry;
        entry.commanded = entry.documented = commanded;
        ActRecord& record = entry.record;
        record.case_id = at.id;
        record.workflow = at.workflow->name();
        record.seq = at.seq + 1;
        record.version = at.version;
        record.act = act;
        record.date = command_.date;
        record.recorded_at = moment_.recorded_at;
        record.person = command_.person;
        record.role = role_ ? role_->name : "";
        record.mode = command_.mode;
        record.states_before = texts(at.states);
        record.states_after = record.states_before;
        entry.salt = to_text(derived_uuid(moment_.seed, salt_place + drafted_++));
        if (commanded) {
            record.key = command_.key;
            record.fingerprint = command_.fingerprint;
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
            if (!info.keeps.empty()) {
                const Link kept{std::string(info.keeps), fresh.id};
                cases_[from].after.links.push_back(kept);
                cases_[from].entries.back().links.push_back(kept);
            }
            std::vector<Link> links{back};
            Consequence opening = consequence;
            inherit(*fresh.workflow, finder(), links, opening.data);
            cases_.push_back({std::nullopt, std::move(fresh), {}});
            return on_case(cases_.size() - 1, opening, links, depth);
        }
        std::vector<Uuid> targets = consequence.targets;
        if (targets.empty())
            for (const auto& link : cases_[from].after.links)
                if (link.type == info.link) targets.push_back(link.target);
        if (info.latest && targets.size() > 1) targets.erase(targets.begin(), targets.end() - 1);
        for (const Uuid& target : targets) {
            const auto index = touch(target);
            if (!index) return Ruling::needs_cases;
            std::vector<Link> links;
            if (const Link back{std::string(info.keeps), cases_[from].after.id};
                !info.keeps.empty() && !has(cases_[*index].after.links, back))
                links.push_back(back);
            if (const Ruling ruling = on_case(*index, consequence, links, depth); ruling != Ruling::accepted)
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
        if (ruling != Ruling::bad_data) return ruling;
        // What was recorded of the first case does not fit the other: a figure to mend, not an act to refuse by a rule.
        decision_.trouble += fmt::format(": {}: {}", decision_.errors.front().path, decision_.errors.front().message);
        decision_.errors.clear();
        return Ruling::unknown_act;
    }

    static bool has(const std::vector<Link>& links, const Link& link) {
        return std::find(links.begin(), links.end(), link) != links.end();
    }

    /// A case as this decision has left it so far.
    FindCase finder() const {
        return [this](const Uuid& id) -> const Snapshot* {
            for (const auto& working : cases_)
                if (working.after.id == id) return &working.after;
            return world_.find(id);
        };
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
        cases_.push_back({*snapshot, *snapshot, {}});
        return cases_.size() - 1;
    }

    /// Prints contents and receipts, chains the hashes.
    void finish() {
        for (auto& working : cases_) {
            Touched touched{std::move(working.before), std::move(working.after), {}};
            for (auto& entry : working.entries) seal(touched, entry);
            decision_.touched.push_back(std::move(touched));
        }
    }

    void seal(Touched& touched, Entry& entry) {
        ActRecord& record = entry.record;
        record.content = Document::of_text(content_text(entry));
        record.receipt = Document::of_text(receipt_text(entry, *touched.after.workflow));
        if (record.accepted)
            for (std::size_t i = 0; i < entry.results; ++i)
                record.findings += decision_.results[entry.first_result + i].effect == Effect::finding;
        record.previous = touched.after.head;
        record.hash = chain_hash(record, context_.entity);
        touched.after.head = record.hash;
        touched.records.push_back(std::move(record));
    }

    std::string content_text(const Entry& entry) const {
        Printer out;
        out.open('{').key("datos").raw(entry.data.text());
        if (entry.commanded && !command_.motive.empty()) out.field("motivo", command_.motive);
        out.field("sal", entry.salt);
        if (entry.documented && !command_.evidence.empty())
            print_value(out.key("soportes"), command_.evidence, Form::stored);
        if (!entry.links.empty()) {
            out.key("vinculos").open('[');
            for (const auto& link : entry.links)
                out.open('{').field("expediente", to_text(link.target)).field("tipo", link.type).close('}');
            out.close(']');
        }
        return out.close('}').take();
    }

    std::string receipt_text(const Entry& entry, const Workflow& workflow) const {
        Printer out;
        out.open('{');
        if (entry.commanded && entry.record.accepted) print_consequences(out);
        out.field("definicion", workflow.digest().substr(0, 16));
        if (!entry.record.accepted && !decision_.trouble.empty()) out.field("detalle", decision_.trouble);
        if (!entry.commanded)
            out.key("por_consecuencia_de")
                .open('{')
                .field("acto", command_.act)
                .field("expediente", to_text(command_.target))
                .close('}');
        if (entry.publication) print_publication(out.key("publicacion"), *entry.publication);
        out.key("reglas").open('[');
        for (std::size_t i = 0; i < entry.results; ++i) print_result(out, decision_.results[entry.first_result + i]);
        return out.close(']').close('}').take();
    }

    void print_consequences(Printer& out) const {
        if (drafted_ < 2) return;
        out.key("consecuencias").open('[');
        for (const auto& working : cases_)
            for (const auto& entry : working.entries)
                if (!entry.commanded)
                    out.open('{')
                        .field("acto", entry.record.act)
                        .field("expediente", to_text(entry.record.case_id))
                        .field("flujo", entry.record.workflow)
                        .key("seq")
                        .number(entry.record.seq)
                        .close('}');
        out.close(']');
    }

    /// A refusal is recorded on the case alone: who tried what and why not. State and version stay.
    void refuse() {
        if (command_.opens) return;  // There is no case to record it on.
        const Snapshot& at = *world_.find(command_.target);
        Touched touched{at, at, {}};
        Entry entry = draft(at, command_.act, true);
        entry.record.accepted = false;
        const auto& made = cases_.front().entries;  // Not empty when a consequence was what failed.
        entry.data = made.empty() ? refused_data_ : made.front().data;
        entry.results = decision_.results.size();
        touched.after.seq = entry.record.seq;
        seal(touched, entry);
        decision_.touched.push_back(std::move(touched));
    }

    static constexpr unsigned salt_place = 1'000'000;

    const World& world_;
    const Command& command_;
    const Moment& moment_;
    const DecisionContext& context_;
    Decision decision_;
    std::vector<Working> cases_;
    Document refused_data_;
    const Role* role_ = nullptr;
    unsigned opened_ = 0, drafted_ = 0;
};

}  // namespace

const Role* role_for(const ActInfo& act, std::span<const Role* const> roles) {
    const auto may = std::find_if(roles.begin(), roles.end(), [&](const Role* own) { return among(act.who, *own); });
    if (may != roles.end()) return *may;
    return roles.empty() ? nullptr : roles.front();
}

Decision decide(const World& world, const Command& command, const Moment& moment, const DecisionContext& context) {
    return Making(world, command, moment, context).run();
}

}  // namespace hito
