#include "engine/uuid.hpp"

#include "engine/sha256.hpp"

#include <cstring>
#include <random>

namespace hito {

namespace {

void stamp(Uuid& id, int version) {
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | (version << 4));
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::string to_text(const Uuid& id) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out(36, '-');
    std::size_t at = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) ++at;
        out[at++] = digits[id.bytes[i] >> 4];
        out[at++] = digits[id.bytes[i] & 15];
    }
    return out;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            if (text[at++] != '-') return std::nullopt;
        const int high = hex_digit(text[at++]), low = hex_digit(text[at++]);
        if (high < 0 || low < 0) return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return id;
}

Uuid fresh_uuid(Instant now) {
    thread_local std::mt19937_64 random{std::random_device{}()};
    // The 12 bits behind the milliseconds hold the microseconds, which keeps the order within a millisecond.
    const auto micros = static_cast<std::uint64_t>(now.time_since_epoch().count());
    const std::uint64_t millis = micros / 1000, rest = (micros % 1000) * 4096 / 1000;
    Uuid id;
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(millis >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(rest >> 8);
    id.bytes[7] = static_cast<std::uint8_t>(rest);
    const std::uint64_t noise = random();
    std::memcpy(&id.bytes[8], &noise, 8);
    stamp(id, 7);
    return id;
}

Uuid derived_uuid(const Uuid& seed, unsigned n) {
    std::string text(reinterpret_cast<const char*>(seed.bytes.data()), seed.bytes.size());
    text += std::to_string(n);
    const auto hash = sha256(text);
    Uuid id = seed;
    std::copy(hash.begin(), hash.begin() + 8, id.bytes.begin() + 8);
    stamp(id, 7);
    return id;
}

}  // namespace hito
