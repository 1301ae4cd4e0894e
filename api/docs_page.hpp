// The OpenAPI description as one page that needs nothing from elsewhere.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace hito::api {

std::string docs_page(const nlohmann::json& openapi);

}  // namespace hito::api
