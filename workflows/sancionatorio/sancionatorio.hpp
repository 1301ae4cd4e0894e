// The procedure by which the entity sanctions a contractor who fails: report, summons, hearing, resolution, appeal.
#pragma once

#include "engine/workflow.hpp"

namespace hito {

/// Opened by contrato.informar_incumplimiento with a link `sanciona` to the contract. The contract is asked when the
/// sanction is resolved, whether it still may be; and told when it is firm, or when the procedure ends without one.
const Workflow& sancionatorio_workflow();

}  // namespace hito
