// The Gesproy matrices: each value under its name, none lost, and what a row becomes.
#include "adapters/dnp/gesproy.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"
#include "workflows/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
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

std::filesystem::path shared_file(const std::string& name) {
    std::vector<std::filesystem::path> roots;
    if (const char* shared = std::getenv("HITO_SHARED")) roots.emplace_back(shared);
    roots.emplace_back(std::filesystem::path{HITO_SOURCE_DIR} / "../shared");
    for (const auto& root : roots)
        if (std::filesystem::exists(root / "formats" / "dnp" / name)) return root / "formats" / "dnp" / name;
    std::cout << "skipped, not at hand: formats/dnp/" << name << '\n';
    return {};
}

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
        const auto path = shared_file(name);
        if (path.empty()) continue;
        std::ifstream file{path, std::ios::binary};
        const auto reader = dnp::open_gesproy(tables::open_rows(file), name);
        const auto all = read(*reader);
        CHECK(all.rejected.empty());
        CHECK(all.records.size() == static_cast<std::size_t>(rows));
        std::map<std::string, int> states;
        for (const auto& record : all.records) ++states[record.data.value("estado", "-")];
        std::cout << name << ": " << all.records.size() << " rows\n";
        for (const auto& [state, count] : states) std::cout << "  " << state << ": " << count << '\n';
        CHECK_FALSE(states.contains("-"));
    }
}

TEST_CASE("the real matrices load through the program, and loading them again changes nothing", "[pg][gesproy]") {
    int entity = 710000000;
    for (const auto& [name, rows] :
         {std::pair{"gesproy_matriz_municipios.csv", 102}, std::pair{"gesproy_matriz_descentralizadas.csv", 16}}) {
        const auto path = shared_file(name);
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
