#include "api/answers.hpp"

#include "engine/describe.hpp"

#include <fmt/format.h>

namespace hito::api {

json rules_with(const json& receipt, std::string_view effect, const Registry& registry) {
    json out = json::array();
    for (const auto& result : receipt.value("reglas", json::array())) {
        if (result.at("efecto") != effect) continue;
        const std::string code = result.at("regla");
        json entry{{"regla", code},
                   {"observado", result.value("observado", json())},
                   {"requerido", result.value("requerido", json())}};
        if (const RuleInfo* rule = registry.find_rule(code)) {
            entry["nivel"] = word(rule->level);
            entry["mensaje"] = rule->text;
            entry["norma"] = citation(*rule);
            if (rule->level == Level::justify) entry["soporte_requerido"] = rule->evidence;
        }
        if (result.contains("detalle")) entry["detalle"] = result["detalle"];
        if (result.contains("puede_subsanar")) entry["puede_subsanar"] = result["puede_subsanar"];
        out.push_back(std::move(entry));
    }
    return out;
}

std::string act_answer(const ActRecord& record, const Registry& registry) {
    Printer out;
    out.open('{').field("acto", record.act).field("estado", record.states_after.front()).key("estados").open('[');
    for (const auto& state : record.states_after) out.text(state);
    out.close(']')
        .field("expediente", to_text(record.case_id))
        .field("fecha", to_iso(record.date))
        .field("flujo", record.workflow)
        .key("hallazgos")
        .raw(record.findings == 0 ? "[]" : rules_with(record.receipt, word(Effect::finding), registry).dump())
        .field("huella", to_hex(record.hash))
        .field("modo", word(record.mode))
        .field("persona", record.person)
        .key("recibo")
        .raw(record.receipt.text())
        .field("registro", to_rfc3339(record.recorded_at))
        .field("resultado", record.accepted ? "aceptado" : "rechazado")
        .field("rol", record.role)
        .key("seq")
        .number(record.seq)
        .key("version")
        .number(record.version)
        .close('}');
    return out.take();
}

json act_in_history(const ActRecord& record, const Registry& registry) {
    json out = json::parse(act_answer(record, registry));
    out["estados_antes"] = record.states_before;
    const Workflow* workflow = registry.find(record.workflow);
    const ActInfo* act = workflow ? workflow->find_act(record.act) : nullptr;
    const json& data = record.content.at("datos");
    out["datos"] = act ? to_wire(data, act->fields) : data;
    for (const char* name : {"motivo", "soportes", "vinculos"})
        if (record.content->contains(name)) out[name] = record.content.at(name);
    return out;
}

json case_answer(const Snapshot& snapshot, const json& projection, const Registry&) {
    json links = json::array();
    for (const auto& link : snapshot.links)
        links.push_back({{"tipo", link.type}, {"expediente", to_text(link.target)}});
    json out{{"expediente", to_text(snapshot.id)},
             {"flujo", snapshot.workflow->name()},
             {"estado", snapshot.states.front()},
             {"estados", snapshot.states},
             {"version", snapshot.version},
             {"desde", to_iso(snapshot.since)},
             {"datos", to_wire(snapshot.facts, snapshot.workflow->fields())},
             {"vinculos", links},
             {"huella", to_hex(snapshot.head)}};
    for (const auto& [name, value] : projection.items())
        if (name != "hallazgos") out[name] = value;
    out["hallazgos"] = projection.value("hallazgos", json::array()).size();
    return out;
}

namespace {

json known_acts(const Workflow& workflow, const States& states) {
    json out = json::array();
    for (const auto& act : workflow.acts())
        if (workflow.knows(states, act.name) && !workflow.pause_against(states, act.name)) out.push_back(act.name);
    return out;
}

Answer unknown_act(const Decision& decision, const Command& command, json more) {
    const Workflow* workflow = decision.workflow;
    if (!decision.trouble.empty()) return problem(409, "consecuencia", "El acto no procede", decision.trouble, more);
    more["estado"] = decision.states.front();
    more["estados"] = decision.states;
    more["actos"] = known_acts(*workflow, decision.states);
    if (!workflow->find_act(command.act))
        return problem(409, "acto-desconocido", "El flujo no conoce ese acto",
                       fmt::format("El flujo {} no tiene el acto «{}».", workflow->name(), command.act), more);
    return problem(409, "acto-fuera-de-estado", "El estado no admite ese acto",
                   decision.paused
                       ? fmt::format("Está {}: «{}» espera a que se reinicie.", decision.states.back(), command.act)
                       : fmt::format("En «{}» no se puede «{}».", decision.states.front(), command.act),
                   more);
}

}  // namespace

Answer refusal(const Performed& performed, const Command& command, const Registry& registry) {
    const Decision& decision = performed.decision;
    json more{{"expediente", command.opens ? json() : json(to_text(command.target))},
              {"acto", command.act},
              {"fecha", to_iso(command.date)}};
    if (performed.key_reused)
        return problem(422, "clave-reutilizada", "La clave de idempotencia ya se usó con otra petición",
                       "Use una clave nueva para cada petición distinta.", more);
    if (performed.contended)
        return problem(409, "contienda", "Otros actos sobre el mismo expediente ganaron la carrera",
                       "Intente de nuevo.", more);
    switch (decision.ruling) {
        case Ruling::refused: {
            json receipt = performed.record ? *performed.record->receipt : json{{"reglas", json::array()}};
            if (!performed.record)  // The opening of a case: there is no history yet to record it in.
                for (const auto& result : decision.results)
                    receipt["reglas"].push_back({{"regla", result.rule->code},
                                                 {"efecto", word(result.effect)},
                                                 {"observado", result.observed},
                                                 {"requerido", result.required},
                                                 {"detalle", result.detail}});
            more["incumplimientos"] = rules_with(receipt, "incumple", registry);
            if (performed.record) more["seq"] = performed.record->seq;
            return problem(422, "acto-no-procede", "El acto no procede", receipt.value("detalle", ""), more);
        }
        case Ruling::unknown_act:
            return unknown_act(decision, command, more);
        case Ruling::bad_data: {
            json errors = json::array();
            for (const auto& error : decision.errors)
                errors.push_back({{"campo", "datos." + error.path}, {"mensaje", error.message}});
            more["errores"] = errors;
            return problem(400, "datos-invalidos", "Los datos del acto no son válidos",
                           fmt::format("{}: {}", decision.errors.front().path, decision.errors.front().message), more);
        }
        case Ruling::bad_links: {
            json errors = json::array();
            for (const auto& error : decision.errors)
                errors.push_back({{"campo", error.path}, {"mensaje", error.message}});
            more["errores"] = errors;
            return problem(400, "vinculos-invalidos", "Los vínculos del expediente no son válidos",
                           decision.errors.front().message, more);
        }
        case Ruling::in_the_future:
            return problem(422, "fecha-futura", "El acto tiene una fecha futura",
                           fmt::format("La fecha {} todavía no llega.", to_iso(command.date)), more);
        case Ruling::before_stage:
            more["desde"] = to_iso(decision.since);
            return problem(422, "anterior-a-la-etapa", "El acto es anterior a la etapa presente",
                           fmt::format("La etapa «{}» comenzó el {}; un acto que la cambia no puede ser del {}.",
                                       decision.states.front(), to_iso(decision.since), to_iso(command.date)),
                           more);
        case Ruling::not_allowed: {
            json who = json::array();
            if (const ActInfo* act = decision.workflow->find_act(command.act))
                for (const Role* role : act->who) who.push_back(role->name);
            more["quien"] = who;
            return problem(403, "sin-permiso", "El rol no puede realizar este acto",
                           who.empty() ? "Lo produce el reloj o el acto de otro expediente."
                                       : fmt::format("Lo puede realizar: {}.",
                                                     fmt::join(who.get<std::vector<std::string>>(), ", ")),
                           more);
        }
        case Ruling::stale:
            more["version"] = decision.version;
            return problem(412, "version-distinta", "El expediente cambió",
                           fmt::format("La versión presente es la {}.", decision.version), more);
        case Ruling::exists:
            return problem(409, "ya-existe", "El expediente ya existe", {}, more);
        case Ruling::no_case:
            return problem(404, "no-existe", "No existe",
                           decision.trouble.empty() ? "No hay un expediente con ese id o llave." : decision.trouble,
                           more);
        case Ruling::accepted:
        case Ruling::needs_cases:
            break;
    }
    throw std::logic_error("a refusal of an accepted act");
}

}  // namespace hito::api
