// Decreto 1082 de 2015, art. 2.2.1.2.1.5.1 and .2 (Decreto 1860 de 2021, art. 2): the mínima cuantía, from its
// invitation to the acceptance of an offer. The purchase in large stores: decreto_1082_2015_grandes_superficies.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/hechos_minima.hpp"
#include "workflows/law/ley_1150_2007_seleccion.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_minima.hpp"
#include "workflows/law/publicidad.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

/// What is published by the act itself: its terms run from that day.
inline constexpr PublicationInfo publica_invitacion{"invitacion", al_convocar_en_secop, nullptr, true};
inline constexpr PublicationInfo publica_aviso_mipyme{"aviso_mipyme", al_convocar_en_secop, nullptr, true};

/// The term to observe an invitation published that day; offers come from the worked day that follows it.
inline Termino termino_invitacion(Date publicada, const Occasion& now) {
    return termino(mc_invitacion_dias, publicada, now.calendar(), now.law->parameters);
}
/// The first day on which offers that are received from `inicio` may be closed.
inline Date primer_cierre(Date inicio, const Occasion& now) {
    return termino(mc_ofertas_dias, inicio, now.calendar(), now.law->parameters).ultimo_dia;
}

// The invitation ------------------------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.1.5.2: a day to observe the invitation, and another one to offer.
struct CronogramaSuficiente : RuleOn<DatosInvitacion, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.cronograma_suficiente",
                                   Level::block,
                                   "El cronograma deja un día hábil para observar y otro para ofertar.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R07"};
    static Verdict check(const DatosInvitacion& data, const Occasion& now) {
        if (!data.cierre) return missing("cierre", "día del cierre");
        const Date published = published_with(publica_invitacion, now).value_or(now.date);
        return not_before(*data.cierre, primer_cierre(termino_invitacion(published, now).siguiente_habil, now))
            .mended_by(roles::jefe_contratacion);
    }
};
struct PerfilDelSupervisor : RuleOn<DatosInvitacion> {
    static constexpr RuleInfo info{"minima_cuantia.perfil_del_supervisor",
                                   Level::warn,
                                   "La invitación dice el perfil de quien supervisará el contrato.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.1"},
                                   "R41"};
    static Verdict check(const DatosInvitacion& data) {
        if (!data.perfil_supervisor.empty()) return holds();
        return missing("perfil_supervisor", "perfil del supervisor").mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 2.2.1.2.1.5.2: neither the register of bidders, nor the means of who is paid when he has delivered.
struct SinRup : RuleOn<DatosInvitacion> {
    static constexpr RuleInfo info{"minima_cuantia.sin_rup",
                                   Level::block,
                                   "En la mínima cuantía no se exige el RUP.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"}};
    static Verdict check(const DatosInvitacion& data) {
        return is_true(!data.exige_rup, "sin RUP").mended_by(roles::jefe_contratacion);
    }
};
struct CapacidadSegunElPago : RuleOn<DatosInvitacion> {
    static constexpr RuleInfo info{"minima_cuantia.capacidad_segun_el_pago",
                                   Level::block,
                                   "Solo se exige capacidad financiera si no se paga contra entrega.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"}};
    static Verdict check(const DatosInvitacion& data) {
        return is_true(!data.exige_capacidad_financiera || !data.pago_contra_entrega,
                       "sin capacidad financiera, o pago que no es contra entrega")
            .mended_by(roles::jefe_contratacion);
    }
};
struct InvitacionObservadaEnTermino : RuleOn<InvitacionPublica, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.observacion_en_termino",
                                   Level::warn,
                                   "La invitación se observa dentro de su término.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"}};
    static Verdict check(const InvitacionPublica& call, const Occasion& now) {
        if (!call.invitacion_el) return missing("invitacion_el", "acto publicar_invitacion");
        return not_after(now.date, termino_invitacion(*call.invitacion_el, now).ultimo_dia)
            .mended_by(roles::jefe_contratacion);
    }
};

// The notice that begins the offers -----------------------------------------------------------------------------------

