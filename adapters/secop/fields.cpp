#include "adapters/secop/fields.hpp"

#include "adapters/secop/vocabulary.hpp"
#include "adapters/tables/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hito::secop {

using namespace tables;

std::string_view FieldReader::header(std::string_view column) const {
    const std::string_view written = row_.headers[column_at(layout_, column)];
    return written.empty() ? column : written;
}

std::string FieldReader::published(std::string_view column) const {
    return collapse(row_.values[column_at(layout_, column)]);
}

void FieldReader::note(std::string_view column, std::string_view found, std::string_view what) {
    notes_.push_back(fmt::format("{}: «{}» {}", header(column), shorten(found), what));
}

std::vector<std::string> FieldReader::take_notes() {
    std::vector<std::string> all = row_.notes;
    all.insert(all.end(), notes_.begin(), notes_.end());
    if (!notations_.empty()) all.push_back(fmt::format("Valores con signos: {}", fmt::join(notations_, "; ")));
    if (!accents_.empty()) all.push_back(fmt::format("Tildes restituidas: {}", fmt::join(accents_, ", ")));
    if (!nulls_.empty()) all.push_back(fmt::format("Sin dato: {}", fmt::join(nulls_, ", ")));
    return all;
}

json FieldReader::read(std::string_view column, Reading reading) {
    const std::string text = published(column);
    if (text.empty()) return nullptr;
    if (means_null(text)) {
        nulls_.push_back(fmt::format("{} («{}»)", header(column), text));
        return nullptr;
    }
    const auto as_json = [](auto value) { return value ? json(*value) : json(nullptr); };
    switch (reading) {
        case Reading::money: {
            const auto amount = take(column, text, read_money(text));
            return amount ? json(amount->cents()) : json(nullptr);
        }
        case Reading::day:
            return read_day_in(column, text);
        case Reading::count:
            return as_json(take(column, text, read_count(text)));
        case Reading::yes_no:
            return as_json(take(column, text, read_yes_no(text)));
        case Reading::unspsc:
            return as_json(take(column, text, read_unspsc(text)));
        case Reading::nit:
            return read_nit_in(column, text);
        case Reading::document: {
            const auto document = take(column, text, read_document("cedula", text));
            return document ? json(document->number) : json(nullptr);
        }
        default:
            return read_text(column, text, reading);
    }
}

json FieldReader::read_text(std::string_view column, const std::string& text, Reading reading) {
    if (reading == Reading::key) {
        std::string key = text;
        std::erase(key, ' ');
        std::transform(key.begin(), key.end(), key.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        return key;
    }
    if (reading == Reading::link) {
        // A CSV may carry the object of the API as text.
        if (!text.starts_with('{')) return text;
        const json link = json::parse(text, nullptr, false);
        if (link.is_object() && link.contains("url") && link["url"].is_string()) return link["url"];
        note(column, text, "se descartó: no es un enlace");
        return nullptr;
    }
    if (reading == Reading::text) {
        if (auto mended = repair_accents(text)) {
            accents_.emplace_back(header(column));
            return *mended;
        }
    }
    return text;
}

json FieldReader::read_day_in(std::string_view column, const std::string& text) {
    const auto read = take(column, text, read_day(text));
    if (!read) return nullptr;
    memory_.days_day_first += read->order == DayOrder::day_first ? 1 : 0;
    memory_.days_month_first += read->order == DayOrder::month_first ? 1 : 0;
    memory_.days_either += read->order == DayOrder::either ? 1 : 0;
    // The file has shown the other custom: this day may be wrong.
    if (read->order == DayOrder::either && memory_.days_month_first > 0)
        note(column, text,
             fmt::format("es dudosa: se leyó como día/mes/año, {}, y el archivo tiene fechas mes/día/año",
                         to_iso(read->day)));
    return to_iso(read->day);
}

json FieldReader::read_nit_in(std::string_view column, const std::string& text) {
    const auto document = take(column, text, read_document("nit", text));
    if (!document) return nullptr;
    if (document->number.size() != 9) note(column, text, "no tiene los nueve dígitos de un NIT");
    return document->number;
}

void FieldReader::read_contractor_document(std::string_view type_column, std::string_view number_column,
                                           json& contractor) {
    const json type = read(type_column, Reading::raw);
    const json number = read(number_column, Reading::raw);
    const std::string_view code = type.is_string() ? document_type(type.get_ref<const std::string&>()) : "";
    if (!code.empty()) contractor["tipo_documento"] = code;
    if (!number.is_string()) return;
    const std::string text = number.get<std::string>();
    const auto document = take(number_column, text, read_document(code, text));
    if (!document) return;
    contractor["documento"] = document->number;
    if (!document->type.empty()) contractor["tipo_documento"] = document->type;
    if (document->check_digit) contractor["dv"] = *document->check_digit;
}

}  // namespace hito::secop
