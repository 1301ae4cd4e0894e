// Fields: the data of acts and cases declared once, as a list of members. Reading, writing, the JSON Schema and the
// manual's tables come from that list.
//
// Two forms of the same value: the wire (API, scenarios: money in pesos, percentages as numbers) and the store
// (history, hashes: whole centavos, hundredths of a percent; what is default is left out).
#pragma once

#include "engine/date.hpp"
#include "engine/info.hpp"
#include "engine/money.hpp"
#include "engine/printer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace hito {

using json = nlohmann::json;

enum class Form : std::uint8_t { wire, stored };
enum class Need : std::uint8_t { optional, required };

inline constexpr Need required = Need::required;

/// What is wrong with one field: the path to it and a Spanish sentence.
struct FieldError {
    std::string path;
    std::string message;
};
using FieldErrors = std::vector<FieldError>;

template <class Owner, class T>
struct Field {
    std::string_view name;
    T Owner::*member;
    std::string_view meaning;
    Need need = Need::optional;
    int most = FieldInfo{}.most;  ///< Of a whole number.
};
template <class Owner, class T>
Field(const char*, T Owner::*, const char*) -> Field<Owner, T>;
template <class Owner, class T>
Field(const char*, T Owner::*, const char*, Need) -> Field<Owner, T>;
template <class Owner, class T>
Field(const char*, T Owner::*, const char*, Need, int) -> Field<Owner, T>;

/// The vocabulary of an enum, in the order of its values: specialise with `static constexpr std::array names{...}`.
template <class E>
struct Words;

template <class T>
concept HasFields = requires {
    T::fields;
};
template <class T>
concept HasWords = requires {
    Words<T>::names;
};

// --- One value: read, write, describe ------------------------------------------------------------------------------

namespace codec {

bool read(const json& in, Form form, std::string& out, const std::string& path, FieldErrors& errors);
bool read(const json& in, Form form, Money& out, const std::string& path, FieldErrors& errors);
bool read(const json& in, Form form, Date& out, const std::string& path, FieldErrors& errors);
bool read(const json& in, Form form, Percent& out, const std::string& path, FieldErrors& errors);
bool read(const json& in, Form form, int& out, const std::string& path, FieldErrors& errors);
bool read(const json& in, Form form, bool& out, const std::string& path, FieldErrors& errors);
bool read_word(const json& in, std::span<const std::string_view> words, int& out, const std::string& path,
               FieldErrors& errors);
void refuse_over(int most, const json& in, const std::string& path, FieldErrors& errors);
/// A member of an object, and the path to it (none in the stored form). Null: it is not there, which is an error for a
/// required one in the wire form.
struct Member {
    const json* value;
    std::string path;
};
Member member(const json& in, Form form, std::string_view name, Need need, const std::string& path,
              FieldErrors& errors);
void expect_object(const json& in, const std::string& path, FieldErrors& errors);
void refuse_unknown(const json& in, std::span<const FieldInfo> known, const std::string& path, FieldErrors& errors);

void print(Printer& out, const std::string& value, Form form);
void print(Printer& out, Money value, Form form);
void print(Printer& out, Date value, Form form);
void print(Printer& out, Percent value, Form form);
void print(Printer& out, int value, Form form);
void print(Printer& out, bool value, Form form);

json tree_of(const std::string& text);  ///< Of canonical text, that is surely JSON.

inline bool is_default(const std::string& value) { return value.empty(); }
inline bool is_default(Money value) { return value == Money{}; }
inline bool is_default(Date) { return false; }
inline bool is_default(Percent value) { return value == Percent{}; }
inline bool is_default(int value) { return value == 0; }
inline bool is_default(bool value) { return !value; }

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

}  // namespace codec

template <class T>
bool read_value(const json& in, Form form, T& out, const std::string& path, FieldErrors& errors);
template <class T>
void print_value(Printer& out, const T& value, Form form);
template <class T>
bool is_default_value(const T& value);

/// Reads the fields of `T` out of an object; unknown names and missing required ones are errors in the wire form.
template <HasFields T>
void read_fields(const json& in, Form form, T& out, const std::string& path, FieldErrors& errors);
/// The value as canonical JSON text.
template <class T>
std::string printed(const T& value, Form form) {
    Printer out;
    print_value(out, value, form);
    return out.take();
}
/// The same as a tree.
template <class T>
json write_value(const T& value, Form form) {
    return codec::tree_of(printed(value, form));
}

// --- Description ---------------------------------------------------------------------------------------------------

template <class T>
constexpr FieldType type_of();
template <class T>
constexpr std::span<const std::string_view> words_of();
template <class T>
constexpr std::span<const FieldInfo> parts_of();

template <HasFields T>
struct FieldsOf {
    static constexpr std::size_t count = std::tuple_size_v<std::remove_cvref_t<decltype(T::fields)>>;
    static constexpr auto make() {
        return std::apply(
            []<class... Os, class... Ts>(const Field<Os, Ts>&... fields) {
                return std::array<FieldInfo, sizeof...(fields)>{FieldInfo{fields.name, type_of<Ts>(), fields.meaning,
                                                                          fields.need == Need::required, words_of<Ts>(),
                                                                          parts_of<Ts>(), fields.most}...};
            },
            T::fields);
    }
    static constexpr std::array<FieldInfo, count> value = make();
};

