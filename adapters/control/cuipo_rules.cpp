#include "adapters/control/cuipo_rules.hpp"

#include "adapters/control/cuipo_accounts.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace hito::cuipo {

namespace {

using Breaches = std::vector<Breach>;

constexpr std::string_view form_a = "A", form_b = "B", form_c = "C", form_d = "D";
constexpr std::string_view investment = "2.3", programmed_investment = "2.99";

void add(Breaches& out, std::string_view rule, std::string_view form, const std::string& key, std::string what) {
    out.push_back({rule, fmt::format("{} {}", form, key), std::move(what)});
}
bool territorial(const Reporter& who) { return who.scope >= 438 && who.scope <= 441; }
bool of_the_year(const SpendingPlan& row) { return row.period == present || row.period == future_present; }
/// Of the quarter that ends in March there is nothing before it in the year.
bool later_quarter(const Reporter& who) { return who.quarter > 1; }

std::string key_of(const SpendingDone& row) {
    return fmt::format("{} vigencia {} sección {} producto {} BPIN {} fuente {}", row.account, row.period, row.section,
                       row.product, row.bpin, row.source);
}
std::string key_of(const SpendingPlan& row) {
    return fmt::format("{} vigencia {} sección {} programa {} BPIN {}", row.account, row.period, row.section,
                       row.program, row.bpin);
}

const auto final_of = [](const auto& row) { return row.final; };
const auto initial_of = [](const auto& row) { return row.initial; };

// --- Income ----------------------------------------------------------------------------------------------------------

void rule_1(const Checked& in, Breaches& out) {
    if (in.now.reporter.name.ends_with("en Liquidación")) return;
    const Money budget = total(in.now.income_plan, "1", final_of);
    if (budget < in.figures.least_budget)
        add(out, "REGLA_GENERAL_1", form_a, "1",
            fmt::format("presupuesto definitivo {}, mínimo {}", in_words(budget), in_words(in.figures.least_budget)));
}
void rule_2(const Checked& in, Breaches& out) {
    for (const auto& row : in.now.income_plan)
        if (row.initial == Money{} && row.final == Money{})
            add(out, "REGLA_GENERAL_2", form_a, row.account, "inicial y definitivo son cero");
}
void rule_3(const Checked& in, Breaches& out) {
    if (!later_quarter(in.now.reporter)) return;
    std::map<std::string, std::pair<Money, Money>> accounts;
    for (const auto& row : in.first->income_plan) accounts[row.account].first += row.initial;
    for (const auto& row : in.now.income_plan) accounts[row.account].second += row.initial;
    for (const auto& [account, amounts] : accounts)
        if (amounts.first != amounts.second)
            add(out, "REGLA_GENERAL_3", form_a, account,
                fmt::format("inicial {}, y era {} en marzo", in_words(amounts.second), in_words(amounts.first)));
}
template <class Amount>
void income_is_spending(const Checked& in, Breaches& out, std::string_view rule, Amount amount) {
    if (!territorial(in.now.reporter)) return;
    const Money income = total(in.now.income_plan, "1", amount);
    const Money spending = total(in.now.spending_plan, "2", amount, of_the_year);
    if (income != spending)
        add(out, rule, "A y C", "1 y 2", fmt::format("ingresos {}, gastos {}", in_words(income), in_words(spending)));
}
void rule_4a(const Checked& in, Breaches& out) { income_is_spending(in, out, "REGLA_GENERAL_4A", initial_of); }
void rule_4b(const Checked& in, Breaches& out) { income_is_spending(in, out, "REGLA_GENERAL_4B", final_of); }

/// Down to the third level; where nothing was ever collected there is nothing to rise.
void rule_5(const Checked& in, Breaches& out) {
    if (!later_quarter(in.now.reporter)) return;
    constexpr int deepest = 3;
    std::set<std::string> accounts;
    for (const auto* rows : {&in.now.income_done, &in.former->income_done})
        for (const auto& row : *rows)
            for (std::size_t dot = row.account.find('.');; dot = row.account.find('.', dot + 1)) {
                const std::string top = row.account.substr(0, dot);
                if (level_of(top) <= deepest) accounts.insert(top);
                if (dot == row.account.npos) break;
            }
    const auto collected = [](const IncomeDone& row) { return row.total(); };
    for (const auto& account : accounts) {
        const Money before = total(in.former->income_done, account, collected),
                    after = total(in.now.income_done, account, collected);
        if (after <= before && (after != Money{} || before != Money{}))
            add(out, "REGLA_GENERAL_5", form_b, account,
                fmt::format("recaudo total {}, y el período anterior {}", in_words(after), in_words(before)));
    }
}
void rule_6(const Checked& in, Breaches& out) {
    for (const std::string top : {"1.0", "1.1", "1.2"})
        if (any_under(in.now.income_done, top) && !any_under(in.now.income_plan, top))
            add(out, "REGLA_GENERAL_6", form_a, top, "tiene ejecución y no tiene programación");
}

// --- Spending --------------------------------------------------------------------------------------------------------

template <class Rows>
void sections_of(const Rows& rows, std::string_view form, const Checked& in, Breaches& out) {
    const auto [least, most] = in.now.reporter.decentralised ? std::pair{1, 15} : std::pair{16, 45};
    std::set<std::string> told;
    for (const auto& row : rows) {
        const bool number = !row.section.empty() && row.section.size() < 4 &&
                            row.section.find_first_not_of("0123456789") == row.section.npos;
        const int code = number ? std::stoi(row.section) : 0;
        if ((code < least || code > most) && told.insert(row.section).second)
            add(out, "REGLA_GENERAL_7", form, row.account,
                fmt::format("sección «{}», y van de {} a {}", row.section, least, most));
    }
}
void rule_7(const Checked& in, Breaches& out) {
    if (!territorial(in.now.reporter)) return;
    sections_of(in.now.spending_plan, form_c, in, out);
    sections_of(in.now.spending_done, form_d, in, out);
}
void rule_9a(const Checked& in, Breaches& out) {
    for (const auto& row : in.now.spending_plan)
        if (under(row.account, investment))
            add(out, "REGLA_GENERAL_9A", form_c, row.account, "la inversión se programa en 2.99 y no en 2.3");
}
void rule_9b(const Checked& in, Breaches& out) {
    if (!any_under(in.now.spending_plan, programmed_investment))
        add(out, "REGLA_GENERAL_9B", form_c, "2.99", "no hay inversión programada");
}
void rule_10b(const Checked& in, Breaches& out) {
    for (const std::string top : {"2.1", "2.2", "2.4"})
        if (any_under(in.now.spending_plan, top) && total(in.now.spending_plan, top, final_of) == Money{})
            add(out, "REGLA_GENERAL_10B", form_c, top, "apropiación definitiva cero");
}
void rule_10c(const Checked& in, Breaches& out) {
    const Money all = total(in.now.spending_plan, programmed_investment, final_of);
    if (all <= in.figures.least_budget)
        add(out, "REGLA_GENERAL_10C", form_c, "2.99",
            fmt::format("apropiación definitiva {}, y debe pasar de {}", in_words(all),
                        in_words(in.figures.least_budget)));
}
void rule_11(const Checked& in, Breaches& out) {
    if (!later_quarter(in.now.reporter)) return;
    const Money first = total(in.first->spending_plan, "2", initial_of, of_the_year),
                now = total(in.now.spending_plan, "2", initial_of, of_the_year);
    if (first != now)
        add(out, "REGLA_GENERAL_11", form_c, "2",
            fmt::format("apropiación inicial {}, y era {} en marzo", in_words(now), in_words(first)));
}
/// CHOICE the rule says "less"; what is wholly obliged, or wholly paid, is as much and no more.
void rule_12a(const Checked& in, Breaches& out) {
    for (const auto& row : in.now.spending_done)
        if (row.obliged > row.committed)
            add(out, "REGLA_GENERAL_12A", form_d, key_of(row),
                fmt::format("obligaciones {}, compromisos {}", in_words(row.obliged), in_words(row.committed)));
}
void rule_12b(const Checked& in, Breaches& out) {
    for (const auto& row : in.now.spending_done)
        if (row.paid > row.obliged)
            add(out, "REGLA_GENERAL_12B", form_d, key_of(row),
                fmt::format("pagos {}, obligaciones {}", in_words(row.paid), in_words(row.obliged)));
}
/// Where what is carried out in an account must have been programmed.
// CHOICE investment is carried out in 2.3 and programmed in 2.99, as rules 9A and 9B have it.
std::string_view planned_under(std::string_view account) {
    return under(account, investment) ? programmed_investment : account;
}
void rule_13a(const Checked& in, Breaches& out) {
    for (const std::string_view top : {"2.1", "2.2", "2.3", "2.4"}) {
        const std::string planned(planned_under(top));
        if (any_under(in.now.spending_done, top) && !any_under(in.now.spending_plan, planned))
            add(out, "REGLA_GENERAL_13A", form_c, planned, "tiene ejecución y no tiene programación");
    }
}
void rule_13b(const Checked& in, Breaches& out) {
    for (const auto& row : in.now.spending_done)
        if (under(row.account, programmed_investment))
            add(out, "REGLA_GENERAL_13B", form_d, row.account, "la inversión se ejecuta en 2.3 y no en 2.99");
}
void rule_14a(const Checked& in, Breaches& out) {
    const auto of_present = [](const auto& rows) {
        return std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.period == present; });
    };
    if (!of_present(in.now.spending_plan))
        add(out, "REGLA_GENERAL_14A", form_c, "vigencia 1", "no hay filas de la vigencia actual");
    if (!of_present(in.now.spending_done))
        add(out, "REGLA_GENERAL_14A", form_d, "vigencia 1", "no hay filas de la vigencia actual");
}
void rule_14b(const Checked& in, Breaches& out) {
    std::set<std::string> planned, done;
    for (const auto& row : in.now.spending_plan) planned.insert(row.period);
    for (const auto& row : in.now.spending_done) done.insert(row.period);
    for (const auto& period : planned)
        if (!done.contains(period))
            add(out, "REGLA_GENERAL_14B", form_d, "vigencia " + period, "está en la programación y no en la ejecución");
    for (const auto& period : done)
        if (!planned.contains(period))
            add(out, "REGLA_GENERAL_14B", form_c, "vigencia " + period, "está en la ejecución y no en la programación");
}
/// Accounts that take a CPC are those of the rows that carry one.
template <class Rows>
void cpc_of(const Rows& rows, std::string_view form, Breaches& out) {
    for (const auto& row : rows)
        if (!none(row.cpc) && !row.account.empty() && row.account.back() != row.cpc.front())
            add(out, "REGLA_GENERAL_15", form, row.account,
                fmt::format("CPC {}, y la cuenta termina en {}", row.cpc, row.account.back()));
}
void rule_15(const Checked& in, Breaches& out) {
    cpc_of(in.now.income_done, form_b, out);
    cpc_of(in.now.spending_done, form_d, out);
}
/// Whether `after` lies between `before` less its fall and plus its rise; of nothing there is no share.
bool steady(Money before, Money after, const Figures& figures) {
    if (before <= Money{}) return true;
    return after >= before - share_of(before, figures.most_fall) &&
           after <= before + share_of(before, figures.most_rise);
}
void rule_16a(const Checked& in, Breaches& out) {
    if (!later_quarter(in.now.reporter)) return;
    const auto committed = [](const SpendingDone& row) { return row.committed; };
    const auto obliged = [](const SpendingDone& row) { return row.obliged; };
    const auto look = [&](std::string_view name, auto amount) {
        const Money before = total(in.former->spending_done, "2", amount),
                    after = total(in.now.spending_done, "2", amount);
        if (!steady(before, after, in.figures))
            add(out, "REGLA_GENERAL_16A", form_d, "2",
                fmt::format("{} {}, y el período anterior {}", name, in_words(after), in_words(before)));
    };
    look("compromisos", committed);
    look("obligaciones", obliged);
}

