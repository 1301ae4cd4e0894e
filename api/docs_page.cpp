#include "api/docs_page.hpp"

#include "engine/render_common.hpp"

#include <fmt/format.h>

namespace hito::api {

namespace {

using nlohmann::json;

using render::escaped;

constexpr std::string_view head =
    R"(<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hito: API</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1c2733;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2.2rem 0 .6rem;border-bottom:1px solid #d8dee6}
details{border:1px solid #d8dee6;border-radius:6px;margin:.4rem 0;padding:.4rem .8rem}summary{cursor:pointer}
code,pre{font:14px ui-monospace,monospace}pre{background:#f4f6f9;padding:.7rem;overflow:auto;border-radius:6px}
.m{display:inline-block;min-width:3.6rem;font-weight:600}.GET{color:#0b6b4f}.POST{color:#9a4b00}
table{border-collapse:collapse;margin:.5rem 0}td,th{border:1px solid #d8dee6;padding:.2rem .6rem;text-align:left;vertical-align:top}
</style>)";

std::string operation(const std::string& path, const std::string& method, const json& what) {
    std::string upper = method;
    for (char& c : upper) c = static_cast<char>(std::toupper(c));
    std::string out = fmt::format("<details><summary><span class=\"m {0}\">{0}</span> <code>{1}</code> — {2}</summary>",
                                  upper, escaped(path), escaped(what.value("summary", "")));
    if (what.contains("parameters")) {
        out += "<table><tr><th>Parámetro</th><th>Dónde</th><th>Qué es</th></tr>";
        for (const auto& param : what["parameters"])
            out +=
                fmt::format("<tr><td><code>{}</code></td><td>{}</td><td>{}</td></tr>", escaped(param.value("name", "")),
                            escaped(param.value("in", "")), escaped(param.value("description", "")));
        out += "</table>";
    }
    if (what.contains("requestBody")) out += fmt::format("<pre>{}</pre>", escaped(what["requestBody"].dump(2)));
    out += "<table><tr><th>Respuesta</th><th>Cuándo</th></tr>";
    for (const auto& [status, answer] : what.at("responses").items())
        out +=
            fmt::format("<tr><td>{}</td><td>{}</td></tr>", escaped(status), escaped(answer.value("description", "")));
    return out + "</table></details>";
}

}  // namespace

std::string docs_page(const json& openapi) {
    std::string out{head};
    out += fmt::format(
        "<h1>{}</h1><p>{}</p><p>Descripción completa: <a href=\"/openapi.json\">/openapi.json</a></p><h2>Rutas</h2>",
        escaped(openapi["info"].value("title", "")), escaped(openapi["info"].value("description", "")));
    for (const auto& [path, methods] : openapi["paths"].items())
        for (const auto& [method, what] : methods.items()) out += operation(path, method, what);
    out += "<h2>Esquemas</h2>";
    for (const auto& [name, schema] : openapi["components"]["schemas"].items())
        out += fmt::format("<details id=\"{0}\"><summary><code>{0}</code></summary><pre>{1}</pre></details>",
                           escaped(name), escaped(schema.dump(2)));
    return out + "</html>\n";
}

}  // namespace hito::api
