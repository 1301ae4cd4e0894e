// What the lifecycles give to the program: the list of workflows, rules and roles, and the law of an entity.
#pragma once

#include "engine/decide.hpp"

#include <memory>

namespace hito {

const Registry& registry();

/// Rules that every act is held against.
std::span<const GeneralRule> general_rules();

/// The law as it binds an entity with this configuration: `{parametros: {nombre: [{desde, valor, fuente}]}, politicas:
/// {regla: off|warn|block}, dias_no_habiles: [{fecha, motivo}]}`; all parts may be absent. Errors:
/// std::invalid_argument naming what is wrong.
std::shared_ptr<const Law> law_of(const json& configuration);

}  // namespace hito
