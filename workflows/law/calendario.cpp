#include "workflows/law/calendario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

namespace hito::law {

namespace {

using namespace std::chrono;

constexpr int first_year = 1950, last_year = 2150;
constexpr Date first_day{year{first_year} / January / 1}, last_day{year{last_year} / December / 31};

// LAW Ley 51 de 1983, art. 1 and 2: from 1984 the religious and some civil holidays are kept on the Monday that
// follows.
constexpr int first_year_of_ley_51 = 1984;

/// A holiday with a date of its own.
struct FixedHoliday {
    month_day date;
    bool moves;  ///< To the next Monday, when it is none.
    std::string_view name;
};

constexpr std::array fixed_holidays{
    FixedHoliday{January / 1, false, "Año Nuevo"},
    FixedHoliday{January / 6, true, "Reyes Magos"},
    FixedHoliday{March / 19, true, "San José"},
    FixedHoliday{May / 1, false, "Día del Trabajo"},
    FixedHoliday{June / 29, true, "San Pedro y San Pablo"},
    FixedHoliday{July / 20, false, "Independencia"},
    FixedHoliday{August / 7, false, "Batalla de Boyacá"},
    FixedHoliday{August / 15, true, "Asunción de la Virgen"},
    FixedHoliday{October / 12, true, "Día de la Diversidad Étnica y Cultural"},
    FixedHoliday{November / 1, true, "Todos los Santos"},
    FixedHoliday{November / 11, true, "Independencia de Cartagena"},
    FixedHoliday{December / 8, false, "Inmaculada Concepción"},
    FixedHoliday{December / 25, false, "Navidad"},
};

/// A holiday counted from Easter Sunday.
struct EasterHoliday {
    int days_before_1984, days;
    std::string_view name;
};

// LAW before 1984 the same days were kept on their own dates (Ley 37 de 1905; Ley 57 de 1926, art. 7; Código Sustantivo
// del Trabajo, art. 177): Ascension on a Thursday, Corpus on a Thursday, Sagrado Corazón on a Friday.
// CHOICE that older list is cited from knowledge and not reread; no act that this engine decides is older than 1984, so
// it only serves to place dates of old files. One list stands for all the years before.
constexpr std::array easter_holidays{
    EasterHoliday{-3, -3, "Jueves Santo"},
    EasterHoliday{-2, -2, "Viernes Santo"},
    EasterHoliday{39, 43, "Ascensión del Señor"},
    EasterHoliday{60, 64, "Corpus Christi"},
    EasterHoliday{68, 71, "Sagrado Corazón de Jesús"},
};

Date monday_on_or_after(Date day) { return day + (Monday - weekday{day}); }

bool weekend(Date day) {
    // CHOICE Saturday counts as closed in every year. The law leaves the day to the head of the office (Decreto-ley
    // 1042 de 1978, art. 33); no office that we know counts it in the terms of contracting.
    const weekday day_of_week{day};
    return day_of_week == Saturday || day_of_week == Sunday;
}

void require_within_reach(Date day) {
    if (day < first_day || day > last_day)
        throw std::out_of_range(fmt::format("el calendario va de {} a {} y no alcanza el {}", to_iso(first_day),
                                            to_iso(last_day), to_iso(day)));
}

// FAST one bit a day for the two centuries (9 KB), built once: a term is counted by asking day after day, and a report
// asks millions of times.
class ClosedDays {
public:
    ClosedDays() {
        for (Date day = first_day; day <= last_day; day += Days{1})
            if (weekend(day)) close(day);
        for (int year = first_year; year <= last_year; ++year)
            for (const Festivo& festivo : festivos(year)) close(festivo.fecha);
    }

    bool contains(Date day) const {
        const auto [word, bit] = place(day);
        return words_[word] >> bit & 1;
    }

private:
    static constexpr std::size_t count = static_cast<std::size_t>((last_day - first_day).count()) + 1;
    static std::pair<std::size_t, unsigned> place(Date day) {
        const auto index = static_cast<std::size_t>((day - first_day).count());
        return {index / 64, static_cast<unsigned>(index % 64)};
    }
    void close(Date day) {
        const auto [word, bit] = place(day);
        words_[word] |= std::uint64_t{1} << bit;
    }

    std::array<std::uint64_t, (count + 63) / 64> words_{};
};

const ClosedDays& closed_days() {
    static const ClosedDays days;
    return days;
}

}  // namespace

Date domingo_de_pascua(int y) {
    // The anonymous Gregorian computus: golden number, century corrections, epact, and the Sunday after the full moon.
    const int golden = y % 19;
    const int century = y / 100, of_century = y % 100;
    const int moon_correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    const int place = epact + to_sunday - 7 * late + 114;
    return Date{year{y} / month{static_cast<unsigned>(place / 31)} / day{static_cast<unsigned>(place % 31 + 1)}};
}

std::vector<Festivo> festivos(int y) {
    if (y < first_year || y > last_year)
        throw std::out_of_range(
            fmt::format("el calendario va de {} a {} y no alcanza el año {}", first_year, last_year, y));
    const bool under_ley_51 = y >= first_year_of_ley_51;
    std::vector<Festivo> list;
    for (const FixedHoliday& holiday : fixed_holidays) {
        const Date own{year{y} / holiday.date};
        list.push_back({holiday.moves && under_ley_51 ? monday_on_or_after(own) : own, holiday.name});
    }
    const Date easter = domingo_de_pascua(y);
    for (const EasterHoliday& holiday : easter_holidays)
        list.push_back({easter + Days{under_ley_51 ? holiday.days : holiday.days_before_1984}, holiday.name});
    std::stable_sort(list.begin(), list.end(), [](const Festivo& a, const Festivo& b) { return a.fecha < b.fecha; });
    return list;
}

CalendarioColombia::CalendarioColombia(std::vector<DiaNoHabil> propios) : propios_{std::move(propios)} {
    std::stable_sort(propios_.begin(), propios_.end(),
                     [](const DiaNoHabil& a, const DiaNoHabil& b) { return a.fecha < b.fecha; });
    closed_days();
}

const DiaNoHabil* CalendarioColombia::propio(Date day) const {
    const auto found = std::lower_bound(propios_.begin(), propios_.end(), day,
                                        [](const DiaNoHabil& row, Date wanted) { return row.fecha < wanted; });
    return found != propios_.end() && found->fecha == day ? &*found : nullptr;
}

bool CalendarioColombia::worked(Date day) const {
    require_within_reach(day);
    return !closed_days().contains(day) && (propios_.empty() || !propio(day));
}

std::string CalendarioColombia::reason_not_worked(Date day) const {
    require_within_reach(day);
    std::string names;
    if (closed_days().contains(day)) {
        for (const Festivo& festivo : festivos(year_of(day)))
            if (festivo.fecha == day) names += fmt::format("{}{}", names.empty() ? "" : "; ", festivo.nombre);
        if (!names.empty()) return names;
        return weekday{day} == Sunday ? "domingo" : "sábado";
    }
    const DiaNoHabil* own = propio(day);
    return own ? own->motivo : std::string{};
}

}  // namespace hito::law
