// The checks across cases of plans, budget and projects over plain rows, each passing and failing by the smallest
// margin.
#include "workflows/auditoria/cruces_planeacion.hpp"

#include "tests/support/catch.hpp"

using namespace hito;
using namespace hito::auditoria;

namespace {

Date day(std::string_view iso) { return parse_date(iso).value(); }
Uuid id(std::uint8_t number) {
    Uuid out;
    out.bytes[15] = number;
    return out;
}
/// The only finding, which names its check and the first case that it is told of.
Observation only(const std::vector<Observation>& found, const Cruce& check, std::uint8_t first) {
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == check.codigo);
    CHECK(found[0].rule == check.nombre);
    CHECK(found[0].norm == check.norma);
    REQUIRE_FALSE(found[0].rests_on.empty());
    CHECK(found[0].rests_on[0].case_id == id(first));
    return found[0];
}
bool says(const Observation& seen, std::string_view words) { return seen.detail.find(words) != std::string::npos; }
constexpr std::int64_t ten_million = 10'000'000;

}  // namespace

// --- The plan --------------------------------------------------------------------------------------------------------

TEST_CASE("a contract without a line shows in a year whose plan was published here", "[auditoria][A04]") {
    const ContratoFirmado alone{id(1), "C-1", day("2026-01-01"), pesos(ten_million), false};
    const auto seen = only(contrato_sin_linea({alone}, {2026}), cruce_sin_linea, 1);
    CHECK(seen.since == day("2026-01-01"));
    CHECK(seen.rests_on[0].act == "suscribir");
    CHECK(says(seen, "Contrato C-1 por $ 10.000.000, suscrito el 2026-01-01"));
    CHECK(contrato_sin_linea({alone}, {2025, 2027}).empty());
    ContratoFirmado planned = alone;
    planned.con_linea = true;
    CHECK(contrato_sin_linea({planned}, {2026}).empty());
}

TEST_CASE("a line that was published on the day of the opening shows nothing, and a day later it does",
          "[auditoria][A05]") {
    SobreLaLinea row{id(1), id(2), "P-1", "abrir", "2026/7", day("2026-03-02"), day("2026-03-02"), day("2026-03-02"),
                     {},    {},    {},    {}};
    CHECK(linea_posterior({row}).empty());
    row.publicada = day("2026-03-03");
    const auto seen = only(linea_posterior({row}), cruce_linea_posterior, 1);
    CHECK(seen.observed == "línea publicada el 2026-03-03");
    CHECK(seen.required == "publicada a más tardar el 2026-03-02");
    REQUIRE(seen.rests_on.size() == 2);
    CHECK(seen.rests_on[1].case_id == id(2));
    row.apertura_oida = true;  // The rule of that act told it.
    CHECK(linea_posterior({row}).empty());
}

TEST_CASE("a process over the value of its line, or of another modality, shows unless the line was published again",
          "[auditoria][A06]") {
    SobreLaLinea row{id(1),
                     id(2),
                     "P-1",
                     "abrir",
                     "2026/7",
                     day("2026-03-02"),
                     day("2026-01-30"),
                     day("2026-03-02"),
                     pesos(ten_million),
                     pesos(ten_million),
                     "minima_cuantia",
                     "minima_cuantia"};
    CHECK(proceso_y_linea({row}, percent(0)).empty());
    row.valor = pesos(ten_million + 1);
    const auto seen = only(proceso_y_linea({row}, percent(0)), cruce_proceso_y_linea, 1);
    CHECK(seen.observed == json{{"valor", ten_million + 1}});
    CHECK(seen.required == json{{"valor", "máximo 10000000"}});
    CHECK(proceso_y_linea({row}, percent(1)).empty());
    row.modalidad = "subasta_inversa";
    CHECK(only(proceso_y_linea({row}, percent(1)), cruce_proceso_y_linea, 1).observed ==
          json{{"modalidad", "subasta_inversa"}});
    SobreLaLinea later = row;
    later.actualizada = day("2026-03-03");
    CHECK(proceso_y_linea({later}, percent(0)).empty());
    row.valor_oido = true;
    CHECK(proceso_y_linea({row}, percent(0)).empty());
}

