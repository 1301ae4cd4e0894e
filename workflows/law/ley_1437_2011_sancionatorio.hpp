// Ley 1437 de 2011 (CPACA), where Ley 1474 de 2011, art. 86 doesn't say otherwise: what the appeal decides, and when
// the sanction is firm.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace sancionatorio {

/// The day on which the sanction is firm: an appeal is lodged and decided in the hearing or not at all, so the day
/// after its last session. Nothing before the resolution. Source: Ley 1437 de 2011, art. 87; Ley 1474 de 2011, art. 86
/// lit. c.
inline std::optional<Count> firm_from(const SancionDecidida& decided, const MarchaAudiencia& hearing) {
    if (!decided.resuelta_el || !hearing.sesion_el) return std::nullopt;
    return Count{*hearing.sesion_el + Days{1},
                 fmt::format("el día siguiente a la sesión del {}, {}", to_iso(*hearing.sesion_el),
                             decided.recurso_resuelto_el ? "en que se notificó lo decidido en el recurso"
                                                         : "en que terminó la audiencia sin recurso")};
}

}  // namespace sancionatorio

// LAW art. 42 (with Ley 1474 de 2011, art. 86 lit. c): what is decided on the appeal says its motives too.
struct RecursoMotivado : RuleOn<Reposicion> {
    static constexpr RuleInfo info{"sancionatorio.recurso_motivado",
                                   Level::block,
                                   "La decisión del recurso dice sus motivos.",
                                   {ley_1437_2011, "arts. 42 y 80"},
                                   "R35"};
    static Verdict check(const Reposicion& appeal) {
        if (appeal.motivacion.empty()) return missing("motivacion", "motivos").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW art. 80: the appeal decides what was asked in it; nobody who appeals asks for more (Constitución, art. 31).
struct SancionNoAgravada : RuleOn<Reposicion, SancionDecidida> {
    static constexpr RuleInfo info{"sancionatorio.sancion_no_agravada",
                                   Level::block,
                                   "La decisión del recurso que modifica la sanción dice su valor y no la agrava.",
                                   {ley_1437_2011, "art. 80; Constitución Política, art. 31"},
                                   "R35"};
    static Verdict check(const Reposicion& appeal, const SancionDecidida& decided) {
        if (!appeal.valor) return missing("valor", "valor de la sanción modificada").mended_by(roles::ordenador_gasto);
        const Money before = decided.resolucion ? decided.resolucion->valor : Money{};
        return verdict(*appeal.valor > Money{} && *appeal.valor <= before, write_value(*appeal.valor, Form::wire),
                       "más de cero y máximo " + to_pesos(before))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 87: the sanction is firm on the day after its last word was notified, and not before.
struct SancionEnFirme : RuleOn<SancionDecidida, MarchaAudiencia, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.sancion_en_firme",
                                   Level::block,
                                   "La sanción queda en firme el día siguiente al final de la audiencia.",
                                   {ley_1437_2011, "art. 87"},
                                   "R35"};
    static Verdict check(const SancionDecidida& decided, const MarchaAudiencia& hearing, const Occasion& now) {
        const auto day = sancionatorio::firm_from(decided, hearing);
        if (!day) return missing("resuelta_el", "resolución en la audiencia").mended_by(roles::ordenador_gasto);
        return not_before(now.date, day->result)
            .because(fmt::format("La firmeza llega el {}: {}.", to_iso(day->result), day->account));
    }
};

using rules_of_ley_1437_2011_sancionatorio = mp::mp_list<RecursoMotivado, SancionNoAgravada, SancionEnFirme>;

}  // namespace hito::law
