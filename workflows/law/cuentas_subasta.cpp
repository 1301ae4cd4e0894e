#include "workflows/law/cuentas_subasta.hpp"

#include "workflows/law/decreto_1082_2015_seleccion.hpp"

#include <algorithm>
#include <tuple>

namespace hito::law {

int habilitados(const Ofertas& received) {
    return static_cast<int>(std::count_if(received.ofertas.begin(), received.ofertas.end(),
                                          [](const Oferta& one) { return one.habilitada; }));
}

Money margen_sobre(Money price, const ReglasSubasta& rules) {
    return std::max(rules.margen_minimo, minimum_share_of(price, rules.margen_porcentaje));
}

Money base_para(const Puja& auction, std::optional<int> round) {
    return round && *round == auction.ronda ? auction.base_del_lance : auction.mejor_precio;
}

std::vector<std::string> primeros(const Puja& auction) {
    const auto place = [](const Participante& one) { return std::tuple(one.precio(), one.precio_inicial); };
    const auto& all = auction.participantes;
    const auto best = std::min_element(
        all.begin(), all.end(), [&](const Participante& a, const Participante& b) { return place(a) < place(b); });
    std::vector<std::string> out;
    if (best == all.end()) return out;
    for (const Participante& one : all)
        if (place(one) == place(*best)) out.push_back(one.documento);
    return out;
}

std::optional<Money> precio_de(const Puja& auction, std::string_view document) {
    for (const Participante& one : auction.participantes)
        if (one.documento == document) return one.precio();
    return std::nullopt;
}

std::optional<int> fin_del_periodo(const Puja& auction, const ReglasSubasta& rules) {
    const auto last = minutos_de(auction.hora_ultima);
    return last ? std::optional(*last + rules.periodicidad_minutos) : std::nullopt;
}

}  // namespace hito::law
