#include "engine/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace hito {

namespace {

[[noreturn]] void fail_to_read(std::string_view name, const json& value, std::string_view expected) {
    throw std::invalid_argument(fmt::format("el parámetro {} espera {} y tiene {}", name, expected, value.dump()));
}

int whole(std::string_view name, const json& value) {
    if (!value.is_number_integer()) fail_to_read(name, value, "un número entero");
    const bool fits = value.is_number_unsigned() ? std::in_range<int>(value.get<std::uint64_t>())
                                                 : std::in_range<int>(value.get<std::int64_t>());
    if (!fits) fail_to_read(name, value, "un número entero de menos de diez cifras");
    return value.get<int>();
}

}  // namespace

template <>
Money Parameters::read<Money>(std::string_view name, const json& value) {
    const auto amount = parse_pesos(value.is_string() ? value.get<std::string>() : value.dump());
    if (!amount) fail_to_read(name, value, "un valor en pesos");
    return *amount;
}
template <>
int Parameters::read<int>(std::string_view name, const json& value) {
    return whole(name, value);
}
template <>
WorkingDays Parameters::read<WorkingDays>(std::string_view name, const json& value) {
    return {whole(name, value)};
}
template <>
Months Parameters::read<Months>(std::string_view name, const json& value) {
    return Months{whole(name, value)};
}
template <>
Percent Parameters::read<Percent>(std::string_view name, const json& value) {
    const auto hundredths = parse_pesos(value.is_string() ? value.get<std::string>() : value.dump());
    if (!hundredths || hundredths->cents() != static_cast<std::int32_t>(hundredths->cents()))
        fail_to_read(name, value, "un porcentaje");
    return {static_cast<std::int32_t>(hundredths->cents())};
}
template <>
bool Parameters::read<bool>(std::string_view name, const json& value) {
    if (!value.is_boolean()) fail_to_read(name, value, "true o false");
    return value.get<bool>();
}
template <>
std::string_view Parameters::read<std::string_view>(std::string_view name, const json& value) {
    if (!value.is_string()) fail_to_read(name, value, "un texto");
    return value.get_ref<const std::string&>();
}

void Parameters::add(std::string_view name, Date from, json value, std::string source) {
    auto& rows = rows_[std::string(name)];
    auto& sources = sources_[std::string(name)];
    const auto at = std::upper_bound(rows.begin(), rows.end(), from,
                                     [](Date day, const Dated<json>& row) { return day < row.from; });
    const auto index = at - rows.begin();
    rows.insert(at, {from, std::move(value), {}});
    sources.insert(sources.begin() + index, std::move(source));
}

const Dated<json>* Parameters::own_row(std::string_view name, Date day) const {
    const auto found = rows_.find(name);
    return found == rows_.end() ? nullptr : in_force(std::span<const Dated<json>>(found->second), day);
}

void Parameters::fail_without_row(std::string_view name, Date day) {
    throw std::out_of_range(
        fmt::format("el parámetro {} no tiene valor para el {}; agregue una fila con su fuente", name, to_iso(day)));
}

json Parameters::to_json() const {
    json out = json::object();
    for (const auto& [name, rows] : rows_) {
        const auto& sources = sources_.at(name);
        for (std::size_t i = 0; i < rows.size(); ++i)
            out[name].push_back({{"desde", to_iso(rows[i].from)}, {"valor", rows[i].value}, {"fuente", sources[i]}});
    }
    return out;
}

namespace {

std::string text_or_empty(const json& row, const char* key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

Parameters Parameters::from_json(const json& parameters) {
    if (!parameters.is_object())
        throw std::invalid_argument("los parámetros esperan un objeto {nombre: [{desde, valor, fuente}]}");
    Parameters out;
    for (const auto& [name, rows] : parameters.items()) {
        if (!rows.is_array())
            throw std::invalid_argument(fmt::format("el parámetro {} espera una lista de filas", name));
        for (const auto& row : rows) {
            const auto from = row.is_object() ? parse_date(text_or_empty(row, "desde")) : std::nullopt;
            if (!from || !row.contains("valor"))
                throw std::invalid_argument(
                    fmt::format("el parámetro {} tiene una fila sin desde o sin valor: {}", name, row.dump()));
            out.add(name, *from, row.at("valor"), text_or_empty(row, "fuente"));
        }
    }
    return out;
}

}  // namespace hito
