// Ley 2056 de 2020 (SGR): when the execution of an approved project has to begin, how late it may run, what an
// adjustment may touch; and the bands by which a department watches the milestones, which are no law.
// Source: law/planning.md §3.5; Decreto 1821 de 2020 and Acuerdo Único del SGR where said.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/alertas_sgr.hpp"
#include "workflows/law/normas_proyecto.hpp"
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

/// The day of a milestone: that which the source tells, else that of the act.
inline Date dia_del_hito(const DatosHito& data, const Occasion& now) { return data.fecha.value_or(now.date); }

inline Verdict en_verde(const std::optional<std::int64_t>& days, int green, int orange, int red) {
    if (!days) return holds();
    const BandaAlerta band = banda(*days, green, orange, red);
    return verdict(band == BandaAlerta::verde, *days, fmt::format("{} días a lo sumo", green))
        .mended_by(roles::gerente_proyecto)
        .because(fmt::format("Van {} días: alerta en {}.", *days,
                             Words<BandaAlerta>::names[static_cast<std::size_t>(band)]));
}

// LAW art. 37 and Decreto 1821 de 2020: requirements and opening within six months, twelve when extended.
struct AperturaEnTermino : RuleOn<DatosHito, FechasSgr, MarchaSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.apertura_en_termino",
                                   Level::warn,
                                   "El primer proceso se abre dentro del término desde la aprobación.",
                                   {ley_2056_2020, "art. 37 (Decreto 1821 de 2020)"},
                                   "A31"};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const MarchaSgr& course, const Occasion& now) {
        if (data.sin_fecha) return holds();
        if (!dates.aprobacion) return missing("aprobacion", "fecha de aprobación").mended_by(roles::planeacion);
        return not_after(dia_del_hito(data, now),
                         apertura_limite(*dates.aprobacion, course.prorroga_apertura, *now.law))
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW art. 37 and Decreto 1821 de 2020: what did not begin in time is let go.
struct LiberacionPorVencimiento : RuleOn<FechasSgr, MarchaSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.liberacion_por_vencimiento",
                                   Level::block,
                                   "Los recursos se liberan cuando venció el término para abrir.",
                                   {ley_2056_2020, "art. 37 (Decreto 1821 de 2020)"},
                                   "A31"};
    static Verdict check(const FechasSgr& dates, const MarchaSgr& course, const Occasion& now) {
        if (!dates.aprobacion) return missing("aprobacion", "fecha de aprobación").mended_by(roles::planeacion);
        return not_before(now.date, apertura_limite(*dates.aprobacion, course.prorroga_apertura, *now.law) + Days{1})
            .mended_by(roles::planeacion);
    }
};

// LAW art. 31: the stages of the cycle follow each other.
struct HitosEnOrden : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.hitos_en_orden",
                                   Level::warn,
                                   "Ningún hito es anterior al que le precede.",
                                   {ley_2056_2020, "art. 31"},
                                   "A31"};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (data.sin_fecha) return holds();
        const Date day = dia_del_hito(data, now);
        for (const auto& before :
             {dates.finalizacion, dates.acta_inicio, dates.suscripcion, dates.apertura, dates.aprobacion})
            if (before && day < *before) return not_before(day, *before).mended_by(roles::gerente_proyecto);
        return holds();
    }
};

// LAW art. 174 lit. b: an unjustified delay of more than 30 % of the horizon is a cause of the procedure of control.
struct RetrasoDentroDelTope : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.retraso_dentro_del_tope",
                                   Level::warn,
                                   "El proyecto no se retrasa más del 30 % de su horizonte aprobado.",
                                   {ley_2056_2020, "art. 174 lit. b"},
                                   "A31"};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        const auto most = retraso_admitido(dates, *now.law, now.date);
        if (!most || data.sin_fecha) return holds();
        return not_after(dia_del_hito(data, now), *most).mended_by(roles::gerente_proyecto);
    }
};

