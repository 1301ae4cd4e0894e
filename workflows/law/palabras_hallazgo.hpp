// The vocabularies of the findings of control offices.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

/// What a finding may come to, as audit reports class it. `alerta`: a pattern to look at, and nothing more.
enum class Severidad : std::uint8_t { administrativa, disciplinaria, fiscal, penal, alerta };
/// The checks of the catalogue (workflows/auditoria/catalogo.cpp), in its order; the first word is none of them.
enum class CodigoControl : std::uint8_t { otro };

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::Severidad> {
    static constexpr std::array<std::string_view, 5> names{
        "administrativa", "disciplinaria", "fiscal", "penal", "alerta"};
};
template <> struct hito::Words<hito::law::CodigoControl> {
    static constexpr std::array<std::string_view, 80> names{
        "otro", "R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14",
        "R15", "R16", "R17", "R18", "R19", "R20", "R21", "R22", "R23", "R24", "R25", "R26", "R27", "R28", "R29",
        "R30", "R31", "R32", "R33", "R34", "R35", "R36", "R37", "R38", "R39", "R40", "R41", "R42",
        "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14", "A15",
        "A16", "A17", "A18", "A19", "A20", "A21", "A22", "A23", "A24", "A25", "A26", "A27", "A28", "A29", "A30",
        "A31", "A32", "A33", "A34", "A35", "A36", "A37"};
};
// clang-format on
