// Ley 996 de 2005, as it meets a direct award before its signature. That the contract is not signed: ley_996_2005.hpp.
#pragma once

#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/ley_996_2005.hpp"

namespace hito::law {

// LAW art. 33: no direct award in the months before a presidential election, but for the listed exceptions.
// CHOICE The law forbids to sign: to verify who offers, which drafts the contract, is stopped by the entity's policy.
struct VerificaFueraDeVentanaDirecta : RuleOn<CausalInvocada, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.ventana_contratacion_directa",
                                   Level::policy,
                                   "En época electoral no se prepara la firma de una contratación directa.",
                                   {ley_996_2005, "art. 33"},
                                   "R13",
                                   "",
                                   Policy::block};
    static Verdict check(const CausalInvocada& award, const Occasion& now) {
        return fuera_de_ventana(ventana_contratacion_directa, now.date,
                                award.excepcion_electoral == ExcepcionElectoral::ninguna);
    }
};
// LAW art. 38 par.: nor agreements between entities to spend public money.
struct VerificaFueraDeVentanaConvenio : RuleOn<ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.ventana_convenio_interadministrativo",
                                   Level::policy,
                                   "En época electoral no se prepara la firma de un convenio interadministrativo con "
                                   "dinero.",
                                   {ley_996_2005, "art. 38 par."},
                                   "R13",
                                   "",
                                   Policy::block};
    static Verdict check(const ObjetoAContratar& object, const Occasion& now) {
        return fuera_de_ventana(
            ventana_convenio_interadministrativo, now.date,
            object.tipo_contrato == TipoContrato::convenio_interadministrativo && object.valor_estimado > Money{});
    }
};

using rules_of_ley_996_2005_directa = mp::mp_list<VerificaFueraDeVentanaDirecta, VerificaFueraDeVentanaConvenio>;

}  // namespace hito::law
