// Ley 1483 de 2011, art. 1: the exceptional authorisation, without money of this year, in the sectors that it names.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_vigencia_futura.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

struct ExcepcionalEnSuSector : RuleOn<SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.excepcional_en_su_sector",
                                   Level::block,
                                   "La excepcional es de los sectores de la ley.",
                                   {ley_1483_2011, "art. 1 lit. a"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data) {
        if (data.clase != ClaseVigenciaFutura::excepcional) return holds();
        return verdict(data.sector != SectorVigenciaFutura::otro, write_value(data.sector, Form::wire),
                       "un sector de la ley")
            .mended_by(roles::ordenador_gasto);
    }
};
struct ExcepcionalConProyecto : RuleOn<SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.excepcional_con_proyecto",
                                   Level::block,
                                   "El proyecto de la excepcional está registrado y viable en el banco.",
                                   {ley_1483_2011, "art. 1 lit. a"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data) {
        if (data.clase != ClaseVigenciaFutura::excepcional) return holds();
        return is_true(data.proyecto_viable && !data.bpin.empty(), "proyecto registrado y viable")
            .mended_by(roles::planeacion);
    }
};
struct ConConceptoDnp : RuleOn<SolicitudVigenciaFutura> {
    static constexpr RuleInfo info{"vigencia_futura.concepto_dnp",
                                   Level::block,
                                   "Con inversión nacional hay concepto previo y favorable del DNP.",
                                   {ley_1483_2011, "art. 1 lit. d"},
                                   "A11"};
    static Verdict check(const SolicitudVigenciaFutura& data) {
        return is_true(!data.con_inversion_nacional || data.concepto_dnp, "concepto del DNP")
            .mended_by(roles::planeacion);
    }
};

using rules_of_ley_1483_2011 = mp::mp_list<ExcepcionalEnSuSector, ExcepcionalConProyecto, ConConceptoDnp>;

}  // namespace hito::law
