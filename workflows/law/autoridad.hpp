// Who may act at all, by what the entity entered of its people (engine/people.hpp). Every act is held against these.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::law {

/// The days on which a person had to be who he said: that of the act, and that on which he records it himself.
inline std::array<Date, 2> dias_en_que_actua(const Occasion& now) {
    return {now.date, now.mode == Mode::exigir ? bogota_day(now.recorded_at) : now.date};
}

// LAW Ley 87 de 1993, art. 12 par.: who audits takes no part in what he audits, in whatever other office.
struct ControlInternoNoParticipa : RuleOn<Occasion> {
    static constexpr RuleInfo info{"autoridad.control_interno_no_participa",
                                   Level::block,
                                   "Quien es de control interno no actúa en otro rol.",
                                   {ley_87_1993, "art. 12 par."},
                                   "R33"};
    static Verdict check(const Occasion& now) {
        if (!now.role || *now.role == roles::control_interno) return holds();
        const Person* who = now.people().find(now.person);
        const bool audits = (who && who->has_role(roles::control_interno.name, now.date)) ||
                            std::any_of(now.roles.begin(), now.roles.end(),
                                        [](const Role* own) { return *own == roles::control_interno; });
        return verdict(!audits, std::string(now.person), "una persona de otra dependencia")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW Ley 80 de 1993, art. 12: a delegation or an encargo is written, and it lasts what it lasts.
struct RolVigente : RuleOn<Occasion> {
    static constexpr RuleInfo info{"autoridad.rol_vigente",
                                   Level::block,
                                   "La persona tiene asignado el rol en la fecha del acto, y al registrarlo.",
                                   {ley_80_1993, "art. 12"},
                                   "R33"};
    static Verdict check(const Occasion& now) {
        const Person* who = now.people().find(now.person);
        if (!who || who->roles.empty() || !now.role) return holds();
        for (const Date day : dias_en_que_actua(now))
            if (!who->has_role(now.role->name, day))
                return verdict(false, fmt::format("{} no lo tiene el {}", now.person, to_iso(day)),
                               fmt::format("rol {} asignado ese día", now.role->name))
                    .mended_by(roles::administrador);
        return holds();
    }
};

// LAW Ley 80 de 1993, art. 26: servants answer for what they do; who had left, or had not come yet, did not do it.
struct VinculoVigente : RuleOn<Occasion> {
    static constexpr RuleInfo info{"autoridad.vinculo_vigente",
                                   Level::block,
                                   "La persona está vinculada a la entidad en la fecha del acto, y al registrarlo.",
                                   {ley_80_1993, "art. 26"},
                                   "R18"};
    static Verdict check(const Occasion& now) {
        const Person* who = now.people().find(now.person);
        if (!who || who->bonds.empty()) return holds();
        for (const Date day : dias_en_que_actua(now))
            if (!who->bond_on(day))
                return verdict(false, fmt::format("{} no está vinculada el {}", now.person, to_iso(day)),
                               "vínculo vigente ese día")
                    .mended_by(roles::administrador);
        return holds();
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
