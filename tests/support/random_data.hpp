// Data for an act, made out of nothing but the description of its fields.
#pragma once

#include "engine/fields.hpp"
#include "tests/support/dice.hpp"

namespace hito::test {

/// Values in the wire form that the reader takes: mostly plausible around `today`, sometimes at the ends of what may be
/// written. A field that `known` (facts of the case, wire form) has under the same name mostly repeats it.
json random_data(std::span<const FieldInfo> fields, const json& known, Date today, Dice& dice);

/// Makes one thing of `data` into what no reader takes: an unknown field, a required one left out, a value of another
/// type. The fields are those of `data`.
void spoil(json& data, std::span<const FieldInfo> fields, Dice& dice);

}  // namespace hito::test
