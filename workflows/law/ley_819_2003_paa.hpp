// Ley 819 de 2003, art. 12: what later years will pay is committed with vigencias futuras.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_paa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
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

// LAW who asks for later years says so in the plan.
struct EsperaVigenciasFuturas : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.espera_vigencias_futuras",
                                   Level::block,
                                   "La vigencia futura se pide para una línea que dice que la requiere.",
                                   {ley_819_2003, "art. 12"},
                                   "A10"};
    static Verdict check(const ColumnasPaa& line) {
        return is_true(line.requiere_vigencias_futuras, "una línea que requiere vigencias futuras")
            .mended_by(roles::area_solicitante);
    }
};
// LAW CHOICE where the budget is kept here, that they were authorised is what their case says.
struct VigenciaDeSuExpediente : RuleOn<ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{
        "linea_paa.vigencia_de_su_expediente",
        Level::block,
        "Donde el presupuesto se lleva en Hito, la línea dice aprobadas cuando su expediente lo está.",
        {ley_819_2003, "art. 12"},
        "A10"};
    static Verdict check(const ColumnasPaa& line, const Occasion& now) {
        const bool told = line.estado_vigencias_futuras == EstadoVigenciasFuturas::aprobadas;
        return is_true(!told || !now.at(presupuesto_en_hito) || now.linked("con_vigencia_futura"),
                       "una vigencia futura autorizada para_la_linea")
            .mended_by(roles::hacienda);
    }
};

using rules_of_ley_819_2003_paa =
    mp::mp_list<PideVigenciasFuturas, VigenciasFuturasAprobadas, EsperaVigenciasFuturas, VigenciaDeSuExpediente>;

}  // namespace hito::law
