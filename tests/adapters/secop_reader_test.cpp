#include "adapters/secop/writer.hpp"
#include "adapters/tables/text.hpp"
#include "tests/adapters/secop_support.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace hito;
using namespace hito::secop;
using namespace hito::tables;

namespace {

const std::vector<std::string> api_header = {"nombre_entidad",
                                             "nit_entidad",
                                             "id_contrato",
                                             "referencia_del_contrato",
                                             "estado_contrato",
                                             "tipo_de_contrato",
                                             "modalidad_de_contratacion",
                                             "justificacion_modalidad_de",
                                             "fecha_de_firma",
                                             "fecha_de_inicio_del_contrato",
                                             "fecha_de_fin_del_contrato",
                                             "tipodocproveedor",
                                             "documento_proveedor",
                                             "proveedor_adjudicado",
                                             "liquidaci_n",
                                             "valor_del_contrato",
                                             "valor_pagado",
                                             "dias_adicionados",
                                             "objeto_del_contrato",
                                             "duraci_n_del_contrato"};

const std::vector<std::string> human_header = {"Nombre Entidad",
                                               "Nit Entidad",
                                               "ID Contrato",
                                               "Referencia del Contrato",
                                               "Estado Contrato",
                                               "Tipo de Contrato",
                                               "Modalidad de Contratacion",
                                               "Justificacion Modalidad de Contratacion",
                                               "Fecha de Firma",
                                               "Fecha de Inicio del Contrato",
                                               "Fecha de Fin del Contrato",
                                               "TipoDocProveedor",
                                               "Documento Proveedor",
                                               "Proveedor Adjudicado",
                                               "Liquidación",
                                               "Valor del Contrato",
                                               "Valor Pagado",
                                               "Dias adicionados",
                                               "Objeto del Contrato",
                                               "Duración del contrato"};

const std::vector<std::string> row = {"Municipio de Ejemplo",
                                      "999000321",
                                      "CO1.PCCNTR.1",
                                      "CTO-1-2026",
                                      "En ejecución",
                                      "Prestación de servicios",
                                      "Contratación directa",
                                      "ServiciosProfesionales",
                                      "2026-01-15",
                                      "2026-01-20",
                                      "2026-07-20",
                                      "Cédula de Ciudadanía",
                                      "1900000001",
                                      "Ana Gómez",
                                      "No",
                                      "12000000",
                                      "3000000",
                                      "0",
                                      "Prestación de servicios profesionales",
                                      "6 Mes(es)"};

std::string line_of(const std::vector<std::string>& cells, char delimiter) {
    std::string line;
    for (const std::string& cell : cells) {
        if (!line.empty()) line += delimiter;
        line += cell.find(delimiter) == std::string::npos ? cell : "\"" + cell + "\"";
    }
    return line;
}

std::string table(const std::vector<std::string>& header, char delimiter = ',', const std::string& end = "\n") {
    return line_of(header, delimiter) + end + line_of(row, delimiter) + end;
}

std::string to_latin(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0xC2 || byte == 0xC3)
            out += static_cast<char>((byte == 0xC3 ? 0x40 : 0) + static_cast<unsigned char>(text[++i]));
        else
            out += text[i];
    }
    return out;
}

/// A row of contracts with some cells changed, as a file of its own.
ReadAll read_contract(const PublishedCells& changed) {
    PublishedCells cells;
    for (std::size_t i = 0; i < row.size(); ++i) cells[api_header[i]] = row[i];
    for (const auto& [name, text] : changed) cells[name] = text;
    std::ostringstream out;
    write_secop2_contratos_csv(out, std::vector{cells});
    return read_all(out.str());
}

}  // namespace

