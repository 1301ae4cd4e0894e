// The contracting chains of an entity: the process, its contracts and the line of the plan that it meets, told as one
// story in the order in which its acts were recorded. Source: formats/README §3; decision 0014.
#include "workflows/publicados/historia_datos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hito::publicado {

namespace {

struct Hallado {
    std::size_t hash = 0;  ///< Of the number that names the chain.
    Uuid id;
    bool wanted = false;
};

std::string key_of(ReportSource& source, const Snapshot& at) {
    const std::string own = clave_de_la_cadena(at);
    if (parte_de(at.workflow->name()) != Parte::contrato || at.facts->contains("numero_proceso")) return own;
    for (const auto& link : at.links)
        if (link.type == "resulta_de")
            if (const auto process = source.find(link.target)) return clave_de_la_cadena(*process);
    return own;
}

Instant opened(ReportSource& source, const Uuid& id) {
    const auto acts = source.acts(id);
    return acts.empty() ? Instant{} : acts.front().recorded_at;
}

void note_line(std::map<Uuid, Instant>& lines, const Uuid& id, Instant since) {
    const auto [at, is_new] = lines.emplace(id, since);
    if (!is_new) at->second = std::min(at->second, since);
}

void tell_chain(ReportSource& source, const std::string& key, std::span<const Snapshot> cases, const StorySink& give) {
    std::vector<Evento> events;
    std::map<Uuid, Instant> lines;  ///< Since when the chain has them: what was told before must not come to follow it.
    const auto left_out = [&](const Uuid& id, const std::exception& error) {
        source.leave_out(fmt::format("{}: {}", to_text(id), error.what()));
    };
    for (const auto& at : cases) {
        try {
            contar_expediente(source, at.id, *at.workflow, events);
        } catch (const std::runtime_error& error) { left_out(at.id, error); } catch (const std::out_of_range& error) {
            left_out(at.id, error);
        }
        for (const auto& link : at.links)
            if (link.type == "de_la_linea") note_line(lines, link.target, opened(source, at.id));
    }
    // The line alone is no process: nobody knows yet by which one it is met.
    if (events.empty()) return;
    for (const auto& [id, since] : lines)
        if (const auto line = source.find(id)) contar_expediente(source, id, *line->workflow, events, since);
    ordenar(events);
    json story{{"clave", key}, {"eventos", json::array()}};
    for (auto& event : events) story["eventos"].push_back(std::move(event.told));
    give(story);
}

/// FAST of each case forty bytes and no more: the chains of a million contracts are found in memory and told one by
/// one.
std::vector<Hallado> find_all(ReportSource& source, const std::function<bool(const Snapshot&)>& wanted) {
    std::vector<Hallado> out;
    const auto take = [&](const Snapshot& at) {
        const std::string key = key_of(source, at);
        if (!key.empty()) out.push_back({std::hash<std::string>{}(key), at.id, wanted(at)});
    };
    for (const auto workflow : selecciones) source.cases(workflow, take);
    source.cases("contrato", take);
    std::sort(out.begin(), out.end(),
              [](const Hallado& a, const Hallado& b) { return std::tuple(a.hash, a.id) < std::tuple(b.hash, b.id); });
    return out;
}

/// The cases of one number of a span of them that have its hash.
void tell_group(ReportSource& source, std::span<const Hallado> group, const StorySink& give) {
    std::map<std::string, std::vector<Snapshot>> by_key;
    std::set<std::string> wanted;
    for (const auto& one : group) {
        const auto at = source.find(one.id);
        if (!at) continue;
        const std::string key = key_of(source, *at);
        if (one.wanted) wanted.insert(key);
        by_key[key].push_back(*at);
    }
    for (const auto& [key, cases] : by_key)
        if (wanted.contains(key)) tell_chain(source, key, cases, give);
}

void tell(ReportSource& source, const std::function<bool(const Snapshot&)>& wanted, const StorySink& give) {
    const auto all = find_all(source, wanted);
    // In the order of their first cases: what is new comes last.
    std::vector<std::pair<std::size_t, std::size_t>> groups;
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from + 1;
        while (to < all.size() && all[to].hash == all[from].hash) ++to;
        groups.emplace_back(from, to);
        from = to;
    }
    std::sort(groups.begin(), groups.end(),
              [&](const auto& a, const auto& b) { return all[a.first].id < all[b.first].id; });
    for (const auto& [from, to] : groups) {
        const std::span group(all.data() + from, to - from);
        if (std::any_of(group.begin(), group.end(), [](const Hallado& one) { return one.wanted; }))
            tell_group(source, group, give);
    }
}

}  // namespace

std::string clave_de_la_cadena(const Snapshot& at) {
    const std::string process = at.facts->value("numero_proceso", std::string());
    return process.empty() ? at.facts->value("numero_contrato", std::string()) : process;
}

const Story cadenas{"cadenas",
                    "La vida de una contratación: el plan, el proceso, sus contratos y lo que les pasó, en el orden en "
                    "que se registró.",
                    tell};

}  // namespace hito::publicado
