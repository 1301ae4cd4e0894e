// A request and its answer, apart from the HTTP library.
#pragma once

#include "api/temporary_file.hpp"
#include "engine/archive.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hito::api {

struct Answer {
    int status = 200;
    std::string body;
    std::string type = "application/json; charset=utf-8";
    std::vector<std::pair<std::string, std::string>> headers;
    std::shared_ptr<const TemporaryFile> file{};  ///< Is the body, where it was written to a file.
};

struct Request {
    std::string method;
    std::string path;
    std::vector<std::string> segments;  ///< Of the path, decoded: `/v1/expedientes/x` → {v1, expedientes, x}.
    std::multimap<std::string, std::string> query;
    std::function<std::string(const char*)> header;
    std::string body;
    std::string body_file;  ///< Where a body that is read as a stream (imports) was put; empty: `body` has it.

    std::string param(const std::string& name) const {
        const auto found = query.find(name);
        return found == query.end() ? std::string() : found->second;
    }
};

/// Who asks. Roles are those in force today.
struct Caller {
    std::string entity, person, name;
    std::vector<const Role*> roles;
    bool has(const Role& role) const {
        for (const Role* own : roles)
            if (*own == role) return true;
        return false;
    }
};

/// Ends a request with this answer.
struct Refusal {
    Answer answer;
};

Answer ok_text(std::string json, int status = 200);
Answer ok(const json& body, int status = 200);

/// application/problem+json (RFC 9457). `kind` ends the type's address.
Answer problem(int status, std::string_view kind, std::string_view title, std::string_view detail = {},
               json more = json::object());

/// A parameter of the address that cannot be: 400.
[[noreturn]] void refuse_param(const std::string& name, const std::string& message);

}  // namespace hito::api
