// The store of cases and acts: one statement reads the cases of a round, one writes its acts.
#pragma once

#include "adapters/postgres/round.hpp"
#include "adapters/postgres/session.hpp"

namespace hito::postgres {

class PostgresStore final : public Store {
public:
    PostgresStore(Pool& pool, const Registry& registry) : pool_{pool}, registry_{registry} {}

    std::vector<Snapshot> load(std::string_view entity, std::span<const Uuid> ids) override;
    std::vector<CommitVerdict> commit(std::string_view entity, std::span<const CommitGroup> groups) override;
    std::optional<ActRecord> act_with_key(std::string_view entity, std::string_view key) override;
    bool holds(std::string_view entity, const ActRecord& record) override;

    /// The acts of a case with `seq` above `after`, oldest first, `limit` at most.
    std::vector<ActRecord> history(std::string_view entity, const Uuid& id, int after = 0, int limit = 1'000'000);

private:
    std::vector<CommitVerdict> write(std::string_view entity, std::size_t groups, const RoundText& text, bool careful);

    Pool& pool_;
    const Registry& registry_;
};

/// `{id,id}` as PostgreSQL reads arrays.
std::string array_text(std::span<const Uuid> ids);

}  // namespace hito::postgres