// --- Ours ------------------------------------------------------------------------------------------------------------

/// Whether a row of C is where one of D was programmed.
bool programs(const SpendingPlan& plan, const SpendingDone& done) {
    // The code of a product begins with that of its program.
    const bool same_project = none(plan.program) ? none(done.product) : done.product.starts_with(plan.program);
    return under(planned_under(done.account), plan.account) && plan.period == done.period &&
           plan.section == done.section && same_project &&
           ((none(plan.bpin) && none(done.bpin)) || plan.bpin == done.bpin);
}
/// The nearest account above it; null: nowhere.
const SpendingPlan* programmed(const Report& report, const SpendingDone& done) {
    const SpendingPlan* found = nullptr;
    for (const auto& plan : report.spending_plan)
        if (programs(plan, done) && (!found || plan.account.size() > found->account.size())) found = &plan;
    return found;
}
/// Per key: payments ≤ obligations ≤ commitments ≤ appropriation. The first two are 12B and 12A, row by row.
void chain(const Checked& in, Breaches& out) {
    std::map<const SpendingPlan*, Money> committed;
    for (const auto& done : in.now.spending_done) {
        const SpendingPlan* plan = programmed(in.now, done);
        committed[plan] += done.committed;
        if (!plan && done.committed > Money{})
            add(out, "HITO_CADENA", form_d, key_of(done),
                fmt::format("compromisos {} sin apropiación", in_words(done.committed)));
    }
    for (const auto& plan : in.now.spending_plan)
        if (const auto found = committed.find(&plan); found != committed.end() && found->second > plan.final)
            add(out, "HITO_CADENA", form_c, key_of(plan),
                fmt::format("compromisos {}, apropiación definitiva {}", in_words(found->second),
                            in_words(plan.final)));
}
/// Investment says its project.
void project(const Checked& in, Breaches& out) {
    for (const auto& row : in.now.spending_plan)
        if (under(row.account, programmed_investment) && (none(row.bpin) || none(row.program)))
            add(out, "HITO_PROYECTO", form_c, key_of(row), "inversión sin BPIN o sin programa");
    for (const auto& row : in.now.spending_done)
        if (under(row.account, investment) && (none(row.bpin) || none(row.product)))
            add(out, "HITO_PROYECTO", form_d, key_of(row), "inversión sin BPIN o sin producto");
}

