// Cases, acts and receipts as the API shows them.
#pragma once

#include "api/services.hpp"

namespace hito::api {

/// The act as answered (JSON text) to who performed it, made from the record alone: a repeated key gets the same bytes.
std::string act_answer(const ActRecord& record, const Registry& registry);

/// The act in a history: the same, with its data and documents.
json act_in_history(const ActRecord& record, const Registry& registry);

json case_answer(const Snapshot& snapshot, const json& projection, const Registry& registry);

/// The rules of a receipt that have this effect, with sentence and norm.
json rules_with(const json& receipt, std::string_view effect, const Registry& registry);

/// Why an act did not go through. `record`: the refusal as recorded, if it was.
Answer refusal(const Performed& performed, const Command& command, const Registry& registry);

}  // namespace hito::api
