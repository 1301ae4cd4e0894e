// Decreto 1082 de 2015, art. 2.2.1.2.1.3.2: a merit contest ranks by merit, and reviews the price with the first, then
// with the next.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_concurso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_concurso.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

/// Whether the enabled ones stand in places 1, 2, 3... without ties, and the others in none.
inline bool en_orden(const std::vector<Oferta>& offers) {
    std::vector<int> places;
    for (const Oferta& one : offers) {
        if (one.habilitada != (one.orden > 0)) return false;
        if (one.habilitada) places.push_back(one.orden);
    }
    std::sort(places.begin(), places.end());
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i] != static_cast<int>(i) + 1) return false;
    return true;
}
/// The enabled offer in that place, if its price may still be reviewed; null: none.
inline const Oferta* en_turno(const Ofertas& received, int place, const Occasion& now) {
    if (place > now.at(cm_revisiones_maximo)) return nullptr;
    const auto found = std::find_if(received.ofertas.begin(), received.ofertas.end(),
                                    [&](const Oferta& one) { return one.habilitada && one.orden == place; });
    return found == received.ofertas.end() ? nullptr : &*found;
}

// LAW art. 2.2.1.1.2.1.1 num. 4 (Decreto 399 de 2021): how the budget was reckoned is no longer kept from consultants.
struct VariablesDelPresupuesto : RuleOn<DatosProyectoConcurso> {
    static constexpr RuleInfo info{"concurso_meritos.variables_del_presupuesto",
                                   Level::warn,
                                   "Se publican las variables con que se calculó el presupuesto oficial.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.1 num. 4 (Decreto 399 de 2021)"},
                                   {},
                                   {},
                                   Policy::warn,
                                   "2021-04-13"};
    static Verdict check(const DatosProyectoConcurso& data) {
        return is_true(data.variables_del_presupuesto, "variables del presupuesto").mended_by(roles::area_solicitante);
    }
};

// LAW art. 2.2.1.2.1.3.2 num. 2: the report has the order of eligibility.
struct OrdenDeElegibilidad : RuleOn<DatosInformeEvaluacion, Ofertas> {
    static constexpr RuleInfo info{"concurso_meritos.orden_de_elegibilidad",
                                   Level::block,
                                   "El informe deja a los habilitados en orden de elegibilidad, sin empates.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 2"}};
    static Verdict check(const DatosInformeEvaluacion& data, const Ofertas& received) {
        return is_true(en_orden(segun_el_informe(received.ofertas, data.ofertas)),
                       "lugares 1, 2, 3… de los habilitados")
            .mended_by(roles::comite_evaluador);
    }
};

// LAW art. 2.2.1.2.1.3.2 num. 3 to 6: only the price of whose turn it is is opened.
struct RevisaAlSiguiente : RuleOn<DatosRevision, Ofertas, RevisionEconomica, Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.revisa_al_siguiente",
                                   Level::block,
                                   "Solo se abre y revisa el precio de quien sigue en el orden de elegibilidad.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 4 y 5"},
                                   "R11"};
    static Verdict check(const DatosRevision& data, const Ofertas& received, const RevisionEconomica& review,
                         const Occasion& now) {
        const Oferta* next = en_turno(received, review.turno(), now);
        return verdict(next && next->documento == data.proponente, data.proponente,
                       next ? next->documento : "nadie más: se agotó el orden")
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW num. 4: the need with the scope, what is offered with its price, the price with the money there is.
struct AcuerdoCoherente : RuleOn<DatosAcuerdo> {
    static constexpr RuleInfo info{"concurso_meritos.acuerdo_coherente",
                                   Level::block,
                                   "El acuerdo constata que la necesidad, el alcance y el precio son coherentes.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 4"}};
    static Verdict check(const DatosAcuerdo& data) {
        return is_true(data.coherente_con_la_necesidad && data.precio_coherente,
                       "coherencia de la necesidad, el alcance y el precio")
            .mended_by(roles::jefe_contratacion);
    }
};
struct AcuerdoHastaPresupuesto : RuleOn<DatosRevision, ObjetoAContratar> {
    static constexpr RuleInfo info{"concurso_meritos.acuerdo_hasta_presupuesto",
                                   Level::block,
                                   "El precio acordado no pasa del presupuesto oficial.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 3"},
                                   "R02"};
    static Verdict check(const DatosRevision& data, const ObjetoAContratar& object) {
        return at_most(data.valor, object.valor_estimado).mended_by(roles::jefe_contratacion);
    }
};
// LAW num. 5: that there was no agreement is put on record.
struct DesacuerdoMotivado : RuleOn<Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.desacuerdo_motivado",
                                   Level::block,
                                   "La constancia dice por qué no hubo acuerdo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 5"}};
    static Verdict check(const Occasion& now) {
        return is_true(!now.motive.empty(), "motivo").mended_by(roles::jefe_contratacion);
    }
};

// LAW num. 4 and 5: the contract is for whom the entity agreed with, at what they agreed.
struct AdjudicaAQuienAcordo : RuleOn<DatosAdjudicacion, RevisionEconomica> {
    static constexpr RuleInfo info{"concurso_meritos.adjudica_a_quien_acordo",
                                   Level::block,
                                   "Se adjudica a quien acordó el precio con la entidad.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 4 y 5"},
                                   "R11"};
    static Verdict check(const DatosAdjudicacion& data, const RevisionEconomica& review) {
        const PrecioRevisado* agreed = review.acordado();
        if (!agreed) return missing("acuerdo", "acto registrar_acuerdo").mended_by(roles::jefe_contratacion);
        return verdict(data.adjudicatario == agreed->proponente, data.adjudicatario, agreed->proponente)
            .mended_by(roles::ordenador_gasto);
    }
};
struct AdjudicaLoAcordado : RuleOn<DatosAdjudicacion, RevisionEconomica> {
    static constexpr RuleInfo info{"concurso_meritos.adjudica_lo_acordado",
                                   Level::block,
                                   "Se adjudica por el precio que se acordó.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.2 num. 4 y 5"}};
    static Verdict check(const DatosAdjudicacion& data, const RevisionEconomica& review) {
        const PrecioRevisado* agreed = review.acordado();
        if (!agreed) return holds();  // `AdjudicaAQuienAcordo`.
        return por_lo_mismo(data.valor, agreed->valor);
    }
};

using rules_of_decreto_1082_2015_concurso =
    mp::mp_list<VariablesDelPresupuesto, OrdenDeElegibilidad, RevisaAlSiguiente, AcuerdoCoherente,
                AcuerdoHastaPresupuesto, DesacuerdoMotivado, AdjudicaAQuienAcordo, AdjudicaLoAcordado>;

}  // namespace hito::law
