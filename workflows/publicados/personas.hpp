// How a person stands in a published row.
#pragma once

#include "engine/people.hpp"

#include <algorithm>
#include <string>

namespace hito::publicado {

struct PersonaPublicada {
    std::string documento, nombre;
};

inline bool es_numero(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of whom an act names: what the act says, else what the entity knows of the person; a person who is named by a
/// document has that one. Without document there is no name either: a reader would not know whose it is.
inline PersonaPublicada persona_publicada(const People& people, const std::string& person, std::string documento,
                                          std::string nombre) {
    const Person* known = people.find(person);
    if (documento.empty() && known) documento = known->document;
    if (documento.empty() && es_numero(person)) documento = person;
    if (nombre.empty() && known) nombre = known->name;
    return documento.empty() ? PersonaPublicada{} : PersonaPublicada{std::move(documento), std::move(nombre)};
}

}  // namespace hito::publicado
