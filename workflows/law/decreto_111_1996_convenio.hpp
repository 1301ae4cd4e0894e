// Decreto 111 de 1996, art. 71, as it binds a contract or agreement of a special regime.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/hechos_contrato.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 71: what the entity commits of its budget is certified first.
struct CdpCubreElAporte : RuleOn<DatosConvenio, Disponibilidad, Occasion> {
    static constexpr RuleInfo info{"regimen_especial.cdp_cubre_el_aporte",
                                   Level::block,
                                   "Un CDP anterior cubre lo que la entidad compromete.",
                                   {decreto_111_1996, "art. 71"},
                                   "R01 R02"};
    static Verdict check(const DatosConvenio& data, const Disponibilidad& budget, const Occasion& now) {
        if (data.valor == Money{}) return holds();
        if (Verdict issued = cdp_expedido(budget, now.date); !issued.ok()) return issued;
        return at_least(budget.cdp->valor, data.valor).mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: nor is more committed than the studies estimated.
struct ConvenioHastaLoEstimado : RuleOn<DatosConvenio, ObjetoAContratar> {
    static constexpr RuleInfo info{"regimen_especial.hasta_lo_estimado",
                                   Level::block,
                                   "La entidad no compromete más de lo que estimaron los estudios.",
                                   {decreto_111_1996, "art. 71"},
                                   "R02"};
    static Verdict check(const DatosConvenio& data, const ObjetoAContratar& object) {
        return at_most(data.valor, object.valor_estimado).mended_by(roles::area_solicitante);
    }
};

// LAW art. 71: of an agreement, what it puts in: with more, the other side's share would be less than was judged.
struct ConvenioHastaElAporte : RuleOn<FiguraDelRegimen, DatosConvenio, Aportes> {
    static constexpr RuleInfo info{"regimen_especial.hasta_el_aporte",
                                   Level::block,
                                   "En un convenio la entidad no compromete más de lo que dijo aportar.",
                                   {decreto_111_1996, "art. 71 (Decreto 092 de 2017, art. 5)"},
                                   "R02"};
    static Verdict check(const FiguraDelRegimen& regime, const DatosConvenio& data, const Aportes& given) {
        const bool agreement =
            regime.figura == FiguraEspecial::asociacion || regime.figura == FiguraEspecial::cooperacion;
        if (!agreement) return holds();
        return at_most(data.valor, given.aporte_entidad).mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_111_1996_convenio =
    mp::mp_list<CdpCubreElAporte, ConvenioHastaLoEstimado, ConvenioHastaElAporte>;

}  // namespace hito::law
