#include "adapters/secop/plan_reader.hpp"

#include "adapters/secop/values.hpp"
#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hito::secop {

using namespace tables;

namespace {

constexpr std::array<PlanFormat, 2> formats{
    PlanFormat{"plan_plantilla", "Plan anual de adquisiciones, plantilla de cargue del SECOP II"},
    PlanFormat{"plan_secop2", "Plan anual de adquisiciones publicado en el SECOP II (9sue-ezhx)"}};

enum class Kind { text, month, count, money, yes_no, codes, day, document };

/// A canonical field and the headers that it comes under, folded; a header ending in `*` is a beginning.
struct PlanColumn {
    const char* field;
    Kind kind;
    std::array<std::string_view, 5> headers;
};
// Source: planning.md §1.3; formats, sections 1.3 and 4.
constexpr PlanColumn columns[] = {
    {"unspsc",
     Kind::codes,
     {"codigo unspsc cada codigo separado por", "codigos unspsc", "codigo unspsc", "categorias unspsc",
      "unspsc code each code"}},
    {"descripcion", Kind::text, {"descripcion", "descripcio item", "description"}},
    {"mes_inicio",
     Kind::month,
     {"fecha estimada de inicio de proceso de seleccion mes", "fecha estimada de inicio de proceso de seleccion",
      "fecha esperada de inicio", "expected begin date month"}},
    {"mes_ofertas",
     Kind::month,
     {"fecha estimada de presentacion de ofertas mes", "fecha estimada de presentacion de ofertas",
      "fecha esperada de recepcion", "expected due date for"}},
    {"duracion",
     Kind::count,
     {"duracion del contrato numero", "duracion esperada", "expected duration date number", "duracion estimada"}},
    {"duracion_unidad",
     Kind::text,
     {"duracion del contrato intervalo dias meses anos", "duracion del contrato intervalo",
      "unidad de duracion esperada", "expected duration date"}},
    {"modalidad", Kind::text, {"modalidad de seleccion", "modalidad"}},
    {"fuente", Kind::text, {"fuente de los recursos", "origen recursos", "fuente de recursos", "budget origin"}},
    {"valor_total", Kind::money, {"valor total estimado", "valor total esperado", "expected total value"}},
    {"valor_vigencia",
     Kind::money,
     {"valor estimado en la vigencia actual", "valor esperado de presupuesto", "valor estimado vig actual",
      "expected value in actual"}},
    {"requiere_vigencias_futuras",
     Kind::yes_no,
     {"se requieren vigencias futuras", "requiere vigencias futuras", "future budget required"}},
    {"estado_vigencias_futuras",
     Kind::text,
     {"estado de solicitud de vigencias futuras", "estado de solicitud de", "future budget state"}},
    {"unidad_contratacion", Kind::text, {"unidad de contratacion referencia", "unidad contratacion referencia"}},
    {"ubicacion", Kind::text, {"ubicacion", "location"}},
    {"responsable", Kind::text, {"nombre del responsable", "nombre del contacto", "responsable name"}},
    {"telefono", Kind::text, {"telefono del responsable", "telefono del contacto", "responsable phone"}},
    {"correo", Kind::text, {"correo electronico del responsable", "correo del contacto", "responsable email"}},
    {"alimentos_compra_local", Kind::yes_no, {"debe cumplir con invertir minimo el 30*"}},
    {"incluye_no_alimentos",
     Kind::yes_no,
     {"el contrato incluye el suministro de bienes y servicios distintos a alimentos"}},
    // Beside the nineteen: what entities add to their own copy, and what the open data tell.
    {"linea", Kind::text, {"linea", "id linea", "linea id", "numero de linea", "id"}},
    {"vigencia", Kind::count, {"vigencia", "annio", "anno", "ano"}},
    {"dependencia", Kind::text, {"dependencia", "dependencia solicitante"}},
    {"tipo_gasto", Kind::text, {"tipo de gasto", "tipo gasto"}},
    {"bpin", Kind::text, {"bpin", "codigo bpin"}},
    {"rubro_ccpet", Kind::text, {"rubro", "rubro presupuestal", "rubro ccpet"}},
    {"version", Kind::count, {"version del paa"}},
    {"fecha_version", Kind::day, {"fecha version"}},
    {"fecha_cargue", Kind::day, {"fecha de carga del paa"}},
    {"id_secop", Kind::text, {"id plan anual de adquisiciones"}},
    {"url", Kind::text, {"url proceso"}},
    {"procesos_relacionados", Kind::text, {"procesos relacionados"}},
    {"entidad_nit", Kind::document, {"nit entidad"}},
};
constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t column_of(std::string_view header) {
    const std::string folded = fold(header);
    for (std::size_t i = 0; i < std::size(columns); ++i)
        for (const auto name : columns[i].headers) {
            if (name.empty()) continue;
            const bool fits =
                name.ends_with('*') ? folded.starts_with(name.substr(0, name.size() - 1)) : folded == name;
            if (fits) return i;
        }
    return none;
}

bool has(std::span<const std::string> headers, std::string_view field) {
    return std::any_of(headers.begin(), headers.end(), [&](const std::string& header) {
        const std::size_t at = column_of(header);
        return at != none && columns[at].field == field;
    });
}

/// `10`, `Marzo` or a day.
std::optional<int> month_of(const std::string& text) {
    constexpr std::array names{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                               "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (folded == names[i]) return static_cast<int>(i) + 1;
    if (const auto number = read_count(text).value; number && *number <= 12) return static_cast<int>(*number);
    if (const auto day = read_day(text).value)
        return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day{day->day}.month()));
    return std::nullopt;
}

