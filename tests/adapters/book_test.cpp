// Excel books that come in: those that people make, and those that are made to hurt.
#include "adapters/tables/book.hpp"

#include "adapters/tables/formats.hpp"
#include "tests/support/catch.hpp"

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <unistd.h>
#include <zip.h>

using namespace hito;

namespace {

struct Scratch {
    std::string path = "/tmp/hito-prueba-XXXXXX";
    Scratch() { close(mkstemp(path.data())); }
    ~Scratch() { unlink(path.c_str()); }
    std::string bytes() const {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
};

/// An archive of these parts.
std::string archive(const std::map<std::string, std::string>& parts) {
    const Scratch file;
    unlink(file.path.c_str());
    int error = 0;
    zip_t* out = zip_open(file.path.c_str(), ZIP_CREATE, &error);
    REQUIRE(out);
    for (const auto& [name, text] : parts)
        zip_file_add(out, name.c_str(), zip_source_buffer(out, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    REQUIRE(zip_close(out) == 0);
    return file.bytes();
}

const std::string workbook =
    R"(<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Hoja 1" sheetId="1" r:id="rId1"/></sheets></workbook>)";
std::string relations(const std::string& target) {
    return R"(<?xml version="1.0"?><Relationships><Relationship Id="rId1" Target=")" + target +
           R"("/></Relationships>)";
}
std::map<std::string, std::string> book(const std::string& sheet) {
    return {{"xl/workbook.xml", workbook},
            {"xl/_rels/workbook.xml.rels", relations("worksheets/sheet1.xml")},
            {"xl/worksheets/sheet1.xml", sheet}};
}
std::string sheet_of(const std::string& rows) {
    return R"(<?xml version="1.0"?><worksheet><sheetData>)" + rows + "</sheetData></worksheet>";
}
std::string cell(const std::string& at, const std::string& text) {
    return R"(<c r=")" + at + R"(" t="inlineStr"><is><t>)" + text + "</t></is></c>";
}

std::string refusal_of(const std::string& bytes) {
    std::istringstream in(bytes);
    try {
        const auto rows = tables::open_rows(in, "libro.xlsx");
        tables::RawRow row;
        while (rows->next(row)) {}
    } catch (const std::runtime_error& error) { return error.what(); }
    return "";
}
bool has(const std::string& text, const std::string& what) { return text.find(what) != text.npos; }

struct Row {
    std::string name;
    Money value;
    std::optional<Date> day;
    bool open = false;

    static constexpr auto fields = std::tuple{
        Field{"nombre", &Row::name, "Nombre"},
        Field{"valor", &Row::value, "Valor"},
        Field{"dia", &Row::day, "Día"},
        Field{"abierto", &Row::open, "Abierto"},
    };
};
constexpr hito::Report report{"prueba", "Prueba", "Norma 1", "Filas.", {}, FieldsOf<Row>::value, nullptr};

}  // namespace

TEST_CASE("a book that was written is read with the same values", "[tablas][importacion]") {
    const Scratch file;
    ReportAsked asked;
    const ReportHead head{report, "800000001", "Municipio", asked, Instant{}};
    const auto writer = tables::open_xlsx(file.path, head);
    writer->row(row_of(Row{"Ana \"la\" Díaz,\nB", Money::of_cents(200'693'834'567), parse_date("2026-02-28"), true}));
    writer->row(row_of(Row{"=1+1", Money{}, {}, false}));
    writer->finish({});
    std::istringstream in(file.bytes());
    const auto rows = tables::open_rows(in);
    CHECK(rows->headers() == std::vector<std::string>{"Nombre", "Valor", "Día", "Abierto"});
    CHECK(rows->dialect() == json{{"formato", "xlsx"}, {"hoja", "prueba"}, {"fila_del_encabezado", 1}});
    tables::RawRow row;
    REQUIRE(rows->next(row));
    CHECK(row.line == 2);
    CHECK(row.values == std::vector<std::string>{"Ana \"la\" Díaz,\nB", "2006938345.67", "2026-02-28", "Sí"});
    REQUIRE(rows->next(row));
    CHECK(row.values == std::vector<std::string>{"=1+1", "0", "", "No"});
    CHECK_FALSE(rows->next(row));
    CHECK(rows->bytes_read() > 0);
}

TEST_CASE("the header is the fullest of the first rows, and cells stand where they say", "[tablas][importacion]") {
    const std::string sheet =
        sheet_of(R"(<row r="1">)" + cell("A1", "DATOS GENERALES") + R"(</row><row r="3">)" + cell("A3", "Uno") +
                 cell("B3", "Dos") + cell("C3", "Tres") + R"(</row><row r="5">)" + cell("A5", "a") + cell("C5", "c") +
                 R"(</row><row r="6"><c r="B6"><v>44927.5</v></c><c r="C6" t="e"><v>#N/A</v></c></row><row r="7">)" +
                 cell("A7", "x") + cell("D7", "y") + "</row>");
    std::istringstream in(archive(book(sheet)));
    const auto rows = tables::open_rows(in);
    CHECK(rows->headers() == std::vector<std::string>{"Uno", "Dos", "Tres"});
    CHECK(rows->dialect().at("fila_del_encabezado") == 3);
    tables::RawRow row;
    REQUIRE(rows->next(row));
    CHECK(row.line == 5);
    CHECK(row.values == std::vector<std::string>{"a", "", "c"});
    REQUIRE(rows->next(row));
    CHECK(row.values == std::vector<std::string>{"", "44927.5", ""});
    CHECK(row.notes == std::vector<std::string>{"La celda de la columna 3 tiene el error #N/A"});
    REQUIRE(rows->next(row));
    CHECK(row.fault == "la fila tiene 4 columnas y el encabezado 3");
    CHECK_FALSE(rows->next(row));
}

TEST_CASE("a book that is cut, or is none, is refused with what it is", "[tablas][importacion]") {
    const std::string good = archive(book(sheet_of(R"(<row r="1">)" + cell("A1", "Uno") + "</row>")));
    CHECK(refusal_of(good).empty());
    for (const std::size_t kept : {good.size() - 1, good.size() / 2, std::size_t{40}})
        CHECK(refusal_of(good.substr(0, kept)).starts_with("libro.xlsx: El libro de Excel está cortado o dañado"));
    CHECK(has(refusal_of(archive({{"a.txt", "a"}})), "es un comprimido y no un libro de Excel"));
    CHECK(has(refusal_of(archive(book("<worksheet><sheetData><row>"))), "cortado o dañado"));
    CHECK(has(refusal_of(archive(book(sheet_of("")))), "está vacía"));
    auto lost = book("");
    lost["xl/_rels/workbook.xml.rels"] = relations("../../../../../etc/passwd");
    CHECK(has(refusal_of(archive(lost)), "le falta su primera hoja"));
}

TEST_CASE("a book made to hurt is refused before it does", "[tablas][importacion]") {
    auto bomb = book(sheet_of(R"(<row r="1">)" + cell("A1", "Uno") + cell("B1", "Dos") + "</row>" +
                              std::string(std::size_t{80} * 1024 * 1024, ' ')));
    CHECK(has(refusal_of(archive(bomb)), "no es de fiar: su parte xl/worksheets/sheet1.xml ocupa"));
    const std::string laughs = R"(<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>)";
    auto entities = book(laughs + "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>");
    CHECK(has(refusal_of(archive(entities)), "trae un DOCTYPE"));
    auto deep = book(sheet_of(R"(<row r="1"><c r="ZZZ1"><v>1</v></c></row>)"));
    CHECK(has(refusal_of(archive(deep)), "pasa de 2000 columnas"));
}
