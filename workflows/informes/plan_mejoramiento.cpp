// The improvement plan as it is handed in: an action a row, in the columns of the form F14.
#include "workflows/plan_mejoramiento/plan_mejoramiento.hpp"

#include "workflows/informes/informes.hpp"

#include <array>

namespace hito::informe {

namespace {

struct Fila {
    std::string codigo, descripcion, causa, accion, actividad, unidad;
    int cantidad = 0;
    std::optional<Date> inicio, fin;
    std::optional<int> semanas;
    int avance = 0;
    std::string observacion;

    static constexpr auto fields = std::tuple{
        Field{"codigo_hallazgo", &Fila::codigo, "CÓDIGO HALLAZGO"},
        Field{"descripcion", &Fila::descripcion, "DESCRIPCIÓN DEL HALLAZGO"},
        Field{"causa", &Fila::causa, "CAUSA DEL HALLAZGO"},
        Field{"accion", &Fila::accion, "ACCIÓN DE MEJORA"},
        Field{"actividad", &Fila::actividad, "ACTIVIDADES / DESCRIPCIÓN"},
        Field{"unidad", &Fila::unidad, "ACTIVIDADES / UNIDAD DE MEDIDA"},
        Field{"cantidad", &Fila::cantidad, "ACTIVIDADES / CANTIDADES UNIDAD DE MEDIDA"},
        Field{"inicio", &Fila::inicio, "ACTIVIDADES / FECHA DE INICIO"},
        Field{"fin", &Fila::fin, "ACTIVIDADES / FECHA DE TERMINACIÓN"},
        Field{"plazo_semanas", &Fila::semanas, "ACTIVIDADES / PLAZO EN SEMANAS"},
        Field{"avance", &Fila::avance, "ACTIVIDADES / AVANCE FÍSICO DE EJECUCIÓN"},
        Field{"observacion", &Fila::observacion, "OBSERVACIONES"},
    };
};

constexpr std::array<std::string_view, 2> cuales{"abiertas", "todas"};
constexpr std::array params{ReportParam{"acciones", "abiertas: sin las efectivas ni las retiradas; por omisión, todas",
                                        FieldType::text, 0, 0, cuales},
                            ReportParam{"codigo_hallazgo", "solo las de ese hallazgo"}};

/// Where the action stands, and what was last said of it: the form has one column for both.
std::string told(const plan_mejoramiento::Accion& a, const Snapshot& at) {
    std::string out(at.workflow->find_state(at.states.front())->label);
    const std::string& last = a.verificada_el ? a.concepto : a.observacion;
    if (!last.empty()) out += ". " + last;
    return out;
}

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const bool open_only = asked.text("acciones") == cuales[0];
    const std::string of = asked.text("codigo_hallazgo");
    source.cases(plan_mejoramiento_workflow().name(), [&](const Snapshot& at) {
        const auto& a = at.facts.as<plan_mejoramiento::Accion>();
        if (open_only && at.workflow->find_state(at.states.front())->final) return;
        if (!of.empty() && a.codigo_hallazgo != of) return;
        give(row_of(Fila{a.codigo_hallazgo, a.descripcion, a.causa, a.accion, a.actividad, a.unidad, a.cantidad,
                         a.inicio, a.fin, plan_mejoramiento::plazo_en_semanas(a), a.cantidad_ejecutada, told(a, at)}));
    });
}

}  // namespace

constinit const Report plan_mejoramiento{
    "plan_mejoramiento",
    "Plan de mejoramiento (formulario F14)",
    "Resolución REG-ORG-0073 de 2026 de la Contraloría General",
    "Cada fila es una acción del plan, con lo ejecutado a la fecha en las unidades de su actividad.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
