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
            if (one.vigencia > year_of(now.date) && one.valor > Money{} && one.comprometido == Money{} &&
                one.incluido == Money{})
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
        if (const CupoAnual* one = own.cupo(data.vigencia))
            return at_most(data.valor, one->valor - one->comprometido).mended_by(roles::jefe_presupuesto);
        return verdict(false, data.vigencia, "un año autorizado").mended_by(roles::jefe_presupuesto);
    }
};
// LAW art. 12: each year's budget includes first what it must pay of it.
struct CupoIncluido : RuleOn<CompromisoFuturo, SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.cupo_incluido",
                                   Level::block,
                                   "Lo que se compromete de un año está incluido en el presupuesto de ese año.",
                                   {ley_819_2003, "art. 12"},
                                   "A14"};
    static Verdict check(const CompromisoFuturo& data, const SolicitudVigenciaFutura& own) {
        const CupoAnual* one = own.cupo(data.vigencia);
        if (!one) return holds();  // `CompromisoHastaElCupo`.
        return at_most(one->comprometido + data.valor, one->incluido).mended_by(roles::hacienda);
    }
};
struct InclusionHastaElCupo : RuleOn<CompromisoFuturo, SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.inclusion_hasta_el_cupo",
                                   Level::block,
                                   "El presupuesto de un año incluye hasta lo autorizado de ese año.",
                                   {ley_819_2003, "art. 12"},
                                   "A14"};
    static Verdict check(const CompromisoFuturo& data, const SolicitudVigenciaFutura& own) {
        const CupoAnual* one = own.cupo(data.vigencia);
        const Money left = one ? one->valor - one->incluido : Money{};
        return verdict(data.valor > Money{} && data.valor <= left, write_value(data.valor, Form::wire),
                       fmt::format("más de 0 y máximo {} de {}", to_pesos(left), data.vigencia))
            .mended_by(roles::hacienda);
    }
};

// LAW art. 12: contracts commit no more than what was authorised, and by the act that authorised it.
struct UsoHastaLoAutorizado : RuleOn<DatosUso, SolicitudVigenciaFutura, AutorizacionVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.uso_hasta_lo_autorizado",
                                   Level::block,
                                   "Los contratos no comprometen más de lo autorizado de los años posteriores.",
                                   {ley_819_2003, "art. 12"},
                                   "A10"};
    static Verdict check(const DatosUso& data, const SolicitudVigenciaFutura& asked,
                         const AutorizacionVigenciaFutura& own) {
        const Money left = asked.pedido() - own.usado() + own.usado_por(data.numero_contrato);
        return verdict(data.valor > Money{} && data.valor <= left, write_value(data.valor, Form::wire),
                       fmt::format("más de 0 y máximo {}", to_pesos(left)))
            .mended_by(roles::ordenador_gasto);
    }
};
struct LaQueDiceElContrato : RuleOn<DatosUso, SolicitudVigenciaFutura, AutorizacionVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.la_que_dice_el_contrato",
                                   Level::block,
                                   "El contrato nombra el acuerdo que autoriza y hasta qué año.",
                                   {ley_819_2003, "art. 12"},
                                   "A10"};
    static Verdict check(const DatosUso& data, const SolicitudVigenciaFutura& asked,
                         const AutorizacionVigenciaFutura& own) {
        const bool act = data.acto.empty() || data.acto == own.acuerdo || data.acto == own.ultimo_acuerdo;
        const bool year = data.hasta_vigencia <= asked.ultima();
        return verdict(act && year, fmt::format("{}, hasta {}", data.acto, data.hasta_vigencia),
                       fmt::format("{}, hasta {}", own.acuerdo, asked.ultima()))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 12: what changes of an authorisation is authorised again, as a whole. What was done by it stands, and so do
// the years that began.
struct VersionCubreLoHecho : RuleOn<NuevaVersion, SolicitudVigenciaFutura, AutorizacionVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.version_cubre_lo_hecho",
                                   Level::block,
                                   "La nueva versión cubre lo usado y no toca los años que ya comenzaron.",
                                   {ley_819_2003, "art. 12"},
                                   "A14"};
    static Verdict check(const NuevaVersion& data, const SolicitudVigenciaFutura& asked,
                         const AutorizacionVigenciaFutura& own, const Occasion& now) {
        const int year = year_of(now.date);
        const auto of = [](const std::vector<CupoAnual>& all, int vigencia) {
            Money out;
            for (const CupoAnual& one : all)
                if (one.vigencia == vigencia) out += one.valor;
            return out;
        };
        for (const auto* all : {&asked.cupos, &data.cupos})
            for (const CupoAnual& one : *all) {
                const Money before = of(asked.cupos, one.vigencia), after = of(data.cupos, one.vigencia);
                if (one.vigencia <= year && before != after)
                    return verdict(false, write_value(after, Form::wire),
                                   fmt::format("{} de {}, que ya comenzó", to_pesos(before), one.vigencia))
                        .mended_by(roles::concejo);
            }
        return at_least(total_de(data.cupos), own.usado()).mended_by(roles::concejo);
    }
};
struct VersionDentroDelGobierno : RuleOn<NuevaVersion, Occasion> {
    static constexpr RuleInfo info{
        "vigencia_futura.version_dentro_del_gobierno",
        Level::justify,
        "Tampoco la nueva versión pasa del período de gobierno, salvo importancia estratégica.",
        {ley_819_2003, "art. 12"},
        "A11",
        "declaratoria_importancia_estrategica"};
    static Verdict check(const NuevaVersion& data, const Occasion& now) {
        const int last = now.at(gobierno_ultimo_anio);
        return verdict(ultimo_anio(data.cupos) <= last, ultimo_anio(data.cupos), last)
            .mended_by(roles::ordenador_gasto);
    }
};
struct VersionSinAumentoAlFinal : RuleOn<NuevaVersion, SolicitudVigenciaFutura, Occasion> {
    static constexpr RuleInfo info{"vigencia_futura.version_sin_aumento_al_final",
                                   Level::block,
                                   "En el último año de gobierno no se aumenta, salvo las excepciones de la ley.",
                                   {ley_819_2003, "art. 12 (Ley 1483 de 2011, art. 1)"},
                                   "A11"};
    static Verdict check(const NuevaVersion& data, const SolicitudVigenciaFutura& asked, const Occasion& now) {
        const bool last = year_of(now.date) == now.at(gobierno_ultimo_anio);
        if (!last || asked.excepcion != ExcepcionUltimoAnio::ninguna) return holds();
        return at_most(total_de(data.cupos), asked.pedido()).mended_by(roles::concejo);
    }
};

using rules_of_ley_819_2003_vigencias =
    mp::mp_list<CuposPosteriores, ApropiacionMinima, DentroDelMarcoFiscal, ProyectoEnElPlan, DentroDelGobierno,
                NoEnElUltimoAnio, CompromisoHastaElCupo, CupoIncluido, InclusionHastaElCupo, UsoHastaLoAutorizado,
                LaQueDiceElContrato, VersionCubreLoHecho, VersionDentroDelGobierno, VersionSinAumentoAlFinal>;

}  // namespace hito::law
