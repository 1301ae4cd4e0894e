// The worked examples of the terms of contracting, and the edges around them.
#include "workflows/law/terminos.hpp"

#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/law/parametros.hpp"

#include <stdexcept>

namespace {

using namespace hito;
using namespace hito::law;
using namespace std::chrono_literals;

Date day(std::string_view iso) { return parse_date(iso).value(); }

const CalendarioColombia calendar;
const Parameters of_law;

}  // namespace

TEST_CASE("a term of working days ends and frees the next act on the days of the worked examples",
          "[terminos][ley4-art62]") {
    struct Case {
        const char* name;
        const Parameter<WorkingDays>& term;
        const char *from, *last, *next;
    };
    const Case cases[] = {
        {"E1 SA draft over San José", sa_observaciones_dias, "2026-03-19", "2026-03-27", "2026-03-30"},
        {"E2 CM draft over Holy Week", cm_observaciones_dias, "2026-03-27", "2026-04-07", "2026-04-08"},
        {"E3 LP draft over 8 December", lp_observaciones_dias, "2026-11-30", "2026-12-15", "2026-12-16"},
        {"E5 manifestation of interest", sa_manifestacion_dias, "2026-06-10", "2026-06-16", "2026-06-17"},
        {"E6 hearing of risks", lp_audiencia_riesgos_dias, "2026-10-30", "2026-11-05", "2026-11-06"},
        {"E7 LP transfer of the report", lp_traslado_dias, "2026-10-08", "2026-10-16", "2026-10-19"},
        {"E8 SA transfer of the report", sa_traslado_dias, "2026-11-12", "2026-11-18", "2026-11-19"},
        {"E12 invitation of mínima cuantía", mc_invitacion_dias, "2026-10-09", "2026-10-13", "2026-10-14"},
        {"E15 award to the second", segundo_lugar_dias, "2026-07-03", "2026-07-27", "2026-07-28"},
    };
    for (const Case& item : cases) {
        INFO(item.name);
        const Termino result = termino(item.term, day(item.from), calendar, of_law);
        CHECK(to_iso(result.ultimo_dia) == item.last);
        CHECK(to_iso(result.siguiente_habil) == item.next);
    }
}

TEST_CASE("the account of a term names the days that do not count", "[terminos][ley4-art62]") {
    CHECK(termino(sa_manifestacion_dias, day("2026-06-10"), calendar, of_law).cuenta ==
          "3 días hábiles desde el 2026-06-10 (ese día no cuenta): sin contar 2 días de fin de semana ni 2026-06-15 "
          "(Sagrado Corazón de Jesús); vence el 2026-06-16 y el hábil siguiente es 2026-06-17");
}

TEST_CASE("what is issued is published in SECOP within three working days", "[terminos][d1082-2.2.1.1.1.7.1]") {
    CHECK(to_iso(limite_secop(day("2026-03-31"), calendar, of_law).result) == "2026-04-07");  // E10
    CHECK(to_iso(limite_secop(day("2026-12-23"), calendar, of_law).result) == "2026-12-29");  // E11
    CHECK(to_iso(limite_secop(day("2026-06-13"), calendar, of_law).result) == "2026-06-18");  // From a Saturday.
}

TEST_CASE("the notices of a licitación go out between twenty and ten calendar days before it opens",
          "[terminos][ley80-art30]") {
    const VentanaAvisos window = ventana_avisos(day("2026-12-17"), of_law);  // E4
    CHECK(to_iso(window.desde) == "2026-11-27");
    CHECK(to_iso(window.hasta) == "2026-12-07");
    CHECK(window.cuenta ==
          "entre 20 y 10 días calendario antes de la apertura del 2026-12-17: del 2026-11-27 al 2026-12-07");
}

TEST_CASE("no addendum changes a licitación in the three working days before it closes", "[terminos][ley80-art30]") {
    const auto isos = [](const std::vector<Date>& days) {
        std::vector<std::string> out;
        for (const Date each : days) out.push_back(to_iso(each));
        return out;
    };
    const LimiteAdenda prudent = limite_adenda_lp(day("2026-08-18"), calendar, of_law);  // E9
    CHECK(to_iso(prudent.ultimo_dia) == "2026-08-11");
    CHECK(isos(prudent.vedados) == std::vector<std::string>{"2026-08-18", "2026-08-14", "2026-08-13", "2026-08-12"});

    Parameters other;
    other.add("lp_adenda_inclusivo", day("2026-01-01"), false, "Manual de contratación");
    const LimiteAdenda lenient = limite_adenda_lp(day("2026-08-18"), calendar, other);
    CHECK(to_iso(lenient.ultimo_dia) == "2026-08-12");
    CHECK(isos(lenient.vedados) == std::vector<std::string>{"2026-08-18", "2026-08-14", "2026-08-13"});
}

TEST_CASE("an addendum of the other selections goes out by the working day before they close",
          "[terminos][d1082-2.2.1.1.2.2.1]") {
    const LimiteAdenda limit = limite_adenda(day("2026-08-18"), calendar, of_law);
    CHECK(to_iso(limit.ultimo_dia) == "2026-08-14");
    CHECK(limit.vedados == std::vector<Date>{day("2026-08-18")});
}

TEST_CASE("a limit to Mipyme is asked by the working day before the opening", "[terminos][d1082-2.2.1.2.4.2.2]") {
    CHECK(to_iso(limite_solicitud_mipyme(day("2026-06-16"), calendar, of_law).result) == "2026-06-12");
}

