// The deliveries of PostgreSQL: each method a statement of sql/outbox_*.sql.
#pragma once

#include "adapters/postgres/json_queries.hpp"
#include "engine/outbox.hpp"

namespace hito::postgres {

class PostgresOutbox final : public Outbox {
public:
    explicit PostgresOutbox(Pool& pool) : pool_{pool} {}

    std::vector<std::string> telling() override;
    int enqueue(std::string_view entity, const Platform& platform, int limit) override;
    std::vector<Delivery> claim(std::string_view entity, const Platform& platform, int limit) override;
    void settle(std::string_view entity, const Platform& platform, std::span<const Settled> outcomes,
                bool reached) override;
    std::string secret(std::string_view entity, std::string_view platform) override;
    std::vector<json> deliveries(std::string_view entity, const DeliveryFilter& filter) override;
    std::optional<json> retry(std::string_view entity, std::string_view id) override;
    Figures figures() override;

private:
    Pool& pool_;
};

}  // namespace hito::postgres
