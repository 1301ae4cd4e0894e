#include "workflows/auditoria/vigilados.hpp"

#include "engine/describe.hpp"
#include "engine/publication.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::auditoria {

namespace {

constexpr std::string_view liquidacion = "liquidacion", amparo = "amparo";
/// Until the contract is settled its fulfilment is insured. LAW Decreto 1082 de 2015, art. 2.2.1.2.3.1.12.
constexpr std::string_view sin_liquidar[] = {"en_ejecucion", "terminado", "recibido", "en_liquidacion"};
/// A request that nobody answered holds nothing of the budget.
constexpr std::string_view con_cdp[] = {"expedido", "comprometido", "agotado"};

constexpr std::array plazos{
    PlazoVigilado{"contrato", "liquidacion_bilateral", "R28", liquidacion, 1},
    PlazoVigilado{"contrato", "liquidacion_unilateral", "R28", liquidacion, 2},
    PlazoVigilado{"contrato", "perdida_competencia", "R28", liquidacion, 4},
    PlazoVigilado{"contrato", "fin_suspension", "R24"},
    PlazoVigilado{"contrato", "cierre_secop", "R30"},
    PlazoVigilado{"contrato", "visita_garantia", "R31"},
    PlazoVigilado{"contrato", "garantia_cumplimiento", "R17", amparo, 1, sin_liquidar},
    PlazoVigilado{"garantia", "ajuste_garantia", "R17"},
    PlazoVigilado{"garantia", "restablecimiento_garantia", "R17"},
    PlazoVigilado{"liquidacion", "liquidacion_bilateral", "R28", liquidacion, 1},
    PlazoVigilado{"liquidacion", "liquidacion_unilateral", "R28", liquidacion, 2},
    PlazoVigilado{"liquidacion", "perdida_competencia", "R28", liquidacion, 4},
    PlazoVigilado{"contratacion_directa", "envio_contraloria", "R15"},
    PlazoVigilado{"sancionatorio", "decision_ordenador", "R34"},
    PlazoVigilado{"sancionatorio", "audiencia_sancionatorio", "R35"},
    PlazoVigilado{"sancionatorio", "publicacion_sancion", "R26"},
    PlazoVigilado{"sancionatorio", "reporte_sancion", "R26"},
    PlazoVigilado{"paa", "publicacion_paa", "A01"},
    PlazoVigilado{"paa", "actualizacion_paa", "A03"},
    PlazoVigilado{"cdp", "vence_la_vigencia", "A16", {}, 0, con_cdp},
    PlazoVigilado{"reserva", "fenece", "A18"},
    PlazoVigilado{"proyecto", "seguimiento_mensual", "A24"},
    PlazoVigilado{"proyecto_sgr", "apertura_sgr", "A31"},
    PlazoVigilado{"proyecto_sgr", "cierre_sgr", "A31"},
    PlazoVigilado{"plan_mejoramiento", "presentacion_plan", "A37"},
    PlazoVigilado{"plan_mejoramiento", "reporte_avance", "A37"},
    PlazoVigilado{"plan_mejoramiento", "cumplimiento_accion", "A37"},
    PlazoVigilado{"plan_mejoramiento", "reformulacion_accion", "A37"},
};

/// An observation on its way: of each group only the gravest stays.
struct Candidate {
    Observation seen;
    std::string_view group;
    int grade = 0;
};

bool among(std::span<const std::string_view> stages, const States& states) {
    return stages.empty() || std::any_of(states.begin(), states.end(), [&](std::string_view state) {
               return std::find(stages.begin(), stages.end(), state) != stages.end();
           });
}

Observation passed(const Snapshot& at, const Deadline& deadline, Date day) {
    Observation out;
    out.norm = deadline.norm;
    out.since = deadline.date + Days{1};
    out.observed = fmt::format("sin cumplir al {}", to_iso(day));
    out.required = fmt::format("a más tardar {}", to_iso(deadline.date));
    out.detail =
        fmt::format("El plazo «{}» venció el {} ({}).", deadline.name, to_iso(deadline.date), deadline.account);
    out.rests_on.push_back({at.id});
    return out;
}

void add_publications(std::vector<Candidate>& out, const Snapshot& at, const Deadline& deadline, Date day) {
    const json& facts = at.facts.value();
    const auto waiting = facts.is_object() ? facts.find("por_publicar") : facts.end();
    if (waiting == facts.end()) return;
    const auto behind = behind_deadline(deadline.name, *waiting, at.workflow->acts());
    if (!behind || !behind->act->publication || behind->act->publication->duty.rules.empty()) return;
    for (const auto& code : audit_codes(*behind->act->publication->duty.rules.front().info)) {
        Observation seen = passed(at, deadline, day);
        seen.code = code;
        seen.rule = plazo_publicar;
        seen.detail += fmt::format(" Documento: {}, expedido el {}.", published_document(*behind->act).title,
                                   to_iso(behind->day.dia));
        seen.rests_on.front().act = behind->act->name;
        seen.rests_on.front().date = behind->day.dia;
        out.push_back({std::move(seen), {}, 0});
    }
}

void add_deadlines(std::vector<Candidate>& out, const Snapshot& at, Date day, const Law& law) {
    for (const auto& deadline : at.workflow->deadlines(at.states, at.facts, law)) {
        if (deadline.date >= day) continue;
        if (deadline.name.starts_with(publication_deadline)) add_publications(out, at, deadline, day);
        for (const auto& row : plazos) {
            if (row.flujo != at.workflow->name() || row.plazo != deadline.name || !among(row.etapas, at.states))
                continue;
            Observation seen = passed(at, deadline, day);
            seen.code = row.codigo;
            seen.rule = fuente(row);
            out.push_back({std::move(seen), row.grupo, row.grado});
        }
    }
}

void add_states(std::vector<Candidate>& out, const Snapshot& at, Date day, const Law& law) {
    for (const auto& row : estados_vigilados()) {
        if (row.flujo != at.workflow->name()) continue;
        auto found = row.mira(at, day, law);
        if (!found) continue;
        Observation seen{std::string(row.codigo),     fuente(row),
                         std::string(row.norma),      found->desde,
                         std::move(found->observado), std::move(found->exigido),
                         std::move(found->detalle),   {{at.id}}};
        out.push_back({std::move(seen), row.grupo, row.grado});
    }
}

}  // namespace

std::span<const PlazoVigilado> plazos_vigilados() { return plazos; }

std::string fuente(const PlazoVigilado& row) { return fmt::format("plazo.{}.{}", row.flujo, row.plazo); }
std::string fuente(const EstadoVigilado& row) { return fmt::format("estado.{}.{}", row.flujo, row.nombre); }

std::vector<Observation> observar(const Snapshot& at, Date day, const Law& law) {
    std::vector<Candidate> candidates;
    add_deadlines(candidates, at, day, law);
    add_states(candidates, at, day, law);
    std::vector<Observation> out;
    for (auto& one : candidates) {
        const bool outdone =
            !one.group.empty() && std::any_of(candidates.begin(), candidates.end(), [&](const auto& other) {
                return other.group == one.group && other.grade > one.grade;
            });
        if (!outdone) out.push_back(std::move(one.seen));
    }
    return out;
}

}  // namespace hito::auditoria
