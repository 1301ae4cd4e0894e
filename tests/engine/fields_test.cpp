// Money as it comes over the wire: numbers and texts to the centavo.
#include "engine/fields.hpp"

#include "tests/support/catch.hpp"

namespace {

using namespace hito;

std::optional<Money> read(const json& in) {
    Money out;
    FieldErrors errors;
    return codec::read(in, Form::wire, out, "valor", errors) ? std::optional{out} : std::nullopt;
}

}  // namespace

TEST_CASE("a number with centavos is read to the centavo, however large, and one with more decimals is not",
          "[money]") {
    CHECK(read(json::parse("20000000000.01")) == Money::of_cents(2'000'000'000'001));
    for (std::int64_t whole = 1; whole < 90'000'000'000'000; whole = whole * 3 + 1)
        for (const int cents : {1, 5, 10, 33, 67, 99}) {
            const Money amount = Money::of_cents(whole * 100 + cents);
            INFO(to_pesos(amount));
            CHECK(read(json::parse(to_pesos(amount))) == amount);
            CHECK(read(to_pesos(amount)) == amount);
        }
    for (const char* wrong : {"7000000.505", "0.001", "20000000000.015", "90000000000000.5", "1e16"}) {
        INFO(wrong);
        CHECK_FALSE(read(json::parse(wrong)).has_value());
    }
}
