// A sample file of a fictitious municipality, in the exact layout of SECOP II contracts, dirt included. No person,
// company or entity in it exists.
#pragma once

#include "engine/date.hpp"

#include <cstdint>
#include <ostream>

namespace hito::secop {

struct SampleOptions {
    int contracts = 320;  ///< Contracts; a few rows more are duplicates, as in the real set.
    std::uint64_t seed = 1;
    Date as_of = std::chrono::year{2026} / 11 / 20;  ///< The day on which the portal would have given the file.
};

/// The same options give the same bytes on every machine.
void generate_sample(std::ostream& out, const SampleOptions& options);

}  // namespace hito::secop
