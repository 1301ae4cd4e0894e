// The law as scenarios: each is a test, and every rule has one that passes and one that fails.
#include "api/reference.hpp"
#include "api/scenario.hpp"
#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/registry.hpp"
#include "workflows/roles.hpp"

#include <algorithm>
#include <filesystem>

using namespace hito;

namespace {

const std::vector<api::ScenarioResult>& all() {
    static const std::vector<api::ScenarioResult> results = [] {
        const api::ScenarioSetting setting{registry(),
                                           [](const std::vector<api::ClosedDay>& closed) {
                                               std::vector<law::DiaNoHabil> days;
                                               for (const auto& day : closed) days.push_back({day.date, day.reason});
                                               return std::make_unique<law::CalendarioColombia>(std::move(days));
                                           },
                                           roles::reloj, general_rules()};
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(HITO_SOURCE_DIR "/tests/scenarios"))
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        std::vector<api::ScenarioResult> out;
        for (const auto& file : files)
            for (auto& result : api::run_scenarios(file, setting)) out.push_back(std::move(result));
        return out;
    }();
    return results;
}

}  // namespace

TEST_CASE("every scenario of the law comes out as it says", "[escenarios]") {
    REQUIRE_FALSE(all().empty());
    for (const auto& result : all()) {
        INFO(result.title << "\n" << in_words(result));
        CHECK(result.passed);
    }
}

TEST_CASE("every rule has a scenario that passes it and one that fails it", "[escenarios]") {
    const json covered = api::coverage_of(registry(), all());
    INFO(covered.dump(2));
    CHECK(covered.at("without_passing_scenario").empty());
    CHECK(covered.at("without_failing_scenario").empty());
}
