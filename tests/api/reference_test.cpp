#include "api/reference.hpp"

#include "bench/support/child.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/toy.hpp"

#include <fstream>
#include <iterator>

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
    const std::string map = api::law_map_of(toys(), scenarios(), parameters);
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

TEST_CASE("the manuals kept in docs are those that the machines write", "[reference]") {
    const std::filesystem::path root = HITO_SOURCE_DIR;
    const auto same = [&](const char* file, std::vector<std::string> command) {
        command.insert(command.begin(), {HITO_BINARY, "law"});
        const auto [written, code] = bench::run_program(command);
        std::ifstream in(root / "docs" / file);
        return code == 0 && written == std::string((std::istreambuf_iterator<char>(in)), {});
    };
    INFO("to write them: build/hito law reference > docs/referencia.md; build/hito law map > docs/ley.md");
    CHECK(same("referencia.md", {"reference"}));
    CHECK(same("ley.md", {"map", "--escenarios", (root / "tests/scenarios").string()}));
}
