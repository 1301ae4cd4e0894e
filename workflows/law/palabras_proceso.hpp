// The vocabularies of the selection processes. The first word of each is what stands when nothing was said.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

/// Why an act that was given may be taken back. Ley 1437 de 2011, art. 93; Ley 1150 de 2007, art. 9.
enum class CausaRevocatoria : std::uint8_t {
    otra,
    opuesta_a_la_ley,
    contra_el_interes_publico,
    agravio_injustificado,
    inhabilidad_sobreviniente,
    medios_ilegales,
    error_en_cdp
};
/// What an addendum changes.
enum class ObjetoAdenda : std::uint8_t { contenido, cronograma };
/// The sector of a work, as far as type documents were adopted for it. Ley 1882 de 2018, art. 4.
enum class SectorDeObra : std::uint8_t { sin_definir, otro, transporte, agua_y_saneamiento, social };

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::CausaRevocatoria> {
    static constexpr std::array<std::string_view, 7> names{
        "otra", "opuesta_a_la_ley", "contra_el_interes_publico", "agravio_injustificado", "inhabilidad_sobreviniente",
        "medios_ilegales", "error_en_cdp"};
};
template <> struct hito::Words<hito::law::ObjetoAdenda> {
    static constexpr std::array<std::string_view, 2> names{"contenido", "cronograma"};
};
template <> struct hito::Words<hito::law::SectorDeObra> {
    static constexpr std::array<std::string_view, 5> names{"sin_definir", "otro", "transporte", "agua_y_saneamiento",
                                                           "social"};
};
// clang-format on
