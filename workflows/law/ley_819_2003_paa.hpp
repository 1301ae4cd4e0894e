// Ley 819 de 2003, art. 12: what later years will pay is committed with vigencias futuras.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_paa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW V2: what the year does not pay, later ones do.
struct PideVigenciasFuturas : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.pide_vigencias_futuras",
                                   Level::block,
                                   "Si el valor total supera el de la vigencia, la línea pide vigencias futuras.",
                                   {ley_819_2003, "art. 12"},
                                   "A10"};
    static Verdict check(const ColumnasPaa& line) {
        const bool beyond = line.valor_total.value_or(Money{}) > line.valor_vigencia.value_or(Money{});
        return verdict(!beyond || line.requiere_vigencias_futuras, line.requiere_vigencias_futuras,
                       "requiere vigencias futuras, o el mismo valor en ambas columnas")
            .mended_by(roles::area_solicitante);
    }
};
// LAW nothing is opened on years that nobody authorised yet.
struct VigenciasFuturasAprobadas : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.vigencias_futuras_aprobadas",
                                   Level::block,
                                   "El proceso de una línea con vigencias futuras se abre cuando están aprobadas.",
                                   {ley_819_2003, "art. 12"},
                                   "A10"};
    static Verdict check(const ColumnasPaa& line) {
        if (!line.requiere_vigencias_futuras) return holds();
        return verdict(line.estado_vigencias_futuras == EstadoVigenciasFuturas::aprobadas,
                       write_value(line.estado_vigencias_futuras, Form::wire), "aprobadas")
            .mended_by(roles::hacienda);
    }
};

using rules_of_ley_819_2003_paa = mp::mp_list<PideVigenciasFuturas, VigenciasFuturasAprobadas>;

}  // namespace hito::law
