// The ceilings and minimums that the law states in SMMLV by tiers.
#include "workflows/law/cuantias.hpp"

#include "workflows/law/parametros.hpp"
#include "workflows/law/vigencias.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito::law {

using namespace vigencia;

namespace {

// LAW Ley 1150 art. 2 num. 2 lit. b: the yearly budget of the entity, in SMMLV, fixes the ceiling. Highest tier first.
constexpr TramoCuantia tramos_ley_1150[] = {
    {1'200'000, 1'000}, {850'000, 850}, {400'000, 650}, {120'000, 450}, {0, 280},
};
constexpr Dated<std::span<const TramoCuantia>> menor_rows[] = {
    {ley_1150_2007, tramos_ley_1150, "Ley 1150 de 2007, art. 2 num. 2 lit. b"},
};

// LAW Decreto 1082 art. 2.2.1.2.3.1.17 num. 1 to 4: the value of the contract, in SMMLV, fixes the minimum. Lowest
// first.
constexpr TramoRc tramos_decreto_1510[] = {
    {1'500, 200},
    {2'500, 300},
    {5'000, 400},
    {10'000, 500},
};
constexpr Dated<std::span<const TramoRc>> rc_rows[] = {
    {decreto_1510_2013, tramos_decreto_1510, "Decreto 1510 de 2013; Decreto 1082 de 2015, art. 2.2.1.2.3.1.17"},
};

template <class Tier>
std::span<const Tier> tiers_on(std::span<const Dated<std::span<const Tier>>> rows, std::string_view what, Date day) {
    const auto* row = in_force(rows, day);
    if (!row) throw std::out_of_range(fmt::format("no hay tramos de {} para el {}", what, to_iso(day)));
    return row->value;
}

}  // namespace

std::span<const Dated<std::span<const TramoCuantia>>> tramos_menor_cuantia() { return menor_rows; }
std::span<const Dated<std::span<const TramoRc>>> tramos_rc_extracontractual() { return rc_rows; }

Money menor_cuantia(Money presupuesto_anual, Date day, const Parameters& parameters) {
    const auto tiers = tiers_on(tramos_menor_cuantia(), "menor cuantía", day);
    const Money wage = parameters.at(smmlv, day);
    for (const TramoCuantia& tier : tiers)
        if (presupuesto_anual >= times(wage, tier.presupuesto_desde_smmlv)) return times(wage, tier.menor_smmlv);
    throw std::invalid_argument(
        fmt::format("el presupuesto anual espera un valor positivo y tiene {}", in_words(presupuesto_anual)));
}

Money minima_cuantia(Money presupuesto_anual, Date day, const Parameters& parameters) {
    return share_of(menor_cuantia(presupuesto_anual, day, parameters), parameters.at(minima_cuantia_porcion, day));
}

Money minimo_rc_extracontractual(Money valor, Date day, const Parameters& parameters) {
    const auto tiers = tiers_on(tramos_rc_extracontractual(), "responsabilidad civil extracontractual", day);
    const Money wage = parameters.at(smmlv, day);
    for (const TramoRc& tier : tiers)
        if (valor <= times(wage, tier.valor_hasta_smmlv)) return times(wage, tier.minimo_smmlv);
    const Money share = minimum_share_of(valor, parameters.at(rc_extracontractual_porcion, day));
    const Money most = times(wage, parameters.at(rc_extracontractual_maximo_smmlv, day));
    return share < most ? share : most;
}

}  // namespace hito::law
