// Ley 80 de 1993, art. 31: who is told of a sanction that is firm.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_sancionatorio.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace sancionatorio {

/// The last day to report a sanction; nothing while it isn't firm.
inline std::optional<Count> report_due(const SancionDecidida& decided, const Law& law) {
    if (!decided.en_firme_el) return std::nullopt;
    return law.calendar->count_after(*decided.en_firme_el, law.at(sancionatorio_reporte_dias, *decided.en_firme_el));
}

}  // namespace sancionatorio

// LAW art. 31: the chamber of commerce that keeps the contractor's registry, and the Procuraduría.
struct ReporteCompleto : RuleOn<Reporte> {
    static constexpr RuleInfo info{"sancionatorio.reporte_completo",
                                   Level::block,
                                   "La sanción se reporta a la cámara de comercio y a la Procuraduría.",
                                   {ley_80_1993, "art. 31"}};
    static Verdict check(const Reporte& report) {
        if (report.radicado_camara.empty() && !report.no_inscrito_en_rup)
            return missing("radicado_camara", "radicado en la cámara de comercio").mended_by(roles::jefe_contratacion);
        if (report.radicado_procuraduria.empty())
            return missing("radicado_procuraduria", "radicado en la Procuraduría").mended_by(roles::jefe_contratacion);
        return holds();
    }
};

// LAW art. 31 (Ley 1150 de 2007, art. 6 num. 2): once it is firm. Within how many days: `sancionatorio_reporte_dias`.
struct ReporteOportuno : RuleOn<SancionDecidida, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.reporte_oportuno",
                                   Level::warn,
                                   "La sanción en firme se reporta a tiempo al RUP y a la Procuraduría.",
                                   {ley_80_1993, "art. 31; Ley 1150 de 2007, art. 6 num. 2"},
                                   "R26"};
    static Verdict check(const SancionDecidida& decided, const Occasion& now) {
        const auto last = sancionatorio::report_due(decided, *now.law);
        if (!last) return missing("en_firme_el", "sanción en firme").mended_by(roles::jefe_contratacion);
        return not_after(now.date, last->result).mended_by(roles::jefe_contratacion).because(last->account + ".");
    }
};

using rules_of_ley_80_1993_sancionatorio = mp::mp_list<ReporteCompleto, ReporteOportuno>;

}  // namespace hito::law
