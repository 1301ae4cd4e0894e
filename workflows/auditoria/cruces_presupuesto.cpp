// The budget chain against the acts that rest on it, and the people along it.
#include "engine/fields.hpp"
#include "workflows/auditoria/cruces_planeacion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::auditoria {

// A12 and A13 ---------------------------------------------------------------------------------------------------------

namespace {

/// What stands for an act, when the first of it is later than the act.
std::vector<Observation> too_late(const Cruce& check, const std::vector<ActoRespaldado>& rows, std::string_view what) {
    std::vector<Observation> out;
    for (const auto& one : rows) {
        const auto first = std::min_element(one.respaldo.begin(), one.respaldo.end(),
                                            [](const Constancia& a, const Constancia& b) { return a.fecha < b.fecha; });
        if (first == one.respaldo.end() || first->fecha <= one.fecha) continue;
        Observation seen = by(check, one.fecha);
        seen.observed = fmt::format("primer {} el {}", what, to_iso(first->fecha));
        seen.required = fmt::format("a más tardar el {}", to_iso(one.fecha));
        seen.detail = fmt::format("{}: acto «{}» del {}; el primer {} que lo respalda es el {}, del {}.", one.numero,
                                  one.acto, to_iso(one.fecha), what, first->numero, to_iso(first->fecha));
        seen.rests_on = {{one.id, one.acto, one.fecha}, {first->id, first->acto, first->fecha}};
        out.push_back(std::move(seen));
    }
    return out;
}

}  // namespace

std::vector<Observation> cdp_posterior(const std::vector<ActoRespaldado>& rows) {
    return too_late(cruce_cdp_posterior, rows, "CDP");
}
std::vector<Observation> rp_posterior(const std::vector<ActoRespaldado>& rows) {
    return too_late(cruce_rp_posterior, rows, "RP");
}

// A15 -----------------------------------------------------------------------------------------------------------------

namespace {

bool within(const std::set<std::string>& some, const std::set<std::string>& all) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}
std::string listed(const std::set<std::string>& all) {
    return all.empty() ? "ninguno" : fmt::format("{}", fmt::join(all, ", "));
}

/// What the links of a chain say that does not agree.
struct Desacuerdos {
    json observed = json::object(), required = json::object();
    std::vector<std::string> sentences;

    void add(const char* where, const std::set<std::string>& said, const std::set<std::string>& expected,
             std::string_view sentence) {
        observed[where] = listed(said);
        required[where] = listed(expected);
        sentences.push_back(fmt::format("{}: {} frente a {}", sentence, listed(said), listed(expected)));
    }
};
Desacuerdos disagreements(const CadenaDelContrato& one) {
    Desacuerdos out;
    const bool silent = one.inversion && one.bpin_registros.empty();
    if (!one.bpin.empty() && (silent || !within(one.bpin_registros, one.bpin)))
        out.add("bpin_registros", one.bpin_registros, one.bpin, "BPIN de los RP y del contrato");
    if (!one.bpin_lineas.empty() && !within(one.bpin, one.bpin_lineas))
        out.add("bpin_contrato", one.bpin, one.bpin_lineas, "BPIN del contrato y de sus líneas del plan");
    if (!one.fuentes_lineas.empty() && !within(one.fuentes_registros, one.fuentes_lineas))
        out.add("fuentes_registros", one.fuentes_registros, one.fuentes_lineas,
                "fuentes de los RP y de las líneas del plan");
    return out;
}

}  // namespace

std::vector<Observation> bpin_en_la_cadena(const std::vector<CadenaDelContrato>& contratos) {
    std::vector<Observation> out;
    for (const auto& one : contratos) {
        Desacuerdos apart = disagreements(one);
        if (apart.sentences.empty()) continue;
        Observation seen = by(cruce_bpin_en_la_cadena, one.fecha);
        seen.observed = std::move(apart.observed);
        seen.required = std::move(apart.required);
        seen.detail = fmt::format("Contrato {}. {}.", one.numero, fmt::join(apart.sentences, "; "));
        seen.rests_on = {{one.id, "suscribir", one.fecha}};
        for (const auto& link : one.eslabones) seen.rests_on.push_back({link.id, link.acto, link.fecha});
        out.push_back(std::move(seen));
    }
    return out;
}

