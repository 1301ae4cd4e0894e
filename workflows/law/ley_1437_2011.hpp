// Ley 1437 de 2011 (CPACA): how the resolution that liquidates becomes firm, and what a lawsuit does to the
// liquidation.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/law/ley_1150_2007.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace liquidacion {

/// The last day to appeal; nothing before the notification. Source: Ley 1437 de 2011, art. 76.
inline std::optional<Count> appeal_ends(const FirmezaLiquidacion& course, const Law& law) {
    if (!course.notificada_el) return std::nullopt;
    return law.calendar->count_after(*course.notificada_el, law.at(recurso_reposicion_dias, *course.notificada_el));
}

/// The day on which the resolution is firm; nothing before the notification. Source: Ley 1437 de 2011, art. 87.
inline std::optional<Count> firm_from(const FirmezaLiquidacion& course, const Law& law) {
    if (!course.notificada_el) return std::nullopt;
    if (course.recurso_resuelto)
        return Count{*course.notificada_el + Days{1},
                     fmt::format("el día siguiente a la notificación de la decisión del recurso ({})",
                                 to_iso(*course.notificada_el))};
    if (course.renuncia_el)
        return Count{*course.renuncia_el + Days{1},
                     fmt::format("el día siguiente a la renuncia al recurso ({})", to_iso(*course.renuncia_el))};
    const Count appeal = *appeal_ends(course, law);
    return Count{appeal.result + Days{1},
                 fmt::format("{}; en firme el día siguiente al {}", appeal.account, to_iso(appeal.result))};
}

/// The last day to decide the appeal; nothing without one. Source: Ley 1437 de 2011, art. 86.
inline std::optional<Count> decision_due(const FirmezaLiquidacion& course, const Law& law) {
    if (!course.recurso_el) return std::nullopt;
    return law.calendar->count_months(*course.recurso_el, law.at(recurso_decision_meses, *course.recurso_el));
}

inline Verdict no_appeal() { return missing("recurso_el", "fecha del recurso").mended_by(roles::jefe_contratacion); }

}  // namespace liquidacion

// LAW art. 42: a decision says its motives.
struct LiquidacionMotivada : RuleOn<ActoUnilateral> {
    static constexpr RuleInfo info{"liquidacion.motivada",
                                   Level::block,
                                   "La resolución que liquida unilateralmente dice sus motivos.",
                                   {ley_1437_2011, "art. 42"}};
    static Verdict check(const ActoUnilateral& act) {
        if (act.motivacion.empty())
            return missing("motivacion", "motivos: hechos, pruebas y normas").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW art. 76: the appeal is lodged within days of the notification.
struct RecursoEnTermino : RuleOn<FirmezaLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.recurso_en_termino",
        Level::block,
        "La reposición se interpone dentro de los diez días hábiles siguientes a la notificación.",
        {ley_1437_2011, "art. 76"}};
    static Verdict check(const FirmezaLiquidacion& course, const Occasion& occasion) {
        const auto last = liquidacion::appeal_ends(course, *occasion.law);
        if (!last) return missing("notificada_el", "notificación de la resolución").mended_by(roles::jefe_contratacion);
        return not_after(occasion.date, last->result)
            .mended_by(roles::contratista)
            .because(fmt::format("El término para recurrir venció el {}: {}.", to_iso(last->result), last->account));
    }
};

// LAW art. 74 (with Ley 80 de 1993, art. 77): one appeal, and none after it was waived.
struct SinRecursoPrevio : RuleOn<FirmezaLiquidacion> {
    static constexpr RuleInfo info{"liquidacion.sin_recurso_previo",
                                   Level::block,
                                   "Contra la decisión del recurso no cabe otro, ni después de renunciar a él.",
                                   {ley_1437_2011, "art. 74"}};
    static Verdict check(const FirmezaLiquidacion& course) {
        const std::string_view found = course.recurso_resuelto ? "recurso ya decidido"
                                       : course.renuncia_el    ? "renuncia al recurso"
                                                               : "sin recurso";
        return verdict(!course.recurso_resuelto && !course.renuncia_el, found, "sin recurso")
            .mended_by(roles::contratista);
    }
};

