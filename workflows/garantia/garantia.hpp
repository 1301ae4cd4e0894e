// The guarantee of a contract: presented, examined, approved, adjusted when the contract changes, claimed, expired.
#pragma once

#include "engine/workflow.hpp"

namespace hito {

/// Opened with a link `ampara` to the contract, which it tells what was presented, approved and rejected.
/// A guarantee of an offer is opened without that link: there is no contract yet.
const Workflow& garantia_workflow();

}  // namespace hito
