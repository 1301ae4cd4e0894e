// A round of acts as the parameters of commit_round.sql.
#pragma once

#include "engine/ports.hpp"

#include <span>
#include <string>

namespace hito::postgres {

struct RoundText {
    std::string ids, antes, grupos;                                 ///< Arrays: the cases in the order of their ids.
    std::string claves, claves_g;                                   ///< Arrays: idempotency keys, their groups.
    std::string casos, actos, hallazgos, plazos, llaves, vinculos;  ///< JSON arrays.
};

RoundText round_text(std::span<const CommitGroup> groups);

}  // namespace hito::postgres
