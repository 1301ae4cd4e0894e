#include "engine/date.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace hito {

namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

/// Writes `value` with `width` digits at a place of the text.
void put(std::string& text, std::size_t at, std::size_t width, unsigned value) {
    for (std::size_t i = width; i-- > 0; value /= 10) text[at + i] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto y = digits(iso.substr(0, 4)), m = digits(iso.substr(5, 2)), d = digits(iso.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day day{year{*y}, month{static_cast<unsigned>(*m)}, std::chrono::day{static_cast<unsigned>(*d)}};
    if (*y < 1 || !day.ok()) return std::nullopt;
    return Date{day};
}

std::string to_iso(Date day) {
    const year_month_day ymd{day};
    std::string out = "0000-00-00";  // FAST each receipt has a dozen days.
    put(out, 0, 4, static_cast<unsigned>(static_cast<int>(ymd.year())));
    put(out, 5, 2, static_cast<unsigned>(ymd.month()));
    put(out, 8, 2, static_cast<unsigned>(ymd.day()));
    return out;
}

std::string in_words(Date day) {
    static constexpr std::array names{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                                      "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
    const year_month_day ymd{day};
    return fmt::format("{} de {} de {}", static_cast<unsigned>(ymd.day()),
                       names[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()));
}

Date add_months(Date day, Months count) {
    const year_month_day from{day};
    const year_month_day moved = from + count;
    return moved.ok() ? Date{moved} : Date{moved.year() / moved.month() / last};
}

int year_of(Date day) { return static_cast<int>(year_month_day{day}.year()); }

std::string to_rfc3339(Instant moment) {
    const auto day = floor<days>(moment);
    const hh_mm_ss time{moment - day};
    std::string out = to_iso(day) + "T00:00:00.000000Z";
    put(out, 11, 2, static_cast<unsigned>(time.hours().count()));
    put(out, 14, 2, static_cast<unsigned>(time.minutes().count()));
    put(out, 17, 2, static_cast<unsigned>(time.seconds().count()));
    put(out, 20, 6, static_cast<unsigned>(time.subseconds().count()));
    return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text.back() != 'Z') return std::nullopt;
    const auto day = parse_date(text.substr(0, 10));
    const auto h = digits(text.substr(11, 2)), m = digits(text.substr(14, 2)), s = digits(text.substr(17, 2));
    if (!day || !h || !m || !s || text[13] != ':' || text[16] != ':') return std::nullopt;
    if (*h > 23 || *m > 59 || *s > 59) return std::nullopt;
    int micros = 0;
    std::string_view fraction = text.substr(19, text.size() - 20);
    if (!fraction.empty()) {
        if (fraction.front() != '.' || fraction.size() < 2 || fraction.size() > 7) return std::nullopt;
        const auto value = digits(fraction.substr(1));
        if (!value) return std::nullopt;
        micros = *value;
        for (std::size_t place = fraction.size(); place < 7; ++place) micros *= 10;
    }
    return Instant{*day} + hours{*h} + minutes{*m} + seconds{*s} + microseconds{micros};
}

Date bogota_day(Instant moment) { return floor<days>(moment - hours{5}); }

}  // namespace hito
