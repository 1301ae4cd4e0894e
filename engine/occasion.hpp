// The circumstances of an act: when, by whom, under which law, with which documents.
#pragma once

#include "engine/calendar.hpp"
#include "engine/fields.hpp"
#include "engine/info.hpp"
#include "engine/parameters.hpp"
#include "engine/people.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace hito {

/// The law as it binds one entity: its calendar, its parameters, its people, what its manual does with each policy
/// rule.
struct Law {
    const Calendar* calendar = nullptr;
    Parameters parameters;
    People people;
    std::map<std::string, Policy, std::less<>> policies;

    template <class T>
    T at(const Parameter<T>& parameter, Date day) const {
        return parameters.at(parameter, day);
    }
    Policy policy_of(const RuleInfo& rule) const {
        const auto own = policies.find(rule.code);
        return own == policies.end() ? rule.by_default : own->second;
    }
};

/// A document that supports an act. `sha256` in hexadecimal; `reference` says where it is kept (SGDEA).
struct Evidence {
    std::string kind;
    std::string title;
    std::optional<Date> date;
    std::string sha256;
    std::string reference;
    std::string url;
    std::optional<Date> published;  ///< When it was published in SECOP.

    static constexpr auto fields = std::tuple{
        Field{"tipo", &Evidence::kind, "Clase de documento", required},
        Field{"titulo", &Evidence::title, "Título del documento"},
        Field{"fecha", &Evidence::date, "Fecha del documento"},
        Field{"sha256", &Evidence::sha256, "Huella SHA-256 del archivo, en hexadecimal"},
        Field{"referencia", &Evidence::reference, "Dónde se conserva (SGDEA)"},
        Field{"url", &Evidence::url, "Dirección pública, si la tiene"},
        Field{"fecha_publicacion", &Evidence::published, "Fecha de publicación en el SECOP"},
    };
};

enum class Mode : std::uint8_t {
    exigir,     ///< A failed rule of level block refuses the act.
    registrar,  ///< The act already happened: every failed rule becomes a finding.
    replay      ///< Folding the history again: nothing is judged.
};

struct Link;

struct Occasion {
    Date date;
    Instant recorded_at{};
    std::string_view person{};
    const Role* role = nullptr;
    Mode mode = Mode::exigir;
    const Law* law = nullptr;
    std::span<const Evidence> evidence{};  ///< Of the act that was asked for: what it brings about comes with none.
    std::string_view motive{};
    bool brought_about = false;                ///< By an act on another case; nobody asked for it by itself.
    bool outside = false;                      ///< Recorded in mode registrar; known when a history is folded too.
    std::span<const ActInfo> acts{};           ///< Of the lifecycle, for rules that ask what acts of it publish.
    std::span<const Role* const> roles{};      ///< All that the access of the person gives.
    const std::vector<Link>* links = nullptr;  ///< Of the case; null where a history is folded.

    const Calendar& calendar() const { return *law->calendar; }
    const People& people() const { return law->people; }
    template <class T>
    T at(const Parameter<T>& parameter) const {
        return law->at(parameter, date);
    }
    /// Whether the case has a link of this type.
    bool linked(std::string_view type) const;
    bool has_evidence(std::string_view kind) const {
        for (const auto& document : evidence)
            if (document.kind == kind) return true;
        return false;
    }
};

}  // namespace hito
