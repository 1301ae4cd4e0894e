#include "engine/outbox.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace hito {

namespace {

constexpr std::size_t shortest_secret = 16;

[[noreturn]] void wrong(std::string_view platform, const std::string& why) {
    throw std::invalid_argument(fmt::format("salidas: {}: {}", platform, why));
}

std::string text_at(const json& item, const char* key, std::string_view platform) {
    const auto found = item.find(key);
    if (found == item.end()) return {};
    if (!found->is_string()) wrong(platform, fmt::format("«{}» debe ser texto", key));
    return found->get<std::string>();
}

double number_at(const json& item, const char* key, double usual, double least, double most,
                 std::string_view platform) {
    const auto found = item.find(key);
    if (found == item.end()) return usual;
    if (!found->is_number() || found->get<double>() < least || found->get<double>() > most)
        wrong(platform, fmt::format("«{}» debe ser un número de {} a {}", key, least, most));
    return found->get<double>();
}

std::vector<std::string> words_at(const json& item, const char* key, std::string_view platform,
                                  const std::function<bool(const std::string&)>& known) {
    std::vector<std::string> out;
    const json list = item.value(key, json::array());
    if (!list.is_array()) wrong(platform, fmt::format("«{}» debe ser una lista", key));
    for (const json& one : list) {
        if (!one.is_string() || !known(one.get<std::string>()))
            wrong(platform, fmt::format("«{}» nombra {}, que no existe", key, one.dump()));
        out.push_back(one.get<std::string>());
    }
    return out;
}

std::string name_of(const json& item) {
    if (!item.is_object()) throw std::invalid_argument("salidas: cada elemento debe ser un objeto con «plataforma»");
    const std::string name = text_at(item, "plataforma", "un elemento");
    const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == name.npos;
    if (name.empty() || name.size() > 40 || !plain)
        throw std::invalid_argument(
            "salidas: «plataforma» debe ser un nombre de 1 a 40 letras minúsculas, cifras, guiones o _");
    return name;
}

void check_url(const std::string& url, std::string_view platform) {
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 127; });
    const auto scheme = url.find("://");
    const std::string_view known = std::string_view(url).substr(0, scheme);
    if (!plain || scheme == url.npos || (known != "http" && known != "https"))
        wrong(platform, "«url» debe empezar por http:// o https:// y no llevar espacios");
    const std::string_view rest = std::string_view(url).substr(scheme + 3);
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    if (host.empty() || host.starts_with(':')) wrong(platform, "«url» no nombra un servidor");
    if (host.find('@') != host.npos)
        wrong(platform, "«url» no puede llevar usuario ni contraseña: la entrega se firma con «secreto»");
    if (url.find('#') != url.npos) wrong(platform, "«url» no puede llevar fragmento (#)");
}

void check_folder(const std::string& folder, std::string_view platform) {
    if (folder.front() != '/' || (folder + "/").find("/../") != folder.npos || folder.find('\0') != folder.npos)
        wrong(platform, "«carpeta» debe ser una ruta absoluta, sin ..");
}

void check_secret(const json& item, const Platform& platform) {
    if (!item.contains("secreto")) return;
    if (platform.url.empty()) wrong(platform.name, "«secreto» es de las salidas con «url»: un archivo no se firma");
    if (text_at(item, "secreto", platform.name).size() < shortest_secret)
        wrong(platform.name, fmt::format("«secreto» debe tener al menos {} caracteres", shortest_secret));
}

Platform platform_of(const json& item, const Registry& registry) {
    constexpr std::array known{"plataforma", "url",      "carpeta",         "secreto",         "flujos",  "actos",
                               "datos",      "intentos", "espera_segundos", "limite_segundos", "historia"};
    Platform out;
    out.name = name_of(item);
    for (const auto& [key, value] : item.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            wrong(out.name, fmt::format("no se conoce «{}»; se conocen {}", key, fmt::join(known, ", ")));
    for (const char* flag : {"datos", "historia"})
        if (item.contains(flag) && !item.at(flag).is_boolean())
            wrong(out.name, fmt::format("«{}» debe ser true o false", flag));
    out.url = text_at(item, "url", out.name);
    out.folder = text_at(item, "carpeta", out.name);
    if (out.url.empty() == out.folder.empty()) wrong(out.name, "debe tener «url» o «carpeta», y solo una");
    if (!out.url.empty()) check_url(out.url, out.name);
    if (!out.folder.empty()) check_folder(out.folder, out.name);
    check_secret(item, out);
    out.workflows =
        words_at(item, "flujos", out.name, [&](const std::string& name) { return registry.find(name) != nullptr; });
    out.acts = words_at(item, "actos", out.name, [&](const std::string& name) {
        const auto& all = registry.workflows();
        return std::any_of(all.begin(), all.end(), [&](const Workflow* one) {
            const auto acts = one->acts();
            return std::any_of(acts.begin(), acts.end(), [&](const ActInfo& act) { return act.name == name; });
        });
    });
    out.data = item.value("datos", false);
    out.attempts = static_cast<int>(number_at(item, "intentos", out.attempts, 1, 100, out.name));
    out.wait_seconds = number_at(item, "espera_segundos", out.wait_seconds, 0.01, 3600, out.name);
    out.timeout_seconds = static_cast<int>(number_at(item, "limite_segundos", out.timeout_seconds, 1, 60, out.name));
    return out;
}

}  // namespace

std::vector<Platform> platforms_of(const json& configuration, const Registry& registry) {
    const auto found = configuration.find("salidas");
    if (found == configuration.end()) return {};
    if (!found->is_array()) throw std::invalid_argument("salidas: debe ser una lista de plataformas");
    std::vector<Platform> out;
    std::set<std::string> names;
    for (const json& item : *found) {
        out.push_back(platform_of(item, registry));
        if (!names.insert(out.back().name).second) wrong(out.back().name, "está dos veces");
    }
    return out;
}

}  // namespace hito
