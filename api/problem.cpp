#include "api/http.hpp"

namespace hito::api {

Answer ok_text(std::string json, int status) {
    Answer answer;
    answer.status = status;
    answer.body = std::move(json);
    return answer;
}

Answer ok(const json& body, int status) { return ok_text(body.dump(), status); }

Answer problem(int status, std::string_view kind, std::string_view title, std::string_view detail, json more) {
    more["type"] = "https://hito.dev/problemas/" + std::string(kind);
    more["title"] = title;
    more["status"] = status;
    if (!detail.empty()) more["detail"] = detail;
    Answer answer;
    answer.status = status;
    // A value that came in may hold bytes that are not UTF-8: they are shown, not thrown at the caller as an error.
    answer.body = more.dump(-1, ' ', false, json::error_handler_t::replace);
    answer.type = "application/problem+json; charset=utf-8";
    return answer;
}

void refuse_param(const std::string& name, const std::string& message) {
    throw Refusal{problem(400, "parametro-invalido", "Un parámetro no es válido", name + ": " + message)};
}

}  // namespace hito::api
