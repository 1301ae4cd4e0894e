#include "engine/fields.hpp"
#include "workflows/auditoria/cruces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <tuple>

namespace hito::auditoria {

namespace {

/// Letters of Spanish that take two bytes, without their accent.
constexpr std::array<std::pair<std::string_view, char>, 14> accented{{{"á", 'a'},
                                                                      {"é", 'e'},
                                                                      {"í", 'i'},
                                                                      {"ó", 'o'},
                                                                      {"ú", 'u'},
                                                                      {"ü", 'u'},
                                                                      {"ñ", 'n'},
                                                                      {"Á", 'a'},
                                                                      {"É", 'e'},
                                                                      {"Í", 'i'},
                                                                      {"Ó", 'o'},
                                                                      {"Ú", 'u'},
                                                                      {"Ü", 'u'},
                                                                      {"Ñ", 'n'}}};
/// Of every object: they say nothing of what is bought.
constexpr std::array<std::string_view, 14> said_everywhere{
    "alcaldia", "ante",  "contratacion", "contratar", "contrato", "desde",   "entidad",
    "entre",    "hasta", "municipal",    "municipio", "para",     "prestar", "sobre"};
constexpr std::size_t shortest_word = 4;

void keep_word(std::vector<std::string>& words, std::string& word) {
    const bool common = std::find(said_everywhere.begin(), said_everywhere.end(), word) != said_everywhere.end();
    if (word.size() >= shortest_word && !common) words.push_back(word);
    word.clear();
}

bool share_a_class(const Compra& a, const Compra& b) {
    return std::any_of(a.clases.begin(), a.clases.end(), [&](const std::string& one) {
        return std::find(b.clases.begin(), b.clases.end(), one) != b.clases.end();
    });
}
bool alike(const Compra& a, const Compra& b, Percent enough) {
    if (share_a_class(a, b)) return true;
    if (a.palabras.empty() || b.palabras.empty()) return false;
    std::vector<std::string_view> common;
    std::set_intersection(a.palabras.begin(), a.palabras.end(), b.palabras.begin(), b.palabras.end(),
                          std::back_inserter(common));
    const auto all = static_cast<std::int64_t>(a.palabras.size() + b.palabras.size() - common.size());
    return static_cast<std::int64_t>(common.size()) * 10'000 >= all * enough.hundredths;
}

Observation told(const std::vector<const Compra*>& group, Money sum, Money ceiling) {
    Observation out = by(cruce_fraccionamiento, group.back()->fecha);
    const auto modality = Words<law::Modalidad>::names[static_cast<std::size_t>(group.front()->modalidad)];
    out.observed = {{"contratos", group.size()}, {"suma", write_value(sum, Form::wire)}};
    out.required = fmt::format("máximo {} en {}", to_pesos(ceiling), modality);
    std::vector<std::string> numbers;
    for (const Compra* one : group) {
        numbers.push_back(fmt::format("{} ({})", one->numero, in_words(one->valor)));
        out.rests_on.push_back({one->id, one->acto, one->fecha});
    }
    out.detail = fmt::format("Entre el {} y el {}, {} de {}: {}; suman {} y la cuantía es de {}.",
                             to_iso(group.front()->fecha), to_iso(group.back()->fecha), group.size(), modality,
                             fmt::join(numbers, ", "), in_words(sum), in_words(ceiling));
    return out;
}

}  // namespace

std::vector<std::string> palabras_de(std::string_view objeto) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at < objeto.size();) {
        const auto letter = std::find_if(accented.begin(), accented.end(),
                                         [&](const auto& one) { return objeto.substr(at).starts_with(one.first); });
        if (letter != accented.end()) {
            word += letter->second;
            at += letter->first.size();
            continue;
        }
        const auto byte = static_cast<unsigned char>(objeto[at++]);
        if (std::isalnum(byte))
            word += static_cast<char>(std::tolower(byte));
        else
            keep_word(words, word);
    }
    keep_word(words, word);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::string clase_unspsc(std::string_view codigo) {
    if (const auto dot = codigo.rfind('.'); dot != codigo.npos) codigo.remove_prefix(dot + 1);
    const bool digits = codigo.size() >= 6 && codigo.find_first_not_of("0123456789") == codigo.npos;
    return digits ? std::string(codigo.substr(0, 6)) : std::string();
}

std::vector<Observation> fraccionamiento(std::vector<Compra> compras, const CriterioFraccionamiento& criterio) {
    std::sort(compras.begin(), compras.end(), [](const Compra& a, const Compra& b) {
        return std::tie(a.modalidad, a.fecha, a.numero, a.id) < std::tie(b.modalidad, b.fecha, b.numero, b.id);
    });
    std::erase_if(compras, [&](const Compra& one) {
        const auto ceiling = criterio.tope(one.modalidad, one.fecha);
        return !ceiling || one.valor > *ceiling;  // By itself it already passes to another modality.
    });
    std::vector<bool> taken(compras.size());
    std::vector<Observation> out;
    for (std::size_t i = 0; i < compras.size(); ++i) {
        if (taken[i]) continue;
        const Compra& first = compras[i];
        const Date last = add_months(first.fecha, criterio.meses);
        std::vector<std::size_t> group{i};
        Money sum = first.valor;
        for (std::size_t k = i + 1; k < compras.size(); ++k) {
            const Compra& other = compras[k];
            if (other.modalidad != first.modalidad || other.fecha > last) break;
            if (taken[k] || !alike(first, other, criterio.similitud)) continue;
            group.push_back(k);
            sum += other.valor;
        }
        const Money ceiling = criterio.tope(first.modalidad, compras[group.back()].fecha).value();
        if (group.size() < 2 || sum <= ceiling) continue;
        std::vector<const Compra*> rows;
        for (const std::size_t k : group) {
            taken[k] = true;
            rows.push_back(&compras[k]);
        }
        out.push_back(told(rows, sum, ceiling));
    }
    return out;
}

}  // namespace hito::auditoria
