#include "adapters/postgres/store.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito::postgres {

namespace {

std::vector<std::string> split(const std::string& joined) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= joined.size();) {
        const auto comma = std::min(joined.find(',', at), joined.size());
        parts.push_back(joined.substr(at, comma - at));
        at = comma + 1;
    }
    return parts;
}

/// The columns of load_cases.sql, prepared once a session.
struct LoadCases {
    static constexpr std::size_t batch = 512;
    std::string entity, ids;
    std::vector<std::string> id, workflow, states, head, since, facts, links;
    std::vector<int> version, seq;
    soci::statement statement;

    explicit LoadCases(soci::session& session)
        : id(batch),
          workflow(batch),
          states(batch),
          head(batch),
          since(batch),
          facts(batch),
          links(batch),
          version(batch),
          seq(batch),
          statement((session.prepare << sql("load_cases"), soci::use(ids, "ids"), soci::use(entity, "entidad"),
                     soci::into(id), soci::into(workflow), soci::into(states), soci::into(version), soci::into(seq),
                     soci::into(head), soci::into(since), soci::into(facts), soci::into(links))) {}

    void resize() {
        for (auto* column : {&id, &workflow, &states, &head, &since, &facts, &links}) column->resize(batch);
        version.resize(batch);
        seq.resize(batch);
    }
};

Snapshot snapshot_of(const LoadCases& rows, std::size_t i, const Registry& registry) {
    Snapshot out;
    out.id = parse_uuid(rows.id[i]).value();
    out.workflow = registry.find(rows.workflow[i]);
    if (!out.workflow) throw std::logic_error("a stored case of an unknown workflow: " + rows.workflow[i]);
    for (const auto& state : split(rows.states[i])) out.states.push_back(out.workflow->own_name(state));
    out.version = rows.version[i];
    out.seq = rows.seq[i];
    out.head = from_hex(rows.head[i]).value();
    out.since = parse_date(rows.since[i]).value();
    out.facts = Document::of_text(rows.facts[i]);
    for (const auto& link : json::parse(rows.links[i]))
        out.links.push_back({link.at("tipo"), parse_uuid(link.at("expediente").get<std::string>()).value()});
    return out;
}

struct CommitRound {
    static constexpr std::size_t batch = 512;
    std::string entity;
    int careful = 0;
    RoundText text;
    std::vector<int> group, why;
    soci::statement statement;

    explicit CommitRound(soci::session& session)
        : group(batch),
          why(batch),
          statement((session.prepare << sql("commit_round"), soci::use(entity, "entidad"),
                     soci::use(careful, "cuidado"), soci::use(text.ids, "ids"), soci::use(text.antes, "antes"),
                     soci::use(text.grupos, "grupos"), soci::use(text.claves, "claves"),
                     soci::use(text.claves_g, "claves_g"), soci::use(text.nuevos, "nuevos"),
                     soci::use(text.casos, "casos"), soci::use(text.hechos, "hechos"), soci::use(text.actos, "actos"),
                     soci::use(text.contenidos, "contenidos"), soci::use(text.recibos, "recibos"),
                     soci::use(text.hallazgos, "hallazgos"), soci::use(text.plazos, "plazos"),
                     soci::use(text.plazos_idos, "plazos_idos"), soci::use(text.llaves, "llaves"),
                     soci::use(text.vinculos, "vinculos"), soci::into(group), soci::into(why))) {}
};

/// The columns of acts_of_case.sql.
struct ActsOfCase {
    static constexpr std::size_t batch = 512;
    std::string entity, case_id;
    int after = 0, limit = 0;
    std::vector<std::string> id, workflow, act, date, person, role, mode, before, states, content, receipt, hash, key,
        request;
    std::vector<int> seq, version, accepted;
    std::vector<long long> recorded;
    soci::statement statement;

    explicit ActsOfCase(soci::session& session)
        : id(batch),
          workflow(batch),
          act(batch),
          date(batch),
          person(batch),
          role(batch),
          mode(batch),
          before(batch),
          states(batch),
          content(batch),
          receipt(batch),
          hash(batch),
          key(batch),
          request(batch),
          seq(batch),
          version(batch),
          accepted(batch),
          recorded(batch),
          statement((session.prepare << sql("acts_of_case"), soci::use(entity, "entidad"),
                     soci::use(case_id, "expediente"), soci::use(after, "desde_seq"), soci::use(limit, "limite"),
                     soci::into(id), soci::into(seq), soci::into(version), soci::into(workflow), soci::into(act),
                     soci::into(date), soci::into(recorded), soci::into(person), soci::into(role), soci::into(mode),
                     soci::into(accepted), soci::into(before), soci::into(states), soci::into(content),
                     soci::into(receipt), soci::into(hash), soci::into(key), soci::into(request))) {}

