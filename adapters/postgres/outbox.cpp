#include "adapters/postgres/outbox.hpp"

#include <fmt/format.h>

#include <array>

namespace hito::postgres {

namespace {

std::string_view how(Fate fate) {
    switch (fate) {
        case Fate::delivered:
            return "entregada";
        case Fate::failed:
            return "fallo";
        default:
            return "intacta";
    }
}

/// `tx|case|seq|platform` into its parts. Errors: std::invalid_argument.
std::array<std::string, 4> parts_of(std::string_view cursor) {
    std::array<std::string, 4> parts;
    for (std::size_t at = 0, i = 0; i < parts.size() && !cursor.empty(); ++i) {
        const auto bar = i + 1 < parts.size() ? cursor.find('|', at) : cursor.size();
        if (bar == cursor.npos) throw std::invalid_argument("el cursor no es de esta lista");
        parts[i] = cursor.substr(at, bar - at);
        at = bar + 1;
    }
    const auto number = [](const std::string& text, std::size_t most) {
        return !text.empty() && text.size() <= most && text.find_first_not_of("0123456789") == text.npos;
    };
    if (!cursor.empty() && (!number(parts[0], 18) || !parse_uuid(parts[1]) || !number(parts[2], 9)))
        throw std::invalid_argument("el cursor no es de esta lista");
    return parts;
}

}  // namespace

std::vector<std::string> PostgresOutbox::telling() {
    std::vector<std::string> out;
    for (const auto& row : json_rows(pool_, {}, "outbox_entities", {})) out.push_back(row.at("entidad"));
    return out;
}

int PostgresOutbox::enqueue(std::string_view entity, const Platform& platform, int limit) {
    return json_rows(pool_, entity, "outbox_enqueue",
                     {{"plataforma", platform.name},
                      {"flujos", fmt::format("{}", fmt::join(platform.workflows, ","))},
                      {"actos", fmt::format("{}", fmt::join(platform.acts, ","))},
                      {"limite", std::to_string(limit)}})
        .at(0)
        .at("vistos");
}

std::vector<Delivery> PostgresOutbox::claim(std::string_view entity, const Platform& platform, int limit) {
    std::vector<Delivery> out;
    for (auto& row : json_rows(pool_, entity, "outbox_claim",
                               {{"plataforma", platform.name},
                                {"datos", platform.data ? "si" : ""},
                                {"limite", std::to_string(limit)}})) {
        Delivery one;
        one.id = row.at("entrega");
        one.attempt = row.at("intento");
        one.act = std::move(row.at("acto"));
        one.case_id = parse_uuid(one.act.at("expediente").get<std::string>()).value();
        one.seq = one.act.at("seq");
        if (platform.data) one.act["datos"] = std::move(row.at("datos"));
        out.push_back(std::move(one));
    }
    return out;
}

void PostgresOutbox::settle(std::string_view entity, const Platform& platform, std::span<const Settled> outcomes,
                            bool reached) {
    json rows = json::array();
    bool tried = false;
    for (const auto& each : outcomes) {
        tried |= each.fate != Fate::untouched;
        rows.push_back({{"expediente", to_text(each.case_id)},
                        {"seq", each.seq},
                        {"intento", each.attempt},
                        {"como", how(each.fate)},
                        {"motivo", each.reason}});
    }
    json_rows(pool_, entity, "outbox_settle",
              {{"plataforma", platform.name},
               {"filas", rows.dump(-1, ' ', false, json::error_handler_t::replace)},
               {"maximo", std::to_string(platform.attempts)},
               {"espera", fmt::format("{}", platform.wait_seconds)},
               {"alcanzada", !tried    ? ""
                             : reached ? "si"
                                       : "no"}});
}

std::string PostgresOutbox::secret(std::string_view entity, std::string_view platform) {
    const auto found = json_rows(pool_, entity, "outbox_secret", {{"plataforma", std::string(platform)}});
    return found.empty() ? std::string() : found.front().at("secreto").get<std::string>();
}

std::vector<json> PostgresOutbox::deliveries(std::string_view entity, const DeliveryFilter& filter) {
    const auto after = parts_of(filter.after);
    return json_rows(pool_, entity, "outbox_list",
                     {{"estado", filter.state},
                      {"plataforma", filter.platform},
                      {"expediente", filter.case_id},
                      {"despues_tx", after[0]},
                      {"despues_expediente", after[1]},
                      {"despues_seq", after[2]},
                      {"despues_plataforma", after[3]},
                      {"limite", std::to_string(filter.limit)}});
}

std::optional<json> PostgresOutbox::retry(std::string_view entity, std::string_view id) {
    if (!parse_uuid(id)) return std::nullopt;
    auto found = json_rows(pool_, entity, "outbox_retry", {{"id", std::string(id)}});
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

Outbox::Figures PostgresOutbox::figures() {
    const json row = json_rows(pool_, {}, "outbox_figures", {}).at(0);
    return {row.at("pendientes"), row.at("fallidas")};
}

}  // namespace hito::postgres
