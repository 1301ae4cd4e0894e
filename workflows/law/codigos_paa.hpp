// The code lists of the annual acquisition plan, as data with the days between which each code may be used. A code that
// was discontinued is read in what was published with it and refused in what is new. What Colombia Compra Eficiente
// adds later, an entity adds as dated parameters (parametros_paa.hpp) without a build.
#pragma once

#include "engine/date.hpp"
#include "engine/parameters.hpp"
#include "workflows/law/palabras_paa.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace hito::law {

struct CodigoPaa {
    std::string_view codigo;   ///< As the file of the plan has it.
    std::string_view nombre;   ///< Its label in the SECOP II.
    Date desde, hasta;         ///< First and last day on which it may be used.
    std::string_view flujo{};  ///< Of a modality: the word by which Hito's processes are told; empty: none of them.
    std::span<const std::string_view> otros{};  ///< How open data and other years call it.

    constexpr bool vigente(Date day) const { return desde <= day && day <= hasta; }
};

std::span<const CodigoPaa> modalidades_paa();
std::span<const CodigoPaa> fuentes_paa();         ///< In the order of `FuentePaa`.
std::span<const CodigoPaa> estados_vf_paa();      ///< In the order of `EstadoVigenciasFuturas`.
std::span<const CodigoPaa> unidades_plazo_paa();  ///< In the order of `UnidadDuracion`.

/// The modality that the text names: its code, whole or cut (`CCE-19`), or its label in any spelling. Of several, the
/// one that was in use on `day`. Null: none.
const CodigoPaa* modalidad_paa(std::string_view text, Date day);
/// The same with the codes that the entity's parameters add or withdraw. Its texts live as long as `own`.
std::optional<CodigoPaa> modalidad_paa(std::string_view text, Date day, const Parameters& own);
/// The same for words: by code, label or stored word.
std::optional<FuentePaa> fuente_paa(std::string_view text);
std::optional<EstadoVigenciasFuturas> estado_vf_paa(std::string_view text);
std::optional<UnidadDuracion> unidad_plazo_paa(std::string_view text);
/// The same with the codes of the entity: each stands for one of the words.
std::optional<FuentePaa> fuente_paa(std::string_view text, Date day, const Parameters& own);
std::optional<EstadoVigenciasFuturas> estado_vf_paa(std::string_view text, Date day, const Parameters& own);
/// The code as it is stored: whole. A text that is no modality stays as it is, for a rule to name it.
std::string modalidad_canonica(std::string_view text, Date day);

/// For comparison only: lower case, without accents, signs and blanks as one blank.
std::string plegado_paa(std::string_view text);

}  // namespace hito::law
