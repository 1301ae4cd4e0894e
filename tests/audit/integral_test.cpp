// The scenarios that go from the need to the reports, looked at as a control office looks: what was done by the book
// shows nothing across its cases.
#include "api/scenario.hpp"
#include "tests/support/catch.hpp"
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/registry.hpp"
#include "workflows/reglas.hpp"
#include "workflows/roles.hpp"

#include <algorithm>
#include <map>

using namespace hito;

namespace {

struct Ended {
    std::vector<std::string> across, states;
};
/// What the cases of each scenario of the file show on the day after its last act.
std::map<std::string, Ended> audited(std::string_view file) {
    std::map<std::string, Ended> out;
    const auto look = [&](std::string_view title, const std::vector<const Snapshot*>& cases, const Law& law) {
        Date last{};
        auto all = auditor().across();
        for (const Snapshot* at : cases) {
            last = std::max(last, at->since);
            all->look(*at);
        }
        Ended& seen = out[std::string(title)];
        std::vector<std::string> left_out;
        for (const auto& one : all->found(last + Days{1}, law, left_out))
            seen.across.push_back(one.code + " " + one.detail);
        for (const Snapshot* at : cases)
            for (const auto& one : auditor().of_case(*at, last + Days{1}, law))
                if (one.code.starts_with('A')) seen.states.push_back(one.code + " " + one.detail);
        CHECK(left_out.empty());
    };
    const api::ScenarioSetting setting{registry(),
                                       [](const std::vector<api::ClosedDay>& closed) {
                                           std::vector<law::DiaNoHabil> days;
                                           for (const auto& day : closed) days.push_back({day.date, day.reason});
                                           return std::make_unique<law::CalendarioColombia>(std::move(days));
                                       },
                                       roles::reloj, general_rules(), look};
    for (const auto& result :
         api::run_scenarios(std::filesystem::path(HITO_SOURCE_DIR) / "tests/scenarios/integral" / file, setting)) {
        INFO(api::in_words(result));
        CHECK(result.passed);
    }
    return out;
}

}  // namespace

TEST_CASE("what went by the book from the plan to the payment shows nothing across its cases", "[auditoria]") {
    const auto all = audited("limpieza_de_cunetas.yaml");
    REQUIRE_FALSE(all.empty());
    for (const auto& [title, seen] : all) {
        INFO(title);
        CHECK(seen.across == std::vector<std::string>{});
        CHECK(seen.states == std::vector<std::string>{});
    }
}

TEST_CASE("what went by the book and came back shows nothing across its cases", "[auditoria]") {
    const auto all = audited("lo_que_vuelve.yaml");
    REQUIRE_FALSE(all.empty());
    for (const auto& [title, seen] : all) {
        INFO(title);
        CHECK(seen.across == std::vector<std::string>{});
    }
}
