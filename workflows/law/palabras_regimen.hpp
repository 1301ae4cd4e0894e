// The vocabularies of the special regimes. The first word of each is what stands when nothing was said.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

/// By which regime it is contracted: with a non-profit for the public interest (CP art. 355), in association with one
/// (Ley 489 de 1998, art. 96), in cooperation between public entities (art. 95), or by the manual of an entity that is
/// outside of Ley 80 de 1993.
enum class FiguraEspecial : std::uint8_t { interes_publico, asociacion, cooperacion, manual_propio };

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::FiguraEspecial> {
    static constexpr std::array<std::string_view, 4> names{
        "interes_publico", "asociacion", "cooperacion", "manual_propio"};
};
// clang-format on
