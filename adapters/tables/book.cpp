#include "adapters/tables/book.hpp"

#include "adapters/tables/archive_parts.hpp"
#include "adapters/tables/text.hpp"
#include "adapters/tables/xml.hpp"
#include "engine/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>
#include <set>
#include <stdexcept>

namespace hito::tables {

namespace {

constexpr std::size_t most_shared_text = std::size_t{512} * 1024 * 1024;
constexpr std::size_t rows_to_look_at = 20;  ///< For the header.

int number_of(std::string_view text, int otherwise = -1) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}
std::string_view value_of(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view{} : found->second;
}

// --- The parts beside the sheet --------------------------------------------------------------------------------------

/// `xl/workbook.xml`: its first sheet and from when its days count.
struct Workbook : XmlSink {
    std::string relation, sheet;
    bool from_1904 = false;
    void begin(std::string_view element, const Attributes& attributes) override {
        if (element == "workbookPr")
            from_1904 = value_of(attributes, "date1904") == "1" || value_of(attributes, "date1904") == "true";
        if (element != "sheet" || !relation.empty()) return;
        sheet = value_of(attributes, "name");
        relation = value_of(attributes, "id");
    }
    void end(std::string_view) override {}
};

/// `xl/_rels/workbook.xml.rels`: where the sheet is.
struct Relations : XmlSink {
    explicit Relations(std::string of) : wanted{std::move(of)} {}
    std::string wanted, target;
    void begin(std::string_view element, const Attributes& attributes) override {
        if (element == "Relationship" && value_of(attributes, "Id") == wanted) target = value_of(attributes, "Target");
    }
    void end(std::string_view) override {}
};

struct SharedTexts : XmlSink {
    std::vector<std::string> all;
    void begin(std::string_view element, const Attributes&) override {
        if (element == "si") all.emplace_back();
        if (element == "rPh") phonetic_ = true;
        if (element == "t") inside_ = !phonetic_ && !all.empty();
    }
    void end(std::string_view element) override {
        if (element == "rPh") phonetic_ = false;
        if (element == "t") inside_ = false;
    }
    void text(std::string_view piece) override {
        if (!inside_) return;
        all.back() += piece;
        total_ += piece.size();
        if (total_ > most_shared_text) throw std::runtime_error("Los textos del libro de Excel pasan de 512 MiB.");
    }

private:
    bool inside_ = false, phonetic_ = false;
    std::size_t total_ = 0;
};

/// Whether a format of numbers shows a day: `dd/mm/yyyy`, and not `"días"0` nor `[Red]0`.
bool shows_day(std::string_view format) {
    bool quoted = false, bracketed = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '\\') {
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '[' || c == ']')) {
            bracketed = c == '[';
        } else if (!quoted && !bracketed && (c == 'y' || c == 'Y' || c == 'd' || c == 'D')) {
            return true;
        }
    }
    return false;
}

/// `xl/styles.xml`: which styles of cells show days.
struct Styles : XmlSink {
    std::vector<bool> day;  ///< By the index of the style.
    void begin(std::string_view element, const Attributes& attributes) override {
        if (element == "numFmt" && shows_day(value_of(attributes, "formatCode")))
            own_.insert(number_of(value_of(attributes, "numFmtId")));
        if (element == "cellXfs") styles_ = true;
        if (element != "xf" || !styles_) return;
        const int format = number_of(value_of(attributes, "numFmtId"), 0);
        // Of the formats that every book has, 14 to 17 and 22 show days.
        day.push_back((format >= 14 && format <= 17) || format == 22 || own_.contains(format));
    }
    void end(std::string_view element) override {
        if (element == "cellXfs") styles_ = false;
    }

private:
    std::set<int> own_;
    bool styles_ = false;
};

// --- The sheet -------------------------------------------------------------------------------------------------------

/// `AB12` is column 27, counted from 0; -1: it says none.
int column_of(std::string_view reference) {
    int column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
        column = column * 26 + (reference[i] - 'A' + 1);
    return i == 0 ? -1 : column - 1;
}

/// A day that is counted in days; ISO.
std::string day_text(double serial, bool from_1904) {
    const Date first = from_1904 ? Date{std::chrono::year{1904} / 1 / 1}
                                 // Excel takes 1900 for a leap year: from March on its count is one too much.
                                 : Date{std::chrono::year{1899} / 12 / 30} + Days{serial < 60 ? 1 : 0};
    return to_iso(first + Days{static_cast<int>(std::floor(serial))});
}

/// As a person would write it: spreadsheets keep 2006938345.6700001 for 2006938345.67.
std::string number_text(double number) {
    if (std::abs(number) < 1e18 && number == std::floor(number)) return fmt::format("{:.0f}", number);
    return fmt::format("{:.15g}", number);
}

class Sheet final : public XmlSink {
public:
    Sheet(std::vector<std::string> shared, std::vector<bool> days, bool from_1904)
        : shared_{std::move(shared)}, days_{std::move(days)}, from_1904_{from_1904} {}
    std::deque<RawRow> rows;

