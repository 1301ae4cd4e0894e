// Files of contracts through the real binary.
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <filesystem>
#include <fstream>

using namespace hito::test;

namespace {

std::string shared_folder() {
    const char* named = std::getenv("HITO_SHARED");
    return named ? named : std::string(HITO_SOURCE_DIR) + "/../shared";
}

json import(const std::string& file, const std::string& entity) {
    const auto [out, code] =
        shared_site().run({"import", "auto", file, "--entidad", entity, "--otras-entidades", "--json"});
    REQUIRE(code == 0);
    return json::parse(out);
}

std::size_t accounted(const json& report) {
    return report.at("expedientes_nuevos").get<std::size_t>() +
           report.at("expedientes_actualizados").get<std::size_t>() + report.at("sin_cambios").get<std::size_t>() +
           report.at("rechazadas").size();
}

}  // namespace

TEST_CASE("the sample loads, twice changes nothing, and its history folds", "[pg][importacion]") {
    const std::string file = (std::filesystem::temp_directory_path() / "hito-muestra-prueba.csv").string();
    REQUIRE(hito::bench::run_program({HITO_BINARY, "sample", file}).second == 0);
    const json first = import(file, "999000321");
    CHECK(first.at("filas") == 322);
    CHECK(accounted(first) == 322);
    CHECK(first.at("incompletas").empty());
    const json second = import(file, "999000321");
    CHECK(second.at("actos") == 0);
    CHECK(second.at("expedientes_nuevos") == 0);
    CHECK(accounted(second) == 322);
    CHECK(shared_site().run({"tick"}).second == 0);
    CHECK(shared_site().run({"rebuild", "--check"}).second == 0);
    std::filesystem::remove(file);
}

TEST_CASE("every row of the real files is loaded or its reason is told", "[pg][importacion]") {
    int entity = 700000000;
    for (const auto& [file, rows] : {std::pair{"/formats/secop2/secop_integrado_rpmr.csv", 195},
                                     {"/formats/secop1/procesos_f789_2026-04.csv", 376},
                                     {"/formats/secop2/api_jbjy_row_2026-09.json", 1}}) {
        const std::string path = shared_folder() + file;
        if (!std::filesystem::exists(path)) {
            WARN("skipped, no such file: " << path);
            continue;
        }
        const json report = import(path, std::to_string(++entity));
        INFO(file << " " << report.at("rechazadas").size() << " refused, " << report.at("incompletas").dump(2));
        CHECK(report.at("filas") == rows);
        CHECK(accounted(report) == static_cast<std::size_t>(rows));
        CHECK(report.at("incompletas").empty());
        const json again = import(path, std::to_string(entity));
        CHECK(again.at("actos") == 0);
        CHECK(accounted(again) == static_cast<std::size_t>(rows));
    }
}

TEST_CASE("a newer file adds the difference", "[pg][importacion]") {
    const auto write = [](const std::string& name, const char* state, const char* value, const char* end,
                          const char* updated) {
        const std::string path = (std::filesystem::temp_directory_path() / name).string();
        std::ofstream(path)
            << "[{\"nombre_entidad\":\"MUNICIPIO\",\"nit_entidad\":\"890208727\",\"proceso_de_compra\":\"CO1.BDOS.1\","
               "\"id_contrato\":\"CO1.PCCNTR.77\","
            << "\"referencia_del_contrato\":\"R-1\",\"estado_contrato\":\"" << state
            << "\",\"tipo_de_contrato\":\"Suministros\",\"modalidad_de_contratacion\":\"Mínima "
               "cuantía\",\"fecha_de_firma\":\"2026-03-02T00:00:00.000\","
            << "\"fecha_de_inicio_del_contrato\":\"2026-03-05T00:00:00.000\",\"fecha_de_fin_del_contrato\":\"" << end
            << "T00:00:00.000\",\"tipodocproveedor\":\"NIT\",\"documento_proveedor\":\"805008189\",\"proveedor_"
               "adjudicado\":\"MEGA\",\"valor_del_contrato\":\""
            << value << "\",\"objeto_del_contrato\":\"Suministro\",\"ultima_actualizacion\":\"" << updated
            << "T00:00:00.000\"}]";
        return path;
    };
    const json first = import(write("hito-a.json", "En ejecución", "4000000", "2026-12-30", "2026-03-06"), "890208727");
    CHECK(first.at("expedientes_nuevos") == 1);
    const json second = import(write("hito-b.json", "Modificado", "5000000", "2026-12-30", "2026-06-10"), "890208727");
    CHECK(second.at("expedientes_actualizados") == 1);
    CHECK(second.at("actos") >= 1);
    auto office = shared_site().client(shared_site().token("890208727", "ana", {"ordenador_gasto"}));
    const auto shown = office.get("/v1/expedientes/CO1.PCCNTR.77");
    REQUIRE(shown.status == 200);
    CHECK(shown.body.at("datos").at("valor_vigente") == 5000000);
    CHECK(shown.body.at("estado") == "en_ejecucion");
}

TEST_CASE("a file that can't be read says why and loads nothing", "[pg][importacion]") {
    const std::string path = (std::filesystem::temp_directory_path() / "hito-mala.csv").string();
    for (const std::string& text : {std::string("una,dos,tres\n1,2,3\n"), std::string("no es nada"), std::string()}) {
        std::ofstream(path, std::ios::trunc) << text;
        CHECK(shared_site().run({"import", "auto", path, "--entidad", "700000099"}).second == 3);
    }
    std::filesystem::remove(path);
}
