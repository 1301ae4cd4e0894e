#include "workflows/law/codigos_paa.hpp"

#include "workflows/law/parametros_paa.hpp"
#include "workflows/law/vigencias.hpp"

#include <algorithm>

namespace hito::law {

namespace {

using vigencia::decreto_1510_2013;
using namespace std::chrono_literals;

constexpr Date nunca{9999y / 12 / 31};
// CHOICE the day on which the list changed is not known: two codes fell away, CCE-05 came to mean direct awards with
// offers, and the codes from 15 to 20 came in; the new one is in use since 2019
// (docs/decisions/0010-paa.md).
constexpr Date retiro{2018y / 12 / 31};
constexpr Date lista_nueva{2019y / 1 / 1};

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
    {"CCE-17", "Licitación pública (Obra pública)", lista_nueva, nunca, "licitacion_publica", {}},
    {"CCE-03", "Concurso de méritos con precalificación (descontinuado)", decreto_1510_2013, retiro, "concurso_meritos", {}},
    {"CCE-04", "Concurso de méritos abierto (descontinuado)", decreto_1510_2013, retiro, "concurso_meritos", {}},
    {"CCE-19-Concurso_Meritos_Con_Lista_Corta_1Sobre", "Concurso de méritos con precalificación", lista_nueva, nunca, "concurso_meritos", otros_19},
    {"CCE-20-Concurso_Meritos_Sin_Lista_Corta_1Sobre", "Concurso de méritos abierto", lista_nueva, nunca, "concurso_meritos", otros_20},
    {"CCE-05", "Contratación directa (con ofertas)", lista_nueva, nunca, "contratacion_directa", {}},
    {"CCE-05", "Contratación directa", decreto_1510_2013, retiro, "contratacion_directa", {}},
    {"CCE-16", "Contratación directa.", lista_nueva, nunca, "contratacion_directa", {}},
    {"CCE-06", "Selección abreviada menor cuantía", decreto_1510_2013, nunca, "seleccion_abreviada_menor_cuantia", otros_06},
    {"CCE-18-Seleccion_Abreviada_Menor_Cuantia_Sin_Manifestacion_Interes", "Selección abreviada de menor cuantía sin manifestación de interés", lista_nueva, nunca, "seleccion_abreviada_menor_cuantia", otros_18},
    {"CCE-07", "Selección abreviada subasta inversa", decreto_1510_2013, nunca, "subasta_inversa", otros_07},
    {"CCE-10", "Mínima cuantía", decreto_1510_2013, nunca, "minima_cuantia", {}},
    {"CCE-11||01", "Contratación régimen especial - Selección de comisionista", decreto_1510_2013, nunca, "bolsa_productos", {}},
    {"CCE-11||02", "Contratación régimen especial - Enajenación de bienes para intermediarios idóneos", decreto_1510_2013, nunca, "regimen_especial", {}},
    {"CCE-11||03", "Contratación régimen especial - Régimen especial", decreto_1510_2013, nunca, "regimen_especial", otros_11},
    {"CCE-11||04", "Contratación régimen especial - Banco multilateral y organismos multilaterales", decreto_1510_2013, nunca, "regimen_especial", {}},
    {"CCE-15||01", "Contratación régimen especial (con ofertas) - Selección de comisionista", lista_nueva, nunca, "bolsa_productos", {}},
    {"CCE-15||02", "Contratación régimen especial (con ofertas) - Enajenación de bienes para intermediarios idóneos", lista_nueva, nunca, "regimen_especial", {}},
    {"CCE-15||03", "Contratación régimen especial (con ofertas) - Régimen especial", lista_nueva, nunca, "regimen_especial", otros_15},
    {"CCE-15||04", "Contratación régimen especial (con ofertas) - Banco multilateral y organismos multilaterales", lista_nueva, nunca, "regimen_especial", {}},
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

bool names(const CodigoPaa& one, const std::string& folded) {
    return plegado_paa(one.codigo) == folded || plegado_paa(one.nombre) == folded ||
           std::any_of(one.otros.begin(), one.otros.end(),
                       [&](std::string_view other) { return plegado_paa(other) == folded; });
}
const CodigoPaa* named(std::span<const CodigoPaa> codes, const std::string& folded) {
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const CodigoPaa& one) { return names(one, folded); });
    return found == codes.end() ? nullptr : &*found;
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\n"), to = text.find_last_not_of(" \t\n");
    return from == text.npos ? std::string_view{} : text.substr(from, to - from + 1);
}
std::string_view cut(std::string_view& rest, char at) {
    const auto end = rest.find(at);
    const auto part = rest.substr(0, end);
    rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
    return trimmed(part);
}

