#include "adapters/dnp/gesproy.hpp"

#include "adapters/tables/text.hpp"
#include "engine/date.hpp"
#include "engine/money.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
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

constexpr std::string_view needed[] = {"BPIN", "ESTADO PROYECTO", "FECHA APROBACIÓN PROYECTO"};

class Gesproy : public RecordReader {
public:
    Gesproy(std::unique_ptr<tables::RowSource> rows, std::string_view name) : rows_{std::move(rows)}, name_{name} {
        for (const auto header : needed)
            if (std::find(headers().begin(), headers().end(), header) == headers().end())
                throw std::runtime_error(
                    fmt::format("{}: no tiene la columna «{}» de la matriz de Gesproy.", name_, header));
    }

    std::variant<std::monostate, Record, RejectedRow> next() override {
        tables::RawRow row;
        do {
            if (!rows_->next(row)) return {};
        } while (std::all_of(row.values.begin(), row.values.end(), [](const auto& value) { return value.empty(); }));
        if (!row.fault.empty()) return RejectedRow{row.line, row.fault};
        Record record;
        record.kind = "proyecto_gesproy";
        record.source = gesproy_matrix;
        record.line = row.line;
        record.notes = std::move(row.notes);
        record.data = json::object();
        json others = json::array();
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const std::string text = tables::collapse(row.values[i]);
            if (!text.empty() && !place(headers()[i], text, record)) others.push_back(headers()[i] + ": " + text);
        }
        if (!others.empty()) record.data["otros"] = std::move(others);
        if (record.key.empty()) return RejectedRow{record.line, "no tiene BPIN"};
        if (!record.data.contains("nombre")) return RejectedRow{record.line, "no tiene nombre del proyecto"};
        return record;
    }

    std::uint64_t bytes_read() const override { return rows_->bytes_read(); }
    json dialect() const override {
        json used = json::array(), others = json::array();
        for (const auto& header : headers()) (column_of(header) ? used : others).push_back(header);
        json dialect = rows_->dialect();
        dialect["archivo"] = name_;
        dialect["matriz"] = gesproy_matrix;
        dialect["columnas"] = {{"usadas", used}, {"guardadas_en_otros", others}};
        return dialect;
    }

private:
    const std::vector<std::string>& headers() const { return rows_->headers(); }

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

    std::unique_ptr<tables::RowSource> rows_;
    std::string name_;
};

}  // namespace

bool is_gesproy(std::span<const std::string> headers) {
    return std::all_of(std::begin(needed), std::end(needed), [&](std::string_view one) {
        return std::find(headers.begin(), headers.end(), one) != headers.end();
    });
}

std::unique_ptr<RecordReader> open_gesproy(std::unique_ptr<tables::RowSource> rows, std::string_view name_hint) {
    return std::make_unique<Gesproy>(std::move(rows), name_hint);
}

}  // namespace hito::dnp
