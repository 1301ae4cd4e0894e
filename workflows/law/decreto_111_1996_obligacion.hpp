// Decreto 111 de 1996, art. 71, 73 and 89, as they bind what is owed, what is paid and what is reserved.
#pragma once

#include "workflows/law/decreto_111_1996_rp.hpp"

namespace hito::law {

// LAW art. 89: what is owed is what was received; a thing that was not received yet is not owed.
struct ReciboASatisfaccion : RuleOn<DatosObligacion, Occasion> {
    static constexpr RuleInfo info{"obligacion.recibo_a_satisfaccion",
                                   Level::block,
                                   "Se causa lo que se recibió a satisfacción, en su fecha o después; o un anticipo.",
                                   {decreto_111_1996, "art. 89"},
                                   "A19"};
    static Verdict check(const DatosObligacion& data, const Occasion& now) {
        if (data.clase == ClaseObligacion::anticipo) return holds();
        if (!data.recibido_el)
            return missing("recibido_el", "fecha del recibo a satisfacción").mended_by(roles::supervisor);
        return not_after(*data.recibido_el, now.date).mended_by(roles::supervisor);
    }
};
// LAW art. 89: before anything is received, an advance is owed that a contract agreed. How much, the contract says when
// it is paid.
struct AnticipoDeContrato : RuleOn<DatosObligacion, Occasion> {
    static constexpr RuleInfo info{"obligacion.anticipo_de_contrato",
                                   Level::justify,
                                   "El anticipo se causa por un contrato de Hito, o con la cláusula que lo pacta.",
                                   {decreto_111_1996, "art. 89"},
                                   "A19",
                                   "clausula_anticipo"};
    static Verdict check(const DatosObligacion& data, const Occasion& now) {
        return is_true(data.clase != ClaseObligacion::anticipo || now.linked("respalda"), "un contrato vinculado")
            .mended_by(roles::contabilidad);
    }
};
// LAW art. 71: what was owed for a reason is paid for it.
struct DeSuClase : RuleOn<MovimientoDePago, EstadoObligacion> {
    static constexpr RuleInfo info{"obligacion.de_su_clase",
                                   Level::block,
                                   "El pago es de la clase de la obligación: por lo recibido, de anticipo o de saldo.",
                                   {decreto_111_1996, "art. 71"},
                                   "A15"};
    static Verdict check(const MovimientoDePago& data, const EstadoObligacion& own) {
        return verdict(data.clase == own.clase, write_value(data.clase, Form::wire), write_value(own.clase, Form::wire))
            .mended_by(roles::tesoreria);
    }
};
struct AnulaHastaSaldo : RuleOn<DatosAnulacion, EstadoObligacion> {
    static constexpr RuleInfo info{"obligacion.anula_hasta_saldo",
                                   Level::block,
                                   "Se anula lo que no se ha pagado.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosAnulacion& data, const EstadoObligacion& own) {
        return hasta_el_saldo(data.valor.value_or(own.saldo()), own.saldo(), "el saldo de la obligación")
            .mended_by(roles::contabilidad);
    }
};
// LAW art. 89: what was not paid when the year ended is paid as an account payable.
struct PagoEnSuAnio : RuleOn<EstadoObligacion, Occasion> {
    static constexpr RuleInfo info{
        "obligacion.pago_en_su_anio",
        Level::block,
        "La obligación se paga en su año; después, cuando se constituyó la cuenta por pagar.",
        {decreto_111_1996, "art. 14 y 89"},
        "A16"};
    static Verdict check(const EstadoObligacion& own, const Occasion& now) {
        if (!own.causada_el) return missing("causada_el", "acto causar").mended_by(roles::contabilidad);
        return not_after(now.date, fin_de(year_of(*own.causada_el))).mended_by(roles::tesoreria);
    }
};
struct AlCerrarElAnioDeLoDebido : RuleOn<EstadoObligacion, Occasion> {
    static constexpr RuleInfo info{"obligacion.cuenta_al_cierre",
                                   Level::block,
                                   "La cuenta por pagar se constituye al cerrar el año en que se causó.",
                                   {decreto_111_1996, "art. 89"},
                                   "A16"};
    static Verdict check(const EstadoObligacion& own, const Occasion& now) {
        if (!own.causada_el) return missing("causada_el", "acto causar").mended_by(roles::contabilidad);
        return not_before(now.date, fin_de(year_of(*own.causada_el))).mended_by(roles::tesoreria);
    }
};
// LAW art. 71: nothing is paid that is not owed, nor before it is.
struct PagoHastaLaObligacion : RuleOn<Movimiento, EstadoObligacion> {
    static constexpr RuleInfo info{"obligacion.pago_hasta_saldo",
                                   Level::block,
                                   "El pago no pasa del saldo de la obligación.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const Movimiento& data, const EstadoObligacion& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo de la obligación").mended_by(roles::tesoreria);
    }
};
struct PagoTrasLaObligacion : RuleOn<EstadoObligacion, Occasion> {
    static constexpr RuleInfo info{"obligacion.pago_tras_la_obligacion",
                                   Level::block,
                                   "El pago no es anterior a la obligación.",
                                   {decreto_111_1996, "art. 71"},
                                   "A19"};
    static Verdict check(const EstadoObligacion& own, const Occasion& now) {
        if (!own.causada_el) return missing("causada_el", "acto causar").mended_by(roles::contabilidad);
        return not_before(now.date, *own.causada_el).mended_by(roles::tesoreria);
    }
};

