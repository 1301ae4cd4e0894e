// The act that tells what was published, for every lifecycle whose acts publish.
#pragma once

#include "engine/table.hpp"
#include "workflows/law/publicidad.hpp"

namespace hito {

/// Its date is that of the publication.
struct Publicar : Act<"publicar", "Registrar una publicación">, PublicationData {
    using PublicationData::fields;
    static constexpr std::array who{&roles::jefe_contratacion, &roles::supervisor, &roles::interventor,
                                    &roles::jefe_presupuesto, &roles::ordenador_gasto};
    static constexpr std::array evidence{EvidenceInfo{"constancia_publicacion", "Constancia de la publicación"}};
};

/// Its rows: in every state in which something may be left to publish, final ones too. What a life ends with is
/// published after its end, and that changes nothing of it.
template <AState... States>
using Publicable = Stays<In<States...>, Publicar, law::PorPublicar>;

}  // namespace hito
