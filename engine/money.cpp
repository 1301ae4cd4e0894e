#include "engine/money.hpp"

#include <fmt/format.h>

#include <charconv>

namespace hito {

namespace {

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string grouped(std::uint64_t whole) { return with_points(std::to_string(whole)); }

}  // namespace

std::string with_points(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += '.';
        out += digits[i];
    }
    return out;
}

std::optional<Money> parse_pesos(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == text.npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || (point != text.npos && (fraction.empty() || fraction.size() > 2))) return std::nullopt;
    std::uint64_t units = 0, cents = 0;
    for (const auto& [part, value] : {std::pair{whole, &units}, std::pair{fraction, &cents}}) {
        if (part.empty()) continue;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), *value);
        if (error != std::errc{} || end != part.data() + part.size()) return std::nullopt;
    }
    if (fraction.size() == 1) cents *= 10;
    const std::int64_t sign = negative ? -1 : 1;
    std::int64_t total{};
    if (__builtin_mul_overflow(units, sign * 100, &total) ||
        __builtin_add_overflow(total, sign * static_cast<std::int64_t>(cents), &total))
        return std::nullopt;
    return Money::of_cents(total);
}

std::string to_pesos(Money amount) {
    const std::uint64_t size = magnitude(amount.cents());
    const char* sign = amount.cents() < 0 ? "-" : "";
    return size % 100 == 0 ? fmt::format("{}{}", sign, size / 100)
                           : fmt::format("{}{}.{:02}", sign, size / 100, size % 100);
}

std::string in_words(Money amount) {
    const std::uint64_t size = magnitude(amount.cents());
    const char* sign = amount.cents() < 0 ? "-" : "";
    return size % 100 == 0 ? fmt::format("{}$ {}", sign, grouped(size / 100))
                           : fmt::format("{}$ {},{:02}", sign, grouped(size / 100), size % 100);
}

std::string in_words(Percent share) {
    const std::uint64_t size = magnitude(share.hundredths);
    std::string text = fmt::format("{}{}", share.hundredths < 0 ? "-" : "", size / 100);
    if (const auto rest = size % 100; rest != 0)
        text += rest % 10 == 0 ? fmt::format(",{}", rest / 10) : fmt::format(",{:02}", rest);
    return text + " %";
}

}  // namespace hito
