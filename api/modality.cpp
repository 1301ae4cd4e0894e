#include "api/modality.hpp"

#include <algorithm>

namespace hito::api {

namespace {

/// A parameter of the address as the field reads it: yes and no are not texts in JSON.
json value_of(const FieldInfo& field, const std::string& text) {
    if (field.type != FieldType::boolean) return text;
    if (text != "true" && text != "false") refuse_param(std::string(field.name), "se espera true o false");
    return text == "true";
}

}  // namespace

Answer show_modality(const Services& services, const Caller& caller, const Request& request) {
    Date day = bogota_day(services.clock());
    json asked = json::object();
    for (const auto& [name, text] : request.query) {
        if (name == "fecha") {
            const auto wanted = parse_date(text);
            if (!wanted) refuse_param(name, "se espera una fecha AAAA-MM-DD");
            day = *wanted;
            continue;
        }
        const auto& fields = services.modality.fields;
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.name == name; });
        if (field == fields.end()) refuse_param(name, "parámetro desconocido");
        asked[name] = value_of(*field, text);
    }
    FieldErrors errors;
    try {
        json answer = services.modality.answer(asked, day, *services.laws.of(caller.entity), errors);
        if (!errors.empty()) refuse_param(errors.front().path, errors.front().message);
        return ok(std::move(answer));
    } catch (const std::out_of_range& error) {
        throw Refusal{problem(422, "sin-parametro", "La ley no tiene la cifra de ese día", error.what())};
    }
}

}  // namespace hito::api