constexpr std::array all{
    Rule{"REGLA_GENERAL_1", "El presupuesto definitivo de ingresos llega al mínimo, salvo en liquidación.", Needs::now,
         rule_1},
    Rule{"REGLA_GENERAL_2", "Ninguna cuenta de ingresos tiene inicial y definitivo en cero a la vez.", Needs::now,
         rule_2},
    Rule{"REGLA_GENERAL_3", "El presupuesto inicial no cambia en el año, cuenta por cuenta.", Needs::first, rule_3},
    Rule{"REGLA_GENERAL_4A", "El presupuesto inicial de ingresos es la apropiación inicial de gastos del año.",
         Needs::now, rule_4a},
    Rule{"REGLA_GENERAL_4B", "El presupuesto definitivo de ingresos es la apropiación definitiva de gastos del año.",
         Needs::now, rule_4b},
    Rule{"REGLA_GENERAL_5", "El recaudo acumulado crece de un período al siguiente, hasta el tercer nivel.",
         Needs::former, rule_5},
    Rule{"REGLA_GENERAL_6", "Los ingresos que se ejecutan están programados.", Needs::now, rule_6},
    Rule{"REGLA_GENERAL_7", "La sección presupuestal es de las de su clase de entidad.", Needs::now, rule_7},
    Rule{"REGLA_GENERAL_9A", "La inversión no se programa en 2.3.", Needs::now, rule_9a},
    Rule{"REGLA_GENERAL_9B", "Hay inversión programada en 2.99.", Needs::now, rule_9b},
    Rule{"REGLA_GENERAL_10B", "Funcionamiento, deuda y operación tienen apropiación definitiva.", Needs::now, rule_10b},
    Rule{"REGLA_GENERAL_10C", "La apropiación definitiva de la inversión pasa del mínimo.", Needs::now, rule_10c},
    Rule{"REGLA_GENERAL_11", "La apropiación inicial del año no cambia en él.", Needs::first, rule_11},
    Rule{"REGLA_GENERAL_12A", "Las obligaciones no pasan de los compromisos.", Needs::now, rule_12a},
    Rule{"REGLA_GENERAL_12B", "Los pagos no pasan de las obligaciones.", Needs::now, rule_12b},
    Rule{"REGLA_GENERAL_13A", "Los gastos que se ejecutan están programados.", Needs::now, rule_13a},
    Rule{"REGLA_GENERAL_13B", "Nada se ejecuta en 2.99.", Needs::now, rule_13b},
    Rule{"REGLA_GENERAL_14A", "Programación y ejecución de gastos tienen filas de la vigencia actual.", Needs::now,
         rule_14a},
    Rule{"REGLA_GENERAL_14B", "Programación y ejecución de gastos tienen las mismas vigencias.", Needs::now, rule_14b},
    Rule{"REGLA_GENERAL_15", "La cuenta termina en el primer dígito de su CPC.", Needs::now, rule_15},
    Rule{"REGLA_GENERAL_16A",
         "Compromisos y obligaciones no varían de un período a otro más de lo que se toma por usual.", Needs::former,
         rule_16a},
    Rule{"HITO_CADENA", "Por llave, los compromisos no pasan de la apropiación definitiva.", Needs::now, chain},
    Rule{"HITO_PROYECTO", "La inversión dice BPIN y programa o producto.", Needs::now, project},
};

