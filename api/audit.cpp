#include "api/audit.hpp"

#include "api/as_of.hpp"
#include "api/audit_telling.hpp"
#include "engine/describe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <tuple>

namespace hito::api {

namespace {

constexpr int cases_at_a_time = 200, findings_at_a_time = 10'000;
constexpr std::string_view across_mark = "cruces";

/// Where a finding stands in the list. Those of a state come before those of the acts of their case.
struct Place {
    std::string case_id;
    int seq = 0;
    std::string rule;
    friend auto operator<=>(const Place&, const Place&) = default;
};
std::string text_of(const Place& at) { return fmt::format("{}|{}|{}", at.case_id, at.seq, at.rule); }

Place read_place(const std::string& cursor) {
    const auto wrong = [] { return std::invalid_argument("el cursor no es de esta lista"); };
    const auto first = cursor.find('|'), second = cursor.find('|', first == cursor.npos ? first : first + 1);
    if (first == cursor.npos || second == cursor.npos) throw wrong();
    Place out{cursor.substr(0, first), 0, cursor.substr(second + 1)};
    const char *begin = cursor.data() + first + 1, *end = cursor.data() + second;
    const auto [stop, error] = std::from_chars(begin, end, out.seq);
    if (error != std::errc{} || stop != end || out.seq < 0) throw wrong();
    if (out.case_id != across_mark && !parse_uuid(out.case_id)) throw wrong();
    return out;
}

/// Of several findings of one source in a case, which: the act behind it, and what was seen of it.
std::string rule_and_footing(const Observation& seen) {
    const Footing& first = seen.rests_on.front();
    if (first.act.empty()) return seen.rule;
    return fmt::format("{}:{}:{}:{}", seen.rule, first.act, first.date ? to_iso(*first.date) : "",
                       to_hex(sha256(seen.observed.dump() + seen.required.dump())).substr(0, 16));
}
/// Of several findings of one check across cases, which.
std::string rule_and_cases(const Observation& seen) {
    std::string all = seen.observed.dump();
    for (const auto& footing : seen.rests_on) all += to_text(footing.case_id);
    return fmt::format("{}:{}:{}", seen.rule, to_iso(seen.since), to_hex(sha256(all)).substr(0, 16));
}

class Sweep {
public:
    Sweep(const Services& services, std::string_view entity, const AuditQuery& query,
          const std::function<bool(json)>& sink, const std::function<void(std::uint64_t)>& progress)
        : services_{services},
          entity_{entity},
          query_{query},
          sink_{sink},
          progress_{progress},
          cases_{services, entity, query.as_of, query.known, query.present},
          teller_{services, [this](const Uuid& id) { return cases_.find(id); },
                  [this](const Uuid& id) { return cases_.acts(id); }},
          across_{services.auditor.across()} {
        if (!query.after.empty()) after_ = read_place(query.after);
        choose_sources();
    }

