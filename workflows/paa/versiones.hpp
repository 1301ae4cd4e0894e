// What a version of the plan holds, as the histories of its lines tell it: nobody keeps the file twice.
#pragma once

#include "engine/report.hpp"
#include "workflows/paa/archivo.hpp"

namespace hito::paa {

/// The case of the plan of a year; none: the entity has none here.
std::optional<Snapshot> plan_de(ReportSource& source, int vigencia);

/// Its lines in the order of their identifiers. Of a version after the last published one: those that it would have,
/// with what was approved and is not yet published.
std::vector<LineaDeVersion> lineas_de(ReportSource& source, const Snapshot& plan, int version);

/// The general information with which a version was published; of the next one, the present one.
law::EncabezadoPaa encabezado_de(ReportSource& source, const Snapshot& plan, int version);

}  // namespace hito::paa
