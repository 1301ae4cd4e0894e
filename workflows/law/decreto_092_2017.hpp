// Decreto 092 de 2017: contracting with private non-profit entities of recognised suitability (ESAL).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_regimen.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

/// Whether the other side is a non-profit, chosen under this decree.
inline bool con_esal(const FiguraDelRegimen& regime) {
    return regime.figura == FiguraEspecial::interes_publico || regime.figura == FiguraEspecial::asociacion;
}

// LAW art. 2 lit. a: it promotes only the rights of who is weak, of minorities, education, peace, culture, sport.
// CHOICE Parts of art. 2 were suspended or annulled: parameter `esal_solo_poblacion_vulnerable`.
struct PoblacionVulnerable : RuleOn<InteresPublico, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.poblacion_vulnerable",
                                   Level::block,
                                   "El objeto promueve derechos de población vulnerable o los demás fines del decreto.",
                                   {decreto_092_2017, "art. 2 lit. a"}};
    static Verdict check(const InteresPublico& object, const Occasion& now) {
        if (!now.at(esal_solo_poblacion_vulnerable)) return holds();
        return is_true(object.poblacion_vulnerable, "población vulnerable o fines afines")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 2 lit. b: the entity gets nothing back for itself and does not give precise instructions.
struct SinContraprestacion : RuleOn<InteresPublico> {
    static constexpr RuleInfo info{"regimen_especial.sin_contraprestacion",
                                   Level::block,
                                   "El contrato no da a la entidad una contraprestación directa.",
                                   {decreto_092_2017, "art. 2 lit. b"},
                                   "R04"};
    static Verdict check(const InteresPublico& object) {
        return is_true(!object.contraprestacion_directa, "sin contraprestación directa")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 2 lit. c: nobody else offers it, or it makes the best use of the money.
// CHOICE Parts of art. 2 were suspended or annulled: parameter `esal_exige_falta_de_oferta`.
struct SinOtraOferta : RuleOn<InteresPublico, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.sin_otra_oferta",
                                   Level::block,
                                   "No hay otra oferta en el mercado, o contratar con la ESAL optimiza los recursos.",
                                   {decreto_092_2017, "art. 2 lit. c"},
                                   "R04"};
    static Verdict check(const InteresPublico& object, const Occasion& now) {
        if (!now.at(esal_exige_falta_de_oferta)) return holds();
        return is_true(object.solo_lo_ofrecen_esal || object.optimiza_recursos,
                       "ninguna otra oferta, u optimización de los recursos")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 2: the legal representative authorises each contract and may not delegate it.
struct AutorizacionIndelegable : RuleOn<DatosAutorizacion> {
    static constexpr RuleInfo info{"regimen_especial.autorizacion_indelegable",
                                   Level::block,
                                   "Cada contrato lo autoriza el representante legal de la entidad, sin delegar.",
                                   {decreto_092_2017, "art. 2 inc. final"}};
    static Verdict check(const DatosAutorizacion& data) {
        return is_true(data.representante_legal, "representante legal de la entidad").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 3: the non-profit is suited to the object and experienced in it.
struct ReconocidaIdoneidad : RuleOn<FiguraDelRegimen, DatosConvenio, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.reconocida_idoneidad",
                                   Level::block,
                                   "La reconocida idoneidad de la ESAL se acredita antes de contratar.",
                                   {decreto_092_2017, "art. 3"},
                                   "R14"};
    static Verdict check(const FiguraDelRegimen& regime, const DatosConvenio& data, const Occasion& now) {
        if (!con_esal(regime)) return holds();
        if (!data.idoneidad_acreditada_el)
            return missing("idoneidad", "constancia de reconocida idoneidad").mended_by(roles::jefe_contratacion);
        return not_after(*data.idoneidad_acreditada_el, now.date).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 4 lit. a: what the non-profits are compared by is defined and published.
struct IndicadoresCompletos : RuleOn<DatosIndicadores> {
    static constexpr RuleInfo info{"regimen_especial.indicadores_completos",
                                   Level::block,
                                   "Se publican indicadores de idoneidad, experiencia, eficacia, eficiencia y riesgo.",
                                   {decreto_092_2017, "art. 4 lit. a"}};
    static Verdict check(const DatosIndicadores& data) {
        return is_true(data.idoneidad && data.experiencia && data.eficacia && data.eficiencia && data.riesgo,
                       "idoneidad, experiencia, eficacia, eficiencia y riesgo")
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 4 lit. b: a reasonable time to offer.
struct PlazoParaOfrecer : RuleOn<DatosIndicadores, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.plazo_para_ofrecer",
                                   Level::block,
                                   "El plazo para ofrecer termina después del día en que se publica.",
                                   {decreto_092_2017, "art. 4 lit. b"}};
    static Verdict check(const DatosIndicadores& data, const Occasion& now) {
        if (!data.cierre) return missing("cierre", "último día para ofrecer");
        return not_before(*data.cierre, now.date + Days{1}).mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 4 lit. c: the offers are evaluated by those criteria, once they all came.
struct EvaluaTrasElPlazo : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.evalua_tras_el_plazo",
                                   Level::block,
                                   "Se elige, o se declara desierto, cuando venció el plazo para ofrecer.",
                                   {decreto_092_2017, "art. 4 lit. c"}};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.cierre) return missing("cierre", "último día para ofrecer");
        return not_before(now.date, *call.cierre + Days{1}).mended_by(roles::comite_evaluador);
    }
};
struct UnaElegida : RuleOn<DatosInformeEvaluacion> {
    static constexpr RuleInfo info{"regimen_especial.una_elegida",
                                   Level::block,
                                   "La evaluación deja una sola ESAL habilitada en el primer lugar.",
                                   {decreto_092_2017, "art. 4 lit. c"}};
    static Verdict check(const DatosInformeEvaluacion& data) {
        const auto first = std::count_if(data.ofertas.begin(), data.ofertas.end(),
                                         [](const Oferta& one) { return one.habilitada && one.orden == 1; });
        return verdict(first == 1, first, 1).mended_by(roles::comite_evaluador);
    }
};
// LAW art. 4: who chooses without competition proves that there was nobody to compete.
struct UnicaIdonea : RuleOn<DatosUnica> {
    static constexpr RuleInfo info{"regimen_especial.unica_idonea",
                                   Level::block,
                                   "Sin proceso competitivo se prueba que la ESAL es la única idónea.",
                                   {decreto_092_2017, "art. 4"},
                                   "R14"};
    static Verdict check(const DatosUnica& data) {
        if (data.prueba_unica.empty())
            return missing("prueba_unica", "prueba de que es la única idónea").mended_by(roles::area_solicitante);
        return holds();
    }
};

// LAW art. 5: who is associated puts in something, and what it promised.
struct EsalAporta : RuleOn<Aportes> {
    static constexpr RuleInfo info{"regimen_especial.esal_aporta",
                                   Level::block,
                                   "En el convenio de asociación la ESAL aporta recursos, en dinero o en especie.",
                                   {decreto_092_2017, "art. 5"}};
    static Verdict check(const Aportes& given) {
        const Money own = given.aporte_en_dinero + given.aporte_en_especie;
        return verdict(own > Money{}, write_value(own, Form::wire), "algún aporte").mended_by(roles::jefe_contratacion);
    }
};
struct AporteComoSeVerifico : RuleOn<FiguraDelRegimen, DatosConvenio, Aportes> {
    static constexpr RuleInfo info{"regimen_especial.aporte_como_se_verifico",
                                   Level::block,
                                   "La ESAL se obliga por lo menos a lo que se verificó que aporta.",
                                   {decreto_092_2017, "art. 5"}};
    static Verdict check(const FiguraDelRegimen& regime, const DatosConvenio& data, const Aportes& given) {
        if (regime.figura != FiguraEspecial::asociacion) return holds();
        return at_least(data.aporte_contraparte, given.aporte_en_dinero + given.aporte_en_especie)
            .mended_by(roles::jefe_contratacion);
    }
};
/// Whether the money that the non-profit puts in frees it from competing. Inclusive: "no inferior al". Before the
/// decree nothing asked it to compete.
inline bool exime_de_competir(const Aportes& given, const Occasion& now) {
    const auto share = now.law->parameters.find(convenio_asociacion_aporte_minimo, now.date);
    if (!share) return true;
    // Of a total that nobody told there is no share.
    return given.aporte_entidad > Money{} && given.aporte_en_dinero >= minimum_share_of(given.total(), *share);
}
// LAW art. 5 inc. 2: if several put in that much, the choice is objective and its criteria are justified.
struct EleccionObjetiva : RuleOn<DatosAporte> {
    static constexpr RuleInfo info{"regimen_especial.eleccion_objetiva",
                                   Level::justify,
                                   "Si varias ESAL ofrecen ese aporte, se justifica con qué criterios se eligió.",
                                   {decreto_092_2017, "art. 5 inc. 2"},
                                   {},
                                   "criterios_de_eleccion"};
    static Verdict check(const DatosAporte& data) {
        return verdict(data.otras_con_aporte == 0, data.otras_con_aporte, 0).mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_092_2017 =
    mp::mp_list<PoblacionVulnerable, SinContraprestacion, SinOtraOferta, AutorizacionIndelegable, ReconocidaIdoneidad,
                IndicadoresCompletos, PlazoParaOfrecer, EvaluaTrasElPlazo, UnaElegida, UnicaIdonea, EsalAporta,
                AporteComoSeVerifico, EleccionObjetiva>;

}  // namespace hito::law
