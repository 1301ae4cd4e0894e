#include "engine/describe.hpp"

#include "engine/fields.hpp"
#include "engine/publication.hpp"
#include "engine/sha256.hpp"

#include <fmt/format.h>

namespace hito {

std::string_view word(Level level) {
    switch (level) {
        case Level::block:
            return "block";
        case Level::justify:
            return "justify";
        case Level::warn:
            return "warn";
        case Level::policy:
            return "policy";
    }
    return {};
}

std::string_view word(Policy policy) {
    switch (policy) {
        case Policy::off:
            return "off";
        case Policy::warn:
            return "warn";
        case Policy::block:
            return "block";
    }
    return {};
}

namespace {

std::string in_words(const Citation& source) { return fmt::format("{}, {}", source.norm.title, source.article); }

}  // namespace

std::string citation(const RuleInfo& rule) { return in_words(rule.source); }
std::string citation(const PublicationDuty& duty) { return in_words(duty.source); }

json published_by(const ActInfo& act) {
    if (!act.publication) return nullptr;
    const PublicationDuty& duty = act.publication->duty;
    json rules = json::array();
    for (const auto& rule : duty.rules) rules.push_back(rule.info->code);
    json out{{"soporte", act.publication->evidence},
             {"documento", published_document(act).title},
             {"norma", citation(duty)},
             {"termino", duty.term},
             {"quien", duty.who.name},
             {"reglas", std::move(rules)}};
    if (act.publication->asked) out["segun_parametro"] = act.publication->asked->name;
    if (act.publication->at_once) out["es_la_publicacion"] = true;
    return out;
}

json to_json(const RuleInfo& rule) {
    json out{{"regla", rule.code},
             {"nivel", word(rule.level)},
             {"texto", rule.text},
             {"norma", citation(rule)},
             {"norma_id", rule.source.norm.id},
             {"articulo", rule.source.article},
             {"vigente_desde", rule.in_force.empty() ? rule.source.norm.in_force : rule.in_force}};
    if (const auto end = rule.repealed.empty() ? rule.source.norm.repealed : rule.repealed; !end.empty())
        out["vigente_hasta"] = end;
    if (!rule.audit.empty()) out["control"] = rule.audit;
    if (!rule.evidence.empty()) out["soporte"] = rule.evidence;
    if (rule.level == Level::policy) out["por_defecto"] = word(rule.by_default);
    return out;
}

namespace {

json to_json(const StateInfo& state) {
    json out{{"estado", state.name}, {"nombre", state.label}, {"region", state.region}};
    if (state.final) out["final"] = true;
    if (state.pause) out["pausa"] = true, out["permite"] = state.allows;
    return out;
}

json to_json(const ActInfo& act) {
    json who = json::array(), evidence = json::array();
    for (const Role* role : act.who) who.push_back(role->name);
    for (const auto& document : act.evidence) evidence.push_back({{"tipo", document.kind}, {"titulo", document.title}});
    json out{{"acto", act.name}, {"nombre", act.label}, {"quien", who}, {"datos", schema_of(act.fields)}};
    if (!evidence.empty()) out["soportes"] = evidence;
    if (act.by_clock) out["del_reloj"] = true;
    if (act.publication) out["publica"] = published_by(act);
    return out;
}

json to_json(const LinkInfo& link) {
    json out{{"tipo", link.type},
             {"nombre", link.label},
             {"flujos", link.workflows},
             {"obligatorio", link.required},
             {"varios", link.several}};
    if (!link.through.empty()) out["por"] = link.through;
    for (const auto& fact : link.inherits) out["hereda"][std::string(fact.field)] = fact.from;
    return out;
}

json to_json(const StepInfo& step) {
    json rules = json::array(), consequences = json::array();
    for (const RuleInfo* rule : step.rules) rules.push_back(rule->code);
    for (const ConsequenceInfo* c : step.consequences)
        consequences.push_back({{"flujo", c->workflow}, {"acto", c->act}, {"vinculo", c->link}, {"abre", c->opens}});
    json out{{"de", step.from}, {"acto", step.on}, {"a", step.to}, {"reglas", rules}};
    if (!consequences.empty()) out["consecuencias"] = consequences;
    if (!step.choice.empty()) out["segun"] = {{"pregunta", step.choice}, {"respuesta", step.outcome}};
    return out;
}

}  // namespace

json definition(const Workflow& workflow) {
    json states = json::array(), acts = json::array(), steps = json::array(), rules = json::object();
    for (const auto& state : workflow.states()) states.push_back(to_json(state));
    for (const auto& act : workflow.acts()) acts.push_back(to_json(act));
    for (const auto& step : workflow.steps()) {
        steps.push_back(to_json(step));
        for (const RuleInfo* rule : step.rules) rules[std::string(rule->code)] = to_json(*rule);
    }
    for (const auto* rule : publication_rules(workflow.acts()))
        rules[std::string(rule->info->code)] = to_json(*rule->info);
    json catalogue = json::array();
    for (const auto& [code, rule] : rules.items()) catalogue.push_back(rule);
    json out{{"flujo", workflow.name()},
             {"nombre", workflow.label()},
             {"estados", states},
             {"actos", acts},
             {"pasos", steps},
             {"reglas", catalogue},
             {"datos", schema_of(workflow.fields())}};
    for (const auto& link : workflow.links()) out["vinculos"].push_back(to_json(link));
    return out;
}

std::string definition_digest(const Workflow& workflow) { return to_hex(sha256(definition(workflow).dump())); }

}  // namespace hito
