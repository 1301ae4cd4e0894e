#include "adapters/postgres/json_queries.hpp"

namespace hito::postgres {

namespace {

struct JsonQuery {
    static constexpr std::size_t batch = 256;
    std::map<std::string, std::string, std::less<>> values;
    std::vector<std::string> row;
    std::unique_ptr<soci::statement> statement;

    void prepare(soci::session& session, std::string_view name) {
        row.resize(batch);
        auto prepared = (session.prepare << sql(name), soci::into(row));
        for (auto& [parameter, value] : values) prepared, soci::use(value, parameter);
        statement = std::make_unique<soci::statement>(prepared);
    }
};

struct JsonQueries {
    std::map<std::string, JsonQuery, std::less<>> of;
    explicit JsonQueries(soci::session&) {}
};

}  // namespace

std::vector<json> json_rows(Pool& pool, std::string_view entity, std::string_view query, const QueryValues& values) {
    return pool.again(entity, [&](Session& session) {
        auto& kept = session.kept<JsonQueries>().of;
        auto found = kept.find(query);
        const bool fresh = found == kept.end();
        if (fresh) found = kept.emplace(std::string(query), JsonQuery{}).first;
        JsonQuery& statement = found->second;
        for (const auto& [name, value] : values) statement.values.insert_or_assign(std::string(name), value);
        try {
            if (fresh) {
                if (sql(query).find(":entidad") != std::string::npos) statement.values["entidad"] = entity;
                statement.prepare(session.soci(), query);
            }
            if (const auto own = statement.values.find("entidad"); own != statement.values.end()) own->second = entity;
            std::vector<json> out;
            statement.row.resize(JsonQuery::batch);
            bool more = statement.statement->execute(true);
            while (more) {
                for (const auto& text : statement.row) out.push_back(json::parse(text));
                if (statement.row.size() < JsonQuery::batch) break;
                statement.row.resize(JsonQuery::batch);
                more = statement.statement->fetch();
            }
            return out;
        } catch (...) {
            if (fresh) kept.erase(found);
            throw;
        }
    });
}

}  // namespace hito::postgres
