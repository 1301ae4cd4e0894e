#include "workflows/publicados/publicados.hpp"

#include <array>

namespace hito {

std::span<const Report* const> publicados() {
#define HITO_LISTED(name) &publicado::name,
    static constexpr std::array all{HITO_PUBLICADOS(HITO_LISTED)};
#undef HITO_LISTED
    return all;
}

}  // namespace hito
