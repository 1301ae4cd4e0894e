// What one event says of each section of a release.
#pragma once

#include "adapters/ocds/events.hpp"
#include "adapters/ocds/values.hpp"

namespace hito::ocds {

struct Told {
    json patch = json::object();  ///< Whole sections: what they say already is taken out of them afterwards.
    bool first = false;           ///< Of its kind in the process, or in the contract.
    bool brings_award = false;    ///< No release told of the award before.
};

class Sections {
public:
    /// `state`: what the releases so far say. `release`, `before`: ids of this one and of the one before it.
    Sections(const Publisher& publisher, const std::string& key, const json& state, const json& event,
             const EventRow& row, const std::string& release, const std::string& before)
        : publisher_{publisher},
          key_{key},
          state_{state},
          event_{event},
          row_{row},
          release_{release},
          before_{before},
          data_{event.at("datos")},
          act_{event.at("acto")} {}

    Told told() const;

private:
    void planned(Told& out) const;
    void called(Told& out) const;
    void agreed(Told& out) const;

    void budget(json& patch) const;
    void tender_basics(json& patch) const;
    void raise_tender(json& patch) const;
    void award_of_process(Told& out) const;
    void award_of_contract(Told& out, const std::string& id) const;
    void traces(json& section, const char* amendments_of) const;
    void payment(json& implementation, json& patch) const;
    json amendment(const json* old) const;
    json documents() const;
    json party(json& patch, const json& who, std::initializer_list<const char*> roles) const;
    json known(const char* section, const std::string& id) const;
    json buyer(json& patch) const;

    const Publisher& publisher_;
    const std::string& key_;
    const json& state_;
    const json& event_;
    const EventRow& row_;
    const std::string& release_;
    const std::string& before_;
    const json& data_;
    const json& act_;
};

}  // namespace hito::ocds
