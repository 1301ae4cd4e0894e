#include "adapters/secop/values.hpp"
#include "adapters/secop/vocabulary.hpp"
#include "adapters/tables/text.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace hito;
using namespace hito::secop;
using namespace hito::tables;

TEST_CASE("texts of different years and exports fold to the same", "[secop]") {
    CHECK(fold("Localización") == "localizacion");
    CHECK(fold("LOCALIZACIoN") == "localizacion");
    CHECK(fold("  Presupuesto  General de la Nacion – PGN ") == "presupuesto general de la nacion pgn");
    CHECK(fold("recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_") ==
          "recursos propios alcald as gobernaciones y resguardos ind genas");
    CHECK(fold("Recursos Propios (Alcaldías)") == "recursos propios alcaldias");
    CHECK(fold("Duracio\xCC\x81n") == "duracion");  // a combining accent
    CHECK(fold("") == "");
    CHECK(fold("\xFF\xC3") == "");
}

TEST_CASE("blanks collapse, also no-break spaces and line breaks", "[secop]") {
    CHECK(collapse("  a \r\n b\tc\xC2\xA0\xC2\xA0"
                   "d ") == "a b c d");
    CHECK(collapse(std::string_view{"a\0b", 3}) == "a b");
    CHECK(collapse("\xC2") == "\xC2");
}

TEST_CASE("the texts that mean null do so in any case", "[secop]") {
    for (const char* text :
         {"No Definido", "No definido", "No Defenido", "No aplica", "No Adjudicado", "Sin Descripcion", "Sin Adjudicar",
          "Sin Firma", "NO DEFINIDO", "ND", "-", "UNSPECIFIED", "sin descripción", ""})
        CHECK(means_null(text));
    for (const char* text : {"No aplica/No pertenece", "0", "NDA SAS", "No", "N", "Definido", "$"}) {
        INFO(text);
        CHECK_FALSE(means_null(text));
    }
}

