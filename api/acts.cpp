#include "api/acts.hpp"

#include "api/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <future>

namespace hito::api {

namespace {

constexpr std::size_t largest_body = 1 << 20;
constexpr int deepest_json = 32;
constexpr std::size_t longest_key = 200;

/// How deep the brackets of a JSON text go, without parsing it: a parser's stack is not the caller's to spend.
int depth_of(std::string_view text) {
    int depth = 0, deepest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

[[noreturn]] void refuse(int status, std::string_view kind, std::string_view title, std::string_view detail,
                         json more = json::object()) {
    throw Refusal{problem(status, kind, title, detail, std::move(more))};
}

[[noreturn]] void refuse_field(const std::string& field, const std::string& message) {
    refuse(400, "campo-invalido", "La petición no es válida", fmt::format("{}: {}", field, message),
           {{"errores", {{{"campo", field}, {"mensaje", message}}}}});
}

/// The fields of a request for an act.
struct ActBody {
    std::string workflow, act, motive, mode = "exigir", role;
    std::optional<Date> date;
    json data = json::object();
    std::vector<Evidence> evidence;
    json links = json::array();
};

std::string text_of(const json& body, const char* name) {
    const auto found = body.find(name);
    if (found == body.end() || found->is_null()) return {};
    if (!found->is_string()) refuse_field(name, "se espera un texto");
    return found->get<std::string>();
}

ActBody act_body(json&& body, std::initializer_list<std::string_view> known) {
    if (!body.is_object()) refuse(400, "json-invalido", "La petición no es válida", "se espera un objeto JSON");
    for (const auto& [name, value] : body.items())
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse_field(name, fmt::format("campo desconocido; los conocidos son: {}", fmt::join(known, ", ")));
    ActBody out;
    out.workflow = text_of(body, "flujo");
    out.act = text_of(body, "acto");
    out.motive = text_of(body, "motivo");
    out.role = text_of(body, "rol");
    if (body.contains("modo")) out.mode = text_of(body, "modo");
    FieldErrors errors;
    if (body.contains("fecha")) read_value(body["fecha"], Form::wire, out.date, "fecha", errors);
    if (body.contains("soportes")) read_value(body["soportes"], Form::wire, out.evidence, "soportes", errors);
    if (!errors.empty()) refuse_field(errors.front().path, errors.front().message);
    if (body.contains("datos") && !body["datos"].is_null()) out.data = std::move(body["datos"]);
    if (!out.data.is_object()) refuse_field("datos", "se espera un objeto");
    if (body.contains("vinculos")) out.links = body["vinculos"];
    return out;
}

/// The role that the caller named, if it is one of his own.
const Role* role_named(const Services& services, const Caller& caller, const std::string& name) {
    if (name.empty()) return nullptr;
    const Role* named = services.registry.find_role(name);
    if (!named) refuse_field("rol", fmt::format("no hay un rol «{}»", name));
    if (!caller.has(*named))
        refuse(403, "sin-permiso", "No tiene ese rol", fmt::format("{} no tiene el rol {}.", caller.person, name));
    return named;
}

std::optional<int> if_match_of(const Request& request) {
    std::string tag = request.header("If-Match");
    if (tag.empty() || tag == "*") return std::nullopt;
    if (tag.size() > 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
    int version = 0;
    const auto [end, error] = std::from_chars(tag.data(), tag.data() + tag.size(), version);
    if (error != std::errc{} || end != tag.data() + tag.size())
        refuse(400, "if-match-invalido", "If-Match no es válido",
               "se espera la versión del expediente, tal como la da ETag");
    return version;
}

Command command_of(const Services& services, const Caller& caller, const Request& request, ActBody&& body) {
    Command command;
    command.act = std::move(body.act);
    command.date = body.date ? *body.date : bogota_day(services.clock());
    command.data = std::move(body.data);
    command.evidence = std::move(body.evidence);
    command.motive = std::move(body.motive);
    const auto mode = parse_mode(body.mode);
    if (!mode) refuse_field("modo", "se espera exigir o registrar");
    command.mode = *mode;
    command.person = caller.person;
    command.role = role_named(services, caller, body.role);
    command.roles = caller.roles;
    command.if_match = if_match_of(request);
    command.key = request.header("Idempotency-Key");
    if (command.key.size() > longest_key)
        refuse(400, "clave-invalida", "La clave de idempotencia es muy larga", "máximo 200 caracteres");
    if (command.key.starts_with("importacion:") || command.key.starts_with("reloj:"))
        refuse(400, "clave-invalida", "La clave de idempotencia está reservada",
               "no puede comenzar por importacion: ni reloj:");
    if (!command.key.empty())
        command.fingerprint =
            to_hex(Sha256()
                       .update(fmt::format("{}\n{}\n{}\n", request.method, request.path, caller.person))
                       .update(request.body)
                       .finish());
    if (command.mode == Mode::registrar && !caller.has(services.recorder))
        refuse(403, "sin-permiso", "No puede registrar actos pasados", "El modo registrar pide el rol registrador.");
    return command;
}

Answer answer_of(const Services& services, const Performed& performed, const Command& command, bool dry) {
    const bool accepted =
        performed.record && performed.record->accepted && !performed.key_reused && !performed.contended;
    if (!accepted) {
        if (performed.replayed) {  // The same refusal as then.
            Performed then = performed;
            then.decision.ruling = Ruling::refused;
            return refusal(then, command, services.registry);
        }
        return refusal(performed, command, services.registry);
    }
    const bool opened = performed.record->seq == 1;
    std::string text = act_answer(*performed.record, services.registry);
    if (dry) {
        json body = json::parse(text);
        body["simulado"] = true;
        json deadlines = json::array();
        for (const auto& deadline : *performed.after->deadlines)
            deadlines.push_back({{"nombre", deadline.name},
                                 {"fecha", to_iso(deadline.date)},
                                 {"cuenta", deadline.account},
                                 {"norma", deadline.norm}});
        body["plazos"] = deadlines;
        body["datos"] = to_wire(performed.after->facts, performed.after->workflow->fields());
        text = body.dump();
    }
    Answer answer = ok_text(std::move(text), opened && !dry ? 201 : 200);
    answer.headers.emplace_back("ETag", fmt::format("\"{}\"", performed.record->version));
    if (opened && !dry)
        answer.headers.emplace_back("Location", "/v1/expedientes/" + to_text(performed.record->case_id));
    return answer;
}

Answer run(const Services& services, const Caller& caller, const Command& command, bool dry) {
    try {
        return answer_of(services, services.runner.perform(caller.entity, command, dry), command, dry);
    } catch (const KeyTaken& error) {
        return problem(409, "llave-ocupada", "Ya existe un expediente con esa llave", error.what());
    } catch (const std::out_of_range& error) {  // A dated parameter without a value for the day.
        return problem(422, "sin-parametro", "Falta un valor de la ley para esa fecha", error.what());
    }
}

bool wants_dry(const Request& request) {
    const std::string value = request.param("simular");
    if (value.empty() || value == "false") return false;
    if (value != "true") refuse_field("simular", "se espera true o false");
    return true;
}

}  // namespace

json parse_body(const std::string& body) {
    if (body.size() > largest_body)
        refuse(413, "muy-grande", "La petición es muy grande", fmt::format("el máximo es {} bytes", largest_body));
    if (depth_of(body) > deepest_json)
        refuse(400, "json-invalido", "El JSON no es válido",
               fmt::format("está anidado a más de {} niveles", deepest_json));
    try {
        return json::parse(body);
    } catch (const json::parse_error& error) {
        const std::string what = error.what();
        refuse(400, "json-invalido", "El JSON no es válido",
               what.find("UTF-8") != what.npos ? fmt::format("no es UTF-8 válido, cerca del byte {}", error.byte)
                                               : fmt::format("error de sintaxis cerca del byte {}", error.byte));
    }
}

Uuid case_named(const Services& services, const Caller& caller, const std::string& name) {
    const auto id = parse_uuid(name);
    if (id) return *id;
    const auto found = services.archive.resolve(caller.entity, name);
    if (!found)
        refuse(404, "no-existe", "No existe", fmt::format("No hay un expediente con el id o la llave «{}».", name));
    return *found;
}

Answer open_case(const Services& services, const Caller& caller, const Request& request) {
    ActBody body = act_body(parse_body(request.body),
                            {"flujo", "fecha", "datos", "vinculos", "soportes", "motivo", "modo", "rol", "acto"});
    const Workflow* workflow = services.registry.find(body.workflow);
    if (!workflow)
        refuse_field("flujo",
                     body.workflow.empty() ? "falta este campo" : fmt::format("no hay un flujo «{}»", body.workflow));
    if (body.act.empty()) {
        const auto acts = workflow->opening_acts();
        if (acts.size() != 1)
            refuse_field("acto",
                         fmt::format("el flujo se abre con varios actos; diga cuál: {}", fmt::join(acts, ", ")));
        body.act = acts.front();
    }
    const json links = std::move(body.links);
    Command command = command_of(services, caller, request, std::move(body));
    command.opens = workflow;
    command.target = fresh_uuid(services.clock());
    if (!links.is_array()) refuse_field("vinculos", "se espera una lista");
    for (const auto& link : links) {
        if (!link.is_object() || !link.contains("tipo") || !link.contains("expediente") || !link["tipo"].is_string() ||
            !link["expediente"].is_string())
            refuse_field("vinculos", "cada vínculo lleva tipo y expediente");
        command.links.push_back(
            {link["tipo"].get<std::string>(), case_named(services, caller, link["expediente"].get<std::string>())});
    }
    return run(services, caller, command, wants_dry(request));
}

Answer perform_act(const Services& services, const Caller& caller, const Request& request) {
    ActBody body = act_body(parse_body(request.body), {"acto", "fecha", "datos", "soportes", "motivo", "modo", "rol"});
    if (body.act.empty()) refuse_field("acto", "falta este campo");
    Command command = command_of(services, caller, request, std::move(body));
    command.target = case_named(services, caller, request.segments.at(2));
    return run(services, caller, command, wants_dry(request));
}

}  // namespace hito::api
