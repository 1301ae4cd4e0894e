// GET /v1/plazos and /v1/plazos.ics.
#include "api/acts.hpp"
#include "api/paging.hpp"
#include "api/reads.hpp"

#include <fmt/format.h>

namespace hito::api {

namespace {

constexpr int calendar_page = 1000;

DeadlineFilter filter_of(const Services& services, const Caller& caller, const Request& request) {
    DeadlineFilter filter;
    filter.workflow = known_workflow(services, request);
    filter.responsible = request.param("responsable");
    if (filter.responsible == "yo") filter.responsible = caller.person;
    filter.office = request.param("dependencia");
    filter.name = request.param("nombre");
    if (const std::string name = request.param("expediente"); !name.empty())
        filter.case_id = to_text(case_named(services, caller, name));
    filter.from = date_of(request, "desde");
    filter.until = date_of(request, "hasta");
    return filter;
}

std::string cursor_of(const json& row) {
    return fmt::format("{}|{}|{}", row.at("fecha").get<std::string>(), row.at("expediente").get<std::string>(),
                       row.at("nombre").get<std::string>());
}

AgendaEntry entry_of(const json& row) {
    const auto text = [&](const char* name) { return row.at(name).get<std::string>(); };
    return {text("expediente"), text("nombre"), row.at("version"),  parse_date(text("fecha")).value(),
            text("titulo"),     text("flujo"),  text("estado"),     text("cuenta"),
            text("norma"),      text("quien"),  text("responsable")};
}

}  // namespace

Answer list_deadlines(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"flujo", "responsable", "dependencia", "nombre", "expediente", "desde", "hasta", "despues",
                            "limite"});
    DeadlineFilter filter = filter_of(services, caller, request);
    filter.after = request.param("despues");
    const auto limit = static_cast<std::size_t>(limit_of(request));
    filter.limit = static_cast<int>(limit) + 1;
    std::vector<json> rows;
    try {
        rows = services.archive.deadlines(caller.entity, filter);
    } catch (const std::invalid_argument& error) { refuse_param("despues", error.what()); }
    json next;
    if (rows.size() > limit) {
        rows.resize(limit);
        next = cursor_of(rows.back());
    }
    const std::string today = to_iso(bogota_day(services.clock()));
    for (auto& row : rows) row["vencido"] = row.at("fecha").get<std::string>() < today;
    return ok({{"elementos", std::move(rows)}, {"siguiente", next}});
}

Answer deadlines_calendar(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"flujo", "responsable", "dependencia", "nombre", "expediente", "desde", "hasta"});
    DeadlineFilter filter = filter_of(services, caller, request);
    filter.limit = calendar_page;
    const json known = services.archive.entity(caller.entity).value_or(json::object());
    auto file = std::make_shared<TemporaryFile>("plazos");
    const auto agenda =
        services.open_agenda(file->path(), {caller.entity, known.value("nombre", ""), services.clock()});
    for (bool more = true; more;) {
        const auto rows = services.archive.deadlines(caller.entity, filter);
        for (const json& row : rows) agenda->entry(entry_of(row));
        more = rows.size() == static_cast<std::size_t>(calendar_page);
        if (more) filter.after = cursor_of(rows.back());
    }
    agenda->finish();
    Answer answer;
    answer.type = "text/calendar; charset=utf-8";
    answer.file = std::move(file);
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"plazos.ics\"");
    return answer;
}

}  // namespace hito::api
