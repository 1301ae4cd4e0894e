#include "adapters/ocds/values.hpp"

#include "engine/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hito::ocds {

namespace {

std::string text_of(const json& object, const char* field) {
    const auto found = object.find(field);
    return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

bool is_plain(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' ||
           c == '_' || c == '/';
}

/// Where its document is registered. Source: formats/README §3.1, the lists that the agency used.
std::string_view scheme_of(const json& who, const std::string& document) {
    const std::string kind = text_of(who, "clase");
    if (kind == "nit") return "CO-RUE";
    if (kind.starts_with("cedula")) return "COL-IDCARD";
    if (!kind.empty() || who.value("natural", false)) return who.value("natural", false) ? "COL-IDCARD" : "";
    const bool company = document.size() == 9 && (document[0] == '8' || document[0] == '9');
    return company ? "CO-RUE" : "COL-IDCARD";
}

}  // namespace

Publisher publisher_of(std::string_view entity, std::string_view name, const json& identity) {
    Publisher out{std::string(entity),
                  std::string(name),
                  text_of(identity, "ocds_prefijo"),
                  text_of(identity, "oc4ids_prefijo"),
                  text_of(identity, "ocds_uri"),
                  text_of(identity, "ocds_licencia")};
    if (out.name.empty()) out.name = fmt::format("Entidad {}", entity);
    if (out.prefix.empty()) out.prefix = default_prefix;
    if (out.project_prefix.empty())
        out.project_prefix = "oc4ids" + out.prefix.substr(std::min<std::size_t>(4, out.prefix.size()));
    if (out.uri.empty()) out.uri = fmt::format("urn:hito:{}", entity);
    return out;
}

json publisher_told(const Publisher& publisher) {
    return {{"name", publisher.name}, {"scheme", "CO-RUE"}, {"uid", publisher.nit}};
}

std::string plain_id(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += is_plain(byte) ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return out;
}

std::string ocid_of(const Publisher& publisher, std::string_view key) { return publisher.prefix + "-" + plain_id(key); }

json money(const json& cents) {
    const auto amount = cents.get<std::int64_t>();
    return {{"amount", amount % 100 == 0 ? json(amount / 100) : json(static_cast<double>(amount) / 100)},
            {"currency", "COP"}};
}

std::string from_day(const std::string& iso) { return iso + "T00:00:00-05:00"; }
std::string to_day(const std::string& iso) { return iso + "T23:59:59-05:00"; }

std::string in_colombia(const std::string& utc) {
    const auto moment = parse_instant(utc);
    if (!moment) throw std::runtime_error("un momento que no se entiende: " + utc);
    std::string out = to_rfc3339(*moment - std::chrono::hours{5});
    out.pop_back();
    return out + "-05:00";
}

bool is_address(const std::string& text) {
    if (!text.starts_with("https://") && !text.starts_with("http://")) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && static_cast<unsigned char>(c) < 127 &&
               std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
    });
}

json without_empty(const json& value) {
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return text.find_first_not_of(" \t\r\n") == text.npos ? json() : value;
    }
    if (!value.is_structured()) return value;
    json out;
    for (const auto& [name, part] : value.items()) {
        json kept = without_empty(part);
        if (kept.is_null()) continue;
        if (value.is_array())
            out.push_back(std::move(kept));
        else
            out[name] = std::move(kept);
    }
    return out;
}

json organization(const json& who, std::initializer_list<const char*> roles) {
    const std::string document = text_of(who, "documento"), name = text_of(who, "nombre");
    if (document.empty() && name.empty()) return {};
    json out{{"roles", json::array()}};
    for (const char* role : roles) out["roles"].push_back(role);
    out["id"] = document.empty() ? "sin-documento-" + to_hex(sha256(name)).substr(0, 12) : plain_id(document);
    if (!name.empty()) out["name"] = name;
    if (!document.empty()) {
        out["identifier"]["id"] = document;
        if (const auto scheme = scheme_of(who, document); !scheme.empty()) out["identifier"]["scheme"] = scheme;
        if (!name.empty()) out["identifier"]["legalName"] = name;
    }
    return out;
}

json reference(const json& organization) {
    json out{{"id", organization.at("id")}};
    if (organization.contains("name")) out["name"] = organization["name"];
    return out;
}

std::string_view method_of(std::string_view word) {
    return word == "abierto"     ? "open"
           : word == "selectivo" ? "selective"
           : word == "limitado"  ? "limited"
           : word == "directo"   ? "direct"
                                 : "";
}

std::string_view category_of(std::string_view word) {
    return word == "bienes" ? "goods" : word == "obras" ? "works" : word == "servicios" ? "services" : "";
}

json items_of(const json& data) {
    json out;
    std::set<std::string> seen;
    for (const auto& code : data.value("codigos", json::array())) {
        const std::string id = plain_id(code.get<std::string>());
        if (id.empty() || !seen.insert(id).second) continue;
        out.push_back({{"id", id},
                       {"description", data.value("objeto", id)},
                       {"classification", {{"scheme", "UNSPSC"}, {"id", code}}}});
    }
    return out;
}

}  // namespace hito::ocds
