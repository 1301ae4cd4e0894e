// Cases in memory and acts on them through decide(): what the test of a lifecycle needs of the rest of the program.
#pragma once

#include "engine/decide.hpp"
#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/roles.hpp"

#include <map>

namespace hito::test {

inline Date day(std::string_view iso) { return parse_date(iso).value(); }

class WorldInMemory : public World {
public:
    const Snapshot* find(const Uuid& id) const override {
        const auto found = cases.find(to_text(id));
        return found == cases.end() ? nullptr : &found->second;
    }
    bool absent(const Uuid& id) const override { return !find(id); }
    std::map<std::string, Snapshot> cases;
};

struct Actor {
    const Role& role;
    std::string name;
};

/// An entity under the law of the country. What its acts change stays in `world` when they are accepted.
class Office {
public:
    explicit Office(std::vector<const Workflow*> workflows) : registry{std::move(workflows), {}, {}} {
        law.calendar = &calendar;
    }
    Office(const Office&) = delete;  // The law points at the calendar beside it.
    Office& operator=(const Office&) = delete;

    Decision act(const Uuid& target, const Actor& by, std::string_view name, std::string_view on,
                 json data = json::object()) {
        Command command;
        command.target = target;
        command.act = name;
        command.date = day(on);
        command.data = std::move(data);
        return perform(command, by);
    }
    Decision tick(const Uuid& target, std::string_view name, std::string_view on) {
        return act(target, {roles::reloj, "reloj"}, name, on);
    }
    Uuid open(const Workflow& workflow, const Actor& by, std::string_view on, json data, std::vector<Link> links = {}) {
        Command command;
        command.target = derived_uuid(Uuid{}, ++seed);
        command.opens = &workflow;
        command.act = "abrir";
        command.date = day(on);
        command.data = std::move(data);
        command.links = std::move(links);
        last = perform(command, by);
        return command.target;
    }

    const Snapshot& at(const Uuid& id) const { return world.cases.at(to_text(id)); }
    std::string_view state(const Uuid& id) const { return at(id).states.front(); }
    /// ISO day of a deadline; empty when the case has none of that name.
    std::string due(const Uuid& id, std::string_view name) const {
        const Deadline* found = deadline(id, name);
        return found ? to_iso(found->date) : "";
    }
    const Deadline* deadline(const Uuid& id, std::string_view name) const {
        for (const auto& one : deadlines.at(to_text(id)))
            if (one.name == name) return &one;
        return nullptr;
    }

    law::CalendarioColombia calendar;
    Law law;
    Registry registry;
    WorldInMemory world;
    std::map<std::string, std::vector<Deadline>> deadlines;
    std::vector<Evidence> evidence;
    Mode mode = Mode::exigir;
    Decision last;  ///< Of the last opening.

private:
    Decision perform(Command& command, const Actor& by) {
        command.person = by.name;
        command.role = &by.role;
        command.evidence = evidence;
        command.mode = mode;
        const Moment moment{command.date + std::chrono::hours{17}, derived_uuid(Uuid{}, ++seed)};
        Decision decision = decide(world, command, moment, {"entidad", registry, law, {}});
        if (decision.ruling != Ruling::accepted) return decision;
        for (const auto& touched : decision.touched) {
            world.cases[to_text(touched.after.id)] = touched.after;
            deadlines[to_text(touched.after.id)] = *touched.after.deadlines;
        }
        return decision;
    }

    unsigned seed = 0;
};

/// What became of one rule; nothing when the row does not have it.
inline std::optional<Effect> effect_of(const Decision& decision, std::string_view rule) {
    for (const auto& result : decision.results)
        if (result.rule->code == rule) return result.effect;
    return std::nullopt;
}

/// The rules that were not met, refused or found.
inline std::vector<std::string> unmet(const Decision& decision) {
    std::vector<std::string> out;
    for (const auto& result : decision.results)
        if (result.effect != Effect::passes) out.emplace_back(result.rule->code);
    for (const auto& error : decision.errors) out.push_back(error.path + ": " + error.message);
    return out;
}

}  // namespace hito::test
