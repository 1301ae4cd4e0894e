// The days on which the norms of contracting began to hold. Shared by the files of values; rules do not need it.
#pragma once

#include "engine/date.hpp"

namespace hito::law::vigencia {

using namespace std::chrono_literals;

inline constexpr Date desde_siempre{1950y / 1 / 1};  ///< Policies and choices, which no norm dates.
inline constexpr Date ley_80_1993{1994y / 1 / 1};
inline constexpr Date ley_446_1998{1998y / 7 / 8};
inline constexpr Date ley_1150_2007{2008y / 1 / 16};
inline constexpr Date decreto_2474_2008{2008y / 7 / 7};
inline constexpr Date ley_1474_2011{2011y / 7 / 12};
inline constexpr Date decreto_ley_19_2012{2012y / 1 / 10};
inline constexpr Date decreto_1510_2013{2013y / 8 / 15};
inline constexpr Date decreto_1082_2015{2015y / 5 / 26};
inline constexpr Date decreto_092_2017{2017y / 6 / 1};
inline constexpr Date ley_2069_2020{2020y / 12 / 31};

}  // namespace hito::law::vigencia
