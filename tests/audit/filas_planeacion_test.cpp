// From cases to rows: what the checks across plans, budget and projects are given of cases that are linked.
#include "tests/support/catch.hpp"
#include "tests/support/mundo.hpp"
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/registry.hpp"

#include <algorithm>

using namespace hito;
using hito::tests::day;

namespace {

Uuid id(std::uint8_t number) {
    Uuid out;
    out.bytes[15] = number;
    return out;
}
Snapshot stored(std::uint8_t number, std::string_view workflow, States states, json facts,
                std::vector<Link> links = {}) {
    Snapshot out;
    out.id = id(number);
    out.workflow = registry().find(workflow);
    REQUIRE(out.workflow);
    out.states = std::move(states);
    out.version = 1;
    out.since = day("2026-01-02");
    out.facts = Document(facts);
    out.links = std::move(links);
    return out;
}

const std::string bpin = "2024730010056", other_bpin = "2024730010057";
constexpr std::int64_t million = 1'000'000'00;

Snapshot contract(json facts, std::vector<Link> links = {}, std::string_view stage = "en_ejecucion",
                  std::uint8_t number = 1) {
    facts.update({{"numero_contrato", "C-" + std::to_string(number)}});
    if (!facts.contains("fecha_suscripcion")) facts["fecha_suscripcion"] = "2026-04-01";
    return stored(number, "contrato", {stage, "activo", "perfeccionado"}, std::move(facts), std::move(links));
}
Snapshot process(json facts, std::vector<Link> links = {}) {
    facts.update({{"numero_proceso", "P-11"}});
    return stored(11, "minima_cuantia", {"contratado", "en_curso"}, std::move(facts), std::move(links));
}
Snapshot plan(json facts = json::object()) {
    facts.update({{"vigencia", 2026}, {"versiones", {{{"version", 1}, {"publicada_el", "2026-01-30"}}}}});
    return stored(21, "paa", {"publicado"}, std::move(facts));
}
Snapshot line(json facts, std::uint8_t number = 22) {
    facts.update({{"vigencia", 2026}, {"linea", "L-" + std::to_string(number)}});
    if (!facts.contains("publicada_el")) facts["publicada_el"] = "2026-01-30";
    return stored(number, "linea_paa", {"publicada"}, std::move(facts), {{"del_plan", id(21)}});
}
/// With its key: an item of investment of 2026.
json keyed(json facts) {
    facts.update({{"vigencia", 2026}, {"seccion", "central"}, {"rubro", "2.3.2.02"}, {"fuente", "1.2.1"}});
    if (!facts.contains("bpin")) facts["bpin"] = bpin;
    return facts;
}
Snapshot appropriation(std::vector<Link> links = {}, json facts = json::object()) {
    facts["inicial"] = 100 * million;
    return stored(31, "apropiacion", {"vigente"}, keyed(std::move(facts)), std::move(links));
}
Snapshot certificate(std::string_view date, std::vector<Link> links = {}) {
    links.push_back({"afecta", id(31)});
    return stored(32, "cdp", {"expedido", "en_uso"},
                  keyed({{"numero", "77"},
                         {"expedido_el", date},
                         {"certificado", 10 * million},
                         {"solicitado_por", "sol"},
                         {"expedido_por", "pre"}}),
                  std::move(links));
}
Snapshot registry_of(std::string_view date, json facts = json::object(), std::string_view stage = "expedido") {
    facts.update({{"numero", "9"}, {"expedido_el", date}, {"valor", 10 * million}});
    if (!facts.contains("expedido_por")) facts["expedido_por"] = "pre";
    return stored(33, "rp", {stage}, keyed(std::move(facts)),
                  {{"compromete", id(32)}, {"respalda", id(1)}, {"afecta", id(31)}});
}
Snapshot project(json facts, std::string_view stage = "en_ejecucion") {
    facts.update({{"codigo_proyecto", "PRY-1"}, {"bpin", bpin}});
    return stored(41, "proyecto", {stage, "activo", "sin_ajuste", "en_el_banco"}, std::move(facts));
}

struct Found {
    std::vector<std::string> checks, left_out;
};
Found across(const std::vector<Snapshot>& cases, json own = json::object(), std::string_view on = "2026-11-20") {
    static const law::CalendarioColombia calendar;
    Law law;
    law.calendar = &calendar;
    for (const auto& [name, value] : own.items()) law.parameters.add(name, day("2020-01-01"), value, "acuerdo");
    auto all = auditor().across();
    for (const auto& at : cases) all->look(at);
    Found out;
    for (const auto& seen : all->found(day(on), law, out.left_out)) out.checks.push_back(seen.rule);
    std::sort(out.checks.begin(), out.checks.end());
    return out;
}
using Checks = std::vector<std::string>;

}  // namespace