    std::vector<std::string> run() {
        follow_up();
        if (!after_ || after_->case_id != across_mark) by_case();
        if (going_ && want_across_) by_crossing();
        auto out = std::move(cases_.left_out);
        out.insert(out.end(), left_out_.begin(), left_out_.end());
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

private:
    /// What the filters leave to be looked at.
    void choose_sources() {
        const auto severe = [&](const std::vector<std::string>& codes) {
            if (query_.severity.empty()) return true;
            const json all = teller_.severities(codes);
            return std::find(all.begin(), all.end(), json(query_.severity)) != all.end();
        };
        const bool any = query_.rule.empty() && query_.severity.empty() && query_.level.empty();
        want_acts_ = any;
        if (!any)
            for (const RuleInfo* rule : services_.registry.rules()) {
                const auto codes = audit_codes(*rule);
                const bool named = query_.rule.empty() || rule->code == query_.rule ||
                                   std::find(codes.begin(), codes.end(), query_.rule) != codes.end();
                const bool of_level = query_.level.empty() || word(rule->level) == query_.level;
                if (named && of_level && severe(codes)) rules_.emplace_back(rule->code);
            }
        want_acts_ |= !rules_.empty();
        if (!query_.level.empty()) return;  // Only rules have one.
        for (const auto& source : services_.auditor.sources()) {
            const bool named = query_.rule.empty() || source.name == query_.rule || source.code == query_.rule;
            if (named && severe({source.code}))
                (source.name.starts_with(across_prefix) ? want_across_ : want_states_) = true;
        }
    }

    void follow_up() {
        FollowUps out;
        Uuid last;
        const auto flow = services_.auditor.follow_up_workflow();
        for (auto page = cases_.page(flow, last, cases_at_a_time); !page.empty();
             page = cases_.page(flow, last, cases_at_a_time))
            for (const auto& at : page) {
                const FollowUp one = services_.auditor.follow_up(at);
                for (const auto& link : at.links) out.emplace(link.target, one);
            }
        teller_.follow(std::move(out));
    }

    // --- Case by case ------------------------------------------------------------------------------------------------

    void by_case() {
        if (query_.case_id) {
            std::vector<Snapshot> one;
            if (auto at = cases_.find(*query_.case_id)) one.push_back(std::move(*at));
            return look_at(one, Uuid{}, *query_.case_id);
        }
        if (!want_states_) return acts_alone();
        // A sweep from the beginning over everything sees the rows of the checks across cases as it goes.
        gathers_ = want_across_ && !after_ && query_.workflow.empty();
        Uuid last;
        if (after_) {
            last = parse_uuid(after_->case_id).value();
            std::vector<Snapshot> begun;
            if (auto at = cases_.find(last)) begun.push_back(std::move(*at));
            look_at(begun, Uuid{}, last, true);
        }
        while (going_) {
            const Uuid before = last;
            const auto page = cases_.page(query_.workflow, last, cases_at_a_time);
            if (page.empty()) break;
            look_at(page, before, last);
        }
        gathered_ = gathers_ && going_;
    }

    /// What acts left and nothing else: no case has to be read for it.
    void acts_alone() {
        FindingFilter filter = of_acts();
        if (after_) filter.after = text_of(*after_);
        filter.limit = cases_at_a_time;
        while (going_ && want_acts_) {
            auto rows = services_.archive.findings(entity_, filter);
            if (rows.empty()) return;
            filter.after = text_of(place_of(rows.back()));
            for (auto& row : rows)
                if (going_) hand_over(teller_.of_act(std::move(row)));
        }
    }

    FindingFilter of_acts() const {
        FindingFilter out;
        out.workflow = query_.workflow;
        out.rules = rules_;
        if (query_.case_id) out.case_id = to_text(*query_.case_id);
        out.from = query_.from;
        out.until = query_.until ? std::min(*query_.until, query_.as_of) : query_.as_of;
        if (!query_.present) out.known = query_.known;
        out.limit = findings_at_a_time;
        return out;
    }
    static Place place_of(const json& row) { return {row.at("expediente"), row.at("seq").get<int>(), row.at("regla")}; }

    /// The findings of acts of the cases in (before, last], by case.
    std::multimap<std::string, json> acts_between(const Uuid& before, const Uuid& last) {
        std::multimap<std::string, json> out;
        if (!want_acts_) return out;
        FindingFilter filter = of_acts();
        filter.after = text_of({to_text(before), 999'999'999, ""});
        filter.until_case = to_text(last);
        for (;;) {
            auto rows = services_.archive.findings(entity_, filter);
            const bool more = rows.size() == static_cast<std::size_t>(findings_at_a_time);
            if (more) filter.after = text_of(place_of(rows.back()));
            for (auto& row : rows) {
                std::string id = row.at("expediente");
                out.emplace(std::move(id), std::move(row));
            }
            if (!more) return out;
        }
    }

    /// `again`: the page before ended inside of this one case.
    void look_at(const std::vector<Snapshot>& page, Uuid before, const Uuid& last, bool again = false) {
        if (query_.case_id || again) before = just_before(last);
        auto acts = acts_between(before, last);
        for (const auto& at : page) {
            if (!going_) return;
            if (gathers_) across_->look(at);
            if (query_.workflow.empty() || at.workflow->name() == query_.workflow) {
                if (want_states_) look_at_state(at);
                const auto [from, to] = acts.equal_range(to_text(at.id));
                for (auto row = from; row != to && going_; ++row)
                    if (!after_ || *after_ < place_of(row->second)) hand_over(teller_.of_act(std::move(row->second)));
            }
            if (progress_) progress_(++seen_);
        }
    }
    static Uuid just_before(Uuid id) {
        for (auto byte = id.bytes.rbegin(); byte != id.bytes.rend(); ++byte)
            if ((*byte)-- != 0) break;
        return id;
    }

    void look_at_state(const Snapshot& at) {
        std::vector<Observation> all;
        try {
            all = services_.auditor.of_case(at, query_.as_of, cases_.law());
        } catch (const std::out_of_range& error) {
            left_out_.push_back(fmt::format("{}: {}", to_text(at.id), error.what()));
            return;
        }
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return rule_and_footing(a) < rule_and_footing(b); });
        for (const auto& seen : all) {
            const Place place{to_text(at.id), 0, rule_and_footing(seen)};
            if (going_ && wanted(seen) && (!after_ || *after_ < place)) tell(seen, place);
        }
    }

