// What the manual of a banco de proyectos asks between the formulation and the closing, where no statute does.
// Block where it keeps the arithmetic or the identity of a project; else a policy of the entity. law/planning.md §3.4.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/hechos_ajuste_proyecto.hpp"
#include "workflows/law/hechos_seguimiento.hpp"
#include "workflows/law/metodologia_mga.hpp"
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW a project twice in the banco would be two.
struct EsDeLaEntidad : RuleOn<DatosAceptacion> {
    static constexpr RuleInfo info{"proyecto.es_de_la_entidad",
                                   Level::block,
                                   "El proyecto que se transfiere es de la entidad y no está ya en el banco.",
                                   {manual_entidad, "transferencia al banco"}};
    static Verdict check(const DatosAceptacion& data) {
        return verdict(data.pertenece_a_la_entidad.value_or(false) && data.no_esta_duplicado.value_or(false),
                       "sin confirmar", "es de la entidad y no está duplicado")
            .mended_by(roles::formulador);
    }
};

// LAW the check of the formulation is a list, and it is complete.
struct RequisitosCumplen : RuleOn<DatosControl> {
    static constexpr RuleInfo info{"proyecto.requisitos_cumplen",
                                   Level::block,
                                   "Cada requisito de la lista cumple o no aplica.",
                                   {manual_entidad, "control de formulación"}};
    static Verdict check(const DatosControl& data) {
        Faltas pending;
        if (data.requisitos.empty()) pending.emplace_back("no hay lista de verificación");
        for (const auto& one : data.requisitos)
            if (!one.cumple && !one.no_aplica) pending.push_back(one.requisito);
        return sin_faltas(pending, "todos cumplen o no aplican");
    }
};

// LAW Decreto 111 de 1996, art. 9: evaluated socially, technically, economically.
struct ConceptoIntegral : RuleOn<DatosConceptoViabilidad> {
    static constexpr RuleInfo info{"proyecto.concepto_integral",
                                   Level::block,
                                   "El concepto favorable cubre lo técnico, social, ambiental, jurídico y financiero.",
                                   {manual_entidad, "concepto de viabilidad"}};
    static Verdict check(const DatosConceptoViabilidad& data) {
        Faltas pending;
        const auto need = [&](const std::optional<bool>& said, const char* what) {
            if (!said.value_or(false)) pending.emplace_back(what);
        };
        need(data.tecnico, "técnico");
        need(data.social, "social");
        need(data.ambiental, "ambiental");
        need(data.juridico, "jurídico");
        need(data.financiero, "financiero");
        return sin_faltas(pending, "los cinco aspectos", roles::viabilizador);
    }
};

// LAW the chain of concepts ends with planning.
struct ControlPosteriorFavorable : RuleOn<DatosRegistroBanco> {
    static constexpr RuleInfo info{"proyecto.control_posterior_favorable",
                                   Level::policy,
                                   "El control posterior fue favorable antes del registro.",
                                   {manual_entidad, "control posterior"},
                                   "",
                                   "",
                                   Policy::block};
    static Verdict check(const DatosRegistroBanco& data) {
        return is_true(data.control_posterior.value_or(false), "control posterior favorable")
            .mended_by(roles::planeacion);
    }
};

// LAW what is programmed for a year is looked at again for it.
struct InformacionAlDia : RuleOn<DatosPoai> {
    static constexpr RuleInfo info{"proyecto.informacion_al_dia",
                                   Level::policy,
                                   "La información del proyecto está al día para el año del POAI.",
                                   {manual_entidad, "POAI"}};
    static Verdict check(const DatosPoai& data) {
        return is_true(data.informacion_actualizada.value_or(false), "información actualizada")
            .mended_by(roles::planeacion);
    }
};

// LAW money without a project would be left.
struct ArchivoSinRecursos : RuleOn<EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.archivo_sin_recursos",
                                   Level::block,
                                   "No se archiva un proyecto con recursos apropiados.",
                                   {manual_entidad, "archivo de proyectos"}};
    static Verdict check(const EjecucionProyecto& execution) {
        for (const auto& year : execution.vigencias)
            if (year.apropiado > Money{})
                return verdict(false, write_value(year.apropiado, Form::wire), "sin apropiación")
                    .mended_by(roles::hacienda);
        return holds();
    }
};

