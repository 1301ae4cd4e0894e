#include "adapters/control/cuipo.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito::cuipo {

namespace {

std::string cell(const std::string& text) {
    if (text.find_first_of("\t\r\n") != text.npos)
        throw std::invalid_argument(fmt::format("«{}» tiene una tabulación o un salto de línea", text));
    return text;
}

/// The columns of each row, in their order.
std::vector<std::string> columns(const IncomePlan& row, FileStyle style) {
    std::vector<std::string> out{row.account};
    if (style.sector_detail) out.push_back(row.sector_detail);
    out.insert(out.end(), {to_pesos(row.initial), to_pesos(row.final)});
    return out;
}
std::vector<std::string> columns(const IncomeDone& row, FileStyle) {
    return {row.account,
            row.cpc,
            row.sector_detail,
            row.source,
            row.third_party,
            row.policy,
            row.norm_number,
            row.norm_date,
            row.norm_kind,
            to_pesos(row.present_without_funds),
            to_pesos(row.present_with_funds),
            to_pesos(row.former_without_funds),
            to_pesos(row.former_with_funds),
            to_pesos(row.total())};
}
std::vector<std::string> columns(const SpendingPlan& row, FileStyle style) {
    std::vector<std::string> out{row.account, row.period, row.section, row.program};
    if (style.sector_detail) out.push_back(row.sector_detail);
    out.insert(out.end(), {row.bpin, to_pesos(row.initial), to_pesos(row.final)});
    return out;
}
std::vector<std::string> columns(const SpendingDone& row, FileStyle) {
    return {row.account,
            row.period,
            row.section,
            row.product,
            row.cpc,
            row.sector_detail,
            row.source,
            row.bpin,
            row.funds,
            row.policy,
            row.third_party,
            to_pesos(row.committed),
            to_pesos(row.obliged),
            to_pesos(row.paid)};
}
std::vector<std::string> columns(const Section& row, FileStyle) { return {row.code, row.name}; }

template <class Rows>
void append(std::string& out, const Rows& rows, FileStyle style) {
    for (const auto& row : rows) {
        out += 'D';
        for (const auto& text : columns(row, style)) out += '\t' + cell(text);
        out += '\n';
    }
}

std::string period_of(int quarter, PeriodStyle style) {
    if (quarter < 1 || quarter > 4) throw std::out_of_range(fmt::format("no hay un trimestre {}", quarter));
    const int last = quarter * 3, first = style == PeriodStyle::last_month_twice ? last : last - 2;
    return fmt::format("1{:02}{:02}", first, last);
}

std::string day_first(Date day) {
    const std::string iso = to_iso(day);
    return fmt::format("{}-{}-{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

// --- Reading ---------------------------------------------------------------------------------------------------------

/// The cells of one line, taken one after another.
class Cells {
public:
    Cells(std::string_view line, int number) : number_{number} {
        for (std::size_t from = 0; from <= line.size();) {
            const auto to = std::min(line.find('\t', from), line.size());
            all_.emplace_back(line.substr(from, to - from));
            from = to + 1;
        }
    }
    std::string text() {
        if (at_ == all_.size()) fail("faltan columnas");
        return all_[at_++];
    }
    Money money() {
        const std::string written = text();
        const auto amount = parse_pesos(written);
        if (!amount) fail(fmt::format("«{}» no es un valor en pesos", written));
        return *amount;
    }
    int number() {
        const std::string written = text();
        int out = 0;
        for (const char c : written) {
            if (c < '0' || c > '9' || written.size() > 6) fail(fmt::format("«{}» no es un número", written));
            out = out * 10 + (c - '0');
        }
        return out;
    }
    void finish() const {
        if (at_ != all_.size()) fail("sobran columnas");
    }
    [[noreturn]] void fail(const std::string& why) const {
        throw std::runtime_error(fmt::format("línea {}: {}", number_, why));
    }

private:
    std::vector<std::string> all_;
    std::size_t at_ = 0;
    int number_;
};

void read(Cells& in, IncomePlan& row, FileStyle style) {
    row.account = in.text();
    if (style.sector_detail) row.sector_detail = in.text();
    row.initial = in.money();
    row.final = in.money();
}
void read(Cells& in, IncomeDone& row, FileStyle) {
    for (auto member : {&IncomeDone::account, &IncomeDone::cpc, &IncomeDone::sector_detail, &IncomeDone::source,
                        &IncomeDone::third_party, &IncomeDone::policy, &IncomeDone::norm_number, &IncomeDone::norm_date,
                        &IncomeDone::norm_kind})
        row.*member = in.text();
    for (auto member : {&IncomeDone::present_without_funds, &IncomeDone::present_with_funds,
                        &IncomeDone::former_without_funds, &IncomeDone::former_with_funds})
        row.*member = in.money();
    if (const Money total = in.money(); total != row.total())
        in.fail(fmt::format("el total {} no es la suma {} de sus partes", to_pesos(total), to_pesos(row.total())));
}
void read(Cells& in, SpendingPlan& row, FileStyle style) {
    for (auto member : {&SpendingPlan::account, &SpendingPlan::period, &SpendingPlan::section, &SpendingPlan::program})
        row.*member = in.text();
    if (style.sector_detail) row.sector_detail = in.text();
    row.bpin = in.text();
    row.initial = in.money();
    row.final = in.money();
}
void read(Cells& in, SpendingDone& row, FileStyle) {
    for (auto member : {&SpendingDone::account, &SpendingDone::period, &SpendingDone::section, &SpendingDone::product,
                        &SpendingDone::cpc, &SpendingDone::sector_detail, &SpendingDone::source, &SpendingDone::bpin,
                        &SpendingDone::funds, &SpendingDone::policy, &SpendingDone::third_party})
        row.*member = in.text();
    for (auto member : {&SpendingDone::committed, &SpendingDone::obliged, &SpendingDone::paid})
        row.*member = in.money();
}
void read(Cells& in, Section& row, FileStyle) {
    row.code = in.text();
    row.name = in.text();
}
template <class Row>
void read_into(std::vector<Row>& rows, Cells& in, FileStyle style) {
    rows.emplace_back();
    read(in, rows.back(), style);
    in.finish();
}
void read_row(Report& report, Form form, Cells& in, FileStyle style) {
    switch (form) {
        case Form::programacion_ingresos:
            return read_into(report.income_plan, in, style);
        case Form::ejecucion_ingresos:
            return read_into(report.income_done, in, style);
        case Form::programacion_gastos:
            return read_into(report.spending_plan, in, style);
        case Form::ejecucion_gastos:
            return read_into(report.spending_done, in, style);
        case Form::secciones_adicionales:
            return read_into(report.sections, in, style);
    }
}

/// `S`, code, period, year, form, day.
Form read_header(Report& report, Cells& in) {
    report.reporter.chip_code = in.text();
    const std::string period = in.text();
    const int month = period.size() == 5 ? (period[3] - '0') * 10 + (period[4] - '0') : 0;
    if (month % 3 != 0 || month < 3 || month > 12) in.fail(fmt::format("«{}» no es un período trimestral", period));
    report.reporter.quarter = month / 3;
    report.reporter.year = in.number();
    const std::string name = in.text();
    in.text();
    in.finish();
    for (std::size_t i = 0; i < form_names.size(); ++i)
        if (form_names[i] == name) return static_cast<Form>(i);
    in.fail(fmt::format("no hay un formulario «{}»", name));
}

}  // namespace

std::string write_form(const Report& report, Form form, Date made, FileStyle style) {
    std::string out = fmt::format("S\t{}\t{}\t{}\t{}\t{}\n", cell(report.reporter.chip_code),
                                  period_of(report.reporter.quarter, style.period), report.reporter.year,
                                  form_names[static_cast<std::size_t>(form)], day_first(made));
    switch (form) {
        case Form::programacion_ingresos:
            append(out, report.income_plan, style);
            break;
        case Form::ejecucion_ingresos:
            append(out, report.income_done, style);
            break;
        case Form::programacion_gastos:
            append(out, report.spending_plan, style);
            break;
        case Form::ejecucion_gastos:
            append(out, report.spending_done, style);
            break;
        case Form::secciones_adicionales:
            append(out, report.sections, style);
            break;
    }
    return out;
}

Form read_form(std::string_view text, Report& report, FileStyle style) {
    Form form{};
    bool begun = false;
    int number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const auto to = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, to - from);
        if (line.ends_with('\r')) line.remove_suffix(1);
        from = to + 1;
        ++number;
        if (line.empty()) continue;
        Cells in(line, number);
        const std::string kind = in.text();
        if (kind == "S" && !begun)
            form = read_header(report, in);
        else if (kind == "D" && begun)
            read_row(report, form, in, style);
        else
            in.fail(begun ? "se espera una línea D" : "se espera primero la línea S");
        begun = true;
    }
    if (!begun) throw std::runtime_error("el archivo está vacío");
    return form;
}

}  // namespace hito::cuipo
