#include "workflows/publicados/publicados.hpp"

#include "workflows/publicados/historia.hpp"

#include <array>

namespace hito {

std::span<const Report* const> publicados() {
#define HITO_LISTED(name) &publicado::name,
    static constexpr std::array all{HITO_PUBLICADOS(HITO_LISTED)};
#undef HITO_LISTED
    return all;
}

std::span<const Story* const> historias() {
    static constexpr std::array all{&publicado::cadenas, &publicado::proyectos};
    return all;
}

}  // namespace hito