TEST_CASE("contracts that moved by the share show nothing, and by one peso more they do", "[auditoria][A07]") {
    LineaContratada line{id(1), "2026/7", pesos(ten_million), pesos(ten_million), {}, false};
    line.contratos = {{id(2), "C-1", "suscribir", day("2026-04-01"), pesos(ten_million)},
                      {id(3), "C-2", "adicionar", day("2026-06-01"), pesos(2'000'000)}};
    CHECK(valor_y_linea({line}, percent(20)).empty());
    line.contratos[1].valor = pesos(2'000'001);
    const auto seen = only(valor_y_linea({line}, percent(20)), cruce_valor_y_linea, 1);
    CHECK(seen.since == day("2026-06-01"));
    CHECK(seen.observed == json{{"contratado", 12'000'001}, {"linea", ten_million}});
    REQUIRE(seen.rests_on.size() == 3);
    CHECK(seen.rests_on[2].act == "adicionar");
    CHECK(valor_y_linea({line}, percent(21)).empty());
    LineaContratada heard = line;
    heard.oido = pesos(12'000'001);  // Its own rule told it.
    CHECK(valor_y_linea({heard}, percent(20)).empty());
    LineaContratada less = line;
    less.contratos = {{id(2), "C-1", "suscribir", day("2026-04-01"), pesos(7'999'999)}};
    CHECK(valor_y_linea({less}, percent(20)).size() == 1);
    less.faltan = true;
    CHECK(valor_y_linea({less}, percent(20)).empty());
}

namespace {

LineaPlaneada planned(std::uint8_t number, int month, std::int64_t value, std::string office = "Hacienda",
                      std::string of_class = "441215") {
    return {id(number),
            "2026/" + std::to_string(number),
            std::move(office),
            2026,
            month,
            day("2026-01-30"),
            pesos(value),
            {std::move(of_class)}};
}
CriterioLineas limit_of(std::int64_t limit, int months = 2) {
    return {Months{months}, [limit](int) -> std::optional<Money> { return pesos(limit); }};
}

}  // namespace

TEST_CASE("lines alike that together reach the limit show nothing, and one peso more does", "[auditoria][A08]") {
    const auto limit = limit_of(30'000'000);
    CHECK(lineas_fraccionadas({planned(1, 3, 15'000'000), planned(2, 4, 15'000'000)}, limit).empty());
    const auto seen = only(lineas_fraccionadas({planned(2, 4, 15'000'001), planned(1, 3, 15'000'000)}, limit),
                           cruce_lineas_fraccionadas, 1);
    CHECK(seen.observed == json{{"lineas", 2}, {"suma", 30'000'001}});
    CHECK(seen.required == "máximo 30000000 en minima_cuantia");
    CHECK(says(seen, "2026/1 ($ 15.000.000, mes 3), 2026/2 ($ 15.000.001, mes 4)"));
    CHECK(seen.rests_on.size() == 2);
}

TEST_CASE("lines of another month, office, class or modality are not added up", "[auditoria][A08]") {
    const auto limit = limit_of(30'000'000);
    const LineaPlaneada first = planned(1, 3, 20'000'000);
    CHECK(lineas_fraccionadas({first, planned(2, 4, 20'000'000)}, limit).size() == 1);
    CHECK(lineas_fraccionadas({first, planned(2, 5, 20'000'000)}, limit).empty());
    CHECK(lineas_fraccionadas({first, planned(2, 5, 20'000'000)}, limit_of(30'000'000, 3)).size() == 1);
    CHECK(lineas_fraccionadas({first, planned(2, 4, 20'000'000, "Gobierno")}, limit).empty());
    CHECK(lineas_fraccionadas({first, planned(2, 4, 20'000'000, "Hacienda", "561015")}, limit).empty());
    CHECK(lineas_fraccionadas({first, planned(2, 4, 30'000'001)}, limit).empty());
}