constexpr std::array not_checked{
    Unchecked{"REGLA_GENERAL_8",
              "pide la tabla AMBITOS_CAPTURA (qué vigencias admite cada ámbito), que no está en las filas"},
    Unchecked{"REGLA_GENERAL_10A",
              "pide la tabla AMBITOS_CAPTURA; además su texto pide un máximo donde la 10C pide un mínimo"},
    Unchecked{"REGLA_GENERAL_16B", "no dice desde qué variación anual falla"},
    Unchecked{"REGLA_GENERAL_17A", "no dice qué variación de los ingresos es anómala"},
    Unchecked{"REGLA_GENERAL_17B", "no dice desde qué variación anual falla"},
    Unchecked{"REGLA_ESPECIFICA_GF27", "pide la categoría de la entidad y el límite de la Ley 617 de 2000"},
    Unchecked{"REGLA_ESPECIFICA_24", "pide los ingresos de libre destinación certificados de dos años"},
    Unchecked{"REGLA_ESPECIFICA_26", "pide los gastos de funcionamiento certificados de dos años"},
    Unchecked{"REGLA_ESPECIFICA_27", "pide los honorarios del concejo y el límite de la Ley 617 de 2000"},
    Unchecked{"REGLA_ESPECIFICA_28", "pide la categoría del municipio y el límite de la Ley 617 de 2000"},
    Unchecked{"REGLA_ESPECIFICA_29C", "pide el límite de las asambleas según la categoría del departamento"},
    Unchecked{"REGLA_ESPECIFICA_30", "pide el límite de las contralorías departamentales"},
    Unchecked{"REGLA_ESPECIFICA_31", "pide el límite de la contraloría de Bogotá"},
    Unchecked{"REGLA_ESPECIFICA_32", "pide el límite de las contralorías municipales"},
    Unchecked{"REGLA_ESTECIFICA_23A", "pide qué fuentes son de libre destinación y cuáles de destino ambiental"},
    Unchecked{"REGLA_ESTECIFICA_23B", "pide qué cuentas son ambientales y de qué recaudo salen"},
    Unchecked{"REGLA_ESPECIFICA_23C", "pide qué cuentas son ambientales en San Andrés"},
};

}  // namespace

