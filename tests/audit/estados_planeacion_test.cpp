// What the state of one case of plans, budget, projects and reports shows by itself, each on its last quiet day and on
// the next.
#include "tests/support/catch.hpp"
#include "tests/support/mundo.hpp"
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/registry.hpp"

#include <algorithm>

using namespace hito;
using hito::tests::day;

namespace {

struct OwnRow {
    std::string_view name;
    json value;
};
/// The codes and sources that a case shows on a day: `A24 plazo.proyecto.seguimiento_mensual`.
std::vector<std::string> shown(const Snapshot& at, std::string_view on, const std::vector<OwnRow>& own = {}) {
    static const law::CalendarioColombia calendar;
    Law law;
    law.calendar = &calendar;
    for (const auto& row : own) law.parameters.add(row.name, day("2020-01-01"), row.value, "manual");
    std::vector<std::string> out;
    for (const auto& seen : auditor().of_case(at, day(on), law)) {
        CHECK_FALSE(seen.norm.empty());
        CHECK_FALSE(seen.detail.empty());
        out.push_back(seen.code + " " + seen.rule);
    }
    std::sort(out.begin(), out.end());
    return out;
}
using Shown = std::vector<std::string>;

Snapshot stored(std::string_view workflow, States states, json facts) {
    Snapshot out;
    out.id.bytes[15] = 7;
    out.workflow = registry().find(workflow);
    REQUIRE(out.workflow);
    out.states = std::move(states);
    out.version = 1;
    out.since = day("2026-04-01");
    out.facts = Document(facts);
    return out;
}

// --- Projects --------------------------------------------------------------------------------------------------------

/// What the project asks for in 2026: ten million. Its last month is closed, so that only what is looked for shows.
json asks(json more) {
    json facts{{"codigo_proyecto", "PRY-1"},
               {"registrado_el", "2025-11-04"},
               {"horizonte_desde", 2026},
               {"horizonte_hasta", 2026},
               {"programacion", {{"fuentes", {{{"vigencia", 2026}, {"fuente", "1.2.1"}, {"valor", 1'000'000'000}}}}}},
               {"avance", {{"mes", "2026-10"}}}};
    facts.update(more);
    return facts;
}
Snapshot project(json more, std::string_view stage = "en_ejecucion") {
    return stored("proyecto", {stage, "activo", "sin_ajuste", "en_el_banco"}, asks(std::move(more)));
}
json given(std::int64_t amount, json more = json::object()) {
    json year{{"vigencia", 2026}, {"apropiado", amount}};
    year.update(more);
    return {{"vigencias", {year}}};
}
constexpr std::int64_t ten_million = 1'000'000'000;

}  // namespace

TEST_CASE("an appropriation that is not what the project asks for shows until it is adjusted", "[auditoria][A22]") {
    const Shown apart{"A22 estado.proyecto.apropiacion_sin_ajuste"};
    CHECK(shown(project(given(ten_million)), "2026-11-20") == Shown{});
    CHECK(shown(project(given(ten_million + 1)), "2026-11-20") == apart);
    CHECK(shown(project(given(ten_million - 1)), "2026-11-20") == apart);
    json adjusting = given(ten_million + 1);
    adjusting["ajuste_en_curso"] = "AJ-1";
    CHECK(shown(project(adjusting), "2026-11-20") == Shown{});
    CHECK(shown(project(given(ten_million + 1), "priorizado"), "2026-11-20") == Shown{});
    json next = given(ten_million + 1);
    next["vigencias"][0]["vigencia"] = 2027;
    next["avance"] = {{"mes", "2026-11"}};
    next["horizonte_hasta"] = 2027;
    CHECK(shown(project(next), "2026-12-31") == Shown{});
    CHECK(shown(project(next), "2027-01-01") == apart);
}

TEST_CASE("a project that goes on past its horizon shows from the first day of the next year", "[auditoria][A23]") {
    const Shown beyond{"A23 estado.proyecto.fuera_de_horizonte"};
    json open = given(ten_million, {{"comprometido", ten_million}, {"obligado", ten_million - 1}});
    open["avance"] = {{"mes", "2026-12"}};
    CHECK(shown(project(open), "2026-12-31") == Shown{});
    CHECK(shown(project(open), "2027-01-01") == beyond);
    json done = open;
    done["vigencias"][0]["obligado"] = ten_million;
    CHECK(shown(project(done), "2027-01-01") == Shown{});
    done["contratos"] = {{{"numero_contrato", "C-1"}}};
    CHECK(shown(project(done), "2027-01-01") == beyond);
    done["contratos"][0]["terminado"] = true;
    CHECK(shown(project(done), "2027-01-01") == Shown{});
    open["ajuste_en_curso"] = "AJ-1";
    CHECK(shown(project(open), "2027-01-01") == Shown{});
}

TEST_CASE("the month that nobody closes shows once its day has passed", "[auditoria][A24]") {
    const Shown late{"A24 plazo.proyecto.seguimiento_mensual"};
    const Snapshot reported = project(given(ten_million));
    CHECK(shown(reported, "2026-12-10") == Shown{});
    CHECK(shown(reported, "2026-12-11") == late);
    CHECK(shown(reported, "2026-12-15", {{"seguimiento_dia_limite", 15}}) == Shown{});
    CHECK(shown(project(given(ten_million), "cerrado"), "2026-12-11") == Shown{});
}

TEST_CASE("money that runs ahead of the works by more than the gap shows", "[auditoria][A25]") {
    const Shown ahead{"A25 estado.proyecto.dinero_adelantado"};
    const auto owed = [](std::int64_t amount, int works, std::int64_t paid = 0) {
        json facts = given(ten_million, {{"comprometido", ten_million}, {"obligado", amount}, {"pagado", paid}});
        facts["avance_fisico"] = works;  // Hundredths of a percent.
        return project(std::move(facts));
    };
    CHECK(shown(owed(500'000'000, 3'000), "2026-11-20") == Shown{});
    CHECK(shown(owed(500'000'000, 2'999), "2026-11-20") == ahead);
    CHECK(shown(owed(500'000'000, 2'999), "2026-11-20", {{"avance_brecha_maxima", 21}}) == Shown{});
    CHECK(shown(owed(100'000'000, 0), "2026-11-20") == Shown{});
    CHECK(shown(owed(100'000'000, 0, 1'000'000), "2026-11-20") == ahead);
}

TEST_CASE("a project of royalties shows by its terms, its delay and its last report", "[auditoria][A31][A24]") {
    const auto sgr = [](std::string_view stage, json facts) {
        return stored("proyecto_sgr", {stage, "activo", "en_el_banco"}, std::move(facts));
    };
    const Snapshot waits = sgr("sin_contratar", {{"aprobacion", "2026-03-10"}});
    CHECK(shown(waits, "2026-09-10") == Shown{});
    CHECK(shown(waits, "2026-09-11") == Shown{"A31 plazo.proyecto_sgr.apertura_sgr"});
    const Snapshot ended = sgr("terminado", {{"finalizacion", "2026-01-01"}});
    CHECK(shown(ended, "2026-06-30") == Shown{});
    CHECK(shown(ended, "2026-07-01") == Shown{"A31 plazo.proyecto_sgr.cierre_sgr"});
    // A hundred days of horizon: thirty more are admitted.
    const Snapshot works = sgr("contratado_en_ejecucion",
                               {{"acta_inicio", "2026-01-01"}, {"horizonte", "2026-04-11"}, {"corte", "2026-04-30"}});
    CHECK(shown(works, "2026-05-11") == Shown{});
    CHECK(shown(works, "2026-05-12") == Shown{"A31 estado.proyecto_sgr.retraso"});
    CHECK(shown(works, "2026-05-12", {{"sgr_retraso_tope", 31}}) == Shown{});
    const Snapshot silent = sgr("contratado_en_ejecucion", {{"acta_inicio", "2026-03-05"}});
    CHECK(shown(silent, "2026-04-15") == Shown{});
    CHECK(shown(silent, "2026-04-16") == Shown{"A24 estado.proyecto_sgr.sin_reporte"});
    CHECK(shown(silent, "2026-04-16", {{"gesproy_dia_limite", 20}}) == Shown{});
    const Snapshot told = sgr("contratado_en_ejecucion", {{"acta_inicio", "2026-03-05"}, {"corte", "2026-03-31"}});
    CHECK(shown(told, "2026-05-15") == Shown{});
    CHECK(shown(told, "2026-05-16") == Shown{"A24 estado.proyecto_sgr.sin_reporte"});
}

// --- Plan, budget and reports ----------------------------------------------------------------------------------------

TEST_CASE("a plan that is not published, or not updated, in its time shows", "[auditoria][A01][A03]") {
    const Snapshot drafted = stored("paa", {"en_elaboracion"}, {{"vigencia", 2026}});
    CHECK(shown(drafted, "2026-01-31") == Shown{});
    CHECK(shown(drafted, "2026-02-01") == Shown{"A01 plazo.paa.publicacion_paa"});
    json published{{"vigencia", 2026}, {"versiones", {{{"version", 1}, {"publicada_el", "2026-01-30"}}}}};
    CHECK(shown(stored("paa", {"publicado"}, published), "2026-07-31") == Shown{});
    CHECK(shown(stored("paa", {"publicado"}, published), "2026-08-01") == Shown{"A03 plazo.paa.actualizacion_paa"});
    CHECK(shown(stored("paa", {"publicado"}, published), "2026-08-01", {{"paa_actualizacion_mes", 8}}) == Shown{});
    published["versiones"].push_back({{"version", 2}, {"publicada_el", "2026-07-01"}});
    CHECK(shown(stored("paa", {"publicado"}, published), "2026-08-01") == Shown{});
}

TEST_CASE("a certificate outlives its year and a reserve the next one only as findings", "[auditoria][A16][A18]") {
    const json held{{"vigencia", 2026}, {"seccion", "central"}, {"rubro", "2.1"}, {"fuente", "1.2.1"}, {"valor", 100}};
    const Snapshot certificate = stored("cdp", {"expedido", "en_uso"}, held);
    CHECK(shown(certificate, "2026-12-31") == Shown{});
    CHECK(shown(certificate, "2027-01-01") == Shown{"A16 plazo.cdp.vence_la_vigencia"});
    CHECK(shown(stored("cdp", {"solicitado", "en_uso"}, held), "2027-01-01") == Shown{});
    const Snapshot reserve = stored("reserva", {"constituida"}, held);
    CHECK(shown(reserve, "2027-12-31") == Shown{});
    CHECK(shown(reserve, "2028-01-01") == Shown{"A18 plazo.reserva.fenece"});
    CHECK(shown(stored("reserva", {"fenecida"}, held), "2028-01-01") == Shown{});
}

TEST_CASE("a line of food that is not marked for local purchase shows", "[auditoria][A34]") {
    const Shown unmarked{"A34 estado.linea_paa.alimentos_sin_marcar"};
    const auto line = [](std::string_view code, json more = json::object()) {
        json facts{{"vigencia", 2026}, {"linea", "7"}, {"publicada_el", "2026-01-30"}, {"unspsc", {"44121500", code}}};
        facts.update(more);
        return shown(stored("linea_paa", {"contratada"}, std::move(facts)), "2026-02-01");
    };
    CHECK(line("50192700") == unmarked);
    CHECK(line("50192700", {{"alimentos_compra_local", true}}) == Shown{});
    CHECK(line("50192700", {{"version_baja", 2}}) == Shown{});
    CHECK(line("50211500") == Shown{});  // Tobacco.
    CHECK(line("49192700") == Shown{});
    CHECK(line("50192700", {{"publicada_el", "2020-08-05"}}) == Shown{});
    CHECK(line("50192700", {{"publicada_el", "2020-08-06"}}) == unmarked);
}

TEST_CASE("a contract that the report of no period would bring shows", "[auditoria][A33]") {
    const auto contract = [](std::string_view stage, json facts) {
        facts.update({{"numero_contrato", "C-1"}, {"desconoce", {"supervisor"}}});
        return shown(stored("contrato", {stage, "activo", "perfeccionado"}, std::move(facts)), "2026-04-02");
    };
    CHECK(contract("en_ejecucion", {{"fecha_suscripcion", "2026-04-01"}}) == Shown{});
    CHECK(contract("en_ejecucion", json::object()) == Shown{"A33 estado.contrato.fuera_del_informe"});
    CHECK(contract("en_elaboracion", json::object()) == Shown{});
    CHECK(contract("desistido", json::object()) == Shown{});
}

TEST_CASE("a future appropriation of the day of the signature shows nothing, and of a day later it does",
          "[auditoria][A11]") {
    const auto signed_with = [](std::string_view authorised, int extensions = 0) {
        const json future{{"acto", "Acuerdo 12"}, {"fecha", authorised}, {"hasta_vigencia", 2027}};
        return shown(stored("contrato", {"suscrito", "activo", "perfeccionado"},
                            {{"numero_contrato", "C-1"},
                             {"fecha_suscripcion", "2026-04-01"},
                             {"vigencia_futura", future},
                             {"prorrogas", extensions}}),
                     "2026-04-02");
    };
    CHECK(signed_with("2026-04-01") == Shown{});
    CHECK(signed_with("2026-04-02") == Shown{"A11 estado.contrato.vigencia_futura_posterior"});
    CHECK(signed_with("2026-04-02", 1) == Shown{});
}