    // --- Across cases ------------------------------------------------------------------------------------------------

    void by_crossing() {
        if (!gathered_) {
            across_ = services_.auditor.across();
            Uuid last;
            for (auto page = cases_.page({}, last, cases_at_a_time); !page.empty();
                 page = cases_.page({}, last, cases_at_a_time))
                for (const auto& at : page) {
                    across_->look(at);
                    if (progress_) progress_(++seen_);
                }
        }
        auto all = across_->found(query_.as_of, cases_.law(), left_out_);
        std::sort(all.begin(), all.end(),
                  [](const auto& a, const auto& b) { return rule_and_cases(a) < rule_and_cases(b); });
        for (const auto& seen : all) {
            const Place place{std::string(across_mark), 0, rule_and_cases(seen)};
            const bool of_case =
                !query_.case_id || std::any_of(seen.rests_on.begin(), seen.rests_on.end(),
                                               [&](const auto& on) { return on.case_id == *query_.case_id; });
            const bool later = !after_ || after_->case_id != across_mark || *after_ < place;
            if (going_ && of_case && later && wanted(seen)) tell(seen, place);
        }
    }

    bool wanted(const Observation& seen) const {
        if (!query_.rule.empty() && seen.rule != query_.rule && seen.code != query_.rule) return false;
        if ((query_.from && seen.since < *query_.from) || (query_.until && seen.since > *query_.until)) return false;
        if (query_.severity.empty()) return true;
        const json all = teller_.severities({seen.code});
        return std::find(all.begin(), all.end(), json(query_.severity)) != all.end();
    }

    void tell(const Observation& seen, const Place& place) {
        json finding = teller_.of_observation(seen);
        const auto& cases = finding.at("expedientes");
        const bool of_flow = query_.workflow.empty() || std::any_of(cases.begin(), cases.end(), [&](const json& one) {
                                 return one.at("flujo") == query_.workflow;
                             });
        if (!of_flow) return;
        finding["cursor"] = text_of(place);
        hand_over(std::move(finding));
    }
    void hand_over(json finding) {
        if (!finding.contains("cursor")) finding["cursor"] = text_of(place_of(finding));
        going_ = sink_(std::move(finding));
    }

    const Services& services_;
    std::string entity_;
    const AuditQuery& query_;
    const std::function<bool(json)>& sink_;
    const std::function<void(std::uint64_t)>& progress_;
    CasesAt cases_;
    Teller teller_;
    std::unique_ptr<AcrossCases> across_;
    std::optional<Place> after_;
    std::vector<std::string> rules_, left_out_;
    std::uint64_t seen_ = 0;
    bool want_acts_ = false, want_states_ = false, want_across_ = false;
    bool gathers_ = false, gathered_ = false, going_ = true;
};

}  // namespace

std::string cursor_of(const json& finding) { return finding.at("cursor"); }

std::vector<std::string> sweep(const Services& services, std::string_view entity, const AuditQuery& query,
                               const std::function<bool(json)>& sink,
                               const std::function<void(std::uint64_t)>& progress) {
    return Sweep(services, entity, query, sink, progress).run();
}

}  // namespace hito::api
