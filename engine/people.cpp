#include "engine/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace hito {

namespace {

template <class Dated>
bool holds_on(const Dated& one, Date day) {
    return one.from <= day && (!one.until || day <= *one.until);
}
bool holds_on(const DeclaredConflict& one, Date day) {
    return (!one.from || *one.from <= day) && (!one.until || day <= *one.until);
}

template <class List, class Fits>
auto* first_of(const List& list, const Fits& fits) {
    const auto found = std::find_if(list.begin(), list.end(), fits);
    return found == list.end() ? nullptr : &*found;
}

[[noreturn]] void wrong(const Person& person, std::string_view what) {
    throw std::invalid_argument(fmt::format("personas: {}: {}", person.id, what));
}

/// Errors: std::invalid_argument, what would never hold though it was meant to.
void check(const Person& person) {
    if (person.id.empty() || person.id.front() == ' ' || person.id.back() == ' ')
        wrong(person, "el nombre de la persona está vacío o tiene espacios a los lados");
    const auto backwards = [](const auto& one) { return one.until && *one.until < one.from; };
    if (std::any_of(person.bonds.begin(), person.bonds.end(), backwards) ||
        std::any_of(person.roles.begin(), person.roles.end(), backwards) ||
        std::any_of(person.conflicts.begin(), person.conflicts.end(), backwards))
        wrong(person, "un período termina antes de empezar");
}

std::string bare(std::string_view document) {
    std::string out;
    for (const char c : document)
        if (std::isalnum(static_cast<unsigned char>(c))) out += static_cast<char>(std::toupper(c));
    return out;
}

/// The check digit of a NIT. Source: DIAN, Orden Administrativa 4 de 1989.
char check_digit(std::string_view digits) {
    constexpr std::array weights{3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
    int sum = 0;
    for (std::size_t i = 0; i < digits.size() && i < weights.size(); ++i)
        sum += (digits[digits.size() - 1 - i] - '0') * weights[i];
    const int rest = sum % 11;
    return static_cast<char>('0' + (rest > 1 ? 11 - rest : rest));
}
bool is_with_check_digit(const std::string& longer, const std::string& plain) {
    const bool digits = std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && !plain.empty() && longer == plain + check_digit(plain);
}

}  // namespace

bool same_document(std::string_view a, std::string_view b) {
    const std::string one = bare(a), other = bare(b);
    return one == other || is_with_check_digit(one, other) || is_with_check_digit(other, one);
}

const Bond* Person::bond_on(Date day) const {
    return first_of(bonds, [&](const Bond& one) { return holds_on(one, day); });
}

bool Person::has_role(std::string_view role, Date day) const {
    return first_of(roles, [&](const RoleGrant& one) { return one.role == role && holds_on(one, day); }) != nullptr;
}

const DeclaredConflict* Person::conflict_with(std::string_view document, Date day) const {
    return first_of(conflicts, [&](const DeclaredConflict& one) {
        return same_document(one.document, document) && holds_on(one, day);
    });
}

People People::from_json(const json& list) {
    People out;
    FieldErrors errors;
    read_value(list, Form::wire, out.people_, "personas", errors);
    if (!errors.empty())
        throw std::invalid_argument(fmt::format("{}: {}", errors.front().path, errors.front().message));
    for (const Person& one : out.people_) check(one);
    std::sort(out.people_.begin(), out.people_.end(), [](const Person& a, const Person& b) { return a.id < b.id; });
    const auto twice = std::adjacent_find(out.people_.begin(), out.people_.end(),
                                          [](const Person& a, const Person& b) { return a.id == b.id; });
    if (twice != out.people_.end()) throw std::invalid_argument(fmt::format("personas: {} está dos veces", twice->id));
    return out;
}

const Person* People::find(std::string_view id) const {
    const auto found = std::lower_bound(people_.begin(), people_.end(), id,
                                        [](const Person& one, std::string_view wanted) { return one.id < wanted; });
    return found == people_.end() || found->id != id ? nullptr : &*found;
}

bool People::is_same(std::string_view id, std::string_view document) const {
    if (bare(document).empty()) return false;
    const Person* known = find(id);
    return id == document || (known && !known->document.empty() && same_document(known->document, document));
}

}  // namespace hito
