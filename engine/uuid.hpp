// Ids of cases: UUID version 7 (RFC 9562), so that new cases lie side by side in an index.
#pragma once

#include "engine/date.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hito {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(const Uuid&, const Uuid&) = default;
    bool is_nil() const { return *this == Uuid{}; }
};

std::string to_text(const Uuid& id);
std::optional<Uuid> parse_uuid(std::string_view text);

/// A fresh version 7 id. Thread safe; ids of one thread within a millisecond keep their order.
Uuid fresh_uuid(Instant now);

/// The `n`th id that an act gives to the cases it opens: the same inputs give the same id, so that deciding stays pure.
Uuid derived_uuid(const Uuid& seed, unsigned n);

}  // namespace hito

template <>
struct std::hash<hito::Uuid> {
    std::size_t operator()(const hito::Uuid& id) const noexcept {
        std::size_t out = 1469598103934665603ULL;
        for (const auto byte : id.bytes) out = (out ^ byte) * 1099511628211ULL;
        return out;
    }
};
