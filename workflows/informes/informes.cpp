#include "workflows/informes/informes.hpp"

#include <array>

namespace hito {

std::span<const Report* const> informes() {
#define HITO_LISTED(name) &informe::name,
    static constexpr std::array all{HITO_INFORMES(HITO_LISTED)};
#undef HITO_LISTED
    return all;
}

}  // namespace hito
