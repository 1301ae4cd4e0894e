// The dates of an SGR project: what state they speak of, how late each milestone is. Source: law/planning.md §3.5.
#pragma once

#include "engine/occasion.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/hechos_proyecto_sgr.hpp"

namespace hito::law {

/// The stored state that the dates speak of, from `aprobado` on; empty before the approval.
std::string_view estado_por_fechas(const FechasSgr& dates);

/// Each band ends with its day: the green one on `green`.
BandaAlerta banda(std::int64_t days, int green, int orange, int red);

/// Days from a milestone to a day; none without it. What lies before it counts as none.
std::optional<std::int64_t> dias_desde(const std::optional<Date>& since, Date day);

/// The last day to open the first process.
Date apertura_limite(Date approval, bool extended, const Law& law);

/// The last day before the delay is more than the share of the horizon that is admitted. The horizon runs from the
/// start of the works, or from the approval. None when it is not told or runs backwards.
std::optional<Date> retraso_admitido(const FechasSgr& dates, const Law& law, Date day);

}  // namespace hito::law
