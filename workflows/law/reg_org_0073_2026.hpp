// Resolución REG-ORG-0073 de 2026 de la Contraloría General: what an improvement plan says, and how its progress is
// told. Other control offices ask for the same in other terms: those are parameters (parametros_plan_mejoramiento.hpp).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_plan_mejoramiento.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_plan_mejoramiento.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::law {

inline constexpr std::string_view evidencia_avance = "evidencia_avance", evidencia_cierre = "evidencia_cierre",
                                  justificacion_retroceso = "justificacion_retroceso";

/// The last day to hand the plan in; none: nobody told when the final report came.
inline std::optional<Count> presentacion_debida(const IdentidadAccion& action, const Law& law) {
    if (!action.informe_final_el) return std::nullopt;
    return law.calendar->count_after(*action.informe_final_el,
                                     law.at(plan_mejoramiento_presentacion_dias, *action.informe_final_el));
}

/// The first cut of the year's calendar after `day`: with six months, 30 June or 31 December.
inline Date corte_siguiente(Date day, Months every) {
    const int year = year_of(day), step = std::max(1, static_cast<int>(every.count()));
    for (int month = step;; month += step) {
        const auto last = std::chrono::year{year} / std::chrono::month{1} / std::chrono::last;
        const Date cut = Date{std::chrono::year_month_day_last{last + Months{month - 1}}};
        if (cut > day) return cut;
    }
}

/// Until when progress has to be told of an action under way, and up to which cut.
struct AvanceDebido {
    Date corte;
    Count limite;
};
inline std::optional<AvanceDebido> avance_debido(const AccionPropuesta& action, const AvanceDeAccion& progress,
                                                 const Law& law) {
    const auto from = progress.ultimo_corte ? progress.ultimo_corte : action.inicio;
    if (!from) return std::nullopt;
    const Date cut = corte_siguiente(*from, law.at(plan_mejoramiento_corte_meses, *from));
    return AvanceDebido{cut, law.calendar->count_after(cut, law.at(plan_mejoramiento_avance_dias, cut))};
}

// LAW form F14: of each finding its cause, and of each action what will be done, how much of it, and between which
// days.
struct AccionCompleta : RuleOn<IdentidadAccion, AccionPropuesta> {
    static constexpr RuleInfo info{
        "plan_mejoramiento.accion_completa",
        Level::block,
        "La acción dice hallazgo, causa, acción, actividad, unidad, cantidad, fechas y responsable.",
        {reg_org_0073_2026, "plan de mejoramiento (formulario F14)"}};
    static Verdict check(const IdentidadAccion& of, const AccionPropuesta& action) {
        const std::pair<std::string_view, bool> all[] = {{"codigo_hallazgo", !of.codigo_hallazgo.empty()},
                                                         {"descripcion", !of.descripcion.empty()},
                                                         {"causa", !action.causa.empty()},
                                                         {"accion", !action.accion.empty()},
                                                         {"actividad", !action.actividad.empty()},
                                                         {"unidad", !action.unidad.empty()},
                                                         {"cantidad", action.cantidad > 0},
                                                         {"inicio", action.inicio.has_value()},
                                                         {"fin", action.fin.has_value()},
                                                         {"responsable", !action.responsable.empty()}};
        for (const auto& [name, there] : all)
            if (!there) return missing(name, "todas las columnas del plan").mended_by(roles::area_solicitante);
        return holds();
    }
};

// LAW form F14: the term in weeks is counted from the first day to the last.
struct FechasDeLaAccion : RuleOn<AccionPropuesta> {
    static constexpr RuleInfo info{"plan_mejoramiento.fechas_en_orden",
                                   Level::block,
                                   "La acción no termina antes de empezar.",
                                   {reg_org_0073_2026, "plan de mejoramiento (formulario F14)"}};
    static Verdict check(const AccionPropuesta& action) {
        if (!action.inicio || !action.fin) return holds();  // Told by another rule, when it is handed in.
        return not_before(*action.fin, *action.inicio).mended_by(roles::area_solicitante);
    }
};

