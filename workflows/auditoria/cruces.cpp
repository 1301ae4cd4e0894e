#include "workflows/auditoria/cruces.hpp"

#include "engine/fields.hpp"
#include "workflows/auditoria/cruces_planeacion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace hito::auditoria {

namespace {

constexpr std::array all{cruce_fraccionamiento,
                         cruce_informe_repetido,
                         cruce_servicios,
                         cruce_funciones,
                         cruce_oferente,
                         cruce_sin_linea,
                         cruce_linea_posterior,
                         cruce_proceso_y_linea,
                         cruce_valor_y_linea,
                         cruce_lineas_fraccionadas,
                         cruce_cdp_posterior,
                         cruce_rp_posterior,
                         cruce_bpin_en_la_cadena,
                         cruce_reservas,
                         cruce_reserva_sin_cancelar,
                         cruce_compromiso_sin_registro,
                         cruce_apropiacion_sin_proyecto,
                         cruce_inversion_sin_bpin,
                         cruce_bpin_fuera_del_banco,
                         cruce_huella_del_plan,
                         cruce_misma_persona,
                         cruce_proyecto_cerrado};

}  // namespace

std::span<const Cruce> cruces() { return all; }

Observation by(const Cruce& check, Date since) {
    Observation out;
    out.code = check.codigo;
    out.rule = check.nombre;
    out.norm = check.norma;
    out.since = since;
    return out;
}

// R19 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> informe_repetido(std::vector<TextoDeInforme> informes) {
    std::erase_if(informes, [](const TextoDeInforme& one) { return one.huella.empty(); });
    std::sort(informes.begin(), informes.end(), [](const TextoDeInforme& a, const TextoDeInforme& b) {
        return std::tie(a.huella, a.fecha, a.id) < std::tie(b.huella, b.fecha, b.id);
    });
    std::vector<Observation> out;
    for (std::size_t from = 0, to = 0; from < informes.size(); from = to) {
        std::set<Uuid> cases;
        std::vector<std::string> numbers;
        Observation seen = by(cruce_informe_repetido, {});
        for (to = from; to < informes.size() && informes[to].huella == informes[from].huella; ++to) {
            const auto& one = informes[to];
            cases.insert(one.id);
            numbers.push_back(fmt::format("{} del {}", one.numero, to_iso(one.fecha)));
            seen.since = one.fecha;
            seen.rests_on.push_back({one.id, "radicar_informe_supervision", one.fecha});
        }
        if (cases.size() < 2) continue;  // Of one contract, the rule of the act tells it.
        seen.observed = fmt::format("el mismo texto en {} contratos", cases.size());
        seen.required = "un texto propio de cada contrato";
        seen.detail = fmt::format("Informes con la misma huella: {}.", fmt::join(numbers, ", "));
        out.push_back(std::move(seen));
    }
    return out;
}

// R32 -----------------------------------------------------------------------------------------------------------------

namespace {

/// The most that run at a time, and the first day on which they pass `most`.
struct Crowd {
    int peak = 0;
    std::optional<Date> since;
};
Crowd crowd_of(std::span<const Servicio> group, int most) {
    std::map<Date, int> changes;
    for (const auto& one : group) {
        ++changes[one.desde];
        --changes[one.hasta + Days{1}];
    }
    Crowd out;
    int running = 0;
    for (const auto& [day, change] : changes) {
        running += change;
        out.peak = std::max(out.peak, running);
        if (running > most && !out.since) out.since = day;
    }
    return out;
}

Observation told(std::span<const Servicio> group, const Crowd& crowd, int most) {
    Observation out = by(cruce_servicios, *crowd.since);
    std::vector<std::string> numbers;
    for (const auto& one : group) {
        numbers.push_back(fmt::format("{} del {} al {}", one.numero, to_iso(one.desde), to_iso(one.hasta)));
        out.rests_on.push_back({one.id, "iniciar", one.desde});
    }
    out.observed = {{"contratos", group.size()}, {"a_la_vez", crowd.peak}};
    out.required = fmt::format("hasta {} a la vez", most);
    out.detail = fmt::format("La persona {} tiene {} contratos de servicios que se cruzan, hasta {} a la vez: {}.",
                             group.front().persona, group.size(), crowd.peak, fmt::join(numbers, ", "));
    return out;
}

}  // namespace

std::vector<Observation> servicios_simultaneos(std::vector<Servicio> servicios, int maximo) {
    std::erase_if(servicios, [](const Servicio& one) { return one.persona.empty() || one.hasta < one.desde; });
    std::sort(servicios.begin(), servicios.end(), [](const Servicio& a, const Servicio& b) {
        return std::tie(a.persona, a.desde, a.hasta, a.id) < std::tie(b.persona, b.desde, b.hasta, b.id);
    });
    std::vector<Observation> out;
    for (std::size_t from = 0, to = 0; from < servicios.size(); from = to) {
        Date reach = servicios[from].hasta;
        for (to = from + 1;
             to < servicios.size() && servicios[to].persona == servicios[from].persona && servicios[to].desde <= reach;
             ++to)
            reach = std::max(reach, servicios[to].hasta);
        const std::span group(servicios.data() + from, to - from);
        if (const Crowd crowd = crowd_of(group, maximo); crowd.since) out.push_back(told(group, crowd, maximo));
    }
    return out;
}

