#include "api/auth.hpp"

#include <openssl/rand.h>

#include <array>

namespace hito::api {

std::string new_token() {
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<unsigned char, 43> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        throw std::runtime_error("no hay azar para la ficha");
    std::string out = "hito_";
    for (const auto byte : random) out += letters[byte & 63];
    return out;
}

Caller Gatekeeper::caller(const std::string& authorization) {
    const auto refuse = [](std::string_view detail) -> Refusal {
        Answer answer = problem(401, "sin-identidad", "No se sabe quién pregunta", detail);
        answer.headers.emplace_back("WWW-Authenticate", "Bearer");
        return {answer};
    };
    if (!authorization.starts_with("Bearer ")) throw refuse("Envíe Authorization: Bearer <ficha>.");
    const std::string text = authorization.substr(7);
    if (text.size() > 4096) throw refuse("La ficha no es válida.");
    const Digest digest = sha256(text);
    const std::string name(reinterpret_cast<const char*>(digest.data()), digest.size());
    const auto now = std::chrono::steady_clock::now();
    std::optional<Token> token;
    {
        std::lock_guard guard(mutex_);
        if (const auto found = known_.find(name); found != known_.end() && found->second.until > now)
            token = found->second.token;
    }
    if (!token) {
        token = services_.archive.token(digest);
        if (!token) throw refuse("La ficha no es válida.");
        std::lock_guard guard(mutex_);
        if (known_.size() > 10'000) known_.clear();
        known_[name] = {*token, now + memory};
    }
    const Date today = bogota_day(services_.clock());
    if (token->revoked) throw refuse("La ficha fue revocada.");
    if (token->from > today) throw refuse("La ficha todavía no rige.");
    if (token->until && *token->until < today) throw refuse("La ficha venció.");
    Caller caller{token->entity, token->person, token->name, {}};
    for (const auto& role : token->roles)
        if (const Role* known = services_.registry.find_role(role)) caller.roles.push_back(known);
    return caller;
}

}  // namespace hito::api
