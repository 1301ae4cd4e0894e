// Reads a whole text through the adapter, for the tests of SECOP.
#pragma once

#include "adapters/secop/reader.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace hito::secop {

struct ReadAll {
    std::vector<Record> records;
    std::vector<RejectedRow> rejected;
    json dialect;
    std::string error;  ///< What ended the reading before its end.
};

inline ReadAll read_all(std::istream& stream, std::string_view name = "",
                        std::optional<std::string_view> layout = std::nullopt) {
    ReadAll all;
    try {
        const auto reader = open_reader(stream, name, layout);
        try {
            while (true) {
                auto row = reader->next();
                if (std::holds_alternative<std::monostate>(row)) break;
                if (auto* record = std::get_if<Record>(&row)) all.records.push_back(std::move(*record));
                if (auto* rejected = std::get_if<RejectedRow>(&row)) all.rejected.push_back(std::move(*rejected));
            }
        } catch (const std::runtime_error& error) { all.error = error.what(); }
        all.dialect = reader->dialect();
    } catch (const std::runtime_error& error) { all.error = error.what(); }
    return all;
}

inline ReadAll read_all(const std::string& text, std::string_view name = "",
                        std::optional<std::string_view> layout = std::nullopt) {
    std::istringstream stream{text};
    return read_all(stream, name, layout);
}

inline bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline bool any_mentions(const std::vector<std::string>& texts, std::string_view part) {
    for (const std::string& text : texts)
        if (mentions(text, part)) return true;
    return false;
}

}  // namespace hito::secop
