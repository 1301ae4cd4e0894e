// Decreto 1082 de 2015, art. 2.2.1.2.1.4.1 to 2.2.1.2.1.4.11: the direct award and what each cause has to show.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

/// What a cause asks for and a text of the studies shows.
inline Verdict muestra(bool asked, const std::string& shown, std::string_view fact, std::string required,
                       const Role& by) {
    if (!asked || !shown.empty()) return holds();
    return missing(fact, std::move(required)).mended_by(by);
}

// LAW art. 2.2.1.1.2.1.1 num. 4: what is paid was studied first.
struct OfertaDirectaHastaPresupuesto : RuleOn<OfertaDirecta, ObjetoAContratar> {
    static constexpr RuleInfo info{"contratacion_directa.oferta_hasta_presupuesto",
                                   Level::block,
                                   "La oferta no pasa del presupuesto estimado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.1.1 num. 4"},
                                   "R02"};
    static Verdict check(const OfertaDirecta& offer, const ObjetoAContratar& object) {
        return at_most(offer.valor_ofrecido, object.valor_estimado).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.1.4.1: an act says why the award is direct, before anybody is invited; not for services and loans.
struct ActoDeJustificacion : RuleOn<CausalInvocada> {
    static constexpr RuleInfo info{
        "contratacion_directa.acto_de_justificacion",
        Level::block,
        "Antes de recibir la oferta se justificó la contratación directa, si la causal lo pide.",
        {decreto_1082_2015, "art. 2.2.1.2.1.4.1"},
        "R14"};
    static Verdict check(const CausalInvocada& award) {
        if (pide(award.causal, Exigencia::declaratoria))
            return missing("acto_urgencia", "acto declarar_urgencia").mended_by(roles::ordenador_gasto);
        if (pide(award.causal, Exigencia::acto_justificacion))
            return missing("acto_justificacion", "acto expedir_acto_justificacion").mended_by(roles::ordenador_gasto);
        return holds();
    }
};
// LAW art. 2.2.1.2.1.4.1 num. 1 to 4: cause, object, budget with what is asked of the contractor, and where to read the
// studies. The first three stand in the case.
struct JustificacionDirectaCompleta : RuleOn<DatosJustificacionDirecta> {
    static constexpr RuleInfo info{
        "contratacion_directa.justificacion_completa",
        Level::block,
        "El acto de justificación dice las condiciones exigidas y dónde consultar los estudios.",
        {decreto_1082_2015, "art. 2.2.1.2.1.4.1"},
        "R14"};
    static Verdict check(const DatosJustificacionDirecta& data) {
        if (data.condiciones_exigidas.empty())
            return missing("condiciones_exigidas", "condiciones del contratista").mended_by(roles::ordenador_gasto);
        if (data.lugar_de_consulta.empty())
            return missing("lugar_de_consulta", "lugar de consulta").mended_by(roles::ordenador_gasto);
        return holds();
    }
};
// LAW art. 2.2.1.2.1.4.2: the act that declares the urgency stands for the one that justifies.
struct JustificacionSinUrgencia : RuleOn<CausalInvocada> {
    static constexpr RuleInfo info{"contratacion_directa.justificacion_sin_urgencia",
                                   Level::block,
                                   "La urgencia manifiesta se declara; no se justifica con otro acto.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.2"}};
    static Verdict check(const CausalInvocada& award) {
        return verdict(!pide(award.causal, Exigencia::declaratoria), write_value(award.causal, Form::wire),
                       "acto declarar_urgencia")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.2.1.4.5: no guarantee is due in direct award, and the studies say whether one is asked for and why.
struct GarantiaDecidida : RuleOn<CausalInvocada, ExigenciaGarantia> {
    static constexpr RuleInfo info{"contratacion_directa.garantia_decidida",
                                   Level::block,
                                   "Los estudios dicen si se exige garantía y, si no, por qué.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.5"},
                                   "R17"};
    static Verdict check(const CausalInvocada& award, const ExigenciaGarantia& due) {
        if (!pide(award.causal, Exigencia::decision_de_garantia)) return holds();
        if (!due.exige_garantia)
            return missing("exige_garantia", "si se exige garantía").mended_by(roles::area_solicitante);
        return muestra(!*due.exige_garantia, due.motivo_sin_garantia, "motivo_sin_garantia",
                       "motivo por el que no se exige", roles::area_solicitante);
    }
};

// LAW art. 2.2.1.2.1.4.6: only what has to be acquired in secret.
struct ReservaSustentada : RuleOn<CausalInvocada, SoportesDeCausal> {
    static constexpr RuleInfo info{"contratacion_directa.reserva_sustentada",
                                   Level::block,
                                   "Los bienes y servicios de defensa o inteligencia necesitan reserva.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.6"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesDeCausal& studies) {
        return is_true(!pide(award.causal, Exigencia::reserva) || studies.requiere_reserva, "necesidad de reserva")
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 2.2.1.2.1.4.8: nobody else may offer it, for it is exclusive, of its author or of an only provider.
struct UnicoOferenteProbado : RuleOn<CausalInvocada, SoportesDeCausal> {
    static constexpr RuleInfo info{"contratacion_directa.unico_oferente_probado",
                                   Level::block,
                                   "Los estudios prueban que no hay pluralidad de oferentes.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.8"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesDeCausal& studies) {
        return muestra(pide(award.causal, Exigencia::unico_oferente), studies.prueba_unico_oferente,
                       "prueba_unico_oferente", "prueba de exclusividad, propiedad intelectual o proveedor único",
                       roles::area_solicitante);
    }
};

// LAW art. 2.2.1.2.1.4.9: of services, whoever orders the spending leaves in writing that the person is suitable.
struct ConstanciaDeIdoneidad : RuleOn<CausalInvocada, DatosIdoneidad, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.constancia_de_idoneidad",
                                   Level::block,
                                   "El ordenador dejó constancia escrita de la idoneidad y la experiencia.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.9"},
                                   "R14"};
    static Verdict check(const CausalInvocada& award, const DatosIdoneidad& data, const Occasion& now) {
        if (!pide(award.causal, Exigencia::constancia_idoneidad)) return holds();
        if (!data.constancia_idoneidad_el)
            return missing("constancia_idoneidad", "constancia de idoneidad").mended_by(roles::ordenador_gasto);
        return not_after(*data.constancia_idoneidad_el, now.date).mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 2.2.1.2.1.4.9: and of artistic works, the studies say why no other person can do them.
struct ArtistaDeterminado : RuleOn<CausalInvocada, SoportesServicios> {
    static constexpr RuleInfo info{"contratacion_directa.artista_determinado",
                                   Level::block,
                                   "Los estudios justifican que el trabajo artístico solo puede hacerlo esa persona.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.9"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesServicios& studies) {
        return muestra(pide(award.causal, Exigencia::artista_determinado), studies.justificacion_artista,
                       "justificacion_artista", "por qué solo esa persona", roles::area_solicitante);
    }
};

// LAW art. 2.2.1.2.1.4.10 num. 1: what is bought was appraised.
struct AvaluoDelInmueble : RuleOn<CausalInvocada, SoportesInmueble> {
    static constexpr RuleInfo info{"contratacion_directa.avaluo_del_inmueble",
                                   Level::block,
                                   "El inmueble que se adquiere tiene avalúo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.10 num. 1"}};
    static Verdict check(const CausalInvocada& award, const SoportesInmueble& studies) {
        if (!pide(award.causal, Exigencia::avaluo) || studies.avaluo) return holds();
        return missing("avaluo", "avalúo de una institución especializada").mended_by(roles::area_solicitante);
    }
};
// CHOICE No article says that the price may not pass the appraisal; who pays more says why, with a document.
struct PrecioHastaAvaluo : RuleOn<CausalInvocada, SoportesInmueble, ObjetoAContratar> {
    static constexpr RuleInfo info{"contratacion_directa.precio_hasta_avaluo",
                                   Level::justify,
                                   "El precio del inmueble no pasa de su avalúo, o se sustenta por qué.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.10"},
                                   "",
                                   "sustento_precio"};
    static Verdict check(const CausalInvocada& award, const SoportesInmueble& studies, const ObjetoAContratar& object) {
        if (!pide(award.causal, Exigencia::avaluo) || !studies.avaluo) return holds();
        return at_most(object.valor_estimado, *studies.avaluo).mended_by(roles::area_solicitante);
    }
};
// LAW art. 2.2.1.2.1.4.10 num. 2 and 2.2.1.2.1.4.11: to buy or to rent, what the market offers is compared.
struct MercadoInmobiliario : RuleOn<CausalInvocada, SoportesInmueble> {
    static constexpr RuleInfo info{"contratacion_directa.mercado_inmobiliario",
                                   Level::block,
                                   "Los estudios comparan las condiciones del mercado inmobiliario.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.4.10 num. 2 y 2.2.1.2.1.4.11"}};
    static Verdict check(const CausalInvocada& award, const SoportesInmueble& studies) {
        return is_true(!pide(award.causal, Exigencia::mercado_inmobiliario) || studies.mercado_inmobiliario,
                       "comparación del mercado inmobiliario")
            .mended_by(roles::area_solicitante);
    }
};

using rules_of_decreto_1082_2015_directa =
    mp::mp_list<OfertaDirectaHastaPresupuesto, ActoDeJustificacion, JustificacionDirectaCompleta,
                JustificacionSinUrgencia, GarantiaDecidida, ReservaSustentada, UnicoOferenteProbado,
                ConstanciaDeIdoneidad, ArtistaDeterminado, AvaluoDelInmueble, PrecioHastaAvaluo, MercadoInmobiliario>;

}  // namespace hito::law
