#include "tests/support/walk_checks.hpp"

#include "engine/explain.hpp"

#include <fmt/format.h>

#include <set>

namespace hito::test {

namespace {

template <class... Args>
void expect(bool holds, Wrong& wrong, fmt::format_string<Args...> format, Args&&... args) {
    if (!holds) wrong.push_back(fmt::format(format, std::forward<Args>(args)...));
}

void expect_same_case(const Snapshot& a, const Snapshot& b, Wrong& wrong, std::string_view what) {
    expect(a.id == b.id && a.workflow == b.workflow, wrong, "{}: another case", what);
    expect(a.states == b.states, wrong, "{}: states {} and {}", what, fmt::join(a.states, ","),
           fmt::join(b.states, ","));
    expect(a.facts == b.facts, wrong, "{}: facts {} and {}", what, a.facts->dump(), b.facts->dump());
    expect(a.version == b.version && a.seq == b.seq, wrong, "{}: version {}.{} and {}.{}", what, a.version, a.seq,
           b.version, b.seq);
    expect(a.since == b.since, wrong, "{}: since {} and {}", what, to_iso(a.since), to_iso(b.since));
    expect(a.links == b.links, wrong, "{}: links", what);
    expect(a.head == b.head, wrong, "{}: head", what);
}

bool same_result(const RuleResult& a, const RuleResult& b) {
    return a.rule == b.rule && a.effect == b.effect && a.observed == b.observed && a.required == b.required &&
           a.detail == b.detail && a.mender == b.mender;
}

}  // namespace

const Snapshot* AsStored::find(const Uuid& id) const {
    const Snapshot* known = world_.find(id);
    if (!known) return nullptr;
    const auto [entry, fresh] = read_.try_emplace(id, *known);
    if (fresh) {
        entry->second.facts = Document::of_text(known->facts.text());
        entry->second.deadlines.reset();
        entry->second.summary.reset();
    }
    return &entry->second;
}

void expect_same(const Decision& once, const Decision& again, Wrong& wrong) {
    expect(once.ruling == again.ruling, wrong, "decided again: another ruling");
    expect(once.trouble == again.trouble && once.needs == again.needs && once.errors.size() == again.errors.size(),
           wrong, "decided again: other troubles");
    bool same = once.results.size() == again.results.size();
    for (std::size_t i = 0; same && i < once.results.size(); ++i) same = same_result(once.results[i], again.results[i]);
    expect(same, wrong, "decided again: other results");
    expect(once.touched.size() == again.touched.size(), wrong, "decided again: other cases");
    for (std::size_t i = 0; i < std::min(once.touched.size(), again.touched.size()); ++i) {
        const Touched &a = once.touched[i], &b = again.touched[i];
        expect_same_case(a.after, b.after, wrong, "decided again");
        expect(a.records.size() == b.records.size(), wrong, "decided again: other records");
        const bool both_known = a.after.deadlines && b.after.deadlines;  // Not after a refusal of a stored case.
        expect(!both_known || *a.after.deadlines == *b.after.deadlines, wrong, "decided again: other deadlines");
        for (std::size_t k = 0; k < std::min(a.records.size(), b.records.size()); ++k)
            expect(a.records[k].hash == b.records[k].hash, wrong, "decided again: another hash");
    }
}

void expect_nothing_changed(const World& world, const Command& command, const Decision& decision, Wrong& wrong) {
    const bool recorded = decision.ruling == Ruling::refused && !command.opens;
    expect(decision.touched.size() == (recorded ? 1U : 0U), wrong, "{} cases touched by what was not accepted",
           decision.touched.size());
    if (decision.touched.empty()) return;
    const Touched& touched = decision.touched.front();
    Snapshot as_it_was = *world.find(command.target);
    expect(touched.records.size() == 1 && !touched.records.front().accepted, wrong, "a refusal is one refused record");
    as_it_was.seq += 1;
    as_it_was.head = touched.after.head;
    expect_same_case(touched.after, as_it_was, wrong, "after a refusal");
}

void expect_history_is_the_case(const Snapshot& at, std::span<const ActRecord> history, const Law& law, Wrong& wrong) {
    expect_same_case(fold(*at.workflow, history, law), at, wrong, "folded");
    const auto deadlines = at.workflow->deadlines(at.states, at.facts, law);
    expect(!at.deadlines || *at.deadlines == deadlines, wrong, "other deadlines than those of the facts");
    std::set<std::string_view> names;
    for (const auto& deadline : deadlines)
        expect(names.insert(deadline.name).second, wrong, "two deadlines {}", deadline.name);
    const Summary summary = at.workflow->summary(at.facts);
    expect(!at.summary || (at.summary->title == summary.title && at.summary->keys == summary.keys), wrong,
           "another summary than that of the facts");
}

void expect_chain_goes_on(const Touched& touched, std::string_view entity, Wrong& wrong) {
    Digest previous = touched.before ? touched.before->head : Digest{};
    int seq = touched.before ? touched.before->seq : 0, version = touched.before ? touched.before->version : 0;
    for (const auto& act : touched.records) {
        version += act.accepted;
        expect(act.seq == ++seq && act.version == version, wrong, "act {} of version {} is written as {} of {}", seq,
               version, act.seq, act.version);
        expect(act.previous == previous, wrong, "act {} does not follow on the one before", act.seq);
        expect(act.hash == chain_hash(act, entity), wrong, "act {} has another hash", act.seq);
        for (const Document* part : {&act.content, &act.receipt})
            expect(part->value().dump() == part->text(), wrong, "not in canonical form: {}", part->text());
        previous = act.hash;
    }
    expect(touched.after.head == previous && touched.after.seq == seq && touched.after.version == version, wrong,
           "the case does not end with its last act");
}

void expect_chain(std::span<const ActRecord> history, std::string_view entity, Wrong& wrong) {
    const std::string broken = verify_chain(history, entity);
    expect(broken.empty(), wrong, "chain: {}", broken);
}

void expect_tampering_shows(std::vector<ActRecord> history, std::string_view entity, Dice& dice, Wrong& wrong) {
    ActRecord& act = history[dice.below(history.size())];
    Document& part = dice.chance(50) ? act.content : act.receipt;
    std::string other = part.text();
    char& byte = other[dice.below(other.size())];
    byte = static_cast<char>(byte ^ (1 << dice.between(0, 7)));
    part = Document::of_text(other);
    expect(!verify_chain(history, entity).empty(), wrong, "unnoticed in act {}: {}", act.seq, other);
}

namespace {

/// Codes in a list of rules as `procede` tells them.
std::set<std::string> codes(const json& rules) {
    std::set<std::string> out;
    for (const auto& rule : rules) out.insert(rule.at("regla"));
    return out;
}
std::set<std::string> codes(const Decision& decision, Effect effect) {
    std::set<std::string> out;
    for (const auto& result : decision.results)
        if (result.effect == effect) out.emplace(result.rule->code);
    return out;
}

/// Rule by rule, where a single row was offered and judged.
void expect_rules_agree(const json& way, const Decision& decision, Wrong& wrong) {
    const auto foretold = codes(way.at("incumplimientos")), found = codes(decision, Effect::refuses);
    const auto noted = codes(way.at("hallazgos")), findings = codes(decision, Effect::finding);
    const auto open = codes(way.at("depende_de_datos"));
    for (const auto& rule : foretold) expect(found.contains(rule), wrong, "procede: {} would refuse", rule);
    for (const auto& rule : noted) expect(findings.contains(rule), wrong, "procede: {} would be found", rule);
    for (const auto& rule : found)
        expect(foretold.contains(rule) || open.contains(rule), wrong, "procede did not foretell {}", rule);
}

}  // namespace

void expect_offer_agrees(const World& world, const Snapshot& at, Command command, const DecisionContext& context,
                         Wrong& wrong) {
    command.mode = Mode::exigir;
    command.evidence.clear();
    command.motive.clear();
    command.if_match.reset();
    command.late_by_nature = false;
    Question question{command.date, &context.law, {command.role}, command.person, context.general_rules, 0};
    const json told = explain(at, question);
    const Moment moment{Instant{command.date} + std::chrono::hours{17}, derived_uuid(command.target, 7)};
    const Decision decision = decide(world, command, moment, context);
    const auto entry = std::find_if(told.at("actos").begin(), told.at("actos").end(),
                                    [&](const json& each) { return each.at("acto") == command.act; });
    const bool judged = decision.ruling == Ruling::accepted || decision.ruling == Ruling::refused;
    if (entry == told.at("actos").end())
        return expect(!judged, wrong, "procede does not list {} and it was judged", command.act);
    expect(entry->at("permitido") == (decision.ruling != Ruling::not_allowed), wrong, "procede: who may {}",
           command.act);
    const json& answer = entry->at("procede");
    if (answer == false)
        expect(decision.ruling != Ruling::accepted, wrong, "procede says no to {} and it was accepted", command.act);
    if (answer == true)
        expect(decision.ruling == Ruling::accepted || decision.ruling == Ruling::bad_data ||
                   decision.ruling == Ruling::not_allowed || !decision.trouble.empty(),
               wrong, "procede says yes to {} and it was not accepted", command.act);
    if (judged && decision.trouble.empty() && entry->at("caminos").size() == 1)
        expect_rules_agree(entry->at("caminos").front(), decision, wrong);
}

}  // namespace hito::test
