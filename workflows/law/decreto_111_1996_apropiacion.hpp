// Decreto 111 de 1996, art. 71 to 82: an appropriation is changed by acts, and no more is taken from it than it has.
#pragma once

#include "workflows/law/decreto_111_1996_presupuesto.hpp"

namespace hito::law {

/// What an act does to an appropriation, beside its amount.
struct CambioDeApropiacion {
    Money valor;
    std::string acto;

    static constexpr auto fields = std::tuple{
        Field{"valor", &CambioDeApropiacion::valor, "Valor", required},
        Field{"acto", &CambioDeApropiacion::acto, "Número del acuerdo o decreto que lo ordena", required},
    };
};

/// What goes from one appropriation to another. It changes the one as it changes the other.
struct CambioPorTraslado : CambioDeApropiacion {
    int vigencia = 0;

    static constexpr auto fields =
        std::tuple_cat(CambioDeApropiacion::fields,
                       std::tuple{Field{"vigencia", &CambioPorTraslado::vigencia, "Año del presupuesto que se modifica",
                                        required, ultima_anualidad}});
};

// LAW art. 14 and 80: within the budget of one year.
struct TrasladoDeLaVigencia : RuleOn<CambioPorTraslado, ClavePropia> {
    static constexpr RuleInfo info{"apropiacion.traslado_de_la_vigencia",
                                   Level::block,
                                   "Se traslada entre apropiaciones de la misma vigencia.",
                                   {decreto_111_1996, "art. 14 y 80"}};
    static Verdict check(const CambioPorTraslado& data, const ClavePropia& own) {
        return verdict(data.vigencia == own.vigencia, data.vigencia, own.vigencia).mended_by(roles::hacienda);
    }
};

// LAW art. 71: no certificate without a free appropriation behind it.
struct CdpHastaDisponible : RuleOn<Movimiento, EstadoApropiacion> {
    static constexpr RuleInfo info{"apropiacion.cdp_hasta_disponible",
                                   Level::block,
                                   "El CDP no pasa de la apropiación disponible.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const Movimiento& data, const EstadoApropiacion& own) {
        return hasta_el_saldo(data.valor, own.disponible(), "lo disponible").mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 73 and 74: what is paid each month is programmed first.
struct PagoHastaElPac : RuleOn<Movimiento, ProgramaDePagos, EstadoApropiacion, ClavePropia, Occasion> {
    static constexpr RuleInfo info{"apropiacion.pago_hasta_el_pac",
                                   Level::block,
                                   "Los pagos no pasan del PAC del mes y de lo que sobró de los anteriores.",
                                   {decreto_111_1996, "art. 73"}};
    static Verdict check(const Movimiento& data, const ProgramaDePagos& program, const EstadoApropiacion& own,
                         const ClavePropia& key, const Occasion& now) {
        if (program.pac.empty()) return holds();
        const bool later = year_of(now.date) > key.vigencia;  // An account payable is paid with the whole programme.
        const int month = later ? 12 : mes_de(now.date);
        return hasta_el_saldo(data.valor, program.hasta(month) - own.pagado, "lo que queda del PAC")
            .mended_by(roles::tesoreria);
    }
};

// LAW art. 79 to 81: what is added has an income behind it, which is certified.
struct AdicionConIngresos : RuleOn<Occasion> {
    static constexpr RuleInfo info{"apropiacion.adicion_con_ingresos",
                                   Level::block,
                                   "La adición tiene el certificado de los ingresos que la respaldan.",
                                   {decreto_111_1996, "art. 82"}};
    static Verdict check(const Occasion& now) {
        return is_true(now.has_evidence("certificado_ingresos"), "certificado_ingresos").mended_by(roles::hacienda);
    }
};
struct AdicionPositiva : RuleOn<CambioDeApropiacion> {
    static constexpr RuleInfo info{
        "apropiacion.adicion_positiva", Level::block, "Se adiciona un valor positivo.", {decreto_111_1996, "art. 79"}};
    static Verdict check(const CambioDeApropiacion& data) {
        return verdict(data.valor > Money{}, write_value(data.valor, Form::wire), "un valor positivo")
            .mended_by(roles::hacienda);
    }
};
// LAW art. 76 and 77: what is certified or committed is neither reduced nor put off.
struct ReduccionHastaDisponible : RuleOn<CambioDeApropiacion, EstadoApropiacion> {
    static constexpr RuleInfo info{"apropiacion.reduccion_hasta_disponible",
                                   Level::block,
                                   "Se reduce o se aplaza hasta lo disponible: lo certificado no se toca.",
                                   {decreto_111_1996, "art. 76 y 77"}};
    static Verdict check(const CambioDeApropiacion& data, const EstadoApropiacion& own) {
        return hasta_el_saldo(data.valor, own.disponible(), "lo disponible").mended_by(roles::hacienda);
    }
};
struct DesaplazaLoAplazado : RuleOn<CambioDeApropiacion, EstadoApropiacion> {
    static constexpr RuleInfo info{"apropiacion.desaplaza_lo_aplazado",
                                   Level::block,
                                   "Se desaplaza hasta lo que estaba aplazado.",
                                   {decreto_111_1996, "art. 76"}};
    static Verdict check(const CambioDeApropiacion& data, const EstadoApropiacion& own) {
        return hasta_el_saldo(data.valor, own.aplazado, "lo aplazado").mended_by(roles::hacienda);
    }
};
// LAW art. 80 and 82: what a transfer takes is free there.
struct ContracreditoHastaDisponible : RuleOn<CambioDeApropiacion, EstadoApropiacion> {
    static constexpr RuleInfo info{"apropiacion.contracredito_hasta_disponible",
                                   Level::block,
                                   "Se traslada hasta lo disponible de la apropiación que se contracredita.",
                                   {decreto_111_1996, "art. 80"}};
    static Verdict check(const CambioDeApropiacion& data, const EstadoApropiacion& own) {
        return hasta_el_saldo(data.valor, own.disponible(), "lo disponible").mended_by(roles::hacienda);
    }
};

// LAW art. 18 and 68: investment is appropriated project by project.
struct InversionConBpin : RuleOn<ClavePresupuestal> {
    static constexpr RuleInfo info{"apropiacion.inversion_con_bpin",
                                   Level::warn,
                                   "La apropiación de inversión es de un proyecto con BPIN.",
                                   {decreto_111_1996, "art. 68"},
                                   "A21"};
    static Verdict check(const ClavePresupuestal& key) {
        if (!key.rubro.starts_with("2.3") || !key.bpin.empty()) return holds();
        return missing("bpin", "BPIN del proyecto").mended_by(roles::planeacion);
    }
};

// LAW art. 23 (Ley 819 de 2003, art. 12): what later years pay by an authorisation is included in their budgets.
struct IncluyeVigenciaFutura : RuleOn<DeVigenciasFuturas, AsignacionInicial, Occasion> {
    static constexpr RuleInfo info{"apropiacion.incluye_vigencia_futura",
                                   Level::block,
                                   "Lo que incluye de una vigencia futura cabe en la inicial y dice de cuál es.",
                                   {decreto_111_1996, "art. 23 (Ley 819 de 2003, art. 12)"},
                                   "A10"};
    static Verdict check(const DeVigenciasFuturas& part, const AsignacionInicial& whole, const Occasion& now) {
        const bool linked = now.linked("con_vigencia_futura");
        if (!linked && part.de_vigencias_futuras == Money{}) return holds();
        if (!linked) return missing("con_vigencia_futura", "vigencia futura vinculada").mended_by(roles::hacienda);
        return verdict(part.de_vigencias_futuras > Money{} && part.de_vigencias_futuras <= whole.inicial,
                       write_value(part.de_vigencias_futuras, Form::wire),
                       "más de 0 y máximo " + to_pesos(whole.inicial))
            .mended_by(roles::hacienda);
    }
};

// LAW art. 14 and 89: a year is closed when every certificate was used, freed or expired.
struct CierreSinCdpVivos : RuleOn<EstadoApropiacion> {
    static constexpr RuleInfo info{"apropiacion.cierre_sin_cdp_vivos",
                                   Level::block,
                                   "La apropiación se cierra cuando ningún CDP tiene saldo.",
                                   {decreto_111_1996, "art. 14"}};
    static Verdict check(const EstadoApropiacion& own) {
        return at_most(own.certificado, own.comprometido).mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_apropiacion =
    mp::mp_list<TrasladoDeLaVigencia, CdpHastaDisponible, PagoHastaElPac, AdicionConIngresos, AdicionPositiva,
                ReduccionHastaDisponible, DesaplazaLoAplazado, ContracreditoHastaDisponible, InversionConBpin,
                IncluyeVigenciaFutura, CierreSinCdpVivos>;

}  // namespace hito::law
