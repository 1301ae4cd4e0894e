#include "adapters/postgres/round.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hito::postgres {

namespace {

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ",")); }
std::string joined(const States& parts) { return fmt::format("{}", fmt::join(parts, ",")); }

/// FAST texts are appended to one string as they come: a tree of the whole round would be built only to be printed.
class Rows {
public:
    Rows() : text_{"["} {}
    Rows& begin() {
        text_ += text_.size() > 1 ? ",{" : "{";
        first_ = true;
        return *this;
    }
    Rows& text(std::string_view name, std::string_view value) { return key(name), text_ += json(value).dump(), *this; }
    Rows& raw(std::string_view name, std::string_view value) { return key(name), text_ += value, *this; }
    Rows& number(std::string_view name, long value) { return raw(name, std::to_string(value)); }
    void end() { text_ += '}'; }
    std::string take() { return text_ += ']', std::move(text_); }

private:
    void key(std::string_view name) {
        if (!first_) text_ += ',';
        first_ = false;
        text_ += '"';
        text_ += name;
        text_ += "\":";
    }
    std::string text_;
    bool first_ = true;
};

/// A case that is there already, as it was read: what the statement locks and checks.
struct Expected {
    Uuid id;
    int seq;
    long group;
};

struct Sections {
    Rows cases, acts, findings, deadlines, keys, links;
    std::vector<Expected> expected;
    std::string used_keys = "{", used_key_groups = "{";
};

/// An element of a text array, quoted.
std::string array_element(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out += '"';
}

void add_expected(RoundText& text, std::vector<Expected> expected) {
    std::sort(expected.begin(), expected.end(), [](const Expected& a, const Expected& b) { return a.id < b.id; });
    text.ids = text.antes = text.grupos = "{";
    for (const auto& each : expected) {
        const char* comma = text.ids.size() > 1 ? "," : "";
        text.ids += comma + to_text(each.id);
        text.antes += comma + std::to_string(each.seq);
        text.grupos += comma + std::to_string(each.group);
    }
    for (auto* list : {&text.ids, &text.antes, &text.grupos}) *list += '}';
}

void add_findings(Sections& out, long group, const ActRecord& act) {
    for (const auto& result : act.receipt.at("reglas")) {
        if (result.at("efecto") != "hallazgo") continue;
        out.findings.begin()
            .number("g", group)
            .text("expediente", to_text(act.case_id))
            .number("seq", act.seq)
            .text("regla", result.at("regla").get<std::string>())
            .text("nivel", result.value("nivel", ""))
            .text("flujo", act.workflow)
            .text("acto", act.act)
            .text("fecha", to_iso(act.date))
            .raw("detalle", result.dump())
            .end();
    }
}

void add_act(Sections& out, long group, const ActRecord& act) {
    auto& row = out.acts.begin()
                    .number("g", group)
                    .text("expediente", to_text(act.case_id))
                    .number("seq", act.seq)
                    .number("version", act.version)
                    .text("flujo", act.workflow)
                    .text("acto", act.act)
                    .text("fecha", to_iso(act.date))
                    .text("registro", to_rfc3339(act.recorded_at))
                    .text("persona", act.person)
                    .text("rol", act.role)
                    .text("modo", word(act.mode))
                    .raw("aceptado", act.accepted ? "true" : "false")
                    .text("estados_antes", joined(act.states_before))
                    .text("estados", joined(act.states_after))
                    .raw("contenido", act.content.dump())
                    .raw("recibo", act.receipt.dump())
                    .text("huella", to_hex(act.hash));
    if (!act.key.empty()) {
        row.text("clave", act.key).text("peticion", act.fingerprint);
        const char* comma = out.used_keys.size() > 1 ? "," : "";
        out.used_keys += comma + array_element(act.key);
        out.used_key_groups += comma + std::to_string(group);
    }
    row.end();
    if (act.accepted) add_findings(out, group, act);
}

