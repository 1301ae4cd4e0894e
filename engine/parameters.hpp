// Dated parameters: what the law or an entity fixes as a number, a term or a choice. A parameter is declared once, with
// its rows and their sources, beside the norms (workflows/law/parametros.hpp); an entity may add rows of its own as
// data.
#pragma once

#include "engine/dated.hpp"
#include "engine/money.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito {

using json = nlohmann::json;

/// A parameter with the rows that the law gives. T is Money, int, WorkingDays, Months, Percent, bool or string_view.
template <class T>
struct Parameter {
    std::string_view name;     ///< `snake_case`, served and stored.
    std::string_view meaning;  ///< Spanish, one sentence; says when the default is uncertain.
    std::span<const Dated<T>> rows;
    int lasts_years = 0;  ///< Calendar years that a row lasts, its own included; 0: until the next row.
};

/// The rows that one entity added, over those of the law. Value type: copied with the entity's configuration.
class Parameters {
public:
    /// Adds a row of the entity. `value` in the wire form: pesos, whole numbers, percent, true/false or text.
    void add(std::string_view name, Date from, json value, std::string source);

    /// The value in force on `day`: the entity's latest row by that day if it starts no earlier than the law's, else
    /// the law's; none when nobody gives a value. A row that lapsed counts for nothing: the SMMLV of a year is never
    /// taken for that of the next. Errors: std::invalid_argument when the entity's value is not of the parameter's
    /// type.
    template <class T>
    std::optional<T> find(const Parameter<T>& parameter, Date day) const {
        const Dated<T>* of_law = unless_lapsed(in_force(parameter.rows, day), parameter.lasts_years, day);
        const Dated<json>* of_entity = unless_lapsed(own_row(parameter.name, day), parameter.lasts_years, day);
        if (of_entity && (!of_law || of_entity->from >= of_law->from)) return read<T>(parameter.name, of_entity->value);
        return of_law ? std::optional<T>(of_law->value) : std::nullopt;
    }
    /// The same. Errors: std::out_of_range naming the parameter and the day when nobody gives a value.
    template <class T>
    T at(const Parameter<T>& parameter, Date day) const {
        const std::optional<T> value = find(parameter, day);
        if (!value) fail_without_row(parameter.name, day);
        return *value;
    }

    bool empty() const { return rows_.empty(); }
    json to_json() const;                           ///< `{name: [{desde, valor, fuente}]}`
    static Parameters from_json(const json& rows);  ///< Errors: std::invalid_argument naming the row.

private:
    template <class T>
    static const Dated<T>* unless_lapsed(const Dated<T>* row, int lasts_years, Date day) {
        const bool lapsed = row && lasts_years > 0 && year_of(day) >= year_of(row->from) + lasts_years;
        return lapsed ? nullptr : row;
    }
    const Dated<json>* own_row(std::string_view name, Date day) const;
    [[noreturn]] static void fail_without_row(std::string_view name, Date day);
    template <class T>
    static T read(std::string_view name, const json& value);

    std::map<std::string, std::vector<Dated<json>>, std::less<>> rows_;
    std::map<std::string, std::vector<std::string>, std::less<>> sources_;
};

template <>
Money Parameters::read<Money>(std::string_view name, const json& value);
template <>
int Parameters::read<int>(std::string_view name, const json& value);
template <>
WorkingDays Parameters::read<WorkingDays>(std::string_view name, const json& value);
template <>
Months Parameters::read<Months>(std::string_view name, const json& value);
template <>
Percent Parameters::read<Percent>(std::string_view name, const json& value);
template <>
bool Parameters::read<bool>(std::string_view name, const json& value);
template <>
std::string_view Parameters::read<std::string_view>(std::string_view name, const json& value);

}  // namespace hito