TEST_CASE("API names, human headers and headers without accents give the same record", "[secop]") {
    auto plain = human_header;
    for (std::string& header : plain) header = fold(header);
    const auto by_api = read_all(table(api_header));
    const auto by_human = read_all(table(human_header));
    const auto by_plain = read_all(table(plain));
    REQUIRE(by_api.records.size() == 1);
    REQUIRE(by_human.records.size() == 1);
    REQUIRE(by_plain.records.size() == 1);
    CHECK(by_api.records[0].data == by_human.records[0].data);
    CHECK(canonical(by_api.records[0]) == canonical(by_plain.records[0]));
    CHECK(by_api.dialect["columnas"]["desconocidas"].empty());
    CHECK(by_human.dialect["columnas"]["desconocidas"].empty());
    const json expected = json::parse(R"json({
        "numero_contrato": "CO1.PCCNTR.1", "referencia": "CTO-1-2026", "entidad_nit": "999000321",
        "entidad_nombre": "Municipio de Ejemplo", "origen": "SECOPII", "estado_publicado": "En ejecución",
        "etapa_publicada": "en_ejecucion", "modalidad": "contratacion_directa",
        "modalidad_publicada": "Contratación directa", "causal_publicada": "ServiciosProfesionales",
        "tipo_contrato": "prestacion_servicios", "tipo_publicado": "Prestación de servicios",
        "servicios_profesionales": true, "objeto": "Prestación de servicios profesionales",
        "contratista": {"tipo_documento": "cedula", "documento": "1900000001", "nombre": "Ana Gómez"},
        "fecha_firma": "2026-01-15", "fecha_inicio": "2026-01-20", "fecha_fin": "2026-07-20", "dias_adicionados": 0,
        "valor_vigente": 1200000000, "valor_pagado": 300000000, "requiere_liquidacion": false, "plazo_texto": "6 Mes(es)"
})json");
    CHECK(by_api.records[0].data == expected);
    CHECK(by_api.records[0].kind == "contrato_publicado");
    CHECK(by_api.records[0].source == "secop2_contratos");
    CHECK(by_api.records[0].key == "CO1.PCCNTR.1");
    CHECK(by_api.records[0].notes.empty());
}

TEST_CASE("columns go by name: order, unknown and missing ones make no difference", "[secop]") {
    auto header = api_header;
    auto cells = row;
    std::reverse(header.begin(), header.end());
    std::reverse(cells.begin(), cells.end());
    header.emplace_back("columna_nueva");
    cells.emplace_back("algo");
    header.emplace_back("ciudad");
    cells.emplace_back("Tunja");
    const auto all = read_all(line_of(header, ',') + "\n" + line_of(cells, ',') + "\n");
    REQUIRE(all.records.size() == 1);
    CHECK(all.records[0].data == read_all(table(api_header)).records[0].data);
    CHECK(all.dialect["columnas"]["desconocidas"] == json{"columna_nueva"});
    CHECK(all.dialect["columnas"]["sin_uso"] == json{"ciudad"});
}

TEST_CASE("every dialect of CSV is recognised and told", "[secop]") {
    const json expected = read_all(table(api_header)).records.at(0).data;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        for (const char* end : {"\n", "\r\n", "\r"}) {
            const auto all = read_all(table(human_header, delimiter, end));
            INFO("delimiter " << delimiter << ", end " << static_cast<int>(end[0]));
            REQUIRE(all.records.size() == 1);
            CHECK(all.records[0].data == expected);
            CHECK(all.records[0].line == 2);
            CHECK(all.dialect["delimitador"] == (delimiter == '\t' ? "\\t" : std::string{delimiter}));
            CHECK(all.dialect["fin_de_linea"] == (std::string{end} == "\n" ? "lf" : end[1] == '\n' ? "crlf" : "cr"));
            CHECK(all.dialect["codificacion"] == "utf-8");
        }
    }
    const auto marked = read_all("\xEF\xBB\xBF" + table(human_header, ';'));
    CHECK(marked.dialect["marca_de_orden"] == true);
    CHECK(marked.records.at(0).data == expected);
    const auto latin = read_all(to_latin(table(human_header, ';')));
    CHECK(latin.dialect["codificacion"] == "windows-1252");
    CHECK(latin.records.at(0).data == expected);
    CHECK(latin.dialect["columnas"]["usadas"].dump().find("Liquidación") != std::string::npos);
    const auto hinted = read_all("sep=;\n" + table(human_header, ';'));
    CHECK(hinted.records.at(0).data == expected);
    CHECK(hinted.records.at(0).line == 3);
}

