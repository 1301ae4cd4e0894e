// Reads single columns of a row and gathers the notes. Three kinds of mending are so frequent that each makes one note
// a row and not one a value: null texts, other notations of money, and lost accents.
#pragma once

#include "adapters/secop/mapping.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hito::secop {

class FieldReader {
public:
    FieldReader(const LayoutInfo& layout, const PublishedRow& row, ReadingMemory& memory)
        : layout_{layout}, row_{row}, memory_{memory} {}

    /// The value as JSON, null when there is none.
    json read(std::string_view column, Reading reading);

    /// Blanks collapsed, as published, null texts too. Nothing noted.
    std::string published(std::string_view column) const;

    /// The contractor's document from two columns, into `contractor`.
    void read_contractor_document(std::string_view type_column, std::string_view number_column, json& contractor);

    void note(std::string_view column, std::string_view found, std::string_view what);
    void note(std::string text) { notes_.push_back(std::move(text)); }

    /// All notes, with the gathered ones at the end.
    std::vector<std::string> take_notes();

private:
    std::string_view header(std::string_view column) const;
    json read_text(std::string_view column, const std::string& text, Reading reading);
    json read_day_in(std::string_view column, const std::string& text);
    json read_nit_in(std::string_view column, const std::string& text);

    template <class T>
    std::optional<T> take(std::string_view column, const std::string& text, Value<T> value) {
        if (value.minor) {
            notations_.push_back(std::string{header(column)} + " «" + text + "» " + value.note);
        } else if (!value.note.empty()) {
            note(column, text, value.note);
        }
        return value.value;
    }

    const LayoutInfo& layout_;
    const PublishedRow& row_;
    ReadingMemory& memory_;
    std::vector<std::string> notes_;
    std::vector<std::string> nulls_;
    std::vector<std::string> notations_;
    std::vector<std::string> accents_;
};

}  // namespace hito::secop