/// A code of the entity: `código = nombre = palabra`; one that it withdraws: `-código`.
struct CodigoPropio {
    std::string_view codigo, nombre, palabra;
    bool retirado = false;
};
std::vector<CodigoPropio> own_codes(const Parameters& own, const Parameter<std::string_view>& list, Date day) {
    std::vector<CodigoPropio> out;
    for (std::string_view rest = own.find(list, day).value_or(""); !rest.empty();) {
        std::string_view one = cut(rest, ';');
        if (one.empty()) continue;
        CodigoPropio code;
        code.retirado = one.starts_with('-');
        if (code.retirado) one.remove_prefix(1);
        code.codigo = cut(one, '=');
        code.nombre = cut(one, '=');
        code.palabra = cut(one, '=');
        out.push_back(code);
    }
    return out;
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

const CodigoPaa* modalidad_paa(std::string_view text, Date day) {
    const std::string folded = plegado_paa(text);
    if (folded.empty()) return nullptr;
    const CodigoPaa* old = nullptr;
    const auto look = [&](auto&& fits) -> const CodigoPaa* {
        for (const CodigoPaa& one : modalities)
            if (fits(one)) {
                if (one.vigente(day)) return &one;
                if (!old) old = &one;
            }
        return nullptr;
    };
    if (const auto* found = look([&](const auto& one) { return plegado_paa(without_suffix(one.codigo)) == folded; }))
        return found;
    if (const auto* found = look([&](const auto& one) { return names(one, folded); })) return found;
    return old;
}
std::optional<CodigoPaa> modalidad_paa(std::string_view text, Date day, const Parameters& own) {
    const CodigoPaa* listed = modalidad_paa(text, day);
    std::optional<CodigoPaa> out = listed ? std::optional(*listed) : std::nullopt;
    const std::string folded = plegado_paa(text);
    for (const auto& one : own_codes(own, paa_codigos_modalidad, day)) {
        if (one.retirado && out && plegado_paa(without_suffix(out->codigo)) == plegado_paa(one.codigo))
            out->hasta = std::min(out->hasta, day - Days{1});
        if (!one.retirado && (plegado_paa(one.codigo) == folded || plegado_paa(one.nombre) == folded))
            out = CodigoPaa{one.codigo, one.nombre, Date{}, nunca, one.palabra, {}};
    }
    return out;
}
std::optional<FuentePaa> fuente_paa(std::string_view text) { return word_of<FuentePaa>(sources, text); }
std::optional<EstadoVigenciasFuturas> estado_vf_paa(std::string_view text) {
    return word_of<EstadoVigenciasFuturas>(vf_states, text);
}
std::optional<UnidadDuracion> unidad_plazo_paa(std::string_view text) { return word_of<UnidadDuracion>(units, text); }

namespace {

/// The word that a code of the entity stands for, else that of the list.
template <class E>
std::optional<E> own_word(std::span<const CodigoPaa> codes, std::string_view text, Date day, const Parameters& own,
                          const Parameter<std::string_view>& list) {
    const std::string folded = plegado_paa(text);
    for (const auto& one : own_codes(own, list, day))
        if (!folded.empty() && (plegado_paa(one.codigo) == folded || plegado_paa(one.nombre) == folded))
            return one.retirado ? std::nullopt : word_of<E>(codes, one.palabra);
    return word_of<E>(codes, text);
}

}  // namespace

std::optional<FuentePaa> fuente_paa(std::string_view text, Date day, const Parameters& own) {
    return own_word<FuentePaa>(sources, text, day, own, paa_codigos_fuente);
}
std::optional<EstadoVigenciasFuturas> estado_vf_paa(std::string_view text, Date day, const Parameters& own) {
    return own_word<EstadoVigenciasFuturas>(vf_states, text, day, own, paa_codigos_vigencias_futuras);
}

std::string modalidad_canonica(std::string_view text, Date day) {
    const CodigoPaa* found = modalidad_paa(text, day);
    return std::string(found ? found->codigo : text);
}

}  // namespace hito::law