// --- The budget ------------------------------------------------------------------------------------------------------

TEST_CASE("a certificate of the day of the opening shows nothing, and the first of a day later does",
          "[auditoria][A12]") {
    ActoRespaldado opened{
        id(1), "Proceso P-1", "abrir", day("2026-03-02"), {{id(2), "77", "expedir", day("2026-03-02")}}};
    CHECK(cdp_posterior({opened}).empty());
    opened.respaldo = {{id(3), "78", "expedir", day("2026-03-04")}, {id(2), "77", "expedir", day("2026-03-03")}};
    const auto seen = only(cdp_posterior({opened}), cruce_cdp_posterior, 1);
    CHECK(seen.observed == "primer CDP el 2026-03-03");
    REQUIRE(seen.rests_on.size() == 2);
    CHECK(seen.rests_on[1].case_id == id(2));
    opened.respaldo.push_back({id(4), "70", "expedir", day("2026-03-01")});
    CHECK(cdp_posterior({opened}).empty());
    opened.respaldo.clear();  // Of a budget that is kept elsewhere nothing is known.
    CHECK(cdp_posterior({opened}).empty());
}

TEST_CASE("a registry of the day of the start shows nothing, and of a day later it does", "[auditoria][A13]") {
    ActoRespaldado begun{
        id(1), "Contrato C-1", "iniciar", day("2026-04-01"), {{id(2), "9", "expedir", day("2026-04-01")}}};
    CHECK(rp_posterior({begun}).empty());
    begun.respaldo[0].fecha = day("2026-04-02");
    const auto seen = only(rp_posterior({begun}), cruce_rp_posterior, 1);
    CHECK(says(seen,
               "Contrato C-1: acto «iniciar» del 2026-04-01; el primer RP que lo respalda es el 9, del 2026-04-02"));
}

TEST_CASE("project and source are the same down the chain of a contract", "[auditoria][A15]") {
    const std::string own = "2024730010056", other = "2024730010057";
    CadenaDelContrato chain{id(1), "C-1",     day("2026-04-01"), {own}, {own, other},
                            {own}, {"1.2.1"}, {"1.2.1"},         {},    true};
    chain.eslabones = {{id(2), "9", "expedir", day("2026-04-01")}};
    CHECK(bpin_en_la_cadena({chain}).empty());

    CadenaDelContrato registered = chain;
    registered.bpin_registros = {own, other};
    const auto seen = only(bpin_en_la_cadena({registered}), cruce_bpin_en_la_cadena, 1);
    CHECK(seen.observed == json{{"bpin_registros", own + ", " + other}});
    CHECK(seen.required == json{{"bpin_registros", own}});
    CHECK(seen.rests_on.size() == 2);

    CadenaDelContrato silent = chain;
    silent.bpin_registros.clear();
    CHECK(bpin_en_la_cadena({silent}).size() == 1);
    silent.inversion = false;  // Paid for by operation, or not known yet.
    CHECK(bpin_en_la_cadena({silent}).empty());

    CadenaDelContrato line = chain;
    line.bpin_lineas = {other};
    CHECK(bpin_en_la_cadena({line}).front().observed == json{{"bpin_contrato", own}});
    CadenaDelContrato source = chain;
    source.fuentes_registros = {"1.2.1", "1.3.1"};
    CHECK(bpin_en_la_cadena({source}).front().required == json{{"fuentes_registros", "1.2.1"}});
    source.fuentes_lineas.clear();
    CHECK(bpin_en_la_cadena({source}).empty());
}

