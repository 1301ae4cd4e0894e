#include "api/rebuild.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::api {

namespace {

json deadlines_json(std::vector<Deadline> deadlines) {
    std::sort(deadlines.begin(), deadlines.end(),
              [](const Deadline& a, const Deadline& b) { return std::tie(a.date, a.name) < std::tie(b.date, b.name); });
    json out = json::array();
    for (const auto& d : deadlines)
        out.push_back({{"nombre", d.name},
                       {"fecha", to_iso(d.date)},
                       {"cuenta", d.account},
                       {"norma", d.norm},
                       {"quien", d.who},
                       {"acto_reloj", d.clock_act}});
    return out;
}

json findings_json(const std::vector<ActRecord>& acts) {
    json out = json::array();
    for (const auto& act : acts) {
        if (!act.accepted) continue;
        std::vector<std::string> codes;
        for (const auto& rule : act.receipt.at("reglas"))
            if (rule.at("efecto") == word(Effect::finding)) codes.push_back(rule.at("regla"));
        std::sort(codes.begin(), codes.end());
        for (const auto& code : codes) out.push_back({{"seq", act.seq}, {"regla", code}});
    }
    return out;
}

/// What differs between a case's row and the fold of its history; empty when nothing does.
std::string difference(const Snapshot& stored, const json& beside, const std::vector<ActRecord>& acts, const Law& law,
                       std::string_view entity) {
    if (auto broken = verify_chain(acts, entity); !broken.empty()) return broken;
    if (acts.empty()) return "no tiene historia";
    if (acts.back().hash != stored.head) return "su huella no es la del último acto: faltan actos o sobran";
    Snapshot folded;
    try {
        folded = fold(*stored.workflow, acts, law);
    } catch (const std::runtime_error& error) { return error.what(); }
    if (folded.states != stored.states)
        return fmt::format("está en {} y su historia da {}", fmt::join(stored.states, ","),
                           fmt::join(folded.states, ","));
    if (folded.version != stored.version || folded.seq != stored.seq) return "su versión no es la de su historia";
    if (folded.since != stored.since) return "la fecha de su etapa no es la de su historia";
    if (folded.facts != stored.facts)
        return fmt::format("sus datos no son los de su historia: {}", json::diff(stored.facts, folded.facts).dump());
    if (folded.links != stored.links) return "sus vínculos no son los de su historia";
    if (const json wanted = deadlines_json(stored.workflow->deadlines(folded.states, folded.facts, law));
        wanted != beside.at("plazos"))
        return fmt::format("sus plazos no son los de su historia: {}", json::diff(beside.at("plazos"), wanted).dump());
    if (findings_json(acts) != beside.at("hallazgos")) return "sus hallazgos no son los de su historia";
    auto keys = stored.workflow->summary(folded.facts).keys;
    std::erase(keys, std::string());
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (json(keys) != beside.at("llaves")) return "sus llaves no son las de su historia";
    return {};
}

}  // namespace

RebuildReport check_all(Archive& archive, Laws& laws, const Registry&,
                        const std::function<void(std::uint64_t)>& progress) {
    RebuildReport report;
    for (const auto& entity : archive.entities()) {
        const auto law = laws.of(entity);
        Uuid after;
        for (auto ids = archive.case_ids(entity, after, 500); !ids.empty();
             ids = archive.case_ids(entity, after, 500)) {
            for (const Uuid& id : ids) {
                after = id;
                const auto snapshot = archive.find(entity, id);
                const auto acts = archive.history(entity, id);
                ++report.cases;
                report.acts += acts.size();
                if (auto wrong = difference(*snapshot, archive.projection(entity, id), acts, *law, entity);
                    !wrong.empty())
                    report.wrong.push_back(fmt::format("{} ({}): {}", to_text(id), snapshot->workflow->name(), wrong));
                progress(report.cases);
            }
        }
    }
    return report;
}

}  // namespace hito::api