// LAW a project that is filed away frees the ceiling of the years in which it was planned.
struct ArchivoFueraDelPoai : RuleOn<MarchaProyecto> {
    static constexpr RuleInfo info{"proyecto.archivo_fuera_del_poai",
                                   Level::block,
                                   "Antes de archivarse, el proyecto se retira del POAI de cada año.",
                                   {manual_entidad, "archivo de proyectos"}};
    static Verdict check(const MarchaProyecto& course) {
        if (course.poai.empty()) return holds();
        return verdict(false, course.poai.front().vigencia, "ningún año en el POAI").mended_by(roles::planeacion);
    }
};

// LAW what is still being done is not finished.
struct SinContratosEnEjecucion : RuleOn<ContratosProyecto> {
    static constexpr RuleInfo info{"proyecto.sin_contratos_en_ejecucion",
                                   Level::block,
                                   "El proyecto termina sin contratos en ejecución.",
                                   {manual_entidad, "terminación del proyecto"},
                                   "A36"};
    static Verdict check(const ContratosProyecto& held) {
        Faltas open;
        for (const auto& one : held.contratos)
            if (!one.terminado) open.push_back(fmt::format("el contrato {} no ha terminado", one.numero_contrato));
        return sin_faltas(open, "todos los contratos terminados", roles::supervisor);
    }
};

// LAW what was signed for the project is settled before it closes; each contract tells it when it is.
struct ContratosLiquidados : RuleOn<ContratosProyecto> {
    static constexpr RuleInfo info{"proyecto.contratos_liquidados",
                                   Level::block,
                                   "Los contratos del proyecto se liquidaron, no lo requieren o ya no hay competencia.",
                                   {manual_entidad, "cierre del proyecto"},
                                   "A36"};
    static Verdict check(const ContratosProyecto& held) {
        Faltas open;
        for (const auto& one : held.contratos)
            if (!one.liquidado) open.push_back(fmt::format("el contrato {} no se ha liquidado", one.numero_contrato));
        return sin_faltas(open, "todos los contratos liquidados", roles::jefe_contratacion);
    }
};

// LAW planning.md §5: what is contracted for a project serves an activity of its value chain.
struct ContratoConActividad : RuleOn<DatosContratoProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.contrato_con_actividad",
                                   Level::policy,
                                   "El contrato dice qué actividades de la cadena de valor del proyecto atiende.",
                                   {manual_entidad, "cadena de valor y contratos"},
                                   "A29"};
    static Verdict check(const DatosContratoProyecto& data, const Formulacion& whole) {
        return sin_faltas(actividades_ajenas(whole.preparacion, data.actividades),
                          "una actividad del proyecto al menos", roles::jefe_contratacion);
    }
};

// LAW planning.md §5: what is said of a contract is said of one of the project, and of its own value chain.
struct ActividadesDelProyecto : RuleOn<DatosActividades, ContratosProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.actividades_del_proyecto",
                                   Level::block,
                                   "Las actividades y el contrato son del proyecto.",
                                   {manual_entidad, "cadena de valor y contratos"}};
    static Verdict check(const DatosActividades& data, const ContratosProyecto& held, const Formulacion& whole) {
        Faltas faults = actividades_ajenas(whole.preparacion, data.actividades);
        if (std::none_of(held.contratos.begin(), held.contratos.end(),
                         [&](const auto& one) { return one.numero_contrato == data.numero_contrato; }))
            faults.push_back(fmt::format("el contrato {} no es del proyecto", data.numero_contrato));
        return sin_faltas(faults, "un contrato y actividades del proyecto", roles::gerente_proyecto);
    }
};

