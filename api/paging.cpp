#include "api/paging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace hito::api {

namespace {

constexpr int usual_page = 100, largest_page = 1000;

}  // namespace

void expect_params(const Request& request, std::initializer_list<std::string_view> known) {
    for (const auto& [name, value] : request.query)
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse_param(name, fmt::format("parámetro desconocido; los conocidos son: {}", fmt::join(known, ", ")));
}

int limit_of(const Request& request) {
    const std::string text = request.param("limite");
    if (text.empty()) return usual_page;
    int limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > largest_page)
        refuse_param("limite", fmt::format("se espera un número de 1 a {}", largest_page));
    return limit;
}

std::optional<Date> date_of(const Request& request, const char* name) {
    const std::string text = request.param(name);
    if (text.empty()) return std::nullopt;
    const auto day = parse_date(text);
    if (!day) refuse_param(name, "se espera una fecha AAAA-MM-DD");
    return day;
}

const Workflow& workflow_named(const Services& services, const std::string& name) {
    const Workflow* workflow = services.registry.find(name);
    if (!workflow) throw Refusal{problem(404, "no-existe", "No existe", fmt::format("No hay un flujo «{}».", name))};
    return *workflow;
}

std::string known_workflow(const Services& services, const Request& request) {
    const std::string name = request.param("flujo");
    if (!name.empty()) workflow_named(services, name);
    return name;
}

}  // namespace hito::api
