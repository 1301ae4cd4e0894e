// From cases to rows: what the checks across cases are given of contracts, processes and findings that are linked.
#include "tests/support/catch.hpp"
#include "tests/support/mundo.hpp"
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/contrato/contrato.hpp"
#include "workflows/hallazgo/hallazgo.hpp"
#include "workflows/registry.hpp"

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
    out.states = std::move(states);
    out.version = 1;
    out.facts = Document(facts);
    out.links = std::move(links);
    return out;
}
Snapshot contract(std::uint8_t number, json facts, std::vector<Link> links = {}) {
    facts["numero_contrato"] = "C-" + std::to_string(number);
    return stored(number, "contrato", {"en_ejecucion", "activo", "perfeccionado"}, std::move(facts), std::move(links));
}
Snapshot process(std::uint8_t number, json facts) {
    facts["numero_proceso"] = "P-" + std::to_string(number);
    return stored(number, "seleccion_abreviada_menor_cuantia", {"contratado", "en_curso"}, std::move(facts));
}

struct Found {
    std::vector<std::string> checks, left_out;
};
Found across(const std::vector<Snapshot>& cases, std::optional<std::int64_t> budget = 180'000'000'000) {
    static const law::CalendarioColombia calendar;
    Law law;
    law.calendar = &calendar;
    if (budget) law.parameters.add("presupuesto_anual", day("2020-01-01"), *budget, "acuerdo");
    auto all = auditor().across();
    for (const auto& at : cases) all->look(at);
    Found out;
    for (const auto& seen : all->found(day("2026-11-20"), law, out.left_out)) out.checks.push_back(seen.rule);
    return out;
}
using Checks = std::vector<std::string>;

constexpr std::int64_t forty_million = 40'000'000'00;
json small_purchase(std::string_view date, std::string_view object) {
    return {{"fecha_suscripcion", date},
            {"valor_inicial", forty_million},
            {"modalidad", "minima_cuantia"},
            {"objeto", object}};
}

}  // namespace

TEST_CASE("contracts of one object are looked at against the ceiling of the entity", "[auditoria][R05]") {
    const auto first = contract(1, small_purchase("2026-02-02", "Suministro de papelería")),
               second = contract(2, small_purchase("2026-03-02", "Suministro de papelería"));
    CHECK(across({first, second}).checks == Checks{"cruce.fraccionamiento"});
    CHECK(across({first}).checks.empty());
    const Found without = across({first, second}, std::nullopt);
    CHECK(without.checks.empty());
    REQUIRE(without.left_out.size() == 1);
    CHECK(without.left_out[0] == "R05 de 2026: falta el presupuesto anual de la entidad o el SMMLV de ese año");
}

TEST_CASE("a contract is of the UNSPSC class of the process that it came from", "[auditoria][R05]") {
    const auto from = [](std::string_view code, std::uint8_t number, std::uint8_t of, std::string_view object) {
        return std::vector{process(of, {{"unspsc", {code}}}),
                           contract(number, small_purchase("2026-02-02", object), {{"resulta_de", id(of)}})};
    };
    auto cases = from("44121500", 1, 11, "Papelería");
    const auto other = from("44121503", 2, 12, "Carpetas colgantes");
    cases.insert(cases.end(), other.begin(), other.end());
    CHECK(across(cases).checks == Checks{"cruce.fraccionamiento"});
    auto apart = from("44121500", 1, 11, "Papelería");
    const auto different = from("56101500", 2, 12, "Carpetas colgantes");
    apart.insert(apart.end(), different.begin(), different.end());
    CHECK(across(apart).checks.empty());
}

TEST_CASE("services count by natural person, from the start to the end as it is known", "[auditoria][R32]") {
    const auto service = [](std::uint8_t number, std::string_view kind, std::string_view from, std::string_view to) {
        return contract(number, {{"tipo_contrato", "prestacion_servicios"},
                                 {"contratista", {{"tipo_documento", kind}, {"documento", "1020304050"}}},
                                 {"fecha_inicio", from},
                                 {"fin_plazo", to}});
    };
    const auto first = service(1, "cedula_ciudadania", "2026-01-15", "2026-06-30");
    CHECK(across({first, service(2, "cedula_ciudadania", "2026-06-30", "2026-12-31")}).checks ==
          Checks{"cruce.servicios_simultaneos"});
    CHECK(across({first, service(2, "cedula_ciudadania", "2026-07-01", "2026-12-31")}).checks.empty());
    CHECK(across({service(1, "nit", "2026-01-15", "2026-06-30"), service(2, "nit", "2026-01-15", "2026-12-31")})
              .checks.empty());
}

TEST_CASE("functions are told together of a contract and the cases that it is linked with", "[auditoria][R33]") {
    const json watched{{"designaciones", {{{"persona", "eva"}, {"desde", "2026-02-03"}}}}};
    const auto evaluated = process(11, {{"evaluadores", {"eva"}}, {"informe_publicado_el", "2026-01-20"}});
    CHECK(across({contract(1, watched, {{"resulta_de", id(11)}}), evaluated}).checks ==
          Checks{"cruce.funciones_incompatibles"});
    CHECK(across({contract(1, watched), evaluated}).checks.empty());
    const auto seen = stored(21, "hallazgo", {"registrado"},
                             {{"registrado_por", "eva"}, {"registrado_el", "2026-04-01"}}, {{"observa", id(1)}});
    CHECK(across({contract(1, watched), seen}).checks == Checks{"cruce.funciones_incompatibles"});
}

TEST_CASE("an awarded process with one offer, dear and in a hurry, is a row of the pattern", "[auditoria][R38]") {
    json facts{{"valor_estimado", forty_million}, {"valor_adjudicado", forty_million},
               {"abierto_el", "2026-03-02"},      {"cierre", "2026-03-09"},
               {"adjudicado_el", "2026-03-20"},   {"adjudicatario", "900111222"},
               {"terminado_el", "2026-03-24"},    {"ofertas", {{{"documento", "900111222"}}}}};
    CHECK(across({process(11, facts)}).checks == Checks{"cruce.oferente_unico"});
    facts["ofertas"].push_back({{"documento", "900333444"}});
    CHECK(across({process(11, facts)}).checks.empty());
}

TEST_CASE("what the control office follows is told with the reply of the entity", "[auditoria]") {
    const FollowUp open = auditor().follow_up(
        stored(21, "hallazgo", {"trasladado"},
               {{"numero", "H-1"}, {"codigo", "R26"}, {"acto_seq", 3}, {"trasladado_el", "2026-04-06"}}));
    CHECK(open.code == "R26");
    CHECK(open.seq == 3);
    CHECK(open.rule.empty());
    CHECK(open.reply.is_null());
    CHECK(open.told.at("estado") == "trasladado");
    const FollowUp replied = auditor().follow_up(
        stored(21, "hallazgo", {"respondido"},
               {{"numero", "H-1"}, {"respondido_el", "2026-04-07"}, {"respondido_por", "ana"}, {"respuesta", "Sí"}}));
    CHECK(replied.code.empty());
    CHECK(replied.reply == json{{"fecha", "2026-04-07"}, {"persona", "ana"}, {"texto", "Sí"}});
}
