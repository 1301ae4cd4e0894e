// Ley 1150 de 2007, art. 7 (guarantees of the contract) and art. 11 (terms to liquidate).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// --- Art. 7 ----------------------------------------------------------------------------------------------------------

// LAW art. 7: a policy comes from an insurer authorised to work in Colombia; the other guarantees, from their own kind.
struct GaranteAutorizado : RuleOn<DocumentoGarantia> {
    static constexpr RuleInfo info{"garantia.garante_autorizado",
                                   Level::block,
                                   "El garante está legalmente autorizado para funcionar en Colombia.",
                                   {ley_1150_2007, "art. 7"}};
    static Verdict check(const DocumentoGarantia& document) {
        if (!document.garante_autorizado)
            return missing("garante_autorizado", "verificación ante la Superintendencia Financiera")
                .mended_by(roles::jefe_contratacion);
        return is_true(*document.garante_autorizado, "garante autorizado").mended_by(roles::contratista);
    }
};

// LAW art. 7: the guarantee does not lapse because the premium is unpaid, nor by revocation of one side.
struct NoExpiraPorMora : RuleOn<DocumentoGarantia> {
    static constexpr RuleInfo info{"garantia.no_expira_por_mora",
                                   Level::block,
                                   "La garantía no expira por falta de pago de la prima ni por revocatoria unilateral.",
                                   {ley_1150_2007, "art. 7"}};
    static Verdict check(const DocumentoGarantia& document) {
        const bool lapses = document.expira_por_mora.value_or(false);  // A document that is silent follows the law.
        return verdict(!lapses, lapses ? "expira por mora" : "no expira", "no expira").mended_by(roles::contratista);
    }
};

