#include "workflows/law/codigos_paa.hpp"

#include "workflows/law/vigencias.hpp"

#include <algorithm>

namespace hito::law {

namespace {

using vigencia::decreto_1510_2013;
using namespace std::chrono_literals;

constexpr Date nunca{9999y / 12 / 31};
// CHOICE the day on which two codes were discontinued is not known; the list without them is in use since 2019
// (docs/decisions/0010-paa.md).
constexpr Date retiro{2018y / 12 / 31};

constexpr std::string_view otros_02[] = {"Licitacion Publica Acuerdo Marco de Precios"};
constexpr std::string_view otros_19[] = {"Concurso de meritos con lista corta"};
constexpr std::string_view otros_20[] = {"Concurso de meritos sin lista corta"};
constexpr std::string_view otros_06[] = {"Seleccion Abreviada de Menor Cuantia"};
constexpr std::string_view otros_18[] = {"Seleccion Abreviada Menor Cuantia Sin Manifestacion Interes"};
constexpr std::string_view otros_07[] = {"Subasta inversa"};
constexpr std::string_view otros_11[] = {"Contratacion regimen especial", "Regimen especial"};
constexpr std::string_view otros_15[] = {"Contratacion regimen especial con ofertas"};
constexpr std::string_view otros_99[] = {"Acuerdo marco"};

// Source: planning.md §1.4. Labels with the same words stand with the code in use first.
// clang-format off
constexpr CodigoPaa modalities[] = {
    {"CCE-01", "Solicitud de información a los Proveedores", decreto_1510_2013, nunca, "", {}},
    {"CCE-02", "Licitación pública", decreto_1510_2013, nunca, "licitacion_publica", otros_02},
    {"CCE-17", "Licitación pública (Obra pública)", decreto_1510_2013, nunca, "licitacion_publica", {}},
    {"CCE-03", "Concurso de méritos con precalificación (descontinuado)", decreto_1510_2013, retiro, "concurso_meritos", {}},
    {"CCE-04", "Concurso de méritos abierto (descontinuado)", decreto_1510_2013, retiro, "concurso_meritos", {}},
    {"CCE-19-Concurso_Meritos_Con_Lista_Corta_1Sobre", "Concurso de méritos con precalificación", decreto_1510_2013, nunca, "concurso_meritos", otros_19},
    {"CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre", "Concurso de méritos abierto", decreto_1510_2013, nunca, "concurso_meritos", otros_20},
    {"CCE-05", "Contratación directa (con ofertas)", decreto_1510_2013, nunca, "contratacion_directa", {}},
    {"CCE-16", "Contratación directa.", decreto_1510_2013, nunca, "contratacion_directa", {}},
    {"CCE-06", "Selección abreviada menor cuantía", decreto_1510_2013, nunca, "seleccion_abreviada_menor_cuantia", otros_06},
    {"CCE-18-Seleccion_Abreviada_Menor_Cuantia_Sin_Manifestacion_Interes", "Selección abreviada de menor cuantía sin manifestación de interés", decreto_1510_2013, nunca, "seleccion_abreviada_menor_cuantia", otros_18},
    {"CCE-07", "Selección abreviada subasta inversa", decreto_1510_2013, nunca, "subasta_inversa", otros_07},
    {"CCE-10", "Mínima cuantía", decreto_1510_2013, nunca, "minima_cuantia", {}},
    {"CCE-11||01", "Contratación régimen especial - Selección de comisionista", decreto_1510_2013, nunca, "bolsa_productos", {}},
    {"CCE-11||02", "Contratación régimen especial - Enajenación de bienes para intermediarios idóneos", decreto_1510_2013, nunca, "regimen_especial", {}},
    {"CCE-11||03", "Contratación régimen especial - Régimen especial", decreto_1510_2013, nunca, "regimen_especial", otros_11},
    {"CCE-11||04", "Contratación régimen especial - Banco multilateral y organismos multilaterales", decreto_1510_2013, nunca, "regimen_especial", {}},
    {"CCE-15||01", "Contratación régimen especial (con ofertas) - Selección de comisionista", decreto_1510_2013, nunca, "bolsa_productos", {}},
    {"CCE-15||02", "Contratación régimen especial (con ofertas) - Enajenación de bienes para intermediarios idóneos", decreto_1510_2013, nunca, "regimen_especial", {}},
    {"CCE-15||03", "Contratación régimen especial (con ofertas) - Régimen especial", decreto_1510_2013, nunca, "regimen_especial", otros_15},
    {"CCE-15||04", "Contratación régimen especial (con ofertas) - Banco multilateral y organismos multilaterales", decreto_1510_2013, nunca, "regimen_especial", {}},
    {"CCE-99", "Selección abreviada - acuerdo marco", decreto_1510_2013, nunca, "acuerdo_marco", otros_99},
};

// CHOICE the numbers of sources and units follow the order of their labels (docs/decisions/0010-paa.md).
constexpr std::string_view otros_sgp[] = {"SGP", "Sistema General de Participaciones"};
constexpr std::string_view otros_na[] = {"NA", "N/A"};
constexpr CodigoPaa sources[] = {
    {"0", "Recursos propios", decreto_1510_2013, nunca},
    {"1", "Presupuesto de entidad nacional", decreto_1510_2013, nunca},
    {"2", "Regalías", decreto_1510_2013, nunca},
    {"3", "Recursos de crédito", decreto_1510_2013, nunca},
    {"4", "SGP - Sistema General de Participaciones", decreto_1510_2013, nunca, "", otros_sgp},
    {"5", "No Aplica", decreto_1510_2013, nunca, "", otros_na},
};
constexpr CodigoPaa vf_states[] = {
    {"0", "NA", decreto_1510_2013, nunca, "", otros_na},
    {"1", "No solicitadas", decreto_1510_2013, nunca},
    {"2", "Solicitadas", decreto_1510_2013, nunca},
    {"3", "Aprobadas", decreto_1510_2013, nunca},
};
constexpr std::string_view otros_dias[] = {"dia", "dia s", "d"};
constexpr std::string_view otros_meses[] = {"mes", "mes es", "m"};
constexpr std::string_view otros_anios[] = {"año", "año s", "a"};
constexpr CodigoPaa units[] = {
    {"0", "días", decreto_1510_2013, nunca, "", otros_dias},
    {"1", "meses", decreto_1510_2013, nunca, "", otros_meses},
    {"2", "años", decreto_1510_2013, nunca, "", otros_anios},
};
// clang-format on

/// The letter without its accent: of the two bytes of a Latin vowel in UTF-8, the second.
char bare_letter(unsigned char second) {
    constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo ouuuuy  ";
    return plain[(second & 0x1FU)];
}

/// `CCE-19` of `CCE-19-Concurso…`; a code without suffix whole.
std::string_view without_suffix(std::string_view code) {
    const auto second = code.find('-', code.find('-') + 1);
    return second == code.npos ? code : code.substr(0, second);
}

const CodigoPaa* named(std::span<const CodigoPaa> codes, const std::string& folded) {
    for (const CodigoPaa& one : codes) {
        if (plegado_paa(one.codigo) == folded || plegado_paa(one.nombre) == folded) return &one;
        for (const auto other : one.otros)
            if (plegado_paa(other) == folded) return &one;
    }
    return nullptr;
}

template <class E>
std::optional<E> word_of(std::span<const CodigoPaa> codes, std::string_view text) {
    const auto& words = Words<E>::names;
    const auto word = std::find(words.begin(), words.end(), text);
    if (word != words.end()) return static_cast<E>(word - words.begin());
    const CodigoPaa* found = named(codes, plegado_paa(text));
    return found ? std::optional(static_cast<E>(found - codes.data())) : std::nullopt;
}

static_assert(std::size(sources) == Words<FuentePaa>::names.size());
static_assert(std::size(vf_states) == Words<EstadoVigenciasFuturas>::names.size());
static_assert(std::size(units) == Words<UnidadDuracion>::names.size());

}  // namespace

std::string plegado_paa(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        char letter = ' ';
        if (byte == 0xC3U && i + 1 < text.size())
            letter = bare_letter(static_cast<unsigned char>(text[++i]));
        else if (byte >= 'A' && byte <= 'Z')
            letter = static_cast<char>(byte - 'A' + 'a');
        else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            letter = static_cast<char>(byte);
        if (letter == ' ') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += letter;
    }
    return out;
}

std::span<const CodigoPaa> modalidades_paa() { return modalities; }
std::span<const CodigoPaa> fuentes_paa() { return sources; }
std::span<const CodigoPaa> estados_vf_paa() { return vf_states; }
std::span<const CodigoPaa> unidades_plazo_paa() { return units; }

const CodigoPaa* modalidad_paa(std::string_view text) {
    const std::string folded = plegado_paa(text);
    if (folded.empty()) return nullptr;
    for (const CodigoPaa& one : modalities)
        if (plegado_paa(without_suffix(one.codigo)) == folded) return &one;
    return named(modalities, folded);
}
std::optional<FuentePaa> fuente_paa(std::string_view text) { return word_of<FuentePaa>(sources, text); }
std::optional<EstadoVigenciasFuturas> estado_vf_paa(std::string_view text) {
    return word_of<EstadoVigenciasFuturas>(vf_states, text);
}
std::optional<UnidadDuracion> unidad_plazo_paa(std::string_view text) { return word_of<UnidadDuracion>(units, text); }

std::string modalidad_canonica(std::string_view text) {
    const CodigoPaa* found = modalidad_paa(text);
    return std::string(found ? found->codigo : text);
}

}  // namespace hito::law