TEST_CASE("a contract has its line by itself, by its process or by what the line was told", "[auditoria][A04]") {
    const Checks alone{"cruce.contrato_sin_linea"};
    CHECK(across({plan(), contract({})}).checks == alone);
    CHECK(across({contract({})}).checks.empty());
    CHECK(across({plan(), contract({{"fecha_suscripcion", "2025-12-31"}})}).checks.empty());
    CHECK(across({plan(), line({}), contract({}, {{"de_la_linea", id(22)}})}).checks.empty());
    CHECK(across({plan(), line({}), process({}, {{"de_la_linea", id(22)}}), contract({}, {{"resulta_de", id(11)}})})
              .checks.empty());
    CHECK(across({plan(), line({}), process({}), contract({}, {{"resulta_de", id(11)}})}).checks == alone);
    CHECK(across({plan(), line({}), process({{"linea_paa", "L-22"}}), contract({}, {{"resulta_de", id(11)}})})
              .checks.empty());
    const json told{{"contratos", {{{"numero_contrato", "C-1"}, {"valor", million}}}}};
    CHECK(across({plan(), line(told), contract({})}).checks.empty());
    Snapshot draft = plan();
    draft.facts = Document(json{{"vigencia", 2026}});  // It is not published yet.
    CHECK(across({draft, contract({})}).checks.empty());
    CHECK(across({draft, line({}), contract({})}).checks == alone);
}

TEST_CASE("a line is held against the process that is linked with it and that it was not told of",
          "[auditoria][A05][A06]") {
    const auto opened = [](json more) {
        json facts{{"abierto_el", "2026-03-02"}, {"modalidad", "minima_cuantia"}, {"valor_estimado", 10 * million}};
        facts.update(more.is_null() ? json::object() : more);
        return process(std::move(facts), {{"de_la_linea", id(22)}});
    };
    const auto stands = [](json more) {
        json facts{{"modalidad", "CCE-10"}, {"valor_total", 10 * million}};
        facts.update(more.is_null() ? json::object() : more);
        return line(std::move(facts));
    };
    CHECK(across({stands({}), opened({})}).checks.empty());
    CHECK(across({stands({{"publicada_el", "2026-03-03"}}), opened({})}).checks == Checks{"cruce.linea_posterior"});
    CHECK(across({stands({}), opened({{"valor_estimado", 10 * million + 1}})}).checks ==
          Checks{"cruce.proceso_y_linea"});
    CHECK(across({stands({}), opened({{"valor_estimado", 10 * million + 1}})}, {{"paa_tolerancia_valor", 1}})
              .checks.empty());
    CHECK(across({stands({{"modalidad", "CCE-07"}}), opened({})}).checks == Checks{"cruce.proceso_y_linea"});
    CHECK(across({stands({{"actualizada_el", "2026-03-03"}}), opened({{"valor_estimado", 11 * million}})})
              .checks.empty());
    const json heard{{{"numero_proceso", "P-11"}, {"valor", 11 * million}, {"abierto_el", "2026-03-02"}}};
    CHECK(across({stands({{"procesos", heard}}), opened({{"valor_estimado", 11 * million}})}).checks.empty());
    CHECK(across({stands({{"procesos", heard}}), opened({{"valor_estimado", 12 * million}})}).checks ==
          Checks{"cruce.proceso_y_linea"});
    const auto direct =
        contract({{"fecha_suscripcion", "2026-01-29"}, {"valor_inicial", 10 * million}}, {{"de_la_linea", id(22)}});
    CHECK(across({stands({}), direct}).checks == Checks{"cruce.linea_posterior"});
}

