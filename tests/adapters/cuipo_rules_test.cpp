// Each rule of the CUIPO on the last figure that passes and on the first that does not.
#include "adapters/control/cuipo_rules.hpp"

#include "adapters/control/checks.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"

#include <fstream>
#include <functional>
#include <set>

using namespace hito;
using namespace hito::cuipo;

namespace {

constexpr Money cent = Money::of_cents(1);
using Codes = std::set<std::string>;

/// A municipality that tells everything as the rules want it.
Report sound(int quarter = 1) {
    Report out;
    out.reporter = {"217305001", "Municipio de Prueba", 439, false, 2026, quarter};
    out.income_plan = {{"1.1", "", pesos(200'000'001), pesos(200'000'001)}};
    out.income_done = {{"1.1.01", "", "", "", "", "", "", "", "", {}, pesos(10'000'000), {}, {}}};
    out.spending_plan = {{"2.1.1", "1", "16", "", "", "", pesos(100'000'000), pesos(100'000'000)},
                         {"2.99", "1", "16", "2402", "", "2024730010001", pesos(100'000'001), pesos(100'000'001)}};
    out.spending_done = {{"2.1.1.01", "1", "16", "", "", "", "1.2.1", "", "C", "", "0", pesos(50'000'000),
                          pesos(40'000'000), pesos(30'000'000)},
                         {"2.3.2.02.009", "1", "16", "2402001", "91119", "", "1.2.3", "2024730010001", "C", "", "0",
                          pesos(60'000'000), pesos(30'000'000), pesos(20'000'000)}};
    return out;
}
/// The second quarter, in which a centavo more was collected.
Report second() {
    Report out = sound(2);
    out.income_done[0].present_with_funds += cent;
    return out;
}

Codes broken(const Report& now) {
    const Report march = sound();
    Codes out;
    for (const auto& breach : review({now, &march, &march, {}}).breaches) out.emplace(breach.rule);
    return out;
}

/// What still passes and what does not any more.
struct Margin {
    std::string rule;
    Report passes, fails;
};
Report changed(Report report, const std::function<void(Report&)>& change) {
    change(report);
    return report;
}
Report with(const std::function<void(Report&)>& change) { return changed(sound(), change); }
Report later(const std::function<void(Report&)>& change) { return changed(second(), change); }

std::vector<Margin> income_margins() {
    return {
        {"REGLA_GENERAL_1", with([](Report& r) {
             r.income_plan = {{"1", "", pesos(1), pesos(100'000'000)}};
         }),
         with([](Report& r) {
             r.income_plan = {{"1", "", pesos(1), pesos(100'000'000) - cent}};
         })},
        {"REGLA_GENERAL_2", with([](Report& r) {
             r.income_plan.push_back({"1.2", "", {}, cent});
         }),
         with([](Report& r) {
             r.income_plan.push_back({"1.2", "", {}, {}});
         })},
        {"REGLA_GENERAL_3", second(), later([](Report& r) { r.income_plan[0].initial += cent; })},
        {"REGLA_GENERAL_4A", sound(), with([](Report& r) { r.income_plan[0].initial += cent; })},
        {"REGLA_GENERAL_4B", sound(), with([](Report& r) { r.income_plan[0].final += cent; })},
        {"REGLA_GENERAL_5", second(), later([](Report& r) { r.income_done[0].present_with_funds -= cent; })},
        {"REGLA_GENERAL_6", with([](Report& r) {
             r.income_done.push_back({"1.2.01", "", "", "", "", "", "", "", "", {}, {}, {}, {}});
             r.income_plan.push_back({"1.2", "", {}, cent});
         }),
         with([](Report& r) {
             r.income_done.push_back({"1.2.01", "", "", "", "", "", "", "", "", {}, {}, {}, {}});
         })},
    };
}

std::vector<Margin> spending_margins() {
    return {
        {"REGLA_GENERAL_7", with([](Report& r) { r.spending_plan[0].section = "45"; }),
         with([](Report& r) { r.spending_plan[0].section = "46"; })},
        {"REGLA_GENERAL_7", sound(), with([](Report& r) { r.spending_done[0].section = "15"; })},
        {"REGLA_GENERAL_9A", with([](Report& r) { r.spending_plan[0].account = "2.2"; }),
         with([](Report& r) { r.spending_plan[0].account = "2.3"; })},
        {"REGLA_GENERAL_9B", sound(), with([](Report& r) { r.spending_plan.pop_back(); })},
        {"REGLA_GENERAL_10B", with([](Report& r) { r.spending_plan[0].final = cent; }),
         with([](Report& r) { r.spending_plan[0].final = {}; })},
        {"REGLA_GENERAL_10C", with([](Report& r) { r.spending_plan[1].final = pesos(100'000'000) + cent; }),
         with([](Report& r) { r.spending_plan[1].final = pesos(100'000'000); })},
        {"REGLA_GENERAL_11", second(), later([](Report& r) { r.spending_plan[1].initial += cent; })},
        {"REGLA_GENERAL_12A", with([](Report& r) { r.spending_done[0].obliged = r.spending_done[0].committed; }),
         with([](Report& r) { r.spending_done[0].obliged = r.spending_done[0].committed + cent; })},
        {"REGLA_GENERAL_12B", with([](Report& r) { r.spending_done[0].paid = r.spending_done[0].obliged; }),
         with([](Report& r) { r.spending_done[0].paid = r.spending_done[0].obliged + cent; })},
        {"REGLA_GENERAL_13A", sound(), with([](Report& r) { r.spending_done[0].account = "2.4.5"; })},
        {"REGLA_GENERAL_13B", sound(), with([](Report& r) { r.spending_done[1].account = "2.99"; })},
        {"REGLA_GENERAL_14A", with([](Report& r) { r.spending_done[0].period = "2"; }),
         with([](Report& r) { r.spending_done[0].period = r.spending_done[1].period = "2"; })},
        {"REGLA_GENERAL_14B", sound(), with([](Report& r) { r.spending_done[0].period = "3"; })},
        {"REGLA_GENERAL_15", sound(), with([](Report& r) { r.spending_done[1].cpc = "83321"; })},
        {"REGLA_GENERAL_16A", later([](Report& r) { r.spending_done[0].committed = pesos(50'000'000 - 22'000'000); }),
         later([](Report& r) { r.spending_done[0].committed = pesos(50'000'000 - 22'000'000) - cent; })},
        {"REGLA_GENERAL_16A", later([](Report& r) { r.spending_done[0].obliged = pesos(40'000'000 + 21'000'000); }),
         later([](Report& r) { r.spending_done[0].obliged = pesos(40'000'000 + 21'000'000) + cent; })},
        {"HITO_CADENA", with([](Report& r) { r.spending_done[1].committed = r.spending_plan[1].final; }),
         with([](Report& r) { r.spending_done[1].committed = r.spending_plan[1].final + cent; })},
        {"HITO_CADENA", with([](Report& r) {
             r.spending_done[1].bpin = "2024730010002";
             r.spending_done[1].committed = {};
         }),
         with([](Report& r) {
             r.spending_done[1].bpin = "2024730010002";
             r.spending_done[1].committed = cent;
         })},
        {"HITO_PROYECTO", sound(), with([](Report& r) { r.spending_plan[1].bpin = "0"; })},
        {"HITO_PROYECTO", sound(), with([](Report& r) { r.spending_done[1].product = "NO APLICA"; })},
    };
}

std::vector<Margin> margins() {
    auto out = income_margins();
    for (auto& one : spending_margins()) out.push_back(std::move(one));
    return out;
}

}  // namespace

