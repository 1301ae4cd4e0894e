// Amounts of Colombian pesos and percentages: exact, no floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hito {

/// An amount in centavos of COP. Errors: std::overflow_error past int64.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money of_cents(std::int64_t cents) { return Money{cents}; }
    constexpr std::int64_t cents() const { return cents_; }

    friend constexpr Money operator+(Money a, Money b) {
        std::int64_t sum{};
        if (__builtin_add_overflow(a.cents_, b.cents_, &sum)) throw std::overflow_error("Money: sum");
        return Money{sum};
    }
    friend constexpr Money operator-(Money a, Money b) {
        std::int64_t difference{};
        if (__builtin_sub_overflow(a.cents_, b.cents_, &difference)) throw std::overflow_error("Money: difference");
        return Money{difference};
    }
    constexpr Money& operator+=(Money other) { return *this = *this + other; }
    constexpr Money& operator-=(Money other) { return *this = *this - other; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(std::int64_t cents) : cents_{cents} {}
    std::int64_t cents_ = 0;
};

/// Whole pesos. Errors: std::overflow_error.
constexpr Money pesos(std::int64_t amount) {
    std::int64_t cents{};
    if (__builtin_mul_overflow(amount, std::int64_t{100}, &cents)) throw std::overflow_error("Money: pesos");
    return Money::of_cents(cents);
}

/// A percentage in hundredths of a percent: 37.5 % is 3,750.
struct Percent {
    std::int32_t hundredths = 0;
    friend constexpr auto operator<=>(Percent, Percent) = default;
};

constexpr Percent percent(int whole) { return {whole * 100}; }

/// `share` of `amount` as a ceiling: cut down to the centavo, so that it never grows by rounding.
/// Errors: std::overflow_error.
constexpr Money share_of(Money amount, Percent share) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(amount.cents()) * share.hundredths;
    const Wide cents = product / 10'000 - (product % 10'000 < 0);
    if (cents != static_cast<std::int64_t>(cents)) throw std::overflow_error("Money: share");
    return Money::of_cents(static_cast<std::int64_t>(cents));
}

/// `share` of `amount` as a minimum: rounded up to the centavo, so that what reaches it is never less than the share.
/// Errors: std::overflow_error.
constexpr Money minimum_share_of(Money amount, Percent share) { return Money{} - share_of(Money{} - amount, share); }

/// `amount` taken `count` times. Errors: std::overflow_error.
constexpr Money times(Money amount, std::int64_t count) {
    std::int64_t cents{};
    if (__builtin_mul_overflow(amount.cents(), count, &cents)) throw std::overflow_error("Money: product");
    return Money::of_cents(cents);
}

/// Pesos with at most two decimals, no separators: `1234567`, `1234567.50`. Nothing on any other text or past int64.
std::optional<Money> parse_pesos(std::string_view text);

/// What `parse_pesos` reads back: decimals only where there are centavos.
std::string to_pesos(Money amount);

/// A point every three digits: `1.234.567`.
std::string with_points(std::string_view digits);

/// As people write it in Colombia: `$ 1.234.567,50`.
std::string in_words(Money amount);

/// `37,5 %`.
std::string in_words(Percent share);

}  // namespace hito
