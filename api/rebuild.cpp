#include "api/rebuild.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::api {

namespace {

constexpr int page = 500;
constexpr std::size_t mend_batch = 50;

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

json links_json(const std::vector<Link>& links) {
    json out = json::array();
    for (const auto& link : links) out.push_back({{"tipo", link.type}, {"expediente", to_text(link.target)}});
    return out;
}

json sorted(std::vector<json> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

/// What the store should hold of a case, in the form of `Archive::stored`.
json projection_of(const Snapshot& at, const std::vector<ActRecord>& acts, const Law& law) {
    const Summary summary = at.workflow->summary(at.facts);
    std::vector<json> keys, linked;
    for (const auto& key : summary.keys)
        if (!key.empty()) keys.emplace_back(key);
    for (const auto& link : links_json(at.links)) linked.push_back(link);
    std::sort(linked.begin(), linked.end(), [](const json& a, const json& b) {
        return std::tie(a.at("tipo"), a.at("expediente")) < std::tie(b.at("tipo"), b.at("expediente"));
    });
    linked.erase(std::unique(linked.begin(), linked.end()), linked.end());
    return {{"flujo", at.workflow->name()},
            {"estados", fmt::format("{}", fmt::join(at.states, ","))},
            {"version", at.version},
            {"seq", at.seq},
            {"cabeza", to_hex(at.head)},
            {"desde", to_iso(at.since)},
            {"datos", at.facts.text()},
            {"vinculos", links_json(at.links).dump()},
            {"titulo", summary.title},
            {"responsable", summary.responsible},
            {"bpin", summary.bpin},
            {"actualizado", to_rfc3339(acts.back().recorded_at)},
            {"plazos", deadlines_json(at.workflow->deadlines(at.states, at.facts, law))},
            {"hallazgos", findings_json(acts)},
            {"llaves", sorted(std::move(keys))},
            {"vinculados", linked}};
}

/// The first column that differs, in words; empty when none does.
std::string first_difference(const json& stored, const json& wanted) {
    static constexpr std::pair<const char*, const char*> columns[] = {{"flujo", "su flujo"},
                                                                      {"estados", "su etapa"},
                                                                      {"version", "su versión"},
                                                                      {"seq", "su número de actos"},
                                                                      {"desde", "la fecha de su etapa"},
                                                                      {"datos", "sus datos"},
                                                                      {"vinculos", "sus vínculos"},
                                                                      {"vinculados", "sus vínculos"},
                                                                      {"titulo", "su título"},
                                                                      {"responsable", "su responsable"},
                                                                      {"bpin", "su BPIN"},
                                                                      {"actualizado", "el momento de su último acto"},
                                                                      {"plazos", "sus plazos"},
                                                                      {"llaves", "sus llaves"}};
    for (const auto& [name, what] : columns) {
        const json &has = stored.at(name), &gives = wanted.at(name);
        if (has == gives) continue;
        const auto tree = [&](const json& value) {
            return name == std::string_view("datos") ? json::parse(value.get<std::string>(), nullptr, false) : value;
        };
        const json before = tree(has), after = tree(gives);
        const bool large = before.is_structured() && after.is_structured();
        return large ? fmt::format("{} difieren de los de su historia: {}", what, json::diff(before, after).dump())
                     : fmt::format("{}: tiene {} y su historia da {}", what, has.dump(), gives.dump());
    }
    return {};
}

/// What is wrong with a case.
struct Judgement {
    std::string wrong;  ///< Spanish; empty: nothing.
    json mended;        ///< What to write; null when writing would not mend it.
};

Judgement judge(const json& stored, const std::vector<ActRecord>& acts, const Registry& registry, const Law& law,
                std::string_view entity) {
    if (auto broken = verify_chain(acts, entity); !broken.empty()) return {broken, {}};
    if (acts.empty()) return {"no tiene historia", {}};
    // An act cut off the end leaves a chain that verifies: only the row tells. It is never written to agree.
    if (!stored.is_null() && stored.at("cabeza") != to_hex(acts.back().hash))
        return {"su huella no es la del último acto: faltan actos o sobran", {}};
    const Workflow* workflow = registry.find(acts.front().workflow);
    if (!workflow) return {fmt::format("su historia es de un flujo que no existe: {}", acts.front().workflow), {}};
    json wanted;
    try {
        wanted = projection_of(fold(*workflow, acts, law), acts, law);
    } catch (const std::runtime_error& error) { return {error.what(), {}}; } catch (const std::out_of_range& error) {
        return {error.what(), {}};
    }  // A figure that is no longer given.
    wanted["id"] = to_text(acts.front().case_id);
    if (stored.is_null()) return {"tiene historia y no está en la lista de expedientes", std::move(wanted)};
    if (wanted.at("hallazgos") != stored.at("hallazgos")) return {"sus hallazgos no son los de su historia", {}};
    std::string wrong = first_difference(stored, wanted);
    if (wrong.empty()) return {};
    return {std::move(wrong), std::move(wanted)};
}

/// Goes through one entity.
class Pass {
public:
    Pass(Archive& archive, const Registry& registry, const Law& law, const std::string& entity, bool write,
         RebuildReport& report)
        : archive_{archive}, registry_{registry}, law_{law}, entity_{entity}, write_{write}, report_{report} {}

    void look_at(const Uuid& id) {
        const auto [acts, judgement] = settled_look(id);
        ++report_.cases;
        report_.acts += acts.size();
        if (judgement.wrong.empty()) return;
        const std::string flow = acts.empty() ? "sin flujo" : acts.front().workflow;
        const std::string line = fmt::format("{} ({}): {}", to_text(id), flow, judgement.wrong);
        report_.wrong.push_back(line);
        if (judgement.mended.is_null())
            report_.beyond.push_back(line);
        else if (write_)
            pending_.push_back(judgement.mended);
        if (pending_.size() >= mend_batch) flush(true);
    }
    /// Writes what is left; what waited for a key that another case held is tried once more.
    void finish() {
        flush(true);
        pending_ = std::move(postponed_);
        postponed_ = json::array();
        flush(false);
    }

private:
    /// A case that moves while it is looked at is looked at again.
    std::pair<std::vector<ActRecord>, Judgement> settled_look(const Uuid& id) {
        for (int tries = 0;; ++tries) {
            const json stored = archive_.stored(entity_, id);
            auto acts = archive_.history(entity_, id);
            auto judgement = judge(stored, acts, registry_, law_, entity_);
            const bool moved = !judgement.wrong.empty() && archive_.stored(entity_, id) != stored;
            if (!moved || tries == 10) return {std::move(acts), std::move(judgement)};
        }
    }
    void flush(bool postpone) {
        if (pending_.empty()) return;
        std::uint64_t written = pending_.size();
        for (const auto& [id, what] : archive_.mend(entity_, pending_)) {
            --written;
            if (postpone && what != "historia") {
                for (auto& each : pending_)
                    if (each.at("id") == to_text(id)) postponed_.push_back(each);
                continue;
            }
            report_.beyond.push_back(what == "historia"
                                         ? fmt::format("{}: su historia cambió mientras se revisaba", to_text(id))
                                         : fmt::format("{}: su llave {} es de otro expediente", to_text(id), what));
        }
        report_.mended += written;
        pending_ = json::array();
    }

    Archive& archive_;
    const Registry& registry_;
    const Law& law_;
    const std::string& entity_;
    bool write_;
    RebuildReport& report_;
    json pending_ = json::array(), postponed_ = json::array();
};

}  // namespace

RebuildReport rebuild(Archive& archive, Laws& laws, const Registry& registry, const RebuildOptions& options) {
    RebuildReport report;
    std::vector<std::string> entities = archive.entities();
    if (!options.entity.empty()) std::erase_if(entities, [&](const auto& each) { return each != options.entity; });
    std::uint64_t total = 0;
    for (const auto& entity : entities) total += archive.case_count(entity);
    for (const auto& entity : entities) {
        const auto law = laws.of(entity);
        Pass pass(archive, registry, *law, entity, options.write, report);
        Uuid after = options.after;
        for (auto ids = archive.case_ids(entity, after, page); !ids.empty();
             ids = archive.case_ids(entity, after, page))
            for (const Uuid& id : ids) {
                pass.look_at(id);
                after = id;
                options.progress(report.cases, total);
            }
        pass.finish();
    }
    return report;
}

}  // namespace hito::api