std::span<const Rule> rules() { return all; }
std::span<const Unchecked> unchecked() { return not_checked; }

Review review(const Checked& checked) {
    Review out;
    for (const auto& rule : all) {
        const bool later = later_quarter(checked.now.reporter);
        const bool lacks = later && ((rule.needs == Needs::first && !checked.first) ||
                                     (rule.needs == Needs::former && !checked.former));
        if (lacks)
            out.left_out.push_back(rule.code);
        else
            rule.check(checked, out.breaches);
    }
    return out;
}

namespace {

/// The amounts of a key, by name.
using Amounts = std::map<std::string_view, Money>;
Amounts amounts_of(const SpendingPlan& row) { return {{"inicial", row.initial}, {"definitiva", row.final}}; }
Amounts amounts_of(const SpendingDone& row) {
    return {{"compromisos", row.committed}, {"obligaciones", row.obliged}, {"pagos", row.paid}};
}
/// Every column that is not an amount.
std::string whole_key(const SpendingPlan& row) {
    return key_of(row) + (none(row.sector_detail) ? "" : " detalle " + row.sector_detail);
}
std::string whole_key(const SpendingDone& row) {
    return fmt::format("{} CPC {} detalle {} situación {} política {} tercero {}", key_of(row), row.cpc,
                       row.sector_detail, row.funds, row.policy, row.third_party);
}

template <class Row>
void compare(std::string_view form, const std::vector<Row>& told, const std::vector<Row>& kept, Breaches& out) {
    std::map<std::string, std::pair<Amounts, Amounts>> keys;
    for (const auto& row : told)
        for (const auto& [name, amount] : amounts_of(row)) keys[whole_key(row)].first[name] += amount;
    for (const auto& row : kept)
        for (const auto& [name, amount] : amounts_of(row)) keys[whole_key(row)].second[name] += amount;
    for (auto& [key, both] : keys)
        for (const auto& [name, unused] : amounts_of(Row{}))
            if (const Money says = both.first[name], has = both.second[name]; says != has)
                add(out, "A32", form, key,
                    fmt::format("{}: el formulario dice {} y los libros {}", name, in_words(says), in_words(has)));
}

}  // namespace

std::vector<Breach> against_ledger(const Report& report, const std::vector<SpendingPlan>& plan,
                                   const std::vector<SpendingDone>& done) {
    Breaches out;
    compare(form_c, report.spending_plan, plan, out);
    compare(form_d, report.spending_done, done, out);
    return out;
}

}  // namespace hito::cuipo
