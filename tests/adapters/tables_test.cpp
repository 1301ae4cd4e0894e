// The formats of reports, from what stands in their files.
#include "adapters/tables/formats.hpp"
#include "adapters/tables/layout.hpp"
#include "tests/support/catch.hpp"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace hito;

namespace {

struct Row {
    std::string name;
    Money value;
    std::optional<Date> day;
    int count = 0;
    bool open = false;
    Percent share;

    static constexpr auto fields = std::tuple{
        Field{"nombre", &Row::name, "Nombre, completo"},
        Field{"valor", &Row::value, "Valor"},
        Field{"dia", &Row::day, "Día"},
        Field{"cuantos", &Row::count, "Cuántos"},
        Field{"abierto", &Row::open, "Abierto"},
        Field{"parte", &Row::share, "Parte"},
    };
};
constexpr hito::Report report{"prueba", "Prueba", "Norma 1", "Filas.", {}, FieldsOf<Row>::value, nullptr};

const Date first_day = parse_date("2026-02-03").value();

std::vector<Row> rows() {
    return {{"Ana \"la\" Díaz,\nB", Money::of_cents(123'456'789'050), first_day, 7, true, {3'750}},
            {"=1+1", {}, {}, 0, false, {}}};
}

/// A file that goes away.
struct Scratch {
    std::string path = "/tmp/hito-prueba-XXXXXX";
    Scratch() { close(mkstemp(path.data())); }
    ~Scratch() { unlink(path.c_str()); }
    std::string text() const {
        std::ifstream in(path, std::ios::binary);
        std::ostringstream out;
        out << in.rdbuf();
        return out.str();
    }
};

void write(const Scratch& file, std::string_view format) {
    ReportAsked asked;
    asked.as_of = first_day;
    asked.values.emplace("vigencia", 2026);
    const ReportHead head{report, "800000001", "Municipio", asked, Instant{first_day}};
    for (const auto& one : tables::formats())
        if (one.name == format) {
            const auto writer = one.open(file.path, head);
            for (const auto& row : rows()) writer->row(row_of(row));
            writer->finish({"un expediente: falta el SMMLV"});
            return;
        }
    FAIL("no such format");
}

/// A file of the book, by perl, which PostgreSQL needs anyway; nothing: it is not at hand.
std::string part_of(const std::string& book, const std::string& name) {
    const std::string command = "perl -MIO::Uncompress::Unzip=unzip -e 'unzip(shift, \"-\", Name => shift) or die' " +
                                book + " " + name + " 2>/dev/null";
    std::unique_ptr<FILE, int (*)(FILE*)> out(popen(command.c_str(), "r"), pclose);
    std::string text;
    char piece[4096];
    for (std::size_t got; (got = fread(piece, 1, sizeof piece, out.get())) > 0;) text.append(piece, got);
    return text;
}
bool has(const std::string& text, const std::string& what) { return text.find(what) != text.npos; }

}  // namespace

TEST_CASE("a line of CSV quotes what it has to and nothing else", "[tablas]") {
    CHECK(tables::csv_line({"a", "", "b c"}, {}) == "a,,b c");
    CHECK(tables::csv_line({"a,b", "\"", "x\ny"}, {}) == "\"a,b\",\"\"\"\",\"x\ny\"");
    CHECK(tables::csv_line({}, {}).empty());
    CHECK(tables::csv_line({"a|b", "\"", "x\ny"}, {.delimiter = '|', .quotes = false}) == "a b|\"|x y");
    CHECK(tables::to_latin1("Ñañé €x") == "\xD1\x61\xF1\xE9 ?x");
}

TEST_CASE("no cell of a CSV is a formula, and no number becomes a text", "[tablas]") {
    for (const char* formula : {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "\t=1", "- Papel"})
        CHECK(tables::no_formula(formula) == "'" + std::string(formula));
    for (const char* plain : {"", "a=1", "-5", "+57 310 000 00 00", "-", "CO1.PCCNTR.1"})
        CHECK(tables::no_formula(plain) == plain);
}

TEST_CASE("CSV has the exact header, lines of RFC 4180 and wire values", "[tablas]") {
    const Scratch file;
    write(file, "csv");
    CHECK(file.text() ==
          "\"Nombre, completo\",Valor,Día,Cuántos,Abierto,Parte\r\n"
          "\"Ana \"\"la\"\" Díaz,\nB\",1234567890.50,2026-02-03,7,Sí,37.5\r\n"
          "'=1+1,0,,0,No,0\r\n");
}

TEST_CASE("JSON tells what was asked, the rows with wire values, and what was left out", "[tablas]") {
    const Scratch file;
    write(file, "json");
    const json body = json::parse(file.text());
    CHECK(body.at("informe") == "prueba");
    CHECK(body.at("entidad") == "800000001");
    CHECK(body.at("a_la_fecha") == "2026-02-03");
    CHECK(body.at("parametros") == json{{"vigencia", 2026}});
    CHECK(body.at("sin_evaluar") == json{"un expediente: falta el SMMLV"});
    REQUIRE(body.at("filas").size() == 2);
    CHECK(body.at("filas")[0] == json{{"nombre", "Ana \"la\" Díaz,\nB"},
                                      {"valor", 1234567890.5},
                                      {"dia", "2026-02-03"},
                                      {"cuantos", 7},
                                      {"abierto", true},
                                      {"parte", 37.5}});
    CHECK(body.at("filas")[1].at("dia").is_null());
}

TEST_CASE("an Excel book has money and days as such, its header frozen and no formula", "[tablas]") {
    const Scratch file;
    write(file, "xlsx");
    REQUIRE(file.text().starts_with("PK"));
    const std::string sheet = part_of(file.path, "xl/worksheets/sheet1.xml");
    if (sheet.empty()) {
        WARN("skipped: perl has no IO::Uncompress::Unzip here");
        return;
    }
    CHECK(has(sheet, "Nombre, completo"));
    CHECK(has(sheet, "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
    CHECK(has(sheet, "<v>1234567890.5</v>"));
    CHECK(has(sheet, "<v>46056</v>"));  // 2026-02-03, counted from 1900.
    CHECK(has(sheet, "<v>0.375</v>"));
    CHECK(has(sheet, "=1+1"));
    CHECK_FALSE(has(sheet, "<f>"));
    CHECK(has(sheet, "<col min=\"2\" max=\"2\" width=\"20"));
    const std::string styles = part_of(file.path, "xl/styles.xml");
    CHECK(has(styles, "formatCode=\"yyyy-mm-dd\""));
    CHECK(has(styles, "formatCode=\"#,##0.00\""));
    CHECK(has(styles, "formatCode=\"0.00%\""));
    const std::string about = part_of(file.path, "xl/worksheets/sheet2.xml");
    CHECK(has(about, "un expediente: falta el SMMLV"));
    CHECK(has(about, "800000001 Municipio"));
    CHECK(has(about, "vigencia"));
}
