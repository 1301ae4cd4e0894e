#include "engine/fields.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hito {

namespace codec {

namespace {

// Past these, a figure is a typing error: no contract of the country comes near a thousand million million pesos.
constexpr Money largest = pesos(1'000'000'000'000'000);
const Date earliest = std::chrono::year{1980} / 1 / 1;
const Date latest = std::chrono::year{2100} / 12 / 31;
constexpr std::size_t longest_text = 10'000;

bool fail(FieldErrors& errors, const std::string& path, std::string message) {
    errors.push_back({path, std::move(message)});
    return false;
}

/// A JSON number or text as exact decimal text.
std::optional<Money> decimal(const json& in) {
    if (in.is_number_integer()) return parse_pesos(std::to_string(in.get<std::int64_t>()));
    if (in.is_string()) return parse_pesos(in.get_ref<const std::string&>());
    if (!in.is_number_float()) return std::nullopt;
    const double value = in.get<double>();
    // A double holds every amount up to 9e13 pesos exactly to the centavo; larger ones come as text.
    if (!std::isfinite(value) || std::abs(value) > 9e13) return std::nullopt;
    const double cents = std::round(value * 100);
    if (cents / 100 != value) return std::nullopt;  // Not the double that a text with two decimals is read as.
    return Money::of_cents(static_cast<std::int64_t>(cents));
}

}  // namespace

json tree_of(const std::string& text) { return json::parse(text); }

Member member(const json& in, Form form, std::string_view name, Need need, const std::string& path,
              FieldErrors& errors) {
    const auto found = in.find(name);
    const bool absent = found == in.end() || found->is_null();
    if (form == Form::stored) return {absent ? nullptr : &*found, {}};
    std::string at = path.empty() ? std::string(name) : fmt::format("{}.{}", path, name);
    if (absent && need == Need::required) errors.push_back({at, "falta este campo"});
    return {absent ? nullptr : &*found, std::move(at)};
}

void refuse_over(int most, const json& in, const std::string& path, FieldErrors& errors) {
    if (const int value = in.get<int>(); value > most)
        fail(errors, path, fmt::format("{} pasa del máximo de {}", value, most));
}

void expect_object(const json& in, const std::string& path, FieldErrors& errors) {
    fail(errors, path, fmt::format("se espera un objeto y llegó {}", in.type_name()));
}

bool read(const json& in, Form, std::string& out, const std::string& path, FieldErrors& errors) {
    if (!in.is_string())
        return fail(errors, path, fmt::format("se espera un texto y llegó {}", in.dump().substr(0, 60)));
    const auto& text = in.get_ref<const std::string&>();
    if (text.size() > longest_text)
        return fail(errors, path, fmt::format("el texto tiene {} bytes; el máximo es {}", text.size(), longest_text));
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r')
            return fail(errors, path, "el texto tiene caracteres de control");
    out = text;
    return true;
}

bool read(const json& in, Form form, Money& out, const std::string& path, FieldErrors& errors) {
    if (form == Form::stored) {
        out = Money::of_cents(in.get<std::int64_t>());
        return true;
    }
    const auto amount = decimal(in);
    if (!amount)
        return fail(
            errors, path,
            fmt::format("se espera un valor en pesos con máximo dos decimales y llegó {}", in.dump().substr(0, 60)));
    if (*amount < Money{})
        return fail(errors, path, fmt::format("el valor no puede ser negativo: {}", in_words(*amount)));
    if (*amount > largest)
        return fail(errors, path,
                    fmt::format("el valor {} supera el máximo de {}", in_words(*amount), in_words(largest)));
    out = *amount;
    return true;
}

bool read(const json& in, Form form, Date& out, const std::string& path, FieldErrors& errors) {
    if (form == Form::stored) {
        out = parse_date(in.get_ref<const std::string&>()).value();
        return true;
    }
    const auto day = in.is_string() ? parse_date(in.get_ref<const std::string&>()) : std::nullopt;
    if (!day)
        return fail(errors, path, fmt::format("se espera una fecha AAAA-MM-DD y llegó {}", in.dump().substr(0, 60)));
    if (*day < earliest || *day > latest)
        return fail(errors, path,
                    fmt::format("la fecha {} está fuera de {} a {}", to_iso(*day), to_iso(earliest), to_iso(latest)));
    out = *day;
    return true;
}

bool read(const json& in, Form form, Percent& out, const std::string& path, FieldErrors& errors) {
    if (form == Form::stored) {
        out.hundredths = in.get<std::int32_t>();
        return true;
    }
    const auto hundredths = decimal(in);
    if (!hundredths || *hundredths < Money{} || *hundredths > pesos(100))
        return fail(errors, path,
                    fmt::format("se espera un porcentaje de 0 a 100 y llegó {}", in.dump().substr(0, 60)));
    out.hundredths = static_cast<std::int32_t>(hundredths->cents());
    return true;
}

bool read(const json& in, Form, int& out, const std::string& path, FieldErrors& errors) {
    if (!in.is_number_integer() || in.get<std::int64_t>() < 0 || in.get<std::int64_t>() > 1'000'000)
        return fail(errors, path,
                    fmt::format("se espera un número entero de 0 a 1000000 y llegó {}", in.dump().substr(0, 60)));
    out = in.get<int>();
    return true;
}

bool read(const json& in, Form, bool& out, const std::string& path, FieldErrors& errors) {
    if (!in.is_boolean())
        return fail(errors, path, fmt::format("se espera true o false y llegó {}", in.dump().substr(0, 60)));
    out = in.get<bool>();
    return true;
}

bool read_word(const json& in, std::span<const std::string_view> words, int& out, const std::string& path,
               FieldErrors& errors) {
    if (in.is_string())
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i] == in.get_ref<const std::string&>()) {
                out = static_cast<int>(i);
                return true;
            }
    return fail(errors, path,
                fmt::format("se espera uno de: {}; llegó {}", fmt::join(words, ", "), in.dump().substr(0, 60)));
}

