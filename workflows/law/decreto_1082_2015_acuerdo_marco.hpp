// Decreto 1082 de 2015, art. 2.2.1.2.1.2.7 to .10 (Decreto 310 de 2021, Decreto 142 de 2023): what a purchase by a
// framework agreement asks for. The steps of the store are those of the agency's buying guides.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_acuerdo_marco.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::law {

// LAW art. 2.2.1.2.1.2.9: one buys while the agreement lasts.
struct AcuerdoVigente : RuleOn<AcuerdoMarco, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.acuerdo_vigente",
                                   Level::block,
                                   "Se compra por un acuerdo marco mientras rige.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9"}};
    static Verdict check(const AcuerdoMarco& agreement, const Occasion& now) {
        if (!agreement.acuerdo_hasta) return missing("acuerdo_hasta", "último día para comprar por el acuerdo");
        return not_after(now.date, *agreement.acuerdo_hasta).mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 2.2.1.2.1.2.7 (Decreto 310 de 2021): who is bound by an agreement buys by it; the studies say so.
struct ObligatoriedadComoEnEstudios : RuleOn<AcuerdoMarco, ObjetoAContratar> {
    static constexpr RuleInfo info{"acuerdo_marco.obligatoriedad_como_en_estudios",
                                   Level::warn,
                                   "La necesidad y el acuerdo coinciden en si la entidad está obligada a usarlo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.7 (Decreto 310 de 2021)"},
                                   "R04"};
    static Verdict check(const AcuerdoMarco& agreement, const ObjetoAContratar& object) {
        return verdict(agreement.obligatorio_para_entidad == object.acuerdo_marco_vigente,
                       agreement.obligatorio_para_entidad, object.acuerdo_marco_vigente)
            .mended_by(roles::jefe_contratacion);
    }
};

// The event ----------------------------------------------------------------------------------------------------------

// LAW each agreement gives its suppliers days to quote.
struct EventoEnSuTermino : RuleOn<DatosEvento, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.evento_en_su_termino",
                                   Level::block,
                                   "El evento de cotización dura por lo menos lo que el acuerdo fija.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9 (reglas del acuerdo)"},
                                   "R07"};
    static Verdict check(const DatosEvento& data, const Occasion& now) {
        if (!data.evento_hasta) return missing("evento_hasta", "último día para cotizar");
        if (data.plazo_acuerdo_dias <= 0)
            return missing("plazo_acuerdo_dias", "días que el acuerdo da para cotizar")
                .mended_by(roles::jefe_contratacion);
        const Date first = now.calendar().after(now.date, WorkingDays{data.plazo_acuerdo_dias});
        return not_before(*data.evento_hasta, first).mended_by(roles::jefe_contratacion);
    }
};
// LAW what is edited, made clear or called off is so before the event ends.
struct EventoSinTerminar : RuleOn<EventoCotizacion, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.evento_sin_terminar",
                                   Level::block,
                                   "El evento se edita, se aclara o se cancela, y se cotiza, hasta su último día.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9 (reglas del acuerdo)"}};
    static Verdict check(const EventoCotizacion& event, const Occasion& now) {
        if (!event.evento_hasta) return missing("evento_hasta", "acto crear_evento_cotizacion");
        return not_after(now.date, *event.evento_hasta).mended_by(roles::jefe_contratacion);
    }
};
// LAW an edition leaves those days whole.
struct EdicionRespetaElTermino : RuleOn<DatosEdicion, EventoCotizacion, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.edicion_respeta_el_termino",
                                   Level::block,
                                   "La edición no acorta el evento por debajo de lo que el acuerdo fija.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9 (reglas del acuerdo)"},
                                   "R07"};
    static Verdict check(const DatosEdicion& data, const EventoCotizacion& event, const Occasion& now) {
        if (!data.evento_hasta || !event.evento_creado_el) return holds();
        const Date whole = now.calendar().after(*event.evento_creado_el, WorkingDays{event.plazo_acuerdo_dias});
        return not_before(*data.evento_hasta, std::max(whole, now.date)).mended_by(roles::jefe_contratacion);
    }
};
struct EventoCumplido : RuleOn<EventoCotizacion, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.evento_cumplido",
                                   Level::block,
                                   "El evento finaliza en su último día, no antes.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9 (reglas del acuerdo)"},
                                   "R07"};
    static Verdict check(const EventoCotizacion& event, const Occasion& now) {
        if (!event.evento_hasta) return missing("evento_hasta", "acto crear_evento_cotizacion");
        return not_before(now.date, *event.evento_hasta).mended_by(roles::jefe_contratacion);
    }
};

// The choice ---------------------------------------------------------------------------------------------------------

