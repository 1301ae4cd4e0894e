// A layout as an export: the rows of its table put under its columns, each cell in its form.
#include "adapters/tables/formats.hpp"
#include "adapters/tables/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::tables {

namespace {

/// To the nearest peso, halves away from zero.
std::string in_whole_pesos(Money amount) {
    const auto cents = amount.cents();
    return std::to_string(cents / 100 + (cents % 100) / 50);
}

std::string in_form(Form form, Date day) {
    const std::chrono::year_month_day parts{day};
    const int year = static_cast<int>(parts.year());
    const unsigned month = static_cast<unsigned>(parts.month()), number = static_cast<unsigned>(parts.day());
    switch (form) {
        case Form::day_and_hour:
            return to_iso(day) + "T00:00:00.000";
        case Form::day_month_year:
            return fmt::format("{:02}/{:02}/{:04}", number, month, year);
        case Form::year_month_day:
            return fmt::format("{:04}/{:02}/{:02}", year, month, number);
        case Form::month:
            return std::to_string(month);
        case Form::year:
            return std::to_string(year);
        default:
            return to_iso(day);
    }
}

std::string with_comma(std::string number) {
    std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

/// Each run of blanks as one: a line break inside a cell is no information.
std::string in_one_line(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// The cell as the column writes it: typed where no form and no words are asked for, so that a book has it as such.
Cell put(const LayoutColumn& column, const Cell& cell) {
    const auto worded = [&](const std::string& text) {
        const auto word = column.words.find(text);
        return word == column.words.end() ? text : word->second;
    };
    if (const auto* text = std::get_if<std::string>(&cell)) {
        if (column.form == Form::unspsc) return text->empty() ? *text : "V1." + *text;
        return in_one_line(worded(*text));
    }
    if (const auto* is = std::get_if<bool>(&cell)) {
        if (column.form == Form::open_closed) return std::string(*is ? "Abierto" : "Cerrado");
        return column.form == Form::zero_one ? std::string(*is ? "1" : "0") : worded(*is ? "Si" : "No");
    }
    if (column.form == Form::as_it_is) return cell;
    if (const auto* day = std::get_if<Date>(&cell)) return in_form(column.form, *day);
    if (const auto* amount = std::get_if<Money>(&cell))
        return column.form == Form::whole_pesos ? in_whole_pesos(*amount) : to_pesos(*amount);
    if (std::holds_alternative<Percent>(cell)) return with_comma(text_of(cell));
    return text_of(cell);
}

/// Where a column finds its value: a position in the row, or the same value for every row.
struct Origin {
    std::optional<std::size_t> at;
    std::string always;
};

std::string of_the_entity(std::string_view what, const ExportJob& job) {
    if (what == "nit") return job.head.entity;
    if (what == "nombre") return job.head.entity_name;
    const auto found = job.identity.find(what);
    if (found == job.identity.end()) return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::vector<Origin> origins(const Layout& layout, const Report& table, const ExportJob& job) {
    constexpr std::string_view entity = "entidad.";
    std::vector<Origin> out;
    for (const auto& column : layout.columns) {
        if (column.field.empty()) {
            out.push_back({{}, column.constant});
            continue;
        }
        if (column.field.starts_with(entity)) {
            out.push_back({{}, of_the_entity(column.field.substr(entity.size()), job)});
            continue;
        }
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const FieldInfo& field) { return field.name == column.field; });
        if (found == table.columns.end())
            throw std::runtime_error(fmt::format("{}: la tabla «{}» no tiene el campo «{}» de la columna «{}»",
                                                 layout.name, layout.table, column.field, column.header));
        out.push_back({static_cast<std::size_t>(found - table.columns.begin()), {}});
    }
    return out;
}

/// The columns of the file that is written, of the types that its cells have.
std::vector<FieldInfo> written_columns(const Layout& layout, const Report& table, const std::vector<Origin>& from) {
    std::vector<FieldInfo> out;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const auto& column = layout.columns[i];
        const bool typed = from[i].at && column.form == Form::as_it_is && column.words.empty();
        out.push_back({column.header, typed ? table.columns[*from[i].at].type : FieldType::text, column.header});
    }
    return out;
}

std::unique_ptr<ReportWriter> open(const Layout& layout, const ExportJob& job, const ReportHead& head) {
    if (job.file == "csv") return open_csv_in(job.path, head, layout.dialect);
    return job.file == "xlsx" ? open_xlsx(job.path, head) : open_json(job.path, head);
}

void write(const Layout& layout, const ExportJob& job) {
    const Report& table = job.source.table(layout.table);
    const auto from = origins(layout, table, job);
    const auto columns = written_columns(layout, table, from);
    const Report written{layout.name, layout.title, layout.source, table.about, {}, columns, nullptr};
    const ReportHead head{written, job.head.entity, job.head.entity_name, job.head.asked, job.head.made};
    const auto writer = open(layout, job, head);
    ReportRow out(columns.size());
    job.source.rows(layout.table, [&](const ReportRow& cells) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = from[i].at ? put(layout.columns[i], cells[*from[i].at]) : Cell(from[i].always);
        writer->row(out);
    });
    writer->finish({});
}

}  // namespace

Export export_of(Layout layout) {
    Export out{layout.name, layout.title, layout.source, layout.certainty, {layout.table}, {}, {}, nullptr};
    for (const auto& name : layout.files)
        for (const auto& known : formats())
            if (known.name == name) out.files.push_back({known.name, known.media});
    for (const auto& column : layout.columns)
        out.columns.emplace_back(column.header, column.field.empty() ? column.constant : column.field);
    out.write = [of = std::move(layout)](const ExportJob& job) { write(of, job); };
    return out;
}

}  // namespace hito::tables