TEST_CASE("each rule of the CUIPO passes by the smallest margin and fails by it", "[cuipo]") {
    CHECK(broken(sound()) == Codes{});
    CHECK(broken(second()) == Codes{});
    Codes seen;
    for (const auto& margin : margins()) {
        INFO(margin.rule);
        CHECK_FALSE(broken(margin.passes).contains(margin.rule));
        CHECK(broken(margin.fails).contains(margin.rule));
        seen.insert(margin.rule);
    }
    Codes all;
    for (const auto& rule : rules()) all.emplace(rule.code);
    CHECK(seen == all);
}

TEST_CASE("a rule that looks back is left out where there is nothing to look at, and told", "[cuipo]") {
    CHECK(review({sound(), nullptr, nullptr, {}}).left_out.empty());  // Of March there is nothing before.
    const auto alone = review({second(), nullptr, nullptr, {}});
    CHECK(alone.left_out ==
          std::vector<std::string_view>{"REGLA_GENERAL_3", "REGLA_GENERAL_5", "REGLA_GENERAL_11", "REGLA_GENERAL_16A"});
    CHECK(alone.breaches.empty());
}

TEST_CASE("the figures of the rules are data", "[cuipo]") {
    const Report report = sound();
    Figures higher;
    higher.least_budget = pesos(200'000'001) + cent;
    const auto found = review({report, nullptr, nullptr, higher}).breaches;
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == "REGLA_GENERAL_1");
    CHECK(found[0].what == "presupuesto definitivo $ 200.000.001, mínimo $ 200.000.001,01");
    CHECK(found[1].rule == "REGLA_GENERAL_10C");
}

