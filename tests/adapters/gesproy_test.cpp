// The Gesproy matrices: each value under its name, none lost, and what a row becomes.
#include "adapters/dnp/gesproy.hpp"

#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"
#include "workflows/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace hito;

namespace {

const std::string heads =
    "BPIN,EJECUTOR,NOMBRE DEL PROYECTO,ESTADO PROYECTO,ESTADO CONTRATO,VALOR SGR,VALOR OTROS,VALOR TOTAL,"
    "FECHA APROBACIÓN PROYECTO,FECHA ACTA INICIO,AVANCE FÍSICO,CPI\n";

struct All {
    std::vector<Record> records;
    std::vector<RejectedRow> rejected;
};
All read(RecordReader& reader) {
    All out;
    for (;;) {
        auto row = reader.next();
        if (std::holds_alternative<std::monostate>(row)) return out;
        if (auto* record = std::get_if<Record>(&row))
            out.records.push_back(std::move(*record));
        else
            out.rejected.push_back(std::get<RejectedRow>(row));
    }
}
All read_text(const std::string& rows) {
    std::istringstream in(heads + rows);
    return read(*dnp::open_gesproy(tables::open_rows(in), "matriz.csv"));
}

/// A file as text, cell by cell: read here apart from the program, so that one does not excuse the other.
using Table = std::vector<std::vector<std::string>>;
Table cells_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    Table out(1);
    std::string cell;
    bool quoted = false;
    const auto end_cell = [&] { out.back().push_back(std::exchange(cell, {})); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            end_cell();
        else if (!quoted && c == '\n') {
            end_cell();
            out.emplace_back();
        } else if (quoted || c != '\r')
            cell += c;
    }
    if (!cell.empty() || !out.back().empty()) end_cell();
    std::erase_if(out, [](const auto& row) {
        return std::all_of(row.begin(), row.end(), [](const auto& one) { return one.empty(); });
    });
    return out;
}
/// Each run of blanks as one, none around.
std::string tidy(const std::string& text) {
    std::istringstream words(text);
    std::string out, word;
    while (words >> word) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// Where a column goes, and as what: `t` text, `m` hundredths, `d` day.
const std::map<std::string, std::pair<char, std::string>> kept{
    {"EJECUTOR", {'t', "ejecutor"}},
    {"NOMBRE DEL PROYECTO", {'t', "nombre"}},
    {"ALCANCE", {'t', "alcance"}},
    {"SECTOR", {'t', "sector"}},
    {"FUENTE", {'t', "fuente"}},
    {"ESTADO PROYECTO", {'t', "estado_publicado"}},
    {"ESTADO CONTRATO", {'t', "estado_contrato"}},
    {"COMENTARIOS", {'t', "comentarios"}},
    {"MUNICIPIOS", {'t', "municipios"}},
    {"VALOR SGR", {'m', "valor_sgr"}},
    {"VALOR OTROS", {'m', "valor_otros"}},
    {"VALOR TOTAL", {'m', "valor_total"}},
    {"AVANCE FÍSICO", {'m', "avance_fisico"}},
    {"AVANCE FINANCIERO", {'m', "avance_financiero"}},
    {"FECHA APROBACIÓN PROYECTO", {'d', "aprobacion"}},
    {"FECHA DE MIGRACIÓN A GESPROY", {'d', "migracion"}},
    {"FECHA DE ASIGNACIÓN DE RECURSOS", {'d', "asignacion"}},
    {"FECHA DE INCORPORACIÓN DE RECURSOS", {'d', "incorporacion"}},
    {"FECHA DE APERTURA DEL PRIMER PROCESO", {'d', "apertura"}},
    {"FECHA DE SUSCRIPCIÓN DEL CONTRATO PRINCIPAL", {'d', "suscripcion"}},
    {"FECHA DE SUSCRIPCIÓN DEL PRIMER CONTRATO", {'d', "suscripcion"}},
    {"FECHA ACTA INICIO", {'d', "acta_inicio"}},
    {"HORIZONTE DEL PROYECTO", {'d', "horizonte"}},
    {"FECHA EN LA QUE PASO A ESTADO PARA CIERRE", {'d', "para_cierre"}},
    {"FECHA DE CORTE GESPROY", {'d', "corte"}},
};

/// Also as spreadsheets write small ones: `9.6E-2`.
bool is_number(const std::string& text) {
    std::istringstream in(text);
    double value{};
    return (in >> value) && in.peek() == std::char_traits<char>::eof();
}

/// The data that a row must have become: each value under its name or, where it fits none, among the rest.
json expected_of(const std::vector<std::string>& heads, const std::vector<std::string>& row) {
    json out = json::object(), others = json::array();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string head = tidy(heads.at(i)), text = tidy(row[i]);
        if (text.empty()) continue;
        if (head == "BPIN") {
            out["bpin_crudo"] = text;
            std::string digits = text;
            std::erase_if(digits, [](char c) { return c == ' ' || c == '-' || c == '.'; });
            out["bpin"] = digits;
            continue;
        }
        const auto place = kept.find(head);
        const bool free = place != kept.end() && !out.contains(place->second.second);
        if (free && place->second.first == 't') {
            out[place->second.second] = text;
        } else if (free && place->second.first == 'm' && is_number(text)) {
            out[place->second.second] = std::llround(std::stold(text) * 100);
        } else if (free && place->second.first == 'd' && parse_date(text.substr(0, 10))) {
            out[place->second.second] = text.substr(0, 10);
        } else
            others.push_back(head + ": " + text);
    }
    if (!others.empty()) out["otros"] = others;
    return out;
}

