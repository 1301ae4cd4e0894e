// Working days and the terms counted in them. Which days are holidays the law says (workflows/law/calendario.cpp);
// how a term is counted stands here, with the account of the days that were skipped.
#pragma once

#include "engine/date.hpp"

#include <string>
#include <vector>

namespace hito {

/// How a date was reached: what a deadline says of itself.
struct Count {
    Date result;
    std::string account;  ///< Spanish: start, unit, days skipped and why.
};

/// The calendar of one entity: holidays of the country and non-working days of its own.
class Calendar {
public:
    virtual ~Calendar() = default;

    /// Why `day` is not worked ("sábado", "Asunción de la Virgen", "vacancia por Decreto 12"); empty when it is worked.
    virtual std::string reason_not_worked(Date day) const = 0;
    virtual bool worked(Date day) const = 0;

    /// The last day of a term of `term` working days that starts to run the working day after `start`.
    /// Source: Ley 4 de 1913, art. 62; Ley 1564 de 2012, art. 118.
    Date after(Date start, WorkingDays term) const;
    /// The day that stands `term` working days before `reference`, which is not counted.
    Date before(Date reference, WorkingDays term) const;
    /// `day` itself when worked, else the next worked day. Source: Ley 4 de 1913, art. 62 (terms of months and years).
    Date rolled(Date day) const;
    /// Working days in (from, to]; 0 when `to` is not after `from`.
    WorkingDays between(Date from, Date to) const;

    /// The same as `after` and `rolled`, with the account in words.
    Count count_after(Date start, WorkingDays term) const;
    Count count_months(Date start, Months term) const;
};

}  // namespace hito