TEST_CASE("one broken value in a UTF-8 file is mended and noted", "[secop]") {
    std::string text = table(human_header);
    const auto at = text.find("Gómez");
    text.replace(at, 6, "G\xF3mez");
    const auto all = read_all(text);
    CHECK(all.dialect["codificacion"] == "utf-8");
    REQUIRE(all.records.size() == 1);
    CHECK(all.records[0].data["contratista"]["nombre"] == "Ana Gómez");
    CHECK(any_mentions(all.records[0].notes, "Proveedor Adjudicado: «Ana Gómez» no era UTF-8"));
}

TEST_CASE("lines are physical: breaks inside quotes count", "[secop]") {
    auto first = row;
    first[18] = "dos\r\nlíneas";
    std::string text = line_of(api_header, ',') + "\r\n";
    auto quoted = first;
    quoted[18] = "\"dos\r\nlíneas\"";
    text += line_of(quoted, ',') + "\r\n\r\n" + line_of(row, ',');
    const auto all = read_all(text);
    CHECK(all.error.empty());
    REQUIRE(all.records.size() == 2);
    CHECK(all.records[0].line == 2);
    CHECK(all.records[0].data["objeto"] == "dos líneas");
    CHECK(all.records[1].line == 5);
}

TEST_CASE("an array and one object a line read like the table", "[secop]") {
    const json expected = read_all(table(api_header)).records.at(0).data;
    json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[api_header[i]] = row[i];
    json sparse = object;
    sparse.erase("fecha_de_inicio_del_contrato");
    sparse["id_contrato"] = "CO1.PCCNTR.2";
    sparse["valor_del_contrato"] = 12000000;
    sparse["urlproceso"] = {{"url", "https://ejemplo.test/1"}};
    for (const std::string& text :
         {json::array({object, sparse}).dump(1), object.dump() + "\n" + sparse.dump() + "\n"}) {
        const auto all = read_all(text);
        INFO(all.error);
        REQUIRE(all.records.size() == 2);
        CHECK(all.records[0].data == expected);
        CHECK(all.records[1].line == 2);
        CHECK(all.records[1].data["valor_vigente"] == 1'200'000'000);
        CHECK(all.records[1].data["url"] == "https://ejemplo.test/1");
        CHECK_FALSE(all.records[1].data.contains("fecha_inicio"));
    }
    CHECK(read_all("[]").error == "El JSON no tiene ningún objeto.");
    CHECK(read_all(object.dump()).dialect["formato"] == "ndjson");
    CHECK(read_all(json::array({object}).dump()).dialect["formato"] == "json");
}

TEST_CASE("a long JSON file streams and one malformed object costs itself only", "[secop]") {
    std::string text = "[";
    for (int i = 1; i <= 3000; ++i) {
        json object;
        for (std::size_t column = 0; column < row.size(); ++column) object[api_header[column]] = row[column];
        object["id_contrato"] = "CO1.PCCNTR." + std::to_string(i);
        text += (i == 1 ? "" : ",\n") + (i == 1500 ? std::string{R"({"id_contrato": nada})"} : object.dump());
    }
    text += "]";
    const auto all = read_all(text);
    CHECK(all.error.empty());
    CHECK(all.records.size() == 2999);
    REQUIRE(all.rejected.size() == 1);
    CHECK(all.rejected[0].line == 1500);
    CHECK(mentions(all.rejected[0].reason, "mal formado"));
}

TEST_CASE("files that are cut, of another kind or without delimiter end in a clear error", "[secop]") {
    const std::string good = table(api_header);
    struct Case {
        std::string text;
        const char* error;
    };
    json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[api_header[i]] = row[i];
    const Case cases[] = {
        {"", "El archivo está vacío."},
        {" \r\n ", "El archivo está vacío."},
        {"hola\nqué tal\n", "una sola columna"},
        {line_of(api_header, '#') + "\n", "una sola columna"},
        {"a,b,c,d,e,f\n1,2,3,4,5,6\n", "Formato desconocido"},
        {"PK\x03\x04zip", "libro de Excel"},
        {"\x1F\x8Bzip", "comprimido"},
        {std::string{"\xFF\xFE"} + "a", "UTF-16"},
        {std::string{"a\0b,c", 5}, "bytes nulos"},
        {good + "x,\"abierta", "termina dentro de las comillas de la fila que empieza en la línea 3"},
        {"[" + object.dump() + ",", "El JSON está incompleto: el archivo termina después del objeto 1"},
        {"[" + object.dump() + "," + object.dump().substr(0, 60),
         "El JSON está incompleto: el archivo termina dentro del objeto 2"},
        {object.dump() + "\n{\"a\":", "El JSON está incompleto"},
        {"[" + object.dump() + "] algo más", "Después del arreglo JSON hay más texto"},
        {"{\"meta\": {}, \"data\": [[1,2]]}", "Formato desconocido"},
        {"[[[[", "El JSON está incompleto"},
    };
    for (const Case& each : cases) {
        INFO(each.text.substr(0, 60));
        const auto all = read_all(each.text, "archivo.csv");
        INFO(all.error);
        CHECK(mentions(all.error, each.error));
        CHECK(mentions(all.error, "archivo.csv: "));
    }
    CHECK(read_all(good + "x,\"abierta").records.size() == 1);
    CHECK(read_all("[" + object.dump() + ",").records.size() == 1);
    CHECK(mentions(read_all(good, "", "no_hay").error, "No hay un formato «no_hay»"));
    CHECK(mentions(read_all(good, "", "secop1_procesos").error, "no tiene la columna «numero_de_constancia»"));
    CHECK(read_all(good, "", "secop2_contratos").records.size() == 1);
}

TEST_CASE("every prefix of a file ends without a crash", "[secop]") {
    std::string text = table(human_header, ';', "\r\n");
    text.replace(text.find("Ana"), 3, "\"Ana\"");
    json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[api_header[i]] = row[i];
    const std::string array = "[" + object.dump(1) + "]";
    for (std::size_t size = 0; size < text.size(); ++size) read_all(text.substr(0, size));
    for (std::size_t size = 0; size < array.size(); ++size) CHECK_FALSE(read_all(array.substr(0, size)).error.empty());
}

TEST_CASE("rows of another width are rejected with both widths", "[secop]") {
    const auto all =
        read_all(table(api_header) + "uno,dos\n" + line_of(row, ',') + ",sobra\n" + line_of(row, ',') + ",,\n");
    CHECK(all.records.size() == 2);
    REQUIRE(all.rejected.size() == 2);
    CHECK(all.rejected[0].line == 3);
    CHECK(all.rejected[0].reason == "la fila tiene 2 columnas y el encabezado 20");
    CHECK(all.rejected[1].reason == "la fila tiene 21 columnas y el encabezado 20");
}

TEST_CASE("a row without the number of a contract is rejected", "[secop]") {
    CHECK(read_contract({{"id_contrato", "No Definido"}}).rejected.at(0).reason ==
          "falta el número del contrato (id_contrato = «No Definido»)");
    CHECK(read_contract({{"id_contrato", ""}}).rejected.at(0).reason ==
          "falta el número del contrato: la columna id_contrato está vacía");
    CHECK(mentions(read_contract({{"id_contrato", "CO1.REQ.5"}}).rejected.at(0).reason, "se esperaba CO1.PCCNTR.n"));
    CHECK(read_contract({{"id_contrato", " co1.pccntr.77 "}}).records.at(0).key == "CO1.PCCNTR.77");
}

TEST_CASE("each mended or dropped value has its note", "[secop]") {
    struct Case {
        PublishedCells cells;
        const char* field;
        json value;  ///< null: the field is absent.
        const char* note;
    };
    const Case cases[] = {
        {{{"fecha_de_fin_del_contrato", "2099-12-31T00:00:00.000"}},
         "fecha_fin",
         nullptr,
         "fecha_de_fin_del_contrato: «2099-12-31T00:00:00.000» se descartó: año fuera de 1990 a 2043"},
        {{{"valor_del_contrato", "999999999999999"}}, "valor_vigente", nullptr, "valor centinela"},
        {{{"valor_del_contrato", "$12,000,000"}},
         "valor_vigente",
         1'200'000'000,
         "Valores con signos: valor_del_contrato «$12,000,000» se leyó como 12000000 pesos"},
        {{{"liquidaci_n", "No Definido"}}, "requiere_liquidacion", nullptr, "Sin dato: liquidaci_n («No Definido»)"},
        {{{"estado_contrato", "En limbo"}}, "etapa_publicada", nullptr, "Estado «En limbo» desconocido"},
        {{{"fecha_de_fin_del_contrato", "2026-01-10"}},
         "fecha_fin",
         "2026-01-10",
         "La fecha de fin 2026-01-10 es anterior a la de inicio 2026-01-20"},
        {{{"fecha_de_firma", "2026-01-26"}},
         "fecha_firma",
         "2026-01-26",
         "La firma 2026-01-26 es posterior al inicio 2026-01-20"},
        {{{"valor_pagado", "12000001"}},
         "valor_pagado",
         1'200'000'100,
         "Se pagaron 12000001 pesos y el contrato vale 12000000"},
        {{{"recursos_propios", "1000"}},
         "valor_vigente",
         1'200'000'000,
         "Las fuentes de los recursos suman 1000 pesos y el contrato vale 12000000"},
        {{{"valor_de_pago_adelantado", "500"}, {"valor_amortizado", "200"}, {"valor_pendiente_de", "100"}},
         "valor_amortizado",
         20'000,
         "El pago adelantado es 500 pesos, y lo amortizado más lo pendiente suma 300"},
        {{{"urlproceso", R"({"url": "https://ejemplo.test/x"})"}}, "url", "https://ejemplo.test/x", nullptr},
        {{{"fecha_de_firma", "2026-01-25"}}, "fecha_firma", "2026-01-25", nullptr},
        {{{"valor_pagado", "12000000"}}, "valor_pagado", 1'200'000'000, nullptr},
    };
    for (const Case& each : cases) {
        const auto all = read_contract(each.cells);
        INFO(each.cells.begin()->first << " " << each.cells.begin()->second);
        REQUIRE(all.records.size() == 1);
        const Record& record = all.records[0];
        CHECK((record.data.contains(each.field) ? record.data[each.field] : json(nullptr)) == each.value);
        if (each.note == nullptr) CHECK(record.notes.empty());
        if (each.note != nullptr) CHECK(any_mentions(record.notes, each.note));
    }
}

TEST_CASE("a file that shows month first makes its ambiguous days doubtful", "[secop]") {
    auto first = row;
    first[8] = "01/25/2026";
    auto second = row;
    second[8] = "01/02/2026";
    const auto all =
        read_all(line_of(api_header, ',') + "\n" + line_of(first, ',') + "\n" + line_of(second, ',') + "\n");
    REQUIRE(all.records.size() == 2);
    CHECK(all.records[0].data["fecha_firma"] == "2026-01-25");
    CHECK(all.records[1].data["fecha_firma"] == "2026-02-01");
    CHECK(any_mentions(all.records[1].notes, "es dudosa"));
    CHECK(all.dialect["fechas_con_barras"]["mes_dia"] == 1);
    CHECK(all.dialect["fechas_con_barras"]["dudosas_leidas_dia_mes"] == 1);
}

TEST_CASE("the canonical text of a record has no part of where it came from", "[secop]") {
    const auto twice = read_all(table(api_header) + line_of(row, ',') + "\n");
    REQUIRE(twice.records.size() == 2);
    CHECK(twice.records[0].line != twice.records[1].line);
    CHECK(canonical(twice.records[0]) == canonical(twice.records[1]));
    CHECK(mentions(canonical(twice.records[0]),
                   "{\"causal_publicada\":\"ServiciosProfesionales\",\"contratista\":{\"documento\""));
}
