#include "api/reads.hpp"

#include "api/acts.hpp"
#include "api/answers.hpp"
#include "api/paging.hpp"
#include "engine/describe.hpp"
#include "engine/explain.hpp"
#include "engine/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace hito::api {

namespace {

Snapshot snapshot_named(const Services& services, const Caller& caller, const std::string& name) {
    auto snapshot = services.archive.find(caller.entity, case_named(services, caller, name));
    if (!snapshot)
        throw Refusal{problem(404, "no-existe", "No existe",
                              fmt::format("No hay un expediente con el id o la llave «{}».", name))};
    return std::move(*snapshot);
}

/// A page: `siguiente` is what `despues` of the next request takes.
Answer page(std::vector<json> rows, int limit, const std::function<std::string(const json&)>& cursor) {
    json body{{"siguiente", nullptr}};
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.resize(static_cast<std::size_t>(limit));
        body["siguiente"] = cursor(rows.back());
    }
    body["elementos"] = std::move(rows);
    return ok(body);
}

template <class List>
std::vector<json> listed(List list) {
    try {
        return list();
    } catch (const std::invalid_argument& error) { refuse_param("despues", error.what()); }
}

}  // namespace

Answer list_workflows(const Services& services, const Caller&, const Request&) {
    json out = json::array();
    for (const Workflow* workflow : services.registry.workflows())
        out.push_back({{"flujo", workflow->name()},
                       {"nombre", workflow->label()},
                       {"estados", workflow->states().size()},
                       {"actos", workflow->acts().size()},
                       {"pasos", workflow->steps().size()},
                       {"huella", workflow->digest()}});
    return ok({{"elementos", out}});
}

Answer show_workflow(const Services& services, const Caller&, const Request& request) {
    const Workflow& workflow = workflow_named(services, request.segments.at(2));
    json body = definition(workflow);
    body["huella"] = workflow.digest();
    return ok(body);
}

Answer draw_workflow(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"expediente"});
    const Workflow& workflow = workflow_named(services, request.segments.at(2));
    Highlight highlight;
    if (const std::string name = request.param("expediente"); !name.empty()) {
        const Snapshot snapshot = snapshot_named(services, caller, name);
        if (snapshot.workflow != &workflow) refuse_param("expediente", "es de otro flujo");
        highlight.current.assign(snapshot.states.begin(), snapshot.states.end());
        for (const auto& act : services.archive.history(caller.entity, snapshot.id))
            highlight.path.insert(highlight.path.end(), act.states_after.begin(), act.states_after.end());
    }
    Answer answer;
    const std::string& file = request.segments.at(3);
    if (file == "diagrama.mmd") {
        answer.type = "text/plain; charset=utf-8";
        answer.body = mermaid_of(workflow, highlight);
    } else if (file == "diagrama.dot") {
        answer.type = "text/vnd.graphviz; charset=utf-8";
        answer.body = dot_of(workflow, highlight);
    } else if (file == "diagrama.svg") {
        answer.type = "image/svg+xml";
        answer.body = services.svg_of(dot_of(workflow, highlight));
    } else {
        return problem(404, "no-existe", "No existe", "Los diagramas son diagrama.svg, diagrama.mmd y diagrama.dot.");
    }
    return answer;
}

Answer list_cases(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"flujo", "estado", "bpin", "responsable", "texto", "vence_antes", "despues", "limite"});
    CaseFilter filter;
    filter.workflow = known_workflow(services, request);
    filter.state = request.param("estado");
    filter.bpin = request.param("bpin");
    filter.responsible = request.param("responsable");
    filter.text = request.param("texto");
    filter.due_before = date_of(request, "vence_antes");
    filter.after = request.param("despues");
    const int limit = limit_of(request);
    filter.limit = limit + 1;
    return page(listed([&] { return services.archive.cases(caller.entity, filter); }), limit,
                [](const json& row) { return row.at("expediente").get<std::string>(); });
}

Answer show_case(const Services& services, const Caller& caller, const Request& request) {
    const Snapshot snapshot = snapshot_named(services, caller, request.segments.at(2));
    Answer answer =
        ok(case_answer(snapshot, services.archive.projection(caller.entity, snapshot.id), services.registry));
    answer.headers.emplace_back("ETag", fmt::format("\"{}\"", snapshot.version));
    return answer;
}

Answer show_history(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"despues", "limite"});
    const Snapshot snapshot = snapshot_named(services, caller, request.segments.at(2));
    int after = 0;
    if (const std::string text = request.param("despues"); !text.empty()) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), after);
        if (error != std::errc{} || end != text.data() + text.size() || after < 0)
            refuse_param("despues", "se espera el seq de un acto");
    }
    const int limit = limit_of(request);
    std::vector<json> acts;
    for (const auto& act : services.archive.history(caller.entity, snapshot.id, after, limit + 1))
        acts.push_back(act_in_history(act, services.registry));
    return page(std::move(acts), limit, [](const json& row) { return std::to_string(row.at("seq").get<int>()); });
}

