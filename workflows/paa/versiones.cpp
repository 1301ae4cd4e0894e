#include "workflows/paa/versiones.hpp"

#include "workflows/linea_paa/linea_paa.hpp"
#include "workflows/linea_paa/sujeto.hpp"
#include "workflows/paa/paa.hpp"
#include "workflows/paa/sujeto.hpp"

#include <algorithm>

namespace hito::paa {

namespace {

using linea_paa::LineaPaa;

/// The case after each of its accepted acts, one after another, until `stop` says so.
void replay(ReportSource& source, const Snapshot& at, const std::function<bool(const Snapshot&)>& stop) {
    std::vector<ActRecord> acts = source.acts(at.id);
    std::erase_if(acts, [](const ActRecord& act) { return !act.accepted; });
    for (std::size_t many = 1; many <= acts.size(); ++many)
        if (stop(fold(*at.workflow, std::span(acts).first(many), source.law()))) return;
}

/// What of the line a published version has; none: it is not in it.
std::optional<law::ColumnasPaa> published_in(ReportSource& source, const Snapshot& at, int version) {
    const auto& line = at.facts.as<LineaPaa>();
    if (line.version_alta == 0 || line.version_alta > version) return std::nullopt;
    if (line.version_baja != 0 && line.version_baja <= version) return std::nullopt;
    if (line.version <= version) return line.columnas();
    std::optional<law::ColumnasPaa> out;
    replay(source, at, [&](const Snapshot& past) {
        const auto& then = past.facts.as<LineaPaa>();
        if (then.version > version) return true;
        out = then.columnas();
        return false;
    });
    return out;
}
/// What of it waits to be published; none: nothing does.
std::optional<law::ColumnasPaa> approved_of(const LineaPaa& line) {
    if (!line.aprobada_el) return std::nullopt;
    return line.propuesta ? line.propuesta : line.columnas();
}

}  // namespace

std::optional<Snapshot> plan_de(ReportSource& source, int vigencia) {
    std::optional<Snapshot> out;
    source.cases(paa_workflow().name(), [&](const Snapshot& at) {
        if (at.facts.as<Plan>().vigencia == vigencia) out = at;
    });
    return out;
}

std::vector<LineaDeVersion> lineas_de(ReportSource& source, const Snapshot& plan, int version) {
    const auto& facts = plan.facts.as<Plan>();
    std::vector<LineaDeVersion> out;
    source.cases(linea_paa_workflow().name(), [&](const Snapshot& at) {
        const auto& line = at.facts.as<LineaPaa>();
        if (line.vigencia != facts.vigencia) return;
        auto columns = version > facts.ultima() ? approved_of(line) : std::nullopt;
        if (!columns) columns = published_in(source, at, version);
        if (columns) out.push_back({line.linea, std::move(*columns)});
    });
    // 2 before 12, whatever stands before them.
    std::sort(out.begin(), out.end(), [](const LineaDeVersion& a, const LineaDeVersion& b) {
        return std::pair(a.linea.size(), a.linea) < std::pair(b.linea.size(), b.linea);
    });
    return out;
}

law::EncabezadoPaa encabezado_de(ReportSource& source, const Snapshot& plan, int version) {
    law::EncabezadoPaa out = plan.facts.as<Plan>();
    if (version > plan.facts.as<Plan>().ultima()) return out;
    // The general information of the next version may stand already: what counts is that of the publication.
    replay(source, plan, [&](const Snapshot& past) {
        out = past.facts.as<Plan>();
        return past.facts.as<Plan>().ultima() >= version;
    });
    return out;
}

}  // namespace hito::paa
