#include "engine/publication.hpp"

#include "engine/weigh.hpp"
#include "engine/workflow.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace hito {

namespace {

// CHOICE: an office that never publishes would make its cases grow for ever. Of each act the oldest days are kept one
// by one, which are the most overdue, and the others together.
constexpr std::size_t days_kept = 6;

const ActInfo* act_named(std::span<const ActInfo> acts, std::string_view name) {
    const auto found = std::find_if(acts.begin(), acts.end(), [&](const ActInfo& act) { return act.name == name; });
    return found == acts.end() || !found->publication ? nullptr : &*found;
}

template <class List>
auto of_act(List& list, std::string_view act) {
    return std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.acto == act; });
}

bool is_silent(const Occasion& now, std::span<const std::string> unknown) {
    return now.outside && std::find(unknown.begin(), unknown.end(), "publicacion") != unknown.end();
}

/// The document of the act that was published with it.
const Evidence* published_document(const PublicationInfo& info, const Occasion& now) {
    const auto found = std::find_if(now.evidence.begin(), now.evidence.end(), [&](const Evidence& document) {
        return document.kind == info.evidence && (document.published || info.at_once);
    });
    return found == now.evidence.end() ? nullptr : &*found;
}

/// Takes several days together where too many wait; `days` in their order.
void merge_last(std::vector<UnpublishedDay>& days) {
    while (days.size() > days_kept) {
        const UnpublishedDay last = days.back();
        days.pop_back();
        UnpublishedDay& group = days.back();
        group.otros += last.count();
        group.hasta = std::max(group.hasta.value_or(group.dia), last.hasta.value_or(last.dia));
    }
}

void add_waiting(Publications& held, std::string_view act, Date issued, Date due_from) {
    auto entry = of_act(held.por_publicar, act);
    if (entry == held.por_publicar.end()) entry = held.por_publicar.insert(entry, Unpublished{std::string(act), {}});
    auto& days = entry->dias;
    const auto same = std::find_if(days.begin(), days.end(), [&](const UnpublishedDay& day) {
        return day.dia == issued && day.due_from() == due_from;
    });
    if (same != days.end()) {
        ++same->otros;
        return;
    }
    UnpublishedDay fresh{issued, {}, {}, 0};
    if (due_from != issued) fresh.exigible = due_from;
    const auto after = std::find_if(days.begin(), days.end(), [&](const auto& day) { return day.dia > issued; });
    days.insert(after, fresh);
    merge_last(days);
}

void take_off(Publications& held, std::string_view act, const UnpublishedDay& gone) {
    const auto entry = of_act(held.por_publicar, act);
    const auto day = entry->dias.begin() + (&gone - entry->dias.data());
    if (day->otros > 0) {
        --day->otros;
        return;
    }
    entry->dias.erase(day);
    if (entry->dias.empty()) held.por_publicar.erase(entry);
}

/// With its limit and how late it is, as the law has it.
Publication judged_by(const Occasion& now, const ActInfo& act, std::optional<Date> issued, std::optional<Date> due_from,
                      std::optional<Date> published) {
    Publication out;
    out.act = act.name;
    out.document = published_document(act).title;
    out.issued = issued;
    out.published = published;
    out.duty = &act.publication->duty;
    if (due_from) out.limit = limit_of(*act.publication, *due_from, *now.law);
    if (out.limit && published)
        out.working_days_late = working_days_late(now.calendar(), out.limit->result, *published);
    return out;
}

/// What an act of its own tells of another's document.
std::optional<Publication> told_later(const PublicationData& told, const Publications& held, const Occasion& now) {
    const ActInfo* act = act_named(now.acts, told.acto);
    const UnpublishedDay* day = waiting(held, told.acto, told.expedido);
    if (!act || (!day && !now.outside)) return std::nullopt;
    const auto issued = told.expedido || !day ? told.expedido : day->dia;
    Publication out = judged_by(now, *act, issued, day && issued == day->dia ? day->due_from() : issued, now.date);
    if (!told.documento.empty()) out.document = told.documento;
    out.url = told.url;
    out.sha256 = told.sha256;
    return out;
}

std::string deadline_name(std::string_view act, std::size_t place) {
    std::string name = std::string(publication_deadline).append(act);
    return place == 0 ? name : fmt::format("{}_{}", name, place + 1);
}

/// Which of the days of `act` that deadline is about, from 0; none: it is about another act.
std::optional<std::size_t> place_in(std::string_view deadline, std::string_view act) {
    const std::string first = deadline_name(act, 0);
    if (!deadline.starts_with(first)) return std::nullopt;
    std::string_view rest = deadline.substr(first.size());
    if (rest.empty()) return 0;
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), place);
    if (rest.front() != '_' || error != std::errc{} || end != rest.data() + rest.size() || place < 2)
        return std::nullopt;
    return place - 1;
}

}  // namespace

const UnpublishedDay* waiting(const Publications& held, std::string_view act, std::optional<Date> issued) {
    const auto entry = of_act(held.por_publicar, act);
    if (entry == held.por_publicar.end()) return nullptr;
    for (const auto& day : entry->dias)
        if (!issued || day.dia == *issued || (day.hasta && day.dia <= *issued && *issued <= *day.hasta)) return &day;
    return nullptr;
}

