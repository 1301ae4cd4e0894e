#include "adapters/tables/book.hpp"
#include "adapters/tables/formats.hpp"
#include "adapters/tables/rows.hpp"
#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csv.h>
#include <deque>
#include <optional>
#include <stdexcept>

namespace hito::tables {

namespace {

constexpr std::string_view delimiters = ",;\t|";

/// The delimiter that occurs most in the header, outside quotes; nothing when none does.
char delimiter_of(std::string_view head) {
    std::array<std::size_t, delimiters.size()> seen{};
    bool quoted = false;
    bool any = false;
    for (const char c : head) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if ((c == '\n' || c == '\r') && any) break;
        any = any || (c != '\n' && c != '\r' && c != ' ');
        if (const std::size_t which = delimiters.find(c); which != std::string_view::npos) ++seen[which];
    }
    const auto most = std::max_element(seen.begin(), seen.end());
    return *most == 0 ? '\0' : delimiters[static_cast<std::size_t>(most - seen.begin())];
}

// libcsv is fed one physical line at a time, so that the line where a row starts is known.
class CsvRows : public RowSource {
public:
    CsvRows(ByteSource source, const TextDialect& text) : source_{std::move(source)}, text_{text} {
        if (csv_init(&parser_, 0) != 0) throw std::bad_alloc();
        try {
            read_header();
        } catch (...) {
            csv_free(&parser_);
            throw;
        }
    }
    ~CsvRows() override { csv_free(&parser_); }
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;

    bool next(RawRow& row) override {
        while (rows_.empty())
            if (!feed()) return false;
        row = std::move(rows_.front());
        rows_.pop_front();
        check(row);
        return true;
    }
    const std::vector<std::string>& headers() const override { return headers_; }
    std::uint64_t bytes_read() const override { return source_.bytes_read(); }
    json dialect() const override {
        const std::string sign = delimiter_ == '\t' ? "\\t" : std::string{delimiter_};
        return {{"formato", "csv"},
                {"delimitador", sign},
                {"codificacion", name_of(text_.encoding)},
                {"marca_de_orden", text_.byte_order_mark},
                {"fin_de_linea", text_.line_end}};
    }

private:
    // States of libcsv's parser: a field begun and quoted at the end of the file has lost its closing quote.
    static constexpr int field_begun = 2;

    void read_header() {
        delimiter_ = delimiter_of(source_.head().substr(text_.byte_order_mark ? 3 : 0));
        if (source_.head().substr(text_.byte_order_mark ? 3 : 0).starts_with("sep=")) skip_hint();
        if (delimiter_ == '\0')
            throw std::runtime_error(
                "El encabezado tiene una sola columna: se esperaba una tabla con columnas separadas por coma, punto y "
                "coma, tabulador o barra vertical.");
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
        while (rows_.empty())
            if (!feed()) throw std::runtime_error("El archivo no tiene encabezado.");
        headers_ = std::move(rows_.front().values);
        rows_.pop_front();
        for (std::string& header : headers_) header = collapse(to_utf8(header).value_or(header));
    }

    /// Excel's own first line `sep=;`.
    void skip_hint() {
        std::string line;
        bool ended = false;
        source_.read_line(line, ended, line_end(), largest_row);
        ++line_;
        if (line.size() > 4 && delimiters.find(line[4]) != std::string_view::npos) delimiter_ = line[4];
    }

    char line_end() const { return text_.line_end == "cr" ? '\r' : '\n'; }

    /// Feeds one physical line, or the end. False when there is nothing more.
    bool feed() {
        if (done_) return false;
        bool ended = false;
        std::string line;
        if (!source_.read_line(line, ended, line_end(), largest_row)) return finish();
        ++line_;
        if (open_.values.empty() && parser_.pstate == 0) open_.line = line_;
        if (ended) line += line_end();
        parse(line);
        if (parser_.entry_pos > largest_row)
            throw std::runtime_error(
                fmt::format("La fila que empieza en la línea {} pasa de {} bytes: hay unas comillas sin cerrar.",
                            open_.line, largest_row));
        if (open_.values.size() > most_columns)
            throw std::runtime_error(
                fmt::format("La fila que empieza en la línea {} pasa de {} columnas.", open_.line, most_columns));
        return true;
    }

