#include "engine/calendar.hpp"

#include <fmt/format.h>

namespace hito {

Date Calendar::after(Date start, WorkingDays term) const {
    Date day = start;
    for (int left = term.count; left > 0;) {
        day += Days{1};
        if (worked(day)) --left;
    }
    return day;
}

Date Calendar::before(Date reference, WorkingDays term) const {
    Date day = reference;
    for (int left = term.count; left > 0;) {
        day -= Days{1};
        if (worked(day)) --left;
    }
    return day;
}

Date Calendar::rolled(Date day) const {
    while (!worked(day)) day += Days{1};
    return day;
}

WorkingDays Calendar::between(Date from, Date to) const {
    int count = 0;
    for (Date day = from + Days{1}; day <= to; day += Days{1}) count += worked(day);
    return {count};
}

namespace {

/// "sábado y domingo" would drown the reader: weekends are counted, other days are named.
std::string account_of_skipped(const Calendar& calendar, Date first, Date last) {
    int weekend_days = 0;
    std::string named;
    for (Date day = first; day <= last; day += Days{1}) {
        if (calendar.worked(day)) continue;
        const std::chrono::weekday weekday{day};
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) {
            ++weekend_days;
            continue;
        }
        named += fmt::format("{}{} ({})", named.empty() ? "" : ", ", to_iso(day), calendar.reason_not_worked(day));
    }
    if (weekend_days == 0 && named.empty()) return "sin días inhábiles";
    std::string text = "sin contar ";
    if (weekend_days > 0)
        text += fmt::format("{} de fin de semana", weekend_days == 1 ? "1 día" : fmt::format("{} días", weekend_days));
    if (!named.empty()) text += (weekend_days > 0 ? " ni " : "") + named;
    return text;
}

}  // namespace

Count Calendar::count_after(Date start, WorkingDays term) const {
    if (term.count == 0) return {start, fmt::format("el mismo día, {}", to_iso(start))};
    const Date end = after(start, term);
    return {end, fmt::format("{} {} desde el {} (ese día no cuenta): {}", term.count,
                             term.count == 1 ? "día hábil" : "días hábiles", to_iso(start),
                             account_of_skipped(*this, start + Days{1}, end))};
}

Count Calendar::count_months(Date start, Months term) const {
    const Date nominal = add_months(start, term);
    const Date end = rolled(nominal);
    std::string account = fmt::format("{} {} desde el {}: {}", term.count(), term.count() == 1 ? "mes" : "meses",
                                      to_iso(start), to_iso(nominal));
    if (end != nominal)
        account += fmt::format("; ese día no es hábil ({}) y pasa al {}", reason_not_worked(nominal), to_iso(end));
    return {end, account};
}

}  // namespace hito
