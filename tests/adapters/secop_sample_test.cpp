#include "adapters/secop/layouts.hpp"
#include "adapters/secop/sample.hpp"
#include "adapters/secop/values.hpp"
#include "adapters/secop/writer.hpp"
#include "tests/adapters/secop_support.hpp"
#include "tests/support/catch.hpp"

#include <iostream>
#include <map>
#include <set>

using namespace hito;
using namespace hito::secop;

namespace {

std::string sample_text(const SampleOptions& options) {
    std::ostringstream out;
    generate_sample(out, options);
    return out.str();
}

}  // namespace

TEST_CASE("the sample has the 95 columns of the contracts in their order", "[secop]") {
    const std::string text = sample_text({.contracts = 1});
    std::string header;
    for (const PublishedColumn& column : contract_columns())
        header += (header.empty() ? "" : ",") + std::string{column.api};
    CHECK(contract_columns().size() == 95);
    CHECK(text.substr(0, text.find('\n')) == header);
    CHECK(contract_columns().front().api == "nombre_entidad");
    CHECK(contract_columns()[10].api == "id_contrato");
    CHECK(contract_columns().back().api == "fecha_fin_reversi_n");
}

TEST_CASE("the same seed gives the same bytes, another seed others", "[secop]") {
    CHECK(sample_text({.seed = 7}) == sample_text({.seed = 7}));
    CHECK(sample_text({.seed = 7}) != sample_text({.seed = 8}));
}

TEST_CASE("the sample reads as a small municipality with its dirt", "[secop]") {
    const auto all = read_all(sample_text({}), "muestra.csv");
    CHECK(all.error.empty());
    CHECK(all.rejected.empty());
    CHECK(all.dialect["formato_secop"] == "secop2_contratos");
    CHECK(all.dialect["columnas"]["desconocidas"].empty());
    std::set<std::string> keys;
    std::map<std::string, int> stages;
    std::map<std::string, int> modalities;
    std::map<std::string, int> notes;
    int open_after_end = 0;
    for (const Record& record : all.records) {
        const bool fresh = keys.insert(record.key).second;
        ++stages[record.data.at("etapa_publicada")];
        ++modalities[record.data.at("modalidad")];
        for (const std::string& note : record.notes) ++notes[note.substr(0, note.find_first_of(":0"))];
        const std::string stage = record.data.at("etapa_publicada");
        const std::string signed_on = record.data.value("fecha_firma", "2026-01-01");
        CHECK(signed_on >= "2023-11-20");
        CHECK(signed_on <= "2026-11-20");
        if (fresh && stage != "cerrado" && record.data.value("fecha_fin", "9999") < "2026-05-20" &&
            record.data.value("requiere_liquidacion", false))
            ++open_after_end;
        if (record.data["modalidad"] == "minima_cuantia")
            CHECK(record.data.value("valor_vigente", 0LL) <= 4'902'534'000);
    }
    for (const auto& [stage, count] : stages) std::cout << "sample stage " << stage << ": " << count << '\n';
    for (const auto& [modality, count] : modalities)
        std::cout << "sample modality " << modality << ": " << count << '\n';
    for (const auto& [note, count] : notes) std::cout << "sample note " << note << ": " << count << '\n';
    std::cout << "sample ended half a year ago, to be settled and not closed: " << open_after_end << '\n';
    CHECK(keys.size() == 320);
    CHECK(all.records.size() > keys.size());
    for (const char* stage : {"en_elaboracion", "suscrito", "en_ejecucion", "modificado", "prorrogado", "suspendido",
                              "cedido", "terminado", "cerrado", "cancelado"}) {
        INFO(stage);
        CHECK(stages[stage] > 0);
    }
    CHECK(stages["suspendido"] >= 3);
    CHECK(open_after_end >= 8);
    CHECK(modalities.size() >= 7);
}

TEST_CASE("the sample's entity has an invented NIT that passes its check digit", "[secop]") {
    const auto all = read_all(sample_text({.contracts = 3}));
    REQUIRE(all.records.size() == 3);
    CHECK(all.records[0].data["entidad_nit"] == "999000321");
    CHECK(check_digit("999000321") == 4);
}

TEST_CASE("the writer quotes what needs it and refuses unknown columns", "[secop]") {
    std::ostringstream out;
    const PublishedCells row{{"id_contrato", "CO1.PCCNTR.1"}, {"objeto_del_contrato", "Dos, \"tres\"\ny cuatro"}};
    write_secop2_contratos_csv(out, std::vector{row});
    const auto all = read_all(out.str());
    REQUIRE(all.records.size() == 1);
    CHECK(all.records[0].data["objeto"] == "Dos, \"tres\" y cuatro");
    CHECK_THROWS_AS(write_secop2_contratos_csv(out, std::vector{PublishedCells{{"no_hay", "1"}}}),
                    std::invalid_argument);
}
