// Civil days, terms and instants. GCC 12 prints no dates, so the forms that files and people use stand here.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hito {

/// A civil day of Colombia. Never a time of day, never a zone.
using Date = std::chrono::sys_days;

/// A moment of the log, UTC, in microseconds. Only the history knows instants; the law knows days.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Days on which offices work. A type of its own: `Date + WorkingDays` does not compile, the sum needs a calendar.
struct WorkingDays {
    int count;
    friend constexpr auto operator<=>(WorkingDays, WorkingDays) = default;
};

using Days = std::chrono::days;
using Months = std::chrono::months;

/// The day `YYYY-MM-DD`; nothing when the text is anything else or names no day of the calendar.
std::optional<Date> parse_date(std::string_view iso);

/// `YYYY-MM-DD`.
std::string to_iso(Date day);

/// The day as people write it in Colombia: `13 de julio de 2026`.
std::string in_words(Date day);

/// The same day `count` months later, cut to the end of a shorter month. Source: Ley 4 de 1913, art. 59.
Date add_months(Date day, Months count);

/// 1 to 9999.
int year_of(Date day);

/// `YYYY-MM-DDThh:mm:ss.ffffffZ`.
std::string to_rfc3339(Instant moment);

/// Reads what `to_rfc3339` writes; the fraction may be shorter or absent.
std::optional<Instant> parse_instant(std::string_view text);

/// The civil day at a moment in Bogotá, which keeps UTC-5 the whole year.
Date bogota_day(Instant moment);

}  // namespace hito
