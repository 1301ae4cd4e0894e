// Figures of a reverse auction that several rules and acts need.
#pragma once

#include "workflows/law/datos_subasta.hpp"

#include <string>
#include <vector>

namespace hito::law {

int habilitados(const Ofertas& received);

/// The least by which a bid improves `price`.
Money margen_sobre(Money price, const ReglasSubasta& rules);

/// What a bid of that round must improve: the best price before the round. A bid of no round is one of its own.
Money base_para(const Puja& auction, std::optional<int> round);

/// Who stand first when the auction ends: the lowest price; among equals the lowest initial price. More than one: they
/// are tied. Source: Decreto 1082 de 2015, art. 2.2.1.2.1.2.2 num. 7 and 9.
std::vector<std::string> primeros(const Puja& auction);

/// The price of `document`, as it stands; none when it does not bid.
std::optional<Money> precio_de(const Puja& auction, std::string_view document);

/// Until when the next bid may come, in minutes since midnight; none when the hour of the last one is none.
std::optional<int> fin_del_periodo(const Puja& auction, const ReglasSubasta& rules);

}  // namespace hito::law