template <class T>
constexpr FieldType type_of() {
    if constexpr (std::is_same_v<T, std::string>)
        return FieldType::text;
    else if constexpr (std::is_same_v<T, Money>)
        return FieldType::money;
    else if constexpr (std::is_same_v<T, Date>)
        return FieldType::date;
    else if constexpr (std::is_same_v<T, Percent>)
        return FieldType::percent;
    else if constexpr (std::is_same_v<T, int>)
        return FieldType::integer;
    else if constexpr (std::is_same_v<T, bool>)
        return FieldType::boolean;
    else if constexpr (codec::IsOptional<T>::value)
        return type_of<typename T::value_type>();
    else if constexpr (std::is_same_v<T, std::vector<std::string>>)
        return FieldType::texts;
    else if constexpr (codec::IsVector<T>::value)
        return FieldType::list;
    else if constexpr (HasWords<T>)
        return FieldType::word;
    else
        return FieldType::object;
}

template <class T>
constexpr std::span<const std::string_view> words_of() {
    if constexpr (codec::IsOptional<T>::value || codec::IsVector<T>::value)
        return words_of<typename T::value_type>();
    else if constexpr (HasWords<T>)
        return Words<T>::names;
    else
        return {};
}

template <class T>
constexpr std::span<const FieldInfo> parts_of() {
    if constexpr (codec::IsOptional<T>::value || codec::IsVector<T>::value)
        return parts_of<typename T::value_type>();
    else if constexpr (HasFields<T>)
        return FieldsOf<T>::value;
    else
        return {};
}

// --- Implementation ------------------------------------------------------------------------------------------------

template <class T>
bool read_value(const json& in, Form form, T& out, const std::string& path, FieldErrors& errors) {
    if constexpr (codec::IsOptional<T>::value) {
        if (in.is_null()) return true;
        return read_value(in, form, out.emplace(), path, errors);
    } else if constexpr (codec::IsVector<T>::value) {
        if (!in.is_array()) {
            errors.push_back({path, "se espera una lista"});
            return false;
        }
        bool sound = true;
        for (std::size_t i = 0; i < in.size(); ++i)
            sound &= read_value(in[i], form, out.emplace_back(), path + "[" + std::to_string(i) + "]", errors);
        return sound;
    } else if constexpr (HasWords<T>) {
        int index = 0;
        if (!codec::read_word(in, Words<T>::names, index, path, errors)) return false;
        out = static_cast<T>(index);
        return true;
    } else if constexpr (HasFields<T>) {
        const auto before = errors.size();
        read_fields(in, form, out, path, errors);
        return errors.size() == before;
    } else {
        return codec::read(in, form, out, path, errors);
    }
}

template <class T>
bool is_default_value(const T& value) {
    if constexpr (codec::IsOptional<T>::value)
        return !value.has_value();
    else if constexpr (codec::IsVector<T>::value)
        return value.empty();
    else if constexpr (HasWords<T>)
        return static_cast<int>(value) == 0;
    else if constexpr (HasFields<T>)
        return std::apply([&](const auto&... field) { return (is_default_value(value.*field.member) && ...); },
                          T::fields);
    else
        return codec::is_default(value);
}

template <HasFields T>
struct Sorted {
    static constexpr std::size_t count = FieldsOf<T>::count;
    /// The places of the fields, in the order of their names: that of the canonical form.
    static constexpr auto places = [] {
        std::array<std::size_t, count> out{};
        for (std::size_t i = 0; i < count; ++i) out[i] = i;
        std::sort(out.begin(), out.end(),
                  [](std::size_t a, std::size_t b) { return FieldsOf<T>::value[a].name < FieldsOf<T>::value[b].name; });
        return out;
    }();
};

template <class T>
void print_value(Printer& out, const T& value, Form form) {
    if constexpr (codec::IsOptional<T>::value) {
        if (value)
            print_value(out, *value, form);
        else
            out.null();
    } else if constexpr (codec::IsVector<T>::value) {
        out.open('[');
        for (const auto& item : value) print_value(out, item, form);
        out.close(']');
    } else if constexpr (HasWords<T>) {
        out.text(Words<T>::names[static_cast<std::size_t>(value)]);
    } else if constexpr (HasFields<T>) {
        const auto print_one = [&](const auto& field) {
            const auto& member = value.*(field.member);
            if constexpr (codec::IsOptional<std::remove_cvref_t<decltype(member)>>::value) {
                if (!member) return;
            } else if (form == Form::stored && is_default_value(member)) {
                return;
            }
            out.key(field.name);
            print_value(out, member, form);
        };
        out.open('{');
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (print_one(std::get<Sorted<T>::places[I]>(T::fields)), ...);
        }
        (std::make_index_sequence<Sorted<T>::count>{});
        out.close('}');
    } else {
        codec::print(out, value, form);
    }
}

template <HasFields T>
void read_fields(const json& in, Form form, T& out, const std::string& path, FieldErrors& errors) {
    if (!in.is_object()) return codec::expect_object(in, path, errors);
    if (form == Form::wire) codec::refuse_unknown(in, FieldsOf<T>::value, path, errors);
    const auto read_one = [&]<class Owner, class Value>(const Field<Owner, Value>& field) {
        const codec::Member found = codec::member(in, form, field.name, field.need, path, errors);
        if (!found.value || !read_value(*found.value, form, out.*(field.member), found.path, errors)) return;
        if constexpr (type_of<Value>() == FieldType::integer)
            if (form == Form::wire) codec::refuse_over(field.most, *found.value, found.path, errors);
    };
    std::apply([&](const auto&... field) { (read_one(field), ...); }, T::fields);
}

/// Turns stored data into the wire form (and back) by their description alone, without the C++ type.
json to_wire(const json& stored, std::span<const FieldInfo> fields);

/// The JSON Schema of the fields.
json schema_of(std::span<const FieldInfo> fields);

}  // namespace hito
