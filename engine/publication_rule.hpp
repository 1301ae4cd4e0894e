// How the rules of a duty to publish are written: as any rule, on the group `Publication`.
#pragma once

#include "engine/publication.hpp"
#include "engine/weigh.hpp"

namespace hito {

template <ARule R>
inline constexpr PublicationRule publication_rule{&R::info, &R::check, &binds<R>};

}  // namespace hito
