#include "engine/people.hpp"

#include <fmt/format.h>

#include <algorithm>
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

}  // namespace

const Bond* Person::bond_on(Date day) const {
    return first_of(bonds, [&](const Bond& one) { return holds_on(one, day); });
}

bool Person::has_role(std::string_view role, Date day) const {
    return first_of(roles, [&](const RoleGrant& one) { return one.role == role && holds_on(one, day); }) != nullptr;
}

const DeclaredConflict* Person::conflict_with(std::string_view document, Date day) const {
    return first_of(conflicts,
                    [&](const DeclaredConflict& one) { return one.document == document && holds_on(one, day); });
}

People People::from_json(const json& list) {
    People out;
    FieldErrors errors;
    read_value(list, Form::wire, out.people_, "personas", errors);
    if (!errors.empty())
        throw std::invalid_argument(fmt::format("{}: {}", errors.front().path, errors.front().message));
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
    if (document.empty()) return false;
    const Person* known = find(id);
    return id == document || (known && known->document == document);
}

}  // namespace hito