Answer explain_case(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"hasta", "fecha"});
    const Snapshot snapshot = snapshot_named(services, caller, request.segments.at(2));
    if (const std::string goal = request.param("hasta"); !goal.empty()) {
        if (!snapshot.workflow->find_state(goal))
            refuse_param("hasta", fmt::format("el flujo {} no tiene el estado «{}»", snapshot.workflow->name(), goal));
        return ok(path_to(*snapshot.workflow, snapshot.states, goal));
    }
    const auto law = services.laws.of(caller.entity);
    Question question;
    question.day = date_of(request, "fecha").value_or(bogota_day(services.clock()));
    question.law = law.get();
    question.roles = caller.roles;
    question.person = caller.person;
    question.general_rules = services.general_rules;
    json body = explain(snapshot, question);
    body["estado"] = snapshot.states.front();
    return ok(body);
}

namespace {

PublicationState publication_state(const Request& request) {
    const std::string word = request.param("estado");
    if (word.empty() || word == "pendiente") return PublicationState::pending;
    if (word == "publicada") return PublicationState::published;
    if (word == "tardia") return PublicationState::late;
    refuse_param("estado", "se espera pendiente, publicada o tardia");
}

/// A deadline of what waits to be published, as an item of the list.
json waiting_item(json row, const Services& services, const Law& law, Date today) {
    const std::string deadline = row.at("nombre"), workflow = row.at("flujo");
    const json waiting = std::move(row["por_publicar"]);
    row.erase("por_publicar");
    row["estado"] = "pendiente";
    for (const char* later : {"publicado_el", "url", "sha256"}) row[later] = nullptr;
    const Date limit = parse_date(row.at("limite").get<std::string>()).value();
    row["vencida"] = limit < today;
    row["retraso_dias_habiles"] = working_days_late(*law.calendar, limit, today);
    const Workflow* known = services.registry.find(workflow);
    if (const auto behind = known ? behind_deadline(deadline, waiting, known->acts()) : std::nullopt) {
        row["acto"] = behind->act->name;
        row["documento"] = published_document(*behind->act).title;
        row["expedido"] = to_iso(behind->day.dia);
        if (behind->day.hasta) row["expedido_hasta"] = to_iso(*behind->day.hasta);
        row["cuantos"] = behind->day.count();
    }
    return row;
}

json published_item(json row) {
    const json told = std::move(row["publicacion"]);
    row.erase("publicacion");
    for (const char* name :
         {"acto", "documento", "expedido", "limite", "publicado_el", "retraso_dias_habiles", "url", "sha256"})
        row[name] = told.contains(name) ? told.at(name) : json();
    row["estado"] = told.value("retraso_dias_habiles", 0) > 0 ? "tardia" : "publicada";
    return row;
}

}  // namespace

Answer list_publications(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"estado", "flujo", "expediente", "desde", "hasta", "despues", "limite"});
    PublicationFilter filter;
    filter.state = publication_state(request);
    filter.workflow = known_workflow(services, request);
    if (const std::string name = request.param("expediente"); !name.empty())
        filter.case_id = to_text(case_named(services, caller, name));
    filter.from = date_of(request, "desde");
    filter.until = date_of(request, "hasta");
    filter.after = request.param("despues");
    const int limit = limit_of(request);
    filter.limit = limit + 1;
    auto rows = listed([&] { return services.archive.publications(caller.entity, filter); });
    const bool pending = filter.state == PublicationState::pending;
    const auto law = services.laws.of(caller.entity);
    const Date today = bogota_day(services.clock());
    for (auto& row : rows)
        row = pending ? waiting_item(std::move(row), services, *law, today) : published_item(std::move(row));
    return page(std::move(rows), limit, [&](const json& row) {
        return fmt::format("{}|{}|{}", row.at(pending ? "limite" : "fecha").get<std::string>(),
                           row.at("expediente").get<std::string>(),
                           pending ? row.at("nombre").get<std::string>() : std::to_string(row.at("seq").get<int>()));
    });
}

Answer change_feed(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"desde", "limite"});
    FeedPage feed;
    try {
        feed = services.archive.feed(caller.entity, request.param("desde"), limit_of(request));
    } catch (const std::invalid_argument& error) { refuse_param("desde", error.what()); }
    std::string digest_text;
    for (const auto& act : feed.acts) digest_text += act.at("huella").get<std::string>() + "\n";
    return ok({{"cursor", feed.cursor},
               {"hay_mas", feed.more},
               {"cuantos", feed.acts.size()},
               {"huella", to_hex(sha256(digest_text))},
               {"actos", feed.acts}});
}

}  // namespace hito::api
