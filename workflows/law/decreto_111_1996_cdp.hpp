// Decreto 111 de 1996, art. 71, as it binds a certificate of availability: who asks for it and who issues it, what is
// registered against it, what is let go of it.
#pragma once

#include "workflows/law/decreto_111_1996_presupuesto.hpp"

namespace hito::law {

struct DatosExpedicion {
    std::string numero;

    static constexpr auto fields =
        std::tuple{Field{"numero", &DatosExpedicion::numero, "Número del certificado", required}};
};
struct DatosAdicionCdp {
    Money valor;

    static constexpr auto fields =
        std::tuple{Field{"valor", &DatosAdicionCdp::valor, "Valor que se adiciona", required}};
};
struct DatosLiberacion {
    Money valor;

    static constexpr auto fields = std::tuple{Field{"valor", &DatosLiberacion::valor, "Valor que se libera", required}};
};

// LAW art. 71: a certificate is of an amount.
struct SolicitudPositiva : RuleOn<SolicitudCdp> {
    static constexpr RuleInfo info{
        "cdp.solicitud_positiva", Level::block, "Se pide un valor positivo.", {decreto_111_1996, "art. 71"}};
    static Verdict check(const SolicitudCdp& data) {
        return verdict(data.valor > Money{}, write_value(data.valor, Form::wire), "un valor positivo")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 71: what is registered takes from the certificate, and not before it.
struct RpHastaSaldoDelCdp : RuleOn<Movimiento, EstadoCdp> {
    static constexpr RuleInfo info{"cdp.rp_hasta_saldo",
                                   Level::block,
                                   "El registro presupuestal no pasa del saldo del CDP.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const Movimiento& data, const EstadoCdp& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo del CDP").mended_by(roles::jefe_presupuesto);
    }
};
struct RpTrasElCdp : RuleOn<EstadoCdp, Occasion> {
    static constexpr RuleInfo info{"cdp.rp_tras_el_cdp",
                                   Level::block,
                                   "El registro presupuestal no es anterior al CDP.",
                                   {decreto_111_1996, "art. 71"},
                                   "A12"};
    static Verdict check(const EstadoCdp& own, const Occasion& now) {
        if (!own.expedido_el) return missing("expedido_el", "acto expedir").mended_by(roles::jefe_presupuesto);
        return not_before(now.date, *own.expedido_el).mended_by(roles::jefe_presupuesto);
    }
};
struct LiberaHastaSaldo : RuleOn<DatosLiberacion, EstadoCdp> {
    static constexpr RuleInfo info{"cdp.libera_hasta_saldo",
                                   Level::block,
                                   "Se libera hasta el saldo del CDP: lo comprometido no.",
                                   {decreto_111_1996, "art. 71"}};
    static Verdict check(const DatosLiberacion& data, const EstadoCdp& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo del CDP").mended_by(roles::jefe_presupuesto);
    }
};
// LAW art. 71: what was certified for a process under way is freed when it ends, or when who asked for it asks for
// less.
struct LiberacionSustentada : RuleOn<EstadoCdp, Occasion> {
    static constexpr RuleInfo info{"cdp.liberacion_sustentada",
                                   Level::block,
                                   "Se libera porque el proceso terminó o porque quien pidió el CDP pide reducirlo.",
                                   {decreto_111_1996, "art. 71"}};
    static Verdict check(const EstadoCdp& own, const Occasion& now) {
        return is_true(own.proceso_terminado_el || now.has_evidence("solicitud_reduccion"),
                       "fin del proceso, o solicitud_reduccion")
            .mended_by(roles::area_solicitante);
    }
};

using rules_of_decreto_111_1996_cdp =
    mp::mp_list<SolicitudPositiva, RpHastaSaldoDelCdp, RpTrasElCdp, LiberaHastaSaldo, LiberacionSustentada>;

}  // namespace hito::law
