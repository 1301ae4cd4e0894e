// The checks of the control offices: what each looks at, by which norm and with what incidence. Source: the map of
// findings of audit reports, law/contracting.md §9. Which rules of acts answer a check, each rule says itself
// (RuleInfo::audit); which deadlines and states do, vigilados.hpp; what is seen across cases, cruces.hpp.
#pragma once

#include "engine/audit.hpp"

namespace hito::auditoria {

/// R01 to R42, then A01 to A37, in order.
std::span<const AuditCheck> catalogo();
/// A01 to A37: plans, budget, projects and what is handed in.
std::span<const AuditCheck> catalogo_planeacion();

}  // namespace hito::auditoria
