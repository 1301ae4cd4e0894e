// Decreto 111 de 1996, art. 14 and 71: certificate before the commitment, registry after it, nothing beyond either, and
// each of its own year.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

inline Date first_of(int year) { return Date{std::chrono::year{year} / 1 / 1}; }

// LAW art. 14: after the 31st of December no appropriation is left to commit. A selection that passed the year is
// attended with the next budget, after its adjustment (Ley 819 de 2003, art. 8 inc. 2).
struct CdpDeSuVigencia : RuleOn<Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"contrato.cdp_de_su_vigencia",
                                   Level::justify,
                                   "El CDP es del año de la firma, o hay vigencia futura o ajuste presupuestal.",
                                   {decreto_111_1996, "art. 14"},
                                   "X04 R01",
                                   "ajuste_presupuestal"};
    static Verdict check(const Disponibilidad& budget, const Occasion& now) {
        const int year = year_of(now.date);
        if (!budget.cdp || !budget.cdp->fecha) return holds();  // `CdpAntesDeFirma`.
        if (budget.vigencia_futura && budget.vigencia_futura->hasta_vigencia >= year) return holds();
        return not_before(*budget.cdp->fecha, first_of(year)).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: the registry follows the commitment that it registers.
struct RpDespuesDeFirma : RuleOn<Firma, Occasion> {
    static constexpr RuleInfo info{"contrato.rp_despues_de_firma",
                                   Level::block,
                                   "El registro presupuestal no es anterior a la firma del contrato.",
                                   {decreto_111_1996, "art. 71 inc. 2"},
                                   "X03"};
    static Verdict check(const Firma& signature, const Occasion& now) {
        if (!signature.fecha_suscripcion) return missing("firma", "acto suscribir").mended_by(roles::ordenador_gasto);
        return not_before(now.date, *signature.fecha_suscripcion).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: it names who is owed.
struct RpDelContratista : RuleOn<DatosRp, Partes> {
    static constexpr RuleInfo info{"contrato.rp_del_contratista",
                                   Level::block,
                                   "El registro presupuestal está a nombre del contratista.",
                                   {decreto_111_1996, "art. 71"},
                                   "X03"};
    static Verdict check(const DatosRp& data, const Partes& parties) {
        const bool same = data.tercero.empty() || data.tercero == parties.contratista.documento;
        return verdict(same, data.tercero, parties.contratista.documento).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: it takes from a certificate and can't take more than that has.
struct RpHastaCdp : RuleOn<DatosRp, Disponibilidad, RegistroPresupuestal, Pagos> {
    static constexpr RuleInfo info{"contrato.rp_hasta_cdp",
                                   Level::block,
                                   "Los registros presupuestales no pasan de los CDP.",
                                   {decreto_111_1996, "art. 71"},
                                   "X03"};
    static Verdict check(const DatosRp& data, const Disponibilidad& budget, const RegistroPresupuestal& registry,
                         const Pagos& paid) {
        if (!budget.cdp) return missing("cdp", "CDP del contrato").mended_by(roles::jefe_presupuesto);
        const Money before = data.sustituye ? paid.valor_pagado : registry.rp_valor;
        return positive_up_to(data.valor, cdp_total(budget, registry) - before).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 14 and 71: a registry takes from the budget of its year, or from an authorised later one.
struct RpDeSuVigencia : RuleOn<DatosRp, Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"contrato.rp_de_su_vigencia",
                                   Level::block,
                                   "El registro afecta el presupuesto de su año o una vigencia futura autorizada.",
                                   {decreto_111_1996, "art. 14 y 71"},
                                   "X03 R37"};
    static Verdict check(const DatosRp& data, const Disponibilidad& budget, const Occasion& now) {
        const int year = data.vigencia == 0 ? year_of(now.date) : data.vigencia;
        const int last = budget.vigencia_futura ? std::max(budget.vigencia_futura->hasta_vigencia, year_of(now.date))
                                                : year_of(now.date);
        return verdict(year >= year_of(now.date) && year <= last, year, last).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 14 and 71: what is added to the value needs a certificate of its own, and of its year.
inline Verdict certified(const std::optional<Cdp>& cdp, Money added, const Occasion& now) {
    if (!cdp || !cdp->fecha) return missing("cdp", "CDP de lo que se adiciona").mended_by(roles::jefe_presupuesto);
    if (*cdp->fecha > now.date) return not_after(*cdp->fecha, now.date).mended_by(roles::jefe_presupuesto);
    if (year_of(*cdp->fecha) < year_of(now.date))
        return not_before(*cdp->fecha, first_of(year_of(now.date))).mended_by(roles::jefe_presupuesto);
    return at_least(cdp->valor, added).mended_by(roles::jefe_presupuesto);
}
/// The same of the certificates that came from their own cases.
inline Verdict certified(const RegistroPresupuestal& registry, Money added, const Occasion& now) {
    if (registry.cdp_de_adiciones.empty())
        return missing("cdp", "CDP de lo que se adiciona").mended_by(roles::jefe_presupuesto);
    return at_most(added, registry.por_adicionar(now.date)).mended_by(roles::jefe_presupuesto);
}
struct AdicionConCdp : RuleOn<DatosAdicion, RegistroPresupuestal, Occasion> {
    static constexpr RuleInfo info{"contrato.adicion_con_cdp",
                                   Level::block,
                                   "La adición tiene un CDP anterior, de su año, que la cubre.",
                                   {decreto_111_1996, "art. 14 y 71"},
                                   "R25"};
    static Verdict check(const DatosAdicion& data, const RegistroPresupuestal& registry, const Occasion& now) {
        return data.cdp ? certified(data.cdp, data.valor, now) : certified(registry, data.valor, now);
    }
};
// LAW art. 71: CHOICE where the budget is kept here, what is certified is what its case says.
struct AdicionPorSuExpediente : RuleOn<DatosAdicion, Occasion> {
    static constexpr RuleInfo info{
        "contrato.adicion_por_su_expediente",
        Level::block,
        "Donde el presupuesto se lleva en Hito, el CDP de la adición llega de su expediente.",
        {decreto_111_1996, "art. 71"},
        "A14"};
    static Verdict check(const DatosAdicion& data, const Occasion& now) {
        return is_true(!now.at(presupuesto_en_hito) || !data.cdp, "un CDP vinculado con para_adicionar")
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: who raises the value alone commits the budget as much as who agrees it.
struct AumentoUnilateralConCdp : RuleOn<DatosModificacionUnilateral, Valores, RegistroPresupuestal, Occasion> {
    static constexpr RuleInfo info{"contrato.aumento_unilateral_con_cdp",
                                   Level::block,
                                   "Lo que la entidad aumenta el valor tiene un CDP anterior, de su año, que lo cubre.",
                                   {decreto_111_1996, "art. 14 y 71"},
                                   "R25"};
    static Verdict check(const DatosModificacionUnilateral& data, const Valores& values,
                         const RegistroPresupuestal& registry, const Occasion& now) {
        const Money after = data.nuevo_valor.value_or(values.valor_vigente);
        if (after <= values.valor_vigente) return holds();
        const Money added = after - values.valor_vigente;
        return data.cdp ? certified(data.cdp, added, now) : certified(registry, added, now);
    }
};
struct AumentoPorSuExpediente : RuleOn<DatosModificacionUnilateral, Occasion> {
    static constexpr RuleInfo info{"contrato.aumento_por_su_expediente",
                                   Level::block,
                                   "Donde el presupuesto se lleva en Hito, el CDP del aumento llega de su expediente.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosModificacionUnilateral& data, const Occasion& now) {
        return is_true(!now.at(presupuesto_en_hito) || !data.cdp, "un CDP vinculado con para_adicionar")
            .mended_by(roles::jefe_presupuesto);
    }
};
// LAW art. 71: what an addition rests on is not taken from under it before it is registered.
struct CertificadoCubreLoAdicionado : RuleOn<CdpDeAdicion, RegistroPresupuestal> {
    static constexpr RuleInfo info{"contrato.certificado_cubre_lo_adicionado",
                                   Level::block,
                                   "El CDP de una adición conserva lo que la adición ya tomó de él.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const CdpDeAdicion& data, const RegistroPresupuestal& registry) {
        for (const CdpDeAdicion& one : registry.cdp_de_adiciones)
            if (one.numero == data.numero && one.item == data.item)
                return at_least(data.valor, one.usado).mended_by(roles::jefe_presupuesto);
        return holds();
    }
};

// LAW art. 71: nothing is paid beyond what was registered.
inline Verdict within_registry(Money cash, const RegistroPresupuestal& registry, const Pagos& paid) {
    if (!registry.rp_fecha) return missing("rp", "acto expedir_rp").mended_by(roles::jefe_presupuesto);
    return at_most(cash, saldo_rp(registry, paid)).mended_by(roles::jefe_presupuesto);
}
struct PagoHastaRp : RuleOn<DatosPago, RegistroPresupuestal, Pagos> {
    static constexpr RuleInfo info{"contrato.pago_hasta_rp",
                                   Level::block,
                                   "El pago no pasa del saldo del registro presupuestal.",
                                   {decreto_111_1996, "art. 71"},
                                   "X17 R20"};
    static Verdict check(const DatosPago& data, const RegistroPresupuestal& registry, const Pagos& paid) {
        return within_registry(data.valor - data.amortizacion, registry, paid);
    }
};
struct AnticipoHastaRp : RuleOn<DatosAnticipo, RegistroPresupuestal, Pagos> {
    static constexpr RuleInfo info{"contrato.anticipo_hasta_rp",
                                   Level::block,
                                   "El anticipo no pasa del saldo del registro presupuestal.",
                                   {decreto_111_1996, "art. 71"},
                                   "X06"};
    static Verdict check(const DatosAnticipo& data, const RegistroPresupuestal& registry, const Pagos& paid) {
        return within_registry(data.valor, registry, paid);
    }
};

// LAW art. 71: what comes back went out; an advance that was earned by work does not.
struct ReintegroDeLoPagado : RuleOn<DatosReintegro, Pagos> {
    static constexpr RuleInfo info{"contrato.reintegro_de_lo_pagado",
                                   Level::block,
                                   "Se reintegra lo que se pagó; del anticipo, lo que no se ha amortizado.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosReintegro& data, const Pagos& paid) {
        Money most = paid.valor_pagado;
        if (data.clase == ClaseObligacion::anticipo) most = std::min(most, anticipo_por_amortizar(paid));
        if (data.clase == ClaseObligacion::saldo_liquidacion) most = std::min(most, paid.saldo_pagado);
        return positive_up_to(data.valor - data.amortizacion, most).mended_by(roles::tesoreria);
    }
};

// LAW art. 71: who is paid is who the registry names; after a cession it is changed.
struct PagoAlTerceroDelRp : RuleOn<RegistroPresupuestal, Partes> {
    static constexpr RuleInfo info{"contrato.pago_al_tercero_del_rp",
                                   Level::block,
                                   "El registro presupuestal nombra al contratista al que se paga.",
                                   {decreto_111_1996, "art. 71"},
                                   "X03"};
    static Verdict check(const RegistroPresupuestal& registry, const Partes& parties) {
        const bool same = registry.rp_tercero.empty() || registry.rp_tercero == parties.contratista.documento;
        return verdict(same, registry.rp_tercero, parties.contratista.documento).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: what is let go of isn't more than what remains.
struct LiberacionHastaSaldo : RuleOn<DatosSaldo, RegistroPresupuestal, Pagos, Terminacion> {
    static constexpr RuleInfo info{"contrato.liberacion_hasta_saldo",
                                   Level::block,
                                   "Se libera lo registrado menos lo pagado y lo que se debe.",
                                   {decreto_111_1996, "art. 71"},
                                   "R29"};
    static Verdict check(const DatosSaldo& data, const RegistroPresupuestal& registry, const Pagos& paid,
                         const Terminacion& end) {
        const Money owed = end.saldo_a_favor_contratista - paid.saldo_pagado;
        return positive_up_to(data.valor, saldo_rp(registry, paid) - owed).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 89: a file isn't closed over a balance that still ties up the budget.
struct CierreSinSaldo : RuleOn<RegistroPresupuestal, Pagos> {
    static constexpr RuleInfo info{"contrato.cierre_sin_saldo",
                                   Level::warn,
                                   "Al cerrar el expediente no queda saldo del registro sin liberar.",
                                   {decreto_111_1996, "art. 71 y 89"},
                                   "R29"};
    static Verdict check(const RegistroPresupuestal& registry, const Pagos& paid) {
        if (!registry.rp_fecha) return missing("rp", "registro presupuestal").mended_by(roles::jefe_presupuesto);
        return at_most(saldo_rp(registry, paid), Money{}).mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996 =
    mp::mp_list<CdpDeSuVigencia, RpDespuesDeFirma, RpDelContratista, RpHastaCdp, RpDeSuVigencia, AdicionConCdp,
                AdicionPorSuExpediente, AumentoUnilateralConCdp, AumentoPorSuExpediente, CertificadoCubreLoAdicionado,
                PagoHastaRp, AnticipoHastaRp, ReintegroDeLoPagado, PagoAlTerceroDelRp, LiberacionHastaSaldo,
                CierreSinSaldo>;

}  // namespace hito::law