// LAW art. 86: the appeal is decided within two months of being lodged.
// CHOICE The article counts to the notification of the decision; here its own day stands for it.
struct RecursoDecididoEnTermino : RuleOn<FirmezaLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.recurso_decidido_en_termino",
                                   Level::warn,
                                   "La reposición se decide dentro de los dos meses siguientes a su interposición.",
                                   {ley_1437_2011, "art. 86"}};
    static Verdict check(const FirmezaLiquidacion& course, const Occasion& occasion) {
        const auto last = liquidacion::decision_due(course, *occasion.law);
        if (!last) return liquidacion::no_appeal();
        return not_after(occasion.date, last->result)
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("El término para decidir venció el {}: {}.", to_iso(last->result), last->account));
    }
};

// LAW art. 86: after them the appeal is taken for denied, which lets the contractor sue; until he does, and his suit is
// notified, the entity still has to decide.
struct SilencioConfigurado : RuleOn<FirmezaLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.silencio_configurado",
                                   Level::block,
                                   "El recurso se entiende negado cuando pasaron dos meses sin decidirlo.",
                                   {ley_1437_2011, "art. 86"}};
    static Verdict check(const FirmezaLiquidacion& course, const Occasion& occasion) {
        const auto last = liquidacion::decision_due(course, *occasion.law);
        if (!last) return liquidacion::no_appeal();
        return not_before(occasion.date, last->result + Days{1})
            .because(fmt::format("El término para decidir vence el {}: {}.", to_iso(last->result), last->account));
    }
};

// LAW art. 87: the decision is firm on the day after the term to appeal, the waiver, or the notification of what was
// decided.
struct FirmezaAlcanzada : RuleOn<FirmezaLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.firmeza_alcanzada",
                                   Level::block,
                                   "La resolución queda en firme cuando ya no cabe recurso.",
                                   {ley_1437_2011, "art. 87"}};
    static Verdict check(const FirmezaLiquidacion& course, const Occasion& occasion) {
        const auto day = liquidacion::firm_from(course, *occasion.law);
        if (!day) return missing("notificada_el", "notificación de la resolución").mended_by(roles::jefe_contratacion);
        return not_before(occasion.date, day->result)
            .because(fmt::format("La firmeza llega el {}: {}.", to_iso(day->result), day->account));
    }
};

// LAW arts. 141 and 164 num. 2 lit. j: once the entity is told that a lawsuit to liquidate was admitted, the judge
// liquidates.
struct SinDemandaNotificada : RuleOn<DemandaNotificada, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.sin_demanda_notificada",
        Level::block,
        "La entidad no liquida unilateralmente después de que le notifican la admisión de la demanda.",
        {ley_1437_2011, "art. 141"}};
    static Verdict check(const DemandaNotificada& suit, const Occasion& occasion) {
        if (!suit.demanda_notificada_el) return holds();
        return verdict(occasion.date < *suit.demanda_notificada_el, to_iso(occasion.date),
                       "antes del " + to_iso(*suit.demanda_notificada_el))
            .because(fmt::format("La admisión de la demanda se notificó el {}: liquida el juez.",
                                 to_iso(*suit.demanda_notificada_el)));
    }
};

// LAW art. 141: what takes the liquidation to the judge is a lawsuit that asks for it.
struct DemandaPideLiquidar : RuleOn<Demanda> {
    static constexpr RuleInfo info{"liquidacion.demanda_pide_liquidar",
                                   Level::block,
                                   "La demanda notificada pide la liquidación judicial del contrato.",
                                   {ley_1437_2011, "art. 141"}};
    static Verdict check(const Demanda& suit) {
        if (!suit.pide_liquidacion)
            return missing("pide_liquidacion", "pretensión de liquidar").mended_by(roles::jefe_contratacion);
        return is_true(*suit.pide_liquidacion, "demanda que pide liquidar").mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 141: it may be asked for when neither the parties nor the entity liquidated within their terms.
struct DemandaTrasLosTerminos : RuleOn<Demanda, TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.demanda_tras_los_terminos",
        Level::warn,
        "La demanda se admitió después de vencidos los términos para liquidar de común acuerdo y unilateralmente.",
        {ley_1437_2011, "art. 141"}};
    static Verdict check(const Demanda& suit, const TerminosLiquidacion& terms, const Occasion& occasion) {
        if (!suit.fecha_admision)
            return missing("fecha_admision", "fecha del auto admisorio").mended_by(roles::jefe_contratacion);
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        if (!dates) return liquidacion::no_end();
        return verdict(*suit.fecha_admision > dates->unilateral.corrida, to_iso(*suit.fecha_admision),
                       "después del " + to_iso(dates->unilateral.corrida));
    }
};

