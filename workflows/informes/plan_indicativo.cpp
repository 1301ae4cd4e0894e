// The four-year plan by product, in the columns of the sheet «Plan indicativo - Productos» of the SisPT's workbook.
// Source: law/planning.md §4.2; Ley 152 de 1994, arts. 29 and 36.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"
#include "workflows/law/codigos_paa.hpp"
#include "workflows/law/parametros_presupuesto.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <set>

namespace hito::informe {

namespace {

using namespace law;
using proyecto::Proyecto;

/// The years that the headers of the workbook carry: those of the government that the layout was made for.
constexpr int layout_first = 2024, years = 4;

struct Column {
    std::string_view name, header;
    FieldType type = FieldType::text;
};
constexpr std::array identity{
    Column{"codigo_dane", "Código DANE"},
    Column{"entidad", "Entidad Territorial"},
    Column{"nombre_plan", "Nombre del Plan"},
    Column{"codigo_indicador_sispt", "Código de indicador de producto (SisPT)"},
    Column{"linea_estrategica", "Línea estratégica"},
    Column{"codigo_sector", "Código del sector (MGA)"},
    Column{"sector", "Sector (MGA)"},
    Column{"codigo_programa", "Código del programa (MGA)"},
    Column{"programa", "Programa (MGA)"},
    Column{"codigo_producto", "Código del producto (MGA)"},
    Column{"producto", "Producto (MGA)"},
    Column{"codigo_indicador", "Código de indicador de producto (MGA)"},
    Column{"indicador", "Indicador de Producto(MGA)"},
    Column{"personalizacion", "Personalización de Indicador de Producto"},
    Column{"unidad", "Unidad de medida"},
    Column{"meta_cuatrienio", "Meta del cuatrienio", FieldType::money},
    Column{"principal", "Principal", FieldType::boolean},
    Column{"codigo_ods", "Código ODS"},
    Column{"ods", "ODS"},
    Column{"acumulacion", "Tipo de acumulación"},
};
struct Fund {
    std::string_view name, header;
    std::array<std::string_view, 3> told;  ///< How a project may call it, folded.
};
constexpr std::array funds{
    Fund{"propios", "Recursos propios", {"recursos propios", "propios", "ingresos propios"}},
    Fund{"sgp_educacion", "SGP Educación", {"sgp educacion", "", ""}},
    Fund{"sgp_salud", "SGP Salud", {"sgp salud", "", ""}},
    Fund{"sgp_deporte", "SGP Deporte", {"sgp deporte", "sgp deporte y recreacion", ""}},
    Fund{"sgp_cultura", "SGP Cultura", {"sgp cultura", "", ""}},
    Fund{"sgp_libre_inversion", "SGP Libre inversión", {"sgp libre inversion", "", ""}},
    Fund{"sgp_libre_destinacion", "SGP Libre destinación", {"sgp libre destinacion", "", ""}},
    Fund{"sgp_alimentacion_escolar", "SGP Alimentación escolar", {"sgp alimentacion escolar", "", ""}},
    Fund{
        "sgp_rio_magdalena", "SGP Municipios río Magdalena", {"sgp municipios rio magdalena", "sgp rio magdalena", ""}},
    Fund{"sgp_apsb", "SGP APSB", {"sgp apsb", "sgp agua potable y saneamiento basico", ""}},
    Fund{"credito", "Crédito", {"credito", "recursos de credito", ""}},
    Fund{"cofinanciacion_departamento",
         "Cofinanciación departamento",
         {"cofinanciacion departamento", "cofinanciacion departamental", ""}},
    Fund{"cofinanciacion_nacion", "Cofinanciación nación", {"cofinanciacion nacion", "cofinanciacion nacional", ""}},
    Fund{"otros", "Otros", {"otros", "otras fuentes", "otros recursos"}},
};
constexpr std::size_t first_goal = identity.size(), first_money = first_goal + years, per_year = funds.size() + 1,
                      bpin_at = first_money + years * per_year, width = bpin_at + 1;
static_assert(width == 85, "the sheet has 85 columns");

std::span<const FieldInfo> columns() {
    static std::deque<std::string> texts;
    static const std::vector<FieldInfo> all = [] {
        std::vector<FieldInfo> out;
        const auto add = [&](std::string name, std::string header, FieldType type) {
            FieldInfo one;
            one.name = texts.emplace_back(std::move(name));
            one.meaning = texts.emplace_back(std::move(header));
            one.type = type;
            out.push_back(one);
        };
        for (const auto& one : identity) add(std::string(one.name), std::string(one.header), one.type);
        for (int i = 0; i < years; ++i)
            add(fmt::format("programacion_{}", i + 1),
                fmt::format("Programación del producto bien o servicio {}", layout_first + i), FieldType::money);
        for (int i = 0; i < years; ++i) {
            for (const auto& fund : funds)
                add(fmt::format("{}_{}", fund.name, i + 1), fmt::format("{} {}", fund.header, layout_first + i),
                    FieldType::money);
            add(fmt::format("total_{}", i + 1), fmt::format("Total {}", layout_first + i), FieldType::money);
        }
        add("bpin", "BPIN", FieldType::text);
        return out;
    }();
    return all;
}

std::optional<std::size_t> fund_of(std::string_view source) {
    const std::string folded = plegado_paa(source);
    for (std::size_t i = 0; i < funds.size(); ++i)
        for (const auto told : funds[i].told)
            if (!told.empty() && told == folded) return i;
    return std::nullopt;
}

/// What all rows are made with.
struct Frame {
    const ReportAsked& asked;
    int first = 0;
    std::set<std::string>& unknown;  ///< Sources that are no column.
};

/// What the projects ask for does not say for which product: it is that of the only one, where there is only one.
void tell_funds(ReportRow& row, const Proyecto& p, const Frame& frame) {
    std::array<std::array<std::optional<Money>, funds.size()>, years> sums;
    for (const auto& one : p.programacion.fuentes) {
        const int year = one.vigencia - frame.first;
        if (year < 0 || year >= years) continue;
        const auto fund = fund_of(one.fuente);
        if (!fund) {
            frame.unknown.insert(one.fuente);
            return;
        }
        auto& sum = sums[static_cast<std::size_t>(year)][*fund];
        sum = sum.value_or(Money{}) + one.valor;
    }
    for (std::size_t year = 0; year < years; ++year)
        for (std::size_t fund = 0; fund < funds.size(); ++fund)
            row[first_money + year * per_year + fund] = cell_of(sums[year][fund]);
}

ReportRow row_of_indicator(const Proyecto& p, const Producto& product, const IndicadorProducto& one,
                           const Frame& frame) {
    ReportRow out(width);
    for (std::size_t i = 0; i < 3; ++i) out[i] = frame.asked.text(identity[i].name);
    out[5] = product.codigo.substr(0, 2);
    out[7] = product.codigo.substr(0, 4);
    out[9] = product.codigo;
    out[10] = product.nombre;
    out[11] = one.codigo;
    out[12] = one.nombre;
    out[14] = one.unidad;
    std::vector<MetaVigencia> goals;
    for (const auto& goal : one.metas)
        if (goal.vigencia >= frame.first && goal.vigencia < frame.first + years) goals.push_back(goal);
    if (!goals.empty()) out[15] = meta_de(goals, std::nullopt, one.acumulacion);
    out[16] = one.principal;
    out[19] = std::string(one.acumulacion == Acumulacion::flujo ? "Acumulativa" : "No acumulativa");
    for (int i = 0; i < years; ++i) {
        const int year = frame.first + i;
        if (std::any_of(goals.begin(), goals.end(), [&](const auto& goal) { return goal.vigencia == year; }))
            out[first_goal + static_cast<std::size_t>(i)] = meta_de(goals, year, one.acumulacion);
    }
    // The money of a product stands beside its principal indicator only, so that the columns add up.
    if (&one == principal_de(p.programacion, product.codigo)) {
        for (int i = 0; i < years; ++i)
            out[first_money + static_cast<std::size_t>(i) * per_year + funds.size()] =
                costo_de(product, frame.first + i);
        if (p.preparacion.productos.size() == 1) tell_funds(out, p, frame);
    }
    out[bpin_at] = p.bpin;
    return out;
}

void give_project(const Proyecto& p, const Frame& frame, const RowSink& give) {
    for (const auto& product : p.preparacion.productos)
        for (const auto& one : p.programacion.indicadores_producto)
            if (one.producto == product.codigo) give(row_of_indicator(p, product, one, frame));
}

constexpr std::array params{ReportParam{"vigencia",
                                        "un año del período de gobierno; por omisión, el del día al que se "
                                        "mira",
                                        FieldType::integer, 1990, 2200},
                            ReportParam{"codigo_dane", "código DANE de la entidad, como va en el archivo"},
                            ReportParam{"entidad", "nombre de la entidad, como va en el archivo"},
                            ReportParam{"nombre_plan", "nombre del plan de desarrollo, como va en el archivo"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    int last = 0;
    try {
        last = source.law().at(gobierno_ultimo_anio, Date{std::chrono::year{year} / 12 / 31});
    } catch (const std::out_of_range& error) { throw ReportMisasked("vigencia", error.what()); }
    std::set<std::string> unknown;
    const Frame frame{asked, last - years + 1, unknown};
    source.leave_out(
        "código del indicador en el SisPT, línea estratégica, nombres de sector y programa, personalización y ODS no "
        "están en ningún expediente: van vacíos");
    if (frame.first != layout_first)
        source.leave_out(fmt::format("los encabezados dicen {} a {}: son, en su orden, {} a {}", layout_first,
                                     layout_first + years - 1, frame.first, last));
    int several = 0;
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if (!esta_registrado(p, at)) return;
        several += p.preparacion.productos.size() > 1 ? 1 : 0;
        give_project(p, frame, give);
    });
    if (!unknown.empty())
        source.leave_out(fmt::format("fuentes que no son una de las columnas: «{}»; las de sus proyectos van vacías",
                                     fmt::join(unknown, "», «")));
    if (several > 0)
        source.leave_out(fmt::format(
            "proyectos con varios productos: {}; sus fuentes son del proyecto y por producto va solo el total",
            several));
}

}  // namespace

const Report plan_indicativo{
    "plan_indicativo",
    "Plan indicativo por productos (SisPT)",
    "Ley 152 de 1994, arts. 29 y 36; hoja «Plan indicativo - Productos» del libro del SisPT",
    "Cada fila es un indicador de producto de un proyecto registrado, con sus metas y recursos de los cuatro años del "
    "gobierno; el dinero del producto va junto a su indicador principal.",
    params,
    columns(),
    rows};

}  // namespace hito::informe
