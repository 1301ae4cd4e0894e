#include "adapters/secop/values.hpp"

#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::secop {

using namespace tables;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// 1e15 pesos: above every budget of the State, so a sentinel or a slip of the keyboard.
constexpr std::int64_t sentinel_pesos = 1'000'000'000'000'000;
constexpr std::int64_t nines = 999'999'999'999'999;

std::string dropped(std::string_view why) { return fmt::format("se descartó: {}", why); }

/// Whether the text is groups of three digits behind `sign`: `1.234.567`.
bool grouped(std::string_view text, char sign) {
    const std::size_t first = text.find(sign);
    if (first == 0 || first > 3) return false;
    for (std::size_t at = first; at != text.size(); at += 4) {
        if (text[at] != sign || text.size() - at < 4 || !all_digits(text.substr(at + 1, 3))) return false;
    }
    return all_digits(text.substr(0, first));
}

struct Amount {
    std::string whole;
    std::string fraction;
    bool signs = false;
};

std::string without(std::string_view text, char sign) {
    std::string out{text};
    std::erase(out, sign);
    return out;
}

/// Splits the digits by the signs of thousands and decimals, whichever of the two customs the text follows.
std::optional<Amount> split_amount(std::string_view text) {
    const std::size_t last = text.find_last_of(".,");
    if (last == std::string_view::npos) {
        if (!all_digits(text)) return std::nullopt;
        return Amount{std::string{text}, "", false};
    }
    const char sign = text[last];
    const char other = sign == '.' ? ',' : '.';
    const bool both = text.find(other) != std::string_view::npos;
    const bool several = text.find(sign) != last;
    // `1.234.567`, and `500.000`: nobody publishes three decimals on so short a number.
    if (!both && grouped(text, sign) && (several || text[0] != '0')) return Amount{without(text, sign), "", true};
    const std::string_view head = text.substr(0, last);
    const std::string_view tail = text.substr(last + 1);
    if (!tail.empty() && !all_digits(tail)) return std::nullopt;
    if (both ? !grouped(head, other) : !all_digits(head)) return std::nullopt;
    return Amount{without(head, other), std::string{tail}, both || sign == ','};
}

/// Writes `1.5E+10` out; the text itself when it has no exponent, nothing when the exponent makes no sense.
std::optional<std::string> without_exponent(std::string_view text) {
    const std::size_t at = text.find_first_of("eE");
    if (at == std::string_view::npos) return std::string{text};
    std::string_view power = text.substr(at + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    if (!all_digits(power) || power.size() > 2) return std::nullopt;
    const auto shift = static_cast<std::size_t>(std::stoi(std::string{power}));
    const std::string_view mantissa = text.substr(0, at);
    const std::size_t point = std::min(mantissa.find_first_of(".,"), mantissa.size());
    std::string digits{mantissa.substr(0, point)};
    std::string fraction{mantissa.substr(std::min(point + 1, mantissa.size()))};
    if (!all_digits(digits) || (!fraction.empty() && !all_digits(fraction))) return std::nullopt;
    fraction.resize(std::max(fraction.size(), shift), '0');
    digits += fraction.substr(0, shift);
    if (fraction.size() > shift) digits += "." + fraction.substr(shift);
    return digits;
}

/// The text without `$`, `COP` and inner blanks, and whether there were any.
std::pair<std::string, bool> without_currency(std::string_view text) {
    std::string plain = collapse(text);
    const std::size_t size = plain.size();
    std::erase_if(plain, [](char c) { return c == '$' || c == ' '; });
    if (plain.starts_with("COP")) plain.erase(0, 3);
    if (plain.ends_with("COP")) plain.erase(plain.size() - 3);
    return {plain, plain.size() != size};
}

}  // namespace

Value<Money> read_money(std::string_view text) {
    auto [plain, signs] = without_currency(text);
    if (plain.empty() && !signs) return {};
    if (plain.starts_with('-') || (plain.starts_with('(') && plain.ends_with(')')))
        return {std::nullopt, dropped("valor negativo")};
    const auto written_out = without_exponent(plain);
    const auto amount = written_out ? split_amount(*written_out) : std::nullopt;
    if (!amount) return {std::nullopt, dropped("no es un valor en pesos")};
    std::string whole = amount->whole;
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    if (whole.size() > 15 || std::stoll(whole) >= sentinel_pesos)
        return {std::nullopt, dropped("valor imposible, de mil billones de pesos o más")};
    if (std::stoll(whole) == nines) return {std::nullopt, dropped("valor centinela, solo nueves")};
    std::string cents = amount->fraction.substr(0, 2);
    cents.resize(2, '0');
    const Money money = Money::of_cents(std::stoll(whole) * 100 + std::stoll(cents));
    const bool cut = amount->fraction.find_first_not_of('0', 2) != std::string::npos;
    if (cut) return {money, fmt::format("se cortó al centavo: {} pesos", to_pesos(money))};
    if (signs || amount->signs || *written_out != plain)
        return {money, fmt::format("se leyó como {} pesos", to_pesos(money)), true};
    return {money, ""};
}

