// The forms of the CUIPO: as files and back, and held against the books.
#include "adapters/control/cuipo.hpp"

#include "adapters/control/cuipo_rules.hpp"
#include "tests/support/catch.hpp"

using namespace hito;
using namespace hito::cuipo;

namespace {

Report report_of(int quarter) {
    Report out;
    out.reporter.chip_code = "217305001";
    out.reporter.year = 2026;
    out.reporter.quarter = quarter;
    return out;
}
const Date made = parse_date("2026-04-30").value();

/// The payroll, and two contracts on one appropriation for investment.
const std::vector<SpendingPlan> plan{{"2.1.1.01.01.001", "1", "16", "", "", "", pesos(900), pesos(1000)},
                                     {"2.99", "1", "16", "2402", "", "2024730010001", pesos(600), pesos(600)}};
const std::vector<SpendingDone> done{
    {"2.1.1.01.01.001", "1", "16", "", "", "", "1.2.1.0.00", "", "C", "", "0", pesos(500), pesos(400), pesos(400)},
    {"2.3.2.02.02.005",
     "1",
     "16",
     "2402001",
     "54211",
     "",
     "1.2.3.1.17",
     "2024730010001",
     "C",
     "",
     "0",
     pesos(200),
     pesos(100),
     {}},
    {"2.3.2.02.02.008",
     "1",
     "16",
     "2402001",
     "83321",
     "",
     "1.2.3.1.17",
     "2024730010001",
     "C",
     "",
     "0",
     Money::of_cents(50),
     {},
     {}}};

}  // namespace

TEST_CASE("a form is a header line and a line a row, separated by tabs", "[cuipo]") {
    Report report = report_of(1);
    report.income_plan = {{"1.1.01", "0", pesos(100), Money::of_cents(12'345'050)}};
    CHECK(write_form(report, Form::programacion_ingresos, made) ==
          "S\t217305001\t10103\t2026\tA_PROGRAMACION_DE_INGRESOS\t30-04-2026\nD\t1.1.01\t0\t100\t123450.50\n");
    CHECK(write_form(report, Form::programacion_ingresos, made, {PeriodStyle::months_of_quarter, false}) ==
          "S\t217305001\t10103\t2026\tA_PROGRAMACION_DE_INGRESOS\t30-04-2026\nD\t1.1.01\t100\t123450.50\n");
    report.income_done = {{"1.1.01", "0", "0", "1.2.1.0.00", "0", "0", "12", "2025-11-30", "Acuerdo", pesos(1),
                           pesos(2), pesos(3), pesos(4)}};
    CHECK(write_form(report, Form::ejecucion_ingresos, made) ==
          "S\t217305001\t10103\t2026\tB_EJECUCION_DE_INGRESOS\t30-04-2026\n"
          "D\t1.1.01\t0\t0\t1.2.1.0.00\t0\t0\t12\t2025-11-30\tAcuerdo\t1\t2\t3\t4\t10\n");
    report.spending_plan = {{"2.99", "1", "16", "2402", "0", "2024730010001", pesos(5), pesos(6)}};
    CHECK(write_form(report, Form::programacion_gastos, made) ==
          "S\t217305001\t10103\t2026\tC_PROGRAMACION_DE_GASTOS\t30-04-2026\n"
          "D\t2.99\t1\t16\t2402\t0\t2024730010001\t5\t6\n");
    report.spending_done = {{"2.3.2", "1", "16", "2402001", "54211", "0", "1.2.3", "2024730010001", "C", "0", "0",
                             pesos(3), pesos(2), pesos(1)}};
    CHECK(write_form(report, Form::ejecucion_gastos, made) ==
          "S\t217305001\t10103\t2026\tD_EJECUCION_DE_GASTOS\t30-04-2026\n"
          "D\t2.3.2\t1\t16\t2402001\t54211\t0\t1.2.3\t2024730010001\tC\t0\t0\t3\t2\t1\n");
    report.sections = {{"46", "Fondo local"}};
    CHECK(write_form(report, Form::secciones_adicionales, made) ==
          "S\t217305001\t10103\t2026\tE_ID_SECCIONES_PRESUPUESTALES_ADICIONALES\t30-04-2026\nD\t46\tFondo local\n");
}

