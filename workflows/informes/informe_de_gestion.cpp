// The tables of the management report of a year: what was spent, what was reached, what was contracted and how the
// projects go. Its text is the entity's. Source: Ley 1474 de 2011, art. 74; Ley 951 de 2005; law/planning.md §4.3.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace hito::informe {

namespace {

using namespace law;
using proyecto::Proyecto;

struct Fila {
    std::string tabla, concepto, detalle;
    std::optional<int> cantidad;
    std::optional<Money> previsto, ejecutado;
    Avance avance;

    static constexpr auto fields = std::tuple{
        Field{"tabla", &Fila::tabla, "Tabla"},
        Field{"concepto", &Fila::concepto, "Concepto"},
        Field{"detalle", &Fila::detalle, "Detalle"},
        Field{"cantidad", &Fila::cantidad, "Cantidad"},
        Field{"previsto", &Fila::previsto, "Apropiado, meta o valor"},
        Field{"ejecutado", &Fila::ejecutado, "Obligado, logrado o pagado"},
        Field{"avance", &Fila::avance, "Avance"},
    };
};

/// The great groups of the CCPET.
std::string_view group_of(std::string_view rubro) {
    constexpr std::pair<std::string_view, std::string_view> groups[] = {{"2.1", "funcionamiento"},
                                                                        {"2.2", "servicio_de_la_deuda"},
                                                                        {"2.3", "inversion"},
                                                                        {"2.4", "operacion_comercial"}};
    for (const auto& [prefix, name] : groups)
        if (rubro.starts_with(prefix)) return name;
    return "otros";
}

/// How many, of how much and how much of it was done.
struct Suma {
    int cantidad = 0;
    Money previsto, ejecutado;
};

void give_sum(std::string_view table, const std::string& concept_name, std::string detail, const Suma& sum,
              const RowSink& give) {
    give(row_of(Fila{std::string(table), concept_name, std::move(detail), sum.cantidad, sum.previsto, sum.ejecutado,
                     parte_de(sum.ejecutado, sum.previsto)}));
}

void give_budget(ReportSource& source, int year, const RowSink& give) {
    std::map<std::string, Suma> groups;
    source.cases("apropiacion", [&](const Snapshot& at) {
        const auto& a = at.facts.as<presupuesto::Apropiacion>();
        if (a.vigencia != year) return;
        Suma& sum = groups[std::string(group_of(a.rubro))];
        ++sum.cantidad;
        sum.previsto += a.definitiva();
        sum.ejecutado += a.obligado;
    });
    for (const auto& [name, sum] : groups)
        give_sum("presupuesto", name, "apropiación definitiva y obligaciones", sum, give);
}

void give_goals(ReportSource& source, int year, const RowSink& give) {
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if (!esta_registrado(p, at)) return;
        const BaseAvance base{p.preparacion, p.programacion, p.avance, p.cierre_anterior, year};
        for (const auto& product : p.preparacion.productos)
            for (const auto& piece : avance_producto(base, product.codigo).piezas)
                for (const auto& one : p.programacion.indicadores_producto) {
                    if (one.codigo != piece.codigo || one.producto != product.codigo || !piece.crudo) continue;
                    Fila row{"metas", one.codigo + " " + one.nombre, p.bpin, std::nullopt, std::nullopt, std::nullopt,
                             {}};
                    row.previsto = meta_de(one.metas, year, one.acumulacion);
                    if (reportado_en(p, year)) {
                        row.ejecutado = valor_de(p.avance.producto, one.codigo);
                        if (row.ejecutado && one.acumulacion == Acumulacion::flujo)
                            *row.ejecutado -= valor_de(p.cierre_anterior.producto, one.codigo).value_or(Cantidad{});
                        row.avance = piece.crudo;
                    }
                    give(row_of(row));
                }
    });
}

void give_contracts(ReportSource& source, int year, Date as_of, const RowSink& give) {
    std::map<std::string, Suma> modalities;
    source.cases("contrato", [&](const Snapshot& at) {
        const auto& c = at.facts.as<contrato::Contrato>();
        if (!c.fecha_suscripcion || *c.fecha_suscripcion > as_of || year_of(*c.fecha_suscripcion) != year) return;
        Suma& sum = modalities[std::string(Words<Modalidad>::names[static_cast<std::size_t>(c.modalidad)])];
        ++sum.cantidad;
        sum.previsto += c.valor_vigente;
        sum.ejecutado += c.valor_pagado;
    });
    for (const auto& [name, sum] : modalities)
        give_sum("contratos", name, "suscritos en el año: valor y pagado", sum, give);
}

void give_projects(ReportSource& source, int year, const RowSink& give) {
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        const VigenciaProyecto* money = vigencia_de(p, year);
        if (!esta_registrado(p, at) || !money) return;
        give(row_of(Fila{"proyectos", fmt::format("{} {}", p.bpin, p.nombre), etapa_de(at), std::nullopt,
                         money->apropiado, money->obligado, avance_reportado(p, year).fisico}));
    });
}

constexpr std::array params{param_vigencia};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    source.leave_out("el texto del informe y los resultados que no son indicadores de un proyecto son de la entidad");
    give_budget(source, year, give);
    give_goals(source, year, give);
    give_contracts(source, year, asked.as_of, give);
    give_projects(source, year, give);
}

}  // namespace

constinit const Report informe_de_gestion{
    "informe_de_gestion",
    "Tablas del informe de gestión",
    "Ley 1474 de 2011, art. 74; Ley 951 de 2005",
    "Cada fila es de una de cuatro tablas: el presupuesto por gran grupo, las metas de producto de los proyectos "
    "registrados, los contratos suscritos en el año por modalidad y los proyectos con recursos.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
