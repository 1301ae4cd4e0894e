#include "engine/links.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito {

bool Occasion::linked(std::string_view type) const {
    return links && std::any_of(links->begin(), links->end(), [&](const Link& one) { return one.type == type; });
}

namespace {

bool names(const LinkInfo& info, const Snapshot& other) {
    const auto& all = info.workflows;
    return all.empty() || std::find(all.begin(), all.end(), other.workflow->name()) != all.end();
}

const LinkInfo* declared(const Workflow& workflow, std::string_view type) {
    const auto all = workflow.links();
    const auto found = std::find_if(all.begin(), all.end(), [&](const LinkInfo& one) { return one.type == type; });
    return found == all.end() ? nullptr : &*found;
}

std::size_t count(const std::vector<Link>& links, std::string_view type) {
    return static_cast<std::size_t>(
        std::count_if(links.begin(), links.end(), [&](const Link& one) { return one.type == type; }));
}

void check(const Workflow& workflow, const FindCase& find, const std::vector<Link>& links, FieldErrors& errors) {
    for (const auto& link : links) {
        const LinkInfo* info = declared(workflow, link.type);
        if (!info) {
            std::vector<std::string_view> known;
            for (const auto& one : workflow.links()) known.push_back(one.type);
            errors.push_back({"vinculos", fmt::format("no hay un vínculo «{}»; los conocidos son: {}", link.type,
                                                      fmt::join(known, ", "))});
        } else if (const Snapshot* other = find(link.target); other && !names(*info, *other)) {
            errors.push_back({"vinculos", fmt::format("«{}» lleva a un expediente de {}, no de {}", link.type,
                                                      fmt::join(info->workflows, " o "), other->workflow->name())});
        }
    }
    for (const auto& info : workflow.links()) {
        const std::size_t given = count(links, info.type);
        if (info.required && given == 0)
            errors.push_back({"vinculos", fmt::format("falta «{}»: {}", info.type, info.label)});
        if (!info.several && given > 1)
            errors.push_back({"vinculos", fmt::format("«{}» lleva a un solo expediente", info.type)});
    }
}

/// The links of the same type that the cases have through which this one gets its own.
void add_through(const Workflow& workflow, const FindCase& find, std::vector<Link>& links) {
    for (const auto& info : workflow.links()) {
        if (info.through.empty() || count(links, info.type) > 0) continue;
        std::vector<Link> found;
        for (const auto& link : links) {
            const Snapshot* other = link.type == info.through ? find(link.target) : nullptr;
            if (!other) continue;
            for (const auto& theirs : other->links)
                if (theirs.type == info.type) found.push_back(theirs);
        }
        links.insert(links.end(), found.begin(), found.end());
    }
}

const json* at_path(const json& facts, std::string_view path) {
    const json* at = &facts;
    while (!path.empty()) {
        const auto point = path.find('.');
        const auto found = at->find(std::string(path.substr(0, point)));
        if (found == at->end()) return nullptr;
        at = &*found;
        path = point == path.npos ? std::string_view{} : path.substr(point + 1);
    }
    return at;
}

void add_facts(const Workflow& workflow, const FindCase& find, const std::vector<Link>& links, json& data) {
    if (data.is_null()) data = json::object();
    if (!data.is_object()) return;  // Reading it says what is wrong.
    for (const auto& info : workflow.links()) {
        if (info.inherits.empty()) continue;
        const auto link =
            std::find_if(links.begin(), links.end(), [&](const Link& one) { return one.type == info.type; });
        const Snapshot* other = link == links.end() ? nullptr : find(link->target);
        if (!other) continue;
        const json facts = other->facts->is_null() ? json::object() : to_wire(other->facts, other->workflow->fields());
        for (const auto& fact : info.inherits) {
            if (data.contains(fact.field)) continue;
            if (const json* found = at_path(facts, fact.from)) data[std::string(fact.field)] = *found;
        }
    }
}

}  // namespace

void complete_opening(const Workflow& workflow, const FindCase& find, std::vector<Link>& links, json& data,
                      FieldErrors& errors) {
    if (workflow.links().empty()) return;
    add_through(workflow, find, links);
    check(workflow, find, links, errors);
    if (errors.empty()) add_facts(workflow, find, links, data);
}

void inherit(const Workflow& workflow, const FindCase& find, std::vector<Link>& links, json& data) {
    if (workflow.links().empty()) return;
    add_through(workflow, find, links);
    add_facts(workflow, find, links, data);
}

}  // namespace hito
