// Facts of a contract that show something as long as they last.
#include "workflows/auditoria/vigilados.hpp"
#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/law/parametros_contrato.hpp"
#include "workflows/law/parametros_hallazgos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::auditoria {

namespace {

using namespace law;
using contrato::Contrato;
using Found = std::optional<Visto>;

bool in(const Snapshot& at, std::initializer_list<std::string_view> stages) {
    return std::find(stages.begin(), stages.end(), at.states.front()) != stages.end();
}
bool silent_about(const Contrato& c, std::string_view fact) {
    return std::find(c.desconoce.begin(), c.desconoce.end(), fact) != c.desconoce.end();
}

/// What is left of the registry once it is known what is owed; the balance of the settlement is still to be paid.
Found balance_held(const Snapshot& at, Date day, const Law& law) {
    const auto& c = at.facts.as<Contrato>();
    if (!in(at, {"liquidado", "sin_liquidacion", "sin_competencia", "garantias_vigentes"}) || !c.clasificado_el)
        return std::nullopt;
    const Money owed = std::max(c.saldo_a_favor_contratista - c.saldo_pagado, Money{});
    const Money left = saldo_rp(c, c) - owed;
    const Months term = law.at(saldo_por_liberar_meses, *c.clasificado_el);
    const Date last = add_months(*c.clasificado_el, term);
    if (left <= Money{} || day <= last) return std::nullopt;
    return Visto{last + Days{1}, write_value(left, Form::wire), fmt::format("liberado a más tardar {}", to_iso(last)),
                 fmt::format("Quedan {} sin liberar; se sabe desde el {} y el término es de {} mes(es).",
                             in_words(left), to_iso(*c.clasificado_el), term.count())};
}

Found long_unsettled(std::optional<Date> ended, Date day, const Law& law) {
    if (!ended) return std::nullopt;
    const Months term = law.at(liquidacion_alerta_meses, *ended);
    const Date last = add_months(*ended, term);
    if (day <= last) return std::nullopt;
    return Visto{last + Days{1}, fmt::format("sin liquidar al {}", to_iso(day)),
                 fmt::format("liquidado a más tardar {}", to_iso(last)),
                 fmt::format("Terminó el {} y pasaron más de {} meses.", to_iso(*ended), term.count())};
}
Found contract_unsettled(const Snapshot& at, Date day, const Law& law) {
    const auto& c = at.facts.as<Contrato>();
    if (!in(at, {"terminado", "recibido"}) || !requiere_liquidacion(c, c, c, c, c)) return std::nullopt;
    return long_unsettled(base_liquidacion(c), day, law);
}
Found settlement_open(const Snapshot& at, Date day, const Law& law) {
    if (in(at, {"liquidado", "sin_competencia"})) return std::nullopt;
    TerminosLiquidacion terms;
    FieldErrors none;
    read_fields(at.facts.value(), Form::stored, terms, {}, none);
    return long_unsettled(terms.fecha_terminacion, day, law);
}
Found power_lost(const Snapshot& at, Date, const Law&) {
    const auto& c = at.facts.as<Contrato>();
    if (!in(at, {"sin_competencia"}) || !c.sin_competencia_el) return std::nullopt;
    return Visto{*c.sin_competencia_el, fmt::format("sin competencia desde el {}", to_iso(*c.sin_competencia_el)),
                 "liquidado antes de perder la competencia",
                 fmt::format("La competencia para liquidar terminó el {}.", to_iso(*c.sin_competencia_el))};
}

Found advance_left(const Snapshot& at, Date, const Law&) {
    const auto& c = at.facts.as<Contrato>();
    const Money left = anticipo_por_amortizar(c);
    if (!in(at, {"terminado", "recibido"}) || !c.terminado_el || left <= Money{}) return std::nullopt;
    return Visto{
        *c.terminado_el, write_value(left, Form::wire), "anticipo amortizado al terminar",
        fmt::format("Quedan {} de anticipo por amortizar; terminó el {}.", in_words(left), to_iso(*c.terminado_el))};
}

/// Since when nobody of that kind is designated on `day`; none when somebody is.
std::optional<Date> unwatched_since(const Contrato& c, Date day, std::optional<ClaseSupervision> kind) {
    std::optional<Date> since = c.fecha_inicio;
    for (const auto& one : c.designaciones) {
        if (kind && one.clase != *kind) continue;
        if (one.desde <= day && (!one.hasta || *one.hasta >= day)) return std::nullopt;
        if (one.hasta && *one.hasta < day && since) since = std::max(*since, *one.hasta + Days{1});
    }
    return since;
}
Found unwatched(const Snapshot& at, Date day, const Law&) {
    const auto& c = at.facts.as<Contrato>();
    if (!in(at, {"en_ejecucion"}) || silent_about(c, "supervisor")) return std::nullopt;
    const auto since = unwatched_since(c, day, std::nullopt);
    if (!since) return std::nullopt;
    return Visto{*since, fmt::format("nadie designado al {}", to_iso(day)), "designación activa",
                 fmt::format("No consta supervisor ni interventor desde el {}.", to_iso(*since))};
}
Found works_unwatched(const Snapshot& at, Date day, const Law&) {
    const auto& c = at.facts.as<Contrato>();
    const bool due = c.exige_interventoria ||
                     (c.tipo_contrato == TipoContrato::obra && c.modalidad == Modalidad::licitacion_publica);
    if (!in(at, {"en_ejecucion"}) || !due || silent_about(c, "interventoria")) return std::nullopt;
    const auto since = unwatched_since(c, day, ClaseSupervision::interventor);
    if (!since) return std::nullopt;
    return Visto{*since, fmt::format("sin interventor al {}", to_iso(day)), "interventoría en todo el plazo",
                 fmt::format("No consta interventor desde el {}.", to_iso(*since))};
}

Found long_suspended(const Snapshot& at, Date day, const Law& law) {
    const auto& c = at.facts.as<Contrato>();
    const Suspension* open = suspension_abierta(c);
    if (!open) return std::nullopt;
    const Months term = law.at(suspension_larga_meses, open->desde);
    const Date last = add_months(open->desde, term);
    if (day <= last) return std::nullopt;
    return Visto{last + Days{1}, fmt::format("suspendido al {}", to_iso(day)),
                 fmt::format("hasta {} meses, el {}", term.count(), to_iso(last)),
                 fmt::format("Suspendido desde el {}{}.", to_iso(open->desde),
                             open->hasta ? " hasta el " + to_iso(*open->hasta) : ", sin fecha de fin")};
}

constexpr std::string_view liquidacion = "liquidacion";
constexpr std::string_view ley_1150_11 = "Ley 1150 de 2007, art. 11";

constexpr std::array estados{
    EstadoVigilado{"contrato", "sin_supervisor", "R18", "Ley 1474 de 2011, art. 83", unwatched},
    EstadoVigilado{"contrato", "anticipo_por_amortizar", "R21", "Ley 1474 de 2011, art. 91", advance_left},
    EstadoVigilado{"contrato", "suspension_larga", "R24", "Doctrina de Colombia Compra Eficiente sobre la suspensión",
                   long_suspended},
    EstadoVigilado{"contrato", "sin_liquidar", "R28", ley_1150_11, contract_unsettled, liquidacion, 3},
    EstadoVigilado{"contrato", "sin_competencia", "R28", ley_1150_11, power_lost, liquidacion, 5},
    EstadoVigilado{"contrato", "saldo_por_liberar", "R29", "Decreto 111 de 1996, arts. 71 y 89", balance_held},
    EstadoVigilado{"contrato", "obra_sin_interventor", "R39", "Ley 80 de 1993, art. 32 num. 1", works_unwatched},
    EstadoVigilado{"liquidacion", "sin_liquidar", "R28", ley_1150_11, settlement_open, liquidacion, 3},
};

}  // namespace

std::span<const EstadoVigilado> estados_vigilados() {
    static const auto all = [] {
        std::vector<EstadoVigilado> out(estados.begin(), estados.end());
        const auto more = estados_de_planeacion();
        out.insert(out.end(), more.begin(), more.end());
        return out;
    }();
    return all;
}

}  // namespace hito::auditoria
