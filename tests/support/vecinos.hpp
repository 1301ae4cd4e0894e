// Neighbours of a contract, as small as they can be: a guarantee that tells of its approval, a settlement that tells of
// its end. They stand in for the real lifecycles where a test is about the contract alone.
#pragma once

#include "engine/workflow.hpp"

namespace hito::tests {

/// Acts `abrir` (constituted), `aprobar`, `rechazar`; data of each: a guarantee as the contract keeps it. Link
/// `ampara`.
const Workflow& garantia_de_paso();
/// Acts `abrir`, `liquidar`, `perder`. Link `liquida`.
const Workflow& liquidacion_de_paso();

}  // namespace hito::tests
