// The law of each entity, read from its configuration and kept for a few seconds.
#pragma once

#include "engine/archive.hpp"
#include "engine/ports.hpp"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace hito::api {

class EntityLaws final : public Laws {
public:
    using Maker = std::function<std::shared_ptr<const Law>(const json& configuration)>;
    EntityLaws(Archive& archive, Maker maker) : archive_{archive}, maker_{std::move(maker)} {}
    /// Errors: std::invalid_argument when the configuration is not sound; Fault.
    std::shared_ptr<const Law> of(std::string_view entity) override;

private:
    static constexpr std::chrono::seconds memory{5};
    struct Known {
        std::shared_ptr<const Law> law;
        std::string configuration;
        std::chrono::steady_clock::time_point until;
    };
    Archive& archive_;
    Maker maker_;
    std::mutex mutex_;
    std::unordered_map<std::string, Known> known_;
};

}  // namespace hito::api
