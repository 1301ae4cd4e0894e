// The plan of the royalties by product, in the columns of the sheet «Plan indicativo SGR - Productos» of the SisPT's
// workbook: as that of the other products up to how they add up, then by biennium. Source: law/planning.md §4.2.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
#include "workflows/proyecto_sgr/sujeto.hpp"

#include <fmt/format.h>

#include <array>

namespace hito::informe {

namespace {

using namespace law;

/// The biennia that the headers of the workbook carry; the budget of the royalties begins in odd years.
constexpr int layout_first = 2023, biennia = 3;

struct Fila {
    std::string dane, entidad, plan, sispt, linea, codigo_sector, sector, codigo_programa, programa, codigo_producto,
        producto, codigo_indicador, indicador, personalizacion, unidad;
    std::optional<Cantidad> meta;
    bool principal = false;
    std::string codigo_ods, ods, acumulacion;
    bool cofinanciado = false;
    std::optional<Cantidad> meta_1, meta_2, meta_3;
    std::optional<Money> recursos_1, recursos_2, recursos_3;
    std::string bpin;

    static constexpr auto fields = std::tuple{
        Field{"codigo_dane", &Fila::dane, "Código DANE"},
        Field{"entidad", &Fila::entidad, "Entidad Territorial"},
        Field{"nombre_plan", &Fila::plan, "Nombre del Plan"},
        Field{"codigo_indicador_sispt", &Fila::sispt, "Código de indicador de producto (SisPT)"},
        Field{"linea_estrategica", &Fila::linea, "Línea estratégica"},
        Field{"codigo_sector", &Fila::codigo_sector, "Código del sector (MGA)"},
        Field{"sector", &Fila::sector, "Sector (MGA)"},
        Field{"codigo_programa", &Fila::codigo_programa, "Código del programa (MGA)"},
        Field{"programa", &Fila::programa, "Programa (MGA)"},
        Field{"codigo_producto", &Fila::codigo_producto, "Código del producto (MGA)"},
        Field{"producto", &Fila::producto, "Producto (MGA)"},
        Field{"codigo_indicador", &Fila::codigo_indicador, "Código de indicador de producto (MGA)"},
        Field{"indicador", &Fila::indicador, "Indicador de Producto(MGA)"},
        Field{"personalizacion", &Fila::personalizacion, "Personalización de Indicador de Producto"},
        Field{"unidad", &Fila::unidad, "Unidad de medida"},
        Field{"meta_cuatrienio", &Fila::meta, "Meta del cuatrienio"},
        Field{"principal", &Fila::principal, "Principal"},
        Field{"codigo_ods", &Fila::codigo_ods, "Código ODS"},
        Field{"ods", &Fila::ods, "ODS"},
        Field{"acumulacion", &Fila::acumulacion, "Tipo de acumulación"},
        Field{"cofinanciado", &Fila::cofinanciado, "Cofinanciado"},
        Field{"programacion_1", &Fila::meta_1, "Programación 2023-2024"},
        Field{"programacion_2", &Fila::meta_2, "Programación 2025-2026"},
        Field{"programacion_3", &Fila::meta_3, "Programación 2027-2028"},
        Field{"recursos_1", &Fila::recursos_1, "Recursos SGR 2023-2024"},
        Field{"recursos_2", &Fila::recursos_2, "Recursos SGR 2025-2026"},
        Field{"recursos_3", &Fila::recursos_3, "Recursos SGR 2027-2028"},
        Field{"bpin", &Fila::bpin, "BPIN"},
    };
};
static_assert(FieldsOf<Fila>::value.size() == 28, "the sheet has 20 columns, those of three biennia and the BPIN");

/// The goals of two years, from that one on.
std::optional<Cantidad> goal_of(const ProductoSgr& one, int first) {
    std::vector<MetaVigencia> goals;
    for (const auto& goal : one.metas)
        if (goal.vigencia == first || goal.vigencia == first + 1) goals.push_back(goal);
    return goals.empty() ? std::nullopt : std::optional(meta_de(goals, std::nullopt, one.acumulacion));
}
std::optional<Money> money_of(const ProductoSgr& one, int first) {
    std::optional<Money> sum;
    for (const auto& each : one.recursos)
        if (each.vigencia == first || each.vigencia == first + 1) sum = sum.value_or(Money{}) + each.valor;
    return sum;
}

Fila row(const proyecto_sgr::ProyectoSgr& p, const ProductoSgr& one, const ReportAsked& asked, int first) {
    Fila out;
    out.dane = asked.text("codigo_dane");
    out.entidad = asked.text("entidad");
    out.plan = asked.text("nombre_plan");
    out.codigo_sector = one.codigo.substr(0, 2);
    out.codigo_programa = one.codigo.substr(0, 4);
    out.codigo_producto = one.codigo;
    out.producto = one.nombre;
    out.codigo_indicador = one.indicador;
    out.indicador = one.nombre_indicador;
    out.unidad = one.unidad;
    std::vector<MetaVigencia> goals;  // Of the government that begins in the second year of the first biennium.
    for (const auto& goal : one.metas)
        if (goal.vigencia > first && goal.vigencia <= first + 4) goals.push_back(goal);
    if (!goals.empty()) out.meta = meta_de(goals, std::nullopt, one.acumulacion);
    out.principal = one.principal;
    out.acumulacion = one.acumulacion == Acumulacion::flujo ? "Acumulativa" : "No acumulativa";
    out.cofinanciado = one.cofinanciado;
    out.meta_1 = goal_of(one, first);
    out.meta_2 = goal_of(one, first + 2);
    out.meta_3 = goal_of(one, first + 4);
    out.recursos_1 = money_of(one, first);
    out.recursos_2 = money_of(one, first + 2);
    out.recursos_3 = money_of(one, first + 4);
    out.bpin = p.bpin;
    return out;
}

constexpr std::array params{
    ReportParam{"vigencia", "un año del período de gobierno; por omisión, el del día al que se mira",
                FieldType::integer, 1990, 2200},
    ReportParam{"codigo_dane", "código DANE de la entidad, como va en el archivo"},
    ReportParam{"entidad", "nombre de la entidad, como va en el archivo"},
    ReportParam{"nombre_plan", "nombre del plan de desarrollo, como va en el archivo"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    int first = 0;
    try {
        first = source.law().at(gobierno_ultimo_anio, Date{std::chrono::year{year} / 12 / 31}) - 4;
    } catch (const std::out_of_range& error) { throw ReportMisasked("vigencia", error.what()); }
    if (first != layout_first)
        source.leave_out(fmt::format("los encabezados dicen {} a {}: son, en su orden, los bienios de {} a {}",
                                     layout_first, layout_first + 2 * biennia - 1, first, first + 2 * biennia - 1));
    source.leave_out(
        "código del indicador en el SisPT, línea estratégica, nombres de sector y programa, personalización y ODS no "
        "están en ningún expediente: van vacíos");
    int without = 0;
    source.cases("proyecto_sgr", [&](const Snapshot& at) {
        const auto& p = at.facts.as<proyecto_sgr::ProyectoSgr>();
        if (at.states.front() == "desaprobado" || at.states.front() == "recursos_liberados") return;
        without += p.productos.empty() ? 1 : 0;
        for (const auto& one : p.productos) give(row_of(row(p, one, asked, first)));
    });
    if (without > 0)
        source.leave_out(
            fmt::format("proyectos de regalías sin productos programados (programar_productos): {}", without));
}

}  // namespace

constinit const Report plan_indicativo_sgr{
    "plan_indicativo_sgr",
    "Plan indicativo de regalías por productos (SisPT)",
    "Ley 152 de 1994, arts. 29 y 36; hoja «Plan indicativo SGR - Productos» del libro del SisPT",
    "Cada fila es un producto de un proyecto de regalías con uno de sus indicadores, sus metas y sus recursos por "
    "bienio.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
