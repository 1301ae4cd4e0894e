#include "api/audit_telling.hpp"

#include "engine/describe.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::api {

namespace {

bool is_in(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}
std::string origin_of(std::string_view source) { return std::string(source.substr(0, source.find('.'))); }
std::string as_text(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }
json member(const json& of, const char* name) { return of.is_object() && of.contains(name) ? of.at(name) : json(); }

constexpr std::string_view usual_wording =
    "Se observa que un acto se registró sin que conste lo que su regla pide; conviene verificarlo.";

}  // namespace

json Teller::severities(const std::vector<std::string>& codes) const {
    json out = json::array();
    for (const auto& code : codes)
        if (const AuditCheck* check = services_.auditor.find(code))
            for (const auto one : check->severity)
                if (std::find(out.begin(), out.end(), json(one)) == out.end()) out.push_back(one);
    return out;
}

json Teller::of_act(json row) const {
    const std::string code = row.at("regla");
    const RuleInfo* rule = services_.registry.find_rule(code);
    const auto codes = rule ? audit_codes(*rule) : std::vector<std::string>{};
    const AuditCheck* check = codes.empty() ? nullptr : services_.auditor.find(codes.front());
    json& out = row;
    const json detail = member(row, "detalle");
    if (rule) {
        out["mensaje"] = rule->text;
        out["norma"] = citation(*rule);
        out["nivel"] = word(rule->level);
        if (!rule->audit.empty()) out["control"] = rule->audit;
    }
    out["codigo"] = codes.empty() ? json() : json(codes.front());
    out["codigos"] = codes;
    out["reglas"] = {code};
    out["origen"] = "acto";
    out["severidad"] = severities(codes);
    out["expedientes"] = {
        {{"expediente", row.at("expediente")}, {"flujo", row.at("flujo")}, {"titulo", row.at("titulo")}}};
    out["actos"] = {{{"expediente", row.at("expediente")},
                     {"seq", row.at("seq")},
                     {"acto", row.at("acto")},
                     {"fecha", row.at("fecha")}}};
    out["valores"] = {{"observado", member(detail, "observado")}, {"exigido", member(detail, "requerido")}};
    std::string words{check ? check->wording : usual_wording};
    words += fmt::format(" Acto «{}» del {}", row.at("acto").get<std::string>(), row.at("fecha").get<std::string>());
    if (rule) words += fmt::format(", frente a la regla: {}", rule->text);
    out["redaccion"] = words;
    add_reply(out);
    return row;
}

json Teller::of_observation(const Observation& seen) {
    const AuditCheck* check = services_.auditor.find(seen.code);
    const auto cases = places(seen);
    json out{{"codigo", seen.code},
             {"codigos", {seen.code}},
             {"regla", seen.rule},
             {"reglas", {seen.rule}},
             {"origen", origin_of(seen.rule)},
             {"norma", seen.norm},
             {"severidad", severities({seen.code})},
             {"expedientes", cases},
             {"fecha", to_iso(seen.since)},
             {"seq", nullptr},
             {"actos", acts_behind(seen.rests_on)},
             {"valores", {{"observado", seen.observed}, {"exigido", seen.required}}},
             {"detalle", {{"detalle", seen.detail}, {"observado", seen.observed}, {"requerido", seen.required}}}};
    for (const char* name : {"expediente", "flujo", "titulo"})
        out[name] = cases.empty() ? json() : cases.front().at(name);
    out["redaccion"] = fmt::format("{} {}", check ? check->wording : usual_wording, seen.detail);
    add_reply(out);
    return out;
}

json Teller::places(const Observation& seen) {
    json out = json::array();
    std::set<Uuid> told;
    for (const auto& footing : seen.rests_on) {
        if (!told.insert(footing.case_id).second) continue;
        const auto at = case_at_(footing.case_id);
        if (at)
            out.push_back(
                {{"expediente", to_text(at->id)}, {"flujo", at->workflow->name()}, {"titulo", summary_of(*at)->title}});
    }
    return out;
}

json Teller::acts_behind(const std::vector<Footing>& rests_on) {
    json out = json::array();
    for (const auto& footing : rests_on)
        if (json act = act_behind(footing); !act.is_null() && std::find(out.begin(), out.end(), act) == out.end())
            out.push_back(std::move(act));
    return out;
}

/// The last accepted act that fits: of that name and day, or the one that brought the stage.
json Teller::act_behind(const Footing& footing) {
    if (read_ != footing.case_id) {
        history_ = acts_(footing.case_id);
        read_ = footing.case_id;
    }
    const ActRecord *found = nullptr, *last = nullptr;
    for (const auto& act : history_) {
        if (!act.accepted) continue;
        last = &act;
        const bool named = footing.act.empty() ? act.states_before != act.states_after : act.act == footing.act;
        if (named && (!footing.date || act.date == *footing.date)) found = &act;
    }
    if (!found) found = last;
    if (!found) return {};
    return {{"expediente", to_text(footing.case_id)},
            {"seq", found->seq},
            {"acto", found->act},
            {"fecha", to_iso(found->date)}};
}

/// What the control office and the entity said of it; the latest case that fits.
void Teller::add_reply(json& finding) const {
    finding["seguimiento"] = finding["respuesta"] = nullptr;
    const auto codes = finding.at("codigos").get<std::vector<std::string>>();
    const std::string rule = finding.at("regla");
    for (const auto& place : finding.at("expedientes")) {
        const auto [from, to] = follow_ups_.equal_range(parse_uuid(as_text(place.at("expediente"))).value());
        for (auto at = from; at != to; ++at) {
            const FollowUp& one = at->second;
            const bool rests =
                one.seq == 0 ||
                std::any_of(finding.at("actos").begin(), finding.at("actos").end(), [&](const json& act) {
                    return act.at("seq") == one.seq && act.at("expediente") == place.at("expediente");
                });
            const bool same = (one.code.empty() || is_in(codes, one.code)) && (one.rule.empty() || one.rule == rule);
            if (!rests || !same || (one.code.empty() && one.rule.empty())) continue;
            finding["seguimiento"] = one.told;
            finding["respuesta"] = one.reply;
        }
    }
}

}  // namespace hito::api
