// Decreto 1082 de 2015, where a sanction is decided and made public.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace sancionatorio {

/// The last day to publish a sanction; nothing while it isn't firm.
inline std::optional<Count> publication_due(const SancionDecidida& decided, const Law& law) {
    if (!decided.en_firme_el) return std::nullopt;
    return limite_secop(*decided.en_firme_el, *law.calendar, law.parameters);
}

}  // namespace sancionatorio

// LAW art. 2.2.1.1.1.7.1: what the entity decides is published in SECOP within days; a sanction, once it is firm.
struct PublicacionOportuna : RuleOn<SancionDecidida, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.publicacion_oportuna",
                                   Level::warn,
                                   "La sanción en firme se publica a tiempo en el SECOP.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                   "R26"};
    static Verdict check(const SancionDecidida& decided, const Occasion& now) {
        const auto last = sancionatorio::publication_due(decided, *now.law);
        if (!last) return missing("en_firme_el", "sanción en firme").mended_by(roles::jefe_contratacion);
        return not_after(now.date, last->result).mended_by(roles::jefe_contratacion).because(last->account + ".");
    }
};

// LAW art. 2.2.1.2.3.1.19: a loss is declared against a cover that held when it happened, up to the sum insured; that
// the cover or the contract ended meanwhile takes nothing from it.
struct SiniestroAmparadoAlOcurrir : RuleOn<Resolucion, Garantias, InformeIncumplimiento, InformeRadicado> {
    static constexpr RuleInfo info{"sancionatorio.siniestro_amparado",
                                   Level::block,
                                   "El siniestro tenía amparo aprobado y suficiente el día en que ocurrió.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.19"},
                                   "R35"};
    static Verdict check(const Resolucion& decision, const Garantias& held, const InformeIncumplimiento& report,
                         const InformeRadicado& told) {
        const auto day = report.ocurrido_el ? report.ocurrido_el : told.informado_el;
        if (held.garantias.empty() || !day)
            return missing("garantia", "garantía aprobada").mended_by(roles::jefe_contratacion);
        return positive_up_to(decision.valor, amparado_en(held, decision.amparo, *day))
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("El siniestro ocurrió el {}.", to_iso(*day)));
    }
};

using rules_of_decreto_1082_2015_sancionatorio = mp::mp_list<PublicacionOportuna, SiniestroAmparadoAlOcurrir>;

}  // namespace hito::law
