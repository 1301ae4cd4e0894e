// Accounts of the forms as a tree: `2.1.1` stands under `2.1`. Shared by the rules.
#pragma once

#include "adapters/control/cuipo.hpp"

#include <algorithm>

namespace hito::cuipo {

/// The account itself or one below it.
inline bool under(std::string_view account, std::string_view top) {
    return account.starts_with(top) && (account.size() == top.size() || account[top.size()] == '.');
}
inline int level_of(std::string_view account) {
    return static_cast<int>(std::count(account.begin(), account.end(), '.')) + 1;
}
/// What means that there is none.
inline bool none(std::string_view value) { return value.empty() || value == "0" || value == "NO APLICA"; }

template <class Rows>
bool any_under(const Rows& rows, std::string_view top) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return under(row.account, top); });
}

/// The sum of an account over the rows that `counts` takes: its own rows, or those below it that have none below
/// themselves.
template <class Rows, class Amount, class Counts>
Money total(const Rows& rows, std::string_view top, Amount amount, Counts counts) {
    Money own, below;
    bool has_own = false;
    for (const auto& row : rows) {
        if (!under(row.account, top) || !counts(row)) continue;
        if (row.account == top) {
            own += amount(row);
            has_own = true;
            continue;
        }
        const bool leaf = std::none_of(rows.begin(), rows.end(), [&](const auto& other) {
            return other.account != row.account && under(other.account, row.account);
        });
        if (leaf) below += amount(row);
    }
    return has_own ? own : below;
}
template <class Rows, class Amount>
Money total(const Rows& rows, std::string_view top, Amount amount) {
    return total(rows, top, amount, [](const auto&) { return true; });
}

}  // namespace hito::cuipo
