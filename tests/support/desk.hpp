// A desk for tests: performs acts on toy cases through decide() and keeps what comes of them.
#pragma once

#include "engine/decide.hpp"
#include "tests/support/toy.hpp"

#include <map>

namespace hito::test {

class Desk : public World {
public:
    Desk() { law.calendar = &calendar; }

    Uuid open(const Workflow& workflow, std::string_view act, Date day, json data, const Role& role) {
        Command command = command_on(derived_uuid(Uuid{}, ++count_), act, day, std::move(data), role);
        command.opens = &workflow;
        last = decided(command, day);
        return command.target;
    }
    Ruling act(const Uuid& id, std::string_view act, Date day, const Role& role, json data = json::object()) {
        last = decided(command_on(id, act, day, std::move(data), role), day);
        return last.ruling;
    }
    Decision decided(const Command& command, Date day) {
        const Moment moment{Instant{day} + std::chrono::hours{17}, derived_uuid(Uuid{}, 1000 + ++count_)};
        Decision decision = decide(*this, command, moment, {"nit", toys(), law, {}});
        for (const auto& touched : decision.touched) cases[touched.after.id] = touched.after;
        return decision;
    }
    const Snapshot* find(const Uuid& id) const override {
        const auto found = cases.find(id);
        return found == cases.end() ? nullptr : &found->second;
    }
    bool absent(const Uuid& id) const override { return !find(id); }

    WeekdayCalendar calendar;
    Law law;
    std::map<Uuid, Snapshot> cases;
    Decision last;

private:
    static Command command_on(const Uuid& id, std::string_view act, Date day, json data, const Role& role) {
        Command command;
        command.target = id;
        command.act = act;
        command.date = day;
        command.data = std::move(data);
        command.person = "ana";
        command.role = &role;
        return command;
    }
    unsigned count_ = 0;
};

constexpr Date day(int year, unsigned month, unsigned number) {
    return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(number);
}

}  // namespace hito::test