// LAW art. 89: a reserve is used for the commitment that it comes from, within the year after, and what is left of it
// then is lost; it never goes back to the budget.
struct ObligaHastaLaReserva : RuleOn<Movimiento, EstadoReserva> {
    static constexpr RuleInfo info{"reserva.obligacion_hasta_saldo",
                                   Level::block,
                                   "La obligación no pasa del saldo de la reserva.",
                                   {decreto_111_1996, "art. 89"},
                                   "A18"};
    static Verdict check(const Movimiento& data, const EstadoReserva& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo de la reserva").mended_by(roles::jefe_presupuesto);
    }
};
struct ReservaEnSuAnio : RuleOn<ClavePropia, Occasion> {
    static constexpr RuleInfo info{"reserva.en_su_anio",
                                   Level::block,
                                   "La reserva se ejecuta en la vigencia siguiente.",
                                   {decreto_111_1996, "art. 89"},
                                   "A16"};
    static Verdict check(const ClavePropia& own, const Occasion& now) {
        return not_after(now.date, fin_de(own.vigencia + 1)).mended_by(roles::jefe_presupuesto);
    }
};
struct CancelaHastaSaldo : RuleOn<DatosLiberacion, EstadoReserva> {
    static constexpr RuleInfo info{"reserva.cancela_hasta_saldo",
                                   Level::block,
                                   "Se cancela hasta el saldo de la reserva.",
                                   {decreto_111_1996, "art. 89"},
                                   "A18"};
    static Verdict check(const DatosLiberacion& data, const EstadoReserva& own) {
        return hasta_el_saldo(data.valor, own.saldo(), "el saldo de la reserva").mended_by(roles::jefe_presupuesto);
    }
};
struct FeneceAlFinal : RuleOn<ClavePropia, Occasion> {
    static constexpr RuleInfo info{"reserva.fenece_al_final",
                                   Level::block,
                                   "La reserva fenece el 31 de diciembre de la vigencia siguiente.",
                                   {decreto_111_1996, "art. 89"}};
    static Verdict check(const ClavePropia& own, const Occasion& now) {
        return not_before(now.date, fin_de(own.vigencia + 1)).mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_obligacion =
    mp::mp_list<ReciboASatisfaccion, AnticipoDeContrato, DeSuClase, AnulaHastaSaldo, PagoEnSuAnio,
                AlCerrarElAnioDeLoDebido, PagoHastaLaObligacion, PagoTrasLaObligacion, ObligaHastaLaReserva,
                ReservaEnSuAnio, CancelaHastaSaldo, FeneceAlFinal>;

}  // namespace hito::law
