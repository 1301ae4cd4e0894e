#include "adapters/postgres/round.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hito::postgres {

namespace {

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ",")); }
std::string joined(const States& parts) { return fmt::format("{}", fmt::join(parts, ",")); }

/// Rows of one kind as hito.confirmar takes them apart: rows behind U+001E, fields behind U+001F.
class Rows {
public:
    Rows& begin(long group) {
        if (!text_.empty()) text_ += '\x1e';
        text_ += std::to_string(group);
        return *this;
    }
    /// Errors: std::logic_error on a text with a separator in it, which no field lets through.
    Rows& field(std::string_view value) {
        if (value.find_first_of("\x1e\x1f") != value.npos) throw std::logic_error("a text with a separator in it");
        text_ += '\x1f';
        text_ += value;
        return *this;
    }
    Rows& field(int value) { return field(std::to_string(value)); }
    Rows& field(const Uuid& id) { return field(to_text(id)); }
    Rows& field(Date day) { return field(to_iso(day)); }
    Rows& bytes(std::string_view hex) {
        text_ += "\x1f\\x";
        text_ += hex;
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

/// A case as the round leaves it. Several acts of the round may have touched it.
struct Written {
    const Touched* first;
    const Touched* last;
    long group;
    int seq_before() const { return first->before ? first->before->seq : 0; }
};

struct Sections {
    Rows cases, acts, findings, deadlines, gone_deadlines, keys, links;
    std::string facts, contents, receipts;  ///< A document a line.
    std::string used_keys = "{", used_key_groups = "{";
};

void add_line(std::string& lines, const Document& document) {
    if (!lines.empty()) lines += '\n';
    lines += document.text();
}

/// An element of a text array, quoted.
std::string array_element(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out += '"';
}

void add_findings(Sections& out, long group, const ActRecord& act) {
    for (const auto& result : act.receipt.at("reglas")) {
        if (result.at("efecto") != word(Effect::finding)) continue;
        out.findings.begin(group)
            .field(act.case_id)
            .field(act.seq)
            .field(result.at("regla").get<std::string>())
            .field(result.value("nivel", ""))
            .field(act.workflow)
            .field(act.act)
            .field(act.date)
            .field(result.dump());
    }
}

void add_act(Sections& out, long group, const ActRecord& act) {
    auto& row = out.acts.begin(group)
                    .field(act.case_id)
                    .field(act.seq)
                    .field(act.version)
                    .field(act.workflow)
                    .field(act.act)
                    .field(act.date)
                    .field(to_rfc3339(act.recorded_at))
                    .field(act.person)
                    .field(act.role)
                    .field(word(act.mode))
                    .field(act.accepted ? "t" : "f")
                    .field(joined(act.states_before))
                    .field(joined(act.states_after))
                    .bytes(to_hex(act.hash));
    if (!act.key.empty()) {  // The last two fields: absent, they are null.
        row.field(act.key).bytes(act.fingerprint);
        const char* comma = out.used_keys.size() > 1 ? "," : "";
        out.used_keys += comma + array_element(act.key);
        out.used_key_groups += comma + std::to_string(group);
    }
    add_line(out.contents, act.content);
    add_line(out.receipts, act.receipt);
    if (act.findings > 0) add_findings(out, group, act);
}

std::string links_text(const std::vector<Link>& links) {
    Printer out;
    out.open('[');
    for (const auto& link : links)
        out.open('{').field("expediente", to_text(link.target)).field("tipo", link.type).close('}');
    return out.close(']').take();
}

void add_case(Sections& out, const Written& written) {
    const Snapshot& at = written.last->after;
    const auto summary = summary_of(at);
    out.cases.begin(written.group)
        .field(at.id)
        .field(written.seq_before())
        .field(at.workflow->name())
        .field(joined(at.states))
        .field(at.version)
        .field(at.seq)
        .bytes(to_hex(at.head))
        .field(at.since)
        .field(links_text(at.links))
        .field(summary->title)
        .field(summary->responsible)
        .field(summary->bpin)
        .field(to_rfc3339(written.last->records.back().recorded_at));
    add_line(out.facts, at.facts);
}

/// FAST only what differs is written: an act seldom moves more than one deadline. A case that was read from the base
/// does not bring its deadlines: they are replaced whole.
void add_deadlines(Sections& out, const Written& written) {
    const Snapshot& at = written.last->after;
    if (!at.deadlines) return;  // Nothing was accepted.
    const std::vector<Deadline> none;
    const bool known = written.first->before && written.first->before->deadlines;
    const auto& before = known ? *written.first->before->deadlines : none;
    const auto same_name = [](const std::vector<Deadline>& list, const Deadline& wanted) {
        return std::find_if(list.begin(), list.end(), [&](const Deadline& d) { return d.name == wanted.name; });
    };
    if (!known && written.first->before) out.gone_deadlines.begin(written.group).field(at.id).field("");
    for (const auto& old : before)
        if (same_name(*at.deadlines, old) == at.deadlines->end())
            out.gone_deadlines.begin(written.group).field(at.id).field(old.name);
    for (const auto& deadline : *at.deadlines) {
        const auto old = same_name(before, deadline);
        if (old != before.end() && *old == deadline) continue;
        out.deadlines.begin(written.group)
            .field(at.id)
            .field(deadline.name)
            .field(deadline.date)
            .field(deadline.account)
            .field(deadline.norm)
            .field(deadline.who)
            .field(deadline.clock_act);
    }
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
            out.keys.begin(group).field(at.workflow->name()).field(key).field(at.id);
    const std::size_t old_links = touched.before ? touched.before->links.size() : 0;
    for (std::size_t i = old_links; i < at.links.size(); ++i)
        out.links.begin(group).field(at.id).field(at.links[i].type).field(at.links[i].target);
}

/// The cases of all groups, each once, in the order of their ids: in that order they are locked.
std::vector<Written> written_cases(std::span<const CommitGroup> groups) {
    std::vector<Written> out;
    std::unordered_map<Uuid, std::size_t> place;
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (const Touched* touched : groups[g].cases) {
            const auto [at, added] = place.try_emplace(touched->after.id, out.size());
            if (added)
                out.push_back({touched, touched, static_cast<long>(g)});
            else
                out[at->second].last = touched;
        }
    std::sort(out.begin(), out.end(),
              [](const Written& a, const Written& b) { return a.last->after.id < b.last->after.id; });
    return out;
}

void add_expected(RoundText& text, const std::vector<Written>& cases) {
    text.ids = text.antes = text.grupos = "{";
    for (const auto& each : cases) {
        if (each.seq_before() == 0) {
            ++text.nuevos;
            continue;
        }
        const char* comma = text.ids.size() > 1 ? "," : "";
        text.ids += comma + to_text(each.last->after.id);
        text.antes += comma + std::to_string(each.seq_before());
        text.grupos += comma + std::to_string(each.group);
    }
    for (auto* list : {&text.ids, &text.antes, &text.grupos}) *list += '}';
}

}  // namespace

RoundText round_text(std::span<const CommitGroup> groups) {
    Sections out;
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (const Touched* touched : groups[g].cases) {
            for (const auto& act : touched->records) add_act(out, static_cast<long>(g), act);
            add_keys(out, static_cast<long>(g), *touched);
        }
    const auto cases = written_cases(groups);
    for (const auto& written : cases) {
        add_case(out, written);
        add_deadlines(out, written);
    }
    RoundText text;
    add_expected(text, cases);
    text.claves = out.used_keys + "}";
    text.claves_g = out.used_key_groups + "}";
    text.casos = out.cases.take();
    text.hechos = std::move(out.facts);
    text.actos = out.acts.take();
    text.contenidos = std::move(out.contents);
    text.recibos = std::move(out.receipts);
    text.hallazgos = out.findings.take();
    text.plazos = out.deadlines.take();
    text.plazos_idos = out.gone_deadlines.take();
    text.llaves = out.keys.take();
    text.vinculos = out.links.take();
    return text;
}

}  // namespace hito::postgres
