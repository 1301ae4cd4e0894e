#include "adapters/dnp/gesproy.hpp"

#include "engine/date.hpp"
#include "engine/money.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <csv.h>
#include <deque>
#include <stdexcept>

namespace hito::dnp {

namespace {

enum class Reading : std::uint8_t { code, text, state, money, share, day };

struct Column {
    std::string_view header;
    const char* field;
    Reading reading;
};
constexpr std::array columns{
    Column{"BPIN", "bpin", Reading::code},
    Column{"EJECUTOR", "ejecutor", Reading::text},
    Column{"NOMBRE DEL PROYECTO", "nombre", Reading::text},
    Column{"ALCANCE", "alcance", Reading::text},
    Column{"SECTOR", "sector", Reading::text},
    Column{"FUENTE", "fuente", Reading::text},
    Column{"ESTADO PROYECTO", "estado", Reading::state},
    Column{"ESTADO CONTRATO", "estado_contrato", Reading::text},
    Column{"VALOR SGR", "valor_sgr", Reading::money},
    Column{"VALOR OTROS", "valor_otros", Reading::money},
    Column{"VALOR TOTAL", "valor_total", Reading::money},
    Column{"FECHA DE MIGRACIÓN A GESPROY", "migracion", Reading::day},
    Column{"FECHA DE ASIGNACIÓN DE RECURSOS", "asignacion", Reading::day},
    Column{"FECHA DE INCORPORACIÓN DE RECURSOS", "incorporacion", Reading::day},
    Column{"AVANCE FÍSICO", "avance_fisico", Reading::share},
    Column{"AVANCE FINANCIERO", "avance_financiero", Reading::share},
    Column{"FECHA APROBACIÓN PROYECTO", "aprobacion", Reading::day},
    Column{"FECHA DE APERTURA DEL PRIMER PROCESO", "apertura", Reading::day},
    Column{"FECHA DE SUSCRIPCIÓN DEL CONTRATO PRINCIPAL", "suscripcion", Reading::day},
    Column{"FECHA DE SUSCRIPCIÓN DEL PRIMER CONTRATO", "suscripcion", Reading::day},
    Column{"FECHA ACTA INICIO", "acta_inicio", Reading::day},
    Column{"HORIZONTE DEL PROYECTO", "horizonte", Reading::day},
    Column{"FECHA EN LA QUE PASO A ESTADO PARA CIERRE", "para_cierre", Reading::day},
    Column{"FECHA DE CORTE GESPROY", "corte", Reading::day},
    Column{"COMENTARIOS", "comentarios", Reading::text},
    Column{"MUNICIPIOS", "municipios", Reading::text},
};

struct StateWord {
    std::string_view published, state;
};
constexpr std::array states{
    StateWord{"SIN CONTRATAR", "sin_contratar"},
    StateWord{"EN PROCESO DE CONTRATACIÓN", "en_proceso_contratacion"},
    StateWord{"CONTRATADO SIN ACTA DE INICIO", "contratado_sin_acta_inicio"},
    StateWord{"CONTRATADO EN EJECUCIÓN", "contratado_en_ejecucion"},
    StateWord{"TERMINADO", "terminado"},
    StateWord{"PARA CIERRE", "para_cierre"},
    StateWord{"CERRADO", "cerrado"},
};

/// Trimmed, with each run of blanks as one.
std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank)
            out.push_back(c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string_view without_mark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

/// Hundredths of a decimal; spreadsheets write 2006938345.6700001 for 2006938345.67. None when it is no number.
std::optional<std::int64_t> hundredths(const std::string& text) {
    char* end = nullptr;
    const long double value = std::strtold(text.c_str(), &end);
    if (end == text.c_str() || *end != '\0' || !(value >= 0) || value > 1e15L) return std::nullopt;
    return std::llround(value * 100);
}

/// Whether the text has more digits than its hundredths say.
bool was_rounded(const std::string& text) {
    const auto point = text.find('.');
    return point != std::string::npos && text.find_last_not_of('0') > point + 2;
}

using Row = std::vector<std::string>;

/// Rows of a CSV file with commas and quotes, each with the line where it begins.
class Csv {
public:
    explicit Csv(std::istream& stream) : stream_{stream} {
        if (csv_init(&parser_, CSV_APPEND_NULL) != 0) throw std::bad_alloc();
    }
    ~Csv() { csv_free(&parser_); }
    Csv(const Csv&) = delete;
    Csv& operator=(const Csv&) = delete;

    bool next(Row& row, std::int64_t& line) {
        while (rows_.empty() && !done_) feed();
        if (rows_.empty()) return false;
        line = rows_.front().first;
        row = std::move(rows_.front().second);
        rows_.pop_front();
        return true;
    }
    std::uint64_t bytes_read() const { return bytes_; }

private:
    void feed() {
        std::string text;
        if (!std::getline(stream_, text)) {
            done_ = true;
            csv_fini(&parser_, &Csv::on_field, &Csv::on_row, this);
            return;
        }
        ++line_;
        if (row_.empty() && !open_) first_line_ = line_;
        open_ = true;
        text.push_back('\n');
        bytes_ += text.size();
        if (csv_parse(&parser_, text.data(), text.size(), &Csv::on_field, &Csv::on_row, this) != text.size())
            throw std::runtime_error(
                fmt::format("La línea {} no es CSV: {}.", line_, csv_strerror(csv_error(&parser_))));
    }
    static void on_field(void* text, std::size_t size, void* self) {
        static_cast<Csv*>(self)->row_.emplace_back(static_cast<const char*>(text), size);
    }
    static void on_row(int, void* self) {
        auto& csv = *static_cast<Csv*>(self);
        csv.rows_.emplace_back(csv.first_line_, std::move(csv.row_));
        csv.row_ = {};
        csv.open_ = false;
    }

    std::istream& stream_;
    csv_parser parser_{};
    std::deque<std::pair<std::int64_t, Row>> rows_;
    Row row_;
    std::int64_t line_ = 0, first_line_ = 1;
    std::uint64_t bytes_ = 0;
    bool done_ = false, open_ = false;
};

class Gesproy : public RecordReader {
public:
    Gesproy(std::istream& stream, std::string_view name) : csv_{stream}, name_{name} {
        std::int64_t line = 0;
        if (!csv_.next(headers_, line)) throw std::runtime_error(fmt::format("{}: el archivo está vacío.", name_));
        for (auto& header : headers_) header = collapsed(without_mark(header));
        for (const char* needed : {"BPIN", "ESTADO PROYECTO", "FECHA APROBACIÓN PROYECTO"})
            if (std::find(headers_.begin(), headers_.end(), needed) == headers_.end())
                throw std::runtime_error(
                    fmt::format("{}: no tiene la columna «{}» de la matriz de Gesproy.", name_, needed));
    }

    std::variant<std::monostate, Record, RejectedRow> next() override {
        Row row;
        std::int64_t line = 0;
        do {
            if (!csv_.next(row, line)) return {};
        } while (std::all_of(row.begin(), row.end(), [](const auto& value) { return collapsed(value).empty(); }));
        Record record;
        record.kind = "proyecto_gesproy";
        record.source = gesproy_matrix;
        record.line = line;
        record.data = json::object();
        if (row.size() > headers_.size())
            return RejectedRow{line, fmt::format("tiene {} valores y hay {} columnas", row.size(), headers_.size())};
        json others = json::array();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = collapsed(row[i]);
            if (!text.empty() && !place(headers_[i], text, record)) others.push_back(headers_[i] + ": " + text);
        }
        if (!others.empty()) record.data["otros"] = std::move(others);
        if (record.key.empty()) return RejectedRow{line, "no tiene BPIN"};
        if (!record.data.contains("nombre")) return RejectedRow{line, "no tiene nombre del proyecto"};
        return record;
    }

    std::uint64_t bytes_read() const override { return csv_.bytes_read(); }
    json dialect() const override {
        json used = json::array(), others = json::array();
        for (const auto& header : headers_) (column_of(header) ? used : others).push_back(header);
        return {{"archivo", name_},
                {"formato", gesproy_matrix},
                {"columnas", {{"usadas", used}, {"guardadas_en_otros", others}}}};
    }

private:
    static const Column* column_of(std::string_view header) {
        const auto found =
            std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.header == header; });
        return found == columns.end() ? nullptr : &*found;
    }

    /// False: the value has no place of its own and goes with the rest.
    static bool place(const std::string& header, const std::string& text, Record& record) {
        const Column* column = column_of(header);
        if (!column || record.data.contains(column->field)) return false;
        json& data = record.data;
        switch (column->reading) {
            case Reading::code:
                data["bpin_crudo"] = text;
                record.key = data["bpin"] = clean(text);
                return true;
            case Reading::text:
                data[column->field] = text;
                return true;
            case Reading::state:
                data["estado_publicado"] = text;
                for (const auto& word : states)
                    if (word.published == text) data["estado"] = word.state;
                return true;
            case Reading::money:
            case Reading::share: {
                const auto value = hundredths(text);
                if (value) data[column->field] = *value;
                if (value && column->reading == Reading::money && was_rounded(text) && text.size() < 40)
                    record.notes.push_back(fmt::format("{} «{}» se llevó al centavo", header, text));
                if (!value)
                    record.notes.push_back(fmt::format("{} «{}» no es un número: se guardó en otros", header, text));
                return value.has_value();
            }
            case Reading::day: {
                const auto day = parse_date(text.substr(0, 10));
                if (day) data[column->field] = to_iso(*day);
                if (!day)
                    record.notes.push_back(fmt::format("{} «{}» no es una fecha: se guardó en otros", header, text));
                return day.has_value();
            }
        }
        return false;
    }
    static std::string clean(const std::string& text) {
        std::string out;
        for (const char c : text)
            if (c != ' ' && c != '-' && c != '.') out.push_back(c);
        return out;
    }

    Csv csv_;
    std::string name_;
    Row headers_;
};

}  // namespace

bool is_gesproy(std::string_view head) {
    const std::string_view line = without_mark(head).substr(0, without_mark(head).find('\n'));
    return line.starts_with("BPIN,") && line.find("ESTADO PROYECTO") != line.npos;
}

std::unique_ptr<RecordReader> open_gesproy(std::istream& stream, std::string_view name_hint) {
    return std::make_unique<Gesproy>(stream, name_hint);
}

}  // namespace hito::dnp
