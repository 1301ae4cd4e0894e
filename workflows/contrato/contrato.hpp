// The contract: drafted, signed, executed, ended, received, settled, closed. Subject: sujeto.hpp; states and acts:
// actos.hpp; machine: contrato.cpp; what published records mean for it: relato.cpp.
#pragma once

#include "engine/workflow.hpp"

namespace hito {

/// Opens a `liquidacion` case when the contract must be settled; is told of guarantees by `garantia` cases, and of the
/// settlement by the `liquidacion` case.
const Workflow& contrato_workflow();

}  // namespace hito