// LAW plan de mejoramiento: handed in within the term of the control office; a late plan is a plan all the same.
struct PlanPresentadoEnTermino : RuleOn<IdentidadAccion, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.presentado_en_termino",
                                   Level::warn,
                                   "El plan se presenta dentro del término que corre desde el informe final.",
                                   {reg_org_0073_2026, "plan de mejoramiento (término de presentación)"},
                                   "A37"};
    static Verdict check(const IdentidadAccion& action, const Occasion& now) {
        const auto last = presentacion_debida(action, *now.law);
        if (!last) return holds();
        return not_after(now.date, last->result).mended_by(roles::ordenador_gasto).because(last->account + ".");
    }
};

// LAW plan de mejoramiento: where the control office approves plans, they begin with its approval.
struct AprobadaSiSeExige : RuleOn<AccionEnTramite, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.aprobada_si_se_exige",
                                   Level::block,
                                   "La acción empieza aprobada, donde el órgano de control aprueba los planes.",
                                   {reg_org_0073_2026, "plan de mejoramiento (aprobación)"}};
    static Verdict check(const AccionEnTramite& running, const Occasion& now) {
        if (!now.at(plan_mejoramiento_exige_aprobacion) || running.aprobada_el) return holds();
        return missing("aprobada_el", "aprobación del órgano de control").mended_by(roles::auditor);
    }
};

// LAW avance: what is told of the progress is shown.
struct AvanceConEvidencia : RuleOn<Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.avance_con_evidencia",
                                   Level::block,
                                   "El avance se informa con su evidencia.",
                                   {reg_org_0073_2026, "plan de mejoramiento (avance)"},
                                   "A37"};
    static Verdict check(const Occasion& now) {
        return verdict(now.has_evidence(evidencia_avance), nullptr, "soporte " + std::string(evidencia_avance))
            .mended_by(roles::area_solicitante);
    }
};

// LAW avance: it is told accumulated and in units of the activity; it does not pass what was planned.
struct AvanceDentroDeLaMeta : RuleOn<DatosAvance, AccionPropuesta> {
    static constexpr RuleInfo info{"plan_mejoramiento.avance_dentro_de_la_meta",
                                   Level::block,
                                   "Lo ejecutado no pasa de la cantidad de la actividad.",
                                   {reg_org_0073_2026, "plan de mejoramiento (avance)"}};
    static Verdict check(const DatosAvance& data, const AccionPropuesta& action) {
        return verdict(data.cantidad_ejecutada <= action.cantidad, data.cantidad_ejecutada,
                       fmt::format("máximo {}", action.cantidad))
            .mended_by(roles::area_solicitante);
    }
};

// LAW avance: what was told does not become less without saying why.
struct AvanceNoRetrocede : RuleOn<DatosAvance, AvanceDeAccion> {
    static constexpr RuleInfo info{"plan_mejoramiento.avance_no_retrocede",
                                   Level::justify,
                                   "El avance acumulado no es menor que el ya informado, o se justifica por qué.",
                                   {reg_org_0073_2026, "plan de mejoramiento (avance)"},
                                   "A37",
                                   justificacion_retroceso};
    static Verdict check(const DatosAvance& data, const AvanceDeAccion& before) {
        return verdict(data.cantidad_ejecutada >= before.cantidad_ejecutada, data.cantidad_ejecutada,
                       fmt::format("mínimo {}", before.cantidad_ejecutada))
            .mended_by(roles::area_solicitante);
    }
};

// LAW avance: each report goes further than the one before it, and none tells what is to come.
struct CorteEnOrden : RuleOn<DatosAvance, AvanceDeAccion, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.corte_en_orden",
                                   Level::block,
                                   "El corte del avance es posterior al del informe anterior y no es futuro.",
                                   {reg_org_0073_2026, "plan de mejoramiento (avance)"}};
    static Verdict check(const DatosAvance& data, const AvanceDeAccion& before, const Occasion& now) {
        const Date cut = data.corte.value_or(now.date);
        if (cut > now.date) return not_after(cut, now.date).mended_by(roles::area_solicitante);
        if (!before.ultimo_corte) return holds();
        return not_before(cut, *before.ultimo_corte + Days{1}).mended_by(roles::area_solicitante);
    }
};

