#include "adapters/tables/formats.hpp"

#include <fstream>

namespace hito::tables {

namespace {

constexpr std::string_view end_of_line = "\r\n";

class Csv final : public ReportWriter {
public:
    Csv(const std::string& path, const ReportHead& head) : out_{path, std::ios::binary} {
        std::vector<std::string> header;
        for (const auto& column : head.report.columns) header.emplace_back(column.meaning);
        write(header);
    }
    void row(const ReportRow& cells) override {
        std::vector<std::string> fields;
        fields.reserve(cells.size());
        for (const auto& cell : cells) fields.push_back(text_of(cell));
        write(fields);
    }
    /// What was left out has no place in the table: whoever asked is told beside it.
    void finish(const std::vector<std::string>&) override {
        out_.close();
        check();
    }

private:
    void write(const std::vector<std::string>& fields) {
        out_ << csv_line(fields) << end_of_line;
        check();
    }
    void check() const {
        if (!out_) throw std::runtime_error("no se pudo escribir el archivo del informe");
    }
    std::ofstream out_;
};

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
    std::string out;
    for (const auto& field : fields) {
        if (&field != &fields.front()) out += ',';
        // The semicolon needs no quotes, but whoever guesses the separator is not misled by one in a header.
        if (field.find_first_of(",;\"\r\n") == field.npos) {
            out += field;
            continue;
        }
        out += '"';
        for (const char c : field) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    }
    return out;
}

std::unique_ptr<ReportWriter> open_csv(const std::string& path, const ReportHead& head) {
    return std::make_unique<Csv>(path, head);
}

}  // namespace hito::tables
