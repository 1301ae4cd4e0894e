// The pieces of which the progress of a project in a year is made, with the weight of each.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::informe {

namespace {

using namespace law;
using proyecto::Proyecto;

struct Fila {
    std::string bpin, proyecto;
    int vigencia = 0;
    std::string mes, clase, producto, nombre_producto;
    Avance peso_producto;
    std::string indicador, nombre_indicador, unidad, acumulacion;
    bool principal = false;
    std::optional<Cantidad> linea_base, meta, valor, valor_anio;
    Avance crudo, topado, peso;
    std::optional<Cantidad> meta_horizonte;
    Avance crudo_horizonte;

    static constexpr auto fields = std::tuple{
        Field{"bpin", &Fila::bpin, "BPIN"},
        Field{"proyecto", &Fila::proyecto, "Proyecto"},
        Field{"vigencia", &Fila::vigencia, "Vigencia"},
        Field{"mes", &Fila::mes, "Último mes cerrado de la vigencia"},
        Field{"clase", &Fila::clase, "Clase de indicador"},
        Field{"producto", &Fila::producto, "Código del producto"},
        Field{"nombre_producto", &Fila::nombre_producto, "Producto"},
        Field{"peso_producto", &Fila::peso_producto, "Peso del producto en el proyecto"},
        Field{"indicador", &Fila::indicador, "Código del indicador"},
        Field{"nombre_indicador", &Fila::nombre_indicador, "Indicador"},
        Field{"unidad", &Fila::unidad, "Unidad de medida"},
        Field{"acumulacion", &Fila::acumulacion, "Cómo se acumula"},
        Field{"principal", &Fila::principal, "Principal"},
        Field{"linea_base", &Fila::linea_base, "Línea base"},
        Field{"meta", &Fila::meta, "Meta de la vigencia"},
        Field{"valor", &Fila::valor, "Valor reportado, acumulado"},
        Field{"valor_anio", &Fila::valor_anio, "Lo que cuenta de la vigencia"},
        Field{"crudo", &Fila::crudo, "Avance de la vigencia"},
        Field{"topado", &Fila::topado, "Avance de la vigencia, hasta el 100 %"},
        Field{"peso", &Fila::peso, "Peso del indicador"},
        Field{"meta_horizonte", &Fila::meta_horizonte, "Meta del horizonte"},
        Field{"crudo_horizonte", &Fila::crudo_horizonte, "Avance del horizonte"},
    };
};

/// What the piece weighs among those that apply, cut to the hundredth of a percent; none: it does not apply.
Avance weight_of(const AvanceCompuesto& whole, const PiezaAvance& piece) {
    if (!piece.crudo || piece.peso <= 0) return std::nullopt;
    std::int64_t sum = 0;
    for (const auto& one : whole.piezas)
        if (one.crudo && one.peso > 0) sum += one.peso;
    return parte_de(Money::of_cents(piece.peso), Money::of_cents(sum));
}
bool has_goal(const std::vector<MetaVigencia>& goals, int year) {
    return std::any_of(goals.begin(), goals.end(), [&](const MetaVigencia& one) { return one.vigencia == year; });
}

class Pieces {
public:
    Pieces(const Proyecto& project, int year)
        : p_{project},
          year_{year},
          reported_{reportado_en(project, year)},
          of_year_{p_.preparacion, p_.programacion, p_.avance, p_.cierre_anterior, year},
          of_all_{p_.preparacion, p_.programacion, p_.avance, p_.cierre_anterior, std::nullopt} {}