// LAW avance: told at each cut of the calendar; late, it is told all the same.
struct AvanceOportuno : RuleOn<AccionPropuesta, AvanceDeAccion, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.avance_oportuno",
                                   Level::warn,
                                   "El avance se informa dentro del término que corre desde cada corte.",
                                   {reg_org_0073_2026, "plan de mejoramiento (avance)"},
                                   "A37"};
    static Verdict check(const AccionPropuesta& action, const AvanceDeAccion& progress, const Occasion& now) {
        const auto due = avance_debido(action, progress, *now.law);
        if (!due) return holds();
        return not_after(now.date, due->limite.result)
            .mended_by(roles::area_solicitante)
            .because(fmt::format("Corte del {}: {}.", to_iso(due->corte), due->limite.account));
    }
};

// LAW cumplimiento: an action is fulfilled when all of its activity is done.
struct MetaCumplida : RuleOn<AccionPropuesta, AvanceDeAccion> {
    static constexpr RuleInfo info{"plan_mejoramiento.meta_cumplida",
                                   Level::block,
                                   "La acción se da por cumplida con toda su cantidad ejecutada.",
                                   {reg_org_0073_2026, "plan de mejoramiento (cumplimiento)"}};
    static Verdict check(const AccionPropuesta& action, const AvanceDeAccion& progress) {
        return verdict(progress.cantidad_ejecutada >= action.cantidad, progress.cantidad_ejecutada,
                       fmt::format("mínimo {}", action.cantidad))
            .mended_by(roles::area_solicitante);
    }
};

// LAW cumplimiento: with what proves it.
struct CierreConEvidencia : RuleOn<Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.cierre_con_evidencia",
                                   Level::block,
                                   "La acción se da por cumplida con su evidencia.",
                                   {reg_org_0073_2026, "plan de mejoramiento (cumplimiento)"},
                                   "A37"};
    static Verdict check(const Occasion& now) {
        return verdict(now.has_evidence(evidencia_cierre), nullptr, "soporte " + std::string(evidencia_cierre))
            .mended_by(roles::area_solicitante);
    }
};

// LAW cumplimiento: by its last day; late, it is fulfilled all the same.
struct AccionCumplidaEnTermino : RuleOn<AccionPropuesta, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.cumplida_en_termino",
                                   Level::warn,
                                   "La acción se cumple a más tardar en su fecha de terminación.",
                                   {reg_org_0073_2026, "plan de mejoramiento (cumplimiento)"},
                                   "A37"};
    static Verdict check(const AccionPropuesta& action, const Occasion& now) {
        if (!action.fin) return holds();
        return not_after(now.date, *action.fin).mended_by(roles::area_solicitante);
    }
};

// LAW cumplimiento: its last day belongs to the term.
struct PlazoDeAccionVencido : RuleOn<AccionPropuesta, Occasion> {
    static constexpr RuleInfo info{"plan_mejoramiento.plazo_vencido",
                                   Level::block,
                                   "La acción vence pasada su fecha de terminación.",
                                   {reg_org_0073_2026, "plan de mejoramiento (cumplimiento)"}};
    static Verdict check(const AccionPropuesta& action, const Occasion& now) {
        if (!action.fin) return missing("fin", "fecha de terminación");
        return not_before(now.date, *action.fin + Days{1});
    }
};

using rules_of_reg_org_0073_2026 =
    mp::mp_list<AccionCompleta, FechasDeLaAccion, PlanPresentadoEnTermino, AprobadaSiSeExige, AvanceConEvidencia,
                AvanceDentroDeLaMeta, AvanceNoRetrocede, CorteEnOrden, AvanceOportuno, MetaCumplida, CierreConEvidencia,
                AccionCumplidaEnTermino, PlazoDeAccionVencido>;

}  // namespace hito::law