struct InvitacionCumplida : RuleOn<InvitacionPublica, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.invitacion_en_termino",
                                   Level::block,
                                   "Las ofertas se reciben cuando pasó el término para observar la invitación.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2 (Ley 1150 de 2007, art. 2 num. 5)"},
                                   "R07"};
    static Verdict check(const InvitacionPublica& call, const Occasion& now) {
        if (!call.invitacion_el) return missing("invitacion_el", "acto publicar_invitacion");
        return not_before(now.date, termino_invitacion(*call.invitacion_el, now).siguiente_habil)
            .mended_by(roles::jefe_contratacion);
    }
};
struct InvitacionRespondida : RuleOn<InvitacionPublica> {
    static constexpr RuleInfo info{"minima_cuantia.invitacion_respondida",
                                   Level::block,
                                   "Las observaciones a la invitación se responden antes de recibir ofertas.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R09"};
    static Verdict check(const InvitacionPublica& call) {
        return verdict(call.respuestas_invitacion >= call.observaciones_invitacion, call.respuestas_invitacion,
                       call.observaciones_invitacion)
            .mended_by(roles::jefe_contratacion);
    }
};
struct RespondeLoObservadoDeLaInvitacion : RuleOn<DatosRespuestas, InvitacionPublica> {
    static constexpr RuleInfo info{"minima_cuantia.responde_lo_observado",
                                   Level::block,
                                   "Se responden observaciones a la invitación que se hicieron y faltan por responder.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R09"};
    static Verdict check(const DatosRespuestas& data, const InvitacionPublica& call) {
        return se_observo(call.respuestas_invitacion + data.observaciones, call.observaciones_invitacion);
    }
};
// LAW art. 2.2.1.2.4.2.2 (Ley 1150 de 2007, art. 12): here Mipyme ask within the term to observe the invitation.
struct LimitacionSegunLoPedido
    : RuleOn<DatosAvisoMipyme, InvitacionPublica, ObjetoAContratar, SolicitudesMipyme, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.limitacion_mipyme",
                                   Level::block,
                                   "La convocatoria se limita a Mipyme si se cumplen las condiciones, y solo entonces.",
                                   {decreto_1082_2015, "art. 2.2.1.2.4.2.2 (Ley 1150 de 2007, art. 12)"},
                                   "R12"};
    static Verdict check(const DatosAvisoMipyme& data, const InvitacionPublica& call, const ObjetoAContratar& object,
                         const SolicitudesMipyme& asked, const Occasion& now) {
        if (!call.invitacion_el) return missing("invitacion_el", "acto publicar_invitacion");
        if (!data.limitado_mipyme && asked.solicitudes_mipyme.empty()) return holds();
        const Date last = termino_invitacion(*call.invitacion_el, now).ultimo_dia;
        const auto in_time = std::count_if(asked.solicitudes_mipyme.begin(), asked.solicitudes_mipyme.end(),
                                           [&](const SolicitudMipyme& one) { return one.fecha <= last; });
        return limita_si_procede(data.limitado_mipyme, object, static_cast<int>(in_time), now);
    }
};
struct QuedaDiaParaOfertar : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.dia_para_ofertar",
                                   Level::block,
                                   "Desde que se reciben ofertas hasta el cierre hay al menos un día hábil.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2 (Ley 1150 de 2007, art. 2 num. 5)"},
                                   "R07"};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.cierre) return missing("cierre", "día del cierre");
        const Date published = published_with(publica_aviso_mipyme, now).value_or(now.date);
        return not_before(*call.cierre, primer_cierre(published, now))
            .mended_by(roles::ordenador_gasto)
            .because("El cierre se aplaza con una adenda.");
    }
};

// Addenda -------------------------------------------------------------------------------------------------------------

