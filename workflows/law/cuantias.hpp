// The tiers behind `menor_cuantia` and `minimo_rc_extracontractual` (parametros.hpp), for the reference that prints
// them.
#pragma once

#include "engine/dated.hpp"

#include <cstdint>
#include <span>

namespace hito::law {

/// From that yearly budget on, the menor cuantía goes up to that much. Both in SMMLV.
struct TramoCuantia {
    std::int64_t presupuesto_desde_smmlv;
    std::int64_t menor_smmlv;
};

/// Up to that value of the contract, at least that much is insured. Both in SMMLV.
struct TramoRc {
    std::int64_t valor_hasta_smmlv;
    std::int64_t minimo_smmlv;
};

/// Highest tier first. Source: Ley 1150 de 2007, art. 2 num. 2 lit. b.
std::span<const Dated<std::span<const TramoCuantia>>> tramos_menor_cuantia();
/// Lowest tier first. Source: Decreto 1082 de 2015, art. 2.2.1.2.3.1.17.
std::span<const Dated<std::span<const TramoRc>>> tramos_rc_extracontractual();

}  // namespace hito::law
