// Each investment project by year: what the budget says, what its manager says, and beside it what the system holds by
// itself.
#include "workflows/informes/informes.hpp"
#include "workflows/informes/proyectos.hpp"

#include <algorithm>
#include <array>

namespace hito::informe {

namespace {

using proyecto::Proyecto;

struct Fila {
    std::string bpin, codigo, nombre, dependencia, gerente, estado;
    int vigencia = 0;
    Money apropiado, comprometido, obligado, pagado;
    law::Avance parte_comprometida, parte_obligada, parte_pagada;
    std::string ultimo_mes;
    law::Avance fisico, fisico_horizonte, gestion, gestion_medida;
    int contratos = 0, con_informe = 0;
    Money valor_contratado;
    law::Avance fisico_contratos;
    Money pagado_contratos;
    std::string alertas;

    static constexpr auto fields = std::tuple{
        Field{"bpin", &Fila::bpin, "BPIN"},
        Field{"codigo_proyecto", &Fila::codigo, "Código propio"},
        Field{"nombre", &Fila::nombre, "Proyecto"},
        Field{"dependencia", &Fila::dependencia, "Dependencia"},
        Field{"gerente", &Fila::gerente, "Gerente"},
        Field{"estado", &Fila::estado, "Estado"},
        Field{"vigencia", &Fila::vigencia, "Vigencia"},
        Field{"apropiado", &Fila::apropiado, "Apropiación vigente"},
        Field{"comprometido", &Fila::comprometido, "Compromisos"},
        Field{"obligado", &Fila::obligado, "Obligaciones"},
        Field{"pagado", &Fila::pagado, "Pagos"},
        Field{"parte_comprometida", &Fila::parte_comprometida, "% comprometido"},
        Field{"parte_obligada", &Fila::parte_obligada, "% obligado (avance financiero)"},
        Field{"parte_pagada", &Fila::parte_pagada, "% pagado"},
        Field{"ultimo_mes", &Fila::ultimo_mes, "Último mes cerrado"},
        Field{"avance_fisico", &Fila::fisico, "Avance físico del año, reportado"},
        Field{"avance_fisico_horizonte", &Fila::fisico_horizonte, "Avance físico del horizonte, reportado"},
        Field{"avance_gestion", &Fila::gestion, "Avance de gestión del año, reportado"},
        Field{"avance_gestion_medido", &Fila::gestion_medida,
              "Avance de gestión del año, de lo que dicen los contratos"},
        Field{"contratos", &Fila::contratos, "Contratos suscritos en el año"},
        Field{"contratos_con_informe", &Fila::con_informe, "Contratos con informe de supervisión"},
        Field{"valor_contratado", &Fila::valor_contratado, "Valor vigente de los contratos"},
        Field{"avance_fisico_contratos", &Fila::fisico_contratos,
              "Avance físico de los contratos, ponderado por valor"},
        Field{"pagado_contratos", &Fila::pagado_contratos, "Pagado de los contratos"},
        Field{"alertas", &Fila::alertas, "Alertas"},
    };
};

/// The years in which something is known of it.
std::set<int> years_of(const Proyecto& project, const Uuid& id, const ContratosPorAnio& contracts) {
    std::set<int> out;
    for (const auto& one : project.vigencias) out.insert(one.vigencia);
    if (const auto month = law::mes_de(project.avance.mes)) out.insert(static_cast<int>(month->year()));
    for (auto at = contracts.lower_bound({id, 0}); at != contracts.end() && at->first.first == id; ++at)
        out.insert(at->first.second);
    return out;
}

Fila row(const Proyecto& p, const Snapshot& at, int year, const ContratosDelProyecto& own) {
    Fila out;
    out.bpin = p.bpin;
    out.codigo = p.codigo_proyecto;
    out.nombre = p.nombre;
    out.dependencia = p.dependencia;
    out.gerente = p.gerente;
    out.estado = etapa_de(at);
    out.vigencia = year;
    const auto money = law::vigencia_o_vacia(p, year);
    out.apropiado = money.apropiado;
    out.comprometido = money.comprometido;
    out.obligado = money.obligado;
    out.pagado = money.pagado;
    const auto shares = law::avance_financiero(money);
    out.parte_comprometida = shares.comprometido;
    out.parte_obligada = shares.obligado;
    out.parte_pagada = shares.pagado;
    const auto told = avance_reportado(p, year);
    out.fisico = told.fisico;
    out.gestion = told.gestion;
    if (reportado_en(p, year)) {
        out.ultimo_mes = p.avance.mes;
        out.fisico_horizonte = p.avance_fisico_horizonte;
    }
    out.gestion_medida = gestion_medida(p.programacion, year, own);
    out.contratos = own.contratos;
    out.con_informe = own.con_informe;
    out.valor_contratado = own.valor;
    out.fisico_contratos = own.fisico();
    out.pagado_contratos = own.pagado;
    return out;
}

constexpr std::array params{ReportParam{"vigencia", "solo ese año; por omisión, todos los que el proyecto tiene",
                                        FieldType::integer, 1990, 2200},
                            ReportParam{"bpin", "solo ese proyecto"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const auto only = asked.get<int>("vigencia");
    const std::string bpin = asked.text("bpin");
    const auto contracts = contratos_de_proyectos(source, asked.as_of);
    static const ContratosDelProyecto none;
    source.cases("proyecto", [&](const Snapshot& at) {
        const auto& p = at.facts.as<Proyecto>();
        if (!bpin.empty() && p.bpin != bpin) return;
        for (const int year : years_of(p, at.id, contracts)) {
            if (only && year != *only) continue;
            const auto own = contracts.find({at.id, year});
            Fila out = row(p, at, year, own == contracts.end() ? none : own->second);
            out.alertas = alertas_de(at, p, year, asked.as_of, source);
            give(row_of(out));
        }
    });
}

}  // namespace

constinit const Report avance_proyectos{
    "avance_proyectos",
    "Avance de los proyectos de inversión",
    "Decreto 1082 de 2015, art. 2.2.6.5.1; Ley 152 de 1994, arts. 29 y 36",
    "Cada fila es un proyecto y un año: lo que dice el presupuesto, lo que reportó el gerente y lo que dicen por sí "
    "solos los contratos que se suscribieron ese año para él.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
