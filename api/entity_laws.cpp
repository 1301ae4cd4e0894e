#include "api/entity_laws.hpp"

namespace hito::api {

std::shared_ptr<const Law> EntityLaws::of(std::string_view entity) {
    const std::string name(entity);
    const auto now = std::chrono::steady_clock::now();
    {
        std::lock_guard guard(mutex_);
        if (const auto found = known_.find(name); found != known_.end() && found->second.until > now)
            return found->second.law;
    }
    const auto row = archive_.entity(entity);
    const json configuration = row ? row->value("configuracion", json::object()) : json::object();
    const std::string text = configuration.dump();
    std::lock_guard guard(mutex_);
    auto& known = known_[name];
    if (!known.law || known.configuration != text) known.law = maker_(configuration);
    known.configuration = text;
    known.until = now + memory;
    return known.law;
}

}  // namespace hito::api
