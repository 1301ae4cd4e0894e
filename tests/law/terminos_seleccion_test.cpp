// The summary of the terms of a selection (law/contracting.md §2.12), from the parameters.
#include "workflows/law/terminos_seleccion.hpp"

#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/law/parametros.hpp"

using namespace hito;
using namespace hito::law;

TEST_CASE("the terms of each modality to observe its draft and its report", "[terminos][seleccion]") {
    struct Row {
        Modalidad modality;
        std::string_view draft_until, report_until;  // Both published on Monday 4 May 2026; 18 May is not worked.
    };
    const Row rows[] = {
        {Modalidad::licitacion_publica, "2026-05-19", "2026-05-11"},                 // 10 and 5 working days
        {Modalidad::seleccion_abreviada_menor_cuantia, "2026-05-11", "2026-05-07"},  // 5 and 3
        {Modalidad::subasta_inversa, "2026-05-11", "2026-05-07"},                    // 5 and, by decision, 3
        {Modalidad::concurso_meritos, "2026-05-11", "2026-05-07"},                   // 5 and 3
        {Modalidad::minima_cuantia, "2026-05-05", "2026-05-05"},                     // 1 and 1
    };
    const CalendarioColombia calendar{std::vector<DiaNoHabil>{}};
    const Parameters parameters;
    ProyectoPliego draft;
    InformeEvaluacion report;
    draft.proyecto_publicado_el = report.informe_publicado_el = parse_date("2026-05-04");
    for (const Row& row : rows) {
        INFO(Words<Modalidad>::names[static_cast<std::size_t>(row.modality)]);
        CHECK(to_iso(termino_observaciones(row.modality, draft, calendar, parameters).value().ultimo_dia) ==
              row.draft_until);
        CHECK(to_iso(termino_traslado(row.modality, report, calendar, parameters).value().ultimo_dia) ==
              row.report_until);
    }
    for (const Modalidad none : {Modalidad::contratacion_directa, Modalidad::regimen_especial}) {
        CHECK_FALSE(termino_observaciones(none, draft, calendar, parameters));
        CHECK_FALSE(termino_traslado(none, report, calendar, parameters));
    }
    CHECK_FALSE(termino_observaciones(Modalidad::licitacion_publica, {}, calendar, parameters));
    CHECK_FALSE(termino_traslado(Modalidad::licitacion_publica, {}, calendar, parameters));
}

TEST_CASE("the other terms of the summary", "[terminos][seleccion]") {
    const Parameters none;
    const Date day = *parse_date("2026-05-04");
    CHECK(none.at(lp_audiencia_riesgos_dias, day) == WorkingDays{3});
    CHECK(none.at(lp_prorroga_cierre_dias, day) == WorkingDays{6});
    CHECK(none.at(lp_prorroga_cierre_tope, day) == percent(50));
    CHECK(none.at(sa_manifestacion_dias, day) == WorkingDays{3});
    CHECK(none.at(mc_ofertas_dias, day) == WorkingDays{1});
    CHECK(none.at(segundo_lugar_dias, day) == WorkingDays{15});
}
