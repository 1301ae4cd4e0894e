// Groups of facts out of the facts of a case, whatever its subject: lifecycles of one family share them.
#pragma once

#include "engine/document.hpp"

namespace hito::publicado {

/// What of the facts is in the group; the rest is left aside.
template <HasFields T>
T parte_de(const Document& facts) {
    T out;
    FieldErrors others;
    read_fields(facts.value(), Form::stored, out, {}, others);
    return out;
}

}  // namespace hito::publicado