// LAW art. 7: the guarantor learns of the loss by the notification of the act that declares it; then it pays.
struct SiniestroNotificadoAlGarante : RuleOn<PagoDeSiniestro, Occasion> {
    static constexpr RuleInfo info{"garantia.siniestro_notificado_al_garante",
                                   Level::block,
                                   "El acto que declara el siniestro se notificó al garante antes del pago.",
                                   {ley_1150_2007, "art. 7"},
                                   "X10"};
    static Verdict check(const PagoDeSiniestro& payment, const Occasion& occasion) {
        if (!payment.notificado_al_garante_el)
            return missing("notificado_al_garante_el", "notificación al garante").mended_by(roles::jefe_contratacion);
        return not_after(*payment.notificado_al_garante_el, occasion.date).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 7: what is notified is the act that declares the loss, so there is nothing to notify before that act.
struct NotificacionTrasDeclaracion : RuleOn<PagoDeSiniestro, DeclaracionSiniestro> {
    static constexpr RuleInfo info{"garantia.notificacion_tras_declaracion",
                                   Level::block,
                                   "Al garante se le notifica el siniestro desde el día en que se declara.",
                                   {ley_1150_2007, "art. 7"},
                                   "X10"};
    static Verdict check(const PagoDeSiniestro& payment, const DeclaracionSiniestro& declaration) {
        if (!payment.notificado_al_garante_el) return holds();  // SiniestroNotificadoAlGarante asks for it.
        if (!declaration.siniestro_declarado_el)
            return missing("siniestro_declarado_el", "fecha del acto que declaró el siniestro")
                .mended_by(roles::jefe_contratacion);
        return not_before(*payment.notificado_al_garante_el, *declaration.siniestro_declarado_el)
            .mended_by(roles::jefe_contratacion)
            .because(fmt::format("El siniestro se declaró el {} y la notificación dice {}.",
                                 to_iso(*declaration.siniestro_declarado_el),
                                 to_iso(*payment.notificado_al_garante_el)));
    }
};

// LAW art. 7: the contractor keeps the contract guaranteed; a guarantee ends early only when another took its place.
struct SustitutaAprobada : RuleOn<GarantiaSustituta, Occasion> {
    static constexpr RuleInfo info{"garantia.sustituta_aprobada",
                                   Level::block,
                                   "Antes de liberar la garantía se aprobó la que la reemplaza.",
                                   {ley_1150_2007, "art. 7"},
                                   "R17"};
    static Verdict check(const GarantiaSustituta& successor, const Occasion& occasion) {
        if (successor.sustituta.empty() || !successor.sustituta_aprobada_el)
            return missing("sustituta", "número y fecha de aprobación de la garantía que la reemplaza")
                .mended_by(roles::jefe_contratacion);
        return not_after(*successor.sustituta_aprobada_el, occasion.date).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 7: a guarantee answers through the last day of its covers; it has expired from the day after.
struct AmparosTerminados : RuleOn<AmparosGarantia, AmparosAnteriores, Occasion> {
    static constexpr RuleInfo info{"garantia.amparos_terminados",
                                   Level::block,
                                   "La garantía vence cuando terminó la vigencia de todos sus amparos.",
                                   {ley_1150_2007, "art. 7"}};
    static Verdict check(const AmparosGarantia& now, const AmparosAnteriores& before, const Occasion& occasion) {
        const auto last = std::max(ultima_vigencia(now.amparos), ultima_vigencia(before.amparos_anteriores));
        if (!last) return missing("amparos", "al menos un amparo");
        return not_before(occasion.date, *last + Days{1});
    }
};

// --- Art. 11 ---------------------------------------------------------------------------------------------------------

namespace liquidacion {

/// The three terms; nothing when the day on which the contract ended is not known.
inline std::optional<PlazosLiquidacion> plazos(const TerminosLiquidacion& terms, const Law& law) {
    if (!terms.fecha_terminacion) return std::nullopt;
    std::optional<Months> agreed;
    if (terms.plazo_pactado_meses) agreed = Months{*terms.plazo_pactado_meses};
    return plazos_liquidacion(*terms.fecha_terminacion, agreed, *law.calendar, law.parameters);
}

inline Verdict no_end() { return missing("fecha_terminacion", "fecha de terminación del contrato"); }

/// By the last day of a term, or with so many days of delay.
inline Verdict within(const Occasion& occasion, const Vencimiento& term) {
    return not_after(occasion.date, term.corrida)
        .mended_by(roles::ordenador_gasto)
        .because(fmt::format("El término venció el {}: {}. Van {} días de retraso.", to_iso(term.corrida), term.cuenta,
                             (occasion.date - term.corrida).count()));
}

/// From the day after the last one of a term.
inline Verdict after(const Occasion& occasion, const Vencimiento& term) {
    return not_before(occasion.date, term.corrida + Days{1})
        .because(fmt::format("El término vence el {}: {}.", to_iso(term.corrida), term.cuenta));
}

}  // namespace liquidacion

// LAW art. 11 inc. 1: by agreement within the term of the tender or of the parties; else in four months.
// CHOICE An agreement after it, while the entity has its power, is a liquidation all the same (inc. 3): a finding.
struct BilateralEnTermino : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.bilateral_en_termino",
        Level::warn,
        "El contrato se liquida de común acuerdo dentro del término pactado o, sin él, de cuatro meses.",
        {ley_1150_2007, "art. 11 inc. 1"},
        "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::within(occasion, dates->bilateral) : liquidacion::no_end();
    }
};

// LAW art. 11 inc. 1: the entity can't close the way of agreement before its term is over; its last day belongs to it.
struct TerminoBilateralVencido : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.termino_bilateral_vencido",
                                   Level::block,
                                   "El término para liquidar de común acuerdo ya venció.",
                                   {ley_1150_2007, "art. 11 inc. 1"},
                                   "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::after(occasion, dates->bilateral) : liquidacion::no_end();
    }
};

// LAW art. 11 inc. 2: the contractor is called to a day still to come.
struct ConvocatoriaPrevia : RuleOn<Convocatoria, Occasion> {
    static constexpr RuleInfo info{"liquidacion.convocatoria_previa",
                                   Level::block,
                                   "Se convoca al contratista antes del día de la reunión.",
                                   {ley_1150_2007, "art. 11 inc. 2"}};
    static Verdict check(const Convocatoria& call, const Occasion& occasion) {
        return verdict(call.fecha_reunion > occasion.date, to_iso(call.fecha_reunion),
                       "después del " + to_iso(occasion.date))
            .mended_by(roles::supervisor);
    }
};

