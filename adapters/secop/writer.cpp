#include "adapters/secop/writer.hpp"

#include "adapters/secop/layouts.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace hito::secop {

namespace {

void write_cell(std::ostream& out, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out << text;
        return;
    }
    out << '"';
    for (const char c : text) {
        if (c == '"') out << '"';
        out << c;
    }
    out << '"';
}

void refuse_unknown(const PublishedCells& row) {
    const auto columns = contract_columns();
    for (const auto& [name, text] : row) {
        const auto is_it = [&name = name](const PublishedColumn& column) { return column.api == name; };
        if (std::none_of(columns.begin(), columns.end(), is_it))
            throw std::invalid_argument("write_secop2_contratos_csv: no column " + name);
    }
}

}  // namespace

void write_secop2_contratos_csv(std::ostream& out, std::span<const PublishedCells> rows) {
    std::string_view separator;
    for (const PublishedColumn& column : contract_columns()) {
        out << separator << column.api;
        separator = ",";
    }
    out << '\n';
    for (const PublishedCells& row : rows) {
        refuse_unknown(row);
        separator = "";
        for (const PublishedColumn& column : contract_columns()) {
            out << separator;
            if (const auto cell = row.find(column.api); cell != row.end()) write_cell(out, cell->second);
            separator = ",";
        }
        out << '\n';
    }
}

}  // namespace hito::secop
