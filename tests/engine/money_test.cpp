// Amounts and percentages.
#include "engine/money.hpp"

#include "tests/support/catch.hpp"

#include <limits>
#include <stdexcept>

namespace {

using namespace hito;

const Money most = Money::of_cents(std::numeric_limits<std::int64_t>::max());
const Money least = Money::of_cents(std::numeric_limits<std::int64_t>::min());
const Money one_centavo = Money::of_cents(1);

}  // namespace

TEST_CASE("pesos are read with at most two decimals and no separators", "[money]") {
    CHECK(parse_pesos("1234567") == pesos(1'234'567));
    CHECK(parse_pesos("1234567.5") == Money::of_cents(123'456'750));
    CHECK(parse_pesos("1234567.05") == Money::of_cents(123'456'705));
    CHECK(parse_pesos("-3.10") == Money::of_cents(-310));
    CHECK(parse_pesos("0") == Money{});
    for (const auto* wrong : {"", "-", ".5", "5.", "1.234", "1,5", "1.234.567", "$ 5", "+5", "--5", "5 ", "1e3", "1.-5",
                              "99999999999999999999"}) {
        INFO(wrong);
        CHECK_FALSE(parse_pesos(wrong).has_value());
    }
}

TEST_CASE("the largest and the least amount are read back as written and the next is not read", "[money]") {
    CHECK(to_pesos(most) == "92233720368547758.07");
    CHECK(to_pesos(least) == "-92233720368547758.08");
    for (const Money amount : {most, least, Money{}, one_centavo, Money::of_cents(-1), pesos(10)})
        CHECK(parse_pesos(to_pesos(amount)) == amount);
    CHECK_FALSE(parse_pesos("92233720368547758.08").has_value());
    CHECK_FALSE(parse_pesos("-92233720368547758.09").has_value());
}

TEST_CASE("an amount is never wrapped around", "[money]") {
    CHECK_THROWS_AS(most + one_centavo, std::overflow_error);
    CHECK_THROWS_AS(least - one_centavo, std::overflow_error);
    CHECK_THROWS_AS(pesos(std::numeric_limits<std::int64_t>::max()), std::overflow_error);
    CHECK_THROWS_AS(share_of(most, percent(101)), std::overflow_error);
    CHECK_THROWS_AS(times(most, 2), std::overflow_error);
    CHECK(share_of(most, percent(100)) == most);
    CHECK(times(pesos(1'750'905), 1'000) == pesos(1'750'905'000));
}

TEST_CASE("a share is cut down to the centavo", "[money]") {
    CHECK(share_of(Money::of_cents(199), percent(50)) == Money::of_cents(99));
    CHECK(share_of(Money::of_cents(-199), percent(50)) == Money::of_cents(-100));
    CHECK(share_of(pesos(200), Percent{3'750}) == pesos(75));
}

TEST_CASE("a share that is a minimum is rounded up to the centavo", "[money]") {
    CHECK(minimum_share_of(Money::of_cents(199), percent(50)) == Money::of_cents(100));
    CHECK(minimum_share_of(Money::of_cents(-199), percent(50)) == Money::of_cents(-99));
    CHECK(minimum_share_of(pesos(200), Percent{3'750}) == pesos(75));
    CHECK(minimum_share_of(one_centavo, Percent{1}) == one_centavo);
    CHECK(minimum_share_of(Money{}, percent(10)) == Money{});
    CHECK(minimum_share_of(most, percent(100)) == most);
    CHECK_THROWS_AS(minimum_share_of(most, percent(101)), std::overflow_error);
    for (std::int64_t cents = -25; cents <= 25;
         ++cents) {  // Never on both sides of the exact share, at most one apart.
        const Money amount = Money::of_cents(cents);
        const Money low = share_of(amount, percent(10)), high = minimum_share_of(amount, percent(10));
        CHECK(low.cents() * 10 <= cents);
        CHECK(high.cents() * 10 >= cents);
        CHECK(high.cents() - low.cents() == (cents % 10 == 0 ? 0 : 1));
    }
}

TEST_CASE("amounts and percentages are said as people write them", "[money]") {
    CHECK(in_words(pesos(1'234'567)) == "$ 1.234.567");
    CHECK(in_words(Money::of_cents(123'456'750)) == "$ 1.234.567,50");
    CHECK(in_words(pesos(999)) == "$ 999");
    CHECK(in_words(pesos(-1'000)) == "-$ 1.000");
    CHECK(in_words(least) == "-$ 92.233.720.368.547.758,08");
    CHECK(in_words(percent(50)) == "50 %");
    CHECK(in_words(Percent{3'750}) == "37,5 %");
    CHECK(in_words(Percent{1'205}) == "12,05 %");
    CHECK(in_words(Percent{-50}) == "-0,5 %");
}
