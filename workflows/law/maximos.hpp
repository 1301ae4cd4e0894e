// Above these a whole number of an act is a typing error: longer terms and later years do not exist, and the calendar
// ends.
#pragma once

namespace hito::law {

inline constexpr int un_siglo_en_meses = 1'200, un_siglo_en_dias = 36'500, ultima_anualidad = 2'100;

}  // namespace hito::law
