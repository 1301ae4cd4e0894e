// Decreto 1082 de 2015, where a loss is declared.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

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

using rules_of_decreto_1082_2015_sancionatorio = mp::mp_list<SiniestroAmparadoAlOcurrir>;

}  // namespace hito::law