namespace {

struct DayParts {
    int first = 0;
    int second = 0;
    int third = 0;
    bool year_first = false;
};

/// Whether what stands behind a day is a time: `T00:00:00.000`, ` 12:00:00 AM`.
bool is_time(std::string_view tail) {
    if (tail.empty()) return true;
    if (tail[0] != 'T' && tail[0] != ' ') return false;
    return tail.size() < 32 && tail.find_first_not_of("T 0123456789:.+-AaPpMmZz") == std::string_view::npos;
}

std::optional<DayParts> split_day(std::string_view text) {
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> digits{};
    char separator = '\0';
    std::size_t at = 0;
    for (std::size_t part = 0; part < 3; ++part) {
        while (at < text.size() && is_digit(text[at]) && digits[part] < 4) {
            parts[part] = parts[part] * 10 + (text[at++] - '0');
            ++digits[part];
        }
        if (digits[part] == 0) return std::nullopt;
        if (part == 2) break;
        if (at == text.size() || (text[at] != '/' && text[at] != '-')) return std::nullopt;
        if (separator != '\0' && text[at] != separator) return std::nullopt;
        separator = text[at++];
    }
    if (!is_time(text.substr(at))) return std::nullopt;
    const bool year_first = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
    const bool year_last = digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2;
    if (!year_first && !year_last) return std::nullopt;
    return DayParts{parts[0], parts[1], parts[2], year_first};
}

DayOrder order_of(const DayParts& parts) {
    if (parts.year_first) return DayOrder::iso;
    if (parts.first > 12) return DayOrder::day_first;
    if (parts.second > 12) return DayOrder::month_first;
    return parts.first == parts.second ? DayOrder::iso : DayOrder::either;
}

}  // namespace

Value<PublishedDay> read_day(std::string_view text) {
    const std::string plain = collapse(text);
    if (plain.empty()) return {};
    const auto parts = split_day(plain);
    if (!parts) return {std::nullopt, dropped("no es una fecha")};
    const DayOrder order = order_of(*parts);
    const int year = parts->year_first ? parts->first : parts->third;
    int month = parts->second;
    int day = parts->year_first ? parts->third : parts->first;
    if (order == DayOrder::month_first) std::swap(month, day);
    const auto civil = parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
    if (!civil) return {std::nullopt, dropped("no es un día del calendario")};
    if (year < 1990 || year > 2043) return {std::nullopt, dropped("año fuera de 1990 a 2043")};
    if (order == DayOrder::month_first)
        return {PublishedDay{*civil, order}, fmt::format("se leyó como mes/día/año: {}", to_iso(*civil))};
    return {PublishedDay{*civil, order}, ""};
}

Value<std::int64_t> read_count(std::string_view text) {
    const std::string plain = collapse(text);
    if (plain.empty()) return {};
    if (plain.starts_with('-')) return {std::nullopt, dropped("número negativo")};
    const std::size_t point = plain.find_first_of(".,");
    const std::string whole = plain.substr(0, point);
    const std::string fraction = point == std::string::npos ? "" : plain.substr(point + 1);
    if (!all_digits(whole) || whole.size() > 6 || fraction.find_first_not_of('0') != std::string::npos)
        return {std::nullopt, dropped("no es un número entero posible")};
    return {std::stoll(whole), ""};
}

Value<bool> read_yes_no(std::string_view text) {
    const std::string plain = fold(text);
    if (plain.empty()) return {};
    if (plain == "si" || plain == "s" || plain == "true" || plain == "1") return {true, ""};
    if (plain == "no" || plain == "n" || plain == "false" || plain == "0") return {false, ""};
    return {std::nullopt, dropped("se esperaba Si o No")};
}