std::optional<Date> published_with(const PublicationInfo& publication, const Occasion& now) {
    const Evidence* document = published_document(publication, now);
    if (document && document->published) return document->published;
    return publication.at_once ? std::optional{now.date} : std::nullopt;
}

std::optional<Count> limit_of(const PublicationInfo& publication, Date from, const Law& law) {
    try {
        if (publication.asked && !law.at(*publication.asked, from)) return std::nullopt;
        return publication.duty.limit(from, *law.calendar, law.parameters);
    } catch (const std::out_of_range&) {
        return std::nullopt;  // Before the law that fixes the term, or past the calendar.
    }
}

int working_days_late(const Calendar& calendar, Date limit, Date done) {
    return done <= limit ? 0 : calendar.between(limit, calendar.rolled(done)).count;
}

const EvidenceInfo& published_document(const ActInfo& act) {
    for (const auto& document : act.evidence)
        if (act.publication && document.kind == act.publication->evidence) return document;
    throw std::logic_error("the act " + std::string(act.name) + " publishes no document of its own");
}

std::vector<const PublicationRule*> publication_rules(std::span<const ActInfo> acts) {
    std::vector<const PublicationRule*> out;
    for (const auto& act : acts) {
        if (!act.publication) continue;
        for (const auto& rule : act.publication->duty.rules)
            if (std::none_of(out.begin(), out.end(), [&](const auto* known) { return known->info == rule.info; }))
                out.push_back(&rule);
    }
    return out;
}

void add_publication_deadlines(std::vector<Deadline>& out, const Publications& held, std::span<const ActInfo> acts,
                               const Law& law) {
    for (const auto& entry : held.por_publicar) {
        const ActInfo* act = act_named(acts, entry.acto);
        if (!act) continue;
        const PublicationDuty& duty = act->publication->duty;
        for (std::size_t i = 0; i < entry.dias.size(); ++i) {
            const UnpublishedDay& day = entry.dias[i];
            auto limit = limit_of(*act->publication, day.due_from(), law);
            if (!limit) continue;
            // How many wait is not told here: a deadline that stays the same is not written again.
            std::string account = fmt::format("{}: {}", published_document(*act).title, limit->account);
            out.push_back({deadline_name(entry.acto, i),
                           limit->result,
                           std::move(account),
                           fmt::format("{}, {}", duty.source.norm.title, duty.source.article),
                           duty.who.name,
                           {}});
        }
    }
}

std::optional<WaitingDocument> behind_deadline(std::string_view deadline, const json& waiting,
                                               std::span<const ActInfo> acts) {
    Publications held;
    FieldErrors none;
    read_value(waiting, Form::stored, held.por_publicar, {}, none);
    for (const auto& entry : held.por_publicar) {
        const auto place = place_in(deadline, entry.acto);
        const ActInfo* act = act_named(acts, entry.acto);
        if (place && act && *place < entry.dias.size()) return WaitingDocument{act, entry.dias[*place]};
    }
    return std::nullopt;
}

std::optional<Publication> publication_of(const PublishingDeed& deed, const Publications& held, const Occasion& now,
                                          std::span<const std::string> unknown) {
    if (deed.told) return told_later(*deed.told, held, now);
    if (!deed.act->publication || !deed.due_from) return std::nullopt;
    const auto day = published_with(*deed.act->publication, now);
    if (!day && !is_silent(now, unknown)) return std::nullopt;
    Publication out = judged_by(now, *deed.act, now.date, deed.due_from, day);
    const Evidence* document = published_document(*deed.act->publication, now);
    if (!document) return out;
    if (!document->title.empty()) out.document = document->title;
    out.url = document->url;
    out.sha256 = document->sha256;
    return out;
}

bool judge_publication(const Publication& publication, const Occasion& now, std::span<const std::string> unknown,
                       std::vector<RuleResult>& results) {
    bool sound = true;
    const auto& rules = publication.duty->rules;
    for (const auto& rule : publication.published ? rules : rules.first(1)) {
        if (!rule.binds(now.date)) continue;
        results.push_back(weigh(*rule.info, rule.check(publication, now), now, unknown, true));
        sound &= results.back().effect != Effect::refuses;
    }
    return sound;
}

void keep_publications(Publications& held, const PublishingDeed& deed, const Occasion& now,
                       std::span<const std::string> unknown) {
    if (deed.told) {
        if (!act_named(now.acts, deed.told->acto)) return;
        if (const auto* day = waiting(held, deed.told->acto, deed.told->expedido))
            take_off(held, deed.told->acto, *day);
        ++held.publicadas;
        return;
    }
    if (!deed.act->publication || !deed.due_from) return;
    if (published_with(*deed.act->publication, now))
        ++held.publicadas;
    else if (!is_silent(now, unknown))
        add_waiting(held, deed.act->name, now.date, *deed.due_from);
}

}  // namespace hito
