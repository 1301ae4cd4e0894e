// Ley 1437 de 2011, art. 93: when the opening of a process may be taken back.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 93: against the law, the public interest, or a wrong done to somebody.
struct RevocaAperturaConCausal : RuleOn<DatosRevocatoria> {
    static constexpr RuleInfo info{"proceso.revoca_apertura_con_causal",
                                   Level::block,
                                   "La apertura se revoca por una causal del CPACA.",
                                   {ley_1437_2011, "art. 93"}};
    static Verdict check(const DatosRevocatoria& data) {
        const bool listed = data.causa == CausaRevocatoria::opuesta_a_la_ley ||
                            data.causa == CausaRevocatoria::contra_el_interes_publico ||
                            data.causa == CausaRevocatoria::agravio_injustificado;
        return verdict(listed, write_value(data.causa, Form::wire),
                       "opuesta_a_la_ley, contra_el_interes_publico o agravio_injustificado")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_1437_2011_seleccion = mp::mp_list<RevocaAperturaConCausal>;

}  // namespace hito::law