struct AdendaDejaOfertar : RuleOn<DatosAdenda, InvitacionPublica, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.adenda_deja_ofertar",
                                   Level::block,
                                   "El nuevo cierre deja al menos un día hábil para ofertar.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R07 R08"};
    static Verdict check(const DatosAdenda& data, const InvitacionPublica& call, const Occasion& now) {
        if (!data.cierre || !call.invitacion_el) return holds();
        const Date from = call.aviso_mipyme_el.value_or(termino_invitacion(*call.invitacion_el, now).siguiente_habil);
        return not_before(*data.cierre, primer_cierre(from, now)).mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 2.2.1.2.1.5.2, as some doctrine reads it (C-065 de 2024): who was told that he may take part is not told
// later what it is about. The schedule may change all the same.
struct AdendaAntesDelAviso : RuleOn<DatosAdenda, InvitacionPublica, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.adenda_antes_del_aviso",
                                   Level::block,
                                   "Donde el aviso a las Mipyme fija la invitación, su contenido ya no cambia.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R08"};
    static Verdict check(const DatosAdenda& data, const InvitacionPublica& call, const Occasion& now) {
        if (!now.at(mc_adenda_hasta_aviso_mipyme) || data.objeto_adenda == ObjetoAdenda::cronograma) return holds();
        if (!call.aviso_mipyme_el) return holds();
        return not_after(now.date, *call.aviso_mipyme_el).mended_by(roles::ordenador_gasto);
    }
};

// Offers and their evaluation -----------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.1.5.2: the price decides, so it is known from the beginning.
struct OfertaConPrecio : RuleOn<DatosOferta> {
    static constexpr RuleInfo info{"minima_cuantia.oferta_con_precio",
                                   Level::block,
                                   "La oferta dice su precio.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"}};
    static Verdict check(const DatosOferta& data) {
        if (!data.valor) return missing("valor", "valor de la oferta").mended_by(roles::proponente);
        return verdict(*data.valor > Money{}, write_value(*data.valor, Form::wire), "valor positivo")
            .mended_by(roles::proponente);
    }
};

/// An offer has a place in the report when it was verified.
inline bool verificada(const Oferta& one) { return one.orden > 0; }

// LAW art. 2.2.1.2.1.5.2: the offer of the lowest price is verified; if it fails, the next lowest, and so on.
struct MenorPrecioPrimero : RuleOn<DatosInformeEvaluacion, Ofertas> {
    static constexpr RuleInfo info{"minima_cuantia.menor_precio_primero",
                                   Level::block,
                                   "Se verifica primero la oferta de menor precio y luego la que le sigue.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R11"};
    static Verdict check(const DatosInformeEvaluacion& data, const Ofertas& received) {
        const auto offers = segun_el_informe(received.ofertas, data.ofertas);
        for (const Oferta& late : offers)
            for (const Oferta& cheap : offers) {
                const bool before = verificada(late) && (!verificada(cheap) || cheap.orden > late.orden);
                if (before && cheap.valor < late.valor)
                    return verdict(false, late.documento, "antes, la de " + cheap.documento)
                        .mended_by(roles::comite_evaluador);
            }
        return holds();
    }
};
struct SigueConLaSiguiente : RuleOn<DatosInformeEvaluacion, Ofertas> {
    static constexpr RuleInfo info{"minima_cuantia.sigue_con_la_siguiente",
                                   Level::block,
                                   "Mientras ninguna oferta cumpla se verifica la siguiente, hasta la última.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"}};
    static Verdict check(const DatosInformeEvaluacion& data, const Ofertas& received) {
        const auto offers = segun_el_informe(received.ofertas, data.ofertas);
        const auto enabled = [](const Oferta& one) { return one.habilitada; };
        const auto verified = std::count_if(offers.begin(), offers.end(), verificada);
        return verdict(std::any_of(offers.begin(), offers.end(), enabled) ||
                           static_cast<std::size_t>(verified) == offers.size(),
                       verified, offers.size())
            .mended_by(roles::comite_evaluador);
    }
};

// The acceptance ------------------------------------------------------------------------------------------------------

/// Whether an offer stands in the way of one that costs more: it was not verified and found wanting.
inline bool sigue_en_pie(const Oferta& one) { return !verificada(one) || one.habilitada; }