// A17 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> reservas_de_inversion(const std::vector<ReservasDelAnio>& anios, Percent parte) {
    std::vector<Observation> out;
    for (const auto& year : anios) {
        Money sum;
        Observation seen = by(cruce_reservas, {});
        std::vector<std::string> numbers;
        for (const auto& one : year.reservas) {
            sum += one.valor;
            seen.since = std::max(seen.since, one.fecha);
            numbers.push_back(fmt::format("{} ({})", one.numero, in_words(one.valor)));
            seen.rests_on.push_back({one.id, one.acto, one.fecha});
        }
        const Money most = share_of(year.apropiado, parte);
        if (year.reservas.empty() || year.apropiado <= Money{} || sum <= most) continue;
        seen.observed = {{"reservas", write_value(sum, Form::wire)},
                         {"apropiado", write_value(year.apropiado, Form::wire)}};
        seen.required = fmt::format("hasta {}, el {} de la inversión", to_pesos(most), in_words(parte));
        seen.detail = fmt::format("De {} se reservaron {} de inversión, de {} apropiados: reservas de los RP {}.",
                                  year.vigencia, in_words(sum), in_words(year.apropiado), fmt::join(numbers, ", "));
        out.push_back(std::move(seen));
    }
    return out;
}

// A18 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> reserva_sin_cancelar(const std::vector<ReservaViva>& reservas, Date day) {
    std::vector<Observation> out;
    for (const auto& one : reservas) {
        if (one.saldo <= Money{} || day <= one.limite) continue;
        Observation seen = by(cruce_reserva_sin_cancelar, one.limite + Days{1});
        seen.observed = write_value(one.saldo, Form::wire);
        seen.required = fmt::format("cancelada a más tardar el {}", to_iso(one.limite));
        seen.detail = fmt::format("La reserva del RP {} conserva {} y el contrato {}, para el que era, ya concluyó.",
                                  one.numero, in_words(one.saldo), one.numero_contrato);
        seen.rests_on = {{one.id, "constituir", {}}, {one.contrato, {}, {}}};
        out.push_back(std::move(seen));
    }
    return out;
}

// A30 -----------------------------------------------------------------------------------------------------------------

namespace {

/// Source: law/planning.md §6. Those that R33 looks at are not repeated.
constexpr std::array<std::pair<Papel, Papel>, 4> incompatibles{{{Papel::solicitante, Papel::presupuesto},
                                                                {Papel::tesoreria, Papel::ordenador},
                                                                {Papel::tesoreria, Papel::presupuesto},
                                                                {Papel::tesoreria, Papel::supervisor}}};

/// The first of either function that this person held in two different cases.
std::optional<std::pair<const Funcion*, const Funcion*>> both(const Vecindad& around, const std::string& person,
                                                              std::pair<Papel, Papel> roles) {
    for (const auto& a : around.funciones)
        for (const auto& b : around.funciones)
            if (a.persona == person && b.persona == person && a.papel == roles.first && b.papel == roles.second &&
                a.id != b.id)
                return std::pair{&a, &b};
    return std::nullopt;
}

}  // namespace

std::vector<Observation> misma_persona(const std::vector<Vecindad>& contratos) {
    std::vector<Observation> out;
    for (const auto& around : contratos) {
        std::set<std::string> people;
        for (const auto& one : around.funciones)
            if (!one.persona.empty()) people.insert(one.persona);
        for (const auto& person : people)
            for (const auto& roles : incompatibles) {
                const auto held = both(around, person, roles);
                if (!held) continue;
                const auto [a, b] = *held;
                Observation seen =
                    by(cruce_misma_persona, std::max(a->fecha.value_or(Date{}), b->fecha.value_or(Date{})));
                seen.observed = fmt::format("{}: {} y {}", person, nombre_de(a->papel), nombre_de(b->papel));
                seen.required = "personas distintas";
                seen.detail = fmt::format("En la cadena del contrato {}, {} consta como {} y como {}.", around.numero,
                                          person, nombre_de(a->papel), nombre_de(b->papel));
                seen.rests_on = {{around.id, {}, {}}, {a->id, a->acto, a->fecha}, {b->id, b->acto, b->fecha}};
                out.push_back(std::move(seen));
            }
    }
    return out;
}

}  // namespace hito::auditoria
