// What every act is held against: the order of the history itself.
#pragma once

#include "engine/decide.hpp"
#include "workflows/law/autoridad.hpp"
#include "workflows/law/parametros.hpp"

#include <fmt/format.h>

#include <array>

namespace hito::law {

// LAW DESIGN §3.3: an act may be recorded late, but it shows; after a number of working days it is a finding.
struct RegistroOportuno : RuleOn<Occasion> {
    static constexpr RuleInfo info{"historia.registro_oportuno",
                                   Level::warn,
                                   "El acto se registra dentro de los días hábiles que fija la entidad.",
                                   {historia_hito, "registro"}};
    static Verdict check(const Occasion& on) {
        const WorkingDays term = on.at(registro_tardio_dias);
        const Date recorded = bogota_day(on.recorded_at);
        const Date last = on.calendar().after(on.date, term);
        return not_after(recorded, last)
            .because(fmt::format("El acto es del {} y se registró el {}, {} días hábiles después.", to_iso(on.date),
                                 to_iso(recorded), on.calendar().between(on.date, recorded).count));
    }
};

using rules_of_historia = mp::mp_list<RegistroOportuno>;

inline constexpr std::array general_rules{
    GeneralRule{&RegistroOportuno::info, &RegistroOportuno::check},
    GeneralRule{&ControlInternoNoParticipa::info, &ControlInternoNoParticipa::check},
    GeneralRule{&RolVigente::info, &RolVigente::check},
    GeneralRule{&VinculoVigente::info, &VinculoVigente::check},
};

}  // namespace hito::law
