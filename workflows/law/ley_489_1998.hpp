// Ley 489 de 1998, art. 95 and 96: public entities that cooperate, and those that associate with a non-profit.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 95: they cooperate in functions or services that both have.
struct CooperaEnSusFunciones : RuleOn<DatosJustificacion> {
    static constexpr RuleInfo info{"regimen_especial.coopera_en_sus_funciones",
                                   Level::block,
                                   "Las entidades cooperan en funciones o servicios que están a su cargo.",
                                   {ley_489_1998, "art. 95"}};
    static Verdict check(const DatosJustificacion& data) {
        return is_true(data.funciones_de_ambas, "funciones o servicios de ambas").mended_by(roles::area_solicitante);
    }
};
// LAW art. 95: who gains is no associate: that is a contract between entities.
struct CooperaSinLucro : RuleOn<DatosJustificacion> {
    static constexpr RuleInfo info{"regimen_especial.coopera_sin_lucro",
                                   Level::block,
                                   "El convenio de cooperación no deja ganancia a ninguna de las partes.",
                                   {ley_489_1998, "art. 95"},
                                   "R04"};
    static Verdict check(const DatosJustificacion& data) {
        return is_true(!data.con_lucro, "sin ganancia").mended_by(roles::area_solicitante);
    }
};
// LAW art. 95: both bind themselves, each by its representative.
struct FirmanAmbosRepresentantes : RuleOn<DatosConvenio> {
    static constexpr RuleInfo info{"regimen_especial.firman_ambos_representantes",
                                   Level::block,
                                   "El convenio lo firman los representantes de ambas entidades.",
                                   {ley_489_1998, "art. 95"}};
    static Verdict check(const DatosConvenio& data) {
        if (data.representante_contraparte.empty())
            return missing("representante_contraparte", "representante de la otra entidad")
                .mended_by(roles::jefe_contratacion);
        return holds();
    }
};

// LAW art. 96 inc. 2: the agreement of association fixes its object, term, obligations, contributions, coordination.
struct ConvenioDeterminado : RuleOn<FiguraDelRegimen, IdentidadProceso, DatosConvenio> {
    static constexpr RuleInfo info{
        "regimen_especial.convenio_determinado",
        Level::block,
        "El convenio de asociación fija objeto, término, obligaciones, aportes y coordinación.",
        {ley_489_1998, "art. 96 inc. 2"}};
    static Verdict check(const FiguraDelRegimen& regime, const IdentidadProceso& process, const DatosConvenio& data) {
        if (regime.figura != FiguraEspecial::asociacion) return holds();
        return is_true(!process.objeto.empty() && data.termino && data.obligaciones &&
                           data.aporte_contraparte > Money{} && data.coordinacion,
                       "objeto, término, obligaciones, aportes y coordinación")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_489_1998 =
    mp::mp_list<CooperaEnSusFunciones, CooperaSinLucro, FirmanAmbosRepresentantes, ConvenioDeterminado>;

}  // namespace hito::law
