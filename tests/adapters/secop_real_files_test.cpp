// The real files of the open data, where they are at hand. They are no part of the tree.
#include "tests/adapters/secop_support.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

using namespace hito;
using namespace hito::secop;
using hito::test::shared_file;

namespace {

/// The reason without the values of the row.
std::string kind_of(const std::string& reason) { return reason.substr(0, reason.find('(')); }

void print(const std::string& name, const ReadAll& all) {
    std::map<std::string, int> reasons;
    for (const RejectedRow& row : all.rejected) ++reasons[kind_of(row.reason)];
    std::map<std::string, int> stages;
    std::map<std::string, int> modalities;
    std::size_t notes = 0;
    for (const Record& record : all.records) {
        ++stages[record.data.value("etapa_publicada", "-")];
        ++modalities[record.data.value("modalidad", "-")];
        notes += record.notes.size();
    }
    std::cout << name << ": " << all.records.size() + all.rejected.size() << " rows, " << all.records.size()
              << " records, " << all.rejected.size() << " rejected, " << notes << " notes\n";
    for (const auto& [reason, count] : reasons) std::cout << "  rejected " << count << ": " << reason << '\n';
    for (const auto& [stage, count] : stages) std::cout << "  stage " << stage << ": " << count << '\n';
    for (const auto& [modality, count] : modalities) std::cout << "  modality " << modality << ": " << count << '\n';
}

}  // namespace

TEST_CASE("every row of the real integrated file is accounted for", "[secop][real]") {
    const auto path = shared_file("secop2/secop_integrado_rpmr.csv");
    if (path.empty()) return;
    std::ifstream file{path, std::ios::binary};
    const auto all = read_all(file, path.filename().string());
    print(path.filename().string(), all);
    CHECK(all.error.empty());
    CHECK(all.records.size() + all.rejected.size() == 195);
    CHECK(all.records.size() == 195);
    CHECK(all.dialect["columnas"]["desconocidas"].empty());
    const Record& first = all.records.at(0);
    CHECK(first.key == "CO1.PCCNTR.1510538");
    CHECK(first.line == 2);
    CHECK(first.data["valor_vigente"] == 8'216'000'000);
    CHECK(first.data["contratista"] == json{{"tipo_documento", "nit"},
                                            {"documento", "900430492"},
                                            {"dv", 1},
                                            {"nombre", "PROSPECTIVA & CALIDAD S.A.S."}});
    CHECK(first.data["etapa_publicada"] == "en_ejecucion");
    CHECK(first.data["modalidad"] == "regimen_especial");
}

TEST_CASE("every row of the real SECOP I file is accounted for", "[secop][real]") {
    const auto path = shared_file("secop1/procesos_f789_2026-04.csv");
    if (path.empty()) return;
    std::ifstream file{path, std::ios::binary};
    const auto all = read_all(file, path.filename().string());
    print(path.filename().string(), all);
    CHECK(all.error.empty());
    CHECK(all.records.size() == 160);
    CHECK(all.rejected.size() == 216);
    CHECK(all.dialect["columnas"]["desconocidas"].empty());
    CHECK(std::all_of(all.rejected.begin(), all.rejected.end(), [](const RejectedRow& row) {
        return row.reason == "la fila todavía no es un contrato: proceso sin firma (anno_firma_contrato = «Sin Firma»)";
    }));
    const auto settled = std::count_if(all.records.begin(), all.records.end(), [](const Record& record) {
        return record.data["etapa_publicada"] == "liquidado";
    });
    CHECK(settled == 7);
}

TEST_CASE("the real API row is read with its nested link", "[secop][real]") {
    const auto path = shared_file("secop2/api_jbjy_row_2026-09.json");
    if (path.empty()) return;
    std::ifstream file{path, std::ios::binary};
    const auto all = read_all(file, path.filename().string());
    print(path.filename().string(), all);
    REQUIRE(all.records.size() == 1);
    const json& data = all.records[0].data;
    CHECK(all.records[0].key == "CO1.PCCNTR.9941325");
    CHECK(mentions(data["url"], "noticeUID=CO1.NTC.10842717"));
    CHECK(data["fecha_firma"] == "2026-09-14");
    CHECK(data["unspsc"] == "43232101");
    CHECK(data["modalidad"] == "minima_cuantia");
}

TEST_CASE("a real file of another data set is refused as unknown", "[secop][real]") {
    for (const char* name : {"secop2/procesos_p6dx_adjudicados.csv", "secop2/procesos_p6dx_59headers_human_2023.csv",
                             "secop2/multas_it5q_human_headers_2023.csv", "secop2/api_p6dx_rows_2026-09.json"}) {
        const auto path = shared_file(name);
        if (path.empty()) continue;
        std::ifstream file{path, std::ios::binary};
        const auto all = read_all(file, path.filename().string());
        INFO(name);
        CHECK(mentions(all.error, "Formato desconocido"));
        CHECK(all.records.empty());
    }
}