    void resize() {
        for (auto* column : {&id, &workflow, &act, &date, &person, &role, &mode, &before, &states, &content, &receipt,
                             &hash, &key, &request})
            column->resize(batch);
        for (auto* column : {&seq, &version, &accepted}) column->resize(batch);
        recorded.resize(batch);
    }

    ActRecord record(std::size_t i) const {
        ActRecord out;
        out.case_id = parse_uuid(id[i]).value();
        out.workflow = workflow[i];
        out.seq = seq[i];
        out.version = version[i];
        out.act = act[i];
        out.date = parse_date(date[i]).value();
        out.recorded_at = Instant{std::chrono::microseconds{recorded[i]}};
        out.person = person[i];
        out.role = role[i];
        out.mode = parse_mode(mode[i]).value();
        out.accepted = accepted[i] != 0;
        out.states_before = split(before[i]);
        out.states_after = split(states[i]);
        out.content = Document::of_text(content[i]);
        out.receipt = Document::of_text(receipt[i]);
        if (out.accepted)
            for (const auto& rule : out.receipt.at("reglas"))
                out.findings += rule.at("efecto") == word(Effect::finding);
        out.hash = from_hex(hash[i]).value();
        out.key = key[i];
        out.fingerprint = request[i];
        return out;
    }
};

/// Runs a prepared statement and hands over each row of each batch.
template <class Statement, class Each>
void for_each_row(Statement& query, Each each) {
    query.resize();
    bool more = query.statement.execute(true);
    while (more) {
        for (std::size_t i = 0; i < query.id.size(); ++i) each(i);
        if (query.id.size() < Statement::batch) return;
        query.resize();
        more = query.statement.fetch();
    }
}

}  // namespace

std::string array_text(std::span<const Uuid> ids) {
    std::string out = "{";
    for (const Uuid& id : ids) {
        if (out.size() > 1) out += ',';
        out += to_text(id);
    }
    return out += '}';
}

std::vector<Snapshot> PostgresStore::load(std::string_view entity, std::span<const Uuid> ids) {
    return pool_.again(entity, [&](Session& session) {
        auto& query = session.kept<LoadCases>();
        query.entity = entity;
        query.ids = array_text(ids);
        std::vector<Snapshot> out;
        for_each_row(query, [&](std::size_t i) { out.push_back(snapshot_of(query, i, registry_)); });
        return out;
    });
}

std::vector<CommitVerdict> PostgresStore::commit(std::string_view entity, std::span<const CommitGroup> groups) {
    RoundText text = round_text(groups);
    try {
        return write(entity, groups.size(), text, false);
    } catch (const Clash&) { return write(entity, groups.size(), text, true); }
}

/// `careful`: look before writing, and leave out the groups that can't be written.
std::vector<CommitVerdict> PostgresStore::write(std::string_view entity, std::size_t groups, const RoundText& text,
                                                bool careful) {
    return pool_.with(entity, [&](Session& session) {
        auto& query = session.kept<CommitRound>();
        query.entity = entity;
        query.careful = careful;
        query.text = text;
        query.group.resize(CommitRound::batch);
        query.why.resize(CommitRound::batch);
        std::vector<CommitVerdict> verdicts(groups, CommitVerdict::done);
        if (query.statement.execute(true))
            for (std::size_t i = 0; i < query.group.size(); ++i)
                verdicts[static_cast<std::size_t>(query.group[i])] =
                    query.why[i] == 1 ? CommitVerdict::conflict : CommitVerdict::duplicate_key;
        return verdicts;
    });
}

std::optional<ActRecord> PostgresStore::act_with_key(std::string_view entity, std::string_view key) {
    std::string case_id;
    int seq = 0;
    const bool found = pool_.again(entity, [&](Session& session) {
        const std::string own(entity), wanted(key);
        session.soci() << sql("act_by_key"), soci::use(own, "entidad"), soci::use(wanted, "clave"), soci::into(case_id),
            soci::into(seq);
        return session.soci().got_data();
    });
    if (!found) return std::nullopt;
    auto acts = history(entity, parse_uuid(case_id).value(), seq - 1, 1);
    if (acts.empty()) throw std::logic_error("an act found by its key is not in the history");
    return std::move(acts.front());
}

bool PostgresStore::holds(std::string_view entity, const ActRecord& record) {
    const auto acts = history(entity, record.case_id, record.seq - 1, 1);
    return !acts.empty() && acts.front().hash == record.hash;
}

std::vector<ActRecord> PostgresStore::history(std::string_view entity, const Uuid& id, int after, int limit) {
    return pool_.again(entity, [&](Session& session) {
        auto& query = session.kept<ActsOfCase>();
        query.entity = entity;
        query.case_id = to_text(id);
        query.after = after;
        query.limit = limit;
        std::vector<ActRecord> out;
        for_each_row(query, [&](std::size_t i) { out.push_back(query.record(i)); });
        for (std::size_t i = 1; i < out.size(); ++i) out[i].previous = out[i - 1].hash;
        return out;
    });
}

}  // namespace hito::postgres
