// Decreto 111 de 1996, art. 8, 36, 68 and 71, on investment projects: registered before they are paid for, in the POAI
// before they are in the budget, and nothing beyond what each step left.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/hechos_poai.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

/// Something, and no more than what is left.
inline Verdict hasta_saldo(Money amount, Money left, const Role& mender) {
    return verdict(amount > Money{} && amount <= left, write_value(amount, Form::wire),
                   "más de 0 y máximo " + to_pesos(std::max(left, Money{})))
        .mended_by(mender);
}

// LAW art. 8: the POAI is made within what there is for investment. The plan of the year holds ceiling and sum.
struct TechoDeInversion : RuleOn<ProyectoEnPoai, ProyectosPoai, TechoPoai> {
    static constexpr RuleInfo info{"proyecto.techo_de_inversion",
                                   Level::block,
                                   "La suma de los proyectos del POAI no pasa del techo de inversión del año.",
                                   {decreto_111_1996, "art. 8"}};
    static Verdict check(const ProyectoEnPoai& data, const ProyectosPoai& planned, const TechoPoai& ceiling) {
        const Money others = planned.programado - planned.de(data.codigo_proyecto);
        return at_most(data.valor + others, ceiling.techo).mended_by(roles::hacienda);
    }
};

// LAW art. 8: what was programmed already stays within the ceiling when that changes.
struct TechoCubreLoProgramado : RuleOn<TechoPoai, ProyectosPoai> {
    static constexpr RuleInfo info{"poai.techo_cubre_lo_programado",
                                   Level::block,
                                   "El techo de inversión no baja de lo que ya está programado.",
                                   {decreto_111_1996, "art. 8"}};
    static Verdict check(const TechoPoai& data, const ProyectosPoai& planned) {
        return at_least(data.techo, planned.programado).mended_by(roles::planeacion);
    }
};

// LAW art. 8 and 14: the plan is of one year.
struct PoaiDeSuVigencia : RuleOn<MovimientoPoai, VigenciaPoai> {
    static constexpr RuleInfo info{"poai.de_su_vigencia",
                                   Level::block,
                                   "Lo que entra al POAI es de su vigencia.",
                                   {decreto_111_1996, "art. 8 y 14"}};
    static Verdict check(const MovimientoPoai& data, const VigenciaPoai& plan) {
        return verdict(data.de_vigencia == plan.vigencia, data.de_vigencia, fmt::format("{}", plan.vigencia))
            .mended_by(roles::planeacion);
    }
};

// LAW art. 8: the plan lists each project once; its value is changed, not added to.
struct ProyectoUnaVez : RuleOn<ProyectoEnPoai, ProyectosPoai> {
    static constexpr RuleInfo info{"poai.proyecto_una_vez",
                                   Level::block,
                                   "Un proyecto está una sola vez en el POAI de un año.",
                                   {decreto_111_1996, "art. 8"}};
    static Verdict check(const ProyectoEnPoai& data, const ProyectosPoai& planned) {
        return verdict(!planned.tiene(data.codigo_proyecto), data.codigo_proyecto,
                       "un proyecto que no está; si está, se cambia su valor")
            .mended_by(roles::planeacion);
    }
};

// LAW art. 14: the year ends on 31 December.
struct PoaiTerminado : RuleOn<VigenciaPoai, Occasion> {
    static constexpr RuleInfo info{"poai.vigencia_terminada",
                                   Level::block,
                                   "El POAI se cierra cuando terminó su vigencia.",
                                   {decreto_111_1996, "art. 14"}};
    static Verdict check(const VigenciaPoai& plan, const Occasion& now) {
        return not_before(now.date, Date{std::chrono::year{plan.vigencia + 1} / 1 / 1}).mended_by(roles::planeacion);
    }
};

// LAW art. 8: the plan lists projects of the banco by what they are.
struct InclusionDeEsteProyecto : RuleOn<DatosPoai, IdentidadProyecto> {
    static constexpr RuleInfo info{"proyecto.inclusion_de_este_proyecto",
                                   Level::block,
                                   "El POAI nombra al proyecto por su código.",
                                   {decreto_111_1996, "art. 8"}};
    static Verdict check(const DatosPoai& data, const IdentidadProyecto& who) {
        return verdict(data.codigo_proyecto == who.codigo_proyecto, data.codigo_proyecto, who.codigo_proyecto)
            .mended_by(roles::planeacion);
    }
};

// LAW art. 36 and 68: what the budget has is in the plan.
struct RetiroSinRecursos : RuleOn<DatosRetiroPoai, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.retiro_sin_recursos",
                                   Level::block,
                                   "Se retira del POAI un año en el que el proyecto no tiene recursos apropiados.",
                                   {decreto_111_1996, "art. 36 y 68"},
                                   "A21"};
    static Verdict check(const DatosRetiroPoai& data, const EjecucionProyecto& execution) {
        return at_most(vigencia_o_vacia(execution, data.vigencia).apropiado, Money{}).mended_by(roles::hacienda);
    }
};

// LAW art. 8: the plan lists projects as they are registered.
struct PoaiDeLoProgramado : RuleOn<DatosPoai, Formulacion> {
    static constexpr RuleInfo info{"proyecto.poai_de_lo_programado",
                                   Level::block,
                                   "El POAI lleva para el año lo que el proyecto programó y no más.",
                                   {decreto_111_1996, "art. 8"},
                                   "A22"};
    static Verdict check(const DatosPoai& data, const Formulacion& whole) {
        return hasta_saldo(data.valor, programado(whole.programacion, data.vigencia), roles::planeacion);
    }
};

