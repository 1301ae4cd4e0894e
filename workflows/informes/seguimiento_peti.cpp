// The portfolio of information technology: its projects, with their money, progress, milestones, indicators and risks.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::informe {

namespace {

using namespace law;
using proyecto::Proyecto;

/// Tecnologías de la información y las comunicaciones, in the catalogue of products.
constexpr std::string_view sector_tic = "23";

struct Fila {
    int vigencia = 0;
    std::string iniciativa, bpin, dependencia, gerente, estado;
    Money presupuesto, comprometido, obligado, pagado;
    Avance financiero, fisico, fisico_horizonte, gestion;
    int contratos = 0;
    Money valor_contratado;
    std::string hitos, indicadores, riesgos, alertas;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &Fila::vigencia, "Vigencia"},
        Field{"iniciativa", &Fila::iniciativa, "Iniciativa"},
        Field{"bpin", &Fila::bpin, "BPIN"},
        Field{"dependencia", &Fila::dependencia, "Dependencia"},
        Field{"gerente", &Fila::gerente, "Gerente"},
        Field{"estado", &Fila::estado, "Estado"},
        Field{"presupuesto", &Fila::presupuesto, "Presupuesto de la vigencia"},
        Field{"comprometido", &Fila::comprometido, "Compromisos"},
        Field{"obligado", &Fila::obligado, "Obligaciones"},
        Field{"pagado", &Fila::pagado, "Pagos"},
        Field{"avance_financiero", &Fila::financiero, "Avance financiero (obligado)"},
        Field{"avance_fisico", &Fila::fisico, "Avance físico de la vigencia"},
        Field{"avance_fisico_horizonte", &Fila::fisico_horizonte, "Avance físico del horizonte"},
        Field{"avance_gestion", &Fila::gestion, "Avance de gestión"},
        Field{"contratos", &Fila::contratos, "Contratos suscritos en la vigencia"},
        Field{"valor_contratado", &Fila::valor_contratado, "Valor de los contratos"},
        Field{"hitos", &Fila::hitos, "Hitos: actividades de la ruta crítica en la vigencia"},
        Field{"indicadores", &Fila::indicadores, "Indicadores: valor y meta de la vigencia"},
        Field{"riesgos", &Fila::riesgos, "Riesgos y mitigación"},
        Field{"alertas", &Fila::alertas, "Alertas"},
    };
};

bool of_portfolio(const Proyecto& p) {
    return p.programacion.sector == sector_tic ||
           std::any_of(p.preparacion.productos.begin(), p.preparacion.productos.end(),
                       [](const Producto& one) { return one.codigo.starts_with(sector_tic); });
}

std::vector<std::string> milestones(const Proyecto& p, int year) {
    std::vector<std::string> out;
    for (const auto& product : p.preparacion.productos)
        for (const auto& activity : product.actividades)
            if (activity.ruta_critica && std::any_of(activity.costos.begin(), activity.costos.end(),
                                                     [&](const auto& one) { return one.vigencia == year; }))
                out.push_back(fmt::format("{} {}", activity.codigo, activity.nombre));
    return out;
}
std::vector<std::string> indicators(const Proyecto& p, int year) {
    std::vector<std::string> out;
    for (const auto& one : p.programacion.indicadores_producto) {
        const auto told = reportado_en(p, year) ? valor_de(p.avance.producto, one.codigo) : std::optional<Cantidad>{};
        out.push_back(fmt::format("{} {}: {} de {}", one.codigo, one.nombre, told ? to_pesos(*told) : "sin reporte",
                                  to_pesos(meta_de(one.metas, year, one.acumulacion))));
    }
    return out;
}
std::vector<std::string> risks(const Proyecto& p) {
    std::vector<std::string> out;
    for (const auto& one : p.preparacion.riesgos)
        out.push_back(one.mitigacion.empty() ? one.descripcion
                                             : fmt::format("{} ({})", one.descripcion, one.mitigacion));
    return out;
}

Fila row(const Proyecto& p, const Snapshot& at, int year, const ContratosDelProyecto& own) {
    Fila out;
    out.vigencia = year;
    out.iniciativa = p.nombre;
    out.bpin = p.bpin;
    out.dependencia = p.dependencia;
    out.gerente = p.gerente;
    out.estado = etapa_de(at);
    const auto money = vigencia_o_vacia(p, year);
    out.presupuesto = money.apropiado;
    out.comprometido = money.comprometido;
    out.obligado = money.obligado;
    out.pagado = money.pagado;
    out.financiero = avance_financiero(money).obligado;
    const auto told = avance_reportado(p, year);
    out.fisico = told.fisico;
    out.gestion = told.gestion;
    if (reportado_en(p, year)) out.fisico_horizonte = p.avance_fisico_horizonte;
    out.contratos = own.contratos;
    out.valor_contratado = own.valor;
    out.hitos = unidos(milestones(p, year));
    out.indicadores = unidos(indicators(p, year));
    out.riesgos = unidos(risks(p));
    return out;
}

constexpr std::array params{param_vigencia};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    const auto contracts = contratos_de_proyectos(source, asked.as_of);
    static const ContratosDelProyecto none;
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if (!of_portfolio(p) || at.states.front() == "archivado") return;
        const auto own = contracts.find({at.id, year});
        Fila out = row(p, at, year, own == contracts.end() ? none : own->second);
        out.alertas = alertas_de(at, p, year, asked.as_of, source);
        give(row_of(out));
    });
}

}  // namespace

constinit const Report seguimiento_peti{
    "seguimiento_peti",
    "Seguimiento del plan estratégico de tecnologías de la información",
    "Decreto 612 de 2018, art. 1 (Decreto 1083 de 2015, art. 2.2.22.3.14)",
    "Cada fila es un proyecto del sector de las tecnologías de la información (sector 23 del catálogo), con lo "
    "presupuestado, lo avanzado, sus hitos, indicadores y riesgos en la vigencia.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
