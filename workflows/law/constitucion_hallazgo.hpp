// Constitución Política, art. 29: nobody is judged unheard, and so no finding stands before the entity could reply.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_hallazgo.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_hallazgos.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

/// The last day to reply to a finding that was transferred.
inline std::optional<Count> respuesta_debida(const HallazgoEnTramite& running, const Law& law) {
    if (running.responder_hasta) return Count{*running.responder_hasta, "día fijado al trasladar el hallazgo"};
    if (!running.trasladado_el) return std::nullopt;
    return law.calendar->count_after(*running.trasladado_el, law.at(hallazgo_respuesta_dias, *running.trasladado_el));
}

// LAW art. 29: whoever has to reply knows what was seen and against what it was held.
struct HallazgoSustentado : RuleOn<HallazgoObservado> {
    static constexpr RuleInfo info{"hallazgo.sustentado",
                                   Level::block,
                                   "El hallazgo dice lo que se observa y el criterio con que se compara.",
                                   {constitucion, "art. 29"}};
    static Verdict check(const HallazgoObservado& seen) {
        if (seen.condicion.empty()) return missing("condicion", "lo que se observa").mended_by(roles::auditor);
        if (seen.criterio.empty()) return missing("criterio", "norma o criterio").mended_by(roles::auditor);
        return holds();
    }
};

// LAW art. 29: with time enough to do so. How many days, each office says: parameter `hallazgo_respuesta_dias`.
struct TrasladoConTermino : RuleOn<DatosTraslado, Occasion> {
    static constexpr RuleInfo info{"hallazgo.traslado_con_termino",
                                   Level::block,
                                   "El traslado da a la entidad todo su término para responder.",
                                   {constitucion, "art. 29"}};
    static Verdict check(const DatosTraslado& data, const Occasion& now) {
        if (!data.responder_hasta) return holds();
        return not_before(*data.responder_hasta, now.calendar().after(now.date, now.at(hallazgo_respuesta_dias)))
            .mended_by(roles::auditor);
    }
};

// LAW art. 29: a late reply is heard all the same.
struct RespuestaOportuna : RuleOn<HallazgoEnTramite, Occasion> {
    static constexpr RuleInfo info{"hallazgo.respuesta_oportuna",
                                   Level::warn,
                                   "La entidad responde el hallazgo dentro de su término.",
                                   {constitucion, "art. 29"}};
    static Verdict check(const HallazgoEnTramite& running, const Occasion& now) {
        const auto last = respuesta_debida(running, *now.law);
        if (!last) return holds();
        return not_after(now.date, last->result).mended_by(roles::ordenador_gasto).because(last->account + ".");
    }
};

// LAW art. 29: what nobody replied to is maintained once the term is over, not before.
struct DecideTrasElTermino : RuleOn<HallazgoEnTramite, RespuestaDada, Occasion> {
    static constexpr RuleInfo info{"hallazgo.decide_tras_el_termino",
                                   Level::block,
                                   "El hallazgo se mantiene con la respuesta de la entidad o vencido su término.",
                                   {constitucion, "art. 29"}};
    static Verdict check(const HallazgoEnTramite& running, const RespuestaDada& reply, const Occasion& now) {
        const auto last = respuesta_debida(running, *now.law);
        if (reply.respondido_el || !last) return holds();
        return not_before(now.date, last->result + Days{1}).mended_by(roles::auditor);
    }
};

using rules_of_constitucion_hallazgo =
    mp::mp_list<HallazgoSustentado, TrasladoConTermino, RespuestaOportuna, DecideTrasElTermino>;

}  // namespace hito::law
