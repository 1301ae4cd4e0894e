// Reads scenario files. Every key is known or an error with its line.
//
//   file      one scenario a YAML document, or `escenarios: [..]`
//   scenario  titulo, norma, ancla, base, entidad, actos
//   base      `ancla` of a scenario before it in the file | `otro.yaml` | `otro.yaml#ancla`: its acts come first
//   entidad   nit, presupuesto_anual, parametros, politicas, dias_no_habiles
//   actos     {abrir: flujo, acto?, como, fecha, por, datos, vinculos, soportes, motivo, modo, registro, espera}
//             {en: alias, acto, fecha, por, datos, soportes, motivo, modo, registro, espera}
//             {en: alias, espera}                        looks without acting
//             {abierto_por: alias, flujo, como}          names a case that a consequence opened
//             {reloj: fecha, en?, espera?}               the clock acts on all cases up to that day
//   espera    aceptado | rechazado | sin_paso | sin_permiso | en_el_futuro | antes_de_la_etapa | llave_ocupada, or a
//   map
//             of: aceptado: estado, rechazado: [reglas], sin_paso: true, sin_permiso: true, datos_invalidos: [campos],
//             llave_ocupada: llave (the business key of another case, for which the server answers 409), hallazgos:
//             [reglas], estado, plazos: {nombre: fecha}, datos: {ruta.con.puntos: valor}, saldos: {ruta: valor}
#pragma once

#include "engine/fields.hpp"
#include "engine/occasion.hpp"

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace hito::api {

/// A file that can't be read as scenarios. The text is Spanish.
struct ScenarioError : std::runtime_error {
    ScenarioError(const std::filesystem::path& file, int line, const std::string& sentence);
    std::string file;
    int line;
    std::string sentence;
};

/// A scenario as it stands in its file, its shape checked. The nodes keep their lines.
struct ScenarioText {
    std::filesystem::path file;
    int line = 0;
    std::string title;
    std::string norm;
    std::string anchor;
    std::string base;
    YAML::Node entity;
    YAML::Node acts;
};

/// The line of a node, from 1.
int line_of(const YAML::Node& node);

/// Errors: ScenarioError.
std::vector<ScenarioText> read_scenarios(const std::string& text, const std::filesystem::path& file);
std::string read_text(const std::filesystem::path& file);

/// `scenario` behind everything it is based on, the first base first. Errors: ScenarioError, also for a circle.
std::vector<ScenarioText> with_bases(const ScenarioText& scenario, const std::vector<ScenarioText>& siblings);

/// A map with these keys only, none twice. Errors: ScenarioError naming the key and what is known.
void require_keys(const YAML::Node& map, std::initializer_list<std::string_view> known,
                  const std::filesystem::path& file, std::string_view what);

/// A node as JSON. A plain scalar is a number, true, false or null where it reads as one; where `fields` say that a
/// text is meant it stays a text, so that `numero: 0012` needs no quotes.
json json_of(const YAML::Node& node, std::span<const FieldInfo> fields = {});

}  // namespace hito::api
