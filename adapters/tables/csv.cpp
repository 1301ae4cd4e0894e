#include "adapters/tables/formats.hpp"
#include "adapters/tables/layout.hpp"

#include <algorithm>
#include <fstream>

namespace hito::tables {

namespace {

class Csv final : public ReportWriter {
public:
    Csv(const std::string& path, const ReportHead& head, Dialect dialect)
        : dialect_{std::move(dialect)}, out_{path, std::ios::binary} {
        if (!dialect_.header) return;
        std::vector<std::string> header;
        for (const auto& column : head.report.columns) header.emplace_back(column.meaning);
        write(header);
    }
    void row(const ReportRow& cells) override {
        std::vector<std::string> fields;
        fields.reserve(cells.size());
        for (const auto& cell : cells) {
            const auto* text = std::get_if<std::string>(&cell);
            fields.push_back(text ? no_formula(*text) : text_of(cell));
        }
        write(fields);
    }
    /// What was left out has no place in the table: whoever asked is told beside it.
    void finish(const std::vector<std::string>&) override {
        out_.close();
        check();
    }

private:
    void write(const std::vector<std::string>& fields) {
        std::string line = csv_line(fields, dialect_) + dialect_.end_of_line;
        out_ << (dialect_.latin1 ? to_latin1(line) : line);
        check();
    }
    void check() const {
        if (!out_) throw std::runtime_error("no se pudo escribir el archivo");
    }
    Dialect dialect_;
    std::ofstream out_;
};

void append_quoted(std::string& out, const std::string& field) {
    out += '"';
    for (const char c : field) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields, const Dialect& dialect) {
    // Neither the comma nor the semicolon needs quotes beside the other, but whoever guesses the separator is not
    // misled by one in a header.
    const std::string loud = std::string(",;\"\r\n") + dialect.delimiter;
    std::string out;
    for (const auto& field : fields) {
        if (&field != &fields.front()) out += dialect.delimiter;
        if (dialect.quotes && field.find_first_of(loud) != field.npos)
            append_quoted(out, field);
        else if (dialect.quotes)
            out += field;
        else
            std::transform(field.begin(), field.end(), std::back_inserter(out),
                           [&](char c) { return c == dialect.delimiter || c == '\n' || c == '\r' ? ' ' : c; });
    }
    return out;
}

std::string no_formula(const std::string& text) {
    if (text.empty()) return text;
    const char first = text.front();
    const bool signed_words = (first == '+' || first == '-') && std::any_of(text.begin(), text.end(), [](char c) {
                                  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                              });
    const bool calls = first == '=' || first == '@' || first == '\t' || first == '\r' || signed_words;
    return calls ? "'" + text : text;
}

std::string to_latin1(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x80) {
            out += utf8[i];
        } else if ((byte == 0xC2 || byte == 0xC3) && i + 1 < utf8.size()) {
            out += static_cast<char>(((byte & 3U) << 6U) | (static_cast<unsigned char>(utf8[++i]) & 0x3FU));
        } else if ((byte & 0xC0U) != 0x80U) {
            out += '?';  // It has no place there; the bytes that follow the first go with it.
        }
    }
    return out;
}

std::unique_ptr<ReportWriter> open_csv(const std::string& path, const ReportHead& head) {
    static const Dialect of_reports{.end_of_line = "\r\n"};
    return open_csv_in(path, head, of_reports);
}
std::unique_ptr<ReportWriter> open_csv_in(const std::string& path, const ReportHead& head, const Dialect& dialect) {
    return std::make_unique<Csv>(path, head, dialect);
}

}  // namespace hito::tables