    void begin(std::string_view element, const Attributes& attributes) override {
        if (element == "row") {
            row_ = {};
            row_.line = number_of(value_of(attributes, "r"), last_ + 1);
            last_ = static_cast<int>(row_.line);
        } else if (element == "c") {
            const int said = column_of(value_of(attributes, "r"));
            column_ = said < 0 ? static_cast<int>(row_.values.size()) : said;
            kind_ = value_of(attributes, "t");
            style_ = number_of(value_of(attributes, "s"), 0);
            value_.clear();
        } else if (element == "v" || element == "t") {
            inside_ = true;
        }
    }
    void end(std::string_view element) override {
        if (element == "v" || element == "t") inside_ = false;
        if (element == "c") put();
        if (element == "row" && !row_.values.empty()) rows.push_back(std::move(row_));
    }
    void text(std::string_view piece) override {
        if (!inside_) return;
        value_ += piece;
        if (value_.size() > largest_row) throw std::runtime_error("Una celda del libro pasa de 4 MiB.");
    }

private:
    void put() {
        std::string value = shown();
        if (value.empty()) return;
        const auto at = static_cast<std::size_t>(column_);
        if (at >= most_columns)
            throw std::runtime_error(fmt::format("La fila {} pasa de {} columnas.", row_.line, most_columns));
        if (row_.values.size() <= at) row_.values.resize(at + 1);
        row_.values[at] = std::move(value);
    }
    std::string shown() {
        if (kind_ == "s") {
            const int at = number_of(value_);
            return at < 0 || at >= static_cast<int>(shared_.size()) ? "" : shared_[static_cast<std::size_t>(at)];
        }
        if (kind_ == "b") return value_ == "1" ? "Si" : "No";
        if (kind_ == "e") {
            row_.notes.push_back(fmt::format("La celda de la columna {} tiene el error {}", column_ + 1, value_));
            return {};
        }
        if (kind_ == "d") return value_.substr(0, 10);
        if (!kind_.empty() && kind_ != "n") return std::move(value_);
        double number = 0;
        const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (error != std::errc{} || end != value_.data() + value_.size()) return std::move(value_);
        const bool day = style_ >= 0 && style_ < static_cast<int>(days_.size()) &&
                         days_[static_cast<std::size_t>(style_)] && number >= 1 && number < 2'958'466;  // Until 9999.
        return day ? day_text(number, from_1904_) : number_text(number);
    }

    std::vector<std::string> shared_;
    std::vector<bool> days_;
    bool from_1904_, inside_ = false;
    RawRow row_;
    int last_ = 0, column_ = 0, style_ = 0;
    std::string kind_, value_;
};

class BookRows final : public RowSource {
public:
    explicit BookRows(ByteSource source) : parts_{source} {
        Workbook workbook;
        read("xl/workbook.xml", workbook, true);
        if (workbook.relation.empty()) throw std::runtime_error("El libro de Excel no tiene hojas.");
        name_ = workbook.sheet;
        Relations relations(workbook.relation);
        read("xl/_rels/workbook.xml.rels", relations, true);
        SharedTexts shared;
        read("xl/sharedStrings.xml", shared, false);
        Styles styles;
        read("xl/styles.xml", styles, false);
        sheet_ = std::make_unique<Sheet>(std::move(shared.all), std::move(styles.day), workbook.from_1904);
        const std::string& target = relations.target;
        auto part = parts_.open(target.starts_with('/') ? target.substr(1) : "xl/" + target);
        if (!part) throw std::runtime_error("El libro de Excel está dañado: le falta su primera hoja.");
        reader_ = std::make_unique<XmlReader>(std::move(part), *sheet_);
        find_header();
    }

    bool next(RawRow& row) override {
        if (!more(1)) return false;
        row = std::move(sheet_->rows.front());
        sheet_->rows.pop_front();
        while (row.values.size() > headers_.size() && row.values.back().empty()) row.values.pop_back();
        if (row.values.size() > headers_.size())
            row.fault = fmt::format("la fila tiene {} columnas y el encabezado {}", row.values.size(), headers_.size());
        row.values.resize(std::max(row.values.size(), headers_.size()));
        return true;
    }
    const std::vector<std::string>& headers() const override { return headers_; }
    std::uint64_t bytes_read() const override {
        return static_cast<std::uint64_t>(reader_->done() * static_cast<double>(parts_.size()));
    }
    json dialect() const override {
        return {{"formato", "xlsx"}, {"hoja", name_}, {"fila_del_encabezado", header_line_}};
    }

private:
    void read(const std::string& name, XmlSink& sink, bool required) {
        auto part = parts_.open(name);
        if (!part && required) throw std::runtime_error("El archivo es un comprimido y no un libro de Excel.");
        if (part) XmlReader(std::move(part), sink).feed_all();
    }
    /// Whether so many rows wait.
    bool more(std::size_t count) {
        while (sheet_->rows.size() < count && !ended_) ended_ = !reader_->feed();
        return sheet_->rows.size() >= count;
    }
    void find_header() {
        more(rows_to_look_at);
        auto& rows = sheet_->rows;
        if (rows.empty()) throw std::runtime_error("La primera hoja del libro está vacía.");
        const auto texts = [](const RawRow& row) {
            return std::count_if(row.values.begin(), row.values.end(), [](const auto& one) { return !one.empty(); });
        };
        const auto looked = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), rows_to_look_at));
        const auto header = std::max_element(rows.begin(), looked,
                                             [&](const RawRow& a, const RawRow& b) { return texts(a) < texts(b); });
        header_line_ = header->line;
        headers_ = std::move(header->values);
        for (auto& one : headers_) one = collapse(one);
        rows.erase(rows.begin(), header + 1);
    }

    ArchiveParts parts_;
    std::string name_;
    std::unique_ptr<Sheet> sheet_;
    std::unique_ptr<XmlReader> reader_;
    std::vector<std::string> headers_;
    std::int64_t header_line_ = 0;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<RowSource> open_book(ByteSource source) { return std::make_unique<BookRows>(std::move(source)); }

}  // namespace hito::tables
