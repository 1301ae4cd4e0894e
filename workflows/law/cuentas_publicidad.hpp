// What follows from what was published and what was not: how late, what is left, when the electronic contract closes.
#pragma once

#include "engine/publication.hpp"
#include "engine/rule.hpp"
#include "workflows/law/hechos_contrato.hpp"

#include <string>

namespace hito::law {

/// Published by its last day. An imported source that does not tell it misses the fact `publicacion`.
Verdict publicada_en_termino(const Publication& publication);
/// What an entity has to publish and has not, as a list for people; empty: nothing. Leaves out what it need not
/// publish.
std::string por_publicar(const Publications& held, const Occasion& now);
/// A SHA-256 in hexadecimal.
bool es_sha256(std::string_view text);

/// The last day to close the electronic contract, from when nothing else is to be waited for: the settlement or the
/// certainty that there is none, and the last cover of what was delivered. None before that is known.
/// Source: Circular 02 de 2023 de Colombia Compra Eficiente; Decreto 1082 de 2015, art. 2.2.1.1.2.4.3.
std::optional<Count> limite_cierre_secop(const Terminacion& end, const Garantias& held, const Law& law);

}  // namespace hito::law
