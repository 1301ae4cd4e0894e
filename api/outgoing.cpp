// GET /v1/salidas and POST /v1/salidas/{entrega}/reintentar.
#include "api/acts.hpp"
#include "api/outbox.hpp"
#include "api/paging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::api {

Answer list_outgoing(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {"estado", "plataforma", "expediente", "despues", "limite"});
    constexpr std::array<std::string_view, 3> states{"pendiente", "entregada", "fallida"};
    DeliveryFilter filter;
    filter.state = request.param("estado");
    if (!filter.state.empty() && std::find(states.begin(), states.end(), filter.state) == states.end())
        refuse_param("estado", "se espera pendiente, entregada o fallida");
    filter.platform = request.param("plataforma");
    if (const std::string name = request.param("expediente"); !name.empty())
        filter.case_id = to_text(case_named(services, caller, name));
    filter.after = request.param("despues");
    const auto limit = static_cast<std::size_t>(limit_of(request));
    filter.limit = static_cast<int>(limit) + 1;
    std::vector<json> rows;
    try {
        rows = services.outbox.deliveries(caller.entity, filter);
    } catch (const std::invalid_argument& error) { refuse_param("despues", error.what()); }
    json next;
    if (rows.size() > limit) {
        rows.resize(limit);
        const json& last = rows.back();
        next = fmt::format("{}|{}|{}|{}", last.at("tx").get<std::string>(), last.at("expediente").get<std::string>(),
                           last.at("seq").get<int>(), last.at("plataforma").get<std::string>());
    }
    for (auto& row : rows) row.erase("tx");
    return ok({{"elementos", std::move(rows)}, {"siguiente", next}});
}

Answer retry_outgoing(const Services& services, const Caller& caller, const Request& request) {
    expect_params(request, {});
    if (!caller.has(services.administrator))
        return problem(403, "sin-permiso", "No puede reintentar una entrega",
                       fmt::format("Lo pide el rol {}.", services.administrator.name));
    const std::string& id = request.segments.at(2);
    const auto found = services.outbox.retry(caller.entity, id);
    if (!found) return problem(404, "no-existe", "No existe", fmt::format("No hay una entrega «{}».", id));
    json out = *found;
    const std::string was = out.at("estaba");
    out.erase("estaba");
    if (was != "fallida")
        return problem(409, "no-fallida", "La entrega no está fallida",
                       fmt::format("Está {}: solo se reintentan las que agotaron sus intentos.", was), out);
    return ok(out);
}

}  // namespace hito::api