TEST_CASE("what a contract is worth now is held against its line", "[auditoria][A07]") {
    const auto worth = [](std::int64_t value) {
        return contract({{"valor_inicial", 10 * million}, {"valor_vigente", value}}, {{"de_la_linea", id(22)}});
    };
    const json said{{"valor_total", 10 * million},
                    {"contratos", {{{"numero_contrato", "C-1"}, {"valor", 10 * million}}}}};
    CHECK(across({line(said), worth(12 * million)}).checks.empty());
    CHECK(across({line(said), worth(12 * million + 1)}).checks == Checks{"cruce.valor_y_linea"});
    CHECK(across({line(said), worth(12 * million + 1)}, {{"paa_desviacion_valor", 21}}).checks.empty());
    json updated = said;
    updated["valor_total"] = 12 * million;  // The plan was published again.
    CHECK(across({line(updated), worth(12 * million + 1)}).checks.empty());
    json told = said;
    told["contratos"][0]["valor"] = 13 * million;  // Its own rule looked at it.
    CHECK(across({line(told), worth(13 * million)}).checks.empty());
}

TEST_CASE("lines of mínima cuantía are added up against the limit of the plan, else that of the entity",
          "[auditoria][A08]") {
    const auto planned = [](std::uint8_t number, int month, json more = json::object()) {
        json facts{{"modalidad", "CCE-10"},
                   {"valor_total", 20 * million},
                   {"mes_inicio", month},
                   {"dependencia", "Hacienda"},
                   {"unspsc", {"44121500"}}};
        facts.update(more.is_null() ? json::object() : more);
        return line(std::move(facts), number);
    };
    const Checks split{"cruce.lineas_fraccionadas"};
    const Snapshot header = plan({{"limite_minima_cuantia", 39 * million}});
    CHECK(across({header, planned(22, 3), planned(23, 4)}).checks == split);
    CHECK(across({plan({{"limite_minima_cuantia", 40 * million}}), planned(22, 3), planned(23, 4)}).checks.empty());
    CHECK(across({header, planned(22, 3), planned(23, 5)}).checks.empty());
    CHECK(across({header, planned(22, 3), planned(23, 5)}, {{"paa_fraccionamiento_meses", 3}}).checks == split);
    CHECK(across({header, planned(22, 3), planned(23, 4, {{"version_baja", 1}})}).checks.empty());
    CHECK(across({header, planned(22, 3), planned(23, 4, {{"modalidad", "CCE-06"}})}).checks.empty());
    const Found without = across({planned(22, 3), planned(23, 4)});
    CHECK(without.checks.empty());
    CHECK(without.left_out == Checks{"A08 de 2026: falta el límite de mínima cuantía del plan"});
    // 10 % of 280 minimum wages of 2026, some 49 million.
    CHECK(across({planned(22, 3), planned(23, 4), planned(24, 4)}, {{"presupuesto_anual", 10'000'000'000}}).checks ==
          split);
    CHECK(across({planned(22, 3), planned(23, 4)}, {{"presupuesto_anual", 10'000'000'000}}).checks.empty());
}

TEST_CASE("certificates are held against the opening and the signature, and registries against the start",
          "[auditoria][A12][A13]") {
    const auto opened = process({{"abierto_el", "2026-03-02"}});
    CHECK(across({opened, certificate("2026-03-02", {{"ampara", id(11)}})}).checks.empty());
    CHECK(across({opened, certificate("2026-03-03", {{"ampara", id(11)}})}).checks == Checks{"cruce.cdp_posterior"});
    const auto begun = contract({{"fecha_inicio", "2026-04-06"}, {"bpin", bpin}});
    CHECK(across({begun, certificate("2026-04-01"), registry_of("2026-04-06")}).checks.empty());
    CHECK(across({begun, certificate("2026-04-02"), registry_of("2026-04-07")}).checks ==
          Checks{"cruce.cdp_posterior", "cruce.rp_posterior"});
}

TEST_CASE("the chain of a contract names one project from the line to the registry", "[auditoria][A15]") {
    const auto chain = [](json of_line, json of_contract, json of_registry) {
        return across({line(std::move(of_line)), contract(std::move(of_contract), {{"de_la_linea", id(22)}}),
                       certificate("2026-03-30"), registry_of("2026-04-02", std::move(of_registry))})
            .checks;
    };
    const Checks apart{"cruce.bpin_en_la_cadena"};
    CHECK(chain({{"bpin", bpin}}, {{"bpin", bpin}}, {}).empty());
    CHECK(chain({{"bpin", other_bpin}}, {{"bpin", bpin}}, {}) == apart);
    CHECK(chain({{"bpin", other_bpin}, {"otros_bpin", {bpin}}}, {{"bpin", bpin}}, {}).empty());
    CHECK(chain({}, {{"bpin", bpin}}, {{"bpin", other_bpin}}) == apart);
    CHECK(chain({{"fuente_ccpet", "1.2.1"}}, {{"bpin", bpin}}, {}).empty());
    CHECK(chain({{"fuente_ccpet", "1.3.1"}}, {{"bpin", bpin}}, {}) == apart);
}

TEST_CASE("reserves of investment are added up by year against what was appropriated", "[auditoria][A17]") {
    const auto reserve = [](std::int64_t value, std::string_view stage = "ejecutada") {
        return stored(
            34, "reserva", {stage},
            keyed({{"numero_rp", "9"}, {"valor", value}, {"constituida_el", "2026-12-31"}, {"obligado", value}}),
            {{"reserva_de", id(33)}, {"respalda", id(1)}});
    };
    CHECK(across({appropriation(), reserve(15 * million)}, {}, "2027-02-01").checks.empty());
    CHECK(across({appropriation(), reserve(15 * million + 1)}, {}, "2027-02-01").checks ==
          Checks{"cruce.reservas_de_inversion"});
    CHECK(across({appropriation(), reserve(15 * million + 1)}, {{"reservas_inversion_parte", 20}}, "2027-02-01")
              .checks.empty());
}

TEST_CASE("a reserve is held against the conclusion of its contract and what that one still owes", "[auditoria][A18]") {
    const auto reserve = stored(34, "reserva", {"constituida"},
                                keyed({{"numero_rp", "9"}, {"valor", 2 * million}, {"constituida_el", "2026-12-31"}}),
                                {{"respalda", id(1)}});
    const json concluded{{"bpin", bpin}, {"clasificado_el", "2027-02-15"}};
    const auto settled = contract(concluded, {}, "liquidado");
    CHECK(across({reserve, settled}, {}, "2027-03-15").checks.empty());
    CHECK(across({reserve, settled}, {}, "2027-03-16").checks == Checks{"cruce.reserva_sin_cancelar"});
    CHECK(across({reserve, settled}, {{"saldo_por_liberar_meses", 2}}, "2027-03-16").checks.empty());
    json owed = concluded;
    owed["saldo_a_favor_contratista"] = 2 * million;
    CHECK(across({reserve, contract(owed, {}, "liquidado")}, {}, "2027-03-16").checks.empty());
    CHECK(across({reserve, contract(concluded)}, {}, "2027-03-16").checks.empty());
}

TEST_CASE("what names a project and is not linked with it is held against the bank", "[auditoria][A20][A21]") {
    const json sound{{"viable_el", "2026-01-20"},
                     {"registrado_el", "2026-02-02"},
                     {"meta_plan", "IP-63"},
                     {"poai", {{{"vigencia", 2026}}}}};
    const auto spent = [](const Snapshot& of, std::string_view date, std::vector<Link> links = {}) {
        return across({of, appropriation(std::move(links)), registry_of(date)}).checks;
    };
    CHECK(spent(project(sound), "2026-02-02").empty());
    CHECK(spent(project(sound), "2026-02-01") == Checks{"cruce.compromiso_sin_registro"});
    CHECK(spent(project(sound), "2026-02-01", {{"del_proyecto", id(41)}}).empty());  // Its own rule told it.
    json unplanned = sound;
    unplanned["poai"][0]["vigencia"] = 2025;
    CHECK(spent(project(unplanned), "2026-02-02") == Checks{"cruce.apropiacion_sin_proyecto"});
    const auto of_another = appropriation({}, {{"bpin", other_bpin}});
    CHECK(across({project(sound), of_another}).checks == Checks{"cruce.apropiacion_sin_proyecto"});
    CHECK(across({of_another}).checks.empty());  // The bank of the entity is not kept here.
    const auto royalties = stored(42, "proyecto_sgr", {"aprobado", "activo", "en_el_banco"}, {{"bpin", other_bpin}});
    CHECK(across({project(sound), of_another, royalties}).checks.empty());
}

TEST_CASE("a contract is of investment by its registries, its line or its process", "[auditoria][A29]") {
    const Checks without{"cruce.inversion_sin_bpin"};
    CHECK(across({contract({}), certificate("2026-03-30"), registry_of("2026-04-02")}).checks == without);
    CHECK(across({contract({{"bpin", bpin}}), certificate("2026-03-30"), registry_of("2026-04-02")}).checks.empty());
    CHECK(across({line({{"tipo_gasto", "inversion"}}), contract({}, {{"de_la_linea", id(22)}})}).checks == without);
    CHECK(across({line({{"tipo_gasto", "funcionamiento"}}), contract({}, {{"de_la_linea", id(22)}})}).checks.empty());
    CHECK(across({process({{"bpin", bpin}}), contract({}, {{"resulta_de", id(11)}})}).checks == without);
    CHECK(across({project({}), process({{"bpin", bpin}}),
                  contract({}, {{"resulta_de", id(11)}, {"del_proyecto", id(41)}})})
              .checks.empty());
    CHECK(across({contract({{"bpin", "2024-7300-10056"}})}).checks.empty());
    CHECK(across({contract({{"bpin", "73001"}})}).checks == without);
    CHECK(across({process({{"bpin", bpin}}), contract({{"desconoce", {"bpin"}}}, {{"resulta_de", id(11)}})})
              .checks.empty());
}

TEST_CASE("the people of the budget stand beside those of the contract", "[auditoria][A30][R33]") {
    const auto chain = [](std::string_view signs, std::string_view registers, std::string_view pays) {
        const auto paid =
            stored(35, "pago", {"girado"}, keyed({{"numero", "1"}, {"girado_por", pays}}), {{"respalda", id(1)}});
        return across({contract({{"bpin", bpin}, {"ordenador", signs}}), certificate("2026-03-30"),
                       registry_of("2026-04-02", {{"expedido_por", registers}}), paid})
            .checks;
    };
    CHECK(chain("alc", "pre", "tes").empty());
    CHECK(chain("alc", "pre", "alc") == Checks{"cruce.misma_persona"});
    CHECK(chain("alc", "pre", "pre") == Checks{"cruce.misma_persona"});
    CHECK(chain("alc", "sol", "tes") == Checks{"cruce.misma_persona"});  // Who asked for the certificate.
    CHECK(chain("pre", "pre", "tes") == Checks{"cruce.funciones_incompatibles"});
}

TEST_CASE("a closed project is held against what is linked with it and what names it", "[auditoria][A36]") {
    const auto closed = project(
        {{"cerrado_el", "2026-12-30"}, {"viable_el", "2026-01-02"}, {"registrado_el", "2026-01-02"}}, "cerrado");
    const Checks holds{"cruce.proyecto_cerrado"};
    const std::vector<Link> linked{{"del_proyecto", id(41)}};
    const auto at_its_end = [&](const Snapshot& other) { return across({closed, other}, {}, "2027-02-01").checks; };
    CHECK(at_its_end(contract({}, linked, "liquidado")).empty());
    CHECK(at_its_end(contract({}, linked, "en_liquidacion")) == holds);
    const json works{{"tipo_contrato", "obra"}, {"fecha_inicio", "2026-04-06"}, {"terminado_el", "2026-10-01"}};
    CHECK(at_its_end(contract(works, linked, "terminado")) == holds);
    CHECK(at_its_end(contract(works, {}, "terminado")).empty());
    const auto rp = [&](std::int64_t left) {
        json facts = keyed({{"numero", "9"},
                            {"expedido_el", "2026-04-02"},
                            {"valor", 10 * million},
                            {"obligado", 10 * million - left}});
        return stored(33, "rp", {"en_ejecucion"}, std::move(facts));
    };
    CHECK(at_its_end(rp(0)) == Checks{});
    CHECK(at_its_end(rp(1)) == holds);
    const auto owed = [&](std::int64_t left) {
        return stored(36, "obligacion", {"cuenta_por_pagar"},
                      keyed({{"numero", "3"}, {"valor", million}, {"pagado", million - left}}));
    };
    CHECK(at_its_end(owed(0)).empty());
    CHECK(at_its_end(owed(1)) == holds);
    CHECK(at_its_end(stored(34, "reserva", {"constituida"}, keyed({{"numero_rp", "9"}, {"valor", 1}}))) == holds);
    CHECK(at_its_end(stored(34, "reserva", {"cancelada"}, keyed({{"numero_rp", "9"}, {"valor", 1}}))).empty());
}
