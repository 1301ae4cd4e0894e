// What every OCDS export must be, whatever is in it.
#pragma once

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace hito::test {

using nlohmann::json;

/// Where something is empty or blank: `""`, `{}`, `[]`, `null`.
inline void empty_fields(const json& value, const std::string& path, std::vector<std::string>& out) {
    if (value.is_null() || (value.is_structured() && value.empty())) out.push_back(path);
    if (value.is_string() && value.get<std::string>().find_first_not_of(" \t\n") == std::string::npos)
        out.push_back(path);
    if (value.is_structured())
        for (const auto& [name, part] : value.items()) empty_fields(part, path + "/" + name, out);
}

/// The organizations that are referred to, by id.
inline void organizations(const json& value, std::set<std::string>& out) {
    static const std::set<std::string> fields{"buyer", "procuringEntity", "suppliers",   "tenderers",           "payer",
                                              "payee", "publicAuthority", "sourceParty", "administrativeEntity"};
    if (!value.is_structured()) return;
    for (const auto& [name, part] : value.items()) {
        if (fields.contains(name)) {
            const json list = part.is_array() ? part : json::array({part});
            for (const auto& one : list) out.insert(one.at("id").get<std::string>());
        }
        organizations(part, out);
    }
}

/// What is wrong with a release or a project, one a line.
inline std::vector<std::string> faults_of(const json& told) {
    std::vector<std::string> out;
    empty_fields(told, told.value("id", ""), out);
    std::set<std::string> named, known;
    organizations(told, named);
    for (const auto& party : told.value("parties", json::array())) known.insert(party.at("id").get<std::string>());
    for (const auto& id : named)
        if (!known.contains(id)) out.push_back(told.value("id", "") + " names " + id + ", which is no party");
    return out;
}

}  // namespace hito::test
