// Decreto 111 de 1996, art. 23: an authorisation is used by what is contracted in its year; what was not used expires.
#pragma once

#include "workflows/law/decreto_111_1996_presupuesto.hpp"
#include "workflows/law/hechos_vigencia_futura.hpp"

namespace hito::law {

// LAW art. 23: what uses it is the contract that is signed in the year of the authorisation.
struct SeUsaEnSuAnio : RuleOn<DatosUso, AutorizacionVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.se_usa_en_su_anio",
                                   Level::block,
                                   "La usa el contrato que se firma en el año de la autorización, y después de ella.",
                                   {decreto_111_1996, "art. 23"},
                                   "A11"};
    static Verdict check(const DatosUso& data, const AutorizacionVigenciaFutura& own, const Occasion& now) {
        if (!own.autorizada_el) return missing("autorizada_el", "acto autorizar").mended_by(roles::concejo);
        if (data.valor <= own.usado_por(data.numero_contrato)) return holds();  // What it had used already.
        const bool within = now.date >= *own.autorizada_el && year_of(now.date) == year_of(*own.autorizada_el);
        return verdict(within, to_iso(now.date),
                       fmt::format("entre {} y {}", to_iso(*own.autorizada_el),
                                   to_iso(fin_de(year_of(*own.autorizada_el)))))
            .mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 23: so a registry of a later year takes of what was used.
struct CompromisoHastaLoUsado : RuleOn<CompromisoFuturo, SolicitudVigenciaFutura, AutorizacionVigenciaFutura> {
    static constexpr RuleInfo info{
        "vigencia_futura.compromiso_hasta_lo_usado",
        Level::block,
        "Se compromete lo que un contrato usó en el año de la autorización: lo demás caducó.",
        {decreto_111_1996, "art. 23"},
        "A14"};
    static Verdict check(const CompromisoFuturo& data, const SolicitudVigenciaFutura& asked,
                         const AutorizacionVigenciaFutura& own) {
        return at_most(asked.comprometido() + data.valor, own.usado()).mended_by(roles::jefe_presupuesto);
    }
};
// LAW art. 23: the year in which it was authorised ended without a contract.
struct AlTerminarElAnio : RuleOn<AutorizacionVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.caduca_con_el_anio",
                                   Level::block,
                                   "Caduca la que el 31 de diciembre del año en que se autorizó no se había usado.",
                                   {decreto_111_1996, "art. 23"}};
    static Verdict check(const AutorizacionVigenciaFutura& own, const Occasion& now) {
        if (!own.autorizada_el) return missing("autorizada_el", "acto autorizar").mended_by(roles::concejo);
        return not_before(now.date, fin_de(year_of(*own.autorizada_el)) + Days{1}).mended_by(roles::jefe_presupuesto);
    }
};
// LAW art. 14 and 23: the one that was used lives as long as the years that it comprises.
struct TerminaConSuUltimoAnio : RuleOn<SolicitudVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.termina_con_su_ultimo_anio",
                                   Level::block,
                                   "La que se usó termina cuando pasa el último de sus años.",
                                   {decreto_111_1996, "art. 14 y 23"}};
    static Verdict check(const SolicitudVigenciaFutura& asked, const Occasion& now) {
        return not_before(now.date, fin_de(asked.ultima()) + Days{1}).mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_vigencia_futura =
    mp::mp_list<SeUsaEnSuAnio, CompromisoHastaLoUsado, AlTerminarElAnio, TerminaConSuUltimoAnio>;

}  // namespace hito::law
