// The law as scenarios: each is a test, and every rule has one that passes and one that fails.
#include "api/reference.hpp"
#include "api/scenario.hpp"
#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/registry.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace hito;

namespace {

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(HITO_SOURCE_DIR "/tests/scenarios"))
        if (entry.path().extension() == ".yaml") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

/// What is in force of it is a choice of ours, and says so.
bool is_uncertain(const law::ParameterInfo& parameter) {
    if (parameter.type == "tabla") return false;  // An entity sets none.
    const auto says = [](std::string_view text) { return text.find("ncierto") != text.npos; };
    return says(parameter.meaning) || (!parameter.rows.empty() && says(parameter.rows.back().source));
}

const std::vector<api::ScenarioResult>& all() {
    static const std::vector<api::ScenarioResult> results = [] {
        const api::ScenarioSetting setting{registry(),
                                           [](const std::vector<api::ClosedDay>& closed) {
                                               std::vector<law::DiaNoHabil> days;
                                               for (const auto& day : closed) days.push_back({day.date, day.reason});
                                               return std::make_unique<law::CalendarioColombia>(std::move(days));
                                           },
                                           roles::reloj, general_rules()};
        std::vector<api::ScenarioResult> out;
        for (const auto& file : files())
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

TEST_CASE("every row of every machine has a scenario that goes through it", "[escenarios]") {
    std::set<const StepInfo*> seen;
    for (const auto& result : all()) seen.insert(result.rows.begin(), result.rows.end());
    std::set<std::string> missing;
    for (const Workflow* workflow : registry().workflows())
        for (const auto& row : workflow->steps())
            if (!seen.contains(&row))
                missing.insert(fmt::format("{}: {} -- {} -> {}", workflow->name(), row.from, row.on, row.to));
    CHECK(missing == std::set<std::string>{});
}

TEST_CASE("whatever the law leaves open has a scenario for another value than ours", "[escenarios]") {
    // Those of the audits have theirs in tests/audit: no act looks at them.
    const std::set<std::string_view> of_audits{"fraccionamiento_meses",        "fraccionamiento_similitud",
                                               "servicios_simultaneos_maximo", "oferente_unico_precio",
                                               "oferente_unico_plazo_dias",    "saldo_por_liberar_meses",
                                               "liquidacion_alerta_meses",     "paa_fraccionamiento_meses",
                                               "reservas_inversion_parte"};
    std::ostringstream text;
    for (const auto& file : files()) text << std::ifstream(file).rdbuf();
    const std::string told = text.str();
    for (const auto& parameter : law::parametros()) {
        INFO(parameter.name);
        CHECK((!is_uncertain(parameter) || of_audits.contains(parameter.name) ||
               told.find(fmt::format("{}:", parameter.name)) != told.npos));
    }
}

TEST_CASE("every way to contract has a scenario from the need to the closed file", "[escenarios]") {
    const auto goes_through = [](const api::ScenarioResult& result, std::string_view on, const Workflow& workflow) {
        return std::any_of(result.rows.begin(), result.rows.end(), [&](const StepInfo* row) {
            const auto steps = workflow.steps();
            return row->on == on && row >= steps.data() && row < steps.data() + steps.size();
        });
    };
    const Workflow& contract = *registry().find("contrato");
    int ways = 0;
    for (const Workflow* workflow : registry().workflows()) {
        if (!workflow->find_act("registrar_necesidad") || !workflow->find_act("registrar_suscripcion")) continue;
        INFO(workflow->name());
        ++ways;
        CHECK(std::any_of(all().begin(), all().end(), [&](const api::ScenarioResult& result) {
            return result.passed && goes_through(result, "registrar_necesidad", *workflow) &&
                   goes_through(result, "cerrar_expediente", contract);
        }));
    }
    CHECK(ways == 9);
}
