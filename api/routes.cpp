#include "api/routes.hpp"

#include "api/acts.hpp"
#include "api/docs_page.hpp"
#include "api/exports.hpp"
#include "api/metrics.hpp"
#include "api/modality.hpp"
#include "api/outbox.hpp"
#include "api/reads.hpp"
#include "api/reports.hpp"

#include <array>

namespace hito::api {

namespace {

Answer health(const Services& services, const Caller&, const Request&) {
    const bool up = services.archive.healthy();
    return ok({{"estado", up ? "en_servicio" : "sin_base_de_datos"},
               {"version", services.version},
               {"hora", to_rfc3339(services.clock())}},
              up ? 200 : 503);
}
Answer describe(const Services& services, const Caller&, const Request&) { return ok(openapi(services)); }
Answer docs(const Services& services, const Caller&, const Request&) {
    Answer answer;
    answer.type = "text/html; charset=utf-8";
    answer.body = docs_page(openapi(services));
    return answer;
}
Answer metrics(const Services& services, const Caller&, const Request&) {
    Answer answer;
    answer.type = "text/plain; version=0.0.4; charset=utf-8";
    answer.body = metrics_text(services);
    return answer;
}

constexpr std::array simulate{Param{"simular", "true: responde la decisión completa sin guardar nada", "boolean"}};
constexpr std::array paging{Param{"despues", "lo que la página anterior dio en `siguiente`"},
                            Param{"limite", "1 a 1000; por omisión 100", "integer"}};
constexpr std::array case_params{Param{"flujo", "nombre del flujo"},
                                 Param{"estado", "estado activo en cualquier región"},
                                 Param{"bpin", "código BPIN"},
                                 Param{"responsable", "persona que vigila el expediente"},
                                 Param{"texto", "parte del título"},
                                 Param{"vence_antes", "con un plazo anterior a esta fecha", "date"},
                                 paging[0],
                                 paging[1]};
constexpr std::array deadline_params{Param{"flujo", "nombre del flujo"},
                                     Param{"responsable", "persona; `yo` es quien pregunta"},
                                     Param{"dependencia", "dependencia que el expediente dice"},
                                     Param{"nombre", "nombre del plazo"},
                                     Param{"expediente", "id o llave"},
                                     Param{"desde", "fecha", "date"},
                                     Param{"hasta", "fecha", "date"},
                                     paging[0],
                                     paging[1]};
constexpr std::array agenda_params{deadline_params[0], deadline_params[1], deadline_params[2], deadline_params[3],
                                   deadline_params[4], deadline_params[5], deadline_params[6]};
constexpr std::array outgoing_params{Param{"estado", "pendiente, entregada o fallida"},
                                     Param{"plataforma", "nombre de la plataforma"}, Param{"expediente", "id o llave"},
                                     paging[0], paging[1]};
constexpr std::array finding_params{
    Param{"flujo", "nombre del flujo"},
    Param{"regla", "verificación (R28), código de la regla o nombre de otra fuente (plazo.…, estado.…, cruce.…)"},
    Param{"severidad", "administrativa, disciplinaria, fiscal, penal o alerta"},
    Param{"nivel", "nivel de la regla: solo hallazgos de actos"},
    Param{"expediente", "id o llave"},
    Param{"desde", "fecha del acto, o desde cuándo se observa", "date"},
    Param{"hasta", "fecha del acto, o desde cuándo se observa", "date"},
    Param{"a_la_fecha", "día al que se mira la historia; por omisión hoy", "date"},
    Param{"conocido_en", "con los actos registrados hasta ese día; por omisión, a_la_fecha", "date"},
    paging[0],
    paging[1]};
constexpr std::array publication_params{
    Param{"estado", "pendiente (por omisión), publicada o tardia"},
    Param{"flujo", "nombre del flujo"},
    Param{"expediente", "id o llave"},
    Param{"desde", "fecha: del límite si está pendiente, si no de la publicación", "date"},
    Param{"hasta", "fecha", "date"},
    paging[0],
    paging[1]};
constexpr std::array explain_params{
    Param{"fecha", "día para el que se pregunta; por omisión hoy", "date"},
    Param{"hasta", "estado al que se quiere llegar: responde la sucesión más corta de actos"}};
constexpr std::array feed_params{Param{"desde", "`cursor` de la página anterior; vacío: desde el principio"},
                                 paging[1]};
constexpr std::array import_params{Param{"archivo", "nombre del archivo, para reconocer el formato"},
                                   Param{"otras_entidades", "true: carga también filas de otros NIT", "boolean"}};
constexpr std::array drawing_params{Param{"expediente", "marca dónde está este expediente y por dónde pasó"}};

constexpr std::array modality_params{
    Param{"valor_estimado", "presupuesto oficial, en pesos"},
    Param{"presupuesto_anual", "de la entidad; por omisión, el de su configuración"},
    Param{"tipo_contrato", "obra, consultoria, suministro…"},
    Param{"caracteristicas_uniformes", "bienes o servicios uniformes y de común utilización", "boolean"},
    Param{"acuerdo_marco_vigente", "hay un acuerdo marco que la entidad debe usar", "boolean"},
    Param{"licitacion_desierta", "sigue a una licitación desierta", "boolean"},
    Param{"fecha", "día para el que se pregunta; por omisión hoy", "date"}};

constexpr std::array report_params{
    Param{"formato", "json (por omisión), csv o xlsx"},
    Param{"a_la_fecha", "día al que se mira la historia; por omisión hoy", "date"},
    Param{"conocido_en", "con los actos registrados hasta ese día; por omisión, a_la_fecha", "date"}};

constexpr std::array export_params{
    Param{"archivo", "csv, xlsx, json…: de los que el formato tiene; por omisión, el primero"},
    Param{"desde", "primer día: de la fecha por la que la tabla se filtra", "date"},
    Param{"hasta", "último día", "date"},
    Param{"dependencia", "solo lo de esta dependencia"},
    Param{"bpin", "solo lo de este proyecto de inversión"},
    Param{"expediente", "id o llave: lo que cuentan ese expediente y los vinculados a él"},
    report_params[1],
    report_params[2]};

constexpr std::array table{
    Route{"GET", "/v1/flujos", "Los flujos", list_workflows},
    Route{"GET", "/v1/flujos/{flujo}",
          "Un flujo: estados, actos con el esquema de sus datos, pasos, reglas con su norma", show_workflow},
    Route{"GET", "/v1/flujos/{flujo}/{archivo}", "Diagrama del flujo: diagrama.svg, diagrama.mmd, diagrama.dot",
          draw_workflow, false, false, false, drawing_params},
    Route{"POST", "/v1/expedientes", "Abre un expediente", open_case, false, false, true, simulate, "Apertura"},
    Route{"GET", "/v1/expedientes", "Lista de expedientes", list_cases, false, false, false, case_params},
    Route{"GET", "/v1/expedientes/{expediente}", "Un expediente como está; ETag es su versión", show_case},
    Route{"POST", "/v1/expedientes/{expediente}/actos", "Realiza un acto; If-Match e Idempotency-Key", perform_act,
          false, false, true, simulate, "Acto"},
    Route{"GET", "/v1/expedientes/{expediente}/actos", "La historia, con sus recibos", show_history, false, false,
          false, paging},
    Route{"GET", "/v1/expedientes/{expediente}/procede",
          "Qué procede, qué lo impide, quién lo subsana y desde cuándo procedería", explain_case, false, false, false,
          explain_params},
    Route{"GET", "/v1/plazos", "Los plazos, por fecha", list_deadlines, false, false, false, deadline_params},
    Route{"GET", "/v1/plazos.ics", "Los plazos como calendario (RFC 5545)", deadlines_calendar, false, false, false,
          agenda_params},
    Route{"GET",
          "/v1/hallazgos",
          "Los hallazgos de los actos, del estado de cada expediente y de cruzarlos",
          list_findings,
          false,
          false,
          false,
          finding_params,
          {},
          "Hallazgo"},
    Route{"GET", "/v1/modalidad", "Qué modalidad de selección da la ley a un objeto y a su valor, y por qué",
          show_modality, false, false, false, modality_params},
    Route{"GET", "/v1/publicaciones", "Qué falta publicar, por su límite, y qué se publicó", list_publications, false,
          false, false, publication_params},
    Route{"GET", "/v1/informes", "Los informes: norma, parámetros y columnas de cada uno", list_reports},
    Route{"GET", "/v1/informes/{informe}", "Un informe a la fecha, en JSON, CSV o XLSX", show_report, false, false,
          false, report_params},
    Route{"GET", "/v1/exportaciones", "Los formatos de otros sistemas: de dónde se conocen y qué llena cada columna",
          list_exports},
    Route{"GET", "/v1/exportaciones/{formato}", "Lo de la entidad en el formato de otro sistema", show_export, false,
          false, false, export_params},
    Route{"GET",
          "/v1/salidas",
          "Lo que se cuenta a otras plataformas: pendiente, entregado y fallido, con su motivo",
          list_outgoing,
          false,
          false,
          false,
          outgoing_params,
          {},
          "Salida"},
    Route{"POST", "/v1/salidas/{entrega}/reintentar", "Vuelve a intentar una entrega fallida", retry_outgoing, false,
          false, true},
    Route{"GET", "/v1/cambios", "Registro de cambios en orden de confirmación", change_feed, false, false, false,
          feed_params},
    Route{"POST", "/v1/importaciones/{formato}", "Carga un archivo y responde fila por fila", load_file, false, true,
          true, import_params},
    Route{"GET", "/openapi.json", "Esta descripción", describe, true},
    Route{"GET", "/docs", "Esta descripción, para leer", docs, true},
    Route{"GET", "/salud", "Si el servicio y su base de datos responden", health, true},
    Route{"GET", "/metrics", "Métricas en el formato de Prometheus", metrics, true},
};

bool is_slot(std::string_view part) { return part.starts_with('{'); }

}  // namespace

std::span<const Route> routes() { return table; }

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> out;
    for (std::size_t at = 1; at <= path.size() && at > 0;) {
        const auto slash = std::min(path.find('/', at), path.size());
        out.emplace_back(path.substr(at, slash - at));
        at = slash + 1;
    }
    return out;
}

const Route* find_route(std::string_view method, const std::vector<std::string>& segments, std::string& allowed) {
    static const auto split = [] {
        std::vector<std::vector<std::string>> out;
        for (const auto& route : table) out.push_back(segments_of(route.pattern));
        return out;
    }();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto& parts = split[i];
        if (parts.size() != segments.size()) continue;
        bool same = true;
        for (std::size_t k = 0; k < parts.size() && same; ++k)
            same = is_slot(parts[k]) ? !segments[k].empty() : parts[k] == segments[k];
        if (!same) continue;
        if (table[i].method == method) return &table[i];
        allowed += (allowed.empty() ? "" : ", ") + std::string(table[i].method);
    }
    return nullptr;
}

}  // namespace hito::api
