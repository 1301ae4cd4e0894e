// Decreto 111 de 1996, as it binds every link of the budget chain: the same purpose all the way down (art. 18), within
// the year (art. 14), and nothing without its amount (art. 71).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_presupuesto.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

inline int mes_de(Date day) { return static_cast<int>(unsigned{std::chrono::year_month_day{day}.month()}); }
inline Date fin_de(int year) { return Date{std::chrono::year{year} / 12 / 31}; }

/// An amount that is positive and no more than what is left of `what`: the refusal names what is missing.
inline Verdict hasta_el_saldo(Money asked, Money left, std::string_view what) {
    if (asked <= Money{}) return verdict(false, write_value(asked, Form::wire), "un valor positivo");
    if (asked <= left) return holds();
    return at_most(asked, left)
        .because(fmt::format("Faltan {}: {} es {}.", in_words(asked - left), what, in_words(left)));
}

// LAW art. 18: an appropriation is used for what it was programmed for: section, item, source and project are those of
// what it takes from.
struct MismaClave : RuleOn<Movimiento, ClavePropia> {
    static constexpr RuleInfo info{"presupuesto.misma_clave",
                                   Level::block,
                                   "Vigencia, sección, rubro, fuente y BPIN son los de aquello de donde se toma.",
                                   {decreto_111_1996, "art. 18"},
                                   "A15"};
    static Verdict check(const Movimiento& data, const ClavePropia& own) {
        return verdict(data.en_palabras() == own.en_palabras(), data.en_palabras(), own.en_palabras())
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: what the certificate, the registry or the payment takes is what its own case takes. CHOICE: an entity
// that keeps its budget elsewhere tells them by hand; one that keeps it here does not, so that the pesos are counted
// once.
struct PresupuestoPorSuExpediente : RuleOn<Occasion> {
    static constexpr RuleInfo info{
        "presupuesto.por_su_expediente",
        Level::block,
        "Donde el presupuesto se lleva en Hito, el CDP, el RP y el pago llegan de su expediente.",
        {decreto_111_1996, "art. 71"},
        "A14"};
    static Verdict check(const Occasion& now) {
        if (!now.at(presupuesto_en_hito)) return holds();
        return is_true(now.brought_about, "un acto del expediente de CDP, RP o pago")
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 14: the fiscal year ends on the 31st of December; then nothing is certified nor committed with it.
struct EnSuVigencia : RuleOn<ClavePropia, Occasion> {
    static constexpr RuleInfo info{"presupuesto.en_su_vigencia",
                                   Level::block,
                                   "Se certifica y se compromete dentro del año del presupuesto.",
                                   {decreto_111_1996, "art. 14"},
                                   "A16"};
    static Verdict check(const ClavePropia& own, const Occasion& now) {
        return verdict(year_of(now.date) == own.vigencia, to_iso(now.date), fmt::format("un día de {}", own.vigencia))
            .mended_by(roles::jefe_presupuesto);
    }
};
/// The same of what opens a case with its key.
struct AbreEnSuVigencia : RuleOn<ClavePresupuestal, Occasion> {
    static constexpr RuleInfo info{"presupuesto.abre_en_su_vigencia",
                                   Level::block,
                                   "La solicitud y el registro son del año del presupuesto que afectan.",
                                   {decreto_111_1996, "art. 14"},
                                   "A16"};
    static Verdict check(const ClavePresupuestal& key, const Occasion& now) {
        return verdict(year_of(now.date) == key.vigencia, to_iso(now.date), fmt::format("un día de {}", key.vigencia))
            .mended_by(roles::jefe_presupuesto);
    }
};
// LAW art. 14: what is left then expires.
struct AlCerrarLaVigencia : RuleOn<ClavePropia, Occasion> {
    static constexpr RuleInfo info{"presupuesto.al_cerrar_la_vigencia",
                                   Level::block,
                                   "La vigencia se cierra el 31 de diciembre o después.",
                                   {decreto_111_1996, "art. 14"},
                                   "A16"};
    static Verdict check(const ClavePropia& own, const Occasion& now) {
        return not_before(now.date, fin_de(own.vigencia)).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: what changes the budget or frees what was taken from it is an act with its reasons.
struct MovimientoMotivado : RuleOn<Occasion> {
    static constexpr RuleInfo info{"presupuesto.movimiento_motivado",
                                   Level::block,
                                   "Liberar, anular o reintegrar tiene motivo.",
                                   {decreto_111_1996, "art. 71"}};
    static Verdict check(const Occasion& now) {
        return is_true(!now.motive.empty(), "motivo").mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_presupuesto = mp::mp_list<MismaClave, PresupuestoPorSuExpediente, EnSuVigencia,
                                                          AbreEnSuVigencia, AlCerrarLaVigencia, MovimientoMotivado>;

}  // namespace hito::law