// LAW arts. 171 and 199: a lawsuit is first admitted; then its admission is notified.
struct AdmisionAntesDeNotificar : RuleOn<Demanda, Occasion> {
    static constexpr RuleInfo info{"liquidacion.admision_antes_de_notificar",
                                   Level::block,
                                   "La demanda se admitió a más tardar el día en que se notificó su admisión.",
                                   {ley_1437_2011, "arts. 171 y 199"}};
    static Verdict check(const Demanda& suit, const Occasion& occasion) {
        if (!suit.fecha_admision) return holds();  // DemandaTrasLosTerminos says that it is missing.
        return not_after(*suit.fecha_admision, occasion.date).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 189: what binds is the ruling that can no longer be appealed.
struct ProvidenciaEjecutoriada : RuleOn<Providencia, Occasion> {
    static constexpr RuleInfo info{"liquidacion.providencia_ejecutoriada",
                                   Level::block,
                                   "La providencia que liquida está ejecutoriada.",
                                   {ley_1437_2011, "art. 189"}};
    static Verdict check(const Providencia& ruling, const Occasion& occasion) {
        if (!ruling.fecha_ejecutoria)
            return missing("fecha_ejecutoria", "constancia de ejecutoria").mended_by(roles::jefe_contratacion);
        return not_after(*ruling.fecha_ejecutoria, occasion.date).mended_by(roles::jefe_contratacion);
    }
};

// LAW arts. 141 and 189: the ruling answers the lawsuit, so it can't bind before the lawsuit was notified.
struct ProvidenciaTrasDemanda : RuleOn<Providencia, DemandaNotificada> {
    static constexpr RuleInfo info{"liquidacion.providencia_tras_demanda",
                                   Level::block,
                                   "La providencia quedó ejecutoriada después de notificada la demanda.",
                                   {ley_1437_2011, "arts. 141 y 189"}};
    static Verdict check(const Providencia& ruling, const DemandaNotificada& suit) {
        if (!ruling.fecha_ejecutoria) return holds();  // ProvidenciaEjecutoriada asks for it.
        if (!suit.demanda_notificada_el)
            return missing("demanda_notificada_el", "notificación de la demanda").mended_by(roles::jefe_contratacion);
        return verdict(*ruling.fecha_ejecutoria > *suit.demanda_notificada_el, to_iso(*ruling.fecha_ejecutoria),
                       "después del " + to_iso(*suit.demanda_notificada_el))
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 141: the judge too strikes one balance: what each side owes is set off, and one of them is owed the rest.
struct SaldoDeUnaParte : RuleOn<SaldosLiquidacion> {
    static constexpr RuleInfo info{"liquidacion.saldo_de_una_parte",
                                   Level::block,
                                   "La providencia deja saldo a favor de una sola de las partes.",
                                   {ley_1437_2011, "art. 141"},
                                   "R20"};
    static Verdict check(const SaldosLiquidacion& balances) {
        const Money smaller = std::min(balances.saldo_a_favor_contratista, balances.saldo_a_favor_entidad);
        return at_most(smaller, Money{})
            .mended_by(roles::jefe_contratacion)
            .because(fmt::format("Hay {} a favor del contratista y {} a favor de la entidad: registre la diferencia.",
                                 in_words(balances.saldo_a_favor_contratista),
                                 in_words(balances.saldo_a_favor_entidad)));
    }
};

// clang-format off
using rules_of_ley_1437_2011 = mp::mp_list<
    LiquidacionMotivada, SinRecursoPrevio, RecursoEnTermino, RecursoDecididoEnTermino, SilencioConfigurado,
    FirmezaAlcanzada, SinDemandaNotificada, DemandaPideLiquidar, DemandaTrasLosTerminos, AdmisionAntesDeNotificar,
    ProvidenciaEjecutoriada, ProvidenciaTrasDemanda, SaldoDeUnaParte>;
// clang-format on

}  // namespace hito::law