struct AceptaElMenorPrecio : RuleOn<ProponenteElegido, Ofertas> {
    static constexpr RuleInfo info{"minima_cuantia.acepta_el_menor_precio",
                                   Level::block,
                                   "Se acepta la oferta de menor precio que cumple.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R11"};
    static Verdict check(const ProponenteElegido& data, const Ofertas& received) {
        const Oferta* chosen = received.de(data.adjudicatario);
        if (!chosen) return holds();  // `AdjudicatarioHabilitado`.
        for (const Oferta& other : received.ofertas)
            if (other.valor < chosen->valor && sigue_en_pie(other))
                return verdict(false, chosen->documento, other.documento).mended_by(roles::ordenador_gasto);
        return holds();
    }
};
// LAW art. 2.2.1.2.4.2.17 (Ley 2069 de 2020, art. 35): a tie is broken by the factors of the law, one after the other.
struct EmpateResuelto : RuleOn<ProponenteElegido, Ofertas> {
    static constexpr RuleInfo info{"minima_cuantia.empate_resuelto",
                                   Level::justify,
                                   "El empate se resuelve con los factores de desempate de la ley.",
                                   {decreto_1082_2015, "art. 2.2.1.2.4.2.17 (Ley 2069 de 2020, art. 35)"},
                                   "R11",
                                   "acta_desempate"};
    static Verdict check(const ProponenteElegido& data, const Ofertas& received) {
        const Oferta* chosen = received.de(data.adjudicatario);
        if (!chosen) return holds();
        const auto equals = std::count_if(received.ofertas.begin(), received.ofertas.end(), [&](const Oferta& one) {
            return one.valor == chosen->valor && sigue_en_pie(one);
        });
        return verdict(equals <= 1, equals, 1).mended_by(roles::comite_evaluador);
    }
};
// LAW Ley 1150 de 2007, art. 2 num. 5: the offer and its acceptance are the contract: what was offered is accepted.
struct AceptaLoOfrecido : RuleOn<ProponenteElegido, Ofertas> {
    static constexpr RuleInfo info{"minima_cuantia.acepta_lo_ofrecido",
                                   Level::block,
                                   "La oferta se acepta por el valor que ofreció.",
                                   {ley_1150_2007, "art. 2 num. 5 lit. d"}};
    static Verdict check(const ProponenteElegido& data, const Ofertas& received) {
        const Oferta* chosen = received.de(data.adjudicatario);
        if (!chosen) return holds();
        return por_lo_mismo(data.valor, chosen->valor.value_or(Money{}));
    }
};
struct AceptacionConSupervisor : RuleOn<SupervisorNombrado> {
    static constexpr RuleInfo info{"minima_cuantia.aceptacion_con_supervisor",
                                   Level::block,
                                   "La aceptación de la oferta dice quién supervisa el contrato.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"},
                                   "R18"};
    static Verdict check(const SupervisorNombrado& data) {
        if (!data.supervisor) return missing("supervisor", "supervisor del contrato").mended_by(roles::ordenador_gasto);
        return holds();
    }
};
// LAW art. 2.2.1.2.1.5.2: the acceptance is the contract. The electronic one of SECOP II is made of it and not before.
struct ContratoElectronicoPosterior : RuleOn<Adjudicacion, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.contrato_electronico_posterior",
                                   Level::block,
                                   "El contrato electrónico no es anterior a la aceptación de la oferta.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.2"}};
    static Verdict check(const Adjudicacion& award, const Occasion& now) {
        if (!award.adjudicado_el) return missing("adjudicado_el", "acto aceptar_oferta");
        return not_before(now.date, *award.adjudicado_el).mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_1082_2015_minima_cuantia =
    mp::mp_list<CronogramaSuficiente, PerfilDelSupervisor, SinRup, CapacidadSegunElPago, InvitacionObservadaEnTermino,
                InvitacionCumplida, InvitacionRespondida, RespondeLoObservadoDeLaInvitacion, QuedaDiaParaOfertar,
                AdendaDejaOfertar, AdendaAntesDelAviso, OfertaConPrecio, MenorPrecioPrimero, SigueConLaSiguiente,
                AceptaElMenorPrecio, AceptaLoOfrecido, AceptacionConSupervisor, ContratoElectronicoPosterior,
                LimitacionSegunLoPedido, EmpateResuelto>;

}  // namespace hito::law
