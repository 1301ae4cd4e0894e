// What the history of a contract needs to stay one, and no article has to say: its acts are told when they happened, a
// period doesn't end before it begins, and what happens once is told once.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// The state of a case is what it is, not what will come: a suspension agreed for a later day is told on that day, with
// the agreement as its document.
struct SuspensionEnSuFecha : RuleOn<DatosSuspension, Occasion> {
    static constexpr RuleInfo info{"contrato.suspension_en_su_fecha",
                                   Level::block,
                                   "La suspensión se registra con la fecha del primer día suspendido.",
                                   {historia_hito, "orden de los actos"},
                                   "X12"};
    static Verdict check(const DatosSuspension& data, const Occasion& now) {
        return not_after(data.desde.value_or(now.date), now.date).mended_by(roles::ordenador_gasto);
    }
};

// And the restart on the day on which the work is taken up.
struct ReinicioEnSuFecha : RuleOn<DatosReinicio, Occasion> {
    static constexpr RuleInfo info{"contrato.reinicio_en_su_fecha",
                                   Level::block,
                                   "El reinicio no se registra antes del primer día de trabajo.",
                                   {historia_hito, "orden de los actos"},
                                   "X12"};
    static Verdict check(const DatosReinicio& data, const Occasion& now) {
        return not_after(data.reanuda_el.value_or(now.date), now.date).mended_by(roles::ordenador_gasto);
    }
};

struct PeriodoDelPago : RuleOn<DatosPago> {
    static constexpr RuleInfo info{"contrato.periodo_del_pago",
                                   Level::block,
                                   "El período que se paga no termina antes de empezar.",
                                   {historia_hito, "datos de los actos"}};
    static Verdict check(const DatosPago& data) {
        if (!data.periodo_desde || !data.periodo_hasta) return holds();
        return not_before(*data.periodo_hasta, *data.periodo_desde).mended_by(roles::tesoreria);
    }
};

// What was classified without its reception may still be received, and once.
struct ReciboUnico : RuleOn<Terminacion, Occasion> {
    static constexpr RuleInfo info{"contrato.recibo_unico",
                                   Level::block,
                                   "El contrato se recibe una vez, terminado y sin liquidar.",
                                   {historia_hito, "orden de los actos"}};
    static Verdict check(const Terminacion& end, const Occasion& now) {
        if (end.recibido_el)
            return verdict(false, "recibido el " + to_iso(*end.recibido_el), "sin recibo anterior")
                .mended_by(roles::supervisor);
        if (end.liquidado_el)
            return verdict(false, "liquidado el " + to_iso(*end.liquidado_el), "sin liquidar")
                .mended_by(roles::supervisor);
        return not_before(now.date, end.terminado_el.value_or(now.date)).mended_by(roles::supervisor);
    }
};

// What a procedure decides is told to its contract: the file stays open for it.
struct CierreSinSancionatorio : RuleOn<Sanciones> {
    static constexpr RuleInfo info{"contrato.cierre_sin_sancionatorio",
                                   Level::block,
                                   "El expediente se cierra sin procedimientos sancionatorios en curso.",
                                   {historia_hito, "orden de los actos"},
                                   "R35 R41"};
    static Verdict check(const Sanciones& sanctions) {
        return verdict(sanctions.sancionatorios_en_curso == 0, sanctions.sancionatorios_en_curso,
                       "ninguno: en firme o archivado")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_integridad_contrato =
    mp::mp_list<SuspensionEnSuFecha, ReinicioEnSuFecha, PeriodoDelPago, ReciboUnico, CierreSinSancionatorio>;

}  // namespace hito::law
