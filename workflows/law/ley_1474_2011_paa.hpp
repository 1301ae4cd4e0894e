// Ley 1474 de 2011, art. 74: the plan of purchases is published by the last day of January.
#pragma once

#include "workflows/law/decreto_1082_2015_paa.hpp"
#include "workflows/law/hechos_plan_paa.hpp"

namespace hito::law {

namespace paa {

inline Date limite_publicacion(int vigencia, const Law& law) {
    const Date first = Date{std::chrono::year{vigencia} / 1 / 1};
    const int month = std::clamp(law.at(paa_publicacion_mes, first), 1, 12);
    const Date last = fin_de_mes(vigencia, month);
    const auto day = Date{std::chrono::year{vigencia} / month / std::clamp(law.at(paa_publicacion_dia, first), 1, 31)};
    return std::min(day, last);
}

}  // namespace paa

// LAW art. 74: by 31 January. Lines that come in later versions have their own cause (Decreto 1082,
// art. 2.2.1.1.1.4.4).
struct LineaOportuna : RuleOn<IdentidadLinea, DatosVersion, PublicacionLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.publicacion_oportuna",
                                   Level::warn,
                                   "Las líneas de la primera versión se publican a más tardar el 31 de enero.",
                                   {ley_1474_2011, "art. 74"},
                                   "A01"};
    static Verdict check(const IdentidadLinea& line, const DatosVersion& told, const PublicacionLinea& before,
                         const Occasion& now) {
        if (told.version > 1 || before.version > 0) return holds();
        return not_after(now.date, paa::limite_publicacion(line.vigencia, *now.law)).mended_by(roles::responsable_paa);
    }
};
struct PlanOportuno : RuleOn<VigenciaPaa, VersionesPaa, Occasion> {
    static constexpr RuleInfo info{"paa.publicacion_oportuna",
                                   Level::warn,
                                   "La primera versión del plan se publica a más tardar el 31 de enero.",
                                   {ley_1474_2011, "art. 74"},
                                   "A01"};
    static Verdict check(const VigenciaPaa& plan, const VersionesPaa& published, const Occasion& now) {
        if (!published.versiones.empty()) return holds();
        return not_after(now.date, paa::limite_publicacion(plan.vigencia, *now.law)).mended_by(roles::responsable_paa);
    }
};

using rules_of_ley_1474_2011_paa = mp::mp_list<LineaOportuna, PlanOportuno>;

}  // namespace hito::law
