// The liquidation of a contract that has ended: by agreement, by the entity alone, by a judge, or too late.
#pragma once

#include "engine/workflow.hpp"

namespace hito {

/// Opened by contrato.clasificar_liquidacion with a link `liquida` to the contract, which it tells the balances when it
/// is liquidated and the day on which the entity lost its power to liquidate.
const Workflow& liquidacion_workflow();

}  // namespace hito
