// A contract that only hears what its guarantees and its liquidation tell it, until the whole one takes its place.
#pragma once

#include "engine/workflow.hpp"

namespace hito::test {

/// `abrir`, the acts that guarantees and liquidations bring about (their data are kept in `oido`), and
/// `clasificar_liquidacion` {fecha_terminacion, plazo_pactado_meses}, which opens a liquidation of fixed figures.
const Workflow& stand_in_contract();

}  // namespace hito::test
