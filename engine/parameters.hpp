// Dated parameters: what the law or an entity fixes as a number, a term or a choice. A parameter is declared once, with
// its rows and their sources, beside the norms (workflows/law/parametros.hpp); an entity may add rows of its own as data.
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
};

/// The rows that one entity added, over those of the law. Value type: copied with the entity's configuration.
class Parameters {
public:
    /// Adds a row of the entity. `value` in the wire form: pesos, whole numbers, percent, true/false or text.
    void add(std::string_view name, Date from, json value, std::string source);

    /// The value in force on `day`: the entity's latest row by that day if it starts no earlier than the law's, else the
    /// law's. Errors: std::out_of_range naming the parameter and the day when nobody gives a value.
    template <class T>
    T at(const Parameter<T>& parameter, Date day) const {
        const Dated<T>* of_law = in_force(parameter.rows, day);
        const Dated<json>* of_entity = own_row(parameter.name, day);
        if (of_entity && (!of_law || of_entity->from >= of_law->from)) return read<T>(parameter.name, of_entity->value);
        if (!of_law) fail_without_row(parameter.name, day);
        return of_law->value;
    }

    bool empty() const { return rows_.empty(); }
    json to_json() const;                          ///< `{name: [{desde, valor, fuente}]}`
    static Parameters from_json(const json& rows);  ///< Errors: std::invalid_argument naming the row.

private:
    const Dated<json>* own_row(std::string_view name, Date day) const;
    [[noreturn]] static void fail_without_row(std::string_view name, Date day);
    template <class T>
    static T read(std::string_view name, const json& value);

    std::map<std::string, std::vector<Dated<json>>, std::less<>> rows_;
    std::map<std::string, std::vector<std::string>, std::less<>> sources_;
};

}  // namespace hito
