// Deadlines as an agenda that calendars read: what one entry tells, and who writes it down (adapters/ical/).
#pragma once

#include "engine/date.hpp"

#include <functional>
#include <memory>
#include <string>

namespace hito {

struct AgendaEntry {
    std::string case_id, deadline;  ///< Together they name the entry for ever.
    int version = 0;                ///< Of the case: an entry that moved comes with a greater one.
    Date day{};
    std::string title, workflow, state;  ///< Of the case.
    std::string count, norm;             ///< How the day was counted, and by which text.
    std::string who, responsible;        ///< Role that has to act; person who watches over the case.
};

struct AgendaHead {
    std::string entity, entity_name;
    Instant made{};
};

/// Writes one agenda into one file. Errors: std::runtime_error, it cannot.
class AgendaWriter {
public:
    virtual ~AgendaWriter() = default;
    virtual void entry(const AgendaEntry& entry) = 0;
    virtual void finish() = 0;
};

using OpenAgenda = std::function<std::unique_ptr<AgendaWriter>(const std::string& path, const AgendaHead& head)>;

}  // namespace hito
