// An agenda as iCalendar (RFC 5545): one VEVENT a deadline, all day.
#pragma once

#include "engine/agenda.hpp"
#include "engine/export.hpp"

#include <string_view>

namespace hito::ical {

/// The UID of a deadline is its case and its name; its SEQUENCE is the version of the case, which grows with every
/// accepted act and never goes back, not even when the deadline goes and comes again (a count of its own moves would
/// begin anew). What moves without an act (hito rebuild after a parameter changed) keeps its SEQUENCE and has a later
/// DTSTAMP, which then decides (RFC 5546, 2.1.5). A deadline that is gone is absent: the file is all that stands, not
/// a list of changes, and who subscribes to it takes away what it no longer has.
/// Errors: std::runtime_error.
std::unique_ptr<AgendaWriter> open_agenda(const std::string& path, const AgendaHead& head);

/// `plazos_ics`, from the table `plazos`.
Export deadlines_export();

/// One content line, folded at 75 octets between characters, with its end.
std::string folded(std::string_view line);
/// A value of type TEXT.
std::string escaped(std::string_view text);

}  // namespace hito::ical
