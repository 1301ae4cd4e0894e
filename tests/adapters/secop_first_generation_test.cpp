// SECOP I and the set that integrates both generations.
#include "tests/adapters/secop_support.hpp"
#include "tests/support/catch.hpp"

using namespace hito;
using namespace hito::secop;

namespace {

const std::string first_generation_header =
    "anno_firma_contrato,nombre_entidad,nit_de_la_entidad,modalidad_de_contratacion,estado_del_proceso,tipo_de_"
    "contrato,"
    "numero_de_constancia,numero_de_contrato,id_adjudicacion,fecha_de_firma_del_contrato,plazo_de_ejec_del_contrato,"
    "rango_de_ejec_del_contrato,tiempo_adiciones_en_meses,cuantia_contrato,valor_total_de_adiciones,"
    "valor_contrato_con_adiciones,moneda,fecha_liquidacion\n";

}  // namespace

TEST_CASE("SECOP I: a contract exists from its signature on", "[secop]") {
    const auto read = [](const std::string& line) { return read_all(first_generation_header + line + "\n"); };
    const auto unsigned_row = read(
        "Sin Firma,ALCALDiA,891.200.916-2,CONTRATACIoN MiNIMA CUANTiA,Convocado,OBRA,26-13-1,,"
        "Sin Adjudicar,,0,N,0,0,0,0,PESO COLOMBIANO,");
    CHECK(unsigned_row.rejected.at(0).reason ==
          "la fila todavía no es un contrato: proceso en estado «Convocado» sin fecha de firma");
    const auto lost_state = read(
        "Sin Firma,ALCALDiA,891.200.916-2,CONTRATACIoN MiNIMA CUANTiA,,OBRA,26-13-1,,"
        "Sin Adjudicar,,0,N,0,0,0,0,PESO COLOMBIANO,");
    CHECK(lost_state.rejected.at(0).reason ==
          "la fila todavía no es un contrato: proceso sin firma (anno_firma_contrato = «Sin Firma»)");
    const auto closed = read(
        "2026,ALCALDiA,891.200.916-2,CONTRATACIoN MiNIMA CUANTiA,,OBRA,26-13-1,C-1,55,2026-03-01,2,M,1,"
        "1000,500,1600,PESO COLOMBIANO,2026-06-01");
    const json& data = closed.records.at(0).data;
    CHECK(closed.records[0].key == "26-13-1-55");
    CHECK(data["etapa_publicada"] == "liquidado");
    CHECK(data["entidad_nit"] == "891200916");
    CHECK(data["entidad_nombre"] == "ALCALDÍA");
    CHECK(data["plazo_texto"] == "2 meses");
    CHECK(data["dias_adicionados"] == 30);
    CHECK(data["valor_inicial"] == 100'000);
    CHECK(data["valor_adiciones"] == 50'000);
    CHECK(any_mentions(closed.records[0].notes, "no suma el valor vigente 1600"));
    const auto foreign = read(
        "2026,ALCALDiA,891.200.916-2,SUBASTA,Celebrado,OBRA,26-13-1,C-1,55,2026-03-01,2,M,0,1000,0,1000,"
        "DOLAR,");
    CHECK_FALSE(foreign.records.at(0).data.contains("valor_vigente"));
    CHECK(any_mentions(foreign.records[0].notes, "no es peso colombiano"));
}

TEST_CASE("SECOP I: each award of a notice has a key of its own, whatever the order of the rows", "[secop]") {
    const auto line = [](const std::string& award) {
        return "2026,ALCALDiA,891.200.916-2,SUBASTA,Celebrado,OBRA,26-9-1,C-1," + award +
               ",2026-03-01,2,M,0,1000,0,1000,PESO COLOMBIANO,\n";
    };
    const auto all = read_all(first_generation_header + line("55") + line("56") + line("55"));
    REQUIRE(all.records.size() == 3);
    CHECK(all.records[0].key == "26-9-1-55");
    CHECK(all.records[1].key == "26-9-1-56");
    CHECK(all.records[1].data["numero_contrato"] == "26-9-1-56");
    CHECK(all.records[1].data["id_adjudicacion"] == "56");
    CHECK(all.records[2].key == "26-9-1-55");
}

TEST_CASE("the integrated set tells its origin row by row", "[secop]") {
    const std::string header =
        "Nombre de la Entidad,NIT de la Entidad,Estado del Proceso,Tipo de Contrato,Fecha de Firma del Contrato,ID "
        "Contrato,"
        "Valor Contrato,Origen\n";
    const auto all = read_all(header + "A,891200916,Convocado,Obra,,26-13-9,0,SECOPI\n" +
                              "A,891200916,Celebrado,Obra,2026-01-02,26-13-8,50,SECOPI\n" +
                              "A,891200916,Borrador,Obra,,CO1.PCCNTR.9,50,SECOPII\n");
    CHECK(all.dialect["formato_secop"] == "secop_integrado");
    REQUIRE(all.rejected.size() == 1);
    REQUIRE(all.records.size() == 2);
    CHECK(all.records[0].data["etapa_publicada"] == "suscrito");
    CHECK(all.records[1].data["etapa_publicada"] == "en_elaboracion");
}