// LAW art. 11 inc. 2: that he did not come, or that there was no agreement, is seen on a day to which he was called.
struct DesacuerdoTrasConvocatoria : RuleOn<Convocatorias, Occasion> {
    static constexpr RuleInfo info{"liquidacion.desacuerdo_tras_convocatoria",
                                   Level::block,
                                   "El desacuerdo o la inasistencia constan después de la reunión a la que se convocó.",
                                   {ley_1150_2007, "art. 11 inc. 2"}};
    static Verdict check(const Convocatorias& calls, const Occasion& occasion) {
        if (calls.convocatorias.empty())
            return missing("convocatorias", "convocatoria al contratista").mended_by(roles::supervisor);
        Date first = calls.convocatorias.front().fecha_reunion;
        for (const auto& call : calls.convocatorias) first = std::min(first, call.fecha_reunion);
        return not_before(occasion.date, first).mended_by(roles::supervisor);
    }
};

// LAW art. 11 inc. 2: the entity liquidates alone only when the contractor, called, did not come or did not agree.
struct SinAcuerdoPrevio : RuleOn<DesacuerdoConstatado, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.sin_acuerdo_previo",
        Level::block,
        "Antes de liquidar unilateralmente consta que el contratista convocado no asistió o no hubo acuerdo.",
        {ley_1150_2007, "art. 11 inc. 2"}};
    static Verdict check(const DesacuerdoConstatado& disagreement, const Occasion& occasion) {
        if (!disagreement.desacuerdo_el)
            return missing("desacuerdo_el", "constancia de inasistencia o de desacuerdo")
                .mended_by(roles::supervisor)
                .because("No consta que el contratista, convocado, dejara de asistir o no estuviera de acuerdo.");
        return not_after(*disagreement.desacuerdo_el, occasion.date).mended_by(roles::supervisor);
    }
};

// LAW art. 11 inc. 2: the two months of the entity alone follow the term to agree, so they begin on the day after it.
struct UnilateralTrasBilateral : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.unilateral_tras_bilateral",
        Level::block,
        "La entidad liquida unilateralmente después del último día del término para liquidar de común acuerdo.",
        {ley_1150_2007, "art. 11 inc. 2"},
        "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::after(occasion, dates->bilateral).mended_by(roles::ordenador_gasto)
                     : liquidacion::no_end();
    }
};

// LAW art. 11 inc. 2: the entity alone has two months more.
// CHOICE Later, within the two years of inc. 3, it is a liquidation all the same: a finding.
struct UnilateralEnTermino : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.unilateral_en_termino",
        Level::warn,
        "La entidad liquida unilateralmente dentro de los dos meses siguientes al término bilateral.",
        {ley_1150_2007, "art. 11 inc. 2"},
        "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::within(occasion, dates->unilateral) : liquidacion::no_end();
    }
};
struct TerminoUnilateralVencido : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.termino_unilateral_vencido",
                                   Level::block,
                                   "El término para liquidar unilateralmente ya venció.",
                                   {ley_1150_2007, "art. 11 inc. 2"},
                                   "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::after(occasion, dates->unilateral) : liquidacion::no_end();
    }
};

// LAW art. 11 inc. 3: two years after those terms the entity has no power to liquidate, with or without the contractor.
struct ConCompetencia : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.con_competencia",
        Level::block,
        "La entidad aún tiene competencia para liquidar: no pasaron dos años desde los términos.",
        {ley_1150_2007, "art. 11 inc. 3"},
        "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::within(occasion, dates->residual) : liquidacion::no_end();
    }
};
// LAW art. 11 inc. 3 (with Ley 1437 de 2011, art. 72): what was not notified has no effect yet.
// CHOICE Whether the resolution must also be notified within the power of the entity is not settled: a policy that
// finds it, and the parameter `liquidacion_se_notifica_con_competencia` for what the clock does with it.
struct NotificadaConCompetencia : RuleOn<TerminosLiquidacion, FirmezaLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.notificada_con_competencia",
        Level::policy,
        "La resolución que liquida se notifica mientras la entidad aún tiene competencia para liquidar.",
        {ley_1150_2007, "art. 11 inc. 3"},
        "R28",
        {},
        Policy::warn};
    static Verdict check(const TerminosLiquidacion& terms, const FirmezaLiquidacion& course, const Occasion& occasion) {
        if (course.recurso_resuelto) return holds();  // The liquidation was notified before it was appealed.
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::within(occasion, dates->residual) : liquidacion::no_end();
    }
};
struct SinNotificarPierdeCompetencia : RuleOn<FirmezaLiquidacion, Occasion> {
    static constexpr RuleInfo info{
        "liquidacion.sin_notificar_pierde_competencia",
        Level::block,
        "La competencia se pierde con la resolución expedida solo si la entidad exige notificarla a tiempo y nunca se "
        "notificó.",
        {ley_1150_2007, "art. 11 inc. 3"},
        "R28"};
    static Verdict check(const FirmezaLiquidacion& course, const Occasion& occasion) {
        const bool must_be_notified = occasion.at(liquidacion_se_notifica_con_competencia);
        return verdict(must_be_notified && !course.recurso_resuelto,
                       json{{"exige_notificar", must_be_notified}, {"notificada_antes", course.recurso_resuelto}},
                       "parámetro liquidacion_se_notifica_con_competencia y resolución nunca notificada");
    }
};

