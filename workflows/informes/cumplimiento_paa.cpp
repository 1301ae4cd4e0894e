// How the annual acquisition plan of a year was carried out: the whole of it, and by modality, source, dependency and
// project.
#include "workflows/contrato/sujeto.hpp"
#include "workflows/informes/informes.hpp"
#include "workflows/law/ley_1474_2011_paa.hpp"
#include "workflows/paa/cumplimiento.hpp"
#include "workflows/paa/sujeto.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <set>

namespace hito::informe {

namespace {

/// Contracts of the year that attend no line: they lead to none, and none knows their number.
void outside(ReportSource& source, Date day, std::span<const paa::LineaObservada> lines, paa::CorteDelPlan& cut) {
    std::set<std::string_view> known;
    for (const auto& line : lines)
        for (const auto& one : line.hechos.contratos) known.insert(one.numero_contrato);
    source.cases("contrato", [&](const Snapshot& at) {
        const auto& c = at.facts.as<contrato::Contrato>();
        if (!c.fecha_suscripcion || *c.fecha_suscripcion > day || year_of(*c.fecha_suscripcion) != cut.vigencia) return;
        if (std::any_of(at.links.begin(), at.links.end(), [](const Link& one) { return one.type == "de_la_linea"; }))
            return;
        if (known.contains(c.numero_contrato)) return;
        ++cut.contratos_fuera;
        cut.valor_fuera += c.valor_vigente;
    });
}

constexpr std::array params{param_vigencia};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    paa::CorteDelPlan cut;
    cut.vigencia = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    cut.fecha = asked.as_of;
    cut.limite_publicacion = law::paa::limite_publicacion(cut.vigencia, source.law());
    bool planned = false;
    source.cases("paa", [&](const Snapshot& at) {
        const auto& plan = at.facts.as<paa::Plan>();
        if (plan.vigencia != cut.vigencia) return;
        planned = true;
        cut.versiones += static_cast<int>(plan.versiones.size());
    });
    if (!planned)
        source.leave_out(fmt::format("no hay un expediente del plan de {}: sus versiones no se cuentan", cut.vigencia));
    std::deque<Snapshot> kept;  // The rows look at their facts.
    std::vector<paa::LineaObservada> lines;
    source.cases("linea_paa", [&](const Snapshot& at) {
        if (at.facts.as<linea_paa::LineaPaa>().vigencia != cut.vigencia) return;
        const Snapshot& held = kept.emplace_back(at);
        lines.push_back({held.states.front(), held.facts.as<linea_paa::LineaPaa>()});
    });
    outside(source, asked.as_of, lines, cut);
    for (const auto& one : paa::cumplimiento(lines, cut)) give(row_of(one));
}

}  // namespace

constinit const Report cumplimiento_paa{
    "cumplimiento_paa",
    "Cumplimiento del plan anual de adquisiciones",
    "Decreto 1082 de 2015, arts. 2.2.1.1.1.4.1 a 2.2.1.1.1.4.4; Ley 1474 de 2011, art. 74",
    "La primera fila es el plan entero y las demás lo que tiene de cada modalidad, fuente, dependencia y proyecto; la "
    "celda va vacía donde no hay por qué dividir.",
    params,
    FieldsOf<paa::FilaCumplimiento>::value,
    rows};

}  // namespace hito::informe
