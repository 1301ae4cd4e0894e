#include "tests/support/catch.hpp"
#include "tests/workflows/contrato_en_pruebas.hpp"

using namespace hito;
using namespace hito::tests;

namespace {

/// Loads rows as an import does: the acts that a record means, each recorded in its turn.
struct Carga {
    Mundo mundo{{&contrato_workflow(), &garantia_de_paso(), &liquidacion_de_paso()}};
    Uuid c = number(7);
    std::vector<std::string> found;

    json fila{{"numero_contrato", "CO1.PCCNTR.1"},
              {"objeto", "Suministro de papelería"},
              {"origen", "SECOPII"},
              {"etapa_publicada", "en_ejecucion"},
              {"modalidad", "minima_cuantia"},
              {"tipo_contrato", "suministro"},
              {"contratista", {{"tipo_documento", "nit"}, {"documento", "900123456"}, {"nombre", "Papel SAS"}}},
              {"supervisor", {{"documento", "52000111"}, {"nombre", "Eva"}}},
              {"fecha_firma", "2025-02-03"},
              {"fecha_inicio", "2025-02-05"},
              {"fecha_fin", "2025-08-04"},
              {"valor_vigente", 2'000'000'000},
              {"fecha_actualizacion", "2026-05-01"}};

    Account account() const {
        const Record record{"contrato_publicado", "secop2_contratos", 1, "CO1.PCCNTR.1", fila, {}};
        const Snapshot* known = mundo.find(c);
        return contrato_workflow().account_for(record, known ? known->states : States{}, known ? *known->facts : json(),
                                               mundo.law);
    }
    /// The acts that were performed.
    std::vector<std::string> load() {
        std::vector<std::string> done;
        found.clear();
        mundo.by(roles::registrador, "carga").in(Mode::registrar);
        for (auto& draft : account().acts) {
            mundo.because(draft.motive);
            const Decision decision = draft.act == "abrir"
                                          ? mundo.open(contrato_workflow(), c, to_iso(draft.date), draft.data)
                                          : mundo.act(c, draft.act, to_iso(draft.date), draft.data);
            INFO(draft.act << " " << to_iso(draft.date) << " " << draft.data.dump() << " ruling "
                           << static_cast<int>(decision.ruling)
                           << (decision.errors.empty() ? "" : decision.errors[0].path + decision.errors[0].message));
            REQUIRE(decision.ruling == Ruling::accepted);
            done.push_back(draft.act);
            for (auto& code : findings(decision)) found.push_back(code);
        }
        return done;
    }
};
using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a published contract that runs becomes a case without findings", "[contrato][relato]") {
    Carga carga;
    CHECK(carga.load() == Told{"abrir", "suscribir", "designar_supervisor", "iniciar"});
    CHECK(carga.found.empty());
    CHECK(carga.mundo.stage(carga.c) == "en_ejecucion");
    CHECK(carga.load().empty());
    CHECK(carga.mundo.due(carga.c, "liquidacion_bilateral") == "2025-12-04");
}

TEST_CASE("each published stage leads to its own", "[contrato][relato]") {
    const auto [published, stage] = GENERATE(table<std::string, std::string>({{"en_elaboracion", "en_elaboracion"},
                                                                              {"suscrito", "suscrito"},
                                                                              {"en_ejecucion", "en_ejecucion"},
                                                                              {"modificado", "en_ejecucion"},
                                                                              {"prorrogado", "en_ejecucion"},
                                                                              {"suspendido", "en_ejecucion"},
                                                                              {"cedido", "en_ejecucion"},
                                                                              {"terminado", "terminado"},
                                                                              {"terminado_sin_liquidar", "terminado"},
                                                                              {"liquidado", "liquidado"},
                                                                              {"cerrado", "expediente_cerrado"},
                                                                              {"cancelado", "desistido"}}));
    Carga carga;
    carga.fila["etapa_publicada"] = published;
    carga.load();
    CAPTURE(published);
    CHECK(carga.mundo.stage(carga.c) == stage);
    CHECK((published == "suspendido") == (carga.mundo.at(carga.c).states[1] == "suspendido"));
    for (const auto& code : carga.found) UNSCOPED_INFO(code);
    CHECK(carga.found.empty());
    CHECK(carga.load().empty());
    // Every column that may be missing, missing.
    for (const auto* field : {"fecha_firma", "fecha_inicio", "fecha_fin", "valor_vigente", "fecha_actualizacion",
                              "contratista", "supervisor", "objeto"}) {
        Carga poor;
        poor.fila["etapa_publicada"] = published;
        poor.fila.erase(field);
        CAPTURE(field);
        poor.load();
        CHECK(poor.mundo.stage(poor.c) == stage);
        CHECK(poor.load().empty());
    }
}

TEST_CASE("a later row tells only what is new", "[contrato][relato]") {
    Carga carga;
    carga.load();
    carga.fila["valor_vigente"] = 2'500'000'000;
    carga.fila["fecha_fin"] = "2025-09-04";
    carga.fila["valor_pagado"] = 1'000'000'000;
    CHECK(carga.load() == Told{"adicionar", "prorrogar", "pagar"});
    CHECK(carga.found.empty());
    CHECK(carga.load().empty());
    carga.fila["etapa_publicada"] = "terminado";
    CHECK(carga.load() == Told{"vencer_plazo"});
    carga.fila["etapa_publicada"] = "cerrado";
    CHECK(carga.load() == Told{"registrar_cierre_publicado"});
    CHECK(carga.load().empty());
}

TEST_CASE("extensions and additions of the source are told apart from what was agreed", "[contrato][relato]") {
    Carga carga;
    carga.fila["dias_adicionados"] = 30;
    carga.fila["valor_inicial"] = 1'500'000'000;
    CHECK(carga.load() == Told{"abrir", "suscribir", "designar_supervisor", "iniciar", "adicionar", "prorrogar"});
    CHECK(carga.mundo.at(carga.c).facts.at("fin_plazo") == "2025-08-04");
    CHECK(carga.mundo.at(carga.c).facts.at("fecha_fin") == "2025-07-05");
    CHECK(carga.mundo.at(carga.c).facts.at("valor_vigente") == 2'000'000'000);
    CHECK(carga.load().empty());
}

TEST_CASE("what contradicts itself becomes a finding", "[contrato][relato]") {
    Carga paid;
    paid.fila["valor_pagado"] = 2'000'000'001;
    paid.load();
    CHECK(paid.found == Told{"contrato.pagos_hasta_valor"});
    Carga backwards;
    backwards.fila["fecha_fin"] = "2025-02-01";
    backwards.load();
    CHECK(std::count(backwards.found.begin(), backwards.found.end(), "contrato.plazo_definido") == 1);
    Carga added;
    added.fila["valor_inicial"] = 1'000'000'000;
    added.load();
    CHECK(added.found == Told{"contrato.adicion_tope"});
}

TEST_CASE("an act whose day the source doesn't tell falls where it could have happened", "[contrato][relato]") {
    Carga carga;  // The row was updated nine months after the term ran out.
    carga.fila["valor_pago_adelantado"] = 200'000'000;
    CHECK(carga.load() == Told{"abrir", "suscribir", "designar_supervisor", "iniciar", "desembolsar_anticipo"});
    CHECK(carga.found.empty());
    Carga unstarted;
    unstarted.fila["etapa_publicada"] = "suscrito";
    unstarted.fila.erase("fecha_inicio");
    unstarted.fila["valor_inicial"] = 1'500'000'000;
    CHECK(unstarted.load() == Told{"abrir", "suscribir", "designar_supervisor", "adicionar"});
    CHECK(unstarted.found.empty());
    Carga ended;
    ended.fila["etapa_publicada"] = "terminado";
    ended.fila["fecha_actualizacion"] = "2025-06-01";
    ended.load();
    ended.fila["valor_vigente"] = 2'500'000'000;
    ended.fila["valor_pago_adelantado"] = 200'000'000;
    CHECK(ended.load() == Told{"adicionar", "desembolsar_anticipo"});
    CHECK(ended.found.empty());
}

TEST_CASE("a published term of more than a century is no term", "[contrato][relato]") {
    Carga carga;
    carga.fila.erase("fecha_fin");
    carga.fila["plazo_texto"] = "1201 meses";
    carga.load();
    CHECK(carga.found.empty());
    CHECK_FALSE((*carga.mundo.at(carga.c).facts).contains("plazo_meses"));
}

TEST_CASE("what can't be a contract says why", "[contrato][relato]") {
    Carga process;
    process.fila["etapa_publicada"] = "convocado";
    CHECK_THROWS_AS(process.account(), std::invalid_argument);
    Carga undated;
    for (const auto* field : {"fecha_firma", "fecha_inicio", "fecha_actualizacion"}) undated.fila.erase(field);
    CHECK_THROWS_AS(undated.account(), std::invalid_argument);
}

TEST_CASE("a suspension that is over is told before the end", "[contrato][relato]") {
    Carga carga;
    carga.fila["etapa_publicada"] = "suspendido";
    carga.fila["fecha_actualizacion"] = "2025-06-01";
    carga.load();
    carga.fila["etapa_publicada"] = "terminado";
    carga.fila["fecha_actualizacion"] = "2026-01-01";
    const auto acts = carga.load();
    CHECK(acts.front() == "reiniciar");
    CHECK(carga.mundo.stage(carga.c) == "terminado");
    CHECK(carga.load().empty());
}
