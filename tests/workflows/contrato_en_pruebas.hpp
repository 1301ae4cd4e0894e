// A contract on its way, for tests: each step is what the law asks for and no more.
#pragma once

#include "tests/support/mundo.hpp"
#include "tests/support/vecinos.hpp"
#include "workflows/contrato/contrato.hpp"

namespace hito::tests {

inline Uuid number(std::uint8_t n) {
    Uuid id;
    id.bytes[15] = n;
    return id;
}

/// Works of 100 million from a tender, six months, guarantee due. Ana authorises, Eva watches, Luz pays.
struct Caso {
    Mundo mundo{{&contrato_workflow(), &garantia_de_paso(), &liquidacion_de_paso()}};
    Uuid c = number(1);
    Uuid g = number(2);
    json lo_pactado{
        {"numero_contrato", "C-001-2026"},
        {"objeto", "Placa huella en la vereda El Alto"},
        {"modalidad", "seleccion_abreviada_menor_cuantia"},
        {"tipo_contrato", "obra"},
        {"contratista", {{"tipo_documento", "nit"}, {"documento", "900123456"}, {"nombre", "Vías SAS"}}},
        {"valor_inicial", 100'000'000},
        {"plazo_meses", 5},
        {"clausulas_excepcionales", true},
        {"pacta_multas", true},
        {"cdp", {{"numero", "55"}, {"fecha", "2026-06-01"}, {"valor", 100'000'000}}},
    };

    Mundo& ana() { return mundo.by(roles::ordenador_gasto, "ana"); }
    Mundo& eva() { return mundo.by(roles::supervisor, "eva"); }
    Mundo& juan() { return mundo.by(roles::jefe_contratacion, "juan"); }
    Mundo& pia() { return mundo.by(roles::jefe_presupuesto, "pia"); }

    Decision abrir(std::string_view date = "2026-07-01") {
        return juan().open(contrato_workflow(), c, date, lo_pactado);
    }
    Decision suscribir(std::string_view date = "2026-07-10") {
        return ana().act(
            c, "suscribir", date,
            {{"inhabilidades_verificadas_el", "2026-07-09"}, {"seguridad_social_verificada_el", "2026-07-09"}});
    }
    Decision expedir_rp(std::string_view date = "2026-07-10", int value = 100'000'000) {
        return pia().act(c, "expedir_rp", date, {{"numero", "77"}, {"valor", value}});
    }
    Decision designar(std::string_view date = "2026-07-10", std::string person = "eva") {
        return ana().act(c, "designar_supervisor", date, {{"persona", std::move(person)}, {"documento", "52000111"}});
    }
    static json poliza(json covers) {
        return {{"numero", "P-9"}, {"mecanismo", "poliza"}, {"amparos", std::move(covers)}};
    }
    static json cumplimiento() {
        return json::array(
            {{{"amparo", "cumplimiento"}, {"valor", 10'000'000}, {"desde", "2026-07-10"}, {"hasta", "2027-06-30"}}});
    }
    Decision constituir(std::string_view date = "2026-07-11", json covers = cumplimiento()) {
        return juan().open(garantia_de_paso(), g, date, poliza(std::move(covers)), {{"ampara", c}});
    }
    Decision aprobar(std::string_view date = "2026-07-13", json covers = cumplimiento()) {
        return juan().act(g, "aprobar", date, poliza(std::move(covers)));
    }
    Decision iniciar(std::string_view date = "2026-07-14") { return eva().act(c, "iniciar", date); }
    Decision informe(std::string_view date, std::string_view from, std::string_view to, int progress = 40) {
        return eva().act(c, "radicar_informe_supervision", date,
                         {{"desde", from}, {"hasta", to}, {"avance", progress}, {"seguridad_social", true}});
    }
    Decision pagar(std::string_view date, int value, json more = json::object()) {
        more["valor"] = value;
        return ana().act(c, "pagar", date, std::move(more));
    }

    Caso& suscrito() {
        abrir(), suscribir();
        return *this;
    }
    Caso& listo() {
        suscrito().expedir_rp();
        designar(), constituir(), aprobar();
        return *this;
    }
    Caso& en_ejecucion() {
        listo().iniciar();
        return *this;
    }
    Caso& terminado() {
        en_ejecucion().informe("2026-12-01", "2026-07-14", "2026-11-30", 100);
        eva().act(c, "cumplir_objeto", "2026-12-05");
        return *this;
    }
    /// Whatever the contract still owes to SECOP.
    Caso& publicar_todo(std::string_view date) {
        while (hechos().contains("por_publicar"))
            juan().act(c, "publicar", date,
                       {{"acto", hechos().at("por_publicar").at(0).at("acto")}, {"url", "https://ejemplo.co/x"}});
        return *this;
    }
    std::string etapa() const { return mundo.stage(c); }
    const json& hechos() const { return mundo.at(c).facts; }
};

}  // namespace hito::tests