/// The codes as written, without `V1.` and, of six digits, up to eight.
json codes_of(std::string_view text) {
    json out = json::array();
    std::string code;
    const auto add = [&] {
        if (code.starts_with("V1.") || code.starts_with("v1.")) code.erase(0, 3);
        const bool of_a_class =
            code.size() == 6 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (of_a_class) code += "00";
        if (!code.empty()) out.push_back(code);
        code.clear();
    };
    for (const char c : text)
        if (std::string_view{";,| \t"}.find(c) != std::string_view::npos)
            add();
        else
            code += c;
    add();
    return out;
}

/// The first `20dd` in the name of a file; 0: none.
int year_in(std::string_view name) {
    for (std::size_t i = 0; i + 4 <= name.size(); ++i) {
        const auto four = name.substr(i, 4);
        if (!four.starts_with("20") ||
            !std::all_of(four.begin(), four.end(), [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        return std::stoi(std::string(four));
    }
    return 0;
}

class PlanReader : public RecordReader {
public:
    PlanReader(std::unique_ptr<RowSource> rows, const PlanFormat& format, std::string_view name)
        : rows_{std::move(rows)}, format_{format}, name_{repair_utf8(name).value_or(std::string{name})} {
        year_ = year_in(name_);
    }

    std::variant<std::monostate, Record, RejectedRow> next() override {
        if (!rows_->next(raw_)) return {};
        ++ordinal_;
        if (!raw_.fault.empty()) return RejectedRow{raw_.line, raw_.fault};
        if (std::all_of(raw_.values.begin(), raw_.values.end(), [](const auto& one) { return collapse(one).empty(); }))
            return RejectedRow{raw_.line, "la fila está vacía"};
        Record record;
        record.kind = "linea_de_plan";
        record.source = format_.name;
        record.line = raw_.line;
        record.notes = raw_.notes;
        read_values(record);
        return identified(std::move(record));
    }

    std::uint64_t bytes_read() const override { return rows_->bytes_read(); }

    json dialect() const override {
        json out = rows_->dialect();
        if (!name_.empty()) out["archivo"] = name_;
        out["formato_secop"] = format_.name;
        json used = json::array(), unknown = json::array();
        bool told = false;
        for (const auto& header : rows_->headers()) {
            const std::size_t at = column_of(header);
            (at == none ? unknown : used).push_back(header);
            told = told || (at != none && std::string_view{columns[at].field} == "linea");
        }
        out["columnas"] = {{"usadas", used}, {"desconocidas", unknown}};
        out["identificador_de_linea"] = told ? "columna del archivo" : "orden de la fila";
        return out;
    }

private:
    void read_values(Record& record) {
        const auto& headers = rows_->headers();
        for (std::size_t i = 0; i < headers.size() && i < raw_.values.size(); ++i) {
            const std::size_t at = column_of(headers[i]);
            if (at == none || record.data.contains(columns[at].field)) continue;
            const std::string text = collapse(raw_.values[i]);
            if (text.empty() || (means_null(text) && !has_a_word_for_none(columns[at].field))) continue;
            json value = value_of(columns[at], text, headers[i], record.notes);
            if (!value.is_null()) record.data[columns[at].field] = std::move(value);
        }
    }

    /// Where «NA» or «No Aplica» is a value of the list.
    static bool has_a_word_for_none(std::string_view field) {
        return field == "fuente" || field == "estado_vigencias_futuras";
    }

    static json value_of(const PlanColumn& column, const std::string& text, const std::string& header,
                         std::vector<std::string>& notes) {
        const auto note = [&](std::string_view what) {
            notes.push_back(fmt::format("{}: «{}» {}", header, shorten(text), what));
        };
        const auto take = [&](auto&& read) {
            if (!read.note.empty()) note(read.note);
            return read.value;
        };
        switch (column.kind) {
            case Kind::text:
                return text;
            case Kind::codes:
                return codes_of(text);
            case Kind::month:
                if (const auto month = month_of(text)) return *month;
                note("no es un mes; la línea quedó sin él");
                return nullptr;
            case Kind::count:
                if (const auto count = take(read_count(text))) return *count;
                return nullptr;
            case Kind::money:
                if (const auto amount = take(read_money(text))) return amount->cents();
                return nullptr;
            case Kind::yes_no:
                if (text == "1" || text == "0") return text == "1";
                if (const auto said = take(read_yes_no(text))) return *said;
                return nullptr;
            case Kind::day:
                if (const auto day = take(read_day(text))) return to_iso(day->day);
                return nullptr;
            case Kind::document:
                if (const auto document = read_document("nit", text).value) return document->number;
                return text;
        }
        return nullptr;
    }

    /// The year and the line that a row is of, and so its key.
    std::variant<std::monostate, Record, RejectedRow> identified(Record record) {
        json& data = record.data;
        if (!data.contains("vigencia") && year_ > 0) data["vigencia"] = year_;
        if (!data.contains("vigencia"))
            return RejectedRow{record.line,
                               "no se sabe de qué vigencia es: el archivo no tiene columna de vigencia ni un año en "
                               "su nombre, como plan_2026.csv"};
        if (!data.contains("linea")) data["linea"] = fmt::format("{}", ordinal_);
        if (data.contains("procesos_relacionados")) {
            record.notes.push_back(fmt::format("Procesos relacionados: «{}»; se vinculan con su propio acto",
                                               data.at("procesos_relacionados").get<std::string>()));
            data.erase("procesos_relacionados");
        }
        data["publicada"] = &format_ == &formats[1];
        data["del_plan"] = fmt::format("{}", data.at("vigencia").get<std::int64_t>());
        if (data.contains("bpin")) data["del_proyecto"] = data.at("bpin");
        record.key = fmt::format("{}/{}", data.at("vigencia").get<std::int64_t>(), data.at("linea").get<std::string>());
        return record;
    }

    std::unique_ptr<RowSource> rows_;
    const PlanFormat& format_;
    std::string name_;
    int year_ = 0;
    RawRow raw_;
    std::int64_t ordinal_ = 0;
};

}  // namespace

std::span<const PlanFormat> plan_formats() { return formats; }

const PlanFormat* plan_format_of(std::span<const std::string> headers) {
    for (const auto field : {"descripcion", "modalidad", "mes_inicio", "valor_total"})
        if (!has(headers, field)) return nullptr;
    return has(headers, "id_secop") ? &formats[1] : &formats[0];
}
const PlanFormat* plan_format_named(std::string_view name) {
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

std::unique_ptr<RecordReader> open_plan(std::unique_ptr<RowSource> rows, const PlanFormat& format,
                                        std::string_view name_hint) {
    const auto& headers = rows->headers();
    if (!plan_format_of(headers))
        throw std::runtime_error(
            fmt::format("El archivo no es del formato {}: se esperaban columnas de descripción, "
                        "modalidad, fecha de inicio y valor total.",
                        format.name));
    return std::make_unique<PlanReader>(std::move(rows), format, name_hint);
}

}  // namespace hito::secop
