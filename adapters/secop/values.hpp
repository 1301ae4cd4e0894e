// The values of the open data, one pure function a kind: money, civil days, documents of identity. Each says what it
// had to mend, in Spanish, so that the note of the row can tell it.
#pragma once

#include "engine/date.hpp"
#include "engine/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hito::secop {

/// What a text was read as. No value and no note: the text was empty.
template <class T>
struct Value {
    std::optional<T> value;
    std::string note;    ///< Spanish, what was done and why; empty when the text was plain.
    bool minor = false;  ///< The value is whole, only its notation was another: `$1.234.567,89`.
};

/// Pesos: plain, with thousands of either sign, `$`, exponent. Dropped: sentinels (999999999999999, 1e15 pesos and
/// more), negatives. Beyond two decimals the amount is cut to the centavo.
Value<Money> read_money(std::string_view text);

/// How a day with slashes was told: the file's habit shows only when one part is above 12.
enum class DayOrder { iso, day_first, month_first, either };

struct PublishedDay {
    Date day;
    DayOrder order = DayOrder::iso;
};

/// `YYYY-MM-DD` with or without time, `dd/mm/yyyy`, `mm/dd/yyyy` when its second part is above 12.
/// Days outside 1990..2043 are dropped: 2044 to 2099 is known dirt of the portals.
Value<PublishedDay> read_day(std::string_view text);

/// A whole number that is not negative and fits days: `15`, `15.0`.
Value<std::int64_t> read_count(std::string_view text);

/// `Si` and `No` in any spelling.
Value<bool> read_yes_no(std::string_view text);

/// UNSPSC codes of eight digits with blanks between: `V1.80111701;V1.80111600` → `80111701 80111600`.
Value<std::string> read_unspsc(std::string_view text);

/// The check digit of a NIT. Expects 1 to 15 digits.
int check_digit(std::string_view digits);

struct Document {
    std::string type;    ///< Empty when the file does not say it and the number does not show it.
    std::string number;  ///< Without check digit; digits only, save for foreign documents.
    std::optional<int> check_digit;
};

/// A document of identity. `type` is a code of `document_type` or empty. A company's NIT has nine digits; its check
/// digit is split off when a dash or its being right says that it is one, and computed when it is not written.
Value<Document> read_document(std::string_view type, std::string_view text);

}  // namespace hito::secop
