#include "tests/support/replay.hpp"

#include "api/scenario_file.hpp"
#include "workflows/registry.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::test {

namespace {

std::string text_at(const YAML::Node& node, const char* field) {
    return node[field] ? node[field].as<std::string>() : std::string();
}

class Replay {
public:
    Replay(Site& site, const std::string& entity, const std::function<void(const Reply&)>& after)
        : site_{site}, entity_{entity}, after_{after} {}

    void play(const YAML::Node& act) {
        if (act["abierto_por"]) return name_opened(act);
        if (!act["abrir"] && !act["acto"]) return;  // It only looks.
        const bool opens = bool(act["abrir"]);
        const std::string alias = text_at(act, opens ? "como" : "en");
        const std::string workflow = opens ? text_at(act, "abrir") : workflows_.at(alias);
        json body = body_of(act, workflow, opens);
        const std::string path =
            opens ? std::string("/v1/expedientes") : "/v1/expedientes/" + ids_.at(alias) + "/actos";
        const Reply reply = client_of(act["por"]).post(path, body);
        if (reply.status != 200 && reply.status != 201) return;
        if (opens) {
            ids_[alias] = reply.body.at("expediente");
            workflows_[alias] = workflow;
        }
        after_(reply);
    }
    std::map<std::string, std::string> ids() const { return ids_; }

private:
    json body_of(const YAML::Node& act, const std::string& workflow, bool opens) const {
        const Workflow* known = registry().find(workflow);
        json body{{"fecha", text_at(act, "fecha")}};
        if (opens) body["flujo"] = workflow;
        std::string name = text_at(act, "acto");
        if (!name.empty()) body["acto"] = name;
        if (name.empty()) name = known->opening_acts().front();
        if (act["datos"]) body["datos"] = api::json_of(act["datos"], known->find_act(name)->fields);
        for (const char* field : {"motivo", "modo"})
            if (act[field]) body[field] = text_at(act, field);
        for (const auto& one : act["soportes"]) body["soportes"].push_back(api::json_of(one));
        for (const auto& link : act["vinculos"])
            body["vinculos"].push_back(
                {{"tipo", text_at(link, "tipo")}, {"expediente", ids_.at(text_at(link, "con"))}});
        return body;
    }
    /// The last one of its lifecycle: the entity has no other.
    void name_opened(const YAML::Node& act) {
        const std::string workflow = text_at(act, "flujo");
        Client reader = site_.client(site_.token(entity_, "lee", {"registrador"}));
        const Reply list = reader.get("/v1/expedientes?flujo=" + workflow);
        const json cases = list.body.value("elementos", json::array());
        if (cases.empty()) throw std::runtime_error("no case of " + workflow + ": " + list.text);
        ids_[text_at(act, "como")] = cases.back().at("expediente");
        workflows_[text_at(act, "como")] = workflow;
    }
    Client& client_of(const YAML::Node& who) {
        const std::string person = text_at(who, "persona"), role = text_at(who, "rol");
        const auto found = clients_.find(person + "/" + role);
        if (found != clients_.end()) return found->second;
        return clients_.emplace(person + "/" + role, site_.client(site_.token(entity_, person, {role}))).first->second;
    }

    Site& site_;
    const std::string& entity_;
    const std::function<void(const Reply&)>& after_;
    std::map<std::string, std::string> ids_, workflows_;
    std::map<std::string, Client> clients_;
};

}  // namespace

std::map<std::string, std::string> replay(Site& site, const std::string& entity, const std::string& file,
                                          const std::string& anchor, const std::function<void(const Reply&)>& after) {
    const auto siblings = api::read_scenarios(api::read_text(file), file);
    const auto found =
        std::find_if(siblings.begin(), siblings.end(), [&](const auto& one) { return one.anchor == anchor; });
    if (found == siblings.end()) throw std::runtime_error(file + " has no scenario " + anchor);
    Replay run(site, entity, after);
    for (const auto& scenario : api::with_bases(*found, siblings))
        for (const auto& act : scenario.acts) run.play(act);
    return run.ids();
}

}  // namespace hito::test