void refuse_unknown(const json& in, std::span<const FieldInfo> known, const std::string& path, FieldErrors& errors) {
    for (const auto& [name, value] : in.items()) {
        bool found = false;
        for (const auto& field : known) found |= field.name == name;
        if (found) continue;
        std::vector<std::string_view> names;
        for (const auto& field : known) names.push_back(field.name);
        fail(errors, path.empty() ? name : path + "." + name,
             names.empty() ? std::string("campo desconocido; este acto no lleva datos")
                           : fmt::format("campo desconocido; los conocidos son: {}", fmt::join(names, ", ")));
    }
}

namespace {

/// Hundredths as a decimal number: 650 is 6.5.
void print_hundredths(Printer& out, std::int64_t value) {
    if (value % 100 == 0) return static_cast<void>(out.number(value / 100));
    std::string text = to_pesos(Money::of_cents(value));
    if (text.back() == '0') text.pop_back();
    out.raw(text);
}

}  // namespace

void print(Printer& out, const std::string& value, Form) { out.text(value); }

void print(Printer& out, Money value, Form form) {
    if (form == Form::stored)
        out.number(value.cents());
    else
        print_hundredths(out, value.cents());
}

void print(Printer& out, Date value, Form) { out.text(to_iso(value)); }

void print(Printer& out, Percent value, Form form) {
    if (form == Form::stored)
        out.number(value.hundredths);
    else
        print_hundredths(out, value.hundredths);
}

void print(Printer& out, int value, Form) { out.number(value); }
void print(Printer& out, bool value, Form) { out.boolean(value); }

}  // namespace codec

namespace {

json one_to_wire(const json& stored, const FieldInfo& field) {
    switch (field.type) {
        case FieldType::money:
            return write_value(Money::of_cents(stored.get<std::int64_t>()), Form::wire);
        case FieldType::percent:
            return write_value(Percent{stored.get<std::int32_t>()}, Form::wire);
        case FieldType::object:
            return to_wire(stored, field.parts);
        case FieldType::list: {
            json out = json::array();
            for (const auto& item : stored) out.push_back(field.parts.empty() ? item : to_wire(item, field.parts));
            return out;
        }
        default:
            return stored;
    }
}

json schema_of_one(const FieldInfo& field) {
    json schema;
    switch (field.type) {
        case FieldType::text:
            schema = {{"type", "string"}, {"maxLength", 10000}};
            break;
        case FieldType::money:
            schema = {{"type", json::array({"number", "string"})},
                      {"minimum", 0},
                      {"maximum", 1'000'000'000'000'000},
                      {"pattern", "^[0-9]+(\\.[0-9]{1,2})?$"},
                      {"x-unidad", "pesos colombianos"}};
            break;
        case FieldType::date:
            schema = {{"type", "string"}, {"format", "date"}};
            break;
        case FieldType::percent:
            schema = {{"type", "number"}, {"minimum", 0}, {"maximum", 100}, {"x-unidad", "por ciento"}};
            break;
        case FieldType::integer:
            schema = {{"type", "integer"}, {"minimum", 0}, {"maximum", field.most}};
            break;
        case FieldType::boolean:
            schema = {{"type", "boolean"}};
            break;
        case FieldType::word:
            schema = {{"type", "string"}, {"enum", field.words}};
            break;
        case FieldType::texts:
            schema = {{"type", "array"}, {"items", {{"type", "string"}}}};
            break;
        case FieldType::object:
            schema = schema_of(field.parts);
            break;
        case FieldType::list:
            schema = {{"type", "array"},
                      {"items",
                       field.parts.empty() ? json{{"type", "string"}, {"enum", field.words}} : schema_of(field.parts)}};
            break;
    }
    schema["description"] = field.meaning;
    return schema;
}

}  // namespace

json to_wire(const json& stored, std::span<const FieldInfo> fields) {
    json out = json::object();
    for (const auto& field : fields)
        if (const auto found = stored.find(field.name); found != stored.end())
            out[std::string(field.name)] = one_to_wire(*found, field);
    return out;
}

json schema_of(std::span<const FieldInfo> fields) {
    json properties = json::object(), needed = json::array();
    for (const auto& field : fields) {
        properties[std::string(field.name)] = schema_of_one(field);
        if (field.required) needed.push_back(field.name);
    }
    json schema{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!needed.empty()) schema["required"] = needed;
    return schema;
}

}  // namespace hito
