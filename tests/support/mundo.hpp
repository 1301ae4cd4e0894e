// A world in memory: cases, a law, a clock. Drives `decide` as the server does, without a database.
#pragma once

#include "engine/decide.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/roles.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace hito::tests {

inline Date day(std::string_view iso) { return parse_date(iso).value(); }

class Mundo : public World {
public:
    explicit Mundo(std::vector<const Workflow*> workflows)
        : registry{std::move(workflows), {roles::all.begin(), roles::all.end()}, {}} {
        law.calendar = &calendar;
    }

    const Snapshot* find(const Uuid& id) const override {
        const auto found = cases.find(id);
        return found == cases.end() ? nullptr : &found->second;
    }
    bool absent(const Uuid& id) const override { return !cases.contains(id); }

    /// Who acts from here on.
    Mundo& by(const Role& role, std::string person) {
        role_ = &role;
        person_ = std::move(person);
        return *this;
    }
    Mundo& in(Mode mode) {
        mode_ = mode;
        return *this;
    }
    Mundo& because(std::string motive) {
        motive_ = std::move(motive);
        return *this;
    }
    Mundo& with(std::string evidence) {
        evidence_.push_back({std::move(evidence), {}, {}, {}, {}, {}, {}});
        return *this;
    }

    Decision open(const Workflow& workflow, const Uuid& id, std::string_view date, json data,
                  std::vector<Link> links = {}) {
        Command command = draft(id, "abrir", date, std::move(data));
        command.opens = &workflow;
        command.links = std::move(links);
        return run(command);
    }
    Decision act(const Uuid& id, std::string act, std::string_view date, json data = json::object()) {
        return run(draft(id, std::move(act), date, std::move(data)));
    }

    const Snapshot& at(const Uuid& id) const { return cases.at(id); }
    std::string stage(const Uuid& id) const { return std::string(at(id).states.front()); }
    std::vector<Deadline> deadlines(const Uuid& id) const {
        const Snapshot& snapshot = at(id);
        return snapshot.workflow->deadlines(snapshot.states, snapshot.facts, law);
    }
    /// The day of a deadline, ISO; empty when there is none.
    std::string due(const Uuid& id, std::string_view name) const {
        for (const auto& deadline : deadlines(id))
            if (deadline.name == name) return to_iso(deadline.date);
        return {};
    }

    law::CalendarioColombia calendar;
    Law law;
    Registry registry;
    std::map<Uuid, Snapshot> cases;
    std::vector<ActRecord> history;

private:
    Command draft(const Uuid& id, std::string act, std::string_view date, json data) {
        Command command;
        command.target = id;
        command.act = std::move(act);
        command.date = day(date);
        command.data = std::move(data);
        command.person = person_;
        command.role = role_;
        command.mode = mode_;
        command.motive = std::exchange(motive_, {});
        command.evidence = std::exchange(evidence_, {});
        return command;
    }
    Decision run(const Command& command) {
        const Moment moment{Instant{command.date + std::chrono::hours{18}}, derived_uuid(command.target, ++asked_)};
        Decision decision = decide(*this, command, moment, {"800000000", registry, law, {}});
        for (const auto& touched : decision.touched) {
            cases[touched.after.id] = touched.after;
            history.insert(history.end(), touched.records.begin(), touched.records.end());
        }
        return decision;
    }

    const Role* role_ = nullptr;
    std::string person_;
    Mode mode_ = Mode::exigir;
    std::string motive_;
    std::vector<Evidence> evidence_;
    unsigned asked_ = 0;
};

/// Codes of the rules with that effect, sorted.
inline std::vector<std::string> codes(const Decision& decision, Effect effect) {
    std::vector<std::string> out;
    for (const auto& result : decision.results)
        if (result.effect == effect) out.emplace_back(result.rule->code);
    std::sort(out.begin(), out.end());
    return out;
}
inline std::vector<std::string> refusals(const Decision& decision) { return codes(decision, Effect::refuses); }
inline std::vector<std::string> findings(const Decision& decision) { return codes(decision, Effect::finding); }

}  // namespace hito::tests