TEST_CASE("the period is that of the quarter, in either way of writing it", "[cuipo]") {
    const auto period = [](int quarter, PeriodStyle style) {
        const std::string text = write_form(report_of(quarter), Form::secciones_adicionales, made, {style, true});
        return text.substr(12, 5);
    };
    CHECK(period(1, PeriodStyle::months_of_quarter) == "10103");
    CHECK(period(4, PeriodStyle::months_of_quarter) == "11012");
    CHECK(period(4, PeriodStyle::last_month_twice) == "11212");
    CHECK_THROWS_AS(period(5, PeriodStyle::months_of_quarter), std::out_of_range);
}

TEST_CASE("what is written is read back, form by form", "[cuipo]") {
    Report report = report_of(4), read;
    report.spending_plan = plan;
    report.spending_done = done;
    report.income_plan = {{"1.1", "0", pesos(7), pesos(8)}};
    report.income_done = {{"1.1", "0", "0", "f", "t", "p", "n", "d", "k", pesos(1), {}, {}, {}}};
    report.sections = {{"46", "Fondo"}};
    for (const Form form : {Form::programacion_ingresos, Form::ejecucion_ingresos, Form::programacion_gastos,
                            Form::ejecucion_gastos, Form::secciones_adicionales}) {
        const std::string text = write_form(report, form, made);
        CHECK(read_form(text, read) == form);
        CHECK(write_form(read, form, made) == text);
    }
    CHECK(read.reporter.quarter == 4);
    CHECK(read.reporter.year == 2026);
    CHECK(against_ledger(read, plan, done).empty());
}

TEST_CASE("what cannot be a form is told with its line", "[cuipo]") {
    const auto wrong = [](std::string_view text) {
        Report report;
        try {
            read_form(text, report);
        } catch (const std::runtime_error& error) { return std::string(error.what()); }
        return std::string("read");
    };
    const std::string head = "S\t1\t10103\t2026\tC_PROGRAMACION_DE_GASTOS\t30-04-2026\n";
    CHECK(wrong("") == "el archivo está vacío");
    CHECK(wrong("D\t1\n") == "línea 1: se espera primero la línea S");
    CHECK(wrong("S\t1\t10102\t2026\tC_PROGRAMACION_DE_GASTOS\tx\n") == "línea 1: «10102» no es un período trimestral");
    CHECK(wrong("S\t1\t10103\t2026\tF\tx\n") == "línea 1: no hay un formulario «F»");
    CHECK(wrong(head + "D\t2.1\t1\t16\t0\t0\t0\t1\n") == "línea 2: faltan columnas");
    CHECK(wrong(head + "D\t2.1\t1\t16\t0\t0\t0\t1\t2\t3\n") == "línea 2: sobran columnas");
    CHECK(wrong(head + "D\t2.1\t1\t16\t0\t0\t0\t1\t2,5\n") == "línea 2: «2,5» no es un valor en pesos");
    CHECK(wrong(head + "S\t1\n") == "línea 2: se espera una línea D");
    CHECK(wrong(head + "D\t2.1\t1\t16\t0\t0\t0\t1\t2\r\n") == "read");
    CHECK(wrong("S\t1\t10103\t2026\tB_EJECUCION_DE_INGRESOS\tx\nD\t1\ta\tb\tc\td\te\tf\tg\th\t1\t2\t3\t4\t11\n") ==
          "línea 2: el total 11 no es la suma 10 de sus partes");
    Report report = report_of(1);
    report.sections = {{"46", "Fondo\tlocal"}};
    CHECK_THROWS_AS(write_form(report, Form::secciones_adicionales, made), std::invalid_argument);
}

TEST_CASE("a form that does not say what the books say is told by its key, to the centavo", "[cuipo][A32]") {
    Report report = report_of(1);
    report.spending_plan = plan;
    report.spending_done = done;
    REQUIRE(against_ledger(report, plan, done).empty());
    report.spending_done[2].committed += Money::of_cents(1);
    const auto breaches = against_ledger(report, plan, done);
    REQUIRE(breaches.size() == 1);
    CHECK(breaches[0].rule == "A32");
    CHECK(breaches[0].where.starts_with("D 2.3.2.02.02.008 vigencia 1 sección 16 producto 2402001"));
    CHECK(breaches[0].what == "compromisos: el formulario dice $ 0,51 y los libros $ 0,50");
    report.spending_plan.pop_back();
    CHECK(against_ledger(report, plan, done).size() == 3);  // Initial and final of the project that is not told.
}
