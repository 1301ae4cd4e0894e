// Files of an acquisition plan: the upload template with labels or codes, and the open data.
#include "adapters/secop/plan_reader.hpp"

#include "tests/adapters/secop_support.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>

using namespace hito;
using namespace hito::secop;

namespace {

const std::string template_headers =
    "Código UNSPSC (cada código separado por ;),Descripción,Fecha estimada de inicio de proceso de selección (mes),"
    "Fecha estimada de presentación de ofertas (mes),Duración del contrato (número),"
    "\"Duración del contrato (intervalo: días, meses, años)\",Modalidad de selección,Fuente de los recursos,"
    "Valor total estimado,Valor estimado en la vigencia actual,¿Se requieren vigencias futuras?,"
    "Estado de solicitud de vigencias futuras,Unidad de contratación (referencia),Ubicación,Nombre del responsable,"
    "Teléfono del responsable,Correo electrónico del responsable\n";
const std::string a_row =
    "72141000;72141100,Placa huella,3,4,6,meses,CCE-02,4,600000000,600000000,0,0,UC-01,CO-BOY-15572,Luz,608,a@b.co\n";

ReadAll plan(const std::string& text, std::string_view name = "paa_2026.csv") { return read_all(text, name); }

}  // namespace

TEST_CASE("a row of the template is a draft of the year in the name of the file", "[paa][secop]") {
    const auto read = plan(template_headers + a_row);
    REQUIRE(read.error.empty());
    REQUIRE(read.records.size() == 1);
    const Record& row = read.records.front();
    CHECK(row.kind == "linea_de_plan");
    CHECK(row.source == "plan_plantilla");
    CHECK(row.key == "2026/1");
    CHECK(row.notes.empty());
    CHECK(row.data == json{{"unspsc", {"72141000", "72141100"}},
                           {"descripcion", "Placa huella"},
                           {"mes_inicio", 3},
                           {"mes_ofertas", 4},
                           {"duracion", 6},
                           {"duracion_unidad", "meses"},
                           {"modalidad", "CCE-02"},
                           {"fuente", "4"},
                           {"valor_total", 60'000'000'000},
                           {"valor_vigencia", 60'000'000'000},
                           {"requiere_vigencias_futuras", false},
                           {"estado_vigencias_futuras", "0"},
                           {"unidad_contratacion", "UC-01"},
                           {"ubicacion", "CO-BOY-15572"},
                           {"responsable", "Luz"},
                           {"telefono", "608"},
                           {"correo", "a@b.co"},
                           {"linea", "1"},
                           {"vigencia", 2026},
                           {"publicada", false},
                           {"del_plan", "2026"}});
    CHECK(read.dialect.at("identificador_de_linea") == "orden de la fila");
}

TEST_CASE("another dialect of the same file gives the same lines", "[paa][secop]") {
    const json plain = plan(template_headers + a_row).records.at(0).data;
    // A byte order mark, semicolons, no accents, capitals, money with dots.
    std::string other =
        "\xEF\xBB\xBF"
        "\"CODIGO UNSPSC (CADA CODIGO SEPARADO POR ;)\";DESCRIPCION;FECHA ESTIMADA DE INICIO DE PROCESO DE SELECCION "
        "(MES);"
        "Fecha estimada de presentacion de ofertas (mes);Duracion del contrato (numero);"
        "Duracion del contrato (intervalo: dias, meses, anos);Modalidad de seleccion;Fuente de los recursos;"
        "Valor total estimado;Valor estimado en la vigencia actual;Se requieren vigencias futuras;"
        "Estado de solicitud de vigencias futuras;Unidad de contratacion (referencia);Ubicacion;"
        "Nombre del responsable;Telefono del responsable;Correo electronico del responsable\r\n"
        "\"72141000;72141100\";Placa huella;marzo;Abril;6;meses;CCE-02;4;$ 600.000.000;600.000.000,00;No;0;UC-01;"
        "CO-BOY-15572;Luz;608;a@b.co\r\n";
    const auto read = plan(other);
    REQUIRE(read.error.empty());
    REQUIRE(read.records.size() == 1);
    CHECK(read.records.front().data == plain);
    CHECK(read.dialect.at("delimitador") == ";");
    CHECK(read.dialect.at("marca_de_orden") == true);
}

TEST_CASE("what entities add and what the name does not say come from their columns", "[paa][secop]") {
    const auto read = plan(
        "Línea,Vigencia,Dependencia,BPIN,Tipo de gasto,Meta,Descripción,Modalidad de selección,"
        "Fecha estimada de inicio de proceso de selección (mes),Valor total estimado\n"
        "L-12,2027,Obras,2026001230045,Inversión,Vías,Placa huella,CCE-02,3,100\n",
        "plan.csv");
    REQUIRE(read.records.size() == 1);
    const json& data = read.records.front().data;
    CHECK(read.records.front().key == "2027/L-12");
    CHECK(data.at("dependencia") == "Obras");
    CHECK(data.at("bpin") == "2026001230045");
    CHECK(data.at("del_proyecto") == "2026001230045");
    CHECK(data.at("tipo_gasto") == "Inversión");
    CHECK(data.at("del_plan") == "2027");
    CHECK(read.dialect.at("columnas").at("desconocidas") == json{"Meta"});
    CHECK(read.dialect.at("identificador_de_linea") == "columna del archivo");
}

TEST_CASE("empty cells are absent, and what can't be read is told by line", "[paa][secop]") {
    const auto read = plan(template_headers + ",Vacía,,,,,,,,,,,,,,,\n" + std::string(16, ',') + "\n" +
                           "721410,Mal,13,quizá,seis,meses,CCE-02,4,mucho,1,tal vez,0,U,C,L,6,a@b.co\n");
    REQUIRE(read.records.size() == 2);
    CHECK(
        read.records[0].data ==
        json{{"descripcion", "Vacía"}, {"linea", "1"}, {"vigencia", 2026}, {"publicada", false}, {"del_plan", "2026"}});
    CHECK(read.records[0].notes.empty());
    REQUIRE(read.rejected.size() == 1);
    CHECK(read.rejected[0].line == 3);
    const Record& bad = read.records[1];
    CHECK(bad.line == 4);
    CHECK(bad.key == "2026/3");
    CHECK(bad.data.at("unspsc") == json{"72141000"});  // Of six digits: a class.
    for (const char* field : {"mes_inicio", "mes_ofertas", "duracion", "valor_total", "requiere_vigencias_futuras"}) {
        INFO(field);
        CHECK_FALSE(bad.data.contains(field));
    }
    for (const char* told : {"«13» no es un mes", "«quizá» no es un mes", "«seis»", "«mucho»", "«tal vez»"}) {
        INFO(told);
        CHECK(any_mentions(bad.notes, told));
    }
}

TEST_CASE("a file whose year nobody tells has its rows refused with the reason", "[paa][secop]") {
    const auto read = plan(template_headers + a_row, "plan.csv");
    CHECK(read.records.empty());
    REQUIRE(read.rejected.size() == 1);
    CHECK(mentions(read.rejected[0].reason, "vigencia"));
}

TEST_CASE("a file of contracts is no plan, and a plan is not taken for contracts", "[paa][secop]") {
    CHECK_FALSE(
        plan_format_of(std::vector<std::string>{"id_contrato", "modalidad_de_contratacion", "valor_del_contrato"}));
    CHECK(plan_format_named("plan_secop2") == &plan_formats()[1]);
    CHECK_FALSE(plan_format_named("secop2_contratos"));
    const auto wrong = read_all("id_contrato,valor\n1,2\n", "x.csv", "plan_plantilla");
    CHECK(mentions(wrong.error, "plan_plantilla"));
}

TEST_CASE("every row of the template at hand is a line", "[paa][secop][real]") {
    const auto path = hito::test::shared_file("paa/paa_secop2_plantilla_SINTETICA.csv");
    if (path.empty()) return;
    std::ifstream in{path, std::ios::binary};
    const auto read = read_all(in, "paa_2026.csv");
    CHECK(read.error.empty());
    CHECK(read.rejected.empty());
    REQUIRE(read.records.size() == 40);
    CHECK(read.dialect.at("columnas").at("desconocidas").empty());
    for (const Record& row : read.records) {
        INFO(row.line);
        CHECK(row.notes.empty());
        CHECK(row.data.size() == 23);
    }
    CHECK(read.records[0].data.at("unspsc") == json{"80111600", "80111700"});
    CHECK(read.records[0].data.at("valor_total") == 78'982'000'000);
    CHECK(read.records[6].data.at("alimentos_compra_local") == true);
}

TEST_CASE("the open data of a plan are lines that were published", "[paa][secop][real]") {
    const auto path = hito::test::shared_file("paa/paa_9sue_api_fixture_MIT.csv");
    if (path.empty()) return;
    std::ifstream in{path, std::ios::binary};
    const auto read = read_all(in, path.filename().string());
    CHECK(read.error.empty());
    REQUIRE(read.records.size() == 2);
    const Record& row = read.records.front();
    CHECK(row.source == "plan_secop2");
    CHECK(row.key == "2025/paa-sample-001");
    CHECK(row.data.at("publicada") == true);
    CHECK(row.data.at("version") == 1);
    CHECK(row.data.at("mes_inicio") == 1);
    CHECK(row.data.at("mes_ofertas") == 2);
    CHECK(row.data.at("modalidad") == "Licitacion Publica");
    CHECK(row.data.at("entidad_nit") == "900001001");
    CHECK(any_mentions(row.notes, "REF-001"));
}
