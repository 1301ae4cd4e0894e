// Two small lifecycles that tests of the tools stand on: a permit with a pause beside its stage, and the visits that it
// brings about. They have one of everything: a choice, every level of rule, a clock act, consequences both ways.
#pragma once

#include "engine/calendar.hpp"
#include "engine/workflow.hpp"

namespace hito::test {

const Workflow& permit();  ///< `permiso`
const Workflow& visit();   ///< `visita`
/// Both, with their roles and rules.
const Registry& toys();

extern const Role applicant, officer, the_clock, reader;

/// Works Monday to Friday.
struct WeekdayCalendar : Calendar {
    bool worked(Date day) const override;
    std::string reason_not_worked(Date day) const override;
};

}  // namespace hito::test