// LAW art. 11 inc. 3 (with Ley 1437 de 2011, art. 86): to decide the appeal, whatever is decided, is not to liquidate.
// CHOICE Whether the power to liquidate must still stand on that day is not settled: the same policy for confirming and
// for modifying, which an entity may turn into a refusal.
struct RecursoDecididoConCompetencia : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.recurso_decidido_con_competencia",
                                   Level::policy,
                                   "El recurso se decide mientras la entidad aún tiene competencia para liquidar.",
                                   {ley_1150_2007, "art. 11 inc. 3"},
                                   "R28",
                                   {},
                                   Policy::warn};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::within(occasion, dates->residual) : liquidacion::no_end();
    }
};

// LAW art. 11 inc. 3: the last day of the two years belongs to them; the power is lost on the day after.
struct CompetenciaPerdida : RuleOn<TerminosLiquidacion, Occasion> {
    static constexpr RuleInfo info{"liquidacion.competencia_perdida",
                                   Level::block,
                                   "Ya pasó el tiempo en que la entidad podía liquidar.",
                                   {ley_1150_2007, "art. 11 inc. 3"},
                                   "R28"};
    static Verdict check(const TerminosLiquidacion& terms, const Occasion& occasion) {
        const auto dates = liquidacion::plazos(terms, *occasion.law);
        return dates ? liquidacion::after(occasion, dates->residual) : liquidacion::no_end();
    }
};

// LAW art. 11 inc. 4: the contractor may sign with reservations; without any, the parties are quits.
// GAP After an acta with reservations the entity may liquidate the points left open alone: not done.
struct PazYSalvoOSalvedades : RuleOn<AcuerdoDeLasPartes> {
    static constexpr RuleInfo info{"liquidacion.paz_y_salvo_o_salvedades",
                                   Level::block,
                                   "El acta declara a las partes a paz y salvo o dice las salvedades del contratista.",
                                   {ley_1150_2007, "art. 11 inc. 4"}};
    static Verdict check(const AcuerdoDeLasPartes& agreement) {
        const bool reserved = !agreement.salvedades.empty();
        return verdict(agreement.paz_y_salvo || reserved,
                       json{{"paz_y_salvo", agreement.paz_y_salvo}, {"salvedades", agreement.salvedades}},
                       "paz y salvo, o salvedades escritas una por una")
            .mended_by(roles::supervisor);
    }
};

// clang-format off
using rules_of_ley_1150_2007 = mp::mp_list<
    GaranteAutorizado, NoExpiraPorMora, SiniestroNotificadoAlGarante, NotificacionTrasDeclaracion, SustitutaAprobada,
    AmparosTerminados, BilateralEnTermino, TerminoBilateralVencido, ConvocatoriaPrevia, DesacuerdoTrasConvocatoria,
    SinAcuerdoPrevio, UnilateralTrasBilateral, UnilateralEnTermino, TerminoUnilateralVencido, ConCompetencia,
    NotificadaConCompetencia, SinNotificarPierdeCompetencia, RecursoDecididoConCompetencia, CompetenciaPerdida,
    PazYSalvoOSalvedades>;
// clang-format on

}  // namespace hito::law
