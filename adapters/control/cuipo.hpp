// CUIPO: what a territorial entity tells the Contraloría General of its budget each quarter, through the CHIP. Its
// forms as typed rows and the flat files that carry them. Source: law/planning.md §4.3; Resolución REG-ORG-063 de 2023
// (workflows/law/normas.hpp). What is checked of them: cuipo_rules.hpp; how C and D follow from the budget:
// workflows/informes/cuipo.hpp.
#pragma once

#include "engine/date.hpp"
#include "engine/money.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hito::cuipo {

enum class Form : std::uint8_t {
    programacion_ingresos,
    ejecucion_ingresos,
    programacion_gastos,
    ejecucion_gastos,
    secciones_adicionales
};
inline constexpr std::array<std::string_view, 5> form_names{"A_PROGRAMACION_DE_INGRESOS", "B_EJECUCION_DE_INGRESOS",
                                                            "C_PROGRAMACION_DE_GASTOS", "D_EJECUCION_DE_GASTOS",
                                                            "E_ID_SECCIONES_PRESUPUESTALES_ADICIONALES"};

// --- Rows, with the columns of each form in their order --------------------------------------------------------------

struct IncomePlan {  // A
    std::string account, sector_detail;
    Money initial, final;
};
struct IncomeDone {  // B
    std::string account, cpc, sector_detail, source, third_party, policy, norm_number, norm_date, norm_kind;
    Money present_without_funds, present_with_funds, former_without_funds, former_with_funds;
    Money total() const {
        return present_without_funds + present_with_funds + former_without_funds + former_with_funds;
    }
};
struct SpendingPlan {             // C
    std::string account, period;  ///< `period`: code of the vigencia del gasto, `1` is the present one.
    std::string section, program, sector_detail, bpin;
    Money initial, final;
};
struct SpendingDone {  // D
    std::string account, period, section, product, cpc, sector_detail, source, bpin, funds, policy, third_party;
    Money committed, obliged, paid;
};
struct Section {  // E
    std::string code, name;
};

// Codes of the vigencia del gasto. Source: law/planning.md §2.4, in its order.
inline constexpr std::string_view present = "1", reserves = "2", payables = "3", future_present = "4",
                                  future_reserves = "5";

/// Who reports, and of which quarter: 1 to 4, accumulated from January on.
struct Reporter {
    std::string chip_code, name;
    int scope = 439;  ///< Ámbito of the CHIP; 438 to 441 are territorial entities and their decentralised ones.
    bool decentralised = false;
    int year = 0, quarter = 1;
};
struct Report {
    Reporter reporter;
    std::vector<IncomePlan> income_plan;
    std::vector<IncomeDone> income_done;
    std::vector<SpendingPlan> spending_plan;
    std::vector<SpendingDone> spending_done;
    std::vector<Section> sections;
};

// --- Flat files ------------------------------------------------------------------------------------------------------

/// How the period is written in the header: by the months of the quarter (`10103`) or by its last one twice (`11212`).
enum class PeriodStyle : std::uint8_t { months_of_quarter, last_month_twice };
struct FileStyle {
    PeriodStyle period = PeriodStyle::months_of_quarter;
    bool sector_detail = true;  ///< Whether A and C carry that column.
};

/// One form as its file: a header line `S`, then a line `D` a row, all tab-separated. Errors: std::invalid_argument, a
/// value holds a tab or a line break; std::out_of_range, no such quarter.
std::string write_form(const Report& report, Form form, Date made, FileStyle style = {});

/// Reads what `write_form` writes, into `report` (its header too). Errors: std::runtime_error that names the line.
Form read_form(std::string_view text, Report& report, FileStyle style = {});

}  // namespace hito::cuipo
