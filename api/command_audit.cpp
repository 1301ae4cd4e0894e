// `hito audit rules`: what GET /v1/hallazgos lists, for a whole entity.
#include "api/audit.hpp"
#include "api/commands.hpp"

#include <fmt/format.h>

#include <map>

namespace hito::api {

namespace {

struct AuditOptions {
    AuditAsked asked;
    std::string entity, case_name;
    bool as_json = false;
};

AuditQuery query_of(const Office& office, const std::string& entity, const AuditOptions& options) {
    AuditQuery out =
        audit_query(office.services, options.asked, [](std::string_view parameter, const std::string& why) {
            std::string option(parameter);
            std::replace(option.begin(), option.end(), '_', '-');
            throw CommandError{wrong_call, fmt::format("--{}: {}", option, why)};
        });
    if (options.case_name.empty()) return out;
    out.case_id = office.services.archive.resolve(entity, options.case_name);
    if (!out.case_id)
        throw CommandError{wrong_call,
                           fmt::format("la entidad {} no tiene el expediente «{}»", entity, options.case_name)};
    return out;
}

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }
std::string joined(const json& list) {
    std::string out;
    for (const auto& one : list) out += (out.empty() ? "" : ", ") + text_of(one);
    return out;
}

void print_finding(const json& finding) {
    const std::string code = joined(finding.at("codigos"));
    fmt::print("{:4} {}  {}\n", code.empty() ? "—" : code, text_of(finding.at("fecha")),
               finding.at("severidad").empty() ? "sin clasificar" : joined(finding.at("severidad")));
    for (const auto& one : finding.at("expedientes")) fmt::print("     {}\n", text_of(one.at("titulo")));
    fmt::print("     {}\n     Norma: {}\n", text_of(finding.at("redaccion")), text_of(finding.at("norma")));
    const json& values = finding.at("valores");
    if (!values.at("observado").is_null() || !values.at("exigido").is_null())
        fmt::print("     Observado: {}; exigido: {}\n", text_of(values.at("observado")), text_of(values.at("exigido")));
    for (const auto& act : finding.at("actos"))
        fmt::print("     Acto {}: {} del {}\n", act.at("seq").get<int>(), text_of(act.at("acto")),
                   text_of(act.at("fecha")));
    fmt::print("     Regla: {}\n", text_of(finding.at("regla")));
    if (const json& reply = finding.at("respuesta"); !reply.is_null())
        fmt::print("     Respuesta de la entidad ({}): {}\n", text_of(reply.at("fecha")), text_of(reply.at("texto")));
    fmt::print("\n");
}

/// The findings of one entity as they are found.
class Printing {
public:
    explicit Printing(bool as_json) : as_json_{as_json} {
        if (as_json_) fmt::print("{{\"elementos\":[");
    }
    void entity(const std::string& name) { entity_ = name; }
    void finding(json one) {
        ++found_;
        for (const auto& code : one.at("codigos")) ++by_code_[code.get<std::string>()];
        if (!as_json_) return print_finding(one);
        one["entidad"] = entity_;
        fmt::print("{}\n{}", found_ == 1 ? "" : ",", one.dump());
    }
    void finish(const std::vector<std::string>& left_out, Date day) const {
        if (as_json_) return fmt::print("\n],\"sin_evaluar\":{}}}\n", json(left_out).dump());
        fmt::print("{} hallazgos al {}\n", found_, to_iso(day));
        for (const auto& [code, times] : by_code_) fmt::print("  {:4} {:6}\n", code, times);
        if (!left_out.empty()) fmt::print("Sin evaluar:\n");
        for (const auto& line : left_out) fmt::print("  {}\n", line);
    }

private:
    bool as_json_;
    std::string entity_;
    std::uint64_t found_ = 0;
    std::map<std::string, std::uint64_t> by_code_;
};

void run_rules(Desk& desk, const AuditOptions& options) {
    if (!options.case_name.empty() && options.entity.empty())
        throw CommandError{wrong_call, "--expediente pide --entidad"};
    Office office(desk.parts, desk.open());
    std::vector<std::string> entities = office.services.archive.entities();
    if (!options.entity.empty()) {
        if (std::find(entities.begin(), entities.end(), options.entity) == entities.end())
            throw CommandError{wrong_call, fmt::format("no hay una entidad {}", options.entity)};
        entities = {options.entity};
    }
    Date day{};
    std::vector<std::string> left_out;
    std::vector<AuditQuery> queries;
    for (const auto& entity : entities) queries.push_back(query_of(office, entity, options));
    Printing out(options.as_json);
    Progress progress("Revisando", 0);
    std::uint64_t before = 0, seen = 0;
    for (std::size_t i = 0; i < entities.size(); ++i) {
        out.entity(entities[i]);
        day = queries[i].as_of;
        auto missing = sweep(
            office.services, entities[i], queries[i],
            [&](json finding) {
                progress.finish();
                out.finding(std::move(finding));
                return true;
            },
            [&](std::uint64_t cases) { progress.show(before + (seen = cases), 0); });
        before += seen;
        for (auto& line : missing) left_out.push_back(fmt::format("{}: {}", entities[i], line));
    }
    progress.finish();
    out.finish(left_out, day);
}

}  // namespace

void add_audit(CLI::App& app, Desk& desk) {
    const auto named = app.get_subcommands([](CLI::App* one) { return one->get_name() == "audit"; });
    CLI::App* audit = named.empty() ? app.add_subcommand("audit", "Para los órganos de control") : named.front();
    audit->require_subcommand(1);
    auto options = std::make_shared<AuditOptions>();
    auto* rules =
        audit->add_subcommand("rules", "Hallazgos de la historia: de los actos, de cada expediente y de cruzarlos");
    rules->add_option("--entidad", options->entity, "NIT; por omisión, todas");
    rules->add_option("--as-of,--a-la-fecha", options->asked["a_la_fecha"],
                      "Día al que se mira, AAAA-MM-DD; por omisión hoy");
    rules->add_option("--conocido-en", options->asked["conocido_en"],
                      "Con lo registrado hasta ese día; por omisión, el mismo");
    rules->add_option("--regla", options->asked["regla"], "Verificación (R28), regla u otra fuente");
    rules->add_option("--severidad", options->asked["severidad"],
                      "administrativa, disciplinaria, fiscal, penal o alerta");
    rules->add_option("--flujo", options->asked["flujo"], "Solo los expedientes de ese flujo");
    rules->add_option("--expediente", options->case_name, "Solo ese expediente, por id o llave");
    rules->add_option("--desde", options->asked["desde"], "Desde ese día");
    rules->add_option("--hasta", options->asked["hasta"], "Hasta ese día");
    rules->add_flag("--json", options->as_json,
                    "En JSON: los elementos de GET /v1/hallazgos, cada uno con su entidad, y sin_evaluar");
    desk.add_database_options(*rules);
    rules->callback([&desk, options] { run_rules(desk, *options); });
}

}  // namespace hito::api
