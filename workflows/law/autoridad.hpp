// Who may act at all, by what the entity entered of its people (engine/people.hpp). Every act is held against these.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW Ley 87 de 1993, art. 12 par.: who audits takes no part in what he audits, in whatever other office.
struct ControlInternoNoParticipa : RuleOn<Occasion> {
    static constexpr RuleInfo info{"autoridad.control_interno_no_participa",
                                   Level::block,
                                   "Quien es de control interno no actúa en otro rol.",
                                   {ley_87_1993, "art. 12 par."},
                                   "R33"};
    static Verdict check(const Occasion& now) {
        const Person* who = now.people().find(now.person);
        if (!who || !now.role || *now.role == roles::control_interno) return holds();
        return verdict(!who->has_role(roles::control_interno.name, now.date), std::string(now.person),
                       "una persona de otra dependencia")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW Ley 80 de 1993, art. 12: a delegation or an encargo is written, and it lasts what it lasts.
struct RolVigente : RuleOn<Occasion> {
    static constexpr RuleInfo info{"autoridad.rol_vigente",
                                   Level::block,
                                   "La persona tenía asignado el rol en la fecha del acto.",
                                   {ley_80_1993, "art. 12"},
                                   "R33"};
    static Verdict check(const Occasion& now) {
        const Person* who = now.people().find(now.person);
        if (!who || who->roles.empty() || !now.role) return holds();
        return verdict(who->has_role(now.role->name, now.date), to_iso(now.date),
                       fmt::format("rol {} asignado en esa fecha", now.role->name))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW Ley 80 de 1993, art. 26: servants answer for what they do; who had left, or had not come yet, did not do it.
struct VinculoVigente : RuleOn<Occasion> {
    static constexpr RuleInfo info{"autoridad.vinculo_vigente",
                                   Level::block,
                                   "La persona estaba vinculada a la entidad en la fecha del acto.",
                                   {ley_80_1993, "art. 26"},
                                   "R18"};
    static Verdict check(const Occasion& now) {
        const Person* who = now.people().find(now.person);
        if (!who || who->bonds.empty()) return holds();
        return verdict(who->bond_on(now.date) != nullptr, to_iso(now.date), "vínculo vigente en esa fecha")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_autoridad = mp::mp_list<ControlInternoNoParticipa, RolVigente, VinculoVigente>;

// Whom a person may not decide about ----------------------------------------------------------------------------------

/// Whether `person` is the holder of `document` or declared to be close to him, on that day.
inline Verdict sin_conflicto(std::string_view person, std::string_view document, const Occasion& now) {
    if (now.people().is_same(person, document))
        return verdict(false, std::string(person), "una persona distinta").mended_by(roles::ordenador_gasto);
    const Person* who = now.people().find(person);
    const DeclaredConflict* declared = who ? who->conflict_with(document, now.date) : nullptr;
    if (!declared) return holds();
    return verdict(false, std::string(person), "una persona sin conflicto de interés")
        .mended_by(roles::ordenador_gasto)
        .because(fmt::format("{} declaró un conflicto con {}: {}.", person, document, declared->reason));
}

}  // namespace hito::law
