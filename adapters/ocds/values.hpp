// The small values of the standard, out of those of a story: money in whole centavos, days ISO.
#pragma once

#include "engine/fields.hpp"

#include <string>
#include <string_view>

namespace hito::ocds {

/// Who publishes, and under which prefixes. Of the entity's `identificacion`: `ocds_prefijo`, `oc4ids_prefijo`,
/// `ocds_uri`, `ocds_licencia`.
struct Publisher {
    std::string nit, name, prefix, project_prefix, uri, license;
};
/// CHOICE the prefix of who publishes the SECOP, whose numbers these are: the same process has the same id.
inline constexpr std::string_view default_prefix = "ocds-k50g02";
Publisher publisher_of(std::string_view entity, std::string_view name, const json& identity);
/// `{name, scheme, uid}`
json publisher_told(const Publisher& publisher);

/// The id of a process; what is not a plain sign stands as `%XX`.
std::string ocid_of(const Publisher& publisher, std::string_view key);
std::string plain_id(std::string_view text);

json money(const json& cents);                 ///< `{amount, currency}`
std::string from_day(const std::string& iso);  ///< The first moment of the day in Colombia.
std::string to_day(const std::string& iso);    ///< The last.
/// A moment in UTC as `engine/date.hpp` writes it, in Colombian time.
std::string in_colombia(const std::string& utc);
bool is_address(const std::string& text);
/// Without what is empty or blank, at any depth; null: nothing is left.
json without_empty(const json& value);

/// `{id, name, identifier, roles}` of who a story names (`documento`, `nombre`, `clase`, `natural`); null: nobody.
json organization(const json& who, std::initializer_list<const char*> roles);
json reference(const json& organization);  ///< `{id, name}`

/// Of `abierto`, `selectivo`, `limitado`, `directo`; of `bienes`, `obras`, `servicios`. Empty: another word.
std::string_view method_of(std::string_view word);
std::string_view category_of(std::string_view word);
/// By the codes of a story; null: it has none.
json items_of(const json& data);

}  // namespace hito::ocds
