// Bearer tokens: random, stored as SHA-256, dated, revocable.
#pragma once

#include "api/services.hpp"

#include <mutex>
#include <unordered_map>

namespace hito::api {

/// A new random token, as its holder gets it once: `hito_` and 43 characters.
std::string new_token();

class Gatekeeper {
public:
    explicit Gatekeeper(const Services& services) : services_{services} {}
    /// Who sends this Authorization header. A token that was revoked is known as such after `memory` at the latest.
    /// Errors: Refusal 401.
    Caller caller(const std::string& authorization);

private:
    static constexpr std::chrono::seconds memory{10};
    struct Known {
        Token token;
        std::chrono::steady_clock::time_point until;
    };
    const Services& services_;
    std::mutex mutex_;
    std::unordered_map<std::string, Known> known_;
};

}  // namespace hito::api
