#include "adapters/postgres/archive.hpp"

#include <fmt/format.h>

namespace hito::postgres {

namespace {

std::string optional_day(const std::optional<Date>& day) { return day ? to_iso(*day) : std::string(); }

/// `a|b|c` into exactly three parts. Errors: std::invalid_argument.
std::array<std::string, 3> three_parts(std::string_view cursor) {
    std::array<std::string, 3> parts;
    if (cursor.empty()) return parts;
    const auto first = cursor.find('|');
    const auto second = first == cursor.npos ? cursor.npos : cursor.find('|', first + 1);
    if (second == cursor.npos) throw std::invalid_argument("el cursor no es de esta lista");
    parts = {std::string(cursor.substr(0, first)), std::string(cursor.substr(first + 1, second - first - 1)),
             std::string(cursor.substr(second + 1))};
    return parts;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

std::vector<json> PostgresArchive::rows(std::string_view entity, std::string_view query, const QueryValues& values) {
    return json_rows(pool_, entity, query, values);
}

std::optional<Uuid> PostgresArchive::resolve(std::string_view entity, std::string_view id_or_key,
                                             std::string_view workflow) {
    const auto id = parse_uuid(id_or_key);
    const auto found =
        rows(entity, "resolve",
             {{"llave", std::string(id_or_key)}, {"id", id ? to_text(*id) : ""}, {"flujo", std::string(workflow)}});
    if (found.empty()) return std::nullopt;
    return parse_uuid(found.front().at("id").get<std::string>());
}

std::optional<Snapshot> PostgresArchive::find(std::string_view entity, const Uuid& id) {
    for (auto& snapshot : store_.load(entity, std::span(&id, 1)))
        if (snapshot.id == id) return std::move(snapshot);
    return std::nullopt;
}

std::vector<ActRecord> PostgresArchive::history(std::string_view entity, const Uuid& id, int after, int limit) {
    return store_.history(entity, id, after, limit);
}

std::vector<json> PostgresArchive::cases(std::string_view entity, const CaseFilter& filter) {
    if (!filter.after.empty() && !parse_uuid(filter.after))
        throw std::invalid_argument("el cursor no es de esta lista");
    return rows(entity, "list_cases",
                {{"flujo", filter.workflow},
                 {"estado", filter.state},
                 {"bpin", filter.bpin},
                 {"responsable", filter.responsible},
                 {"texto", filter.text},
                 {"vence_antes", optional_day(filter.due_before)},
                 {"despues", filter.after},
                 {"limite", std::to_string(filter.limit)}});
}

std::vector<json> PostgresArchive::deadlines(std::string_view entity, const DeadlineFilter& filter) {
    const auto after = three_parts(filter.after);
    if (!filter.after.empty() && (!parse_date(after[0]) || !parse_uuid(after[1])))
        throw std::invalid_argument("el cursor no es de esta lista");
    return rows(entity, "list_deadlines",
                {{"flujo", filter.workflow},
                 {"responsable", filter.responsible},
                 {"dependencia", filter.office},
                 {"nombre", filter.name},
                 {"expediente", filter.case_id},
                 {"desde", optional_day(filter.from)},
                 {"hasta", optional_day(filter.until)},
                 {"despues_fecha", after[0]},
                 {"despues_expediente", after[1]},
                 {"despues_nombre", after[2]},
                 {"limite", std::to_string(filter.limit)}});
}

std::vector<json> PostgresArchive::findings(std::string_view entity, const FindingFilter& filter) {
    const auto after = three_parts(filter.after);
    if (!filter.after.empty() && (!parse_uuid(after[0]) || !is_number(after[1])))
        throw std::invalid_argument("el cursor no es de esta lista");
    return rows(entity, "list_findings",
                {{"flujo", filter.workflow},
                 {"reglas", fmt::format("{}", fmt::join(filter.rules, ","))},
                 {"expediente", filter.case_id},
                 {"hasta_expediente", filter.until_case},
                 {"desde", optional_day(filter.from)},
                 {"hasta", optional_day(filter.until)},
                 {"conocido", filter.known ? to_rfc3339(*filter.known) : std::string()},
                 {"despues_expediente", after[0]},
                 {"despues_seq", after[1]},
                 {"despues_regla", after[2]},
                 {"limite", std::to_string(filter.limit)}});
}

std::vector<json> PostgresArchive::publications(std::string_view entity, const PublicationFilter& filter) {
    const auto after = three_parts(filter.after);
    const bool pending = filter.state == PublicationState::pending;
    // A cursor of the other list would be of this one by its form: a deadline is no number.
    if (!filter.after.empty() && (!parse_date(after[0]) || !parse_uuid(after[1]) || is_number(after[2]) == pending))
        throw std::invalid_argument("el cursor no es de esta lista");
    QueryValues values{{"flujo", filter.workflow},
                       {"expediente", filter.case_id},
                       {"desde", optional_day(filter.from)},
                       {"hasta", optional_day(filter.until)},
                       {"despues_fecha", after[0]},
                       {"despues_expediente", after[1]},
                       {pending ? "despues_nombre" : "despues_seq", after[2]},
                       {"limite", std::to_string(filter.limit)}};
    if (pending)
        values.emplace_back("prefijo", publication_deadline);
    else
        values.emplace_back("tardias", filter.state == PublicationState::late ? "si" : "");
    return rows(entity, pending ? "list_unpublished" : "list_published", values);
}

FeedPage PostgresArchive::feed(std::string_view entity, std::string_view cursor, int limit) {
    auto at = three_parts(cursor);
    if (cursor.empty()) at = {"0", to_text(Uuid{}), "0"};
    if (!is_number(at[0]) || !parse_uuid(at[1]) || !is_number(at[2]))
        throw std::invalid_argument("el cursor no es de este registro de cambios");
    FeedPage page;
    page.cursor = cursor;
    page.acts = rows(entity, "feed",
                     {{"tx", at[0]}, {"expediente", at[1]}, {"seq", at[2]}, {"limite", std::to_string(limit + 1)}});
    page.more = page.acts.size() > static_cast<std::size_t>(limit);
    if (page.more) page.acts.pop_back();
    if (!page.acts.empty()) {
        const json& last = page.acts.back();
        page.cursor = fmt::format("{}|{}|{}", last.at("tx").get<std::string>(),
                                  last.at("expediente").get<std::string>(), last.at("seq").get<int>());
    }
    for (auto& act : page.acts) act.erase("tx");
    return page;
}

json PostgresArchive::summary(std::string_view entity, Date as_of) {
    return rows(entity, "summary", {{"fecha", to_iso(as_of)}}).at(0);
}

std::optional<Token> PostgresArchive::token(const Digest& digest) {
    const auto found = rows({}, "find_token", {{"huella", to_hex(digest)}});
    if (found.empty()) return std::nullopt;
    const json& row = found.front();
    Token out{row.at("entidad"), row.at("id"), row.at("persona"), row.at("nombre"), {}, {}, {}, row.at("revocada")};
    const std::string roles = row.at("roles");
    for (std::size_t at = 0; at < roles.size();) {
        const auto comma = std::min(roles.find(',', at), roles.size());
        out.roles.push_back(roles.substr(at, comma - at));
        at = comma + 1;
    }
    out.from = parse_date(row.at("desde").get<std::string>()).value();
    if (!row.at("hasta").is_null()) out.until = parse_date(row.at("hasta").get<std::string>());
    return out;
}

void PostgresArchive::add_token(const Token& token, const Digest& digest) {
    rows(token.entity, "add_token",
         {{"id", token.id},
          {"huella", to_hex(digest)},
          {"persona", token.person},
          {"nombre", token.name},
          {"roles", fmt::format("{}", fmt::join(token.roles, ","))},
          {"desde", to_iso(token.from)},
          {"hasta", optional_day(token.until)}});
}

bool PostgresArchive::revoke_token(std::string_view entity, std::string_view id, Instant now) {
    return !rows(entity, "revoke_token", {{"id", std::string(id)}, {"momento", to_rfc3339(now)}}).empty();
}

std::vector<json> PostgresArchive::tokens(std::string_view entity) { return rows(entity, "list_tokens", {}); }

std::optional<json> PostgresArchive::entity(std::string_view entity) {
    auto found = rows(entity, "find_entity", {});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void PostgresArchive::put_entity(std::string_view entity, std::string_view name, const json& configuration) {
    json kept = configuration, told = json::array();
    // A secret is written and never read with the rest: no answer that shows a configuration can show it.
    if (const auto found = kept.find("salidas"); found != kept.end() && found->is_array())
        for (json& platform : *found) {
            told.push_back({{"plataforma", platform.at("plataforma")},
                            {"secreto", platform.value("secreto", json())},
                            {"historia", platform.value("historia", false)}});
            platform.erase("secreto");
        }
    rows(entity, "put_entity",
         {{"nombre", std::string(name)}, {"configuracion", kept.dump()}, {"plataformas", told.dump()}});
}

std::vector<std::string> PostgresArchive::entities() {
    std::vector<std::string> out;
    for (const auto& row : rows({}, "list_entities", {})) out.push_back(row.at("entidad"));
    return out;
}

bool PostgresArchive::row_loaded(std::string_view entity, const Digest& digest) {
    return !rows(entity, "row_loaded", {{"huella", to_hex(digest)}}).empty();
}

void PostgresArchive::mark_row(std::string_view entity, const Digest& digest, std::string_view format) {
    rows(entity, "mark_row", {{"huella", to_hex(digest)}, {"formato", std::string(format)}});
}

std::vector<ClockCase> PostgresArchive::clock_due(std::string_view entity, Date as_of, int limit) {
    std::vector<ClockCase> out;
    for (const auto& row : rows(entity, "clock_due", {{"fecha", to_iso(as_of)}, {"limite", std::to_string(limit)}}))
        out.push_back({parse_uuid(row.at("expediente").get<std::string>()).value(),
                       parse_date(row.at("fecha").get<std::string>()).value()});
    return out;
}

std::vector<Uuid> PostgresArchive::case_ids(std::string_view entity, const Uuid& after, int limit,
                                            std::string_view workflow) {
    std::vector<Uuid> out;
    for (const auto& row :
         rows(entity, "case_ids",
              {{"despues", to_text(after)}, {"flujo", std::string(workflow)}, {"limite", std::to_string(limit)}}))
        out.push_back(parse_uuid(row.at("id").get<std::string>()).value());
    return out;
}

std::uint64_t PostgresArchive::case_count(std::string_view entity) {
    return rows(entity, "count_cases", {}).at(0).at("expedientes");
}

json PostgresArchive::stored(std::string_view entity, const Uuid& id) {
    auto found = rows(entity, "stored_case", {{"id", to_text(id)}});
    return found.empty() ? json() : std::move(found.front());
}

std::vector<std::pair<Uuid, std::string>> PostgresArchive::mend(std::string_view entity, const json& projections) {
    std::vector<std::pair<Uuid, std::string>> prevented;
    for (const auto& row : rows(entity, "mend_cases", {{"filas", projections.dump()}}))
        if (const std::string what = row.at("impide"); !what.empty())
            prevented.emplace_back(parse_uuid(row.at("id").get<std::string>()).value(), what);
    return prevented;
}

std::vector<Snapshot> PostgresArchive::cases_from(std::string_view entity, std::string_view workflow, const Uuid& after,
                                                  int limit) {
    const auto ids = case_ids(entity, after, limit, workflow);
    if (ids.empty()) return {};
    auto out = store_.load(entity, ids);
    std::sort(out.begin(), out.end(), [](const Snapshot& a, const Snapshot& b) { return a.id < b.id; });
    // The store brings what their links lead to, too.
    std::erase_if(out, [&](const Snapshot& one) { return !std::binary_search(ids.begin(), ids.end(), one.id); });
    return out;
}

json PostgresArchive::projection(std::string_view entity, const Uuid& id) {
    auto found = rows(entity, "projection", {{"id", to_text(id)}});
    return found.empty() ? json() : std::move(found.front());
}

bool PostgresArchive::alone(std::string_view name, const std::function<void()>& work) {
    // The lock lives as long as the session that took it: the lease is kept while the work runs.
    return pool_.with({}, [&](Session& session) {
        int taken = 0;
        const std::string key(name);
        session.soci() << "SELECT CASE WHEN pg_try_advisory_lock(hashtextextended(:n, 0)) THEN 1 ELSE 0 END",
            soci::use(key, "n"), soci::into(taken);
        if (taken == 0) return false;
        try {
            work();
        } catch (...) {
            session.soci() << "SELECT pg_advisory_unlock(hashtextextended(:n, 0))", soci::use(key, "n");
            throw;
        }
        session.soci() << "SELECT pg_advisory_unlock(hashtextextended(:n, 0))", soci::use(key, "n");
        return true;
    });
}

bool PostgresArchive::healthy() {
    try {
        return pool_.with({}, [](Session& session) {
            int one = 0;
            session.soci() << "SELECT 1", soci::into(one);
            return one == 1;
        });
    } catch (const Fault&) { return false; }
}

}  // namespace hito::postgres
