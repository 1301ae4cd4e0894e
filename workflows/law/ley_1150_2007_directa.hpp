// Ley 1150 de 2007, art. 2 num. 4 and art. 23: for which causes the award may be direct.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 2 num. 4: the list is closed; later laws added to it, each from its day on.
struct CausalDeLaLista : RuleOn<CausalInvocada, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.causal_de_la_lista",
                                   Level::block,
                                   "La contratación directa tiene una causal de la lista cerrada, vigente ese día.",
                                   {ley_1150_2007, "art. 2 num. 4"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const Occasion& now) {
        if (award.causal == Causal::sin_causal)
            return missing("causal", "una causal de la lista").mended_by(roles::jefe_contratacion);
        const CausalInfo& cause = info_de(award.causal);
        return not_before(now.date, cause.desde)
            .mended_by(roles::jefe_contratacion)
            .because(std::string(cause.fuente) + ".");
    }
};
struct TipoDeLaCausal : RuleOn<CausalInvocada, ObjetoAContratar> {
    static constexpr RuleInfo info{"contratacion_directa.tipo_de_la_causal",
                                   Level::block,
                                   "El tipo de contrato es de los que la causal comprende.",
                                   {ley_1150_2007, "art. 2 num. 4"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const ObjetoAContratar& object) {
        const auto fitting = info_de(award.causal).tipos;
        if (fitting.empty() || std::find(fitting.begin(), fitting.end(), object.tipo_contrato) != fitting.end())
            return holds();
        std::string names;
        for (const TipoContrato one : fitting)
            names +=
                (names.empty() ? "" : " o ") + std::string(Words<TipoContrato>::names[static_cast<std::size_t>(one)]);
        return verdict(false, write_value(object.tipo_contrato, Form::wire), std::move(names))
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2 num. 4 lit. c (Ley 1474 de 2011, art. 92): the executor does what it exists for.
struct ObjetoDelEjecutor : RuleOn<CausalInvocada, SoportesInteradministrativo> {
    static constexpr RuleInfo info{"contratacion_directa.objeto_del_ejecutor",
                                   Level::block,
                                   "El objeto tiene relación directa con el de la entidad ejecutora.",
                                   {ley_1150_2007, "art. 2 num. 4 lit. c (Ley 1474 de 2011, art. 92)"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesInteradministrativo& studies) {
        return is_true(!pide(award.causal, Exigencia::objeto_del_ejecutor) || studies.objeto_del_ejecutor,
                       "relación directa con el objeto del ejecutor")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 2 num. 4 lit. c: the insurances of the entities are not bought from another without a selection.
struct InteradministrativoSinSeguros : RuleOn<CausalInvocada, SoportesInteradministrativo> {
    static constexpr RuleInfo info{"contratacion_directa.interadministrativo_sin_seguros",
                                   Level::block,
                                   "El contrato interadministrativo no es de seguros.",
                                   {ley_1150_2007, "art. 2 num. 4 lit. c"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesInteradministrativo& studies) {
        const bool insures = studies.ejecuta == TipoContrato::seguros;
        return verdict(!pide(award.causal, Exigencia::objeto_del_ejecutor) || !insures, "seguros",
                       "otro objeto, o proceso de selección")
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2 num. 4 lit. e: of science and technology, as Decreto-ley 591 de 1991 defines them.
struct ActividadCientifica : RuleOn<CausalInvocada, SoportesDeCausal> {
    static constexpr RuleInfo info{"contratacion_directa.actividad_cientifica",
                                   Level::block,
                                   "El objeto es una actividad científica o tecnológica de las definidas.",
                                   {ley_1150_2007, "art. 2 num. 4 lit. e (Decreto-ley 591 de 1991, art. 2)"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesDeCausal& studies) {
        return is_true(!pide(award.causal, Exigencia::actividad_cientifica) || studies.actividad_cientifica,
                       "actividad científica o tecnológica")
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 2 num. 4 lit. f: of a territorial entity that begins to restructure what it owes (Ley 550 de 1999).
struct AcuerdoDeReestructuracion : RuleOn<CausalInvocada, SoportesDeCausal, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.acuerdo_de_reestructuracion",
                                   Level::block,
                                   "La entidad inició antes un acuerdo de reestructuración de pasivos.",
                                   {ley_1150_2007, "art. 2 num. 4 lit. f"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesDeCausal& studies, const Occasion& now) {
        if (!pide(award.causal, Exigencia::acuerdo_reestructuracion)) return holds();
        if (!studies.acuerdo_reestructuracion_el)
            return missing("acuerdo_reestructuracion_el", "acuerdo de reestructuración")
                .mended_by(roles::area_solicitante);
        return not_after(*studies.acuerdo_reestructuracion_el, now.date).mended_by(roles::area_solicitante);
    }
};

// LAW art. 23: who is going to sign has paid social security and contributions.
struct OferenteAlDia : RuleOn<DatosIdoneidad, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.oferente_al_dia",
                                   Level::block,
                                   "Quien ofrece está al día en seguridad social y parafiscales.",
                                   {ley_1150_2007, "art. 23"},
                                   "R32"};
    static Verdict check(const DatosIdoneidad& data, const Occasion& now) {
        if (!data.seguridad_social_verificada_el)
            return missing("seguridad_social", "paz y salvo de seguridad social").mended_by(roles::contratista);
        return verificado_para(*data.seguridad_social_verificada_el, now).mended_by(roles::contratista);
    }
};

using rules_of_ley_1150_2007_directa =
    mp::mp_list<CausalDeLaLista, TipoDeLaCausal, ObjetoDelEjecutor, InteradministrativoSinSeguros, ActividadCientifica,
                AcuerdoDeReestructuracion, OferenteAlDia>;

}  // namespace hito::law