// R33 -----------------------------------------------------------------------------------------------------------------

namespace {

constexpr std::array<std::string_view, 7> papeles{"ordenador del gasto",
                                                  "supervisor o interventor",
                                                  "evaluador",
                                                  "responsable del presupuesto",
                                                  "control",
                                                  "solicitante del CDP",
                                                  "tesorería"};
struct Incompatibles {
    Papel a, b;
    std::string_view norma;
};
constexpr std::string_view ley_87 = "Ley 87 de 1993, art. 12", manual = "Manual de contratación de la entidad";
/// Source: law/contracting.md §7.
constexpr std::array incompatibles{
    Incompatibles{Papel::control, Papel::ordenador, ley_87},
    Incompatibles{Papel::control, Papel::supervisor, ley_87},
    Incompatibles{Papel::control, Papel::evaluador, ley_87},
    Incompatibles{Papel::supervisor, Papel::ordenador, manual},
    Incompatibles{Papel::supervisor, Papel::evaluador, manual},
    Incompatibles{Papel::evaluador, Papel::ordenador, manual},
    Incompatibles{Papel::presupuesto, Papel::ordenador, manual},
    Incompatibles{Papel::presupuesto, Papel::supervisor, manual},
};

const Funcion* held(const Vecindad& around, const std::string& person, Papel role) {
    for (const auto& one : around.funciones)
        if (one.persona == person && one.papel == role) return &one;
    return nullptr;
}

}  // namespace

std::string_view nombre_de(Papel papel) { return papeles[static_cast<std::size_t>(papel)]; }

std::vector<Observation> funciones_incompatibles(const std::vector<Vecindad>& contratos) {
    std::vector<Observation> out;
    for (const auto& around : contratos) {
        std::set<std::string> people;
        for (const auto& one : around.funciones)
            if (!one.persona.empty()) people.insert(one.persona);
        for (const auto& person : people)
            for (const auto& pair : incompatibles) {
                const Funcion* a = held(around, person, pair.a);
                const Funcion* b = held(around, person, pair.b);
                if (!a || !b) continue;
                const auto first = nombre_de(pair.a), second = nombre_de(pair.b);
                Observation seen = by(cruce_funciones, std::max(a->fecha.value_or(Date{}), b->fecha.value_or(Date{})));
                seen.norm = pair.norma;
                seen.observed = fmt::format("{}: {} y {}", person, first, second);
                seen.required = "personas distintas";
                seen.detail =
                    fmt::format("En el contrato {} y en lo que se vincula con él, {} consta como {} y como {}.",
                                around.numero, person, first, second);
                seen.rests_on = {{around.id, {}, {}}, {a->id, a->acto, a->fecha}, {b->id, b->acto, b->fecha}};
                out.push_back(std::move(seen));
            }
    }
    return out;
}

// R38 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> oferente_unico(const std::vector<ProcesoAdjudicado>& procesos,
                                        const CriterioOferenteUnico& criterio, const Calendar& calendar) {
    const auto shows = [&](const ProcesoAdjudicado& one) {
        return one.ofertas == 1 && one.presupuesto > Money{} &&
               one.valor >= minimum_share_of(one.presupuesto, criterio.precio) &&
               calendar.between(one.abierto, one.cierre) <= criterio.plazo;
    };
    std::map<std::string, int> times;
    for (const auto& one : procesos) times[one.adjudicatario] += shows(one);
    std::vector<Observation> out;
    for (const auto& one : procesos) {
        if (!shows(one)) continue;
        const int days = calendar.between(one.abierto, one.cierre).count, of_same = times[one.adjudicatario];
        Observation seen = by(cruce_oferente, one.adjudicado);
        seen.observed = {{"ofertas", 1},
                         {"valor", write_value(one.valor, Form::wire)},
                         {"dias_habiles", days},
                         {"procesos_del_mismo_oferente", of_same}};
        seen.required =
            fmt::format("más de una oferta, precio por debajo del {} del presupuesto o más de {} días hábiles",
                        in_words(criterio.precio), criterio.plazo.count);
        seen.detail = fmt::format(
            "Proceso {}: una oferta por {}, con presupuesto de {} y {} días hábiles para ofrecer; el "
            "mismo oferente aparece así en {} proceso(s).",
            one.numero, in_words(one.valor), in_words(one.presupuesto), days, of_same);
        seen.rests_on.push_back({one.id, {}, one.adjudicado});
        out.push_back(std::move(seen));
    }
    return out;
}

}  // namespace hito::auditoria
