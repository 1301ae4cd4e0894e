// What each project was worth when it was chosen: every indicator of the MGA, by the rate of its day of formulation.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"
#include "workflows/law/evaluacion_proyecto.hpp"
#include "workflows/law/parametros_proyecto.hpp"

#include <array>

namespace hito::informe {

namespace {

using namespace law;
using proyecto::Proyecto;

struct Fila {
    std::string bpin, codigo, nombre, alternativa, metodo;
    std::optional<Date> formulado;
    Percent tasa;
    Money vpc, vp_beneficios, vpn, cae;
    std::optional<Cantidad> rbc;
    Avance tir;
    Cantidad beneficiarios;
    std::optional<Money> por_beneficiario;
    Cantidad capacidad;
    std::optional<Money> por_capacidad;

    static constexpr auto fields = std::tuple{
        Field{"bpin", &Fila::bpin, "BPIN"},
        Field{"codigo_proyecto", &Fila::codigo, "Código propio"},
        Field{"nombre", &Fila::nombre, "Proyecto"},
        Field{"alternativa", &Fila::alternativa, "Alternativa elegida"},
        Field{"metodo", &Fila::metodo, "Método de evaluación"},
        Field{"fecha_formulacion", &Fila::formulado, "Fecha de formulación"},
        Field{"tasa", &Fila::tasa, "Tasa social de descuento"},
        Field{"vpc", &Fila::vpc, "Valor presente de los costos (VPC)"},
        Field{"vp_beneficios", &Fila::vp_beneficios, "Valor presente de los beneficios"},
        Field{"vpn", &Fila::vpn, "Valor presente neto (VPN)"},
        Field{"cae", &Fila::cae, "Costo anual equivalente (CAE)"},
        Field{"rbc", &Fila::rbc, "Relación beneficio costo (RBC)"},
        Field{"tir", &Fila::tir, "Tasa interna de retorno (TIR)"},
        Field{"beneficiarios", &Fila::beneficiarios, "Población objetivo"},
        Field{"costo_por_beneficiario", &Fila::por_beneficiario, "Costo por beneficiario"},
        Field{"capacidad", &Fila::capacidad, "Capacidad"},
        Field{"costo_por_capacidad", &Fila::por_capacidad, "Costo por unidad de capacidad"},
    };
};

constexpr std::array params{ReportParam{"bpin", "solo ese proyecto"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const std::string bpin = asked.text("bpin");
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if ((!bpin.empty() && p.bpin != bpin) || p.preparacion.productos.empty()) return;
        Fila out;
        out.bpin = p.bpin;
        out.codigo = p.codigo_proyecto;
        out.nombre = p.nombre;
        out.alternativa = p.evaluacion.alternativa_elegida;
        out.metodo = Words<MetodoEvaluacion>::names[static_cast<std::size_t>(p.evaluacion.metodo)];
        out.formulado = p.fecha_formulacion;
        out.tasa = source.law().at(tasa_social_descuento, p.fecha_formulacion.value_or(asked.as_of));
        const auto found = evaluar(p, out.tasa);
        out.vpc = found.vpc;
        out.vp_beneficios = found.vp_beneficios;
        out.vpn = found.vpn;
        out.cae = found.cae;
        out.rbc = found.rbc;
        out.tir = found.tir;
        out.beneficiarios = p.identificacion.objetivo.numero;
        out.por_beneficiario = found.costo_por_beneficiario;
        out.capacidad = p.evaluacion.capacidad;
        out.por_capacidad = found.costo_por_capacidad;
        give(row_of(out));
    });
}

}  // namespace

constinit const Report evaluacion_proyectos{
    "evaluacion_proyectos",
    "Evaluación de los proyectos de inversión (MGA)",
    "Resolución DNP 1450 de 2013 (MGA), módulo de evaluación; Resolución DNP 1092 de 2022",
    "Cada fila es un proyecto formulado con los indicadores de su evaluación, calculados del flujo a precios cuenta "
    "con "
    "la tasa del día de su formulación.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
