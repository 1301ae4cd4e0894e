// Lists, deadlines, findings, feed, tokens and entities in PostgreSQL.
#pragma once

#include "adapters/postgres/json_queries.hpp"
#include "adapters/postgres/store.hpp"
#include "engine/archive.hpp"

namespace hito::postgres {

class PostgresArchive final : public Archive {
public:
    PostgresArchive(Pool& pool, PostgresStore& store) : pool_{pool}, store_{store} {}

    std::optional<Uuid> resolve(std::string_view entity, std::string_view id_or_key,
                                std::string_view workflow) override;
    std::optional<Snapshot> find(std::string_view entity, const Uuid& id) override;
    std::vector<ActRecord> history(std::string_view entity, const Uuid& id, int after, int limit) override;
    std::vector<json> cases(std::string_view entity, const CaseFilter& filter) override;
    std::vector<json> deadlines(std::string_view entity, const DeadlineFilter& filter) override;
    std::vector<json> findings(std::string_view entity, const FindingFilter& filter) override;
    std::vector<json> publications(std::string_view entity, const PublicationFilter& filter) override;
    FeedPage feed(std::string_view entity, std::string_view cursor, int limit) override;
    json summary(std::string_view entity, Date as_of) override;
    std::optional<Token> token(const Digest& digest) override;
    void add_token(const Token& token, const Digest& digest) override;
    bool revoke_token(std::string_view entity, std::string_view id, Instant now) override;
    std::vector<json> tokens(std::string_view entity) override;
    std::optional<json> entity(std::string_view entity) override;
    void put_entity(std::string_view entity, std::string_view name, const json& configuration) override;
    std::vector<std::string> entities() override;
    bool row_loaded(std::string_view entity, const Digest& digest) override;
    void mark_row(std::string_view entity, const Digest& digest, std::string_view format) override;
    std::vector<ClockCase> clock_due(std::string_view entity, Date as_of, int limit) override;
    std::uint64_t case_count(std::string_view entity) override;
    json stored(std::string_view entity, const Uuid& id) override;
    std::vector<std::pair<Uuid, std::string>> mend(std::string_view entity, const json& projections) override;
    std::vector<Uuid> case_ids(std::string_view entity, const Uuid& after, int limit,
                               std::string_view workflow) override;
    std::vector<Snapshot> cases_from(std::string_view entity, std::string_view workflow, const Uuid& after,
                                     int limit) override;
    json projection(std::string_view entity, const Uuid& id) override;
    bool alone(std::string_view name, const std::function<void()>& work) override;
    bool healthy() override;

private:
    std::vector<json> rows(std::string_view entity, std::string_view query, const QueryValues& values);
    Pool& pool_;
    PostgresStore& store_;
};

}  // namespace hito::postgres
