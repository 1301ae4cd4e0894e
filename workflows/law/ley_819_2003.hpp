// Ley 819 de 2003: a year's budget pays for that year; what goes beyond has a future appropriation or a reserve.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

/// Whether a term that ends on `fin` is within the year `desde` or an authorised one.
inline Verdict dentro_de_vigencia(Date fin, Date desde, const std::optional<VigenciaFutura>& own,
                                  const std::optional<VigenciaFutura>& agreed) {
    int last = year_of(desde);
    if (agreed) last = std::max(last, agreed->hasta_vigencia);
    if (own) last = std::max(last, own->hasta_vigencia);
    if (year_of(fin) <= last) return holds();
    const std::string required = fmt::format("a más tardar {}-12-31, o vigencia futura", last);
    if (!agreed && !own) return missing("vigencia_futura", required).mended_by(roles::jefe_presupuesto);
    return verdict(false, to_iso(fin), required).mended_by(roles::jefe_presupuesto);
}

// LAW art. 8 and 12: a contract whose execution passes the year needs the future appropriation, or the act that makes
// a reserve of it.
struct EjecucionEnVigencia : RuleOn<PlazoPactado, Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"contrato.ejecucion_en_vigencia",
                                   Level::justify,
                                   "El plazo cabe en el año, o tiene vigencia futura o acto de reserva.",
                                   {ley_819_2003, "art. 8 y 12"},
                                   "R37 A10",
                                   "acto_reserva_presupuestal"};
    static Verdict check(const PlazoPactado& term, const Disponibilidad& budget, const Occasion& now) {
        const auto last = fin_pactado(term, now.date);
        if (!last) return holds();
        return dentro_de_vigencia(*last, now.date, std::nullopt, budget.vigencia_futura);
    }
};

// LAW art. 8 and 12: the same for an extension.
struct ProrrogaEnVigencia : RuleOn<DatosProrroga, Ejecucion, Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"contrato.prorroga_en_vigencia",
                                   Level::justify,
                                   "La prórroga cabe en el año, o tiene vigencia futura o acto de reserva.",
                                   {ley_819_2003, "art. 8 y 12"},
                                   "X16 R37 A10",
                                   "acto_reserva_presupuestal"};
    static Verdict check(const DatosProrroga& data, const Ejecucion& execution, const Disponibilidad& budget,
                         const Occasion& now) {
        if (!execution.fin_plazo) return holds();
        const Date before = *execution.fin_plazo, after = fin_prorrogado(before, data);
        if (year_of(after) == year_of(before)) return holds();
        return dentro_de_vigencia(after, now.date, data.vigencia_futura, budget.vigencia_futura);
    }
};

// LAW art. 12: CHOICE where the budget is kept here, what was authorised is what its case says, and no one types it.
struct VigenciaFuturaPorSuExpediente : RuleOn<Disponibilidad, Occasion> {
    static constexpr RuleInfo info{
        "contrato.vigencia_futura_por_su_expediente",
        Level::block,
        "Donde el presupuesto se lleva en Hito, la vigencia futura del contrato es de su expediente.",
        {ley_819_2003, "art. 12"},
        "A10"};
    static Verdict check(const Disponibilidad& budget, const Occasion& now) {
        if (!now.at(presupuesto_en_hito) || !budget.vigencia_futura) return holds();
        return is_true(now.linked("con_vigencia_futura"), "una vigencia futura vinculada")
            .mended_by(roles::jefe_presupuesto);
    }
};
struct ProrrogaPorSuExpediente : RuleOn<DatosProrroga, Occasion> {
    static constexpr RuleInfo info{
        "contrato.prorroga_por_su_expediente",
        Level::block,
        "Donde el presupuesto se lleva en Hito, la vigencia futura de la prórroga es de su expediente.",
        {ley_819_2003, "art. 12"},
        "A10"};
    static Verdict check(const DatosProrroga& data, const Occasion& now) {
        return is_true(!now.at(presupuesto_en_hito) || !data.vigencia_futura, "una vigencia futura para_el_contrato")
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 8: what was agreed for a later year needed a future appropriation; a reserve is for what was not foreseen.
struct ReservaNoPrevista : RuleOn<DatosReservaDelRp, PlazoPactado, Disponibilidad, Firma, Ejecucion> {
    static constexpr RuleInfo info{"contrato.reserva_no_prevista",
                                   Level::warn,
                                   "Se reserva lo imprevisto: lo pactado para después del año pedía vigencia futura.",
                                   {ley_819_2003, "art. 8 y 12"},
                                   "A17 A10"};
    static Verdict check(const DatosReservaDelRp& data, const PlazoPactado& term, const Disponibilidad& budget,
                         const Firma& signature, const Ejecucion& execution) {
        const auto begins = execution.fecha_inicio ? execution.fecha_inicio : signature.fecha_suscripcion;
        const auto last = begins ? fin_pactado(term, *begins) : std::nullopt;
        if (!last || (budget.vigencia_futura && budget.vigencia_futura->hasta_vigencia >= year_of(*last)))
            return holds();
        return not_after(*last, Date{std::chrono::year{data.vigencia} / 12 / 31}).mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_819_2003 = mp::mp_list<EjecucionEnVigencia, ProrrogaEnVigencia, VigenciaFuturaPorSuExpediente,
                                          ProrrogaPorSuExpediente, ReservaNoPrevista>;

}  // namespace hito::law
