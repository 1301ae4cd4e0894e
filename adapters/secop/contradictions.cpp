#include "adapters/secop/mapping.hpp"

#include <fmt/format.h>

namespace hito::secop {

namespace {

std::optional<Date> day_in(const json& data, const char* field) {
    const auto found = data.find(field);
    if (found == data.end()) return std::nullopt;
    return parse_date(found->get_ref<const std::string&>());
}

std::optional<Money> money_in(const json& data, const char* field) {
    const auto found = data.find(field);
    if (found == data.end()) return std::nullopt;
    return Money::of_cents(found->get<std::int64_t>());
}

void compare_days(const json& data, std::vector<std::string>& notes) {
    // Work that starts some days before the last signature is everyday life; weeks are not.
    static constexpr Days tolerance{5};
    const auto signed_on = day_in(data, "fecha_firma");
    const auto starts = day_in(data, "fecha_inicio");
    const auto ends = day_in(data, "fecha_fin");
    const auto settled = day_in(data, "fecha_liquidacion");
    if (starts && ends && *ends < *starts)
        notes.push_back(
            fmt::format("La fecha de fin {} es anterior a la de inicio {}", to_iso(*ends), to_iso(*starts)));
    if (signed_on && starts && *signed_on > *starts + tolerance)
        notes.push_back(fmt::format("La firma {} es posterior al inicio {}", to_iso(*signed_on), to_iso(*starts)));
    if (signed_on && settled && *settled < *signed_on)
        notes.push_back(
            fmt::format("La liquidación {} es anterior a la firma {}", to_iso(*settled), to_iso(*signed_on)));
    const auto opens = day_in(data, "fecha_inicio_liquidacion");
    const auto closes = day_in(data, "fecha_fin_liquidacion");
    if (opens && closes && *closes < *opens)
        notes.push_back(
            fmt::format("El fin de la liquidación {} es anterior a su inicio {}", to_iso(*closes), to_iso(*opens)));
}

void compare_amounts(const json& data, std::vector<std::string>& notes) {
    const auto value = money_in(data, "valor_vigente");
    const auto exceeds = [&](const char* field, std::string_view what) {
        const auto amount = money_in(data, field);
        if (value && amount && *amount > *value)
            notes.push_back(
                fmt::format("{} {} pesos y el contrato vale {}", what, to_pesos(*amount), to_pesos(*value)));
    };
    exceeds("valor_pagado", "Se pagaron");
    exceeds("valor_pago_adelantado", "Se adelantaron");
    const auto initial = money_in(data, "valor_inicial");
    const auto added = money_in(data, "valor_adiciones");
    if (value && initial && added && *initial + *added != *value)
        notes.push_back(fmt::format("El valor inicial {} más las adiciones {} no suma el valor vigente {}",
                                    to_pesos(*initial), to_pesos(*added), to_pesos(*value)));
}

}  // namespace

void note_contradictions(const json& data, std::vector<std::string>& notes) {
    compare_days(data, notes);
    compare_amounts(data, notes);
}

}  // namespace hito::secop
