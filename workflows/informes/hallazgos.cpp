// The findings of the history, by check: what GET /v1/hallazgos lists, as a table.
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/informes/informes.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace hito::informe {

namespace {

struct Fila {
    std::string codigo, verificacion, severidad, norma, regla, origen, expedientes;
    std::optional<Date> fecha;
    std::string observado, exigido, redaccion, actos, seguimiento, estado_seguimiento;
    std::optional<Date> respondido_el;
    std::string respuesta;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &Fila::codigo, "Código"},
        Field{"verificacion", &Fila::verificacion, "Verificación"},
        Field{"severidad", &Fila::severidad, "Incidencia que podría tener"},
        Field{"norma", &Fila::norma, "Norma"},
        Field{"fecha", &Fila::fecha, "Fecha"},
        Field{"expedientes", &Fila::expedientes, "Expedientes"},
        Field{"redaccion", &Fila::redaccion, "Lo que se observa"},
        Field{"observado", &Fila::observado, "Observado"},
        Field{"exigido", &Fila::exigido, "Exigido"},
        Field{"actos", &Fila::actos, "Actos en que se apoya"},
        Field{"regla", &Fila::regla, "Regla o fuente"},
        Field{"origen", &Fila::origen, "Origen"},
        Field{"seguimiento", &Fila::seguimiento, "Seguimiento: número"},
        Field{"estado_seguimiento", &Fila::estado_seguimiento, "Seguimiento: estado"},
        Field{"respondido_el", &Fila::respondido_el, "Respuesta: fecha"},
        Field{"respuesta", &Fila::respuesta, "Respuesta de la entidad"},
    };
};

std::string text(const json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}
/// What `say` makes of each, one after another.
template <class Say>
std::string joined(const json& list, Say say) {
    std::string out;
    for (const auto& one : list) out += (out.empty() ? "" : "; ") + say(one);
    return out;
}
std::string member(const json& of, const char* name) {
    return of.is_object() && of.contains(name) ? text(of.at(name)) : std::string();
}

Fila row(const json& finding) {
    Fila out;
    out.codigo = joined(finding.at("codigos"), text);
    if (const AuditCheck* check = auditor().find(member(finding, "codigo"))) out.verificacion = check->text;
    out.severidad = joined(finding.at("severidad"), text);
    out.norma = member(finding, "norma");
    out.regla = member(finding, "regla");
    out.origen = member(finding, "origen");
    out.fecha = parse_date(member(finding, "fecha"));
    out.expedientes = joined(finding.at("expedientes"), [](const json& one) { return member(one, "titulo"); });
    out.observado = member(finding.at("valores"), "observado");
    out.exigido = member(finding.at("valores"), "exigido");
    out.redaccion = member(finding, "redaccion");
    out.actos = joined(finding.at("actos"),
                       [](const json& act) { return member(act, "acto") + " del " + member(act, "fecha"); });
    out.seguimiento = member(finding.at("seguimiento"), "numero");
    out.estado_seguimiento = member(finding.at("seguimiento"), "estado");
    out.respondido_el = parse_date(member(finding.at("respuesta"), "fecha"));
    out.respuesta = member(finding.at("respuesta"), "texto");
    return out;
}

/// Those of no check of the catalogue stand last.
auto place(const Fila& one) { return std::tie(one.codigo, one.fecha, one.expedientes, one.regla, one.redaccion); }
bool before(const Fila& a, const Fila& b) {
    if (a.codigo.empty() != b.codigo.empty()) return b.codigo.empty();
    return place(a) < place(b);
}

constexpr std::array filtros{ReportParam{"regla", "verificación (R28), regla u otra fuente"},
                             ReportParam{"severidad", "administrativa, disciplinaria, fiscal, penal o alerta"},
                             ReportParam{"flujo", "nombre del flujo"}};
constexpr std::array params{param_vigencia, param_desde, param_hasta, filtros[0], filtros[1], filtros[2]};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    std::map<std::string, std::string> wanted;
    for (const auto& filter : filtros) wanted.emplace(filter.name, asked.text(filter.name));
    // Without a period, all of them: an old one that still stands is as true today.
    if (asked.values.contains("vigencia") || asked.values.contains("desde") || asked.values.contains("hasta")) {
        const ReportPeriod period = asked.period();
        wanted.emplace("desde", to_iso(period.from));
        wanted.emplace("hasta", to_iso(period.until));
    }
    std::vector<Fila> all;
    source.findings(wanted, [&](const json& finding) { all.push_back(row(finding)); });
    std::sort(all.begin(), all.end(), before);
    for (const auto& one : all) give(row_of(one));
}

}  // namespace

constinit const Report hallazgos{
    "hallazgos",
    "Hallazgos por verificación",
    "Ley 87 de 1993, arts. 9 y 12; verificaciones de los órganos de control",
    "Cada fila es un hallazgo de la historia a la fecha, en el orden de las verificaciones; `desde` y `hasta` son del "
    "acto o del día desde el que se observa, y sin período van todos.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
