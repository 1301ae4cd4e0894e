#include "engine/printer.hpp"

#include <charconv>

namespace hito {

namespace {

/// The escape of a character that may not stand in a JSON string as it is; empty: it may.
std::string_view escape(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\b':
            return "\\b";
        case '\f':
            return "\\f";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return {};
    }
}

bool plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

}  // namespace

Printer& Printer::key(std::string_view name) {
    comma();
    text_ += '"';
    text_ += name;
    text_ += "\":";
    return *this;
}

Printer& Printer::text(std::string_view value) {
    comma();
    text_ += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (plain(value[i])) continue;
        text_.append(value, from, i - from);
        from = i + 1;
        if (const auto escaped = escape(value[i]); !escaped.empty()) {
            text_ += escaped;
        } else {
            static constexpr char digits[] = "0123456789abcdef";
            text_ += "\\u00";
            text_ += digits[static_cast<unsigned char>(value[i]) >> 4];
            text_ += digits[value[i] & 15];
        }
    }
    text_.append(value, from);
    text_ += '"';
    return *this;
}

Printer& Printer::number(std::int64_t value) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    static_cast<void>(error);  // 24 characters hold every 64-bit number.
    return raw({digits, static_cast<std::size_t>(end - digits)});
}

}  // namespace hito