TEST_CASE("bytes that are no UTF-8 are read as Windows-1252", "[secop]") {
    CHECK(is_utf8("Contratación – €"));
    CHECK_FALSE(is_utf8("Contrataci\xF3n"));
    CHECK_FALSE(is_utf8("\xC0\xAF"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
    CHECK(repair_utf8("Contrataci\xF3n y Educación") == "Contratación y Educación");
    CHECK_FALSE(repair_utf8("Educación").has_value());
    CHECK(from_windows_1252("A\xD1O \x96 \x80") == "AÑO – €");
}

TEST_CASE("SECOP I's small vowels get their accents back where the word is known", "[secop]") {
    CHECK(repair_accents("CONTRATACIoN MiNIMA CUANTiA") == "CONTRATACIÓN MÍNIMA CUANTÍA");
    CHECK(repair_accents("CeDULA DE CIUDADANiA") == "CÉDULA DE CIUDADANÍA");
    CHECK(repair_accents("NARIÑO - ALCALDiA MUNICIPIO DE SAN ANDReS DE TUMACO") ==
          "NARIÑO - ALCALDÍA MUNICIPIO DE SAN ANDRÉS DE TUMACO");
    CHECK_FALSE(repair_accents("Policia judicial").has_value());
    CHECK_FALSE(repair_accents("PROGRaMA").has_value());
    CHECK_FALSE(repair_accents("Prestación de servicios").has_value());
}

TEST_CASE("long texts are cut between characters", "[secop]") {
    CHECK(shorten("añil", 2) == "a…");
    CHECK(shorten("añil", 3) == "añ…");
    CHECK(shorten("añil", 5) == "añil");
}

TEST_CASE("money is read in every notation of the files", "[secop]") {
    struct Case {
        const char* text;
        std::optional<std::int64_t> cents;
        const char* note;
    };
    const Case cases[] = {
        {"82160000", 8'216'000'000, ""},
        {"1234567.00", 123'456'700, ""},
        {"1234567.5", 123'456'750, ""},
        {"$1.234.567,89", 123'456'789, "se leyó como 1234567.89 pesos"},
        {"$10,979,236,356", 1'097'923'635'600, "se leyó como 10979236356 pesos"},
        {"$ 10,979,236,356.50", 1'097'923'635'650, "se leyó como 10979236356.50 pesos"},
        {"500.000", 50'000'000, "se leyó como 500000 pesos"},
        {"1234,5", 123'450, "se leyó como 1234.50 pesos"},
        {"1.5E+10", 1'500'000'000'000, "se leyó como 15000000000 pesos"},
        {"82160000.129", 8'216'000'012, "se cortó al centavo: 82160000.12 pesos"},
        {"0.567", 56, "se cortó al centavo: 0.56 pesos"},
        {"0", 0, ""},
        {"", std::nullopt, ""},
        {"-5000", std::nullopt, "se descartó: valor negativo"},
        {"999999999999999", std::nullopt, "se descartó: valor centinela, solo nueves"},
        {"999999999999998", 99'999'999'999'999'800, ""},
        {"1000000000000000", std::nullopt, "se descartó: valor imposible, de mil billones de pesos o más"},
        {"975542400000000000", std::nullopt, "se descartó: valor imposible, de mil billones de pesos o más"},
        {"1.2.3", std::nullopt, "se descartó: no es un valor en pesos"},
        {"12,34.567", std::nullopt, "se descartó: no es un valor en pesos"},
        {"$", std::nullopt, "se descartó: no es un valor en pesos"},
        {".", std::nullopt, "se descartó: no es un valor en pesos"},
        {"1E99", std::nullopt, "se descartó: valor imposible, de mil billones de pesos o más"},
        {"1E999", std::nullopt, "se descartó: no es un valor en pesos"},
        {"por definir", std::nullopt, "se descartó: no es un valor en pesos"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto read = read_money(each.text);
        CHECK(read.value.has_value() == each.cents.has_value());
        if (each.cents && read.value) CHECK(read.value->cents() == *each.cents);
        CHECK(read.note == each.note);
    }
}

TEST_CASE("days are read in every notation, and dirt is dropped", "[secop]") {
    struct Case {
        const char* text;
        const char* iso;
        const char* note;
    };
    const Case cases[] = {
        {"2020-04-22T00:00:00.000", "2020-04-22", ""},
        {"2020-04-22", "2020-04-22", ""},
        {"22/04/2020", "2020-04-22", ""},
        {"04/05/2020", "2020-05-04", ""},
        {"04/22/2020 12:00:00 AM", "2020-04-22", "se leyó como mes/día/año: 2020-04-22"},
        {"1990-01-01", "1990-01-01", ""},
        {"2043-12-31", "2043-12-31", ""},
        {"", "", ""},
        {"1989-12-31", "", "se descartó: año fuera de 1990 a 2043"},
        {"2044-01-01", "", "se descartó: año fuera de 1990 a 2043"},
        {"2099-12-31T00:00:00.000", "", "se descartó: año fuera de 1990 a 2043"},
        {"2026-02-30", "", "se descartó: no es un día del calendario"},
        {"20/13/2020", "", "se descartó: no es un día del calendario"},
        {"2026-02", "", "se descartó: no es una fecha"},
        {"2026-02-03 de marzo", "", "se descartó: no es una fecha"},
        {"46023", "", "se descartó: no es una fecha"},
        {"2026/02-03", "", "se descartó: no es una fecha"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto read = read_day(each.text);
        CHECK((read.value ? to_iso(read.value->day) : "") == each.iso);
        CHECK(read.note == each.note);
    }
    CHECK(read_day("04/05/2020").value->order == DayOrder::either);
    CHECK(read_day("05/05/2020").value->order == DayOrder::iso);
}

TEST_CASE("the check digit of a NIT follows its weights", "[secop]") {
    CHECK(check_digit("891200916") == 2);
    CHECK(check_digit("899999063") == 3);
    CHECK(check_digit("800197268") == 4);
    CHECK(check_digit("899999090") == 2);
}

TEST_CASE("documents lose signs and check digit, and say what is wrong", "[secop]") {
    struct Case {
        const char* type;
        const char* text;
        const char* number;
        int check;  ///< -1: none.
        const char* read_as;
        const char* note;
    };
    const Case cases[] = {
        {"nit", "891.200.916-2", "891200916", 2, "nit", ""},
        {"nit", "891200916", "891200916", 2, "nit", ""},
        {"nit", "891200916 - 2", "891200916", 2, "nit", ""},
        {"nit", "8912009162", "891200916", 2, "nit", "se separó el dígito de verificación: 891200916-2"},
        {"nit", "8912009163", "8912009163", -1, "nit",
         "tiene diez dígitos y el último no es su dígito de verificación: se dejó como está"},
        {"nit", "891200916-5", "891200916", -1, "nit",
         "el dígito de verificación publicado es 5 y el de ese número es 2: se omitió"},
        {"", "891200916", "891200916", 2, "nit", "sin tipo de documento: por su forma se tomó como NIT"},
        {"", "1003209597", "1003209597", -1, "", ""},
        {"cedula", "1.003.209.597", "1003209597", -1, "cedula", ""},
        {"cedula", "000000", "", -1, "", "se descartó: número de relleno"},
        {"nit", "sin nit", "", -1, "", "se descartó: no es un número de documento"},
        {"pasaporte", "AB 12345", "AB 12345", -1, "pasaporte", ""},
        {"nit", "12345678901234567890", "", -1, "", "se descartó: tiene más de quince dígitos"},
        {"nit", "-", "", -1, "", "se descartó: no es un número de documento"},
        {"nit", "", "", -1, "", ""},
    };
    for (const Case& each : cases) {
        INFO(each.type << " " << each.text);
        const auto read = read_document(each.type, each.text);
        CHECK((read.value ? read.value->number : "") == each.number);
        CHECK((read.value ? read.value->check_digit.value_or(-1) : -1) == each.check);
        CHECK((read.value ? read.value->type : "") == each.read_as);
        CHECK(read.note == each.note);
    }
}

TEST_CASE("counts, yes and no, and UNSPSC codes", "[secop]") {
    CHECK(read_count("15").value == 15);
    CHECK(read_count("15.0").value == 15);
    CHECK_FALSE(read_count("15.5").value);
    CHECK_FALSE(read_count("-1").value);
    CHECK_FALSE(read_count("99999999").value);
    CHECK(read_yes_no("Si").value == true);
    CHECK(read_yes_no("SÍ").value == true);
    CHECK(read_yes_no("No").value == false);
    CHECK_FALSE(read_yes_no("tal vez").value);
    CHECK(read_unspsc("V1.80111701").value == "80111701");
    CHECK(read_unspsc("V172141000 V172141100").value == "72141000 72141100");
    CHECK(read_unspsc("V1.80111600;V1.80111700").value == "80111600 80111700");
    CHECK_FALSE(read_unspsc("V1.8011").value);
}

TEST_CASE("published states have their stage", "[secop]") {
    struct Case {
        const char* published;
        const char* stage;
    };
    const Case cases[] = {{"En ejecución", "en_ejecucion"},
                          {"EN EJECUCION", "en_ejecucion"},
                          {"enviado Proveedor", "en_elaboracion"},
                          {"En aprobación", "en_elaboracion"},
                          {"Borrador", "en_elaboracion"},
                          {"Aprobado", "suscrito"},
                          {"cedido", "cedido"},
                          {"terminado", "terminado"},
                          {"Cerrado", "cerrado"},
                          {"Terminado sin Liquidar", "terminado_sin_liquidar"},
                          {"Terminado Anormalmente después de Convocado", "terminado_anormalmente"},
                          {"Celebrado", "suscrito"},
                          {"Lo que sea", ""}};
    for (const Case& each : cases) CHECK(stage_of(each.published, false) == each.stage);
    CHECK(stage_of("Activo", true) == "en_ejecucion");
    CHECK(stage_of("Activo", false) == "suscrito");
}

TEST_CASE("published modalities have their code", "[secop]") {
    struct Case {
        const char* published;
        const char* code;
    };
    const Case cases[] = {
        {"Contratación Directa (con ofertas)", "contratacion_directa"},
        {"Mínima cuantía", "minima_cuantia"},
        {"Seleccion Abreviada Menor Cuantia Sin Manifestacion Interes", "seleccion_abreviada_menor_cuantia"},
        {"Selección abreviada subasta inversa", "subasta_inversa"},
        {"Licitación pública Obra Publica", "licitacion_publica"},
        {"Licitación Pública Acuerdo Marco de Precios", "licitacion_publica"},
        {"Selección Abreviada por Acuerdo Marco de Precios", "acuerdo_marco"},
        {"CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre", "concurso_meritos"},
        {"Contratación régimen especial (con ofertas)", "regimen_especial"},
        {"Enajenación de bienes con subasta", "otra"},
        {"Solicitud de información a los Proveedores", "otra"},
        {"CONTRATACIoN DIRECTA (LEY 1150 DE 2007)", "contratacion_directa"},
        {"SELECCIoN ABREVIADA DE MENOR CUANTiA (LEY 1150 DE 2007)", "seleccion_abreviada_menor_cuantia"},
        {"SUBASTA", "subasta_inversa"},
        {"ASOCIACIoN PuBLICO PRIVADA", "otra"},
        {"CONTRATOS Y CONVENIOS CON MaS DE DOS PARTES", "otra"},
        {"", ""},
    };
    for (const Case& each : cases) {
        INFO(each.published);
        CHECK(modality_of(each.published) == each.code);
    }
}

TEST_CASE("published kinds of contract have their code", "[secop]") {
    CHECK(contract_type_of("Prestación de servicios", "") == "prestacion_servicios");
    CHECK(contract_type_of("INTERVENTORiA", "") == "interventoria");
    CHECK(contract_type_of("Arrendamiento de inmuebles", "") == "arrendamiento");
    CHECK(contract_type_of("Operaciones de Crédito Público", "") == "emprestito");
    CHECK(contract_type_of("Negocio fiduciario", "") == "fiducia");
    CHECK(contract_type_of("Otro", "") == "otro");
    CHECK(contract_type_of("Otro", "ContratosConveniosInteradministrativosValorCero") ==
          "convenio_interadministrativo");
    CHECK(contract_type_of("Obra", "Contratos o convenios Interadministrativos (con valor)") == "obra");
    CHECK(contract_type_of("", "") == "");
    CHECK(is_professional_services("prestacion_servicios", "contratacion_directa", "ServiciosProfesionales", ""));
    CHECK(is_professional_services("prestacion_servicios", "contratacion_directa", "",
                                   "SERVICIOS DE APOYO A LA GESTIoN"));
    CHECK_FALSE(is_professional_services("prestacion_servicios", "minima_cuantia", "", "apoyo a la gestión"));
    CHECK(document_type("NIT DE PERSONA JURiDICA") == "nit");
    CHECK(document_type("CeDULA DE CIUDADANiA") == "cedula");
    CHECK(document_type("Cédula de Extranjería") == "cedula_extranjeria");
    CHECK(document_type("Permiso especial de permanencia") == "permiso_permanencia");
}