// LAW art. 36 and 68: the budget of investment follows the POAI.
struct PresupuestoConPoai : RuleOn<DatosAsignacion, MarchaProyecto> {
    static constexpr RuleInfo info{"proyecto.presupuesto_con_poai",
                                   Level::block,
                                   "Se apropian recursos para un proyecto que está en el POAI de ese año.",
                                   {decreto_111_1996, "art. 36 y 68"},
                                   "A21"};
    static Verdict check(const DatosAsignacion& data, const MarchaProyecto& course) {
        const bool planned = std::any_of(course.poai.begin(), course.poai.end(),
                                         [&](const auto& one) { return one.vigencia == data.vigencia; });
        return verdict(planned, data.vigencia, "un año incluido en el POAI").mended_by(roles::planeacion);
    }
};

// LAW art. 68: not before the competent body evaluated it and the banco registered it.
struct RegistradoAntesDeComprometer : RuleOn<RegistroBanco, Occasion> {
    static constexpr RuleInfo info{"proyecto.registrado_antes_de_comprometer",
                                   Level::block,
                                   "Ningún proyecto se ejecuta sin viabilidad y registro en el banco.",
                                   {decreto_111_1996, "art. 68"},
                                   "A20"};
    static Verdict check(const RegistroBanco& registry, const Occasion& now) {
        if (!registry.viable_el || !registry.registrado_el)
            return verdict(false, "sin viabilidad o sin registro", "concepto favorable y registro")
                .mended_by(roles::planeacion);
        return not_before(now.date, *registry.registrado_el).mended_by(roles::planeacion);
    }
};

// LAW art. 71: nothing is committed beyond the balance.
struct CompromisoHastaApropiacion : RuleOn<DatosDinero, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.compromiso_hasta_apropiacion",
                                   Level::block,
                                   "Lo comprometido del año no pasa de lo apropiado al proyecto.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        return hasta_saldo(data.valor, year.apropiado - year.comprometido, roles::jefe_presupuesto);
    }
};

// LAW art. 71: what is owed is not let go.
struct LiberacionDelProyecto : RuleOn<DatosDinero, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.liberacion_hasta_saldo",
                                   Level::block,
                                   "Se libera lo comprometido que no se ha obligado.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        return hasta_saldo(data.valor, year.comprometido - year.obligado, roles::jefe_presupuesto);
    }
};

// LAW art. 71: what was committed is what may be owed.
struct ObligacionHastaCompromiso : RuleOn<DatosDinero, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.obligacion_hasta_compromiso",
                                   Level::block,
                                   "Lo obligado del año no pasa de lo comprometido.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        return hasta_saldo(data.valor, year.comprometido - year.obligado, roles::contabilidad);
    }
};

// LAW art. 71: what was paid was owed.
struct AnulacionHastaSaldo : RuleOn<DatosDinero, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.anulacion_hasta_saldo",
                                   Level::block,
                                   "Se anula lo obligado que no se ha pagado.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        return hasta_saldo(data.valor, year.obligado - year.pagado, roles::contabilidad);
    }
};

// LAW art. 71: what is owed is what may be paid.
struct PagoHastaObligacion : RuleOn<DatosDinero, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.pago_hasta_obligacion",
                                   Level::block,
                                   "Lo pagado del año no pasa de lo obligado.",
                                   {decreto_111_1996, "art. 71"},
                                   "A19"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        return hasta_saldo(data.valor, year.obligado - year.pagado, roles::tesoreria);
    }
};

// LAW art. 71: no more comes back than went out.
struct ReintegroHastaPagado : RuleOn<DatosDinero, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.reintegro_hasta_pagado",
                                   Level::block,
                                   "Se reintegra lo que se pagó.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        return hasta_saldo(data.valor, year.pagado, roles::tesoreria);
    }
};

// LAW art. 76: a reduction does not touch what is committed.
struct ReduccionDelProyecto : RuleOn<DatosAjusteRecursos, EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.reduccion_hasta_disponible",
                                   Level::block,
                                   "Se disminuye lo apropiado de la fuente que no se ha comprometido.",
                                   {decreto_111_1996, "art. 76"},
                                   "A14"};
    static Verdict check(const DatosAjusteRecursos& data, const EjecucionProyecto& execution) {
        const auto year = vigencia_o_vacia(execution, data.vigencia);
        const Money free = std::min(year.apropiado - year.comprometido, apropiado_de(year, data.fuente));
        return at_most(data.disminucion, std::max(free, Money{}) + data.aumento).mended_by(roles::hacienda);
    }
};

using rules_of_decreto_111_1996_proyecto =
    mp::mp_list<TechoDeInversion, TechoCubreLoProgramado, PoaiDeSuVigencia, ProyectoUnaVez, PoaiTerminado,
                InclusionDeEsteProyecto, RetiroSinRecursos, PoaiDeLoProgramado, PresupuestoConPoai,
                RegistradoAntesDeComprometer, CompromisoHastaApropiacion, LiberacionDelProyecto,
                ObligacionHastaCompromiso, AnulacionHastaSaldo, PagoHastaObligacion, ReintegroHastaPagado,
                ReduccionDelProyecto>;

}  // namespace hito::law
