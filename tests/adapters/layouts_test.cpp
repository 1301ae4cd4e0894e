// The layouts of other systems: their columns, what fills them, and the mistakes of a mapping file.
#include "adapters/tables/layout.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "workflows/informes/informes.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/publicados/estado_proceso.hpp"
#include "workflows/publicados/publicados.hpp"
#include "workflows/registry.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

using namespace hito;

namespace {

const Report* table_named(std::string_view name) {
    for (const auto& list : {publicados(), informes()})
        for (const Report* one : list)
            if (one->name == name) return one;
    return nullptr;
}

/// The API names of each data set, in their order, of a CSV whose first fields have no quotes.
std::map<std::string, std::vector<std::string>> published_names(const std::filesystem::path& file) {
    std::map<std::string, std::vector<std::string>> out;
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
        std::vector<std::string> fields{""};
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                fields.emplace_back();
            else
                fields.back() += c;
        }
        if (fields.size() > 3) out[fields[0]].push_back(fields[3]);
    }
    return out;
}

std::string refusal_of(const std::string& yaml) {
    try {
        tables::read_layout("prueba", yaml);
    } catch (const std::runtime_error& error) { return error.what(); }
    return "";
}

}  // namespace

TEST_CASE("the columns of an open data set are its published names, in their order", "[salidas]") {
    const auto file = test::shared_file("datasets_columns.csv");
    if (file.empty()) SUCCEED("skipped: formats/datasets_columns.csv is not at hand");
    const auto known = file.empty() ? decltype(published_names(file)){} : published_names(file);
    for (const auto& layout : tables::layouts()) {
        if (layout.dataset.empty() || known.empty()) continue;
        INFO(layout.name << " " << layout.dataset);
        REQUIRE(known.contains(layout.dataset));
        std::vector<std::string> headers;
        for (const auto& column : layout.columns) headers.push_back(column.header);
        CHECK(headers == known.at(layout.dataset));
    }
}

TEST_CASE("every column of a layout is filled from a field that its table has", "[salidas]") {
    std::set<std::string> names;
    for (const auto& layout : tables::layouts()) {
        INFO(layout.name);
        CHECK(names.insert(layout.name).second);
        CHECK_FALSE(layout.title.empty());
        CHECK_FALSE(layout.source.empty());
        const Report* table = table_named(layout.table);
        REQUIRE(table);
        std::size_t filled = 0;
        for (const auto& column : layout.columns) {
            if (column.field.empty() || column.field.starts_with("entidad.")) continue;
            INFO(column.header << " <- " << column.field);
            ++filled;
            CHECK(std::any_of(table->columns.begin(), table->columns.end(),
                              [&](const FieldInfo& field) { return field.name == column.field; }));
        }
        CHECK(filled > 0);
    }
    CHECK(names.size() >= 11);
}

TEST_CASE("the words of a layout are words of its field", "[salidas]") {
    for (const auto& layout : tables::layouts())
        for (const auto& column : layout.columns) {
            const Report* table = table_named(layout.table);
            REQUIRE(table);
            for (const auto& field : table->columns) {
                if (field.name != column.field || field.words.empty() || column.words.empty()) continue;
                for (const auto word : field.words) {
                    INFO(layout.name << "." << column.header << ": " << word);
                    CHECK(column.words.contains(word));
                }
            }
        }
}

TEST_CASE("every stage of a selection process has a state of the SECOP II", "[salidas]") {
    std::size_t seen = 0;
    for (const auto name : presupuesto::de_proceso)
        for (const auto& state : registry().find(name)->states()) {
            // Beside the stage a process is paused or not; before its first act there is none.
            if (registry().find(name)->region_of(state.name) != 0 || state.name.empty()) continue;
            INFO(name << "." << state.name);
            const bool unopened = registry().find(name)->initial_states().front() == state.name;
            CHECK((unopened || publicado::estado_proceso(state.name) != nullptr));
            ++seen;
        }
    CHECK(seen > 60);
}

TEST_CASE("a mapping file that cannot be says where and why", "[salidas]") {
    CHECK(refusal_of("[").starts_with("prueba: línea 1: "));
    CHECK(refusal_of("{columnas: [{A: b}]}") == "prueba: falta «tabla»");
    CHECK(refusal_of("{tabla: t}") == "prueba: faltan las «columnas»");
    CHECK(refusal_of("tabla: t\nfiltro: x\ncolumnas: [{A: b}]").starts_with("prueba: línea 2: «filtro» no se conoce"));
    CHECK(refusal_of("tabla: t\ncolumnas:\n  - {A: {campo: b, forma: romana}}")
              .starts_with("prueba: línea 3: forma «romana»: se espera como_es, "));
    CHECK(refusal_of("tabla: t\ncolumnas:\n  - {A: {campo: b, palabras: colores}}") ==
          "prueba: línea 3: no hay unas palabras «colores»");
    CHECK(refusal_of("tabla: t\ncerteza: total\ncolumnas: [{A: b}]").starts_with("prueba: línea 2: certeza «total»"));
    CHECK(refusal_of("tabla: t\ndialecto: {separador: ';;'}\ncolumnas: [{A: b}]") ==
          "prueba: línea 2: el separador es un solo signo");
    CHECK(refusal_of("tabla: t\ncolumnas: [A]") ==
          "prueba: línea 2: cada columna es un encabezado con lo que la llena");
}
