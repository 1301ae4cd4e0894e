#include "api/reference.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/toy.hpp"

using namespace hito;
using test::golden;
using test::toys;

namespace {

std::vector<api::ScenarioResult> scenarios() {
    const api::ScenarioSetting setting{toys(), [](const auto&) { return std::make_unique<test::WeekdayCalendar>(); },
                                       test::the_clock};
    const std::filesystem::path folder = std::filesystem::path(HITO_SOURCE_DIR) / "tests/api/escenarios";
    auto results = api::run_scenarios(folder / "permiso.yaml", setting);
    for (auto& result : api::run_scenarios(folder / "permiso_otorgado.yaml", setting))
        results.push_back(std::move(result));
    return results;
}

}  // namespace

TEST_CASE("the reference and the map of the law are those kept", "[reference]") {
    const std::vector<api::ParameterText> parameters{{"tope",
                                                      "El tope de algo.",
                                                      "pesos",
                                                      {{std::chrono::year{2025} / 1 / 1, "$ 5", "Decreto 1"},
                                                       {std::chrono::year{2026} / 1 / 1, "$ 6", "Decreto 2"}}}};
    const std::string reference = api::reference_of(toys(), parameters);
    CHECK(reference == golden("referencia.md", reference));
    const std::string map = api::law_map_of(toys(), scenarios());
    CHECK(map == golden("ley.md", map));
}

TEST_CASE("the coverage names the rules that no scenario passes or fails", "[reference]") {
    CHECK(api::coverage_of(toys(), scenarios()) == json{{"workflows", 2},
                                                        {"rows", 14},
                                                        {"rules", 6},
                                                        {"articles", 5},
                                                        {"without_passing_scenario", json::array()},
                                                        {"without_failing_scenario", json::array()}});
    const json bare = api::coverage_of(toys(), {});
    CHECK(bare.at("without_passing_scenario").size() == 6);
    CHECK(bare.at("without_failing_scenario").at(0) == "permiso.pago_hasta_derechos");
}

TEST_CASE("a scenario that failed covers nothing", "[reference]") {
    auto results = scenarios();
    for (auto& result : results) result.passed = false;
    CHECK(api::coverage_of(toys(), results).at("without_passing_scenario").size() == 6);
}
