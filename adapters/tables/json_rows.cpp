// Objects are cut out of the stream by their braces and parsed one by one: memory stays flat, one malformed object
// costs itself only, and the end of the file inside an object is seen.
#include "adapters/tables/rows.hpp"
#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <deque>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace hito::tables {

namespace {

bool is_blank(int c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// The text of a JSON value: the API sends strings; other programs send numbers, and links are objects.
std::string text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (value.is_object()) {
        const auto url = value.find("url");
        if (url != value.end() && url->is_string()) return url->get<std::string>();
    }
    return value.dump();
}

class JsonRows : public RowSource {
public:
    JsonRows(ByteSource source, const TextDialect& text) : source_{std::move(source)}, text_{text} {
        // The API leaves out nulls, so one object does not show all columns.
        static constexpr std::size_t first_rows = 20;
        RawRow row;
        while (ahead_.size() < first_rows && read(row)) ahead_.push_back(std::move(row));
        if (!ahead_.empty()) return;
        fail();
        throw std::runtime_error("El JSON no tiene ningún objeto.");
    }

    bool next(RawRow& row) override {
        if (ahead_.empty()) return read(row) || fail();
        row = std::move(ahead_.front());
        ahead_.pop_front();
        return true;
    }
    const std::vector<std::string>& headers() const override { return headers_; }
    std::uint64_t bytes_read() const override { return source_.bytes_read(); }
    json dialect() const override {
        return {{"formato", array_ ? "json" : "ndjson"},
                {"codificacion", name_of(text_.encoding)},
                {"marca_de_orden", text_.byte_order_mark},
                {"fin_de_linea", text_.line_end}};
    }

private:
    /// Raises what `read` met, once the rows before it are out.
    bool fail() {
        if (failure_.empty()) return false;
        throw std::runtime_error(std::exchange(failure_, {}));
    }

    /// The next row; false at the end and when `failure_` says why the rest can't be read.
    bool read(RawRow& row) {
        if (done_) return false;
        const int c = next_start();
        if (c < 0 || done_) {
            if (c < 0 && array_ && !closed_) failure_ = cut("después");
            done_ = true;
            return false;
        }
        row = RawRow{};
        row.line = ++ordinal_;
        std::string text;
        if (!take_value(c, text)) {
            done_ = true;
            return false;
        }
        parse(text, row);
        return true;
    }

    std::string cut(std::string_view where) const {
        return fmt::format("El JSON está incompleto: el archivo termina {} del objeto {}.", where, ordinal_);
    }

    /// The first byte of the next value; -1 at the end of the file, and `done_` at the end of the array.
    int next_start() {
        while (true) {
            const int c = source_.get();
            if (c < 0) return -1;
            if (is_blank(c) || (c == ',' && ordinal_ > 0 && !closed_)) continue;
            if (c == '[' && ordinal_ == 0 && !array_) {
                array_ = true;
                continue;
            }
            if (c == ']' && array_ && !closed_) {
                closed_ = true;
                continue;
            }
            if (closed_) {
                failure_ = "Después del arreglo JSON hay más texto.";
                done_ = true;
            }
            return c;
        }
    }

    /// Takes the bytes of one value from its first byte. False with `failure_` when the file ends inside.
    bool take_value(int c, std::string& text) {
        int depth = 0;
        bool quoted = false;
        bool escaped = false;
        while (true) {
            text += static_cast<char>(c);
            if (escaped) {
                escaped = false;
            } else if (quoted) {
                escaped = c == '\\';
                if (c == '"') quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                --depth;
            }
            // A bare value has no brace to end it: take it up to its line's end, as one malformed row.
            if (depth <= 0 && !quoted && (c == '}' || c == ']' || c == '\n')) return true;
            if (text.size() > largest_row) {
                failure_ = fmt::format("El objeto {} pasa de {} bytes: hay una llave o unas comillas sin cerrar.",
                                       ordinal_, largest_row);
                return false;
            }
            c = source_.get();
            if (c < 0) {
                failure_ = cut("dentro");
                return false;
            }
        }
    }

    void parse(std::string& text, RawRow& row) {
        if (text_.encoding == Encoding::windows_1252) {
            if (!is_utf8(text)) text = from_windows_1252(text);
        } else if (auto repaired = repair_utf8(text)) {
            text = std::move(*repaired);
            row.notes.emplace_back("el objeto tenía bytes que no eran UTF-8 y se leyeron como Windows-1252");
        }
        const json object = json::parse(text, nullptr, false);
        if (object.is_discarded()) {
            row.fault = fmt::format("el objeto JSON está mal formado: {}", shorten(collapse(text)));
        } else if (!object.is_object()) {
            row.fault = fmt::format("se esperaba un objeto JSON y se encontró {}", shorten(collapse(text)));
        } else {
            for (const auto& [name, value] : object.items()) set(row, name, text_of(value));
        }
    }

    void set(RawRow& row, const std::string& name, std::string value) {
        const auto [found, fresh] = positions_.try_emplace(name, headers_.size());
        if (fresh) headers_.push_back(name);
        if (headers_.size() > most_columns)
            throw std::runtime_error(
                fmt::format("Los objetos JSON tienen más de {} columnas distintas.", most_columns));
        if (row.values.size() <= found->second) row.values.resize(found->second + 1);
        row.values[found->second] = std::move(value);
    }

    ByteSource source_;
    TextDialect text_;
    bool array_ = false;
    bool closed_ = false;
    bool done_ = false;
    std::int64_t ordinal_ = 0;
    std::string failure_;
    std::deque<RawRow> ahead_;
    std::vector<std::string> headers_;
    std::unordered_map<std::string, std::size_t> positions_;
};

}  // namespace

std::unique_ptr<RowSource> open_json(ByteSource source, const TextDialect& text) {
    return std::make_unique<JsonRows>(std::move(source), text);
}

}  // namespace hito::tables
