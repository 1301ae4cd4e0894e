// Which modality a contract is selected by: what it is, what it costs, and how large the budget of the entity is.
#pragma once

#include "engine/occasion.hpp"
#include "workflows/law/hechos_proceso.hpp"
#include "workflows/law/parametros.hpp"

#include <string>
#include <vector>

namespace hito::law {

/// The modalities that serve, the usual one first, and the account of why, in Spanish.
struct ModalidadQueProcede {
    std::vector<Modalidad> modalidades;
    Money menor, minima;  ///< Ceilings of the entity in that year; each ceiling itself is inside.
    std::string cuenta;

    bool admite(Modalidad one) const;
};

/// The yearly budget that the ceilings follow from: that of the object, else the entity's own. None: nobody gave it.
std::optional<Money> presupuesto_de(const ObjetoAContratar& objeto, Date day, const Parameters& parameters);

/// The modality of what has no cause of its own for direct award or a special regime. The SMMLV is that of `day`.
/// Source: Ley 1150 de 2007, art. 2; Ley 2069 de 2020, art. 30. Errors: std::out_of_range when there is no budget,
/// or no SMMLV for that year.
ModalidadQueProcede modalidad_de(const ObjetoAContratar& objeto, Date day, const Parameters& parameters);

/// The same question as a client asks it, by the fields of `ObjetoAContratar` in the wire form, and its answer. Errors:
/// what is wrong with `asked`, in `errors`; std::out_of_range as above.
json modalidad_consultada(const json& asked, Date day, const Law& law, FieldErrors& errors);

}  // namespace hito::law
