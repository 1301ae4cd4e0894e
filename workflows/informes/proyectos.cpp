#include "workflows/informes/proyectos.hpp"

#include "workflows/law/parametros_proyecto.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::informe {

using namespace law;
using proyecto::Proyecto;

std::string unidos(const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, "; ")); }

std::string etapa_de(const Snapshot& at) {
    std::string out(at.states.front());
    for (const std::string_view beside : {"suspendido", "en_ajuste"})
        if (std::find(at.states.begin() + 1, at.states.end(), beside) != at.states.end())
            out += "; " + std::string(beside);
    return out;
}

bool esta_registrado(const Proyecto& project, const Snapshot& at) {
    return !project.bpin.empty() && at.states.front() != "archivado";
}

bool reportado_en(const Proyecto& project, int year) {
    const auto month = mes_de(project.avance.mes);
    return month && static_cast<int>(month->year()) == year;
}

AvanceReportado avance_reportado(const Proyecto& project, int year) {
    if (!reportado_en(project, year)) return {};
    return {project.avance_fisico, project.avance_gestion};
}

const IndicadorProducto* principal_de(const Programacion& programming, std::string_view product) {
    const IndicadorProducto* first = nullptr;
    for (const auto& one : programming.indicadores_producto) {
        if (one.producto != product) continue;
        if (one.principal) return &one;
        if (!first) first = &one;
    }
    return first;
}

void ContratosDelProyecto::add(const contrato::Contrato& one) {
    ++contratos;
    valor += one.valor_vigente;
    pagado += one.valor_pagado;
    informes += one.informes;
    if (one.informes == 0) return;
    ++con_informe;
    reached_ += Wide{one.valor_vigente.cents()} * one.avance_fisico.hundredths;
    weights_ += one.valor_vigente.cents();
}

Avance ContratosDelProyecto::fisico() const {
    if (weights_ <= 0) return std::nullopt;
    return Percent{static_cast<std::int32_t>(reached_ / weights_)};
}

ContratosPorAnio contratos_de_proyectos(ReportSource& source, Date as_of) {
    ContratosPorAnio out;
    int shared = 0;
    source.cases("contrato", [&](const Snapshot& at) {
        const auto& c = at.facts.as<contrato::Contrato>();
        if (!c.fecha_suscripcion || *c.fecha_suscripcion > as_of) return;
        std::set<Uuid> projects;
        for (const Link& link : at.links)
            if (link.type == "del_proyecto") projects.insert(link.target);
        for (const Uuid& project : projects) out[{project, year_of(*c.fecha_suscripcion)}].add(c);
        shared += projects.size() > 1 ? 1 : 0;
    });
    if (shared > 0)
        source.leave_out(
            fmt::format("contratos que sirven a varios proyectos: {}; su valor cuenta entero en cada uno", shared));
    return out;
}

Avance gestion_medida(const Programacion& programming, int year, const ContratosDelProyecto& own) {
    std::vector<PiezaAvance> pieces;
    for (const auto& one : programming.indicadores_gestion) {
        if (one.medida == MedidaGestion::gerente) continue;
        const int real = one.medida == MedidaGestion::contratos_suscritos ? own.contratos : own.informes;
        pieces.push_back({one.codigo, one.ponderador.hundredths,
                          parte_de(pesos(real), meta_de(one.metas, year, Acumulacion::flujo))});
    }
    return componer(std::move(pieces)).total;
}

std::string alertas_de(const Snapshot& at, const Proyecto& project, int year, Date as_of, ReportSource& source) {
    std::vector<std::string> out;
    try {
        if (reportado_en(project, year)) {
            const auto money = avance_financiero(vigencia_o_vacia(project, year));
            for (const auto one :
                 inconsistencias(money, project.avance_fisico, source.law().at(avance_brecha_maxima, as_of)))
                out.emplace_back(one);
            if (!sobrepasados(project, project.avance).empty()) out.emplace_back("meta_sobrepasada");
        }
        if (year == year_of(as_of))
            for (const auto& deadline : at.workflow->deadlines(at.states, at.facts, source.law()))
                if (deadline.name == "seguimiento_mensual" && deadline.date < as_of)
                    out.emplace_back("falta_el_reporte_mensual");
    } catch (const std::out_of_range& error) {
        source.leave_out(fmt::format("proyecto {}: {}", project.codigo_proyecto, error.what()));
    }
    return unidos(out);
}

}  // namespace hito::informe
