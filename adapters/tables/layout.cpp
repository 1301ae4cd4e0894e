#include "adapters/tables/layout.hpp"

#include "layouts_embedded.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>

namespace hito::tables {

namespace {

using Vocabulary = std::map<std::string, std::string, std::less<>>;

constexpr std::array form_words{"como_es", "pesos_enteros", "dia_hora",        "dia_mes_anio", "anio_mes_dia",   "mes",
                                "anio",    "cero_uno",      "porcentaje_coma", "unspsc",       "abierto_cerrado"};

[[noreturn]] void wrong(const YAML::Node& at, const std::string& what) {
    throw std::runtime_error(fmt::format("línea {}: {}", at.Mark().line + 1, what));
}

template <class Names>
std::size_t word_among(const YAML::Node& node, const Names& names, std::string_view what) {
    const auto word = node.as<std::string>();
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) wrong(node, fmt::format("{} «{}»: se espera {}", what, word, fmt::join(names, ", ")));
    return static_cast<std::size_t>(found - names.begin());
}

void expect_keys(const YAML::Node& node, std::initializer_list<std::string_view> known) {
    for (const auto& pair : node) {
        const auto key = pair.first.as<std::string>();
        if (std::find(known.begin(), known.end(), key) == known.end())
            wrong(pair.first, fmt::format("«{}» no se conoce aquí: se espera {}", key, fmt::join(known, ", ")));
    }
}

std::string text_or(const YAML::Node& node, const char* key, std::string otherwise = {}) {
    const YAML::Node found = node[key];
    return found && !found.IsNull() ? found.as<std::string>() : otherwise;
}

Dialect dialect_of(const YAML::Node& node) {
    Dialect out;
    if (!node) return out;
    expect_keys(node, {"separador", "encabezado", "comillas", "codificacion", "fin_de_linea"});
    const std::string delimiter = text_or(node, "separador", ",");
    if (delimiter.size() != 1) wrong(node["separador"], "el separador es un solo signo");
    out.delimiter = delimiter.front();
    if (node["encabezado"]) out.header = node["encabezado"].as<bool>();
    if (node["comillas"]) out.quotes = node["comillas"].as<bool>();
    if (node["codificacion"])
        out.latin1 = word_among(node["codificacion"], std::array{"utf-8", "latin-1"}, "codificación") == 1;
    if (node["fin_de_linea"] && word_among(node["fin_de_linea"], std::array{"lf", "crlf"}, "fin de línea") == 1)
        out.end_of_line = "\r\n";
    return out;
}

LayoutColumn column_of(const YAML::Node& node, const std::map<std::string, Vocabulary>& vocabularies) {
    if (!node.IsMap() || node.size() != 1) wrong(node, "cada columna es un encabezado con lo que la llena");
    LayoutColumn out;
    out.header = node.begin()->first.as<std::string>();
    const YAML::Node how = node.begin()->second;
    if (how.IsNull()) return out;
    if (how.IsScalar()) return out.field = how.as<std::string>(), out;
    expect_keys(how, {"campo", "valor", "forma", "palabras"});
    out.field = text_or(how, "campo");
    out.constant = text_or(how, "valor");
    if (how["forma"]) out.form = static_cast<Form>(word_among(how["forma"], form_words, "forma"));
    if (const YAML::Node words = how["palabras"]; words && words.IsMap()) {
        out.words = words.as<Vocabulary>();
    } else if (words) {
        const auto found = vocabularies.find(words.as<std::string>());
        if (found == vocabularies.end())
            wrong(words, fmt::format("no hay unas palabras «{}»", words.as<std::string>()));
        out.words = found->second;
    }
    return out;
}

}  // namespace

Layout read_layout(std::string_view name, const std::string& yaml) {
    try {
        const YAML::Node root = YAML::Load(yaml);
        if (!root.IsMap()) throw std::runtime_error("no es un mapa de columnas");
        expect_keys(
            root, {"titulo", "fuente", "conjunto", "certeza", "tabla", "archivos", "dialecto", "palabras", "columnas"});
        Layout out;
        out.name = name;
        out.title = text_or(root, "titulo", std::string(name));
        out.source = text_or(root, "fuente");
        out.dataset = text_or(root, "conjunto");
        if (root["certeza"])
            out.certainty = static_cast<Certainty>(word_among(root["certeza"], Words<Certainty>::names, "certeza"));
        out.table = text_or(root, "tabla");
        if (out.table.empty()) throw std::runtime_error("falta «tabla»");
        if (root["archivos"]) out.files = root["archivos"].as<std::vector<std::string>>();
        out.dialect = dialect_of(root["dialecto"]);
        std::map<std::string, Vocabulary> vocabularies;
        if (root["palabras"]) vocabularies = root["palabras"].as<std::map<std::string, Vocabulary>>();
        if (!root["columnas"] || !root["columnas"].IsSequence() || root["columnas"].size() == 0)
            throw std::runtime_error("faltan las «columnas»");
        for (const auto& column : root["columnas"]) out.columns.push_back(column_of(column, vocabularies));
        return out;
    } catch (const YAML::Exception& error) {
        throw std::runtime_error(fmt::format("{}: línea {}: {}", name, error.mark.line + 1, error.msg));
    } catch (const std::runtime_error& error) { throw std::runtime_error(fmt::format("{}: {}", name, error.what())); }
}

const std::vector<Layout>& layouts() {
    static const std::vector<Layout> all = [] {
        std::vector<Layout> out;
        for (const auto& file : embedded::layouts())
            out.push_back(read_layout(file.name.substr(0, file.name.rfind('.')), std::string(file.text)));
        return out;
    }();
    return all;
}

}  // namespace hito::tables
