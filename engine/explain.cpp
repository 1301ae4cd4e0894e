#include "engine/explain.hpp"

#include "engine/describe.hpp"
#include "engine/told.hpp"
#include "engine/weigh.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hito {

namespace {

enum class Answer : std::uint8_t { no, depends, yes };

/// One row as it stands on the day: its rules weighed, and since when it would pass.
struct Way {
    const StepInfo* step = nullptr;
    std::vector<RuleResult> results;
    std::vector<const RuleInfo*> open_questions;
    bool before_stage = false;
    std::map<std::string_view, Date> passes_from;  ///< By rule code.
    std::optional<Date> clear_from;

    bool refused() const {
        return std::any_of(results.begin(), results.end(),
                           [](const RuleResult& result) { return result.effect == Effect::refuses; });
    }
    Answer answer() const {
        if (before_stage || refused()) return Answer::no;
        return open_questions.empty() ? Answer::yes : Answer::depends;
    }
};

class Explanation {
public:
    Explanation(const Snapshot& snapshot, const Question& question)
        : snapshot_{snapshot}, workflow_{*snapshot.workflow}, question_{question} {}

    json run() {
        for (auto& offer : workflow_.offers(snapshot_.states, snapshot_.facts, occasion_on(question_.day))) {
            Way way{offer.step, std::move(offer.results), std::move(offer.open_questions), false, {}, {}};
            add_general(question_.day, *way.step, way.results);
            way.before_stage = moves(*way.step) && snapshot_.version > 0 && question_.day < snapshot_.since;
            ways_.push_back(std::move(way));
        }
        look_ahead();
        json acts = json::array();
        for (const auto& act : workflow_.acts())
            if (workflow_.knows(snapshot_.states, act.name)) acts.push_back(explain_act(act));
        return {{"expediente", to_text(snapshot_.id)}, {"flujo", workflow_.name()},    {"fecha", to_iso(question_.day)},
                {"estados", snapshot_.states},         {"version", snapshot_.version}, {"actos", std::move(acts)}};
    }

private:
    static bool moves(const StepInfo& step) { return step.from != step.to; }

    /// As if the act were recorded on its own day.
    Occasion occasion_on(Date day) const {
        Occasion occasion;
        occasion.date = day;
        occasion.recorded_at = Instant{day} + std::chrono::hours{17};
        occasion.person = question_.person;
        occasion.role = question_.roles.empty() ? nullptr : question_.roles.front();
        occasion.roles = question_.roles;
        occasion.law = question_.law;
        occasion.links = &snapshot_.links;
        return occasion;
    }

    void add_general(Date day, const StepInfo& step, std::vector<RuleResult>& results) const {
        Occasion now = occasion_on(day);
        if (const ActInfo* act = workflow_.find_act(step.on)) now.role = role_for(*act, question_.roles);
        for (const auto& rule : question_.general_rules) {
            RuleResult result = weigh(*rule.info, rule.check(now), now, {}, true);
            if (result.effect != Effect::passes && result.effect != Effect::ignored)
                results.push_back(std::move(result));
        }
    }

    // --- Since when ---

    /// Tries the days ahead, one by one: a window of the law may open and close. Only what looks at the day is tried.
    void look_ahead() {
        std::vector<Way*> pending;
        for (auto& way : ways_)
            if (may_change(way)) pending.push_back(&way);
        for (int ahead = 1; ahead <= question_.horizon_days && !pending.empty(); ++ahead) {
            const Date day = question_.day + Days{ahead};
            std::vector<Offer> offers;
            try {
                offers = workflow_.offers(snapshot_.states, snapshot_.facts, occasion_on(day));
            } catch (const std::out_of_range&) {
                return;  // The law has no values for that day yet.
            }
            for (auto& offer : offers) add_general(day, *offer.step, offer.results);
            for (Way* way : pending) try_on(day, offers, *way);
            std::erase_if(pending, [](const Way* way) { return is_settled(*way); });
        }
    }
    static bool may_change(const Way& way) {
        return std::any_of(way.results.begin(), way.results.end(),
                           [](const RuleResult& result) { return fails(result) && result.by_date; });
    }
    static bool fails(const RuleResult& result) {
        return result.effect == Effect::refuses || result.effect == Effect::finding;
    }
    static bool is_settled(const Way& way) {
        for (const auto& result : way.results)
            if (fails(result) && result.by_date && !way.passes_from.contains(result.rule->code)) return false;
        return way.clear_from.has_value() || !way.refused() || only_fixed_by_others(way);
    }
    /// A rule that refuses and does not look at the day refuses on every day.
    static bool only_fixed_by_others(const Way& way) {
        return std::any_of(way.results.begin(), way.results.end(), [](const RuleResult& result) {
            return result.effect == Effect::refuses && !result.by_date;
        });
    }
    static void try_on(Date day, const std::vector<Offer>& offers, Way& way) {
        const auto offer =
            std::find_if(offers.begin(), offers.end(), [&](const Offer& each) { return each.step == way.step; });
        if (offer == offers.end()) return;
        bool clear = true;
        for (const auto& result : offer->results) clear &= result.effect != Effect::refuses;
        for (const auto& before : way.results) {
            if (!fails(before) || !before.by_date || way.passes_from.contains(before.rule->code)) continue;
            const bool still = std::any_of(offer->results.begin(), offer->results.end(), [&](const RuleResult& now) {
                return now.rule == before.rule && fails(now);
            });
            if (!still) way.passes_from.emplace(before.rule->code, day);
        }
        if (clear && way.refused() && !way.clear_from) way.clear_from = day;
    }