    void give(const RowSink& out) const {
        const AvanceCompuesto works = avance_fisico(of_year_);
        for (std::size_t i = 0; i < p_.preparacion.productos.size(); ++i)
            give_product(p_.preparacion.productos[i], weight_of(works, works.piezas[i]), out);
        give_management(out);
    }

private:
    Fila begin(std::string_view kind) const {
        Fila out;
        out.bpin = p_.bpin;
        out.proyecto = p_.nombre;
        out.vigencia = year_;
        out.clase = kind;
        if (reported_) out.mes = p_.avance.mes;
        return out;
    }
    /// What was told of it, and what comes of that.
    void measure(Fila& row, const std::vector<MetaVigencia>& goals, Acumulacion way, const AvanceCompuesto& year,
                 const PiezaAvance& piece, const PiezaAvance& whole, const std::vector<ValorIndicador>& now,
                 const std::vector<ValorIndicador>& before) const {
        if (has_goal(goals, year_)) row.meta = meta_de(goals, year_, way);
        row.meta_horizonte = meta_de(goals, std::nullopt, way);
        row.peso = weight_of(year, piece);
        if (!reported_) return;
        row.valor = valor_de(now, row.indicador);
        row.valor_anio = row.valor;
        if (row.valor && way == Acumulacion::flujo)
            row.valor_anio = *row.valor - valor_de(before, row.indicador).value_or(Cantidad{});
        row.crudo = piece.crudo;
        if (piece.crudo) row.topado = topado(*piece.crudo);
        row.crudo_horizonte = whole.crudo;
    }
    void give_product(const Producto& product, const Avance& weight, const RowSink& out) const {
        const AvanceCompuesto year = avance_producto(of_year_, product.codigo),
                              all = avance_producto(of_all_, product.codigo);
        std::size_t at = 0;
        for (const auto& one : p_.programacion.indicadores_producto) {
            if (one.producto != product.codigo) continue;
            Fila row = begin("producto");
            row.producto = product.codigo;
            row.nombre_producto = product.nombre;
            row.peso_producto = weight;
            row.indicador = one.codigo;
            row.nombre_indicador = one.nombre;
            row.unidad = one.unidad;
            row.acumulacion = Words<Acumulacion>::names[static_cast<std::size_t>(one.acumulacion)];
            row.principal = one.principal;
            row.linea_base = one.linea_base;
            measure(row, one.metas, one.acumulacion, year, year.piezas[at], all.piezas[at], p_.avance.producto,
                    p_.cierre_anterior.producto);
            ++at;
            out(row_of(row));
        }
    }
    void give_management(const RowSink& out) const {
        const AvanceCompuesto year = avance_gestion(of_year_), all = avance_gestion(of_all_);
        for (std::size_t i = 0; i < p_.programacion.indicadores_gestion.size(); ++i) {
            const auto& one = p_.programacion.indicadores_gestion[i];
            Fila row = begin("gestion");
            row.indicador = one.codigo;
            row.nombre_indicador = one.nombre;
            row.unidad = one.unidad;
            row.acumulacion = Words<Acumulacion>::names[0];
            measure(row, one.metas, Acumulacion::flujo, year, year.piezas[i], all.piezas[i], p_.avance.gestion,
                    p_.cierre_anterior.gestion);
            out(row_of(row));
        }
    }

    const Proyecto& p_;
    int year_;
    bool reported_;
    BaseAvance of_year_, of_all_;
};

constexpr std::array params{param_vigencia, ReportParam{"bpin", "solo ese proyecto"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    const std::string bpin = asked.text("bpin");
    int later = 0;
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if (!esta_registrado(p, at) || (!bpin.empty() && p.bpin != bpin)) return;
        const auto last = mes_de(p.avance.mes);
        later += last && static_cast<int>(last->year()) > year ? 1 : 0;
        Pieces(p, year).give(give);
    });
    if (later > 0)
        source.leave_out(
            fmt::format("proyectos de los que a la fecha se sabe de un año posterior a {}: {}; mírelos a un "
                        "día de ese año",
                        year, later));
}

}  // namespace

constinit const Report avance_indicadores{
    "avance_indicadores",
    "Avance de los indicadores de los proyectos",
    "Decreto 1082 de 2015, art. 2.2.6.5.1; Ley 152 de 1994, art. 29",
    "Cada fila es un indicador de producto o de gestión: su meta, lo reportado, su avance y cuánto pesa. El del "
    "proyecto es la suma de los avances hasta el 100 % por su peso y por el de su producto.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
