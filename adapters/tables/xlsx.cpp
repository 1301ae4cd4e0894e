#include "adapters/tables/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <xlsxwriter.h>

namespace hito::tables {

namespace {

constexpr lxw_row_t most_rows = LXW_ROW_MAX;
constexpr std::size_t longest_text = 32'767;  ///< Of a cell, by the format.

double width_of(const FieldInfo& column) {
    const double header = static_cast<double>(column.meaning.size()) + 2;
    switch (column.type) {
        case FieldType::money:
            return 20;
        case FieldType::date:
            return 12;
        case FieldType::integer:
        case FieldType::percent:
        case FieldType::boolean:
            return std::clamp(header, 8.0, 16.0);
        default:
            return std::clamp(header, 16.0, 40.0);
    }
}

/// No longer than a cell may be, cut between characters.
std::string fitting(std::string text) {
    if (text.size() <= longest_text) return text;
    std::size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
    return text;
}

class Xlsx final : public ReportWriter {
public:
    Xlsx(const std::string& path, const ReportHead& head) : head_{head} {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // A row is on disk as soon as the next begins.
        book_ = workbook_new_opt(path.c_str(), &options);
        if (!book_) throw std::runtime_error("no se pudo crear el libro de Excel");
        title_ = workbook_add_format(book_);
        format_set_bold(title_);
        format_set_text_wrap(title_);
        format_set_align(title_, LXW_ALIGN_VERTICAL_TOP);
        money_ = with_format("#,##0.00");
        date_ = with_format("yyyy-mm-dd");
        share_ = with_format("0.00%");
        sheet_ = workbook_add_worksheet(book_, sheet_name().c_str());
        lxw_col_t at = 0;
        for (const auto& column : head.report.columns) {
            must(worksheet_set_column(sheet_, at, at, width_of(column), nullptr));
            must(worksheet_write_string(sheet_, 0, at++, std::string(column.meaning).c_str(), title_));
        }
        worksheet_freeze_panes(sheet_, 1, 0);
    }
    ~Xlsx() override {
        if (book_) lxw_workbook_free(book_);
    }
    Xlsx(const Xlsx&) = delete;

    void row(const ReportRow& cells) override {
        if (++last_ >= most_rows)
            throw std::runtime_error(
                fmt::format("el informe pasa de las {} filas de una hoja de Excel; use csv", most_rows - 1));
        for (std::size_t i = 0; i < cells.size(); ++i)
            std::visit([&](const auto& value) { write(sheet_, last_, static_cast<lxw_col_t>(i), value); }, cells[i]);
    }
    void finish(const std::vector<std::string>& left_out) override {
        if (last_ > 0)
            must(worksheet_autofilter(sheet_, 0, 0, last_, static_cast<lxw_col_t>(head_.report.columns.size() - 1)));
        tell(left_out);
        lxw_workbook* closing = book_;
        book_ = nullptr;  // Closing frees it, done or not.
        must(workbook_close(closing));
    }

private:
    /// A second sheet says what the table is: the first holds nothing but its columns.
    void tell(const std::vector<std::string>& left_out) {
        lxw_worksheet* about = workbook_add_worksheet(book_, "Acerca de");
        must(worksheet_set_column(about, 0, 0, 18, nullptr));
        must(worksheet_set_column(about, 1, 1, 100, nullptr));
        lxw_row_t at = 0;
        const auto line = [&](std::string_view name, std::string_view value) {
            write(about, at, 0, std::string(name));
            write(about, at++, 1, std::string(value));
        };
        line("Informe", head_.report.title);
        line("Norma o formato", head_.report.norm);
        line("Entidad", head_.entity_name.empty() ? head_.entity : head_.entity + " " + head_.entity_name);
        for (const auto& [name, value] : asked_with(head_)) line(name, value);
        line("Generado", to_rfc3339(head_.made));
        for (const auto& why : left_out) line("Sin evaluar", why);
    }

    std::string sheet_name() const {
        return std::string(
            head_.report.name.substr(0, LXW_SHEETNAME_MAX));  // snake_case: nothing that a name may not have.
    }
    lxw_format* with_format(const char* as) {
        lxw_format* out = workbook_add_format(book_);
        format_set_num_format(out, as);
        return out;
    }
    void write(lxw_worksheet*, lxw_row_t, lxw_col_t, std::monostate) {}
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text) {
        // As text, whatever it begins with: no cell of a report is a formula.
        if (!text.empty()) must(worksheet_write_string(sheet, row, column, fitting(text).c_str(), nullptr));
    }
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, int number) {
        must(worksheet_write_number(sheet, row, column, number, nullptr));
    }
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, bool is) {
        must(worksheet_write_string(sheet, row, column, is ? "Sí" : "No", nullptr));
    }
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Date day) {
        const std::chrono::year_month_day parts{day};
        const int year = static_cast<int>(parts.year());
        if (year < 1900) return write(sheet, row, column, to_iso(day));  // Before the first day that a sheet counts.
        lxw_datetime moment{};
        moment.year = year;
        moment.month = static_cast<int>(static_cast<unsigned>(parts.month()));
        moment.day = static_cast<int>(static_cast<unsigned>(parts.day()));
        must(worksheet_write_datetime(sheet, row, column, &moment, date_));
    }
    /// A sheet holds 15 figures: exact up to ten trillion pesos with their centavos.
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Money amount) {
        must(worksheet_write_number(sheet, row, column, static_cast<double>(amount.cents()) / 100, money_));
    }
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Percent share) {
        must(worksheet_write_number(sheet, row, column, share.hundredths / 10'000.0, share_));
    }
    static void must(lxw_error error) {
        if (error != LXW_NO_ERROR)
            throw std::runtime_error(fmt::format("el libro de Excel no se pudo escribir: {}", lxw_strerror(error)));
    }

    const ReportHead& head_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format *title_ = nullptr, *money_ = nullptr, *date_ = nullptr, *share_ = nullptr;
    lxw_row_t last_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> open_xlsx(const std::string& path, const ReportHead& head) {
    return std::make_unique<Xlsx>(path, head);
}

}  // namespace hito::tables
