// Files of an acquisition plan through the real binary: every row a line, and twice nothing.
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <filesystem>
#include <fstream>

using namespace hito::test;

namespace {

const std::string headers =
    "Línea,Código UNSPSC,Descripción,Fecha estimada de inicio de proceso de selección (mes),"
    "Fecha estimada de presentación de ofertas (mes),Duración del contrato (número),Duración del contrato (intervalo),"
    "Modalidad de selección,Fuente de los recursos,Valor total estimado,Valor estimado en la vigencia actual,"
    "¿Se requieren vigencias futuras?,Estado de solicitud de vigencias futuras,Unidad de contratación (referencia),"
    "Ubicación,Nombre del responsable,Teléfono del responsable,Correo electrónico del responsable\n";
std::string row(const std::string& line, const std::string& value, const std::string& source = "SGP") {
    return line + ",72141000,Placa huella,3,4,6,meses,CCE-02," + source + "," + value + "," + value +
           ",No,NA,UC-01,CO-BOY-15572,Luz,6085550100,a@b.co\n";
}

std::string write(const std::string& name, const std::string& text) {
    const std::string path = (std::filesystem::temp_directory_path() / name).string();
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
    return path;
}
json import(const std::string& file, const std::string& entity) {
    const auto [out, code] =
        shared_site().run({"import", "auto", file, "--entidad", entity, "--otras-entidades", "--json"});
    REQUIRE(code == 0);
    return json::parse(out);
}
/// The plan of this year, in which drafts happen on the day of the loading.
std::string this_year() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now() - std::chrono::hours{5});
    return std::to_string(static_cast<int>(std::chrono::year_month_day{today}.year()));
}
void open_plan(const std::string& entity, const std::string& year) {
    auto office = shared_site().client(shared_site().token(entity, "rosa", {"responsable_paa"}));
    const auto opened = office.post("/v1/expedientes", {{"flujo", "paa"}, {"datos", {{"vigencia", std::stoi(year)}}}});
    INFO(opened.text);
    REQUIRE(opened.status == 201);
}

}  // namespace

TEST_CASE("rows of a plan wait for their plan, and say so", "[pg][importacion][paa]") {
    const std::string year = this_year(), file = write("hito-plan-" + year + "-a.csv", headers + row("L-1", "1000"));
    const json without = import(file, "700000301");
    CHECK(without.at("expedientes_nuevos") == 0);
    REQUIRE(without.at("rechazadas").size() == 1);
    CHECK(without.at("rechazadas").at(0).at("motivo").get<std::string>().find("paa") != std::string::npos);
    open_plan("700000301", year);
    CHECK(import(file, "700000301").at("expedientes_nuevos") == 1);
}

TEST_CASE("every row becomes a line, twice changes nothing, a newer file changes what it says",
          "[pg][importacion][paa]") {
    const std::string entity = "700000302", year = this_year(), name = "hito-plan-" + year + "-b.csv";
    open_plan(entity, year);
    const json first = import(write(name, headers + row("L-1", "600.000.000") + row("L-2", "1000", "Otra")), entity);
    CHECK(first.at("expedientes_nuevos") == 2);
    CHECK(first.at("actos") == 4);
    CHECK(first.at("incompletas").empty());
    REQUIRE(first.at("notas").size() >= 1);
    bool told = false;
    for (const auto& note : first.at("notas"))
        told =
            told || (note.at("linea") == 3 && note.at("nota").get<std::string>().find("«Otra»") != std::string::npos);
    CHECK(told);
    const json again = import(write(name, headers + row("L-1", "600.000.000") + row("L-2", "1000", "Otra")), entity);
    CHECK(again.at("actos") == 0);
    CHECK(again.at("sin_cambios") == 2);
    const json newer = import(write(name, headers + row("L-1", "700000000") + row("L-2", "1000", "Otra")), entity);
    CHECK(newer.at("actos") == 1);
    CHECK(newer.at("expedientes_actualizados") == 1);
    auto office = shared_site().client(shared_site().token(entity, "luz", {"area_solicitante"}));
    const auto listed = office.get("/v1/expedientes?flujo=linea_paa");
    REQUIRE(listed.status == 200);
    REQUIRE(listed.body.at("elementos").size() == 2);
    for (const auto& line : listed.body.at("elementos")) CHECK(line.at("estado") == "borrador");
    const auto one = office.get("/v1/expedientes/" + year + "%2FL-1");
    REQUIRE(one.status == 200);
    CHECK(one.body.at("datos").at("valor_total") == 700'000'000);
    CHECK(shared_site().run({"rebuild", "--check"}).second == 0);
}

TEST_CASE("the files of plans at hand are loaded whole", "[pg][importacion][paa]") {
    const auto given = shared_file("paa/paa_secop2_plantilla_SINTETICA.csv");
    if (given.empty()) return;
    const std::string year = this_year();
    const auto copy = std::filesystem::temp_directory_path() / ("hito-plan-" + year + "-c.csv");
    std::filesystem::copy_file(given, copy, std::filesystem::copy_options::overwrite_existing);
    open_plan("700000303", year);
    const json drafts = import(copy.string(), "700000303");
    CHECK(drafts.at("filas") == 40);
    CHECK(drafts.at("expedientes_nuevos") == 40);
    CHECK(drafts.at("incompletas").empty());
    CHECK(import(copy.string(), "700000303").at("sin_cambios") == 40);

    auto office = shared_site().client(shared_site().token("700000303", "archivo", {"registrador"}));
    const json plan{{"flujo", "paa"}, {"modo", "registrar"}, {"fecha", "2025-01-01"}, {"datos", {{"vigencia", 2025}}}};
    REQUIRE(office.post("/v1/expedientes", plan).status == 201);
    const std::string published = shared_file("paa/paa_9sue_api_fixture_MIT.csv").string();
    const json lines = import(published, "700000303");
    CHECK(lines.at("expedientes_nuevos") == 2);
    CHECK(lines.at("incompletas").empty());
    CHECK(import(published, "700000303").at("actos") == 0);
    const auto listed = office.get("/v1/expedientes?flujo=linea_paa&estado=publicada");
    REQUIRE(listed.body.at("elementos").size() == 2);
    for (const auto& line : listed.body.at("elementos"))
        CHECK(line.at("llaves").at(0).get<std::string>().starts_with("2025/"));
}