TEST_CASE("what a rule leaves out by its own words stays out", "[cuipo]") {
    Report closing = with([](Report& r) { r.income_plan[0].final = cent; });
    closing.reporter.name = "Empresa en Liquidación";
    CHECK_FALSE(broken(closing).contains("REGLA_GENERAL_1"));
    Report national = with([](Report& r) { r.income_plan[0].initial += cent; });
    national.reporter.scope = 437;
    national.spending_plan[0].section = "99";
    CHECK_FALSE(broken(national).contains("REGLA_GENERAL_4A"));
    CHECK_FALSE(broken(national).contains("REGLA_GENERAL_7"));
    Report agency = with([](Report& r) { r.reporter.decentralised = true; });
    CHECK(broken(agency).contains("REGLA_GENERAL_7"));
    for (auto& row : agency.spending_plan) row.section = "15";
    for (auto& row : agency.spending_done) row.section = "1";
    CHECK_FALSE(broken(agency).contains("REGLA_GENERAL_7"));
}

TEST_CASE("an account is its own rows or, without them, the last ones below it", "[cuipo]") {
    // The total of 1 that is told stands for what is below it, as the CHIP does.
    Report told = with([](Report& r) {
        r.income_plan = {{"1", "", pesos(200'000'001), pesos(200'000'001)},
                         {"1.1", "", pesos(200'000'001), pesos(200'000'001)},
                         {"1.1.01", "", pesos(100), pesos(100)}};
    });
    CHECK(broken(told) == Codes{});
    told.income_plan.erase(told.income_plan.begin());
    CHECK(broken(told).contains("REGLA_GENERAL_4A"));
}

TEST_CASE("every rule that the CGR publishes is checked or its reason is told", "[cuipo][compartido]") {
    Codes ours;
    for (const auto& rule : rules())
        if (!rule.code.starts_with("HITO_")) ours.emplace(rule.code);
    for (const auto& one : unchecked()) {
        CHECK(ours.insert(std::string(one.code)).second);
        CHECK_FALSE(one.why.empty());
    }
    Codes theirs;
    for (const char* name : {"control/cuipo_reglas_generales_cgr.csv", "control/cuipo_reglas_especificas_cgr.csv"}) {
        const auto path = hito::test::shared_file(name);
        if (path.empty()) return;
        std::ifstream in(path);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line))
            if (line.starts_with("REGLA_")) theirs.insert(line.substr(0, line.find(',')));
    }
    CHECK(ours == theirs);
}

TEST_CASE("the files of a quarter are checked as they would be sent", "[cuipo]") {
    const FileCheck& check = control::checks().front();
    const Date made = parse_date("2026-07-31").value();
    const auto files = [&](const Report& report) {
        std::vector<NamedText> out;
        for (const Form form :
             {Form::programacion_ingresos, Form::ejecucion_ingresos, Form::programacion_gastos, Form::ejecucion_gastos})
            out.push_back({std::string(form_names[static_cast<std::size_t>(form)]), write_form(report, form, made)});
        return out;
    };
    const auto codes = [&](const std::map<std::string, std::vector<NamedText>>& all,
                           const std::map<std::string, std::string>& options = {}) {
        Codes out;
        for (const auto& one : check.review(all, options).breaches) out.insert(one.rule);
        return out;
    };
    CHECK(codes({{"actual", files(sound())}}) == Codes{});
    CHECK(codes({{"actual", files(second())}, {"anterior", files(sound())}}) == Codes{});
    const Report less = later([](Report& r) { r.income_done[0].present_with_funds -= cent; });
    CHECK(codes({{"actual", files(less)}}) == Codes{});  // Nothing to hold it against.
    CHECK(codes({{"actual", files(less)}, {"anterior", files(sound())}}) == Codes{"REGLA_GENERAL_5"});
    CHECK(codes({{"actual", files(less)}, {"primero", files(sound())}}) == Codes{"REGLA_GENERAL_5"});
    CHECK(codes({{"actual", files(sound())}}, {{"descentralizada", "si"}}) == Codes{"REGLA_GENERAL_7"});
    CHECK_THROWS_AS(codes({}), std::runtime_error);
    CHECK_THROWS_AS(codes({{"actual", files(sound())}}, {{"ambito", "cuatro"}}), std::runtime_error);
    CHECK_THROWS_AS(codes({{"actual", files(sound())}}, {{"descentralizada", "quizás"}}), std::runtime_error);
    CHECK_THROWS_AS(codes({{"actual", files(sound())}}, {{"color", "azul"}}), std::runtime_error);
    auto mixed = files(sound());
    mixed.push_back(files(second()).front());
    CHECK_THROWS_WITH(codes({{"actual", mixed}}), "A_PROGRAMACION_DE_INGRESOS: es de otra entidad o de otro período");
}
