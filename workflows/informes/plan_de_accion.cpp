// The plan of action of a year: what each office does for which product and goal, with which money, and how far it is.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace hito::informe {

namespace {

using namespace law;
using proyecto::Proyecto;

struct Fila {
    int vigencia = 0;
    std::string dependencia, programa_plan, sector, programa, producto, nombre_producto, indicador, nombre_indicador,
        unidad;
    std::optional<Cantidad> meta;
    Avance avance;
    std::string bpin, proyecto, actividad, nombre_actividad, etapa;
    bool ruta_critica = false;
    std::string responsable;
    Money costo;
    std::string fuentes;
    std::optional<Money> apropiado, comprometido, obligado, pagado;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &Fila::vigencia, "Vigencia"},
        Field{"dependencia", &Fila::dependencia, "Dependencia"},
        Field{"programa_plan", &Fila::programa_plan, "Programa del plan de desarrollo"},
        Field{"sector", &Fila::sector, "Sector MGA"},
        Field{"programa", &Fila::programa, "Programa MGA"},
        Field{"producto", &Fila::producto, "Código del producto"},
        Field{"nombre_producto", &Fila::nombre_producto, "Producto"},
        Field{"indicador", &Fila::indicador, "Código del indicador"},
        Field{"nombre_indicador", &Fila::nombre_indicador, "Indicador"},
        Field{"unidad", &Fila::unidad, "Unidad de medida"},
        Field{"meta", &Fila::meta, "Meta de la vigencia"},
        Field{"avance", &Fila::avance, "Avance físico del producto"},
        Field{"bpin", &Fila::bpin, "BPIN"},
        Field{"proyecto", &Fila::proyecto, "Proyecto"},
        Field{"actividad", &Fila::actividad, "Código de la actividad"},
        Field{"nombre_actividad", &Fila::nombre_actividad, "Actividad"},
        Field{"etapa", &Fila::etapa, "Etapa"},
        Field{"ruta_critica", &Fila::ruta_critica, "Ruta crítica"},
        Field{"responsable", &Fila::responsable, "Responsable"},
        Field{"costo", &Fila::costo, "Costo programado de la actividad"},
        Field{"fuentes", &Fila::fuentes, "Recursos del proyecto por fuente"},
        Field{"apropiado", &Fila::apropiado, "Apropiación del proyecto"},
        Field{"comprometido", &Fila::comprometido, "Compromisos del proyecto"},
        Field{"obligado", &Fila::obligado, "Obligaciones del proyecto"},
        Field{"pagado", &Fila::pagado, "Pagos del proyecto"},
    };
};

/// What all the rows of a project have alike.
Fila of_project(const Proyecto& p, int year) {
    Fila out;
    out.vigencia = year;
    out.dependencia = p.dependencia;
    out.programa_plan = p.identificacion.programa_municipal;
    out.sector = p.programacion.sector;
    out.programa = p.programacion.programa;
    out.bpin = p.bpin;
    out.proyecto = p.nombre;
    out.responsable = p.gerente;
    return out;
}
void tell_product(Fila& row, const Proyecto& p, const Producto& product, int year) {
    row.producto = product.codigo;
    row.nombre_producto = product.nombre;
    row.programa = product.codigo.substr(0, 4);
    if (reportado_en(p, year))
        row.avance =
            avance_producto({p.preparacion, p.programacion, p.avance, p.cierre_anterior, year}, product.codigo).total;
    const IndicadorProducto* told = principal_de(p.programacion, product.codigo);
    if (!told) return;
    row.indicador = told->codigo;
    row.nombre_indicador = told->nombre;
    row.unidad = told->unidad;
    const bool planned = std::any_of(told->metas.begin(), told->metas.end(),
                                     [&](const MetaVigencia& one) { return one.vigencia == year; });
    if (planned) row.meta = meta_de(told->metas, year, told->acumulacion);
}
Money cost_of(const Actividad& activity, int year) {
    Money out;
    for (const auto& one : activity.costos)
        if (one.vigencia == year) out += one.valor;
    return out;
}
/// The money of the project stands in its first row only, so that the columns add up.
void tell_money(Fila& row, const VigenciaProyecto& money) {
    for (const auto& one : money.fuentes)
        row.fuentes += fmt::format("{}{}: {}", row.fuentes.empty() ? "" : "; ", one.fuente, in_words(one.valor));
    row.apropiado = money.apropiado;
    row.comprometido = money.comprometido;
    row.obligado = money.obligado;
    row.pagado = money.pagado;
}

std::vector<Fila> rows_of(const Proyecto& p, int year) {
    std::vector<Fila> out;
    for (const auto& product : p.preparacion.productos)
        for (const auto& activity : product.actividades) {
            const Money cost = cost_of(activity, year);
            if (cost == Money{}) continue;
            Fila row = of_project(p, year);
            tell_product(row, p, product, year);
            row.actividad = activity.codigo;
            row.nombre_actividad = activity.nombre;
            row.etapa = Words<EtapaCosto>::names[static_cast<std::size_t>(activity.etapa)];
            row.ruta_critica = activity.ruta_critica;
            row.costo = cost;
            out.push_back(std::move(row));
        }
    const VigenciaProyecto* money = vigencia_de(p, year);
    if (money && out.empty()) out.push_back(of_project(p, year));  // Money for which no activity was programmed.
    if (money) tell_money(out.front(), *money);
    return out;
}

constexpr std::array params{param_vigencia, ReportParam{"dependencia", "solo esa dependencia"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    const std::string office = asked.text("dependencia");
    std::vector<std::vector<Fila>> all;
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if (!esta_registrado(p, at) || (!office.empty() && p.dependencia != office)) return;
        if (auto told = rows_of(p, year); !told.empty()) all.push_back(std::move(told));
    });
    const auto place = [](const std::vector<Fila>& one) { return std::tie(one[0].dependencia, one[0].bpin); };
    std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    for (const auto& project : all)
        for (const auto& one : project) give(row_of(one));
}

}  // namespace

constinit const Report plan_de_accion{"plan_de_accion",
                                      "Plan de acción",
                                      "Ley 152 de 1994, art. 41; Ley 1474 de 2011, art. 74",
                                      "Cada fila es una actividad programada en la vigencia, por dependencia, proyecto "
                                      "y producto; el dinero del proyecto "
                                      "va en su primera fila, para que las columnas sumen.",
                                      params,
                                      FieldsOf<Fila>::value,
                                      rows};

}  // namespace hito::informe
