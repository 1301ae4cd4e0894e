// A workflow as data for people and programs.
#pragma once

#include "engine/workflow.hpp"

#include <string>

namespace hito {

/// The whole definition: states, acts with the schema of their data, rows, rules with their citations.
json definition(const Workflow& workflow);

/// SHA-256 of `definition`, hexadecimal.
std::string definition_digest(const Workflow& workflow);

json to_json(const RuleInfo& rule);
/// What an act publishes, whose duty it is and by which rules; null: nothing.
json published_by(const ActInfo& act);
std::string_view word(Level level);
std::string_view word(Policy policy);
/// `Ley 80 de 1993, art. 41 inc. 2`.
std::string citation(const RuleInfo& rule);
std::string citation(const PublicationDuty& duty);

}  // namespace hito
