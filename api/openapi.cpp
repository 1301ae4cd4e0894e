// OpenAPI 3.1, generated: the paths from the routes, the schemas from the machines.
#include "api/routes.hpp"
#include "engine/describe.hpp"
#include "engine/fields.hpp"
#include "engine/occasion.hpp"

#include <fmt/format.h>

namespace hito::api {

namespace {

json schema_ref(std::string_view name) { return {{"$ref", "#/components/schemas/" + std::string(name)}}; }

json text(std::string_view description) { return {{"type", "string"}, {"description", description}}; }

std::string capital(std::string_view name) {
    std::string out(name);
    if (!out.empty()) out.front() = static_cast<char>(std::toupper(out.front()));
    return out;
}

/// The request of one act of one workflow: `contrato_iniciar`.
json act_schema(const Workflow& workflow, const ActInfo& act, const json& evidence, bool opens) {
    json properties{
        {"acto", {{"const", act.name}}},
        {"fecha",
         {{"type", "string"}, {"format", "date"}, {"description", "Fecha del acto; por omisión hoy en Bogotá"}}},
        {"datos", schema_of(act.fields)},
        {"soportes", {{"type", "array"}, {"items", evidence}}},
        {"motivo", text("Por qué se realiza")},
        {"rol", text("Rol en el que actúa; por omisión el primero propio que puede")},
        {"modo", {{"enum", {"exigir", "registrar"}}, {"default", "exigir"}}}};
    json needed = json::array({"acto"});
    if (opens) {
        properties["flujo"] = {{"const", workflow.name()}};
        properties["vinculos"] = {
            {"type", "array"},
            {"items",
             {{"type", "object"},
              {"required", {"tipo", "expediente"}},
              {"properties", {{"tipo", {{"type", "string"}}}, {"expediente", text("id o llave")}}}}}};
        needed = {"flujo"};
    }
    bool has_required = false;
    for (const auto& field : act.fields) has_required |= field.required;
    if (has_required) needed.push_back("datos");
    json out{{"type", "object"},
             {"title", act.label},
             {"additionalProperties", false},
             {"required", needed},
             {"properties", properties}};
    if (act.publication) out["x-publica"] = published_by(act);
    return out;
}

bool opens_a_case(const Workflow& workflow, const ActInfo& act) {
    for (const auto& step : workflow.steps())
        if (step.on == act.name && step.from.empty()) return true;
    return false;
}

json problem_schema() {
    return {{"type", "object"},
            {"required", {"type", "title", "status"}},
            {"properties",
             {{"type", text("Clase de problema")},
              {"title", text("Qué pasó")},
              {"status", {{"type", "integer"}}},
              {"detail", text("En qué consiste")},
              {"expediente", {{"type", json::array({"string", "null"})}}},
              {"acto", text("Acto que se pidió")},
              {"fecha", text("Fecha del acto")},
              {"incumplimientos", {{"type", "array"}, {"items", schema_ref("Incumplimiento")}}},
              {"errores", {{"type", "array"}, {"items", {{"type", "object"}}}}}}}};
}

json rule_schema(const Registry& registry) {
    json codes = json::array();
    for (const RuleInfo* rule : registry.rules()) codes.push_back(rule->code);
    return {{"type", "object"},
            {"properties",
             {{"regla", {{"type", "string"}, {"enum", codes}}},
              {"nivel", {{"enum", {"block", "justify", "warn", "policy"}}}},
              {"mensaje", text("Lo que debe cumplirse")},
              {"norma", text("Norma y artículo")},
              {"observado", json::object()},
              {"requerido", json::object()},
              {"detalle", text("Con cifras, cuando ayuda")},
              {"puede_subsanar", text("Rol que lo remedia")},
              {"soporte_requerido", text("Documento motivado que lo permitiría")}}}};
}

json finding_schema(const Services& services) {
    json checks = json::array(), acts{{"type", "array"}, {"items", {{"type", "object"}}}};
    for (const auto& check : services.auditor.checks()) checks.push_back(check.code);
    const auto texts = [](std::string_view description, json items) {
        return json{{"type", "array"}, {"description", description}, {"items", std::move(items)}};
    };
    const auto or_null = [](std::string_view description) {
        return json{{"type", {"object", "null"}}, {"description", description}};
    };
    acts["description"] = "Actos en que se apoya: expediente, seq, acto, fecha";
    return {
        {"type", "object"},
        {"required", {"codigos", "regla", "origen", "norma", "severidad", "expedientes", "actos", "redaccion"}},
        {"properties",
         {{"codigo", {{"type", {"string", "null"}}, {"description", "Primera de `codigos`"}}},
          {"codigos", texts("Verificaciones a las que responde", {{"enum", checks}})},
          {"regla", text("Regla del acto, o la fuente: plazo.…, estado.…, cruce.…")},
          {"origen", {{"enum", {"acto", "plazo", "estado", "cruce"}}}},
          {"norma", text("Norma y artículo")},
          {"severidad", texts("Incidencia que podría tener", {{"type", "string"}})},
          {"expedientes", texts("Expedientes en que se observa", {{"type", "object"}})},
          {"fecha", {{"type", "string"}, {"format", "date"}, {"description", "Del acto, o desde cuándo se observa"}}},
          {"actos", acts},
          {"valores", {{"type", "object"}, {"description", "Lo observado y lo exigido"}}},
          {"redaccion", text("El hallazgo en palabras")},
          {"seguimiento", or_null("Expediente `hallazgo` en que se sigue")},
          {"respuesta", or_null("Lo que respondió la entidad: fecha, persona, texto")}}}};
}

json outgoing_schema() {
    const auto moment = [](std::string_view description) {
        return json{{"type", {"string", "null"}}, {"format", "date-time"}, {"description", description}};
    };
    return {{"type", "object"},
            {"required", {"entrega", "plataforma", "estado", "expediente", "seq", "intentos"}},
            {"properties",
             {{"entrega", text("Id de la entrega: el mismo en todos sus intentos")},
              {"plataforma", text("A quién se cuenta")},
              {"estado", {{"enum", {"pendiente", "entregada", "fallida"}}}},
              {"expediente", text("Expediente del acto")},
              {"seq", {{"type", "integer"}}},
              {"flujo", text("Flujo del expediente")},
              {"acto", text("Acto que se cuenta")},
              {"fecha", {{"type", "string"}, {"format", "date"}}},
              {"intentos", {{"type", "integer"}, {"description", "Los que se empezaron"}}},
              {"motivo", {{"type", {"string", "null"}}, {"description", "Por qué falló el último"}}},
              {"creada", moment("Cuándo quedó por entregar")},
              {"proximo_intento", moment("Cuándo se intenta otra vez; null: en cuanto se pueda")},
              {"entregada", moment("Cuándo se supo que llegó")}}}};
}

/// A row of a report, by the names of its columns.
json row_schema(const Report& report) {
    json properties = json::object();
    for (const auto& column : report.columns) {
        json& one = properties[std::string(column.name)];
        std::string_view type = "string";
        if (column.type == FieldType::money || column.type == FieldType::percent) type = "number";
        if (column.type == FieldType::integer) type = "integer";
        if (column.type == FieldType::boolean) type = "boolean";
        one = {{"type", {type, "null"}}, {"description", column.meaning}};
        if (column.type == FieldType::date) one["format"] = "date";
    }
    return {{"type", "object"}, {"title", report.title}, {"description", report.norm}, {"properties", properties}};
}

json schemas(const Services& services) {
    const json evidence = schema_of(FieldsOf<Evidence>::value);
    json out{{"Problema", problem_schema()},
             {"Incumplimiento", rule_schema(services.registry)},
             {"Hallazgo", finding_schema(services)},
             {"Salida", outgoing_schema()}};
    for (const Report* report : services.reports) out["Informe_" + std::string(report->name)] = row_schema(*report);
    json openings = json::array(), acts = json::array();
    for (const Workflow* workflow : services.registry.workflows())
        for (const auto& act : workflow->acts()) {
            const bool opens = opens_a_case(*workflow, act);
            const std::string name = fmt::format("{}_{}", capital(workflow->name()), act.name);
            out[name] = act_schema(*workflow, act, evidence, opens);
            (opens ? openings : acts).push_back(schema_ref(name));
        }
    out["Apertura"] = {{"anyOf", openings}};
    out["Acto"] = {{"anyOf", acts}};
    out["ActoRealizado"] = {
        {"type", "object"},
        {"required",
         {"expediente", "flujo", "seq", "version", "acto", "fecha", "resultado", "estado", "recibo", "huella"}},
        {"properties", {{"hallazgos", {{"type", "array"}, {"items", schema_ref("Incumplimiento")}}}}}};
    return out;
}

json report_content(const Services& services) {
    json rows = json::array(), out = json::object();
    for (const Report* report : services.reports) rows.push_back(schema_ref("Informe_" + std::string(report->name)));
    const json table{{"type", "object"},
                     {"properties",
                      {{"informe", text("Nombre del informe")},
                       {"a_la_fecha", {{"type", "string"}, {"format", "date"}}},
                       {"filas", {{"type", "array"}, {"items", {{"anyOf", rows}}}}},
                       {"sin_evaluar", {{"type", "array"}, {"items", {{"type", "string"}}}}}}}};
    for (const auto& format : services.report_formats) {
        const std::string media(format.media.substr(0, format.media.find(';')));
        out[media]["schema"] = format.name == "json" ? table : json{{"type", "string"}, {"format", "binary"}};
    }
    return out;
}

json responses(const Services& services, const Route& route) {
    const json problem_body{{"application/problem+json", {{"schema", schema_ref("Problema")}}}};
    const auto refused = [&](std::string_view description) {
        return json{{"description", description}, {"content", problem_body}};
    };
    const bool is_case = route.body == "Apertura", is_act = route.body == "Acto";
    std::string_view type = "application/json";
    if (route.pattern == "/docs") type = "text/html";
    if (route.pattern == "/metrics") type = "text/plain";
    if (route.pattern.ends_with(".ics")) type = "text/calendar";
    if (route.pattern.ends_with("{archivo}")) type = "image/svg+xml";
    json good{{"description", is_case ? "Abierto" : "Hecho"},
              {"content",
               {{std::string(type), {{"schema", is_case || is_act ? schema_ref("ActoRealizado") : json::object()}}}}}};
    if (!route.lists.empty())
        good["content"][std::string(type)]["schema"] = {
            {"type", "object"},
            {"properties",
             {{"elementos", {{"type", "array"}, {"items", schema_ref(route.lists)}}},
              {"siguiente", {{"type", {"string", "null"}}, {"description", "para `despues` de la página siguiente"}}},
              {"sin_evaluar",
               {{"type", "array"},
                {"description", "qué no se pudo mirar y por qué"},
                {"items", {{"type", "string"}}}}}}}};
    if (route.pattern.ends_with("{informe}")) good["content"] = report_content(services);
    json out{{is_case ? "201" : "200", good}};
    if (is_case) out["200"] = {{"description", "Simulado"}, {"content", good["content"]}};
    if (route.open) return route.pattern == "/salud" ? (out["503"] = {{"description", "Sin base de datos"}}, out) : out;
    out["400"] = refused("La petición no es válida: se nombra el campo");
    out["401"] = refused("Falta la ficha, no es válida, venció o fue revocada");
    out["403"] = refused("El rol no puede");
    out["404"] = refused("No existe");
    out["503"] = refused("Sin base de datos: envíe de nuevo con la misma clave");
    if (route.writes) out["413"] = refused("La petición es muy grande");
    if (is_case || is_act) {
        out["409"] =
            refused("El estado no conoce el acto (se nombran los que sí), la llave está ocupada o hay contienda");
        out["422"] = refused("Las reglas no se cumplen: se nombran todas, con su norma");
    }
    if (route.pattern.ends_with("/reintentar")) out["409"] = refused("La entrega no está fallida");
    if (is_act) out["412"] = refused("If-Match no corresponde a la versión presente");
    if (route.stream) out["422"] = refused("El archivo no se pudo leer");
    return out;
}

/// The reports as the values of their slot in the path, and what each of them may be asked with.
void add_reports(json& params, const Services& services) {
    std::map<std::string_view, std::pair<const ReportParam*, std::vector<std::string_view>>> all;
    json names = json::array();
    for (const Report* report : services.reports) {
        names.push_back(report->name);
        for (const auto& param : report->params) {
            auto& [known, of] = all[param.name];
            known = &param;
            of.push_back(report->name);
        }
    }
    params.front()["schema"]["enum"] = std::move(names);
    for (const auto& [name, found] : all) {
        const auto& [param, of] = found;
        json schema{{"type", param->type == FieldType::integer ? "integer" : "string"}};
        if (param->type == FieldType::date) schema["format"] = "date";
        params.push_back({{"name", name},
                          {"in", "query"},
                          {"description", fmt::format("{} ({})", param->meaning, fmt::join(of, ", "))},
                          {"schema", schema}});
    }
}

json parameters(const Services& services, const Route& route) {
    json out = json::array();
    for (const auto& part : segments_of(route.pattern))
        if (part.starts_with('{'))
            out.push_back({{"name", part.substr(1, part.size() - 2)},
                           {"in", "path"},
                           {"required", true},
                           {"schema", {{"type", "string"}}}});
    if (route.pattern.ends_with("{informe}")) add_reports(out, services);
    for (const auto& param : route.params) {
        json schema{{"type", param.type}};
        if (param.type == "date") schema = {{"type", "string"}, {"format", "date"}};
        out.push_back({{"name", param.name}, {"in", "query"}, {"description", param.meaning}, {"schema", schema}});
    }
    if (route.body == "Acto")
        out.push_back({{"name", "If-Match"},
                       {"in", "header"},
                       {"description", "Versión que se vio (ETag)"},
                       {"schema", {{"type", "string"}}}});
    if (!route.body.empty())
        out.push_back({{"name", "Idempotency-Key"},
                       {"in", "header"},
                       {"description", "Misma clave y petición: misma respuesta, un solo acto"},
                       {"schema", {{"type", "string"}, {"maxLength", 200}}}});
    return out;
}

}  // namespace

json openapi(const Services& services) {
    json paths = json::object();
    for (const auto& route : routes()) {
        std::string method(route.method);
        for (char& c : method) c = static_cast<char>(std::tolower(c));
        json what{{"summary", route.summary}, {"responses", responses(services, route)}};
        if (json list = parameters(services, route); !list.empty()) what["parameters"] = list;
        if (route.open) what["security"] = json::array();
        if (!route.body.empty())
            what["requestBody"] = {{"required", true},
                                   {"content", {{"application/json", {{"schema", schema_ref(route.body)}}}}}};
        if (route.stream)
            what["requestBody"] = {{"required", true},
                                   {"content", {{"application/octet-stream", {{"schema", json::object()}}}}}};
        paths[std::string(route.pattern)][method] = std::move(what);
    }
    return {
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "Hito"},
          {"version", services.version},
          {"description",
           "Contratación e inversión pública como máquinas de estados: qué vence, qué procede, por qué no y qué falta. "
           "El dinero va en pesos, con máximo dos decimales."}}},
        {"servers", {{{"url", "/"}}}},
        {"security", {{{"ficha", json::array()}}}},
        {"paths", paths},
        {"components",
         {{"securitySchemes", {{"ficha", {{"type", "http"}, {"scheme", "bearer"}}}}}, {"schemas", schemas(services)}}}};
}

}  // namespace hito::api