std::filesystem::path matrix(const std::string& name) { return hito::test::shared_file("dnp/" + name); }

std::vector<std::string> acts_of(const Record& record) {
    const Account account =
        registry().find("proyecto_sgr")->account_for(record, {}, Document(), *law_of(json::object()));
    std::vector<std::string> out;
    for (const auto& draft : account.acts) out.push_back(draft.act);
    return out;
}

}  // namespace

TEST_CASE("a row of the matrix is read under its names, and what has none goes along", "[gesproy]") {
    const auto all = read_text(
        "2020-70001.0140,\"EMPRESA, S.A.\",\"Acueducto\nrural\",TERMINADO,Terminado,"
        "2006938345.6700001,0,2006938345.67,2020-12-28,2022-02-01,100.01,0.97\n");
    REQUIRE(all.records.size() == 1);
    const Record& one = all.records[0];
    CHECK(one.key == "2020700010140");
    CHECK(one.line == 2);
    CHECK(one.data["bpin_crudo"] == "2020-70001.0140");
    CHECK(one.data["ejecutor"] == "EMPRESA, S.A.");
    CHECK(one.data["nombre"] == "Acueducto rural");
    CHECK(one.data["estado"] == "terminado");
    CHECK(one.data["valor_sgr"] == 200'693'834'567);
    CHECK(one.data["avance_fisico"] == 10'001);
    CHECK(one.data["otros"] == json::array({"CPI: 0.97"}));
    CHECK(one.notes.size() == 1);
}

TEST_CASE("what is no number or no day is kept as it came, and told", "[gesproy]") {
    const auto all = read_text("2020700010140,E,Obra,TERMINADO,,mucho,0,1,2020-12-28,ayer,1,\n");
    REQUIRE(all.records.size() == 1);
    CHECK(all.records[0].data["otros"] == json::array({"VALOR SGR: mucho", "FECHA ACTA INICIO: ayer"}));
    CHECK(all.records[0].notes.size() == 2);
    CHECK_FALSE(all.records[0].data.contains("valor_sgr"));
}

TEST_CASE("a row without BPIN, or too long, is refused with its line", "[gesproy]") {
    const auto all = read_text(
        ",E,Obra,TERMINADO,,1,0,1,2020-12-28,,1,\n"
        "2020700010140,E,Obra,TERMINADO,,1,0,1,2020-12-28,,1,,de más\n");
    CHECK(all.records.empty());
    REQUIRE(all.rejected.size() == 2);
    CHECK(all.rejected[0].line == 2);
    CHECK(all.rejected[1].line == 3);
}

TEST_CASE("a file of something else is no matrix", "[gesproy]") {
    const auto recognised = [](const std::string& text) {
        std::istringstream in(text);
        return dnp::is_gesproy(tables::open_rows(in)->headers());
    };
    CHECK(recognised(heads));
    CHECK(recognised("\xEF\xBB\xBF" + heads));
    CHECK_FALSE(recognised("ID Contrato,Valor\n"));
    std::istringstream other("ID Contrato,Valor\n1,2\n");
    CHECK_THROWS_AS(dnp::open_gesproy(tables::open_rows(other), "otro.csv"), std::runtime_error);
}

TEST_CASE("a row becomes the acts up to its published state", "[gesproy]") {
    const auto all = read_text(
        "2020700010140,E,Obra,SIN CONTRATAR,Sin contratar,1,0,1,2020-12-28,,0,\n"
        "2020700010141,E,Obra,CONTRATADO EN EJECUCIÓN,Suspendido,1,0,1,2020-12-28,2022-02-01,50,\n"
        "2020700010142,E,Obra,OTRA COSA,,1,0,1,2020-12-28,,0,\n"
        "2020700010143,E,Obra,TERMINADO,,1,0,1,,,0,\n");
    REQUIRE(all.records.size() == 4);
    CHECK(acts_of(all.records[0]) == std::vector<std::string>{"transferir_sgr", "emitir_concepto_favorable",
                                                              "registrar_en_banco", "priorizar", "aprobar_sgr",
                                                              "migrar_a_gesproy", "reportar_gesproy"});
    CHECK(acts_of(all.records[1]) ==
          std::vector<std::string>{"transferir_sgr", "emitir_concepto_favorable", "registrar_en_banco", "priorizar",
                                   "aprobar_sgr", "migrar_a_gesproy", "suscribir_contrato_sgr", "registrar_acta_inicio",
                                   "reportar_gesproy", "suspender_proyecto"});
    CHECK_THROWS_AS(acts_of(all.records[2]), std::invalid_argument);
    CHECK_THROWS_AS(acts_of(all.records[3]), std::invalid_argument);
}

TEST_CASE("every row and every value of the real matrices is accounted for", "[gesproy][real]") {
    for (const auto& [name, rows] :
         {std::pair{"gesproy_matriz_municipios.csv", 102}, std::pair{"gesproy_matriz_descentralizadas.csv", 16}}) {
        const auto path = matrix(name);
        if (path.empty()) continue;
        std::ifstream file{path, std::ios::binary};
        const auto reader = dnp::open_gesproy(tables::open_rows(file), name);
        const auto all = read(*reader);
        const Table cells = cells_of(path);
        CHECK(all.rejected.empty());
        REQUIRE(all.records.size() == static_cast<std::size_t>(rows));
        REQUIRE(cells.size() == all.records.size() + 1);
        std::map<std::string, int> states;
        for (std::size_t i = 0; i < all.records.size(); ++i) {
            json data = all.records[i].data;
            INFO(name << ", line " << all.records[i].line);
            REQUIRE(data.contains("estado"));
            ++states[data.at("estado")];
            data.erase("estado");  // The word for what is published, which stays beside it.
            CHECK(data == expected_of(cells.front(), cells[i + 1]));
        }
        std::cout << name << ": " << all.records.size() << " rows\n";
        for (const auto& [state, count] : states) std::cout << "  " << state << ": " << count << '\n';
    }
}

TEST_CASE("the real matrices load through the program, and loading them again changes nothing", "[pg][gesproy]") {
    int entity = 710000000;
    for (const auto& [name, rows] :
         {std::pair{"gesproy_matriz_municipios.csv", 102}, std::pair{"gesproy_matriz_descentralizadas.csv", 16}}) {
        const auto path = matrix(name);
        if (path.empty()) continue;
        const std::string id = std::to_string(++entity);
        const auto load = [&] {
            const auto [out, code] = hito::test::shared_site().run(
                {"import", "auto", path.string(), "--entidad", id, "--otras-entidades", "--json"});
            REQUIRE(code == 0);
            return json::parse(out);
        };
        const json first = load();
        INFO(first.dump(2).substr(0, 4000));
        CHECK(first.at("filas") == rows);
        CHECK(first.at("expedientes_nuevos") == rows);
        CHECK(first.at("rechazadas").empty());
        CHECK(first.at("incompletas").empty());
        const json second = load();
        CHECK(second.at("actos") == 0);
        CHECK(second.at("sin_cambios") == rows);
    }
}
