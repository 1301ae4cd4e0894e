#include "api/scenario_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace hito::api {

ScenarioError::ScenarioError(const std::filesystem::path& at_file, int at_line, const std::string& what_is_wrong)
    : std::runtime_error(fmt::format("{}:{}: {}", at_file.string(), at_line, what_is_wrong)),
      file{at_file.string()},
      line{at_line},
      sentence{what_is_wrong} {}

int line_of(const YAML::Node& node) { return node.Mark().is_null() ? 0 : node.Mark().line + 1; }

std::string read_text(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw ScenarioError(file, 0, "el archivo no existe o no se puede leer");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void require_keys(const YAML::Node& map, std::initializer_list<std::string_view> known,
                  const std::filesystem::path& file, std::string_view what) {
    if (!map.IsMap())
        throw ScenarioError(file, line_of(map), fmt::format("{}: se espera un mapa de clave y valor", what));
    std::set<std::string> seen;
    for (const auto& entry : map) {
        const std::string key = entry.first.Scalar();
        if (std::find(known.begin(), known.end(), key) == known.end())
            throw ScenarioError(
                file, line_of(entry.first),
                fmt::format("{}: clave desconocida «{}»; las conocidas son: {}", what, key, fmt::join(known, ", ")));
        if (!seen.insert(key).second)
            throw ScenarioError(file, line_of(entry.first), fmt::format("{}: la clave «{}» está dos veces", what, key));
    }
}

namespace {

std::string text_at(const YAML::Node& map, const char* key) {
    const YAML::Node node = map[key];
    return node && node.IsScalar() ? node.Scalar() : std::string{};
}

ScenarioText scenario_of(const YAML::Node& node, const std::filesystem::path& file, std::size_t number) {
    require_keys(node, {"titulo", "norma", "ancla", "base", "entidad", "actos"}, file, "escenario");
    ScenarioText scenario{file,
                          line_of(node),
                          text_at(node, "titulo"),
                          text_at(node, "norma"),
                          text_at(node, "ancla"),
                          text_at(node, "base"),
                          node["entidad"] ? node["entidad"] : YAML::Node{},
                          node["actos"] ? node["actos"] : YAML::Node{}};
    if (scenario.title.empty()) scenario.title = fmt::format("{} ({})", file.stem().string(), number);
    if (node["base"] && scenario.base.empty())
        throw ScenarioError(file, line_of(node["base"]), "base: se espera un ancla o el nombre de un archivo");
    if (!scenario.acts || !scenario.acts.IsSequence() || scenario.acts.size() == 0)
        throw ScenarioError(file, scenario.line, fmt::format("el escenario «{}» no tiene actos", scenario.title));
    return scenario;
}

}  // namespace

std::vector<ScenarioText> read_scenarios(const std::string& text, const std::filesystem::path& file) {
    std::vector<ScenarioText> scenarios;
    try {
        for (const auto& document : YAML::LoadAll(text)) {
            if (document.IsNull()) continue;
            if (document.IsMap() && document["escenarios"]) {
                require_keys(document, {"escenarios"}, file, "archivo");
                if (!document["escenarios"].IsSequence())
                    throw ScenarioError(file, line_of(document), "escenarios: se espera una lista");
                for (const auto& node : document["escenarios"])
                    scenarios.push_back(scenario_of(node, file, scenarios.size() + 1));
            } else {
                scenarios.push_back(scenario_of(document, file, scenarios.size() + 1));
            }
        }
    } catch (const YAML::Exception& error) {
        throw ScenarioError(file, error.mark.line + 1, fmt::format("no es YAML: {}", error.msg));
    }
    if (scenarios.empty()) throw ScenarioError(file, 1, "el archivo no tiene escenarios");
    return scenarios;
}

namespace {

ScenarioText pick(const std::vector<ScenarioText>& scenarios, const std::string& anchor, const ScenarioText& asked_by) {
    for (const auto& scenario : scenarios)
        if (anchor.empty() || scenario.anchor == anchor) return scenario;
    throw ScenarioError(asked_by.file, asked_by.line,
                        fmt::format("base: ningún escenario tiene el ancla «{}»", anchor));
}

void add_bases(const ScenarioText& scenario, const std::vector<ScenarioText>& siblings,
               std::vector<ScenarioText>& chain) {
    const auto same = [&](const ScenarioText& one) { return one.file == scenario.file && one.line == scenario.line; };
    if (std::any_of(chain.begin(), chain.end(), same))
        throw ScenarioError(scenario.file, scenario.line, "base: los escenarios se nombran en círculo");
    chain.push_back(scenario);
    if (scenario.base.empty()) return;
    const auto hash = scenario.base.find('#');
    const std::string name = scenario.base.substr(0, hash);
    const bool is_file = name.ends_with(".yaml") || name.ends_with(".yml");
    if (!is_file) return add_bases(pick(siblings, scenario.base, scenario), siblings, chain);
    const auto file = (scenario.file.parent_path() / name).lexically_normal();
    if (!std::filesystem::exists(file))
        throw ScenarioError(scenario.file, scenario.line, fmt::format("base: el archivo {} no existe", file.string()));
    const auto others = read_scenarios(read_text(file), file);
    const std::string anchor = hash == std::string::npos ? std::string{} : scenario.base.substr(hash + 1);
    add_bases(pick(others, anchor, scenario), others, chain);
}

}  // namespace

std::vector<ScenarioText> with_bases(const ScenarioText& scenario, const std::vector<ScenarioText>& siblings) {
    std::vector<ScenarioText> chain;
    add_bases(scenario, siblings, chain);
    return {chain.rbegin(), chain.rend()};  // Not std::reverse: assigning a YAML::Node rewrites what it points to.
}

namespace {

bool is_whole(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.empty() || text.size() > 18 || (text.size() > 1 && text.front() == '0')) return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_decimal(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || dot + 1 == text.size() || !is_whole(text.substr(0, dot))) return false;
    const auto cents = text.substr(dot + 1);
    return std::all_of(cents.begin(), cents.end(), [](char c) { return c >= '0' && c <= '9'; });
}

json scalar(const YAML::Node& node, const FieldInfo* field) {
    const std::string& text = node.Scalar();
    const bool quoted = node.Tag() == "!";
    const bool stays =
        field && (field->type == FieldType::text || field->type == FieldType::word || field->type == FieldType::texts);
    if (quoted || stays) return text;
    if (text == "true") return true;
    if (text == "false") return false;
    if (is_whole(text)) return std::stoll(text);
    if (is_decimal(text)) return std::stod(text);
    return text;
}

json json_under(const YAML::Node& node, const FieldInfo* field, std::span<const FieldInfo> fields) {
    switch (node.Type()) {
        case YAML::NodeType::Scalar:
            return scalar(node, field);
        case YAML::NodeType::Sequence: {
            json out = json::array();
            for (const auto& item : node) out.push_back(json_under(item, field, fields));
            return out;
        }
        case YAML::NodeType::Map: {
            json out = json::object();
            for (const auto& entry : node) {
                const std::string& key = entry.first.Scalar();
                const auto known =
                    std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& info) { return info.name == key; });
                const FieldInfo* under = known == fields.end() ? nullptr : &*known;
                out[key] = json_under(entry.second, under, under ? under->parts : std::span<const FieldInfo>{});
            }
            return out;
        }
        default:
            return nullptr;
    }
}

}  // namespace

json json_of(const YAML::Node& node, std::span<const FieldInfo> fields) { return json_under(node, nullptr, fields); }

}  // namespace hito::api
