// The routes of the API: one row each. The server, the OpenAPI description and the test of "who may" read this list.
#pragma once

#include "api/services.hpp"

namespace hito::api {

struct Param {
    std::string_view name;
    std::string_view meaning;
    std::string_view type = "string";
};

struct Route {
    std::string_view method;
    std::string_view pattern;  ///< `/v1/expedientes/{expediente}/actos`
    std::string_view summary;
    Answer (*handle)(const Services&, const Caller&, const Request&);
    bool open = false;    ///< Answers without a token.
    bool stream = false;  ///< The body is put in a file first.
    bool writes = false;  ///< Control offices may not.
    std::span<const Param> params{};
    std::string_view body{};   ///< Name of the body's schema in the OpenAPI description.
    std::string_view lists{};  ///< Name of the schema of what it lists.
};

std::span<const Route> routes();

/// The route of a request; null when there is none. `allowed`: the methods that the path knows.
const Route* find_route(std::string_view method, const std::vector<std::string>& segments, std::string& allowed);

/// Decoded segments of a path.
std::vector<std::string> segments_of(std::string_view path);

json openapi(const Services& services);
Answer load_file(const Services& services, const Caller& caller, const Request& request);

}  // namespace hito::api