    // --- In words ---

    json explain_act(const ActInfo& act) const {
        json out{
            {"acto", act.name}, {"nombre", act.label}, {"quien", told_roles(act)}, {"datos", schema_of(act.fields)}};
        if (act.by_clock) out["del_reloj"] = true;
        if (act.who.empty()) out["por_consecuencia"] = true;
        if (!question_.roles.empty())
            out["permitido"] = std::any_of(act.who.begin(), act.who.end(), [&](const Role* role) {
                return std::any_of(question_.roles.begin(), question_.roles.end(),
                                   [&](const Role* own) { return *own == *role; });
            });
        out["soportes"] = json::array();
        for (const auto& document : act.evidence)
            out["soportes"].push_back({{"tipo", document.kind}, {"titulo", document.title}});
        if (act.publication) out["publica"] = published_by(act);
        out["caminos"] = json::array();
        if (const StateInfo* pause = workflow_.pause_against(snapshot_.states, act.name)) {
            out["procede"] = false;
            out["motivo"] = fmt::format("El expediente está en pausa ({}): mientras dure solo se admite {}.",
                                        pause->label, allowed_in(*pause));
            return out;
        }
        std::vector<const Way*> ways;
        for (const auto& way : ways_)
            if (way.step->on == act.name) ways.push_back(&way);
        for (const Way* way : ways) {
            out["caminos"].push_back(explain_way(*way));
            if (way->before_stage)
                out["motivo"] = fmt::format("La etapa presente empezó el {}; un acto anterior no la cambia.",
                                            to_iso(snapshot_.since));
        }
        switch (answer_of(ways)) {
            case Answer::yes:
                out["procede"] = true;
                break;
            case Answer::no:
                out["procede"] = false;
                break;
            case Answer::depends:
                out["procede"] = "depende de los datos";
                break;
        }
        if (ways.size() == 1 && ways.front()->clear_from) out["procede_desde"] = to_iso(*ways.front()->clear_from);
        return out;
    }

    std::string allowed_in(const StateInfo& pause) const {
        std::vector<std::string_view> labels;
        for (const auto act : pause.allows)
            if (const ActInfo* info = workflow_.find_act(act)) labels.push_back(info->label);
        return fmt::format("«{}»", fmt::join(labels, "», «"));
    }

    /// Rows of one state exclude each other, so one that may pass is enough; rows of several regions go together.
    Answer answer_of(const std::vector<const Way*>& ways) const {
        std::map<std::string_view, std::vector<Answer>> by_state;
        for (const Way* way : ways) by_state[way->step->from].push_back(way->answer());
        if (by_state.empty()) return Answer::no;
        Answer all = Answer::yes;
        for (const auto& [state, answers] : by_state) {
            const auto [worst, best] = std::minmax_element(answers.begin(), answers.end());
            all = std::min(all, *worst == *best ? *best : Answer::depends);
        }
        return all;
    }

    json explain_way(const Way& way) const {
        json failures = json::array(), findings = json::array(), open = json::array();
        for (const auto& result : way.results) {
            if (result.effect == Effect::refuses) failures.push_back(explain_rule(result, way));
            if (result.effect == Effect::finding) findings.push_back(explain_rule(result, way));
        }
        for (const RuleInfo* rule : way.open_questions) open.push_back(told(*rule));
        json out{{"de", way.step->from},
                 {"a", way.step->to},
                 {"incumplimientos", std::move(failures)},
                 {"hallazgos", std::move(findings)},
                 {"depende_de_datos", std::move(open)}};
        if (!way.step->choice.empty()) out["segun"] = told_choice(*way.step);
        if (!way.step->consequences.empty()) out["consecuencias"] = json::array();
        for (const ConsequenceInfo* c : way.step->consequences)
            out["consecuencias"].push_back(
                {{"flujo", c->workflow}, {"acto", c->act}, {"vinculo", c->link}, {"abre", c->opens}});
        if (way.clear_from) out["procede_desde"] = to_iso(*way.clear_from);
        return out;
    }

    static json told(const RuleInfo& rule) {
        json out{{"regla", rule.code}, {"nivel", word(rule.level)}, {"mensaje", rule.text}, {"norma", citation(rule)}};
        if (rule.level == Level::justify) out["soporte"] = rule.evidence;
        return out;
    }
    static json explain_rule(const RuleResult& result, const Way& way) {
        json out = told(*result.rule);
        out["observado"] = result.observed;
        out["requerido"] = result.required;
        if (!result.detail.empty()) out["detalle"] = result.detail;
        if (result.mender) out["puede_subsanar"] = result.mender->name;
        if (const auto from = way.passes_from.find(result.rule->code); from != way.passes_from.end())
            out["cumple_desde"] = to_iso(from->second);
        return out;
    }

    const Snapshot& snapshot_;
    const Workflow& workflow_;
    const Question& question_;
    std::vector<Way> ways_;
};

}  // namespace

json explain(const Snapshot& snapshot, const Question& question) { return Explanation(snapshot, question).run(); }

}  // namespace hito
