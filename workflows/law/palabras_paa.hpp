// The vocabularies of the annual acquisition plan.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

enum class TipoGastoPaa : std::uint8_t { por_definir, funcionamiento, inversion };
enum class UnidadDuracion : std::uint8_t { dias, meses, anios };
/// Where the money comes from, as the plan tells it: one source a line.
enum class FuentePaa : std::uint8_t {
    recursos_propios,
    presupuesto_entidad_nacional,
    regalias,
    recursos_de_credito,
    sgp,
    no_aplica
};
enum class EstadoVigenciasFuturas : std::uint8_t { no_aplica, no_solicitadas, solicitadas, aprobadas };
/// Why a published plan is updated, in the order of Decreto 1082 de 2015, art. 2.2.1.1.1.4.4.
enum class CausalActualizacion : std::uint8_t { ninguna, ajuste, inclusion, exclusion, presupuesto };

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::TipoGastoPaa> {
    static constexpr std::array<std::string_view, 3> names{"por_definir", "funcionamiento", "inversion"};
};
template <> struct hito::Words<hito::law::UnidadDuracion> {
    static constexpr std::array<std::string_view, 3> names{"dias", "meses", "anios"};
};
template <> struct hito::Words<hito::law::FuentePaa> {
    static constexpr std::array<std::string_view, 6> names{
        "recursos_propios", "presupuesto_entidad_nacional", "regalias", "recursos_de_credito", "sgp", "no_aplica"};
};
template <> struct hito::Words<hito::law::EstadoVigenciasFuturas> {
    static constexpr std::array<std::string_view, 4> names{"no_aplica", "no_solicitadas", "solicitadas", "aprobadas"};
};
template <> struct hito::Words<hito::law::CausalActualizacion> {
    static constexpr std::array<std::string_view, 5> names{
        "ninguna", "ajuste", "inclusion", "exclusion", "presupuesto"};
};
// clang-format on
