// A round of acts as the parameters of commit_round.sql.
#pragma once

#include "engine/ports.hpp"

#include <span>
#include <string>

namespace hito::postgres {

/// Rows as text (migrations/0001_base.sql says how), their documents beside them, one a line.
struct RoundText {
    std::string ids, antes, grupos;  ///< Arrays: the cases that are there already, in the order of their ids.
    std::string claves, claves_g;    ///< Arrays: idempotency keys, their groups.
    std::string casos, hechos;       ///< Cases in the order of their ids; their facts.
    std::string actos, contenidos, recibos;
    std::string hallazgos, plazos, plazos_idos, llaves, vinculos;
    int nuevos = 0;  ///< Cases that are opened.
};

RoundText round_text(std::span<const CommitGroup> groups);

}  // namespace hito::postgres
