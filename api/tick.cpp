#include "api/tick.hpp"

#include "engine/clock.hpp"

#include <fmt/format.h>

#include <unordered_set>

namespace hito::api {

namespace {

constexpr int page = 500;

/// All that one case owes to the clock; false when an act was refused.
bool run_case(Runner& runner, Archive& archive, const Law& law, const Role& clock_role, std::string_view entity,
              const Uuid& id, Date as_of, TickReport& report) {
    for (;;) {
        const auto snapshot = archive.find(entity, id);
        if (!snapshot) return false;
        auto command = next_clock_act(*snapshot, law, clock_role, as_of);
        if (!command) return true;
        const std::string act = command->act;
        const Performed done = runner.perform(entity, *command);
        if (!done.record || !done.record->accepted || done.replayed) {
            report.failures.push_back(fmt::format("{} ({}): el reloj no pudo «{}»{}", to_text(id),
                                                  snapshot->workflow->name(), act,
                                                  done.decision.trouble.empty() ? "" : ": " + done.decision.trouble));
            return false;
        }
        ++report.acts;
    }
}

}  // namespace

TickReport tick(Runner& runner, Archive& archive, Laws& laws, const Role& clock_role, Date as_of) {
    TickReport report;
    report.busy = !archive.alone("hito.tick", [&] {
        for (const auto& entity : archive.entities()) {
            std::unordered_set<Uuid> stuck;
            for (bool more = true; more;) {
                more = false;
                const auto due = archive.clock_due(entity, as_of, page + static_cast<int>(stuck.size()));
                const auto law = laws.of(entity);
                for (const auto& each : due) {
                    if (stuck.contains(each.id)) continue;
                    more = true;
                    const auto before = report.acts;
                    const bool sound = run_case(runner, archive, *law, clock_role, entity, each.id, as_of, report);
                    // A stored deadline that the facts no longer give would come back for ever.
                    if (!sound || report.acts == before) stuck.insert(each.id);
                }
            }
        }
    });
    return report;
}

}  // namespace hito::api
