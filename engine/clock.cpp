#include "engine/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace hito {

namespace {

/// Whether a row waits for the act, and no pause forbids it.
bool may_happen(const Snapshot& snapshot, std::string_view act) {
    const Workflow& workflow = *snapshot.workflow;
    return workflow.knows(snapshot.states, act) && !workflow.pause_against(snapshot.states, act);
}

}  // namespace

std::optional<Command> next_clock_act(const Snapshot& snapshot, const Law& law, const Role& clock_role, Date as_of) {
    const auto deadlines = snapshot.workflow->deadlines(snapshot.states, snapshot.facts, law);
    const Deadline* earliest = nullptr;
    for (const auto& deadline : deadlines) {
        if (deadline.clock_act.empty() || deadline.date >= as_of || !may_happen(snapshot, deadline.clock_act)) continue;
        if (!earliest || std::tie(deadline.date, deadline.name) < std::tie(earliest->date, earliest->name))
            earliest = &deadline;
    }
    if (!earliest) return std::nullopt;
    Command command;
    command.target = snapshot.id;
    command.act = earliest->clock_act;
    command.date = std::max(earliest->date, snapshot.since);
    command.data = json::object();
    command.person = clock_role.name;
    command.role = &clock_role;
    command.late_by_nature = true;
    command.key = fmt::format("reloj:{}:{}:{}", to_text(snapshot.id), earliest->name, to_iso(earliest->date));
    command.fingerprint = to_hex(sha256(command.key + ":" + command.act));
    return command;
}

}  // namespace hito