// LAW art. 31: the cycle ends with the closing.
struct CierreOportuno : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.cierre_oportuno",
                                   Level::warn,
                                   "El proyecto terminado pasa a cierre dentro de los días que se admiten.",
                                   {ley_2056_2020, "art. 31"},
                                   "A31"};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (!dates.finalizacion || data.sin_fecha) return holds();
        return not_after(dia_del_hito(data, now), *dates.finalizacion + Days{now.at(sgr_cierre_dias)})
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW art. 37 par. 1: who executes answers for the information.
struct ReporteGesproyOportuno : RuleOn<DatosAvanceSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.reporte_oportuno",
                                   Level::warn,
                                   "El corte se reporta hasta el día límite del mes siguiente.",
                                   {ley_2056_2020, "art. 37 par. 1"},
                                   "A24"};
    static Verdict check(const DatosAvanceSgr& data, const Occasion& now) {
        if (!data.corte) return missing("corte", "fecha de corte").mended_by(roles::gerente_proyecto);
        const std::chrono::year_month_day cut{*data.corte};
        return not_after(now.date, limite_del_mes(cut.year() / cut.month(), now.at(gesproy_dia_limite)))
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW art. 37 par. 1: what is told is right.
struct AvanceSgrEnRango : RuleOn<DatosAvanceSgr, AvanceSgr> {
    static constexpr RuleInfo info{"proyecto_sgr.avance_en_rango",
                                   Level::warn,
                                   "El avance va de 0 a 100 % y no baja.",
                                   {ley_2056_2020, "art. 37 par. 1"},
                                   "A26"};
    static Verdict check(const DatosAvanceSgr& data, const AvanceSgr& before) {
        const auto sound = [](const std::optional<Cantidad>& now, const std::optional<Cantidad>& then) {
            return !now || (*now <= pesos(100) && *now >= then.value_or(Cantidad{}));
        };
        const auto told = [](const std::optional<Cantidad>& one) { return one ? json(to_pesos(*one)) : json(); };
        const bool good =
            sound(data.avance_fisico, before.avance_fisico) && sound(data.avance_financiero, before.avance_financiero);
        return verdict(good, {{"fisico", told(data.avance_fisico)}, {"financiero", told(data.avance_financiero)}},
                       "de lo reportado antes a 100")
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW Acuerdo Único, art. 4.5.1.1.1: what was found viable is not changed before it is approved.
struct AjusteSgrPermitido : RuleOn<DatosAjusteSgr, FechasSgr> {
    static constexpr RuleInfo info{"proyecto_sgr.ajuste_permitido",
                                   Level::block,
                                   "Antes de aprobarse solo se ajustan actividades y costos, metas, indicadores "
                                   "secundarios que se agregan y documentos.",
                                   {ley_2056_2020, "art. 37 (Acuerdo Único del SGR, art. 4.5.1.1.1)"}};
    static Verdict check(const DatosAjusteSgr& data, const FechasSgr& dates) {
        const bool small =
            data.objeto == ObjetoAjusteSgr::actividades_y_costos || data.objeto == ObjetoAjusteSgr::metas_de_producto ||
            data.objeto == ObjetoAjusteSgr::indicadores_secundarios || data.objeto == ObjetoAjusteSgr::documentos;
        return verdict(dates.aprobacion.has_value() || small, write_value(data.objeto, Form::wire), "uno de los cuatro")
            .mended_by(roles::formulador);
    }
};

// LAW Acuerdo Único, art. 4.5.1.2: an approved project grows up to a share.
struct AjusteSgrDentroDelTope : RuleOn<DatosAjusteSgr, MarchaSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.ajuste_dentro_del_tope",
                                   Level::block,
                                   "Los aumentos por ajustes no pasan del tope sobre el valor aprobado.",
                                   {ley_2056_2020, "art. 37 (Acuerdo Único del SGR, art. 4.5.1.2)"}};
    static Verdict check(const DatosAjusteSgr& data, const MarchaSgr& course, const Occasion& now) {
        if (!data.valor_total || course.valor_aprobado == Money{}) return holds();
        return at_most(*data.valor_total,
                       course.valor_aprobado + share_of(course.valor_aprobado, now.at(sgr_ajuste_tope)))
            .mended_by(roles::formulador);
    }
};

// LAW bands of a department: approval to opening.
struct BandaApertura : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.banda_apertura",
                                   Level::policy,
                                   "De la aprobación a la apertura no pasan más días que los del verde.",
                                   {manual_entidad, "alertas del SGR"}};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (data.sin_fecha) return holds();
        const auto days = dias_desde(dates.aprobacion, dia_del_hito(data, now));
        return en_verde(days, now.at(sgr_banda_verde_dias), now.at(sgr_banda_naranja_dias),
                        now.at(sgr_banda_roja_dias));
    }
};

