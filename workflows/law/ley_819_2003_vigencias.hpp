// Ley 819 de 2003, art. 12: the ordinary authorisation of a territory to commit the budgets of later years.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_vigencia_futura.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <set>

namespace hito::law {

// LAW art. 12: of later years, each with its amount.
struct CuposPosteriores : RuleOn<SolicitudVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.cupos_posteriores",
                                   Level::block,
                                   "Se piden años posteriores, cada uno una vez y con su valor.",
                                   {ley_819_2003, "art. 12"},
                                   "A10"};
    static Verdict check(const SolicitudVigenciaFutura& data, const Occasion& now) {
        std::set<int> years;
        for (const CupoAnual& one : data.cupos)
            if (one.vigencia > year_of(now.date) && one.valor > Money{} && one.comprometido == Money{})
                years.insert(one.vigencia);
        return verdict(!years.empty() && years.size() == data.cupos.size(), years.size(),
                       fmt::format("años después de {}, cada uno con valor", year_of(now.date)))
            .mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 12 lit. b: part of it is appropriated in the year in which it is authorised.
// CHOICE Of what is asked of later years, or of the whole: parameter `vf_sobre_el_total`.
struct ApropiacionMinima : RuleOn<SolicitudVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.apropiacion_minima",
                                   Level::block,
                                   "La ordinaria tiene apropiado este año al menos el 15 % de lo que se pide.",
                                   {ley_819_2003, "art. 12 lit. b"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data, const Occasion& now) {
        if (data.clase != ClaseVigenciaFutura::ordinaria) return holds();
        const Money base = now.at(vf_sobre_el_total) ? data.pedido() + data.apropiado_en_el_anio : data.pedido();
        return at_least(data.apropiado_en_el_anio, minimum_share_of(base, now.at(vf_apropiacion_minima)))
            .mended_by(roles::hacienda);
    }
};
// LAW art. 12 lit. a and final paragraphs.
struct DentroDelMarcoFiscal : RuleOn<SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.dentro_del_marco_fiscal",
                                   Level::block,
                                   "Consulta las metas del marco fiscal y no excede la capacidad de endeudamiento.",
                                   {ley_819_2003, "art. 12 lit. a y c"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data) {
        return is_true(data.dentro_del_mfmp && data.dentro_de_la_capacidad_de_endeudamiento,
                       "marco fiscal y capacidad de endeudamiento")
            .mended_by(roles::hacienda);
    }
};
struct ProyectoEnElPlan : RuleOn<SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.proyecto_en_el_plan",
                                   Level::block,
                                   "El proyecto está en el plan de desarrollo.",
                                   {ley_819_2003, "art. 12"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data) {
        return is_true(data.en_plan_de_desarrollo, "plan de desarrollo").mended_by(roles::planeacion);
    }
};
// LAW art. 12: beyond the government only what its council declared of strategic importance.
struct DentroDelGobierno : RuleOn<SolicitudVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.dentro_del_gobierno",
                                   Level::justify,
                                   "No pasa del período de gobierno, salvo lo declarado de importancia estratégica.",
                                   {ley_819_2003, "art. 12"},
                                   "A11",
                                   "declaratoria_importancia_estrategica"};
    static Verdict check(const SolicitudVigenciaFutura& data, const Occasion& now) {
        const int last = now.at(gobierno_ultimo_anio);
        return verdict(data.ultima() <= last, data.ultima(), last).mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 12 final; Ley 1483 de 2011, art. 1 par.: none in the last year of a government, but for what they name.
struct NoEnElUltimoAnio : RuleOn<SolicitudVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.no_en_el_ultimo_anio",
                                   Level::block,
                                   "En el último año de gobierno no se autorizan, salvo las excepciones de la ley.",
                                   {ley_819_2003, "art. 12 (Ley 1483 de 2011, art. 1)"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data, const Occasion& now) {
        const bool last = year_of(now.date) == now.at(gobierno_ultimo_anio);
        return verdict(!last || data.excepcion != ExcepcionUltimoAnio::ninguna, year_of(now.date),
                       "otro año, o una excepción")
            .mended_by(roles::concejo);
    }
};

// LAW art. 12: what each year's registry takes is within what was authorised of it.
struct CompromisoHastaElCupo : RuleOn<CompromisoFuturo, SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.compromiso_hasta_el_cupo",
                                   Level::block,
                                   "Los compromisos de un año no pasan de lo autorizado de ese año.",
                                   {ley_819_2003, "art. 12"},
                                   "A14"};
    static Verdict check(const CompromisoFuturo& data, const SolicitudVigenciaFutura& own) {
        for (const CupoAnual& one : own.cupos)
            if (one.vigencia == data.vigencia)
                return at_most(data.valor, one.valor - one.comprometido).mended_by(roles::jefe_presupuesto);
        return verdict(false, data.vigencia, "un año autorizado").mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_ley_819_2003_vigencias =
    mp::mp_list<CuposPosteriores, ApropiacionMinima, DentroDelMarcoFiscal, ProyectoEnElPlan, DentroDelGobierno,
                NoEnElUltimoAnio, CompromisoHastaElCupo>;

}  // namespace hito::law
