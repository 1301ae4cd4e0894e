// Ley 2166 de 2021, art. 95: agreements with boards of community action, for works that their own community does.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/modalidad.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_directa.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 95 (Ley 1551 de 2012, art. 6 par. 4): a board that exists in law, which hires its own people.
struct JuntaReconocida : RuleOn<CausalInvocada, SoportesComunidad> {
    static constexpr RuleInfo info{"contratacion_directa.junta_reconocida",
                                   Level::block,
                                   "La junta de acción comunal tiene personería y ejecuta con su comunidad.",
                                   {ley_2166_2021, "art. 95"},
                                   "R04",
                                   "",
                                   Policy::warn,
                                   "2012-07-06"};
    static Verdict check(const CausalInvocada& award, const SoportesComunidad& studies) {
        if (!pide(award.causal, Exigencia::junta_comunal)) return holds();
        if (studies.personeria_junta.empty())
            return missing("personeria_junta", "personería de la junta").mended_by(roles::area_solicitante);
        return is_true(studies.ejecuta_con_comunidad, "ejecución con los habitantes")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 95: works, up to the menor cuantía of the entity; before, up to the mínima (Ley 1551 de 2012).
struct HastaElTopeDeLaJunta : RuleOn<CausalInvocada, ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.hasta_el_tope_de_la_junta",
                                   Level::block,
                                   "El convenio solidario no pasa de la cuantía que la ley le da.",
                                   {ley_2166_2021, "art. 95"},
                                   "R04",
                                   "",
                                   Policy::warn,
                                   "2012-07-06"};
    static Verdict check(const CausalInvocada& award, const ObjetoAContratar& object, const Occasion& now) {
        if (info_de(award.causal).tope != TopeCausal::junta_comunal) return holds();
        const auto budget = presupuesto_de(object, now.date, now.law->parameters);
        if (!budget)
            return missing("presupuesto_anual", "presupuesto anual de la entidad").mended_by(roles::jefe_presupuesto);
        const Money ceiling = now.at(convenio_solidario_hasta_menor)
                                  ? menor_cuantia(*budget, now.date, now.law->parameters)
                                  : minima_cuantia(*budget, now.date, now.law->parameters);
        return at_most(object.valor_estimado, ceiling).mended_by(roles::area_solicitante);
    }
};
// CHOICE Whether anything but works may be agreed so is uncertain: parameter `convenio_solidario_solo_obra`.
struct ObraConLaJunta : RuleOn<CausalInvocada, ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.obra_con_la_junta",
                                   Level::block,
                                   "El convenio solidario es para una obra.",
                                   {ley_2166_2021, "art. 95"},
                                   "R04",
                                   "",
                                   Policy::warn,
                                   "2012-07-06"};
    static Verdict check(const CausalInvocada& award, const ObjetoAContratar& object, const Occasion& now) {
        if (!pide(award.causal, Exigencia::junta_comunal) || !now.at(convenio_solidario_solo_obra)) return holds();
        return verdict(object.tipo_contrato == TipoContrato::obra, write_value(object.tipo_contrato, Form::wire),
                       "obra")
            .mended_by(roles::area_solicitante);
    }
};

using rules_of_ley_2166_2021 = mp::mp_list<JuntaReconocida, HastaElTopeDeLaJunta, ObraConLaJunta>;

}  // namespace hito::law