TEST_CASE("reserves of the share of the investment show nothing, and one peso more does", "[auditoria][A17]") {
    ReservasDelAnio year{2026,
                         pesos(ten_million),
                         {{id(1), "9", "constituir", day("2026-12-31"), pesos(1'000'000)},
                          {id(2), "10", "constituir", day("2026-12-31"), pesos(500'000)}}};
    CHECK(reservas_de_inversion({year}, percent(15)).empty());
    year.reservas[1].valor = pesos(500'001);
    const auto seen = only(reservas_de_inversion({year}, percent(15)), cruce_reservas, 1);
    CHECK(seen.observed == json{{"reservas", 1'500'001}, {"apropiado", ten_million}});
    CHECK(seen.required == "hasta 1500000, el 15 % de la inversión");
    CHECK(reservas_de_inversion({year}, percent(16)).empty());
    year.apropiado = Money{};  // Of an appropriation that is kept elsewhere there is no share.
    CHECK(reservas_de_inversion({year}, percent(15)).empty());
}

TEST_CASE("a reserve whose contract concluded shows from the day after the term to cancel it", "[auditoria][A18]") {
    const ReservaViva held{id(1), id(2), "9", "C-1", pesos(1), day("2027-04-30")};
    CHECK(reserva_sin_cancelar({held}, day("2027-04-30")).empty());
    const auto seen = only(reserva_sin_cancelar({held}, day("2027-05-01")), cruce_reserva_sin_cancelar, 1);
    CHECK(seen.since == day("2027-05-01"));
    CHECK(seen.observed == 1);
    ReservaViva empty = held;
    empty.saldo = Money{};
    CHECK(reserva_sin_cancelar({empty}, day("2027-05-01")).empty());
}

TEST_CASE("who asks, certifies, pays and orders along one chain are not the same person", "[auditoria][A30]") {
    const auto chain = [](std::vector<Funcion> functions) {
        return misma_persona({Vecindad{id(1), "C-1", std::move(functions)}});
    };
    const Funcion pays{id(5), "ana", "girar", Papel::tesoreria, {}};
    for (const Papel other : {Papel::ordenador, Papel::presupuesto, Papel::supervisor}) {
        CHECK(chain({pays, {id(4), "ana", "expedir", other, day("2026-04-01")}}).size() == 1);
        CHECK(chain({pays, {id(4), "eva", "expedir", other, day("2026-04-01")}}).empty());
    }
    const Funcion asks{id(2), "ana", "solicitar", Papel::solicitante, {}};
    const auto seen =
        only(chain({asks, {id(3), "ana", "expedir", Papel::presupuesto, day("2026-04-01")}}), cruce_misma_persona, 1);
    CHECK(seen.observed == "ana: solicitante del CDP y responsable del presupuesto");
    CHECK(seen.required == "personas distintas");
    CHECK(seen.rests_on.size() == 3);
    // Of one and the same certificate its rule tells it.
    CHECK(chain({asks, {id(2), "ana", "expedir", Papel::presupuesto, day("2026-04-01")}}).empty());
    CHECK(chain({{id(2), "", "solicitar", Papel::solicitante, {}}, {id(3), "", "expedir", Papel::presupuesto, {}}})
              .empty());
}

// --- Projects --------------------------------------------------------------------------------------------------------

TEST_CASE("a registry of the day of viability and registration shows nothing, and of a day before it does",
          "[auditoria][A20]") {
    CompromisoDeProyecto row{
        id(1), id(2), "9", "2024730010056", day("2026-02-02"), pesos(1), day("2026-02-02"), day("2026-02-02")};
    CHECK(compromiso_sin_registro({row}).empty());
    row.registrado = day("2026-02-03");
    const auto seen = only(compromiso_sin_registro({row}), cruce_compromiso_sin_registro, 1);
    CHECK(seen.required == "viabilidad y registro a más tardar el 2026-02-02");
    CHECK(seen.rests_on[1].case_id == id(2));
    row.registrado = day("2026-02-02");
    row.viable.reset();
    CHECK(compromiso_sin_registro({row}).size() == 1);
}

TEST_CASE("an appropriation names a project of the bank, with its goal and in the POAI of its year",
          "[auditoria][A21]") {
    ApropiacionDeInversion row{
        id(1), "2026/A/2.3.2/1.2.1/2024730010056", "2024730010056", 2026, day("2026-01-02"), pesos(1), true, true,
        true};
    CHECK(apropiacion_sin_proyecto({row}).empty());
    row.en_el_poai = false;
    CHECK(only(apropiacion_sin_proyecto({row}), cruce_apropiacion_sin_proyecto, 1).observed ==
          "no consta el POAI de 2026");
    row.en_el_poai = true;
    row.con_meta = false;
    CHECK(apropiacion_sin_proyecto({row}).front().observed == "no consta la meta del plan de desarrollo");
    row.en_el_banco = false;
    CHECK(apropiacion_sin_proyecto({row}).front().observed == "no consta el proyecto en el banco");
}

TEST_CASE("a contract of investment tells a BPIN, and one that tells one tells it whole", "[auditoria][A29]") {
    ContratoDeInversion contract{id(1), "C-1", "2024730010056", "el RP 9 es de inversión", day("2026-04-01"), false};
    CHECK(inversion_sin_bpin({contract}).empty());
    contract.bpin = "202473001005";  // Twelve digits: one is missing.
    CHECK(only(inversion_sin_bpin({contract}), cruce_inversion_sin_bpin, 1).observed == "202473001005");
    for (const char* none : {"", "0", "No Definido"}) {
        contract.bpin = none;
        const auto seen = only(inversion_sin_bpin({contract}), cruce_inversion_sin_bpin, 1);
        CHECK(seen.observed == "sin BPIN");
        CHECK(says(seen, "no dice BPIN y el RP 9 es de inversión"));
    }
    contract.con_proyecto = true;
    CHECK(inversion_sin_bpin({contract}).empty());
    contract.con_proyecto = false;
    contract.por_que.clear();
    CHECK(inversion_sin_bpin({contract}).empty());
}

TEST_CASE("a BPIN that is typed is one of the bank", "[auditoria][A29]") {
    const std::set<std::string> bank{"2024730010056"};
    BpinDicho line{id(1), "La línea 2026/L-1", "2024730010056", "publicar", day("2026-01-15")};
    CHECK(bpin_fuera_del_banco({line}, bank).empty());
    line.bpin = "2024730010057";
    const auto seen = only(bpin_fuera_del_banco({line}, bank), cruce_bpin_fuera_del_banco, 1);
    CHECK(seen.observed == "2024730010057");
    CHECK(says(seen, "La línea 2026/L-1 dice el BPIN 2024730010057"));
    line.bpin = "202473001005";  // Twelve digits are no code: another check tells it.
    CHECK(bpin_fuera_del_banco({line}, bank).empty());
}

TEST_CASE("the last version of a plan is what its lines give", "[auditoria][A35]") {
    VersionDelPlan plan{id(1), 2026, 2, day("2026-07-10"), "aaaa", "aaaa", {}};
    CHECK(huella_del_plan({plan}).empty());
    plan.calculada.clear();  // Not known: something of the next version was written already.
    CHECK(huella_del_plan({plan}).empty());
    plan.calculada = "aaab";
    CHECK(says(only(huella_del_plan({plan}), cruce_huella_del_plan, 1), "sus líneas dan aaab"));
    plan.calculada.clear();
    plan.adelantadas = {{id(2), "L-9"}};
    const auto seen = only(huella_del_plan({plan}), cruce_huella_del_plan, 1);
    CHECK(says(seen, "dicen ser de una posterior las líneas L-9"));
    CHECK(seen.rests_on.size() == 2);
}

TEST_CASE("a closed project holds nothing", "[auditoria][A36]") {
    ProyectoCerrado project{id(1), "PRY-1", day("2026-12-30"), {}};
    CHECK(proyecto_cerrado({project}).empty());
    project.pendientes = {{id(2), "el RP 9 con $ 1"}};
    const auto seen = only(proyecto_cerrado({project}), cruce_proyecto_cerrado, 1);
    CHECK(seen.since == day("2026-12-30"));
    CHECK(seen.observed == json{"el RP 9 con $ 1"});
    CHECK(seen.rests_on.size() == 2);
}
