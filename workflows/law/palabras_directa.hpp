// The vocabularies of the direct award. The first word of each is what stands when nothing was said.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

/// The closed list of Ley 1150 de 2007, art. 2 num. 4, with what later laws added to it. What each asks for:
/// causales_directa.hpp.
enum class Causal : std::uint8_t {
    sin_causal,
    urgencia_manifiesta,
    emprestito,
    interadministrativo,
    defensa_e_inteligencia,
    ciencia_y_tecnologia,
    encargo_fiduciario,
    sin_pluralidad_de_oferentes,
    servicios_profesionales_y_apoyo,
    trabajos_artisticos,
    adquisicion_inmueble,
    arrendamiento_inmueble,
    cabildos_y_consejos_comunitarios,
    economia_popular,
    convenio_solidario_jac
};
/// Ley 80 de 1993, art. 42: what makes an urgency; `ninguno` is none of them.
enum class HechoUrgencia : std::uint8_t {
    ninguno,
    continuidad_del_servicio,
    estado_de_excepcion,
    calamidad_o_fuerza_mayor,
    imposibilidad_de_seleccion
};
/// Ley 1474 de 2011, art. 92: who executes a contract between entities.
enum class ClaseEjecutor : std::uint8_t {
    entidad_estatal,
    universidad_publica,
    economia_mixta_mayoritaria,
    asociacion_de_entidades,
    federacion_territorial
};
/// Ley 80 de 1993, art. 43: what the fiscal control says of an urgency.
enum class Pronunciamiento : std::uint8_t { ajustada, no_ajustada, sin_pronunciamiento };

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::Causal> {
    static constexpr std::array<std::string_view, 15> names{
        "sin_causal", "urgencia_manifiesta", "emprestito", "interadministrativo", "defensa_e_inteligencia",
        "ciencia_y_tecnologia", "encargo_fiduciario", "sin_pluralidad_de_oferentes", "servicios_profesionales_y_apoyo",
        "trabajos_artisticos", "adquisicion_inmueble", "arrendamiento_inmueble", "cabildos_y_consejos_comunitarios",
        "economia_popular", "convenio_solidario_jac"};
};
template <> struct hito::Words<hito::law::HechoUrgencia> {
    static constexpr std::array<std::string_view, 5> names{
        "ninguno", "continuidad_del_servicio", "estado_de_excepcion", "calamidad_o_fuerza_mayor",
        "imposibilidad_de_seleccion"};
};
template <> struct hito::Words<hito::law::ClaseEjecutor> {
    static constexpr std::array<std::string_view, 5> names{
        "entidad_estatal", "universidad_publica", "economia_mixta_mayoritaria", "asociacion_de_entidades",
        "federacion_territorial"};
};
template <> struct hito::Words<hito::law::Pronunciamiento> {
    static constexpr std::array<std::string_view, 3> names{"ajustada", "no_ajustada", "sin_pronunciamiento"};
};
// clang-format on
