// Investment projects as OC4IDS 0.9. Source: formats/README §3.5, project-schema.json.
#include "adapters/ocds/export.hpp"
#include "adapters/ocds/package.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hito::ocds {

namespace {

constexpr std::pair<std::string_view, std::string_view> stages[] = {{"idea", "identification"},
                                                                    {"preparacion", "preparation"},
                                                                    {"ejecucion", "implementation"},
                                                                    {"terminacion", "completion"},
                                                                    {"cancelado", "cancelled"}},
                                                        contract_stages[] = {{"previa", "pre-award"},
                                                                             {"activa", "active"},
                                                                             {"cerrada", "closed"}},
                                                        natures[] = {{"obra", "construction"},
                                                                     {"interventoria", "supervision"},
                                                                     {"consultoria", "design"}};

template <std::size_t N>
std::string word_in(const std::pair<std::string_view, std::string_view> (&list)[N], std::string_view word) {
    for (const auto& [ours, theirs] : list)
        if (ours == word) return std::string(theirs);
    return {};
}

void put(json& out, const char* as, const json& from, const char* field) {
    if (const auto found = from.find(field); found != from.end()) out[as] = *found;
}

json period_of(const json& data, const char* from, const char* to) {
    json out;
    if (data.contains(from)) out["startDate"] = from_day(data[from]);
    if (data.contains(to)) out["endDate"] = to_day(data[to]);
    return out;
}

/// Adds who it is to the parties; a reference, or null where nobody is named.
json party_of(json& parties, const json& who, std::initializer_list<const char*> roles) {
    json one = organization(who, roles);
    if (one.is_null()) return one;
    for (auto& other : parties) {
        if (other.at("id") != one["id"]) continue;
        for (const auto& role : one["roles"])
            if (std::find(other["roles"].begin(), other["roles"].end(), role) == other["roles"].end())
                other["roles"].push_back(role);
        return reference(other);
    }
    parties.push_back(one);
    return reference(one);
}

/// What changed from one event to the next: the value, the term, or something else.
json modifications_of(const json& events) {
    json out = json::array(), before;
    for (const auto& event : events) {
        const json& now = event.at("datos");
        const std::string name = event.at("evento");
        if (before.is_object() && (name == "modificacion" || name == "cesion")) {
            json one{{"id", event.at("id")},
                     {"date", from_day(event.at("fecha"))},
                     {"releaseID", event.at("id")},
                     {"type", "scope"},
                     {"description", name == "cesion" ? "Cesión del contrato" : "Modificación del contrato"}};
            put(one, "description", event.at("acto"), "descripcion");
            put(one, "rationale", event.at("acto"), "justificacion");
            if (before.contains("fin") && now.contains("fin") && before["fin"] != now["fin"]) {
                one["type"] = "duration";
                one["oldContractPeriod"] = period_of(before, "inicio", "fin");
                one["newContractPeriod"] = period_of(now, "inicio", "fin");
            }
            if (before.contains("valor") && now.contains("valor") && before["valor"] != now["valor"]) {
                one["type"] = "value";
                one["oldContractValue"] = money(before["valor"]);
                one["newContractValue"] = money(now["valor"]);
            }
            out.push_back(std::move(one));
        }
        before = now;
    }
    return out;
}

json process_of(const json& contract, const Publisher& publisher, const json& authority, json& parties) {
    const json& data = contract.at("datos");
    const std::string key = contract.at("clave");
    json summary{{"ocid", ocid_of(publisher, key)},
                 {"externalReference", data.at("numero")},
                 {"status", word_in(contract_stages, contract.value("etapa", ""))},
                 {"nature", json::array({word_in(natures, contract.value("clase", ""))})},
                 {"modifications", modifications_of(contract.at("eventos"))}};
    put(summary, "title", data, "objeto");
    json& tender = summary["tender"];
    tender["procurementMethod"] = std::string(method_of(data.value("metodo", "")));
    put(tender, "procurementMethodDetails", data, "modalidad");
    tender["procuringEntity"] = authority;
    if (json who = party_of(parties, data.value("contratista", json::object()), {"supplier"}); !who.is_null())
        summary["suppliers"] = json::array({std::move(who)});
    if (data.contains("valor_inicial")) summary["contractValue"] = money(data["valor_inicial"]);
    summary["contractPeriod"] = period_of(data, "inicio", "fin");
    if (summary["status"] == "closed" && data.contains("valor")) summary["finalValue"] = money(data["valor"]);
    // A process may have several contracts: each is told apart.
    return {{"id", summary["ocid"].get<std::string>() + "-" + plain_id(data.at("numero").get<std::string>())},
            {"summary", std::move(summary)}};
}

json metric(const char* id, const char* title, const json& hundredths, const std::string& day) {
    return {{"id", id},
            {"title", title},
            {"observations",
             {{{"id", "1"},
               {"period", {{"endDate", day}}},
               {"measure", hundredths.get<double>() / 100},
               {"unit", {{"name", "%"}}}}}}};
}

json budget_of(const json& data, const json& authority) {
    json out;
    if (data.contains("apropiado")) out["amount"] = money(data["apropiado"]);
    if (data.contains("aprobado_el")) out["approvalDate"] = from_day(data["aprobado_el"]);
    json sources = json::array();
    for (const auto& one : data.value("fuentes", json::array()))
        sources.push_back({{"id", plain_id(one.at("fuente").get<std::string>())},
                           {"description", one.at("fuente")},
                           {"amount", money(one.at("valor"))},
                           {"sourceParty", authority}});
    if (!sources.empty())
        out["budgetBreakdowns"] = {
            {{"id", "fuentes"}, {"description", "Apropiación por fuente"}, {"budgetBreakdown", sources}}};
    return out;
}

json project_of(const json& story, const Publisher& publisher) {
    const json& data = story.at("datos");
    const std::string updated = in_colombia(story.at("actualizado").get<std::string>());
    json parties = json::array();
    const json authority =
        party_of(parties, {{"documento", publisher.nit}, {"nombre", publisher.name}, {"clase", "nit"}},
                 {"publicAuthority", "buyer", "procuringEntity", "funder"});
    json out{{"id", publisher.project_prefix + "-" + plain_id(story.at("clave").get<std::string>())},
             {"updated", updated},
             {"language", "es"},
             {"identifiers", {{{"id", story.at("clave")}, {"scheme", "CO-DNP-BPIN"}}}},
             {"status", word_in(stages, story.value("etapa", ""))},
             {"publicAuthority", authority},
             {"budget", budget_of(data, authority)}};
    put(out, "title", data, "nombre");
    put(out, "description", data, "descripcion");
    put(out, "purpose", data, "objetivo");
    if (!out.contains("description")) put(out, "description", data, "necesidad");
    if (data.contains("desde"))
        out["period"]["startDate"] = fmt::format("{}-01-01T00:00:00-05:00", data["desde"].get<int>());
    if (data.contains("hasta"))
        out["period"]["endDate"] = fmt::format("{}-12-31T23:59:59-05:00", data["hasta"].get<int>());
    if (data.contains("hasta_el")) out["period"]["endDate"] = to_day(data["hasta_el"]);
    if (data.contains("municipios")) out["locations"] = {{{"id", "1"}, {"description", data["municipios"]}}};
    if (data.contains("avance_fisico"))
        out["metrics"].push_back(metric("physicalProgress", "Avance físico", data["avance_fisico"], updated));
    if (data.contains("avance_financiero"))
        out["metrics"].push_back(metric("financialProgress", "Avance financiero", data["avance_financiero"], updated));
    json processes = json::array();
    for (const auto& contract : story.at("contratos"))
        processes.push_back(process_of(contract, publisher, authority, parties));
    out["contractingProcesses"] = std::move(processes);
    out["parties"] = std::move(parties);
    return without_empty(out);
}

void write_projects(const ExportJob& job) {
    const Publisher publisher = publisher_of(job);
    PackageFile file(job, head_of(job, publisher, "projects", "0.9"), "projects");
    job.source.stories("proyectos", [&](const json& story) {
        const json project = project_of(story, publisher);
        const auto day = parse_date(project.at("updated").get<std::string>().substr(0, 10));
        if ((!job.asked.from || *day >= *job.asked.from) && (!job.asked.until || *day <= *job.asked.until))
            file.add(project);
    });
    file.finish();
}

}  // namespace

Export projects_export() {
    return {"oc4ids",
            "Proyectos de inversión en OC4IDS",
            "OC4IDS 0.9 (estándar de datos de infraestructura)",
            Certainty::exact,
            {"proyectos"},
            {{"json", "application/json"}},
            {},
            write_projects};
}

}  // namespace hito::ocds
