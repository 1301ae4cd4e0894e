// JSON text written as it comes, without a tree: what is only hashed, stored or sent is never built to be printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hito {

/// Appends one JSON document to a text, without blanks. The caller gives the keys in their order: the canonical form of
/// a document has them sorted. FAST bench: act_bench.
class Printer {
public:
    Printer() { text_.reserve(512); }
    Printer& open(char bracket) { return comma(), text_ += bracket, *this; }  ///< `{` or `[`
    Printer& close(char bracket) { return text_ += bracket, *this; }
    Printer& key(std::string_view name);  ///< Of this program: never in need of escapes.
    Printer& text(std::string_view value);
    Printer& number(std::int64_t value);
    Printer& boolean(bool value) { return raw(value ? "true" : "false"); }
    Printer& null() { return raw("null"); }
    Printer& raw(std::string_view json) { return comma(), text_ += json, *this; }  ///< JSON already.

    Printer& field(std::string_view name, std::string_view value) { return key(name).text(value); }
    std::string take() { return std::move(text_); }

private:
    void comma() {
        if (!text_.empty() && text_.back() != '{' && text_.back() != '[' && text_.back() != ':') text_ += ',';
    }
    std::string text_;
};

}  // namespace hito