TEST_CASE("the terms to liquidate run one from the nominal end of the other", "[terminos][ley1150-art11]") {
    struct Case {
        const char *name, *ended, *bilateral, *rolled_bilateral, *unilateral, *rolled_unilateral, *residual;
    };
    const Case cases[] = {
        {"E13", "2026-02-28", "2026-06-28", "2026-06-30", "2026-08-28", "2026-08-28", "2028-08-28"},
        {"E14", "2026-08-31", "2026-12-31", "2026-12-31", "2027-02-28", "2027-03-01", "2029-02-28"},
    };
    for (const Case& item : cases) {
        INFO(item.name);
        const PlazosLiquidacion terms = plazos_liquidacion(day(item.ended), std::nullopt, calendar, of_law);
        CHECK(to_iso(terms.bilateral.nominal) == item.bilateral);
        CHECK(to_iso(terms.bilateral.corrida) == item.rolled_bilateral);
        CHECK(to_iso(terms.unilateral.nominal) == item.unilateral);
        CHECK(to_iso(terms.unilateral.corrida) == item.rolled_unilateral);
        CHECK(to_iso(terms.residual.nominal) == item.residual);
    }
    CHECK(plazos_liquidacion(day("2026-02-28"), std::nullopt, calendar, of_law).bilateral.cuenta ==
          "4 meses desde el 2026-02-28: 2026-06-28; ese día no es hábil (domingo) y pasa al 2026-06-30");
}

TEST_CASE("an entity may chain the terms to liquidate from the rolled dates", "[terminos][ley1150-art11]") {
    Parameters chained;
    chained.add("liquidacion_encadena_fecha_corrida", day("2020-01-01"), true, "Manual de contratación");
    const PlazosLiquidacion terms = plazos_liquidacion(day("2026-02-28"), std::nullopt, calendar, chained);
    CHECK(to_iso(terms.bilateral.corrida) == "2026-06-30");
    CHECK(to_iso(terms.unilateral.nominal) == "2026-08-30");
    CHECK(to_iso(terms.unilateral.corrida) == "2026-08-31");
    CHECK(to_iso(terms.residual.nominal) == "2028-08-31");
}

TEST_CASE("a term agreed to liquidate replaces the four months", "[terminos][ley1150-art11]") {
    const PlazosLiquidacion terms = plazos_liquidacion(day("2026-08-31"), Months{6}, calendar, of_law);
    CHECK(to_iso(terms.bilateral.nominal) == "2027-02-28");
    CHECK(to_iso(terms.unilateral.nominal) == "2027-04-28");
    CHECK(to_iso(terms.residual.nominal) == "2029-04-28");
    CHECK(plazos_liquidacion(day("2026-08-31"), Months{0}, calendar, of_law).bilateral.nominal == day("2026-08-31"));
    CHECK_THROWS_AS(plazos_liquidacion(day("2026-08-31"), Months{-1}, calendar, of_law), std::invalid_argument);
}

TEST_CASE("a suspension moves the end by its days, the first and the last included", "[terminos][suspension]") {
    const Days suspended = dias_suspendidos(day("2026-03-10"), day("2026-03-24"));  // E16
    CHECK(suspended == Days{15});
    const Count end = fin_tras_suspension(day("2026-07-14"), suspended);
    CHECK(to_iso(end.result) == "2026-07-29");
    CHECK(end.account == "2026-07-14 y 15 días calendario de suspensión: 2026-07-29");
    CHECK(dias_suspendidos(day("2026-03-10"), day("2026-03-10")) == Days{1});
    CHECK_THROWS_AS(dias_suspendidos(day("2026-03-10"), day("2026-03-09")), std::invalid_argument);
}

TEST_CASE("a term of months ends the day before the same number, or on the last day of a short month",
          "[terminos][ley4-art59]") {
    CHECK(to_iso(fin_de_plazo(day("2026-01-15"), Months{6})) == "2026-07-14");
    CHECK(to_iso(fin_de_plazo(day("2026-01-01"), Months{1})) == "2026-01-31");
    CHECK(to_iso(fin_de_plazo(day("2026-01-31"), Months{1})) == "2026-02-28");
    CHECK(to_iso(fin_de_plazo(day("2028-01-30"), Months{1})) == "2028-02-29");
    CHECK(to_iso(fin_de_plazo(day("2026-01-15"), Days{1})) == "2026-01-15");
    CHECK(to_iso(fin_de_plazo(day("2026-01-15"), Days{90})) == "2026-04-14");
}

TEST_CASE("an extension runs from the day after the end", "[terminos][ley4-art59]") {
    CHECK(to_iso(fin_tras_prorroga(day("2026-07-14"), Months{2}).result) == "2026-09-14");
    CHECK(to_iso(fin_tras_prorroga(day("2026-02-28"), Months{1}).result) == "2026-03-31");
    CHECK(to_iso(fin_tras_prorroga(day("2026-01-30"), Months{1}).result) == "2026-02-28");
    CHECK(fin_tras_prorroga(day("2026-07-14"), Days{10}).account ==
          "10 días de prórroga desde el 2026-07-15: 2026-07-24");
    CHECK_THROWS_AS(fin_tras_prorroga(day("2026-07-14"), Days{0}), std::invalid_argument);
}

TEST_CASE("the term of the contract does not roll over a holiday unless the entity says so", "[terminos][ley4-art62]") {
    const Date sunday = day("2026-06-28");
    CHECK(fin_de_ejecucion(sunday, calendar, of_law).result == sunday);
    Parameters rolling;
    rolling.add("plazo_ejecucion_corre_al_habil", day("2020-01-01"), true, "Contrato tipo");
    CHECK(to_iso(fin_de_ejecucion(sunday, calendar, rolling).result) == "2026-06-30");
    CHECK(fin_de_ejecucion(day("2026-06-30"), calendar, rolling).result == day("2026-06-30"));
}
