// The official file of the plan, its fingerprint, and what two versions differ in.
#include "adapters/tables/formats.hpp"
#include "engine/sha256.hpp"
#include "tests/adapters/shared_files.hpp"
#include "tests/support/catch.hpp"
#include "workflows/law/codigos_paa.hpp"
#include "workflows/paa/archivo.hpp"

#include <filesystem>
#include <fstream>
#include <set>

using namespace hito;
using namespace hito::law;
using namespace hito::paa;

namespace {

ColumnasPaa road() {
    ColumnasPaa c;
    c.unspsc = {"72141000", "72141100"};
    c.descripcion = "Placa huella, vereda «El Carmen»; tramo \"2\"";
    c.mes_inicio = 3;
    c.mes_ofertas = 4;
    c.duracion = 6;
    c.duracion_unidad = UnidadDuracion::meses;
    c.modalidad = "CCE-19";
    c.fuente = FuentePaa::sgp;
    c.valor_total = pesos(600'000'000);
    c.valor_vigencia = Money::of_cents(30'000'000'050);
    c.requiere_vigencias_futuras = true;
    c.estado_vigencias_futuras = EstadoVigenciasFuturas::aprobadas;
    c.unidad_contratacion = "UC-01";
    c.ubicacion = "CO-BOY-15572";
    c.responsable = "Luz Peña";
    c.telefono = "6085550100";
    c.correo = "obras@municipio.gov.co";
    c.alimentos_compra_local = true;
    return c;
}
EncabezadoPaa header() {
    EncabezadoPaa h;
    h.nombre_entidad = "Municipio";
    return h;
}

}  // namespace

TEST_CASE("a line is written as codes, in the order of the template", "[paa]") {
    CHECK(fila_de(road()) == FilaPaa{"72141000;72141100", "Placa huella, vereda «El Carmen»; tramo \"2\"", "3", "4",
                                     "6", "1", "CCE-19-Concurso_Meritos_Con_Lista_Corta_1Sobre", "4", "600000000",
                                     "300000000.50", "1", "3", "UC-01", "CO-BOY-15572", "Luz Peña", "6085550100",
                                     "obras@municipio.gov.co", "1", "0"});
    CHECK(fila_de({}) == FilaPaa{"", "", "", "", "", "", "", "", "", "", "0", "0", "", "", "", "", "", "0", "0"});
}

TEST_CASE("the headers of the file are those of the template, letter by letter", "[paa]") {
    const auto path = test::shared_file("paa/paa_secop2_plantilla_SINTETICA.csv");
    if (path.empty()) return;
    std::ifstream in(path);
    std::string first;
    std::getline(in, first);
    if (first.ends_with('\r')) first.pop_back();
    if (first.starts_with("\xEF\xBB\xBF")) first.erase(0, 3);
    const std::string own = archivo_de({});
    // Quotes are of whoever writes: the texts are the same without them.
    const auto bare = [](std::string text) {
        std::erase(text, '"');
        return text;
    };
    CHECK(bare(own.substr(0, own.find('\r'))) == bare(first));
}

TEST_CASE("a cell with a comma, a semicolon, a quote or a line end is quoted, and no other", "[paa]") {
    ColumnasPaa c;
    c.descripcion = "uno\ndos";
    c.responsable = "Ana \"la jefe\"";
    c.correo = "sin signos";
    const std::string file = archivo_de(std::array{LineaDeVersion{"1", c}});
    CHECK(file.substr(file.find('\n') + 1) ==
          ",\"uno\ndos\",,,,,,,,,0,0,,,\"Ana \"\"la jefe\"\"\",,sin signos,0,0\r\n");
}

TEST_CASE("the fingerprint is of the header and the file, and of nothing else", "[paa]") {
    const std::array one{LineaDeVersion{"L-1", road()}};
    const std::string print = huella_de(header(), one);
    CHECK(print.size() == 64);
    CHECK(print == to_hex(sha256("{\"nombre_entidad\":\"Municipio\"}\n" + archivo_de(one))));
    CHECK(print == huella_de(header(), one));

    ColumnasPaa dearer = road();
    dearer.valor_total = pesos(600'000'001);
    CHECK(huella_de(header(), std::array{LineaDeVersion{"L-1", dearer}}) != print);
    EncabezadoPaa other = header();
    other.mision = "Servir";
    CHECK(huella_de(other, one) != print);
    CHECK(huella_de(header(), {}) != print);
    const std::array both{LineaDeVersion{"L-1", road()}, LineaDeVersion{"L-2", dearer}};
    const std::array turned{LineaDeVersion{"L-2", dearer}, LineaDeVersion{"L-1", road()}};
    CHECK(huella_de(header(), both) != huella_de(header(), turned));
}

TEST_CASE("the file is, byte by byte, what the report of the plan gives as CSV", "[paa]") {
    const std::array lines{LineaDeVersion{"L-1", road()}, LineaDeVersion{"L-2", {}}};
    std::vector<std::string> headers;
    for (const auto& column : columnas_del_archivo()) headers.emplace_back(column.meaning);
    std::string csv = tables::csv_line(headers) + "\r\n";
    for (const auto& line : lines) {
        const FilaPaa cells = fila_de(line.columnas);
        csv += tables::csv_line({cells.begin(), cells.end()}) + "\r\n";
    }
    CHECK(archivo_de(lines) == csv);
}

TEST_CASE("two versions are compared line by line and column by column", "[paa]") {
    ColumnasPaa changed = road();
    changed.valor_total = pesos(700'000'000);
    changed.mes_ofertas = 5;
    const std::array before{LineaDeVersion{"L-1", road()}, LineaDeVersion{"L-2", road()},
                            LineaDeVersion{"L-3", road()}};
    const std::array after{LineaDeVersion{"L-3", road()}, LineaDeVersion{"L-1", changed},
                           LineaDeVersion{"L-4", road()}};
    const auto found = diferencias(before, after);
    REQUIRE(found.size() == 3);
    CHECK(found[0].linea == "L-1");
    CHECK(found[0].tipo == "modificada");
    CHECK(found[0].cambios ==
          std::vector<CambioDeColumna>{{"mes_ofertas", "4", "5"}, {"valor_total", "600000000", "700000000"}});
    CHECK(found[1].linea == "L-4");
    CHECK(found[1].tipo == "agregada");
    CHECK(found[2].linea == "L-2");
    CHECK(found[2].tipo == "retirada");
    CHECK(diferencias(before, before).empty());
}

TEST_CASE("a short code and its whole one are the same line", "[paa]") {
    ColumnasPaa whole = road();
    whole.modalidad = "CCE-19-Concurso_Meritos_Con_Lista_Corta_1Sobre";
    CHECK(diferencias(std::array{LineaDeVersion{"1", road()}}, std::array{LineaDeVersion{"1", whole}}).empty());
}

TEST_CASE("modalities are known by code, cut code and label in any spelling", "[paa]") {
    constexpr Date today{std::chrono::year{2026} / 1 / 15};
    struct Case {
        std::string_view text, code;
    };
    for (const auto& [text, code] : std::vector<Case>{
             {"CCE-02", "CCE-02"},
             {"cce-02", "CCE-02"},
             {"Licitación pública", "CCE-02"},
             {"LICITACION PUBLICA", "CCE-02"},
             {"Licitación pública (Obra pública)", "CCE-17"},
             {"Licitación pública Obra Publica", "CCE-17"},
             {"CCE-18", "CCE-18-Seleccion_Abreviada_Menor_Cuantia_Sin_Manifestacion_Interes"},
             {"Selección Abreviada de Menor Cuantia sin Manifestacion de Interés",
              "CCE-18-Seleccion_Abreviada_Menor_Cuantia_Sin_Manifestacion_Interes"},
             {"CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre", "CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre"},
             {"Concurso de méritos abierto", "CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre"},
             {"Concurso de méritos abierto (descontinuado)", "CCE-04"},
             {"Contratación directa.", "CCE-16"},
             {"Contratación directa (con ofertas)", "CCE-05"},
             {"CCE-11||03", "CCE-11||03"},
             {"Contratación régimen especial (con ofertas) - Régimen especial", "CCE-15||03"},
             {"Selección abreviada - acuerdo marco", "CCE-99"},
             {"Mínima cuantía", "CCE-10"}}) {
        INFO(text);
        const CodigoPaa* found = modalidad_paa(text, today);
        REQUIRE(found);
        CHECK(found->codigo == code);
        CHECK(modalidad_canonica(text, today) == code);
    }
    for (const auto text : {"", "CCE-77", "Seleccion Abreviada", "02", "CCE"}) CHECK_FALSE(modalidad_paa(text, today));
    CHECK(modalidad_canonica("Seleccion Abreviada", today) == "Seleccion Abreviada");
}

TEST_CASE("every modality is found by its own code and label, on a day on which it is used", "[paa]") {
    CHECK(modalidades_paa().size() == 23);
    for (const CodigoPaa& one : modalidades_paa()) {
        INFO(one.codigo);
        CHECK(modalidad_paa(one.codigo, one.desde) == &one);
        CHECK(modalidad_paa(one.nombre, one.desde) == &one);
    }
}

TEST_CASE("the list changed with 2019: what fell away, what came in and what means another thing", "[paa]") {
    using namespace std::chrono_literals;
    const std::set<std::string_view> gone{"CCE-03", "CCE-04"};
    for (const CodigoPaa& one : modalidades_paa()) {
        INFO(one.codigo << " " << one.nombre);
        const bool old = gone.contains(one.codigo) || one.nombre == "Contratación directa";
        const auto number = one.codigo.substr(4, 2);
        const bool fresh = (number >= "15" && number <= "20") || one.nombre == "Contratación directa (con ofertas)";
        CHECK(one.vigente(2018y / 12 / 31) == !fresh);
        CHECK(one.vigente(2019y / 1 / 1) == !old);
        CHECK_FALSE(one.vigente(2013y / 8 / 14));
    }
    CHECK(modalidad_canonica("Contratación directa", 2018y / 12 / 31) == "CCE-05");
    CHECK(modalidad_canonica("Contratación directa", 2019y / 1 / 1) == "CCE-16");
    CHECK(modalidad_paa("CCE-05", 2018y / 12 / 31)->nombre == "Contratación directa");
    CHECK(modalidad_paa("CCE-05", 2019y / 1 / 1)->nombre == "Contratación directa (con ofertas)");
}

TEST_CASE("an entity adds codes and withdraws them, from a day on", "[paa]") {
    using namespace std::chrono_literals;
    Parameters own;
    own.add("paa_codigos_modalidad", 2026y / 3 / 1, "CCE-21 = Diálogo competitivo = licitacion_publica; -CCE-17",
            "Circular");
    own.add("paa_codigos_fuente", 2026y / 3 / 1, "6 = SGP salud = sgp", "Circular");
    own.add("paa_codigos_vigencias_futuras", 2026y / 3 / 1, "4 = Negadas = no_solicitadas", "Circular");
    const Date before = 2026y / 2 / 28, after = 2026y / 3 / 1;
    CHECK_FALSE(modalidad_paa("CCE-21", before, own));
    const auto fresh = modalidad_paa("dialogo competitivo", after, own);
    REQUIRE(fresh);
    CHECK(fresh->codigo == "CCE-21");
    CHECK(fresh->flujo == "licitacion_publica");
    CHECK(fresh->vigente(after));
    CHECK(modalidad_paa("CCE-17", before, own)->vigente(before));
    CHECK_FALSE(modalidad_paa("CCE-17", after, own)->vigente(after));
    CHECK_FALSE(fuente_paa("6", before, own));
    CHECK(fuente_paa("6", after, own) == FuentePaa::sgp);
    CHECK(fuente_paa("4", after, own) == FuentePaa::sgp);
    CHECK(estado_vf_paa("Negadas", after, own) == EstadoVigenciasFuturas::no_solicitadas);
}

TEST_CASE("sources, requests and units are known by number, label and word", "[paa]") {
    for (const auto text : {"4", "sgp", "SGP", "SGP - Sistema General de Participaciones"})
        CHECK(fuente_paa(text) == FuentePaa::sgp);
    CHECK(fuente_paa("Regalías") == FuentePaa::regalias);
    CHECK(fuente_paa("NA") == FuentePaa::no_aplica);
    CHECK_FALSE(fuente_paa("6"));
    CHECK_FALSE(fuente_paa("Otros"));
    CHECK(estado_vf_paa("NA") == EstadoVigenciasFuturas::no_aplica);
    CHECK(estado_vf_paa("3") == EstadoVigenciasFuturas::aprobadas);
    CHECK(unidad_plazo_paa("Día(s)") == UnidadDuracion::dias);
    CHECK(unidad_plazo_paa("mes(es)") == UnidadDuracion::meses);
    CHECK(unidad_plazo_paa("años") == UnidadDuracion::anios);
    CHECK(unidad_plazo_paa("Año(s)") == UnidadDuracion::anios);
    CHECK_FALSE(unidad_plazo_paa("horas"));
}