void add_case(Sections& out, long group, const Touched& touched, int expected_seq, bool deadlines_changed) {
    const Snapshot& at = touched.after;
    const auto summary = summary_of(at);
    std::string links = "[";
    for (const auto& link : at.links)
        links += fmt::format("{}{{\"tipo\":\"{}\",\"expediente\":\"{}\"}}", links.size() > 1 ? "," : "", link.type,
                             to_text(link.target));
    links += ']';
    out.cases.begin()
        .number("g", group)
        .text("id", to_text(at.id))
        .number("antes", expected_seq)
        .text("flujo", at.workflow->name())
        .text("estados", joined(at.states))
        .number("version", at.version)
        .number("seq", at.seq)
        .text("cabeza", to_hex(at.head))
        .text("desde", to_iso(at.since))
        .raw("datos", at.facts->dump())
        .raw("vinculos", links)
        .text("titulo", summary->title)
        .text("responsable", summary->responsible)
        .text("bpin", summary->bpin)
        .text("actualizado", to_rfc3339(touched.records.back().recorded_at))
        .raw("plazos", deadlines_changed ? "true" : "false")
        .end();
    if (deadlines_changed)
        for (const auto& deadline : *touched.after.deadlines)
            out.deadlines.begin()
                .number("g", group)
                .text("expediente", to_text(at.id))
                .text("nombre", deadline.name)
                .text("fecha", to_iso(deadline.date))
                .text("cuenta", deadline.account)
                .text("norma", deadline.norm)
                .text("quien", deadline.who)
                .text("acto_reloj", deadline.clock_act)
                .end();
}

void add_keys(Sections& out, long group, const Touched& touched) {
    const Snapshot& at = touched.after;
    std::unordered_set<std::string> known;
    if (touched.before) {
        const auto before = summary_of(*touched.before);
        known.insert(before->keys.begin(), before->keys.end());
    }
    const auto now = summary_of(at);
    for (const auto& key : now->keys)
        if (!key.empty() && known.insert(key).second)
            out.keys.begin()
                .number("g", group)
                .text("flujo", at.workflow->name())
                .text("llave", key)
                .text("expediente", to_text(at.id))
                .end();
    const std::size_t old_links = touched.before ? touched.before->links.size() : 0;
    for (std::size_t i = old_links; i < at.links.size(); ++i)
        out.links.begin()
            .number("g", group)
            .text("origen", to_text(at.id))
            .text("tipo", at.links[i].type)
            .text("destino", to_text(at.links[i].target))
            .end();
}

}  // namespace

RoundText round_text(std::span<const CommitGroup> groups) {
    Sections out;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const long group = static_cast<long>(g);
        // A case that several acts of the round touch is written once, as the last left it.
        struct Span {
            const Touched* first;
            const Touched* last;
            bool deadlines_changed;
        };
        std::vector<Uuid> order;
        std::unordered_map<Uuid, Span> spans;
        for (const Touched* touched : groups[g].cases) {
            const auto [at, added] = spans.try_emplace(touched->after.id, Span{touched, touched, false});
            if (added) order.push_back(touched->after.id);
            at->second.last = touched;
            at->second.deadlines_changed |= touched->deadlines_changed;
            for (const auto& act : touched->records) add_act(out, group, act);
            add_keys(out, group, *touched);
        }
        for (const Uuid& id : order) {
            const Span& span = spans.at(id);
            const int seq = span.first->before ? span.first->before->seq : 0;
            if (seq > 0) out.expected.push_back({id, seq, group});
            add_case(out, group, *span.last, seq, span.deadlines_changed);
        }
    }
    RoundText text{{},
                   {},
                   {},
                   out.used_keys + "}",
                   out.used_key_groups + "}",
                   out.cases.take(),
                   out.acts.take(),
                   out.findings.take(),
                   out.deadlines.take(),
                   out.keys.take(),
                   out.links.take()};
    add_expected(text, std::move(out.expected));
    return text;
}

}  // namespace hito::postgres