// LAW bands of a department: opening to signature.
struct BandaContratacion : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.banda_contratacion",
                                   Level::policy,
                                   "De la apertura a la firma no pasan más días que los del verde.",
                                   {manual_entidad, "alertas del SGR"}};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (data.sin_fecha) return holds();
        const auto days = dias_desde(dates.apertura, dia_del_hito(data, now));
        return en_verde(days, now.at(sgr_banda_verde_dias), now.at(sgr_banda_naranja_dias),
                        now.at(sgr_banda_roja_dias));
    }
};

// LAW bands of a department: signature to start.
struct BandaActa : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.banda_acta",
                                   Level::policy,
                                   "De la firma al acta de inicio no pasan más días que los del verde.",
                                   {manual_entidad, "alertas del SGR"}};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (data.sin_fecha) return holds();
        const auto days = dias_desde(dates.suscripcion, dia_del_hito(data, now));
        return en_verde(days, now.at(sgr_acta_verde_dias), now.at(sgr_acta_naranja_dias), now.at(sgr_acta_roja_dias));
    }
};

// LAW bands of a department: end to closing.
struct BandaCierre : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.banda_cierre",
                                   Level::policy,
                                   "De la terminación al cierre no pasan más días que los del verde.",
                                   {manual_entidad, "alertas del SGR"}};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (data.sin_fecha) return holds();
        const auto days = dias_desde(dates.finalizacion, dia_del_hito(data, now));
        return en_verde(days, now.at(sgr_banda_verde_dias), now.at(sgr_banda_naranja_dias),
                        now.at(sgr_banda_roja_dias));
    }
};

// LAW bands of a department: horizon overdue.
struct BandaHorizonte : RuleOn<DatosHito, FechasSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.banda_horizonte",
                                   Level::policy,
                                   "El horizonte no está vencido más meses que los del verde.",
                                   {manual_entidad, "alertas del SGR"}};
    static Verdict check(const DatosHito& data, const FechasSgr& dates, const Occasion& now) {
        if (!dates.horizonte || data.sin_fecha) return holds();
        const Date day = dia_del_hito(data, now);
        const auto late = [&](const Parameter<int>& months) {
            return day > add_months(*dates.horizonte, Months{now.at(months)});
        };
        const BandaAlerta band = late(sgr_horizonte_roja_meses)      ? BandaAlerta::negro
                                 : late(sgr_horizonte_naranja_meses) ? BandaAlerta::rojo
                                 : late(sgr_horizonte_verde_meses)   ? BandaAlerta::naranja
                                                                     : BandaAlerta::verde;
        return verdict(
                   band == BandaAlerta::verde, to_iso(day),
                   "a más tardar " + to_iso(add_months(*dates.horizonte, Months{now.at(sgr_horizonte_verde_meses)})))
            .mended_by(roles::gerente_proyecto)
            .because(fmt::format("El horizonte venció el {}: alerta en {}.", to_iso(*dates.horizonte),
                                 Words<BandaAlerta>::names[static_cast<std::size_t>(band)]));
    }
};

// LAW art. 33: what is planned is of the catalogue of products, each code under its parent.
struct ProductosSgrDelCatalogo : RuleOn<ProductosSgr> {
    static constexpr RuleInfo info{"proyecto_sgr.productos_del_catalogo",
                                   Level::block,
                                   "Cada producto tiene 7 dígitos y su indicador 9, que empiezan por los del producto.",
                                   {ley_2056_2020, "art. 33; catálogo de productos de la MGA"},
                                   "A28"};
    static Verdict check(const ProductosSgr& data) {
        const auto digits = [](const std::string& code, std::size_t many) {
            return code.size() == many && code.find_first_not_of("0123456789") == code.npos;
        };
        for (const auto& one : data.productos)
            if (!digits(one.codigo, 7) || !digits(one.indicador, 9) || !one.indicador.starts_with(one.codigo))
                return verdict(false, one.codigo + " / " + one.indicador, "7 y 9 dígitos, con su prefijo")
                    .mended_by(roles::formulador);
        return holds();
    }
};

using rules_of_ley_2056_2020 =
    mp::mp_list<AperturaEnTermino, LiberacionPorVencimiento, HitosEnOrden, RetrasoDentroDelTope, CierreOportuno,
                ReporteGesproyOportuno, AvanceSgrEnRango, AjusteSgrPermitido, AjusteSgrDentroDelTope, BandaApertura,
                BandaContratacion, BandaActa, BandaCierre, BandaHorizonte, ProductosSgrDelCatalogo>;

}  // namespace hito::law