// LAW a project ends by one of both, and its reports or the calendar show which.
struct TerminaPorAlgo : RuleOn<MarchaProyecto, AvancesProyecto, Formulacion, Occasion> {
    static constexpr RuleInfo info{"proyecto.termina_por_algo",
                                   Level::block,
                                   "El proyecto termina porque cumplió sus metas o porque venció su horizonte.",
                                   {manual_entidad, "terminación del proyecto"}};
    static Verdict check(const MarchaProyecto& course, const AvancesProyecto& reported, const Formulacion& whole,
                         const Occasion& now) {
        const bool over =
            course.horizonte_hasta && now.date >= Date{std::chrono::year{*course.horizonte_hasta + 1} / 1 / 1};
        const Faltas left = metas_pendientes(whole, reported.avance);
        return verdict(over || left.empty(), {{"mes", reported.avance.mes}, {"pendiente", left}},
                       course.horizonte_hasta ? fmt::format("las metas cumplidas en un mes cerrado, o que termine {}",
                                                            *course.horizonte_hasta)
                                              : std::string("las metas cumplidas en un mes cerrado"))
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW a version that is under way is not left behind.
struct SinAjusteEnCurso : RuleOn<MarchaProyecto> {
    static constexpr RuleInfo info{"proyecto.sin_ajuste_en_curso",
                                   Level::block,
                                   "El proyecto no termina ni se cierra con un ajuste en curso.",
                                   {manual_entidad, "cierre del proyecto"}};
    static Verdict check(const MarchaProyecto& course) {
        return verdict(course.ajuste_en_curso.empty(), course.ajuste_en_curso, "ningún ajuste en curso")
            .mended_by(roles::planeacion);
    }
};

// LAW what was bought is received and told.
struct ListoParaCerrar : RuleOn<DatosCierreProyecto> {
    static constexpr RuleInfo info{"proyecto.listo_para_cerrar",
                                   Level::block,
                                   "Los bienes están entregados y el informe final hecho.",
                                   {manual_entidad, "cierre del proyecto"},
                                   "A36"};
    static Verdict check(const DatosCierreProyecto& data) {
        return is_true(data.bienes_entregados.value_or(false) && data.informe_final.value_or(false),
                       "bienes e informe final")
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW a closed project owes nothing and holds nothing.
struct SinSaldosVivos : RuleOn<EjecucionProyecto> {
    static constexpr RuleInfo info{"proyecto.sin_saldos_vivos",
                                   Level::block,
                                   "El proyecto se cierra sin compromisos ni cuentas por pagar.",
                                   {manual_entidad, "cierre del proyecto"},
                                   "A36"};
    static Verdict check(const EjecucionProyecto& execution) {
        Faltas alive;
        for (const auto& year : execution.vigencias)
            if (year.comprometido != year.pagado)
                alive.push_back(fmt::format("{}: comprometido {} y pagado {}", year.vigencia,
                                            in_words(year.comprometido), in_words(year.pagado)));
        return sin_faltas(alive, "comprometido igual a pagado", roles::jefe_presupuesto);
    }
};

// LAW an adjustment goes with the act of the budget, or without.
struct AjusteConTramite : RuleOn<DatosAjusteProyecto> {
    static constexpr RuleInfo info{"ajuste_proyecto.con_tramite",
                                   Level::block,
                                   "El ajuste con trámite dice cuál y con qué acto; el ajuste sin trámite no lo tiene.",
                                   {manual_entidad, "ajustes"},
                                   "A22"};
    static Verdict check(const DatosAjusteProyecto& data) {
        const bool moves = data.clase == ClaseAjuste::con_tramite;
        const bool told = data.tramite != TramitePresupuestal::ninguno && !data.acto_presupuestal.empty();
        return verdict(moves ? told : data.tramite == TramitePresupuestal::ninguno, data.acto_presupuestal,
                       moves ? "el trámite y su acto" : "ningún trámite")
            .mended_by(roles::formulador);
    }
};

// LAW a version that changes nothing is none.
struct AjusteDiceQueCambia : RuleOn<DatosAjusteProyecto> {
    static constexpr RuleInfo info{"ajuste_proyecto.dice_que_cambia",
                                   Level::block,
                                   "El ajuste trae la preparación o la programación que quedaría.",
                                   {manual_entidad, "ajustes"}};
    static Verdict check(const DatosAjusteProyecto& data) {
        return is_true(data.preparacion.has_value() || data.programacion.has_value(), "un módulo que cambia")
            .mended_by(roles::formulador);
    }
};

// LAW Decreto 1082 de 2015, art. 2.2.6.5.1: reports are monthly; the day, of the entity.
struct ReporteDelMesOportuno : RuleOn<IdentidadSeguimiento, MarchaSeguimiento, Occasion> {
    static constexpr RuleInfo info{"seguimiento.reporte_oportuno",
                                   Level::warn,
                                   "El mes se registra hasta el día límite del mes siguiente.",
                                   {manual_entidad, "seguimiento mensual"},
                                   "A24"};
    static Verdict check(const IdentidadSeguimiento& who, const MarchaSeguimiento& course, const Occasion& now) {
        const auto month = mes_de(who.mes);
        if (!month || course.reaperturas > 0) return holds();
        return not_after(now.date, limite_del_mes(*month, now.at(seguimiento_dia_limite)))
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW what is accumulated up to the end of a month is known when it ends.
struct MesTerminado : RuleOn<IdentidadSeguimiento, Occasion> {
    static constexpr RuleInfo info{"seguimiento.mes_terminado",
                                   Level::block,
                                   "Se registra un mes que ya terminó.",
                                   {manual_entidad, "seguimiento mensual"}};
    static Verdict check(const IdentidadSeguimiento& who, const Occasion& now) {
        const auto month = mes_de(who.mes);
        if (!month) return verdict(false, who.mes, "un mes AAAA-MM").mended_by(roles::gerente_proyecto);
        return not_before(now.date, Date{*month / std::chrono::last} + Days{1}).mended_by(roles::gerente_proyecto);
    }
};

// LAW an accumulated value does not vanish.
struct ReportaTodoLoAnterior : RuleOn<ReporteMes, IdentidadSeguimiento> {
    static constexpr RuleInfo info{"seguimiento.reporta_todo_lo_anterior",
                                   Level::warn,
                                   "Lo que se reportó el mes anterior se reporta otra vez.",
                                   {manual_entidad, "seguimiento mensual"},
                                   "A26"};
    static Verdict check(const ReporteMes& data, const IdentidadSeguimiento& who) {
        return sin_faltas(caidas(who.avance_previo, AvanceMes{who.mes, data.producto, data.gestion}),
                          "los indicadores del mes anterior", roles::gerente_proyecto);
    }
};

// LAW who answers for the project tells how it goes.
struct RegistraElGerente : RuleOn<IdentidadSeguimiento, Occasion> {
    static constexpr RuleInfo info{"seguimiento.registra_el_gerente",
                                   Level::policy,
                                   "El mes lo registra el gerente del proyecto.",
                                   {manual_entidad, "seguimiento mensual"}};
    static Verdict check(const IdentidadSeguimiento& who, const Occasion& now) {
        return verdict(who.gerente.empty() || who.gerente == now.person, std::string(now.person), who.gerente)
            .mended_by(roles::planeacion);
    }
};

// LAW what was closed is opened by somebody who says why.
struct ReaperturaMotivada : RuleOn<DatosReapertura, Occasion> {
    static constexpr RuleInfo info{"seguimiento.reapertura_motivada",
                                   Level::block,
                                   "Un mes se reabre con un acto y un motivo.",
                                   {manual_entidad, "seguimiento mensual"},
                                   "A35"};
    static Verdict check(const DatosReapertura& data, const Occasion& now) {
        return is_true(!data.acto.empty() && !now.motive.empty(), "acto y motivo").mended_by(roles::planeacion);
    }
};

using rules_of_manual_entidad_proyecto =
    mp::mp_list<EsDeLaEntidad, RequisitosCumplen, ConceptoIntegral, ControlPosteriorFavorable, InformacionAlDia,
                ArchivoSinRecursos, ArchivoFueraDelPoai, SinContratosEnEjecucion, ContratosLiquidados,
                ContratoConActividad, ActividadesDelProyecto, TerminaPorAlgo, SinAjusteEnCurso, ListoParaCerrar,
                SinSaldosVivos, AjusteConTramite, AjusteDiceQueCambia, ReporteDelMesOportuno, MesTerminado,
                ReportaTodoLoAnterior, RegistraElGerente, ReaperturaMotivada>;

}  // namespace hito::law
