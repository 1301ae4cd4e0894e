#include "adapters/tables/formats.hpp"

#include <array>

namespace hito::tables {

namespace {

constexpr std::array all{
    ReportFormat{"json", "application/json; charset=utf-8", "JSON: valores como los de la API", open_json},
    ReportFormat{"csv", "text/csv; charset=utf-8; header=present", "CSV: UTF-8, comas, RFC 4180", open_csv},
    ReportFormat{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                 "Libro de Excel: dinero y fechas como tales", open_xlsx},
};

}  // namespace

std::span<const ReportFormat> formats() { return all; }

std::vector<std::pair<std::string, std::string>> asked_with(const ReportHead& head) {
    std::vector<std::pair<std::string, std::string>> out{{"a_la_fecha", to_iso(head.asked.as_of)}};
    for (const auto& [name, value] : head.asked.values) out.emplace_back(name, text_of(value));
    return out;
}

}  // namespace hito::tables