Value<std::string> read_unspsc(std::string_view text) {
    std::string codes;
    const std::string plain = fold(text);
    std::size_t start = 0;
    while (start < plain.size()) {
        const std::size_t end = std::min(plain.find(' ', start), plain.size());
        std::string_view word = std::string_view{plain}.substr(start, end - start);
        start = end + 1;
        // `V1.80111701` folds to `v1 80111701`; old rows write `V180111701`.
        if (word.starts_with("v1") && (word.size() == 2 || word.size() == 10)) word.remove_prefix(2);
        if (word.empty()) continue;
        if (!all_digits(word) || word.size() != 8) return {std::nullopt, dropped("no es un código UNSPSC")};
        if (!codes.empty()) codes += ' ';
        codes += word;
    }
    if (codes.empty()) return {};
    return {codes, ""};
}

int check_digit(std::string_view digits) {
    static constexpr std::array<int, 15> weights = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
    int sum = 0;
    for (std::size_t i = 0; i < digits.size() && i < weights.size(); ++i)
        sum += (digits[digits.size() - 1 - i] - '0') * weights[i];
    const int rest = sum % 11;
    return rest > 1 ? 11 - rest : rest;
}

namespace {

bool is_company(std::string_view digits) { return digits.size() == 9 && (digits[0] == '8' || digits[0] == '9'); }

struct WrittenNumber {
    std::string digits;
    std::optional<int> check;  ///< The digit behind a dash.
    bool letters = false;
};

WrittenNumber split_number(std::string_view text) {
    WrittenNumber written;
    const std::size_t dash = text.rfind('-');
    if (dash != std::string_view::npos && dash > 0) {
        const std::string tail = collapse(text.substr(dash + 1));
        if (tail.size() == 1 && is_digit(tail[0])) {
            written.check = tail[0] - '0';
            text = text.substr(0, dash);
        }
    }
    for (const char c : text) {
        if (is_digit(c)) written.digits += c;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) written.letters = true;
    }
    return written;
}

bool is_filler(std::string_view digits) {
    return digits.find_first_not_of(digits[0]) == std::string_view::npos || digits == "123456789";
}

Value<Document> read_nit(std::string_view type, const WrittenNumber& written) {
    Document document{std::string{type}, written.digits, std::nullopt};
    const std::string_view digits = document.number;
    if (written.check) {
        const int right = check_digit(digits);
        if (*written.check == right) {
            document.check_digit = right;
            return {document, ""};
        }
        return {document, fmt::format("el dígito de verificación publicado es {} y el de ese número es {}: se omitió",
                                      *written.check, right)};
    }
    const bool long_company = digits.size() == 10 && is_company(digits.substr(0, 9));
    if (long_company && check_digit(digits.substr(0, 9)) == digits[9] - '0') {
        document.check_digit = digits[9] - '0';
        document.number.pop_back();
        return {document,
                fmt::format("se separó el dígito de verificación: {}-{}", document.number, *document.check_digit)};
    }
    if (long_company)
        return {document, "tiene diez dígitos y el último no es su dígito de verificación: se dejó como está"};
    document.check_digit = check_digit(digits);
    return {document, ""};
}

}  // namespace

Value<Document> read_document(std::string_view type, std::string_view text) {
    const std::string plain = collapse(text);
    if (plain.empty()) return {};
    const WrittenNumber written = split_number(plain);
    const bool foreign = !type.empty() && type != "nit" && type != "cedula" && type != "tarjeta_identidad";
    if (written.letters && (foreign || type.empty())) return {Document{std::string{type}, plain, std::nullopt}, ""};
    if (written.letters || written.digits.empty()) return {std::nullopt, dropped("no es un número de documento")};
    if (written.digits.size() > 15) return {std::nullopt, dropped("tiene más de quince dígitos")};
    if (is_filler(written.digits)) return {std::nullopt, dropped("número de relleno")};
    if (type == "nit") return read_nit(type, written);
    if (!type.empty()) return {Document{std::string{type}, written.digits, std::nullopt}, ""};
    // The file does not say the kind: only a company's number shows it.
    const bool with_check = written.digits.size() == 10 && is_company(std::string_view{written.digits}.substr(0, 9)) &&
                            check_digit(std::string_view{written.digits}.substr(0, 9)) == written.digits[9] - '0';
    if (!is_company(written.digits) && !with_check) return {Document{"", written.digits, std::nullopt}, ""};
    Value<Document> nit = read_nit("nit", written);
    nit.note = nit.note.empty() ? "sin tipo de documento: por su forma se tomó como NIT"
                                : "sin tipo de documento, por su forma se tomó como NIT; " + nit.note;
    return nit;
}

}  // namespace hito::secop
