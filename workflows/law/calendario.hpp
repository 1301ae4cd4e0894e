// Which days are worked in Colombia: weekends, the holidays of the law, and the closed days of one entity.
#pragma once

#include "engine/calendar.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito::law {

/// A day on which one entity does not work though the country does.
struct DiaNoHabil {
    Date fecha;
    std::string motivo;  ///< Spanish, with the act that says so: "vacancia por Decreto 12 de 2026".
};

/// A holiday of the country. Two may fall on one day (2025-06-30).
struct Festivo {
    Date fecha;
    std::string_view nombre;
};

/// Easter Sunday of the Gregorian calendar.
Date domingo_de_pascua(int year);

/// The eighteen holidays of `year` in date order, each on the day it is kept.
/// Source: Ley 51 de 1983, art. 1 and 2. Errors: std::out_of_range outside 1950 to 2150.
std::vector<Festivo> festivos(int year);

/// The calendar of one entity. Knows the days from 1950-01-01 to 2150-12-31; every question about a day outside them
/// is a std::out_of_range. Copies and questions from several threads are safe.
class CalendarioColombia final : public Calendar {
public:
    /// `propios`: the closed days of the entity in any order; of two rows on one day the first stands.
    explicit CalendarioColombia(std::vector<DiaNoHabil> propios = {});

    /// Source: Ley 4 de 1913, art. 62 (holidays and closed days); Decreto-ley 1042 de 1978 (the week of five days).
    bool worked(Date day) const override;
    /// The name of the holiday, else "sábado" or "domingo", else the entity's reason; empty on a worked day.
    std::string reason_not_worked(Date day) const override;

    std::span<const DiaNoHabil> dias_propios() const { return propios_; }

private:
    const DiaNoHabil* propio(Date day) const;

    std::vector<DiaNoHabil> propios_;
};

}  // namespace hito::law
