#include "api/routes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace hito::api {

Answer load_file(const Services& services, const Caller& caller, const Request& request) {
    if (!caller.has(services.recorder))
        return problem(403, "sin-permiso", "No puede registrar actos pasados",
                       "Cargar un archivo pide el rol registrador.");
    const std::string& format = request.segments.at(2);
    const bool known = format == "auto" || std::any_of(services.formats.begin(), services.formats.end(),
                                                       [&](const ImportFormat& each) { return each.name == format; });
    if (!known) {
        json names = json::array({"auto"});
        for (const auto& each : services.formats) names.push_back(each.name);
        return problem(404, "no-existe", "No existe ese formato", fmt::format("Los formatos son: {}.", names.dump()),
                       {{"formatos", names}});
    }
    std::ifstream file(request.body_file, std::ios::binary);
    ImportOptions options;
    options.person = caller.person;
    options.role = &services.recorder;
    if (request.param("otras_entidades") != "true") options.entities = {caller.entity};
    try {
        auto reader = services.open_reader(file, request.param("archivo"), format == "auto" ? "" : format);
        return ok(import_records(*reader, caller.entity, services.runner, services.archive, services.laws,
                                 services.registry, options)
                      .to_json());
    } catch (const Fault&) { throw; } catch (const std::runtime_error& error) {
        return problem(422, "archivo-ilegible", "El archivo no se pudo leer", error.what());
    }
}

}  // namespace hito::api