    bool finish() {
        done_ = true;
        if (parser_.pstate == field_begun && parser_.quoted != 0)
            throw std::runtime_error(fmt::format(
                "El archivo está cortado: termina dentro de las comillas de la fila que empieza en la línea {}.",
                open_.line));
        if (csv_fini(&parser_, on_field, on_row, this) != 0) throw std::runtime_error(error_text());
        return !rows_.empty();
    }

    void parse(std::string_view bytes) {
        if (csv_parse(&parser_, bytes.data(), bytes.size(), on_field, on_row, this) != bytes.size())
            throw std::runtime_error(error_text());
    }

    std::string error_text() {
        return fmt::format("No se pudo leer la tabla en la línea {}: {}.", line_, csv_strerror(csv_error(&parser_)));
    }

    // Called from C: no exception may pass, and none but bad_alloc can arise.
    static void on_field(void* text, std::size_t size, void* self) noexcept {
        static_cast<CsvRows*>(self)->open_.values.emplace_back(static_cast<const char*>(text), size);
    }
    static void on_row(int /*terminator*/, void* self) noexcept {
        auto* rows = static_cast<CsvRows*>(self);
        const std::int64_t line = rows->line_;
        rows->rows_.push_back(std::move(rows->open_));
        rows->open_ = RawRow{};
        rows->open_.line = line;
    }

    /// Mends the encoding and compares the row's width with the header's.
    void check(RawRow& row) const {
        while (row.values.size() > headers_.size() && row.values.back().empty()) row.values.pop_back();
        if (row.values.size() != headers_.size()) {
            row.fault = fmt::format("la fila tiene {} columnas y el encabezado {}", row.values.size(), headers_.size());
            return;
        }
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            // The apostrophe that keeps a spreadsheet from taking the text for a formula (formats.hpp) is no text.
            if (row.values[i].size() > 1 && row.values[i][0] == '\'' &&
                no_formula(row.values[i].substr(1)) == row.values[i])
                row.values[i].erase(0, 1);
            auto mended = to_utf8(row.values[i]);
            if (!mended) continue;
            row.values[i] = std::move(*mended);
            if (text_.encoding == Encoding::utf8)
                row.notes.push_back(fmt::format("{}: «{}» no era UTF-8 y se leyó como Windows-1252", headers_[i],
                                                shorten(collapse(row.values[i]))));
        }
    }

    /// Nothing when the text is UTF-8 already.
    std::optional<std::string> to_utf8(const std::string& text) const {
        if (text_.encoding == Encoding::utf8) return repair_utf8(text);
        if (is_utf8(text)) return std::nullopt;
        return from_windows_1252(text);
    }

    ByteSource source_;
    TextDialect text_;
    csv_parser parser_{};
    char delimiter_ = '\0';
    std::vector<std::string> headers_;
    std::int64_t line_ = 0;
    RawRow open_;
    std::deque<RawRow> rows_;
    bool done_ = false;
};

}  // namespace

std::unique_ptr<RowSource> open_csv(ByteSource source, const TextDialect& text) {
    return std::make_unique<CsvRows>(std::move(source), text);
}

namespace {

std::unique_ptr<RowSource> open_by_head(std::istream& stream) {
    ByteSource source{stream};
    if (is_archive(source.head())) return open_book(std::move(source));
    const TextDialect text = detect_text(source.head());
    const std::string_view head = source.head().substr(text.byte_order_mark ? 3 : 0);
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) throw std::runtime_error("El archivo está vacío.");
    const bool is_json = head[first] == '[' || head[first] == '{';
    if (text.byte_order_mark) source.skip(3);
    return is_json ? open_json(std::move(source), text) : open_csv(std::move(source), text);
}

}  // namespace

std::unique_ptr<RowSource> open_rows(std::istream& stream, std::string_view name) {
    try {
        return open_by_head(stream);
    } catch (const std::runtime_error& error) {
        if (name.empty()) throw;
        throw std::runtime_error(fmt::format("{}: {}", repair_utf8(name).value_or(std::string{name}), error.what()));
    }
}

}  // namespace hito::tables