// LAW the supplier is one of those that quoted.
struct ProveedorCotizo : RuleOn<DatosEleccion, Ofertas> {
    static constexpr RuleInfo info{"acuerdo_marco.proveedor_cotizo",
                                   Level::block,
                                   "El proveedor elegido cotizó en el evento.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9"}};
    static Verdict check(const DatosEleccion& data, const Ofertas& quoted) {
        return verdict(quoted.de(data.proveedor) != nullptr, data.proveedor, "un proveedor que cotizó")
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW the agreement says who is chosen; where it says nothing else, the lowest price.
struct EleccionAlMenorPrecio : RuleOn<DatosEleccion, Ofertas> {
    static constexpr RuleInfo info{"acuerdo_marco.eleccion_al_menor_precio",
                                   Level::justify,
                                   "Se elige la cotización de menor valor, o la que diga la regla del acuerdo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.9 (reglas del acuerdo)"},
                                   "R11",
                                   "regla_del_acuerdo"};
    static Verdict check(const DatosEleccion& data, const Ofertas& quoted) {
        const Oferta* chosen = quoted.de(data.proveedor);
        if (!chosen || !chosen->valor) return holds();  // `ProveedorCotizo`.
        Money lowest = *chosen->valor;
        for (const Oferta& one : quoted.ofertas) lowest = std::min(lowest, one.valor.value_or(lowest));
        return at_most(*chosen->valor, lowest).mended_by(roles::jefe_contratacion);
    }
};

// The request and the order ------------------------------------------------------------------------------------------

// LAW agency's guide: the request names the supervisor, the day on which the order expires and the entity's own taxes.
struct SolicitudCompleta : RuleOn<DatosSolicitud, SupervisorNombrado> {
    static constexpr RuleInfo info{"acuerdo_marco.solicitud_completa",
                                   Level::block,
                                   "La solicitud trae supervisor, vencimiento de la orden y gravámenes adicionales.",
                                   {doctrina_cce, "guía de compra en la Tienda Virtual del Estado Colombiano"},
                                   "R41"};
    static Verdict check(const DatosSolicitud& data, const SupervisorNombrado& named) {
        const auto lacks = [](const char* what, const char* said) {
            return missing(what, said).mended_by(roles::jefe_contratacion);
        };
        if (!named.supervisor) return lacks("supervisor", "supervisor de la orden");
        if (!data.orden_vence) return lacks("orden_vence", "último día de la orden");
        if (!data.gravamenes) return lacks("gravamenes", "gravámenes adicionales, cero si no hay");
        return holds();
    }
};
// LAW Ley 80 de 1993, art. 25 num. 6: the certificate covers the order with its taxes.
struct CdpCubreSolicitud : RuleOn<DatosSolicitud, ProveedorElegido, Disponibilidad> {
    static constexpr RuleInfo info{"acuerdo_marco.cdp_cubre_solicitud",
                                   Level::block,
                                   "El certificado de disponibilidad cubre la compra con sus gravámenes.",
                                   {ley_80_1993, "art. 25 num. 6"},
                                   "R02"};
    static Verdict check(const DatosSolicitud& data, const ProveedorElegido& chosen, const Disponibilidad& budget) {
        const Money whole = chosen.valor_elegido + data.gravamenes.value_or(Money{});
        return at_least(budget.cdp ? budget.cdp->valor : Money{}, whole).mended_by(roles::jefe_presupuesto);
    }
};
// LAW agency's guide: an order is issued with its last day still to come.
struct OrdenSinVencer : RuleOn<SolicitudCompra, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.orden_sin_vencer",
                                   Level::block,
                                   "La orden se emite con un vencimiento que no ha pasado.",
                                   {doctrina_cce, "guía de compra en la Tienda Virtual del Estado Colombiano"}};
    static Verdict check(const SolicitudCompra& request, const Occasion& now) {
        if (!request.orden_vence) return missing("orden_vence", "último día de la orden");
        return not_before(*request.orden_vence, now.date).mended_by(roles::jefe_contratacion);
    }
};
// Four eyes: who asks for the purchase does not approve it.
struct AprobadaPorOtro : RuleOn<SolicitudCompra, Occasion> {
    static constexpr RuleInfo info{"acuerdo_marco.aprobada_por_otro",
                                   Level::policy,
                                   "Quien aprueba la solicitud de compra no es quien la hizo.",
                                   {manual_entidad, "cuatro ojos"},
                                   "R33",
                                   {},
                                   Policy::block};
    static Verdict check(const SolicitudCompra& request, const Occasion& now) {
        return verdict(request.solicitada_por != now.person, std::string(now.person), "otra persona")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_decreto_1082_2015_acuerdo_marco =
    mp::mp_list<AcuerdoVigente, ObligatoriedadComoEnEstudios, EventoEnSuTermino, EventoSinTerminar,
                EdicionRespetaElTermino, EventoCumplido, ProveedorCotizo, EleccionAlMenorPrecio, SolicitudCompleta,
                CdpCubreSolicitud, OrdenSinVencer, AprobadaPorOtro>;

}  // namespace hito::law
